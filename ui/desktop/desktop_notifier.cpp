// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/desktop_notifier.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QSettings>
#include <QVariantMap>
#include <algorithm>

#include "ui/format/alarm_texts.h"
#include "ui/format/format.h"
#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DesktopNotifier)
};

constexpr QLatin1String settings_key("desktop/notifications");
constexpr QLatin1String service("org.freedesktop.Notifications");
constexpr QLatin1String path("/org/freedesktop/Notifications");
constexpr QLatin1String default_action("default");
constexpr std::size_t most_places = 3;

QString where_of(const Alarm& alarm, const Catalog& catalog) {
    const Site* site = alarm.is_group() ? nullptr : catalog.site(alarm.site);
    return site == nullptr ? place_of(alarm, catalog) : to_qt(site->code) + QLatin1Char(' ') + to_qt(site->name);
}

}  // namespace

void AlarmNews::look_at(const AlarmBoard& board) {
    std::set<std::int64_t> now;
    for (const Alarm& alarm : board.active) {
        const bool is_told = alarm.severity <= Severity::major && !alarm.acknowledged && !alarm.is_shelved(board.at) &&
                             !alarm.group.is_assigned();
        now.insert(alarm.id.number());
        if (has_looked_ && is_told && !known_.contains(alarm.id.number())) {
            news_.push_back(alarm);
        }
    }
    // What is over or seen meanwhile is no news.
    std::erase_if(news_, [&](const Alarm& alarm) {
        const auto still = std::ranges::find(board.active, alarm.id, &Alarm::id);
        return still == board.active.end() || still->acknowledged || still->is_shelved(board.at);
    });
    known_ = std::move(now);
    has_looked_ = true;
}

std::optional<Notification> AlarmNews::take(const Catalog& catalog) {
    if (news_.empty()) {
        return std::nullopt;
    }
    std::ranges::stable_sort(news_, {}, &Alarm::severity);
    Notification notification;
    notification.is_critical = news_.front().severity == Severity::critical;
    const auto of_severity = [this](Severity severity) {
        return static_cast<int>(std::ranges::count(news_, severity, &Alarm::severity));
    };
    QStringList places;
    for (const Alarm& alarm : news_) {
        const QString place = where_of(alarm, catalog);
        if (!place.isEmpty() && !places.contains(place) && places.size() < static_cast<qsizetype>(most_places)) {
            places << place;
        }
    }
    if (news_.size() == 1) {
        notification.title = notification.is_critical ? Texts::tr("New critical alarm") : Texts::tr("New major alarm");
        const Alarm& only = news_.front();
        places.prepend(headline_of(only, catalog, AlarmRules()));
    } else {
        notification.title = Texts::tr("%1 critical and %2 major alarms are new")
                                 .arg(Format::current().count(of_severity(Severity::critical)),
                                      Format::current().count(of_severity(Severity::major)));
    }
    notification.text = Format::listed(places);
    news_.clear();
    return notification;
}

DesktopNotifier::DesktopNotifier(EngineBridge& bridge, const QDBusConnection& bus, QObject* parent)
    : QObject(parent), bridge_(bridge), bus_(bus) {
    pause_.setSingleShot(true);
    connect(&pause_, &QTimer::timeout, this, &DesktopNotifier::tell);
    connect(&bridge_, &EngineBridge::alarms_changed, this, &DesktopNotifier::look);
    bus_.connect(service, path, service, QStringLiteral("ActionInvoked"), this, SLOT(action_invoked(uint, QString)));
    look();
}

bool DesktopNotifier::is_enabled() {
    return QSettings().value(settings_key, true).toBool();
}

void DesktopNotifier::set_enabled(bool enabled) {
    QSettings().setValue(settings_key, enabled);
}

void DesktopNotifier::look() {
    if (const AlarmDesk* desk = bridge_.alarms()) {
        news_.look_at(*desk->board());
        if (news_.has_any() && !pause_.isActive()) {
            tell();
        }
    }
}

void DesktopNotifier::tell() {
    const auto notification = news_.take(*bridge_.catalog());
    if (notification && is_enabled()) {
        pause_.start(least_apart_ms);
        send(*notification);
    }
}

void DesktopNotifier::send(const Notification& notification) {
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, QStringLiteral("Notify"));
    const QVariantMap hints{{QStringLiteral("urgency"), QVariant::fromValue<uchar>(notification.is_critical ? 2 : 1)},
                            {QStringLiteral("desktop-entry"), QStringLiteral("org.wattmast.Wattmast")},
                            {QStringLiteral("category"), QStringLiteral("device.error")}};
    constexpr int as_the_desktop_likes = -1;
    call << QStringLiteral("Wattmast") << shown_ << QStringLiteral("org.wattmast.Wattmast") << notification.title
         << notification.text.toHtmlEscaped() << QStringList{default_action, Texts::tr("Open alarms")} << hints
         << as_the_desktop_likes;
    if (!bus_.isConnected()) {
        Q_EMIT not_taken(notification);
        return;
    }
    auto* watcher = new QDBusPendingCallWatcher(bus_.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notification] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError()) {
            Q_EMIT not_taken(notification);
        } else {
            shown_ = reply.value();
        }
    });
}

void DesktopNotifier::action_invoked(uint id, const QString& action) {
    if (id == shown_ && action == default_action) {
        Q_EMIT opened();
    }
}

}  // namespace wattmast::ui
