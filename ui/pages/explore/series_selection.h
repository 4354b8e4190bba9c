// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which points Explore draws, in which colour and pane.
#pragma once

#include <QObject>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/chart_source.h"
#include "model/catalog_index.h"
#include "ui/charts/plot_spec.h"
#include "ui/pages/shared/shared_index.h"

namespace wattmast::ui {

/// A series that is no point of its own but computed from points of a site.
enum class SeriesFormula : std::uint8_t {
    none = 1,
    energy_per_traffic = 2,  ///< Wh/GB, of a site that measures both.
    written = 3,             ///< By a person.
};

/// A formula that a person wrote.
struct WrittenFormula {
    std::string name;
    std::string text;  ///< With references only: see kept_text().
    friend bool operator==(const WrittenFormula&, const WrittenFormula&) = default;
};

/// What makes a series: a point, a formula of a site, or one that was written.
struct SeriesKey {
    PointId point;  ///< Not assigned: a formula.
    SiteId site;    ///< Of energy per traffic.
    SeriesFormula formula = SeriesFormula::none;
    WrittenFormula written = {};

    [[nodiscard]] static SeriesKey of(PointId point) { return {point, {}, SeriesFormula::none}; }
    [[nodiscard]] static SeriesKey of(SiteId site, SeriesFormula formula) { return {{}, site, formula}; }
    [[nodiscard]] static SeriesKey of(WrittenFormula written) {
        return {{}, {}, SeriesFormula::written, std::move(written)};
    }
    friend bool operator==(const SeriesKey&, const SeriesKey&) = default;
};

/// One drawn series. `slot` counts from 0; colour is slot modulo 8, from the fifth on a dash is added.
struct ChosenSeries {
    PointId point;           ///< Not assigned: a formula.
    SiteId site;             ///< Not assigned: a written formula over several sites.
    Unit unit = Unit::watt;  ///< Of the drawn values.
    int slot = 0;
    SeriesFormula formula = SeriesFormula::none;
    int pane = 0;  ///< 0: with all others of its unit. Else those of the same number and unit are together.
    Visibility visibility = Visibility::shown;
    WrittenFormula written = {};
    std::string symbol = {};   ///< Instead of the unit's own: "Wh/GB". Empty: the unit's.
    ChartLineQuery line = {};  ///< What a chart asks for to draw it.

    [[nodiscard]] SeriesKey key() const {
        switch (formula) {
            case SeriesFormula::none:
                break;
            case SeriesFormula::energy_per_traffic:
                return SeriesKey::of(site, formula);
            case SeriesFormula::written:
                return SeriesKey::of(written);
        }
        return SeriesKey::of(point);
    }
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
    [[nodiscard]] const Catalog& catalog() const { return *catalog_; }
    [[nodiscard]] const std::vector<ChosenSeries>& series() const { return series_; }
    [[nodiscard]] const ChosenSeries* find(const SeriesKey& key) const;
    [[nodiscard]] const ChosenSeries* find(PointId point) const { return find(SeriesKey::of(point)); }
    [[nodiscard]] bool is_full() const { return series_.size() >= most; }

    /// Nothing for states, unknown points, formulas that a site lacks points for, what is there already, and beyond
    /// `most`; tells whether it is in.
    bool add(const SeriesKey& key);
    bool add(PointId point) { return add(SeriesKey::of(point)); }
    void remove(const SeriesKey& key);
    void remove(PointId point) { remove(SeriesKey::of(point)); }
    /// The same place, pane and visibility for another formula; adds it where `old` is not there. Tells whether it is
    /// in: nothing changes for one that does not stand.
    bool replace(const SeriesKey& old, const SeriesKey& key);
    void set_visibility(const SeriesKey& key, Visibility visibility);
    /// Replaces all at once, with one changed().
    void set(const std::vector<PointId>& points);
    /// The same with panes and visibility, for saved views. What is not in the catalogue is left out.
    void set(const std::vector<ChosenSeries>& series);

    // ---- Panes ----
    /// Adds what is not there yet, and puts all into the pane of `like`; those of another unit into a pane of their
    /// own.
    void put_beside(const std::vector<SeriesKey>& keys, const SeriesKey& like);
    /// Adds what is not there yet, and puts all into a new pane, above the one of `below`, or last of all.
    void put_apart(const std::vector<SeriesKey>& keys, const std::optional<SeriesKey>& below);

Q_SIGNALS:
    void changed();

private:
    bool insert(const SeriesKey& key);
    /// Without slot. Empty: it cannot be drawn.
    [[nodiscard]] std::optional<ChosenSeries> made_of(const SeriesKey& key) const;
    [[nodiscard]] std::optional<ChosenSeries> made_of(const WrittenFormula& written) const;
    void put(const std::vector<SeriesKey>& keys, int pane, const std::optional<SeriesKey>& before);
    [[nodiscard]] int free_pane() const;
    [[nodiscard]] int free_slot(SiteId site, Unit unit) const;

    std::shared_ptr<const Catalog> catalog_ = std::make_shared<const Catalog>();
    std::shared_ptr<const CatalogIndex> index_ = shared_index(catalog_);  ///< Of catalog_.
    std::vector<ChosenSeries> series_;
};

/// A site's power over its traffic, as a formula; empty: the site does not measure both.
[[nodiscard]] std::optional<ChartLineQuery> energy_per_traffic_of(const CatalogIndex& index, SiteId site);

/// What is drawn where nothing was chosen yet: the power of the first sites, from their energy trees.
[[nodiscard]] std::vector<PointId> default_selection(const CatalogIndex& index, std::size_t most_sites = 3);

}  // namespace wattmast::ui
