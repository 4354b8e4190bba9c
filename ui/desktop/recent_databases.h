// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which databases were open lately.
#pragma once

#include <QString>
#include <QStringList>
#include <filesystem>

namespace wattmast::ui {

/// Of this person on this machine, in QSettings. GUI thread.
class RecentDatabases {
public:
    static constexpr qsizetype most = 8;

    /// Newest first; those that are not there any more are left out, but remembered, as a disk may come back.
    [[nodiscard]] static QStringList all();
    /// Whether a database was ever opened from the window.
    [[nodiscard]] static bool is_empty();
    static void add(const std::filesystem::path& database);
    static void remove(const std::filesystem::path& database);
};

/// Where a database stands unless somebody says otherwise: wattmast.db in the application's data folder.
[[nodiscard]] QString default_database_path();
/// Beside it, of the demo fleet.
[[nodiscard]] QString demo_database_path();

}  // namespace wattmast::ui
