// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/map/site_map.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr double fit_margin = 60;
constexpr double zoom_per_notch = 1.25;
constexpr double notch = 120;
constexpr double zoom_per_key = 1.6;
constexpr double pan_per_key = 80;
constexpr double hit_radius = 12;
constexpr double near_scale = 12'000;  ///< Where a site is shown alone.

double length_of(QPointF vector) {
    return std::hypot(vector.x(), vector.y());
}

}  // namespace

SiteMap::SiteMap(SiteList& list, QWidget* parent)
    : QWidget(parent), list_(list), unplaced_link_(new LinkLabel({}, this)) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::ArrowCursor);
    unplaced_link_->hide();
    connect(unplaced_link_, &QAbstractButton::clicked, this, &SiteMap::unplaced_requested);
    connect(&Theme::instance(), &Theme::changed, this, &SiteMap::redraw);
    connect(&list_, &SiteList::changed, this, [this](SiteChange change) {
        if (!is_active_) {
            return;
        }
        if (change == SiteChange::values) {
            update_marks();
        } else {
            place_sites(Keep::view);
        }
    });
}

void SiteMap::set_active(bool active) {
    is_active_ = active;
    if (active) {
        place_sites(Keep::view);
    }
}

void SiteMap::place_sites(Keep keep) {
    const SiteSnapshot* snapshot = list_.snapshot();
    if (snapshot == nullptr) {
        return;
    }
    std::vector<PlacedSite> sites;
    sites.reserve(list_.order().size());
    unplaced_ = 0;
    for (const int row : list_.order()) {
        if (const auto& position = snapshot->facts(row).site->position) {
            sites.push_back({row, to_plane(*position), mark_of(snapshot->row(row))});
        } else {
            ++unplaced_;
        }
    }
    // Both point into what is replaced now, until the next painting.
    labels_.clear();
    clusters_.clear();
    areas_ = areas_of(*snapshot, sites);
    placed_ = PlacedSites(std::move(sites));
    hovered_.reset();
    if (keep == Keep::nothing || !is_fitted_) {
        fit_sites();
    }
    describe();
    redraw();
}

void SiteMap::update_marks() {
    std::vector<MapMark> marks;
    marks.reserve(placed_.all().size());
    bool has_changed = false;
    for (const PlacedSite& site : placed_.all()) {
        marks.push_back(mark_of(list_.snapshot()->row(site.row)));
        has_changed = has_changed || marks.back() != site.mark;
    }
    if (has_changed) {
        placed_.set_marks(marks);
        redraw();
    }
}

void SiteMap::redraw() {
    layer_ = QPixmap();
    update();
}

void SiteMap::change_view(const MapView& view) {
    if (view != view_) {
        view_ = view;
        hovered_.reset();
        redraw();
    }
}

void SiteMap::fit_sites() {
    if (placed_.all().empty() || width() < 2) {
        return;
    }
    MapView view = view_;
    view.fit(placed_.bounds(), fit_margin);
    is_fitted_ = true;
    change_view(view);
}

void SiteMap::set_selected(const std::vector<SiteId>& sites) {
    selected_ = sites;
    update();
}

void SiteMap::set_background(const QImage& image, const MapImage& about) {
    background_ = image;
    background_about_ = about;
    redraw();
}

void SiteMap::show_site(SiteId site) {
    const auto row = list_.snapshot() == nullptr ? std::nullopt : list_.snapshot()->row_of(site);
    const auto& all = placed_.all();
    const auto found = row ? std::ranges::find(all, *row, &PlacedSite::row) : all.end();
    if (found == all.end()) {
        return;
    }
    MapView view = view_;
    view.zoom(std::max(1.0, near_scale / view.scale()), {width() / 2.0, height() / 2.0});
    view.centre_on(found->plane);
    is_fitted_ = true;
    change_view(view);
    Q_EMIT site_selected(site);
}

void SiteMap::describe() {
    const Format& format = Format::current();
    setAccessibleDescription(tr("%Ln sites by their coordinates", nullptr, static_cast<int>(placed_.all().size())));
    unplaced_link_->setVisible(unplaced_ > 0);
    unplaced_link_->setText(unplaced_ == 0 ? QString() : tr("%1 without coordinates").arg(format.count(unplaced_)));
    unplaced_link_->resize(unplaced_link_->sizeHint());
    unplaced_link_->move(width() - unplaced_link_->width() - size::panel_pad,
                         height() - unplaced_link_->height() - space::s1);
}

// ---- What is where ----

std::optional<MapCluster> SiteMap::cluster_at(QPointF at) const {
    std::optional<MapCluster> found;
    double best = hit_radius;
    for (const MapCluster& cluster : clusters_) {
        const double radius = cluster.count > 1 ? cluster_radius(cluster.count) - hit_radius : 0;
        const double distance = length_of(view_.to_screen(cluster.plane) - at) - radius;
        if (distance < best) {
            best = distance;
            found = cluster;
        }
    }
    return found;
}

