// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/carbon/carbon_page.h"

#include <QGridLayout>
#include <QItemSelectionModel>
#include <QToolButton>
#include <QVBoxLayout>
#include <array>

#include "ui/pages/carbon/carbon_kpis.h"
#include "ui/pages/carbon/carbon_texts.h"
#include "ui/pages/carbon/inventory_table_model.h"
#include "ui/pages/carbon/line_panel.h"
#include "ui/pages/carbon/market_waterfall.h"
#include "ui/pages/carbon/month_bars.h"
#include "ui/pages/carbon/ready_list.h"
#include "ui/pages/carbon/target_chart.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr int narrow = 1240;  ///< Below it the right column stands under the left.
constexpr int table_height = 300;
constexpr int chart_height = 222;
constexpr int path_height = 228;
constexpr int right_height = 420;
constexpr int below_chart = 4;

}  // namespace

CarbonPage::CarbonPage(PageContext context, QWidget* parent)
    : PageBase(parent), context_(context), files_(context.bridge) {
    grid_ = new QGridLayout(body());
    grid_->setContentsMargins(space::s4, space::s3, space::s4, space::s3);
    grid_->setSpacing(size::gutter);
    build_head();
    build_inventory();
    build_charts();
    build_right();
    place_panels();
    const auto read_if_changed = [this] {
        if (in_front_ && (month() != shown_month_ || shown_scope_ != context_.session.scope())) {
            request();
        }
    };
    connect(&context_.session, &Session::scope_changed, this, read_if_changed);
    connect(&context_.session, &Session::range_changed, this, read_if_changed);
    connect(&context_.session, &Session::zone_changed, this, read_if_changed);
    connect(&context_.bridge, &EngineBridge::catalog_changed, this, [this] {
        if (in_front_) {
            read_again();
        }
    });
    retranslate();
}

CarbonPage::~CarbonPage() = default;

void CarbonPage::build_head() {
    head_ = new QWidget;
    auto* column = new QVBoxLayout(head_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s3);
    strip_ = new MessageStrip;
    strip_->set_closable(true);
    strip_->hide();
    connect(strip_, &MessageStrip::closed, strip_, &QWidget::hide);
    column->addWidget(strip_);
    kpis_ = new KpiStrip(carbon_kpi_count);
    column->addWidget(kpis_);
}

void CarbonPage::build_inventory() {
    inventory_panel_ = new Panel;
    inventory_panel_->setMinimumHeight(table_height);
    model_ = new InventoryTableModel(this);
    table_ = new DataTable;
    table_->setModel(model_);
    table_->setSortingEnabled(false);  // Scopes have an order of their own.
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    inventory_panel_->set_content(table_);
    before_ = inventory_panel_->add_icon_tool(IconId::chevron_left);
    after_ = inventory_panel_->add_icon_tool(IconId::chevron_right);
    copy_ = new LinkLabel;
    inventory_panel_->add_tool(copy_);
    export_ = inventory_panel_->add_icon_tool(IconId::download);
    export_->setObjectName(QStringLiteral("export"));
    before_->setObjectName(QStringLiteral("month_before"));
    after_->setObjectName(QStringLiteral("month_after"));
    connect(before_, &QToolButton::clicked, this, [this] { show_month(month().previous()); });
    connect(after_, &QToolButton::clicked, this, [this] { show_month(month().next()); });
    connect(copy_, &LinkLabel::clicked, this, [this] {
        table_->clearSelection();  // All of it; a single row is Ctrl+C.
        table_->copy_selection();
    });
    connect(export_, &QToolButton::clicked, this, &CarbonPage::ask_and_export);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) { choose_row(index.row()); });
    connect(table_, &DataTable::row_opened, this, [this](const QModelIndex& index) {
        const auto place = model_->inventory_row(index.row());
        if (place && month_->factors.at(*place).is_offered) {
            Q_EMIT factor_requested(month_->inventory.rows.at(*place).factor.id);
        }
    });
    connect(inventory_panel_->overlay(), &StateOverlay::action_requested, this,
            [this] { month_ && model_->rowCount() == 0 && !month_->closed ? open_newest() : read_again(); });
}

void CarbonPage::build_charts() {
    const auto put = [](Panel* panel, QWidget* chart, int height) {
        panel->setMinimumHeight(height);
        auto* inset = new QWidget;
        auto* column = new QVBoxLayout(inset);
        column->setContentsMargins(0, 0, 0, below_chart);
        column->addWidget(chart);
        panel->set_content(inset);
    };
    charts_ = new QWidget;
    auto* row = new QHBoxLayout(charts_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size::gutter);
    months_panel_ = new Panel;
    months_ = new MonthBars;
    put(months_panel_, months_, chart_height);
    gas_ = new SegmentedControl;
    stop_ = new LinkLabel;
    stop_->hide();
    months_panel_->add_tool(stop_);
    months_panel_->add_tool(gas_);
    waterfall_panel_ = new Panel;
    waterfall_ = new MarketWaterfall;
    put(waterfall_panel_, waterfall_, chart_height);
    row->addWidget(months_panel_, 1);
    row->addWidget(waterfall_panel_, 1);
    path_panel_ = new Panel;
    path_ = new TargetChart;
    put(path_panel_, path_, path_height);
    connect(months_, &FigureChart::thing_chosen, this, [this](int index) { show_month(months_->month(index)); });
    connect(gas_, &SegmentedControl::chosen, this, [this] { show_charts(); });
    connect(stop_, &LinkLabel::clicked, this, &CarbonPage::stop_course);
    for (Panel* panel : {months_panel_, path_panel_}) {
        connect(panel->overlay(), &StateOverlay::action_requested, this, &CarbonPage::read_again);
    }
}

