// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One observation of one point, and what a poll brings.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/point_kind.h"
#include "model/value.h"
#include "units/error.h"
#include "units/id.h"
#include "units/utc_time.h"

namespace wattmast {

using PointId = Id<struct PointTag>;
using DeviceId = Id<struct DeviceTag>;
using SiteId = Id<struct SiteTag>;

/// How far a value may be trusted. Stored as its number: append only.
enum class Quality : std::uint8_t {
    good = 1,     ///< Complete exchange, value within the point's limits.
    suspect = 2,  ///< Decoded, but outside limits or against the counter's direction; drawn, never booked.
    missing = 3,  ///< The poll was due and brought no value; `value` is empty and `reason` says why.
};

[[nodiscard]] std::string_view id_of(Quality quality) noexcept;

/// Who says so. Stored as its number: append only.
enum class Origin : std::uint8_t {
    device = 1,     ///< Read from the equipment.
    imported = 2,   ///< From a file of another system.
    entered = 3,    ///< Typed by a person; the catalogue keeps who and from which document.
    simulated = 4,  ///< From the demo's generator; every view and report says so.
};

/// One observation of one point.
struct Sample {
    PointId point;
    UtcTime at;                  ///< Device time if the profile trusts its clock, else time of receipt.
    std::optional<Value> value;  ///< In the kind's unit. Empty, never 0 or NaN, if there is none.
    Quality quality = Quality::good;
    Origin origin = Origin::device;
    std::optional<Errc> reason;  ///< Why there is no value. Set exactly when `quality` is `missing`.

    friend bool operator==(const Sample&, const Sample&) = default;
};

[[nodiscard]] Sample good_sample(PointId point, UtcTime at, Value value, Origin origin = Origin::device);
[[nodiscard]] Sample missing_sample(PointId point, UtcTime at, Errc reason);

/// What one poll says of one point, before the catalogue knows the point's id.
struct Reading {
    PointKey key;
    std::optional<Value> value;
    Quality quality = Quality::good;
    std::optional<Errc> reason;  ///< Set exactly when `quality` is `missing`.
    std::string raw;             ///< What the device sent, for people: "0x4366 8000" or "INTEGER: 2305".
    RegisterLimits limits{};     ///< Of counters, as the profile states. Means nothing where there is no value.

    friend bool operator==(const Reading&, const Reading&) = default;
};

/// The outcome of one poll of one device. All readings share one time, which is what the store compresses.
struct PollResult {
    DeviceId device;
    UtcTime at;                      ///< When the last byte of the answer arrived, or the attempt was given up.
    std::vector<Reading> readings;   ///< Empty if the poll failed as a whole.
    std::optional<Failure> failure;  ///< Set if the poll failed as a whole: every point of the device is then missing.
    /// From the first byte sent to the last received; empty where nothing was asked, or nothing came.
    std::optional<Duration> latency{};
};

}  // namespace wattmast
