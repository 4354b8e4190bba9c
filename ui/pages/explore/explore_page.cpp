// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/explore_page.h"

#include <QShortcut>

#include "ui/charts/plot_overlay.h"
#include "ui/charts/themed_plot_view.h"
#include "ui/pages/explore/explore_spec.h"
#include "ui/pages/explore/explore_toolbar.h"
#include "ui/pages/explore/legend_model.h"
#include "ui/pages/explore/legend_sheet.h"
#include "ui/pages/explore/point_tree_panel.h"
#include "ui/pages/shared/chart_export.h"
#include "ui/pages/shared/chart_follower.h"
#include "ui/pages/shared/drawn_point.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/state_overlay.h"

namespace wattmast::ui {

ExplorePage::ExplorePage(PageContext context, QWidget* parent)
    : PageBase(parent), context_(context), catalog_(std::make_shared<const Catalog>()), loader_(context.bridge) {
    auto* row = new QHBoxLayout(body());
    row->setContentsMargins(space::s4, space::s3, space::s4, space::s3);
    row->setSpacing(size::gutter);
    tree_ = new PointTreePanel(selection_);
    row->addWidget(tree_);
    auto* column = new QVBoxLayout;
    column->setSpacing(space::s2);
    toolbar_ = new ExploreToolbar;
    column->addWidget(toolbar_);
    message_ = new MessageStrip;
    message_->set_closable(true);
    message_->hide();
    column->addWidget(message_);
    column->addWidget(build_chart(), 1);
    column->addSpacing(size::gutter - space::s2);
    legend_ = new LegendSheet;
    column->addWidget(legend_);
    row->addLayout(column, 1);
    connect_parts();
    connect_export();
    add_keys();
    retranslate();
}

ExplorePage::~ExplorePage() = default;

QWidget* ExplorePage::build_chart() {
    auto* sheet = new Sheet;
    chart_ = new ThemedPlotView;
    chart_->setMinimumHeight(280);
    chart_->set_loader(&loader_);
    chart_->set_crosshair_bus(&crosshair_);
    sheet->column()->setContentsMargins(1, 3, 1, 3);
    sheet->column()->addWidget(chart_);
    no_points_ = new StateOverlay;
    no_points_->hide();
    sheet->column()->addWidget(no_points_);
    follower_ = new ChartFollower(*chart_, context_.bridge, context_.session, this);
    export_ = new ChartExport(*chart_, this);
    return sheet;
}

void ExplorePage::connect_parts() {
    connect(&selection_, &SeriesSelection::changed, this, &ExplorePage::show_selection);
    connect(&context_.bridge, &EngineBridge::catalog_changed, this, &ExplorePage::take_catalog);
    connect(no_points_, &StateOverlay::action_requested, this, &ExplorePage::choose_first_sites);
    connect(toolbar_, &ExploreToolbar::view_changed, this, &ExplorePage::show_selection);
    connect(toolbar_, &ExploreToolbar::reset_requested, this, &ExplorePage::choose_first_sites);
    connect(toolbar_, &ExploreToolbar::zoom_back_requested, chart_, &PlotView::step_back);
    connect(chart_, &PlotView::range_changed, this, [this] { toolbar_->set_can_zoom_back(chart_->can_step_back()); });
    connect(chart_, &PlotView::data_changed, this, &ExplorePage::show_data);
    connect(&crosshair_, &CrosshairBus::changed, this, &ExplorePage::show_cursor);
    connect(legend_, &LegendSheet::highlight_changed, chart_, &PlotView::set_highlight);
    connect(message_, &MessageStrip::closed, message_, &QWidget::hide);
}

void ExplorePage::connect_export() {
    toolbar_->set_export_menu(export_->menu());
    connect(export_, &ChartExport::written, this, [this](const QString& path) {
        message_->show_message(MessageStrip::Kind::success, tr("The chart was exported."), path);
    });
    connect(export_, &ChartExport::failed, this,
            [this](const Failure& failure) { message_->show_failure(tr("The chart was not exported."), failure); });
}

void ExplorePage::add_keys() {
    const auto add = [this](const QKeySequence& key, auto run) {
        auto* shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_F), [this] { tree_->edit_filter(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_E), [this] { toolbar_->open_export_menu(); });
}

LegendModel* ExplorePage::legend() const {
    return legend_->legend();
}

PointTreeModel* ExplorePage::tree() const {
    return tree_->tree();
}

QString ExplorePage::footer() const {
    return legend_->footer();
}

// ---- Choosing ----

void ExplorePage::take_catalog() {
    const auto now = context_.bridge.catalog();
    if (now == catalog_) {
        return;
    }
    catalog_ = now;
    tree_->set_catalog(catalog_);
    selection_.set_catalog(catalog_);
    if (selection_.series().empty()) {
        choose_first_sites();
    }
    show_selection();
    tree_->open_sites_of_selection();
}

void ExplorePage::choose_first_sites() {
    selection_.set(default_selection(*catalog_));
}

void ExplorePage::show_points(const std::vector<PointId>& points) {
    take_catalog();
    if (points.empty()) {
        return;
    }
    tree_->clear_filter();
    selection_.set(points);
    tree_->open_sites_of_selection();
}

// ---- Showing ----

void ExplorePage::show_selection() {
    const std::vector<ChosenSeries> series = in_pane_order(selection_.series());
    chart_->set_spec(
        explore_spec(selection_.series(), *catalog_, toolbar_->view(), chart_zone(context_.session.zone())));
    legend()->set_series(series, catalog_);
    chart_->setHidden(series.empty());
    no_points_->setVisible(series.empty());
    tree_->show_note();
    show_data();
}

void ExplorePage::show_data() {
    legend_->show_data(chart_->data());
    show_cursor();
}

void ExplorePage::show_cursor() {
    std::vector<std::optional<double>> values;
    if (crosshair_.time() && chart_->data()) {
        for (const ReadValue& read : values_at(chart_->scene(), crosshair_.time())) {
            values.push_back(read.value);
        }
    }
    legend()->set_cursor(std::move(values));
}

// ---- Page ----

void ExplorePage::enter() {
    take_catalog();
    follower_->start();
    toolbar_->set_can_zoom_back(chart_->can_step_back());
}

void ExplorePage::leave() {
    follower_->stop();
}

void ExplorePage::read_again() {
    chart_->reload();
}

void ExplorePage::retranslate() {
    toolbar_->retranslate();
    export_->retranslate();
    legend_->retranslate();
    no_points_->show_state(StateOverlay::Kind::empty,
                           {tr("No points chosen"),
                            tr("Tick points in the list on the left, or start with the power of the first sites."),
                            tr("Show the first sites"),
                            {}});
    tree_->retranslate();
    show_selection();
}

}  // namespace wattmast::ui
