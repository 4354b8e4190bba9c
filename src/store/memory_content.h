// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a memory database holds, shared by its instances.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <vector>

#include "model/alarm.h"
#include "model/annotation.h"
#include "model/catalog.h"
#include "model/correction.h"
#include "model/plausibility.h"
#include "store/late_times.h"
#include "store/ledger_rules.h"
#include "units/error.h"

namespace wattmast {

using MemoryHistory = std::map<UtcTime, Sample>;

struct MemoryContent {
    std::shared_mutex mutex;  ///< Guards everything below.
    bool has_writer = false;
    std::map<PointId, MemoryHistory> histories;
    LateTimes late;
    std::vector<Sample> kept_aside;
    std::vector<Correction> corrections;        ///< In order of entry.
    std::vector<QuarantineRecord> quarantine;   ///< In order of entry.
    std::vector<PlausibilityFinding> findings;  ///< Ascending by id.
    std::vector<AlarmRule> alarm_rules;         ///< Ascending by id.
    std::int64_t last_alarm_rule = 0;           ///< Ids up to it were given.
    std::vector<Alarm> alarms;                  ///< Ascending by id, from 1 without gaps.
    std::vector<AlarmEvent> alarm_events;
    std::vector<AnnotationRecord> annotations;  ///< In order of entry.
    std::vector<LedgerRow> ledger_closings;     ///< Ascending by number, from 1 without gaps.
    std::vector<LedgerRow> ledger_lines;        ///< Ascending by number, from 1 without gaps.
    std::vector<BookRow> book;                  ///< Ascending by id, from 1 without gaps.
    Catalog catalog;
    std::uint64_t catalog_changes = 0;  ///< As CatalogStore::changes().
    std::map<std::string, std::string, std::less<>> settings;
};

/// The failures that samples and master data share.
[[nodiscard]] inline Failure memory_is_read_only() {
    return fail(Errc::store_read_only, "this instance of the memory store was opened for reading only");
}
[[nodiscard]] inline Failure memory_has_no(std::string_view what, std::int64_t number) {
    return fail(Errc::unknown_point,
                "the catalogue has no " + std::string(what) + " " + std::to_string(number) + "; add it first");
}

}  // namespace wattmast
