// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/site_flow_panel.h"

#include "ui/format/format.h"
#include "ui/pages/site/energy_flow.h"
#include "ui/widgets/segmented_control.h"

namespace wattmast::ui {

namespace {

constexpr int panel_height = 304;

}  // namespace

SiteFlowPanel::SiteFlowPanel(QWidget* parent) : Panel(parent), flow_(new EnergyFlow), amount_(new SegmentedControl) {
    setFixedHeight(panel_height);
    add_tool(amount_);
    set_content(flow_);
    connect(amount_, &SegmentedControl::chosen, this, &SiteFlowPanel::show_flow);
    connect(flow_, &EnergyFlow::activated, this, &SiteFlowPanel::node_activated);
    retranslate();
}

void SiteFlowPanel::show_detail(std::shared_ptr<const SiteDetail> detail, UtcTime now) {
    detail_ = std::move(detail);
    now_ = now;
    show_flow();
}

void SiteFlowPanel::show_flow() {
    const FlowAmount amount = amount_->current() == 0 ? FlowAmount::power_now : FlowAmount::energy_today;
    //: Energy flow at this moment. 中文：实时能量流
    set_title(amount == FlowAmount::power_now ? tr("Energy flow now") : tr("Energy flow today"));
    set_subtitle({});
    if (!detail_) {
        flow_->set_diagram({});
        return;
    }
    FlowDiagram diagram = flow_diagram(detail_->flow, amount);
    if (diagram.is_empty()) {
        show_empty({tr("No energy tree"),
                    tr("The inventory does not say which meter measures which part of this site."),
                    {},
                    {}});
        return;
    }
    const SiteNow& site = detail_->now;
    QString note;
    if (amount == FlowAmount::power_now && site.newest) {
        note = Format::current().age(now_ - *site.newest);
    } else if (amount == FlowAmount::energy_today) {
        note = tr("since midnight");
    }
    if (amount == FlowAmount::power_now) {
        diagram.last_total = site.last_power;
    }
    flow_->set_now(now_);
    flow_->set_battery_note(site.battery_charge ? Format::current().percent(*site.battery_charge) : QString());
    flow_->set_diagram(std::move(diagram));
    //: Unit and age, or unit and since when: "kW, 8 s ago". 中文：%1，%2
    set_subtitle(note.isEmpty() ? flow_->unit().symbol : tr("%1, %2").arg(flow_->unit().symbol, note));
    show_content();
}

void SiteFlowPanel::retranslate() {
    amount_->set_choices({tr("Now"), tr("Today")});
    amount_->setAccessibleName(tr("Power now or energy today"));
}

void SiteFlowPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    Panel::changeEvent(event);
}

}  // namespace wattmast::ui
