// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What stands in the rows of the alarm list.
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/alarms/grouped_alarm_model.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {

namespace {

bool is_number(int column) {
    return column == GroupedAlarmModel::age || column == GroupedAlarmModel::value || column == GroupedAlarmModel::limit;
}

/// "14:23:10", with the day where it is not today's.
QString time_text(UtcTime time, UtcTime now) {
    const Format& format = Format::current();
    return format.local(time).date() == format.local(now).date() ? format.time_seconds(time) : format.day_time(time);
}

QString iso(UtcTime time) {
    return to_qt(time, Format::current().zone())
        .toOffsetFromUtc(to_qt(time, Format::current().zone()).offsetFromUtc())
        .toString(Qt::ISODate);
}

QString plain(std::optional<double> amount) {
    return amount ? QString::number(*amount, 'g', 12) : QString();
}

}  // namespace

Duration GroupedAlarmModel::age_of(const Alarm& alarm) const {
    return alarm.cleared.value_or(now_) - alarm.raised;
}

/// Groups have no device; the interval of their first member's says how long they have been silent.
AlarmScale GroupedAlarmModel::scale(const Alarm& alarm) const {
    AlarmScale scale = scale_of(alarm, *catalog_, rules_);
    const auto members = groups_.find(alarm.id);
    if (members != groups_.end() && !members->second.empty()) {
        scale.interval = scale_of(alarms_[members->second.front()], *catalog_, rules_).interval;
    }
    return scale;
}

QString GroupedAlarmModel::text(const Alarm& alarm, int column) const {
    switch (column) {
        case severity:
            return label_of(alarm.severity);
        case raised:
            return time_text(alarm.raised, now_);
        case age:
            return Format::current().duration(age_of(alarm));
        case site:
            return place_of(alarm, *catalog_);
        case headline:
            return headline_of(alarm, *catalog_, rules_);
        case value:
            return amount_text(alarm.value, scale(alarm));
        case limit:
            return amount_text(alarm.limit, scale(alarm));
        case owner:
            return alarm.acknowledged ? to_qt(alarm.acknowledged->who) : QString();
        default:
            return {};
    }
}

QString GroupedAlarmModel::copy_text(const Alarm& alarm, int column) const {
    switch (column) {
        case raised:
            return iso(alarm.raised);
        case age:
            return QString::number(std::chrono::duration_cast<std::chrono::seconds>(age_of(alarm)).count()) +
                   QStringLiteral(" s");
        case value:
            return plain(alarm.value);
        case limit:
            return plain(alarm.limit);
        default:
            return text(alarm, column);
    }
}

QString GroupedAlarmModel::tool_tip(const Alarm& alarm, int column) const {
    const Format& format = Format::current();
    switch (column) {
        case severity:
            return label_of(alarm.severity);
        case raised:
            return tr("Raised %1; the condition began %2").arg(format.clock(alarm.raised), format.clock(alarm.since));
        case age:
            return alarm.cleared ? tr("Cleared %1").arg(format.clock(*alarm.cleared)) : QString();
        case site: {
            const Site* place = catalog_->site(alarm.site);
            return place != nullptr ? to_qt(place->name) : QString();
        }
        case value:
            return alarm.worst ? tr("Farthest from the limit: %1").arg(amount_text(alarm.worst, scale(alarm)))
                               : QString();
        case owner:
            return alarm.acknowledged ? tr("Acknowledged %1").arg(format.clock(alarm.acknowledged->at)) : QString();
        default:
            return {};
    }
}

/// "critical, new, pinned".
QString GroupedAlarmModel::accessible_state(const Alarm& alarm) const {
    QStringList parts{text(alarm, severity)};
    if (alarm.is_active() && !alarm.acknowledged) {
        parts << tr("new", "not acknowledged yet");
    }
    if (pinned_.contains(alarm.id)) {
        parts << tr("pinned", "stays on top of the list");
    }
    return Format::listed(parts);
}

QVariant GroupedAlarmModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Alarm& about = shown_alarm(index.row());
    const int column = index.column();
    const bool is_new = about.is_active() && !about.acknowledged;
    const bool is_member = rows_[static_cast<std::size_t>(index.row())].is_member;
    switch (role) {
        case Qt::DisplayRole:
            return column == severity ? (is_new ? tr("new", "not acknowledged yet") : QString()) : text(about, column);
        case Qt::AccessibleTextRole:
            return column == severity ? accessible_state(about) : text(about, column);
        case Qt::ToolTipRole:
            return tool_tip(about, column);
        case Qt::TextAlignmentRole:
            return headerData(column, Qt::Horizontal, role);
        case copy_role:
            return copy_text(about, column);
        case bold_role:
            return is_new && column != limit && column != owner && column != severity;
        case emphasis_role:
            if (!about.is_active() || column == limit || column == owner) {
                return static_cast<int>(Color::text_secondary);
            }
            return column == severity ? QVariant(static_cast<int>(Color::accent)) : QVariant();
        case severity_role:
            return column == severity ? QVariant(static_cast<int>(about.severity)) : QVariant();
        case new_role:
            return is_new;
        case pinned_role:
            return pinned_.contains(about.id);
        case member_role:
            return is_member;
        case open_role:
            return about.is_group() ? QVariant(open_.contains(about.id)) : QVariant();
        default:
            return {};
    }
}

QVariant GroupedAlarmModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return is_number(section) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                  : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case raised:
            return tr("Raised");
        case age:
            return filter_.view == AlarmView::history ? tr("Lasted") : tr("Age");
        case site:
            return tr("Site");
        case headline:
            return tr("Alarm");
        case value:
            return tr("Value");
        case limit:
            return tr("Limit");
        case owner:
            return tr("Owner");
        default:
            return QString();
    }
}

}  // namespace wattmast::ui
