// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// New devices as an inventory that save_inventory() takes.
#pragma once

#include "app/device_desk.h"
#include "app/fleet_discovery.h"
#include "app/inventory.h"
#include "collect/device_profile.h"
#include "model/catalog.h"
#include "units/error.h"

namespace wattmast {

/// The site with what it has and what is new, checked as an inventory file is. Fails with `invalid_inventory`; the
/// detail says what is wrong with which device.
[[nodiscard]] Result<Inventory> inventory_with(const NewDevices& devices, const Catalog& catalog,
                                               const KnownDevices& fleet, const ProfileLibrary& profiles);

}  // namespace wattmast
