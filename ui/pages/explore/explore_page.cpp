// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/explore_page.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QTreeView>

#include "ui/charts/plot_overlay.h"
#include "ui/charts/themed_plot_view.h"
#include "ui/format/format.h"
#include "ui/pages/explore/legend_delegate.h"
#include "ui/pages/explore/legend_model.h"
#include "ui/pages/explore/point_tree_delegate.h"
#include "ui/pages/explore/point_tree_model.h"
#include "ui/pages/shared/chart_export.h"
#include "ui/pages/shared/chart_follower.h"
#include "ui/pages/shared/drawn_point.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

namespace {

constexpr int tree_width = 284;
constexpr int legend_height = 264;
constexpr int footer_height = 36;
constexpr int sites_opened_by_filter = 30;

/// The white sheet of a panel without its header.
class Sheet : public QFrame {
public:
    Sheet() {
        column_ = new QVBoxLayout(this);
        column_->setContentsMargins(1, 1, 1, 1);
        column_->setSpacing(0);
    }
    [[nodiscard]] QVBoxLayout* column() const { return column_; }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(color(Color::border_subtle));
        painter.setBrush(color(Color::bg_panel));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::panel, radius::panel);
    }

private:
    QVBoxLayout* column_;
};

QPushButton* compact_button(bool flat) {
    auto* button = new QPushButton;
    button->setProperty("wm_compact", true);
    button->setFlat(flat);
    return button;
}

}  // namespace

ExplorePage::ExplorePage(PageContext context, QWidget* parent)
    : PageBase(parent), context_(context), catalog_(std::make_shared<const Catalog>()), loader_(context.bridge) {
    auto* row = new QHBoxLayout(body());
    row->setContentsMargins(space::s4, space::s3, space::s4, space::s3);
    row->setSpacing(size::gutter);
    row->addWidget(build_tree());
    auto* column = new QVBoxLayout;
    column->setSpacing(space::s2);
    column->addWidget(build_toolbar());
    message_ = new MessageStrip;
    message_->set_closable(true);
    message_->hide();
    column->addWidget(message_);
    column->addWidget(build_chart(), 1);
    column->addSpacing(size::gutter - space::s2);
    column->addWidget(build_legend());
    row->addLayout(column, 1);
    connect(message_, &MessageStrip::closed, message_, &QWidget::hide);
    connect(&selection_, &SeriesSelection::changed, this, &ExplorePage::show_selection);
    connect(&context_.bridge, &EngineBridge::catalog_changed, this, &ExplorePage::take_catalog);
    add_keys();
    retranslate();
}

ExplorePage::~ExplorePage() = default;

QWidget* ExplorePage::build_tree() {
    tree_panel_ = new Panel;
    tree_panel_->setFixedWidth(tree_width);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, space::s2);
    column->setSpacing(space::s2);
    filter_ = new QLineEdit;
    filter_->setProperty("wm_compact", true);
    filter_->setClearButtonEnabled(true);
    filter_->addAction(themed_icon(IconId::search), QLineEdit::LeadingPosition);
    auto* filter_row = new QHBoxLayout;
    filter_row->setContentsMargins(space::s3, 0, space::s3, 0);
    filter_row->addWidget(filter_);
    column->addLayout(filter_row);
    tree_ = new PointTreeModel(selection_, this);
    tree_view_ = new QTreeView;
    tree_view_->setModel(tree_);
    tree_view_->setItemDelegate(new PointTreeDelegate(tree_view_));
    tree_view_->setHeaderHidden(true);
    tree_view_->setFrameShape(QFrame::NoFrame);
    tree_view_->setUniformRowHeights(true);
    tree_view_->setIndentation(18);
    tree_view_->setMouseTracking(true);
    tree_view_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree_view_->viewport()->setAutoFillBackground(false);
    column->addWidget(tree_view_, 1);
    tree_panel_->set_content(content);
    connect(filter_, &QLineEdit::textChanged, this, &ExplorePage::filter_tree);
    return tree_panel_;
}

QWidget* ExplorePage::build_toolbar() {
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s2);
    axis_ = new SegmentedControl;
    envelope_ = new QCheckBox;
    envelope_->setChecked(true);
    zoom_back_ = compact_button(true);
    zoom_back_->setIcon(themed_icon(IconId::chevron_left));
    clear_ = compact_button(true);
    clear_->setIcon(themed_icon(IconId::close));
    export_button_ = compact_button(false);
    export_button_->setIcon(themed_icon(IconId::download));
    row->addWidget(axis_);
    row->addSpacing(space::s1);
    row->addWidget(envelope_);
    row->addStretch(1);
    row->addWidget(zoom_back_);
    row->addWidget(clear_);
    row->addWidget(export_button_);
    connect(axis_, &SegmentedControl::chosen, this, [this](int index) {
        view_.axis = index == 0 ? AxisChoice::zero : AxisChoice::fit;
        show_selection();
    });
    connect(envelope_, &QCheckBox::toggled, this, [this](bool on) {
        view_.envelope = on ? Envelope::shown : Envelope::hidden;
        show_selection();
    });
    connect(clear_, &QPushButton::clicked, this, [this] { selection_.set(default_selection(*catalog_)); });
    return bar;
}

