// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What retiring samples did, and what a database takes up.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "units/utc_time.h"

namespace wattmast {

/// What one slice of Store::retire() did; slices add up.
struct RetireReport {
    std::size_t days = 0;           ///< UTC days of single devices whose samples became quarter hours.
    std::uint64_t samples = 0;      ///< Samples of these days.
    std::size_t quarter_days = 0;   ///< Days of single devices whose quarter hours were removed.
    std::vector<std::string> kept;  ///< Days that should have gone and stay, because they are damaged: which and why.
    bool is_done = false;           ///< Nothing is left to do under these limits.
    RetireReport& operator+=(const RetireReport& other);
};

/// Bytes of a database by what they hold.
struct StorageUse {
    std::filesystem::path file;
    std::uint64_t total = 0;          ///< File and write-ahead log; the sum of the parts below.
    std::uint64_t hot = 0;            ///< Samples of the last hours, not yet in chunks, and the write-ahead log.
    std::uint64_t chunks = 0;         ///< Sealed samples.
    std::uint64_t quarter_hours = 0;  ///< Cells of days whose samples were retired.
    std::uint64_t hours = 0;
    std::uint64_t days = 0;
    std::uint64_t free = 0;    ///< Room in the file to be used again.
    std::uint64_t rest = 0;    ///< Catalogue, settings, indexes, unused parts of pages.
    bool is_estimate = false;  ///< Levels were measured on some devices and scaled to all.

    /// What the last whole days brought; empty: none within `recent_days`.
    struct Rate {
        int days = 0;              ///< Days measured.
        double chunks = 0;         ///< Bytes a day.
        double quarter_hours = 0;  ///< What a day's samples come to once they are retired.
        double hours = 0;
        double cells_of_days = 0;
    };
    std::optional<Rate> rate;
    std::optional<UtcTime> oldest_raw;      ///< Begin of the first day that has sealed samples.
    std::optional<UtcTime> oldest_quarter;  ///< Of the first that has quarter hours.
};
/// The rate is that of whole UTC days in so many before today.
inline constexpr int recent_days = 8;

}  // namespace wattmast
