// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices_page.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/engine_bridge.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/device_filter.h"
#include "ui/pages/device_table_model.h"
#include "ui/pages/property_grid.h"
#include "ui/pages/protocol_table_model.h"
#include "ui/shell/session.h"
#include "ui/theme/icons.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"

namespace wattmast::ui {
namespace {

constexpr int gutter = 12;

double share(std::uint64_t part, std::uint64_t whole_count) {
    return whole_count == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole_count);
}

qint64 count_of(const std::vector<DeviceHealth>& health, DeviceState state) {
    return std::ranges::count(health, state, &DeviceHealth::state);
}

}  // namespace

DevicesPage::DevicesPage(PageContext context, QWidget* parent) : PageBase(parent), context_(context) {
    auto* grid = new QGridLayout(body());
    grid->setContentsMargins(16, gutter, 16, gutter);
    grid->setSpacing(gutter);
    grid->setColumnStretch(0, 64);
    grid->setColumnStretch(1, 36);
    grid->setRowStretch(2, 1);
    kpis_ = new KpiStrip(6, body());
    grid->addWidget(kpis_, 0, 0, 1, 2);
    build_protocols(*grid);
    build_collector(*grid);
    build_devices(*grid);
    connect(&context_.bridge, &EngineBridge::collector_status_changed, this, &DevicesPage::refresh);
    connect(&context_.bridge, &EngineBridge::catalog_changed, this, &DevicesPage::refresh);
    connect(&context_.session, &Session::zone_changed, this, &DevicesPage::refresh);
    retranslate();
}

void DevicesPage::build_protocols(QGridLayout& grid) {
    protocol_panel_ = new Panel(body());
    protocol_panel_->set_header_line(true);
    protocols_ = new ProtocolTableModel(this);
    auto* table = new DataTable(protocol_panel_);
    table->setItemDelegate(new CellDelegate(table));
    table->setModel(protocols_);
    table->set_stretch_column(ProtocolTableModel::frequent);
    table->set_column_width(ProtocolTableModel::protocol, 140);
    for (int column = ProtocolTableModel::devices; column < ProtocolTableModel::frequent; ++column) {
        table->set_column_width(column, 96);
    }
    protocol_panel_->set_content(table);
    protocol_panel_->setMinimumHeight(200);
    grid.addWidget(protocol_panel_, 1, 0);
}

void DevicesPage::build_collector(QGridLayout& grid) {
    collector_panel_ = new Panel(body());
    collector_ = new PropertyGrid;
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(14, 0, 14, 14);
    layout->addWidget(collector_);
    layout->addStretch(1);
    collector_panel_->set_content(content);
    grid.addWidget(collector_panel_, 1, 1);
}

void DevicesPage::build_devices(QGridLayout& grid) {
    device_panel_ = new Panel(body());
    device_panel_->set_header_line(true);
    devices_ = new DeviceTableModel([this](const std::string& id) { return context_.bridge.profile_facts(id); }, this);
    filter_ = new DeviceFilter(this);
    filter_->setSourceModel(devices_);
    device_table_ = new DataTable(device_panel_);
    device_table_->setItemDelegate(new CellDelegate(device_table_));
    device_table_->setModel(filter_);
    device_table_->set_column_width(DeviceTableModel::device, 200);
    device_table_->set_column_width(DeviceTableModel::type, 260);
    device_table_->set_column_width(DeviceTableModel::site, 200);
    device_table_->set_column_width(DeviceTableModel::address, 190);
    device_table_->set_column_width(DeviceTableModel::last_answer, 110);
    device_table_->set_column_width(DeviceTableModel::state, 260);
    device_table_->set_stretch_column(DeviceTableModel::state);
    device_table_->setSortingEnabled(true);
    device_table_->sortByColumn(DeviceTableModel::state, Qt::AscendingOrder);
    device_panel_->set_content(device_table_);
    device_panel_->setMinimumHeight(320);

    filter_text_ = new QLineEdit;
    filter_text_->addAction(themed_icon(IconId::search), QLineEdit::LeadingPosition);
    filter_text_->setClearButtonEnabled(true);
    filter_text_->setFixedWidth(260);
    show_ = new SegmentedControl;
    history_ = new QPushButton;
    device_panel_->add_tool(history_);
    connect(history_, &QPushButton::clicked, this, &DevicesPage::history_requested);
    device_panel_->add_tool(filter_text_);
    device_panel_->add_tool(show_);
    connect(filter_text_, &QLineEdit::textChanged, filter_, &DeviceFilter::set_text);
    connect(show_, &SegmentedControl::chosen, this,
            [this](int index) { filter_->set_show(static_cast<DeviceFilter::Show>(index + 1)); });
    connect(device_table_, &DataTable::row_opened, this, &DevicesPage::open_row);
    grid.addWidget(device_panel_, 2, 0, 1, 2);
}

void DevicesPage::enter() {
    in_front_ = true;
    refresh();
}

void DevicesPage::leave() {
    in_front_ = false;
}

void DevicesPage::retranslate() {
    protocol_panel_->set_title(tr("By protocol"));
    protocol_panel_->set_subtitle(tr("since the collector started"));
    collector_panel_->set_title(tr("Collector"));
    device_panel_->set_title(tr("Devices"));
    history_->setText(tr("Import history…"));
    history_->setToolTip(tr("CSV files of other systems (Ctrl+I); they can also be dropped onto the window."));
    filter_text_->setPlaceholderText(tr("Filter by name, address, state"));
    filter_text_->setAccessibleName(tr("Filter devices"));
    in_front_ = in_front_ || isVisible();
    refresh();
}

