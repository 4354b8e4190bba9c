// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The view of the alarm list.
#pragma once

#include <QTimer>
#include <vector>

#include "ui/pages/alarms/grouped_alarm_model.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {

class Pulse;

/// Draws the severity with "new", and the arrow of groups.
class AlarmDelegate : public CellDelegate {
    Q_OBJECT

public:
    AlarmDelegate(const Pulse& pulse, QObject* parent) : CellDelegate(parent), pulse_(pulse) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paint_severity(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    const Pulse& pulse_;
};

/// Space acknowledges; Right opens a group, Left closes it, from a member too; Enter opens the detail, on a group its
/// members; a click on the arrow opens and closes. While the pointer moves over the rows, and ten seconds after, the
/// model is held. What comes above the rows in sight does not move them.
class AlarmTable : public DataTable {
    Q_OBJECT

public:
    /// The model outlives the table.
    explicit AlarmTable(GroupedAlarmModel& model, QWidget* parent = nullptr);

    /// Of the selected rows, from top to bottom; the current one where none is selected.
    [[nodiscard]] std::vector<AlarmId> chosen() const;
    /// Selects it and brings it into sight; false where it is not shown.
    bool show_alarm(AlarmId alarm);
    void open_all(bool open);

Q_SIGNALS:
    void acknowledge_requested();
    void detail_requested();
    /// The alarm under the cursor is another one, or gone: id 0.
    void current_changed(wattmast::AlarmId alarm);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

protected Q_SLOTS:
    /// The cursor does not move to the next row: keys would then act on an alarm that nobody chose.
    void rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) override;

private:
    void size_columns();
    void remember();
    void restore();
    void remember_top();
    void restore_top();
    void toggle_pulse();
    bool set_open(int row, bool open);
    void close_from(int row);
    [[nodiscard]] QRect arrow_rect(const QModelIndex& index) const;

    GroupedAlarmModel& alarms_;
    Pulse* pulse_;
    QTimer hold_;
    std::vector<AlarmId> selected_;  ///< Across a reset.
    AlarmId current_;
    AlarmId told_;
    AlarmId top_;  ///< The first row in sight, while rows come and go.
    int top_offset_ = 0;
};

}  // namespace wattmast::ui
