// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/compare/measurement.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <stdexcept>

#include "analysis/envelope.h"
#include "bench/compare/measure.h"
#include "bench/compare/wattmast_contender.h"

namespace wattmast::bench {
namespace {

constexpr int chart_columns = 1000;
constexpr int year_columns = 1600;
constexpr int longest_late_days = 7;
/// Servers cut columns and windows at other ends than we do.
constexpr double energy_tolerance = 1e-3;
constexpr std::int64_t most_samples_to_compare = 3'000'000;

double per_million(double seconds, std::int64_t samples) {
    return seconds * 1e6 / static_cast<double>(samples);
}

TimeRange day_in(const Workload& workload) {
    const UtcTime begin = workload.range().begin + std::chrono::days(std::min(3, workload.days - 1));
    return {begin, begin + std::chrono::days(1)};
}

/// Power of another device at every call.
int power_series(const Workload& workload, int call) {
    return call % workload.devices() * quantities;
}

}  // namespace

std::atomic<bool> Measurement::stop = false;

std::unique_ptr<Contender> Measurement::fresh(const MakeContender& make, const Workload& workload) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    return make(workload, folder_);
}

Measurement::Cost Measurement::ingest(Contender& contender, const Workload& workload, Delivery delivery) {
    Fleet fleet(workload, delivery);
    const double storing = contender.storing_cpu_seconds();
    const double sending = contender.sending_cpu_seconds();
    std::vector<double> first(static_cast<std::size_t>(workload.devices()), -1);
    std::vector<double> last = first;
    while (!fleet.is_done()) {
        std::vector<Minute> minutes;
        while (!fleet.is_done() && minutes.size() < contender.minutes_per_append()) {
            minutes.push_back(fleet.next());
        }
        for (const Minute& minute : minutes) {
            for (const Poll& poll : minute) {
                const auto device = static_cast<std::size_t>(poll.device);
                last[device] = poll.count > energy_quantity ? value_of(poll, energy_quantity) : 0;
                first[device] = first[device] < 0 ? last[device] : first[device];
            }
        }
        contender.append(minutes);
        if (stop) {
            throw std::runtime_error("stopped by a signal");
        }
    }
    contender.settle();
    energy_kwh_ = 0;
    for (std::size_t device = 0; device < first.size(); ++device) {
        energy_kwh_ += last[device] - first[device];
    }
    return {contender.storing_cpu_seconds() - storing, contender.sending_cpu_seconds() - sending};
}

void Measurement::ask(Contender& contender, Figures& figures) const {
    const TimeRange all = workload_.range();
    const TimeRange day = day_in(workload_);
    figures.chart_ms = median_milliseconds(
        21, [&](int call) { return contender.chart(power_series(workload_, call), all, chart_columns); });
    figures.energy_ms = median_milliseconds(7, [&](int) { return contender.energy(all); });
    figures.latest_ms = median_milliseconds(11, [&](int) { return contender.latest(all.end); });
    figures.raw_day_ms =
        median_milliseconds(51, [&](int call) { return contender.raw(power_series(workload_, call), day); });
}

void Measurement::check(Contender& contender, Figures& figures) const {
    const TimeRange all = workload_.range();
    const auto expect = [&](const std::string& what, double expected, double answered, double tolerance) {
        if (std::abs(answered - expected) > tolerance) {
            figures.objections.push_back(what + ": " + std::to_string(answered) + " instead of " +
                                         std::to_string(expected));
        }
    };
    const bool is_ours = dynamic_cast<WattmastContender*>(&contender) != nullptr;
    expect("energy", energy_kwh_, contender.energy(all), is_ours ? 1e-6 * energy_kwh_ : energy_tolerance * energy_kwh_);
    expect("latest", workload_.series, static_cast<double>(contender.latest(all.end)), 0);
    // One sample at an end belongs to the day here and to the next there.
    expect("raw day", 1440, static_cast<double>(contender.raw(0, day_in(workload_))), is_ours ? 0 : 1);
    // Ours draws whole hours where a column is about as wide as one.
    const auto hours = is_ours ? whole_hours(all, chart_columns) : std::nullopt;
    expect("chart columns", hours ? hours->count : chart_columns,
           static_cast<double>(contender.chart(0, all, chart_columns)), is_ours ? 0 : 0.05 * chart_columns);
}

void Measurement::measure_year(const MakeContender& make, Figures& figures) {
    const Workload year{.series = 1, .days = 365, .jitter = workload_.jitter};
    const auto contender = fresh(make, year);
    DeviceSignal signal(year, 0);
    for (int day = 0; day < year.days; ++day) {
        Minute polls;
        for (int minute = 0; minute < 1440; ++minute) {
            polls.push_back(signal.next());
        }
        contender->append({&polls, 1});
    }
    contender->settle();
    figures.year_ms = median_milliseconds(11, [&](int) { return contender->chart(0, year.range(), year_columns); });
}

void Measurement::measure_late(const MakeContender& make, Figures& figures) {
    Workload workload = workload_;
    workload.days = std::min(workload.days, longest_late_days);
    const auto contender = fresh(make, workload);
    const Cost cost = ingest(*contender, workload, Delivery::tenth_late);
    figures.late_factor = per_million(cost.storing, workload.samples()) / figures.cpu_per_million;
    const auto found = static_cast<std::int64_t>(contender->raw(0, workload.range()));
    if (found != workload.minutes()) {
        figures.objections.push_back("late samples: " + std::to_string(found) + " of " +
                                     std::to_string(workload.minutes()) + " of series 0");
    }
}

Figures Measurement::run(const MakeContender& make) {
    Figures figures;
    {
        const auto contender = fresh(make, workload_);
        figures.name = contender->name();
        const Cost cost = ingest(*contender, workload_, Delivery::prompt);
        figures.cpu_per_million = per_million(cost.storing, workload_.samples());
        figures.sending_per_million = per_million(cost.sending, workload_.samples());
        figures.bytes_per_sample = static_cast<double>(contender->bytes()) / static_cast<double>(workload_.samples());
        ask(*contender, figures);
        check(*contender, figures);
        if (auto* ours = dynamic_cast<WattmastContender*>(contender.get()); ours != nullptr) {
            figures.commits_ms = ours->commit_milliseconds();
            const int step = workload_.samples() <= most_samples_to_compare ? 1 : 10;
            for (int device = 0; device < workload_.devices(); device += step) {
                if (const std::string difference = ours->difference(device); !difference.empty()) {
                    figures.objections.push_back(difference);
                }
            }
        }
    }
    measure_late(make, figures);
    if (year_ == Year::measured) {
        measure_year(make, figures);
    }
    std::filesystem::remove_all(folder_);
    return figures;
}

}  // namespace wattmast::bench
