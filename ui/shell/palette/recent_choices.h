// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What was chosen in the palette lately.
#pragma once

#include "ui/shell/palette/palette_entry.h"

namespace wattmast::ui {

/// Of this person on this machine, in QSettings; newest first. GUI thread.
class RecentChoices {
public:
    static constexpr std::size_t most = 8;

    RecentChoices();
    [[nodiscard]] const PaletteEntries& all() const { return entries_; }
    void add(const PaletteEntry& entry);
    void remove(const QStringList& key);

private:
    void store() const;

    PaletteEntries entries_;
};

}  // namespace wattmast::ui
