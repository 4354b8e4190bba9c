// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where a figure looked for samples.
#pragma once

#include <optional>
#include <set>

#include "store/sample_store.h"

namespace wattmast {

/// Reads as another reader and keeps the times of all answers, so that whoever keeps a figure knows which changes make
/// it another one: in an answer about a time nothing outside of what is kept has a part. Records of people are left
/// out: those that count lie where samples are asked for. Same thread rules as the raw reader, which must outlive it.
class ReachRecorder final : public SampleReader {
public:
    explicit ReachRecorder(const SampleReader& raw) : raw_(raw) {}

    /// One range that holds all that was asked; empty where nothing was.
    [[nodiscard]] std::optional<TimeRange> reach() const noexcept { return reach_; }
    [[nodiscard]] const std::set<PointId>& points() const noexcept { return points_; }
    /// Whether cells of retired samples had a part: what is left of them depends on the span that is asked for.
    [[nodiscard]] bool has_retired() const noexcept { return has_retired_; }
    /// Whether every value, also of a record of people, was a whole number of 10^-5 of its unit. Energies of registers
    /// are rounded to mWh, half to even, from the first reading of what is asked for. Of a register that counts in
    /// steps of 10 mWh they are the same from whatever reading on; of finer ones, such as most floats, an hour may be 1
    /// mWh more or less.
    [[nodiscard]] bool is_coarse() const noexcept { return is_coarse_; }

    [[nodiscard]] Result<Series> read(PointId point, TimeRange range, std::stop_token cancel) const override;
    [[nodiscard]] Result<std::optional<Sample>> last_value_before(PointId point, UtcTime before) const override;
    [[nodiscard]] Result<std::optional<Sample>> first_value_from(PointId point, UtcTime from) const override;
    [[nodiscard]] Result<std::vector<Sample>> latest() const override;
    [[nodiscard]] Result<std::vector<Sample>> latest_of(std::span<const PointId> points) const override;
    [[nodiscard]] Result<LateSamples> late_samples(std::span<const PointId> points,
                                                   std::optional<std::uint64_t> since) const override {
        return raw_.late_samples(points, since);
    }
    [[nodiscard]] Result<std::vector<std::optional<EnvelopeColumn>>> envelope(PointId point, TimeRange range,
                                                                              int columns,
                                                                              std::stop_token cancel) const override;
    [[nodiscard]] Result<std::vector<RollupCell>> cells(PointId point, std::span<const UtcTime> borders,
                                                        RollupLevel widest, std::stop_token cancel) const override;
    [[nodiscard]] Result<std::vector<RollupCell>> retired_cells(PointId point, TimeRange range,
                                                                std::stop_token cancel) const override;
    [[nodiscard]] ReadHold hold() const override { return raw_.hold(); }
    [[nodiscard]] Result<SampleStatistics> statistics() const override { return raw_.statistics(); }
    [[nodiscard]] Result<std::vector<Correction>> corrections(std::optional<PointId> point,
                                                              TimeRange range) const override;
    [[nodiscard]] Result<std::vector<QuarantineRecord>> quarantine_records(std::optional<PointId> point,
                                                                           TimeRange range) const override;
    [[nodiscard]] Result<std::vector<PlausibilityFinding>> findings(std::optional<DeviceId> device) const override {
        return raw_.findings(device);
    }

private:
    void note(PointId point, TimeRange range) const;
    void note(const std::optional<Value>& value) const;
    void note(std::span<const RollupCell> cells) const;

    const SampleReader& raw_;
    mutable std::optional<TimeRange> reach_;
    mutable std::set<PointId> points_;
    mutable bool has_retired_ = false;
    mutable bool is_coarse_ = true;
};

/// As ReachRecorder::is_coarse().
[[nodiscard]] bool is_coarse(const Value& value) noexcept;

}  // namespace wattmast