void CarbonPage::build_right() {
    side_ = new QWidget;
    auto* column = new QVBoxLayout(side_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::gutter);
    line_panel_ = new LinePanel;
    line_panel_->setMinimumHeight(right_height);
    connect(line_panel_, &LinePanel::factor_requested, this, &CarbonPage::factor_requested);
    connect(line_panel_, &LinePanel::site_requested, this, &CarbonPage::open_site);
    connect(line_panel_, &LinePanel::points_requested, this, &CarbonPage::open_points);
    ready_panel_ = new Panel;
    ready_panel_->setMinimumHeight(chart_height);
    ready_panel_->set_header_line(true);
    ready_ = new ReadyList;
    ready_panel_->set_content(ready_);
    check_again_ = new LinkLabel;
    ready_panel_->add_tool(check_again_);
    column->addWidget(line_panel_, 3);
    column->addWidget(ready_panel_, 2);
    connect(check_again_, &LinkLabel::clicked, this, &CarbonPage::read_again);
    connect(ready_, &ReadyList::site_requested, this, &CarbonPage::open_site);
}

void CarbonPage::place_panels() {
    for (QWidget* widget : std::initializer_list<QWidget*>{head_, inventory_panel_, charts_, path_panel_, side_}) {
        grid_->removeWidget(widget);
    }
    grid_->setColumnStretch(0, is_narrow_ ? 1 : 948);
    grid_->setColumnStretch(1, is_narrow_ ? 0 : 532);
    grid_->addWidget(head_, 0, 0, 1, is_narrow_ ? 1 : 2);
    grid_->addWidget(inventory_panel_, 1, 0);
    grid_->addWidget(charts_, 2, 0);
    grid_->addWidget(path_panel_, 3, 0);
    if (is_narrow_) {
        grid_->addWidget(side_, 4, 0);
    } else {
        grid_->addWidget(side_, 1, 1, 3, 1);
    }
    grid_->setRowStretch(1, 3);
    grid_->setRowStretch(2, 2);
    grid_->setRowStretch(3, 2);
}

/// The source takes the rest; where the table has little room, the others leave it more.
void CarbonPage::fit_columns() {
    constexpr int wide = 880;
    constexpr std::array wide_columns{0, 100, 146, 58, 92, 88, 156, 96};
    constexpr std::array narrow_columns{0, 86, 130, 54, 84, 80, 100, 76};
    const int left = is_narrow_ ? viewport()->width() : viewport()->width() * 948 / 1492;
    const auto& widths = left >= wide ? wide_columns : narrow_columns;
    for (int column = 1; column < InventoryTableModel::column_count; ++column) {
        table_->set_column_width(column, widths.at(static_cast<std::size_t>(column)));
    }
    table_->set_stretch_column(InventoryTableModel::source);
}

void CarbonPage::resizeEvent(QResizeEvent* event) {
    const bool should_be_narrow = viewport()->width() < narrow;
    if (should_be_narrow != is_narrow_) {
        is_narrow_ = should_be_narrow;
        place_panels();
        grid_->activate();  // Before the scroll area asks how tall they are.
    }
    PageBase::resizeEvent(event);
    fit_columns();
}

void CarbonPage::retranslate() {
    waterfall_panel_->set_title(tr("Location to market"));
    ready_panel_->set_title(tr("Ready to report?"));
    check_again_->setText(tr("Check again"));
    copy_->setText(tr("Copy"));
    copy_->setToolTip(tr("The whole inventory, for a spreadsheet"));
    stop_->setText(tr("Stop", "drafting months"));
    for (LinkLabel* link : {check_again_, copy_, stop_}) {
        link->updateGeometry();
    }
    const auto name_tool = [](QToolButton* tool, const QString& text) {
        tool->setToolTip(text);
        tool->setAccessibleName(text);
    };
    name_tool(export_, tr("Export the inventory as CSV"));
    name_tool(before_, tr("Month before"));
    name_tool(after_, tr("Month after"));
    gas_->setAccessibleName(tr("Gas"));
    table_->setAccessibleName(tr("Inventory"));
    months_->setAccessibleName(tr("Months"));
    waterfall_->setAccessibleName(tr("Location to market"));
    path_->setAccessibleName(tr("Target path"));
    model_->retranslate();
    line_panel_->retranslate();
    show_everything();
}

}  // namespace wattmast::ui
