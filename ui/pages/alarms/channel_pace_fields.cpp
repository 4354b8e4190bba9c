// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/channel_pace_fields.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QTimeEdit>
#include <QTimeZone>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/format/names.h"
#include "ui/look.h"
#include "ui/pages/alarms/form_fields.h"
#include "ui/pages/alarms/rule_fields.h"
#include "ui/pages/settings/form_row.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/segmented_control.h"

namespace wattmast::ui {

namespace {

constexpr int clock_width = 90;
constexpr int count_width = 110;
constexpr int ring_room = 3;
const QString clock_form = QStringLiteral("HH:mm");

QWidget* from_to(QTimeEdit* begin, QTimeEdit* end) {
    auto* room = new QWidget;
    auto* row = new QHBoxLayout(room);
    row->setContentsMargins(ring_room, ring_room, ring_room, ring_room);
    row->setSpacing(space::s2);
    for (QTimeEdit* edit : {begin, end}) {
        edit->setDisplayFormat(clock_form);
        edit->setFixedWidth(clock_width);
        edit->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(edit);
    }
    room->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return room;
}

QTime clock(std::chrono::minutes since_midnight) {
    return QTime(0, 0).addSecs(static_cast<int>(since_midnight.count()) * 60);
}

std::chrono::minutes minutes_of(QTime time) {
    return std::chrono::minutes{time.hour() * 60 + time.minute()};
}

}  // namespace

ChannelPaceFields::ChannelPaceFields(QWidget* parent)
    : QWidget(parent),
      language_(new SegmentedControl),
      cleared_(new QCheckBox),
      repeat_(new DelayField),
      has_quiet_(new QCheckBox),
      begin_(new QTimeEdit),
      end_(new QTimeEdit),
      zone_(form_combo("zone")),
      urgent_(new SegmentedControl),
      settle_(new DelayField),
      per_hour_(new QSpinBox),
      language_row_(new FormRow(language_)),
      cleared_row_(new FormRow(cleared_)),
      repeat_row_(new FormRow(repeat_)),
      has_quiet_row_(new FormRow(has_quiet_)),
      hours_row_(new FormRow(from_to(begin_, end_))),
      zone_row_(new FormRow(zone_)),
      urgent_row_(new FormRow(urgent_)),
      settle_row_(new FormRow(settle_)),
      per_hour_row_(new FormRow(per_hour_)) {
    name_fields();
    QVBoxLayout* column = form_column(this);
    for (FormRow* row : {language_row_, cleared_row_, repeat_row_, has_quiet_row_, hours_row_, zone_row_, urgent_row_,
                         settle_row_, per_hour_row_}) {
        column->addWidget(row);
    }
    retranslate();
    connect_fields();
}

void ChannelPaceFields::name_fields() {
    language_->setObjectName(QStringLiteral("language"));
    cleared_->setObjectName(QStringLiteral("cleared"));
    repeat_->setObjectName(QStringLiteral("repeat"));
    has_quiet_->setObjectName(QStringLiteral("has_quiet"));
    begin_->setObjectName(QStringLiteral("begin"));
    end_->setObjectName(QStringLiteral("end"));
    settle_->setObjectName(QStringLiteral("settle"));
    per_hour_->setObjectName(QStringLiteral("per_hour"));
    per_hour_->setRange(1, 60);
    per_hour_->setFixedWidth(count_width);
    per_hour_->setAlignment(Qt::AlignRight);
    per_hour_->setFocusPolicy(Qt::StrongFocus);
    zone_->make_editable(QuietCombo::Case::is_free);
    QStringList zones;
    QVariantList keys;
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
        zones << QString::fromUtf8(id);
        keys << zones.last();
    }
    zone_->set_entries(zones, keys);
}

void ChannelPaceFields::connect_fields() {
    const auto changed = [this] {
        if (!filling_) {
            Q_EMIT edited();
        }
    };
    for (SegmentedControl* field : {language_, urgent_}) {
        connect(field, &SegmentedControl::chosen, this, changed);
    }
    connect(cleared_, &QCheckBox::toggled, this, changed);
    for (DelayField* field : {repeat_, settle_}) {
        connect(field, &DelayField::edited, this, changed);
    }
    for (QTimeEdit* field : {begin_, end_}) {
        connect(field, &QTimeEdit::timeChanged, this, changed);
    }
    connect(zone_, &QComboBox::editTextChanged, this, changed);
    connect(per_hour_, &QSpinBox::valueChanged, this, changed);
    connect(has_quiet_, &QCheckBox::toggled, this, [this, changed] {
        show_quiet();
        changed();
    });
}

