// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/plot_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPaintEvent>
#include <QPainter>
#include <algorithm>

#include "ui/charts/loading_bar.h"
#include "ui/charts/plot_accessible.h"
#include "ui/charts/plot_painter.h"
#include "ui/charts/plot_text.h"
#include "ui/charts/state_panel.h"

namespace wattmast::ui {

PlotView::PlotView(QWidget* parent) : QWidget(parent), loading_(new LoadingBar(this)), panel_(new StatePanel(this)) {
    setProperty("wm_own_focus", true);
    install_plot_accessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    debounce_.setSingleShot(true);
    progress_.setSingleShot(true);
    connect(&debounce_, &QTimer::timeout, this, [this] {
        navigation_.settle();
        request_now();
    });
    connect(&progress_, &QTimer::timeout, this, [this] {
        progress_is_shown_ = true;
        update();
    });
    margin_timer_.setSingleShot(true);
    connect(&margin_timer_, &QTimer::timeout, this, &PlotView::request_margin);
    connect(panel_, &StatePanel::activated, this, [this] {
        if (failure_ || was_given_up_) {
            reload();
        } else {
            go_to_first_value();
        }
    });
    connect(&own_bus_, &CrosshairBus::changed, this, &PlotView::update_overlay);
    amount_.setSingleShot(true);
    connect(&amount_, &QTimer::timeout, this, [this] {
        //: What a chart reads for long. 中文：正在读取 %1 条曲线，跨度 %2
        loading_->start(tr("Reading %1 series over %2")
                            .arg(scene_.style.locale.toString(static_cast<qlonglong>(scene_.spec.lines().size())),
                                 duration_text(navigation_.range().length())),
                        timings_.amount_after);
    });
    connect(loading_, &LoadingBar::cancelled, this, &PlotView::give_up);
}

PlotView::~PlotView() {
    drop_request();
    drop_margin();
    drop_compared();
}

void PlotView::set_style(const ChartStyle& style) {
    scene_.style = style;
    panel_->set_style(style);
    loading_->set_style(style);
    rebuild_scene();
}

void PlotView::set_loader(ChartLoader* loader) {
    drop_request();
    drop_margin();
    drop_compared();
    if (loader_ != nullptr) {
        disconnect(loader_, nullptr, this, nullptr);
    }
    loader_ = loader;
    if (loader_ != nullptr) {
        connect(loader_, &ChartLoader::loaded, this, &PlotView::on_loaded);
        connect(loader_, &ChartLoader::failed, this, &PlotView::on_failed);
        connect(loader_, &QObject::destroyed, this, [this] {
            loader_ = nullptr;
            ticket_.reset();
            margin_ticket_.reset();
            compared_ticket_.reset();
        });
    }
    request_now();
}

void PlotView::set_crosshair_bus(CrosshairBus* bus) {
    disconnect(bus_, nullptr, this, nullptr);
    bus_ = bus == nullptr ? &own_bus_ : bus;
    connect(bus_, &CrosshairBus::changed, this, &PlotView::update_overlay);
    if (bus != nullptr) {
        connect(bus, &QObject::destroyed, this, [this] { bus_ = &own_bus_; });
    }
    update();
}

void PlotView::set_spec(PlotSpec spec) {
    const bool draws_the_same = spec.lines() == scene_.spec.lines();
    scene_.spec = std::move(spec);
    if (!draws_the_same) {
        drop_margin();
        drop_compared();
        scene_.data.reset();
        scene_.highlight.reset();
        navigation_.reset_values();
        measured_.reset();
        failure_.reset();
    }
    rebuild_scene();
    if (!draws_the_same) {
        request_now();  // How many columns there are is known only now, and whether there is room for any.
    }
    describe();
    show_state();
}

void PlotView::set_range(TimeRange range) {
    navigate(Wait::no, [&](PlotNavigation& navigation) { navigation.set_home(range); });
}

void PlotView::set_live(FollowState state) {
    navigate(Wait::no, [&](PlotNavigation& navigation) { navigation.set_live(state); });
}

void PlotView::set_now(UtcTime now) {
    if (drag_ != Drag::none) {
        return;
    }
    navigate(Wait::no, [&](PlotNavigation& navigation) { navigation.set_now(now); });
}

void PlotView::set_first_value(std::optional<UtcTime> first) {
    first_value_ = first;
    show_state();
}

void PlotView::set_highlight(std::optional<std::size_t> line) {
    if (scene_.highlight == line) {
        return;
    }
    scene_.highlight = line;
    layers_are_valid_ = false;
    update();
}

void PlotView::reload() {
    drop_margin();
    failure_.reset();
    show_state();
    request_now();
}

void PlotView::step_back() {
    navigate(Wait::no, [](PlotNavigation& navigation) { navigation.step_back(); });
}

void PlotView::step_forward() {
    navigate(Wait::no, [](PlotNavigation& navigation) { navigation.step_forward(); });
}

void PlotView::zoom_to(TimeRange range) {
    navigate(Wait::debounce, [&](PlotNavigation& navigation) { navigation.zoom_to(range); });
}

void PlotView::set_resolution(Resolution resolution) {
    if (scene_.resolution != resolution) {
        scene_.resolution = resolution;
        drop_compared();
        reload();
    }
}

void PlotView::reset_time() {
    navigate(Wait::no, [](PlotNavigation& navigation) { navigation.reset_time(); });
}

void PlotView::follow() {
    navigate(Wait::no, [](PlotNavigation& navigation) { navigation.follow(); });
}

void PlotView::zoom_in() {
    const UtcTime anchor = keyboard_anchor();
    navigate(Wait::debounce,
             [&](PlotNavigation& navigation) { navigation.zoom_time(anchor, PlotNavigation::zoom_per_notch); });
}

void PlotView::zoom_out() {
    const UtcTime anchor = keyboard_anchor();
    navigate(Wait::debounce,
             [&](PlotNavigation& navigation) { navigation.zoom_time(anchor, 1 / PlotNavigation::zoom_per_notch); });
}

void PlotView::copy_row() {
    if (!bus_->time() || scene_.data == nullptr) {
        return;
    }
    const CopiedRow row = copied_row(scene_, *bus_->time());
    auto* mime = new QMimeData;  // The clipboard takes it over.
    mime->setText(row.tsv);
    mime->setHtml(row.html);
    QGuiApplication::clipboard()->setMimeData(mime);
}

void PlotView::navigated(TimeRange before, FollowState live_before, Wait wait) {
    if (navigation_.live() != live_before) {
        update();
        Q_EMIT live_changed(navigation_.live());
    }
    if (navigation_.range() == before) {
        return;
    }
    rebuild_scene();
    describe();
    show_state();
    Q_EMIT range_changed(navigation_.range());
    if (wait == Wait::debounce) {
        debounce_.start(timings_.debounce);
        if (navigation_.range().length() == before.length()) {
            // A pan that does not rest must not run out of data meanwhile.
            request_margin();
        }
        return;
    }
    debounce_.stop();
    const bool is_tick = navigation_.live() == FollowState::following && live_before == FollowState::following &&
                         navigation_.range().length() == before.length();
    if (ticket_ && is_tick) {
        // A load that takes longer than the clock's step would otherwise never arrive.
        reload_after_this_ = true;
    } else if (!is_tick || is_rested()) {
        request_now();
    }
}

void PlotView::rebuild_scene() {
    scene_.range = navigation_.range();
    scene_.size = size();
    scene_.chosen_values = navigation_.values();
    scene_.update();
    grid_is_valid_ = false;
    layers_are_valid_ = false;
    const QRectF area = scene_.plot_area();
    panel_->setGeometry(area.isEmpty() ? rect() : area.adjusted(-1, 0, 1, 0).toAlignedRect());
    // Instead of what stands under the last pane, all of it: half a label would be worse than none.
    const int bar_height = std::max(loading_->sizeHint().height(), height() - static_cast<int>(area.bottom()) - 2);
    const int bar_left = static_cast<int>(area.left());  // Beside it the lowest label of the values.
    constexpr int half_label = 34;
    const int overhang = std::min(bar_left, half_label);
    loading_->set_overhang(overhang);
    loading_->setGeometry(bar_left - overhang, height() - bar_height, width() - bar_left + overhang, bar_height);
    update();
    Q_EMIT laid_out();
}

void PlotView::describe() {
    QStringList names{scene_.spec.scope};
    for (const PaneSpec& pane : scene_.spec.panes) {
        names += pane.title;
    }
    names.removeAll(QString());
    setAccessibleName(names.join(QStringLiteral(", ")));
    setAccessibleDescription(plot_summary(scene_));
}

void PlotView::paint_layers() {
    const double ratio = devicePixelRatioF();
    const QSize pixels = (QSizeF(size()) * ratio).toSize();
    if (grid_.size() != pixels || grid_.devicePixelRatio() != ratio) {
        grid_ = QImage(pixels, QImage::Format_RGB32);
        grid_.setDevicePixelRatio(ratio);
        grid_is_valid_ = false;
        layers_are_valid_ = false;
    }
    if (!grid_is_valid_) {
        QPainter painter(&grid_);
        paint_grid(painter, scene_);
        grid_is_valid_ = true;
        ++counts_.grid;
    }
    if (!layers_are_valid_) {
        layers_ = grid_;
        QPainter painter(&layers_);
        paint_data(painter, scene_, PaintTarget::raster);
        layers_are_valid_ = true;
        ++counts_.data;
    }
}

void PlotView::paintEvent(QPaintEvent* event) {
    paint_layers();
    QPainter painter(this);
    const double ratio = layers_.devicePixelRatio();
    for (const QRect& part : event->region()) {
        painter.drawImage(QRectF(part), layers_, QRectF(QPointF(part.topLeft()) * ratio, QSizeF(part.size()) * ratio));
    }
    paint_overlay(painter, scene_, overlay_state());
    painted_crosshair_ = bus_->time();
    ++counts_.overlay;
}

void PlotView::update_overlay() {
    const bool draws_everywhere = drag_ != Drag::none || measure_from_ || measured_;
    if (draws_everywhere) {
        update();
    } else {
        update(overlay_region(scene_, painted_crosshair_) + overlay_region(scene_, bus_->time()));
    }
    Q_EMIT crosshair_changed();
}

OverlayState PlotView::overlay_state() const {
    OverlayState state;
    state.crosshair = bus_->time();
    state.is_pinned = bus_->is_pinned();
    if (drag_ == Drag::rubber_band || drag_ == Drag::measure || measure_from_) {
        state.rubber_band = marked_range();
    }
    state.measured = measured_;
    // How old the values of another stretch are is not known before they are here.
    const bool is_of_shown =
        scene_.data != nullptr && (!ticket_ || scene_.data->range.length() == scene_.range.length());
    state.is_live = navigation_.live() == FollowState::following && is_of_shown;
    state.is_paused = navigation_.live() == FollowState::paused;
    state.shows_progress = progress_is_shown_;
    state.shows_focus = hasFocus() && focus_by_keyboard_;
    return state;
}

void PlotView::resizeEvent(QResizeEvent* /*event*/) {
    rebuild_scene();
    if (loader_ != nullptr) {
        debounce_.start(timings_.debounce);
    }
}

void PlotView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        rebuild_scene();
        describe();
        show_state();
    }
    QWidget::changeEvent(event);
}

}  // namespace wattmast::ui
