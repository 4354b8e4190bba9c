// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/site_page.h"

#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedLayout>

#include "ui/charts/themed_plot_view.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/shared/chart_export.h"
#include "ui/pages/shared/chart_follower.h"
#include "ui/pages/shared/drawn_point.h"
#include "ui/pages/site/energy_flow.h"
#include "ui/pages/site/site_chart.h"
#include "ui/pages/site/site_header.h"
#include "ui/pages/site/site_point_model.h"
#include "ui/widgets/attention_list.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

namespace {

constexpr std::chrono::seconds refresh_every{2};
constexpr int right_width = 520;
constexpr int narrow = 1240;  ///< Below it the right column stands under the left.
constexpr int chart_height = 520;
constexpr int flow_height = 304;
constexpr int attention_row = 45;
constexpr int attention_rows_least = 2;
constexpr int attention_rows_most = 3;
constexpr int panel_header = 40;

QPushButton* flat_button(IconId icon) {
    auto* button = new QPushButton;
    button->setIcon(themed_icon(icon));
    button->setProperty("wm_compact", true);
    button->setFlat(true);
    return button;
}

}  // namespace

SitePage::SitePage(PageContext context, QWidget* parent)
    : PageBase(parent), context_(context), loader_(context.bridge), refresh_(new QTimer(this)) {
    pages_ = new QStackedLayout(body());
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(space::s4, 10, space::s4, space::s3);
    column->setSpacing(space::s3);
    header_ = new SiteHeader;
    column->addWidget(header_);
    message_ = new MessageStrip;
    message_->set_closable(true);
    message_->hide();
    column->addWidget(message_);
    kpi_place_ = new QVBoxLayout;
    column->addLayout(kpi_place_);
    columns_ = new QBoxLayout(QBoxLayout::LeftToRight);
    columns_->setSpacing(size::gutter);
    columns_->addWidget(build_chart(), 1);
    columns_->addWidget(build_right());
    column->addLayout(columns_, 1);
    pages_->addWidget(content);
    nothing_ = new StateOverlay;
    pages_->addWidget(nothing_);

    connect(header_, &SiteHeader::step_requested, this, &SitePage::step_site);
    connect(message_, &MessageStrip::closed, message_, &QWidget::hide);
    connect(&context_.session, &Session::scope_changed, this, &SitePage::choose_site);
    connect(&context_.bridge, &EngineBridge::catalog_changed, this, &SitePage::choose_site);
    connect(refresh_, &QTimer::timeout, this, [this] {
        if (context_.session.live() != LiveState::off && !ticket_.is_pending()) {
            request();
        }
    });
    refresh_->setInterval(refresh_every);
    retranslate();
}

SitePage::~SitePage() = default;

QWidget* SitePage::build_chart() {
    chart_panel_ = new Panel;
    chart_panel_->setMinimumHeight(chart_height);
    chart_ = new ThemedPlotView;
    chart_->set_loader(&loader_);
    chart_->set_crosshair_bus(&crosshair_);
    auto* room = new QWidget;
    auto* column = new QVBoxLayout(room);
    column->setContentsMargins(0, 0, 0,
                               radius::panel);  // The chart's square corners stay inside the panel's round ones.
    column->addWidget(chart_);
    chart_panel_->set_content(room);
    follower_ = new ChartFollower(*chart_, context_.bridge, context_.session, this);
    export_ = new ChartExport(*chart_, this);
    explore_ = flat_button(IconId::explore);
    chart_panel_->add_tool(explore_);
    export_button_ = chart_panel_->add_icon_tool(IconId::download);
    export_button_->setMenu(export_->menu());
    export_button_->setPopupMode(QToolButton::InstantPopup);
    connect(explore_, &QPushButton::clicked, this,
            [this] { Q_EMIT explore_requested(points_of_chart(chart_->spec())); });
    connect(export_, &ChartExport::written, this, [this](const QString& path) {
        message_->show_message(MessageStrip::Kind::success, tr("The chart was exported."), path);
    });
    connect(export_, &ChartExport::failed, this, [this](const Failure& failure) {
        message_->show_failure(tr("The chart was not exported."), failure);
    });
    return chart_panel_;
}

