// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/site_page.h"

#include <QScrollBar>
#include <QStackedLayout>
#include <QTimer>

#include "ui/charts/themed_plot_view.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/format/site_failure.h"
#include "ui/pages/alarms/board_attention.h"
#include "ui/pages/alarms/board_strip.h"
#include "ui/pages/shared/chart_export.h"
#include "ui/pages/shared/compared_figures.h"
#include "ui/pages/site/site_attention_panel.h"
#include "ui/pages/site/site_chart.h"
#include "ui/pages/site/site_chart_panel.h"
#include "ui/pages/site/site_compare.h"
#include "ui/pages/site/site_cooling_panel.h"
#include "ui/pages/site/site_environment_panel.h"
#include "ui/pages/site/site_flow_panel.h"
#include "ui/pages/site/site_header.h"
#include "ui/pages/site/site_kpi_row.h"
#include "ui/pages/site/site_points_panel.h"
#include "ui/pages/site/site_pue_panel.h"
#include "ui/pages/site/site_sensor_panel.h"
#include "ui/widgets/message_strip.h"

namespace wattmast::ui {

namespace {

constexpr std::chrono::seconds refresh_every{2};
constexpr int right_width = 520;
constexpr int narrow = 1240;  ///< Below it the right column stands under the left.

}  // namespace

SitePage::SitePage(PageContext context, QWidget* parent)
    : PageBase(parent), context_(context), loader_(context.bridge), refresh_(new QTimer(this)) {
    pages_ = new QStackedLayout(body());
    content_ = build_content();
    pages_->addWidget(content_);
    nothing_ = new StateOverlay;
    pages_->addWidget(nothing_);
    refresh_->setInterval(refresh_every);
    compared_ = new ComparedFigures(context_.bridge, context_.session, PastDetail::site, this);
    connect_parts();
    retranslate();
}

SitePage::~SitePage() = default;

QWidget* SitePage::build_content() {
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
    unreadable_ = new MessageStrip;
    column->addWidget(unreadable_);
    column->addWidget(new BoardStrip(context_.bridge, content));
    kpis_ = new SiteKpiRow;
    column->addWidget(kpis_);
    columns_ = new QBoxLayout(QBoxLayout::LeftToRight);
    columns_->setSpacing(size::gutter);
    columns_->addWidget(build_left(), 1);
    columns_->addWidget(build_right());
    column->addLayout(columns_, 1);
    return content;
}

QWidget* SitePage::build_left() {
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::gutter);
    chart_ = new SiteChartPanel(context_, loader_);
    pue_ = new SitePuePanel(context_);
    column->addWidget(pue_);
    column->addWidget(chart_, 1);
    return left;
}

QWidget* SitePage::build_right() {
    right_ = new QWidget;
    auto* column = new QVBoxLayout(right_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::gutter);
    flow_ = new SiteFlowPanel;
    sensors_ = new SiteSensorPanel;
    cooling_ = new SiteCoolingPanel;
    environment_ = new SiteEnvironmentPanel(context_);
    attention_ = new SiteAttentionPanel;
    points_ = new SitePointsPanel;
    column->addWidget(flow_);
    column->addWidget(sensors_);
    column->addWidget(cooling_);
    column->addWidget(environment_);
    column->addWidget(attention_);
    column->addWidget(points_, 1);
    return right_;
}

