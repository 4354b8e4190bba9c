// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How long data is kept, and what that makes of the database file.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

#include "model/retention.h"
#include "store/store.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// Names of the settings in CatalogStore; each value is what KeepTime::parse() reads.
inline constexpr std::string_view raw_setting = "retention_raw";
inline constexpr std::string_view quarter_hours_setting = "retention_quarter_hours";

/// What is set; the default of each level that was never set. Fails with `invalid_argument` where a setting cannot be
/// understood or the policy contradicts itself, or as CatalogStore::setting(). Thread: the store's.
[[nodiscard]] Result<RetentionPolicy> read_policy(const CatalogStore& catalog);
/// Fails as check_policy(), and then changes nothing, or as CatalogStore::save_setting(). Thread: the store's (in the
/// window, StoreWriter::change_catalog() or Engine; the writer follows the new policy at its next look, within a day).
[[nodiscard]] Result<void> save_policy(CatalogStore& catalog, const RetentionPolicy& policy);

/// How retiring what is over its time stands.
struct RetentionState {
    RetireReport done;                  ///< Since the start of the program; is_done: nothing is left to do today.
    std::optional<UtcTime> retired_at;  ///< When nothing was left to do last.
    std::optional<Failure> failure;     ///< Why nothing is retired; it is tried again after an hour.
};

/// How the file grows under a policy. Room that samples leave is used again and never given back to the disk, so a
/// file does not shrink.
struct StorageGrowth {
    double bytes_a_day = 0;         ///< Now: what the last days brought, all levels together.
    std::uint64_t in_one_year = 0;  ///< Size of the file 365 days from now.
    /// The day from which on as much goes as comes, but for hours and days; empty where samples or quarter hours are
    /// kept for ever.
    std::optional<UtcTime> settled_at;
    std::optional<std::uint64_t> settled_bytes;  ///< Size of the file then. Set exactly if settled_at is.
    double settled_bytes_a_day =
        0;  ///< Growth from then on, by hours and days; the growth of all where it never settles.
    /// When the free room of the disk is used up; empty: not within 50 years, or the free room is not known.
    std::optional<UtcTime> full_at;
};

/// A figure that is not known is empty, with a reason beside it.
struct StorageForecast {
    StorageUse now;                           ///< Bytes by level.
    std::optional<std::uint64_t> free_bytes;  ///< Of the disk that the file is on, for this user; empty: no file.
    std::optional<StorageGrowth> growth;
    std::string no_growth_reason;  ///< English, for people; set exactly if `growth` is empty.
};

/// What the file comes to under `policy`, which need not be the stored one. Takes milliseconds, up to a second for
/// files of many devices; looks at `cancel`. Fails with `no_data` for a store without a file, `invalid_argument` as
/// check_policy(), `cancelled`, or as the store does.
/// Thread: that of `store`, which may be a reader of its own; not the UI thread.
[[nodiscard]] Result<StorageForecast> storage_forecast(Store& store, const RetentionPolicy& policy, UtcTime now,
                                                       std::stop_token cancel);
/// The same from figures; pure.
[[nodiscard]] StorageForecast forecast_from(const StorageUse& use, std::optional<std::uint64_t> free_bytes,
                                            const RetentionPolicy& policy, UtcTime now);

}  // namespace wattmast
