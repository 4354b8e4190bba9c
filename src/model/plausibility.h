// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the self-test found of a device's values, and which spans of samples are held back from figures.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/sample.h"
#include "units/decimal.h"
#include "units/id.h"
#include "units/utc_time.h"

namespace wattmast {

/// Which rule a value breaks. Stored as its number: append only.
enum class PlausibilityRule : std::uint8_t {
    power_identity = 1,  ///< Active power against voltage × current × power factor of the same poll.
    phase_sum = 2,       ///< The total against the sum of the phases.
    energy_rate = 3,     ///< Growth of an energy register against the power over the same time.
    register_jump = 4,   ///< An energy register went on at a power of ten of itself.
    rating = 5,          ///< More power than the register's rating lets flow.
    physical_range = 6,  ///< A value that the quantity cannot have, such as a frequency of 500 Hz.
    level_jump = 7,      ///< Power that goes on at a power of ten of all that was seen, with nothing to compare it to.
};
[[nodiscard]] std::string_view id_of(PlausibilityRule rule) noexcept;

/// What is done about it. Stored as its number: append only.
enum class PlausibilityAction : std::uint8_t {
    hint = 1,        ///< Said only; samples are booked.
    quarantine = 2,  ///< Samples are stored as `suspect`: drawn, never booked, until a person releases them.
};
[[nodiscard]] std::string_view id_of(PlausibilityAction action) noexcept;

/// Stored as its number: append only.
enum class FindingState : std::uint8_t {
    open = 1,      ///< It still contradicts.
    cleared = 2,   ///< The values agree again since `until`.
    accepted = 3,  ///< A person said that the values are right as they are: not found again.
};
[[nodiscard]] std::string_view id_of(FindingState state) noexcept;

using FindingId = Id<struct FindingTag>;

/// One rule that one point of a device broke for long enough to be said.
struct PlausibilityFinding {
    FindingId id;  ///< Given by the store.
    DeviceId device;
    PointId point;  ///< The one whose values are doubted.
    PlausibilityRule rule = PlausibilityRule::power_identity;
    PlausibilityAction action = PlausibilityAction::hint;
    FindingState state = FindingState::open;
    UtcTime since;                  ///< The first poll that contradicted.
    std::optional<UtcTime> until;   ///< The first poll that agreed again. Empty while open.
    std::optional<Decimal> factor;  ///< What the profile's scale of that point should be multiplied by: 0.1. Empty:
                                    ///< no power of ten explains it.
    std::string detail;             ///< English, one line: what was seen, and what to do.

    friend bool operator==(const PlausibilityFinding&, const PlausibilityFinding&) = default;
};

/// What holds for a span of a point's samples. Stored as its number: append only.
enum class QuarantineVerdict : std::uint8_t {
    quarantined = 1,  ///< Good samples count as suspect.
    released = 2,     ///< Samples that were held back count as good, multiplied by `factor`.
};
[[nodiscard]] std::string_view id_of(QuarantineVerdict verdict) noexcept;

/// Who enters what the self-test itself decides.
inline constexpr std::string_view self_test_name = "Wattmast";

using QuarantineId = Id<struct QuarantineTag>;

/// A record beside the samples, which stay as the device stated them. Records are only added; for each time the one
/// with the largest id counts.
struct QuarantineRecord {
    QuarantineId id;  ///< Order of entry over the whole store, from 1 without gaps. Given by the store.
    PointId point;
    TimeRange range;  ///< Never empty.
    QuarantineVerdict verdict = QuarantineVerdict::quarantined;
    Decimal factor{1, 0};  ///< Of `released`; positive. 1 otherwise.
    UtcTime entered;
    std::string who;  ///< A person, or `self_test_name`.
    std::string why;

    friend bool operator==(const QuarantineRecord&, const QuarantineRecord&) = default;
};

/// The sample that counts. A released sample is good; with a factor other than 1 its origin is `entered`, because the
/// device did not say that number. A good sample that no earlier record holds back is not touched by a release: what
/// the device said right is never scaled. Where the scaled value has more digits than a Decimal keeps, it stays
/// suspect.
/// @param records Of the sample's point, in order of entry.
[[nodiscard]] Sample judged(const Sample& sample, std::span<const QuarantineRecord> records);

/// All of them judged. @param samples Of one point, ascending. @param records Of the same, in order of entry.
[[nodiscard]] std::vector<Sample> with_quarantine(std::vector<Sample> samples,
                                                  std::span<const QuarantineRecord> records);

/// "L. Chen released the samples held back, times 0.1: profile mended"; English, one line.
[[nodiscard]] std::string describe(const QuarantineRecord& record);

}  // namespace wattmast
