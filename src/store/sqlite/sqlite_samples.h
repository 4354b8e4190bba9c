// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Samples in a hot log and chunks: what SampleStore promises (decision 0005).
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "analysis/rollup.h"
#include "store/sqlite/appender.h"
#include "store/sqlite/chunk_table.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/figure_table.h"
#include "store/sqlite/judged_times.h"
#include "store/sqlite/retired_table.h"
#include "store/sqlite/retirer.h"
#include "store/sqlite/rollup_table.h"
#include "store/sqlite/running_day.h"
#include "store/sqlite/view.h"
#include "store/store.h"

namespace wattmast::sqlite {

/// Implements the promises of SampleStore on one connection, which must outlive it.
class SqliteSamples final : public SampleStore {
public:
    /// A reader's.
    SqliteSamples(Connection& connection, std::filesystem::path path, FileIdentity file);
    /// The writer's: it feeds the readers of this process from now on.
    /// @param figures Of the same file, outlives it. @pre the tail is up to date
    SqliteSamples(Connection& connection, std::filesystem::path path, FileIdentity file,
                  const std::shared_ptr<SharedTail>& tail, RetiredDays retired, FigureReach& figures,
                  const SealPolicy& policy);

    [[nodiscard]] Result<Series> read(PointId point, TimeRange range, std::stop_token cancel) const override;
    [[nodiscard]] Result<std::optional<Sample>> last_value_before(PointId point, UtcTime before) const override;
    [[nodiscard]] Result<std::optional<Sample>> first_value_from(PointId point, UtcTime from) const override;
    [[nodiscard]] Result<std::vector<Sample>> latest() const override;
    [[nodiscard]] Result<std::vector<Sample>> latest_of(std::span<const PointId> points) const override;
    [[nodiscard]] Result<std::vector<std::optional<EnvelopeColumn>>> envelope(PointId point, TimeRange range,
                                                                              int columns,
                                                                              std::stop_token cancel) const override;
    [[nodiscard]] Result<std::vector<RollupCell>> cells(PointId point, std::span<const UtcTime> borders,
                                                        RollupLevel widest, std::stop_token cancel) const override;
    [[nodiscard]] Result<std::vector<RollupCell>> retired_cells(PointId point, TimeRange range,
                                                                std::stop_token cancel) const override;
    [[nodiscard]] Result<LateSamples> late_samples(std::span<const PointId> points,
                                                   std::optional<std::uint64_t> since) const override;
    [[nodiscard]] Result<SampleStatistics> statistics() const override;
    [[nodiscard]] Result<std::vector<Correction>> corrections(std::optional<PointId> point,
                                                              TimeRange range) const override;
    [[nodiscard]] Result<std::vector<QuarantineRecord>> quarantine_records(std::optional<PointId> point,
                                                                           TimeRange range) const override;
    [[nodiscard]] Result<std::vector<PlausibilityFinding>> findings(std::optional<DeviceId> device) const override;
    [[nodiscard]] ReadHold hold() const override;
    Result<AppendReport> append(std::span<const Sample> batch) override;
    Result<std::vector<CorrectionId>> correct_all(std::span<const Correction> corrections) override;
    Result<QuarantineId> quarantine(const QuarantineRecord& record) override;
    Result<FindingId> save_finding(const PlausibilityFinding& finding) override;
    Result<void> together(const std::function<Result<void>()>& work) override;
    /// Store::retire().
    Result<RetireReport> retire(const RetentionLimits& limits, std::size_t budget);

private:
    /// What `ask` finds, ascending by point. Fails where hot samples may be missing.
    [[nodiscard]] Result<std::vector<Sample>> newest_in_tail(
        const std::function<std::vector<Sample>(const HotTail&)>& ask) const;
    /// Whether a correction may be added to what is there now.
    [[nodiscard]] Result<void> check_now(const Correction& correction) const;
    /// Runs `work` in a writing transaction of its own and commits if it succeeds; within together(), in that one.
    template <typename Work>
    auto write(Work work) -> decltype(work());
    /// Tells readers of this process, see late_samples(), what was committed about stored samples.
    void tell_judged();
    /// What the tail knows of a point.
    struct Hot {
        std::optional<DeviceId> device;                ///< Empty if the catalogue does not have the point.
        UtcTime sealed_before = storable_times.begin;  ///< All before it but `samples` is in chunks.
        std::vector<Sample> samples;
    };
    /// A view of the point; `find` gives the hot samples that are wanted.
    Result<Snapshot> begin(PointId point, TimeRange range, Hot& hot,
                           const std::function<void(const HotTail&)>& find) const;
    /// Appends the sealed samples of the range.
    Result<void> read_sealed(DeviceId device, PointId point, TimeRange range, const std::stop_token& cancel,
                             std::vector<Sample>& into) const;
    /// Calls `visit` with every sample of the range, sealed or in `hot`, in order.
    template <typename Visit>
    Result<void> each(DeviceId device, PointId point, TimeRange range, std::span<const Sample> hot,
                      const std::stop_token& cancel, Visit visit) const;
    /// Of equal times, which there are only where it is not known what is sealed, the sealed sample stays.
    static void add_hot(std::vector<Sample>& sealed, const std::vector<Sample>& hot);
    Result<std::vector<std::optional<EnvelopeColumn>>> wide_envelope(PointId point, TimeRange range, int columns,
                                                                     RollupLevel level,
                                                                     const std::stop_token& cancel) const;
    /// Appends the cells of a range without borders inside. @param told Up to where stored cells tell everything.
    Result<void> cells_of(PointId point, TimeRange range, const Hot& hot, UtcTime told, RollupLevel widest,
                          const std::stop_token& cancel, const RetiredExtent& retired,
                          std::vector<RollupCell>& into) const;
    /// Appends the cells of whole days from a day on that is not merged, hot samples in them, as long as they are
    /// known; says up to where.
    /// @pre range begins with a UTC day
    Result<UtcTime> running_days(PointId point, TimeRange range, const Hot& hot, std::vector<RollupCell>& into) const;
    /// Appends stored cells of the range, in which there are no hot samples.
    /// @pre it begins and ends on cells of the level, and every cell in it is stored
    Result<void> stored_cells(RollupTable table, DeviceId device, PointId point, TimeRange range,
                              const std::stop_token& cancel, const RetiredExtent& retired,
                              std::vector<RollupCell>& into) const;
    /// The same for hours, of which those before `merged` are in rows of days.
    Result<void> stored_hours(DeviceId device, PointId point, TimeRange range, UtcTime merged,
                              const std::stop_token& cancel, const RetiredExtent& retired,
                              std::vector<RollupCell>& into) const;
    /// The same, made of what they were made of, because their row is damaged.
    Result<void> cells_instead(RollupLevel level, DeviceId device, PointId point, TimeRange range,
                               const std::stop_token& cancel, const RetiredExtent& retired, const Failure& damage,
                               std::vector<RollupCell>& into) const;
    /// retired_cells() in the current view. @param extent Of the device.
    Result<void> finest_cells(DeviceId device, PointId point, TimeRange range, const RetiredExtent& extent,
                              const std::stop_token& cancel, std::vector<RollupCell>& into) const;
    /// Appends hours of a part of one hour, or of several, whose samples were retired.
    /// Fails with `no_data` where it begins or ends inside a cell with samples.
    Result<void> hours_of_retired(DeviceId device, PointId point, TimeRange range, const RetiredExtent& extent,
                                  const std::stop_token& cancel, std::vector<RollupCell>& into) const;
    Result<std::optional<Sample>> nearest_value(PointId point, TimeRange range, Order order) const;

    Connection& connection_;
    std::filesystem::path path_;
    mutable View view_;
    mutable std::optional<KnownRecords> known_records_;  ///< Of a reader's, to which late_samples() told them.
    bool is_together_ = false;                           ///< Within together(): its transaction is open.
    std::vector<Appender::Judged> judged_;               ///< In the transaction that is open.
    RetiredDays retired_;                                ///< This and what follows: the writer's.
    std::optional<Appender> appender_;
    std::optional<Retirer> retirer_;
    std::optional<TailPublication> publication_;  ///< Withdrawn before the appender goes.
};

}  // namespace wattmast::sqlite
