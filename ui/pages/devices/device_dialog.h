// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One device: how it fares, its profile, a test poll, and what goes over its line.
#pragma once

#include <QDialog>
#include <memory>
#include <optional>

#include "app/device_desk.h"
#include "ui/shell/page_base.h"

class QPushButton;
class QStackedWidget;

namespace wattmast::ui {

class HintList;
class Panel;
class ProfilePanel;
class PropertyGrid;
class RawLogView;
class SegmentedControl;
class TestPollView;

/// Stays beside the main window; of a device that is taken away it shows what it last was.
class DeviceDialog : public QDialog {
    Q_OBJECT

public:
    enum Tab : int { profile = 0, test_poll = 1, raw_log = 2 };

    /// @pre context.bridge.devices() is not null
    DeviceDialog(PageContext context, DeviceId device, Tab tab, QWidget* parent = nullptr);
    ~DeviceDialog() override;

    void show_tab(Tab tab);
    [[nodiscard]] DeviceId device() const { return device_; }
    [[nodiscard]] PropertyGrid* facts() const { return facts_; }
    [[nodiscard]] TestPollView* test() const { return test_; }
    [[nodiscard]] RawLogView* raw() const { return raw_; }

Q_SIGNALS:
    void site_requested(wattmast::SiteId site);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* build_left();
    QWidget* build_tests();
    void start_test();
    void refresh();
    void show_profile(const std::string& id);
    void show_test();
    void retranslate();

    PageContext context_;
    DeviceDesk& desk_;
    DeviceId device_;
    SiteId site_;
    std::string shown_profile_;
    std::unique_ptr<DeviceTask> watch_;

    Panel* left_ = nullptr;
    PropertyGrid* facts_ = nullptr;
    HintList* findings_ = nullptr;
    QPushButton* open_site_ = nullptr;
    SegmentedControl* tabs_;
    QStackedWidget* pages_;
    ProfilePanel* profile_;
    TestPollView* test_;
    QPushButton* test_again_ = nullptr;
    QPushButton* stop_ = nullptr;
    RawLogView* raw_;
};

}  // namespace wattmast::ui
