// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/book/book_section.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "carbon/book_schema.h"
#include "ui/engine_bridge.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/book/book_models.h"
#include "ui/pages/book/book_words.h"
#include "ui/pages/property_grid.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fitting.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr int kinds_width = 216;

QPushButton* tool(Panel& panel, const char* name) {
    auto* button = new QPushButton;
    button->setObjectName(QLatin1String(name));
    button->setProperty("wm_compact", true);
    panel.add_tool(button);
    return button;
}

}  // namespace

BookSection::BookSection(PageContext context, QWidget* parent) : QWidget(parent), context_(context) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::gutter);
    strip_ = new MessageStrip;
    strip_->set_closable(true);
    strip_->hide();
    connect(strip_, &MessageStrip::closed, strip_, &QWidget::hide);
    column->addWidget(strip_);
    auto* grid = new QGridLayout;
    grid->setSpacing(size::gutter);
    grid->addWidget(build_kinds(), 0, 0, 2, 1);
    grid->addWidget(build_records(), 0, 1);
    grid->addWidget(build_detail(), 1, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(0, 55);
    grid->setRowStretch(1, 45);
    column->addLayout(grid, 1);
    retranslate();
    kind_table_->setCurrentIndex(kinds_->index(0, 0));
}

QWidget* BookSection::build_kinds() {
    kind_panel_ = new Panel;
    kind_panel_->set_header_line(true);
    kind_panel_->setFixedWidth(kinds_width);
    kinds_ = new BookKindModel(this);
    kind_table_ = new DataTable;
    kind_table_->setObjectName(QStringLiteral("kinds"));
    kind_table_->setModel(kinds_);
    kind_table_->setSortingEnabled(false);
    kind_table_->setSelectionMode(QAbstractItemView::SingleSelection);
    kind_table_->set_column_width(BookKindModel::records, 66);
    kind_table_->set_stretch_column(BookKindModel::kind);
    kind_panel_->set_content(kind_table_);
    connect(kind_table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BookSection::show_records);
    return kind_panel_;
}

QWidget* BookSection::build_records() {
    record_panel_ = new Panel;
    record_panel_->set_header_line(true);
    record_panel_->setMinimumHeight(240);
    records_ = new BookRecordModel(this);
    record_table_ = new DataTable;
    record_table_->setObjectName(QStringLiteral("records"));
    record_table_->setModel(records_);
    record_table_->setSortingEnabled(false);  // Newest first.
    record_table_->setSelectionMode(QAbstractItemView::SingleSelection);
    record_table_->set_column_width(BookRecordModel::number, 48);
    record_table_->set_column_width(BookRecordModel::state, 104);
    record_table_->set_column_width(BookRecordModel::site, 92);
    record_table_->set_column_width(BookRecordModel::days, 196);
    record_table_->set_column_width(BookRecordModel::entered, 150);
    record_table_->set_column_width(BookRecordModel::who, 92);
    record_table_->set_stretch_column(BookRecordModel::what);
    record_panel_->set_content(record_table_);
    in_force_only_ = new QCheckBox;
    in_force_only_->setObjectName(QStringLiteral("in_force_only"));
    record_panel_->add_tool(in_force_only_);
    add_ = tool(*record_panel_, "add");
    import_ = tool(*record_panel_, "import");
    export_ = tool(*record_panel_, "export");
    connect(in_force_only_, &QCheckBox::toggled, this, &BookSection::show_records);
    connect(add_, &QPushButton::clicked, this, [this] {
        BookRecord preset;
        preset.kind = kind();
        add_record(preset);
    });
    connect(import_, &QPushButton::clicked, this, [this] { import_file(); });
    connect(export_, &QPushButton::clicked, this, &BookSection::ask_where_to_export);
    connect(record_table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BookSection::show_chosen);
    connect(record_panel_->overlay(), &StateOverlay::action_requested, this, [this] {
        if (book_) {
            add_->click();
        } else {
            read();
        }
    });
    return record_panel_;
}

