// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The panel of a site's environment sensors.
#pragma once

#include "app/views.h"
#include "model/catalog.h"
#include "ui/engine_bridge.h"
#include "ui/shell/page_base.h"
#include "ui/widgets/panel.h"

namespace wattmast::ui {

class AlarmClient;
class DataTable;
class EnvironmentModel;

/// Hidden for sites without any, see environment_rows(); as tall as its rows, within limits. The curves of the last day
/// are read when the sensors change, and every five minutes.
class SiteEnvironmentPanel : public Panel {
    Q_OBJECT

public:
    explicit SiteEnvironmentPanel(const PageContext& context, QWidget* parent = nullptr);
    ~SiteEnvironmentPanel() override;

    /// The page came to the front: reads the alarm rules.
    void start();
    /// Null: not known yet, and nothing is shown.
    void show_detail(const SiteDetail* detail, const Catalog& catalog, UtcTime now);
    [[nodiscard]] const EnvironmentModel& sensors() const { return *sensors_; }

Q_SIGNALS:
    /// Enter or double click on a sensor.
    void sensor_opened(wattmast::PointId point);

protected:
    void changeEvent(QEvent* event) override;

private:
    void request_days(UtcTime now);
    void retranslate();

    PageContext context_;
    AlarmClient* rules_ = nullptr;
    EnvironmentModel* sensors_ = nullptr;
    DataTable* table_ = nullptr;
    RequestTicket ticket_;
    std::optional<UtcTime> days_asked_;
};

}  // namespace wattmast::ui
