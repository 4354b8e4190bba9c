// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QIcon>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QSettings>
#include <QTextStream>

#include <algorithm>
#include <chrono>
#include <clocale>
#include <cstdlib>
#include <span>
#include <utility>

#include "app/memory_habits.h"
#include "ui/collector_starter.h"
#include "ui/command_line.h"
#include "ui/desktop/new_site_defaults.h"
#include "ui/desktop/recent_databases.h"
#include "ui/desktop/single_instance.h"
#include "ui/desktop/text_size.h"
#include "ui/engine_bridge.h"
#include "ui/first_run/demo_starter.h"
#include "ui/first_run/first_run_window.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/help/help_window.h"
#include "ui/help/keyboard_map.h"
#include "ui/look.h"
#include "ui/open_database.h"
#include "ui/pages/alarms/channel_test_run.h"
#include "ui/pages/pages.h"
#include "ui/shell/focus_ring.h"
#include "ui/shell/main_window.h"
#include "ui/shell/shortcuts.h"
#include "ui/wall/wall_window.h"
#include "ui/window_habits.h"

using namespace wattmast;
using namespace wattmast::ui;

namespace {

constexpr auto language_key = "view/language";
constexpr auto appearance_key = "view/appearance";
constexpr int as_the_system = 0;  ///< Instead of a language.
constexpr int could_not = 3;
constexpr std::chrono::milliseconds end_patience{300};  ///< For a test message that was given up.

/// What follows on a window.
struct Outcome {
    int code = 0;
    std::optional<CommandLine> next;  ///< Another database in its place.
    bool is_first_run = false;        ///< The page with the ways in.
    bool removes_demo = false;        ///< The database that was open goes.
};

/// Empty: as the system.
std::optional<Language> chosen_language(const CommandLine& line) {
    const int stored = QSettings().value(QLatin1String(language_key), as_the_system).toInt();
    const bool known = std::ranges::find(every_language, static_cast<Language>(stored)) != every_language.end();
    return line.language || !known ? line.language : std::optional(static_cast<Language>(stored));
}

Appearance chosen_appearance(const CommandLine& line) {
    const int stored = QSettings().value(QLatin1String(appearance_key), 0).toInt();
    const bool known = stored >= static_cast<int>(Appearance::system) && stored <= static_cast<int>(Appearance::dark);
    return line.appearance.value_or(known ? static_cast<Appearance>(stored) : Appearance::system);
}

/// The zone of the first site: the demo's is China's, and days are then cut as the reports cut them.
QTimeZone display_zone(const Catalog& catalog) {
    for (const Site& site : catalog.sites) {
        const QTimeZone zone(QByteArray::fromStdString(site.time_zone));
        if (zone.isValid()) {
            return zone;
        }
    }
    return QTimeZone(NewSiteDefaults::stored().time_zone.toLatin1());
}

/// Of the window, or of the page with the ways in.
template <typename Window>
void connect_choices(Window& window) {
    QObject::connect(&window, &Window::language_chosen, &window, [](std::optional<Language> language) {
        QSettings().setValue(QLatin1String(language_key), language ? static_cast<int>(*language) : as_the_system);
        install_language(language);
    });
    QObject::connect(&window, &Window::appearance_chosen, &window, [](Appearance appearance) {
        QSettings().setValue(QLatin1String(appearance_key), static_cast<int>(appearance));
        Theme::instance().set_appearance(appearance);
    });
}

/// Where collecting cannot be started, the window stays for what is stored; a picture would not say so.
void connect_starter(CollectorStarter& starter, MainWindow& window, const CommandLine& line) {
    QObject::connect(&starter, &CollectorStarter::done, &window, &MainWindow::collector_start_done);
    QObject::connect(&starter, &CollectorStarter::done, &window, [&line](const Result<void>& started) {
        if (started) {
            return;
        }
        report_failure(started.error(), line);
        if (!line.screenshot.isEmpty()) {
            QCoreApplication::exit(could_not);
        }
    });
    QObject::connect(&window, &MainWindow::collector_restart_requested, &starter, &CollectorStarter::start);
}

void take_screenshot(QWidget& window, const CommandLine& line) {
    QTimer::singleShot(line.screenshot_after, &window, [&window, file = line.screenshot] {
        if (window.grab().save(file)) {
            QTextStream(stdout) << file << Qt::endl;
            QCoreApplication::exit(0);
        } else {
            QTextStream(stderr) << "wattmast: the screenshot was not written; can " << file << " be written?"
                                << Qt::endl;
            QCoreApplication::exit(could_not);
        }
    });
}

bool is_demo_of_first_run(const CommandLine& line) {
    return line.engine.database == demo_database_path().toStdString() && line.engine.access == Access::read_write;
}

/// The simulated meters of a demo that was made before. Null: they do not play, and the person knows why.
std::unique_ptr<DemoFleet> play_demo(CommandLine& line) {
    DemoStarter starter;
    QProgressDialog progress(QCoreApplication::translate("main", "Starting the demo's meters …"),
                             QCoreApplication::translate("main", "Without them"), 0, 100);
    QEventLoop loop;
    std::optional<Failure> failure;
    QObject::connect(&starter, &DemoStarter::progressed, &progress,
                     [&progress](double share) { progress.setValue(static_cast<int>(share * 100)); });
    QObject::connect(&progress, &QProgressDialog::canceled, &starter, &DemoStarter::cancel);
    QObject::connect(&starter, &DemoStarter::done, &loop, [&](const Result<void>& result) {
        failure = result ? std::nullopt : std::optional(result.error());
        loop.quit();
    });
    starter.start(line.engine.database);
    loop.exec();
    progress.reset();
    if (!failure) {
        line.inventory = to_qt(DemoFleet::inventory_of(line.engine.database).string());
    } else if (failure->code != Errc::cancelled) {
        report_failure(*failure, line);
    }
    return starter.take();
}

bool person_removes_demo(QWidget& window, const std::filesystem::path& database) {
    QMessageBox box(QMessageBox::Question, QStringLiteral("Wattmast"),
                    QCoreApplication::translate("main", "Remove the demo data?"), QMessageBox::NoButton, &window);
    box.setInformativeText(
        QCoreApplication::translate("main", "%1 is deleted with all its values. This cannot be undone.")
            .arg(to_qt(database.string())));
    const QPushButton* remove =
        box.addButton(QCoreApplication::translate("main", "Remove demo data"), QMessageBox::DestructiveRole);
    QPushButton* keep = box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(keep);
    box.setEscapeButton(keep);
    box.exec();
    return box.clickedButton() == remove;
}

/// What the window asks for that only its end can bring. `line`: as the person asked for it.
void connect_ends(MainWindow& window, WindowHabits& habits, const CommandLine& line, Outcome& outcome) {
    QObject::connect(&habits, &WindowHabits::database_requested, &window, [&](const QString& database) {
        CommandLine next;
        next.engine = line.engine;
        next.engine.database = database.toStdString();
        next.collects = line.collects;
        if (window.close()) {
            outcome.next = next;
        }
    });
    QObject::connect(&habits, &WindowHabits::first_run_requested, &window,
                     [&] { outcome.is_first_run = window.close(); });
    QObject::connect(&window, &MainWindow::demo_removal_requested, &window, [&] {
        if (person_removes_demo(window, line.engine.database)) {
            outcome.is_first_run = outcome.removes_demo = window.close();
        }
    });
}

/// Removes what the person wanted gone, now that nobody has it open.
void remove_demo(const CommandLine& line) {
    RecentDatabases::remove(line.engine.database);
    if (const Result<void> removed = DemoFleet::remove(line.engine.database); !removed) {
        report_failure(removed.error(), line);
    }
}

/// While `window` is the one that the program is about. Qt's own way would also end the program between two windows.
void quit_with_last_window(QWidget& window) {
    QGuiApplication::setQuitOnLastWindowClosed(false);
    QObject::connect(qApp, &QGuiApplication::lastWindowClosed, &window, &QCoreApplication::quit);
}

/// A picture is of the window as it would be, and no business of other windows.
bool is_picture(const CommandLine& line) {
    return !line.screenshot.isEmpty();
}

void show_window(MainWindow& window, WindowHabits& habits, EngineBridge& bridge, Session& session,
                 const CommandLine& line, std::unique_ptr<WallWindow>& wall) {
    if (line.size.isValid()) {
        window.resize(line.size);
    }
    window.show();
    if (line.is_wall && is_picture(line)) {
        wall = std::make_unique<WallWindow>(bridge, session);
        wall->setAttribute(Qt::WA_DeleteOnClose, false);
        wall->resize(line.size.isValid() ? line.size : window.size());
        wall->show();
    } else if (line.is_wall) {
        habits.open_wall();
    }
    if (is_picture(line)) {
        take_screenshot(wall ? static_cast<QWidget&>(*wall) : window, line);
    }
}

/// `history`: a file for the window of history imports; empty: none.
/// What the person wants to do first in the new window.
struct FirstStep {
    QString history;  ///< A file of another system to import; empty: none.
    bool adds_device = false;
};

Outcome run_window(CommandLine& line, SingleInstance& instance, const FirstStep& step) {
    Outcome outcome{could_not, {}, false, false};
    const CommandLine asked = line;  // A locked file makes only itself read-only.
    const std::unique_ptr<Engine> engine = open_database(line);
    if (!engine) {
        return outcome;
    }
    if (!line.inventory.isEmpty()) {
        if (const Result<void> imported = engine->import_inventory(line.inventory.toStdString()); !imported) {
            report_failure(imported.error(), line);
            return outcome;
        }
    }
    EngineBridge bridge(*engine);
    const QTimeZone zone = display_zone(*bridge.catalog());
    Format::set_current(Format(Format::current().language(), zone));
    Session session(bridge.now(), zone);
    line.section.isEmpty() ? session.set_page(line.page) : session.set_section(line.section);
    MainWindow window(bridge, session);
    add_pages(window, {bridge, session});
    connect_choices(window);
    WindowHabits habits(window, bridge, session);
    connect_ends(window, habits, asked, outcome);
    QObject::connect(&instance, &SingleInstance::raise_requested, &habits, &WindowHabits::raise_window);
    auto starter = std::make_unique<CollectorStarter>(*engine);
    connect_starter(*starter, window, line);
    if (line.collects) {
        starter->start();
    }
    quit_with_last_window(window);
    std::unique_ptr<WallWindow> wall;
    show_window(window, habits, bridge, session, line, wall);
    if (!step.history.isEmpty()) {
        Q_EMIT window.table_file_dropped(step.history);
    } else if (step.adds_device) {
        window.shortcuts().action(QStringLiteral("devices.add"))->trigger();
    }
    if (!is_picture(line)) {
        RecentDatabases::add(line.engine.database);
    }
    outcome.code = QCoreApplication::exec();
    starter.reset();
    engine->stop_collector();
    return outcome;
}

Outcome run(CommandLine line, std::unique_ptr<DemoFleet> fleet, const FirstStep& step = {}) {
    SingleInstance instance(line.engine.database);
    if (!is_picture(line) && line.engine.access == Access::read_write && !instance.begin()) {
        QTextStream(stderr) << "wattmast: this database has a window already; it comes to the front" << Qt::endl;
        return {};
    }
    if (!fleet && line.inventory.isEmpty() && is_demo_of_first_run(line) && !is_picture(line)) {
        fleet = play_demo(line);
    }
    Outcome outcome = run_window(line, instance, step);
    if (outcome.removes_demo) {
        fleet.reset();
        remove_demo(line);
    }
    return outcome;
}

/// Whether nobody has said which database, and none was ever there.
bool is_first_start(const CommandLine& line) {
    return !line.names_database && line.inventory.isEmpty() && !is_picture(line) && RecentDatabases::is_empty() &&
           !QFileInfo::exists(default_database_path());
}

/// Lets the person choose a way in, and goes it; `line` is then of that database. Closed without a choice: the program
/// ends.
Outcome run_first(CommandLine& line) {
    WayIn way;
    bool is_decided = false;
    {
        FirstRunWindow window(line.engine.resources, QFileInfo(default_database_path()).absolutePath(),
                              demo_database_path().toStdString());
        connect_choices(window);
        HelpWindow help(&window);
        KeyboardMapWindow keys(nullptr, &window);
        QObject::connect(&window, &FirstRunWindow::help_requested, &help,
                         [&help] { help.open(QStringLiteral("start")); });
        QObject::connect(&window, &FirstRunWindow::keyboard_map_requested, &keys, &KeyboardMapWindow::open);
        QObject::connect(&window, &FirstRunWindow::decided, &window, [&] {
            way = window.take();
            is_decided = true;
            QCoreApplication::quit();
        });
        quit_with_last_window(window);
        window.show();
        QCoreApplication::exec();
    }
    if (!is_decided) {
        return {};
    }
    line.engine.database = way.database;
    line.engine.access = Access::read_write;
    line.collects = true;
    line.page = way.kind == WayIn::Kind::new_fleet ? PageId::devices : PageId::overview;
    line.inventory = way.kind == WayIn::Kind::inventory ? way.file : QString();
    if (way.kind == WayIn::Kind::demo) {
        line.inventory = to_qt(DemoFleet::inventory_of(way.database).string());
    }
    QDir().mkpath(QFileInfo(to_qt(way.database.string())).absolutePath());
    const FirstStep step{way.kind == WayIn::Kind::history ? way.file : QString(), way.kind == WayIn::Kind::new_fleet};
    Outcome outcome = run(line, std::move(way.fleet), step);
    line.inventory.clear();  // It is imported once.
    return outcome;
}

/// From database to database, until the person closes the window.
int run_all(CommandLine line) {
    bool is_first = is_first_start(line);
    std::optional<CommandLine> before;  ///< To go back to where the next one cannot be opened.
    while (true) {
        Outcome outcome = is_first ? run_first(line) : run(line, nullptr);
        const bool has_failed_first = is_first && outcome.code != 0;
        is_first = outcome.is_first_run || has_failed_first;
        if (outcome.next) {
            before = std::exchange(line, *std::move(outcome.next));
        } else if (outcome.code != 0 && before && !is_first) {
            line = *std::exchange(before, std::nullopt);
        } else if (!is_first) {
            return outcome.code;
        }
    }
}

/// Whether there is something to draw on, or somebody has said on what.
bool has_platform(std::span<char*> arguments) {
    const auto is_set = [](const char* variable) { return !qEnvironmentVariableIsEmpty(variable); };
    const auto names_platform = [](const char* argument) { return QByteArrayView(argument).endsWith("-platform"); };
    return is_set("DISPLAY") || is_set("WAYLAND_DISPLAY") || is_set("QT_QPA_PLATFORM") ||
           std::ranges::any_of(arguments, names_platform);
}

}  // namespace

