// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/sites_state.h"

#include <QJsonArray>
#include <array>

#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

constexpr QLatin1String area_key("area");
constexpr QLatin1String text_key("text");
constexpr QLatin1String facets_key("facets");
constexpr QLatin1String sort_key("sort");
constexpr QLatin1String column_key("column");
constexpr QLatin1String descending_key("descending");
constexpr QLatin1String columns_key("columns");
constexpr QLatin1String view_key("view");
constexpr QLatin1String grouping_key("grouping");
constexpr std::array view_ids{QLatin1String("table"), QLatin1String("tree"), QLatin1String("map")};
constexpr std::array grouping_ids{QLatin1String("area"), QLatin1String("class"), QLatin1String("state")};

template <typename Ids>
std::size_t place_in(const Ids& ids, const QString& id) {
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (id == ids[i]) {
            return i;
        }
    }
    return 0;
}

QJsonObject facets_json(const SiteFilter& filter) {
    QJsonObject json;
    for (std::size_t i = 0; i < facet_count; ++i) {
        QJsonArray keys;
        for (const QString& key : filter.chosen[i]) {
            keys.append(key);
        }
        if (!keys.isEmpty()) {
            json.insert(id_of(static_cast<Facet>(i)), keys);
        }
    }
    return json;
}

std::vector<SortKey> sort_from(const QJsonArray& json) {
    std::vector<SortKey> sort;
    for (const auto& value : json) {
        const QJsonObject object = value.toObject();
        if (const auto column = site_column_by_id(object.value(column_key).toString())) {
            sort.push_back({*column, object.value(descending_key).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder});
        }
    }
    return sort.empty() ? std::vector<SortKey>{{}} : sort;
}

}  // namespace

QJsonObject to_json(const SitesState& state) {
    QJsonArray area;
    for (const std::string& part : state.area) {
        area.append(to_qt(part));
    }
    QJsonArray sort;
    for (const SortKey& key : state.sort) {
        sort.append(QJsonObject{{column_key, id_of(key.column)}, {descending_key, key.order == Qt::DescendingOrder}});
    }
    return {{area_key, area},
            {text_key, state.filter.text},
            {facets_key, facets_json(state.filter)},
            {sort_key, sort},
            {columns_key, to_json(state.columns)},
            {view_key, view_ids[static_cast<std::size_t>(state.view)]},
            {grouping_key, grouping_ids[static_cast<std::size_t>(state.grouping) - 1]}};
}

SitesState sites_state_from(const QJsonObject& json) {
    SitesState state;
    const QJsonArray area = json.value(area_key).toArray();
    for (const auto& part : area) {
        state.area.push_back(part.toString().toStdString());
    }
    state.filter.text = json.value(text_key).toString();
    const QJsonObject facets = json.value(facets_key).toObject();
    for (std::size_t i = 0; i < facet_count; ++i) {
        const QJsonArray keys = facets.value(id_of(static_cast<Facet>(i))).toArray();
        for (const auto& key : keys) {
            state.filter.chosen[i].insert(key.toString());
        }
    }
    state.sort = sort_from(json.value(sort_key).toArray());
    state.columns = columns_from(json.value(columns_key).toArray());
    state.view = static_cast<SitesViewKind>(place_in(view_ids, json.value(view_key).toString()));
    state.grouping = static_cast<Grouping>(place_in(grouping_ids, json.value(grouping_key).toString()) + 1);
    return state;
}

}  // namespace wattmast::ui
