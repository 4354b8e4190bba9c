// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/session.h"

#include <QSettings>
#include <QSignalSpy>

#include "support/ui_test_main.h"
#include "ui/format/format.h"
#include "ui/shell/saved_views.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace std::chrono_literals;

class SessionTest : public QObject {
    Q_OBJECT

private:
    static UtcTime at(const char* text) { return parse_iso8601(text).value(); }
    static QTimeZone shanghai() { return QTimeZone("Asia/Shanghai"); }
    static QTimeZone berlin() { return QTimeZone("Europe/Berlin"); }
    static UtcTime now() { return at("2026-11-12T06:32:00Z"); }  // 14:32 in Shanghai

private Q_SLOTS:
    void comparison_shifts_local_time() {
        const TimeRange morning{at("2026-03-29T06:00:00Z"), at("2026-03-29T12:00:00Z")};  // 08:00 on, summer time
        const TimeRange before = CompareChoice::of(CompareWith::previous_day).at(morning, berlin());
        QVERIFY(before.begin == at("2026-03-28T07:00:00Z"));  // 08:00 of the day before, winter time
        QVERIFY(before.length() == morning.length());
        const auto begin = [&](CompareWith with) { return CompareChoice::of(with).at(morning, shanghai()).begin; };
        QVERIFY(begin(CompareWith::previous_week) == at("2026-03-22T06:00:00Z"));
        QVERIFY(begin(CompareWith::previous_month) == at("2026-02-28T06:00:00Z"));
        QVERIFY(begin(CompareWith::previous_year) == at("2025-03-29T06:00:00Z"));
        QVERIFY(CompareChoice::from(now()).at(morning, berlin()).begin == now());
        QVERIFY_EXCEPTION_THROWN((void)CompareChoice::of(CompareWith::own_start), std::logic_error);
    }

    void comparison_is_part_of_the_history() {
        Session session(now(), shanghai());
        QSignalSpy changed(&session, &Session::compare_changed);
        QVERIFY(!session.compared_range());
        session.set_compare(CompareChoice::of(CompareWith::previous_day));
        QVERIFY(session.compared_range()->end == now() - 24h);
        session.go_back();
        QVERIFY(!session.compare());
        QCOMPARE(changed.count(), 2);
    }

    void saved_views_outlive_the_program() {
        QSettings().clear();
        {
            SavedViews views;
            QSignalSpy changed(&views, &SavedViews::changed);
            views.save({QStringLiteral("Zhoushan"), PageId::sites, {{QStringLiteral("sort"), 3}}});
            views.save({QStringLiteral("Night"), PageId::explore, {{QStringLiteral("zoom"), 1}}});
            views.save({QStringLiteral("Night"), PageId::explore, {{QStringLiteral("zoom"), 2}}});
            QCOMPARE(changed.count(), 3);
        }
        SavedViews views;
        QCOMPARE(views.all().size(), 2U);
        QCOMPARE(views.all().front().name, QStringLiteral("Night"));
        QCOMPARE(views.find(PageId::explore, QStringLiteral("Night"))->state.value(QStringLiteral("zoom")).toInt(), 2);
        QVERIFY(!views.find(PageId::sites, QStringLiteral("Night")));
        views.remove(PageId::explore, QStringLiteral("Night"));
        QCOMPARE(SavedViews().of(PageId::explore).size(), 0U);
        QCOMPARE(SavedViews().of(PageId::sites).size(), 1U);
        QSettings().clear();
    }

