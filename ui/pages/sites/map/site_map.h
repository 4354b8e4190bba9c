// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The sites by their coordinates: graticule, names of areas, clusters, marks of state, and an image below them.
#pragma once

#include <QImage>
#include <QPixmap>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "ui/pages/sites/map/map_background.h"
#include "ui/pages/sites/map/map_labels.h"
#include "ui/pages/sites/map/map_marks.h"
#include "ui/pages/sites/site_list.h"

namespace wattmast::ui {

class LinkLabel;

/// The wheel zooms at the pointer, dragging pans; +, −, 0 and arrow keys do the same. A click selects, a double click
/// or Enter opens; on a cluster it zooms in. A click on a name chooses the area. Everything but hover and selection is
/// painted into a pixmap, which is kept until the view, the data or the theme changes. The list outlives it.
class SiteMap : public QWidget {
    Q_OBJECT

public:
    explicit SiteMap(SiteList& list, QWidget* parent = nullptr);

    /// Follows the list from now on, or no longer.
    void set_active(bool active);
    void set_selected(const std::vector<SiteId>& sites);
    /// Null image: none. The approval number stands in the corner.
    void set_background(const QImage& image, const MapImage& about);
    void fit_sites();
    /// In the middle, near enough to be alone; selected.
    void show_site(SiteId site);

    [[nodiscard]] const MapView& view() const { return view_; }
    [[nodiscard]] const PlacedSites& placed() const { return placed_; }
    [[nodiscard]] int unplaced() const { return unplaced_; }
    [[nodiscard]] const std::vector<MapLabel>& labels() const { return labels_; }
    [[nodiscard]] const std::vector<MapCluster>& clusters() const { return clusters_; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 240}; }

Q_SIGNALS:
    void site_selected(wattmast::SiteId site);
    void site_opened(wattmast::SiteId site);
    void area_chosen(const std::vector<std::string>& area);
    /// The number of sites without coordinates was clicked.
    void unplaced_requested();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Keep : std::uint8_t { view = 1, nothing = 2 };
    void place_sites(Keep keep);
    void update_marks();
    void redraw();
    void change_view(const MapView& view);
    void describe();
    void click_at(QPointF at);
    [[nodiscard]] std::optional<MapCluster> cluster_at(QPointF at) const;
    [[nodiscard]] const MapArea* area_at(QPointF at) const;
    [[nodiscard]] SiteId site_of(const MapCluster& cluster) const;
    [[nodiscard]] QString tip_of(const MapCluster& cluster) const;
    [[nodiscard]] QRectF legend_rect() const;
    // site_map_painter.cpp
    void paint_layer();
    void paint_background(QPainter& painter) const;
    void paint_graticule(QPainter& painter) const;
    void paint_marks(QPainter& painter) const;
    void paint_labels(QPainter& painter) const;
    void paint_legend(QPainter& painter) const;
    void paint_scale_bar(QPainter& painter) const;

    SiteList& list_;
    bool is_active_ = false;
    bool is_fitted_ = false;
    MapView view_;
    PlacedSites placed_;
    int unplaced_ = 0;
    std::vector<MapArea> areas_;
    std::vector<MapCluster> clusters_;
    std::vector<MapLabel> labels_;
    std::vector<SiteId> selected_;
    QImage background_;
    MapImage background_about_;
    QPixmap layer_;  ///< Null: to be painted.
    LinkLabel* unplaced_link_;
    std::optional<MapCluster> hovered_;
    std::optional<QPointF> pressed_;
    QPointF dragged_from_;
    bool is_dragging_ = false;
};

}  // namespace wattmast::ui
