// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/plot_exporter.h"

#include <QTemporaryDir>
#include <QXmlStreamReader>

#include "plot_stage.h"
#include "support/ui_test_main.h"

namespace wattmast::ui::test {

using std::chrono::hours;
using std::chrono::minutes;

class PlotExporterTest : public QObject {
    Q_OBJECT

private:
    static ExportFormat format(int scale) { return {{640, 360}, scale, QStringLiteral("Wattmast 0.1.0")}; }

private Q_SLOTS:
    void the_footer_names_scope_range_resolution_and_version() {
        PlotStage stage;
        const QString footer = export_footer(stage.view.scene(), QStringLiteral("Wattmast 0.1.0"));
        QVERIFY(footer.startsWith(
            QStringLiteral("SH-PD-0473 \u00B7 2026-11-11T14:32:00+08:00 \u2013 2026-11-12T14:32:00+08:00")));
        QVERIFY(footer.contains(QStringLiteral("1,440 columns of 4,320 samples")));
        QVERIFY(footer.endsWith(QStringLiteral("Wattmast 0.1.0")));
        stage.view.set_resolution(Resolution::quarter_hour);
        QVERIFY(export_footer(stage.view.scene(), QString()).contains(QStringLiteral("(15 min each)")));
    }

    void png_is_written_in_three_sizes() {
        PlotStage stage;
        QTemporaryDir folder;
        for (const int scale : {1, 2, 3}) {
            const QString path = folder.filePath(QStringLiteral("chart-%1.png").arg(scale));
            QVERIFY(write_png(path, plot_image(stage.view.scene(), format(scale))));
            const QImage read(path);
            QCOMPARE(read.size(), QSize(640, 382) * scale);
            // The PV line, two thirds down the power pane, in its colour.
            const QColor pv = stage.view.scene().style.colour(SeriesColour::of(SeriesRole::pv));
            int found = 0;
            for (int y = 0; y < read.height(); ++y) {
                const QColor pixel = read.pixelColor(read.width() / 2, y);
                const bool is_near = std::abs(pixel.hsvHue() - pv.hsvHue()) < 12 && pixel.hsvSaturation() > 90;
                found += is_near ? 1 : 0;
            }
            QVERIFY2(found > 0, "the line is not in the picture");
        }
    }

    void svg_stays_inside_the_panes_and_keeps_text() {
        PlotStage stage;
        stage.wheel(stage.in_pane(1, 0.5), 6, Qt::ControlModifier);
        const QByteArray svg = plot_svg(stage.view.scene(), format(1));
        QXmlStreamReader reader(svg);
        bool has_title = false;
        bool has_axis_text = false;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement() && reader.name() == QStringLiteral("polyline")) {
                const QString points = reader.attributes().value(QStringLiteral("points")).toString();
                for (const QString& point : points.split(u' ', Qt::SkipEmptyParts)) {
                    const QStringList xy = point.split(u',');
                    QVERIFY2(xy[0].toDouble() > 50 && xy[0].toDouble() < 641, qPrintable(point));
                    QVERIFY2(xy[1].toDouble() > 0 && xy[1].toDouble() < 361, qPrintable(point));
                }
            }
            if (reader.isCharacters()) {
                has_title = has_title || reader.text() == QStringLiteral("SH-PD-0473");
                has_axis_text = has_axis_text || reader.text().contains(QStringLiteral("18:00"));
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(has_title);
        QVERIFY(has_axis_text);
        QVERIFY(!svg.contains("clip-path"));
    }

    void csv_has_a_point_iso_times_and_quality_in_any_locale() {
        PlotStage stage;
        auto data = std::make_shared<ChartData>(*two_panes_data(stage.day));
        cut_gap(data->lines[1], {stage.day.begin + hours{1}, stage.day.begin + hours{2}});
        set_quality(data->lines[2], {stage.day.begin + hours{3}, stage.day.begin + hours{4}}, QualityClass::estimated);
        stage.view.reload();
        stage.loader.answer_last(data);
        PlotScene scene = stage.view.scene();
        scene.style.locale = QLocale(QLocale::German, QLocale::Germany);
        scene.spec.panes[0].series[0].name = QStringLiteral("Load, \"total\"");
        const QStringList lines =
            QString::fromUtf8(plot_csv(scene, QStringLiteral("Wattmast 0.1.0"))).split(QStringLiteral("\r\n"));
        QCOMPARE(lines.size(), 1 + 1 + 1440 + 1);
        QVERIFY(lines[0].startsWith(QStringLiteral("# SH-PD-0473")));
        QVERIFY(lines[1].startsWith(QStringLiteral("time,\"Load, \"\"total\"\" mean [W]\",")));
        QCOMPARE(lines[1].count(QStringLiteral("quality")), 3);
        QCOMPARE(lines[2], QStringLiteral("2026-11-11T14:32:00+08:00,4000,4000,4000,measured,1000,1000,1000,measured,"
                                          "20,20,20,measured"));
        QVERIFY(lines[2 + 61].startsWith(
            QStringLiteral("2026-11-11T15:33:00+08:00,4030.5,4030.5,4030.5,measured,,,,missing,")));
        QVERIFY(lines[2 + 181].endsWith(QStringLiteral("estimated")));
    }

    void csv_holds_only_what_is_shown() {
        PlotStage stage;
        PlotScene scene = stage.view.scene();
        scene.range = {stage.day.begin + hours{1}, stage.day.begin + hours{2}};
        const QByteArray csv = plot_csv(scene, QStringLiteral("Wattmast 0.1.0"));
        QCOMPARE(csv.count('\n'), 2 + 60);
    }

    void a_file_that_cannot_be_written_says_so_and_leaves_nothing() {
        const Result<void> result = write_file(QStringLiteral("/nonexistent/chart.csv"), QByteArray("x"));
        QVERIFY(!result);
        QCOMPARE(result.error().code, Errc::file_failed);
        QVERIFY(result.error().detail.find("/nonexistent/chart.csv") != std::string::npos);
    }
};

}  // namespace wattmast::ui::test

using PlotExporterTest = wattmast::ui::test::PlotExporterTest;
WATTMAST_UI_TEST(PlotExporterTest)
#include "plot_exporter_test.moc"
