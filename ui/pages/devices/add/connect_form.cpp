// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices/add/connect_form.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <algorithm>

#include "ui/format/names.h"
#include "ui/pages/devices/add/device_texts.h"
#include "ui/pages/devices/add/profile_words.h"
#include "ui/pages/history/form_parts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr int name_width = 92;

void mark(QWidget* control, const QString& fault) {
    control->setProperty("wm_invalid", !fault.isEmpty());
    control->setAccessibleDescription(fault);
    control->update();
}

}  // namespace

ConnectForm::ConnectForm(QWidget* parent)
    : QWidget(parent),
      grid_(new QGridLayout(this)),
      profile_name_(new RoleLabel(TextRole::table, Color::text_secondary)),
      profile_(new QuietCombo),
      profile_fault_(new WrappedLabel(TextRole::caption, Color::alarm_critical)) {
    grid_->setContentsMargins(3, 3, 3, 3);
    grid_->setHorizontalSpacing(space::s2);
    grid_->setVerticalSpacing(6);
    grid_->setColumnMinimumWidth(0, name_width);
    grid_->setColumnStretch(1, 1);
    build_profile();
    begin(ConnectionKind::modbus_tcp, {});
}

void ConnectForm::build_profile() {
    profile_->setProperty("wm_compact", true);
    profile_->make_editable(QuietCombo::Case::is_free);
    grid_->addWidget(profile_name_, 0, 0);
    grid_->addWidget(profile_, 0, 1);
    grid_->addWidget(profile_fault_, 1, 1);
    profile_fault_->hide();
    connect(profile_, &QuietCombo::chosen_by_hand, this, [this] {
        show_faults();
        Q_EMIT edited();
    });
}

void ConnectForm::begin(ConnectionKind kind, std::vector<ProfileChoice> profiles) {
    kind_ = kind;
    profiles_ = std::move(profiles);
    clear_rows();
    const DeviceForm usual = usual_form(kind);
    for (const DeviceField field : fields_of(kind)) {
        build_row(field);
    }
    show_profiles();
    retranslate();
    for (const DeviceField field : fields_of(kind)) {
        set_text(field, to_qt(usual.text(field)));
        rows_.at(field).is_visited = false;
    }
    // A device that lists its own points has one profile; all others are found unless one is chosen.
    profile_->show_data(kind == ConnectionKind::sunspec && !profiles_.empty() ? to_qt(profiles_.front().id)
                                                                              : QString());
    show_faults();
}

void ConnectForm::clear_rows() {
    for (auto& [field, row] : rows_) {
        delete row.name;
        delete row.line;
        delete row.combo;
        delete row.fault;
    }
    rows_.clear();
    delete add_credential_;
    add_credential_ = nullptr;
}

void ConnectForm::build_row(DeviceField field) {
    Row row;
    row.name = new RoleLabel(TextRole::table, Color::text_secondary);
    row.fault = new WrappedLabel(TextRole::caption, Color::alarm_critical);
    row.fault->hide();
    const FieldChoices choices = choices_of(field);
    const bool is_combo = !choices.values.isEmpty() || field == DeviceField::credential;
    if (is_combo) {
        row.combo = new QuietCombo;
        row.combo->setProperty("wm_compact", true);
        if (choices.is_open || field == DeviceField::credential) {
            row.combo->make_editable(QuietCombo::Case::differs);
            connect(row.combo->lineEdit(), &QLineEdit::textEdited, this, [this, field] { field_edited(field); });
        }
        connect(row.combo, &QuietCombo::chosen_by_hand, this, [this, field] { field_edited(field); });
    } else {
        row.line = new QLineEdit;
        connect(row.line, &QLineEdit::textEdited, this, [this, field] { field_edited(field); });
        connect(row.line, &QLineEdit::returnPressed, this, &ConnectForm::confirmed);
    }
    QWidget* control = is_combo ? static_cast<QWidget*>(row.combo) : row.line;
    control->setProperty("wm_compact", true);
    const int at = 2 + 2 * static_cast<int>(rows_.size()) + (add_credential_ != nullptr ? 1 : 0);
    grid_->addWidget(row.name, at, 0);
    grid_->addWidget(control, at, 1);
    grid_->addWidget(row.fault, at + 1, 1);
    if (field == DeviceField::credential) {
        add_credential_ = new QPushButton;
        add_credential_->setProperty("wm_compact", true);
        connect(add_credential_, &QPushButton::clicked, this, &ConnectForm::credential_requested);
        grid_->addWidget(add_credential_, at + 2, 1, Qt::AlignLeft);
    }
    rows_.emplace(field, row);
}

