// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Damaged rows of quarantine and finding are found, named, and in the way of nothing else.
#include <gmock/gmock.h>

#include "store/changed_rows.h"
#include "store/corrected_samples.h"
#include "store/test_databases.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class QuarantineDamage : public ChangedRows {
protected:
    QuarantineDamage() {
        const auto store = open_sqlite_store(path_, OpenMode::read_write).value();
        Site site;
        site.code = "A";
        Device device;
        device.site = store->catalog().save_site(site).value();
        device.name = "M1";
        device.id = store->catalog().save_device(device).value();
        first_ = store->catalog().ensure_point(device.id, {PointKind::active_power, Phase::total, ""}).value();
        second_ = store->catalog().ensure_point(device.id, {PointKind::voltage, Phase::l1, ""}).value();
        for (const PointId point : {first_, second_, first_}) {
            EXPECT_THAT(store->samples().quarantine({{},
                                                     point,
                                                     seconds_range(10, 20),
                                                     QuarantineVerdict::released,
                                                     Decimal(25, -1),
                                                     at(30),
                                                     "L. Chen",
                                                     "why"}),
                        IsOk());
            EXPECT_THAT(store->samples().save_finding({.id = {},
                                                       .device = device.id,
                                                       .point = point,
                                                       .rule = PlausibilityRule::rating,
                                                       .action = PlausibilityAction::hint,
                                                       .state = FindingState::cleared,
                                                       .since = at(10),
                                                       .until = at(20),
                                                       .factor = Decimal(1, -1),
                                                       .detail = "what was seen"}),
                        IsOk());
        }
    }
};

TEST_F(QuarantineDamage, EveryChangedColumnIsFoundAndNamed) {
    ASSERT_THAT(found(), IsEmpty());
    for (const char* changed :
         {"point = 1", "begins = begins + 1", "ends = ends + 1", "verdict = 1", "factor_mantissa = 26",
          "factor_exponent = 0", "entered = 1", "who = 'Somebody'", "why = 'z'", "digest = digest + 1"}) {
        change("CREATE TABLE old AS SELECT * FROM quarantine WHERE id = 2; UPDATE quarantine SET " +
               std::string(changed) + " WHERE id = 2;");
        EXPECT_THAT(reader()->samples().quarantine_records(std::nullopt, seconds_range(0, 100)),
                    FailsWithDetail(Errc::store_damaged, "row 2 of table quarantine"))
            << changed;
        change("DELETE FROM quarantine WHERE id = 2; INSERT INTO quarantine SELECT * FROM old; DROP TABLE old;");
        ASSERT_THAT(found(), IsEmpty()) << "it was as before";
    }
    for (const char* changed :
         {"point = 1", "rule = 1", "action = 2", "state = 3", "since = since + 1", "until = until + 1",
          "factor_mantissa = 2", "factor_exponent = 0", "detail = 'z'", "digest = digest + 1"}) {
        change("CREATE TABLE old AS SELECT * FROM finding WHERE id = 2; UPDATE finding SET " + std::string(changed) +
               " WHERE id = 2;");
        EXPECT_THAT(reader()->samples().findings(std::nullopt),
                    FailsWithDetail(Errc::store_damaged, "row 2 of table finding"))
            << changed;
        change("DELETE FROM finding WHERE id = 2; INSERT INTO finding SELECT * FROM old; DROP TABLE old;");
        ASSERT_THAT(found(), IsEmpty()) << "it was as before";
    }
    change("UPDATE quarantine SET verdict = 1 WHERE id = 2; UPDATE finding SET rule = 1 WHERE id = 3;");
    EXPECT_THAT(found(), ElementsAre("row_digest: table finding, row 3", "row_digest: table quarantine, row 2"));
}

TEST_F(QuarantineDamage, ARowThatIsGoneIsMissed) {
    change("DELETE FROM quarantine WHERE id = 2");
    EXPECT_THAT(found(), ElementsAre("quarantine: table quarantine, row 3"));
}

TEST_F(QuarantineDamage, OtherPointsAndTimesStayReadable) {
    change("UPDATE quarantine SET verdict = 1 WHERE id = 1");
    const auto store = reader();
    const CorrectedSamples corrected(store->samples());
    EXPECT_THAT(corrected.read(first_, seconds_range(0, 30), {}), FailsWith(Errc::store_damaged));
    EXPECT_THAT(corrected.read(first_, seconds_range(20, 30), {}), IsOk());
    EXPECT_THAT(corrected.read(second_, seconds_range(0, 30), {}), IsOk());
}

}  // namespace
}  // namespace wattmast::test
