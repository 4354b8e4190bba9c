// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a site sheet says beside the statement: meters, days, key figures.
#pragma once

#include <stop_token>

#include "app/signal_reader.h"
#include "carbon/factor_register.h"
#include "report/carbon_statement.h"
#include "store/store.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// Energies by the policies that `statement` was made by, so that they are those of its lines. Fails as site_account()
/// and kpi_figures(), and with `invalid_argument` where the statement is of several sites or of a year.
[[nodiscard]] Result<SiteSheet> site_sheet_of(Store& store, const SignalReader& reader, const FactorRegister& factors,
                                              const CarbonStatement& statement, UtcTime now,
                                              const std::stop_token& cancel);

}  // namespace wattmast
