// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/alarm_table.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

#include "ui/format/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/pulse.h"

namespace wattmast::ui {

namespace {

constexpr std::chrono::seconds hold_time{10};
constexpr int glyph = 13;
constexpr int arrow = 12;
constexpr int pin = 13;
constexpr int arrow_room = 16;  ///< Before the text of every row that is a group or a member.
constexpr int cell_pad = 10;

void paint_ground(QPainter& painter, const QStyleOptionViewItem& option) {
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, &painter, option.widget);
    const QRect rect = option.rect;
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), color(Color::border_subtle));
}

}  // namespace

void AlarmDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QVariant open = index.data(GroupedAlarmModel::open_role);
    const bool is_member = index.data(GroupedAlarmModel::member_role).toBool();
    if (index.column() == GroupedAlarmModel::site && (open.isValid() || is_member)) {
        // The text further right, the arrow before it.
        painter->save();
        paint_ground(*painter, option);
        painter->restore();
        QStyleOptionViewItem moved(option);
        moved.rect.setLeft(option.rect.left() + arrow_room);
        CellDelegate::paint(painter, moved, index);
        if (open.isValid()) {
            paint_icon(*painter, open.toBool() ? IconId::chevron_down : IconId::chevron_right,
                       QRectF(option.rect.left() + cell_pad - 2, option.rect.center().y() - arrow / 2.0, arrow, arrow),
                       color(Color::text_secondary));
        }
        return;
    }
    if (index.column() != GroupedAlarmModel::severity) {
        CellDelegate::paint(painter, option, index);
        return;
    }
    paint_severity(*painter, option, index);
}

void AlarmDelegate::paint_severity(QPainter& painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const {
    painter.save();
    paint_ground(painter, option);
    const auto severity = static_cast<Severity>(index.data(severity_role).toInt());
    const bool is_new = index.data(GroupedAlarmModel::new_role).toBool();
    const int left = option.rect.left() + size::panel_pad - 1;
    painter.setOpacity(is_new && severity == Severity::critical ? pulse_.opacity() : 1);
    paint_alarm_glyph(painter, QRectF(left, option.rect.center().y() - glyph / 2.0, glyph, glyph), severity);
    painter.setOpacity(1);
    painter.setFont(text_font(TextRole::axis));
    painter.setPen(color(Color::accent));
    const QRect text(left + glyph + 6, option.rect.top(), option.rect.right() - left - glyph - 6, option.rect.height());
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, index.data(Qt::DisplayRole).toString());
    if (index.data(GroupedAlarmModel::pinned_role).toBool()) {
        paint_icon(painter, IconId::pin,
                   QRectF(option.rect.right() - pin - 1, option.rect.center().y() - pin / 2.0, pin, pin),
                   color(Color::text_secondary));
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(color(Color::focus_ring), 2));
        painter.drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
    }
    painter.restore();
}

AlarmTable::AlarmTable(GroupedAlarmModel& model, QWidget* parent)
    : DataTable(parent), alarms_(model), pulse_(new Pulse(this)) {
    setItemDelegate(new AlarmDelegate(*pulse_, this));
    setModel(&model);
    size_columns();
    hold_.setSingleShot(true);
    hold_.setInterval(hold_time);
    connect(&hold_, &QTimer::timeout, &model, [&model] { model.set_held(false); });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &AlarmTable::remember);
    connect(&model, &QAbstractItemModel::modelReset, this, &AlarmTable::restore);
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, &AlarmTable::remember_top);
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &AlarmTable::remember_top);
    connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this, &AlarmTable::remember_top);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &AlarmTable::restore_top, Qt::QueuedConnection);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &AlarmTable::restore_top, Qt::QueuedConnection);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &AlarmTable::restore_top, Qt::QueuedConnection);
    connect(&model, &QAbstractItemModel::dataChanged, this, &AlarmTable::toggle_pulse);
    connect(&model, &QAbstractItemModel::modelReset, this, &AlarmTable::toggle_pulse);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        const AlarmId alarm = now.isValid() ? alarms_.shown_alarm(now.row()).id : AlarmId();
        if (alarm != told_) {
            told_ = alarm;
            Q_EMIT current_changed(alarm);
        }
    });
    connect(pulse_, &Pulse::beat, this, [this] {
        viewport()->update(columnViewportPosition(GroupedAlarmModel::severity), 0,
                           columnWidth(GroupedAlarmModel::severity), viewport()->height());
    });
}

