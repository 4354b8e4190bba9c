// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The history of every point: what all stores promise. One contract suite tests them all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "analysis/envelope.h"
#include "analysis/rollup.h"
#include "model/correction.h"
#include "model/plausibility.h"
#include "model/sample.h"
#include "model/series.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

struct AppendReport {
    std::size_t stored = 0;
    std::size_t repeated = 0;  ///< Already present with the same value and quality; counted and ignored.
    /// Older than the samples that are kept of its device: only cells are left of its day, which no sample can repair.
    /// Counted and not stored; to add such history, keep samples longer and take it into a new database.
    std::size_t retired = 0;
    /// Present with another value or quality; ascending by point and time. Nothing was overwritten: the store keeps
    /// these aside, each once.
    std::vector<Sample> conflicting;
    friend bool operator==(const AppendReport&, const AppendReport&) = default;
};

struct SampleStatistics {
    std::uint64_t samples = 0;
    std::optional<UtcTime> oldest;
    std::optional<UtcTime> newest;
    std::uint64_t bytes_on_disk = 0;  ///< 0 for a store without a file.
    std::uint64_t kept_aside = 0;     ///< Conflicting samples, which are in no series.
};

/// See SampleReader::late_samples().
struct LateSamples {
    struct OfPoint {
        PointId point;
        UtcTime oldest;  ///< Of those stored late; at times an older one.
        friend bool operator==(const OfPoint&, const OfPoint&) = default;
    };
    std::uint64_t mark = 0;       ///< To be given with the next question.
    std::vector<OfPoint> points;  ///< In the order asked; those that had some.
    friend bool operator==(const LateSamples&, const LateSamples&) = default;
};

/// See SampleReader::hold().
using ReadHold = std::shared_ptr<void>;

/// Reading. Each instance belongs to one thread; many may be open on one database while another writes.
/// Long reads look at `cancel` at least every 50 ms and then fail with `cancelled`.
class SampleReader {
public:
    virtual ~SampleReader() = default;

    /// Samples of `point` with begin <= at < end, ascending, missing ones included.
    /// A point without samples gives an empty series.
    [[nodiscard]] virtual Result<Series> read(PointId point, TimeRange range, std::stop_token cancel) const = 0;

    /// The last sample with at < `before` that has a value, however old; empty if there is none. Here, in read() and in
    /// first_value_from(), samples that were retired are as if they had never been.
    [[nodiscard]] virtual Result<std::optional<Sample>> last_value_before(PointId point, UtcTime before) const = 0;
    /// The first sample with at >= `from` that has a value; empty if there is none.
    [[nodiscard]] virtual Result<std::optional<Sample>> first_value_from(PointId point, UtcTime from) const = 0;

    /// The newest sample of every point that has one, ascending by point; a missing one is reported as such.
    [[nodiscard]] virtual Result<std::vector<Sample>> latest() const = 0;
    /// The same of these points only. @param points In any order, each once.
    [[nodiscard]] virtual Result<std::vector<Sample>> latest_of(std::span<const PointId> points) const = 0;

    /// Which of these points had samples stored since an earlier answer whose times lie before one that they had then,
    /// or samples corrected, held back or released: what was read of such times is to be read again. Cheap: of memory,
    /// or two seeks where another process writes. It may tell too many; it leaves none out.
    /// @param since The mark of an answer of this instance; empty: from now on, nothing is told.
    [[nodiscard]] virtual Result<LateSamples> late_samples(std::span<const PointId> points,
                                                           std::optional<std::uint64_t> since) const = 0;

    /// `range` cut into `columns` equal parts. Parts without a value are empty. Parts that are whole UTC hours cost the
    /// least (whole_hours() of analysis/envelope.h gives such); `sum` may then differ in its last bits. Where parts are
    /// four hours or longer, a store may give all values of a whole UTC hour to the part that holds the hour's begin,
    /// and from four days on those of a UTC day. Where samples were retired, all values of a quarter
    /// of an hour (of an hour, where those are gone) go to the part that holds its begin, and to the first part if the
    /// range begins inside; `sum` may differ there too. @pre 1 <= columns <= 8192
    [[nodiscard]] virtual Result<std::vector<std::optional<EnvelopeColumn>>> envelope(PointId point, TimeRange range,
                                                                                      int columns,
                                                                                      std::stop_token cancel) const = 0;

    /// What the samples from the first to the last border come to, in cells that ascend: of whole UTC days where the
    /// store keeps those and `widest` allows, else of hours. No cell has samples of both sides of a border: that of an
    /// hour with a border inside comes in two. Hours or days without samples have no cell. Each is what roll_up() makes
    /// of its samples. Where samples were retired, sums in double may differ in their last bits, and the call fails
    /// with `no_data` if a border lies inside a quarter of an hour (an hour, where those are gone) that has samples.
    /// @param borders At least two, ascending. @param widest `hour` or `day`.
    [[nodiscard]] virtual Result<std::vector<RollupCell>> cells(PointId point, std::span<const UtcTime> borders,
                                                                RollupLevel widest, std::stop_token cancel) const = 0;

