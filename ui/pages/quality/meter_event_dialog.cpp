// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/quality/meter_event_dialog.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/engine_bridge.h"
#include "ui/format/names.h"
#include "ui/pages/history/form_parts.h"
#include "ui/pages/quality/quality_texts.h"
#include "ui/pages/settings/form_row.h"
#include "ui/person.h"
#include "ui/shell/session.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/fitting.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

using Field = MeterEventField;

constexpr QSize usual_size(720, 780);
constexpr int rest_ms = 300;

/// Empty: nothing, or no number.
std::optional<Decimal> number_in(const QLineEdit& line) {
    const auto value = Decimal::parse(line.text().trimmed().toStdString());
    return value ? std::optional(*value) : std::nullopt;
}

bool is_no_number(const QLineEdit& line) {
    return !line.text().trimmed().isEmpty() && !number_in(line);
}

QString register_text(const Sample& sample) {
    const auto value = sample.value->to_decimal();
    return kwh_text(value ? std::optional(*value) : std::nullopt);
}

}  // namespace

MeterEventDialog::MeterEventDialog(PageContext context, SiteId site, const std::optional<MeterEvent>& preset,
                                   QWidget* parent)
    : QDialog(parent), context_(context) {
    setWindowTitle(tr("Record an event of a meter"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::s4, space::s4, space::s4, space::s4);
    column->setSpacing(space::s3);
    auto* text = new WrappedLabel(TextRole::body, Color::text_primary);
    text->setText(
        tr("With the register at its end and at its begin, energy is continuous across the event. A record of the same "
           "meter, time and event stands in the place of an earlier one, which stays readable."));
    column->addWidget(text);
    MeterEvent known;
    known.at = context_.bridge.now();
    known.kind = MeterEventKind::exchanged;
    build_fields(*column, site, preset.value_or(known));
    build_end(*column);
    rest_.setSingleShot(true);
    rest_.setInterval(rest_ms);
    connect(&rest_, &QTimer::timeout, this, &MeterEventDialog::look);
    show_kind();
    resize(fitting(*this, usual_size));
    look();
}

/// Of the site that is typed.
void MeterEventDialog::offer_meters(DeviceId wanted) {
    const auto catalog = context_.bridge.catalog();
    const Site* site = catalog->site_by_code(site_->text().trimmed().toStdString());
    std::vector<const Device*> meters = site != nullptr ? catalog->devices_of(site->id) : std::vector<const Device*>{};
    std::stable_partition(meters.begin(), meters.end(),
                          [&](const Device* device) { return energy_register(*catalog, device->id).has_value(); });
    QStringList names;
    QVariantList ids;
    for (const Device* device : meters) {
        names << to_qt(device->name);
        ids << QVariant::fromValue<qint64>(device->id.number());
    }
    meter_->set_entries(names, ids);
    meter_->setEnabled(!meters.empty());
    meter_->setCurrentIndex(meters.empty() ? -1 : 0);
    if (wanted.is_assigned()) {
        meter_->show_data(QVariant::fromValue<qint64>(wanted.number()));
    }
    if (at_ != nullptr) {
        edited();
    }
}

MeterEventKind MeterEventDialog::kind() const {
    return static_cast<MeterEventKind>(event_->currentData().toInt());
}

/// A withdrawal has none.
MeterEventValues MeterEventDialog::values_asked() const {
    return withdraw_->isChecked() ? MeterEventValues{} : values_of(kind());
}

/// An event has the values that it can have.
void MeterEventDialog::show_kind() {
    const MeterEventValues values = values_asked();
    rows_[Field::final_value]->setVisible(values.has_final);
    rows_[Field::first_value]->setVisible(values.has_first);
    rows_[Field::ratio]->setVisible(kind() == MeterEventKind::ratio_changed && !withdraw_->isChecked());
    record_->setText(withdraw_->isChecked() ? tr("Withdraw") : tr("Record"));
    edited();
}

MeterEventOrder MeterEventDialog::order() const {
    const MeterEventValues values = values_asked();
    MeterEventOrder made;
    made.event.device = DeviceId(meter_->currentData().toLongLong());
    made.event.kind = kind();
    made.event.at = from_qt(QDateTime(at_->date(), at_->time(), context_.session.zone()));
    made.event.final_value = values.has_final ? number_in(*final_) : std::nullopt;
    made.event.first_value = values.has_first ? number_in(*first_) : std::nullopt;
    made.event.who = who_->text().trimmed().toStdString();
    made.event.why = why_->text().trimmed().toStdString();
    made.event.is_withdrawal = withdraw_->isChecked();
    made.ratio = kind() == MeterEventKind::ratio_changed && !withdraw_->isChecked()
                     ? ratio_->text().trimmed().toStdString()
                     : std::string();
    made.now = context_.bridge.now();
    return made;
}

void MeterEventDialog::edited() {
    plan_.reset();
    looking_.cancel();
    rest_.start();
    if (was_tried_) {
        show_faults();
    }
}

void MeterEventDialog::look() {
    rest_.stop();
    plan_.reset();
    context_.bridge.run(looking_,
                        [this, order = order()](Engine&, const Queries& queries, const EngineBridge::Post&,
                                                const std::stop_token& stop) -> std::function<void()> {
                            return [this, plan = queries.plan_meter_event(order, stop)] { show_plan(plan); };
                        });
}

void MeterEventDialog::show_plan(const Result<MeterEventPlan>& plan) {
    if (!plan) {
        effect_->hide();
        strip_->show_failure(tr("The readings beside it could not be read."), plan.error());
        return;
    }
    strip_->hide();
    plan_ = *plan;
    withdraw_row_->setVisible(plan_->replaces || withdraw_->isChecked());
    const auto about = [](const QString& what, const std::optional<Sample>& sample, const QString& none) {
        return sample ? what.arg(register_text(*sample), Format::current().date_time(sample->at)) : none;
    };
    rows_[Field::final_value]->set_texts(
        tr("Register at its end, kWh"),
        about(tr("Last reading before: %1 at %2."), plan_->before, tr("No reading before it is stored.")));
    rows_[Field::first_value]->set_texts(
        tr("Register at its begin, kWh"),
        about(tr("First reading after: %1 at %2."), plan_->after, tr("No reading after it is stored.")));
    show_effect();
}

void MeterEventDialog::show_effect() {
    QStringList notes;
    if (plan_->replaces) {
        notes << tr("It stands in the place of the record of %1: %2.")
                     .arg(to_qt(plan_->replaces->who), to_qt(plan_->replaces->why));
    }
    if (!plan_->closed.empty()) {
        notes << tr("Closed: %1. Their figures stay as they are until a later month is closed with corrections.")
                     .arg(months_text(plan_->closed));
    }
    const auto kind = notes.isEmpty() ? MessageStrip::Kind::info : MessageStrip::Kind::warning;
    const auto show = [&](MessageStrip::Kind how, const QString& headline, const QString& reason) {
        if (!reason.isEmpty()) {
            notes.prepend(reason);
        }
        effect_->show_message(how, headline, notes.join(QLatin1Char(' ')));
    };
    switch (plan_->effect) {
        case MeterEventEffect::no_readings:
            return show(kind, tr("Nothing is booked across it."), tr("There is no reading on one side of it."));
        case MeterEventEffect::booked:
            return show(kind, tr("The energy across it is booked."), {});
        case MeterEventEffect::not_booked:
            return show(kind, tr("Nothing is booked across it."),
                        tr("Without both values nobody knows what flowed between the readings."));
        case MeterEventEffect::contradicts:
            return show(MessageStrip::Kind::warning, tr("The values contradict the readings."),
                        tr("Nothing is booked across it as it stands."));
        case MeterEventEffect::withdrawn:
            return show(kind, tr("The readings count as if nobody had recorded it."), {});
    }
}

std::map<MeterEventField, QString> MeterEventDialog::faults() const {
    std::map<MeterEventField, QString> texts;
    for (const MeterEventFault& fault : check_meter_event(*context_.bridge.catalog(), order())) {
        texts.try_emplace(fault.field, label_of(fault));
    }
    const MeterEventValues values = values_asked();
    if (values.has_final && is_no_number(*final_)) {
        texts[Field::final_value] = tr("A number with a point, such as 12345.6.");
    }
    if (values.has_first && is_no_number(*first_)) {
        texts[Field::first_value] = tr("A number with a point, such as 12345.6.");
    }
    return texts;
}

void MeterEventDialog::show_faults() {
    const auto texts = faults();
    for (const auto& [field, row] : rows_) {
        const auto found = texts.find(field);
        row->set_fault(found == texts.end() ? QString() : found->second);
    }
}

QString MeterEventDialog::fault_of(MeterEventField field) const {
    return rows_.at(field)->fault();
}

void MeterEventDialog::accept() {
    if (recording_.is_pending()) {
        return;
    }
    was_tried_ = true;
    show_faults();
    if (!faults().empty()) {
        return;
    }
    set_person_name(who_->text().trimmed());
    record_->setEnabled(false);
    context_.bridge.run(recording_,
                        [this, order = order()](Engine& engine, const Queries&, const EngineBridge::Post&,
                                                const std::stop_token&) -> std::function<void()> {
                            return [this, event = engine.record_meter_event(order)] { finish(event); };
                        });
}

void MeterEventDialog::finish(const Result<MeterEvent>& event) {
    record_->setEnabled(true);
    if (!event) {
        strip_->show_failure(tr("Nothing was recorded."), event.error());
        return;
    }
    Q_EMIT recorded();
    QDialog::accept();
}

QString label_of(const MeterEventFault& fault) {
    using Problem = MeterEventProblem;
    switch (fault.problem) {
        case Problem::no_meter:
            return MeterEventDialog::tr("Choose a site and one of its meters.");
        case Problem::not_storable:
            return MeterEventDialog::tr("A time in the years 1 to 9999.");
        case Problem::not_yet:
            return MeterEventDialog::tr("The time has not come yet.");
        case Problem::not_of_kind:
            return MeterEventDialog::tr("Such an event has none; leave it empty.");
        case Problem::negative:
            return MeterEventDialog::tr("A register is not negative.");
        case Problem::no_register:
            return MeterEventDialog::tr("The meter has no register of energy; leave it empty.");
        case Problem::other_lacks:
            return MeterEventDialog::tr("Both values belong together: say both, or neither where nobody read them.");
        case Problem::missing:
            return fault.field == Field::ratio ? MeterEventDialog::tr("Say the ratio before and after.")
                   : fault.field == Field::who ? MeterEventDialog::tr("Say who you are.")
                                               : MeterEventDialog::tr("Give a reason; it is kept with the record.");
        case Problem::not_one_line:
            return MeterEventDialog::tr("A text of one line.");
        case Problem::too_long:
            return MeterEventDialog::tr("Longer than 1,000 bytes; say it shorter.");
        case Problem::no_event:
            return MeterEventDialog::tr("The meter has no such event at that time.");
    }
    return {};
}

}  // namespace wattmast::ui
