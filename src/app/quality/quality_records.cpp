// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/quality/quality_records.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "carbon/ledger.h"
#include "store/corrected_samples.h"

namespace wattmast {
namespace {

class RecordsReading {
public:
    RecordsReading(const SignalReader& reader, const QualityRecordsRequest& request, std::set<CivilMonth> closed,
                   const std::stop_token& cancel)
        : reader_(reader), samples_(reader.samples()), request_(request), closed_(std::move(closed)), cancel_(cancel) {
        found_.month = request.month;
    }

    Result<QualityRecords> read() && {
        for (const auto step :
             {&RecordsReading::read_findings, &RecordsReading::count_samples, &RecordsReading::read_corrections}) {
            if (const auto done = (this->*step)(); !done) {
                return done.error();
            }
        }
        read_meters();
        return std::move(found_);
    }

private:
    /// A site of the scope, with its zone; null where it is not in the scope or its month cannot be cut.
    struct Place {
        const Site* site = nullptr;
        TimeZone zone = TimeZone::utc();
        TimeRange month;
    };
    [[nodiscard]] std::optional<Place> place_of(DeviceId id) const {
        const Device* device = reader_.catalog().device(id);
        const Site* site = device != nullptr ? reader_.catalog().site(device->site) : nullptr;
        if (site == nullptr || !request_.scope.contains(*site)) {
            return std::nullopt;
        }
        auto zone = TimeZone::find(site->time_zone);
        if (!zone) {
            return std::nullopt;
        }
        const TimeRange month = zone->range_of(request_.month);
        return Place{site, *zone, month};
    }

    Result<void> read_findings() {
        const auto findings = reader_.samples().findings(std::nullopt);
        if (!findings) {
            return findings.error();
        }
        for (const PlausibilityFinding& finding : *findings) {
            if (cancel_.stop_requested()) {
                return fail(Errc::cancelled, "the reading of the records was given up");
            }
            const auto place = place_of(finding.device);
            const UtcTime end = std::max(finding.until.value_or(request_.now), finding.since + Duration{1});
            const TimeRange range{finding.since, end};
            if (!place || intersection(range, place->month).is_empty()) {
                continue;
            }
            HeldBack one{finding, place->site->id, range, std::nullopt, std::nullopt, std::nullopt, {}};
            if (const auto done = describe(one, *place); !done) {
                return done;
            }
            found_.open += finding.state == FindingState::open ? 1U : 0U;
            found_.held_back.push_back(std::move(one));
        }
        std::ranges::stable_sort(found_.held_back, {}, [](const HeldBack& one) {
            return std::tuple(one.finding.state == FindingState::open ? 0 : 1,
                              one.finding.action == PlausibilityAction::quarantine ? 0 : 1,
                              -milliseconds_of(one.finding.since));
        });
        return {};
    }

    Result<void> describe(HeldBack& one, const Place& place) {
        const PointId point = one.finding.point;
        const auto first = reader_.samples().read(point, {one.range.begin, one.range.begin + Duration{1}}, cancel_);
        if (!first) {
            return first.error();
        }
        one.value = first->is_empty() ? std::nullopt : first->samples().front().value;
        if (one.finding.action == PlausibilityAction::quarantine) {
            const auto count = suspects(point, intersection(one.range, place.month));
            if (!count) {
                return count.error();
            }
            one.samples = *count;
            const auto records = reader_.samples().quarantine_records(point, one.range);
            if (!records) {
                return records.error();
            }
            for (const QuarantineRecord& record : *records) {
                if (record.verdict == QuarantineVerdict::released) {
                    one.released = record;
                }
            }
        }
        for (CivilMonth month = place.zone.month_of(one.range.begin);
             month <= place.zone.month_of(one.range.end - Duration{1}); month = month.next()) {
            if (closed_.contains(month)) {
                one.closed.push_back(month);
            }
        }
        return {};
    }

