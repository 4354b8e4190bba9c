// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Any points over any range: tree, panes, navigator, legend. Mock-ups 08 and 09.
#pragma once

#include <memory>
#include <vector>

#include "ui/charts/bridge_loader.h"
#include "ui/charts/crosshair_bus.h"
#include "ui/pages/explore/explore_chart.h"
#include "ui/pages/explore/series_selection.h"
#include "ui/shell/page_base.h"
#include "ui/shell/saved_views.h"

namespace wattmast::ui {

class ChartAnnotations;
class ChartExport;
class ChartFollower;
class ExploreToolbar;
class FormulaDialog;
class LegendModel;
class LegendSheet;
class MessageStrip;
class Navigator;
class PointTreeModel;
class PointTreePanel;
class StateOverlay;
class ViewMenu;

/// Never empty: until points are chosen it draws the power of the first sites.
class ExplorePage : public PageBase {
    Q_OBJECT

public:
    explicit ExplorePage(PageContext context, QWidget* parent = nullptr);
    ~ExplorePage() override;

    void enter() override;
    void leave() override;
    void read_again() override;

    /// Draws these instead of what was drawn, and opens their sites in the tree. Points that cannot be drawn are left
    /// out.
    void show_points(const std::vector<PointId>& points);
    /// Says that only `shown` of `all` points of a figure are drawn, until others are; nothing where all are.
    void tell_part(std::size_t shown, std::size_t all);
    /// Draws what was saved, over its range and with its comparison.
    void open_view(const SavedView& view);
    /// Keeps what is shown under a name.
    void save_view(const QString& name);

    /// The form for a new formula, or for one that is drawn; it replaces that one, or removes it.
    FormulaDialog* open_formula(const std::optional<SeriesKey>& drawn);

    [[nodiscard]] SeriesSelection& selection() { return selection_; }
    [[nodiscard]] ExploreChart* chart() const { return chart_; }
    [[nodiscard]] Navigator* navigator() const { return navigator_; }
    [[nodiscard]] ExploreToolbar* toolbar() const { return toolbar_; }
    [[nodiscard]] ChartAnnotations* annotations() const { return annotations_; }
    [[nodiscard]] LegendSheet* legend_sheet() const { return legend_; }
    [[nodiscard]] LegendModel* legend() const;
    [[nodiscard]] PointTreeModel* tree() const;
    [[nodiscard]] ChartExport* chart_export() const { return export_; }
    [[nodiscard]] QString footer() const;

protected:
    void retranslate() override;

private:
    QWidget* build_chart();
    void build_menus();
    void connect_parts();
    void connect_navigator();
    void connect_export();
    void add_keys();
    void take_catalog();
    void choose_first_sites();
    void show_selection();
    void show_no_points();
    void show_data();
    void show_compared();
    void show_cursor();
    void show_navigator();
    /// "+ Pane": the series chosen in the legend, else the last one, goes into a pane of its own.
    void put_into_own_pane();
    void take_drop(const std::vector<SeriesKey>& series, ExploreChart::DropPlace place);
    /// The first series of each pane, from top to bottom.
    [[nodiscard]] std::vector<SeriesKey> pane_leaders() const;
    [[nodiscard]] QString places_of(const std::vector<SiteId>& sites) const;

    PageContext context_;
    std::shared_ptr<const Catalog> catalog_;
    bool in_front_ = false;  ///< Behind another page it takes no new catalogue: enter() does.
    SeriesSelection selection_;
    BridgeLoader loader_;
    CrosshairBus crosshair_;

    PointTreePanel* tree_ = nullptr;
    ExploreToolbar* toolbar_ = nullptr;
    MessageStrip* message_ = nullptr;
    bool says_part_ = false;  ///< The strip shows tell_part().
    ExploreChart* chart_ = nullptr;
    Navigator* navigator_ = nullptr;
    StateOverlay* no_points_ = nullptr;
    ChartFollower* follower_ = nullptr;
    ChartExport* export_ = nullptr;
    ChartAnnotations* annotations_ = nullptr;
    ViewMenu* views_ = nullptr;
    QMenu* annotate_ = nullptr;
    LegendSheet* legend_ = nullptr;
};

}  // namespace wattmast::ui
