// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A mark in the desktop's tray: state at a glance, and the way back to the window.
#pragma once

#include <QObject>
#include <QSystemTrayIcon>
#include <memory>

#include "ui/desktop/desktop_notifier.h"

class QMenu;

namespace wattmast::ui {

/// Only while switched on in the settings and where the desktop has a tray. GUI thread; the bridge outlives it.
class Tray : public QObject {
    Q_OBJECT

public:
    explicit Tray(EngineBridge& bridge, QObject* parent = nullptr);
    ~Tray() override;

    [[nodiscard]] static bool is_available() { return QSystemTrayIcon::isSystemTrayAvailable(); }
    [[nodiscard]] static bool is_enabled();
    /// Takes effect at once.
    void set_enabled(bool enabled);
    /// Does nothing while there is no mark.
    void show_notification(const Notification& notification);
    [[nodiscard]] bool is_shown() const { return icon_ != nullptr; }
    /// What it says of the state, also without a tray.
    [[nodiscard]] QString state_text() const;

Q_SIGNALS:
    void window_requested();
    void wall_requested();
    void quit_requested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show_or_hide();
    void build_menu();
    void show_state();

    EngineBridge& bridge_;
    std::unique_ptr<QMenu> menu_;
    std::unique_ptr<QSystemTrayIcon> icon_;
};

}  // namespace wattmast::ui
