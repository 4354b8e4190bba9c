// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/site_chart_panel.h"

#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/charts/themed_plot_view.h"
#include "ui/format/names.h"
#include "ui/pages/shared/chart_annotations.h"
#include "ui/pages/shared/chart_export.h"
#include "ui/pages/shared/chart_follower.h"
#include "ui/pages/shared/drawn_point.h"
#include "ui/pages/site/site_chart.h"
#include "ui/shell/session.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/message_strip.h"

namespace wattmast::ui {

namespace {

constexpr int lowest = 520;

QPushButton* flat_button(IconId icon) {
    auto* button = new QPushButton;
    button->setIcon(themed_icon(icon));
    button->setProperty("wm_compact", true);
    button->setFlat(true);
    return button;
}

}  // namespace

SiteChartPanel::SiteChartPanel(const PageContext& context, ChartLoader& loader, QWidget* parent)
    : Panel(parent), session_(context.session), chart_(new ThemedPlotView) {
    setMinimumHeight(lowest);
    chart_->set_loader(&loader);
    chart_->set_crosshair_bus(&crosshair_);
    auto* room = new QWidget;
    auto* column = new QVBoxLayout(room);
    // The chart's square corners stay inside the panel's round ones.
    column->setContentsMargins(0, 0, 0, radius::panel);
    annotations_ = new ChartAnnotations(*chart_, context, this);
    column->addWidget(annotations_->strip());
    column->addWidget(chart_, 1);
    set_content(room);
    connect(annotations_, &ChartAnnotations::changed, this, [this] {
        PlotSpec spec = chart_->spec();
        annotations_->decorate(spec);
        chart_->set_spec(std::move(spec));
    });
    follower_ = new ChartFollower(*chart_, context.bridge, context.session, this);
    export_ = new ChartExport(*chart_, context.bridge, this);
    explore_ = flat_button(IconId::explore);
    add_tool(explore_);
    export_button_ = add_icon_tool(IconId::download);
    export_button_->setMenu(export_->menu());
    export_button_->setPopupMode(QToolButton::InstantPopup);
    connect(explore_, &QPushButton::clicked, this,
            [this] { Q_EMIT explore_requested(points_of_chart(chart_->spec())); });
    retranslate();
}

void SiteChartPanel::show_site(const Catalog& catalog, const Site& site) {
    PlotSpec spec = site_chart(catalog, site, chart_zone(session_.zone()));
    if (spec.panes.empty()) {
        show_empty({tr("Nothing to draw"),
                    tr("None of this site's points measures power, traffic or temperature. Add a meter to "
                       "the inventory."),
                    {},
                    {}});
    } else {
        show_content();
    }
    set_title(chart_title(spec));
    annotations_->set_sites({site.id}, to_qt(site.code));
    annotations_->decorate(spec);
    if (spec != chart_->spec()) {
        chart_->set_spec(std::move(spec));
    }
}

void SiteChartPanel::start() {
    follower_->start();
    annotations_->start();
}

void SiteChartPanel::stop() {
    follower_->stop();
}

void SiteChartPanel::retranslate() {
    set_title(chart_title(chart_->spec()));
    set_subtitle(tr("mean, envelope shows minimum to maximum"));
    explore_->setText(tr("Open in Explore"));
    export_button_->setToolTip(tr("Export chart"));
    export_button_->setAccessibleName(tr("Export chart"));
    export_->retranslate();
}

void SiteChartPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    Panel::changeEvent(event);
}

}  // namespace wattmast::ui
