// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Polls of SNMP agents that are odd: their tables never stand still, they deny what they show, they take few objects.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <span>

#include "collect/driver_polling.h"
#include "collect/scripted_agent.h"

namespace wattmast {
namespace {

using namespace test;
using sim::MibImage;
using sim::PduType;
using sim::SnmpMessage;
using sim::SnmpOid;
using sim::SnmpValue;
using testing::ElementsAre;

const SnmpOid up_time{1, 3, 6, 1, 2, 1, 1, 3};
const SnmpOid if_table_last_change{1, 3, 6, 1, 2, 1, 31, 1, 5};
const SnmpOid if_stack_last_change{1, 3, 6, 1, 2, 1, 31, 1, 6};
const SnmpOid if_type{1, 3, 6, 1, 2, 1, 2, 2, 1, 3};
const SnmpOid if_oper_status{1, 3, 6, 1, 2, 1, 2, 2, 1, 8};
const SnmpOid if_name{1, 3, 6, 1, 2, 1, 31, 1, 1, 1, 1};
const SnmpOid if_in_octets{1, 3, 6, 1, 2, 1, 31, 1, 1, 1, 6};
const SnmpOid if_out_octets{1, 3, 6, 1, 2, 1, 31, 1, 1, 1, 10};

const ProfileLibrary& profiles() {
    static const ProfileLibrary library =
        load_profile_folder(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources/profiles").value();
    return library;
}

struct Port {
    std::uint32_t index;
    std::string name;
    std::uint64_t in;
    std::uint64_t out;
};

/// The agent's objects: system group, the ports, and when their tables changed last.
MibImage image_of(const std::vector<Port>& ports, std::uint32_t changed) {
    MibImage image;
    const auto add = [&image](const SnmpOid& object, std::uint32_t index, SnmpValue value) {
        SnmpOid name = object;
        name.push_back(index);
        image.push_back({{std::move(name), std::move(value)}, object.size()});
    };
    add(up_time, 0, sim::TimeTicks{87'654'321});
    add(if_table_last_change, 0, sim::TimeTicks{changed});
    add(if_stack_last_change, 0, sim::TimeTicks{4'711});
    for (const Port& port : ports) {
        add(if_type, port.index, std::int32_t{6});
        add(if_oper_status, port.index, std::int32_t{1});
        add(if_name, port.index, port.name);
        add(if_in_octets, port.index, sim::Counter64{port.in});
        add(if_out_octets, port.index, sim::Counter64{port.out});
    }
    std::ranges::sort(image, {}, [](const sim::MibEntry& entry) { return entry.varbind.name; });
    return image;
}

bool is_in(const SnmpOid& column, const sim::Varbind& varbind) {
    return varbind.name.size() > column.size() &&
           std::ranges::equal(column, std::span(varbind.name).first(column.size()));
}

/// How many requests of a type ask for something of a column.
std::ptrdiff_t count(const ScriptedAgent& agent, PduType type, const SnmpOid& column) {
    return std::ranges::count_if(agent.requests(), [&](const SnmpMessage& request) {
        return request.type == type && std::ranges::any_of(request.varbinds, [&](const sim::Varbind& asked) {
                   return asked.name == column || is_in(column, asked);
               });
    });
}

/// "ge-1 1017", of all ports that have a value of the kind.
std::vector<std::string> told(const PollOutcome& outcome, PointKind kind) {
    std::vector<std::string> lines;
    for (const Reading& reading : outcome.readings) {
        if (reading.key.kind == kind && reading.value) {
            lines.push_back(reading.key.instance + " " + reading.value->to_string());
        }
    }
    return lines;
}

/// Of an agent whose ports change numbers with every 17th message, and that has a session that nobody sees twice.
std::vector<Port> restless_ports(int number) {
    const auto n = static_cast<std::uint64_t>(number);
    const bool is_swapped = number / 17 % 2 == 1;
    std::vector<Port> ports{{is_swapped ? 9U : 7U, "ge-1", 1'000'000 + n, 3'000'000 + n},
                            {is_swapped ? 7U : 9U, "ge-2", 2'000'000 + n, 4'000'000 + n},
                            {500, "session-" + std::to_string(number), 5'000'000 + n, 6'000'000 + n}};
    if (number % 2 == 1) {
        ports.push_back({501, "every other", 7'000'000 + n, 8'000'000 + n});
    }
    return ports;
}

/// Whether the octets received are those of the port: its first digit, and for a session its number.
bool is_its_own(const std::string& line) {
    const std::string name = line.substr(0, line.rfind(' '));
    const std::string octets = line.substr(line.rfind(' ') + 1);
    if (name.starts_with("session-")) {
        return std::stoi(octets) == 5'000'000 + std::stoi(name.substr(8));
    }
    return (name == "ge-1" && octets.front() == '1') || (name == "ge-2" && octets.front() == '2') ||
           (name == "every other" && octets.front() == '7');
}

TEST(SnmpPoll, TablesThatNeverStandStillGiveEachPortItsOwnValues) {
    ScriptedAgent agent([](const SnmpMessage&, int number) {
        return image_of(restless_ports(number), 1'000 + static_cast<std::uint32_t>(number));
    });
    DriverPolling polling(agent.uri(), profiles(), "ietf.if_mib");
    constexpr int polls = 40;
    int had = 0;
    for (int i = 0; i < polls; ++i) {
        const PollOutcome outcome = polling.poll();
        EXPECT_FALSE(outcome.failure) << outcome.failure->detail;
        for (const std::string& line : told(outcome, PointKind::if_in_octets)) {
            EXPECT_PRED1(is_its_own, line);
            had += line.starts_with("ge-") ? 1 : 0;
        }
    }
    EXPECT_GT(had, polls) << "of two ports; the rest are gaps of those that had another number by then";
}

TEST(SnmpPoll, ARowThatNoMessageHoldsGetsNoValuesOfAnotherPort) {
    // The ports change numbers with every message, so names and values of two messages are never of one port.
    ScriptedAgent agent([](const SnmpMessage&, int number) {
        const bool is_swapped = number % 2 == 1;
        return image_of({{is_swapped ? 9U : 7U, "ge-1", 1'000'000, 3'000'000},
                         {is_swapped ? 7U : 9U, "ge-2", 2'000'000, 4'000'000}},
                        1'000 + static_cast<std::uint32_t>(number));
    });
    for (const unsigned most : {1U, 2U, 3U, 4U, 40U}) {
        SCOPED_TRACE(most);
        DeviceProfile profile = *profiles().find("ietf.if_mib");
        profile.snmp.max_varbinds = static_cast<std::uint16_t>(most);
        DriverPolling polling(agent.uri(), profiles(), "ietf.if_mib");
        for (int i = 0; i < 6; ++i) {
            const PollOutcome outcome = polling.poll_with(profile);
            for (const std::string& line : told(outcome, PointKind::if_in_octets)) {
                EXPECT_PRED1(is_its_own, line);
            }
        }
    }
}

TEST(SnmpPoll, WhatIsShownToAWalkAndDeniedToAQuestionIsWalkedFor) {
    ScriptedAgent agent([](const SnmpMessage& request, int) {
        MibImage image = image_of({{7, "ge-1", 1'001, 3'003}, {9, "ge-2", 2'002, 4'004}}, 1'234);
        if (request.type == PduType::get) {
            std::erase_if(image, [](const sim::MibEntry& entry) { return is_in(if_out_octets, entry.varbind); });
        }
        return image;
    });
    DriverPolling polling(agent.uri(), profiles(), "ietf.if_mib");
    for (int i = 0; i < 5; ++i) {
        const PollOutcome outcome = polling.poll();
        EXPECT_THAT(told(outcome, PointKind::if_in_octets), ElementsAre("ge-1 1001", "ge-2 2002"));
        EXPECT_THAT(told(outcome, PointKind::if_out_octets), ElementsAre("ge-1 3003", "ge-2 4004"));
    }
    EXPECT_EQ(count(agent, PduType::get, if_out_octets), 1) << "asked for once, and found to be denied";
}

TEST(SnmpPoll, WhatIsDeniedInTablesThatNeverStandStillIsMissingAlone) {
    ScriptedAgent agent([](const SnmpMessage& request, int number) {
        MibImage image = image_of({{7, "ge-1", 1'001, 3'003}, {9, "ge-2", 2'002, 4'004}},
                                  1'000 + static_cast<std::uint32_t>(number));
        if (request.type == PduType::get) {
            std::erase_if(image, [](const sim::MibEntry& entry) { return is_in(if_out_octets, entry.varbind); });
        }
        return image;
    });
    DriverPolling polling(agent.uri(), profiles(), "ietf.if_mib");
    std::ptrdiff_t walks = 0;
    for (int i = 0; i < 4; ++i) {
        const PollOutcome outcome = polling.poll();
        EXPECT_FALSE(outcome.failure) << outcome.failure->detail;
        EXPECT_THAT(told(outcome, PointKind::if_in_octets), ElementsAre("ge-1 1001", "ge-2 2002"));
        const auto out = std::ranges::find(outcome.readings, PointKey{PointKind::if_out_octets, Phase::total, "ge-1"},
                                           &Reading::key);
        ASSERT_NE(out, outcome.readings.end());
        EXPECT_EQ(out->reason, Errc::no_such_point);
        walks = i == 0 ? count(agent, PduType::get_bulk, if_name) : walks;
    }
    EXPECT_EQ(count(agent, PduType::get_bulk, if_name), walks) << "the rows are known from the first poll";
}

/// What one request may bring at most.
std::size_t most_varbinds(const SnmpMessage& request) {
    const auto repetitions = request.type == PduType::get_bulk ? static_cast<std::size_t>(request.error_index) : 1U;
    return request.varbinds.size() * repetitions;
}

TEST(SnmpPoll, NoMessageAsksForMoreThanTheProfileAllows) {
    ScriptedAgent agent([](const SnmpMessage&, int) {
        return image_of({{7, "ge-1", 1'001, 3'003}, {9, "ge-2", 2'002, 4'004}}, 1'234);
    });
    for (const unsigned most : {1U, 2U, 3U, 4U, 5U, 40U}) {
        SCOPED_TRACE(most);
        DeviceProfile profile = *profiles().find("ietf.if_mib");
        profile.snmp.max_varbinds = static_cast<std::uint16_t>(most);
        const std::size_t before = agent.requests().size();
        DriverPolling polling(agent.uri(), profiles(), "ietf.if_mib");
        for (int i = 0; i < 3; ++i) {  // A walk, then twice by cell.
            const PollOutcome outcome = polling.poll_with(profile);
            EXPECT_FALSE(outcome.failure) << outcome.failure->detail;
            EXPECT_THAT(told(outcome, PointKind::if_out_octets), ElementsAre("ge-1 3003", "ge-2 4004"));
        }
        const auto requests = agent.requests();
        const auto own = std::span(requests).subspan(before);
        ASSERT_FALSE(own.empty());
        EXPECT_LE(most_varbinds(*std::ranges::max_element(own, {}, most_varbinds)), most);
    }
}

}  // namespace
}  // namespace wattmast
