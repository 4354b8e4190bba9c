// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/address_range.h"

#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using testing::ElementsAre;

Result<std::vector<std::string>> hosts(std::vector<std::string> texts, std::size_t most = 300) {
    return expand_hosts(texts, most);
}

TEST(AddressRange, NetworksLackTheirOwnAndTheirBroadcastAddress) {
    EXPECT_THAT(hosts({"10.21.0.6/30"}).value(), ElementsAre("10.21.0.5", "10.21.0.6"));
    EXPECT_THAT(hosts({"10.21.0.7/31"}).value(), ElementsAre("10.21.0.6", "10.21.0.7"));
    EXPECT_THAT(hosts({"10.21.0.7/32"}).value(), ElementsAre("10.21.0.7"));
    const auto class_c = hosts({"10.21.0.0/24"});
    ASSERT_THAT(class_c, IsOk());
    EXPECT_EQ(class_c->size(), 254U);
    EXPECT_EQ(class_c->front(), "10.21.0.1");
    EXPECT_EQ(class_c->back(), "10.21.0.254");
}

TEST(AddressRange, FromToCrossesOctets) {
    EXPECT_THAT(hosts({"10.21.0.254-10.21.1.1"}).value(),
                ElementsAre("10.21.0.254", "10.21.0.255", "10.21.1.0", "10.21.1.1"));
    EXPECT_THAT(hosts({"10.21.0.9-11"}).value(), ElementsAre("10.21.0.9", "10.21.0.10", "10.21.0.11"));
    EXPECT_THAT(hosts({"255.255.255.254-255.255.255.255"}).value(), ElementsAre("255.255.255.254", "255.255.255.255"));
}

TEST(AddressRange, ListsKeepTheirOrderAndEachHostOnce) {
    EXPECT_THAT(hosts({"meter-7.example", "10.0.0.2", "10.0.0.1-2", "fd00::1", "FD00:0::1"}).value(),
                ElementsAre("meter-7.example", "10.0.0.2", "10.0.0.1", "fd00::1"));
}

TEST(AddressRange, SmallNetworksOfIpv6AreTaken) {
    EXPECT_THAT(hosts({"fd00::5/126"}).value(), ElementsAre("fd00::4", "fd00::5", "fd00::6", "fd00::7"));
    EXPECT_THAT(hosts({"fd00::/64"}), FailsWithDetail(Errc::invalid_argument, std::string("holds 2^64 addresses")));
}

TEST(AddressRange, TooManyAreRefusedWithTheFigure) {
    EXPECT_THAT(hosts({"10.0.0.0/8"}), FailsWithDetail(Errc::invalid_argument, std::string("holds 16777214 addresses, "
                                                                                           "and at most 300")));
    EXPECT_THAT(hosts({"0.0.0.0/0"}), FailsWithDetail(Errc::invalid_argument, std::string("holds 4294967294 ")));
    EXPECT_THAT(hosts({"fd00::/112"}), FailsWithDetail(Errc::invalid_argument, std::string("holds 65536 ")));
    EXPECT_THAT(hosts({"10.0.0.1-4", "10.0.1.1-2"}, 5),
                FailsWithDetail(Errc::invalid_argument, std::string("more than 5")));
    EXPECT_THAT(hosts({"10.0.0.1-4", "10.0.0.2-5"}, 5), IsOk());
}

TEST(AddressRange, WhatIsNoRangeIsRefused) {
    for (const char* text : {"", "10.0.0", "10.0.0.256", "10.0.0.1/33", "10.0.0.1/", "10.0.0.9-10.0.0.8", "10.0.0.9-",
                             "10.0.0.1-300", "::1/129", "a b", "host/24", "fd00::1-fd00::2", "10.0.0.1 ", "x;y"}) {
        EXPECT_THAT(hosts({text}), FailsWith(Errc::invalid_argument)) << text;
    }
    EXPECT_THAT(hosts({}), FailsWithDetail(Errc::invalid_argument, std::string("no address is given")));
}

}  // namespace
}  // namespace wattmast
