// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/format/alarm_texts.h"

#include "made_up_alarms.h"
#include "made_up_fleet.h"
#include "support/ui_test_main.h"
#include "ui/format/format.h"
#include "ui/look.h"
#include "ui/pages/alarms/alarm_chart.h"
#include "ui/pages/alarms/alarm_csv.h"
#include "ui/pages/alarms/alarm_story.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;
using namespace std::chrono_literals;

class AlarmTextsTest : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<const Catalog> catalog_ = made_up_catalog();
    UtcTime now_ = made_up_now();

    static AlarmRules rules() {
        AlarmRules by_id;
        for (const AlarmRule& rule : made_up_rules()) {
            by_id.emplace(rule.id, rule);
        }
        return by_id;
    }
    /// Without the words of persons, which are in their own language.
    static AlarmRules rules_without_persons() {
        AlarmRules by_id = rules();
        for (auto& [id, rule] : by_id) {
            rule.name.clear();
            rule.advice.clear();
        }
        return by_id;
    }
    QStringList all_texts(AlarmCondition condition, bool active) const {
        Alarm alarm = alarm_of(condition, *catalog_, now_ - 18min);
        alarm.rule_name.clear();
        if (!active) {
            alarm.cleared = now_ - 2min;
        }
        const AlarmRules by_id = rules_without_persons();
        const AlarmRule& rule = by_id.at(rule_for(condition));
        const AlarmStory story = story_of(alarm, {}, *catalog_, by_id);
        return {label_of(condition), headline_of(alarm, *catalog_, by_id),
                story.what_happened, story.likely_reason,
                story.what_to_do,    condition_text(rule),
                limits_text(rule),   state_text(alarm, now_)};
    }
    static bool has_han(const QString& text) {
        return std::ranges::any_of(text, [](QChar letter) { return letter.script() == QChar::Script_Han; });
    }

