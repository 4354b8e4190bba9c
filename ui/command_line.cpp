// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/command_line.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QTextStream>

#include "app/resources.h"
#include "ui/desktop/recent_databases.h"
#include "ui/look.h"

namespace wattmast::ui {

namespace {

// Command line output is English and locale-free, so nothing here is translated.
struct Options {
    QCommandLineOption db{QStringLiteral("db"),
                          QStringLiteral("Database file; created if it does not exist. Else the one opened last."),
                          QStringLiteral("file")};
    QCommandLineOption read_only{QStringLiteral("read-only"), QStringLiteral("Show the database, write nothing.")};
    QCommandLineOption no_collector{QStringLiteral("no-collector"), QStringLiteral("Poll no devices.")};
    QCommandLineOption inventory{QStringLiteral("inventory"), QStringLiteral("Import sites and devices first."),
                                 QStringLiteral("file")};
    QCommandLineOption resources{QStringLiteral("resources"), QStringLiteral("Folder with profiles/ and factors/."),
                                 QStringLiteral("folder")};
    QCommandLineOption language{QStringLiteral("language"), QStringLiteral("en, zh or vi; else as the system."),
                                QStringLiteral("code")};
    QCommandLineOption theme{QStringLiteral("theme"), QStringLiteral("light, dark or system."), QStringLiteral("name")};
    QCommandLineOption page{
        QStringLiteral("page"),
        QStringLiteral(
            "overview, sites, site, alarms, explore, energy, carbon, quality, reports, devices, factors or settings; "
            "settings:storage is a section of them."),
        QStringLiteral("id"), QStringLiteral("overview")};
    QCommandLineOption wall{QStringLiteral("wall"), QStringLiteral("Open in wall mode; Esc leaves it.")};
    QCommandLineOption size{QStringLiteral("size"), QStringLiteral("Window size, such as 1600x1000."),
                            QStringLiteral("WxH")};
    QCommandLineOption screenshot{QStringLiteral("screenshot"), QStringLiteral("Write a PNG of the window and quit."),
                                  QStringLiteral("file")};
    QCommandLineOption after{QStringLiteral("after"), QStringLiteral("Time before the screenshot, such as 3s."),
                             QStringLiteral("time"), QStringLiteral("3s")};
};

std::optional<Appearance> appearance_of(const QString& text) {
    if (text == QLatin1String("light")) {
        return Appearance::light;
    }
    if (text == QLatin1String("dark")) {
        return Appearance::dark;
    }
    return text == QLatin1String("system") ? std::optional(Appearance::system) : std::nullopt;
}

std::optional<QSize> size_of(const QString& text) {
    const QStringList parts = text.split(QLatin1Char('x'));
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    return parts.size() == 2 && size.width() > 0 && size.height() > 0 ? std::optional(size) : std::nullopt;
}

/// The one that was open last, if it is still there.
std::filesystem::path default_database() {
    QDir().mkpath(QFileInfo(default_database_path()).absolutePath());
    const QStringList recent = RecentDatabases::all();
    return (recent.isEmpty() ? default_database_path() : recent.constFirst()).toStdString();
}

/// Where Engine::open() then says that nothing is there, if nothing is.
std::filesystem::path default_resources() {
    const Result<std::filesystem::path> found = find_resources();
    return found ? *found : std::filesystem::path("resources");
}

/// Takes the values over; gives what is wrong with them.
QString take(const QCommandLineParser& parser, const Options& options, CommandLine& line) {
    line.engine.database =
        parser.isSet(options.db) ? std::filesystem::path(parser.value(options.db).toStdString()) : default_database();
    line.engine.resources = parser.isSet(options.resources)
                                ? std::filesystem::path(parser.value(options.resources).toStdString())
                                : default_resources();
    line.engine.access = parser.isSet(options.read_only) ? Access::read_only : Access::read_write;
    line.collects = !parser.isSet(options.no_collector) && !parser.isSet(options.read_only);
    line.names_database = parser.isSet(options.db);
    line.is_wall = parser.isSet(options.wall);
    line.inventory = parser.value(options.inventory);
    line.screenshot = parser.value(options.screenshot);
    line.language = language_of(parser.value(options.language));
    if (parser.isSet(options.language) && !line.language) {
        return QStringLiteral("--language takes en or zh");
    }
    line.appearance = appearance_of(parser.value(options.theme));
    if (parser.isSet(options.theme) && !line.appearance) {
        return QStringLiteral("--theme takes light, dark or system");
    }
    const QString named = parser.value(options.page);
    const std::optional<PageId> page = page_by_id(named.section(QLatin1Char(':'), 0, 0));
    if (!page) {
        return QStringLiteral(
            "--page takes overview, sites, site, alarms, explore, energy, carbon, quality, reports, devices, factors "
            "or "
            "settings");
    }
    line.page = *page;
    line.section = named.section(QLatin1Char(':'), 1);
    if (!line.section.isEmpty() && line.page != PageId::settings) {
        return QStringLiteral("--page: settings alone have sections, such as settings:storage");
    }
    const Result<Duration> after = parse_duration(parser.value(options.after).toStdString());
    if (!after) {
        return QStringLiteral("--after: ") + QString::fromStdString(after.error().detail);
    }
    line.screenshot_after = *after;
    const std::optional<QSize> size = size_of(parser.value(options.size));
    if (parser.isSet(options.size) && !size) {
        return QStringLiteral("--size takes a width and a height, such as 1600x1000");
    }
    line.size = size.value_or(QSize());
    return {};
}

}  // namespace

std::optional<CommandLine> read_command_line(const QStringList& arguments, int& exit_code) {
    constexpr int wrong_use = 2;
    const Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Energy analysis of network equipment."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOptions({options.db, options.read_only, options.no_collector, options.inventory, options.resources,
                       options.language, options.theme, options.page, options.wall, options.size, options.screenshot,
                       options.after});
    QTextStream err(stderr);
    exit_code = wrong_use;
    if (!parser.parse(arguments) || !parser.positionalArguments().isEmpty()) {
        err << "wattmast: "
            << (parser.errorText().isEmpty() ? QStringLiteral("takes options only, see --help") : parser.errorText())
            << Qt::endl;
        return std::nullopt;
    }
    if (parser.isSet(help) || parser.isSet(version)) {
        exit_code = 0;
        QTextStream(stdout) << (parser.isSet(help)
                                    ? parser.helpText()
                                    : QStringLiteral("wattmast %1\n").arg(QCoreApplication::applicationVersion()));
        return std::nullopt;
    }
    CommandLine line;
    if (const QString fault = take(parser, options, line); !fault.isEmpty()) {
        err << "wattmast: " << fault << Qt::endl;
        return std::nullopt;
    }
    exit_code = 0;
    return line;
}

}  // namespace wattmast::ui