/// What is written as a duration is of another length in each language and size of text.
void AlarmTable::size_columns() {
    using namespace std::chrono_literals;
    const QFontMetrics bold(bold_font(TextRole::table));
    const int duration = bold.horizontalAdvance(Format::current().duration(23h + 59min)) + 2 * cell_pad + 2;
    const QString other_day = Format::current().day_time(UtcTime{std::chrono::hours{20 * 24 + 20}});
    const int time = std::max(bold.horizontalAdvance(QStringLiteral("00:00:00")), bold.horizontalAdvance(other_day)) +
                     2 * cell_pad + 12;
    const int amount = bold.horizontalAdvance(QStringLiteral("0,000 kWh")) + 2 * cell_pad;
    const int widths[] = {72, time, duration, 206, 200, std::max(duration, amount), std::max(duration, amount), 88};
    for (int column = 0; column < GroupedAlarmModel::column_count; ++column) {
        set_column_width(column, widths[column]);
    }
    set_stretch_column(GroupedAlarmModel::headline);
}

std::vector<AlarmId> AlarmTable::chosen() const {
    std::vector<int> rows;
    const QModelIndexList selected = selectionModel()->selectedRows();
    rows.reserve(static_cast<std::size_t>(selected.size()));
    for (const QModelIndex& index : selected) {
        rows.push_back(index.row());
    }
    if (rows.empty() && currentIndex().isValid()) {
        rows.push_back(currentIndex().row());
    }
    std::ranges::sort(rows);
    std::vector<AlarmId> ids;
    ids.reserve(rows.size());
    for (const int row : rows) {
        ids.push_back(alarms_.shown_alarm(row).id);
    }
    return ids;
}

bool AlarmTable::show_alarm(AlarmId alarm) {
    int row = alarms_.row_of(alarm);
    if (row < 0) {
        // Below a group that is closed?
        const Alarm* known = alarms_.find(alarm);
        const int group = known != nullptr ? alarms_.row_of(known->group) : -1;
        if (group < 0) {
            return false;
        }
        alarms_.set_open(group, true);
        row = alarms_.row_of(alarm);
    }
    if (row < 0) {
        return false;
    }
    const QModelIndex index = alarms_.index(row, GroupedAlarmModel::site);
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

void AlarmTable::open_all(bool open) {
    for (int row = alarms_.rowCount() - 1; row >= 0; --row) {
        alarms_.set_open(row, open);
    }
}

// ---- Keys and pointer ----

bool AlarmTable::set_open(int row, bool open) {
    if (row < 0 || !alarms_.is_group(row)) {
        return false;
    }
    alarms_.set_open(row, open);
    return true;
}

/// Closes the group of a member, or the group itself, and goes to it.
void AlarmTable::close_from(int row) {
    const AlarmId group = alarms_.shown_alarm(row).group;
    const bool is_member = alarms_.index(row, 0).data(GroupedAlarmModel::member_role).toBool();
    if (!is_member) {
        set_open(row, false);
        return;
    }
    show_alarm(group);
    set_open(alarms_.row_of(group), false);
}

void AlarmTable::keyPressEvent(QKeyEvent* event) {
    const int row = currentIndex().isValid() ? currentIndex().row() : -1;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (row >= 0 && plain) {
        switch (event->key()) {
            case Qt::Key_Space:
                Q_EMIT acknowledge_requested();
                return;
            case Qt::Key_Right:
                set_open(row, true);
                return;
            case Qt::Key_Left:
                close_from(row);
                return;
            case Qt::Key_Return:
            case Qt::Key_Enter:
                if (!alarms_.is_group(row)) {
                    Q_EMIT detail_requested();
                } else {
                    set_open(row, !alarms_.index(row, 0).data(GroupedAlarmModel::open_role).toBool());
                }
                return;
            default:  // Qt's open set.
                break;
        }
    }
    DataTable::keyPressEvent(event);
}

QRect AlarmTable::arrow_rect(const QModelIndex& index) const {
    QRect rect = visualRect(index.siblingAtColumn(GroupedAlarmModel::site));
    rect.setWidth(arrow_room + cell_pad);
    return rect;
}

void AlarmTable::mousePressEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->position().toPoint());
    const QVariant open = index.data(GroupedAlarmModel::open_role);
    if (event->button() == Qt::LeftButton && open.isValid() &&
        arrow_rect(index).contains(event->position().toPoint())) {
        alarms_.set_open(index.row(), !open.toBool());
        event->accept();
        return;
    }
    DataTable::mousePressEvent(event);
}

