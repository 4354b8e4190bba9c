// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The state of all sites, refreshed often.
#pragma once

#include <memory>
#include <stop_token>
#include <vector>

#include "app/attention.h"
#include "app/newest_values.h"
#include "app/site_figures.h"
#include "app/views.h"
#include "carbon/factor_register.h"
#include "units/error.h"

namespace wattmast {

/// Figures of all sites of one catalogue. The first call reads up to a month of registers and a day of power per site,
/// later ones what came since. Make a new one after the catalogue changed or history was imported.
/// Belongs to one thread; the references outlive it.
class FleetQuery {
public:
    FleetQuery(const SignalReader& reader, const FactorRegister& factors)
        : reader_(reader), factors_(factors), attention_(reader) {}

    /// Sites in the order of the catalogue.
    [[nodiscard]] Result<FleetNow> now(UtcTime now, std::stop_token cancel);

    /// One site, refreshed alone. Fails with `unknown_point` where there is no such site.
    struct SiteResult {
        const SiteFigures* figures = nullptr;
        NewestValues values;
        SiteNow now;
        std::vector<Attention> attention;  ///< Most urgent first.
    };
    [[nodiscard]] Result<SiteResult> site(SiteId site, UtcTime now, std::stop_token cancel);

private:
    /// The figures of every site, made when first asked for.
    Result<void> prepare();

    const SignalReader& reader_;
    const FactorRegister& factors_;
    AttentionFinder attention_;
    std::vector<std::unique_ptr<SiteFigures>> sites_;
};

}  // namespace wattmast
