// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/recent_databases.h"

#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace wattmast::ui {
namespace {

constexpr QLatin1String settings_key("database/recent");

QStringList stored() {
    return QSettings().value(settings_key).toStringList();
}

QString full_path_of(const std::filesystem::path& database) {
    return QFileInfo(QString::fromStdString(database.string())).absoluteFilePath();
}

QString in_data_folder(const char* name) {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QLatin1Char('/') + QLatin1String(name);
}

}  // namespace

QStringList RecentDatabases::all() {
    QStringList there;
    for (const QString& path : stored()) {
        if (QFileInfo::exists(path)) {
            there << path;
        }
    }
    return there;
}

bool RecentDatabases::is_empty() {
    return stored().isEmpty();
}

void RecentDatabases::add(const std::filesystem::path& database) {
    QStringList paths = stored();
    paths.removeAll(full_path_of(database));
    paths.prepend(full_path_of(database));
    QSettings().setValue(settings_key, QStringList(paths.mid(0, most)));
}

void RecentDatabases::remove(const std::filesystem::path& database) {
    QStringList paths = stored();
    paths.removeAll(full_path_of(database));
    QSettings().setValue(settings_key, paths);
}

QString default_database_path() {
    return in_data_folder("wattmast.db");
}

QString demo_database_path() {
    return in_data_folder("demo.wattmast");
}

}  // namespace wattmast::ui