void DevicesPage::refresh() {
    if (!in_front_) {
        return;
    }
    const auto catalog = context_.bridge.catalog();
    const auto status = context_.bridge.collector_status();
    auto health = context_.bridge.device_health();
    const Scope& scope = context_.session.scope();
    std::erase_if(health, [&](const DeviceHealth& entry) {
        const Device* device = catalog->device(entry.device);
        const Site* site = device == nullptr ? nullptr : catalog->site(device->site);
        return site == nullptr || !scope.contains(*site);
    });
    show_kpis(status, health);
    show_collector(status);
    protocols_->set_devices(*catalog, health);
    const auto problems = std::ranges::count_if(health, is_problem);
    const auto silent = count_of(health, DeviceState::silent);
    const Format& format = Format::current();
    show_->set_choices(
        {tr("All"), tr("Problems %1").arg(format.count(problems)), tr("Silent %1").arg(format.count(silent))});
    show_->setAccessibleName(tr("Which devices are listed"));
    device_panel_->set_subtitle(tr("%1, problems first").arg(format.count(static_cast<qint64>(health.size()))));
    devices_->set_devices(catalog, std::move(health), context_.bridge.now());
    if (devices_->rowCount() == 0) {
        device_panel_->show_empty({tr("There are no devices"),
                                   tr("Give an inventory with --inventory when the program starts; its format is in "
                                      "docs/DATA_FORMAT.md."),
                                   {},
                                   {}});
    } else {
        device_panel_->show_content();
    }
}

void DevicesPage::show_kpis(const CollectorStatus& status, const std::vector<DeviceHealth>& health) {
    const Format& format = Format::current();
    const bool running = status.state != CollectorStatus::State::stopped;
    const auto milliseconds = [&](const std::optional<Duration>& value) {
        return Measure{value ? format.count(value->count()) : Format::no_value(), QStringLiteral("ms")};
    };
    Kpi devices;
    devices.label = tr("Devices");
    devices.value = {format.count(static_cast<qint64>(health.size())), {}};
    devices.note =
        tr("%1 well, %2 late, %3 silent")
            .arg(format.count(count_of(health, DeviceState::well)), format.count(count_of(health, DeviceState::late)),
                 format.count(count_of(health, DeviceState::silent)));
    kpis_->tile(0)->set_kpi(devices);

    Kpi rate;
    rate.label = tr("Poll rate");
    rate.value = {running ? format.significant(status.polls_per_second) : Format::no_value(), QStringLiteral("/s")};
    rate.note = tr("%1 samples/s").arg(format.significant(status.samples_per_second));
    kpis_->tile(1)->set_kpi(rate);

    Kpi answered;
    answered.label = tr("Polls answered");
    const auto due = status.polls + status.missed;
    answered.value = {due == 0 ? Format::no_value() : format.number(share(status.answered, due), 2),
                      QStringLiteral("%")};
    answered.note = tr("%1 missed").arg(format.count(static_cast<qint64>(status.missed)));
    kpis_->tile(2)->set_kpi(answered);

    Kpi latency;
    latency.label = tr("Latency, p95");
    latency.value = milliseconds(status.latency_p95);
    latency.note = tr("median %1").arg(milliseconds(status.latency_median).text());
    kpis_->tile(3)->set_kpi(latency);

    Kpi lag;
    lag.label = tr("Write lag");
    lag.value = {format.number(std::chrono::duration<double>(status.write_lag).count(), 1), QStringLiteral("s")};
    lag.note = tr("committed twice a second");
    kpis_->tile(4)->set_kpi(lag);

    Kpi waiting;
    waiting.label = tr("Waiting for the store");
    waiting.value = {format.count(static_cast<qint64>(status.queued_samples)), tr("samples")};
    waiting.note = status.failure ? label_of(status.failure->code) : tr("nothing is held back");
    waiting.state = status.failure ? Kpi::State::alarm : Kpi::State::normal;
    kpis_->tile(5)->set_kpi(waiting);
}

void DevicesPage::show_collector(const CollectorStatus& status) {
    const Format& format = Format::current();
    const bool running = status.state != CollectorStatus::State::stopped;
    std::vector<Property> facts;
    facts.push_back({tr("State"), label_of(status.state)});
    if (running) {
        facts.push_back({tr("Running for"), format.duration(context_.bridge.now() - status.started)});
    }
    facts.push_back({tr("Points"), format.count(static_cast<qint64>(status.points))});
    facts.push_back({tr("Polls"), tr("%1, of which %2 answered")
                                      .arg(format.count(static_cast<qint64>(status.polls)),
                                           format.count(static_cast<qint64>(status.answered)))});
    facts.push_back({tr("Newest sample"), status.newest_sample
                                              ? format.age(context_.bridge.now() - *status.newest_sample)
                                              : Format::no_value()});
    facts.push_back({tr("Database"), QString::fromStdString(context_.bridge.options().database.string())});
    if (status.failure) {
        facts.push_back({tr("Fault"), explanation_of(status.failure->code)});
        facts.push_back({tr("Technical detail"), to_qt(status.failure->detail)});
    }
    collector_->set_properties(facts);
}

void DevicesPage::open_row(const QModelIndex& index) {
    const int row = filter_->mapToSource(index).row();
    const auto catalog = context_.bridge.catalog();
    if (const Device* device = catalog->device(devices_->health(row).device)) {
        Q_EMIT site_requested(device->site);
    }
}

}  // namespace wattmast::ui
