// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/rules_window.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

#include "app/alarms/default_rules.h"
#include "made_up_alarms.h"
#include "made_up_fleet.h"
#include "support/message_box.h"
#include "support/ui_test_main.h"
#include "ui/format/format.h"
#include "ui/look.h"
#include "ui/pages/alarms/alarm_client.h"
#include "ui/pages/alarms/rule_check.h"
#include "ui/pages/alarms/rule_fields.h"
#include "ui/pages/alarms/rule_form.h"
#include "ui/pages/alarms/rule_table_model.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;
using namespace std::chrono_literals;

namespace {

struct Bench {
    explicit Bench(bool read_only = false, Jobs jobs = Jobs::at_once) : fleet(jobs) {
        desk.now = fleet.now;
        desk.all_rules = made_up_rules();
        fleet.engine.alarm_desk = &desk;
        if (read_only) {
            fleet.engine.open_read_only();
        }
        client = std::make_unique<AlarmClient>(fleet.bridge);
        window = std::make_unique<RulesWindow>(PageContext{fleet.bridge, fleet.session}, *client, nullptr);
        window->open({});
        run_all();
    }
    /// What waits for a worker, and what follows from it.
    void run_all() {
        for (int round = 0; round < 3; ++round) {
            fleet.engine.run_all();
            settle();
        }
    }
    void enter_new() {
        window->begin_new();
        field<QLineEdit>("name").setText(QStringLiteral("PUE of halls"));
        choose("condition", static_cast<int>(AlarmCondition::above));
        choose("subject", 100'000 + static_cast<int>(wattmast::SiteFigure::pue));
        type("raise", QStringLiteral("1.5"));
    }
    template <typename Field>
    [[nodiscard]] Field& field(const char* name) const {
        return *window->form()->findChild<Field*>(QLatin1String(name));
    }
    void type(const char* name, const QString& text) const {
        auto& limit = field<LimitField>(name);
        limit.set_value({});
        QTest::keyClicks(limit.findChild<QLineEdit*>(), text);
    }
    void choose(const char* name, int key) const {
        auto& combo = field<QComboBox>(name);
        combo.setCurrentIndex(combo.findData(key));
    }
    [[nodiscard]] QPushButton* button(const QString& text) const {
        for (QPushButton* candidate : window->findChildren<QPushButton*>()) {
            if (candidate->text() == text) {
                return candidate;
            }
        }
        return nullptr;
    }

    MadeUpFleet fleet;
    FakeAlarmDesk desk;
    std::unique_ptr<AlarmClient> client;
    std::unique_ptr<RulesWindow> window;
};

}  // namespace

class RulesWindowTest : public QObject {
    Q_OBJECT

private:
    static std::vector<RuleField> fields(const AlarmRule& rule) {
        std::vector<RuleField> found;
        for (const RuleFault& fault : faults_of(rule)) {
            found.push_back(fault.field);
        }
        return found;
    }

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void rules_as_they_come_are_sound() {
        for (const AlarmRule& rule : made_up_rules()) {
            QVERIFY2(faults_of(rule).empty(), rule.key.c_str());
        }
    }

    void each_condition_has_its_own_limits() {
        using enum AlarmCondition;
        AlarmRule rule;
        rule.name = "mine";
        rule.kind = PointKind::temperature;
        rule.condition = above;
        QCOMPARE(fields(rule), (std::vector{RuleField::raise_limit}));
        rule.raise_limit = 45;
        rule.clear_limit = 46;
        QCOMPARE(fields(rule), (std::vector{RuleField::clear_limit}));
        rule.clear_limit = 42;
        QVERIFY(fields(rule).empty());
        rule.condition = below;
        QCOMPARE(fields(rule), (std::vector{RuleField::clear_limit}));
        rule.clear_limit = 48;
        QVERIFY(fields(rule).empty());
        rule.condition = deviation;
        rule.kind.reset();
        rule.raise_limit = -15;
        rule.clear_limit = -20;
        QCOMPARE(fields(rule), (std::vector{RuleField::clear_limit}));
        rule.clear_limit = -8;
        QVERIFY(fields(rule).empty());
        rule.raise_limit = 0;
        QCOMPARE(fields(rule), (std::vector{RuleField::raise_limit}));
        for (const AlarmCondition condition : {rate_of_change, energy_imbalance, stale, device_offline}) {
            rule.condition = condition;
            rule.kind = takes_kind(condition) ? std::optional(PointKind::temperature) : std::nullopt;
            rule.clear_limit.reset();
            rule.raise_limit = -1;
            QCOMPARE(fields(rule), (std::vector{RuleField::raise_limit}));
            rule.raise_limit = 3;
            QVERIFY(fields(rule).empty());
        }
    }