QWidget* ExplorePage::build_chart() {
    auto* sheet = new Sheet;
    chart_frame_ = sheet;
    chart_ = new ThemedPlotView;
    chart_->setMinimumHeight(280);
    chart_->set_loader(&loader_);
    chart_->set_crosshair_bus(&crosshair_);
    sheet->column()->setContentsMargins(1, 3, 1, 3);
    sheet->column()->addWidget(chart_);
    no_points_ = new StateOverlay;
    no_points_->hide();
    sheet->column()->addWidget(no_points_);
    connect(no_points_, &StateOverlay::action_requested, this,
            [this] { selection_.set(default_selection(*catalog_)); });
    follower_ = new ChartFollower(*chart_, context_.bridge, context_.session, this);
    export_ = new ChartExport(*chart_, this);
    export_button_->setMenu(export_->menu());
    connect(zoom_back_, &QPushButton::clicked, chart_, &PlotView::step_back);
    connect(chart_, &PlotView::range_changed, this, [this] { zoom_back_->setEnabled(chart_->can_step_back()); });
    connect(chart_, &PlotView::data_changed, this, &ExplorePage::show_data);
    connect(&crosshair_, &CrosshairBus::changed, this, &ExplorePage::show_cursor);
    connect(export_, &ChartExport::written, this, [this](const QString& path) {
        message_->show_message(MessageStrip::Kind::success, tr("The chart was exported."), path);
    });
    connect(export_, &ChartExport::failed, this, [this](const Failure& failure) {
        message_->show_failure(tr("The chart was not exported."), failure);
    });
    return chart_frame_;
}

QWidget* ExplorePage::build_legend() {
    auto* sheet = new Sheet;
    sheet->setFixedHeight(legend_height);
    legend_ = new LegendModel(this);
    legend_table_ = new DataTable;
    legend_table_->setModel(legend_);
    legend_table_->setSortingEnabled(false);
    legend_table_->setSelectionMode(QAbstractItemView::SingleSelection);
    legend_table_->setItemDelegate(new LegendDelegate(legend_table_));
    const std::array<std::pair<int, int>, 10> widths{{{LegendModel::series_column, 176},
                                                      {LegendModel::unit_column, 70},
                                                      {LegendModel::cursor_column, 84},
                                                      {LegendModel::min_column, 76},
                                                      {LegendModel::mean_column, 80},
                                                      {LegendModel::max_column, 76},
                                                      {LegendModel::last_column, 76},
                                                      {LegendModel::total_column, 104},
                                                      {LegendModel::quality_column, 116},
                                                      {LegendModel::usable_column, 84}}};
    for (const auto& [column, width] : widths) {
        legend_table_->set_column_width(column, width);
    }
    legend_table_->set_stretch_column(LegendModel::point_column);
    sheet->column()->addWidget(legend_table_, 1);
    auto* footer = new QWidget;
    footer->setFixedHeight(footer_height);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(size::panel_pad - 1, 0, size::panel_pad, 0);
    row->setSpacing(18);
    drawn_ = new RoleLabel(TextRole::table, Color::text_muted);
    method_ = new RoleLabel(TextRole::table, Color::text_muted);
    copy_ = new LinkLabel;
    row->addWidget(drawn_);
    row->addWidget(method_, 1);
    row->addWidget(copy_);
    sheet->column()->addWidget(footer);
    connect(copy_, &LinkLabel::clicked, this, [this] {
        legend_table_->clearSelection();
        legend_table_->copy_selection();
    });
    connect(legend_table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList rows = legend_table_->selectionModel()->selectedRows();
        chart_->set_highlight(rows.isEmpty() ? std::nullopt
                                             : std::optional(static_cast<std::size_t>(rows.front().row())));
    });
    return sheet;
}

void ExplorePage::add_keys() {
    const auto add = [this](const QKeySequence& key, auto run) {
        auto* shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        filter_->setFocus(Qt::ShortcutFocusReason);
        filter_->selectAll();
    });
    add(QKeySequence(Qt::CTRL | Qt::Key_E), [this] { export_button_->showMenu(); });
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
        selection_.set(default_selection(*catalog_));
    }
    show_selection();
    open_sites_of_selection();
}

void ExplorePage::show_points(const std::vector<PointId>& points) {
    take_catalog();
    if (points.empty()) {
        return;
    }
    filter_->clear();
    selection_.set(points);
    open_sites_of_selection();
}