    /// Samples that count in no figure because they are in doubt. Empty where only cells are left that do not tell.
    [[nodiscard]] Result<std::optional<std::uint64_t>> suspects(PointId point, TimeRange range) const {
        const std::array borders{range.begin, range.end};
        const auto cells = samples_.cells(point, borders, RollupLevel::day, cancel_);
        if (!cells) {
            return cells.error().code == Errc::no_data ? Result<std::optional<std::uint64_t>>(std::nullopt)
                                                       : cells.error();
        }
        std::uint64_t count = 0;
        for (const RollupCell& cell : *cells) {
            count += cell.suspect;
        }
        return std::optional(count);
    }

    /// Two findings of a point may hold the same samples.
    Result<void> count_samples() {
        std::map<PointId, TimeRange> spans;
        for (const HeldBack& one : found_.held_back) {
            const auto place = place_of(one.finding.device);
            if (one.finding.action != PlausibilityAction::quarantine || !place) {
                continue;
            }
            const TimeRange part = intersection(one.range, place->month);
            const auto [at, is_new] = spans.emplace(one.finding.point, part);
            if (is_new) {
                found_.samples += one.samples.value_or(0);
                continue;
            }
            // Only what this one adds to those before; findings of one point are few and mostly lie in each other.
            const TimeRange all{std::min(at->second.begin, part.begin), std::max(at->second.end, part.end)};
            const auto before = suspects(one.finding.point, at->second);
            const auto after = suspects(one.finding.point, all);
            if (!before || !after) {
                return before ? after.error() : before.error();
            }
            found_.samples += after->value_or(0) - std::min(before->value_or(0), after->value_or(0));
            at->second = all;
        }
        return {};
    }

    Result<void> read_corrections() {
        // Wide enough for every zone; what is not of a site's month is left out below.
        const TimeRange utc = TimeZone::utc().range_of(request_.month);
        constexpr std::chrono::days zones{2};
        const auto records = reader_.samples().corrections(std::nullopt, {utc.begin - zones, utc.end + zones});
        if (!records) {
            return records.error();
        }
        for (auto record = records->begin(); record != records->end(); ++record) {
            const Point* point = reader_.catalog().point(record->point);
            const auto place = point != nullptr ? place_of(point->device) : std::nullopt;
            if (!place || !place->month.contains(record->at)) {
                continue;
            }
            const auto next = std::next(record);
            const bool is_last = next == records->end() || next->point != record->point || next->at != record->at;
            found_.corrections.push_back({*record, place->site->id, is_last, closed_.contains(request_.month)});
        }
        std::ranges::stable_sort(found_.corrections, std::ranges::greater{},
                                 [](const CorrectionEntry& one) { return one.correction.id; });
        return {};
    }

    void read_meters() {
        const auto& events = reader_.catalog().meter_events;
        const auto standings = standings_of(events);
        for (std::size_t i = events.size(); i > 0; --i) {
            const MeterEvent& event = events[i - 1];
            const auto place = place_of(event.device);
            if (place && place->month.contains(event.at)) {
                found_.meters.push_back({event, place->site->id, standings[i - 1]});
            }
        }
        std::ranges::stable_sort(found_.meters, std::ranges::greater{},
                                 [](const MeterRecord& one) { return one.event.at; });
    }

    const SignalReader& reader_;
    const CorrectedSamples samples_;
    const QualityRecordsRequest& request_;
    const std::set<CivilMonth> closed_;
    const std::stop_token& cancel_;
    QualityRecords found_;
};

}  // namespace

Result<QualityRecords> quality_records(const SignalReader& reader, const LedgerStore& ledger,
                                       const QualityRecordsRequest& request, const std::stop_token& cancel) {
    const auto closings = ledger.closings();
    if (!closings) {
        return closings.error();
    }
    std::set<CivilMonth> closed;
    for (const Closing& closing : *closings) {
        closed.insert(closing.month);
    }
    return RecordsReading(reader, request, std::move(closed), cancel).read();
}

}  // namespace wattmast