QWidget* SitePage::build_right() {
    right_ = new QWidget;
    auto* column = new QVBoxLayout(right_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::gutter);
    flow_panel_ = new Panel;
    flow_panel_->setFixedHeight(flow_height);
    flow_amount_ = new SegmentedControl;
    flow_panel_->add_tool(flow_amount_);
    flow_ = new EnergyFlow;
    flow_panel_->set_content(flow_);
    column->addWidget(flow_panel_);
    attention_panel_ = new Panel;
    attention_panel_->set_header_line(true);
    attention_ = new AttentionList;
    attention_panel_->set_content(attention_);
    column->addWidget(attention_panel_);
    points_panel_ = new Panel;
    points_panel_->setMinimumHeight(220);
    points_ = new SitePointModel(this);
    sorted_points_ = new QSortFilterProxyModel(this);
    sorted_points_->setSourceModel(points_);
    sorted_points_->setSortRole(sort_role);
    point_table_ = new DataTable;
    point_table_->setModel(sorted_points_);
    point_table_->set_column_width(SitePointModel::value_column, 118);
    point_table_->set_column_width(SitePointModel::quality_column, 106);
    point_table_->set_column_width(SitePointModel::age_column, 70);
    point_table_->set_column_width(SitePointModel::source_column, 92);
    point_table_->set_stretch_column(SitePointModel::name_column);
    point_table_->sortByColumn(SitePointModel::quality_column, Qt::DescendingOrder);
    points_panel_->set_content(point_table_);
    column->addWidget(points_panel_, 1);

    connect(flow_amount_, &SegmentedControl::chosen, this, &SitePage::show_flow);
    connect(flow_, &EnergyFlow::activated, this, &SitePage::mark_node);
    connect(point_table_, &DataTable::row_opened, this, [this](const QModelIndex& index) {
        Q_EMIT explore_requested({points_->point(sorted_points_->mapToSource(index).row())});
    });
    for (Panel* panel : {flow_panel_, attention_panel_, points_panel_}) {
        connect(panel->overlay(), &StateOverlay::action_requested, this, &SitePage::read_again);
    }
    return right_;
}

// ---- Which site ----

std::vector<const Site*> SitePage::sites_in_scope() const {
    // Beside a chosen site stands the whole fleet: the buttons lead from any site to any other.
    const Scope& scope = context_.session.scope();
    const Scope around = scope.site.is_assigned() ? Scope{} : scope;
    std::vector<const Site*> sites;
    for (const Site& site : catalog_->sites) {
        if (around.contains(site)) {
            sites.push_back(&site);
        }
    }
    return sites;
}

const Site* SitePage::current_site() const {
    return site_ && catalog_ ? catalog_->site(*site_) : nullptr;
}

void SitePage::choose_site() {
    if (!in_front_) {
        return;
    }
    catalog_ = context_.bridge.catalog();
    const std::vector<const Site*> sites = sites_in_scope();
    const SiteId wanted = context_.session.scope().site;
    const std::optional<SiteId> before = site_;
    auto chosen = std::ranges::find(sites, wanted, &Site::id);
    if (chosen == sites.end() && site_) {
        chosen = std::ranges::find(sites, *site_, &Site::id);
    }
    if (chosen == sites.end() && !sites.empty()) {
        chosen = sites.begin();
    }
    site_ = chosen == sites.end() ? std::nullopt : std::optional((*chosen)->id);
    if (!site_) {
        detail_.reset();
        ticket_.cancel();
        pages_->setCurrentWidget(nothing_);
        return;
    }
    pages_->setCurrentIndex(0);
    header_->set_site(**chosen, static_cast<int>(chosen - sites.begin()) + 1, static_cast<int>(sites.size()));
    if (site_ != before) {
        detail_.reset();
        failure_.reset();
        show_detail();
    }
    show_chart();
    request();
}

void SitePage::step_site(int direction) {
    const std::vector<const Site*> sites = sites_in_scope();
    const auto here = std::ranges::find(sites, site_.value_or(SiteId()), &Site::id);
    const auto index = here - sites.begin() + direction;
    if (here != sites.end() && index >= 0 && index < static_cast<std::ptrdiff_t>(sites.size())) {
        const Site& site = *sites[static_cast<std::size_t>(index)];
        context_.session.set_scope({site.area, site.id});
    }
}

// ---- Data ----

void SitePage::enter() {
    in_front_ = true;
    follower_->start();
    choose_site();
    refresh_->start();
}

void SitePage::leave() {
    in_front_ = false;
    refresh_->stop();
    follower_->stop();
    ticket_.cancel();
}

void SitePage::read_again() {
    chart_->reload();
    request();
}