void ChannelPaceFields::show_quiet() {
    for (FormRow* row : {hours_row_, zone_row_, urgent_row_}) {
        row->setVisible(has_quiet_->isChecked());
    }
}

void ChannelPaceFields::show_channel(const NotifyChannel& channel, const std::string& zone) {
    filling_ = true;
    QuietHours proposed;
    proposed.begin = std::chrono::hours{22};
    proposed.end = std::chrono::hours{7};
    proposed.time_zone = zone;
    const QuietHours& quiet = channel.quiet ? *channel.quiet : proposed;
    language_->set_current(static_cast<int>(channel.language) - 1);
    cleared_->setChecked(channel.tells_cleared);
    repeat_->set_delay(channel.repeat_after.value_or(Duration{0}));
    has_quiet_->setChecked(channel.quiet.has_value());
    begin_->setTime(clock(quiet.begin));
    end_->setTime(clock(quiet.end));
    zone_->show_data(to_qt(quiet.time_zone));
    urgent_->set_current(static_cast<int>(quiet.told_all_the_same) - 1);
    settle_->set_delay(channel.settle);
    per_hour_->setValue(static_cast<int>(channel.per_hour));
    show_quiet();
    show_faults({});
    filling_ = false;
}

std::optional<QuietHours> ChannelPaceFields::quiet() const {
    if (!has_quiet_->isChecked()) {
        return std::nullopt;
    }
    QuietHours quiet;
    quiet.begin = minutes_of(begin_->time());
    quiet.end = minutes_of(end_->time());
    quiet.time_zone = zone_->chosen().toString().toStdString();
    quiet.told_all_the_same = static_cast<Severity>(urgent_->current() + 1);
    return quiet;
}

void ChannelPaceFields::put_into(NotifyChannel& channel) const {
    channel.language = static_cast<NoticeLanguage>(language_->current() + 1);
    channel.tells_cleared = cleared_->isChecked();
    const Duration repeat = repeat_->delay();
    channel.repeat_after = repeat > Duration{0} ? std::optional(repeat) : std::nullopt;
    channel.quiet = quiet();
    channel.settle = settle_->delay();
    channel.per_hour = static_cast<unsigned>(per_hour_->value());
}

void ChannelPaceFields::show_faults(const std::vector<ChannelFault>& faults) {
    const auto text_for = [&](ChannelField field) {
        const auto found = std::ranges::find(faults, field, &ChannelFault::field);
        return found == faults.end() ? QString() : found->text;
    };
    repeat_row_->set_fault(text_for(ChannelField::repeat));
    hours_row_->set_fault(text_for(ChannelField::quiet));
    zone_row_->set_fault(text_for(ChannelField::zone));
    settle_row_->set_fault(text_for(ChannelField::settle));
}

void ChannelPaceFields::set_editable(bool editable) {
    for (QWidget* field : std::initializer_list<QWidget*>{language_, cleared_, repeat_, has_quiet_, begin_, end_, zone_,
                                                          urgent_, settle_, per_hour_}) {
        field->setEnabled(editable);
    }
}

void ChannelPaceFields::retranslate() {
    const bool was_filling = std::exchange(filling_, true);
    // Each in its own, so that people find theirs.
    language_->set_choices({own_name(Language::english), own_name(Language::chinese), own_name(Language::vietnamese)});
    urgent_->set_choices({label_of(Severity::critical), label_of(Severity::major), label_of(Severity::minor),
                          label_of(Severity::warning)});
    language_row_->set_texts(tr("Language"), tr("Of the messages."));
    cleared_->setText(tr("Tells that an alarm is over"));
    cleared_row_->set_texts(tr("End of an alarm"), tr("Where its beginning was told."));
    repeat_row_->set_texts(tr("Repeat after"),
                           tr("Critical alarms that nobody acknowledged are told again; 0: never."));
    has_quiet_->setText(tr("Only the urgent for a time of the day"));
    has_quiet_row_->set_texts(tr("Quiet hours"), tr("What is less urgent comes together at their end."));
    hours_row_->set_texts(tr("From and to"), {});
    begin_->setAccessibleName(tr("Begin of the quiet hours"));
    end_->setAccessibleName(tr("End of the quiet hours"));
    zone_row_->set_texts(tr("Time zone"), {});
    urgent_row_->set_texts(tr("Told all the same"), tr("This and what is more urgent."));
    settle_row_->set_texts(tr("Wait"), tr("What comes within this time is one message."));
    per_hour_row_->set_texts(tr("Messages an hour"),
                             tr("At most; what is held back comes as one digest when there is room."));
    repeat_->retranslate();
    settle_->retranslate();
    filling_ = was_filling;
}

}  // namespace wattmast::ui
