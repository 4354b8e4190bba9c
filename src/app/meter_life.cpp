// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/meter_life.h"

#include <algorithm>

#include "report/text.h"
#include "store/corrected_samples.h"
#include "store/counting_samples.h"
#include "store/rules.h"

namespace wattmast {
namespace {

using Field = MeterEventField;
using Problem = MeterEventProblem;

constexpr std::size_t longest_text = 1000;  ///< In bytes, as of a correction; text_of() names it.

/// Of the same meter, time and kind.
std::optional<MeterEvent> event_in_force(const Catalog& catalog, const MeterEvent& like) {
    std::optional<MeterEvent> last;
    for (const MeterEvent& one : catalog.meter_events) {
        if (one.device == like.device && one.at == like.at && one.kind == like.kind) {
            last = one;
        }
    }
    return last && !last->is_withdrawal ? last : std::nullopt;
}

class MeterEventCheck {
public:
    MeterEventCheck(const Catalog& catalog, const MeterEventOrder& order)
        : catalog_(catalog), order_(order), event_(order.event) {}

    std::vector<MeterEventFault> run() {
        if (catalog_.device(event_.device) == nullptr) {
            fault(Field::device, Problem::no_meter);
        }
        if (!storable_times.contains(event_.at)) {
            fault(Field::time, Problem::not_storable);
        } else if (event_.at > order_.now) {
            fault(Field::time, Problem::not_yet);
        }
        if (event_.is_withdrawal && !event_in_force(catalog_, event_)) {
            fault(Field::time, Problem::no_event);
        }
        check_values();
        check_ratio();
        check_text(Field::who, event_.who);
        check_text(Field::why, event_.why);
        return std::move(faults_);
    }

private:
    void fault(Field field, Problem problem) { faults_.push_back({field, problem}); }

    void check_values() {
        const MeterEventValues may = event_.is_withdrawal ? MeterEventValues{} : values_of(event_.kind);
        check_value(Field::final_value, event_.final_value, may.has_final);
        check_value(Field::first_value, event_.first_value, may.has_first);
        if (may.has_final && may.has_first && event_.final_value.has_value() != event_.first_value.has_value()) {
            fault(event_.final_value ? Field::first_value : Field::final_value, Problem::other_lacks);
        }
    }

    void check_value(Field field, const std::optional<Decimal>& value, bool may_be) {
        if (!value) {
            return;
        }
        if (!may_be) {
            fault(field, Problem::not_of_kind);
        } else if (value->to_double() < 0) {
            fault(field, Problem::negative);
        } else if (!energy_register(catalog_, event_.device)) {
            fault(field, Problem::no_register);
        }
    }

    void check_ratio() {
        if (event_.kind == MeterEventKind::ratio_changed && !event_.is_withdrawal) {
            check_text(Field::ratio, order_.ratio);
        } else if (!order_.ratio.empty()) {
            fault(Field::ratio, Problem::not_of_kind);
        }
    }

    void check_text(Field field, const std::string& text) {
        if (text.empty()) {
            fault(field, Problem::missing);
        } else if (clean_utf8(text) != text || text.find('\n') != std::string::npos) {
            fault(field, Problem::not_one_line);
        } else if (text.size() > longest_text) {
            fault(field, Problem::too_long);
        }
    }

