// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/factors/factors_page.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <array>

#include "ui/engine_bridge.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/factors/edition_dialog.h"
#include "ui/pages/factors/factor_choices.h"
#include "ui/pages/factors/factor_panel.h"
#include "ui/pages/factors/factor_table_model.h"
#include "ui/pages/factors/factor_texts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/state_overlay.h"

namespace wattmast::ui {
namespace {

constexpr int gutter = 12;
constexpr int usual_words = 220;
constexpr int narrow_words = 130;

CivilDate day_of(UtcTime now) {
    return TimeZone::utc().date_of(now);
}

}  // namespace

FactorsPage::FactorsPage(PageContext context, QWidget* parent) : PageBase(parent), context_(context) {
    auto* column = new QVBoxLayout(body());
    column->setContentsMargins(16, gutter, 16, gutter);
    column->setSpacing(gutter);
    strip_ = new MessageStrip(body());
    strip_->set_closable(true);
    strip_->hide();
    connect(strip_, &MessageStrip::closed, strip_, &QWidget::hide);
    column->addWidget(strip_);
    auto* grid = new QGridLayout;
    grid->setSpacing(gutter);
    grid->setColumnStretch(0, 66);
    grid->setColumnStretch(1, 34);
    column->addLayout(grid, 1);
    build_table(*grid);
    factor_panel_ = new FactorPanel(body());
    factor_panel_->setMinimumWidth(300);
    grid->addWidget(factor_panel_, 0, 1);
    retranslate();
}

void FactorsPage::build_table(QGridLayout& grid) {
    table_panel_ = new Panel(body());
    table_panel_->set_header_line(true);
    model_ = new FactorTableModel(this);
    choices_ = new FactorChoices(day_of(context_.bridge.now()));
    table_ = new DataTable;
    table_->setModel(model_);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    fit_columns();
    table_->sortByColumn(FactorTableModel::region, Qt::AscendingOrder);
    table_->setContextMenuPolicy(Qt::CustomContextMenu);
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(choices_);
    // The choices stay to be seen where nothing fits them.
    stack_ = new QStackedWidget;
    none_ = new StateOverlay;
    stack_->addWidget(table_);
    stack_->addWidget(none_);
    rows->addWidget(stack_, 1);
    table_panel_->set_content(content);
    table_panel_->setMinimumHeight(360);
    words_ = new QLineEdit;
    words_->setObjectName(QStringLiteral("words"));
    words_->addAction(themed_icon(IconId::search), QLineEdit::LeadingPosition);
    words_->setClearButtonEnabled(true);
    import_ = new QPushButton;
    import_->setObjectName(QStringLiteral("import_edition"));
    for (QWidget* tool : std::initializer_list<QWidget*>{words_, import_}) {
        tool->setProperty("wm_compact", true);
        table_panel_->add_tool(tool);
    }
    grid.addWidget(table_panel_, 0, 0);
    connect(words_, &QLineEdit::textChanged, this, &FactorsPage::apply_choice);
    connect(choices_, &FactorChoices::choice_changed, this, &FactorsPage::apply_choice);
    connect(choices_, &FactorChoices::known_on_changed, this, &FactorsPage::read);
    connect(import_, &QPushButton::clicked, this, [this] { import_edition(); });
    connect(table_, &QWidget::customContextMenuRequested, this, &FactorsPage::show_menu);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& row) {
        if (row.isValid() && !is_choosing_) {
            chosen_ = model_->factor(row.row()).id;
            show_chosen();
        }
    });
    connect(table_panel_->overlay(), &StateOverlay::action_requested, this, &FactorsPage::read);
    connect(none_, &StateOverlay::action_requested, this, &FactorsPage::clear_choices);
}

void FactorsPage::enter() {
    show_rights();
    read();
}

void FactorsPage::leave() {
    ticket_.cancel();
    table_panel_->stop_loading();
}

/// The item takes the rest; in a small window the others leave it more.
void FactorsPage::fit_columns() {
    constexpr int wide = 1300;
    constexpr std::array wide_columns{150, 58, 108, 150, 56, 84, 100, 104};
    constexpr std::array narrow_columns{116, 52, 92, 100, 52, 78, 96, 72};
    const auto& widths = width() >= wide ? wide_columns : narrow_columns;
    for (int column = 0; column < FactorTableModel::column_count; ++column) {
        table_->set_column_width(column, widths.at(static_cast<std::size_t>(column)));
    }
    table_->set_stretch_column(FactorTableModel::item);
}

void FactorsPage::resizeEvent(QResizeEvent* event) {
    PageBase::resizeEvent(event);
    fit_columns();
    constexpr int narrow = 1000;  // Of text at 200 % on Full HD: the panel's title needs its part.
    words_->setFixedWidth(width() < narrow ? narrow_words : usual_words);
}

void FactorsPage::retranslate() {
    table_panel_->set_title(tr("Factors"));
    words_->setPlaceholderText(tr("Search in all fields"));
    words_->setAccessibleName(tr("Search factors"));
    import_->setText(tr("Import edition…"));
    table_->setAccessibleName(tr("Factors"));
    choices_->retranslate();
    factor_panel_->retranslate();
    show_rights();
    model_->retranslate();
    if (model_->library()) {
        choices_->set_library(*model_->library());
    }
    show_rows();
}

void FactorsPage::show_rights() {
    const bool is_writable = context_.bridge.options().access == Access::read_write;
    import_->setEnabled(is_writable);
    import_->setToolTip(is_writable ? tr("Take a new edition of a publisher's factors; you see what it changes first.")
                                    : tr("The database is open for reading only, so nothing can be imported."));
}

