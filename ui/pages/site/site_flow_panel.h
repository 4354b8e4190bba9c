// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The panel of a site's energy flow: now, or of today.
#pragma once

#include <memory>

#include "app/views.h"
#include "ui/widgets/panel.h"

namespace wattmast::ui {

class EnergyFlow;
class SegmentedControl;

class SiteFlowPanel : public Panel {
    Q_OBJECT

public:
    explicit SiteFlowPanel(QWidget* parent = nullptr);

    /// Null: not known yet, and nothing is drawn.
    void show_detail(std::shared_ptr<const SiteDetail> detail, UtcTime now);

Q_SIGNALS:
    /// Name of the energy node.
    void node_activated(const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void show_flow();

    std::shared_ptr<const SiteDetail> detail_;
    UtcTime now_;
    EnergyFlow* flow_ = nullptr;
    SegmentedControl* amount_ = nullptr;
};

}  // namespace wattmast::ui
