// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/dlt645_meter.h"

#include "support/matchers.h"

namespace wattmast::sim {
namespace {

using wire::Bytes;
using wire::Dlt645Address;
using wire::Dlt645Frame;

Bytes bytes(std::initializer_list<int> numbers) {
    Bytes result;
    for (const int number : numbers) {
        result.push_back(static_cast<std::byte>(number));
    }
    return result;
}

const Dlt645Address& own() {
    static const Dlt645Address address = Dlt645Address::parse("000012345678").value();
    return address;
}

MeterState state() {
    MeterState state;
    state.ac.frequency = 50.02;
    state.ac.phases[0] = {230.44, 1.2344, 280.06, 40, 283, 0.9894, 400'000.009, 100};
    state.ac.phases[1] = {231.66, 2.345, 530.01, 80, 536, 0.988, 500'000.5, 200};
    state.ac.phases[2] = {229.7, 3.456, 780, 120, 789, 0.987, 100'000.25, 300};
    return state;
}

std::optional<Dlt645Frame> ask(std::string_view profile, std::uint8_t control, Bytes data,
                               const Dlt645Address& address = own()) {
    return answer(*dlt645_table(profile), state(), own(), {address, control, std::move(data)});
}

TEST(Dlt645Meter, AnswersAnItem) {
    const auto reply = ask("dlt645.meter_2007", 0x11, bytes({0x02, 0x00, 0x80, 0x02}));
    ASSERT_TRUE(reply);
    EXPECT_EQ(*reply, (Dlt645Frame{own(), 0x91, bytes({0x02, 0x00, 0x80, 0x02, 0x02, 0x50})}));
}

TEST(Dlt645Meter, AnswersABlockInOrder) {
    const auto reply = ask("dlt645.meter_2007", 0x11, bytes({0x00, 0xFF, 0x01, 0x02}));
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->data, bytes({0x00, 0xFF, 0x01, 0x02, 0x04, 0x23, 0x17, 0x23, 0x97, 0x22}));
    const auto old = ask("dlt645.meter_1997", 0x01, bytes({0x1F, 0xB6}));
    ASSERT_TRUE(old);
    EXPECT_EQ(*old, (Dlt645Frame{own(), 0x81, bytes({0x1F, 0xB6, 0x30, 0x02, 0x32, 0x02, 0x30, 0x02})}));
}

TEST(Dlt645Meter, ARegisterGoesRoundBehindItsLastDigitAndIsNeverAhead) {
    // 1000000.759 kWh have flowed.
    const auto reply = ask("dlt645.meter_2007", 0x11, bytes({0x00, 0x00, 0x01, 0x00}));
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->data, bytes({0x00, 0x00, 0x01, 0x00, 0x75, 0x00, 0x00, 0x00}));
}

TEST(Dlt645Meter, RefusesWhatItLacksAndIgnoresWhatIsNoRead) {
    const auto lacking = ask("dlt645.meter_2007_single", 0x11, bytes({0x00, 0x03, 0x01, 0x02}));
    ASSERT_TRUE(lacking);
    EXPECT_EQ(*lacking, (Dlt645Frame{own(), 0xD1, bytes({0x02})}));
    EXPECT_EQ(ask("dlt645.meter_2007", 0x12, bytes({0x00, 0x00, 0x01, 0x00, 0x01}))->control, 0xD2);
    EXPECT_EQ(ask("dlt645.meter_2007", 0x11, bytes({0x00}))->control, 0xD1);
    for (const int control : {0x01, 0x08, 0x14, 0x1C, 0x91}) {
        EXPECT_FALSE(ask("dlt645.meter_2007", static_cast<std::uint8_t>(control), bytes({0, 0, 1, 0}))) << control;
    }
}

TEST(Dlt645Meter, OnlyItsOwnAddressAndTheWildcardAreMeant) {
    const auto reply = ask("dlt645.meter_2007", 0x13, {}, Dlt645Address::any());
    ASSERT_TRUE(reply);
    EXPECT_EQ(*reply, (Dlt645Frame{own(), 0x93, bytes({0x78, 0x56, 0x34, 0x12, 0x00, 0x00})}));
    EXPECT_FALSE(ask("dlt645.meter_2007", 0x13, {}, Dlt645Address::parse("000012345679").value()));
}

TEST(Dlt645Meter, ReadingsAreWhatTheBytesHold) {
    const auto all = readings(*dlt645_table("dlt645.meter_2007"), state());
    const auto text = [&all](PointKind kind, Phase phase) {
        for (const Reading& one : all) {
            if (one.key == PointKey{kind, phase, ""}) {
                return one.value->to_string();
            }
        }
        return std::string("none");
    };
    EXPECT_EQ(text(PointKind::voltage, Phase::l2), "231.7");
    EXPECT_EQ(text(PointKind::active_power, Phase::l1), "280.1");
    EXPECT_EQ(text(PointKind::active_energy_import, Phase::total), "0.75");
    MeterState dark = state();
    dark.ac.frequency = 0;
    EXPECT_EQ(readings(*dlt645_table("dlt645.meter_2007"), dark).back().quality, Quality::suspect);
    EXPECT_EQ(dlt645_table("eastron.sdm630"), nullptr);
}

}  // namespace
}  // namespace wattmast::sim