const MapArea* SiteMap::area_at(QPointF at) const {
    const auto found = std::ranges::find_if(labels_, [&](const MapLabel& label) { return label.box.contains(at); });
    return found == labels_.end() ? nullptr : found->area;
}

SiteId SiteMap::site_of(const MapCluster& cluster) const {
    return list_.snapshot()->facts(placed_.all()[static_cast<std::size_t>(cluster.site)].row).site->id;
}

QString SiteMap::tip_of(const MapCluster& cluster) const {
    const Format& format = Format::current();
    const auto mark_text = [](MapMark mark) {
        switch (mark) {
            case MapMark::critical:
            case MapMark::major:
            case MapMark::minor:
            case MapMark::warning:
                return label_of(static_cast<Severity>(mark));
            case MapMark::silent:
                return label_of(SiteState::silent);
            case MapMark::late:
                return label_of(SiteState::late);
            case MapMark::reporting:
                return label_of(SiteState::reporting);
        }
        return QString();
    };
    if (cluster.count > 1) {
        return tr("%Ln sites, the worst: %1", nullptr, cluster.count).arg(mark_text(cluster.worst));
    }
    const int row = placed_.all()[static_cast<std::size_t>(cluster.site)].row;
    const SiteSnapshot& snapshot = *list_.snapshot();
    return snapshot.facts(row).code + QLatin1Char(' ') + snapshot.facts(row).name + QLatin1Char('\n') +
           Format::listed({mark_text(cluster.worst), format.measure(snapshot.row(row).now.power, Unit::watt).text()});
}

// ---- Input ----

bool SiteMap::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const auto cluster = cluster_at(help->pos())) {
            QToolTip::showText(help->globalPos(), tip_of(*cluster), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

void SiteMap::wheelEvent(QWheelEvent* event) {
    const double notches = event->angleDelta().y() / notch;
    MapView view = view_;
    view.zoom(std::pow(zoom_per_notch, notches), event->position());
    change_view(view);
    event->accept();
}

void SiteMap::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        pressed_ = event->position();
        dragged_from_ = event->position();
        is_dragging_ = false;
    }
}

void SiteMap::mouseMoveEvent(QMouseEvent* event) {
    if (pressed_ && (is_dragging_ || length_of(event->position() - *pressed_) > 4)) {
        is_dragging_ = true;
        setCursor(Qt::ClosedHandCursor);
        MapView view = view_;
        view.pan(event->position() - dragged_from_);
        dragged_from_ = event->position();
        change_view(view);
        return;
    }
    hovered_ = cluster_at(event->position());
    setCursor(hovered_ || area_at(event->position()) != nullptr ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void SiteMap::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && pressed_) {
        pressed_.reset();
        setCursor(Qt::ArrowCursor);
        if (!std::exchange(is_dragging_, false)) {
            click_at(event->position());
        }
    }
}

void SiteMap::click_at(QPointF at) {
    const auto cluster = cluster_at(at);
    if (cluster && cluster->count == 1) {
        Q_EMIT site_selected(site_of(*cluster));
    } else if (const MapArea* area = cluster ? nullptr : area_at(at)) {
        is_fitted_ = false;  // The chosen area fills the map.
        Q_EMIT area_chosen(area->path);
    }
}

void SiteMap::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto cluster = cluster_at(event->position());
    if (!cluster) {
        return;
    }
    if (cluster->count == 1) {
        Q_EMIT site_opened(site_of(*cluster));
        return;
    }
    MapView view = view_;
    view.fit(cluster->bounds, fit_margin);
    change_view(view);
}

void SiteMap::keyPressEvent(QKeyEvent* event) {
    MapView view = view_;
    const QPointF middle(width() / 2.0, height() / 2.0);
    switch (event->key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            view.zoom(zoom_per_key, middle);
            break;
        case Qt::Key_Minus:
            view.zoom(1 / zoom_per_key, middle);
            break;
        case Qt::Key_0:
            fit_sites();
            return;
        case Qt::Key_Left:
            view.pan({pan_per_key, 0});
            break;
        case Qt::Key_Right:
            view.pan({-pan_per_key, 0});
            break;
        case Qt::Key_Up:
            view.pan({0, pan_per_key});
            break;
        case Qt::Key_Down:
            view.pan({0, -pan_per_key});
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!selected_.empty()) {
                Q_EMIT site_opened(selected_.front());
            }
            return;
        default:  // Keys are Qt's open set.
            QWidget::keyPressEvent(event);
            return;
    }
    change_view(view);
}

void SiteMap::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    hovered_.reset();
    update();
}

void SiteMap::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    view_.set_size(size());
    if (!is_fitted_) {
        fit_sites();
    }
    describe();
    redraw();
}

void SiteMap::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Sites by coordinates"));
        describe();
        redraw();
    }
}

}  // namespace wattmast::ui
