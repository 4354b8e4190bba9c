// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "units/zone_release.h"

#include <gtest/gtest.h>

#include <fstream>

#include "support/temporary_folder.h"
#include "units/civil_time.h"

namespace wattmast {
namespace {

class ZoneReleaseTest : public testing::Test {
protected:
    void write(const std::string& name, const std::string& text) { std::ofstream(folder_.path() / name) << text; }
    [[nodiscard]] std::string release() const { return zone_release_in(folder_.path()); }

    test::TemporaryFolder folder_;
};

TEST_F(ZoneReleaseTest, IsSaidByTheFirstLineOfTheRules) {
    write("tzdata.zi", "# version 2025b\n# ddeps backzone zone.tab\nR d 1916 o - Jun 14 23s 1 S\n");
    write("+VERSION", "2019a\n");
    EXPECT_EQ(release(), "2025b") << "the rules themselves know it best";
}

TEST_F(ZoneReleaseTest, OrByAFileOfItsOwn) {
    write("version", "2024a\r\n");
    EXPECT_EQ(release(), "2024a");
    write("+VERSION", "2023d");
    EXPECT_EQ(release(), "2023d");
    write("tzdata.zi", "# version unknown\n");
    EXPECT_EQ(release(), "2023d") << "built from rules that have no release";
}

TEST_F(ZoneReleaseTest, IsEmptyWhereNothingSaysIt) {
    EXPECT_EQ(release(), "");
    write("tzdata.zi", "");
    write("version", "this folder holds version 3 of something else\n");
    EXPECT_EQ(release(), "");
    EXPECT_EQ(zone_release_in(folder_.path() / "none"), "");
}

TEST(ZoneRelease, OfThisSystemIsWhatReportsName) {
    const std::string release = zone_release_in(zone_folder);
    if (release.empty()) {
        GTEST_SKIP() << zone_folder << " does not say its release";
    }
    EXPECT_EQ(time_zone_database_release(), release);
}

}  // namespace
}  // namespace wattmast
