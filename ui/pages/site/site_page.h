// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One site: key figures, chart, energy flow, what needs attention, points. Mock-ups 05 to 07 and 21.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "ui/charts/bridge_loader.h"
#include "ui/engine_bridge.h"
#include "ui/pages/site/site_kpis.h"
#include "ui/shell/page_base.h"
#include "ui/shell/session.h"

class QBoxLayout;
class QStackedLayout;
class QTimer;

namespace wattmast::ui {

class ChartExport;
class ComparedFigures;
class MessageStrip;
class Panel;
class SiteAttentionPanel;
class SiteChartPanel;
class SiteCoolingPanel;
class SiteEnvironmentPanel;
class SiteFlowPanel;
class SiteHeader;
class SiteKpiRow;
class SitePointsPanel;
class SitePuePanel;
class SiteSensorPanel;
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
    [[nodiscard]] ThemedPlotView* chart() const;
    [[nodiscard]] ChartExport* chart_export() const;

Q_SIGNALS:
    /// "Open in Explore", or one figure, branch or point.
    void explore_requested(const std::vector<wattmast::PointId>& points);
    void alarm_requested(wattmast::AlarmId alarm);

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* build_content();
    QWidget* build_left();
    QWidget* build_right();
    void connect_parts();
    void choose_site();
    enum class Showing : std::uint8_t { nothing = 1, site = 2 };
    void show_content(Showing showing);
    void step_site(int direction);
    void request();
    void show_failure(const Failure& failure);
    void show_detail();
    void show_kpis();
    void show_stale();
    /// What of the site cannot be read, above everything else: a closed strip would leave dashes without a reason.
    void show_unreadable();
    void show_attention();
    /// The board's, where there is one, so that two panels never contradict each other.
    [[nodiscard]] std::vector<Attention> attention_now() const;
    void open_figure(SiteKpiId figure);
    void mark_node(const QString& name);
    [[nodiscard]] const Site* current_site() const;
    [[nodiscard]] std::vector<const Site*> sites_in_scope() const;
    /// Those that show the detail.
    [[nodiscard]] std::array<Panel*, 3> detail_panels() const;

    PageContext context_;
    std::shared_ptr<const Catalog> catalog_;  ///< Of what is shown.
    std::optional<SiteId> site_;
    std::shared_ptr<const SiteDetail> detail_;  ///< Null before the first answer.
    std::optional<Failure> failure_;
    RequestTicket ticket_;
    bool in_front_ = false;

    BridgeLoader loader_;
    QTimer* refresh_ = nullptr;
    QStackedLayout* pages_ = nullptr;
    QWidget* content_ = nullptr;
    StateOverlay* nothing_ = nullptr;
    SiteHeader* header_ = nullptr;
    MessageStrip* message_ = nullptr;
    MessageStrip* unreadable_ = nullptr;
    SiteKpiRow* kpis_ = nullptr;
    ComparedFigures* compared_ = nullptr;
    QBoxLayout* columns_ = nullptr;
    QWidget* right_ = nullptr;
    SiteChartPanel* chart_ = nullptr;
    SiteFlowPanel* flow_ = nullptr;
    SiteAttentionPanel* attention_ = nullptr;
    SitePuePanel* pue_ = nullptr;
    SiteSensorPanel* sensors_ = nullptr;
    SiteCoolingPanel* cooling_ = nullptr;
    SiteEnvironmentPanel* environment_ = nullptr;
    SitePointsPanel* points_ = nullptr;
};

}  // namespace wattmast::ui
