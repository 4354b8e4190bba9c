// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/column_editor.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/history/form_parts.h"
#include "ui/pages/history/mapping_edit.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

using About = HistoryQuestion::About;

constexpr std::array phases = {Phase::total,
                               Phase::l1,
                               Phase::l2,
                               Phase::l3,
                               Phase::neutral,
                               Phase::l1_l2,
                               Phase::l2_l3,
                               Phase::l3_l1,
                               Phase::average_line_to_neutral,
                               Phase::average_line_to_line};

enum Direction : int { as_written = 0, turned_round };

void show_text(QLineEdit& field, const std::string& text) {
    if (!field.hasFocus() || !field.isModified()) {
        const QSignalBlocker quiet(&field);
        field.setText(to_qt(text));
    }
}

Decimal without_sign(Decimal scale) {
    return scale.is_negative() ? Decimal(-scale.mantissa(), scale.exponent()) : scale;
}

}  // namespace

ColumnEditor::ColumnEditor(HistoryImporter& importer, QWidget* parent)
    : QWidget(parent),
      importer_(importer),
      title_(new RoleLabel(TextRole::strong, Color::text_primary)),
      reason_(new WrappedLabel(TextRole::table, Color::text_muted)),
      role_(new QuietCombo),
      names_(new QuietCombo),
      kind_(new QuietCombo),
      phase_(new QuietCombo),
      instance_(new QLineEdit),
      unit_(new QuietCombo),
      scale_(new QLineEdit),
      direction_(new QuietCombo),
      site_(new QLineEdit),
      device_(new QLineEdit),
      stamp_(new QuietCombo),
      period_(new QLineEdit),
      confirmed_(new QCheckBox) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    unit_->make_editable(QuietCombo::Case::differs);
    setFocusProxy(role_);
    build(*column);
    column->addStretch(1);
    connect_fields();
    connect_numbers();
    retranslate();
}

QuestionRow* ColumnEditor::add_row(QVBoxLayout& column, QWidget* control) {
    auto* row = new QuestionRow(control);
    column.addWidget(row);
    return row;
}

void ColumnEditor::build(QVBoxLayout& column) {
    auto* heading = new QWidget;
    auto* words = new QVBoxLayout(heading);
    words->setContentsMargins(size::panel_pad, space::s2, size::panel_pad, space::s2);
    words->setSpacing(2);
    words->addWidget(title_);
    words->addWidget(reason_);
    column.addWidget(heading);
    role_row_ = add_row(column, role_);
    names_row_ = add_row(column, names_);
    kind_row_ = add_row(column, kind_);
    unit_row_ = add_row(column, unit_);
    confirmed_row_ = add_row(column, confirmed_);
    stamp_row_ = add_row(column, stamp_);
    period_row_ = add_row(column, period_);
    phase_row_ = add_row(column, phase_);
    instance_row_ = add_row(column, instance_);
    scale_row_ = add_row(column, scale_);
    direction_row_ = add_row(column, direction_);
    site_row_ = add_row(column, site_);
    device_row_ = add_row(column, device_);
}

std::optional<std::size_t> ColumnEditor::value() const {
    if (!column_ || !importer_.rows() || *column_ >= importer_.rows()->references.size()) {
        return std::nullopt;
    }
    HistoryMapping copy = importer_.mapping();
    const auto values = MappingEdit(copy, *importer_.rows()).values_of(*column_);
    return values.empty() ? std::nullopt : std::optional(values[std::min(name_, values.size() - 1)]);
}

void ColumnEditor::edit_value(const std::function<void(HistoryValue&)>& change) {
    if (const auto edited = value()) {
        importer_.edit([&](HistoryMapping& mapping) { change(mapping.values.at(*edited)); });
    }
}

void ColumnEditor::take_text(HistoryImporter::Field field, const QString& text, bool is_readable) {
    const auto edited = value();
    if (!edited) {
        return;
    }
    const HistoryValue& of = importer_.mapping().values.at(*edited);
    if (is_readable) {
        importer_.set_readable({field, of.column, of.name, {}});
    } else {
        importer_.set_unreadable({field, of.column, of.name, text});
    }
}

std::optional<QString> ColumnEditor::unreadable(HistoryImporter::Field field) const {
    const auto edited = value();
    if (!edited) {
        return std::nullopt;
    }
    const HistoryValue& of = importer_.mapping().values.at(*edited);
    return importer_.unreadable_text(field, of.column, of.name);
}

