// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/overview/overview_page.h"
#include "ui/pages/overview/attention_cell.h"

#include <QGridLayout>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/charts/themed_plot_view.h"
#include "ui/format/board_failure.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/format/site_failure.h"
#include "ui/pages/alarms/board_attention.h"
#include "ui/pages/overview/figure_points.h"
#include "ui/pages/overview/fleet_kpis.h"
#include "ui/pages/overview/fleet_summary.h"
#include "ui/pages/overview/region_table_model.h"
#include "ui/pages/overview/site_scatter.h"
#include "ui/pages/shared/chart_follower.h"
#include "ui/pages/shared/compared_sites.h"
#include "ui/pages/shared/drawn_point.h"
#include "ui/pages/shared/shared_index.h"
#include "ui/shell/session.h"
#include "ui/widgets/attention_list.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr std::chrono::seconds refresh_every{3};
constexpr int narrow = 1240;  ///< Below it the right column stands under the left.
// At 1600 x 960 the whole page is in sight, also below a message strip.
constexpr int upper_height = 382;
constexpr int lower_height = 322;
constexpr int below_chart = 7;  ///< Keeps the chart off the panel's round corners.

}  // namespace

OverviewPage::OverviewPage(PageContext context, QWidget* parent)
    : PageBase(parent), context_(context), loader_(context.bridge), refresh_(new QTimer(this)) {
    grid_ = new QGridLayout(body());
    grid_->setContentsMargins(space::s4, space::s3, space::s4, space::s3);
    grid_->setSpacing(size::gutter);
    build_head();
    compared_ = new ComparedFigures(context_.bridge, context_.session, PastDetail::fleet, this);
    connect(compared_, &ComparedFigures::changed, this, [this] {
        if (!failure_) {
            show_fleet();
        }
    });
    for (int i = 0; i < static_cast<int>(FleetFigure::reporting); ++i) {
        connect(kpis_->tile(i), &KpiTile::activated, this, [this, i] { open_figure(i); });
    }
    build_chart();
    build_attention();
    build_regions();
    build_map();
    place_panels();

    connect(&context_.session, &Session::scope_changed, this, [this] {
        if (in_front_) {
            show_chart();
            show_fleet();
        }
    });
    connect(&context_.bridge, &EngineBridge::catalog_changed, this, [this] {
        if (in_front_) {
            read_again();
        }
    });
    connect(&context_.bridge, &EngineBridge::alarms_changed, this, [this] {
        if (in_front_) {
            take_alarms();
            show_fleet();
        }
    });
    connect(refresh_, &QTimer::timeout, this, [this] {
        if (context_.session.live() != LiveState::off && !ticket_.is_pending()) {
            request();
        }
    });
    refresh_->setInterval(refresh_every);
    retranslate();
}

OverviewPage::~OverviewPage() = default;

void OverviewPage::build_head() {
    head_ = new QWidget;
    auto* column = new QVBoxLayout(head_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s3);
    unreadable_ = new MessageStrip;
    column->addWidget(unreadable_);
    kpis_ = new KpiStrip(fleet_kpi_count);
    column->addWidget(kpis_);
    connect(unreadable_, &MessageStrip::action_requested, this, [this] {
        if (first_unreadable_) {
            Q_EMIT site_requested(*first_unreadable_);
        }
    });
}

QWidget* OverviewPage::build_chart() {
    chart_panel_ = new Panel;
    chart_panel_->setMinimumHeight(upper_height);
    chart_ = new ThemedPlotView;
    chart_->set_loader(&loader_);
    chart_->set_crosshair_bus(&crosshair_);
    auto* inset = new QWidget;
    auto* column = new QVBoxLayout(inset);
    column->setContentsMargins(0, 0, 0, below_chart);
    column->addWidget(chart_);
    chart_panel_->set_content(inset);
    follower_ = new ChartFollower(*chart_, context_.bridge, context_.session, this);
    split_ = new SegmentedControl;
    chart_panel_->add_tool(split_);
    connect(split_, &SegmentedControl::chosen, this, &OverviewPage::show_chart);
    return chart_panel_;
}

QWidget* OverviewPage::build_attention() {
    attention_panel_ = new Panel;
    attention_panel_->set_header_line(true);
    attention_panel_->setMinimumHeight(upper_height);
    attention_ = new AttentionList;
    attention_panel_->set_content(attention_);
    if (context_.bridge.alarms() != nullptr) {
        open_alarms_ = new LinkLabel;
        attention_panel_->add_tool(open_alarms_);
        connect(open_alarms_, &QAbstractButton::clicked, this, [this] { context_.session.set_page(PageId::alarms); });
    }
    connect(attention_, &AttentionList::opened, this, [this](const AttentionRow& row) {
        if (row.alarm.is_assigned()) {
            Q_EMIT alarm_requested(row.alarm);
        } else {
            Q_EMIT site_requested(row.site);
        }
    });
    connect(attention_panel_->overlay(), &StateOverlay::action_requested, this, &OverviewPage::read_again);
    return attention_panel_;
}

