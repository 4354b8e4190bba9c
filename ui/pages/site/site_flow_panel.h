// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The panel of a site's energy flow: now, of today, or as a chain of boxes.
#pragma once

#include <memory>
#include <optional>

#include "app/views.h"
#include "model/catalog.h"
#include "ui/widgets/panel.h"

class QStackedWidget;

namespace wattmast::ui {

class EnergyFlow;
class PowerChainView;
class SegmentedControl;

class SiteFlowPanel : public Panel {
    Q_OBJECT

public:
    explicit SiteFlowPanel(QWidget* parent = nullptr);

    /// Null: not known yet, and nothing is drawn. A data centre begins as a chain, every other site as a flow; what a
    /// person then chooses holds for that kind of site.
    /// @param attention What marks the boxes of the chain; as the list beside it has it.
    void show_detail(std::shared_ptr<const SiteDetail> detail, std::vector<Attention> attention,
                     std::shared_ptr<const Catalog> catalog, UtcTime now);

Q_SIGNALS:
    /// Name of the energy node.
    void node_activated(const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Form : int { flow_now = 0, flow_today = 1, chain = 2 };

    void retranslate();
    void show_form();
    void show_flow(Form form);
    void show_chain();
    void show_no_tree();
    [[nodiscard]] bool is_hall() const;

    std::shared_ptr<const SiteDetail> detail_;
    std::vector<Attention> attention_;
    std::shared_ptr<const Catalog> catalog_;
    UtcTime now_;
    Form of_halls_ = chain;
    Form of_others_ = flow_now;
    QStackedWidget* forms_ = nullptr;
    EnergyFlow* flow_ = nullptr;
    PowerChainView* chain_ = nullptr;
    SegmentedControl* form_ = nullptr;
};

}  // namespace wattmast::ui
