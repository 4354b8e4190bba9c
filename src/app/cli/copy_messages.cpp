// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/copy_messages.h"

#include "app/cli/command.h"

namespace wattmast::cli {
namespace {

using Steady = std::chrono::steady_clock;

constexpr std::chrono::seconds between_messages{5};

std::string with_tenth(std::uint64_t tenths) {
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string text_of(const CopyProgress& progress) {
    switch (progress.phase) {
        case CopyPhase::copying:
            return "copying: " + megabytes(progress.bytes_copied) + " of " + megabytes(progress.bytes_in_all);
        case CopyPhase::verifying:
            return "copied; reading it all again to verify it";
        case CopyPhase::putting_in_place:
            return "verified; putting it in place";
    }
    throw std::logic_error("unknown phase of a copy");
}

}  // namespace

CopyMessages::CopyMessages() : last_(Steady::now()) {}

void CopyMessages::operator()(const CopyProgress& progress) {
    if (const auto now = Steady::now(); now - last_ >= between_messages) {
        last_ = now;
        say(text_of(progress));
    }
}

std::string megabytes(std::uint64_t bytes) {
    return with_tenth((bytes + 50'000) / 100'000) + " MB";
}

std::string seconds_text(Steady::duration time) {
    const auto tenths = std::chrono::round<std::chrono::milliseconds>(time).count() / 100;
    return with_tenth(static_cast<std::uint64_t>(tenths)) + " s";
}

}  // namespace wattmast::cli
