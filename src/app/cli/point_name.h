// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Points as the command line names them.
#pragma once

#include <string>

#include "model/catalog.h"
#include "units/error.h"

namespace wattmast::cli {

/// "SH-PD-0473/M1/active_power/total": site code, device, kind, phase and perhaps an instance.
/// Fails with `unknown_point`.
[[nodiscard]] Result<PointId> find_point(const Catalog& catalog, const std::string& text);

/// The inverse. Empty for a point that the catalogue does not have.
[[nodiscard]] std::string name_of(const Catalog& catalog, PointId point);

}  // namespace wattmast::cli
