// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/history_window.h"

#include <QBoxLayout>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/history/column_editor.h"
#include "ui/pages/history/file_form.h"
#include "ui/pages/history/first_rows_model.h"
#include "ui/pages/history/history_job.h"
#include "ui/pages/history/history_notice.h"
#include "ui/pages/history/mapping_edit.h"
#include "ui/pages/history/result_view.h"
#include "ui/person.h"
#include "ui/shell/session.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fitting.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr QSize smallest_history(1120, 690);
constexpr QSize usual_history(1480, 900);
constexpr int form_width = 356;
constexpr int editor_width = 312;
constexpr int widest_column = 220;
constexpr int header_room = 26;  ///< Beside a column title.

QScrollArea* scrolling(QWidget* content) {
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);  // Its fields have it.
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    // The panel behind it shows; setWidget() has switched that off.
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

QString table_filter() {
    return HistoryWindow::tr("Tables (*.csv *.tsv *.txt);;All files (*)");
}

std::filesystem::path path_of(const QString& file) {
    return {file.toStdString()};
}

}  // namespace

HistoryWindow::HistoryWindow(PageContext context, QWidget* parent)
    : QDialog(parent, Qt::Window),
      context_(context),
      importer_(new HistoryImporter(context.bridge, this)),
      model_(new FirstRowsModel(this)),
      notice_(new MessageStrip) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::s4, space::s3, space::s4, space::s3);
    column->setSpacing(size::gutter);
    column->addWidget(build_heading());
    column->addWidget(notice_);
    column->addWidget(scrolling_content(build_panels()), 1);
    column->addWidget(build_footer());
    setMinimumSize(fitting(*this, smallest_history));
    resize(fitting(*this, usual_history));
    setAcceptDrops(true);
    who_->setText(person_name());
    connect_parts();
    new HistoryJob(*importer_, JobList::of(context.bridge), this);
    retranslate();
}

HistoryWindow::~HistoryWindow() = default;

QPushButton* HistoryWindow::add_button(QBoxLayout& row) {
    auto* button = new QPushButton;
    button->setAutoDefault(false);
    row.addWidget(button);
    return button;
}

QWidget* HistoryWindow::build_heading() {
    auto* heading = new QWidget;
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(2, 0, 2, 0);
    row->setSpacing(space::s2);
    title_ = new RoleLabel(TextRole::title, Color::text_primary);
    subtitle_ = new RoleLabel(TextRole::table, Color::text_muted);
    title_->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    row->addWidget(title_);
    row->addWidget(subtitle_, 1);
    choose_ = add_button(*row);
    load_ = add_button(*row);
    save_ = add_button(*row);
    return heading;
}

void HistoryWindow::build_rows() {
    rows_ = new DataTable;
    rows_->setModel(model_);
    // A click on a header chooses what the column is; the rows stay in the order of the file.
    rows_->setSortingEnabled(false);
    rows_->horizontalHeader()->setSortIndicatorShown(false);
    rows_->horizontalHeader()->setSectionsClickable(true);
    rows_panel_ = new Panel;
    rows_panel_->set_header_line(true);
    rows_panel_->set_content(rows_);
}

QWidget* HistoryWindow::build_panels() {
    form_ = new FileForm(*importer_);
    form_panel_ = new Panel;
    form_panel_->set_header_line(true);
    form_panel_->set_content(scrolling(form_));
    form_panel_->setFixedWidth(form_width);
    build_rows();
    editor_ = new ColumnEditor(*importer_);
    column_panel_ = new Panel;
    column_panel_->set_header_line(true);
    column_panel_->set_content(scrolling(editor_));
    column_panel_->setFixedWidth(editor_width);
    confirm_ = new QPushButton;
    confirm_->setProperty("wm_compact", true);
    confirm_->setAutoDefault(false);
    column_panel_->add_tool(confirm_);
    results_ = new ResultView(*importer_);
    auto* panels = new QWidget;
    auto* row = new QHBoxLayout(panels);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size::gutter);
    row->addWidget(form_panel_);
    auto* right = new QVBoxLayout;
    right->setSpacing(size::gutter);
    auto* top = new QHBoxLayout;
    top->setSpacing(size::gutter);
    top->addWidget(rows_panel_, 1);
    top->addWidget(column_panel_);
    right->addLayout(top, 5);
    right->addWidget(results_, 4);
    row->addLayout(right, 1);
    return panels;
}