    const Catalog& catalog_;
    const MeterEventOrder& order_;
    const MeterEvent& event_;
    std::vector<MeterEventFault> faults_;
};

MeterEventEffect effect_of(const MeterEvent& event, const MeterEventPlan& plan) {
    if (event.is_withdrawal) {
        return MeterEventEffect::withdrawn;
    }
    if (!plan.before || !plan.after) {
        return MeterEventEffect::no_readings;
    }
    if (!event.final_value || !event.first_value) {
        return MeterEventEffect::not_booked;
    }
    const bool fits = plan.before->value->to_double() <= event.final_value->to_double() &&
                      event.first_value->to_double() <= plan.after->value->to_double();
    return fits ? MeterEventEffect::booked : MeterEventEffect::contradicts;
}

Result<void> read_around(MeterEventPlan& plan, const SampleReader& samples, PointId point, UtcTime at,
                         const std::stop_token& cancel) {
    const CorrectedSamples corrected(samples);
    const auto before = last_counting_before(corrected, point, at, cancel);
    if (!before) {
        return before.error();
    }
    const auto after = first_counting_from(corrected, point, at, cancel);
    if (!after) {
        return after.error();
    }
    plan.before = *before;
    plan.after = *after;
    return {};
}

Result<std::vector<CivilMonth>> closed_of(const LedgerStore& ledger, const Catalog& catalog, const MeterEvent& event) {
    const Device* device = catalog.device(event.device);
    const Site* site = device != nullptr ? catalog.site(device->site) : nullptr;
    const auto zone = site != nullptr ? TimeZone::find(site->time_zone) : Result<TimeZone>(TimeZone::utc());
    const auto closings = ledger.closings();
    if (!zone || !closings) {
        return zone ? closings.error() : zone.error();
    }
    const CivilMonth month = zone->month_of(event.at);
    const bool is_closed = std::ranges::find(*closings, month, &Closing::month) != closings->end();
    return is_closed ? std::vector{month} : std::vector<CivilMonth>{};
}

}  // namespace

std::string_view id_of(MeterEventField field) noexcept {
    switch (field) {
        case Field::device:
            return "device";
        case Field::time:
            return "time";
        case Field::final_value:
            return "final";
        case Field::first_value:
            return "first";
        case Field::ratio:
            return "ratio";
        case Field::who:
            return "who";
        case Field::why:
            return "why";
    }
    return "";
}

std::string_view text_of(const MeterEventFault& fault) noexcept {
    switch (fault.problem) {
        case Problem::no_meter:
            return "there is no such meter; choose one of the site";
        case Problem::not_storable:
            return "the time is outside the years 1 to 9999";
        case Problem::not_yet:
            return "the time has not come yet; record it when it has happened";
        case Problem::not_of_kind:
            return "such an event has none; leave it out";
        case Problem::negative:
            return "a register is not negative";
        case Problem::no_register:
            return "the meter has no register of imported energy; leave the value out";
        case Problem::other_lacks:
            return "final and first value belong together; say both, or leave both out where nobody read them";
        case Problem::missing:
            return fault.field == Field::ratio ? "say the ratio before and after, such as CT 200/5 to 400/5"
                   : fault.field == Field::who ? "say who says so"
                                               : "say why, such as the work order";
        case Problem::not_one_line:
            return "it is not a text of one line in UTF-8";
        case Problem::too_long:
            return "it is longer than 1,000 bytes; say it shorter";
        case Problem::no_event:
            return "the meter has no such event at that time, or it is withdrawn already; see wattmastctl meters";
    }
    return "";
}

MeterEventValues values_of(MeterEventKind kind) noexcept {
    return {.has_final = kind != MeterEventKind::installed, .has_first = kind != MeterEventKind::decommissioned};
}

std::optional<PointId> energy_register(const Catalog& catalog, DeviceId device) {
    for (const Point* point : catalog.points_of(device)) {
        if (point->key.kind == PointKind::active_energy_import && point->key.phase == Phase::total) {
            return point->id;
        }
    }
    return std::nullopt;
}

std::vector<MeterEventFault> check_meter_event(const Catalog& catalog, const MeterEventOrder& order) {
    return MeterEventCheck(catalog, order).run();
}

Result<MeterEventPlan> plan_meter_event(const SampleReader& samples, const LedgerStore& ledger, const Catalog& catalog,
                                        const MeterEventOrder& order, const std::stop_token& cancel) {
    MeterEventPlan plan;
    plan.faults = check_meter_event(catalog, order);
    const auto is_asked_last = [&](const MeterEventFault& fault) { return fault.problem == Problem::missing; };
    std::erase_if(plan.faults, is_asked_last);
    const MeterEvent& event = order.event;
    if (catalog.device(event.device) == nullptr || !storable_times.contains(event.at)) {
        return plan;
    }
    if (const auto point = energy_register(catalog, event.device)) {
        if (auto read = read_around(plan, samples, *point, event.at, cancel); !read) {
            return read.error();
        }
    }
    plan.effect = effect_of(event, plan);
    plan.replaces = event_in_force(catalog, event);
    auto closed = closed_of(ledger, catalog, event);
    if (!closed) {
        return closed.error();
    }
    plan.closed = std::move(*closed);
    return plan;
}

Result<MeterEvent> record_meter_event(CatalogStore& store, const Catalog& catalog, const MeterEventOrder& order) {
    std::string wrong;
    for (const MeterEventFault& fault : check_meter_event(catalog, order)) {
        wrong += (wrong.empty() ? "" : "; ") + std::string(id_of(fault.field)) + ": " + std::string(text_of(fault));
    }
    if (!wrong.empty()) {
        return fail(Errc::invalid_argument, std::move(wrong));
    }
    MeterEvent event = order.event;
    if (!order.ratio.empty()) {
        event.why = order.ratio + "; " + event.why;
    }
    if (const auto added = store.add_meter_event(event); !added) {
        return added.error();
    }
    return event;
}

}  // namespace wattmast