    void a_rule_needs_a_name_a_subject_and_time_to_stand_still() {
        AlarmRule rule;
        rule.raise_limit = 1;
        QCOMPARE(fields(rule), (std::vector{RuleField::name, RuleField::subject}));
        rule.key = "brought";
        rule.figure = wattmast::SiteFigure::pue;
        QVERIFY(fields(rule).empty());
        rule.figure.reset();
        rule.condition = AlarmCondition::frozen;
        QCOMPARE(fields(rule), (std::vector{RuleField::raise_after}));
        rule.raise_after = 1h;
        QVERIFY(fields(rule).empty());
        rule.condition = AlarmCondition::mains_failure;
        QVERIFY(fields(rule).empty());
        QVERIFY(!suits(AlarmCondition::above, PointKind::active_energy_import));
        QVERIFY(suits(AlarmCondition::register_reset, PointKind::active_energy_import));
        QVERIFY(!suits(AlarmCondition::register_reset, PointKind::temperature));
    }

    void the_form_gives_back_what_it_was_given() {
        Bench bench;
        AlarmRule rule = made_up_rules()[3];
        rule.scope.area = {"Yangtze Delta", "Suzhou"};
        rule.scope.tag = "4G";
        rule.scope.site = SiteId(3);
        rule.scope.device = bench.fleet.engine.master_data->devices_of(SiteId(3)).front()->id;
        rule.scope.instance = "cabinet";
        rule.channels = {"night shift", "RAN team"};
        rule.raise_limit = -1234.5;
        rule.clear_limit = -2000;
        rule.raise_after = 90s;
        rule.clear_after = 48h;
        for (const Language language : {Language::english, Language::chinese}) {
            install_language(language);
            bench.window->form()->show_rule(rule, bench.fleet.engine.master_data);
            QCOMPARE(bench.window->form()->rule(), rule);
            QVERIFY(bench.window->form()->faults().empty());
        }
        for (const AlarmRule& other : made_up_rules()) {
            bench.window->form()->show_rule(other, bench.fleet.engine.master_data);
            QCOMPARE(bench.window->form()->rule(), other);
        }
    }

