// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices/device_dialog.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/engine_bridge.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/device_notes.h"
#include "ui/pages/device_table_model.h"
#include "ui/pages/devices/add/hint_list.h"
#include "ui/pages/devices/add/plain_panel.h"
#include "ui/pages/devices/add/test_poll_view.h"
#include "ui/pages/devices/profile_panel.h"
#include "ui/pages/devices/raw_log_view.h"
#include "ui/pages/property_grid.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/fitting.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"

namespace wattmast::ui {
namespace {

constexpr QSize usual_size(1200, 720);
constexpr int left_width = 320;

QString milliseconds(const std::optional<Duration>& value) {
    return value ? Measure{Format::current().count(value->count()), QStringLiteral("ms")}.text() : Format::no_value();
}

}  // namespace

DeviceDialog::DeviceDialog(PageContext context, DeviceId device, Tab tab, QWidget* parent)
    : QDialog(parent),
      context_(context),
      desk_(*context.bridge.devices()),
      device_(device),
      tabs_(new SegmentedControl),
      pages_(new QStackedWidget),
      profile_(new ProfilePanel),
      test_(new TestPollView(desk_)),
      raw_(new RawLogView([this] { return watch_ ? watch_->frames() : std::vector<LoggedFrame>{}; })) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::s3, space::s3, space::s3, space::s3);
    row->setSpacing(space::s3);
    row->addWidget(build_left());
    auto* right = new QVBoxLayout;
    right->setSpacing(space::s2);
    right->addWidget(tabs_, 0, Qt::AlignLeft);
    right->addWidget(scrolling_content(pages_), 1);
    row->addLayout(right, 1);
    pages_->addWidget(profile_);
    pages_->addWidget(build_tests());
    pages_->addWidget(raw_);
    resize(fitting(*this, usual_size));
    connect(tabs_, &SegmentedControl::chosen, this, [this](int index) { show_tab(static_cast<Tab>(index)); });
    connect(&context_.bridge, &EngineBridge::collector_status_changed, this, &DeviceDialog::refresh);
    connect(&context_.bridge, &EngineBridge::catalog_changed, this, &DeviceDialog::refresh);
    connect(this, &QDialog::finished, this, [this] {
        test_->stop();
        watch_.reset();
    });
    retranslate();
    show_tab(tab);
}

DeviceDialog::~DeviceDialog() = default;

QWidget* DeviceDialog::build_left() {
    left_ = new Panel;
    facts_ = new PropertyGrid;
    findings_ = new HintList;
    open_site_ = new QPushButton;
    open_site_->setAutoDefault(false);
    connect(open_site_, &QPushButton::clicked, this, [this] { Q_EMIT site_requested(site_); });
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(size::panel_pad, space::s2, size::panel_pad, size::panel_pad);
    column->setSpacing(space::s3);
    column->addWidget(facts_);
    column->addWidget(findings_);
    column->addStretch(1);
    column->addWidget(open_site_);
    left_->set_content(scrolling_area(inside));
    left_->setFixedWidth(left_width);
    return left_;
}

QWidget* DeviceDialog::build_tests() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s2);
    column->addWidget(test_, 1);
    auto* buttons = new QHBoxLayout;
    test_again_ = new QPushButton;
    test_again_->setIcon(themed_icon(IconId::refresh));
    test_again_->setAutoDefault(false);
    stop_ = new QPushButton;
    stop_->setAutoDefault(false);
    buttons->addStretch(1);
    buttons->addWidget(test_again_);
    buttons->addWidget(stop_);
    column->addLayout(buttons);
    connect(test_again_, &QPushButton::clicked, this, &DeviceDialog::start_test);
    connect(stop_, &QPushButton::clicked, test_, &TestPollView::stop);
    connect(test_, &TestPollView::running_changed, this, &DeviceDialog::show_test);
    connect(test_, &TestPollView::round_done, this, &DeviceDialog::show_test);
    return page;
}

