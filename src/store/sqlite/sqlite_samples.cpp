// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/sqlite_samples.h"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>

#include "store/correction_rules.h"
#include "store/envelope_stream.h"
#include "store/quarantine_rules.h"
#include "store/rules.h"
#include "store/sqlite/chunk_table.h"
#include "store/sqlite/correction_table.h"
#include "store/sqlite/figure_table.h"
#include "store/sqlite/quarantine_table.h"
#include "store/sqlite/rollup_table.h"
#include "store/sqlite/slots.h"
#include "store/wide_envelope.h"

namespace wattmast::sqlite {
namespace {

Failure cancelled() {
    return fail(Errc::cancelled, "the caller gave up");
}

/// Where what a wide envelope draws comes from: samples, stored cells, samples.
struct WideParts {
    TimeRange before;
    TimeRange days;
    TimeRange hours;
    TimeRange after;
};

WideParts wide_parts(TimeRange range, RollupLevel level, UtcTime sealed, UtcTime merged) {
    const UtcTime begin = std::min(ceil_to(range.begin, length_of(level)), range.end);
    const UtcTime end = std::max(begin, floor_to(std::min(sealed, range.end), hour_length));
    const UtcTime days_end =
        level == RollupLevel::day ? std::max(begin, floor_to(std::min(merged, range.end), day_length)) : begin;
    return {{range.begin, begin}, {begin, days_end}, {days_end, end}, {end, range.end}};
}

}  // namespace

SqliteSamples::SqliteSamples(Connection& connection, std::filesystem::path path, FileIdentity file)
    : connection_(connection), path_(std::move(path)), view_(connection, file, nullptr) {}

SqliteSamples::SqliteSamples(Connection& connection, std::filesystem::path path, FileIdentity file,
                             const std::shared_ptr<SharedTail>& tail, RetiredDays retired, FigureReach& figures,
                             const SealPolicy& policy)
    : connection_(connection),
      path_(std::move(path)),
      view_(connection, file, tail),
      retired_(std::move(retired)),
      appender_(std::in_place, connection, *tail, retired_, figures, policy),
      retirer_(std::in_place, connection, *tail, retired_),
      publication_(std::in_place, file, tail) {}

void SqliteSamples::add_hot(std::vector<Sample>& sealed, const std::vector<Sample>& hot) {
    const auto middle = static_cast<std::ptrdiff_t>(sealed.size());
    const bool is_behind = sealed.empty() || hot.empty() || sealed.back().at < hot.front().at;
    sealed.insert(sealed.end(), hot.begin(), hot.end());
    if (!is_behind) {
        std::inplace_merge(sealed.begin(), sealed.begin() + middle, sealed.end(),
                           [](const Sample& a, const Sample& b) { return a.at < b.at; });
        const auto repeated =
            std::unique(sealed.begin(), sealed.end(), [](const Sample& a, const Sample& b) { return a.at == b.at; });
        sealed.erase(repeated, sealed.end());
    }
}

Result<Snapshot> SqliteSamples::begin(PointId point, TimeRange range, Hot& hot,
                                      const std::function<void(const HotTail&)>& find) const {
    Result<void> is_complete;
    auto snapshot = view_.begin([&](const HotTail& tail) {
        hot = Hot{};
        is_complete = tail.check(range);
        if (const PointTail* place = tail.find(point)) {
            hot.device = place->device->device;
            hot.sealed_before = place->device->extent.before;
        }
        find(tail);
    });
    if (!snapshot) {
        return snapshot;
    }
    if (!is_complete) {
        return is_complete.error();
    }
    if (!hot.device) {
        const auto device = device_of_point(connection_, point);
        if (!device) {
            return device.error();
        }
        hot.device = *device;
    }
    return snapshot;
}

template <typename Visit>
Result<void> SqliteSamples::each(DeviceId device, PointId point, TimeRange range, std::span<const Sample> hot,
                                 const std::stop_token& cancel, Visit visit) const {
    auto next = hot.begin();
    std::vector<Sample> sealed;
    const auto read =
        each_chunk(connection_, device, range, Order::ascending, [&](const ChunkRow& row) -> Result<Walk> {
            if (cancel.stop_requested()) {
                return cancelled();
            }
            const auto chunk = row.open();
            if (!chunk) {
                return chunk.error();
            }
            sealed.clear();
            if (const auto done = read_chunk(row, *chunk, point, range, sealed); !done) {
                return done.error();
            }
            for (const Sample& sample : sealed) {
                for (; next != hot.end() && next->at < sample.at; ++next) {
                    visit(*next);
                }
                // Both only where it is not known what is sealed.
                if (next != hot.end() && next->at == sample.at) {
                    ++next;
                }
                visit(sample);
            }
            return Walk::go_on;
        });
    if (!read) {
        return read;
    }
    for (; next != hot.end(); ++next) {
        visit(*next);
    }
    return {};
}

Result<void> SqliteSamples::read_sealed(DeviceId device, PointId point, TimeRange range, const std::stop_token& cancel,
                                        std::vector<Sample>& into) const {
    return each_chunk(connection_, device, range, Order::ascending, [&](const ChunkRow& row) -> Result<Walk> {
        if (cancel.stop_requested()) {
            return cancelled();
        }
        const auto chunk = row.open();
        const auto done = chunk ? read_chunk(row, *chunk, point, range, into) : Result<void>(chunk.error());
        return done ? Result<Walk>(Walk::go_on) : done.error();
    });
}

Result<Series> SqliteSamples::read(PointId point, TimeRange range, std::stop_token cancel) const {
    const CancelScope scope(connection_, cancel);
    if (cancel.stop_requested()) {
        return cancelled();
    }
    Hot hot;
    const auto snapshot = begin(point, range, hot, [&](const HotTail& tail) { tail.read(point, range, hot.samples); });
    if (!snapshot) {
        return snapshot.error();
    }
    if (!hot.device || range.is_empty()) {
        return Series(point, range, {});
    }
    std::vector<Sample> samples;
    if (const auto read = read_sealed(*hot.device, point, range, cancel, samples); !read) {
        return read.error();
    }
    add_hot(samples, hot.samples);
    return Series(point, range, std::move(samples));
}

Result<std::vector<std::optional<EnvelopeColumn>>> SqliteSamples::envelope(PointId point, TimeRange range, int columns,
                                                                           std::stop_token cancel) const {
    const CancelScope scope(connection_, cancel);
    if (cancel.stop_requested()) {
        return cancelled();
    }
    if (const auto level = level_for_columns(range, columns)) {
        return wide_envelope(point, range, columns, *level, cancel);
    }
    EnvelopeStream stream(range, columns);
    Hot hot;
    const auto snapshot = begin(point, range, hot, [&](const HotTail& tail) { tail.read(point, range, hot.samples); });
    if (!snapshot) {
        return snapshot.error();
    }
    if (!hot.device || range.is_empty()) {
        return std::move(stream).take();
    }
    const auto seen =
        each(*hot.device, point, range, hot.samples, cancel, [&](const Sample& sample) { stream.add(sample); });
    if (!seen) {
        return seen.error();
    }
    auto drawn = std::move(stream).take();
    const auto retired = read_retired(connection_, *hot.device);
    if (!retired) {
        return retired.error();
    }
    std::vector<RollupCell> cells;
    const auto read = finest_cells(*hot.device, point, range, *retired, cancel, cells);
    if (!read) {
        return read.error();
    }
    for (const RollupCell& cell : cells) {
        if (cell.values) {
            const auto column = column_of(range, columns, std::max(cell.start, range.begin));
            extend(drawn[static_cast<std::size_t>(column)], column_from(cell));
        }
    }
    return drawn;
}

Result<std::vector<std::optional<EnvelopeColumn>>> SqliteSamples::wide_envelope(PointId point, TimeRange range,
                                                                                int columns, RollupLevel level,
                                                                                const std::stop_token& cancel) const {
    WideEnvelope wide(range, columns, level);
    Hot hot;
    const auto snapshot = begin(point, range, hot, [&](const HotTail& tail) { tail.read(point, range, hot.samples); });
    if (!snapshot) {
        return snapshot.error();
    }
    if (!hot.device) {
        return std::move(wide).take();
    }
    const auto add = [&](const Sample& sample) { wide.add(sample); };
    const auto retired = read_retired(connection_, *hot.device);
    if (!retired) {
        return retired.error();
    }
    const UtcTime merged = merged_before(hot.sealed_before);
    const WideParts parts = wide_parts(range, level, hot.sealed_before, merged);
    std::vector<RollupCell> cells;
    for (const TimeRange part : {parts.before, parts.after}) {
        auto seen = each(*hot.device, point, part, {}, cancel, add);
        seen = seen ? finest_cells(*hot.device, point, part, *retired, cancel, cells) : seen;
        if (!seen) {
            return seen.error();
        }
    }
    const auto days = stored_cells(RollupTable::day, *hot.device, point, parts.days, cancel, *retired, cells);
    const auto read = days ? stored_hours(*hot.device, point, parts.hours, merged, cancel, *retired, cells) : days;
    if (!read) {
        return read.error();
    }
    for (const RollupCell& cell : cells) {
        wide.add(cell);
    }
    std::ranges::for_each(hot.samples, add);
    return std::move(wide).take();
}

Result<std::optional<Sample>> SqliteSamples::nearest_value(PointId point, TimeRange range, Order order) const {
    Hot hot;
    const auto snapshot = begin(point, range, hot, [&](const HotTail& tail) {
        const auto found = order == Order::descending ? tail.last_value_before(point, range.end)
                                                      : tail.first_value_from(point, range.begin);
        if (found) {
            hot.samples.push_back(*found);
        }
    });
    if (!snapshot) {
        return snapshot.error();
    }
    std::optional<Sample> nearest;
    TimeRange searched = range;
    if (!hot.samples.empty()) {
        nearest = hot.samples.front();
        (order == Order::descending ? searched.begin : searched.end) = nearest->at;
    }
    if (!hot.device) {
        return nearest;
    }
    std::vector<Sample> sealed;
    const auto read = each_chunk(connection_, *hot.device, searched, order, [&](const ChunkRow& row) -> Result<Walk> {
        const auto chunk = row.open();
        if (!chunk) {
            return chunk.error();
        }
        sealed.clear();
        if (const auto done = read_chunk(row, *chunk, point, searched, sealed); !done) {
            return done.error();
        }
        std::erase_if(sealed, [](const Sample& sample) { return !sample.value; });
        if (sealed.empty()) {
            return Walk::go_on;
        }
        nearest = order == Order::descending ? sealed.back() : sealed.front();
        return Walk::stop;
    });
    if (!read) {
        return read.error();
    }
    return nearest;
}

Result<std::optional<Sample>> SqliteSamples::last_value_before(PointId point, UtcTime before) const {
    return nearest_value(point, {std::min(storable_times.begin, before), before}, Order::descending);
}

Result<std::optional<Sample>> SqliteSamples::first_value_from(PointId point, UtcTime from) const {
    return nearest_value(point, {from, std::max(storable_times.end, from)}, Order::ascending);
}

Result<std::vector<Sample>> SqliteSamples::newest_in_tail(
    const std::function<std::vector<Sample>(const HotTail&)>& ask) const {
    std::vector<Sample> newest;
    Result<void> is_complete;
    const auto snapshot = view_.begin([&](const HotTail& tail) {
        is_complete = tail.check_all();
        newest = ask(tail);
    });
    if (!snapshot) {
        return snapshot.error();
    }
    if (!is_complete) {
        return is_complete.error();
    }
    // Without the tail's lock, for which the writer may be waiting.
    if (!std::ranges::is_sorted(newest, {}, &Sample::point)) {
        std::ranges::sort(newest, {}, &Sample::point);
    }
    return newest;
}

Result<std::vector<Sample>> SqliteSamples::latest() const {
    return newest_in_tail([](const HotTail& tail) { return tail.latest(); });
}

Result<std::vector<Sample>> SqliteSamples::latest_of(std::span<const PointId> points) const {
    return newest_in_tail([&](const HotTail& tail) { return tail.latest_of(points); });
}

Result<LateSamples> SqliteSamples::late_samples(std::span<const PointId> points,
                                                std::optional<std::uint64_t> since) const {
    LateSamples late;
    const auto snapshot = view_.begin([&](const HotTail& tail) { late = late_since(tail.late(), points, since); });
    if (!snapshot) {
        return snapshot.error();
    }
    if (const auto& alone = view_.alone()) {  // Nobody tells it what other processes decided.
        const auto judged = judged_since(connection_, known_records_);
        if (!judged) {
            return judged.error();
        }
        if (!judged->empty()) {
            alone->change([&](HotTail& tail) {
                for (const JudgedTime& time : *judged) {
                    tail.note_judged(time.point, time.from);
                }
                late = late_since(tail.late(), points, since);
            });
        }
    }
    return late;
}

Result<SampleStatistics> SqliteSamples::statistics() const {
    SampleStatistics statistics;
    Result<void> is_complete;
    std::optional<TimeRange> hot;
    const auto snapshot = view_.begin([&](const HotTail& tail) {
        is_complete = tail.check_all();
        statistics.samples = tail.size();
        hot = tail.extent();
    });
    if (!snapshot) {
        return snapshot.error();
    }
    const auto sealed = read_totals(connection_);
    const auto kept_aside = connection_.number("SELECT count(*) FROM conflict");
    if (!is_complete || !sealed || !kept_aside) {
        return !is_complete ? is_complete.error() : !sealed ? sealed.error() : kept_aside.error();
    }
    statistics.samples += sealed->samples;
    statistics.kept_aside = static_cast<std::uint64_t>(kept_aside->value_or(0));
    statistics.oldest = sealed->oldest;
    statistics.newest = sealed->newest;
    if (hot) {
        statistics.oldest = std::min(statistics.oldest.value_or(hot->begin), hot->begin);
        statistics.newest = std::max(statistics.newest.value_or(hot->end), hot->end);
    }
    for (const auto* suffix : {"", "-wal"}) {
        std::filesystem::path file = path_;
        file += suffix;
        std::error_code absent;
        const auto size = std::filesystem::file_size(file, absent);
        statistics.bytes_on_disk += absent ? 0 : size;
    }
    return statistics;
}

ReadHold SqliteSamples::hold() const {
    view_.hold();
    return ReadHold(&view_, [](View* view) { view->release(); });
}

Result<AppendReport> SqliteSamples::append(std::span<const Sample> batch) {
    if (!appender_) {
        return fail(Errc::store_read_only, path_.string() + " was opened for reading only");
    }
    return appender_->append(batch);
}

Result<std::vector<Correction>> SqliteSamples::corrections(std::optional<PointId> point, TimeRange range) const {
    return read_corrections(connection_, point, range);
}

void SqliteSamples::tell_judged() {
    appender_->tell(judged_);
    judged_.clear();
}

Result<std::vector<QuarantineRecord>> SqliteSamples::quarantine_records(std::optional<PointId> point,
                                                                        TimeRange range) const {
    return read_quarantine(connection_, point, range);
}

Result<std::vector<PlausibilityFinding>> SqliteSamples::findings(std::optional<DeviceId> device) const {
    return read_findings(connection_, device);
}

template <typename Work>
auto SqliteSamples::write(Work work) -> decltype(work()) {
    if (!appender_) {
        return fail(Errc::store_read_only, path_.string() + " was opened for reading only");
    }
    if (is_together_) {
        return work();
    }
    auto transaction = Transaction::begin(connection_, Transaction::Kind::write);
    if (!transaction) {
        return transaction.error();
    }
    auto outcome = work();
    const auto committed = outcome ? transaction->commit() : Result<void>(outcome.error());
    if (!committed) {
        judged_.clear();
        return committed.error();
    }
    if (!judged_.empty()) {
        tell_judged();  // Not before readers can see it.
    }
    return outcome;
}

/// No one else writes: what is read here is still so when the rows are added.
Result<void> SqliteSamples::check_now(const Correction& correction) const {
    const auto point = corrected_point(connection_, correction.point);
    if (!point) {
        return point.error();
    }
    if (const auto checked = check_correction(correction, point->kind, point->modulus); !checked) {
        return checked.error();
    }
    const TimeRange instant{correction.at, correction.at + Duration{1}};
    const auto retired = retired_cells(correction.point, instant, {});
    if (!retired || !retired->empty()) {
        return retired ? fail(Errc::no_data, "the samples of " + to_iso8601(correction.at) +
                                                 " were retired; what is not there cannot be corrected")
                       : retired.error();
    }
    const auto stored = read(correction.point, instant, {});
    auto earlier = stored ? corrections(correction.point, instant) : stored.error();
    if (!earlier) {
        return earlier.error();
    }
    const auto first = [](const auto& found) { return found.empty() ? std::nullopt : std::optional(found.front()); };
    const auto now = in_force(std::move(*earlier));
    return check_still_true(correction, first(stored->samples()), first(now));
}

Result<std::vector<CorrectionId>> SqliteSamples::correct_all(std::span<const Correction> corrections) {
    if (!appender_) {
        return fail(Errc::store_read_only, path_.string() + " was opened for reading only");
    }
    if (const auto once = check_each_once(corrections); !once) {
        return once.error();
    }
    for (std::size_t i = 0; i < corrections.size(); ++i) {
        if (const auto checked = check_now(corrections[i]); !checked) {
            return failure_of(checked.error(), i + 1, corrections.size());
        }
    }
    return write([&]() -> Result<std::vector<CorrectionId>> {
        std::vector<CorrectionId> ids;
        for (const Correction& correction : corrections) {
            const auto id = insert_correction(connection_, correction);
            if (!id) {
                return id.error();
            }
            ids.push_back(*id);
            judged_.push_back({correction.point, correction.at});
            // Far figures name it, too, where nothing counts in between.
            if (const auto forgotten = forget_figures_of(connection_, correction.point, storable_times); !forgotten) {
                return forgotten.error();
            }
        }
        return ids;
    });
}

Result<QuarantineId> SqliteSamples::quarantine(const QuarantineRecord& record) {
    if (const auto checked = check_quarantine(record); !checked) {
        return checked.error();
    }
    return write([&] {
        auto id = insert_quarantine(connection_, record);
        if (!id) {
            return id;
        }
        judged_.push_back({record.point, record.range.begin});
        const auto forgotten = forget_figures_of(connection_, record.point, record.range);
        return forgotten ? id : Result<QuarantineId>(forgotten.error());
    });
}

Result<FindingId> SqliteSamples::save_finding(const PlausibilityFinding& finding) {
    if (const auto checked = check_finding(finding); !checked) {
        return checked.error();
    }
    return write([&] { return write_finding(connection_, finding); });
}

Result<void> SqliteSamples::together(const std::function<Result<void>()>& work) {
    if (is_together_) {
        throw std::logic_error("SampleStore::together() was called within itself");
    }
    return write([&] {
        const TogetherScope scope(is_together_);
        return work();
    });
}

Result<RetireReport> SqliteSamples::retire(const RetentionLimits& limits, std::size_t budget) {
    if (!retirer_) {
        return fail(Errc::store_read_only, path_.string() + " was opened for reading only");
    }
    return retirer_->retire(limits, budget);
}

}  // namespace wattmast::sqlite
