// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Any points over any range: tree, stacked panes, legend. Mock-ups 08 and 09.
#pragma once

#include <memory>
#include <vector>

#include "ui/charts/bridge_loader.h"
#include "ui/charts/crosshair_bus.h"
#include "ui/pages/explore/explore_spec.h"
#include "ui/pages/explore/series_selection.h"
#include "ui/shell/page_base.h"

class QCheckBox;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace wattmast::ui {

class ChartExport;
class ChartFollower;
class DataTable;
class LegendModel;
class LinkLabel;
class MessageStrip;
class Panel;
class PointTreeModel;
class RoleLabel;
class SegmentedControl;
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
    [[nodiscard]] LegendModel* legend() const { return legend_; }
    [[nodiscard]] PointTreeModel* tree() const { return tree_; }
    [[nodiscard]] QString footer() const;

protected:
    void retranslate() override;

private:
    QWidget* build_tree();
    QWidget* build_toolbar();
    QWidget* build_chart();
    QWidget* build_legend();
    void add_keys();
    void take_catalog();
    void show_selection();
    void show_tree_note();
    void show_data();
    void show_cursor();
    void open_sites_of_selection();
    void filter_tree(const QString& text);

    PageContext context_;
    std::shared_ptr<const Catalog> catalog_;
    SeriesSelection selection_;
    ExploreView view_;
    BridgeLoader loader_;
    CrosshairBus crosshair_;

    Panel* tree_panel_ = nullptr;
    QLineEdit* filter_ = nullptr;
    PointTreeModel* tree_ = nullptr;
    QTreeView* tree_view_ = nullptr;
    SegmentedControl* axis_ = nullptr;
    QCheckBox* envelope_ = nullptr;
    QPushButton* zoom_back_ = nullptr;
    QPushButton* clear_ = nullptr;
    QPushButton* export_button_ = nullptr;
    MessageStrip* message_ = nullptr;
    QFrame* chart_frame_ = nullptr;
    ThemedPlotView* chart_ = nullptr;
    StateOverlay* no_points_ = nullptr;
    ChartFollower* follower_ = nullptr;
    ChartExport* export_ = nullptr;
    LegendModel* legend_ = nullptr;
    DataTable* legend_table_ = nullptr;
    RoleLabel* drawn_ = nullptr;
    RoleLabel* method_ = nullptr;
    LinkLabel* copy_ = nullptr;
};

}  // namespace wattmast::ui
