// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/quality/coverage_calendar.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>

#include "quality_shelf.h"
#include "support/ui_test_main.h"
#include "ui/look.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

struct Shown {
    QualityShelf shelf;
    CoverageCalendar calendar;

    explicit Shown(std::size_t more = 0) {
        shelf.more = more;
        show({shelf.fleet.now, {}});
    }
    struct Asked {
        UtcTime now;
        EnergyScope scope;
    };
    void show(const Asked& asked) {
        const CivilMonth october{std::chrono::year{2026} / 10};
        calendar.set_month(std::make_shared<const CoverageMonth>(shelf.coverage({october, asked.scope, asked.now})),
                           shelf.fleet.bridge.catalog());
        calendar.resize(948, 400);
        calendar.show();
        settle();
    }
    [[nodiscard]] QImage picture() { return calendar.viewport()->grab().toImage(); }
    /// How many pixels of a cell are not as those of a calm one.
    [[nodiscard]] int unlike(const QImage& image, int row, int day, int calm_row, int calm_day) const {
        const QRect cell = calendar.cell_rect(row, day).toRect();
        const QRect calm = calendar.cell_rect(calm_row, calm_day).toRect();
        int count = 0;
        for (int x = 2; x < std::min(cell.width(), calm.width()) - 3; ++x) {
            for (int y = 3; y < 12; ++y) {
                count +=
                    image.pixel(cell.topLeft() + QPoint(x, y)) == image.pixel(calm.topLeft() + QPoint(x, y)) ? 0 : 1;
            }
        }
        return count;
    }
};

}  // namespace

class CoverageCalendarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void the_worst_stands_first_or_the_names_are_in_order() {
        Shown shown;
        QCOMPARE(shown.calendar.row_count(), 6);
        QCOMPARE(shown.calendar.row(0).site, shown.shelf.site(1).id);
        QCOMPARE(shown.calendar.row(5).meters, 0U);
        shown.calendar.set_order(CoverageCalendar::Order::by_name);
        QStringList names;
        for (int i = 0; i < shown.calendar.row_count(); ++i) {
            names << shown.calendar.name_of(shown.calendar.row(i));
        }
        QStringList sorted = names;
        sorted.sort();
        QCOMPARE(names, sorted);
    }

    void a_cell_says_how_its_hours_are_known() {
        Shown shown;
        const QString text = shown.calendar.text_of(0, 9);
        QVERIFY2(text.contains(QStringLiteral("10 Oct 2026, 24 h")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("4 h measured, 20 h missing")), qPrintable(text));
        QVERIFY(shown.calendar.text_of(5, 0).contains(QStringLiteral("no meter")));
        QVERIFY(shown.calendar.text_of(0, -1).contains(QStringLiteral("692 h measured, 52 h missing")));
        QCOMPARE(shown.calendar.clip_of(0, 9).section(QLatin1Char('\t'), 1),
                 QStringLiteral("2026-10-10\t4\t0\t0\t0\t20"));
    }

    void what_is_not_measured_is_seen() {
        Shown shown;
        const QImage image = shown.picture();
        QCOMPARE(shown.unlike(image, 0, 0, 0, 1), 0);
        QVERIFY(shown.unlike(image, 0, 10, 0, 1) > 20);  // missing
        QVERIFY(shown.unlike(image, 1, 4, 0, 1) > 20);   // estimated
        QVERIFY(shown.unlike(image, 1, 0, 0, 1) > 20);   // integrated
        QVERIFY(shown.unlike(image, 1, 4, 0, 10) > 20);  // estimated is not missing
    }

    void keys_walk_and_open() {
        Shown shown;
        CoverageCalendar& calendar = shown.calendar;
        calendar.setFocus();
        QSignalSpy days(&calendar, &CoverageCalendar::day_opened);
        QSignalSpy names(&calendar, &CoverageCalendar::row_opened);
        for (int i = 0; i < 9; ++i) {
            QTest::keyClick(&calendar, Qt::Key_Right);
        }
        QVERIFY(calendar.accessibleDescription().contains(QStringLiteral("20 h missing")));
        QTest::keyClick(&calendar, Qt::Key_Return);
        QCOMPARE(days.count(), 1);
        QCOMPARE(days.at(0).at(1).toInt(), 9);
        QTest::keyClick(&calendar, Qt::Key_Down);
        QTest::keyClick(&calendar, Qt::Key_End);
        QCOMPARE(calendar.current_row(), 1);
        QCOMPARE(calendar.current_day(), 30);
        QTest::keyClick(&calendar, Qt::Key_Right);
        QCOMPARE(calendar.current_day(), 30);
        QTest::keyClick(&calendar, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(names.count(), 1);
        QTest::keySequence(&calendar, QKeySequence(QKeySequence::Copy));
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("2026-10-31")));
        QTest::keyClick(&calendar, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(calendar.current_row(), 5);
        QTest::keyClick(&calendar, Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(calendar.current_row(), 0);
    }

    void a_click_opens_a_site_and_a_double_click_a_day() {
        Shown shown;
        CoverageCalendar& calendar = shown.calendar;
        QSignalSpy days(&calendar, &CoverageCalendar::day_opened);
        QSignalSpy names(&calendar, &CoverageCalendar::row_opened);
        QTest::mouseClick(calendar.viewport(), Qt::LeftButton, {}, calendar.name_rect(2).center().toPoint());
        QCOMPARE(names.count(), 1);
        QCOMPARE(names.at(0).at(0).toInt(), 2);
        QTest::mouseDClick(calendar.viewport(), Qt::LeftButton, {}, calendar.cell_rect(1, 4).center().toPoint());
        QCOMPARE(days.count(), 1);
        QCOMPARE(days.at(0).at(0).toInt(), 1);
        QCOMPARE(days.at(0).at(1).toInt(), 4);
    }

    /// Measured: 17,006 rows paint in the time of sixteen.
    void many_rows_cost_no_more_than_those_that_are_seen() {
        Shown few;
        Shown many(17'000);
        QVERIFY(many.calendar.row_count() > 17'000);
        QVERIFY(many.calendar.verticalScrollBar()->maximum() > 16'900);
        const auto cost = [](Shown& shown) {
            QElapsedTimer clock;
            clock.start();
            for (int i = 0; i < 20; ++i) {
                static_cast<void>(shown.picture());
            }
            return clock.nsecsElapsed() / 20'000;
        };
        const qint64 of_few = cost(few);
        const qint64 of_many = cost(many);
        qInfo("6 rows: %lld us, 17,006 rows: %lld us", static_cast<long long>(of_few), static_cast<long long>(of_many));
        const auto scrolled = [&] {
            QElapsedTimer clock;
            clock.start();
            for (int i = 0; i < 20; ++i) {
                many.calendar.verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
                static_cast<void>(many.picture());
            }
            return clock.nsecsElapsed() / 20'000;
        };
        qInfo("a page of rows that were not painted before: %lld us", static_cast<long long>(scrolled()));
        QVERIFY(of_many < 12 * of_few + 5'000);  // Sixteen rows are seen where there are six.
        QElapsedTimer clock;
        clock.start();
        many.calendar.set_order(CoverageCalendar::Order::by_name);
        qInfo("ordered by name in %lld ms", static_cast<long long>(clock.elapsed()));
        many.calendar.setFocus();
        QTest::keyClick(&many.calendar, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(many.calendar.current_row(), many.calendar.row_count() - 1);
        const QRectF seen(many.calendar.viewport()->rect());
        QVERIFY(seen.contains(many.calendar.cell_rect(many.calendar.current_row(), 3)));
    }

    void it_speaks_chinese() {
        Shown shown;
        install_language(Language::chinese);
        shown.calendar.retranslate();
        QVERIFY(shown.calendar.text_of(0, 9).contains(QStringLiteral("缺失")));
        QVERIFY(!shown.calendar.accessibleName().contains(QStringLiteral("Coverage")));
    }
};

WATTMAST_UI_TEST(CoverageCalendarTest)
#include "coverage_calendar_test.moc"
