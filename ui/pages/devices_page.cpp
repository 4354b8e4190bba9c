// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices_page.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/engine_bridge.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/device_filter.h"
#include "ui/pages/device_table_model.h"
#include "ui/pages/devices/add/add_device_dialog.h"
#include "ui/pages/devices/collector_chart.h"
#include "ui/pages/devices/device_dialog.h"
#include "ui/pages/devices/discover_dialog.h"
#include "ui/pages/property_grid.h"
#include "ui/pages/protocol_table_model.h"
#include "ui/pages/shared/drawn_point.h"
#include "ui/shell/session.h"
#include "ui/theme/icons.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr int gutter = 12;
constexpr int panels_height = 276;

double share(std::uint64_t part, std::uint64_t whole_count) {
    return whole_count == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole_count);
}

qint64 count_of(const std::vector<DeviceHealth>& health, DeviceState state) {
    return std::ranges::count(health, state, &DeviceHealth::state);
}

}  // namespace

DevicesPage::DevicesPage(PageContext context, QWidget* parent) : PageBase(parent), context_(context) {
    auto* column = new QVBoxLayout(body());
    column->setContentsMargins(16, gutter, 16, gutter);
    column->setSpacing(gutter);
    auto* grid = new QGridLayout;
    grid->setSpacing(gutter);
    grid->setColumnStretch(0, 64);
    grid->setColumnStretch(1, 36);
    grid->setRowStretch(3, 1);
    strip_ = new MessageStrip(body());
    strip_->set_closable(true);
    strip_->hide();
    connect(strip_, &MessageStrip::closed, strip_, &QWidget::hide);
    column->addWidget(strip_);
    column->addLayout(grid, 1);
    kpis_ = new KpiStrip(6, body());
    grid->addWidget(kpis_, 1, 0, 1, 2);
    build_protocols(*grid);
    build_collector(*grid);
    build_devices(*grid);
    connect(&context_.bridge, &EngineBridge::collector_status_changed, this, &DevicesPage::count);
    connect(&context_.bridge, &EngineBridge::collector_status_changed, this, &DevicesPage::refresh);
    connect(&context_.bridge, &EngineBridge::catalog_changed, this, &DevicesPage::refresh);
    connect(&context_.session, &Session::zone_changed, this, &DevicesPage::refresh);
    connect(&context_.session, &Session::scope_changed, this, &DevicesPage::refresh);
    retranslate();
}

void DevicesPage::build_protocols(QGridLayout& grid) {
    protocol_panel_ = new Panel(body());
    protocol_panel_->set_header_line(true);
    protocols_ = new ProtocolTableModel(this);
    auto* table = new DataTable(protocol_panel_);
    protocol_table_ = table;
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(table, &QAbstractItemView::clicked, this, &DevicesPage::choose_protocol);
    connect(table, &DataTable::row_opened, this, &DevicesPage::filter_protocol);
    table->setItemDelegate(new CellDelegate(table));
    table->setModel(protocols_);
    table->set_stretch_column(ProtocolTableModel::frequent);
    // In their order; together no wider than the panel of the smallest window.
    const int widths[] = {124, 72, 64, 102, 82, 94, 100};
    for (int column = ProtocolTableModel::protocol; column < ProtocolTableModel::frequent; ++column) {
        table->set_column_width(column, widths[column]);
    }
    protocol_panel_->set_content(table);
    protocol_panel_->setMinimumHeight(panels_height);
    grid.addWidget(protocol_panel_, 2, 0);
}

