// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/alarm_dialogs.h"

#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "ui/format/format.h"
#include "ui/person.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

namespace {

using namespace std::chrono_literals;

constexpr int form_width = 440;
constexpr int longest_text = 1000;
constexpr auto length_key = "alarms/shelve_length";
constexpr std::array<Duration, 4> lengths{1h, 8h, 24h, 24h * 7};
constexpr int own_length = 4;
constexpr Duration longest = 24h * 90;

/// The parts that both forms have, from top to bottom.
class FormColumn {
public:
    explicit FormColumn(QDialog& dialog) : column_(new QVBoxLayout(&dialog)) {
        column_->setContentsMargins(space::s4, space::s4, space::s4, space::s4);
        column_->setSpacing(space::s2);
        // The constraint takes the dialog's own least width away.
        column_->setSizeConstraint(QLayout::SetMinAndMaxSize);
        column_->addStrut(form_width - 2 * space::s4);
    }
    void add_text(const QString& text) {
        auto* label = new WrappedLabel(TextRole::body, Color::text_primary);
        label->setText(text);
        column_->addWidget(label);
        column_->addSpacing(space::s1);
    }
    void add_field(const QString& name, QWidget* field) {
        auto* label = new RoleLabel(TextRole::table, Color::text_secondary);
        label->set_text(name);
        column_->addWidget(label);
        column_->addWidget(field);
        field->setAccessibleName(name);
    }
    void add(QWidget* widget) { column_->addWidget(widget); }
    void add_buttons(QDialog& dialog, const QString& cancel_text, QPushButton* ok) {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::s2);
        row->addStretch(1);
        auto* cancel = new QPushButton(cancel_text);
        cancel->setAutoDefault(false);
        QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
        QObject::connect(ok, &QPushButton::clicked, &dialog, &QDialog::accept);
        ok->setProperty("wm_primary", true);
        ok->setDefault(true);
        row->addWidget(cancel);
        row->addWidget(ok);
        column_->addSpacing(space::s2);
        column_->addLayout(row);
    }

private:
    QVBoxLayout* column_;
};

QLineEdit* text_field(const char* name) {
    auto* field = new QLineEdit;
    field->setObjectName(QLatin1String(name));
    field->setMaxLength(longest_text);
    return field;
}

}  // namespace

NoteDialog::NoteDialog(Kind kind, int count, const QString& about, QWidget* parent)
    : QDialog(parent),
      kind_(kind),
      note_(text_field("note")),
      who_(new QLineEdit(person_name())),
      fault_(new WrappedLabel(TextRole::table, Color::text_secondary)),
      ok_(new QPushButton) {
    who_->setObjectName(QStringLiteral("who"));
    ok_->setObjectName(QStringLiteral("ok"));
    FormColumn form(*this);
    switch (kind) {
        case Kind::acknowledge:
            setWindowTitle(tr("Acknowledge"));
            form.add_text(count == 1 ? tr("“%1” has been seen and is being looked after.").arg(about)
                                     : tr("%n alarms have been seen and are being looked after.", nullptr, count));
            form.add_field(tr("Note, may be empty"), note_);
            ok_->setText(tr("Acknowledge"));
            break;
        case Kind::note:
            setWindowTitle(tr("Add note"));
            form.add_text(tr("The note stays in the log of “%1”.").arg(about));
            form.add_field(tr("Note"), note_);
            ok_->setText(tr("Add note"));
            break;
        case Kind::unshelve:
            setWindowTitle(tr("Unshelve"));
            form.add_text(count == 1 ? tr("“%1” comes back into the list.").arg(about)
                                     : tr("%n alarms come back into the list.", nullptr, count));
            note_->hide();
            ok_->setText(tr("Unshelve"));
            break;
    }
    form.add_field(tr("Your name"), who_);
    form.add(fault_);
    form.add_buttons(*this, tr("Cancel"), ok_);
    connect(note_, &QLineEdit::textChanged, this, &NoteDialog::check);
    connect(who_, &QLineEdit::textChanged, this, &NoteDialog::check);
    check();
    (kind == Kind::unshelve ? who_ : note_)->setFocus();
}

QString NoteDialog::who() const {
    return who_->text().trimmed();
}

QString NoteDialog::note() const {
    return note_->text().trimmed();
}

QString NoteDialog::fault() const {
    return fault_->text();
}