QWidget* BookSection::build_detail() {
    detail_panel_ = new Panel;
    detail_panel_->set_header_line(true);
    auto* content = new QWidget;
    auto* columns = new QHBoxLayout(content);
    columns->setContentsMargins(size::panel_pad, space::s3, size::panel_pad, space::s3);
    columns->setSpacing(space::s6);
    properties_ = new PropertyGrid;
    versions_ = new PropertyGrid;
    versions_title_ = new WrappedLabel(TextRole::strong, Color::text_primary);
    auto* left = new QVBoxLayout;
    left->addWidget(properties_);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->addWidget(versions_title_);
    right->addWidget(versions_);
    right->addStretch(1);
    columns->addLayout(left, 55);
    columns->addLayout(right, 45);
    QScrollArea* scrolling = scrolling_content(content);
    detail_panel_->set_content(scrolling);
    detail_panel_->setMinimumHeight(180);
    replace_ = tool(*detail_panel_, "replace");
    withdraw_ = tool(*detail_panel_, "withdraw");
    connect(replace_, &QPushButton::clicked, this, [this] { replace(false); });
    connect(withdraw_, &QPushButton::clicked, this, [this] { replace(true); });
    return detail_panel_;
}

void BookSection::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

/// Who and when stand below as well; in a small window what a record says needs the room.
void BookSection::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    constexpr int narrow = 1050;
    record_table_->setColumnHidden(BookRecordModel::entered, width() < narrow);
    record_table_->setColumnHidden(BookRecordModel::who, width() < narrow);
}

void BookSection::retranslate() {
    kind_panel_->set_title(tr("Book"));
    kind_table_->setAccessibleName(tr("Kinds of record"));
    record_table_->setAccessibleName(tr("Records"));
    in_force_only_->setText(tr("In force only"));
    add_->setText(tr("New…"));
    import_->setText(tr("Import…"));
    export_->setText(tr("Export…"));
    replace_->setText(tr("Replace…"));
    withdraw_->setText(tr("Withdraw…"));
    versions_title_->setText(tr("Versions"));
    if (book_) {
        kinds_->set_book(book_);
    }
    show_records();
}

void BookSection::enter() {
    read();
}

void BookSection::leave() {
    ticket_.cancel();
    record_panel_->stop_loading();
}

bool BookSection::is_writable() const {
    return context_.bridge.options().access == Access::read_write;
}

BookKind BookSection::kind() const {
    return BookKindModel::kind_at(std::max(0, kind_table_->currentIndex().row()));
}

const BookRecord* BookSection::chosen() const {
    const QModelIndex row = record_table_->currentIndex();
    return book_ && row.isValid() ? &records_->record(row.row()) : nullptr;
}

void BookSection::read() {
    record_panel_->start_loading();
    context_.bridge.run(ticket_,
                        [this, now = context_.bridge.now()](Engine&, const Queries& queries, const EngineBridge::Post&,
                                                            const std::stop_token&) -> std::function<void()> {
                            return [this, book = queries.book(now)] { show_book(book); };
                        });
}

void BookSection::show_book(const Result<KnownBook>& book) {
    record_panel_->stop_loading();
    const BookRecord* before = chosen();
    if (before != nullptr && !wanted_) {
        wanted_ = static_cast<qint64>(before->id.number());
    }
    // The models let go of the old book before it goes.
    const auto old = std::exchange(book_, book ? std::make_shared<const BookIndex>(*book) : nullptr);
    kinds_->set_book(book_);
    if (!book) {
        records_->set_book(nullptr, kind(), false);
        show_chosen();
        record_panel_->show_error({tr("The book cannot be read"), explanation_of(book.error().code), tr("Try again"),
                                   technical_detail(book.error())});
        return;
    }
    if (old == nullptr && !was_chosen_) {
        // The first that has something in it.
        for (const BookRecord& record : book_->book().records) {
            const int row = BookKindModel::row_of(record.kind);
            if (book_->is_in_force(record) &&
                (kind() == BookKindModel::kind_at(0) || row < BookKindModel::row_of(kind()))) {
                kind_table_->setCurrentIndex(kinds_->index(row, 0));
            }
        }
    }
    const BookRecord* wanted = wanted_ ? book_->record(BookRecordId(*wanted_)) : nullptr;
    if (wanted != nullptr && wanted->kind != kind()) {
        kind_table_->setCurrentIndex(kinds_->index(BookKindModel::row_of(wanted->kind), 0));
    }
    show_records();
}

