// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/tray.h"

#include <QCoreApplication>
#include <QMenu>
#include <QSettings>

#include "ui/format/board_failure.h"
#include "ui/format/format.h"
#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

constexpr QLatin1String settings_key("desktop/tray");

QIcon mark_of(bool is_in_trouble) {
    QIcon icon(QStringLiteral(":/desktop/org.wattmast.Wattmast.svg"));
    return is_in_trouble ? QIcon(QStringLiteral(":/desktop/org.wattmast.Wattmast-trouble.svg")) : icon;
}

}  // namespace

Tray::Tray(EngineBridge& bridge, QObject* parent) : QObject(parent), bridge_(bridge) {
    connect(&bridge_, &EngineBridge::collector_status_changed, this, &Tray::show_state);
    connect(&bridge_, &EngineBridge::alarms_changed, this, &Tray::show_state);
    QCoreApplication::instance()->installEventFilter(this);
    show_or_hide();
}

Tray::~Tray() = default;

bool Tray::is_enabled() {
    return QSettings().value(settings_key, false).toBool();
}

void Tray::set_enabled(bool enabled) {
    QSettings().setValue(settings_key, enabled);
    show_or_hide();
}

void Tray::show_or_hide() {
    const bool wanted = is_enabled() && is_available();
    if (!wanted) {
        icon_.reset();
        menu_.reset();
        return;
    }
    if (icon_) {
        return;
    }
    icon_ = std::make_unique<QSystemTrayIcon>();
    connect(icon_.get(), &QSystemTrayIcon::messageClicked, this, &Tray::window_requested);
    connect(icon_.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger) {
            Q_EMIT window_requested();
        }
    });
    build_menu();
    icon_->show();
}

void Tray::build_menu() {
    menu_ = std::make_unique<QMenu>();
    menu_->addAction(state_text())->setEnabled(false);
    menu_->addSeparator();
    connect(menu_->addAction(tr("Show window")), &QAction::triggered, this, &Tray::window_requested);
    connect(menu_->addAction(tr("Wall mode")), &QAction::triggered, this, &Tray::wall_requested);
    menu_->addSeparator();
    connect(menu_->addAction(tr("Quit Wattmast")), &QAction::triggered, this, &Tray::quit_requested);
    icon_->setContextMenu(menu_.get());
    show_state();
}

QString Tray::state_text() const {
    QStringList parts{label_of(bridge_.collector_status().state)};
    if (const AlarmDesk* desk = bridge_.alarms()) {
        const auto board = desk->board();
        parts << (board->failure ? board_failure_headline()
                                 : tr("%1 critical, %2 major")
                                       .arg(Format::current().count(static_cast<qint64>(board->counts[0])),
                                            Format::current().count(static_cast<qint64>(board->counts[1]))));
    }
    return Format::listed(parts);
}

void Tray::show_state() {
    if (!icon_) {
        return;
    }
    const CollectorStatus::State state = bridge_.collector_status().state;
    bool is_in_trouble = state == CollectorStatus::State::failed || state == CollectorStatus::State::store_full;
    if (const AlarmDesk* desk = bridge_.alarms()) {
        const auto board = desk->board();
        is_in_trouble = is_in_trouble || board->failure || board->counts[0] > 0;
    }
    icon_->setIcon(mark_of(is_in_trouble));
    icon_->setToolTip(QStringLiteral("Wattmast\n") + state_text());
    menu_->actions().constFirst()->setText(state_text());
}

void Tray::show_notification(const Notification& notification) {
    if (icon_) {
        icon_->showMessage(notification.title, notification.text,
                           notification.is_critical ? QSystemTrayIcon::Critical : QSystemTrayIcon::Warning);
    }
}

bool Tray::eventFilter(QObject* watched, QEvent* event) {
    if (watched == QCoreApplication::instance() && event->type() == QEvent::LanguageChange && icon_) {
        build_menu();
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace wattmast::ui
