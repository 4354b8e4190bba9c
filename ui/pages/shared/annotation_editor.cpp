// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/annotation_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "ui/format/format.h"
#include "ui/pages/shared/annotation_book.h"
#include "ui/person.h"

namespace wattmast::ui {

namespace {

constexpr int narrowest = 420;
const QString time_pattern = QStringLiteral("yyyy-MM-dd HH:mm:ss");

bool is_web_link(const QString& link) {
    return link.startsWith(QLatin1String("http://")) || link.startsWith(QLatin1String("https://"));
}

/// The zone's clock, without a zone.
QDateTime clock_of(UtcTime at, const QTimeZone& zone) {
    const QDateTime local = to_qt(at, zone);
    return QDateTime(local.date(), local.time(), Qt::UTC);
}

}  // namespace

AnnotationEditor::AnnotationEditor(const AnnotationRecord& record, std::vector<SiteId> sites, const QString& place,
                                   const QTimeZone& zone, QWidget* parent)
    : QDialog(parent),
      record_(record),
      sites_(std::move(sites)),
      zone_(zone),
      place_(place),
      text_(new QLineEdit),
      begin_(new QDateTimeEdit),
      has_end_(new QCheckBox),
      end_(new QDateTimeEdit),
      about_(new QComboBox),
      author_(new QLineEdit),
      link_(new QLineEdit),
      problem_(new QLabel),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel)) {
    setWindowTitle(record.annotation.is_assigned() ? tr("Edit annotation") : tr("Add annotation"));
    setMinimumWidth(narrowest);
    build();
    text_->setText(QString::fromStdString(record.text));
    link_->setText(QString::fromStdString(record.link));
    author_->setText(record.who.empty() ? person_name() : QString::fromStdString(record.who));
    for (QDateTimeEdit* edit : {begin_, end_}) {
        edit->setTimeSpec(Qt::UTC);  // Shows the zone's clock and must not know of another's changes.
        edit->setDisplayFormat(time_pattern);
        edit->setCalendarPopup(true);
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &AnnotationEditor::check);
    }
    begin_->setDateTime(clock_of(record.begin, zone_));
    end_->setDateTime(clock_of(record.end.value_or(record.begin + std::chrono::hours{1}), zone_));
    has_end_->setChecked(record.end.has_value());
    connect(has_end_, &QCheckBox::toggled, end_, &QWidget::setEnabled);
    end_->setEnabled(has_end_->isChecked());
    for (QLineEdit* edit : {text_, author_, link_}) {
        connect(edit, &QLineEdit::textChanged, this, &AnnotationEditor::check);
    }
    connect(has_end_, &QCheckBox::toggled, this, &AnnotationEditor::check);
    connect(buttons_, &QDialogButtonBox::accepted, this, &AnnotationEditor::accept);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    text_->setFocus();
    check();
}

void AnnotationEditor::build() {
    auto* form = new QFormLayout(this);
    text_->setMaxLength(static_cast<int>(longest_annotation_text / 4));
    text_->setPlaceholderText(tr("What happened"));
    form->addRow(tr("Text"), text_);
    form->addRow(tr("From"), begin_);
    auto* until = new QHBoxLayout;
    until->addWidget(has_end_);
    until->addWidget(end_, 1);
    has_end_->setText(tr("Until"));
    end_->setAccessibleName(tr("Until"));
    form->addRow(QString(), until);
    about_->addItem(place_);
    about_->addItem(tr("The whole fleet"));
    about_->setCurrentIndex(sites_.empty() || (record_.annotation.is_assigned() && record_.sites.empty()) ? 1 : 0);
    about_->setEnabled(!sites_.empty());
    form->addRow(tr("About"), about_);
    form->addRow(tr("Author"), author_);
    link_->setPlaceholderText(QStringLiteral("https://"));
    form->addRow(tr("Link (optional)"), link_);
    problem_->setWordWrap(true);
    form->addRow(problem_);
    buttons_->button(QDialogButtonBox::Ok)
        ->setText(record_.annotation.is_assigned() ? tr("Save annotation") : tr("Add annotation"));
    buttons_->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    form->addRow(buttons_);
}

UtcTime AnnotationEditor::time_of(const QDateTimeEdit& edit) const {
    return from_qt(QDateTime(edit.date(), edit.time(), zone_));
}

AnnotationRecord AnnotationEditor::record() const {
    AnnotationRecord record = record_;
    record.text = text_->text().trimmed().toStdString();
    record.link = link_->text().trimmed().toStdString();
    record.who = author_->text().trimmed().toStdString();
    record.begin = time_of(*begin_);
    record.end = has_end_->isChecked() ? std::optional(time_of(*end_)) : std::nullopt;
    record.sites = about_->currentIndex() == 0 ? sites_ : std::vector<SiteId>{};
    return record;
}

void AnnotationEditor::check() {
    const AnnotationRecord now = record();
    QString problem;
    if (now.end && *now.end <= now.begin) {
        problem = tr("The end is not after the beginning.");
    } else if (!now.link.empty() && !is_web_link(QString::fromStdString(now.link))) {
        problem = tr("A link begins with http:// or https://.");
    } else if (!now.text.empty() && now.who.empty()) {
        problem = tr("Say who writes this.");
    }
    problem_->setText(problem);
    problem_->setVisible(!problem.isEmpty());
    buttons_->button(QDialogButtonBox::Ok)->setEnabled(check_annotation(now).has_value());
}

void AnnotationEditor::accept() {
    set_person_name(author_->text());
    QDialog::accept();
}

}  // namespace wattmast::ui
