// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which rows there are and in which order; what stands in them is in grouped_alarm_cells.cpp.
#include "ui/pages/alarms/grouped_alarm_model.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "ui/format/format.h"
#include "ui/format/names.h"

namespace wattmast::ui {

namespace {

/// From so many separate places on, the view is told to look again instead of each of them.
constexpr std::size_t most_changes = 200;

}  // namespace

// ---- What is given ----

void GroupedAlarmModel::set_alarms(std::vector<Alarm> alarms, std::shared_ptr<const Catalog> catalog, UtcTime now) {
    std::unordered_map<AlarmId, std::size_t> index;
    index.reserve(alarms.size());
    for (std::size_t i = 0; i < alarms.size(); ++i) {
        index.emplace(alarms[i].id, i);
    }
    for (const Row& row : rows_) {
        if (index.contains(row.id)) {
            gone_.erase(row.id);
        } else if (const auto before = index_.find(row.id); before != index_.end()) {
            gone_.insert_or_assign(row.id, alarms_[before->second]);
        }
    }
    alarms_ = std::move(alarms);
    index_ = std::move(index);
    groups_ = groups_of(alarms_);
    search_.assign(alarms_.size(), QString());
    catalog_ = std::move(catalog);
    now_ = now;
    update_rows();
}

void GroupedAlarmModel::set_rules(AlarmRules rules) {
    rules_ = std::move(rules);
    retranslate();
}

void GroupedAlarmModel::set_filter(const AlarmFilter& filter) {
    if (filter == filter_) {
        return;
    }
    filter_ = filter;
    words_ = filter.text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    take_rows(wanted_rows());
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, column_count - 1);
}

void GroupedAlarmModel::set_pinned(std::unordered_set<AlarmId> pinned) {
    if (pinned == pinned_) {
        return;
    }
    pinned_ = std::move(pinned);
    take_rows(wanted_rows());
    refresh();
}

void GroupedAlarmModel::set_now(UtcTime now) {
    now_ = now;
    if (!rows_.empty()) {
        Q_EMIT dataChanged(index(0, age), index(rowCount() - 1, age));
    }
}

void GroupedAlarmModel::retranslate() {
    search_.assign(alarms_.size(), QString());
    refresh();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, column_count - 1);
}

void GroupedAlarmModel::set_held(bool held) {
    held_ = held;
    if (!held_ && waiting_ > 0) {
        take_rows(wanted_rows());
    }
}

void GroupedAlarmModel::set_open(int row, bool open) {
    const AlarmId id = rows_.at(static_cast<std::size_t>(row)).id;
    if (!is_group(row) || open_.contains(id) == open) {
        return;
    }
    if (open) {
        open_.insert(id);
    } else {
        open_.erase(id);
    }
    take_rows(wanted_rows());
}

void GroupedAlarmModel::sort(int column, Qt::SortOrder order) {
    sort_column_ = column;
    sort_order_ = order;
    take_rows(wanted_rows());
}

// ---- What is asked ----

const Alarm& GroupedAlarmModel::shown_alarm(int row) const {
    const AlarmId id = rows_.at(static_cast<std::size_t>(row)).id;
    const auto found = index_.find(id);
    return found != index_.end() ? alarms_[found->second] : gone_.at(id);
}

