// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a saved view of the Sites page holds.
#pragma once

#include <QJsonObject>
#include <string>
#include <vector>

#include "ui/pages/sites/column_state.h"
#include "ui/pages/sites/site_facets.h"
#include "ui/pages/sites/site_tree_model.h"

namespace wattmast::ui {

enum class SitesViewKind : std::uint8_t { table = 0, tree, map };  ///< In the order of the control.

struct SitesState {
    std::vector<std::string> area;  ///< Of the scope.
    SiteFilter filter;
    std::vector<SortKey> sort{{}};
    ColumnState columns = first_columns();
    SitesViewKind view = SitesViewKind::table;
    Grouping grouping = Grouping::area;
    friend bool operator==(const SitesState&, const SitesState&) = default;
};

/// Where QSettings remembers columns, form and grouping from one start to the next.
inline constexpr QLatin1String columns_setting("sites/columns");
inline constexpr QLatin1String view_setting("sites/view");
inline constexpr QLatin1String grouping_setting("sites/grouping");

[[nodiscard]] QJsonObject to_json(const SitesState& state);
/// What is not known takes its first value, so that views of older and newer versions open.
[[nodiscard]] SitesState sites_state_from(const QJsonObject& json);

}  // namespace wattmast::ui