    /// The finest cells that are left of the samples that were retired: quarter hours, before them hours. Those that
    /// overlap `range`, ascending; none where nothing was retired.
    [[nodiscard]] virtual Result<std::vector<RollupCell>> retired_cells(PointId point, TimeRange range,
                                                                        std::stop_token cancel) const = 0;

    /// Says that many short questions follow. While what it gives lives, a store may answer them from one moment
    /// instead of looking for news each time; what is stored meanwhile may be seen or not, each batch as a whole.
    /// Writing and what else this instance does goes on as always. For one report or chart at a time, not longer: the
    /// store's log cannot be shortened meanwhile. It goes before the instance, in its thread.
    [[nodiscard]] virtual ReadHold hold() const { return nullptr; }

    [[nodiscard]] virtual Result<SampleStatistics> statistics() const = 0;

    /// Every record of people about samples with begin <= at < end, also those that later ones supersede; ascending by
    /// point, time and order of entry. All that is said above is about the samples as stored: see CorrectedSamples.
    /// Fails with `store_damaged`, naming the record, where one of them is not what was written.
    /// @param point Empty: of all points.
    [[nodiscard]] virtual Result<std::vector<Correction>> corrections(std::optional<PointId> point,
                                                                      TimeRange range) const = 0;

    /// Every record about spans that overlap `range`, ascending by order of entry. Fails like corrections().
    /// @param point Empty: of all points.
    [[nodiscard]] virtual Result<std::vector<QuarantineRecord>> quarantine_records(std::optional<PointId> point,
                                                                                   TimeRange range) const = 0;

    /// What the self-test found, ascending by id. Fails with `store_damaged`, naming the row.
    /// @param device Empty: of all devices.
    [[nodiscard]] virtual Result<std::vector<PlausibilityFinding>> findings(std::optional<DeviceId> device) const = 0;
};

/// Writing. Samples and corrections are only added; nothing here changes or removes one.
class SampleStore : public SampleReader {
public:
    /// Stores a batch completely or not at all; when it returns, the batch is durable.
    /// Order and repetition within the batch do not matter; of samples that contradict each other within one batch the
    /// better quality is stored, and among equals the smaller stored form.
    /// Fails with `unknown_point` for a point that the catalogue does not have, `invalid_argument` for a sample whose
    /// value, quality and reason contradict each other or whose time is outside the years 1 to 9999, `store_read_only`,
    /// `store_full`, `store_locked`, `store_damaged` or `store_failed`.
    [[nodiscard]] virtual Result<AppendReport> append(std::span<const Sample> batch) = 0;

    /// Adds records, all or none; their ids are not looked at. Durable when it returns; the samples stay as they are.
    /// Fails with `unknown_point`; `conflicting_sample` if the record's `stored` or `supersedes` is not what is there
    /// now: somebody changed it; `invalid_argument` for what check_correction() refuses, for withdrawing what has no
    /// value, and for two of one point and time; and like append(). Where there are several, the detail names the place
    /// in the list. Returns their ids in the same order.
    [[nodiscard]] virtual Result<std::vector<CorrectionId>> correct_all(std::span<const Correction> corrections) = 0;
    /// The same of one.
    [[nodiscard]] Result<CorrectionId> correct(const Correction& correction) {
        const auto ids = correct_all({&correction, 1});
        return ids ? Result<CorrectionId>(ids->front()) : ids.error();
    }

    /// Adds a record; `record.id` is not looked at. Durable when it returns. Fails with `unknown_point`,
    /// `invalid_argument` for what check_quarantine() refuses, and like append().
    [[nodiscard]] virtual Result<QuarantineId> quarantine(const QuarantineRecord& record) = 0;

    /// Adds a finding whose id is not assigned, or changes the one with its id. Durable when it returns.
    /// Fails with `unknown_point` where its point is not there or not of its device, or there is no such id;
    /// `invalid_argument` for what check_finding() refuses; and like append().
    [[nodiscard]] virtual Result<FindingId> save_finding(const PlausibilityFinding& finding) = 0;

    /// Calls `work`; its calls of quarantine() and save_finding() are one transaction, durable when this returns, and
    /// cost one sync of the disk instead of one each. Where `work` fails, nothing of it is kept, and this fails in the
    /// same way. @pre `work` ends with the failure of a call that failed (but for `invalid_argument`, which has changed
    /// nothing), and calls nothing else here; for this call itself, std::logic_error is thrown.
    [[nodiscard]] virtual Result<void> together(const std::function<Result<void>()>& work) = 0;
};

}  // namespace wattmast
