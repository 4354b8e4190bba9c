// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Rows of `retired`: of which days of a device only cells are left.
#pragma once

#include <map>
#include <optional>

#include "model/sample.h"
#include "store/rules.h"
#include "store/sqlite/connection.h"
#include "units/error.h"

namespace wattmast::sqlite {

/// Both are UTC midnights and never get smaller; of a device of which nothing was retired, the begin of all times.
struct RetiredExtent {
    UtcTime raw_before = storable_times.begin;       ///< There are no samples before it.
    UtcTime quarters_before = storable_times.begin;  ///< There are no quarter hours before it; at most raw_before.
    friend bool operator==(const RetiredExtent&, const RetiredExtent&) = default;
};

/// Fails with `store_damaged` if the device's row is not what was written.
[[nodiscard]] Result<RetiredExtent> read_retired(Connection& connection, DeviceId device);
[[nodiscard]] Result<void> write_retired(Connection& connection, DeviceId device, const RetiredExtent& extent);

/// What the writer knows of retired days. Belongs to its thread.
class RetiredDays {
public:
    /// Reads all rows. A damaged one is made up for by what is there: the device's first chunk and first quarter
    /// hours; the log names it.
    [[nodiscard]] static Result<RetiredDays> load(Connection& connection);

    [[nodiscard]] RetiredExtent of(DeviceId device) const;
    void set(DeviceId device, const RetiredExtent& extent) { extents_.insert_or_assign(device, extent); }

    /// From now on note_stored() keeps the oldest time that it is told.
    void watch() noexcept {
        watches_ = true;
        oldest_stored_.reset();
    }
    void stop_watching() noexcept { watches_ = false; }
    [[nodiscard]] bool watches() const noexcept { return watches_; }
    void note_stored(UtcTime oldest) noexcept;
    [[nodiscard]] std::optional<UtcTime> oldest_stored() const noexcept { return oldest_stored_; }

private:
    std::map<DeviceId, RetiredExtent> extents_;
    bool watches_ = false;
    std::optional<UtcTime> oldest_stored_;
};

}  // namespace wattmast::sqlite
