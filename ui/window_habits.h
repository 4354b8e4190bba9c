// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the desktop expects of a window: wall mode, handbook, keyboard map, other databases, notifications, tray.
#pragma once

#include <QObject>
#include <QPointer>

#include "ui/desktop/desktop_notifier.h"
#include "ui/desktop/tray.h"

namespace wattmast::ui {

class HelpWindow;
class KeyboardMapWindow;
class MainWindow;
class Session;
class WallWindow;

/// Adds commands with keys to the window and to its palette. After add_pages(). GUI thread; all three outlive it.
class WindowHabits : public QObject {
    Q_OBJECT

public:
    WindowHabits(MainWindow& window, EngineBridge& bridge, Session& session);
    ~WindowHabits() override;

    /// On the screen of the window; the one that is open already, if there is one.
    WallWindow* open_wall();
    /// Of the page in front.
    HelpWindow* open_help();
    KeyboardMapWindow* open_keyboard_map();
    /// To the front; `activation` as SingleInstance gives it.
    void raise_window(const QByteArray& activation = {});
    [[nodiscard]] Tray& tray() { return tray_; }

Q_SIGNALS:
    /// Another database instead of this one.
    void database_requested(const QString& database);
    void first_run_requested();

protected:
    /// The wall goes with the window.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void add_commands();
    void add_databases();
    void connect_settings();
    void ask_for_database();

    MainWindow& window_;
    EngineBridge& bridge_;
    Session& session_;
    DesktopNotifier notifier_;
    Tray tray_;
    QPointer<WallWindow> wall_;
    HelpWindow* help_ = nullptr;
    KeyboardMapWindow* keys_ = nullptr;
};

}  // namespace wattmast::ui