int GroupedAlarmModel::row_of(AlarmId alarm) const {
    const auto found = std::ranges::find(rows_, alarm, &Row::id);
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

const Alarm* GroupedAlarmModel::find(AlarmId alarm) const {
    const auto found = index_.find(alarm);
    return found == index_.end() ? nullptr : &alarms_[found->second];
}

std::vector<const Alarm*> GroupedAlarmModel::members_of(AlarmId group) const {
    std::vector<const Alarm*> members;
    for (const Alarm& alarm : alarms_) {
        if (alarm.group == group && group.is_assigned()) {
            members.push_back(&alarm);
        }
    }
    return members;
}

std::array<std::size_t, 4> GroupedAlarmModel::severity_counts() const {
    return count_alarms(alarms_, *catalog_, filter_.scope, filter_.view, now_).severities;
}

int GroupedAlarmModel::top_rows() const {
    return static_cast<int>(std::ranges::count(rows_, false, &Row::is_member));
}

int GroupedAlarmModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int GroupedAlarmModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

// ---- Which rows ----

const QString& GroupedAlarmModel::search_text(std::size_t index) const {
    QString& text = search_[index];
    if (text.isNull()) {
        const Alarm& alarm = alarms_[index];
        const Site* place = catalog_->site(alarm.site);
        text = QStringList{place_of(alarm, *catalog_), place != nullptr ? to_qt(place->name) : QString(),
                           headline_of(alarm, *catalog_, rules_),
                           alarm.acknowledged ? to_qt(alarm.acknowledged->who) : QString()}
                   .join(QLatin1Char('\n'));
    }
    return text;
}

bool GroupedAlarmModel::matches(std::size_t index) const {
    return std::ranges::all_of(
        words_, [&](const QString& word) { return search_text(index).contains(word, Qt::CaseInsensitive); });
}

std::vector<GroupedAlarmModel::Row> GroupedAlarmModel::wanted_rows() const {
    const AlarmGroups& members = groups_;
    std::vector<std::size_t> tops;
    AlarmGroups shown;  // Members of open groups.
    for (std::size_t i = 0; i < alarms_.size(); ++i) {
        const Alarm& alarm = alarms_[i];
        if (is_member(alarm, members) || !is_in_view(alarm, filter_.view, now_) ||
            !filter_.severities[index_of(alarm.severity)] ||
            !is_in_scope(i, alarms_, members, *catalog_, filter_.scope)) {
            continue;
        }
        std::vector<std::size_t> below;
        const bool own = matches(i);
        if (const auto found = members.find(alarm.id); found != members.end()) {
            std::ranges::copy_if(found->second, std::back_inserter(below), [&](std::size_t member) {
                return is_in_scope(alarms_[member], *catalog_, filter_.scope) && (own || matches(member));
            });
        }
        if (!own && below.empty()) {
            continue;
        }
        tops.push_back(i);
        if (open_.contains(alarm.id)) {
            put_in_order(below);
            shown[alarm.id] = std::move(below);
        }
    }
    put_in_order(tops);
    std::vector<Row> rows;
    rows.reserve(tops.size());
    for (const std::size_t top : tops) {
        rows.push_back({alarms_[top].id, false});
        if (const auto below = shown.find(alarms_[top].id); below != shown.end()) {
            for (const std::size_t member : below->second) {
                rows.push_back({alarms_[member].id, true});
            }
        }
    }
    return rows;
}

// ---- In which order ----

bool GroupedAlarmModel::is_more_urgent(const Alarm& left, const Alarm& right) const {
    if (filter_.view == AlarmView::history) {
        return left.raised != right.raised ? left.raised > right.raised : left.id > right.id;
    }
    const auto rank = [](const Alarm& alarm) {
        return std::tuple(alarm.severity, alarm.acknowledged.has_value(), -milliseconds_of(alarm.raised),
                          -alarm.id.number());
    };
    return rank(left) < rank(right);
}

GroupedAlarmModel::SortKey GroupedAlarmModel::sort_key(const Alarm& alarm) const {
    switch (sort_column_) {
        case severity:
            return {static_cast<double>(alarm.severity), {}};
        case raised:
            return {static_cast<double>(milliseconds_of(alarm.raised)), {}};
        case age:
            return {static_cast<double>(age_of(alarm).count()), {}};
        case value:
            return {alarm.value.value_or(-1e300), {}};
        case limit:
            return {alarm.limit.value_or(-1e300), {}};
        default:
            return {0, text(alarm, sort_column_)};
    }
}

/// Pinned ones first; members stay in their group.
void GroupedAlarmModel::put_in_order(std::vector<std::size_t>& indices) const {
    sort_rows(indices);
    std::stable_partition(indices.begin(), indices.end(),
                          [this](std::size_t index) { return pinned_.contains(alarms_[index].id); });
}

void GroupedAlarmModel::sort_rows(std::vector<std::size_t>& indices) const {
    if (sort_column_ < 0) {
        std::ranges::sort(indices, [this](std::size_t left, std::size_t right) {
            return is_more_urgent(alarms_[left], alarms_[right]);
        });
        return;
    }
    std::vector<std::pair<SortKey, std::size_t>> keyed;
    keyed.reserve(indices.size());
    for (const std::size_t index : indices) {
        keyed.emplace_back(sort_key(alarms_[index]), index);
    }
    std::ranges::sort(keyed, [this](const auto& left, const auto& right) {
        const int texts = left.first.text.localeAwareCompare(right.first.text);
        const bool same = left.first.number == right.first.number && texts == 0;
        if (same) {
            return is_more_urgent(alarms_[left.second], alarms_[right.second]);
        }
        const bool less = left.first.number != right.first.number ? left.first.number < right.first.number : texts < 0;
        return less == (sort_order_ == Qt::AscendingOrder);
    });
    std::ranges::transform(keyed, indices.begin(), &std::pair<SortKey, std::size_t>::second);
}

// ---- From the rows shown to those wanted ----

void GroupedAlarmModel::update_rows() {
    const std::vector<Row> wanted = wanted_rows();
    if (!held_) {
        take_rows(wanted);
        return;
    }
    std::unordered_set<AlarmId> shown;
    for (const Row& row : rows_) {
        shown.insert(row.id);
    }
    std::size_t waiting = shown.size();
    for (const Row& row : wanted) {
        waiting += shown.contains(row.id) ? std::size_t(-1) : 1U;
    }
    if (waiting == 0 && wanted != rows_) {
        waiting = 1;  // Only the order changes.
    }
    waiting_ = static_cast<int>(waiting);
    refresh();
    Q_EMIT waiting_changed();
}

void GroupedAlarmModel::take_rows(const std::vector<Row>& rows) {
    std::unordered_set<AlarmId> known;
    for (const Row& row : rows_) {
        known.insert(row.id);
    }
    const auto is_new = [&](const Row& row) { return !known.contains(row.id); };
    const auto changes = static_cast<std::size_t>(std::ranges::count_if(rows, is_new));
    const std::size_t stay = rows.size() - changes;
    if (changes + (rows_.size() - stay) > most_changes) {
        beginResetModel();
        rows_ = rows;
        gone_.clear();
        endResetModel();
    } else {
        remove_gone(rows);
        reorder(rows);
        insert_new(rows);
        gone_.clear();
        refresh();
    }
    if (std::exchange(waiting_, 0) != 0) {
        Q_EMIT waiting_changed();
    }
}

void GroupedAlarmModel::remove_gone(const std::vector<Row>& rows) {
    std::unordered_set<AlarmId> wanted;
    for (const Row& row : rows) {
        wanted.insert(row.id);
    }
    for (int row = rowCount() - 1; row >= 0; --row) {
        const auto at = rows_.begin() + row;
        if (!wanted.contains(at->id)) {
            beginRemoveRows({}, row, row);
            rows_.erase(at);
            endRemoveRows();
        }
    }
}

void GroupedAlarmModel::reorder(const std::vector<Row>& rows) {
    std::unordered_map<AlarmId, int> before;
    for (int row = 0; row < rowCount(); ++row) {
        before.emplace(rows_[static_cast<std::size_t>(row)].id, row);
    }
    std::vector<Row> staying;
    std::ranges::copy_if(rows, std::back_inserter(staying), [&](const Row& row) { return before.contains(row.id); });
    if (staying == rows_) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    std::vector<int> after(rows_.size());
    for (std::size_t i = 0; i < staying.size(); ++i) {
        after[static_cast<std::size_t>(before.at(staying[i].id))] = static_cast<int>(i);
    }
    rows_ = std::move(staying);
    const QModelIndexList old_places = persistentIndexList();
    QModelIndexList new_places;
    for (const QModelIndex& place : old_places) {
        new_places << index(after[static_cast<std::size_t>(place.row())], place.column());
    }
    changePersistentIndexList(old_places, new_places);
    Q_EMIT layoutChanged();
}

void GroupedAlarmModel::insert_new(const std::vector<Row>& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i < rows_.size() && rows_[i].id == rows[i].id) {
            continue;
        }
        beginInsertRows({}, static_cast<int>(i), static_cast<int>(i));
        rows_.insert(rows_.begin() + static_cast<std::ptrdiff_t>(i), rows[i]);
        endInsertRows();
    }
}

void GroupedAlarmModel::refresh() {
    if (!rows_.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
    }
}

}  // namespace wattmast::ui
