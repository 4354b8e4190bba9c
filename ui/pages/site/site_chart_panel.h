// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The panel of a site's chart: the way to Explore, the export menu.
#pragma once

#include "model/catalog.h"
#include "ui/charts/crosshair_bus.h"

#include "ui/shell/page_base.h"
#include "ui/widgets/panel.h"
#include "units/error.h"

class QPushButton;
class QToolButton;

namespace wattmast::ui {

class ChartAnnotations;
class ChartExport;
class ChartFollower;
class ChartLoader;
class ThemedPlotView;

class SiteChartPanel : public Panel {
    Q_OBJECT

public:
    /// Bridge, session and loader outlive it.
    SiteChartPanel(const PageContext& context, ChartLoader& loader, QWidget* parent = nullptr);

    void show_site(const Catalog& catalog, const Site& site);
    /// The page came to the front, or went away.
    void start();
    void stop();
    [[nodiscard]] ThemedPlotView* chart() const { return chart_; }
    [[nodiscard]] ChartExport* chart_export() const { return export_; }

Q_SIGNALS:
    void explore_requested(const std::vector<wattmast::PointId>& points);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Session& session_;
    CrosshairBus crosshair_;
    ThemedPlotView* chart_ = nullptr;
    ChartFollower* follower_ = nullptr;
    ChartExport* export_ = nullptr;
    ChartAnnotations* annotations_ = nullptr;
    QPushButton* explore_ = nullptr;
    QToolButton* export_button_ = nullptr;
};

}  // namespace wattmast::ui
