// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/site_table_model.h"

#include <algorithm>

#include "ui/widgets/data_table.h"

namespace wattmast::ui {
namespace {

/// More runs of changed rows than this are told as one: views repaint what is visible either way.
constexpr std::size_t most_runs = 100;

std::vector<int> places_by_row(const std::vector<int>& order, std::size_t rows) {
    std::vector<int> places(rows, -1);
    for (std::size_t i = 0; i < order.size(); ++i) {
        places[static_cast<std::size_t>(order[i])] = static_cast<int>(i);
    }
    return places;
}

}  // namespace

SiteTableModel::SiteTableModel(SiteList& list, QObject* parent) : QAbstractTableModel(parent), list_(list) {
    connect(&list_, &SiteList::about_to_change, this, &SiteTableModel::prepare);
    connect(&list_, &SiteList::changed, this, &SiteTableModel::finish);
    connect(&list_, &SiteList::now_changed, this, [this] {
        if (!shown_.empty()) {
            const int column = static_cast<int>(SiteColumn::age);
            Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column), {Qt::DisplayRole});
        }
    });
    shown_ = list_.order();
}

std::optional<int> SiteTableModel::row_of(SiteId site) const {
    const SiteSnapshot* snapshot = list_.snapshot();
    const auto row = snapshot == nullptr ? std::nullopt : snapshot->row_of(site);
    const auto found = row ? std::ranges::find(shown_, *row) : shown_.end();
    return found == shown_.end() ? std::nullopt : std::optional(static_cast<int>(found - shown_.begin()));
}

int SiteTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

int SiteTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : site_column_count;
}

QVariant SiteTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    return site_cell(*list_.snapshot(), snapshot_row(index.row()), static_cast<SiteColumn>(index.column()), list_.now(),
                     role);
}

QVariant SiteTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= site_column_count) {
        return {};
    }
    return site_header(list_.query().sort, static_cast<SiteColumn>(section), role);
}

void SiteTableModel::prepare(SiteChange change, const std::vector<int>& next_order) {
    switch (change) {
        case SiteChange::all:
            beginResetModel();
            break;
        case SiteChange::order:
            move_rows(next_order);
            break;
        case SiteChange::values:
            break;
    }
}

void SiteTableModel::finish(SiteChange change, const std::vector<int>& changed) {
    switch (change) {
        case SiteChange::all:
            shown_ = list_.order();
            endResetModel();
            break;
        case SiteChange::order:
            Q_EMIT headerDataChanged(Qt::Horizontal, 0, site_column_count - 1);
            break;
        case SiteChange::values:
            tell_values(changed);
            break;
    }
}

void SiteTableModel::tell_values(const std::vector<int>& changed) {
    if (changed.empty() || shown_.empty()) {
        return;
    }
    const std::vector<int> places = places_by_row(shown_, list_.snapshot()->rows.size());
    std::vector<int> rows;
    for (const int row : changed) {
        if (const int place = places[static_cast<std::size_t>(row)]; place >= 0) {
            rows.push_back(place);
        }
    }
    std::ranges::sort(rows);
    std::vector<std::pair<int, int>> runs;
    for (const int row : rows) {
        if (!runs.empty() && runs.back().second + 1 == row) {
            runs.back().second = row;
        } else {
            runs.emplace_back(row, row);
        }
    }
    if (runs.size() > most_runs) {
        runs = {{rows.front(), rows.back()}};
    }
    for (const auto& [first, last] : runs) {
        Q_EMIT dataChanged(index(first, 0), index(last, site_column_count - 1));
    }
}

/// Rows that stay keep their indexes. Those that go are moved to the end and removed there; those that come are
/// appended and moved to their places: at most four signals, however scattered they are.
void SiteTableModel::move_rows(std::vector<int> next) {
    if (next == shown_) {
        return;
    }
    const std::size_t rows = list_.snapshot()->rows.size();
    const std::vector<int> next_places = places_by_row(next, rows);
    const std::vector<int> places = places_by_row(shown_, rows);
    std::vector<int> staying_first;
    std::ranges::copy_if(next, std::back_inserter(staying_first),
                         [&](int row) { return places[static_cast<std::size_t>(row)] >= 0; });
    const auto staying = static_cast<int>(staying_first.size());
    std::ranges::copy_if(shown_, std::back_inserter(staying_first),
                         [&](int row) { return next_places[static_cast<std::size_t>(row)] < 0; });
    move_to(staying_first);
    if (const auto before = static_cast<int>(shown_.size()); staying < before) {
        beginRemoveRows({}, staying, before - 1);
        shown_.resize(static_cast<std::size_t>(staying));
        endRemoveRows();
    }
    std::vector<int> coming;
    std::ranges::copy_if(next, std::back_inserter(coming),
                         [&](int row) { return places[static_cast<std::size_t>(row)] < 0; });
    if (!coming.empty()) {
        beginInsertRows({}, staying, staying + static_cast<int>(coming.size()) - 1);
        shown_.insert(shown_.end(), coming.begin(), coming.end());
        endInsertRows();
    }
    move_to(next);
}

void SiteTableModel::move_to(const std::vector<int>& next) {
    if (next == shown_) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const std::vector<int> places = places_by_row(next, list_.snapshot()->rows.size());
    QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex& one : from) {
        to.push_back(
            index(places[static_cast<std::size_t>(shown_[static_cast<std::size_t>(one.row())])], one.column()));
    }
    shown_ = next;
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

}  // namespace wattmast::ui