void DeviceDialog::show_tab(Tab tab) {
    tabs_->set_current(tab);
    pages_->setCurrentIndex(tab);
    if (tab == raw_log && !watch_) {
        watch_ = desk_.watch(device_);
        raw_->refresh();
    }
    if (tab != test_poll) {
        test_->stop();
    }
}

void DeviceDialog::start_test() {
    DeviceTestOrder order;
    order.device = device_;
    test_->start(order);
}

void DeviceDialog::show_test() {
    test_again_->setText(test_->last() || test_->is_running() ? tr("Test again") : tr("Test"));
    stop_->setEnabled(test_->is_running());
}

void DeviceDialog::show_profile(const std::string& id) {
    shown_profile_ = id;
    profile_->show_profile(id.empty() ? std::nullopt : desk_.profile(id));
}

void DeviceDialog::refresh() {
    const auto catalog = context_.bridge.catalog();
    const Device* device = catalog->device(device_);
    const Site* site = device == nullptr ? nullptr : catalog->site(device->site);
    if (site == nullptr) {
        return;
    }
    site_ = site->id;
    const Format& format = Format::current();
    const DeviceHealth health = context_.bridge.health_of(device_).value_or(DeviceHealth{});
    const auto status = context_.bridge.collector_status();
    const bool is_stopped = status.state == CollectorStatus::State::stopped;
    setWindowTitle(QStringLiteral("%1/%2").arg(to_qt(site->code), to_qt(device->name)));
    left_->set_title(windowTitle());
    std::vector<Property> facts;
    facts.push_back({tr("State"), is_stopped ? tr("not polled: the collector is stopped") : label_of(health.state)});
    if (health.last_failure) {
        facts.push_back({tr("Last failure"), explanation_of(health.last_failure->code)});
        facts.push_back({tr("Detail"), to_qt(health.last_failure->detail)});
    }
    facts.push_back(
        {tr("Last answer"), health.last_answer ? format.date_time(*health.last_answer) : Format::no_value()});
    facts.push_back({tr("Site"), to_qt(site->name)});
    facts.push_back({tr("Speaks"), transport_of(*device)});
    facts.push_back({tr("Address"), address_of(*device)});
    if (!device->description.empty()) {
        facts.push_back({tr("Description"), to_qt(device->description)});
    }
    facts.push_back({tr("Interval"), format.duration(device->poll_interval)});
    facts.push_back(
        {tr("Latency"),
         tr("median %1, p95 %2").arg(milliseconds(health.latency_median), milliseconds(health.latency_p95))});
    facts.push_back({tr("Polls"), tr("%1, of which %2 answered; %3 missed")
                                      .arg(format.count(static_cast<qint64>(health.polls)),
                                           format.count(static_cast<qint64>(health.answered)),
                                           format.count(static_cast<qint64>(health.missed)))});
    facts.push_back({tr("Points"), format.count(static_cast<qint64>(catalog->points_of(device_).size()))});
    facts_->set_properties(facts);
    std::vector<Hint> findings;
    for (const PlausibilityFinding& finding : health.findings) {
        findings.push_back({explanation_of({finding}, *catalog), finding.action == PlausibilityAction::quarantine});
    }
    findings_->set_hints(findings);
    const std::string& used = health.profile.empty() ? device->profile : health.profile;
    if (used != shown_profile_ || used.empty()) {
        show_profile(used);
    }
    raw_->set_empty_text(is_stopped ? tr("The collector is stopped, so nothing is asked.") : QString());
}

void DeviceDialog::retranslate() {
    tabs_->set_choices({tr("Profile"), tr("Test poll"), tr("Raw log")});
    tabs_->setAccessibleName(tr("What is shown of the device"));
    open_site_->setText(tr("Open the site"));
    stop_->setText(tr("Stop"));
    show_test();
    refresh();
}

void DeviceDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

}  // namespace wattmast::ui
