// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Samples in memory.
#pragma once

#include <memory>
#include <utility>

#include "store/memory_content.h"
#include "store/store.h"

namespace wattmast {

/// Implements the promises of SampleStore on the content of a memory database.
class MemorySamples final : public SampleStore {
public:
    MemorySamples(std::shared_ptr<MemoryContent> content, OpenMode mode) : content_(std::move(content)), mode_(mode) {}

    [[nodiscard]] Result<Series> read(PointId point, TimeRange range, std::stop_token cancel) const override;
    [[nodiscard]] Result<std::vector<std::optional<EnvelopeColumn>>> envelope(PointId point, TimeRange range,
                                                                              int columns,
                                                                              std::stop_token cancel) const override;
    [[nodiscard]] Result<std::vector<RollupCell>> cells(PointId point, std::span<const UtcTime> borders,
                                                        RollupLevel widest, std::stop_token cancel) const override;
    [[nodiscard]] Result<std::vector<RollupCell>> retired_cells(PointId, TimeRange, std::stop_token) const override {
        return std::vector<RollupCell>();
    }
    [[nodiscard]] Result<std::optional<Sample>> last_value_before(PointId point, UtcTime before) const override;
    [[nodiscard]] Result<std::optional<Sample>> first_value_from(PointId point, UtcTime from) const override;
    [[nodiscard]] Result<std::vector<Sample>> latest() const override;
    [[nodiscard]] Result<std::vector<Sample>> latest_of(std::span<const PointId> points) const override;
    [[nodiscard]] Result<LateSamples> late_samples(std::span<const PointId> points,
                                                   std::optional<std::uint64_t> since) const override;
    [[nodiscard]] Result<SampleStatistics> statistics() const override;
    [[nodiscard]] Result<std::vector<Correction>> corrections(std::optional<PointId> point,
                                                              TimeRange range) const override;
    [[nodiscard]] Result<std::vector<QuarantineRecord>> quarantine_records(std::optional<PointId> point,
                                                                           TimeRange range) const override;
    [[nodiscard]] Result<std::vector<PlausibilityFinding>> findings(std::optional<DeviceId> device) const override;
    Result<AppendReport> append(std::span<const Sample> batch) override;
    Result<std::vector<CorrectionId>> correct_all(std::span<const Correction> corrections) override;
    Result<QuarantineId> quarantine(const QuarantineRecord& record) override;
    Result<FindingId> save_finding(const PlausibilityFinding& finding) override;
    Result<void> together(const std::function<Result<void>()>& work) override;

private:
    /// Calls `visit` with every sample of the range in order.
    template <typename Visit>
    Result<void> each(PointId point, TimeRange range, const std::stop_token& cancel, Visit visit) const;
    [[nodiscard]] Result<void> check(std::span<const Sample> batch) const;
    /// Whether a correction may be added to what is there now. @pre the content is locked
    [[nodiscard]] Result<void> check_now(const Correction& correction) const;
    void keep_aside(const Sample& sample);

    std::shared_ptr<MemoryContent> content_;
    OpenMode mode_;
    bool is_together_ = false;  ///< Within together().
};

}  // namespace wattmast