void ConnectForm::set_credentials(const QStringList& names) {
    credentials_ = names;
    if (const auto row = rows_.find(DeviceField::credential); row != rows_.end()) {
        QStringList texts{tr("none")};
        QVariantList keys{QString()};
        for (const QString& name : names) {
            texts << name;
            keys << name;
        }
        row->second.combo->set_entries(texts, keys);
    }
}

QString ConnectForm::text_of(const Row& row) const {
    return row.combo != nullptr ? row.combo->chosen().toString() : row.line->text();
}

DeviceForm ConnectForm::form() const {
    DeviceForm form{kind_, profile_->chosen().toString().toStdString(), {}};
    for (const auto& [field, row] : rows_) {
        form.texts[field] = text_of(row).toStdString();
    }
    return form;
}

bool ConnectForm::is_complete() const {
    const DeviceForm filled = form();
    const bool is_profile_known =
        filled.profile.empty() ||
        std::ranges::any_of(profiles_, [&filled](const ProfileChoice& choice) { return choice.id == filled.profile; });
    return is_profile_known && faults_of(filled).empty();
}

void ConnectForm::field_edited(DeviceField field) {
    rows_.at(field).is_visited = true;
    show_faults();
    Q_EMIT edited();
}

void ConnectForm::show_faults() {
    const DeviceForm filled = form();
    const std::vector<DeviceField> faults = faults_of(filled);
    for (auto& [field, row] : rows_) {
        const bool is_wrong = row.is_visited && std::ranges::find(faults, field) != faults.end();
        const QString text = is_wrong ? fault_text(kind_, field) : QString();
        row.fault->setText(text);
        row.fault->setVisible(is_wrong);
        mark(row.combo != nullptr ? static_cast<QWidget*>(row.combo) : row.line, text);
    }
    const bool is_known = filled.profile.empty() || std::ranges::any_of(profiles_, [&](const ProfileChoice& choice) {
                              return choice.id == filled.profile;
                          });
    profile_fault_->setText(is_known ? QString() : tr("Choose one of the list, or nothing to have it found."));
    profile_fault_->setVisible(!is_known);
    mark(profile_, profile_fault_->text());
}

void ConnectForm::show_all_faults() {
    for (auto& [field, row] : rows_) {
        row.is_visited = true;
    }
    show_faults();
    const std::vector<DeviceField> faults = faults_of(form());
    if (!faults.empty()) {
        control(faults.front())->setFocus(Qt::OtherFocusReason);
    }
}

QString ConnectForm::fault(DeviceField field) const {
    return rows_.at(field).fault->text();
}

QWidget* ConnectForm::control(DeviceField field) const {
    const Row& row = rows_.at(field);
    return row.combo != nullptr ? static_cast<QWidget*>(row.combo) : row.line;
}

void ConnectForm::set_text(DeviceField field, const QString& text) {
    Row& row = rows_.at(field);
    if (row.combo != nullptr) {
        row.combo->show_data(text);
    } else {
        row.line->setText(text);
    }
    row.is_visited = true;
    show_faults();
}

void ConnectForm::show_profiles() {
    QStringList texts{tr("the one that fits")};
    QVariantList keys{QString()};
    for (const ProfileChoice& choice : profiles_) {
        texts << profile_name(choice.vendor, choice.model);
        keys << to_qt(choice.id);
    }
    profile_->set_entries(texts, keys);
}

void ConnectForm::retranslate() {
    profile_name_->set_text(tr("Profile"));
    profile_->setAccessibleName(tr("Profile"));
    show_profiles();
    for (auto& [field, row] : rows_) {
        const QString name = label_of(field);
        row.name->set_text(name);
        const FieldChoices choices = choices_of(field);
        if (!choices.values.isEmpty()) {
            row.combo->set_entries(choices.texts, QVariantList(choices.values.begin(), choices.values.end()));
        }
        if (row.line != nullptr) {
            row.line->setPlaceholderText(to_qt(example_of(kind_, field)));
        }
        control(field)->setAccessibleName(name);
    }
    set_credentials(credentials_);
    if (add_credential_ != nullptr) {
        add_credential_->setText(tr("New credential…"));
    }
    show_faults();
}

void ConnectForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

}  // namespace wattmast::ui
