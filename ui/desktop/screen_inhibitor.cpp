// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/screen_inhibitor.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace wattmast::ui {
namespace {

constexpr QLatin1String portal_service("org.freedesktop.portal.Desktop");
constexpr QLatin1String portal_path("/org/freedesktop/portal/desktop");
constexpr QLatin1String portal_interface("org.freedesktop.portal.Inhibit");
constexpr QLatin1String request_interface("org.freedesktop.portal.Request");
constexpr QLatin1String saver_service("org.freedesktop.ScreenSaver");
constexpr QLatin1String saver_path("/org/freedesktop/ScreenSaver");
constexpr uint idle_flag = 8;  ///< Of the portal: the session becoming idle.

}  // namespace

ScreenInhibitor::ScreenInhibitor(const QString& reason, const QDBusConnection& bus, QObject* parent)
    : QObject(parent), bus_(bus), reason_(reason) {
    if (bus_.isConnected()) {
        ask_portal();
    }
}

void ScreenInhibitor::ask_portal() {
    QDBusMessage call =
        QDBusMessage::createMethodCall(portal_service, portal_path, portal_interface, QStringLiteral("Inhibit"));
    call << QString() << idle_flag << QVariantMap{{QStringLiteral("reason"), reason_}};
    auto* watcher = new QDBusPendingCallWatcher(bus_.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        if (reply.isError()) {
            ask_screen_saver();
            return;
        }
        request_ = reply.value().path();
        Q_EMIT inhibited(portal_service);
    });
}

void ScreenInhibitor::ask_screen_saver() {
    QDBusMessage call =
        QDBusMessage::createMethodCall(saver_service, saver_path, saver_service, QStringLiteral("Inhibit"));
    call << QStringLiteral("Wattmast") << reason_;
    auto* watcher = new QDBusPendingCallWatcher(bus_.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (!reply.isError()) {
            cookie_ = reply.value();
            Q_EMIT inhibited(saver_service);
        }
    });
}

ScreenInhibitor::~ScreenInhibitor() {
    // A call that is still under way ends with the connection of the program.
    if (!request_.isEmpty()) {
        bus_.send(QDBusMessage::createMethodCall(portal_service, request_, request_interface, QStringLiteral("Close")));
    }
    if (cookie_) {
        QDBusMessage call =
            QDBusMessage::createMethodCall(saver_service, saver_path, saver_service, QStringLiteral("UnInhibit"));
        call << *cookie_;
        bus_.send(call);
    }
}

}  // namespace wattmast::ui
