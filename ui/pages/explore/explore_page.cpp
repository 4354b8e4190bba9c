// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/explore_page.h"

#include <QMenu>
#include <QShortcut>

#include "ui/charts/navigator.h"
#include "ui/charts/plot_overlay.h"
#include "ui/pages/explore/explore_spec.h"
#include "ui/pages/explore/explore_toolbar.h"
#include "ui/pages/explore/legend_model.h"
#include "ui/pages/explore/legend_sheet.h"
#include "ui/pages/explore/point_tree_panel.h"
#include "ui/pages/explore/view_menu.h"
#include "ui/pages/shared/chart_annotations.h"
#include "ui/pages/shared/chart_export.h"
#include "ui/pages/shared/chart_follower.h"
#include "ui/pages/shared/drawn_point.h"
#include "ui/shell/session.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/state_overlay.h"

namespace wattmast::ui {

namespace {

constexpr int lowest_chart = 280;
constexpr int lowest_pane = 84;
constexpr int around_panes = 80;

}  // namespace

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
    QWidget* chart = build_chart();
    column->addWidget(annotations_->strip());
    column->addWidget(chart, 1);
    column->addSpacing(size::gutter - space::s2);
    legend_ = new LegendSheet;
    column->addWidget(legend_);
    row->addLayout(column, 1);
    build_menus();
    connect_parts();
    connect_navigator();
    connect_export();
    add_keys();
    retranslate();
}

ExplorePage::~ExplorePage() = default;

QWidget* ExplorePage::build_chart() {
    auto* sheet = new Sheet;
    chart_ = new ExploreChart;
    chart_->setMinimumHeight(lowest_chart);
    chart_->set_loader(&loader_);
    chart_->set_crosshair_bus(&crosshair_);
    sheet->column()->setContentsMargins(1, 3, 1, 3);
    sheet->column()->addWidget(chart_, 1);
    navigator_ = new Navigator;
    sheet->column()->addWidget(navigator_);
    no_points_ = new StateOverlay;
    no_points_->hide();
    sheet->column()->addWidget(no_points_);
    follower_ = new ChartFollower(*chart_, context_.bridge, context_.session, this);
    export_ = new ChartExport(*chart_, context_.bridge, this);
    annotations_ = new ChartAnnotations(*chart_, context_, this);
    return sheet;
}

void ExplorePage::build_menus() {
    annotate_ = new QMenu(this);
    connect(annotate_->addAction(QString()), &QAction::triggered, this, [this] {
        const TimeRange shown = chart_->range();
        annotations_->add_at(chart_->crosshair().value_or(shown.begin + shown.length() / 2));
    });
    connect(annotate_->addAction(QString()), &QAction::triggered, annotations_, &ChartAnnotations::show_list);
    toolbar_->set_annotation_menu(annotate_);
    views_ = new ViewMenu(this);
    toolbar_->set_view_menu(views_);
    connect(views_, &ViewMenu::save_requested, this, &ExplorePage::save_view);
    connect(views_, &ViewMenu::view_chosen, this, &ExplorePage::open_view);
    connect(views_, &ViewMenu::reset_requested, this, &ExplorePage::choose_first_sites);
}

void ExplorePage::connect_navigator() {
    navigator_->set_loader(&loader_);
    const auto dress = [this] { navigator_->set_style(chart_->scene().style); };
    connect(&Theme::instance(), &Theme::changed, this, dress);
    dress();
    connect(chart_, &PlotView::laid_out, this, &ExplorePage::show_navigator);
    connect(navigator_, &Navigator::window_chosen, chart_, &PlotView::zoom_to);
    connect(&context_.session, &Session::range_advanced, this, [this] { navigator_->set_now(context_.session.now()); });
}

