// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Why closed months say something else than before: two versions of ledger lines, split as restate() splits figures.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "carbon/ledger.h"
#include "carbon/restatement.h"

namespace wattmast {

/// Which lines are one figure.
enum class FigurePeriod : std::uint8_t {
    month = 1,  ///< Those of the same month: versions of the same months are compared.
    year = 2,   ///< All months added up: one year is compared with another.
};

/// What it means that a figure is not in the later version.
enum class AbsentFigure : std::uint8_t {
    gone = 1,     ///< It is perimeter.
    unknown = 2,  ///< Nobody knows it: an error, and it is in no total.
};

struct LedgerRestatementOptions {
    FigurePeriod period = FigurePeriod::month;
    AbsentFigure absent = AbsentFigure::gone;
};

/// Of one category: location and market stand side by side and are never added, and neither are gases.
struct CategoryRestatement {
    LedgerCategory category = LedgerCategory::scope2_location;
    Restatement change;
};

/// Goes from the earlier lines to the later ones, figure by figure. A figure is what lines of one site, period,
/// category, node, item and unit say together; by market, all of a site's lines, because certificates and the rest are
/// parts of one use. Its factor is that of its lines where they have one, else their mean: mass / activity. The masses
/// at both ends are those of the lines, so that parts add up to what the ledger says, to the mg; what the rules of a
/// line say of years, matching, the residual mix and GWPs is its method. Both versions are lines in force: withdrawals
/// are passed over. Ascending by category. Throws std::overflow_error where a total leaves its range.
[[nodiscard]] std::vector<CategoryRestatement> restate_ledger(std::span<const LedgerLine> before,
                                                              std::span<const LedgerLine> after,
                                                              const LedgerRestatementOptions& options);

}  // namespace wattmast
