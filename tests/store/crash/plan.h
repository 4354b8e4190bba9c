// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the crash harness writes and expects: batches whose content follows from their number.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/sample.h"
#include "store/store.h"

namespace wattmast::test::crash {

inline constexpr std::int64_t devices = 4;
inline constexpr std::int64_t points_per_device = 3;
inline constexpr std::int64_t points = devices * points_per_device;

/// The sample of a point (1 to `points`) in a step of ten minutes. Points of a device share their times; every form of
/// value, changing exponents, suspect and missing ones occur.
[[nodiscard]] Sample sample(std::int64_t point, std::int64_t step);

/// Batch `number`: its step of every device that is on line. The last device is off line every second hour and delivers
/// it afterwards; the second one delivers some hours so late that their day is sealed, or merged; now and then a sample
/// is repeated, or contradicts a stored one.
[[nodiscard]] std::vector<Sample> batch(std::int64_t number);
/// Whether the batch has samples of times that are sealed, so that cells are repaired once they are sealed, too: with
/// the batch after it, because they come when a window of two hours has just ended.
[[nodiscard]] bool is_late(std::int64_t number);

/// What a store holds after the first `batches` batches.
struct Content {
    std::vector<Sample> samples;  ///< Ascending by point and time.
    std::uint64_t kept_aside = 0;

    friend bool operator==(const Content&, const Content&) = default;
};
[[nodiscard]] Content content_after(std::int64_t batches);
[[nodiscard]] Result<Content> content_of(Store& store);

/// Creates what the points belong to, where it is not there.
void make_catalog(CatalogStore& catalog);

/// A database with the schema of first light (number 2) that holds the first `batches` batches.
void make_first_light(const std::filesystem::path& file, std::int64_t batches);

/// One of schema 8 (before the running day had a cell) that holds the first `batches` batches.
void make_schema_8(const std::filesystem::path& file, std::int64_t batches);

/// Opens the database and compares it with the plan. Of `acknowledged` to `offered` batches some number must be there,
/// each completely, and nothing else; verify must find nothing. Gives that number, or says what is wrong.
[[nodiscard]] std::optional<std::int64_t> check(const std::filesystem::path& file, std::int64_t acknowledged,
                                                std::int64_t offered, std::string& problem);

}  // namespace wattmast::test::crash