void BookSection::show_kind(BookKind kind) {
    was_chosen_ = true;
    kind_table_->setCurrentIndex(kinds_->index(BookKindModel::row_of(kind), 0));
}

void BookSection::show_record(qint64 record) {
    wanted_ = record;
    if (book_ && book_->record(BookRecordId(record)) != nullptr) {
        show_kind(book_->record(BookRecordId(record))->kind);
        show_records();
    }
}

void BookSection::show_records() {
    const BookKind shown = kind();
    record_panel_->set_title(label_of(shown));
    records_->set_book(book_, shown, in_force_only_->isChecked());
    show_rights();
    if (!book_) {
        return;
    }
    const Format& format = Format::current();
    record_panel_->set_subtitle(records_->rowCount() == 0 ? QString() : format.count(records_->rowCount()));
    if (records_->rowCount() == 0) {
        const QString why_not = why_not_by_hand(shown);
        record_panel_->show_empty(
            {tr("No record of this kind"),
             why_not.isEmpty() ? book_meaning(book_schema(shown).meaning) + QLatin1Char('.') : why_not,
             is_writable() && why_not.isEmpty() ? tr("New…") : QString(),
             {}});
        show_chosen();
        return;
    }
    record_panel_->show_content();
    const int row = wanted_ ? records_->row_of(BookRecordId(*wanted_)) : 0;
    wanted_.reset();
    const QModelIndex index = records_->index(std::max(0, row), 0);
    record_table_->setCurrentIndex(index);
    record_table_->scrollTo(index);
    show_chosen();
}

void BookSection::show_chosen() {
    const BookRecord* record = chosen();
    if (record == nullptr) {
        detail_panel_->set_title(tr("Record"));
        detail_panel_->set_subtitle({});
        detail_panel_->show_empty(
            {tr("No record is chosen"), tr("Choose one in the table to see all that stands in it."), {}, {}});
        show_rights();
        return;
    }
    detail_panel_->set_title(tr("Record %1").arg(record->id.number()));
    detail_panel_->set_subtitle(label_of(record->kind));
    properties_->set_properties(properties_of(*record, *book_));
    std::vector<Property> versions;
    for (const BookRecord* version : book_->versions_of(*record)) {
        versions.push_back(
            {tr("Record %1").arg(version->id.number()),
             QStringList{state_label(*version, *book_),
                         tr("%1, by %2").arg(Format::current().date_time(version->entered), to_qt(version->who)),
                         to_qt(version->why), version->is_withdrawal ? QString() : summary_of(*version)}
                 .join(QLatin1Char('\n'))
                 .trimmed()});
    }
    versions_->set_properties(versions);
    detail_panel_->show_content();
    show_rights();
}

void BookSection::show_rights() {
    const QString read_only = tr("The database is open for reading only, so nothing can be entered.");
    const QString why_not = is_writable() ? why_not_by_hand(kind()) : read_only;
    add_->setEnabled(why_not.isEmpty());
    add_->setToolTip(why_not);
    import_->setEnabled(why_not.isEmpty());
    import_->setToolTip(why_not.isEmpty() ? tr("Take a CSV file of this kind; you see what it does first.") : why_not);
    export_->setEnabled(book_ && records_->rowCount() > 0);
    export_->setToolTip(tr("Write the records shown as CSV, as wattmastctl book export does."));
    const BookRecord* record = chosen();
    const bool is_in_force = record != nullptr && book_->is_in_force(*record);
    for (QPushButton* button : {replace_, withdraw_}) {
        button->setEnabled(why_not.isEmpty() && is_in_force);
        button->setToolTip(!why_not.isEmpty() ? why_not
                           : is_in_force      ? QString()
                                              : tr("It is not in force any more; choose the version that is."));
    }
}

}  // namespace wattmast::ui
