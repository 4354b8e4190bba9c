// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The colours in force, and when they change.
#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>
#include <cstdint>

#include "ui/theme/tokens.h"

namespace wattmast::ui {

enum class Appearance : std::uint8_t {
    system = 1,  ///< As the desktop says (settings portal), else by the lightness of its palette.
    light = 2,
    dark = 3,
};

/// The one theme of the program. GUI thread only.
///
/// Widgets that paint ask for colours while painting and connect nothing: a change sets the application's palette,
/// and Qt then repaints every widget. Those that cache pixmaps drop them on changed().
class Theme : public QObject {
    Q_OBJECT

public:
    [[nodiscard]] static Theme& instance();

    [[nodiscard]] Appearance appearance() const { return appearance_; }
    [[nodiscard]] bool is_dark() const { return dark_; }
    [[nodiscard]] const Tokens& tokens() const { return dark_ ? dark_tokens : light_tokens; }

    /// Takes effect at once in all windows.
    void set_appearance(Appearance appearance);

    /// Every role of QPalette from the tokens.
    [[nodiscard]] static QPalette palette(const Tokens& tokens);

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void desktop_setting_changed(const QString& group, const QString& key);

private:
    Theme();
    void apply();

    Appearance appearance_ = Appearance::light;
    bool dark_ = false;
};

/// Colours of the theme in force.
[[nodiscard]] QColor color(Color color);
[[nodiscard]] QColor color(SeriesRole role);
/// The n-th line of a chart; from the ninth on the colours repeat (and the chart greys all but one). @pre index >= 0
[[nodiscard]] QColor series_color(int index);
/// Fill of the heat scale. @pre 0 <= step <= 8, from little to much
[[nodiscard]] QColor sequential_color(int step);
/// @pre 0 <= step <= 8, 4 is "as expected"
[[nodiscard]] QColor diverging_color(int step);

}  // namespace wattmast::ui
