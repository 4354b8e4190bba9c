// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A person at the dialog of GNOME Keyring: gcr-prompter on a screen of its own, where xdotool types. Run by
// tests/ui/real_window/with_display.sh.
#include <cstdlib>
#include <thread>

#include "app/keyring.h"
#include "support/matchers.h"
#include "support/session_bus.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

constexpr const char* dialog_name = "org.gnome.keyring.SystemPrompter";
constexpr const char* password = "correct-horse";

std::string screen() {
    const char* display = std::getenv("DISPLAY");
    return display == nullptr ? "" : display;
}

class KeyringDialog : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_NE(display_, "") << "this test is run by with_display.sh";
        std::filesystem::create_directory(folder_ / "dialog");
        dialog_ = std::make_unique<Program>(std::vector<std::string>{"/usr/libexec/gcr-prompter"}, folder_ / "dialog",
                                            Environment{{"DISPLAY", display_}});
        bus_.wait_for_owner(dialog_name);
    }

    /// Waits for the dialog, and then does these things with xdotool, one after the other.
    std::thread person(std::vector<std::vector<std::string>> deeds) const {
        return std::thread([this, deeds = std::move(deeds)] {
            const Environment screen{{"DISPLAY", display_}};
            std::vector<std::vector<std::string>> all = deeds;
            all.insert(all.begin(),
                       {"search", "--sync", "--onlyvisible", "--class", "gcr-prompter", "windowactivate", "--sync"});
            for (std::vector<std::string>& words : all) {
                words.insert(words.begin(), {"timeout", "20", "xdotool"});
                const auto did = run_program(words, screen);
                EXPECT_EQ(did.exit_code, 0) << words.at(3) << ": " << did.standard_error;
            }
        });
    }

    const std::string display_ = screen();
    TemporaryFolder folder_;
    SessionBus bus_{folder_.path()};
    std::unique_ptr<Program> dialog_;
};

TEST_F(KeyringDialog, TheFirstCredentialMakesTheKeyringAndItIsUnlockedLater) {
    bus_.start_locked_keyring();
    EXPECT_EQ(read_keyring()->state, KeyringState::open) << "there is nothing to unlock yet";
    {
        std::thread typing = person({{"type", password}, {"key", "Tab"}, {"type", password}, {"key", "Return"}});
        EXPECT_THAT(keep_in_keyring("ups", "community=s3cret"), IsOk());
        typing.join();
    }
    EXPECT_EQ(read_keyring()->texts, (CredentialTexts{{"ups", "community=s3cret"}}));

    bus_.start_locked_keyring();
    EXPECT_EQ(read_keyring()->state, KeyringState::locked);
    {
        std::thread closing = person({{"key", "Escape"}});
        EXPECT_THAT(unlock_keyring(), FailsWithDetail(Errc::keyring_failed, "its dialog was closed"));
        closing.join();
    }
    EXPECT_EQ(read_keyring()->state, KeyringState::locked);
    {
        std::thread typing = person({{"type", password}, {"key", "Return"}});
        EXPECT_THAT(unlock_keyring(), IsOk());
        typing.join();
    }
    EXPECT_EQ(read_keyring()->texts, (CredentialTexts{{"ups", "community=s3cret"}}));
    EXPECT_THAT(unlock_keyring(), IsOk()) << "no dialog where nothing is locked";
}

}  // namespace
}  // namespace wattmast::test
