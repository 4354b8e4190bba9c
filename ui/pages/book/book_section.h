// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The organisation's book: kinds, their records, and what one says with all of its versions.
#pragma once

#include <QWidget>
#include <memory>
#include <optional>

#include "ui/pages/book/book_texts.h"
#include "ui/request_ticket.h"
#include "ui/shell/page_base.h"

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace wattmast::ui {

class BookImportDialog;
class BookKindModel;
class BookRecordModel;
class DataTable;
class MessageStrip;
class Panel;
class PropertyGrid;
class RecordDialog;
class WrappedLabel;

/// Reads the book on a worker each time that it comes to the front.
class BookSection : public QWidget {
    Q_OBJECT

public:
    explicit BookSection(PageContext context, QWidget* parent = nullptr);

    void enter();
    void leave();
    void show_kind(BookKind kind);
    /// Chooses it, with its kind; it may be one that the book has not been read with yet.
    void show_record(qint64 record);
    /// Opens the form. Where nothing may be written, the section says so instead.
    void add_record(const BookRecord& preset);
    void import_file(const QString& file = {});
    /// Writes the records of the kind as `wattmastctl book export` does; those in force alone where that is chosen.
    void export_to(const QString& file);

Q_SIGNALS:
    /// Something was entered.
    void book_changed();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* build_kinds();
    QWidget* build_records();
    QWidget* build_detail();
    void retranslate();
    void read();
    void show_book(const Result<KnownBook>& book);
    void show_records();
    void show_chosen();
    void show_rights();
    void replace(bool withdraws);
    void opened(RecordDialog* dialog);
    void ask_where_to_export();
    [[nodiscard]] BookKind kind() const;
    [[nodiscard]] const BookRecord* chosen() const;
    [[nodiscard]] bool is_writable() const;

    PageContext context_;
    RequestTicket ticket_;
    std::shared_ptr<const BookIndex> book_;
    bool was_chosen_ = false;       ///< The kind, by whoever leads here.
    std::optional<qint64> wanted_;  ///< To be chosen when it is there.
    MessageStrip* strip_ = nullptr;
    Panel* kind_panel_ = nullptr;
    Panel* record_panel_ = nullptr;
    Panel* detail_panel_ = nullptr;
    BookKindModel* kinds_ = nullptr;
    BookRecordModel* records_ = nullptr;
    DataTable* kind_table_ = nullptr;
    DataTable* record_table_ = nullptr;
    QCheckBox* in_force_only_ = nullptr;
    QPushButton* add_ = nullptr;
    QPushButton* import_ = nullptr;
    QPushButton* export_ = nullptr;
    QPushButton* replace_ = nullptr;
    QPushButton* withdraw_ = nullptr;
    PropertyGrid* properties_ = nullptr;
    WrappedLabel* versions_title_ = nullptr;
    PropertyGrid* versions_ = nullptr;
};

}  // namespace wattmast::ui
