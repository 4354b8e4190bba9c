// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/snmp_agent.h"

#include <gtest/gtest.h>

namespace wattmast {
namespace {

using sim::MibImage;
using sim::PduType;
using sim::SnmpAbsence;
using sim::SnmpMessage;
using sim::SnmpOid;
using sim::SnmpValue;

MibImage image() {
    sim::RouterState state;
    state.up_seconds = 1234.56;
    state.interfaces = {{"GigabitEthernet0/0/0", 6, 10'000, 1, 5'000'000'000, 700}, {"LoopBack0", 24, 0, 1, 3, 4}};
    state.temperatures = {{"Cabinet", 31.26}, {"Outdoor", -4.04}};
    return sim::router_mib("sh-pd-0473-rtr", state);
}

SnmpMessage request(PduType type, std::vector<SnmpOid> names) {
    SnmpMessage message;
    message.community = "public";
    message.type = type;
    message.request_id = 99;
    for (SnmpOid& name : names) {
        message.varbinds.push_back({std::move(name), sim::SnmpNull{}});
    }
    return message;
}

SnmpValue value_of(const SnmpOid& name) {
    return sim::answer(request(PduType::get, {name}), "public", image()).value().varbinds.at(0).value;
}

const SnmpOid sys_up_time = {1, 3, 6, 1, 2, 1, 1, 3, 0};
const SnmpOid if_name = {1, 3, 6, 1, 2, 1, 31, 1, 1, 1, 1};
const SnmpOid if_hc_in = {1, 3, 6, 1, 2, 1, 31, 1, 1, 1, 6};
const SnmpOid sensor_value = {1, 3, 6, 1, 2, 1, 99, 1, 1, 1, 4};

SnmpOid row(SnmpOid column, std::uint32_t index) {
    column.push_back(index);
    return column;
}

TEST(SnmpAgent, GetsEachKindOfObject) {
    EXPECT_EQ(value_of(sys_up_time), SnmpValue{sim::TimeTicks{123'456}});
    EXPECT_EQ(value_of({1, 3, 6, 1, 2, 1, 1, 5, 0}), SnmpValue{std::string("sh-pd-0473-rtr")});
    EXPECT_EQ(value_of({1, 3, 6, 1, 2, 1, 2, 1, 0}), SnmpValue{std::int32_t{2}});
    EXPECT_EQ(value_of(row(if_name, 1)), SnmpValue{std::string("GigabitEthernet0/0/0")});
    EXPECT_EQ(value_of(row(if_hc_in, 1)), SnmpValue{sim::Counter64{5'000'000'000}});
    EXPECT_EQ(value_of({1, 3, 6, 1, 2, 1, 2, 2, 1, 10, 1}), SnmpValue{sim::Counter32{705'032'704}})
        << "the 32-bit counter has wrapped";
    EXPECT_EQ(value_of({1, 3, 6, 1, 2, 1, 2, 2, 1, 5, 1}), SnmpValue{sim::Gauge32{0xFFFFFFFF}});
    EXPECT_EQ(value_of(row(sensor_value, 1001)), SnmpValue{std::int32_t{313}});
    EXPECT_EQ(value_of(row(sensor_value, 1002)), SnmpValue{std::int32_t{-40}});
}

TEST(SnmpAgent, TellsMissingObjectsFromMissingRows) {
    EXPECT_EQ(value_of(row(if_name, 77)), SnmpValue{SnmpAbsence::no_such_instance});
    EXPECT_EQ(value_of({1, 3, 6, 1, 2, 1, 1, 3}), SnmpValue{SnmpAbsence::no_such_instance});
    EXPECT_EQ(value_of({1, 3, 6, 1, 2, 1, 229, 1, 0}), SnmpValue{SnmpAbsence::no_such_object});
    EXPECT_EQ(value_of({1, 3}), SnmpValue{SnmpAbsence::no_such_object});
}

TEST(SnmpAgent, WalksEverythingInOrder) {
    SnmpOid name = {1, 3};
    std::size_t count = 0;
    for (;; ++count) {
        const auto next = sim::answer(request(PduType::get_next, {name}), "public", image()).value().varbinds.at(0);
        if (next.value == SnmpValue{SnmpAbsence::end_of_mib_view}) {
            EXPECT_EQ(next.name, name);
            break;
        }
        ASSERT_LT(name, next.name);
        name = next.name;
    }
    EXPECT_EQ(count, image().size());
}

TEST(SnmpAgent, BulkTakesSinglesOnceAndRepeatersInTurn) {
    SnmpMessage bulk = request(PduType::get_bulk, {{1, 3, 6, 1, 2, 1, 1, 3}, if_name, if_hc_in});
    bulk.error_status = 1;
    bulk.error_index = 2;
    const auto response = sim::answer(bulk, "public", image()).value();
    EXPECT_EQ(response.error_status, 0);
    ASSERT_EQ(response.varbinds.size(), 5U);
    EXPECT_EQ(response.varbinds[0].name, sys_up_time);
    EXPECT_EQ(response.varbinds[1].name, row(if_name, 1));
    EXPECT_EQ(response.varbinds[2].name, row(if_hc_in, 1));
    EXPECT_EQ(response.varbinds[3].name, row(if_name, 2));
    EXPECT_EQ(response.varbinds[4].name, row(if_hc_in, 2));
}

TEST(SnmpAgent, BulkStopsAtTheEndAndAtTheSizeOfAFrame) {
    SnmpMessage bulk = request(PduType::get_bulk, {sensor_value});
    bulk.error_index = std::numeric_limits<std::int32_t>::max();
    const auto short_answer = sim::answer(bulk, "public", image()).value();
    EXPECT_EQ(short_answer.varbinds.back().value, SnmpValue{SnmpAbsence::end_of_mib_view});
    EXPECT_LT(short_answer.varbinds.size(), 10U);

    bulk.varbinds[0].name = {1, 3};
    const auto long_answer = sim::answer(bulk, "public", image()).value();
    EXPECT_LE(sim::build_snmp(long_answer).size(), sim::most_bulk_bytes);
    EXPECT_GT(sim::build_snmp(long_answer).size(), sim::most_bulk_bytes - 200);

    bulk.error_status = -1;
    bulk.error_index = -5;
    EXPECT_TRUE(sim::answer(bulk, "public", image()).value().varbinds.empty());
}

TEST(SnmpAgent, AnswersThatAreTooBigAreRefused) {
    const SnmpMessage get = request(PduType::get, std::vector<SnmpOid>(256, SnmpOid(120, 77'777'777)));
    const auto response = sim::answer(get, "public", image()).value();
    EXPECT_EQ(response.error_status, static_cast<std::int32_t>(sim::SnmpError::too_big));
    EXPECT_TRUE(response.varbinds.empty());
}

TEST(SnmpAgent, AWrongCommunityMeetsSilence) {
    SnmpMessage get = request(PduType::get, {sys_up_time});
    get.community = "Public";
    EXPECT_FALSE(sim::answer(get, "public", image()).has_value());
}

TEST(SnmpAgent, WhatIsNoRequestMeetsSilence) {
    for (const PduType type : {PduType::response, PduType::trap, PduType::inform, PduType::report}) {
        EXPECT_FALSE(sim::answer(request(type, {sys_up_time}), "public", image()).has_value());
    }
}

TEST(SnmpAgent, NothingIsWritable) {
    const auto response = sim::answer(request(PduType::set, {sys_up_time}), "public", image()).value();
    EXPECT_EQ(response.error_status, 17);
    EXPECT_EQ(response.error_index, 1);
}

}  // namespace
}  // namespace wattmast
