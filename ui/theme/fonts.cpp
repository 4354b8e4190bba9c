// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QFontDatabase>

namespace wattmast::ui {

namespace {

constexpr double smallest_chinese_px = 12;

double g_floor_px = 0;

QFont base_font(const QString& family, double px) {
    QFont result;
    result.setFamilies(
        {family, QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans"), QStringLiteral("sans-serif")});
    // QFont takes whole pixels only, and 11.5 px is a step of the scale; points carry the fraction at 96 dpi.
    result.setPointSizeF(std::max(px, g_floor_px) * 72.0 / 96.0);
    return result;
}

QFont in_role(const QString& family, TextRole role) {
    const TextSpec& spec = text_specs[static_cast<std::size_t>(role)];
    QFont result = base_font(family, spec.px);
    result.setWeight(static_cast<QFont::Weight>(spec.weight));
    if (role == TextRole::kpi) {
        result.setLetterSpacing(QFont::PercentageSpacing, 98.8);
    }
    return result;
}

}  // namespace

void install_fonts() {
    for (const char* file : {":/fonts/WattmastSans-Regular.otf", ":/fonts/WattmastSans-SemiBold.otf"}) {
        if (QFontDatabase::addApplicationFont(QLatin1String(file)) < 0) {
            qWarning("The embedded font %s cannot be loaded.", file);
        }
    }
    QApplication::setFont(text_font(TextRole::body));
}

void set_font_language(Language language) {
    g_floor_px = language == Language::chinese ? smallest_chinese_px : 0;
    QApplication::setFont(text_font(TextRole::body));
}

QFont text_font(TextRole role) {
    return in_role(QStringLiteral("Wattmast Sans"), role);
}

QFont bold_font(TextRole role) {
    QFont result = text_font(role);
    result.setWeight(QFont::DemiBold);
    return result;
}

QFont mono_font(TextRole role) {
    return in_role(QStringLiteral("Noto Sans Mono"), role);
}

}  // namespace wattmast::ui