QWidget* HistoryWindow::build_footer() {
    auto* footer = new QWidget;
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s2);
    who_label_ = new RoleLabel(TextRole::body, Color::text_secondary);
    who_ = new QLineEdit;
    who_->setFixedWidth(180);
    who_->setObjectName(QStringLiteral("who"));
    progress_text_ = new RoleLabel(TextRole::table, Color::text_secondary);
    progress_text_->set_alignment(Qt::AlignRight | Qt::AlignVCenter);
    progress_ = new QProgressBar;
    progress_->setFixedSize(160, 8);
    progress_->setTextVisible(false);
    row->addWidget(who_label_);
    row->addWidget(who_);
    row->addWidget(progress_text_, 1);
    row->addWidget(progress_);
    cancel_ = add_button(*row);
    close_ = add_button(*row);
    import_ = add_button(*row);
    import_->setProperty("wm_primary", true);
    return footer;
}

void HistoryWindow::connect_parts() {
    connect(importer_, &HistoryImporter::changed, this, &HistoryWindow::show_state);
    connect(importer_, &HistoryImporter::progressed, this, &HistoryWindow::show_progress);
    connect(importer_, &HistoryImporter::records_changed, results_, &ResultView::show_records);
    connect(choose_, &QPushButton::clicked, this, &HistoryWindow::choose_file);
    connect(load_, &QPushButton::clicked, this, &HistoryWindow::choose_mapping);
    connect(save_, &QPushButton::clicked, this, &HistoryWindow::save_mapping);
    connect(cancel_, &QPushButton::clicked, importer_, &HistoryImporter::cancel);
    connect(close_, &QPushButton::clicked, this, &QDialog::close);
    connect(import_, &QPushButton::clicked, this, &HistoryWindow::begin_import);
    connect(who_, &QLineEdit::textChanged, this, &HistoryWindow::show_actions);
    connect(results_, &ResultView::save_findings_requested, this, &HistoryWindow::save_findings);
    connect(notice_, &MessageStrip::action_requested, this, &HistoryWindow::go_to_question);
    connect(rows_panel_->overlay(), &StateOverlay::action_requested, this, &HistoryWindow::choose_file);
    connect(rows_->horizontalHeader(), &QHeaderView::sectionClicked, this, &HistoryWindow::choose_role);
    connect(rows_->selectionModel(), &QItemSelectionModel::currentColumnChanged, this, &HistoryWindow::show_column);
    connect(rows_, &DataTable::row_opened, this, [this] { editor_->setFocus(Qt::OtherFocusReason); });
    connect(model_, &QAbstractItemModel::modelReset, this, &HistoryWindow::size_rows);
    connect(&context_.session, &Session::zone_changed, this, &HistoryWindow::retranslate);
    connect(confirm_, &QPushButton::clicked, this, [this] {
        importer_->edit([](HistoryMapping& mapping) {
            for (HistoryValue& value : mapping.values) {
                value.is_confirmed = value.point && factor_to_unit(value.unit, info(value.point->kind).unit);
            }
        });
    });
}

void HistoryWindow::open_file(const QString& file) {
    show();
    raise();
    activateWindow();
    if (!file.isEmpty() && !importer_->is_importing()) {
        editor_->set_column(std::nullopt);
        importer_->open(path_of(file));
    }
    importer_->read_records();
}

void HistoryWindow::choose_file() {
    const QString file = QFileDialog::getOpenFileName(this, tr("File of another system"), {}, table_filter());
    if (!file.isEmpty()) {
        open_file(file);
    }
}

void HistoryWindow::choose_mapping() {
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Load a mapping"), {}, tr("Mappings (*.toml);;All files (*)"));
    if (!file.isEmpty()) {
        importer_->load_mapping(path_of(file));
    }
}

void HistoryWindow::save_mapping() {
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the mapping"), QStringLiteral("mapping.toml"),
                                                      tr("Mappings (*.toml);;All files (*)"));
    if (!file.isEmpty()) {
        importer_->save_mapping(path_of(file));
    }
}