void SitePage::request() {
    if (!site_) {
        return;
    }
    if (!detail_) {
        for (Panel* panel : {flow_panel_, attention_panel_, points_panel_}) {
            panel->start_loading();
        }
    }
    context_.bridge.request_site(ticket_, *site_, [this](const Result<SiteDetail>& detail) {
        for (Panel* panel : {flow_panel_, attention_panel_, points_panel_}) {
            panel->stop_loading();
        }
        if (!detail) {
            show_failure(detail.error());
            return;
        }
        failure_.reset();
        detail_ = *detail;
        show_detail();
    });
}

void SitePage::show_failure(const Failure& failure) {
    failure_ = failure;
    const StateText text{tr("The site's values could not be read"), explanation_of(failure.code), tr("Try again"),
                         technical_detail(failure)};
    flow_panel_->show_error(text);
    points_panel_->show_error(text);
    points_panel_->set_subtitle({});
    // Too low for buttons; those beside it do.
    attention_panel_->show_empty({tr("Not known while the site's values cannot be read"), {}, {}, {}});
    attention_panel_->set_subtitle({});
    show_kpis();
}

void SitePage::show_chart() {
    const Site* site = current_site();
    if (site == nullptr) {
        return;
    }
    PlotSpec spec = site_chart(*catalog_, *site, chart_zone(context_.session.zone()));
    if (spec.panes.empty()) {
        chart_panel_->show_empty(
            {tr("Nothing to draw"),
             tr("None of this site's points measures power, traffic or temperature. Add a meter to "
                "the inventory."),
             {},
             {}});
    } else {
        chart_panel_->show_content();
    }
    chart_panel_->set_title(chart_title(spec));
    if (spec != chart_->spec()) {
        chart_->set_spec(std::move(spec));
    }
}

// ---- What is shown ----

void SitePage::show_detail() {
    show_kpis();
    show_flow();
    show_attention();
    show_points();
    show_stale();
}

void SitePage::show_kpis() {
    const Site* site = current_site();
    if (site == nullptr) {
        return;
    }
    const std::vector<SiteKpi> figures = site_kpis(detail_.value_or(SiteDetail{}), *site, context_.bridge.now());
    std::vector<SiteFigure> kinds;
    kinds.reserve(figures.size());
    for (const SiteKpi& figure : figures) {
        kinds.push_back(figure.figure);
    }
    if (kpis_ == nullptr || kinds != figures_) {
        delete kpis_;
        kpis_ = new KpiStrip(static_cast<int>(kinds.size()));
        kpi_place_->addWidget(kpis_);
        figures_ = kinds;
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            KpiTile* tile = kpis_->tile(static_cast<int>(i));
            const SiteFigure kind = kinds[i];
            tile->set_active(kind == SiteFigure::power || kind == SiteFigure::traffic || kind == SiteFigure::energy);
            connect(tile, &KpiTile::activated, this, [this, kind] { open_figure(kind); });
        }
    }
    for (std::size_t i = 0; i < figures.size(); ++i) {
        Kpi kpi = figures[i].kpi;
        if (!detail_) {
            kpi.note.clear();
            kpi.note_quality.reset();
            kpi.note_severity.reset();
            kpi.state = Kpi::State::normal;
        }
        if (failure_) {
            kpi.state = Kpi::State::stale;
        }
        kpis_->tile(static_cast<int>(i))->set_kpi(kpi);
    }
}

void SitePage::show_flow() {
    const FlowAmount amount = flow_amount_->current() == 0 ? FlowAmount::power_now : FlowAmount::energy_today;
    //: Energy flow at this moment. 中文：实时能量流
    flow_panel_->set_title(amount == FlowAmount::power_now ? tr("Energy flow now") : tr("Energy flow today"));
    flow_panel_->set_subtitle({});
    if (!detail_) {
        flow_->set_diagram({});
        return;
    }
    FlowDiagram diagram = flow_diagram(detail_->flow, amount);
    if (diagram.is_empty()) {
        flow_panel_->show_empty({tr("No energy tree"),
                                 tr("The inventory does not say which meter measures which part of this site."),
                                 {},
                                 {}});
        return;
    }
    QString note;
    if (amount == FlowAmount::power_now && detail_->now.newest) {
        note = Format::current().age(context_.bridge.now() - *detail_->now.newest);
    } else if (amount == FlowAmount::energy_today) {
        note = tr("since midnight");
    }
    if (amount == FlowAmount::power_now) {
        diagram.last_total = detail_->now.last_power;
    }
    flow_->set_now(context_.bridge.now());
    flow_->set_battery_note(detail_->now.battery_charge ? Format::current().percent(*detail_->now.battery_charge)
                                                        : QString());
    flow_->set_diagram(std::move(diagram));
    //: Unit and age, or unit and since when: "kW, 8 s ago". 中文：%1，%2
    flow_panel_->set_subtitle(note.isEmpty() ? flow_->unit().symbol : tr("%1, %2").arg(flow_->unit().symbol, note));
    flow_panel_->show_content();
}