QWidget* OverviewPage::build_regions() {
    region_panel_ = new Panel;
    region_panel_->set_header_line(true);
    region_panel_->setMinimumHeight(lower_height);
    regions_ = new RegionTableModel(this);
    region_table_ = new DataTable;
    region_table_->setModel(regions_);
    const int widths[] = {110, 52, 86, 62, 70, 90, 100, 92, 124, 100};
    for (int column = 0; column < RegionTableModel::column_count; ++column) {
        region_table_->set_column_width(column, widths[column]);
    }
    region_table_->setItemDelegateForColumn(RegionTableModel::alarms, new AttentionCell(region_table_));
    region_table_->set_stretch_column(RegionTableModel::last_day);
    region_panel_->set_content(region_table_);
    connect(region_table_, &DataTable::row_opened, this, &OverviewPage::open_region);
    connect(region_panel_->overlay(), &StateOverlay::action_requested, this, &OverviewPage::read_again);
    return region_panel_;
}

QWidget* OverviewPage::build_map() {
    map_panel_ = new Panel;
    map_panel_->setMinimumHeight(lower_height);
    map_ = new SiteScatter;
    map_panel_->set_content(map_);
    mark_ = new SegmentedControl;
    map_panel_->add_tool(mark_);
    connect(mark_, &SegmentedControl::chosen, this, [this](int index) {
        map_->set_mark(static_cast<ScatterMark>(index + 1));
        show_fleet();
    });
    connect(map_panel_->overlay(), &StateOverlay::action_requested, this, &OverviewPage::read_again);
    connect(map_, &SiteScatter::site_opened, this, &OverviewPage::site_requested);
    return map_panel_;
}

void OverviewPage::place_panels() {
    for (QWidget* widget :
         std::initializer_list<QWidget*>{head_, chart_panel_, attention_panel_, region_panel_, map_panel_}) {
        grid_->removeWidget(widget);
    }
    const int columns = is_narrow_ ? 1 : 2;
    grid_->setColumnStretch(0, is_narrow_ ? 1 : 880);
    grid_->setColumnStretch(1, is_narrow_ ? 0 : 600);
    grid_->addWidget(head_, 0, 0, 1, columns);
    int row = 1;
    grid_->addWidget(chart_panel_, row, 0);
    grid_->addWidget(attention_panel_, is_narrow_ ? ++row : row, columns - 1);
    ++row;
    grid_->addWidget(region_panel_, row, 0);
    grid_->addWidget(map_panel_, is_narrow_ ? ++row : row, columns - 1);
    for (int i = 1; i <= 4; ++i) {
        grid_->setRowStretch(i, i <= row ? 1 : 0);
    }
}

void OverviewPage::resizeEvent(QResizeEvent* event) {
    const bool should_be_narrow = viewport()->width() < narrow;
    if (should_be_narrow != is_narrow_) {
        is_narrow_ = should_be_narrow;
        place_panels();
        grid_->activate();  // Before the scroll area asks how tall they are.
    }
    PageBase::resizeEvent(event);
}

void OverviewPage::enter() {
    in_front_ = true;
    follower_->start();
    compared_->start();
    show_chart();
    request();
    refresh_->start();
}

void OverviewPage::leave() {
    in_front_ = false;
    refresh_->stop();
    follower_->stop();
    compared_->stop();
    ticket_.cancel();
    figure_ticket_.cancel();  // Or its late answer would lead to Explore after a return.
}

void OverviewPage::read_again() {
    show_chart();
    chart_->reload();
    compared_->read_again();
    request();
}

void OverviewPage::request() {
    if (!picture_) {
        attention_panel_->start_loading();
        region_panel_->start_loading();
    }
    context_.bridge.run(ticket_,
                        [this, scope = context_.session.scope(), now = context_.bridge.now()](
                            Engine& engine, const Queries& queries, const EngineBridge::Post&,
                            const std::stop_token& cancel) -> std::function<void()> {
                            Result<FleetNow> fleet = queries.fleet(now, cancel);
                            if (!fleet) {
                                return [this, failure = fleet.error()] { show_failure(failure); };
                            }
                            auto picture = std::make_shared<const FleetPicture>(
                                std::make_shared<const FleetNow>(std::move(*fleet)), engine.catalog(), scope);
                            return [this, picture = std::move(picture)] { take_answer(picture); };
                        });
}

