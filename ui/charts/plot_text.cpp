// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/plot_text.h"

#include <QCoreApplication>
#include <QStringList>
#include <array>
#include <charconv>

#include "ui/charts/line_geometry.h"
#include "ui/charts/plot_overlay.h"

namespace wattmast::ui {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("wattmast::ui::PlotText", text);
}

Duration time_of(const ChartLine& line, QualityClass quality) {
    Duration sum{0};
    for (const QualityRun& run : line.quality) {
        if (run.quality == quality) {
            sum += run.range.length();
        }
    }
    return sum;
}

QString sentence(const ChartLine& line, const SeriesSpec& series, const ValueAxis& axis, const QLocale& locale) {
    if (!line.min || !line.max) {
        return translated(QT_TRANSLATE_NOOP("wattmast::ui::PlotText", "%1: no values")).arg(series.name);
    }
    QString text = translated(QT_TRANSLATE_NOOP("wattmast::ui::PlotText", "%1: minimum %2, maximum %3"))
                       .arg(series.name, number_text(*line.min / axis.unit.divisor, axis.decimals, locale),
                            value_text(*line.max, axis.unit, axis.decimals, locale));
    const Duration estimated = time_of(line, QualityClass::estimated);
    const Duration missing = time_of(line, QualityClass::missing);
    if (estimated > Duration{0}) {
        text += translated(QT_TRANSLATE_NOOP("wattmast::ui::PlotText", ", %1 estimated")).arg(duration_text(estimated));
    }
    if (missing > Duration{0}) {
        text += translated(QT_TRANSLATE_NOOP("wattmast::ui::PlotText", ", %1 missing")).arg(duration_text(missing));
    }
    return text;
}

QString html_row(const QStringList& cells) {
    QString row = QStringLiteral("<tr>");
    for (const QString& cell : cells) {
        row += QStringLiteral("<td>%1</td>").arg(cell.toHtmlEscaped());
    }
    return row + QStringLiteral("</tr>");
}

}  // namespace

QString quality_name(QualityClass quality) {
    switch (quality) {
        case QualityClass::measured:
            return translated(QT_TRANSLATE_NOOP("wattmast::ui::PlotText", "measured"));
        case QualityClass::integrated:
            return translated(QT_TRANSLATE_NOOP("wattmast::ui::PlotText", "integrated"));
        case QualityClass::estimated:
            return translated(QT_TRANSLATE_NOOP("wattmast::ui::PlotText", "estimated"));
        case QualityClass::missing:
            return translated(QT_TRANSLATE_NOOP("wattmast::ui::PlotText", "missing"));
    }
    return {};
}

QString range_text(TimeRange range, const TimeZone& zone, const QLocale& locale) {
    return date_time_text(range.begin, zone, locale) + QStringLiteral(" \u2013 ") +
           date_time_text(range.end, zone, locale);
}

QString plot_summary(const PlotScene& scene) {
    QStringList sentences{range_text(scene.range, scene.spec.zone, scene.style.locale)};
    for (std::size_t pane = 0; pane < scene.panes.size(); ++pane) {
        for (std::size_t i = 0; i < scene.spec.panes[pane].series.size(); ++i) {
            const std::size_t number = scene.panes[pane].first_line + i;
            if (scene.data != nullptr && number < scene.data->lines.size()) {
                sentences += sentence(scene.data->lines[number], scene.spec.panes[pane].series[i],
                                      scene.axis_of(number), scene.style.locale);
            }
        }
    }
    return sentences.join(QStringLiteral(". "));
}

QString exact_text(float value) {
    std::array<char, 32> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
    if (written.ec == std::errc{}) {
        return QString::fromLatin1(buffer.data(), written.ptr - buffer.data());
    }
    return QString::number(static_cast<double>(value), 'g', 9);
}

QString unit_symbol(Unit unit) {
    const std::string_view text = symbol(unit);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

CopiedRow copied_row(const PlotScene& scene, UtcTime at) {
    const QStringList head{translated(QT_TRANSLATE_NOOP("wattmast::ui::PlotText", "Series")),
                           translated(QT_TRANSLATE_NOOP("wattmast::ui::PlotText", "Time")),
                           translated(QT_TRANSLATE_NOOP("wattmast::ui::PlotText", "Value")),
                           translated(QT_TRANSLATE_NOOP("wattmast::ui::PlotText", "Unit")),
                           translated(QT_TRANSLATE_NOOP("wattmast::ui::PlotText", "Quality"))};
    CopiedRow row{head.join(u'\t') + u'\n', QStringLiteral("<table>") + html_row(head)};
    for (const ReadValue& read : values_at(scene, at)) {
        const ChartLine* line = scene.line(read.line);
        const QStringList cells{
            scene.series(read.line).name, QString::fromStdString(to_iso8601(read.at.value_or(at), scene.spec.zone)),
            read.value ? exact_text(static_cast<float>(*read.value)) : QString(),
            line == nullptr ? QString() : symbol_of(scene.series(read.line), *line), quality_name(read.quality)};
        row.tsv += cells.join(u'\t') + u'\n';
        row.html += html_row(cells);
    }
    row.html += QStringLiteral("</table>");
    return row;
}

QString symbol_of(const SeriesSpec& series, const ChartLine& line) {
    return series.symbol.isEmpty() ? unit_symbol(line.unit) : series.symbol;
}

}  // namespace wattmast::ui
