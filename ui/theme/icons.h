// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One-colour icons, tinted from the theme when they are painted.
#pragma once

#include <QIcon>
#include <QRectF>
#include <cstdint>

#include "ui/theme/tokens.h"

class QPainter;

namespace wattmast::ui {

/// Files of resources/icons: 20 px grid, 1.5 px line (the logo: 26 px).
enum class IconId : std::uint8_t {
    alarms,
    annotate,
    appearance,
    battery,
    carbon,
    check,
    chevron_down,
    chevron_left,
    chevron_right,
    chevron_up,
    clock,
    close,
    compare,
    devices,
    energy,
    expand,
    explore,
    factors,
    download,
    filter,
    folder,
    generator,
    help,
    info,
    language,
    mains,
    more,
    overview,
    photovoltaic,
    pin,
    play,
    plus,
    quality,
    refresh,
    reports,
    savings,
    search,
    settings,
    site_link,
    sites,
    star,
    undo,
    warning,
    logo,
};

/// Normal and active in text.secondary, checked and selected in accent, disabled in text.disabled; follows the theme.
[[nodiscard]] QIcon themed_icon(IconId id);
/// The same in one colour, whatever the state.
[[nodiscard]] QIcon themed_icon(IconId id, Color color);

/// Sharp at any device pixel ratio; rendered once per size and colour.
void paint_icon(QPainter& painter, IconId id, const QRectF& rect, const QColor& color);

}  // namespace wattmast::ui
