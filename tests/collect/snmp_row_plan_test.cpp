// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/snmp_row_plan.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>

#include "collect/profile_loader.h"

namespace wattmast {
namespace {

using Type = SnmpDatum::Type;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

const Oid if_entry{1, 3, 6, 1, 2, 1, 2, 2, 1};
const Oid if_x_entry{1, 3, 6, 1, 2, 1, 31, 1, 1, 1};

Oid child(Oid parent, std::uint32_t arc) {
    parent.push_back(arc);
    return parent;
}
SnmpDatum integer(std::int64_t number) {
    return {Type::integer, number};
}
SnmpDatum natural(Type type, std::uint64_t number) {
    return {type, number};
}

/// Two ports and a loopback, as ietf.if_mib reads them.
class SnmpRowPlanTest : public testing::Test {
protected:
    SnmpRowPlanTest() {
        static const ProfileLibrary library =
            load_profile_folder(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources/profiles").value();
        map_ = &library.find("ietf.if_mib")->snmp;
        add(3, "ge-0/0/1", 6, 1'000);
        add(4, "lo0", 24, 2'000);
        add(7, "ge-0/0/2", 6, 3'000);
    }

    void add(std::uint32_t index, const std::string& name, std::int64_t type, std::uint64_t octets) {
        tables_[child(if_entry, 2)][{index}] = {Type::octets, "description of " + name};
        tables_[child(if_entry, 3)][{index}] = integer(type);
        tables_[child(if_entry, 5)][{index}] = natural(Type::gauge32, 1'000'000'000);
        tables_[child(if_entry, 8)][{index}] = integer(1);
        tables_[child(if_entry, 10)][{index}] = natural(Type::counter32, octets + 1);
        tables_[child(if_x_entry, 1)][{index}] = {Type::octets, name};
        tables_[child(if_x_entry, 6)][{index}] = natural(Type::counter64, octets);
        tables_[child(if_x_entry, 15)][{index}] = natural(Type::gauge32, 1'000);
    }

    [[nodiscard]] SnmpRowPlan plan() const { return {*map_, {}, tables_}; }

    /// What the agent says to the plan's questions.
    [[nodiscard]] std::vector<SnmpVarbind> read(const SnmpRowPlan& plan) const {
        std::vector<SnmpVarbind> varbinds;
        for (const auto& row : plan.rows()) {
            for (const Oid& object : row) {
                const Oid column(object.begin(), object.end() - 1);
                const auto& rows = tables_.at(column);
                const auto found = rows.find({object.back()});
                varbinds.push_back(
                    {object, found == rows.end() ? SnmpDatum{Type::no_such_instance, {}} : found->second});
            }
        }
        return varbinds;
    }

    [[nodiscard]] std::vector<std::string> octets(const SnmpTables& tables) const {
        std::vector<std::string> lines;
        for (const Reading& reading : table_readings(*map_, tables)) {
            if (reading.key.kind == PointKind::if_in_octets) {
                lines.push_back(reading.key.instance + " " +
                                (reading.value ? reading.value->to_string() : std::string(name_of(*reading.reason))));
            }
        }
        return lines;
    }

    const SnmpMap* map_ = nullptr;
    SnmpTables tables_;
};

TEST_F(SnmpRowPlanTest, OnlyRowsThatAreTakenAreReadAndFixedCellsNotAgain) {
    const SnmpRowPlan plan = this->plan();
    std::vector<std::string> objects;
    for (const auto& row : plan.rows()) {
        for (const Oid& object : row) {
            EXPECT_NE(object.back(), 4U) << "the loopback is not read";
            objects.push_back(to_string(object));
        }
    }
    ASSERT_EQ(plan.rows().size(), 2U);
    const auto has = [&](const std::string& object) { return std::ranges::find(objects, object) != objects.end(); };
    EXPECT_TRUE(has("1.3.6.1.2.1.31.1.1.1.6.7"));
    EXPECT_TRUE(has("1.3.6.1.2.1.31.1.1.1.1.7")) << "the name comes with the values";
    EXPECT_FALSE(has("1.3.6.1.2.1.2.2.1.3.7")) << "ifType stays";
}

TEST_F(SnmpRowPlanTest, NewValuesTakeThePlaceOfOldOnes) {
    SnmpRowPlan plan = this->plan();
    tables_[child(if_x_entry, 6)][{3}] = natural(Type::counter64, 1'500);
    tables_[child(if_x_entry, 6)][{7}] = natural(Type::counter64, 3'900);
    const SnmpTables* read_tables = plan.update(read(plan));
    ASSERT_NE(read_tables, nullptr);
    EXPECT_THAT(octets(*read_tables), UnorderedElementsAre("ge-0/0/1 1500", "ge-0/0/2 3900"));
    EXPECT_EQ(octets(*read_tables), octets(tables_)) << "as a walk would have it";
}

TEST_F(SnmpRowPlanTest, AfterARenumberingItIsSpent) {
    SnmpRowPlan plan = this->plan();
    std::swap(tables_[child(if_x_entry, 1)][{3}], tables_[child(if_x_entry, 1)][{7}]);
    EXPECT_EQ(plan.update(read(plan)), nullptr);
    SnmpRowPlan moved = this->plan();
    EXPECT_THAT(octets(*moved.update(read(moved))), UnorderedElementsAre("ge-0/0/2 1000", "ge-0/0/1 3000"));
}

TEST_F(SnmpRowPlanTest, ARowThatVanishedSpendsIt) {
    SnmpRowPlan plan = this->plan();
    for (auto& [column, rows] : tables_) {
        rows.erase({7});
    }
    EXPECT_EQ(plan.update(read(plan)), nullptr);
    EXPECT_THAT(octets(*this->plan().update(read(this->plan()))), ElementsAre("ge-0/0/1 1000"));
}

TEST_F(SnmpRowPlanTest, WhatStayedKeepsItsValuesAndTheRestItsNames) {
    SnmpRowPlan plan = this->plan();
    tables_[child(if_x_entry, 1)][{3}] = {Type::octets, std::string("ge-0/0/9")};
    tables_[child(if_x_entry, 6)][{3}] = natural(Type::counter64, 9'000);
    tables_[child(if_x_entry, 6)][{7}] = natural(Type::counter64, 3'700);
    const SnmpTables& after = plan.update_what_stayed(read(plan));
    EXPECT_THAT(octets(after), UnorderedElementsAre("ge-0/0/1 no_such_point", "ge-0/0/2 3700"));
    EXPECT_EQ(plan.update(read(plan)), nullptr) << "the row has another name: it is to be looked up";
}

TEST_F(SnmpRowPlanTest, ARowOfTwoMessagesKeepsItsNameAndLosesItsValues) {
    SnmpRowPlan plan = this->plan();
    const std::size_t row = plan.rows().front().size();
    std::vector<SnmpVarbind> varbinds = read(plan);
    const std::vector<std::size_t> whole{row, varbinds.size()};
    plan.lose_what_was_cut(varbinds, whole);
    EXPECT_THAT(octets(plan.update_what_stayed(varbinds)), UnorderedElementsAre("ge-0/0/1 1000", "ge-0/0/2 3000"));
    const std::vector<std::size_t> cut{row - 1, varbinds.size()};
    plan.lose_what_was_cut(varbinds, cut);
    EXPECT_THAT(octets(plan.update_what_stayed(varbinds)),
                UnorderedElementsAre("ge-0/0/1 no_such_point", "ge-0/0/2 3000"));
    std::vector<SnmpVarbind> again = read(plan);
    plan.lose_what_was_cut(again, cut);
    const SnmpTables* tables = plan.update(again);
    ASSERT_NE(tables, nullptr) << "it is as it was: the plan is not spent";
    EXPECT_THAT(octets(*tables), UnorderedElementsAre("ge-0/0/1 no_such_point", "ge-0/0/2 3000"));
}

TEST_F(SnmpRowPlanTest, ACellThatWasGoneMayStayGone) {
    SnmpRowPlan plan = this->plan();
    auto without = tables_;
    without[child(if_x_entry, 6)].erase({3});
    std::swap(tables_, without);
    EXPECT_THAT(octets(plan.update_what_stayed(read(plan))),
                UnorderedElementsAre("ge-0/0/1 no_such_point", "ge-0/0/2 3000"));
    const SnmpTables* again = plan.update(read(plan));
    ASSERT_NE(again, nullptr);
    EXPECT_THAT(octets(*again), UnorderedElementsAre("ge-0/0/1 no_such_point", "ge-0/0/2 3000"));
    std::swap(tables_, without);
    EXPECT_EQ(plan.update(read(plan)), nullptr) << "it is back, so the rows are looked up";
}

TEST_F(SnmpRowPlanTest, KnowsWhichObjectsAreItsCells) {
    const SnmpRowPlan plan = this->plan();
    EXPECT_TRUE(plan.holds_any({child(child(if_x_entry, 6), 7), child(child(if_x_entry, 6), 8)}));
    EXPECT_FALSE(plan.holds_any({child(child(if_x_entry, 6), 4)})) << "of the loopback, which is not read";
    EXPECT_FALSE(plan.holds_any({}));
}

TEST_F(SnmpRowPlanTest, A32BitCounterIsReadOfSlowRowsWithoutA64BitOne) {
    tables_[child(if_x_entry, 6)].erase({3});
    tables_[child(if_x_entry, 6)].erase({7});
    tables_[child(if_entry, 5)][{7}] = natural(Type::gauge32, 10'000'000);
    SnmpRowPlan plan = this->plan();
    const auto* tables = plan.update(read(plan));
    ASSERT_NE(tables, nullptr);
    EXPECT_THAT(octets(*tables), ElementsAre("ge-0/0/2 3001"));
    const auto readings = table_readings(*map_, *tables);
    const auto slow =
        std::ranges::find(readings, PointKind::if_in_octets, [](const auto& one) { return one.key.kind; });
    EXPECT_EQ(slow->limits.modulus, Decimal(std::int64_t{1} << 32, 0));
}

TEST_F(SnmpRowPlanTest, WithoutAnIfNameTheDescriptionNamesTheRowAndTellsTwinsApart) {
    tables_[child(if_x_entry, 1)][{3}] = {Type::octets, std::string("")};
    EXPECT_THAT(octets(tables_), UnorderedElementsAre("description of ge-0/0/1 1000", "ge-0/0/2 3000"));
    tables_[child(if_x_entry, 1)][{3}] = {Type::octets, std::string("ge-0/0/2")};
    EXPECT_THAT(octets(tables_), UnorderedElementsAre("ge-0/0/2 (description of ge-0/0/1) 1000",
                                                      "ge-0/0/2 (description of ge-0/0/2) 3000"));
    tables_[child(if_entry, 2)][{3}] = tables_[child(if_entry, 2)][{7}];
    EXPECT_THAT(octets(tables_), UnorderedElementsAre("ge-0/0/2 (3) 1000", "ge-0/0/2 (7) 3000"));
}

}  // namespace
}  // namespace wattmast
