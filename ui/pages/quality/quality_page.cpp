// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/quality/quality_page.h"

#include <QGridLayout>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/pages/carbon/ready_list.h"
#include "ui/pages/quality/coverage_calendar.h"
#include "ui/pages/quality/quality_kpis.h"
#include "ui/pages/quality/quality_table_model.h"
#include "ui/pages/shared/shown_month.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr int narrow = 1240;  ///< Below it the right column stands under the left.
constexpr int calendar_height = 400;
constexpr int split_height = 222;
constexpr int findings_height = 170;
constexpr int records_height = 300;

}  // namespace

QualityPage::QualityPage(PageContext context, QWidget* parent)
    : PageBase(parent), context_(context), files_(context.bridge) {
    grid_ = new QGridLayout(body());
    grid_->setContentsMargins(space::s4, space::s3, space::s4, space::s3);
    grid_->setSpacing(size::gutter);
    strip_ = new MessageStrip(body());
    strip_->hide();
    connect(strip_, &MessageStrip::closed, strip_, &QWidget::hide);
    connect(strip_, &MessageStrip::action_requested, this, [this] { says_reading_ ? stop_reading() : read_again(); });
    kpis_ = new KpiStrip(quality_kpi_count, body());
    build_calendar();
    build_side();
    build_records();
    place_panels();
    connect_session();
    const auto tile = [this](QualityFigure figure) { return kpis_->tile(static_cast<int>(figure)); };
    connect(tile(QualityFigure::held_back), &KpiTile::activated, this, [this] { show_tab(Tab::held_back); });
    connect(tile(QualityFigure::bills), &KpiTile::activated, this, [this] { show_tab(Tab::bills); });
    connect(tile(QualityFigure::missing), &KpiTile::activated, calendar_, qOverload<>(&QWidget::setFocus));
    connect(tile(QualityFigure::findings), &KpiTile::activated, findings_, qOverload<>(&QWidget::setFocus));
    retranslate();
}

QualityPage::~QualityPage() = default;

void QualityPage::connect_session() {
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
        } else {
            forget();  // Read when it comes to the front.
        }
    });
}

void QualityPage::build_calendar() {
    calendar_panel_ = new Panel(body());
    calendar_panel_->setMinimumHeight(calendar_height);
    calendar_panel_->set_header_line(true);
    calendar_ = new CoverageCalendar;
    calendar_panel_->set_content(calendar_);
    before_ = calendar_panel_->add_icon_tool(IconId::chevron_left);
    after_ = calendar_panel_->add_icon_tool(IconId::chevron_right);
    order_ = new SegmentedControl;
    calendar_panel_->add_tool(order_);
    export_ = calendar_panel_->add_icon_tool(IconId::download);
    before_->setObjectName(QStringLiteral("month_before"));
    after_->setObjectName(QStringLiteral("month_after"));
    export_->setObjectName(QStringLiteral("export_coverage"));
    connect(before_, &QToolButton::clicked, this, [this] { show_month(month().previous()); });
    connect(after_, &QToolButton::clicked, this, [this] { show_month(month().next()); });
    connect(order_, &SegmentedControl::chosen, this,
            [this](int order) { calendar_->set_order(static_cast<CoverageCalendar::Order>(order)); });
    connect(export_, &QToolButton::clicked, this, [this] { ask_and_export(Export::coverage); });
    connect(calendar_, &CoverageCalendar::day_opened, this, &QualityPage::open_day);
    connect(calendar_, &CoverageCalendar::row_opened, this, &QualityPage::open_name);
    connect(calendar_panel_->overlay(), &StateOverlay::action_requested, this, &QualityPage::read_again);
}

void QualityPage::build_side() {
    side_ = new QWidget(body());
    auto* column = new QVBoxLayout(side_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::gutter);
    split_panel_ = new Panel;
    split_panel_->setFixedHeight(split_height);
    split_panel_->set_header_line(true);
    split_ = new QualityTableModel(this);
    split_table_ = new DataTable;
    split_table_->setModel(split_);
    split_table_->setSortingEnabled(false);  // From best to worst.
    split_table_->setSelectionMode(QAbstractItemView::SingleSelection);
    split_table_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    split_panel_->set_content(split_table_);
    findings_panel_ = new Panel;
    findings_panel_->setMinimumHeight(findings_height);
    findings_panel_->set_header_line(true);
    findings_ = new ReadyList;
    findings_panel_->set_content(findings_);
    to_carbon_ = new LinkLabel;
    to_carbon_->setObjectName(QStringLiteral("to_carbon"));
    findings_panel_->add_tool(to_carbon_);
    column->addWidget(split_panel_);
    column->addWidget(findings_panel_, 1);
    connect(to_carbon_, &LinkLabel::clicked, this,
            [this] { Q_EMIT carbon_requested({}, range_of(shown_month_, context_.session.zone())); });
    connect(findings_, &ReadyList::site_requested, this, [this](const std::string& code) {
        if (const Site* site = context_.bridge.catalog()->site_by_code(code)) {
            Q_EMIT site_requested(site->id);
        }
    });
    connect(findings_panel_->overlay(), &StateOverlay::action_requested, this, &QualityPage::read_again);
}

