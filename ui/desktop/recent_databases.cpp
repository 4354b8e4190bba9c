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

/// In ~/.local/share/wattmast. Versions before 1 put it one folder deeper, as Qt joins the organisation and the
/// application, which have one name here: what stands there is kept in use.
QString in_data_folder(const char* name) {
    const QString file = QLatin1Char('/') + QLatin1String(name);
    const QString former = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + file;
    const QString path =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/wattmast") + file;
    return !QFileInfo::exists(path) && QFileInfo::exists(former) ? former : path;
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