    void text_becomes_a_range_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("end");
        const auto row = [](const char* text, const char* begin, const char* end) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(begin) << QString::fromUtf8(end);
        };
        row("-6h", "2026-11-12T00:32:00Z", "2026-11-12T06:32:00Z");
        row("\u22126 h", "2026-11-12T00:32:00Z", "2026-11-12T06:32:00Z");
        row("-90min", "2026-11-12T05:02:00Z", "2026-11-12T06:32:00Z");
        row("-2d", "2026-11-10T06:32:00Z", "2026-11-12T06:32:00Z");
        row("-1w", "2026-11-05T06:32:00Z", "2026-11-12T06:32:00Z");
        row("-6小时", "2026-11-12T00:32:00Z", "2026-11-12T06:32:00Z");
        row("today", "2026-11-11T16:00:00Z", "2026-11-12T06:32:00Z");
        row("Yesterday", "2026-11-10T16:00:00Z", "2026-11-11T16:00:00Z");
        row("昨天", "2026-11-10T16:00:00Z", "2026-11-11T16:00:00Z");
        row("Hôm qua", "2026-11-10T16:00:00Z", "2026-11-11T16:00:00Z");
        row("-6 giờ", "2026-11-12T00:32:00Z", "2026-11-12T06:32:00Z");
        row("-90 phút", "2026-11-12T05:02:00Z", "2026-11-12T06:32:00Z");
        row("-1 tuần", "2026-11-05T06:32:00Z", "2026-11-12T06:32:00Z");
        row("2026-09 đến 2026-10", "2026-08-31T16:00:00Z", "2026-10-31T16:00:00Z");
        row("2026-10", "2026-09-30T16:00:00Z", "2026-10-31T16:00:00Z");
        row("2026-10-31", "2026-10-30T16:00:00Z", "2026-10-31T16:00:00Z");
        row("2025", "2024-12-31T16:00:00Z", "2025-12-31T16:00:00Z");
        row("2026-10-01 .. 2026-10-07", "2026-09-30T16:00:00Z", "2026-10-07T16:00:00Z");
        row("2026-11-11 14:32 – 2026-11-12 08:00", "2026-11-11T06:32:00Z", "2026-11-12T00:00:00Z");
        row("2026-09 to 2026-10", "2026-08-31T16:00:00Z", "2026-10-31T16:00:00Z");
    }
    void text_becomes_a_range() {
        QFETCH(QString, text);
        QFETCH(QString, begin);
        QFETCH(QString, end);
        const auto choice = RangeChoice::parse(text, now(), shanghai());
        QVERIFY(choice.has_value());
        const TimeRange range = choice->at(now(), shanghai());
        QCOMPARE(QString::fromStdString(to_iso8601(range.begin)),
                 QString::fromStdString(to_iso8601(at(begin.toUtf8().constData()))));
        QCOMPARE(QString::fromStdString(to_iso8601(range.end)),
                 QString::fromStdString(to_iso8601(at(end.toUtf8().constData()))));
    }

    void what_is_no_range_is_refused() {
        for (const char* text : {"", "6h", "-0h", "-6x", "2026-13", "2026-02-30", "..", "2026-10-07 .. 2026-10-01",
                                 "2026-10-01 12:00", "tomorrow", "-999999h"}) {
            QVERIFY2(!RangeChoice::parse(QString::fromUtf8(text), now(), shanghai()), text);
        }
    }

    void days_are_cut_in_the_zone_also_when_they_have_25_hours() {
        const auto choice = RangeChoice::parse(QStringLiteral("2026-10-25"), now(), berlin());
        QVERIFY(choice.has_value());
        QCOMPARE(choice->at(now(), berlin()).length().count(), Duration(25h).count());
    }

    void running_ranges_follow_the_clock_only_while_live() {
        Session session(now(), shanghai());
        QSignalSpy advanced(&session, &Session::range_advanced);
        session.advance(now() + 1s);
        QCOMPARE(advanced.size(), 1);
        QVERIFY(session.range().end == now() + 1s);
        session.set_live(LiveState::paused);
        session.advance(now() + 60s);
        QVERIFY(session.range().end == now() + 1s);
        session.set_live(LiveState::on);
        QVERIFY(session.range().end == now() + 60s);
    }

    void a_fixed_range_turns_live_off_and_live_brings_a_running_one_back() {
        Session session(now(), shanghai());
        session.set_range(RangeChoice::fixed({now() - 48h, now() - 24h}));
        QVERIFY(session.live() == LiveState::off);
        session.set_live(LiveState::on);
        QVERIFY(session.range_choice().is_running());
        QVERIFY(session.range().end == now());
    }

    void steps_move_by_one_length_and_not_past_now() {
        Session session(now(), shanghai());
        session.step_range(-1);
        QVERIFY((session.range() == TimeRange{now() - 48h, now() - 24h}));
        session.step_range(1);
        QVERIFY((session.range() == TimeRange{now() - 24h, now()}));
        session.step_range(1);
        QVERIFY(session.range().end == now());
    }

    void back_and_forward_bring_page_scope_and_range() {
        Session session(now(), shanghai());
        QSignalSpy pages(&session, &Session::page_changed);
        QSignalSpy scopes(&session, &Session::scope_changed);
        Scope pudong;
        pudong.area = {"Yangtze Delta", "Shanghai"};
        session.set_scope(pudong);
        session.set_page(PageId::explore);
        session.set_page(PageId::explore);  // The same again is no new place.
        session.go_back();
        QVERIFY(session.page() == PageId::overview);
        QVERIFY(session.scope() == pudong);
        session.go_back();
        QVERIFY(session.scope() == Scope{});
        QVERIFY(!session.can_go_back());
        session.go_forward();
        session.go_forward();
        QVERIFY(session.page() == PageId::explore);
        QVERIFY(!session.can_go_forward());
        QCOMPARE(pages.size(), 3);
        QCOMPARE(scopes.size(), 3);
        session.go_back();
        session.set_page(PageId::devices);
        QVERIFY(!session.can_go_forward());
    }

    void a_scope_contains_the_sites_below_it() {
        Site site;
        site.id = SiteId(7);
        site.area = {"Yangtze Delta", "Shanghai", "Pudong"};
        QVERIFY(Scope{}.contains(site));
        QVERIFY((Scope{{"Yangtze Delta", "Shanghai"}, {}}.contains(site)));
        QVERIFY(!(Scope{{"Yangtze Delta", "Suzhou"}, {}}.contains(site)));
        QVERIFY((Scope{site.area, SiteId(7)}.contains(site)));
        QVERIFY(!(Scope{site.area, SiteId(8)}.contains(site)));
    }
};

WATTMAST_UI_TEST(SessionTest)
#include "session_test.moc"
