// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A locale of another country, made here, for the process or for a program that a test starts.
#pragma once

#include <locale>
#include <string>
#include <vector>

#include "support/temporary_folder.h"

namespace wattmast::test {

/// German in Germany, compiled by localedef from the system's sources: a comma in 1,5 and points in 1.000. Throws
/// std::runtime_error where that does not succeed (Debian's package `locales` is missing).
class ForeignLocale {
public:
    ForeignLocale();

    /// Environment of a program that starts in it: "LOCPATH=…", "LC_ALL=…".
    [[nodiscard]] std::vector<std::string> environment() const;

private:
    TemporaryFolder folder_;
};

/// While it lives, this process speaks that locale, as one that Qt started does: setlocale() and std::locale.
class SpeakingForeign {
public:
    SpeakingForeign();
    ~SpeakingForeign();
    SpeakingForeign(const SpeakingForeign&) = delete;
    SpeakingForeign& operator=(const SpeakingForeign&) = delete;

private:
    ForeignLocale locale_;
    std::locale before_;
};

}  // namespace wattmast::test
