// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Any points over any range: tree, stacked panes, legend. Mock-ups 08 and 09.
#pragma once

#include <memory>
#include <vector>

#include "ui/charts/bridge_loader.h"
#include "ui/charts/crosshair_bus.h"
#include "ui/pages/explore/series_selection.h"
#include "ui/shell/page_base.h"

namespace wattmast::ui {

class ChartExport;
class ChartFollower;
class ExploreToolbar;
class LegendModel;
class LegendSheet;
class MessageStrip;
class PointTreeModel;
class PointTreePanel;
class StateOverlay;
class ThemedPlotView;

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

    [[nodiscard]] SeriesSelection& selection() { return selection_; }
    [[nodiscard]] ThemedPlotView* chart() const { return chart_; }
    [[nodiscard]] LegendModel* legend() const;
    [[nodiscard]] PointTreeModel* tree() const;
    [[nodiscard]] QString footer() const;

protected:
    void retranslate() override;

private:
    QWidget* build_chart();
    void connect_parts();
    void connect_export();
    void add_keys();
    void take_catalog();
    void choose_first_sites();
    void show_selection();
    void show_data();
    void show_cursor();

    PageContext context_;
    std::shared_ptr<const Catalog> catalog_;
    SeriesSelection selection_;
    BridgeLoader loader_;
    CrosshairBus crosshair_;

    PointTreePanel* tree_ = nullptr;
    ExploreToolbar* toolbar_ = nullptr;
    MessageStrip* message_ = nullptr;
    ThemedPlotView* chart_ = nullptr;
    StateOverlay* no_points_ = nullptr;
    ChartFollower* follower_ = nullptr;
    ChartExport* export_ = nullptr;
    LegendSheet* legend_ = nullptr;
};

}  // namespace wattmast::ui
