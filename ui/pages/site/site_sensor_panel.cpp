// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/site_sensor_panel.h"

#include "ui/format/format.h"
#include "ui/pages/site/sensor_map.h"

namespace wattmast::ui {

namespace {

constexpr int panel_height = 250;

}  // namespace

SiteSensorPanel::SiteSensorPanel(QWidget* parent) : Panel(parent), map_(new SensorMap) {
    setFixedHeight(panel_height);
    set_content(map_);
    connect(map_, &SensorMap::sensor_opened, this, &SiteSensorPanel::sensor_opened);
    retranslate();
    hide();
}

void SiteSensorPanel::show_detail(const SiteDetail* detail, const Catalog& catalog, UtcTime now) {
    std::optional<SensorGrid> grid = detail == nullptr ? std::nullopt : sensor_grid(*detail, catalog, now);
    setVisible(grid.has_value());
    if (!grid) {
        return;
    }
    const int sensors = static_cast<int>(grid->cells.size());
    map_->set_grid(*std::move(grid), now);
    QStringList parts{tr("%n sensor(s), °C", nullptr, sensors)};
    if (const QString hottest = map_->hottest_text(); !hottest.isEmpty()) {
        parts += hottest;
    }
    set_subtitle(Format::listed(parts));
    show_content();
}

void SiteSensorPanel::retranslate() {
    set_title(tr("Rack inlet temperature"));
}

void SiteSensorPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    Panel::changeEvent(event);
}

}  // namespace wattmast::ui
