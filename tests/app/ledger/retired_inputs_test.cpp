// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A closed month whose samples are over their time: what is left of them still proves it, or shows that it was changed.
#include "app/ledger/retired_inputs.h"

#include "app/ledger/ledger_fixture.h"
#include "store/sqlite/sqlite_store.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using test::at;
using test::IsOk;
using test::october;
using testing::Contains;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

/// A folder that is there before the fixture whose store lies in it.
struct Folder {
    test::TemporaryFolder folder;
};

class RetiredInputsTest : Folder, public test::LedgerFixture {
protected:
    RetiredInputsTest() : LedgerFixture(open_sqlite_store(folder / "ledger.wattmast", OpenMode::read_write).value()) {
        const SiteId site = network_.add_site("SH-03", "Asia/Shanghai", "CN-SH");
        const DeviceId meter = network_.add_device(site, "M1", std::chrono::minutes{15});
        power_ = network_.add_point(meter, PointKind::active_power);
        network_.set_nodes(site, {test::node(site, NodeKind::grid, "Mains", meter)});
        // Not at the borders of the month, so that values on both sides of them are used. A day at a time: what came
        // at once is not sealed, and so not retired.
        for (UtcTime day = at("2023-09-29T00:07:00Z"); day < at("2023-11-04"); day += std::chrono::days{1}) {
            network_.fill(power_, {day, day + std::chrono::days{1}}, std::chrono::minutes{15}, [](std::int64_t k) {
                return Value::of(Decimal{3'000'000 + k % 97 * 1'000, -3});
            });
            static_cast<void>(network_.samples());
        }
    }

    /// A meter with a register, of 100 Wh an hour, a day at a time as above.
    DeviceId add_counted(SiteId site, std::string name) {
        const DeviceId meter = network_.add_device(site, std::move(name), std::chrono::hours{1});
        const PointId reading = network_.add_point(meter, PointKind::active_energy_import);
        std::int64_t hours = 0;
        for (UtcTime day = at("2023-09-30"); day < at("2023-11-04"); day += std::chrono::days{1}) {
            network_.fill(reading, {day, day + std::chrono::days{1}}, std::chrono::hours{1}, [&hours](std::int64_t) {
                return Value::of(Decimal{hours++ * 100, -3});
            });
            static_cast<void>(network_.samples());
        }
        return meter;
    }

    void retire(std::string_view before) {
        for (int slice = 0; slice < 100'000; ++slice) {
            const auto done = network_.store().retire({at(before), std::nullopt}, 1'000'000);
            ASSERT_THAT(done, IsOk());
            if (done->is_done) {
                return;
            }
        }
        FAIL() << "it does not end";
    }

    PointId power_;
};

TEST_F(RetiredInputsTest, APowerWhoseSamplesWereRetiredIsNoFinding) {
    ASSERT_THAT(close(), IsOk());
    EXPECT_EQ(check().lines, 6U);
    retire("2023-11-02");
    const LedgerCheck checked = check();
    EXPECT_THAT(checked.findings, IsEmpty());
    EXPECT_EQ(checked.retired, 2U) << "by location and by market";
    EXPECT_EQ(checked.lines, 4U) << "registers are made again of cells";
    EXPECT_THAT(plan().findings, IsEmpty());
    EXPECT_THAT(plan().corrections, IsEmpty());
}

TEST_F(RetiredInputsTest, AGeneratorsHoursAreHeldAgainstItsRecordsAndWhatIsLeft) {
    const SiteId site = network_.add_site("SH-04", "Asia/Shanghai", "CN-SH");
    const DeviceId generator = network_.add_device(site, "D1", std::chrono::hours{1});
    const PointId power = network_.add_point(generator, PointKind::active_power);
    network_.set_nodes(site, {test::node(site, NodeKind::generator, "G1", generator)});
    for (UtcTime day = at("2023-09-30"); day < at("2023-11-04"); day += std::chrono::days{1}) {
        network_.fill(power, {day, day + std::chrono::days{1}}, std::chrono::hours{1}, [](std::int64_t hour) {
            return Value::of(Decimal{hour > 7 && hour < 11 ? 40'000 : 0, 0});
        });
        static_cast<void>(network_.samples());
    }
    BookRecord curve = record(BookKind::fuel_curve, "SH-04",
                              {{"equipment", "G1"}, {"item", "diesel"}, {"curve", "20 kW 9 L/h; 40 kW 16 L/h"}});
    curve.first_day = std::chrono::year{2023} / 1 / 1;
    curve.last_day.reset();
    enter({curve});
    ASSERT_THAT(close(OpenFindings::accept), IsOk());
    ASSERT_EQ(std::ranges::count(in_force(), std::string("SH-04"), &LedgerLine::site), 1);
    ASSERT_THAT(check().findings, IsEmpty());
    retire("2023-11-02");
    const LedgerCheck checked = check();
    EXPECT_THAT(checked.findings, IsEmpty());
    EXPECT_EQ(checked.retired, 3U);
}

TEST_F(RetiredInputsTest, ANodeThatHasAnotherNameCountsOnce) {
    const SiteId site = network_.add_site("SH-05", "Asia/Shanghai", "CN-SH");
    const DeviceId meter = add_counted(site, "M1");
    network_.set_nodes(site, {test::node(site, NodeKind::grid, "Mains", meter)});
    ASSERT_THAT(close(), IsOk());
    retire("2023-11-02");
    ASSERT_THAT(plan().corrections, IsEmpty());
    network_.set_nodes(site, {test::node(site, NodeKind::grid, "Feed", meter)});
    std::vector<std::string> changes;
    for (const PlannedCorrection& correction : plan().corrections) {
        changes.push_back(correction.change);
    }
    EXPECT_THAT(changes, testing::UnorderedElementsAre("the month lacked it", "nothing stands in its place"));
}

TEST_F(RetiredInputsTest, OfTwoNodesTheOneThatIsStillKnownIsNotTheSite) {
    const SiteId site = network_.add_site("SH-06", "Asia/Shanghai", "CN-SH");
    const DeviceId counted = add_counted(site, "M1");
    const DeviceId measured = network_.add_device(site, "M2", std::chrono::minutes{15});
    const PointId power = network_.add_point(measured, PointKind::active_power);
    for (UtcTime day = at("2023-09-30"); day < at("2023-11-04"); day += std::chrono::days{1}) {
        network_.fill(power, {day, day + std::chrono::days{1}}, std::chrono::minutes{15}, [](std::int64_t) {
            return Value::of(Decimal{500, 0});
        });
        static_cast<void>(network_.samples());
    }
    network_.set_nodes(site, {test::node(site, NodeKind::grid, "Feed A", counted),
                              test::node(site, NodeKind::grid, "Feed B", measured)});
    ASSERT_THAT(close(), IsOk());
    ASSERT_THAT(check().findings, IsEmpty());
    retire("2023-11-02");
    EXPECT_THAT(check().findings, IsEmpty());
    EXPECT_THAT(plan().corrections, IsEmpty()) << "the market's line holds both feeds";
    EXPECT_THAT(plan().findings, IsEmpty());
}

TEST_F(RetiredInputsTest, PartOfAMonthIsRetiredFirst) {
    ASSERT_THAT(close(), IsOk());
    retire("2023-10-12");
    const LedgerCheck checked = check();
    EXPECT_THAT(checked.findings, IsEmpty());
    EXPECT_EQ(checked.retired, 2U);
    EXPECT_THAT(plan().corrections, IsEmpty());
    EXPECT_THAT(plan().findings, IsEmpty());
}

TEST_F(RetiredInputsTest, WhatCameLateBeforeItWasRetiredIsNamed) {
    ASSERT_THAT(close(), IsOk());
    network_.add(power_, at("2023-10-09T10:30:00Z"), "9000");
    retire("2023-11-02");
    const LedgerCheck checked = check();
    EXPECT_EQ(checked.retired, 0U);
    EXPECT_THAT(checked.findings, Contains(Field(&StoreFinding::place, HasSubstr("site SH-03, scope2_location"))));
    EXPECT_THAT(plan().findings, Contains(test::has_check("not_made_again", "SH-03")));
}

TEST_F(RetiredInputsTest, AnotherFactorForARetiredMonthIsAFinding) {
    ASSERT_THAT(close(), IsOk());
    retire("2023-11-02");
    EXPECT_THAT(plan(Restating::restate_factors).findings, Contains(test::has_check("not_made_again", "SH-03")));
}

TEST_F(RetiredInputsTest, NothingOfAMonthWithItsSamplesIsLeftToCells) {
    ASSERT_THAT(close(), IsOk());
    const Catalog catalog = network_.catalog();
    const SignalReader reader(network_.store().samples(), catalog);
    const auto month = ClosedMonths::read(network_.store().ledger()).value().month(october).value();
    const RetiredInputs left(reader, month, {}, {});
    for (const LedgerLine& line : month.lines) {
        EXPECT_EQ(left.are_as_closed(line).value(), false) << line.site;
    }
}

}  // namespace
}  // namespace wattmast