void ExplorePage::connect_parts() {
    connect(&selection_, &SeriesSelection::changed, this, &ExplorePage::show_selection);
    connect(&context_.bridge, &EngineBridge::catalog_changed, this, [this] {
        if (in_front_) {
            take_catalog();
        }
    });
    connect(no_points_, &StateOverlay::action_requested, this,
            [this] { catalog_->points.empty() ? context_.session.set_page(PageId::devices) : choose_first_sites(); });
    connect(toolbar_, &ExploreToolbar::view_changed, this, &ExplorePage::show_selection);
    connect(toolbar_, &ExploreToolbar::pane_requested, this, &ExplorePage::put_into_own_pane);
    connect(tree_, &PointTreePanel::series_entered, this, [this](const SeriesKey& series) {
        const std::vector<SeriesKey> panes = pane_leaders();
        take_drop({series}, {panes.empty(), panes.empty() ? 0 : panes.size() - 1});
    });
    connect(chart_, &ExploreChart::series_dropped, this, &ExplorePage::take_drop);
    connect(annotations_, &ChartAnnotations::changed, this, &ExplorePage::show_selection);
    connect(legend(), &LegendModel::shown_changed, &selection_, &SeriesSelection::set_visibility);
    connect(chart_, &PlotView::compared_changed, this, &ExplorePage::show_compared);
    connect(&context_.session, &Session::compare_changed, this, &ExplorePage::show_compared);
    connect(toolbar_, &ExploreToolbar::zoom_back_requested, chart_, &PlotView::step_back);
    connect(chart_, &PlotView::range_changed, this, [this] { toolbar_->set_can_zoom_back(chart_->can_step_back()); });
    connect(chart_, &PlotView::data_changed, this, &ExplorePage::show_data);
    connect(&crosshair_, &CrosshairBus::changed, this, &ExplorePage::show_cursor);
    connect(legend_, &LegendSheet::highlight_changed, chart_, &PlotView::set_highlight);
    connect(message_, &MessageStrip::closed, message_, &QWidget::hide);
    connect(tree_, &PointTreePanel::formula_requested, this, [this] { open_formula(std::nullopt); });
    connect(legend_, &LegendSheet::row_opened, this, [this](std::size_t row) {
        const ChosenSeries& series = legend()->series().at(row);
        if (series.formula == SeriesFormula::written) {
            open_formula(series.key());
        }
    });
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
    selection_.set(default_selection(*shared_index(catalog_)));
}

void ExplorePage::show_points(const std::vector<PointId>& points) {
    take_catalog();
    if (points.empty()) {
        return;
    }
    if (says_part_) {
        says_part_ = false;
        message_->hide();
    }
    tree_->clear_filter();
    selection_.set(points);
    tree_->open_sites_of_selection();
}

// ---- Showing ----

void ExplorePage::show_selection() {
    const std::vector<ChosenSeries> series = in_pane_order(selection_.series());
    std::vector<SiteId> sites;
    sites.reserve(series.size());
    for (const ChosenSeries& one : series) {
        sites.push_back(one.site);
    }
    annotations_->set_sites(sites, places_of(sites));
    PlotSpec spec = explore_spec(selection_.series(), *catalog_, toolbar_->view(), chart_zone(context_.session.zone()));
    annotations_->decorate(spec);
    chart_->setMinimumHeight(std::max(lowest_chart, static_cast<int>(spec.panes.size()) * lowest_pane + around_panes));
    chart_->set_resolution(toolbar_->view().resolution);
    chart_->set_spec(std::move(spec));
    if (legend()->series() != series) {
        legend()->set_series(series, catalog_);
    }
    navigator_->set_line(series.empty() ? std::nullopt : std::optional(series.front().line));
    chart_->setHidden(series.empty());
    navigator_->setHidden(series.empty());
    no_points_->setVisible(series.empty());
    show_no_points();
    tree_->show_note();
    show_data();
    show_compared();
}

void ExplorePage::show_no_points() {
    if (catalog_->points.empty()) {
        no_points_->show_state(StateOverlay::Kind::empty, {tr("There are no points yet"),
                                                           tr("They appear when a device answers for the first time."),
                                                           tr("Go to devices"),
                                                           {}});
        return;
    }
    no_points_->show_state(StateOverlay::Kind::empty,
                           {tr("No points chosen"),
                            tr("Tick points in the list on the left, or start with the power of the first sites."),
                            tr("Show the first sites"),
                            {}});
}

void ExplorePage::show_data() {
    legend_->show_data(chart_->data());
    toolbar_->set_drawn(drawn_resolution(chart_->range(), chart_->resolution()),
                        chart_->scene().is_drawable() ? chart_->scene().time.length(1) : Duration{0});
    show_cursor();
}

void ExplorePage::show_compared() {
    const auto& choice = context_.session.compare();
    legend_->show_compared(chart_->compared(), choice ? compare_column(*choice) : QString());
}

void ExplorePage::show_navigator() {
    if (chart_->scene().is_drawable()) {
        navigator_->set_zone(chart_->spec().zone);
        navigator_->set_plot(chart_->scene().time.left, chart_->scene().time.width);
        navigator_->set_window(chart_->range());
    }
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
    in_front_ = true;
    take_catalog();
    navigator_->set_now(context_.session.now());
    follower_->start();
    annotations_->start();
    toolbar_->set_can_zoom_back(chart_->can_step_back());
}

void ExplorePage::leave() {
    in_front_ = false;
    follower_->stop();
}

void ExplorePage::read_again() {
    chart_->reload();
    annotations_->start();
}

void ExplorePage::retranslate() {
    toolbar_->retranslate();
    export_->retranslate();
    legend_->retranslate();
    tree_->retranslate();
    annotate_->actions().front()->setText(tr("Add annotation…"));
    annotate_->actions().back()->setText(tr("All annotations…"));
    const QString why = annotations_->why_not();
    annotate_->setToolTipsVisible(true);
    annotate_->actions().front()->setEnabled(why.isEmpty());
    annotate_->actions().front()->setToolTip(why);
    show_selection();
}

}  // namespace wattmast::ui