void HistoryWindow::save_findings() {
    const QString file =
        QFileDialog::getSaveFileName(this, tr("Save the list"), QStringLiteral("findings.csv"), table_filter());
    if (!file.isEmpty()) {
        importer_->save_findings(path_of(file));
    }
}

void HistoryWindow::choose_role(int section) {
    const auto column = model_->file_column(section);
    if (!column || !importer_->rows() || importer_->is_importing()) {
        return;
    }
    if (model_->rowCount() > 0) {
        rows_->setCurrentIndex(model_->index(std::max(0, rows_->currentIndex().row()), section));
    }
    editor_->set_column(column);
    QMenu menu(this);
    HistoryMapping copy = importer_->mapping();
    const ColumnRole current = MappingEdit(copy, *importer_->rows()).role_of(*column);
    const std::string reference = importer_->rows()->references.at(*column);
    for (const ColumnRole role : column_roles) {
        QAction* action = menu.addAction(HistoryTexts::label(role));
        action->setCheckable(true);
        action->setChecked(role == current);
        connect(action, &QAction::triggered, this,
                [this, role, column = *column, reference] { give_role(column, reference, role); });
    }
    const QHeaderView* header = rows_->horizontalHeader();
    menu.exec(header->mapToGlobal(QPoint(header->sectionViewportPosition(section), header->height())));
}

/// The rows may be others since the menu was opened, or gone.
void HistoryWindow::give_role(std::size_t column, const std::string& reference, ColumnRole role) {
    const auto rows = importer_->rows();
    if (!rows || column >= rows->references.size() || rows->references[column] != reference) {
        return;
    }
    importer_->edit([&](HistoryMapping& mapping) {
        const auto& proposal = importer_->proposal();
        MappingEdit(mapping, *rows).set_role(column, role, proposal ? proposal->mapping : HistoryMapping{});
    });
}

void HistoryWindow::begin_import() {
    if (importer_->can_import() && is_who_given()) {
        const QString who = who_->text().trimmed();
        set_person_name(who);
        importer_->begin_import(who.toStdString());
    }
}

bool HistoryWindow::is_who_given() const {
    return !who_->text().trimmed().isEmpty();
}

void HistoryWindow::go_to_question() {
    const auto questions = importer_->questions();
    if (questions.empty()) {
        return;
    }
    const HistoryQuestion& first = questions.front();
    QWidget* field = form_->field_of(first.about);
    if (first.value && field == nullptr) {
        editor_->show_value(*first.value);
        if (editor_->column() && model_->rowCount() > 0) {
            rows_->setCurrentIndex(model_->index(0, model_->raw_column(*editor_->column())));
        }
        editor_->show_value(*first.value);
    }
    field = field != nullptr ? field : editor_->field_of(first.about);
    if (field != nullptr) {
        field->setFocus(Qt::TabFocusReason);
    }
}

void HistoryWindow::show_column() {
    editor_->set_column(model_->file_column(rows_->currentIndex().column()));
}

void HistoryWindow::show_state() {
    show_heading();
    show_rows();
    form_->show_state();
    editor_->show_state();
    results_->show_state();
    show_actions();
    show_progress();
    show_notice();
}

void HistoryWindow::show_heading() {
    const QString file = to_qt(importer_->file().string());
    title_->set_text(importer_->has_file() ? QFileInfo(file).fileName() : tr("Import history"));
    const QString size = Format::current().measure(static_cast<double>(importer_->size()), Unit::byte).text();
    subtitle_->set_text(importer_->size() > 0 ? Format::listed({size, file}) : file);
    title_->updateGeometry();
}

void HistoryWindow::show_rows() {
    if (importer_->is_looking()) {
        rows_panel_->start_loading();
    } else {
        rows_panel_->stop_loading();
    }
    model_->set_rows(importer_->rows_failure() ? nullptr : importer_->rows(), importer_->mapping());
    const int shown = model_->rowCount();
    rows_panel_->set_subtitle(
        shown > 0
            ? tr("the first %1, as they stand there and as they are understood").arg(Format::current().count(shown))
            : QString());
    const auto state = HistoryNotice::of_rows(*importer_);
    if (!state) {
        rows_panel_->show_content();
    } else if (state->detail.isEmpty()) {
        rows_panel_->show_empty(*state);
    } else {
        rows_panel_->show_error(*state);
    }
}

