// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sections/collector_section.h"

#include <QEvent>
#include <QVBoxLayout>

#include "ui/engine_bridge.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/property_grid.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

CollectorSection::CollectorSection(PageContext context, QWidget* parent)
    : QWidget(parent), context_(context), panel_(new Panel), facts_(new PropertyGrid), devices_(new LinkLabel) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(panel_);
    panel_->set_header_line(true);
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(size::panel_pad, space::s3, size::panel_pad, space::s3);
    rows->addWidget(facts_);
    rows->addStretch(1);
    panel_->set_content(content);
    panel_->add_tool(devices_);
    connect(devices_, &LinkLabel::clicked, this, &CollectorSection::devices_requested);
    connect(&context.bridge, &EngineBridge::collector_status_changed, this, &CollectorSection::show_status);
    retranslate();
}

void CollectorSection::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void CollectorSection::retranslate() {
    panel_->set_title(tr("Collector"));
    devices_->setText(tr("Open the page Devices"));
    devices_->updateGeometry();
    show_status(context_.bridge.collector_status());
}

void CollectorSection::show_status(const CollectorStatus& status) {
    const Format& format = Format::current();
    const UtcTime now = context_.bridge.now();
    const auto count = [&format](std::size_t value) { return format.count(static_cast<qint64>(value)); };
    const bool is_running = status.state != CollectorStatus::State::stopped;
    std::vector<Property> facts{{tr("State"), label_of(status.state)}};
    if (context_.bridge.options().access == Access::read_only) {
        facts.push_back({tr("Why"), tr("The database is open for reading only, so this window polls nothing.")});
    }
    if (status.failure) {
        facts.push_back({tr("Fault"), explanation_of(status.failure->code)});
        facts.push_back({tr("Technical detail"), to_qt(status.failure->detail)});
    }
    if (is_running) {
        facts.push_back({tr("Running since"), format.date_time(status.started)});
    }
    facts.push_back({tr("Devices"), count(status.devices)});
    facts.push_back({tr("Points"), count(status.points)});
    if (is_running) {
        facts.push_back({tr("Samples per second"), format.significant(status.samples_per_second)});
        facts.push_back({tr("Polls"), tr("%1 since the start, %2 answered, %3 not made")
                                          .arg(count(status.polls), count(status.answered), count(status.missed))});
        if (status.latency_median && status.latency_p95) {
            facts.push_back({tr("Answers take"),
                             tr("%1 (median), %2 (95%)")
                                 .arg(format.duration(*status.latency_median), format.duration(*status.latency_p95))});
        }
        facts.push_back(
            {tr("Waiting to be stored"),
             tr("%1 of at most %2 samples").arg(count(status.queued_samples), count(status.queue_capacity))});
    }
    facts.push_back(
        {tr("Newest sample"), status.newest_sample ? format.age(now - *status.newest_sample) : tr("none yet")});
    facts_->set_properties(facts);
}

}  // namespace wattmast::ui