void ExplorePage::open_sites_of_selection() {
    for (const ChosenSeries& one : selection_.series()) {
        const QModelIndex site = tree_->index_of_site(one.site);
        if (site.isValid()) {
            tree_->fetchMore(site);
            tree_view_->expand(site.parent());
            tree_view_->expand(site);
        }
    }
    if (!selection_.series().empty()) {
        tree_view_->scrollTo(tree_->index_of_site(selection_.series().front().site), QAbstractItemView::PositionAtTop);
    }
}

void ExplorePage::filter_tree(const QString& text) {
    tree_->set_filter(text);
    if (tree_->filter().isEmpty()) {
        open_sites_of_selection();
        return;
    }
    if (tree_->shown_sites() <= sites_opened_by_filter) {
        for (int area = 0; area < tree_->rowCount(); ++area) {
            const QModelIndex parent = tree_->index(area, 0);
            tree_view_->expand(parent);
            for (int site = 0; site < tree_->rowCount(parent); ++site) {
                const QModelIndex index = tree_->index(site, 0, parent);
                tree_->fetchMore(index);
                tree_view_->expand(index);
            }
        }
    }
}

// ---- Showing ----

void ExplorePage::show_selection() {
    std::vector<ChosenSeries> series = in_pane_order(selection_.series());
    PlotSpec spec = explore_spec(selection_.series(), *catalog_, view_, chart_zone(context_.session.zone()));
    chart_->set_spec(std::move(spec));
    legend_->set_series(series, catalog_);
    chart_->setHidden(series.empty());
    no_points_->setVisible(series.empty());
    show_tree_note();
    show_data();
}

void ExplorePage::show_tree_note() {
    const Format& format = Format::current();
    //: How many of all points are drawn. 中文：已绘制 %1 / %2
    tree_panel_->set_subtitle(tr("%1 of %2 drawn")
                                  .arg(format.count(static_cast<qint64>(selection_.series().size())),
                                       format.count(static_cast<qint64>(catalog_->points.size()))));
}

void ExplorePage::show_data() {
    const std::shared_ptr<const ChartData> drawn = chart_->data();
    legend_->set_data(drawn);
    show_cursor();
    if (drawn == nullptr || drawn->lines.empty()) {
        drawn_->set_text({});
        return;
    }
    std::uint64_t samples = 0;
    std::size_t columns = 0;
    for (const ChartLine& line : drawn->lines) {
        samples = std::max(samples, line.samples);
        columns = std::max(columns, line.columns.size());
    }
    //: Of the series with most samples. 中文：每条序列绘制 %1 / %2 个采样
    drawn_->set_text(tr("%1 of %2 samples drawn per series")
                         .arg(Format::current().count(static_cast<qint64>(std::min<std::uint64_t>(columns, samples))),
                              Format::current().count(static_cast<qint64>(samples))));
}

QString ExplorePage::footer() const {
    return drawn_->text();
}

void ExplorePage::show_cursor() {
    std::vector<std::optional<double>> values;
    if (crosshair_.time() && chart_->data()) {
        for (const ReadValue& read : values_at(chart_->scene(), crosshair_.time())) {
            values.push_back(read.value);
        }
    }
    legend_->set_cursor(std::move(values));
}

// ---- Page ----

void ExplorePage::enter() {
    take_catalog();
    follower_->start();
    zoom_back_->setEnabled(chart_->can_step_back());
}

void ExplorePage::leave() {
    follower_->stop();
}

void ExplorePage::read_again() {
    chart_->reload();
}

void ExplorePage::retranslate() {
    tree_panel_->set_title(tr("Points"));
    filter_->setPlaceholderText(tr("Filter points (Ctrl+F)"));
    filter_->setAccessibleName(tr("Filter points"));
    tree_view_->setAccessibleName(tr("Points"));
    //: Where the y axis begins: at zero, or at the smallest value. 中文：从零起、自适应
    axis_->set_choices({tr("Zero"), tr("Fit")});
    //: The shaded range from minimum to maximum. 中文：包络
    envelope_->setText(tr("Envelope"));
    zoom_back_->setText(tr("Zoom back"));
    //: Back to the power of the first sites. 中文：重置选择
    clear_->setText(tr("Reset selection"));
    export_button_->setText(tr("Export"));
    export_button_->setToolTip(tr("Export chart (Ctrl+E)"));
    export_->retranslate();
    legend_table_->setAccessibleName(tr("Legend"));
    method_->set_text(tr("Averages are time-weighted, missing time is left out"));
    copy_->setText(tr("Copy table"));
    no_points_->show_state(StateOverlay::Kind::empty,
                           {tr("No points chosen"),
                            tr("Tick points in the list on the left, or start with the power of the first sites."),
                            tr("Show the first sites"),
                            {}});
    tree_->retranslate();
    open_sites_of_selection();
    show_selection();
}

}  // namespace wattmast::ui