int main(int argc, char** argv) {
    wattmast::keep_memory_small();
    // Without a display Qt ends the program before it could say why.
    const bool is_blind = !has_platform({argv, static_cast<std::size_t>(argc)});
    if (is_blind) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QCoreApplication::setApplicationName(QStringLiteral("wattmast"));
    QCoreApplication::setOrganizationName(QStringLiteral("wattmast"));
    TextSize::apply();
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");  // Qt has set the desktop's; libraries that write files ask for it.
    QGuiApplication::setDesktopFileName(QStringLiteral("org.wattmast.Wattmast"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/desktop/org.wattmast.Wattmast.svg")));
    QCoreApplication::setApplicationVersion(QStringLiteral(WATTMAST_VERSION));
    int exit_code = 0;
    std::optional<CommandLine> line = read_command_line(QCoreApplication::arguments(), exit_code);
    if (!line) {
        return exit_code;
    }
    if (is_blind && line->screenshot.isEmpty()) {
        QTextStream(stderr) << "wattmast: there is no display to show the window on (DISPLAY and WAYLAND_DISPLAY are "
                               "not set); start it in a desktop session, write a picture with --screenshot FILE, or "
                               "use wattmastctl"
                            << Qt::endl;
        return could_not;
    }
    install_look(chosen_appearance(*line));
    install_language(chosen_language(*line));
    FocusRing ring(&application);
    const int code = run_all(*std::move(line));
    if (!ChannelTestRun::have_all_ended(end_patience)) {
        std::_Exit(code);  // All is closed; only a test message waits for the system, and nobody waits for that.
    }
    return code;
}
