// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window_habits.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QScreen>

#include "ui/desktop/recent_databases.h"
#include "ui/format/names.h"
#include "ui/help/help_window.h"
#include "ui/help/keyboard_map.h"
#include "ui/pages/settings/settings_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/palette/palette_guide.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/top_bar.h"
#include "ui/wall/wall_window.h"

namespace wattmast::ui {

WindowHabits::WindowHabits(MainWindow& window, EngineBridge& bridge, Session& session)
    : window_(window), bridge_(bridge), session_(session), notifier_(bridge), tray_(bridge) {
    window_.installEventFilter(this);
    add_commands();
    add_databases();
    connect_settings();
    connect(&notifier_, &DesktopNotifier::not_taken, &tray_, &Tray::show_notification);
    connect(&notifier_, &DesktopNotifier::opened, this, [this] {
        raise_window();
        if (window_.page(PageId::alarms) != nullptr) {
            session_.set_page(PageId::alarms);
        }
    });
    connect(&tray_, &Tray::window_requested, this, [this] { raise_window(); });
    connect(&tray_, &Tray::wall_requested, this, &WindowHabits::open_wall);
    connect(&tray_, &Tray::quit_requested, &window_, &QWidget::close);
}

WindowHabits::~WindowHabits() {
    delete wall_.data();
}

bool WindowHabits::eventFilter(QObject* watched, QEvent* event) {
    // A window that closes is hidden once nothing objects; one that is minimized is so by the system.
    if (watched == &window_ && event->type() == QEvent::Hide && !event->spontaneous() && wall_ != nullptr) {
        wall_->close();
    }
    return QObject::eventFilter(watched, event);
}

void WindowHabits::add_commands() {
    const auto add = [this](const char* id, const QKeySequence& key, IconId icon, std::function<QString()> text,
                            std::function<void()> run) {
        QAction* action = window_.shortcuts().add(QLatin1String(id), {key}, std::move(text), std::move(run));
        action->setData(static_cast<int>(icon));
        return action;
    };
    QAction* open = add(
        "database.open", QKeySequence::Open, IconId::folder, [] { return tr("Open database …"); },
        [this] { ask_for_database(); });
    QAction* wall = add(
        "wall.open", QKeySequence(Qt::Key_F11), IconId::expand, [] { return tr("Wall mode"); },
        [this] { open_wall(); });
    QAction* help = add(
        "help.open", QKeySequence(Qt::Key_F1), IconId::help, [] { return tr("Help for this screen"); },
        [this] { open_help(); });
    QAction* keys = add(
        "help.keys", QKeySequence(QStringLiteral("Ctrl+Shift+/")), IconId::help, [] { return tr("Keyboard map"); },
        [this] { open_keyboard_map(); });
    QAction* quit = add(
        "window.quit", QKeySequence::Quit, IconId::close, [] { return tr("Quit"); }, [this] { window_.close(); });
    window_.top_bar()->set_commands({open, wall, help, keys, quit});
}

void WindowHabits::add_databases() {
    window_.palette_guide().add_source(
        QStringLiteral("database"),
        [this] {
            PaletteEntries entries;
            const QString here = QFileInfo(to_qt(bridge_.options().database.string())).absoluteFilePath();
            for (const QString& path : RecentDatabases::all()) {
                if (path != here) {
                    const QFileInfo file(path);
                    entries.push_back({PaletteGroup::commands,
                                       {QStringLiteral("database"), path},
                                       tr("Open database %1").arg(file.fileName()),
                                       {},
                                       file.absolutePath(),
                                       IconId::folder,
                                       0});
                }
            }
            return entries;
        },
        [this](const QStringList& key) { Q_EMIT database_requested(key.value(1)); });
    window_.palette_guide().add_source(
        QStringLiteral("first_run"),
        [] {
            return PaletteEntries{{PaletteGroup::commands,
                                   {QStringLiteral("first_run"), QStringLiteral("open")},
                                   tr("Welcome page"),
                                   {},
                                   tr("Demo, new database"),
                                   IconId::play,
                                   0}};
        },
        [this](const QStringList&) { Q_EMIT first_run_requested(); });
}

void WindowHabits::connect_settings() {
    if (auto* settings = qobject_cast<SettingsPage*>(window_.page(PageId::settings))) {
        connect(settings, &SettingsPage::tray_chosen, &tray_, &Tray::set_enabled);
    }
}

void WindowHabits::ask_for_database() {
    const QString here = QFileInfo(to_qt(bridge_.options().database.string())).absolutePath();
    const QString chosen =
        QFileDialog::getOpenFileName(&window_, tr("Open database"), here,
                                     tr("Databases (%1)").arg(QStringLiteral("*.db *.wattmast")) +
                                         QStringLiteral(";;") + tr("All files (%1)").arg(QStringLiteral("*")));
    if (!chosen.isEmpty()) {
        Q_EMIT database_requested(chosen);
    }
}

WallWindow* WindowHabits::open_wall() {
    if (wall_ == nullptr) {
        wall_ = new WallWindow(bridge_, session_);
        wall_->setGeometry(window_.screen()->geometry());
        wall_->showFullScreen();
    }
    wall_->raise();
    wall_->activateWindow();
    return wall_;
}

HelpWindow* WindowHabits::open_help() {
    if (help_ == nullptr) {
        help_ = new HelpWindow(&window_);
    }
    help_->open(help_id_of(session_.page()));
    return help_;
}

KeyboardMapWindow* WindowHabits::open_keyboard_map() {
    if (keys_ == nullptr) {
        keys_ = new KeyboardMapWindow(&window_.shortcuts(), &window_);
    }
    keys_->open();
    return keys_;
}

void WindowHabits::raise_window(const QByteArray& activation) {
    if (!activation.isEmpty()) {
        qputenv("XDG_ACTIVATION_TOKEN", activation);
    }
    window_.setWindowState(window_.windowState() & ~Qt::WindowMinimized);
    window_.show();
    window_.raise();
    window_.activateWindow();
}

}  // namespace wattmast::ui
