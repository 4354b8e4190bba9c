// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the command palette finds.
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "ui/theme/icons.h"

namespace wattmast::ui {

enum class PaletteGroup : std::uint8_t {
    recent = 1,
    sites = 2,
    areas = 3,
    points = 4,
    views = 5,
    pages = 6,
    commands = 7,
};

struct PaletteEntry {
    PaletteGroup group = PaletteGroup::commands;
    /// What it opens, by names that stay: {"site", code}, {"area", part…}, {"point", site code, device, key},
    /// {"view", page, name}, {"action", id of Shortcuts}.
    QStringList key;
    QString title;     ///< In bold where it is a code.
    QString subtitle;  ///< Muted, behind the title; may be empty.
    QString note;      ///< At the right: where it is, or its key; may be empty.
    IconId icon = IconId::search;
    int score = 0;  ///< Of the query; the higher, the earlier.
    friend bool operator==(const PaletteEntry&, const PaletteEntry&) = default;
};

using PaletteEntries = std::vector<PaletteEntry>;

}  // namespace wattmast::ui
