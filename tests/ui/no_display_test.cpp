// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The desktop program where there is no display.
#include <gtest/gtest.h>

#include <filesystem>

#include "support/process.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

const Environment no_display = {{"DISPLAY", ""}, {"WAYLAND_DISPLAY", ""}, {"QT_QPA_PLATFORM", ""}};

ProgramOutput run(const std::vector<std::string>& arguments) {
    std::vector<std::string> command{WATTMAST};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return run_program(command, no_display);
}

TEST(NoDisplay, HelpAndVersionNeedNone) {
    const ProgramOutput help = run({"--help"});
    EXPECT_EQ(help.exit_code, 0);
    EXPECT_NE(help.standard_output.find("--screenshot <file>"), std::string::npos);
    EXPECT_EQ(run({"--version"}).exit_code, 0);
    EXPECT_EQ(run({"--no-such-option"}).exit_code, 2);
}

TEST(NoDisplay, AWindowIsRefusedWithAReason) {
    const TemporaryFolder folder;
    const std::string db = folder / "fleet.wattmast";
    const ProgramOutput window = run({"--db", db});
    EXPECT_EQ(window.exit_code, 3);
    EXPECT_NE(window.standard_error.find("there is no display"), std::string::npos) << window.standard_error;
    EXPECT_FALSE(std::filesystem::exists(db)) << "nothing was begun";
}

TEST(NoDisplay, APictureIsWrittenAllTheSame) {
    const TemporaryFolder folder;
    const std::string picture = folder / "overview.png";
    const ProgramOutput made = run({"--db", folder / "fleet.wattmast", "--resources", WATTMAST_RESOURCES,
                                    "--no-collector", "--screenshot", picture, "--after", "1ms"});
    EXPECT_EQ(made.exit_code, 0) << made.standard_error;
    EXPECT_GT(std::filesystem::file_size(picture), 1000U);
}

}  // namespace
}  // namespace wattmast::test