void ColumnEditor::connect_fields() {
    connect(role_, &QuietCombo::chosen_by_hand, this, [this] {
        if (!column_ || !importer_.rows() || role_->currentIndex() < 0) {
            return;
        }
        const auto role = column_roles.at(static_cast<std::size_t>(role_->currentIndex()));
        importer_.edit([&](HistoryMapping& mapping) {
            const HistoryMapping proposed = importer_.proposal() ? importer_.proposal()->mapping : HistoryMapping{};
            MappingEdit(mapping, *importer_.rows()).set_role(*column_, role, proposed);
        });
    });
    connect(names_, &QuietCombo::chosen_by_hand, this, [this] {
        name_ = static_cast<std::size_t>(std::max(0, names_->currentIndex()));
        show_state();
    });
    connect(kind_, &QuietCombo::chosen_by_hand, this, &ColumnEditor::take_kind);
    connect(phase_, &QuietCombo::chosen_by_hand, this, [this] {
        edit_value([this](HistoryValue& value) {
            if (value.point && phase_->currentIndex() >= 0) {
                value.point->phase = phases.at(static_cast<std::size_t>(phase_->currentIndex()));
            }
        });
    });
    connect(instance_, &QLineEdit::editingFinished, this, [this] {
        instance_->setModified(false);
        edit_value([this](HistoryValue& value) {
            if (value.point) {
                value.point->instance = instance_->text().trimmed().toStdString();
            }
        });
    });
    connect(unit_, &QuietCombo::chosen_by_hand, this, [this] {
        edit_value([this](HistoryValue& value) {
            const std::string unit = unit_->chosen().toString().toStdString();
            value.is_confirmed = value.is_confirmed && value.unit == unit;
            value.unit = unit;
        });
    });
    connect(confirmed_, &QCheckBox::clicked, this,
            [this](bool is_checked) { edit_value([&](HistoryValue& value) { value.is_confirmed = is_checked; }); });
    const auto edits_place = [this](QLineEdit* field, std::string HistoryValue::*place) {
        connect(field, &QLineEdit::editingFinished, this, [this, field, place] {
            field->setModified(false);
            edit_value([&](HistoryValue& value) { value.*place = field->text().trimmed().toStdString(); });
        });
    };
    edits_place(site_, &HistoryValue::site);
    edits_place(device_, &HistoryValue::device);
}

void ColumnEditor::connect_numbers() {
    connect(scale_, &QLineEdit::editingFinished, this, &ColumnEditor::take_scale);
    connect(direction_, &QuietCombo::chosen_by_hand, this, &ColumnEditor::take_scale);
    connect(stamp_, &QuietCombo::chosen_by_hand, this, [this] {
        edit_value(
            [this](HistoryValue& value) { value.stamp = stamp_->currentIndex() == 0 ? StampAt::end : StampAt::begin; });
    });
    connect(period_, &QLineEdit::editingFinished, this, &ColumnEditor::take_period);
}

void ColumnEditor::take_kind() {
    const auto kind = point_kind_by_number(kind_->currentData().toInt());
    edit_value([&](HistoryValue& value) {
        if (!kind) {
            value.point.reset();
            value.is_confirmed = false;
            return;
        }
        const bool is_other = !value.point || value.point->kind != *kind;
        value.is_confirmed = value.is_confirmed && !is_other;
        if (value.point) {
            value.point->kind = *kind;
        } else {
            value.point = PointKey{*kind, Phase::total, ""};
        }
    });
}

void ColumnEditor::take_scale() {
    scale_->setModified(false);
    const QString text = scale_->text().trimmed();
    const auto scale = Decimal::parse(text.toStdString());
    const bool is_readable = scale && !scale->is_zero() && !scale->is_negative();
    take_text(HistoryImporter::Field::scale, text, is_readable);
    if (is_readable) {
        const bool is_turned = direction_->currentIndex() == turned_round;
        edit_value([&](HistoryValue& value) {
            value.scale = is_turned ? Decimal(-scale->mantissa(), scale->exponent()) : *scale;
        });
    }
    show_questions(value());
}

void ColumnEditor::take_period() {
    period_->setModified(false);
    const std::string text = period_->text().trimmed().toStdString();
    const auto period = HistoryPeriod::parse(text);
    const bool is_readable = text.empty() || period;
    take_text(HistoryImporter::Field::period, to_qt(text), is_readable);
    if (is_readable) {
        edit_value([&](HistoryValue& value) { value.period = text.empty() ? std::nullopt : std::optional(*period); });
    }
    show_questions(value());
}

void ColumnEditor::set_column(std::optional<std::size_t> column) {
    if (column != column_) {
        column_ = column;
        name_ = 0;
    }
    show_state();
}

