// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What was held back, corrected and recorded of meters in a month: quick to read, beside quality_month().
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/energy_hours.h"
#include "app/signal_reader.h"
#include "model/correction.h"
#include "model/plausibility.h"
#include "store/ledger_store.h"
#include "units/civil_time.h"
#include "units/error.h"

namespace wattmast {

/// What the self-test found of a point.
struct HeldBack {
    PlausibilityFinding finding;
    SiteId site;
    TimeRange range;                           ///< Of the finding, until now where it is open.
    std::optional<Value> value;                ///< Of the first sample that broke the rule; empty: it was retired.
    std::optional<std::uint64_t> samples;      ///< Held back in the month still; empty: the store cannot tell any more.
    std::optional<QuarantineRecord> released;  ///< The newest release of its time.
    std::vector<CivilMonth> closed;            ///< Months of its time that are closed.
};

struct CorrectionEntry {
    Correction correction;
    SiteId site;
    bool is_in_force = false;  ///< No later one stands in its place.
    bool is_closed = false;    ///< Its time lies in a closed month.
};

struct MeterRecord {
    MeterEvent event;
    SiteId site;
    MeterEventStanding standing = MeterEventStanding::in_force;
};

struct QualityRecords {
    CivilMonth month;
    std::vector<HeldBack> held_back;           ///< Open ones first, then the newest.
    std::size_t open = 0;                      ///< Of them.
    std::uint64_t samples = 0;                 ///< Held back in the month, each once.
    std::vector<CorrectionEntry> corrections;  ///< Of samples of the month; those entered last first.
    std::vector<MeterRecord> meters;           ///< Of the month; the newest first.
};

struct QualityRecordsRequest {
    CivilMonth month;
    EnergyScope scope;
    UtcTime now;
};

/// Of the sites of a scope, each by the month of its own zone. Fails as SampleReader::findings() and corrections(),
/// `cancelled`, and what the store says. A worker's thread.
[[nodiscard]] Result<QualityRecords> quality_records(const SignalReader& reader, const LedgerStore& ledger,
                                                     const QualityRecordsRequest& request,
                                                     const std::stop_token& cancel);

}  // namespace wattmast
