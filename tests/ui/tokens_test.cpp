// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Legibility of the colours, recomputed: WCAG 2.2 contrast and series apart under colour-vision deficiencies.
#include "ui/theme/tokens.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <cmath>

#include "support/ui_test_main.h"

using namespace wattmast::ui;

namespace {

double linear(unsigned channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

std::array<double, 3> linear_rgb(Rgb rgb) {
    return {linear(rgb >> 16 & 0xff), linear(rgb >> 8 & 0xff), linear(rgb & 0xff)};
}

double luminance(Rgb rgb) {
    const auto c = linear_rgb(rgb);
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
}

double contrast(Rgb a, Rgb b) {
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

using Matrix = std::array<std::array<double, 3>, 3>;
constexpr Matrix normal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
// Machado, Oliveira, Fernandes 2009, severity 1.0, on linear RGB.
constexpr Matrix protanopia{
    {{.152286, 1.052583, -.204868}, {.114503, .786281, .099216}, {-.003882, -.048116, 1.051998}}};
constexpr Matrix deuteranopia{
    {{.367322, .860646, -.227968}, {.280085, .672501, .047413}, {-.011820, .042940, .968881}}};
constexpr Matrix tritanopia{
    {{1.255528, -.076749, -.178779}, {-.078411, .930809, .147602}, {.004733, .691367, .303900}}};

std::array<double, 3> oklab(Rgb rgb, const Matrix& seen_as) {
    const auto c = linear_rgb(rgb);
    std::array<double, 3> v{};
    for (std::size_t i = 0; i < 3; ++i) {
        v[i] = std::clamp(seen_as[i][0] * c[0] + seen_as[i][1] * c[1] + seen_as[i][2] * c[2], 0.0, 1.0);
    }
    const double l = std::cbrt(.4122214708 * v[0] + .5363325363 * v[1] + .0514459929 * v[2]);
    const double m = std::cbrt(.2119034982 * v[0] + .6806995451 * v[1] + .1073969566 * v[2]);
    const double s = std::cbrt(.0883024619 * v[0] + .2817188376 * v[1] + .6299787005 * v[2]);
    return {.2104542553 * l + .7936177850 * m - .0040720468 * s, 1.9779984951 * l - 2.4285922050 * m + .4505937099 * s,
            .0259040371 * l + .7827717662 * m - .8086757660 * s};
}

double distance(Rgb a, Rgb b, const Matrix& seen_as) {
    const auto x = oklab(a, seen_as);
    const auto y = oklab(b, seen_as);
    return 100 * std::hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

}  // namespace

class TokensTest : public QObject {
    Q_OBJECT

private:
    static void at_least(double need, Rgb a, Rgb b, const QString& what) {
        const double have = contrast(a, b);
        QVERIFY2(have >= need, qPrintable(QStringLiteral("%1: %2, needs %3").arg(what).arg(have).arg(need)));
    }

    static void links_and_alarm_grounds(const Tokens& t) {
        for (const Color ground : {Color::bg_window, Color::bg_panel, Color::bg_panel_alt, Color::bg_selected}) {
            at_least(4.5, t[Color::text_link], t[ground], QStringLiteral("link on %1").arg(int(ground)));
        }
        for (const Color ground :
             {Color::alarm_bg_critical, Color::alarm_bg_major, Color::alarm_bg_minor, Color::alarm_bg_warning}) {
            at_least(4.5, t[Color::text_primary], t[ground],
                     QStringLiteral("text on alarm ground %1").arg(int(ground)));
        }
        at_least(4.5, t[Color::alarm_cleared], t[Color::bg_panel], QStringLiteral("cleared alarm"));
    }

    /// The fill itself, or the outline where the fill is too close to the panel.
    static void edges_of_glyphs(const Tokens& t) {
        for (const Color fill : {Color::alarm_fill_critical, Color::alarm_fill_major, Color::alarm_fill_minor,
                                 Color::alarm_fill_warning}) {
            const bool stands_alone = contrast(t[fill], t[Color::bg_panel]) >= 3;
            at_least(3, stands_alone ? t[fill] : t[Color::alarm_outline], t[Color::bg_panel],
                     QStringLiteral("edge of glyph %1").arg(int(fill)));
        }
    }

    static bool is_ever_lighter_or_darker(const std::array<Rgb, 9>& steps) {
        const bool rises = luminance(steps[1]) > luminance(steps[0]);
        for (std::size_t i = 1; i < steps.size(); ++i) {
            if ((luminance(steps[i]) > luminance(steps[i - 1])) != rises) {
                return false;
            }
        }
        return true;
    }

private Q_SLOTS:
    void themes_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void themes() {
        QFETCH(bool, dark);
        const Tokens& t = dark ? dark_tokens : light_tokens;
        const std::array grounds{Color::bg_window,    Color::bg_rail,  Color::bg_panel,
                                 Color::bg_panel_alt, Color::bg_hover, Color::bg_selected};
        for (const Color ink : {Color::text_primary, Color::text_secondary, Color::text_muted}) {
            for (const Color ground : grounds) {
                at_least(4.5, t[ink], t[ground], QStringLiteral("text %1 on %2").arg(int(ink)).arg(int(ground)));
            }
        }
        at_least(4.5, t[Color::text_on_accent], t[Color::accent], QStringLiteral("primary button"));
        at_least(4.5, t[Color::text_on_accent], t[Color::accent_hover], QStringLiteral("primary button, hover"));
        at_least(4.5, t[Color::accent], t[Color::bg_selected], QStringLiteral("chosen segment"));
        at_least(7, t[Color::text_on_tooltip], t[Color::bg_tooltip], QStringLiteral("tooltip"));
        for (const Color ink : {Color::alarm_critical, Color::alarm_major, Color::alarm_minor, Color::alarm_warning}) {
            at_least(4.5, t[ink], t[Color::bg_panel], QStringLiteral("alarm text %1").arg(int(ink)));
        }
        for (const Color fill : {Color::alarm_fill_major, Color::alarm_fill_minor, Color::alarm_fill_warning}) {
            at_least(4.5, t[Color::alarm_on_fill], t[fill], QStringLiteral("numeral on %1").arg(int(fill)));
        }
        // A numeral beside its shape is a repetition; in dark the critical red is the brighter of the two needs.
        at_least(dark ? 3 : 4.5, t[Color::alarm_on_critical], t[Color::alarm_fill_critical],
                 QStringLiteral("critical"));
        for (const Color line :
             {Color::border_control, Color::focus_ring, Color::quality_measured, Color::quality_estimated}) {
            at_least(3, t[line], t[Color::bg_panel], QStringLiteral("graphic %1").arg(int(line)));
        }
        links_and_alarm_grounds(t);
        edges_of_glyphs(t);
        at_least(3, t[Color::focus_ring], t[Color::bg_window], QStringLiteral("focus ring on the window"));
        at_least(3, t[Color::chart_compare], t[Color::chart_bg], QStringLiteral("comparison"));
        at_least(3, t[Color::chart_limit], t[Color::chart_bg], QStringLiteral("limit"));
        for (const Rgb line : t.series) {
            at_least(3, line, t[Color::chart_bg], QStringLiteral("series"));
        }
        for (const Rgb line : t.roles) {
            at_least(3, line, t[Color::chart_bg], QStringLiteral("series role"));
        }
        QVERIFY(is_ever_lighter_or_darker(t.sequential));
        for (const Matrix& eyes : {normal, protanopia, deuteranopia, tritanopia}) {
            for (std::size_t i = 0; i < 4; ++i) {
                for (std::size_t j = i + 1; j < 4; ++j) {
                    QVERIFY(distance(t.series[i], t.series[j], eyes) >= 5);
                }
            }
        }
    }

    void the_formula_is_that_of_wcag() {
        QCOMPARE(contrast(0xff000000u, 0xffffffffu), 21.0);
        QVERIFY(std::abs(contrast(0xff777777u, 0xffffffffu) - 4.478) < 0.001);
    }

    void no_colour_is_written_outside_tokens_json() {
        static const QRegularExpression literal(QStringLiteral(
            R"re("#[0-9A-Fa-f]{3,8}"|\b(QColor|qRgba?)\s*\(\s*(\d|0x)|Qt::(red|green|blue|black|white|gray|darkGray|lightGray|yellow|cyan|magenta)\b)re"));
        QVERIFY(literal.match(QStringLiteral("QColor(12, 13, 14)")).hasMatch());
        QVERIFY(literal.match(QStringLiteral("setStyleSheet(\"#a0b1c2\")")).hasMatch());
        int examined = 0;
        QDirIterator files(QStringLiteral(WATTMAST_SOURCE_DIR "/ui"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            int number = 0;
            while (!file.atEnd()) {
                const QString line = QString::fromUtf8(file.readLine());
                ++number;
                QVERIFY2(!literal.match(line).hasMatch(),
                         qPrintable(QStringLiteral("%1:%2: %3").arg(file.fileName()).arg(number).arg(line)));
            }
            ++examined;
        }
        QVERIFY2(examined > 30, "the lint looked at hardly any file");
    }
};

WATTMAST_UI_TEST(TokensTest)
#include "tokens_test.moc"
