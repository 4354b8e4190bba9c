// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is entered, imported and exported from the section of the book.
#include <QCheckBox>
#include <QFileDialog>
#include <QPushButton>
#include <QSaveFile>

#include "carbon/book_csv.h"
#include "ui/engine_bridge.h"
#include "ui/format/names.h"
#include "ui/pages/book/book_import_dialog.h"
#include "ui/pages/book/book_section.h"
#include "ui/pages/book/book_texts.h"
#include "ui/pages/book/record_dialog.h"
#include "ui/widgets/message_strip.h"

namespace wattmast::ui {

void BookSection::opened(RecordDialog* dialog) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RecordDialog::entered, this, [this](qint64 record) {
        strip_->show_message(MessageStrip::Kind::success, tr("Record %1 is in the book.").arg(record),
                             tr("Drafts use it from now on. Closed months keep what they were closed with."));
        strip_->set_closable(true);
        wanted_ = record;
        read();
        Q_EMIT book_changed();
    });
    dialog->show();
}

void BookSection::add_record(const BookRecord& preset) {
    const QString why_not = is_writable() ? why_not_by_hand(preset.kind)
                                          : tr("The database is open for reading only, so nothing can be entered.");
    if (!why_not.isEmpty()) {
        strip_->show_message(MessageStrip::Kind::warning, tr("Nothing was entered."), why_not);
        strip_->set_closable(true);
        return;
    }
    opened(new RecordDialog(context_, preset, this));
}

void BookSection::replace(bool withdraws) {
    if (const BookRecord* record = chosen()) {
        opened(new RecordDialog(context_, *record,
                                withdraws ? RecordDialog::Change::withdraw : RecordDialog::Change::replace, this));
    }
}

void BookSection::import_file(const QString& file) {
    if (!import_->isEnabled()) {
        strip_->show_message(MessageStrip::Kind::warning, tr("Nothing was imported."), import_->toolTip());
        strip_->set_closable(true);
        return;
    }
    auto* dialog = new BookImportDialog(context_, kind(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BookImportDialog::entered, this, [this](qint64 first, int count) {
        strip_->show_message(MessageStrip::Kind::success, tr("%n record(s) imported.", nullptr, count),
                             tr("The first is record %1. Closed months keep what they were closed with.").arg(first));
        strip_->set_closable(true);
        wanted_ = first;
        read();
        Q_EMIT book_changed();
    });
    dialog->show();
    if (!file.isEmpty()) {
        dialog->choose_file(file);
    }
}

void BookSection::ask_where_to_export() {
    const QString file = QFileDialog::getSaveFileName(this, tr("Export records of the book"),
                                                      to_qt(id_of(kind())) + QStringLiteral(".csv"),
                                                      tr("CSV files (*.csv);;All files (*)"));
    if (!file.isEmpty()) {
        export_to(file);
    }
}

void BookSection::export_to(const QString& file) {
    std::vector<BookRecord> records;
    for (const BookRecord& record : book_->book().records) {
        if (record.kind == kind() && (!in_force_only_->isChecked() || book_->is_in_force(record))) {
            records.push_back(record);
        }
    }
    const std::string text = write_book_csv(kind(), records);
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(text.data(), static_cast<qint64>(text.size())) < 0 ||
        !target.commit()) {
        strip_->show_message(MessageStrip::Kind::error, tr("The file was not written."),
                             tr("%1: %2. Choose another folder.").arg(file, target.errorString()));
    } else {
        strip_->show_message(MessageStrip::Kind::success,
                             tr("%n record(s) exported.", nullptr, static_cast<int>(records.size())), file);
    }
    strip_->set_closable(true);
}

}  // namespace wattmast::ui