    void a_rule_of_ones_own_is_added_changed_and_removed() {
        Bench bench;
        const std::size_t before = bench.desk.all_rules.size();
        bench.button(QStringLiteral("New rule"))->click();
        bench.window->save();
        QCOMPARE(bench.desk.writes, 0);
        bench.field<QLineEdit>("name").setText(QStringLiteral("PUE of halls"));
        bench.choose("condition", static_cast<int>(AlarmCondition::above));
        bench.choose("subject", 100'000 + static_cast<int>(wattmast::SiteFigure::pue));
        bench.type("raise", QStringLiteral("1.5"));
        bench.choose("site_kind", static_cast<int>(SiteKind::data_centre));
        bench.window->save();
        settle();
        QCOMPARE(bench.desk.all_rules.size(), before + 1);
        const AlarmRule added = bench.desk.all_rules.back();
        QCOMPARE(added.name, std::string("PUE of halls"));
        QCOMPARE(added.figure, std::optional(wattmast::SiteFigure::pue));
        QCOMPARE(added.raise_limit, std::optional(1.5));
        QCOMPARE(added.scope.site_kind, std::optional(SiteKind::data_centre));
        QCOMPARE(added.raise_after, Duration(10min));
        QVERIFY(!bench.window->has_changes());
        QCOMPARE(bench.window->table()->currentIndex().row(), static_cast<int>(before));
        bench.type("raise", QStringLiteral("x"));
        bench.window->save();
        settle();
        QCOMPARE(bench.desk.writes, 1);
        bench.type("raise", QStringLiteral("1.6"));
        bench.window->save();
        settle();
        QCOMPARE(bench.desk.all_rules.back().raise_limit, std::optional(1.6));
        QString said;
        answer(QStringLiteral("Remove rule"), said);
        bench.button(QStringLiteral("Remove"))->click();
        settle();
        QVERIFY(said.contains(QStringLiteral("PUE of halls")));
        QCOMPARE(bench.desk.all_rules.size(), before);
    }

    void a_rule_that_wattmast_brings_is_switched_off_not_removed() {
        Bench bench;
        bench.window->open(AlarmRuleId(5));
        settle();
        QVERIFY(!bench.button(QStringLiteral("Remove"))->isEnabled());
        QVERIFY(!bench.field<QComboBox>("condition").isEnabled());
        bench.field<QCheckBox>("enabled").setChecked(false);
        bench.type("raise", QStringLiteral("200"));
        QVERIFY(bench.window->has_changes());
        QVERIFY(!bench.window->table()->isEnabled());
        bench.window->save();
        settle();
        QVERIFY(!bench.desk.all_rules[4].is_enabled);
        QCOMPARE(bench.desk.all_rules[4].raise_limit, std::optional(200.0));
        QCOMPARE(bench.desk.all_rules[4].key, std::string("mains_voltage_low"));
        QVERIFY(bench.window->table()->isEnabled());
    }

    void a_rule_on_values_may_look_only_while_on_battery() {
        Bench bench;
        bench.button(QStringLiteral("New rule"))->click();
        bench.field<QLineEdit>("name").setText(QStringLiteral("Half of the battery"));
        bench.choose("condition", static_cast<int>(AlarmCondition::below));
        bench.choose("subject", 100'000 + static_cast<int>(wattmast::SiteFigure::battery_charge));
        bench.type("raise", QStringLiteral("50"));
        QVERIFY(bench.field<QCheckBox>("only_on_battery").isVisible());
        bench.field<QCheckBox>("only_on_battery").setChecked(true);
        bench.window->save();
        settle();
        QVERIFY(bench.desk.all_rules.back().only_on_battery);
        bench.choose("condition", static_cast<int>(AlarmCondition::device_offline));
        QVERIFY2(!bench.field<QCheckBox>("only_on_battery").isVisible(), "it has no value to look at");
        QVERIFY(!bench.window->form()->rule().only_on_battery);
    }

    void changes_are_not_lost_without_a_word() {
        Bench bench;
        bench.field<QCheckBox>("enabled").toggle();
        QString said;
        answer(QStringLiteral("Go on editing"), said);
        bench.window->reject();
        QVERIFY(bench.window->isVisible());
        QVERIFY(!said.isEmpty());
        bench.button(QStringLiteral("Revert"))->click();
        QVERIFY(!bench.window->has_changes());
        bench.field<QCheckBox>("enabled").toggle();
        const bool was_enabled = bench.desk.all_rules[0].is_enabled;
        answer(QStringLiteral("Save"), said);
        bench.window->reject();
        QVERIFY(!bench.window->isVisible());
        QCOMPARE(bench.desk.all_rules[0].is_enabled, !was_enabled);
        bench.window->open({});
        bench.window->begin_new();
        bench.window->reject();
        QVERIFY2(!bench.window->isVisible(), "nothing was entered");
    }

    void what_fails_elsewhere_is_not_the_end_of_a_save() {
        Bench bench(false, Jobs::when_told);
        const std::size_t before = bench.desk.all_rules.size();
        bench.client->acknowledge({AlarmId(1)}, QStringLiteral("W. Lin"), {});
        bench.enter_new();
        bench.window->save();
        bench.desk.write_failure = fail(Errc::store_full, "no space");
        QVERIFY(bench.fleet.engine.run_next());
        settle();
        bench.desk.write_failure.reset();
        QVERIFY2(!bench.field<QLineEdit>("name").isEnabled(), "it is still being saved");
        bench.window->save();
        bench.run_all();
        QCOMPARE(bench.desk.all_rules.size(), before + 1);
        QVERIFY(!bench.window->has_changes());
    }

    void a_rule_that_was_just_added_is_changed_by_the_next_save() {
        Bench bench(false, Jobs::when_told);
        const std::size_t before = bench.desk.all_rules.size();
        bench.enter_new();
        bench.window->save();
        QVERIFY(bench.fleet.engine.run_next());
        settle();
        // The rules are not read again yet.
        bench.field<QLineEdit>("name").setText(QStringLiteral("PUE of all halls"));
        bench.window->save();
        bench.run_all();
        QCOMPARE(bench.desk.all_rules.size(), before + 1);
        QCOMPARE(bench.desk.all_rules.back().name, std::string("PUE of all halls"));
        QVERIFY(!bench.window->has_changes());
    }

    void a_removed_rule_is_gone_at_once_and_one_that_stays_keeps_its_edits() {
        Bench bench(false, Jobs::when_told);
        bench.enter_new();
        bench.window->save();
        bench.run_all();
        bench.field<QLineEdit>("name").setText(QStringLiteral("half"));
        bench.desk.write_failure = fail(Errc::store_full, "no space");
        QString said;
        answer(QStringLiteral("Remove rule"), said);
        bench.window->remove();
        bench.run_all();
        QVERIFY(bench.window->has_changes());
        QCOMPARE(bench.field<QLineEdit>("name").text(), QStringLiteral("half"));
        bench.desk.write_failure.reset();
        answer(QStringLiteral("Remove rule"), said);
        bench.window->remove();
        QVERIFY(bench.fleet.engine.run_next());
        settle();
        QVERIFY(!bench.window->has_changes());
        QVERIFY2(bench.window->form()->rule().name != "half", "before the others are read again");
    }

    void a_refusal_is_told() {
        Bench bench;
        bench.desk.write_failure = fail(Errc::store_read_only, "the folder is read-only");
        bench.field<QCheckBox>("enabled").toggle();
        bench.window->save();
        settle();
        QVERIFY(bench.window->has_changes());
        bool told = false;
        for (const QLabel* label : bench.window->findChildren<QLabel*>()) {
            told = told || (label->isVisible() && label->text().contains(QStringLiteral("The rule was not saved.")));
        }
        QVERIFY(told);
    }

    void reading_only_shows_and_changes_nothing() {
        Bench bench(true);
        QVERIFY(!bench.field<QCheckBox>("enabled").isEnabled());
        QVERIFY(!bench.button(QStringLiteral("New rule"))->isEnabled());
        QCOMPARE(bench.button(QStringLiteral("Save rule"))->toolTip(),
                 QStringLiteral("The database is open for reading only."));
        bench.window->save();
        settle();
        QCOMPARE(bench.desk.writes, 0);
    }

    void limits_are_read_as_written_in_either_language() {
        LimitField limit;
        limit.set_value(-1234.5);
        QCOMPARE(limit.value(), std::optional(-1234.5));
        auto* text = limit.findChild<QLineEdit*>();
        text->setText(QStringLiteral("\u22127.5"));
        QCOMPARE(limit.value(), std::optional(-7.5));
        text->setText(QStringLiteral("seven"));
        QVERIFY(!limit.value() && !limit.is_readable());
        text->clear();
        QVERIFY(!limit.value() && limit.is_readable());
    }

    void names_of_rules_are_read_whole() {
        Bench bench;
        bench.desk.all_rules = default_rules();
        std::int64_t number = 0;
        for (AlarmRule& rule : bench.desk.all_rules) {
            rule.id = AlarmRuleId(++number);
        }
        bench.client->read_rules();
        settle();
        bench.window->resize(1320, 780);
        settle();
        DataTable* table = bench.window->table();
        QCOMPARE(table->model()->rowCount(), static_cast<int>(bench.desk.all_rules.size()));
        for (const Language language : {Language::english, Language::chinese}) {
            install_language(language);
            settle();
            const int glyph = 17;
            const int margins = size::panel_pad - 1 + 10;
            const int room = table->columnWidth(RuleTableModel::name) - glyph - margins;
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                const QString name = table->model()->index(row, RuleTableModel::name).data().toString();
                QVERIFY2(QFontMetrics(bold_font(TextRole::table)).horizontalAdvance(name) <= room, qPrintable(name));
            }
            QVERIFY2(table->columnWidth(RuleTableModel::condition) >= 150, "the rest is the condition's");
        }
    }

    void the_table_is_a_sound_model() {
        RuleTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<AlarmRule> rules = made_up_rules();
        model.set_rules(rules, made_up_catalog());
        QCOMPARE(model.rowCount(), 11);
        QCOMPARE(model.index(5, RuleTableModel::state).data().toString(), QStringLiteral("off"));
        QCOMPARE(model.index(3, RuleTableModel::channels).data().toString(), QStringLiteral("night shift"));
        rules[5].is_enabled = true;
        model.set_rules(rules, made_up_catalog());
        QCOMPARE(model.index(5, RuleTableModel::state).data().toString(), QStringLiteral("on"));
        rules.pop_back();
        model.set_rules(rules, made_up_catalog());
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(model.row_of(AlarmRuleId(11)), -1);
    }
};

WATTMAST_UI_TEST(RulesWindowTest)
#include "rules_window_test.moc"