void SitePage::connect_parts() {
    connect(header_, &SiteHeader::step_requested, this, &SitePage::step_site);
    connect(message_, &MessageStrip::closed, message_, &QWidget::hide);
    connect(&context_.session, &Session::scope_changed, this, &SitePage::choose_site);
    connect(&context_.bridge, &EngineBridge::catalog_changed, this, &SitePage::choose_site);
    connect(&context_.bridge, &EngineBridge::alarms_changed, this, [this] {
        if (in_front_) {
            show_attention();
        }
    });
    connect(attention_, &SiteAttentionPanel::alarm_requested, this, &SitePage::alarm_requested);
    connect(refresh_, &QTimer::timeout, this, [this] {
        if (context_.session.live() != LiveState::off && !ticket_.is_pending()) {
            request();
        }
    });
    connect(kpis_, &SiteKpiRow::figure_opened, this, &SitePage::open_figure);
    connect(compared_, &ComparedFigures::changed, this, &SitePage::show_kpis);
    connect(chart_, &SiteChartPanel::explore_requested, this, &SitePage::explore_requested);
    connect(chart_export(), &ChartExport::written, this, [this](const QString& path) {
        message_->show_message(MessageStrip::Kind::success, tr("The chart was exported."), path);
    });
    connect(chart_export(), &ChartExport::failed, this,
            [this](const Failure& failure) { message_->show_failure(tr("The chart was not exported."), failure); });
    connect(flow_, &SiteFlowPanel::node_activated, this, &SitePage::mark_node);
    connect(sensors_, &SiteSensorPanel::sensor_opened, this,
            [this](PointId point) { Q_EMIT explore_requested({point}); });
    connect(environment_, &SiteEnvironmentPanel::sensor_opened, this,
            [this](PointId point) { Q_EMIT explore_requested({point}); });
    connect(cooling_, &SiteCoolingPanel::unit_opened, this, &SitePage::explore_requested);
    connect(pue_, &SitePuePanel::explore_requested, this, &SitePage::explore_requested);
    connect(points_, &SitePointsPanel::point_opened, this,
            [this](PointId point) { Q_EMIT explore_requested({point}); });
    for (Panel* panel : detail_panels()) {
        connect(panel->overlay(), &StateOverlay::action_requested, this, &SitePage::read_again);
    }
}

std::array<Panel*, 3> SitePage::detail_panels() const {
    return {flow_, attention_, points_};
}

ThemedPlotView* SitePage::chart() const {
    return chart_->chart();
}

ChartExport* SitePage::chart_export() const {
    return chart_->chart_export();
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
        show_content(Showing::nothing);
        return;
    }
    show_content(Showing::site);
    header_->set_site(**chosen, static_cast<int>(chosen - sites.begin()) + 1, static_cast<int>(sites.size()));
    if (site_ != before) {
        detail_.reset();
        failure_.reset();
        show_detail();
        verticalScrollBar()->setValue(0);  // Not where the site before was read.
    }
    chart_->show_site(*catalog_, **chosen);
    pue_->show_site(catalog_, **chosen);
    request();
}

void SitePage::show_content(Showing showing) {
    // What is hidden asks for no room, or its emptiness would be scrolled, and the words lie below what is in sight.
    const auto policy = showing == Showing::site ? QSizePolicy::Preferred : QSizePolicy::Ignored;
    content_->setSizePolicy(policy, policy);
    pages_->setCurrentWidget(showing == Showing::site ? content_ : nothing_);
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
    compared_->start();
    chart_->start();
    pue_->start();
    environment_->start();
    choose_site();
    refresh_->start();
}

void SitePage::leave() {
    in_front_ = false;
    refresh_->stop();
    compared_->stop();
    chart_->stop();
    pue_->stop();
    ticket_.cancel();
}

void SitePage::read_again() {
    chart()->reload();
    compared_->read_again();
    request();
}

void SitePage::request() {
    if (!site_) {
        return;
    }
    if (!detail_) {
        for (Panel* panel : detail_panels()) {
            panel->start_loading();
        }
    }
    context_.bridge.request_site(ticket_, *site_, [this](const Result<SiteDetail>& detail) {
        for (Panel* panel : detail_panels()) {
            panel->stop_loading();
        }
        if (!detail) {
            show_failure(detail.error());
            return;
        }
        failure_.reset();
        detail_ = std::make_shared<const SiteDetail>(*detail);
        show_detail();
    });
}

// ---- What is shown ----

void SitePage::show_failure(const Failure& failure) {
    failure_ = failure;
    const StateText text{tr("The site's values could not be read"), site_failure_text(failure), tr("Try again"),
                         technical_detail(failure)};
    flow_->show_error(text);
    points_->show_error(text);
    points_->set_subtitle({});
    if (context_.bridge.alarms() == nullptr) {
        attention_->show_unknown();
    } else {
        show_attention();
    }
    show_kpis();
    show_unreadable();
}

