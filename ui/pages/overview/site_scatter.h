// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Sites by their coordinates: no base map, because published maps of China need an approval number.
#pragma once

#include <QPixmap>
#include <QStringList>
#include <QWidget>
#include <array>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "app/views.h"
#include "model/catalog.h"

namespace wattmast::ui {

enum class ScatterMark : std::uint8_t { deviation = 1, state = 2 };

/// A dot per site with a graticule and the names of areas. Hover tells name and value; double click or Enter opens the
/// site; arrow keys go to the next site to the west, east, north or south. Critical sites carry their glyph.
class SiteScatter : public QWidget {
    Q_OBJECT

public:
    explicit SiteScatter(QWidget* parent = nullptr);

    void set_sites(std::shared_ptr<const Catalog> catalog, const std::vector<const SiteNow*>& sites,
                   const std::vector<Attention>& attention);
    void set_mark(ScatterMark mark);

    [[nodiscard]] QSize sizeHint() const override { return {480, 320}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 180}; }
    /// The dot nearest to a place in the widget, within 12 px.
    [[nodiscard]] std::optional<SiteId> site_at(QPointF place) const;
    /// What stands in the legend: marks that tell of a lack only while a site has them.
    [[nodiscard]] QStringList legend() const;

Q_SIGNALS:
    void site_opened(wattmast::SiteId site);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// `unread`: its expectation is still to be read, see SiteNow::is_read; `unknown`: read, and there is nothing to
    /// compare, because power or expectation is absent; `unreadable`: that, because of a SiteNow::failure.
    enum class Look : std::uint8_t { as_expected, above, below, silent, late, unread, unknown, unreadable };
    /// In the order of the legend.
    static constexpr std::array looks{Look::as_expected, Look::above,   Look::below,  Look::late,
                                      Look::silent,      Look::unknown, Look::unread, Look::unreadable};
    struct Dot {
        SiteId site;
        Position position;
        Look look = Look::as_expected;
        bool critical = false;
        std::optional<double> power;      ///< W
        std::optional<double> deviation;  ///< %
        std::optional<Errc> failure;      ///< SiteNow::failure
    };
    /// The middle of an area's sites: labels the map. Of the innermost area but the district.
    struct AreaName {
        QString name;
        Position middle;
    };
    /// What is painted of a dot, so that a region of 17,000 is not 17,000 ellipses each time.
    struct Stamps {
        std::array<QPixmap, SiteScatter::looks.size()> of_look;
        QPixmap critical;
    };
    [[nodiscard]] QRectF map_rect() const;
    [[nodiscard]] QPointF place(const Position& position) const;
    [[nodiscard]] Look look_of(const SiteNow& now) const;
    /// "SH-PD-0473 Zhangjiang Keyuan Rd, 4.28 kW, +1.7%"
    [[nodiscard]] QString label_of(const Dot& dot) const;
    [[nodiscard]] Stamps make_stamps() const;
    void name_areas(const std::vector<const Site*>& sites);
    void paint_layer();
    void drop_layer();
    void paint_graticule(QPainter& painter) const;
    void paint_dots(QPainter& painter) const;
    void paint_labels(QPainter& painter) const;
    void paint_legend(QPainter& painter) const;
    [[nodiscard]] QString text_of(Look look) const;
    [[nodiscard]] bool is_in_legend(Look look) const;
    /// Middles of the marks' left edges, from the legend's top; in rows, where one has no room for all.
    [[nodiscard]] std::vector<QPointF> legend_places() const;
    [[nodiscard]] double legend_height() const;
    void fit();

    std::shared_ptr<const Catalog> catalog_;
    std::vector<Dot> dots_;
    std::vector<AreaName> areas_;
    mutable std::optional<std::pair<int, double>> legend_height_;  ///< Of a width, as long as the layer is the same.
    QPixmap layer_;                                                ///< All but the focus ring; null: to be painted.
    double ratio_ = 1;                                             ///< Its pixels for one of the widget's.
    ScatterMark mark_ = ScatterMark::deviation;
    Position south_west_;
    Position north_east_;
    std::optional<SiteId> focused_;
};

}  // namespace wattmast::ui
