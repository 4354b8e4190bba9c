// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The panel of a hall's inlet temperatures.
#pragma once

#include "app/views.h"
#include "model/catalog.h"
#include "ui/widgets/panel.h"

namespace wattmast::ui {

class SensorMap;

/// Hidden for sites whose sensors do not name row and rack.
class SiteSensorPanel : public Panel {
    Q_OBJECT

public:
    explicit SiteSensorPanel(QWidget* parent = nullptr);

    /// Null: not known yet, and nothing is shown.
    void show_detail(const SiteDetail* detail, const Catalog& catalog, UtcTime now);
    [[nodiscard]] const SensorMap& map() const { return *map_; }

Q_SIGNALS:
    void sensor_opened(wattmast::PointId point);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    SensorMap* map_ = nullptr;
};

}  // namespace wattmast::ui
