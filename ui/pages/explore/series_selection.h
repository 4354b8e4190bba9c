// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which points Explore draws, and in which colour.
#pragma once

#include <QObject>
#include <memory>
#include <optional>
#include <vector>

#include "model/catalog.h"

namespace wattmast::ui {

/// One drawn point. `slot` counts from 0; colour is slot modulo 8, dash is slot over 8.
struct ChosenSeries {
    PointId point;
    SiteId site;
    Unit unit = Unit::watt;  ///< Of the drawn values.
    int slot = 0;
    friend bool operator==(const ChosenSeries&, const ChosenSeries&) = default;
};

/// In the order chosen. A series keeps its colour while it is drawn. A site's series of different units share a colour,
/// as they stand in different panes; within a pane no two series share one.
class SeriesSelection : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t most = 50;

    using QObject::QObject;

    void set_catalog(std::shared_ptr<const Catalog> catalog);
    [[nodiscard]] const std::vector<ChosenSeries>& series() const { return series_; }
    [[nodiscard]] const ChosenSeries* find(PointId point) const;
    [[nodiscard]] bool is_full() const { return series_.size() >= most; }

    /// Nothing for states, unknown points, points that are there already, and beyond `most`; tells whether it is in.
    bool add(PointId point);
    void remove(PointId point);
    /// Replaces all at once, with one changed().
    void set(const std::vector<PointId>& points);

Q_SIGNALS:
    void changed();

private:
    bool insert(PointId point);
    [[nodiscard]] int free_slot(SiteId site, Unit unit) const;

    std::shared_ptr<const Catalog> catalog_ = std::make_shared<const Catalog>();
    std::vector<ChosenSeries> series_;
};

/// What is drawn where nothing was chosen yet: the power of the first sites, from their energy trees.
[[nodiscard]] std::vector<PointId> default_selection(const Catalog& catalog, std::size_t most_sites = 3);

}  // namespace wattmast::ui
