// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/plot_exporter.h"

#include <QBuffer>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <algorithm>
#include <set>

#include "ui/charts/line_geometry.h"
#include "ui/charts/plot_overlay.h"
#include "ui/charts/plot_painter.h"
#include "ui/charts/plot_text.h"

namespace wattmast::ui {
namespace {

constexpr double footer_height = 22;

PlotScene laid_out(const PlotScene& scene, QSizeF size) {
    PlotScene copy = scene;
    copy.size = size;
    copy.update();
    return copy;
}

void paint_all(QPainter& painter, const PlotScene& scene, const QString& program, PaintTarget target) {
    const QRectF footer(0, scene.size.height(), scene.size.width(), footer_height);
    painter.fillRect(footer, scene.style.background);
    paint_grid(painter, scene);
    paint_data(painter, scene, target);
    paint_values(painter, scene, OverlayState{});
    painter.setFont(scene.style.axis_font);
    painter.setPen(scene.style.text_muted);
    painter.drawText(footer.adjusted(8, 0, -8, 0), Qt::AlignLeft | Qt::AlignVCenter, export_footer(scene, program));
}

QString iso(UtcTime at, const TimeZone& zone) {
    return QString::fromStdString(to_iso8601(at, zone));
}

QString quoted(QString cell) {
    const bool needs_quotes = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n');
    return needs_quotes ? u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"' : cell;
}

std::set<UtcTime> times_of(const PlotScene& scene) {
    std::set<UtcTime> times;
    for (const ChartLine& line : scene.drawn()->lines) {
        for (const ChartColumn& column : line.columns) {
            if (scene.range.contains(column.at)) {
                times.insert(column.at);
            }
        }
    }
    return times;
}

/// The name in files, whatever the language of the screen.
QString quality_word(QualityClass quality) {
    switch (quality) {
        case QualityClass::measured:
            return QStringLiteral("measured");
        case QualityClass::integrated:
            return QStringLiteral("integrated");
        case QualityClass::estimated:
            return QStringLiteral("estimated");
        case QualityClass::missing:
            return QStringLiteral("missing");
    }
    return {};
}

void append_cells(QStringList& cells, const ChartLine& line, UtcTime at) {
    const ChartColumn* column = nearest_column(line, at, Duration{0});
    if (column == nullptr) {
        const bool is_missing = quality_at(line, at) == QualityClass::missing;
        cells << QString() << QString() << QString() << (is_missing ? quality_word(QualityClass::missing) : QString());
        return;
    }
    cells << exact_text(column->mean) << exact_text(column->min) << exact_text(column->max)
          << quality_word(quality_at(line, at));
}

Failure file_failure(const QString& path, const QString& reason) {
    return fail(Errc::file_failed, "The file " + path.toStdString() + " was not written. " + reason.toStdString() +
                                       ". Free space or choose another folder.");
}

std::int64_t shown_columns(const PlotScene& scene) {
    std::int64_t most = 0;
    for (const ChartLine& line : scene.drawn()->lines) {
        most = std::max(most, static_cast<std::int64_t>(std::count_if(
                                  line.columns.begin(), line.columns.end(),
                                  [&](const ChartColumn& column) { return scene.range.contains(column.at); })));
    }
    return most;
}

/// "1,440 columns of 4,320 samples (60 s each)"; samples only where the answer is of just the range shown.
QString columns_text(const PlotScene& scene) {
    const std::int64_t columns = scene.data == nullptr ? 0 : shown_columns(scene);
    std::uint64_t samples = 0;
    if (scene.data != nullptr) {
        for (const ChartLine& line : scene.data->lines) {
            samples += line.samples;
        }
    }
    // Not the C locale, which groups no digits.
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    QString text = QStringLiteral("%1 columns").arg(locale.toString(static_cast<qlonglong>(columns)));
    if (scene.data == nullptr || scene.data->range == scene.range) {
        text += QStringLiteral(" of %1 samples").arg(locale.toString(static_cast<qulonglong>(samples)));
    }
    const Resolution drawn = drawn_resolution(scene.range, scene.resolution);
    if (drawn != Resolution::automatic) {
        const std::string_view word = word_of(drawn);
        text += QStringLiteral(" (%1 each)").arg(QLatin1String(word.data(), static_cast<qsizetype>(word.size())));
    } else if (columns > 0) {
        const Duration each = scene.range.length() / static_cast<std::int64_t>(scene.columns());
        text += QStringLiteral(" (%1 s each)").arg(static_cast<double>(each.count()) / 1000.0, 0, 'g', 4);
    }
    return text;
}

}  // namespace

QString export_footer(const PlotScene& scene, const QString& program) {
    const QString dot = QStringLiteral(" \u00B7 ");
    const QString text = scene.spec.scope + dot + iso(scene.range.begin, scene.spec.zone) + QStringLiteral(" \u2013 ") +
                         iso(scene.range.end, scene.spec.zone) + dot + columns_text(scene);
    return text + QStringLiteral(" \u00B7 ") + program;
}

void paint_plot(QPainter& painter, const PlotScene& scene, const ExportFormat& format) {
    paint_all(painter, laid_out(scene, format.size), format.program, PaintTarget::vector);
}

QImage plot_image(const PlotScene& scene, const ExportFormat& format) {
    const PlotScene own = laid_out(scene, format.size);
    const QSizeF whole = format.size + QSizeF(0, footer_height);
    QImage image((whole * format.scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(format.scale);
    QPainter painter(&image);
    paint_all(painter, own, format.program, PaintTarget::raster);
    return image;
}

QByteArray plot_svg(const PlotScene& scene, const ExportFormat& format) {
    const PlotScene own = laid_out(scene, format.size);
    const QSizeF whole = format.size + QSizeF(0, footer_height);
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(whole.toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), whole));
    generator.setResolution(96);
    generator.setTitle(own.spec.scope);
    generator.setDescription(export_footer(own, format.program));
    QPainter painter(&generator);
    paint_all(painter, own, format.program, PaintTarget::vector);
    painter.end();
    return buffer.data();
}

QByteArray plot_csv(const PlotScene& scene, const QString& program) {
    QString text = QStringLiteral("# %1\r\n").arg(export_footer(scene, program));
    QStringList head{QStringLiteral("time")};
    const std::size_t lines = scene.data == nullptr ? 0 : scene.data->lines.size();
    for (std::size_t i = 0; i < lines; ++i) {
        if (const SeriesSpec& series = scene.series(i); !series.formula.isEmpty()) {
            text += QStringLiteral("# %1 = %2\r\n").arg(series.name, series.formula.simplified());
        }
    }
    for (std::size_t i = 0; i < lines; ++i) {
        const QString name = scene.series(i).name;
        const QString unit = symbol_of(scene.series(i), scene.data->lines[i]);
        const QString in_unit = unit.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(unit);
        head << name + QStringLiteral(" mean") + in_unit << name + QStringLiteral(" min") + in_unit
             << name + QStringLiteral(" max") + in_unit << name + QStringLiteral(" quality");
    }
    const auto append = [&](const QStringList& cells) {
        QStringList safe;
        std::transform(cells.begin(), cells.end(), std::back_inserter(safe), quoted);
        text += safe.join(u',') + QStringLiteral("\r\n");
    };
    append(head);
    if (lines > 0) {
        for (const UtcTime at : times_of(scene)) {
            QStringList cells{iso(at, scene.spec.zone)};
            for (const ChartLine& line : scene.drawn()->lines) {
                append_cells(cells, line, at);
            }
            append(cells);
        }
    }
    return text.toUtf8();
}

Result<void> write_file(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit()) {
        return file_failure(path, file.errorString());
    }
    return {};
}

Result<void> write_png(const QString& path, const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) {
        return file_failure(path, QStringLiteral("The picture could not be encoded"));
    }
    return write_file(path, bytes);
}

}  // namespace wattmast::ui
