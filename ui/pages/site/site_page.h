// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One site: key figures, chart, energy flow, what needs attention, points. Mock-ups 05 to 07 and 21.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "ui/charts/bridge_loader.h"
#include "ui/charts/crosshair_bus.h"
#include "ui/engine_bridge.h"
#include "ui/pages/site/site_kpis.h"
#include "ui/shell/page_base.h"
#include "ui/shell/session.h"

class QBoxLayout;
class QPushButton;
class QSortFilterProxyModel;
class QStackedLayout;
class QTimer;
class QToolButton;

namespace wattmast::ui {

class AttentionList;
class ChartExport;
class ChartFollower;
class DataTable;
class EnergyFlow;
class MessageStrip;
class Panel;
class SegmentedControl;
class SiteHeader;
class SitePointModel;
class StateOverlay;
class ThemedPlotView;

/// Shows the scope's site; where the scope is an area, its first site until another is chosen. Asks for figures when it
/// comes to the front, when the scope changes, and every two seconds while live.
class SitePage : public PageBase {
    Q_OBJECT

public:
    explicit SitePage(PageContext context, QWidget* parent = nullptr);
    ~SitePage() override;

    void enter() override;
    void leave() override;
    void read_again() override;

    /// Empty where the scope has none.
    [[nodiscard]] std::optional<SiteId> site() const { return site_; }
    [[nodiscard]] ThemedPlotView* chart() const { return chart_; }
    [[nodiscard]] ChartExport* chart_export() const { return export_; }

Q_SIGNALS:
    /// "Open in Explore", or one figure, branch or point.
    void explore_requested(const std::vector<wattmast::PointId>& points);

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* build_chart();
    QWidget* build_right();
    void choose_site();
    void step_site(int direction);
    void show_chart();
    void request();
    void show_failure(const Failure& failure);
    void show_detail();
    void show_kpis();
    void show_flow();
    void show_attention();
    void show_points();
    void show_stale();
    void open_figure(SiteFigure figure);
    void mark_node(const QString& name);
    [[nodiscard]] const Site* current_site() const;
    [[nodiscard]] std::vector<const Site*> sites_in_scope() const;

    PageContext context_;
    std::shared_ptr<const Catalog> catalog_;  ///< Of what is shown.
    std::optional<SiteId> site_;
    std::optional<SiteDetail> detail_;
    std::optional<Failure> failure_;
    RequestTicket ticket_;
    bool in_front_ = false;

    BridgeLoader loader_;
    CrosshairBus crosshair_;
    QTimer* refresh_ = nullptr;
    QStackedLayout* pages_ = nullptr;
    StateOverlay* nothing_ = nullptr;
    SiteHeader* header_ = nullptr;
    MessageStrip* message_ = nullptr;
    QBoxLayout* kpi_place_ = nullptr;
    KpiStrip* kpis_ = nullptr;
    std::vector<SiteFigure> figures_;
    QBoxLayout* columns_ = nullptr;
    QWidget* right_ = nullptr;
    Panel* chart_panel_ = nullptr;
    ThemedPlotView* chart_ = nullptr;
    ChartFollower* follower_ = nullptr;
    ChartExport* export_ = nullptr;
    QPushButton* explore_ = nullptr;
    QToolButton* export_button_ = nullptr;
    Panel* flow_panel_ = nullptr;
    EnergyFlow* flow_ = nullptr;
    SegmentedControl* flow_amount_ = nullptr;
    Panel* attention_panel_ = nullptr;
    AttentionList* attention_ = nullptr;
    Panel* points_panel_ = nullptr;
    SitePointModel* points_ = nullptr;
    QSortFilterProxyModel* sorted_points_ = nullptr;
    DataTable* point_table_ = nullptr;
};

}  // namespace wattmast::ui
