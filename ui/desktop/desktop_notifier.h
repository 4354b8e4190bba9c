// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Tells the desktop of new alarms, never more often than twice a minute.
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QTimer>
#include <set>

#include "app/alarm_desk.h"
#include "model/catalog.h"
#include "ui/engine_bridge.h"

namespace wattmast::ui {

/// What a notification says.
struct Notification {
    QString title;
    QString text;
    bool is_critical = false;
    friend bool operator==(const Notification&, const Notification&) = default;
};

/// Which alarms a person is told of: critical and major ones that came after the first look, each once; not shelved,
/// not acknowledged, groups instead of their members. Pure but for its memory.
class AlarmNews {
public:
    /// Remembers what is new.
    void look_at(const AlarmBoard& board);
    /// All that came since the last one, as one; empty: nothing. Forgets it.
    [[nodiscard]] std::optional<Notification> take(const Catalog& catalog);
    [[nodiscard]] bool has_any() const { return !news_.empty(); }

private:
    bool has_looked_ = false;
    std::set<std::int64_t> known_;
    std::vector<Alarm> news_;
};

/// Through org.freedesktop.Notifications; a newer one takes the place of the older. Does nothing while switched off in
/// the settings. GUI thread; the bridge outlives it.
class DesktopNotifier : public QObject {
    Q_OBJECT

public:
    static constexpr int least_apart_ms = 30'000;

    explicit DesktopNotifier(EngineBridge& bridge, const QDBusConnection& bus = QDBusConnection::sessionBus(),
                             QObject* parent = nullptr);

    [[nodiscard]] static bool is_enabled();
    static void set_enabled(bool enabled);

Q_SIGNALS:
    /// A person clicked on it.
    void opened();
    /// Where the desktop takes none by D-Bus: the tray may show it.
    void not_taken(const wattmast::ui::Notification& notification);

public Q_SLOTS:
    /// What is new, without waiting for the pause to end; the timer calls it.
    void tell();

private Q_SLOTS:
    void action_invoked(uint id, const QString& action);

private:
    void look();
    void send(const Notification& notification);

    EngineBridge& bridge_;
    QDBusConnection bus_;
    AlarmNews news_;
    QTimer pause_;
    uint shown_ = 0;  ///< Id of the notification on screen; 0: none yet.
};

}  // namespace wattmast::ui