CivilMonth FactorsPage::month() const {
    const CivilDate today = choices_->known_on().value_or(day_of(context_.bridge.now()));
    return {std::chrono::year_month{today.year(), today.month()}};
}

void FactorsPage::read() {
    table_panel_->start_loading();
    context_.bridge.run(
        ticket_,
        [this, known_on = choices_->known_on()](Engine&, const Queries& queries, const EngineBridge::Post&,
                                                const std::stop_token&) -> std::function<void()> {
            return [this, library = queries.factors(known_on)] { show_library(library); };
        });
}

void FactorsPage::show_library(const Result<std::shared_ptr<const FactorLibrary>>& library) {
    table_panel_->stop_loading();
    model_->set_library(library ? *library : nullptr);
    if (!library) {
        factor_panel_->show_nothing();
        table_panel_->show_error({tr("The factors cannot be read"), explanation_of(library.error().code),
                                  tr("Try again"), technical_detail(library.error())});
        return;
    }
    choices_->set_library(**library);
    show_left_out();
    show_rows();
}

void FactorsPage::show_left_out() {
    const auto& left_out = model_->library()->left_out;
    if (left_out.empty()) {
        return;
    }
    QStringList details;
    for (const LeftOutFactor& factor : left_out) {
        details << to_qt(factor.message);
    }
    strip_->show_failure(
        tr("%n own or imported factor(s) are not used.", nullptr, static_cast<int>(left_out.size())),
        tr("Their ids are taken, or their sets are not known to this version. “wattmastctl factors” names each."),
        fail(Errc::invalid_argument, details.join(QLatin1Char('\n')).toStdString()));
    strip_->set_closable(true);
}

/// The rows changed: the chosen factor stays chosen, or the first one is.
void FactorsPage::show_rows() {
    if (!model_->library()) {
        return;
    }
    const Format& format = Format::current();
    const auto all = static_cast<qint64>(model_->all_count());
    table_panel_->set_subtitle(model_->rowCount() == all
                                   ? format.count(all)
                                   //: How many factors are listed, of how many. 中文：%1 / %2
                                   : tr("%1 of %2").arg(format.count(model_->rowCount()), format.count(all)));
    table_panel_->show_content();
    if (model_->rowCount() == 0) {
        factor_panel_->show_nothing();
        none_->show_state(
            StateOverlay::Kind::empty,
            all == 0
                ? StateText{tr("No factor was known"),
                            tr("None has a date of publication by that day. Choose a later one."),
                            tr("Show all"),
                            {}}
                : StateText{
                      tr("No factor fits"), tr("Nothing in the library has all that was chosen."), tr("Show all"), {}});
        stack_->setCurrentWidget(none_);
        return;
    }
    stack_->setCurrentWidget(table_);
    choose_row(std::max(0, model_->row_of(chosen_)));
}

void FactorsPage::choose_row(int row) {
    const QModelIndex index = model_->index(row, 0);
    is_choosing_ = true;
    table_->setCurrentIndex(index);
    table_->scrollTo(index);
    is_choosing_ = false;
    chosen_ = model_->factor(row).id;
    show_chosen();
}

void FactorsPage::show_chosen() {
    const int row = model_->row_of(chosen_);
    if (row >= 0) {
        factor_panel_->show_factor(model_->factor(row), *model_->library(), month());
    }
}

void FactorsPage::apply_choice() {
    FactorChoice choice = choices_->choice();
    choice.words = words_->text();
    if (choice == model_->choice()) {
        return;
    }
    model_->set_choice(choice);
    show_rows();
}

void FactorsPage::clear_choices() {
    words_->clear();
    choices_->clear();
}

bool FactorsPage::show_factor(const std::string& id) {
    chosen_ = id;
    if (model_->library() && model_->row_of(id) < 0) {
        clear_choices();
        chosen_ = id;
    }
    show_rows();
    return model_->library() && model_->row_of(id) >= 0;
}

void FactorsPage::show_menu(const QPoint& at) {
    const QModelIndex index = table_->currentIndex();
    if (!index.isValid()) {
        return;
    }
    const EmissionFactor& factor = model_->factor(index.row());
    const auto copy = [](const QString& text) { return [text] { QGuiApplication::clipboard()->setText(text); }; };
    QMenu menu(this);
    menu.addAction(tr("Copy the id"), this, copy(to_qt(factor.id)));
    menu.addAction(tr("Copy the digest"), this, copy(to_qt(row_digest(factor).to_hex())));
    menu.addAction(tr("Copy the row"), table_, &DataTable::copy_selection);
    menu.exec(table_->viewport()->mapToGlobal(at));
}

void FactorsPage::import_edition(const QString& file) {
    if (!import_->isEnabled()) {
        strip_->show_message(MessageStrip::Kind::warning, tr("Nothing was imported."), import_->toolTip());
        strip_->set_closable(true);
        return;
    }
    auto* dialog = new EditionDialog(context_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EditionDialog::imported, this, &FactorsPage::edition_imported);
    dialog->show();
    if (!file.isEmpty()) {
        dialog->choose_file(file);
    }
}

void FactorsPage::edition_imported(qint64 record, int added, int changed, int gone) {
    const Format& format = Format::current();
    QStringList parts{tr("%1 new", "factors").arg(format.count(added)),
                      tr("%1 changed", "factors").arg(format.count(changed))};
    if (gone > 0) {
        parts << tr("%1 gone", "factors").arg(format.count(gone));
    }
    strip_->show_message(MessageStrip::Kind::success, tr("The edition was imported as record %1.").arg(record),
                         tr("%1. Closed months keep the factors that they used.").arg(Format::listed(parts)));
    strip_->set_closable(true);
    read();
}

}  // namespace wattmast::ui