void ColumnEditor::show_value(std::size_t value) {
    if (!importer_.rows()) {
        return;
    }
    HistoryMapping copy = importer_.mapping();
    const MappingEdit edit(copy, *importer_.rows());
    for (std::size_t i = 0; i < importer_.rows()->references.size(); ++i) {
        const auto values = edit.values_of(i);
        const auto found = std::ranges::find(values, value);
        if (found != values.end()) {
            column_ = i;
            name_ = static_cast<std::size_t>(found - values.begin());
        }
    }
    show_state();
}

QString ColumnEditor::reason_of(const std::string& column, const std::string& name) const {
    const auto& proposal = importer_.proposal();
    if (!proposal) {
        return {};
    }
    QString reason;
    for (const HistoryGuess& guess : proposal->guesses) {
        if (guess.topic == HistoryGuess::Topic::column && guess.column == column && guess.name == name) {
            reason = HistoryTexts::reason(guess);
        }
    }
    return reason;
}

void ColumnEditor::show_state() {
    const bool has_column = column_ && importer_.rows() && *column_ < importer_.rows()->references.size();
    setEnabled(has_column && !importer_.is_importing());
    role_row_->setVisible(has_column);
    if (!has_column) {
        title_->set_text(tr("Choose a column in the table."));
        reason_->setText({});
    } else {
        HistoryMapping copy = importer_.mapping();
        const ColumnRole role = MappingEdit(copy, *importer_.rows()).role_of(*column_);
        const auto place = std::ranges::find(column_roles, role) - column_roles.begin();
        role_->show_data(static_cast<int>(place));
        title_->set_text(to_qt(importer_.rows()->names[*column_]));
    }
    const auto shown = has_column ? value() : std::nullopt;
    for (QuestionRow* row : {kind_row_, phase_row_, instance_row_, unit_row_, scale_row_, direction_row_, site_row_,
                             device_row_, confirmed_row_}) {
        row->setVisible(shown.has_value());
    }
    show_names();
    if (has_column) {
        const HistoryValue* value = shown ? &importer_.mapping().values.at(*shown) : nullptr;
        reason_->setText(reason_of(value != nullptr ? value->column : importer_.rows()->references[*column_],
                                   value != nullptr ? value->name : std::string()));
    }
    reason_->setVisible(!reason_->text().isEmpty());
    if (shown) {
        show_value_fields(importer_.mapping().values.at(*shown));
    } else {
        stamp_row_->hide();
        period_row_->hide();
    }
    show_questions(shown);
}

void ColumnEditor::show_names() {
    QStringList texts;
    QVariantList keys;
    if (column_ && importer_.rows()) {
        HistoryMapping copy = importer_.mapping();
        for (const std::size_t i : MappingEdit(copy, *importer_.rows()).values_of(*column_)) {
            if (!copy.values[i].name.empty()) {
                keys << static_cast<int>(texts.size());
                texts << to_qt(copy.values[i].name);
            }
        }
    }
    names_row_->setVisible(!texts.isEmpty());
    names_->set_entries(texts, keys);
    names_->show_data(static_cast<int>(name_));
}

void ColumnEditor::show_units(const HistoryValue& value) {
    const QStringList units = value.point ? units_of(value.point->kind) : QStringList();
    QVariantList keys;
    for (const QString& unit : units) {
        keys << unit;
    }
    const QSignalBlocker quiet(unit_);
    unit_->set_entries(units, keys);
    unit_->show_data(to_qt(value.unit));
}

void ColumnEditor::show_value_fields(const HistoryValue& value) {
    kind_->show_data(value.point ? static_cast<int>(value.point->kind) : 0);
    const auto phase = value.point ? std::ranges::find(phases, value.point->phase) - phases.begin() : -1;
    phase_->show_data(static_cast<int>(phase));
    phase_->setEnabled(value.point.has_value());
    instance_->setEnabled(value.point.has_value());
    show_text(*instance_, value.point ? value.point->instance : std::string());
    show_units(value);
    const auto wrong_scale = unreadable(HistoryImporter::Field::scale);
    show_text(*scale_, wrong_scale ? wrong_scale->toStdString() : without_sign(value.scale).to_string());
    direction_->show_data(int{value.scale.is_negative() ? turned_round : as_written});
    show_text(*site_, value.site);
    show_text(*device_, value.device);
    const bool is_amount = value.point && info(value.point->kind).nature == PointNature::total;
    const bool is_from_begin = value.stamp == StampAt::begin;
    stamp_row_->setVisible(is_amount);
    period_row_->setVisible(is_amount && is_from_begin);
    stamp_->show_data(is_from_begin ? 1 : 0);
    const auto wrong_period = unreadable(HistoryImporter::Field::period);
    show_text(*period_, wrong_period   ? wrong_period->toStdString()
                        : value.period ? value.period->to_string()
                                       : std::string());
    confirmed_->setChecked(value.is_confirmed);
    const QString stored = value.point ? to_qt(symbol(info(value.point->kind).unit)) : QString();
    unit_row_->set_reason(stored.isEmpty() ? QString() : tr("As the file has it; stored in %1.").arg(stored));
}

