// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Is the fleet well? Mock-ups 01 to 03.
#pragma once

#include <memory>
#include <optional>

#include "app/views.h"
#include "model/catalog_mark.h"
#include "ui/charts/bridge_loader.h"
#include "ui/charts/crosshair_bus.h"
#include "ui/engine_bridge.h"
#include "ui/format/format.h"
#include "ui/pages/overview/fleet_chart.h"
#include "ui/pages/overview/fleet_picture.h"
#include "ui/pages/overview/fleet_summary.h"
#include "ui/shell/page_base.h"

class QGridLayout;
class QTimer;

namespace wattmast::ui {

class AttentionList;
class ChartFollower;
class ComparedFigures;
class DataTable;
class KpiStrip;
struct Kpi;
class LinkLabel;
class MessageStrip;
class Panel;
class RegionTableModel;
class SegmentedControl;
class SiteScatter;
class ThemedPlotView;

/// Asks for the fleet when it comes to the front, when the scope changes, and every three seconds while live. Where the
/// engine raises alarms, what needs attention is its board, and otherwise what the fleet's own data says.
class OverviewPage : public PageBase {
    Q_OBJECT

public:
    explicit OverviewPage(PageContext context, QWidget* parent = nullptr);
    ~OverviewPage() override;

    void enter() override;
    void leave() override;
    void read_again() override;

    [[nodiscard]] ThemedPlotView* chart() const { return chart_; }

Q_SIGNALS:
    void site_requested(wattmast::SiteId site);
    void alarm_requested(wattmast::AlarmId alarm);
    /// What a key figure is made of; `all` is how many points that are, where not all of them are in `points`.
    void explore_requested(const std::vector<wattmast::PointId>& points, std::size_t all);

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build_head();
    QWidget* build_chart();
    QWidget* build_attention();
    QWidget* build_regions();
    QWidget* build_map();
    void place_panels();
    void request();
    void show_fleet();
    void show_kpis(const std::vector<Kpi>& kpis);
    void take_alarms();
    void show_attention(const FleetSummary& all, const std::vector<Attention>& here);
    void show_regions(const FleetSummary& all);
    void take_answer(std::shared_ptr<const FleetPicture> picture);
    void show_failure(const Failure& failure);
    /// Which sites of the scope cannot be read, and what to do.
    void show_unreadable();
    /// Lays it out again where something that it is made of has changed: of 17,000 sites that takes 60 ms.
    void show_chart();
    void open_figure(int tile);
    void open_region(const QModelIndex& index);

    /// What the chart was laid out for.
    struct ChartBasis {
        CatalogMark catalog;
        Scope scope;
        int split = 0;
        TimeZone zone;
        Language language{};
    };

    PageContext context_;
    BridgeLoader loader_;
    CrosshairBus crosshair_;
    RequestTicket ticket_;
    RequestTicket figure_ticket_;
    std::shared_ptr<const FleetPicture> picture_;  ///< Null before the first answer.
    std::vector<Attention> urgent_;                ///< Of the alarm board; where there is none, of the fleet.
    std::optional<Failure> failure_;               ///< Of the newest request.
    std::optional<ChartBasis> chart_basis_;
    bool in_front_ = false;
    bool is_narrow_ = false;

    QTimer* refresh_;
    QGridLayout* grid_;
    QWidget* head_;
    MessageStrip* unreadable_;
    std::optional<SiteId> first_unreadable_;  ///< The site that its link opens.
    KpiStrip* kpis_;
    ComparedFigures* compared_;
    Panel* chart_panel_ = nullptr;
    ThemedPlotView* chart_ = nullptr;
    ChartFollower* follower_ = nullptr;
    SegmentedControl* split_ = nullptr;
    Panel* attention_panel_ = nullptr;
    AttentionList* attention_ = nullptr;
    LinkLabel* open_alarms_ = nullptr;  ///< Null where no alarms are raised.
    Panel* region_panel_ = nullptr;
    RegionTableModel* regions_ = nullptr;
    DataTable* region_table_ = nullptr;
    Panel* map_panel_ = nullptr;
    SiteScatter* map_ = nullptr;
    SegmentedControl* mark_ = nullptr;
};

}  // namespace wattmast::ui
