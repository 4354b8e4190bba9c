// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `wattmastctl energy --tenants`.
#pragma once

#include <cstdint>
#include <stop_token>
#include <vector>

#include "app/cli/command.h"
#include "app/energy_account.h"
#include "store/store.h"
#include "units/civil_time.h"

namespace wattmast::cli {

enum class TenantForm : std::uint8_t { text = 1, json = 2 };

/// Prints how each shared site among `sites` divides its month. Exit::findings where an error or a warning stands.
[[nodiscard]] Exit show_tenants(Store& store, const SignalReader& reader, const std::vector<SiteId>& sites,
                                CivilMonth month, const AccountRules& rules, TenantForm form, std::stop_token cancel);

}  // namespace wattmast::cli
