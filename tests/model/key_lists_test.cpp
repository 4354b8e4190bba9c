// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "model/key_lists.h"

#include "support/matchers.h"

namespace wattmast {
namespace {

using testing::IsEmpty;

TEST(KeyLists, KeepEachListOnce) {
    const PointKey power{PointKind::active_power, Phase::total, ""};
    const PointKey port{PointKind::voltage, Phase::l1, "a port whose name is long enough not to be kept inside"};
    KeyLists lists;
    const KeyList both = lists.shared({power, port});
    EXPECT_EQ(lists.shared({power, port}), both);
    const KeyList turned = lists.shared({port, power});
    EXPECT_NE(turned, both) << "their order counts";
    EXPECT_THAT(keys_in(turned), testing::ElementsAre(port, power));
    EXPECT_THAT(keys_in(both), testing::ElementsAre(power, port));
    EXPECT_EQ(lists.shared({}), nullptr);
    EXPECT_THAT(keys_in(nullptr), IsEmpty());
}

TEST(KeyLists, ForgetAListThatNobodyHas) {
    const PointKey power{PointKind::active_power, Phase::total, ""};
    KeyLists lists;
    KeyList one = lists.shared({power});
    KeyList other = one;
    const std::weak_ptr<const std::vector<PointKey>> seen = one;
    lists.release(std::move(one));
    EXPECT_FALSE(seen.expired()) << "another has it";
    EXPECT_EQ(lists.shared({power}), other);
    lists.release(std::move(other));
    EXPECT_TRUE(seen.expired());
    lists.release(nullptr);
}

}  // namespace
}  // namespace wattmast