bool AlarmTable::viewportEvent(QEvent* event) {
    switch (event->type()) {
        case QEvent::Enter:
        case QEvent::MouseMove:
        case QEvent::HoverMove:
            alarms_.set_held(true);
            hold_.start();
            break;
        case QEvent::Leave:
        case QEvent::Hide:
            hold_.stop();
            alarms_.set_held(false);
            break;
        default:  // Qt's open set.
            break;
    }
    return DataTable::viewportEvent(event);
}

void AlarmTable::changeEvent(QEvent* event) {
    DataTable::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        size_columns();
    }
}

// ---- While rows come and go ----

void AlarmTable::rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) {
    const int row = currentIndex().isValid() ? currentIndex().row() : -1;
    if (row >= first && row <= last) {
        selectionModel()->clearCurrentIndex();
    }
    DataTable::rowsAboutToBeRemoved(parent, first, last);
}

void AlarmTable::remember() {
    selected_ = selectionModel()->hasSelection() ? chosen() : std::vector<AlarmId>();
    current_ = currentIndex().isValid() ? alarms_.shown_alarm(currentIndex().row()).id : AlarmId();
    remember_top();
}

void AlarmTable::restore() {
    QItemSelection selection;
    for (const AlarmId alarm : selected_) {
        if (const int row = alarms_.row_of(alarm); row >= 0) {
            selection.select(alarms_.index(row, 0), alarms_.index(row, GroupedAlarmModel::column_count - 1));
        }
    }
    if (const int row = alarms_.row_of(current_); row >= 0) {
        selectionModel()->setCurrentIndex(alarms_.index(row, GroupedAlarmModel::site), QItemSelectionModel::NoUpdate);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    restore_top();
}

void AlarmTable::remember_top() {
    const int row = rowAt(0);
    // At the very top, new rows are to be seen.
    if (top_.is_assigned() || row < 0 || verticalScrollBar()->value() == 0) {
        return;
    }
    top_ = alarms_.shown_alarm(row).id;
    top_offset_ = rowViewportPosition(row);
}

void AlarmTable::restore_top() {
    const int row = alarms_.row_of(std::exchange(top_, AlarmId()));
    if (row >= 0) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rowViewportPosition(row) - top_offset_);
    }
}

void AlarmTable::toggle_pulse() {
    bool any = false;
    for (int row = 0; row < alarms_.rowCount() && !any; ++row) {
        const Alarm& alarm = alarms_.shown_alarm(row);
        any = alarm.severity == Severity::critical && alarm.is_active() && !alarm.acknowledged;
    }
    pulse_->set_active(any);
}

}  // namespace wattmast::ui