void NoteDialog::check() {
    QString missing;
    if (kind_ == Kind::note && note().isEmpty()) {
        missing = tr("Write the note.");
    } else if (who().isEmpty()) {
        missing = tr("Say who you are; the name stays in the log.");
    }
    fault_->setText(missing);
    fault_->setVisible(!missing.isEmpty());
    ok_->setEnabled(missing.isEmpty());
}

void NoteDialog::accept() {
    check();
    if (fault().isEmpty()) {
        set_person_name(who());
        QDialog::accept();
    }
}

ShelveDialog::ShelveDialog(int count, const QString& about, UtcTime now, QWidget* parent)
    : QDialog(parent),
      now_(now),
      reason_(text_field("reason")),
      length_(new SegmentedControl),
      end_(new QDateTimeEdit),
      end_text_(new RoleLabel(TextRole::table, Color::text_secondary)),
      who_(new QLineEdit(person_name())),
      fault_(new WrappedLabel(TextRole::table, Color::text_secondary)),
      ok_(new QPushButton(tr("Shelve"))) {
    end_->setObjectName(QStringLiteral("end"));
    who_->setObjectName(QStringLiteral("who"));
    ok_->setObjectName(QStringLiteral("ok"));
    setWindowTitle(tr("Shelve"));
    FormColumn form(*this);
    form.add_text(
        count == 1
            ? tr("“%1” leaves the list and nobody is notified of it until then. It comes back by itself.").arg(about)
            : tr("%n alarms leave the list and nobody is notified of them until then. They come back by "
                 "themselves.",
                 nullptr, count));
    form.add_field(tr("Reason"), reason_);
    length_->set_choices({tr("1 h"), tr("8 h"), tr("1 day"), tr("7 days"), tr("Own end")});
    form.add_field(tr("Until"), length_);
    end_->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    // The field knows no zones; what it shows is meant in the display zone.
    end_->setTimeSpec(Qt::UTC);
    const QDateTime proposed = Format::current().local(now + lengths[1]);
    end_->setDateTime(QDateTime(proposed.date(), proposed.time(), Qt::UTC));
    end_->setCalendarPopup(true);
    form.add(end_);
    form.add(end_text_);
    form.add_field(tr("Your name"), who_);
    form.add(fault_);
    form.add_buttons(*this, tr("Cancel"), ok_);
    length_->set_current(std::clamp(QSettings().value(QLatin1String(length_key), 1).toInt(), 0, own_length));
    connect(length_, &SegmentedControl::chosen, this, &ShelveDialog::show_end);
    connect(end_, &QDateTimeEdit::dateTimeChanged, this, &ShelveDialog::check);
    connect(reason_, &QLineEdit::textChanged, this, &ShelveDialog::check);
    connect(who_, &QLineEdit::textChanged, this, &ShelveDialog::check);
    show_end();
    reason_->setFocus();
}

QString ShelveDialog::who() const {
    return who_->text().trimmed();
}

QString ShelveDialog::reason() const {
    return reason_->text().trimmed();
}

UtcTime ShelveDialog::until() const {
    if (length_->current() != own_length) {
        return now_ + lengths.at(static_cast<std::size_t>(length_->current()));
    }
    const QDateTime written = end_->dateTime();
    return from_qt(QDateTime(written.date(), written.time(), Format::current().zone()));
}

QString ShelveDialog::fault() const {
    return fault_->text();
}

void ShelveDialog::show_end() {
    end_->setVisible(length_->current() == own_length);
    check();
}

void ShelveDialog::check() {
    QString missing;
    if (reason().isEmpty()) {
        missing = tr("Write the reason; it stays in the log.");
    } else if (until() <= now_) {
        missing = tr("The end lies in the past. Choose a later one.");
    } else if (until() > now_ + longest) {
        missing = tr("The end is more than 90 days off. Choose an earlier one.");
    } else if (who().isEmpty()) {
        missing = tr("Say who you are; the name stays in the log.");
    }
    end_text_->set_text(tr("until %1").arg(Format::current().date_time(until())));
    fault_->setText(missing);
    fault_->setVisible(!missing.isEmpty());
    ok_->setEnabled(missing.isEmpty());
}

void ShelveDialog::accept() {
    check();
    if (fault().isEmpty()) {
        QSettings().setValue(QLatin1String(length_key), length_->current());
        set_person_name(who());
        QDialog::accept();
    }
}

}  // namespace wattmast::ui
