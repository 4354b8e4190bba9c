// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/grouped_alarm_model.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>

#include "made_up_alarms.h"
#include "made_up_fleet.h"
#include "support/ui_test_main.h"
#include "ui/format/format.h"
#include "ui/widgets/data_table.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;
using namespace std::chrono_literals;

class GroupedAlarmModelTest : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<const Catalog> catalog_ = made_up_catalog();
    UtcTime now_ = made_up_now();
    FakeAlarmDesk desk_;

    void show(GroupedAlarmModel& model) { model.set_alarms(desk_.board()->active, catalog_, now_); }
    Alarm& add(Severity severity, Duration ago, std::int64_t site = 1) {
        Alarm alarm = alarm_of(AlarmCondition::above, *catalog_, now_ - ago);
        alarm.severity = severity;
        alarm.site = SiteId(site);
        alarm.device = DeviceId();
        return desk_.add(alarm);
    }
    /// A group of `members` at the site, and the id of the group.
    AlarmId add_group(std::size_t members, std::int64_t site) {
        Alarm group = alarm_of(AlarmCondition::device_offline, *catalog_, now_ - 40min);
        group.severity = Severity::minor;
        group.cause = AlarmCause::gateway_silent;
        group.cause_name = "GW-7";
        group.members = members;
        group.site = SiteId(site);
        group.device = DeviceId();
        const AlarmId id = desk_.add(group).id;
        for (std::size_t i = 0; i < members; ++i) {
            add(Severity::minor, 40min + Duration(i), site).group = id;
        }
        return id;
    }
    static std::vector<std::int64_t> ids(const GroupedAlarmModel& model) {
        std::vector<std::int64_t> found;
        for (int row = 0; row < model.rowCount(); ++row) {
            found.push_back(model.shown_alarm(row).id.number());
        }
        return found;
    }

