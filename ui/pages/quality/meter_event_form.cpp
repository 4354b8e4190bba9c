// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The form of an event of a meter.
#include <QCheckBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <array>

#include "ui/engine_bridge.h"
#include "ui/format/names.h"
#include "ui/pages/history/form_parts.h"
#include "ui/pages/quality/meter_event_dialog.h"
#include "ui/pages/quality/quality_texts.h"
#include "ui/pages/settings/form_row.h"
#include "ui/person.h"
#include "ui/shell/session.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/fitting.h"
#include "ui/widgets/message_strip.h"

namespace wattmast::ui {
namespace {

using Field = MeterEventField;

constexpr int control_width = 280;
constexpr std::array kinds{MeterEventKind::installed, MeterEventKind::exchanged, MeterEventKind::reset,
                           MeterEventKind::ratio_changed, MeterEventKind::decommissioned};

/// The zone's clock, without a zone: the field must not know of another's changes.
QDateTime clock_of(UtcTime at, const QTimeZone& zone) {
    const QDateTime local = to_qt(at, zone);
    return QDateTime(local.date(), local.time(), Qt::UTC);
}

}  // namespace

FormRow* MeterEventDialog::add_row(QVBoxLayout& column, MeterEventField field, QWidget* control) {
    control->setFixedWidth(control_width);
    auto* row = new FormRow(control);
    column.addWidget(row);
    rows_[field] = row;
    return row;
}

QLineEdit* MeterEventDialog::add_line(QVBoxLayout& column, MeterEventField field, const char* name) {
    auto* line = new QLineEdit;
    line->setObjectName(QLatin1String(name));
    add_row(column, field, line);
    connect(line, &QLineEdit::textEdited, this, &MeterEventDialog::edited);
    return line;
}

void MeterEventDialog::build_fields(QVBoxLayout& column, SiteId place, const MeterEvent& preset) {
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    const auto catalog = context_.bridge.catalog();
    site_ = new QLineEdit;
    site_->setObjectName(QStringLiteral("site"));
    site_->setFixedWidth(control_width);
    auto* site_row = new FormRow(site_);
    site_row->set_texts(tr("Site"), tr("Code of the site."));
    rows->addWidget(site_row);
    QStringList codes;
    for (const Site& known : catalog->sites) {
        codes << to_qt(known.code);
    }
    auto* completer = new QCompleter(codes, site_);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    site_->setCompleter(completer);
    if (const Site* site = catalog->site(place)) {
        site_->setText(to_qt(site->code));
    }
    meter_ = new QuietCombo;
    meter_->setObjectName(QStringLiteral("meter"));
    add_row(*rows, Field::device, meter_)->set_texts(tr("Meter"), tr("Those with a register of energy stand first."));
    offer_meters(preset.device);
    event_ = new QuietCombo;
    event_->setObjectName(QStringLiteral("event"));
    event_->setFixedWidth(control_width);
    for (const MeterEventKind kind : kinds) {
        event_->addItem(label_of(kind), static_cast<int>(kind));
    }
    event_->show_data(static_cast<int>(preset.kind));
    auto* event_row = new FormRow(event_);
    event_row->set_texts(tr("Event"), tr("What happened to the meter."));
    rows->addWidget(event_row);
    at_ = new QDateTimeEdit;
    at_->setObjectName(QStringLiteral("at"));
    at_->setTimeSpec(Qt::UTC);
    at_->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    at_->setCalendarPopup(true);
    at_->setDateTime(clock_of(preset.at, context_.session.zone()));
    add_row(*rows, Field::time, at_)
        ->set_texts(tr("Time"), tr("By the clock of %1.").arg(Format::current().zone_name(preset.at)));
    withdraw_ = new QCheckBox(tr("It did not happen"));
    withdraw_->setObjectName(QStringLiteral("withdraw"));
    withdraw_row_ = new FormRow(withdraw_);
    withdraw_row_->set_texts(tr("Withdraw"),
                             tr("The event on record does not count any more; it and this record stay readable."));
    withdraw_row_->hide();
    rows->addWidget(withdraw_row_);
    final_ = add_line(*rows, Field::final_value, "final");
    first_ = add_line(*rows, Field::first_value, "first");
    rows_[Field::final_value]->set_texts(tr("Register at its end, kWh"), {});
    rows_[Field::first_value]->set_texts(tr("Register at its begin, kWh"), {});
    const auto known = [](const std::optional<Decimal>& value) {
        return value ? to_qt(value->to_string()) : QString();
    };
    final_->setText(known(preset.final_value));
    first_->setText(known(preset.first_value));
    ratio_ = add_line(*rows, Field::ratio, "ratio");
    rows_[Field::ratio]->set_texts(tr("Ratio before and after"),
                                   tr("Such as CT 200/5 to 400/5. What the collector multiplies by is set in the "
                                      "meter's address."));
    who_ = add_line(*rows, Field::who, "who");
    rows_[Field::who]->set_texts(tr("Your name"), tr("It is kept with the record."));
    who_->setText(person_name());
    why_ = add_line(*rows, Field::why, "why");
    rows_[Field::why]->set_texts(tr("Reason"), tr("Such as the number of the work order."));
    rows->addStretch(1);
    column.addWidget(scrolling_content(content), 1);
    connect(site_, &QLineEdit::textChanged, this, [this] { offer_meters({}); });
    connect(meter_, &QComboBox::currentIndexChanged, this, &MeterEventDialog::edited);
    connect(event_, &QComboBox::currentIndexChanged, this, &MeterEventDialog::show_kind);
    connect(withdraw_, &QCheckBox::toggled, this, &MeterEventDialog::show_kind);
    connect(at_, &QDateTimeEdit::dateTimeChanged, this, &MeterEventDialog::edited);
}

void MeterEventDialog::build_end(QVBoxLayout& column) {
    effect_ = new MessageStrip;
    effect_->setObjectName(QStringLiteral("effect"));
    effect_->set_closable(false);
    effect_->hide();
    column.addWidget(effect_);
    strip_ = new MessageStrip;
    strip_->setObjectName(QStringLiteral("strip"));
    strip_->set_closable(false);
    strip_->hide();
    column.addWidget(strip_);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s2);
    row->addStretch(1);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    record_ = new QPushButton(tr("Record"));
    record_->setObjectName(QStringLiteral("record"));
    record_->setProperty("wm_primary", true);
    record_->setAutoDefault(false);
    row->addWidget(cancel);
    row->addWidget(record_);
    column.addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(record_, &QPushButton::clicked, this, &MeterEventDialog::accept);
}

}  // namespace wattmast::ui
