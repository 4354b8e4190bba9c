// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the program may be told at its start.
#pragma once

#include <QString>
#include <optional>

#include "app/engine.h"
#include "ui/format/language.h"
#include "ui/shell/session.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {

struct CommandLine {
    EngineOptions engine;
    std::optional<Language> language;
    std::optional<Appearance> appearance;
    PageId page = PageId::overview;
    QString section;              ///< Of the settings; empty: the first, also where there is none of that name.
    bool names_database = false;  ///< By --db; else it is the one that was open last, or that of the data folder.
    bool is_wall = false;         ///< The window opens in wall mode.
    bool collects = true;         ///< False: look at the database only.
    QString inventory;            ///< TOML to import before anything is shown; empty: none.
    QString screenshot;           ///< PNG to write, then quit; empty: none.
    Duration screenshot_after{3000};
    QSize size;  ///< Of the window; invalid: as last time.
};

/// Reads the arguments of a running QCoreApplication. Prints help, version or what is wrong, and then gives nothing and
/// sets `exit_code` (0, or 2 for wrong use).
[[nodiscard]] std::optional<CommandLine> read_command_line(const QStringList& arguments, int& exit_code);

}  // namespace wattmast::ui
