// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What generators burnt by hours and load.
#include <algorithm>
#include <utility>

#include "analysis/exact.h"
#include "app/ledger/draft_fuel.h"
#include "app/ledger/input_digest.h"
#include "app/node_energy.h"
#include "app/point_energy.h"
#include "carbon/book_period.h"
#include "carbon/civil_date_text.h"
#include "store/corrected_samples.h"

namespace wattmast {
namespace {

using Severity = CarbonFinding::Severity;
using std::chrono::milliseconds;

/// Time at loads, as far as it is known.
struct RunTime {
    BurntFuel burnt;
    std::vector<PointId> points;
    std::vector<BookRecordId> records;
    EnergyInterval interval;  ///< Range and values used, for the digest.
    std::string from;         ///< "power", "hour_counter", "entered"
};

bool is_about_samples(Errc code) {
    return code == Errc::overflow || code == Errc::invalid_argument || code == Errc::no_data;
}

class GeneratorHours {
public:
    GeneratorHours(DraftContext& context, const Site& site, const TimeZone& zone, const BookFuelCurve& curve)
        : context_(context), site_(site), zone_(zone), curve_(curve), range_(range_of_curve()) {}

    /// Empty, with a finding where something should have told, if nothing tells.
    Result<std::optional<RunTime>> find_hours() {
        const std::optional<NodeMeters> meters = meters_of_generator();
        if (meters && meters->power != nullptr) {
            auto hours = by_power(*meters->power);
            if (!hours || *hours) {
                return hours;
            }
        }
        if (meters) {
            auto hours = by_counter(*meters);
            if (!hours || *hours) {
                return hours;
            }
        }
        return entered();
    }

private:
    /// The part of the month in which the curve is valid.
    [[nodiscard]] TimeRange range_of_curve() const {
        TimeRange range = zone_.range_of(context_.month);
        range.begin = std::max(range.begin, zone_.range_of(curve_.first_day).begin);
        if (curve_.last_day) {
            range.end = std::min(range.end, zone_.range_of(*curve_.last_day).end);
        }
        return range;
    }

    void find(Severity severity, std::string_view check, const std::string& message) {
        context_.find(severity, check, site_.code, "site " + site_.code + ", " + curve_.equipment + ": " + message);
    }

    [[nodiscard]] std::optional<NodeMeters> meters_of_generator() const {
        const SiteLayout layout = layout_of(context_.inputs.reader.index(), site_);
        const auto found = std::ranges::find_if(layout.drawn, [&](const NodeMeters& meters) {
            return meters.node.kind == NodeKind::generator && meters.node.name == curve_.equipment;
        });
        return found == layout.drawn.end() ? std::nullopt : std::optional(*found);
    }

    [[nodiscard]] RunTime begin(std::string from) const {
        RunTime hours{BurntFuel(curve_.curve), {}, {}, {}, std::move(from)};
        hours.interval.range = range_;
        return hours;
    }

    /// Time between neighbouring values at their mean power, where that is a running generator's.
    Result<std::optional<RunTime>> by_power(const Point& power) {
        const CorrectedSamples samples(context_.inputs.reader.samples());
        const auto interval = context_.inputs.reader.interval_of(power.id);
        if (!interval) {
            return interval.error();
        }
        const Duration gap_limit = std::max(gap_limit_for(*interval), default_gap_limit);
        const auto series = samples.read(power.id, {range_.begin - gap_limit, range_.end + gap_limit}, context_.cancel);
        if (!series) {
            return series.error();
        }
        const std::optional<Power> full = curve_.curve.full_load();
        if (!full) {
            find(Severity::warning, "no_rated_power",
                 "its curve has no loads and no rated_power, so that nobody knows from which power it runs; its "
                 "power tells no hours");
            return std::optional<RunTime>();
        }
        RunTime hours = begin("power");
        hours.points = {power.id};
        milliseconds known{0};
        const Sample* before = nullptr;
        for (const Sample& sample : series->samples()) {
            if (!sample.value || sample.quality != Quality::good) {
                continue;
            }
            if (before != nullptr && sample.at - before->at <= gap_limit) {
                const TimeRange part = intersection(range_, {before->at, sample.at});
                const auto load = mean_of(*before, sample);
                if (!load) {
                    find(Severity::error, "overflow", load.error().detail);
                    return std::optional<RunTime>();
                }
                if (!part.is_empty()) {
                    known += part.length();
                    hours.interval.first_value = hours.interval.first_value.value_or(before->at);
                    hours.interval.last_value = sample.at;
                }
                const WideInteger least = static_cast<WideInteger>(full->count()) * running_from.count;
                if (!part.is_empty() && static_cast<WideInteger>(load->count()) * whole.count >= least) {
                    hours.burnt.add(*load, part.length());
                }
            }
            before = &sample;
        }
        return enough(known) ? std::optional(std::move(hours)) : std::nullopt;
    }