void HistoryWindow::size_rows() {
    rows_->resizeColumnsToContents();
    const QFontMetrics metrics(text_font(TextRole::table));
    for (int column = 0; column < model_->columnCount(); ++column) {
        const QString title = model_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int wanted = std::max(rows_->columnWidth(column), metrics.horizontalAdvance(title) + header_room);
        rows_->set_column_width(column, std::min(widest_column, wanted));
    }
    if (model_->rowCount() > 0) {
        rows_->setCurrentIndex(model_->index(0, model_->raw_column(column_to_choose())));
    }
}

/// The column that was edited, where it still is; else the first value.
std::size_t HistoryWindow::column_to_choose() const {
    const HistoryFirstRows& rows = *importer_->rows();
    if (editor_->column() && *editor_->column() < rows.references.size()) {
        return *editor_->column();
    }
    HistoryMapping copy = importer_->mapping();
    const MappingEdit edit(copy, rows);
    for (std::size_t i = 0; i < rows.references.size(); ++i) {
        if (!edit.values_of(i).empty()) {
            return i;
        }
    }
    return 0;
}

void HistoryWindow::show_actions() {
    const bool runs = importer_->is_importing();
    choose_->setEnabled(!runs);
    load_->setEnabled(!runs);
    save_->setEnabled(importer_->rows() != nullptr);
    who_->setEnabled(!runs && !importer_->is_read_only());
    const auto questions = importer_->questions();
    confirm_->setVisible(std::ranges::any_of(questions, [](const HistoryQuestion& question) {
        return question.about == HistoryQuestion::About::confirmation;
    }));
    confirm_->setEnabled(!runs);
    import_->setEnabled(importer_->can_import() && is_who_given());
    import_->setToolTip(HistoryNotice::why_not(*importer_, is_who_given()));
    import_->setAccessibleDescription(import_->toolTip());
    cancel_->setVisible(runs);
}

void HistoryWindow::show_progress() {
    const bool runs = importer_->is_importing() || importer_->is_previewing();
    const HistoryProgress& progress = importer_->progress();
    progress_->setVisible(runs);
    progress_text_->set_text(runs ? HistoryNotice::progress(*importer_) : QString());
    constexpr int full = 1000;
    progress_->setRange(0, full);
    progress_->setValue(progress.size == 0 ? 0
                                           : static_cast<int>(full * static_cast<double>(progress.bytes) /
                                                              static_cast<double>(progress.size)));
}

void HistoryWindow::show_notice() {
    HistoryNotice::show(*importer_, *notice_);
}

void HistoryWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!importer_->is_importing() && !urls.isEmpty() && urls.front().isLocalFile()) {
        event->acceptProposedAction();
    }
}

void HistoryWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    open_file(event->mimeData()->urls().front().toLocalFile());
}

void HistoryWindow::retranslate() {
    setWindowTitle(tr("Import history of another system"));
    form_panel_->set_title(tr("How the file is written"));
    rows_panel_->set_title(tr("Rows of the file"));
    column_panel_->set_title(tr("Column"));
    rows_->setAccessibleName(tr("Rows of the file"));
    rows_->horizontalHeader()->setToolTip(tr("Click a header to choose what the column is."));
    choose_->setText(tr("Choose file…"));
    load_->setText(tr("Load mapping…"));
    save_->setText(tr("Save mapping…"));
    confirm_->setText(tr("Confirm all"));
    confirm_->setToolTip(tr("I have looked at kinds and units: they are right."));
    who_label_->set_text(tr("Imported by"));
    who_->setAccessibleName(tr("Imported by"));
    cancel_->setText(tr("Cancel"));
    close_->setText(tr("Close"));
    import_->setText(tr("Import"));
    form_->retranslate();
    editor_->retranslate();
    results_->retranslate();
    model_->retranslate();
    show_state();
}

void HistoryWindow::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

}  // namespace wattmast::ui
