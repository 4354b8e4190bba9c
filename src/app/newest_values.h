// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The newest sample and the newest value of every point.
#pragma once

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "app/views.h"
#include "model/catalog.h"
#include "store/sample_store.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// Up to 2.5 intervals a value is current, up to 10 it is late but still shown, then it is silent.
[[nodiscard]] constexpr Duration late_after(Duration interval) noexcept {
    return interval * 5 / 2;
}
[[nodiscard]] constexpr Duration silent_after(Duration interval) noexcept {
    return interval * 10;
}
[[nodiscard]] SiteState state_of(std::optional<UtcTime> newest, Duration interval, UtcTime now) noexcept;

/// A snapshot, taken at once. Belongs to one thread; the catalogue outlives it.
class NewestValues {
public:
    /// One look at every point, and one more for each point whose newest sample has no value or is held back: a person
    /// may have released it. What is damaged there is told by failure_of() and ends nothing.
    [[nodiscard]] static Result<NewestValues> read(const SampleReader& samples, const Catalog& catalog, UtcTime now);
    /// The same of some points. @param points Each once, all of the catalogue.
    [[nodiscard]] static Result<NewestValues> read_some(const SampleReader& samples, const Catalog& catalog,
                                                        std::span<const Point* const> points, UtcTime now);

    [[nodiscard]] UtcTime now() const noexcept { return now_; }
    /// Empty where there is none; all members of PointNow but `point` are then empty.
    [[nodiscard]] PointNow of(PointId point) const;
    /// Time of the newest value, however old; empty where there is none.
    [[nodiscard]] std::optional<UtcTime> newest_value_at(PointId point) const;
    /// Why the newest value of a point, and only of it, could not be read; null: it could. It is then as if there were
    /// none.
    [[nodiscard]] const Failure* failure_of(PointId point) const;
    /// The newest value if it is neither silent nor held back; in the kind's unit. Empty for a null point.
    [[nodiscard]] std::optional<double> current(const Point* point) const;
    /// Whether the newest value is not silent, but held back (suspect). False for a null point.
    [[nodiscard]] bool is_held_back(const Point* point) const;
    /// Time of the newest value of any of the device's points.
    [[nodiscard]] std::optional<UtcTime> newest_of(DeviceId device) const;
    /// Time of the newest sample of any of the device's points, with or without a value.
    [[nodiscard]] std::optional<UtcTime> newest_attempt_of(DeviceId device) const;
    /// Why the device's newest sample has no value; empty if it has one.
    [[nodiscard]] std::optional<Errc> reason_of(DeviceId device) const;

private:
    /// What a device's points say together.
    struct OfDevice {
        std::optional<UtcTime> value;
        std::optional<UtcTime> attempt;
        std::optional<Errc> reason;  ///< Of the newest attempt.
    };

    static Result<NewestValues> from(const SampleReader& samples, const Catalog& catalog, std::vector<Sample> latest,
                                     UtcTime now);
    Result<void> look_behind(const SampleReader& samples, const Sample& sample);
    [[nodiscard]] static Result<std::optional<Sample>> value_behind(const SampleReader& samples, const Sample& sample);
    [[nodiscard]] const Sample* newest_sample(PointId point) const;
    /// The newest value, however old; null where there is none.
    [[nodiscard]] const Sample* newest_value(PointId point) const;
    /// The newest value if it is not silent; null where it is, or the point is.
    [[nodiscard]] const Sample* heard(const Point* point) const;
    [[nodiscard]] const OfDevice* find(DeviceId device) const;

    const Catalog* catalog_ = nullptr;
    UtcTime now_;
    std::vector<Sample> samples_;  ///< Of points of the catalogue, ascending by point.
    /// Where that sample is not the newest value as it counts.
    std::unordered_map<PointId, std::optional<Sample>> values_;
    std::unordered_map<PointId, Failure> failures_;
    std::vector<OfDevice> devices_;  ///< In the order of the catalogue.
};

}  // namespace wattmast