void QualityPage::build_records() {
    records_panel_ = new Panel(body());
    records_panel_->setMinimumHeight(records_height);
    records_panel_->set_header_line(true);
    rows_ = new QualityTableModel(this);
    sorted_ = new QSortFilterProxyModel(this);
    sorted_->setSourceModel(rows_);
    sorted_->setSortRole(sort_role);
    table_ = new DataTable;
    table_->setModel(sorted_);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setContextMenuPolicy(Qt::CustomContextMenu);
    records_panel_->set_content(table_);
    add_ = new QPushButton;
    add_->setObjectName(QStringLiteral("add"));
    add_->setProperty("wm_compact", true);
    add_->setAutoDefault(false);
    records_panel_->add_tool(add_);
    act_ = new QPushButton;
    act_->setObjectName(QStringLiteral("act"));
    act_->setProperty("wm_compact", true);
    act_->setAutoDefault(false);
    records_panel_->add_tool(act_);
    tabs_ = new SegmentedControl;
    tabs_->setObjectName(QStringLiteral("tabs"));
    records_panel_->add_tool(tabs_);
    export_rows_ = records_panel_->add_icon_tool(IconId::download);
    export_rows_->setObjectName(QStringLiteral("export_rows"));
    connect(tabs_, &SegmentedControl::chosen, this, &QualityPage::show_rows);
    connect(add_, &QPushButton::clicked, this, &QualityPage::add);
    connect(act_, &QPushButton::clicked, this, &QualityPage::act);
    connect(export_rows_, &QToolButton::clicked, this, [this] {
        ask_and_export(static_cast<Export>(static_cast<int>(Export::held_back) + static_cast<int>(tab())));
    });
    connect(table_, &DataTable::row_opened, this, &QualityPage::open_row);
    connect(table_, &QWidget::customContextMenuRequested, this, &QualityPage::show_menu);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &QualityPage::show_act);
    connect(records_panel_->overlay(), &StateOverlay::action_requested, this, &QualityPage::act_on_empty);
}

void QualityPage::place_panels() {
    for (QWidget* widget : std::initializer_list<QWidget*>{strip_, kpis_, calendar_panel_, side_, records_panel_}) {
        grid_->removeWidget(widget);
    }
    const int columns = is_narrow_ ? 1 : 2;
    grid_->setColumnStretch(0, is_narrow_ ? 1 : 948);
    grid_->setColumnStretch(1, is_narrow_ ? 0 : 532);
    int row = 0;
    grid_->addWidget(strip_, row++, 0, 1, columns);
    grid_->addWidget(kpis_, row++, 0, 1, columns);
    grid_->addWidget(calendar_panel_, row, 0);
    row += is_narrow_ ? 1 : 0;
    grid_->addWidget(side_, row++, columns - 1);
    grid_->addWidget(records_panel_, row, 0, 1, columns);
    for (int i = 0; i <= row; ++i) {
        grid_->setRowStretch(i, 0);
    }
    grid_->setRowStretch(2, 3);
    grid_->setRowStretch(row, 2);
}

void QualityPage::resizeEvent(QResizeEvent* event) {
    const bool should_be_narrow = viewport()->width() < narrow;
    if (should_be_narrow != is_narrow_) {
        is_narrow_ = should_be_narrow;
        place_panels();
        grid_->activate();  // Before the scroll area asks how tall they are.
    }
    PageBase::resizeEvent(event);
}

void QualityPage::retranslate() {
    calendar_panel_->set_title(tr("Coverage calendar"));
    order_->set_choices({tr("Worst first"), tr("By name")});
    order_->setAccessibleName(tr("Order of the rows"));
    split_panel_->set_title(tr("How the month is known"));
    split_table_->setAccessibleName(tr("How the month is known"));
    findings_panel_->set_title(tr("Findings"));
    findings_->setAccessibleName(tr("Findings"));
    to_carbon_->setText(tr("Show in Carbon"));
    to_carbon_->updateGeometry();
    records_panel_->set_title(tr("Records"));
    tabs_->setAccessibleName(tr("Which records"));
    const auto name_tool = [](QToolButton* tool, const QString& text) {
        tool->setToolTip(text);
        tool->setAccessibleName(text);
    };
    name_tool(before_, tr("Month before"));
    name_tool(after_, tr("Month after"));
    name_tool(export_, tr("Export the calendar as CSV"));
    name_tool(export_rows_, tr("Export this table as CSV"));
    calendar_->retranslate();
    show_everything();
}

}  // namespace wattmast::ui
