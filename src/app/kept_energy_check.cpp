// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kept_energy_check.h"

#include <algorithm>
#include <string>
#include <utility>

#include "app/kept_energy.h"
#include "app/ledger/input_digest.h"
#include "app/point_energy.h"
#include "app/signal_reader.h"

namespace wattmast {
namespace {

std::string text_of(const std::optional<Energy>& energy, EnergyMethod method, PartsPerMillion coverage) {
    return (energy ? Decimal(energy->count(), -6).to_string() + " kWh" : std::string("no energy")) + ", " +
           std::string(id_of(method)) + ", " + std::to_string(coverage.count) + " ppm";
}

class KeptChecker {
public:
    KeptChecker(const FigureStore& figures, const SampleReader& samples, const Catalog& catalog, std::stop_token cancel)
        : figures_(figures), kept_(samples, catalog, &figures), fresh_(samples, catalog), cancel_(std::move(cancel)) {}

    Result<std::vector<StoreFinding>> run() {
        std::vector<FigureKey> keys;
        const auto listed = figures_.each([&](const KeptFigure& figure) -> Result<void> {
            keys.push_back(figure.key);
            return {};
        });
        if (!listed) {
            return listed.error();
        }
        for (const FigureKey& key : keys) {
            if (cancel_.stop_requested()) {
                return fail(Errc::cancelled, "the caller gave up");
            }
            if (const auto checked = check(key); !checked) {
                return checked.error();
            }
        }
        return std::move(findings_);
    }

private:
    Result<void> check(const FigureKey& key) {
        const ReadHold held = fresh_.samples().hold();
        const Point* point = fresh_.catalog().point(key.point);
        const auto found = figures_.figures(key.point, key.kind, {key.begin, key.begin + Duration{1}});
        if (!found || found->empty() || point == nullptr) {
            return found ? Result<void>() : found.error();
        }
        const std::vector<std::byte>& body = found->front().body;
        switch (static_cast<KeptEnergy>(key.kind)) {
            case KeptEnergy::hours:
                return check_hours(*point, key, body);
            case KeptEnergy::interval:
                return check_interval(*point, key, body);
            case KeptEnergy::inputs:
                return check_inputs(*point, key, body);
        }
        return {};
    }

    void find(const Point& point, UtcTime time, const std::string& what) {
        findings_.push_back({"kept_energy",
                             "point " + std::to_string(point.id.number()) + ", " + point_text(fresh_.catalog(), point) +
                                 ", " + to_iso8601(time),
                             what + "; figures until now may rest on it: `wattmastctl energy --fresh` makes them of "
                                    "samples, and forgetting what is kept loses nothing"});
    }

    Result<void> unreadable(const Failure& failure) {
        return failure.code == Errc::cancelled ? Result<void>(failure) : Result<void>();
    }

    Result<void> check_hours(const Point& point, const FigureKey& key, const std::vector<std::byte>& body) {
        const auto stored = hours_from_bytes(body);
        if (!stored) {
            find(point, key.begin, "hours are kept as bytes that mean none");
            return {};
        }
        std::vector<TimeRange> ranges;
        ranges.reserve(stored->hours.size());
        std::ranges::transform(stored->hours, std::back_inserter(ranges), &AccountHour::range);
        const auto taken = kept_hours(kept_, point, ranges);
        if (!taken || taken->size() < ranges.size()) {
            return taken ? Result<void>() : taken.error();  // Of another meter or program.
        }
        const auto made = point_hours(fresh_, point, ranges, cancel_);
        if (!made) {
            return unreadable(made.error());
        }
        const auto [kept, now] = std::ranges::mismatch(*taken, *made);
        if (kept != taken->end()) {
            find(point, kept->range.begin,
                 "the hour is kept as " + text_of(kept->energy, kept->method, kept->coverage) +
                     " and its samples are " + text_of(now->energy, now->method, now->coverage));
        }
        return {};
    }

    Result<void> check_interval(const Point& point, const FigureKey& key, const std::vector<std::byte>& body) {
        const auto interval = interval_from_bytes(body);
        if (!interval) {
            find(point, key.begin, "a month is kept as bytes that mean none");
            return {};
        }
        const auto taken = kept_interval(kept_, point, interval->range);
        if (!taken || !*taken) {
            return taken ? Result<void>() : taken.error();
        }
        const auto made = point_energy(fresh_, point, {&interval->range, 1}, cancel_);
        if (!made) {
            return unreadable(made.error());
        }
        if (const EnergyInterval& now = made->front(); now != *interval) {
            find(point, key.begin,
                 "the month is kept as " + text_of(interval->energy, interval->method, interval->coverage) + " with " +
                     std::to_string(interval->findings.size()) + " findings and its samples are " +
                     text_of(now.energy, now.method, now.coverage) + " with " + std::to_string(now.findings.size()));
        }
        return {};
    }

    Result<void> check_inputs(const Point& point, const FigureKey& key, const std::vector<std::byte>& body) {
        const auto inputs = inputs_from_bytes(body);
        if (!inputs) {
            find(point, key.begin, "a digest is kept as bytes that mean none");
            return {};
        }
        EnergyInterval interval;
        interval.range = inputs->range;
        interval.first_value = inputs->first_value;
        interval.last_value = inputs->last_value;
        const auto taken = kept_inputs(kept_, inputs->points, interval);
        if (!taken || !*taken) {
            return taken ? Result<void>() : taken.error();
        }
        const auto made = input_digest(fresh_, inputs->points, interval, cancel_);
        if (!made) {
            return unreadable(made.error());
        }
        if (*made != inputs->digest) {
            find(point, key.begin,
                 "the month's inputs are kept as " + inputs->digest.to_hex() + " and are " + made->to_hex());
        }
        return {};
    }

    const FigureStore& figures_;
    SignalReader kept_;
    SignalReader fresh_;
    std::stop_token cancel_;
    std::vector<StoreFinding> findings_;
};

}  // namespace

Result<std::vector<StoreFinding>> check_kept_energy(Store& store, const std::stop_token& cancel) {
    if (store.figures() == nullptr) {
        return std::vector<StoreFinding>();
    }
    const auto catalog = store.catalog().load();
    auto found = catalog ? KeptChecker(*store.figures(), store.samples(), *catalog, cancel).run()
                         : Result<std::vector<StoreFinding>>(catalog.error());
    if (found || found.error().code == Errc::cancelled) {
        return found;
    }
    return std::vector<StoreFinding>{
        {"kept_energy", "all", "what is kept cannot be compared with the samples: " + found.error().detail}};
}

}  // namespace wattmast