    static Result<Power> mean_of(const Sample& a, const Sample& b) {
        constexpr int decimals = 3;
        constexpr int digits = 12;
        const auto first = to_fixed(*a.value, decimals, digits);
        const auto second = to_fixed(*b.value, decimals, digits);
        if (!first || !second) {
            return fail(Errc::overflow, "its power is beyond 1 TW; check the profile's scale");
        }
        return Power::of(static_cast<std::int64_t>((*first + *second) / 2));
    }

    bool enough(milliseconds known) {
        const bool is_enough = static_cast<WideInteger>(known.count()) * whole.count >=
                               static_cast<WideInteger>(range_.length().count()) * register_preferred_from.count;
        if (!is_enough) {
            find(Severity::warning, "runtime_not_covered",
                 "its power covers less than 95 % of the time, so that it tells no hours; enter them (runtime)");
        }
        return is_enough;
    }

    /// The counter's hours at the mean load that the node's energy makes of them.
    Result<std::optional<RunTime>> by_counter(const NodeMeters& meters) {
        const Point* counter = context_.inputs.reader.index().point_of(
            meters.node.device, {PointKind::generator_runtime, Phase::total, meters.node.instance});
        if (counter == nullptr) {
            return std::optional<RunTime>();
        }
        // A register that counts seconds: what would be 1 mWh of kWh is 1 µs.
        const auto counted = point_energy(context_.inputs.reader, *counter, {&range_, 1}, context_.cancel);
        const auto energy =
            counted ? node_energy(context_.inputs.reader, meters, {&range_, 1}, context_.cancel) : counted.error();
        if (!energy) {
            return is_about_samples(energy.error().code) ? Result<std::optional<RunTime>>(std::optional<RunTime>())
                                                         : energy.error();
        }
        const EnergyInterval& time = counted->front();
        const bool is_known = time.energy && time.coverage >= register_preferred_from && energy->front().energy &&
                              energy->front().coverage >= register_preferred_from;
        if (!is_known) {
            find(Severity::warning, "runtime_not_covered",
                 "its hour counter or its energy covers less than 95 % of the time; enter its hours (runtime)");
            return std::optional<RunTime>();
        }
        RunTime hours = begin("hour_counter");
        hours.points = {counter->id, energy_else_power(meters).id};
        hours.interval.first_value = time.first_value;
        hours.interval.last_value = time.last_value;
        add_mean(hours.burnt, milliseconds{time.energy->count() / 1000}, *energy->front().energy);
        return std::optional(std::move(hours));
    }

    static void add_mean(BurntFuel& burnt, milliseconds time, Energy energy) {
        if (time.count() > 0 && energy >= Energy{}) {
            const WideInteger load = static_cast<WideInteger>(energy.count()) * 3'600'000 / time.count();
            burnt.add(Power::of(static_cast<std::int64_t>(load)), time);
        }
    }

    /// Records of the generator that lie in the part of the month.
    Result<std::optional<RunTime>> entered() {
        RunTime hours = begin("entered");
        for (const BookRuntime& record : standing_runtimes(context_.inputs.book)) {
            if (record.site != site_.code || record.equipment != curve_.equipment) {
                continue;
            }
            const TimeRange days{zone_.range_of(record.first_day).begin,
                                 zone_.range_of(record.last_day.value_or(record.first_day)).end};
            if (intersection(days, range_).is_empty()) {
                continue;
            }
            const std::string name = "record " + std::to_string(record.record.number()) + " (runtime)";
            if (days.begin < range_.begin || days.end > range_.end) {
                find(Severity::error, "runtime_across_months",
                     name + " goes beyond " + context_.month.to_string() +
                         " or the days of its curve; it is not used, enter each month's hours by themselves");
                continue;
            }
            if (!add_record(hours.burnt, record, days)) {
                find(Severity::error, "runtime_without_load",
                     name +
                         " states no load, and neither is its curve one rate alone nor tells a meter its energy "
                         "in those days; state the mean load");
                continue;
            }
            hours.records.push_back(record.record);
        }
        return hours.records.empty() ? std::optional<RunTime>() : std::optional(std::move(hours));
    }

