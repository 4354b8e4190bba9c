// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Recording what happened to a meter: what a record would do is known before it is kept.
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "model/catalog.h"
#include "model/sample.h"
#include "store/catalog_store.h"
#include "store/ledger_store.h"
#include "store/sample_store.h"
#include "units/civil_time.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// What somebody wants to record, or to withdraw. Who and why may be empty while it is only looked at.
struct MeterEventOrder {
    MeterEvent event;
    std::string ratio;  ///< Of `ratio_changed` alone: before and after, such as "CT 200/5 to 400/5". Kept in `why`.
    UtcTime now;
};

enum class MeterEventField : std::uint8_t {
    device = 1,
    time = 2,
    final_value = 3,
    first_value = 4,
    ratio = 5,
    who = 6,
    why = 7,
};
[[nodiscard]] std::string_view id_of(MeterEventField field) noexcept;

enum class MeterEventProblem : std::uint8_t {
    no_meter = 1,      ///< There is no such device.
    not_storable = 2,  ///< Outside the years 1 to 9999.
    not_yet = 3,       ///< The time has not come.
    not_of_kind = 4,   ///< Such an event has no value, or no ratio.
    negative = 5,      ///< A register below zero.
    no_register = 6,   ///< The meter has no register of imported energy.
    other_lacks = 7,   ///< Final and first value belong together.
    missing = 8,       ///< A text that is needed.
    not_one_line = 9,  ///< Or not UTF-8.
    too_long = 10,     ///< More than 1,000 bytes.
    no_event = 11,     ///< There is no such event of the meter at that time to be withdrawn.
};

struct MeterEventFault {
    MeterEventField field = MeterEventField::device;
    MeterEventProblem problem = MeterEventProblem::no_meter;
    friend bool operator==(const MeterEventFault&, const MeterEventFault&) = default;
};
/// English: what is wrong and the mend.
[[nodiscard]] std::string_view text_of(const MeterEventFault& fault) noexcept;

/// What becomes of the energy between the readings on either side of the event (METHODOLOGY, Registers, rule 1).
enum class MeterEventEffect : std::uint8_t {
    no_readings = 1,  ///< There is none on one side: nothing is booked across it, and nothing is lost.
    booked = 2,       ///< (final - before) + (after - first).
    not_booked = 3,   ///< Without both values nobody knows what flowed.
    contradicts = 4,  ///< The final value is less than the reading before, or the first more than the one after.
    withdrawn = 5,    ///< It did not happen: the readings count as if nobody had recorded it.
};

struct MeterEventPlan {
    std::vector<MeterEventFault> faults;  ///< All of them. One is enough that nothing is recorded.
    std::optional<Sample> before;         ///< The register's last good reading before the event, in kWh.
    std::optional<Sample> after;          ///< The first one from it on.
    MeterEventEffect effect = MeterEventEffect::no_readings;
    std::optional<MeterEvent> replaces;  ///< Of the same meter, time and kind, in force: it does not count any more.
    std::vector<CivilMonth> closed;      ///< The closed month of its time, if it is closed: it stays as it is.
};

/// Which register values such an event can have.
struct MeterEventValues {
    bool has_final = false;
    bool has_first = false;
};
[[nodiscard]] MeterEventValues values_of(MeterEventKind kind) noexcept;

/// The total register of imported energy, which final and first values are of; empty: the device has none.
[[nodiscard]] std::optional<PointId> energy_register(const Catalog& catalog, DeviceId device);

/// Everything that is wrong with an order: no such device; a time that has not come, or that no store can keep; values
/// that the kind does not have, of a device without a register, below zero, or only one of the two that belong
/// together; a ratio that is missing, or of another kind; no who, no why, or texts longer than a line of 1,000 bytes;
/// a withdrawal of what is not in force.
[[nodiscard]] std::vector<MeterEventFault> check_meter_event(const Catalog& catalog, const MeterEventOrder& order);

/// Changes nothing. What is not said yet (who, why, ratio) is no fault here. Fails with what the stores say, and with
/// `cancelled`. A worker's thread.
[[nodiscard]] Result<MeterEventPlan> plan_meter_event(const SampleReader& samples, const LedgerStore& ledger,
                                                      const Catalog& catalog, const MeterEventOrder& order,
                                                      const std::stop_token& cancel);

/// Keeps the record. Figures are made with it from then on; a record of the same meter, time and kind does not count
/// any more. Fails with `invalid_argument` naming every fault of check_meter_event(), and with what the store says.
[[nodiscard]] Result<MeterEvent> record_meter_event(CatalogStore& store, const Catalog& catalog,
                                                    const MeterEventOrder& order);

}  // namespace wattmast