void SitePage::show_detail() {
    const UtcTime now = context_.bridge.now();
    const std::vector<Attention> attention = attention_now();
    show_kpis();
    flow_->show_detail(detail_, attention, catalog_, now);
    show_attention();
    sensors_->show_detail(detail_.get(), *catalog_, now);
    cooling_->show_detail(detail_.get(), attention, *catalog_, now);
    environment_->show_detail(detail_.get(), *catalog_, now);
    points_->show_detail(detail_.get(), catalog_, now);
    show_stale();
    show_unreadable();
}

void SitePage::show_unreadable() {
    // Where nothing at all can be read, the panels say it, and offer another try.
    const bool is_known = !failure_ && detail_ && detail_->now.failure;
    if (is_known) {
        const Failure& failure = *detail_->now.failure;
        unreadable_->show_failure(site_failure_headline(), site_failure_text(failure), failure);
    }
    unreadable_->setVisible(is_known);
}

/// The board is at hand, so it is shown whether the site's values can be read or not.
std::vector<Attention> SitePage::attention_now() const {
    if (const AlarmDesk* desk = context_.bridge.alarms()) {
        return board_attention(*desk->board(), context_.bridge.now());
    }
    return detail_ ? detail_->attention : std::vector<Attention>();
}

void SitePage::show_attention() {
    const UtcTime now = context_.bridge.now();
    const AlarmDesk* desk = context_.bridge.alarms();
    const Site* site = current_site();
    if (desk == nullptr || site == nullptr) {
        attention_->show_detail(detail_.get(), catalog_, now);
    } else {
        const auto board = desk->board();
        using Watching = SiteAttentionPanel::Watching;
        const Watching watching = board->failure ? Watching::failed : failure_ ? Watching::unread : Watching::well;
        attention_->show_alarms(board_rows(*board, *catalog_, {site->area, site->id}, now), watching, now);
    }
}

void SitePage::show_kpis() {
    const Site* site = current_site();
    if (site == nullptr) {
        return;
    }
    using Source = SiteKpiRow::Source;
    const Source known = failure_ ? Source::outdated : Source::answered;
    const Source unknown = failure_ ? Source::unreadable : Source::not_yet;
    const Source source = detail_ ? known : unknown;
    compared_->set_sites({site->id});
    kpis_->set_compared(compared_->now());
    kpis_->show_detail(detail_ ? *detail_ : SiteDetail{}, *site, context_.bridge.now(), source);
}

void SitePage::show_stale() {
    std::optional<QString> age;
    if (detail_ && detail_->now.state != SiteState::reporting && detail_->now.newest) {
        age = Format::current().age(context_.bridge.now() - *detail_->now.newest);
    }
    flow_->set_stale(age);  // The chart says it itself.
}

// ---- Ways on ----

void SitePage::open_figure(SiteKpiId figure) {
    if (figure == SiteKpiId::pue && pue_->show_method()) {
        return;
    }
    const Site* site = current_site();
    const std::vector<PointId> points = site == nullptr ? std::vector<PointId>() : points_of(figure, *catalog_, *site);
    if (!points.empty()) {
        Q_EMIT explore_requested(points);
    }
}

void SitePage::mark_node(const QString& name) {
    if (!detail_) {
        return;
    }
    const auto node =
        std::ranges::find_if(detail_->flow, [&](const FlowBranch& branch) { return to_qt(branch.node.name) == name; });
    const Point* point = node == detail_->flow.end() ? nullptr : power_point(*catalog_, node->node);
    if (point != nullptr) {
        points_->mark_point(point->id);
    }
}

void SitePage::resizeEvent(QResizeEvent* event) {
    PageBase::resizeEvent(event);
    const bool is_narrow = width() < narrow;
    columns_->setDirection(is_narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // On wide screens its tables get room for their names.
    const int right = std::max(right_width, width() * 26 / 100);
    right_->setMinimumWidth(is_narrow ? 0 : right);
    right_->setMaximumWidth(is_narrow ? QWIDGETSIZE_MAX : right);
}

void SitePage::retranslate() {
    nothing_->show_state(StateOverlay::Kind::empty,
                         {tr("No site here"),
                          tr("The inventory has no site in this part of the fleet. Choose another scope above."),
                          {},
                          {}});
    if (const Site* site = current_site()) {
        chart_->show_site(*catalog_, *site);
        show_detail();
        if (failure_) {
            show_failure(Failure(*failure_));
        }
    }
}

}  // namespace wattmast::ui
