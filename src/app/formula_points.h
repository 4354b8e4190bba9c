// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The points that a formula names.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/formula.h"
#include "model/catalog_index.h"

namespace wattmast {

/// A formula whose points are known and whose units go together.
struct BoundFormula {
    Formula formula;
    std::vector<std::vector<PointId>> points;  ///< For each reference, in its order; never empty.
    ResultUnit shown;

    /// Every point once, in the order in which they are first named.
    [[nodiscard]] std::vector<PointId> all_points() const;
};

/// The points that may be meant by a bare name; several make it `ambiguous_point`.
using PointNames = std::function<std::vector<const Point*>(std::string_view name)>;

/// Reads `text`, finds its points and checks its units. References are [site/device/key], with stars for any text, or
/// [#12] for the point of that number; bare names are what `names` says, which the screen knows.
[[nodiscard]] FormulaResult<BoundFormula> bind_formula(const CatalogIndex& index, std::string_view text,
                                                       const PointNames& names = {});
/// The text with every bare name replaced by its reference: what is kept. @pre `bound` is made of `text`
[[nodiscard]] std::string kept_text(const Catalog& catalog, const BoundFormula& bound, std::string_view text);

/// "[SZ-IP-0211/M1/active_power/total]": means the same in a copy of the database. Empty: no such point.
[[nodiscard]] std::string reference_text(const Catalog& catalog, PointId point);
/// "[#12]": for queries, which do not outlive the database.
[[nodiscard]] std::string reference_text(PointId point);
/// "sum([#12], [#14])". @pre not empty
[[nodiscard]] std::string sum_text(const std::vector<PointId>& points);

}  // namespace wattmast