    [[nodiscard]] bool add_record(BurntFuel& burnt, const BookRuntime& record, TimeRange days) const {
        const auto time = (ExactNumber(record.hours) * ExactNumber(std::int64_t{3'600'000})).rounded();
        const auto load = record.load ? load_of(*record.load, curve_.curve.full_load()) : std::nullopt;
        if (!time || (record.load && !load)) {
            return false;
        }
        if (load || curve_.curve.is_constant()) {
            burnt.add(load.value_or(Power{}), milliseconds{*time});
            return true;
        }
        const std::optional<NodeMeters> meters = meters_of_generator();
        const auto energy = meters ? node_energy(context_.inputs.reader, *meters, {&days, 1}, context_.cancel)
                                   : fail(Errc::no_data, "");
        if (!energy || !energy->front().energy || energy->front().coverage < register_preferred_from) {
            return false;
        }
        add_mean(burnt, milliseconds{*time}, *energy->front().energy);
        return true;
    }

    DraftContext& context_;
    const Site& site_;
    const TimeZone& zone_;
    const BookFuelCurve& curve_;
    TimeRange range_;
};

/// Hours with as many digits as are told.
std::string hours_text(milliseconds time) {
    const auto hours = (ExactNumber(time.count()) / ExactNumber(std::int64_t{3'600'000})).rounded(4);
    return hours ? hours->to_string() : "";
}

/// Zero where it did not run: then nothing was burnt, whatever was delivered.
Result<DraftRuntime> runtime_of(DraftContext& context, const Site& site, const BookFuelCurve& curve,
                                const RunTime& hours) {
    DraftRuntime runtime;
    const auto amount = hours.burnt.amount().rounded(3);
    if (!amount) {
        return fail(Errc::overflow, "what it burnt cannot be kept; check its curve");
    }
    std::vector<BookRecordId> records{curve.record};
    records.insert(records.end(), hours.records.begin(), hours.records.end());
    runtime.fuel = {site.code,         curve.item, curve.equipment, curve.tank, BookAmount{*amount, curve.curve.unit()},
                    std::move(records)};
    runtime.points = hours.points;
    runtime.rules = "hours=" + hours_text(hours.burnt.running()) + " hours_from=" + hours.from;
    const Digest of_records = digest_of_records(context.inputs.book, runtime.fuel.records);
    runtime.inputs = of_records;
    if (!hours.points.empty()) {
        const auto inputs = input_digest(context.inputs.reader, hours.points, hours.interval, context.cancel);
        if (!inputs) {
            return inputs.error();
        }
        runtime.inputs = sha256({of_records.to_hex(), "\n", inputs->to_hex(), "\n"});
    }
    if (hours.burnt.beyond().count() > 0) {
        context.find(Severity::warning, "load_beyond_curve", site.code,
                     "site " + site.code + ", " + curve.equipment + ": it ran " + hours_text(hours.burnt.beyond()) +
                         " h above the greatest load of its curve (record " + std::to_string(curve.record.number()) +
                         "), whose last line goes on there; state the curve up to its full load");
    }
    return runtime;
}

}  // namespace

Digest digest_of_records(std::span<const BookRecord> book, const std::vector<BookRecordId>& records) {
    std::string digests;
    for (const BookRecordId id : records) {
        const auto record = std::ranges::find(book, id, &BookRecord::id);
        if (record == book.end()) {
            continue;
        }
        const Digest digest = digest_of(*record);
        if (records.size() == 1) {
            return digest;
        }
        digests += digest.to_hex() + "\n";
    }
    return sha256(digests);
}

Result<std::vector<DraftRuntime>> runtimes_of(DraftContext& context) {
    std::vector<DraftRuntime> runtimes;
    for (const BookFuelCurve& curve : standing_fuel_curves(context.inputs.book)) {
        const Site* site = context.inputs.reader.catalog().site_by_code(curve.site);
        const auto zone = site == nullptr ? Result<TimeZone>(Failure{}) : TimeZone::find(site->time_zone);
        if (!zone || !has_day_in(curve, context.month)) {
            continue;  // check_book() names the site, and electricity_of_sites() the zone
        }
        auto hours = GeneratorHours(context, *site, *zone, curve).find_hours();
        if (!hours && is_about_samples(hours.error().code)) {
            context.find(Severity::error, name_of(hours.error().code), site->code,
                         "site " + site->code + ", " + curve.equipment + ": " + hours.error().detail);
            continue;
        }
        if (!hours) {
            return hours.error();
        }
        if (!*hours) {
            continue;
        }
        auto runtime = runtime_of(context, *site, curve, **hours);
        if (!runtime) {
            return runtime.error();
        }
        runtimes.push_back(std::move(*runtime));
    }
    return runtimes;
}

}  // namespace wattmast