void ColumnEditor::show_questions(const std::optional<std::size_t>& value) {
    const auto questions = importer_.questions();
    const auto asked = [&](About about) {
        const auto found = std::ranges::find_if(questions, [&](const HistoryQuestion& question) {
            return question.about == about && question.value == value && value.has_value();
        });
        return found == questions.end() ? QString() : HistoryTexts::question(*found, importer_.mapping());
    };
    kind_row_->set_question(asked(About::point));
    const QString no_unit = asked(About::unit);
    unit_row_->set_question(no_unit.isEmpty() ? asked(About::wrong_unit) : no_unit);
    confirmed_row_->set_question(asked(About::confirmation));
    instance_row_->set_question(asked(About::same_point));
    period_row_->set_question(unreadable(HistoryImporter::Field::period)
                                  ? tr("That is no length. Write it as 15m, 1h, 1d or 1mo.")
                                  : asked(About::period));
    scale_row_->set_question(unreadable(HistoryImporter::Field::scale)
                                 ? tr("Write a number above zero with a point, such as 40 or 0.001.")
                                 : QString());
}

QWidget* ColumnEditor::field_of(About about) const {
    switch (about) {
        case About::point:
            return kind_;
        case About::unit:
        case About::wrong_unit:
            return unit_;
        case About::confirmation:
            return confirmed_;
        case About::period:
            return period_;
        case About::same_point:
            return instance_;
        case About::time_column:
        case About::values:
            return role_;
        case About::date_order:
        case About::zone:
        case About::numbers:
        case About::site:
        case About::device:
        case About::period_zone:
            return nullptr;
    }
    return nullptr;
}

void ColumnEditor::retranslate() {
    role_row_->set_name(tr("Used as"));
    names_row_->set_name(tr("Rows named"));
    kind_row_->set_name(tr("Measures"));
    unit_row_->set_name(tr("Unit"));
    confirmed_row_->set_name(tr("Confirmation"));
    confirmed_->setText(tr("Kind and unit are right"));
    stamp_row_->set_name(tr("Its time is"));
    period_row_->set_name(tr("Period length"));
    phase_row_->set_name(tr("Phase"));
    instance_row_->set_name(tr("Instance"));
    instance_row_->set_reason(tr("Where a device has several: an outlet, an interface."));
    scale_row_->set_name(tr("Multiplier"));
    scale_row_->set_reason(tr("Before the unit: 40 for values before a 200/5 A transformer."));
    direction_row_->set_name(tr("Direction"));
    site_row_->set_name(tr("Another site"));
    device_row_->set_name(tr("Another device"));
    device_row_->set_reason(tr("Only where this column is of another one than the file."));
    QStringList roles;
    QVariantList numbers;
    for (const ColumnRole role : column_roles) {
        numbers << static_cast<int>(roles.size());
        roles << HistoryTexts::label(role);
    }
    role_->set_entries(roles, numbers);
    QStringList kinds{tr("not stated")};
    QVariantList kind_numbers{0};
    for (const PointKindInfo& one : all_point_kinds()) {
        kinds << label_of(one.kind);
        kind_numbers << static_cast<int>(one.kind);
    }
    kind_->set_entries(kinds, kind_numbers);
    QStringList names;
    QVariantList phase_numbers;
    for (const Phase phase : phases) {
        phase_numbers << static_cast<int>(names.size());
        names << (phase == Phase::total ? tr("total") : label_of(phase));
    }
    phase_->set_entries(names, phase_numbers);
    direction_->set_entries({tr("as written"), tr("turned round")}, {int{as_written}, int{turned_round}});
    stamp_->set_entries({tr("the end of its period"), tr("the begin of its period")}, {0, 1});
    period_->setPlaceholderText(QStringLiteral("15m, 1h, 1d, 1mo"));
    site_->setPlaceholderText(tr("as the file"));
    device_->setPlaceholderText(tr("as the file"));
    show_state();
}

}  // namespace wattmast::ui
