// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Damaged rows of rules, alarms and their log are found and named.
#include <gmock/gmock.h>

#include "store/changed_rows.h"
#include "store/test_databases.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class AlarmDamage : public ChangedRows {
protected:
    AlarmDamage() {
        const auto store = open_sqlite_store(path_, OpenMode::read_write).value();
        AlarmRule rule;
        rule.name = "Cabinet hot";
        rule.condition = AlarmCondition::above;
        rule.kind = PointKind::temperature;
        rule.raise_limit = 45;
        EXPECT_THAT(store->alarms().save_rule(rule), IsOk());
        for (int number = 1; number <= 3; ++number) {
            Alarm alarm;
            alarm.rule = AlarmRuleId(1);
            alarm.since = at(number);
            alarm.raised = at(number + 1);
            alarm.value = 46.5;
            const AlarmId id = store->alarms().save_alarm(alarm).value();
            EXPECT_THAT(store->alarms().add_event(
                            {.alarm = id, .at = at(number), .kind = AlarmEventKind::raised, .who = "", .text = ""}),
                        IsOk());
        }
    }
};

TEST_F(AlarmDamage, EveryChangedRowIsFoundAndNamed) {
    ASSERT_THAT(found(), IsEmpty());
    change("UPDATE alarm_rule SET raise_limit = 90");
    change("UPDATE alarm SET severity = 1 WHERE id = 2");
    change("UPDATE alarm_event SET at = at + 1 WHERE id = 3");
    EXPECT_THAT(reader()->alarms().rules(), FailsWithDetail(Errc::store_damaged, "row 1 of table alarm_rule"));
    EXPECT_THAT(reader()->alarms().active(), FailsWithDetail(Errc::store_damaged, "row 2 of table alarm"));
    EXPECT_THAT(reader()->alarms().alarm(AlarmId(1)), IsOk());
    EXPECT_THAT(reader()->alarms().events(AlarmId(3)), FailsWithDetail(Errc::store_damaged, "row 3 of"));
    EXPECT_THAT(found(),
                testing::UnorderedElementsAre("row_digest: table alarm, row 2", "row_digest: table alarm_event, row 3",
                                              "row_digest: table alarm_rule, row 1"));
}

TEST_F(AlarmDamage, AnEventThatIsGoneIsMissed) {
    change("DELETE FROM alarm_event WHERE id = 2");
    EXPECT_THAT(found(), ElementsAre("alarm: table alarm_event, row 3"));
}

}  // namespace
}  // namespace wattmast::test
