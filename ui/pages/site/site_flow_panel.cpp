// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/site_flow_panel.h"

#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>

#include "ui/format/format.h"
#include "ui/pages/site/energy_flow.h"
#include "ui/pages/site/power_chain_view.h"
#include "ui/widgets/segmented_control.h"

namespace wattmast::ui {

namespace {

constexpr int flow_height = 304;
constexpr int chain_height = 240;

}  // namespace

SiteFlowPanel::SiteFlowPanel(QWidget* parent)
    : Panel(parent),
      forms_(new QStackedWidget),
      flow_(new EnergyFlow),
      chain_(new PowerChainView),
      form_(new SegmentedControl) {
    setFixedHeight(flow_height);
    add_tool(form_);
    auto* scroll = new QScrollArea;
    scroll->setWidget(chain_);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    chain_->setAutoFillBackground(false);
    forms_->addWidget(flow_);
    forms_->addWidget(scroll);
    set_content(forms_);
    connect(form_, &SegmentedControl::chosen, this, [this](int form) {
        (is_hall() ? of_halls_ : of_others_) = static_cast<Form>(form);
        show_form();
    });
    connect(flow_, &EnergyFlow::activated, this, &SiteFlowPanel::node_activated);
    connect(chain_, &PowerChainView::activated, this, &SiteFlowPanel::node_activated);
    retranslate();
}

void SiteFlowPanel::show_detail(std::shared_ptr<const SiteDetail> detail, std::vector<Attention> attention,
                                std::shared_ptr<const Catalog> catalog, UtcTime now) {
    detail_ = std::move(detail);
    attention_ = std::move(attention);
    catalog_ = std::move(catalog);
    now_ = now;
    show_form();
}

bool SiteFlowPanel::is_hall() const {
    const Site* site = detail_ && catalog_ ? catalog_->site(detail_->now.site) : nullptr;
    return site != nullptr && site->kind == SiteKind::data_centre;
}

void SiteFlowPanel::show_form() {
    const Form form = is_hall() ? of_halls_ : of_others_;
    {
        const QSignalBlocker no_echo(form_);
        form_->set_current(form);
    }
    setFixedHeight(form == chain ? chain_height : flow_height);
    if (form == chain) {
        show_chain();
    } else {
        show_flow(form);
    }
}

void SiteFlowPanel::show_chain() {
    set_title(tr("Power chain"));
    set_subtitle({});
    if (!detail_ || !catalog_) {
        chain_->set_chain({}, now_);
        return;
    }
    PowerChain made = power_chain(*detail_, attention_, *catalog_, now_);
    if (made.boxes.empty()) {
        show_no_tree();
        return;
    }
    chain_->set_chain(std::move(made), now_);
    set_subtitle(chain_->summary());
    forms_->setCurrentIndex(1);
    show_content();
}

void SiteFlowPanel::show_no_tree() {
    show_empty(
        {tr("No energy tree"), tr("The inventory does not say which meter measures which part of this site."), {}, {}});
}

void SiteFlowPanel::show_flow(Form form) {
    const FlowAmount amount = form == flow_now ? FlowAmount::power_now : FlowAmount::energy_today;
    //: Energy flow at this moment. 中文：实时能量流
    set_title(amount == FlowAmount::power_now ? tr("Energy flow now") : tr("Energy flow today"));
    set_subtitle({});
    if (!detail_) {  // What was shown is of another site.
        flow_->set_diagram({});
        forms_->setCurrentIndex(0);
        show_content();
        return;
    }
    FlowDiagram diagram = flow_diagram(detail_->flow, amount);
    if (diagram.is_empty()) {
        show_no_tree();
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
    forms_->setCurrentIndex(0);
    show_content();
}

void SiteFlowPanel::retranslate() {
    form_->set_choices({tr("Now"), tr("Today"),
                        //: Of the power chain as boxes and lines. 中文：单线图
                        tr("Chain")});
    form_->setAccessibleName(tr("Power now, energy today, or the chain"));
}

void SiteFlowPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    Panel::changeEvent(event);
}

}  // namespace wattmast::ui
