// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QSettings>
#include <QTextStream>

#include <algorithm>
#include <span>

#include "ui/collector_starter.h"
#include "ui/command_line.h"
#include "ui/engine_bridge.h"
#include "ui/format/format.h"
#include "ui/look.h"
#include "ui/open_database.h"
#include "ui/pages/pages.h"
#include "ui/shell/focus_ring.h"
#include "ui/shell/main_window.h"

using namespace wattmast;
using namespace wattmast::ui;

namespace {

constexpr auto language_key = "view/language";
constexpr auto appearance_key = "view/appearance";
constexpr int as_the_system = 0;  ///< Instead of a language.
constexpr int could_not = 3;

/// Empty: as the system.
std::optional<Language> chosen_language(const CommandLine& line) {
    const int stored = QSettings().value(QLatin1String(language_key), as_the_system).toInt();
    const bool known = stored == static_cast<int>(Language::english) || stored == static_cast<int>(Language::chinese);
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
    return QTimeZone::systemTimeZone();
}

void connect_choices(MainWindow& window) {
    QObject::connect(&window, &MainWindow::language_chosen, &window, [](std::optional<Language> language) {
        QSettings().setValue(QLatin1String(language_key), language ? static_cast<int>(*language) : as_the_system);
        install_language(language);
    });
    QObject::connect(&window, &MainWindow::appearance_chosen, &window, [](Appearance appearance) {
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

void take_screenshot(MainWindow& window, const CommandLine& line) {
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

int run(CommandLine line) {
    const std::unique_ptr<Engine> engine = open_database(line);
    if (!engine) {
        return could_not;
    }
    if (!line.inventory.isEmpty()) {
        if (const Result<void> imported = engine->import_inventory(line.inventory.toStdString()); !imported) {
            report_failure(imported.error(), line);
            return could_not;
        }
    }
    EngineBridge bridge(*engine);
    const QTimeZone zone = display_zone(*bridge.catalog());
    Format::set_current(Format(Format::current().language(), zone));
    Session session(bridge.now(), zone);
    session.set_page(line.page);
    MainWindow window(bridge, session);
    add_pages(window, {bridge, session});
    connect_choices(window);
    if (line.size.isValid()) {
        window.resize(line.size);
    }
    auto starter = std::make_unique<CollectorStarter>(*engine);
    connect_starter(*starter, window, line);
    if (line.collects) {
        starter->start();
    }
    if (!line.screenshot.isEmpty()) {
        take_screenshot(window, line);
    }
    window.show();
    const int code = QCoreApplication::exec();
    starter.reset();
    engine->stop_collector();
    return code;
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
    // Without a display Qt ends the program before it could say why.
    const bool is_blind = !has_platform({argv, static_cast<std::size_t>(argc)});
    if (is_blind) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("wattmast"));
    QCoreApplication::setOrganizationName(QStringLiteral("wattmast"));
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
    return run(*std::move(line));
}
