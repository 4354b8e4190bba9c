// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Rows of `hot`, `newest` and `sealed`: what the hot tail is made from.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "store/sqlite/connection.h"
#include "store/sqlite/hot_tail.h"

namespace wattmast::sqlite {

/// The one row of `sealed`.
struct SealedTotals {
    std::int64_t seals = 0;
    std::uint32_t row = 0;
    std::uint64_t samples = 0;
    std::optional<UtcTime> oldest;  ///< Both times inclusive, set exactly if samples > 0.
    std::optional<UtcTime> newest;
    friend bool operator==(const SealedTotals&, const SealedTotals&) = default;
};

/// Fails with `store_damaged` if its digest is wrong or the row is not there.
[[nodiscard]] Result<SealedTotals> read_totals(Connection& connection);
/// Only SealedTotals::seals, without a look at the digest: the number is compared, not shown.
[[nodiscard]] Result<std::int64_t> read_seals(Connection& connection);
[[nodiscard]] Result<void> write_totals(Connection& connection, const SealedTotals& totals);

/// One row of `newest`.
/// @param seal Number of the seal that this is a part of.
[[nodiscard]] Result<void> write_newest(Connection& connection, const SealedDevice& sealed, std::int64_t seal);
/// The row that a query of (device, before, row, seal, digest is right, body) stands on; `store_damaged` names it.
[[nodiscard]] Result<SealedDevice> newest_from(const Query& row);
inline constexpr std::string_view select_newest =
    "SELECT device, before, row, seal, digest IS row_check(device, before, row, seal), body FROM newest "
    "WHERE seal > ?1 ORDER BY device";

/// @pre samples are not empty
[[nodiscard]] Result<void> insert_hot_row(Connection& connection, std::uint32_t row, std::span<const Sample> samples);
[[nodiscard]] Result<void> delete_hot_rows(Connection& connection, std::span<const std::uint32_t> rows);

/// One row of `hot`; where it cannot be read, what is known of it.
struct HotRow {
    std::uint32_t row = 0;
    TimeRange times;              ///< Of its samples; of all time if that is not known.
    std::vector<Sample> samples;  ///< Empty if `damage` is set.
    std::optional<std::string> damage;
};
/// The row that a query of (seq, oldest, newest, digest is right, body) stands on.
[[nodiscard]] HotRow hot_row_from(const Query& row);
inline constexpr std::string_view select_hot =
    "SELECT seq, oldest, newest, digest IS row_check(seq, oldest, newest), body FROM hot WHERE seq > ?1 ORDER BY seq";

/// Brings a tail to what the connection's current read transaction sees: takes what was sealed since, and the rows
/// that it has not. Damage becomes the tail's, see HotTail::check_all(); other failures are returned.
[[nodiscard]] Result<void> bring_up_to_date(HotTail& tail, Connection& connection);

/// The device of a point; empty if the catalogue does not have it.
[[nodiscard]] Result<std::optional<DeviceId>> device_of_point(Connection& connection, PointId point);

}  // namespace wattmast::sqlite
