// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a person notes about a moment or a stretch of time at some sites: "sleep features switched off".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/sample.h"
#include "units/error.h"
#include "units/id.h"
#include "units/utc_time.h"

namespace wattmast {

using AnnotationId = Id<struct AnnotationTag>;
using AnnotationRecordId = Id<struct AnnotationRecordTag>;

/// Stored numbers.
enum class AnnotationAct : std::uint8_t {
    added = 1,
    changed = 2,  ///< Also brings back one that was removed.
    removed = 3,
};

/// One entry in the history of an annotation. Records are only added; of those of one annotation the last is in force.
struct AnnotationRecord {
    AnnotationRecordId id;    ///< Order of entry over the whole store, from 1 without gaps. Given by the store.
    AnnotationId annotation;  ///< Number of the record that added it. Not assigned in the one that adds.
    AnnotationAct act = AnnotationAct::added;
    UtcTime begin;
    std::optional<UtcTime> end;  ///< Empty: a moment.
    std::vector<SiteId> sites;   ///< Ascending, each once. Empty: the whole fleet.
    std::string text;            ///< One line, UTF-8.
    std::string link;            ///< http or https, or empty.
    UtcTime entered;
    std::string who;

    friend bool operator==(const AnnotationRecord&, const AnnotationRecord&) = default;
};

/// An annotation as it stands.
struct Annotation {
    AnnotationRecord record;  ///< The last one; `record.annotation` is assigned.
    std::string author;       ///< Who added it, and when.
    UtcTime added;

    /// The moment, or the whole stretch; a moment is a range of no length.
    [[nodiscard]] TimeRange range() const { return {record.begin, record.end.value_or(record.begin)}; }
    /// About any of these sites, or about the whole fleet. @param sites Ascending.
    [[nodiscard]] bool concerns(const std::vector<SiteId>& sites) const;
    friend bool operator==(const Annotation&, const Annotation&) = default;
};

inline constexpr std::size_t longest_annotation_text = 500;   ///< Bytes.
inline constexpr std::size_t longest_annotation_link = 2000;  ///< Bytes.

/// Those that were not removed, by begin. @param records In the order of entry.
[[nodiscard]] std::vector<Annotation> standing(const std::vector<AnnotationRecord>& records);

/// Fails with `invalid_argument` for an empty text or author, texts of several lines or too long, a link that is not
/// http or https, an end that is not after the begin, sites that do not ascend, and an act that does not fit the
/// annotation's number.
[[nodiscard]] Result<void> check_annotation(const AnnotationRecord& record);

}  // namespace wattmast
