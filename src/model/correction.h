// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a person says that a point should have said.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/sample.h"
#include "units/id.h"
#include "units/utc_time.h"

namespace wattmast {

using CorrectionId = Id<struct CorrectionTag>;

/// A record beside the samples: the sample itself stays as the device stated it. Records are only added; of those of
/// one point and time the last one is in force.
struct Correction {
    CorrectionId id;  ///< Order of entry over the whole store, from 1 without gaps. Given by the store.
    PointId point;
    UtcTime at;                              ///< The sample's time.
    std::optional<Sample> stored;            ///< The sample of that time; empty: there was none.
    std::optional<CorrectionId> supersedes;  ///< The record that was in force until now.
    std::optional<Value> value;              ///< What counts, in the kind's unit. Empty: withdrawn, nothing counts.
    UtcTime entered;
    std::string who;
    std::string why;
    std::string document;  ///< What it rests on, such as a meter reading sheet; may be empty.

    friend bool operator==(const Correction&, const Correction&) = default;
};

/// Of each point and time the last record; ascending by point and time.
[[nodiscard]] std::vector<Correction> in_force(std::vector<Correction> records);

/// The sample that counts: a good one of origin `entered`; empty where the correction withdraws.
[[nodiscard]] std::optional<Sample> corrected_sample(const Correction& correction);

/// The samples that count where these were stored. What is withdrawn is left out; a value where no sample was is added.
/// @param samples Of one point, ascending.
/// @param corrections In force, of the same point.
[[nodiscard]] std::vector<Sample> with_corrections(std::span<const Sample> samples,
                                                   std::span<const Correction> corrections);

/// "L. Chen corrected 45.6 to 12.3: digits swapped (sheet 7)"; English, one line.
[[nodiscard]] std::string describe(const Correction& correction);

}  // namespace wattmast
