// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The queries of one worker over one reader.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/engine.h"
#include "app/fleet_desk.h"
#include "carbon/factor_register.h"
#include "model/catalog.h"
#include "store/store.h"

namespace wattmast {

/// Belongs to the thread of `store`, which outlives it. Keeps figures between calls of site(): make new queries after
/// the catalogue changed.
/// @param fleet Answers fleet(); null: that fails with `no_data`.
/// @param provenance Printed first in every report: program version, database, factor files.
/// @param shipped The program's own factors, for factors() and plan_edition(); null: those fail with `no_data`.
[[nodiscard]] std::unique_ptr<Queries> make_queries(Store& store, std::shared_ptr<const Catalog> catalog,
                                                    std::shared_ptr<const FactorRegister> factors,
                                                    std::shared_ptr<FleetDesk> fleet,
                                                    std::vector<std::pair<std::string, std::string>> provenance,
                                                    std::shared_ptr<const FactorRegister> shipped = nullptr);

}  // namespace wattmast
