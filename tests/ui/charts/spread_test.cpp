// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "ui/charts/paint_tools.h"

namespace wattmast::ui {
namespace {

using testing::ElementsAre;

TEST(Spread, LeavesWhatHasRoom) {
    EXPECT_THAT(spread({100, 10, 50}, 0, 200, 30), ElementsAre(100, 10, 50));
}

TEST(Spread, PushesNeighboursApartInTheirOrder) {
    EXPECT_THAT(spread({52, 50, 51}, 0, 200, 30), ElementsAre(110, 50, 80));
}

TEST(Spread, StaysInsideTheEnds) {
    EXPECT_THAT(spread({195, 190}, 0, 200, 30), ElementsAre(200, 170));
    EXPECT_THAT(spread({-5, 3}, 0, 200, 30), ElementsAre(0, 30));
}

}  // namespace
}  // namespace wattmast::ui