private Q_SLOTS:
    void init() { Format::set_current(Format(Language::english, QTimeZone("Asia/Shanghai"))); }
    void cleanup() { install_language(Language::english); }

    void every_condition_has_words_in_both_languages_data() {
        QTest::addColumn<int>("condition");
        for (int condition = 1; condition <= 11; ++condition) {
            QTest::newRow(id_of(static_cast<AlarmCondition>(condition)).data()) << condition;
        }
    }
    void every_condition_has_words_in_both_languages() {
        QFETCH(int, condition);
        for (const bool active : {true, false}) {
            install_language(Language::english);
            const QStringList english = all_texts(static_cast<AlarmCondition>(condition), active);
            install_language(Language::chinese);
            const QStringList chinese = all_texts(static_cast<AlarmCondition>(condition), active);
            for (int i = 0; i < english.size(); ++i) {
                QVERIFY2(!english[i].isEmpty(), qPrintable(QString::number(i)));
                QVERIFY2(!english[i].contains(QLatin1Char('%') + QString::number(1)), qPrintable(english[i]));
                QVERIFY2(!has_han(english[i]), qPrintable(english[i]));
                QVERIFY2(has_han(chinese[i]), qPrintable(chinese[i]));
                QVERIFY2(!chinese[i].contains(QStringLiteral("%1")) && !chinese[i].contains(QStringLiteral("%2")) &&
                             !chinese[i].contains(QStringLiteral("%3")),
                         qPrintable(chinese[i]));
            }
        }
    }

    void what_happened_names_value_and_limit() {
        for (const AlarmCondition condition :
             {AlarmCondition::above, AlarmCondition::below, AlarmCondition::rate_of_change, AlarmCondition::stale,
              AlarmCondition::deviation, AlarmCondition::device_offline, AlarmCondition::energy_imbalance}) {
            const Alarm alarm = alarm_of(condition, *catalog_, now_ - 18min);
            const AlarmScale scale = scale_of(alarm, *catalog_, rules());
            const QString text = story_of(alarm, {}, *catalog_, rules()).what_happened;
            const auto at_value = text.indexOf(amount_text(alarm.value, scale));
            const auto at_limit = text.indexOf(amount_text(alarm.limit, scale));
            QVERIFY2(at_value >= 0 && at_limit > at_value, qPrintable(text));
        }
    }

    void every_cause_has_words_in_both_languages() {
        for (const AlarmCause cause : {AlarmCause::gateway_silent, AlarmCause::site_silent, AlarmCause::area_step}) {
            Alarm group = alarm_of(AlarmCondition::device_offline, *catalog_, now_ - 18min);
            group.cause = cause;
            group.cause_name = "GW-HF-02";
            group.members = 61;
            install_language(Language::english);
            const AlarmStory english = story_of(group, {}, *catalog_, rules());
            QVERIFY(english.what_happened.contains(QStringLiteral("61")));
            QVERIFY(place_of(group, *catalog_).startsWith(QStringLiteral("61 ")));
            install_language(Language::chinese);
            const AlarmStory chinese = story_of(group, {}, *catalog_, rules());
            for (const QString& text : {chinese.what_happened, chinese.likely_reason, chinese.what_to_do,
                                        headline_of(group, *catalog_, rules()), place_of(group, *catalog_)}) {
                QVERIFY2(has_han(text), qPrintable(text));
            }
            QVERIFY(chinese.what_happened.contains(QStringLiteral("61")));
        }
    }

    void a_step_over_all_areas_is_named_in_the_language_of_the_screen() {
        Alarm group = alarm_of(AlarmCondition::deviation, *catalog_, now_);
        group.cause = AlarmCause::area_step;
        group.cause_name = "all sites";
        group.members = 14;
        QCOMPARE(place_of(group, *catalog_), QStringLiteral("14 sites, all sites"));
        install_language(Language::chinese);
        QVERIFY(has_han(cause_name_of(group)));
        group.area = {"Yangtze Delta"};
        group.cause_name = "Yangtze Delta";
        QCOMPARE(cause_name_of(group), QStringLiteral("Yangtze Delta"));
    }

    void every_line_of_the_log_has_words_in_both_languages() {
        for (int kind = 1; kind <= 9; ++kind) {
            const AlarmEvent event{AlarmId(1), now_, static_cast<AlarmEventKind>(kind), "W. Lin", "7"};
            install_language(Language::english);
            const QString english = text_of(event);
            QVERIFY(!english.isEmpty() && !has_han(english));
            install_language(Language::chinese);
            QVERIFY2(has_han(text_of(event)), qPrintable(text_of(event)));
        }
    }

    void amounts_have_the_unit_that_their_condition_has() {
        const auto text = [this](AlarmCondition condition, double value) {
            const Alarm alarm = alarm_of(condition, *catalog_, now_);
            AlarmScale scale = scale_of(alarm, *catalog_, rules());
            scale.interval = 10s;
            return amount_text(value, scale);
        };
        QCOMPARE(text(AlarmCondition::above, 46.1), QStringLiteral("46.1\u00a0°C"));
        QCOMPARE(text(AlarmCondition::below, 196), QStringLiteral("196\u00a0V"));
        QCOMPARE(text(AlarmCondition::rate_of_change, 12.4), QStringLiteral("12.4\u00a0°C/h"));
        QCOMPARE(text(AlarmCondition::device_offline, 264), QStringLiteral("44 min"));
        QCOMPARE(text(AlarmCondition::deviation, 38), QStringLiteral("+38%"));
        QCOMPARE(text(AlarmCondition::deviation, -7.24), QStringLiteral("\u22127.2%"));
        QCOMPARE(text(AlarmCondition::mains_failure, 61), QStringLiteral("61%"));
        QCOMPARE(text(AlarmCondition::energy_imbalance, -7.24), QStringLiteral("7.2%"));
        QCOMPARE(text(AlarmCondition::register_reset, 48211.6), QStringLiteral("48.2\u00a0MWh"));
        QCOMPARE(text(AlarmCondition::implausible, 37), QStringLiteral("37"));
        QCOMPARE(amount_text(std::nullopt, {}), Format::no_value());
        QCOMPARE(amount_text(5, {AlarmCondition::device_offline, {}, {}, Duration{0}}),
                 QStringLiteral("5 poll intervals"));
    }

    void a_rule_is_told_with_its_limits_and_delays() {
        const AlarmRule rule = made_up_rules()[3];
        QCOMPARE(name_of(rule), QStringLiteral("Cabinet temperature high"));
        QCOMPARE(condition_text(rule), QStringLiteral("Temperature above 45.0\u00a0°C"));
        QCOMPARE(limits_text(rule),
                 QStringLiteral("raise at 45.0\u00a0°C for 5 min, clear at 42.0\u00a0°C for 10 min"));
        QCOMPARE(limits_text(made_up_rules()[9]), QStringLiteral("raise at once, clear at once"));
        QCOMPARE(scope_text(rule.scope, *catalog_), QStringLiteral("Base station"));
        QCOMPARE(scope_text({}, *catalog_), QStringLiteral("everywhere"));
        QCOMPARE(name_of(made_up_rules()[0]), QStringLiteral("Mains failure"));
    }

    void the_advice_of_a_person_comes_first() {
        const Alarm alarm = alarm_of(AlarmCondition::above, *catalog_, now_);
        QCOMPARE(story_of(alarm, {}, *catalog_, rules()).what_to_do,
                 QStringLiteral("Open the cabinet door and check both fans; spare fans are in Pudong."));
        QVERIFY(story_of(alarm, {}, *catalog_, {}).what_to_do != story_of(alarm, {}, *catalog_, rules()).what_to_do);
    }

    void a_key_that_is_not_known_is_named_by_its_condition() {
        Alarm alarm = alarm_of(AlarmCondition::register_reset, *catalog_, now_);
        alarm.rule_key = "of_the_future";
        QCOMPARE(headline_of(alarm, *catalog_, {}), QStringLiteral("Register fell"));
    }

    void the_chart_has_the_point_its_limit_and_its_marks() {
        Alarm alarm = alarm_of(AlarmCondition::above, *catalog_, now_ - 30min);
        for (const Point* point : catalog_->points_of(SiteId(1))) {
            if (point->key.kind == PointKind::temperature && !alarm.point.is_assigned()) {
                alarm.point = point->id;
                alarm.device = point->device;
            }
        }
        alarm.cleared = now_ - 10min;
        const PlotSpec spec = alarm_chart(alarm, {}, *catalog_, rules(), TimeZone::utc());
        QCOMPARE(spec.panes.size(), std::size_t(1));
        QCOMPARE(spec.panes[0].unit, Unit::degree_celsius);
        QCOMPARE(spec.panes[0].series[0].line.sum_of, std::vector{alarm.point});
        QCOMPARE(spec.panes[0].limits.size(), std::size_t(1));
        QCOMPARE(spec.panes[0].limits[0].value, 45.0);
        QCOMPARE(spec.marks.size(), std::size_t(2));
        QCOMPARE(spec.marks[0].at, alarm.raised);
        const TimeRange range = range_around(alarm, now_);
        QCOMPARE(range.begin, alarm.since - 2h);
        QCOMPARE(range.end, now_);
        // Of a site as a whole: what measures its power; of nothing known: no chart.
        Alarm deviation = alarm_of(AlarmCondition::deviation, *catalog_, now_ - 30min);
        deviation.device = DeviceId();
        QVERIFY(!alarm_chart(deviation, {}, *catalog_, rules(), TimeZone::utc()).panes.empty());
        deviation.site = SiteId(77);
        QVERIFY(alarm_chart(deviation, {}, *catalog_, rules(), TimeZone::utc()).panes.empty());
    }

    void exports_as_csv_without_locale() {
        install_language(Language::chinese);
        Alarm alarm = alarm_of(AlarmCondition::above, *catalog_, now_ - 18min);
        alarm.id = AlarmId(7);
        alarm.acknowledged = AlarmAcknowledgement{now_, "=W. Lin", "two, words"};
        const TimeZone shanghai = TimeZone::find("Asia/Shanghai").value();
        const std::string csv = alarms_csv({alarm}, *catalog_, rules(), shanghai, now_);
        const QStringList lines = QString::fromStdString(csv).split(QStringLiteral("\r\n"));
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith(QStringLiteral("id,severity,state,condition,")));
        QCOMPARE(lines[0].count(QLatin1Char(',')), 24);
        QCOMPARE(lines[1],
                 QStringLiteral("7,major,acknowledged,above,,Cabinet temperature high,SH-PD-0473,M1,,46.1,47.3,45,°C,"
                                "2026-11-12T14:09:08+08:00,2026-11-12T14:14:08+08:00,,2026-11-12T14:32:08+08:00,"
                                "'=W. Lin,\"two, words\",,,,,,"));
    }
};

WATTMAST_UI_TEST(AlarmTextsTest)
#include "alarm_texts_test.moc"