void OverviewPage::take_answer(std::shared_ptr<const FleetPicture> picture) {
    attention_panel_->stop_loading();
    region_panel_->stop_loading();
    failure_.reset();
    picture_ = std::move(picture);
    urgent_ = picture_->fleet().attention;
    take_alarms();
    show_fleet();
    if (picture_->fleet().unread > 0 && in_front_) {
        request();  // A large fleet is read piece by piece.
    }
}

void OverviewPage::show_kpis(const std::vector<Kpi>& kpis) {
    for (int i = 0; i < fleet_kpi_count; ++i) {
        const Kpi& kpi = kpis[static_cast<std::size_t>(i)];
        kpis_->tile(i)->set_kpi(kpi);
        // Nothing stands behind no value, and all sites behind how many report.
        const bool leads_on = i < static_cast<int>(FleetFigure::reporting) && kpi.value.number != Format::no_value();
        kpis_->tile(i)->set_active(leads_on);
    }
}

void OverviewPage::show_failure(const Failure& failure) {
    failure_ = failure;
    attention_panel_->stop_loading();
    region_panel_->stop_loading();
    show_kpis(unreadable_fleet_kpis(picture_ ? std::optional(picture_->all(urgent_)) : std::nullopt, failure.code));
    const StateText text{tr("The fleet could not be read"), explanation_of(failure.code), tr("Try again"),
                         technical_detail(failure)};
    attention_panel_->show_error(text);
    region_panel_->show_error(text);
    map_panel_->show_error(text);
}

void OverviewPage::show_chart() {
    const auto catalog = context_.bridge.catalog();
    const Scope& scope = context_.session.scope();
    const TimeZone zone = chart_zone(context_.session.zone());
    const Language language = Format::current().language();
    const bool is_known = chart_basis_ && chart_basis_->catalog.is_of(catalog) && chart_basis_->scope == scope &&
                          chart_basis_->split == split_->current() && chart_basis_->zone == zone &&
                          chart_basis_->language == language;
    if (is_known) {
        return;
    }
    chart_basis_ = ChartBasis{CatalogMark(catalog), scope, split_->current(), zone, language};
    PlotSpec spec = fleet_chart(*catalog, scope, static_cast<FleetSplit>(split_->current() + 1), zone);
    if (spec.panes.empty()) {
        chart_panel_->show_empty({tr("Nothing to draw yet"),
                                  tr("No site in this scope has a power or traffic point. They appear with the first "
                                     "answer of their devices."),
                                  {},
                                  {}});
        return;
    }
    chart_panel_->show_content();
    if (spec != chart_->spec()) {
        chart_->set_spec(std::move(spec));
    }
}

void OverviewPage::show_fleet() {
    if (!picture_) {
        return;
    }
    if (picture_->scope() != context_.session.scope()) {
        picture_ = std::make_shared<const FleetPicture>(picture_->shared_fleet(), picture_->catalog(),
                                                        context_.session.scope());
    }
    const FleetSummary all = picture_->all(urgent_);
    std::vector<Kpi> kpis = fleet_kpis(all);
    std::vector<SiteId> ids;
    ids.reserve(picture_->sites().size());
    std::ranges::transform(picture_->sites(), std::back_inserter(ids), &SiteNow::site);
    compared_->set_sites(std::move(ids));
    if (const auto compared = compared_->now()) {
        show_differences(kpis, compare_sites(picture_->sites(), *compared), *compared);
    }
    show_kpis(kpis);
    show_unreadable();
    std::vector<Attention> here;
    std::ranges::copy_if(urgent_, std::back_inserter(here),
                         [this](const Attention& attention) { return picture_->has(attention.site); });
    map_->set_sites(picture_->catalog(), picture_->sites(), here);
    map_panel_->show_content();
    show_attention(all, here);
    show_regions(all);
}

void OverviewPage::show_unreadable() {
    std::vector<const Failure*> failures;
    QStringList names;
    const Site* first = nullptr;
    for (const SiteNow* now : picture_->sites()) {
        const Site* site = now->failure ? picture_->catalog()->site(now->site) : nullptr;
        if (site != nullptr) {
            first = first == nullptr ? site : first;
            failures.push_back(&*now->failure);
            names += (to_qt(site->code) + QLatin1Char(' ') + to_qt(site->name)).trimmed();
        }
    }
    first_unreadable_ = first == nullptr ? std::nullopt : std::optional(first->id);
    if (first != nullptr) {
        const FailedSites told = describe_failed_sites(failures, names);
        unreadable_->show_message(MessageStrip::Kind::error, failed_sites_headline(static_cast<int>(failures.size())),
                                  told.text, tr("Open %1").arg(to_qt(first->code)));
        unreadable_->setToolTip(told.detail);
    }
    unreadable_->setVisible(!failures.empty());
}

