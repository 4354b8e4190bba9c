// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Keeps the screen on.
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QString>
#include <optional>

namespace wattmast::ui {

/// While it lives, the desktop neither locks nor darkens the screen: through the desktop portal
/// (org.freedesktop.portal.Inhibit), else org.freedesktop.ScreenSaver. Where neither is there, nothing happens. Calls
/// do not wait for an answer. GUI thread.
class ScreenInhibitor : public QObject {
    Q_OBJECT

public:
    /// `reason` is shown by some desktops.
    explicit ScreenInhibitor(const QString& reason, const QDBusConnection& bus = QDBusConnection::sessionBus(),
                             QObject* parent = nullptr);
    ~ScreenInhibitor() override;

Q_SIGNALS:
    /// Granted, and by whom.
    void inhibited(const QString& service);

private:
    void ask_portal();
    void ask_screen_saver();

    QDBusConnection bus_;
    QString reason_;
    QString request_;  ///< Path of the portal's request; empty: none.
    std::optional<uint> cookie_;
};

}  // namespace wattmast::ui