void DevicesPage::build_collector(QGridLayout& grid) {
    collector_panel_ = new Panel(body());
    collector_ = new PropertyGrid;
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(14, 0, 6, 6);
    layout->setSpacing(4);
    collector_facts_ = new WrappedLabel(TextRole::table, Color::text_secondary);
    layout->addWidget(collector_facts_);
    layout->addWidget(collector_);
    course_ = new CollectorChart;
    layout->addWidget(course_, 1);
    collector_panel_->set_content(content);
    collector_panel_->setMinimumHeight(panels_height);
    grid.addWidget(collector_panel_, 2, 1);
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
    device_table_->set_column_width(DeviceTableModel::device, 172);
    fit_device_columns();
    device_table_->set_column_width(DeviceTableModel::address, 170);
    device_table_->set_column_width(DeviceTableModel::last_answer, 96);
    device_table_->set_column_width(DeviceTableModel::state, 260);
    device_table_->set_stretch_column(DeviceTableModel::state);
    device_table_->setSortingEnabled(true);
    device_table_->sortByColumn(DeviceTableModel::state, Qt::AscendingOrder);
    device_panel_->set_content(device_table_);
    device_panel_->setMinimumHeight(320);

    all_protocols_ = new LinkLabel;
    all_protocols_->hide();
    device_panel_->add_tool(all_protocols_);
    connect(all_protocols_, &LinkLabel::clicked, this, [this] {
        filter_->set_protocol({});
        show_protocol();
    });
    filter_text_ = new QLineEdit;
    filter_text_->addAction(themed_icon(IconId::search), QLineEdit::LeadingPosition);
    filter_text_->setClearButtonEnabled(true);
    show_ = new SegmentedControl;
    history_ = new QPushButton;
    device_panel_->add_tool(history_);
    connect(history_, &QPushButton::clicked, this, &DevicesPage::history_requested);
    device_panel_->add_tool(filter_text_);
    device_panel_->add_tool(show_);
    discover_ = new QPushButton;
    discover_->setIcon(themed_icon(IconId::search));
    add_ = new QPushButton;
    add_->setIcon(themed_icon(IconId::plus, Color::text_on_accent));
    add_->setProperty("wm_primary", true);
    for (QWidget* tool : std::initializer_list<QWidget*>{filter_text_, history_, discover_, add_}) {
        tool->setProperty("wm_compact", true);
    }
    device_panel_->add_tool(discover_);
    device_panel_->add_tool(add_);
    connect(discover_, &QPushButton::clicked, this, &DevicesPage::discover);
    connect(add_, &QPushButton::clicked, this, &DevicesPage::add_device);
    connect(device_panel_->overlay(), &StateOverlay::action_requested, this, &DevicesPage::add_device);
    device_table_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(device_table_, &QWidget::customContextMenuRequested, this, &DevicesPage::show_menu);
    connect(filter_text_, &QLineEdit::textChanged, filter_, &DeviceFilter::set_text);
    connect(show_, &SegmentedControl::chosen, this,
            [this](int index) { filter_->set_show(static_cast<DeviceFilter::Show>(index + 1)); });
    connect(device_table_, &DataTable::row_opened, this, &DevicesPage::open_row);
    grid.addWidget(device_panel_, 3, 0, 1, 2);
}

/// Room that is there goes to what is cut otherwise.
void DevicesPage::fit_device_columns() {
    constexpr int wide = 1340;
    const bool is_wide = width() >= wide;
    device_table_->set_column_width(DeviceTableModel::type, is_wide ? 350 : 230);
    device_table_->set_column_width(DeviceTableModel::site, is_wide ? 200 : 170);
}

void DevicesPage::resizeEvent(QResizeEvent* event) {
    PageBase::resizeEvent(event);
    fit_device_columns();
    constexpr int narrow = 1000;  // Of text at 200 % on Full HD: the panel's title needs its part.
    filter_text_->setFixedWidth(width() < narrow ? 150 : 260);
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
    protocol_table_->setToolTip(tr("Click a protocol to list its devices only, and again for all."));
    protocol_table_->setAccessibleName(tr("By protocol"));
    device_panel_->set_title(tr("Devices"));
    all_protocols_->setText(tr("All protocols"));
    all_protocols_->updateGeometry();
    filter_->set_protocol({});  // Its name is another in another language.
    history_->setText(tr("Import history…"));
    history_->setToolTip(tr("CSV files of other systems (Ctrl+I); they can also be dropped onto the window."));
    discover_->setText(tr("Discover…"));
    add_->setText(tr("Add device"));
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
    show_rights();
    protocols_->set_devices(*catalog, health);
    const auto problems = std::ranges::count_if(health, is_problem);
    const auto silent = count_of(health, DeviceState::silent);
    const Format& format = Format::current();
    show_->set_choices(
        {tr("All"), tr("Problems %1").arg(format.count(problems)), tr("Silent %1").arg(format.count(silent))});
    show_->setAccessibleName(tr("Which devices are listed"));
    devices_->set_devices(catalog, std::move(health), context_.bridge.now());
    show_protocol();
    if (devices_->rowCount() == 0) {
        device_panel_->show_empty({tr("There are no devices"),
                                   tr("Add the first one, look for some in the network, or give an inventory with "
                                      "--inventory when the program starts."),
                                   add_->isEnabled() ? tr("Add device") : QString(),
                                   {}});
    } else {
        device_panel_->show_content();
    }
}

