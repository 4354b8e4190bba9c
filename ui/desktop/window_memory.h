// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where a window stood and how wide its columns were.
#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace wattmast::ui {

/// In QSettings. GUI thread.
class WindowMemory {
public:
    /// For this arrangement of screens; else as on any, else nothing.
    static void restore_geometry(QWidget& window, const QString& name);
    static void save_geometry(const QWidget& window, const QString& name);

    /// Gives the splitters and headers within `part` what a person made of them last time, and remembers what a person
    /// makes of them from now on. What the program itself sizes stays the program's.
    /// Headers with the property `kept_by_page` are left alone: their page keeps them itself.
    static void follow_parts(QWidget& part, const QString& name);
    static constexpr const char* kept_by_page = "wm_kept_by_page";  ///< bool
};

}  // namespace wattmast::ui
