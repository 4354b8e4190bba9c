// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What points may be called in a formula, and what is proposed while one is written.
#pragma once

#include <QString>
#include <string_view>
#include <vector>

#include "app/formula_points.h"
#include "ui/pages/explore/series_selection.h"

namespace wattmast::ui {

/// A letter for each drawn point, in the order of the legend, and the names of the points of their sites. The index
/// outlives it.
class FormulaNames {
public:
    struct Lettered {
        QString letter;  ///< "a"
        QString name;    ///< "SZ-IP-0211 Load power"
        const Point* point = nullptr;
    };
    struct Proposal {
        QString name;       ///< "SZ-IP-0211 Load power, kW"
        QString reference;  ///< "[SZ-IP-0211/M1/active_power/total]"
    };
    static constexpr std::size_t most_proposals = 40;

    FormulaNames(const CatalogIndex& index, const std::vector<ChosenSeries>& drawn);

    /// Of a bare name: its letter, else all points of the drawn sites that are called so, whatever the case.
    [[nodiscard]] std::vector<const Point*> points_called(std::string_view name) const;
    /// Points whose name or reference holds every word of `fragment`; of the drawn sites, and of sites whose code
    /// begins with its first word.
    [[nodiscard]] std::vector<Proposal> proposals(const QString& fragment) const;
    [[nodiscard]] const std::vector<Lettered>& lettered() const { return lettered_; }

private:
    [[nodiscard]] std::vector<const Site*> sites_for(const QString& first_word) const;

    const CatalogIndex& index_;
    std::vector<Lettered> lettered_;
    std::vector<const Site*> sites_;  ///< Of what is drawn.
};

}  // namespace wattmast::ui
