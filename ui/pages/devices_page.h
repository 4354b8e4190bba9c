// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Collector health and every device: mock-up 17.
#pragma once

#include "app/views.h"
#include "ui/shell/page_base.h"

class QLabel;
class QLineEdit;
class QPushButton;

class QGridLayout;

namespace wattmast::ui {

class CollectorChart;
class DataTable;
class DeviceFilter;
class DeviceTableModel;
class KpiStrip;
class LinkLabel;
class MessageStrip;
class Panel;
class PropertyGrid;
class ProtocolTableModel;
class SegmentedControl;
class WrappedLabel;

/// Reads the health at hand once a second while it is in front; asks no worker.
class DevicesPage : public PageBase {
    Q_OBJECT

public:
    explicit DevicesPage(PageContext context, QWidget* parent = nullptr);

    /// Opens the dialog. Does nothing where nothing may be written.
    void add_device();
    void discover();

    void enter() override;
    void leave() override;

Q_SIGNALS:
    void site_requested(wattmast::SiteId site);
    /// Files of other systems are to be imported.
    void history_requested();
    /// Devices were added: the collector is to take them.
    void collector_restart_requested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void retranslate() override;

private:
    void build_protocols(QGridLayout& grid);
    void build_collector(QGridLayout& grid);
    void build_devices(QGridLayout& grid);
    void fit_device_columns();
    void refresh();
    void show_kpis(const CollectorStatus& status, const std::vector<DeviceHealth>& health);
    void show_collector(const CollectorStatus& status);
    void count(const CollectorStatus& status);
    /// The devices of a row of the protocols, or all again where it is that one already.
    void choose_protocol(const QModelIndex& row);
    void filter_protocol(const QModelIndex& row);
    void show_protocol();
    void show_answered(const CollectorStatus& status);
    void show_rate(const CollectorStatus& status);
    void show_rights();
    void show_menu(const QPoint& at);
    void open_row(const QModelIndex& index);
    void open_device(DeviceId device, int tab);
    void devices_added(const QString& text);
    [[nodiscard]] const DeviceHealth* current_health() const;

    PageContext context_;
    bool in_front_ = false;
    KpiStrip* kpis_ = nullptr;
    Panel* protocol_panel_ = nullptr;
    Panel* collector_panel_ = nullptr;
    Panel* device_panel_ = nullptr;
    ProtocolTableModel* protocols_ = nullptr;
    DeviceTableModel* devices_ = nullptr;
    DeviceFilter* filter_ = nullptr;
    DataTable* device_table_ = nullptr;
    QLineEdit* filter_text_ = nullptr;
    QPushButton* history_ = nullptr;
    QPushButton* discover_ = nullptr;
    QPushButton* add_ = nullptr;
    MessageStrip* strip_ = nullptr;
    SegmentedControl* show_ = nullptr;
    PropertyGrid* collector_ = nullptr;
    CollectorChart* course_ = nullptr;
    WrappedLabel* collector_facts_ = nullptr;
    DataTable* protocol_table_ = nullptr;
    LinkLabel* all_protocols_ = nullptr;
};

}  // namespace wattmast::ui