void SitePage::show_attention() {
    const std::vector<Attention> items = detail_ ? detail_->attention : std::vector<Attention>();
    const int rows = std::clamp(static_cast<int>(items.size()), attention_rows_least, attention_rows_most);
    attention_panel_->setFixedHeight(panel_header + rows * attention_row + 2);
    attention_panel_->set_subtitle(items.empty() ? QString()
                                                 : tr("%n active", nullptr, static_cast<int>(items.size())));
    attention_->items()->set_items(items, catalog_, context_.bridge.now());
    if (detail_ && items.empty()) {
        attention_panel_->show_empty({tr("Nothing needs attention"), {}, {}, {}});
    } else {
        attention_panel_->show_content();
    }
}

void SitePage::show_points() {
    const std::vector<PointNow> points = detail_ ? detail_->points : std::vector<PointNow>();
    points_->set_points(points, catalog_, context_.bridge.now());
    points_panel_->show_content();
    const int bad = points_->not_well();
    const QString count = Format::current().count(static_cast<qint64>(points.size()));
    if (!detail_) {
        points_panel_->set_subtitle({});
    } else if (bad > 0) {
        //: How many points, how many of them without a good value. 中文：共 %1 个，%2 个异常，质量最差者在前
        points_panel_->set_subtitle(
            tr("%1, %2 not well, worst quality first").arg(count, Format::current().count(bad)));
    } else {
        points_panel_->set_subtitle(tr("%1, all well").arg(count));
    }
}

void SitePage::show_stale() {
    std::optional<QString> age;
    if (detail_ && detail_->now.state != SiteState::reporting && detail_->now.newest) {
        age = Format::current().age(context_.bridge.now() - *detail_->now.newest);
    }
    flow_panel_->set_stale(age);
    chart_panel_->set_stale(age);
}

// ---- Ways on ----

void SitePage::open_figure(SiteFigure figure) {
    const Unit unit = figure == SiteFigure::traffic ? Unit::bit_per_second : Unit::watt;
    PlotSpec part = chart_->spec();
    std::erase_if(part.panes, [unit](const PaneSpec& pane) { return pane.unit != unit; });
    if (!part.panes.empty()) {
        Q_EMIT explore_requested(points_of_chart(part));
    }
}

void SitePage::mark_node(const QString& name) {
    if (!detail_) {
        return;
    }
    const auto node =
        std::ranges::find_if(detail_->flow, [&](const FlowBranch& branch) { return to_qt(branch.node.name) == name; });
    if (node == detail_->flow.end()) {
        return;
    }
    const Point* point = power_point(*catalog_, node->node);
    for (int row = 0; point != nullptr && row < points_->rowCount(); ++row) {
        if (points_->point(row) == point->id) {
            const QModelIndex index = sorted_points_->mapFromSource(points_->index(row, 0));
            point_table_->selectRow(index.row());
            point_table_->scrollTo(index);
        }
    }
}

void SitePage::resizeEvent(QResizeEvent* event) {
    PageBase::resizeEvent(event);
    const bool is_narrow = width() < narrow;
    columns_->setDirection(is_narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    right_->setMinimumWidth(is_narrow ? 0 : right_width);
    right_->setMaximumWidth(is_narrow ? QWIDGETSIZE_MAX : right_width);
}

void SitePage::retranslate() {
    chart_panel_->set_title(chart_title({}));
    chart_panel_->set_subtitle(tr("mean, envelope shows minimum to maximum"));
    explore_->setText(tr("Open in Explore"));
    export_button_->setToolTip(tr("Export chart"));
    export_button_->setAccessibleName(tr("Export chart"));
    export_->retranslate();
    flow_amount_->set_choices({tr("Now"), tr("Today")});
    attention_panel_->set_title(tr("Needs attention"));
    points_panel_->set_title(tr("Points"));
    nothing_->show_state(StateOverlay::Kind::empty,
                         {tr("No site here"),
                          tr("The inventory has no site in this part of the fleet. Choose another scope above."),
                          {},
                          {}});
    if (site_) {
        show_chart();
        show_detail();
        if (failure_) {
            show_failure(Failure(*failure_));
        }
    }
}

}  // namespace wattmast::ui
