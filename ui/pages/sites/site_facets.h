// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which sites of a snapshot are shown, in which order, and how many every further choice would leave.
#pragma once

#include <QString>
#include <array>
#include <set>
#include <vector>

#include "ui/pages/sites/site_columns.h"
#include "ui/pages/sites/site_rows.h"
#include "ui/shell/session.h"

namespace wattmast::ui {

/// In the order of the panel.
enum class Facet : std::uint8_t { region = 0, kind, state, equipment, tag };
inline constexpr std::size_t facet_count = 5;
[[nodiscard]] QString id_of(Facet facet);

/// What is chosen. Values of one facet are alternatives; facets hold together. Nothing chosen restricts nothing.
struct SiteFilter {
    QString text;                                       ///< Every word of it in code or name.
    std::array<std::set<QString>, facet_count> chosen;  ///< Keys of values.

    [[nodiscard]] std::set<QString>& of(Facet facet) { return chosen[static_cast<std::size_t>(facet)]; }
    [[nodiscard]] const std::set<QString>& of(Facet facet) const { return chosen[static_cast<std::size_t>(facet)]; }
    [[nodiscard]] bool is_empty() const;
    friend bool operator==(const SiteFilter&, const SiteFilter&) = default;
};

/// One value that sites of the scope have, or that is chosen.
struct FacetValue {
    QString key;  ///< Language-free, for saved views.
    QString label;
    int count = 0;  ///< Sites that it would show, given the choices in the other facets and the text.
    bool is_chosen = false;
    friend bool operator==(const FacetValue&, const FacetValue&) = default;
};
using FacetValues = std::array<std::vector<FacetValue>, facet_count>;

struct SortKey {
    SiteColumn column = SiteColumn::severity;
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const SortKey&, const SortKey&) = default;
};

/// Of a column's header, for any role; says the place among several keys.
[[nodiscard]] QVariant site_header(const std::vector<SortKey>& sort, SiteColumn column, int role);

/// What is asked of a snapshot.
struct SiteQuery {
    Scope scope;  ///< Of a site: its area.
    SiteFilter filter;
    std::vector<SortKey> sort{{}};  ///< The first decides, the next among equals; at last the code.
};

struct Arrangement {
    std::vector<int> order;  ///< Rows of the snapshot that are shown.
    int in_scope = 0;
    FacetValues facets;  ///< Regions by size, classes and states in their order, tags by size.
};
/// Some milliseconds for 20,000 sites.
[[nodiscard]] Arrangement arrange(const SiteSnapshot& snapshot, const SiteQuery& query);
/// Sorts anew, and nothing else.
void sort_rows(const SiteSnapshot& snapshot, const std::vector<SortKey>& sort, std::vector<int>& order);

}  // namespace wattmast::ui