void DevicesPage::show_kpis(const CollectorStatus& status, const std::vector<DeviceHealth>& health) {
    const Format& format = Format::current();
    const auto milliseconds = [&](const std::optional<Duration>& value) {
        return value ? Measure{format.count(value->count()), QStringLiteral("ms")} : Measure{Format::no_value(), {}};
    };
    const bool is_stopped = status.state == CollectorStatus::State::stopped;
    Kpi devices;
    devices.label = tr("Devices");
    devices.value = {format.count(static_cast<qint64>(health.size())), {}};
    devices.note = is_stopped ? tr("not polled")
                              : tr("%1 well, %2 late, %3 silent")
                                    .arg(format.count(count_of(health, DeviceState::well)),
                                         format.count(count_of(health, DeviceState::late)),
                                         format.count(count_of(health, DeviceState::silent)));
    kpis_->tile(0)->set_kpi(devices);

    show_rate(status);

    show_answered(status);

    Kpi latency;
    latency.label = tr("Latency, p95");
    latency.value = milliseconds(status.latency_p95);
    if (status.latency_median) {
        latency.note = tr("median %1").arg(milliseconds(status.latency_median).text());
    }
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

void DevicesPage::show_answered(const CollectorStatus& status) {
    const Format& format = Format::current();
    Kpi answered;
    answered.label = tr("Polls answered");
    const auto due = status.polls + status.missed;
    answered.value = {due == 0 ? Format::no_value() : format.number(share(status.answered, due), 2),
                      QStringLiteral("%")};
    if (due > 0) {
        // As in the table of protocols: those that were due and not made are among them.
        answered.note =
            tr("%1 unanswered").arg(format.count(static_cast<qint64>(due - std::min(due, status.answered))));
        answered.tip = tr("%1 of these were not made in time").arg(format.count(static_cast<qint64>(status.missed)));
    }
    kpis_->tile(2)->set_kpi(answered);
}

/// Fleets that poll less than once a second are counted by the minute.
void DevicesPage::show_rate(const CollectorStatus& status) {
    const Format& format = Format::current();
    const bool running = status.state != CollectorStatus::State::stopped;
    const bool by_minute = status.polls_per_second < 1;
    const auto shown = [&](double per_second) {
        const double value = by_minute ? 60 * per_second : per_second;
        return value < 10 ? format.number(value, 1) : format.significant(value);
    };
    //: Behind a number of polls or samples. 中文：/分钟，/秒
    const QString unit = by_minute ? tr("/min") : tr("/s");
    Kpi rate;
    rate.label = tr("Poll rate");
    rate.value = {running ? shown(status.polls_per_second) : Format::no_value(), unit};
    rate.note = running ? tr("%1 samples%2").arg(shown(status.samples_per_second), unit) : QString();
    kpis_->tile(1)->set_kpi(rate);
}

void DevicesPage::show_rights() {
    const bool has_desk = context_.bridge.devices() != nullptr;
    const bool is_writable = context_.bridge.options().access == Access::read_write;
    add_->setEnabled(has_desk && is_writable);
    discover_->setEnabled(has_desk);
    const QString why = is_writable ? QString() : tr("The database is open for reading only, so nothing can be added.");
    add_->setToolTip(is_writable ? tr("Connect and test one device, then store it.") : why);
    discover_->setToolTip(is_writable ? tr("Look for devices in a range of addresses.")
                                      : Format::listed({tr("Look for devices in a range of addresses."), why}));
}

void DevicesPage::show_collector(const CollectorStatus& status) {
    const Format& format = Format::current();
    const bool running = status.state != CollectorStatus::State::stopped;
    QStringList parts{label_of(status.state)};
    if (running) {
        //: A state of the collector and for how long: "Collector running for 5 h 00". 中文：%1，已运行 %2
        parts.front() = tr("%1 for %2").arg(parts.front(), format.duration(context_.bridge.now() - status.started));
    }
    parts += tr("%1 points").arg(format.count(static_cast<qint64>(status.points)));
    if (status.newest_sample) {
        parts += tr("newest sample %1").arg(format.age(context_.bridge.now() - *status.newest_sample));
    }
    collector_facts_->setText(Format::listed(parts));
    collector_facts_->setToolTip(QString::fromStdString(context_.bridge.options().database.string()));
    std::vector<Property> faults;
    if (status.failure) {
        faults.push_back({tr("Fault"), explanation_of(status.failure->code)});
        faults.push_back({tr("Technical detail"), to_qt(status.failure->detail)});
    }
    collector_->set_properties(faults);
    collector_->setVisible(!faults.empty());
    collector_panel_->set_subtitle(course_->range_text(context_.bridge.now()));
}

void DevicesPage::count(const CollectorStatus& status) {
    course_->add(context_.bridge.now(), status, chart_zone(context_.session.zone()));
}

/// A second click takes the filter away.
void DevicesPage::choose_protocol(const QModelIndex& row) {
    const QString name = row.siblingAtColumn(ProtocolTableModel::protocol).data().toString();
    filter_->set_protocol(name == filter_->protocol() ? QString() : name);
    show_protocol();
}

/// Enter, and the end of a double click, whose first click has filtered already or taken the filter away.
void DevicesPage::filter_protocol(const QModelIndex& row) {
    filter_->set_protocol(row.siblingAtColumn(ProtocolTableModel::protocol).data().toString());
    show_protocol();
}

void DevicesPage::show_protocol() {
    const Format& format = Format::current();
    const QString all = format.count(devices_->rowCount());
    const QString& protocol = filter_->protocol();
    all_protocols_->setVisible(!protocol.isEmpty());
    if (protocol.isEmpty()) {
        protocol_table_->clearSelection();
        device_panel_->set_subtitle(tr("%1, problems first").arg(all));
    } else {
        //: %1 is a protocol, %2 how many devices are listed, %3 of how many. 中文：%1：%2 / %3，问题优先
        device_panel_->set_subtitle(
            tr("%1: %2 of %3, problems first").arg(protocol, format.count(filter_->rowCount()), all));
    }
}

void DevicesPage::open_row(const QModelIndex& index) {
    const int row = filter_->mapToSource(index).row();
    open_device(devices_->health(row).device, DeviceDialog::profile);
}

const DeviceHealth* DevicesPage::current_health() const {
    const QModelIndex index = device_table_->currentIndex();
    return index.isValid() ? &devices_->health(filter_->mapToSource(index).row()) : nullptr;
}

void DevicesPage::show_menu(const QPoint& at) {
    const DeviceHealth* health = current_health();
    if (health == nullptr) {
        return;
    }
    const DeviceId id = health->device;
    const auto catalog = context_.bridge.catalog();
    const Device* device = catalog->device(id);
    QMenu menu(this);
    if (context_.bridge.devices() != nullptr) {
        menu.addAction(tr("Details"), this, [this, id] { open_device(id, DeviceDialog::profile); });
        menu.addAction(tr("Test poll"), this, [this, id] { open_device(id, DeviceDialog::test_poll); });
        menu.addAction(tr("Raw log"), this, [this, id] { open_device(id, DeviceDialog::raw_log); });
        menu.addSeparator();
    }
    if (device != nullptr) {
        menu.addAction(tr("Open the site"), this, [this, site = device->site] { Q_EMIT site_requested(site); });
        menu.addAction(tr("Copy the address"), this,
                       [text = address_of(*device)] { QGuiApplication::clipboard()->setText(text); });
    }
    menu.addAction(tr("Copy the selected rows"), device_table_, &DataTable::copy_selection);
    menu.exec(device_table_->viewport()->mapToGlobal(at));
}

void DevicesPage::open_device(DeviceId device, int tab) {
    const auto catalog = context_.bridge.catalog();
    const Device* known = catalog->device(device);
    if (known == nullptr) {
        return;
    }
    if (context_.bridge.devices() == nullptr) {
        Q_EMIT site_requested(known->site);
        return;
    }
    for (DeviceDialog* open : findChildren<DeviceDialog*>()) {
        if (open->device() == device) {
            open->show_tab(static_cast<DeviceDialog::Tab>(tab));
            open->raise();
            open->activateWindow();
            return;
        }
    }
    auto* dialog = new DeviceDialog(context_, device, static_cast<DeviceDialog::Tab>(tab), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DeviceDialog::site_requested, this, &DevicesPage::site_requested);
    dialog->show();
}

void DevicesPage::add_device() {
    if (!add_->isEnabled()) {
        return;
    }
    auto* dialog = new AddDeviceDialog(context_, real_credential_actions(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddDeviceDialog::device_added, this, [this](const QString& site, const QString& name) {
        devices_added(tr("%1 was added to %2.").arg(name, site));
    });
    dialog->show();
}

void DevicesPage::discover() {
    if (!discover_->isEnabled()) {
        return;
    }
    auto* dialog = new DiscoverDialog(context_, real_credential_actions(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DiscoverDialog::devices_added, this, [this](int count, const QString& site) {
        devices_added(tr("%n device(s) were added to %1.", nullptr, count).arg(site));
    });
    dialog->show();
}

void DevicesPage::devices_added(const QString& text) {
    strip_->show_message(MessageStrip::Kind::success, text, tr("Collecting starts anew and takes it along."));
    Q_EMIT collector_restart_requested();
    refresh();
}

}  // namespace wattmast::ui
