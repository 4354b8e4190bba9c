// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The rows of the alarm list: groups of one cause as one row that opens to its members.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/catalog.h"
#include "ui/format/alarm_texts.h"
#include "ui/pages/alarms/alarm_filter.h"

namespace wattmast::ui {

/// Filters, sorts and groups itself, so that members stay under their group. Rows that stay keep their selection: only
/// what came, went or moved is told. While held, nothing comes, goes or moves; what changes about a row is shown.
class GroupedAlarmModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { severity = 0, raised, age, site, headline, value, limit, owner, column_count };
    enum Role : int {
        new_role = Qt::UserRole + 100,  ///< bool: active and unacknowledged.
        member_role,                    ///< bool: a member below its group.
        pinned_role,                    ///< bool: stays on top.
        open_role,                      ///< bool: a group, and whether it is open. Invalid: no group.
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// `alarms` in any order: groups and their members, which name their group.
    void set_alarms(std::vector<Alarm> alarms, std::shared_ptr<const Catalog> catalog, UtcTime now);
    void set_rules(AlarmRules rules);
    void set_filter(const AlarmFilter& filter);
    [[nodiscard]] const AlarmFilter& filter() const { return filter_; }
    /// These stay on top of what is listed, members on top of their group, however it is sorted.
    void set_pinned(std::unordered_set<AlarmId> pinned);
    [[nodiscard]] const std::unordered_set<AlarmId>& pinned() const { return pinned_; }
    /// Ages go on.
    void set_now(UtcTime now);
    /// On QEvent::LanguageChange.
    void retranslate();

    /// While a pointer rests on the list. Setting a filter, sorting and opening groups still take effect at once.
    void set_held(bool held);
    /// Rows that wait to come, go or move.
    [[nodiscard]] int waiting() const { return waiting_; }

    void set_open(int row, bool open);
    [[nodiscard]] bool is_group(int row) const { return shown_alarm(row).is_group(); }

    /// @pre 0 <= row < rowCount()
    [[nodiscard]] const Alarm& shown_alarm(int row) const;
    /// −1 where it is not shown.
    [[nodiscard]] int row_of(AlarmId alarm) const;
    /// Any that was given, shown or not; null: none.
    [[nodiscard]] const Alarm* find(AlarmId alarm) const;
    [[nodiscard]] std::vector<const Alarm*> members_of(AlarmId group) const;
    /// Of the scope and view, groups as one, whatever severities and text say.
    [[nodiscard]] std::array<std::size_t, 4> severity_counts() const;
    /// Rows that are no members.
    [[nodiscard]] int top_rows() const;
    [[nodiscard]] const AlarmRules& rules() const { return rules_; }
    [[nodiscard]] const std::shared_ptr<const Catalog>& catalog() const { return catalog_; }
    [[nodiscard]] UtcTime now() const { return now_; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// −1: most urgent first, then unacknowledged, then newest.
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void waiting_changed();

private:
    struct Row {
        AlarmId id;
        bool is_member = false;
        friend bool operator==(const Row&, const Row&) = default;
    };
    /// What rows are sorted by: the number first, then the text.
    struct SortKey {
        double number = 0;
        QString text;
    };

    /// Shows what is wanted, or counts what waits.
    void update_rows();
    [[nodiscard]] std::vector<Row> wanted_rows() const;
    void put_in_order(std::vector<std::size_t>& indices) const;
    void sort_rows(std::vector<std::size_t>& indices) const;
    void take_rows(const std::vector<Row>& rows);
    void remove_gone(const std::vector<Row>& rows);
    void reorder(const std::vector<Row>& rows);
    void insert_new(const std::vector<Row>& rows);
    void refresh();

    [[nodiscard]] bool matches(std::size_t index) const;
    [[nodiscard]] const QString& search_text(std::size_t index) const;
    [[nodiscard]] bool is_more_urgent(const Alarm& left, const Alarm& right) const;
    [[nodiscard]] SortKey sort_key(const Alarm& alarm) const;

    [[nodiscard]] QString text(const Alarm& alarm, int column) const;
    [[nodiscard]] QString accessible_state(const Alarm& alarm) const;
    [[nodiscard]] QString copy_text(const Alarm& alarm, int column) const;
    [[nodiscard]] QString tool_tip(const Alarm& alarm, int column) const;
    [[nodiscard]] Duration age_of(const Alarm& alarm) const;
    [[nodiscard]] AlarmScale scale(const Alarm& alarm) const;

    std::shared_ptr<const Catalog> catalog_ = std::make_shared<const Catalog>();
    AlarmRules rules_;
    UtcTime now_;
    AlarmFilter filter_;
    QStringList words_;  ///< Of filter_.text.
    int sort_column_ = -1;
    Qt::SortOrder sort_order_ = Qt::AscendingOrder;
    bool held_ = false;
    int waiting_ = 0;

    std::vector<Alarm> alarms_;
    std::unordered_map<AlarmId, std::size_t> index_;  ///< Into alarms_.
    AlarmGroups groups_;                              ///< Of alarms_.
    mutable std::vector<QString> search_;             ///< As alarms_; made when first asked for.
    std::unordered_map<AlarmId, Alarm> gone_;         ///< Of rows that are shown and not given any more.
    std::unordered_set<AlarmId> open_;                ///< Groups.
    std::unordered_set<AlarmId> pinned_;
    std::vector<Row> rows_;
};

}  // namespace wattmast::ui
