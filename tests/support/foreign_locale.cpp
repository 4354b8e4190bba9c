// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "support/foreign_locale.h"

#include <clocale>
#include <cstdlib>
#include <stdexcept>

#include "support/process.h"

namespace wattmast::test {
namespace {

constexpr const char* name = "de_DE.UTF-8";

}  // namespace

ForeignLocale::ForeignLocale() {
    const ProgramOutput made =
        run_program({"/usr/bin/localedef", "-i", "de_DE", "-f", "UTF-8", (folder_ / name).string()});
    if (made.exit_code != 0) {
        throw std::runtime_error("localedef made no " + std::string(name) + ": " + made.standard_error);
    }
}

std::vector<std::string> ForeignLocale::environment() const {
    return {"LOCPATH=" + folder_.path().string(), "LC_ALL=" + std::string(name), "LANG=" + std::string(name)};
}

SpeakingForeign::SpeakingForeign() {
    ::setenv("LOCPATH", locale_.environment().front().substr(std::string("LOCPATH=").size()).c_str(), 1);
    before_ = std::locale::global(std::locale(name));
    if (std::localeconv()->decimal_point != std::string(",")) {
        throw std::runtime_error(std::string(name) + " writes no comma in 1,5");
    }
}

SpeakingForeign::~SpeakingForeign() {
    std::locale::global(before_);
    ::unsetenv("LOCPATH");
}

}  // namespace wattmast::test
