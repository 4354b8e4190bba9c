// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/memory_samples.h"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <shared_mutex>
#include <stdexcept>
#include <utility>

#include "store/correction_rules.h"
#include "store/envelope_stream.h"
#include "store/quarantine_rules.h"
#include "store/rules.h"

namespace wattmast {
namespace {

/// Samples between two looks at the cancel token; far below 50 ms of work.
constexpr std::size_t samples_per_look = 4096;

Failure cancelled() {
    return fail(Errc::cancelled, "the caller gave up");
}

/// What together() may change: put back when this ends without keep(), also by an exception.
class UndoTogether {
public:
    explicit UndoTogether(MemoryContent& content) : content_(content) {
        const std::unique_lock lock(content_.mutex);
        quarantine_ = content_.quarantine;
        findings_ = content_.findings;
    }
    ~UndoTogether() {
        if (is_kept_) {
            return;
        }
        const std::unique_lock lock(content_.mutex);
        content_.quarantine = std::move(quarantine_);
        content_.findings = std::move(findings_);
    }
    UndoTogether(const UndoTogether&) = delete;
    UndoTogether& operator=(const UndoTogether&) = delete;

    void keep() noexcept { is_kept_ = true; }

private:
    MemoryContent& content_;
    std::vector<QuarantineRecord> quarantine_;
    std::vector<PlausibilityFinding> findings_;
    bool is_kept_ = false;
};

}  // namespace

template <typename Visit>
Result<void> MemorySamples::each(PointId point, TimeRange range, const std::stop_token& cancel, Visit visit) const {
    if (cancel.stop_requested()) {
        return cancelled();
    }
    const std::shared_lock lock(content_->mutex);
    const auto history = content_->histories.find(point);
    if (history == content_->histories.end() || range.is_empty()) {
        return {};
    }
    const auto end = history->second.lower_bound(range.end);
    std::size_t seen = 0;
    for (auto at = history->second.lower_bound(range.begin); at != end; ++at) {
        if (++seen % samples_per_look == 0 && cancel.stop_requested()) {
            return cancelled();
        }
        visit(at->second);
    }
    return {};
}

Result<Series> MemorySamples::read(PointId point, TimeRange range, std::stop_token cancel) const {
    std::vector<Sample> samples;
    const auto seen = each(point, range, cancel, [&](const Sample& sample) { samples.push_back(sample); });
    if (!seen) {
        return seen.error();
    }
    return Series(point, range, std::move(samples));
}

Result<std::vector<std::optional<EnvelopeColumn>>> MemorySamples::envelope(PointId point, TimeRange range, int columns,
                                                                           std::stop_token cancel) const {
    EnvelopeStream stream(range, columns);
    const auto seen = each(point, range, cancel, [&](const Sample& sample) { stream.add(sample); });
    if (!seen) {
        return seen.error();
    }
    return std::move(stream).take();
}

Result<std::vector<RollupCell>> MemorySamples::cells(PointId point, std::span<const UtcTime> borders,
                                                     RollupLevel /*widest*/, std::stop_token cancel) const {
    std::vector<RollupCell> cells;
    for (std::size_t index = 1; index < borders.size(); ++index) {
        const auto series = read(point, {borders[index - 1], borders[index]}, cancel);
        if (!series) {
            return series.error();
        }
        std::ranges::move(roll_up(series->samples(), RollupLevel::hour), std::back_inserter(cells));
    }
    return cells;
}

Result<std::optional<Sample>> MemorySamples::last_value_before(PointId point, UtcTime before) const {
    const std::shared_lock lock(content_->mutex);
    const auto history = content_->histories.find(point);
    if (history == content_->histories.end()) {
        return std::optional<Sample>();
    }
    for (auto at = history->second.lower_bound(before); at != history->second.begin();) {
        --at;
        if (at->second.value) {
            return std::optional(at->second);
        }
    }
    return std::optional<Sample>();
}

Result<std::optional<Sample>> MemorySamples::first_value_from(PointId point, UtcTime from) const {
    const std::shared_lock lock(content_->mutex);
    const auto history = content_->histories.find(point);
    if (history == content_->histories.end()) {
        return std::optional<Sample>();
    }
    for (auto at = history->second.lower_bound(from); at != history->second.end(); ++at) {
        if (at->second.value) {
            return std::optional(at->second);
        }
    }
    return std::optional<Sample>();
}

Result<std::vector<Sample>> MemorySamples::latest() const {
    const std::shared_lock lock(content_->mutex);
    std::vector<Sample> newest;
    for (const auto& [point, history] : content_->histories) {
        newest.push_back(history.rbegin()->second);
    }
    return newest;
}

Result<std::vector<Sample>> MemorySamples::latest_of(std::span<const PointId> points) const {
    const std::shared_lock lock(content_->mutex);
    std::vector<Sample> newest;
    for (const PointId point : points) {
        if (const auto history = content_->histories.find(point); history != content_->histories.end()) {
            newest.push_back(history->second.rbegin()->second);
        }
    }
    std::ranges::sort(newest, {}, &Sample::point);
    return newest;
}

Result<LateSamples> MemorySamples::late_samples(std::span<const PointId> points,
                                                std::optional<std::uint64_t> since) const {
    const std::shared_lock lock(content_->mutex);
    return late_since(content_->late, points, since);
}

Result<SampleStatistics> MemorySamples::statistics() const {
    const std::shared_lock lock(content_->mutex);
    SampleStatistics statistics;
    for (const auto& [point, history] : content_->histories) {
        const UtcTime oldest = history.begin()->first;
        const UtcTime newest = history.rbegin()->first;
        statistics.samples += history.size();
        statistics.oldest = std::min(statistics.oldest.value_or(oldest), oldest);
        statistics.newest = std::max(statistics.newest.value_or(newest), newest);
    }
    statistics.kept_aside = content_->kept_aside.size();
    return statistics;
}

Result<void> MemorySamples::check(std::span<const Sample> batch) const {
    for (const Sample& sample : batch) {
        if (auto checked = check_sample(sample); !checked) {
            return checked;
        }
        if (content_->catalog.point(sample.point) == nullptr) {
            return memory_has_no("point", sample.point.number());
        }
    }
    return {};
}

void MemorySamples::keep_aside(const Sample& sample) {
    const auto is_known = [&](const Sample& kept) {
        return kept.point == sample.point && kept.at == sample.at && says_the_same(kept, sample);
    };
    if (std::ranges::none_of(content_->kept_aside, is_known)) {
        content_->kept_aside.push_back(sample);
    }
}

Result<AppendReport> MemorySamples::append(std::span<const Sample> batch) {
    if (mode_ == OpenMode::read_only) {
        return memory_is_read_only();
    }
    const std::unique_lock lock(content_->mutex);
    if (const auto checked = check(batch); !checked) {
        return checked.error();
    }
    AppendReport report;
    for (const Sample& sample : in_storing_order(batch)) {
        MemoryHistory& history = content_->histories[sample.point];
        const bool is_late = !history.empty() && sample.at < history.rbegin()->first;
        const auto [stored, is_new] = history.try_emplace(sample.at, sample);
        if (is_new) {
            ++report.stored;
            if (is_late) {
                content_->late.note(sample.point, sample.at);
            }
        } else if (says_the_same(stored->second, sample)) {
            ++report.repeated;
        } else {
            keep_aside(sample);
            report.conflicting.push_back(sample);
        }
    }
    return report;
}

Result<std::vector<Correction>> MemorySamples::corrections(std::optional<PointId> point, TimeRange range) const {
    const std::shared_lock lock(content_->mutex);
    std::vector<Correction> found;
    std::ranges::copy_if(content_->corrections, std::back_inserter(found), [&](const Correction& correction) {
        return (!point || correction.point == *point) && range.contains(correction.at);
    });
    std::ranges::stable_sort(found, {}, [](const Correction& one) { return std::pair(one.point, one.at); });
    return found;
}

Result<void> MemorySamples::check_now(const Correction& correction) const {
    const Point* point = content_->catalog.point(correction.point);
    if (point == nullptr) {
        return memory_has_no("point", correction.point.number());
    }
    if (const auto checked = check_correction(correction, point->key.kind, point->limits.modulus); !checked) {
        return checked.error();
    }
    std::optional<Sample> stored;
    if (const auto history = content_->histories.find(correction.point); history != content_->histories.end()) {
        const auto sample = history->second.find(correction.at);
        stored = sample == history->second.end() ? std::nullopt : std::optional(sample->second);
    }
    std::optional<Correction> now;
    for (const Correction& earlier : content_->corrections) {
        if (earlier.point == correction.point && earlier.at == correction.at) {
            now = earlier;
        }
    }
    return check_still_true(correction, stored, now);
}

Result<std::vector<CorrectionId>> MemorySamples::correct_all(std::span<const Correction> corrections) {
    if (mode_ == OpenMode::read_only) {
        return memory_is_read_only();
    }
    if (const auto once = check_each_once(corrections); !once) {
        return once.error();
    }
    const std::unique_lock lock(content_->mutex);
    for (std::size_t i = 0; i < corrections.size(); ++i) {
        if (const auto checked = check_now(corrections[i]); !checked) {
            return failure_of(checked.error(), i + 1, corrections.size());
        }
    }
    std::vector<CorrectionId> ids;
    for (const Correction& correction : corrections) {
        content_->late.note(correction.point, correction.at);
        Correction& added = content_->corrections.emplace_back(correction);
        added.id = CorrectionId(static_cast<std::int64_t>(content_->corrections.size()));
        ids.push_back(added.id);
    }
    return ids;
}

Result<std::vector<QuarantineRecord>> MemorySamples::quarantine_records(std::optional<PointId> point,
                                                                        TimeRange range) const {
    const std::shared_lock lock(content_->mutex);
    std::vector<QuarantineRecord> found;
    std::ranges::copy_if(content_->quarantine, std::back_inserter(found), [&](const QuarantineRecord& record) {
        return (!point || record.point == *point) && !intersection(record.range, range).is_empty();
    });
    return found;
}

Result<std::vector<PlausibilityFinding>> MemorySamples::findings(std::optional<DeviceId> device) const {
    const std::shared_lock lock(content_->mutex);
    std::vector<PlausibilityFinding> found;
    std::ranges::copy_if(content_->findings, std::back_inserter(found),
                         [&](const PlausibilityFinding& finding) { return !device || finding.device == *device; });
    return found;
}

Result<QuarantineId> MemorySamples::quarantine(const QuarantineRecord& record) {
    if (mode_ == OpenMode::read_only) {
        return memory_is_read_only();
    }
    if (const auto checked = check_quarantine(record); !checked) {
        return checked.error();
    }
    const std::unique_lock lock(content_->mutex);
    if (content_->catalog.point(record.point) == nullptr) {
        return memory_has_no("point", record.point.number());
    }
    content_->late.note(record.point, record.range.begin);
    QuarantineRecord& added = content_->quarantine.emplace_back(record);
    added.id = QuarantineId(static_cast<std::int64_t>(content_->quarantine.size()));
    return added.id;
}

Result<FindingId> MemorySamples::save_finding(const PlausibilityFinding& finding) {
    if (mode_ == OpenMode::read_only) {
        return memory_is_read_only();
    }
    if (const auto checked = check_finding(finding); !checked) {
        return checked.error();
    }
    const std::unique_lock lock(content_->mutex);
    const Point* point = content_->catalog.point(finding.point);
    if (point == nullptr || point->device != finding.device) {
        return memory_has_no("point of the finding's device", finding.point.number());
    }
    if (finding.id.is_assigned()) {
        const auto known = std::ranges::find(content_->findings, finding.id, &PlausibilityFinding::id);
        if (known == content_->findings.end()) {
            return memory_has_no("finding", finding.id.number());
        }
        *known = finding;
        return finding.id;
    }
    PlausibilityFinding& added = content_->findings.emplace_back(finding);
    added.id = FindingId(static_cast<std::int64_t>(content_->findings.size()));
    return added.id;
}

Result<void> MemorySamples::together(const std::function<Result<void>()>& work) {
    if (mode_ == OpenMode::read_only) {
        return memory_is_read_only();
    }
    if (is_together_) {
        throw std::logic_error("SampleStore::together() was called within itself");
    }
    UndoTogether undo(*content_);
    const TogetherScope scope(is_together_);
    auto outcome = work();
    if (outcome) {
        undo.keep();
    }
    return outcome;
}

}  // namespace wattmast