/// List, regions and map all count the alarms of the board, so that they never contradict it.
void OverviewPage::take_alarms() {
    if (const AlarmDesk* desk = context_.bridge.alarms(); desk != nullptr && picture_) {
        urgent_ = board_attention(*desk->board(), context_.bridge.now());
    }
}

void OverviewPage::show_attention(const FleetSummary& all, const std::vector<Attention>& here) {
    const Format& format = Format::current();
    const AlarmDesk* desk = context_.bridge.alarms();
    const UtcTime now = context_.bridge.now();
    std::vector<AttentionRow> rows =
        desk == nullptr ? attention_rows(here, *picture_->catalog())
                        : board_rows(*desk->board(), *picture_->catalog(), context_.session.scope(), now);
    attention_panel_->set_subtitle(
        tr("%1 critical, %2 major, %3 minor")
            .arg(format.count(all.attention[1]), format.count(all.attention[2]), format.count(all.attention[3])));
    const auto failure = desk == nullptr ? std::nullopt : desk->board()->failure;
    if (failure && rows.empty()) {
        attention_panel_->set_subtitle({});
        attention_panel_->show_error(
            {board_failure_headline(), board_failure_text(*failure), {}, technical_detail(*failure)});
    } else if (rows.empty()) {
        attention_panel_->show_empty({tr("Nothing needs attention"),
                                      desk == nullptr ? tr("All devices answer and no register fell.")
                                                      : tr("Everything is within the limits of the alarm rules."),
                                      {},
                                      {}});
    } else {
        attention_panel_->show_content();
    }
    attention_->items()->set_rows(std::move(rows), now);
}

void OverviewPage::show_regions(const FleetSummary& all) {
    const Scope& scope = picture_->scope();
    std::vector<RegionTableModel::Row> rows;
    for (FleetPicture::Part& region : picture_->regions(urgent_)) {
        const QString name = region.area.empty() ? tr("No region") : to_qt(region.area.back());
        rows.push_back({name, std::move(region.area), std::move(region.summary)});
    }
    rows.push_back({scope.area.empty() ? tr("All sites") : to_qt(scope.area.back()), {}, all});
    regions_->set_rows(std::move(rows));
    region_panel_->show_content();
}

void OverviewPage::open_figure(int tile) {
    if (!picture_) {
        return;
    }
    const auto figure = static_cast<FleetFigure>(tile);
    context_.bridge.run(
        figure_ticket_,
        [this, figure, catalog = picture_->catalog(), sites = ranked_sites(picture_->sites(), figure)](
            Engine&, const Queries&, const EngineBridge::Post&, const std::stop_token&) -> std::function<void()> {
            return [this, points = points_of_figure(*shared_index(catalog), sites, figure)] {
                if (in_front_ && !points.shown.empty()) {
                    Q_EMIT explore_requested(points.shown, points.all);
                }
            };
        });
}

void OverviewPage::open_region(const QModelIndex& index) {
    const RegionTableModel::Row& row = regions_->row(index.row());
    if (!row.area.empty()) {
        context_.session.set_scope({row.area, {}});
    }
}

void OverviewPage::retranslate() {
    chart_panel_->set_title(tr("Fleet power and traffic"));
    chart_panel_->set_subtitle(tr("sums of the sites that answer"));
    split_->set_choices({tr("By class"), tr("By region"), tr("Total")});
    split_->setAccessibleName(tr("How power is stacked"));
    attention_panel_->set_title(tr("Needs attention"));
    if (open_alarms_ != nullptr) {
        open_alarms_->setText(tr("Open alarms"));
        open_alarms_->updateGeometry();
    }
    region_panel_->set_title(tr("Regions"));
    region_panel_->set_subtitle(tr("deviation from expected power; band is ±3%"));
    map_panel_->set_title(tr("Sites"));
    map_panel_->set_subtitle(tr("each dot is a site, placed by its coordinates"));
    mark_->set_choices({tr("Deviation"), tr("State")});
    mark_->setAccessibleName(tr("What the dots show"));
    map_->setAccessibleName(tr("Sites by coordinates"));
    if (in_front_) {
        show_chart();
    }
    show_fleet();
    if (failure_) {
        show_failure(Failure(*failure_));
    }
}

}  // namespace wattmast::ui
