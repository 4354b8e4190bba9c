// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QVariant>

namespace wattmast::ui {

namespace {

constexpr auto portal_service = "org.freedesktop.portal.Desktop";
constexpr auto portal_path = "/org/freedesktop/portal/desktop";
constexpr auto portal_interface = "org.freedesktop.portal.Settings";
constexpr auto appearance_group = "org.freedesktop.appearance";
constexpr auto scheme_key = "color-scheme";
constexpr int portal_patience_ms = 300;
constexpr unsigned scheme_no_preference = 0;
constexpr unsigned scheme_dark = 1;

/// Qt 6.4 has no QStyleHints::colorScheme() (6.5), so the settings portal is asked directly.
bool desktop_is_dark(bool palette_is_dark) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return palette_is_dark;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(QLatin1String(portal_service), QLatin1String(portal_path),
                                                       QLatin1String(portal_interface), QStringLiteral("Read"));
    call << QLatin1String(appearance_group) << QLatin1String(scheme_key);
    const QDBusMessage reply = bus.call(call, QDBus::Block, portal_patience_ms);
    if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().isEmpty()) {
        return palette_is_dark;
    }
    QVariant value = reply.arguments().constFirst();
    while (value.canConvert<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    const unsigned scheme = value.toUInt();
    return scheme == scheme_no_preference ? palette_is_dark : scheme == scheme_dark;
}

bool original_palette_is_dark() {
    static const bool dark = QGuiApplication::palette().color(QPalette::Window).lightnessF() < 0.5F;
    return dark;
}

}  // namespace

Theme& Theme::instance() {
    static Theme theme;
    return theme;
}

Theme::Theme() {
    // Read before the first apply(), which replaces it.
    static_cast<void>(original_palette_is_dark());
}

void Theme::set_appearance(Appearance appearance) {
    const bool follows = appearance_ == Appearance::system;
    appearance_ = appearance;
    if (appearance == Appearance::system && !follows) {
        QDBusConnection::sessionBus().connect(QLatin1String(portal_service), QLatin1String(portal_path),
                                              QLatin1String(portal_interface), QStringLiteral("SettingChanged"), this,
                                              SLOT(desktop_setting_changed(QString, QString)));
    }
    apply();
}

void Theme::desktop_setting_changed(const QString& group, const QString& key) {
    if (appearance_ == Appearance::system && group == QLatin1String(appearance_group) &&
        key == QLatin1String(scheme_key)) {
        apply();
    }
}

void Theme::apply() {
    switch (appearance_) {
        case Appearance::system:
            dark_ = desktop_is_dark(original_palette_is_dark());
            break;
        case Appearance::light:
            dark_ = false;
            break;
        case Appearance::dark:
            dark_ = true;
            break;
    }
    QApplication::setPalette(palette(tokens()));
    Q_EMIT changed();
}

QPalette Theme::palette(const Tokens& tokens) {
    const auto of = [&tokens](Color color) { return QColor::fromRgba(tokens[color]); };
    QPalette palette;
    palette.setColor(QPalette::Window, of(Color::bg_window));
    palette.setColor(QPalette::WindowText, of(Color::text_primary));
    palette.setColor(QPalette::Base, of(Color::bg_panel));
    palette.setColor(QPalette::AlternateBase, of(Color::bg_panel_alt));
    palette.setColor(QPalette::Text, of(Color::text_primary));
    palette.setColor(QPalette::PlaceholderText, of(Color::text_muted));
    palette.setColor(QPalette::Button, of(Color::bg_input));
    palette.setColor(QPalette::ButtonText, of(Color::text_primary));
    palette.setColor(QPalette::BrightText, of(Color::text_on_accent));
    palette.setColor(QPalette::Highlight, of(Color::bg_selected));
    palette.setColor(QPalette::HighlightedText, of(Color::text_primary));
    palette.setColor(QPalette::Link, of(Color::text_link));
    palette.setColor(QPalette::LinkVisited, of(Color::text_link));
    palette.setColor(QPalette::ToolTipBase, of(Color::bg_tooltip));
    palette.setColor(QPalette::ToolTipText, of(Color::text_on_tooltip));
    palette.setColor(QPalette::Light, of(Color::bg_panel));
    palette.setColor(QPalette::Midlight, of(Color::border_subtle));
    palette.setColor(QPalette::Mid, of(Color::border_strong));
    palette.setColor(QPalette::Dark, of(Color::border_control));
    palette.setColor(QPalette::Shadow, of(Color::border_strong));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, of(Color::text_disabled));
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, of(Color::border_subtle));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, of(Color::text_disabled));
    return palette;
}

QColor color(Color color) {
    return QColor::fromRgba(Theme::instance().tokens()[color]);
}

QColor color(SeriesRole role) {
    return QColor::fromRgba(Theme::instance().tokens()[role]);
}

QColor series_color(int index) {
    const auto& series = Theme::instance().tokens().series;
    return QColor::fromRgba(series[static_cast<std::size_t>(index) % series.size()]);
}

QColor sequential_color(int step) {
    return QColor::fromRgba(Theme::instance().tokens().sequential.at(static_cast<std::size_t>(step)));
}

QColor diverging_color(int step) {
    return QColor::fromRgba(Theme::instance().tokens().diverging.at(static_cast<std::size_t>(step)));
}

}  // namespace wattmast::ui