private Q_SLOTS:
    void init() {
        desk_.alarms.clear();
        desk_.events.clear();
        desk_.now = now_;
        Format::set_current(Format(Language::english, QTimeZone("Asia/Shanghai")));
    }

    void most_urgent_first_then_unacknowledged_then_newest() {
        add(Severity::minor, 5min);
        add(Severity::critical, 50min);
        add(Severity::critical, 9min).acknowledged = AlarmAcknowledgement{now_, "W. Lin", ""};
        add(Severity::critical, 20min);
        GroupedAlarmModel model;
        show(model);
        QCOMPARE(ids(model), (std::vector<std::int64_t>{4, 2, 3, 1}));
    }

    void unacknowledged_ones_are_bold_and_new() {
        add(Severity::major, 5min);
        add(Severity::major, 6min).acknowledged = AlarmAcknowledgement{now_, "W. Lin", ""};
        GroupedAlarmModel model;
        show(model);
        QCOMPARE(model.index(0, GroupedAlarmModel::severity).data().toString(), QStringLiteral("new"));
        QVERIFY(model.index(0, GroupedAlarmModel::headline).data(bold_role).toBool());
        QCOMPARE(model.index(1, GroupedAlarmModel::severity).data().toString(), QString());
        QVERIFY(!model.index(1, GroupedAlarmModel::headline).data(bold_role).toBool());
        QCOMPARE(model.index(1, GroupedAlarmModel::owner).data().toString(), QStringLiteral("W. Lin"));
        QCOMPARE(model.index(0, GroupedAlarmModel::owner).data().toString(), QString());
    }

    void views_keep_shelved_ones_apart() {
        add(Severity::major, 5min);
        add(Severity::major, 6min).acknowledged = AlarmAcknowledgement{now_, "W. Lin", ""};
        add(Severity::major, 7min).shelved = AlarmShelving{now_ - 1min, now_ + 1min, "W. Lin", "works"};
        add(Severity::major, 8min).shelved = AlarmShelving{now_ - 2h, now_ - 1h, "W. Lin", "works"};
        GroupedAlarmModel model;
        AlarmFilter filter;
        show(model);
        QCOMPARE(ids(model), (std::vector<std::int64_t>{1, 4, 2}));
        filter.view = AlarmView::unacknowledged;
        model.set_filter(filter);
        QCOMPARE(ids(model), (std::vector<std::int64_t>{1, 4}));
        filter.view = AlarmView::shelved;
        model.set_filter(filter);
        QCOMPARE(ids(model), (std::vector<std::int64_t>{3}));
        const AlarmCounts counts = count_alarms(desk_.board()->active, *catalog_, {}, AlarmView::unacknowledged, now_);
        QCOMPARE(counts.views, (std::array<std::size_t, 4>{3, 2, 1, 4}));
        QCOMPARE(counts.severities, (std::array<std::size_t, 4>{0, 2, 0, 0}));
    }

    void severities_words_and_scope_filter_together() {
        add(Severity::major, 5min, 1);
        add(Severity::minor, 6min, 1);
        add(Severity::major, 7min, 3);
        GroupedAlarmModel model;
        show(model);
        AlarmFilter filter;
        filter.severities = {true, true, false, true};
        model.set_filter(filter);
        QCOMPARE(ids(model), (std::vector<std::int64_t>{1, 3}));
        filter.text = QStringLiteral("xinghu cabinet");  // Of the site's name and the headline.
        model.set_filter(filter);
        QCOMPARE(ids(model), (std::vector<std::int64_t>{3}));
        filter.text = QStringLiteral("xinghu mains");
        model.set_filter(filter);
        QCOMPARE(model.rowCount(), 0);
        filter.text.clear();
        filter.scope.area = {"Yangtze Delta", "Shanghai"};
        model.set_filter(filter);
        QCOMPARE(ids(model), (std::vector<std::int64_t>{1}));
        filter.scope.site = SiteId(3);
        model.set_filter(filter);
        QCOMPARE(ids(model), (std::vector<std::int64_t>{3}));
    }

    void a_group_is_one_row_that_opens_to_its_members() {
        add(Severity::minor, 5min);
        const AlarmId group = add_group(3, 2);
        GroupedAlarmModel model;
        show(model);
        QCOMPARE(model.rowCount(), 2);
        const int row = model.row_of(group);
        QCOMPARE(model.index(row, 0).data(GroupedAlarmModel::open_role), QVariant(false));
        QVERIFY(!model.index(model.row_of(AlarmId(1)), 0).data(GroupedAlarmModel::open_role).isValid());
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.set_open(row, true);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.top_rows(), 2);
        QCOMPARE(inserted.size(), 3);
        for (int member = row + 1; member <= row + 3; ++member) {
            QVERIFY(model.index(member, 0).data(GroupedAlarmModel::member_role).toBool());
            QCOMPARE(model.shown_alarm(member).group, group);
        }
        QCOMPARE(model.members_of(group).size(), std::size_t(3));
        model.set_open(row, false);
        QCOMPARE(model.rowCount(), 2);
    }

    void a_group_is_found_by_its_members_and_then_shows_only_those() {
        const AlarmId group = add_group(3, 2);
        desk_.alarms[2].site = SiteId(5);
        GroupedAlarmModel model;
        show(model);
        AlarmFilter filter;
        filter.text = QStringLiteral("SZ-IP-0230");
        model.set_filter(filter);
        QCOMPARE(ids(model), (std::vector<std::int64_t>{group.number()}));
        model.set_open(0, true);
        QCOMPARE(ids(model), (std::vector<std::int64_t>{group.number(), 3}));
        filter.text.clear();
        filter.scope.site = SiteId(5);
        model.set_filter(filter);
        QCOMPARE(ids(model), (std::vector<std::int64_t>{group.number(), 3}));
    }

    void a_member_without_its_group_stands_for_itself() {
        add(Severity::minor, 5min).group = AlarmId(99);
        GroupedAlarmModel model;
        show(model);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(!model.index(0, 0).data(GroupedAlarmModel::member_role).toBool());
    }

    void nothing_moves_while_it_is_held() {
        add(Severity::minor, 5min);
        add(Severity::minor, 6min);
        GroupedAlarmModel model;
        show(model);
        model.set_held(true);
        QSignalSpy waiting(&model, &GroupedAlarmModel::waiting_changed);
        add(Severity::critical, 1min);
        desk_.clear(AlarmId(1), now_);
        desk_.find(AlarmId(2))->acknowledged = AlarmAcknowledgement{now_, "M. Chen", ""};
        show(model);
        QCOMPARE(ids(model), (std::vector<std::int64_t>{1, 2}));
        QCOMPARE(model.waiting(), 2);
        QCOMPARE(waiting.size(), 1);
        // What changes about a row is shown at once.
        QCOMPARE(model.index(1, GroupedAlarmModel::owner).data().toString(), QStringLiteral("M. Chen"));
        QVERIFY(!model.index(0, GroupedAlarmModel::headline).data().toString().isEmpty());
        model.set_held(false);
        QCOMPARE(ids(model), (std::vector<std::int64_t>{3, 2}));
        QCOMPARE(model.waiting(), 0);
    }

    void sorts_by_every_column_and_back() {
        add(Severity::minor, 50min, 3).value = 5;
        add(Severity::critical, 7min, 1).value = 90;
        add(Severity::major, 20min, 2).value = 40;
        GroupedAlarmModel model;
        show(model);
        model.sort(GroupedAlarmModel::value, Qt::AscendingOrder);
        QCOMPARE(ids(model), (std::vector<std::int64_t>{1, 3, 2}));
        model.sort(GroupedAlarmModel::age, Qt::DescendingOrder);
        QCOMPARE(ids(model), (std::vector<std::int64_t>{1, 3, 2}));
        model.sort(GroupedAlarmModel::site, Qt::AscendingOrder);
        QCOMPARE(ids(model), (std::vector<std::int64_t>{2, 3, 1}));
        model.sort(-1, Qt::AscendingOrder);
        QCOMPARE(ids(model), (std::vector<std::int64_t>{2, 3, 1}));
    }

    void history_is_newest_first_and_says_how_long_it_lasted() {
        add(Severity::critical, 50min).cleared = now_ - 32min;
        add(Severity::minor, 7min);
        GroupedAlarmModel model;
        AlarmFilter filter;
        filter.view = AlarmView::history;
        model.set_filter(filter);
        model.set_alarms(desk_.alarms, catalog_, now_);
        QCOMPARE(ids(model), (std::vector<std::int64_t>{2, 1}));
        QCOMPARE(model.headerData(GroupedAlarmModel::age, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("Lasted"));
        QCOMPARE(model.index(1, GroupedAlarmModel::age).data().toString(), QStringLiteral("18 min"));
    }

    void copies_without_locale() {
        add(Severity::major, 65min).value = 1234.5;
        GroupedAlarmModel model;
        show(model);
        QCOMPARE(model.index(0, GroupedAlarmModel::value).data(copy_role).toString(), QStringLiteral("1234.5"));
        QCOMPARE(model.index(0, GroupedAlarmModel::age).data(copy_role).toString(), QStringLiteral("3900 s"));
        QCOMPARE(model.index(0, GroupedAlarmModel::raised).data(copy_role).toString(),
                 QStringLiteral("2026-11-12T13:27:08+08:00"));
    }

    void is_a_sound_model() {
        GroupedAlarmModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        fill_with_alarms(desk_, *catalog_, now_);
        show(model);
        const int all = model.rowCount();
        QVERIFY(all > 10);
        for (int row = all - 1; row >= 0; --row) {
            model.set_open(row, true);
        }
        model.sort(GroupedAlarmModel::headline, Qt::DescendingOrder);
        AlarmFilter filter;
        filter.text = QStringLiteral("voltage");
        model.set_filter(filter);
        model.set_filter({});
        for (const Alarm& alarm : desk_.board()->active) {
            if (alarm.severity == Severity::minor) {
                desk_.clear(alarm.id, now_);
            }
        }
        add(Severity::critical, 0min);
        show(model);
        model.sort(-1, Qt::AscendingOrder);
        QCOMPARE(model.shown_alarm(0).severity, Severity::critical);
    }

    void ten_thousand_rows_are_taken_filtered_and_sorted_without_a_hitch() {
        for (int i = 0; i < 10'000; ++i) {
            add(static_cast<Severity>(i % 4 + 1), Duration(1s) * i, i % 6 + 1);
        }
        GroupedAlarmModel model;
        show(model);
        QCOMPARE(model.rowCount(), 10'000);
        QElapsedTimer timer;
        timer.start();
        AlarmFilter filter;
        filter.text = QStringLiteral("xinghu");
        model.set_filter(filter);
        const qint64 filtered = timer.restart();
        model.set_filter({});
        add(Severity::critical, 0min);
        timer.restart();
        show(model);
        const qint64 updated = timer.restart();
        qInfo("10,000 rows: filter %lld ms, one more %lld ms", filtered, updated);
        QCOMPARE(model.rowCount(), 10'001);
        QCOMPARE(model.shown_alarm(0).id.number(), std::int64_t(10'001));
    }
};

WATTMAST_UI_TEST(GroupedAlarmModelTest)
#include "grouped_alarm_model_test.moc"
