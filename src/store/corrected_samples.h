// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The samples that count: what a store says, with corrections of people and quarantine in it.
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "store/sample_store.h"

namespace wattmast {

/// Reads like a store that had been given the corrected samples instead of those it has: a value of a correction is a
/// good sample of origin `entered`, a withdrawn sample is not there. Figures are made of these; charts and exports show
/// the raw ones. latest(), latest_of(), statistics() and corrections() are the raw reader's.
///
/// Before that, each sample is judged by the quarantine records of its time (model/plausibility.h): what the self-test
/// holds back is suspect, what a person released is good. A correction of the same time goes before both.
///
/// The corrections and records of a point are those of the moment at which it was first asked for here, so that a
/// figure is of one moment; for the next figure take a new instance. Same thread rules as the raw reader, which must
/// outlive it.
///
/// A damaged record fails what it lies in the way of with `store_damaged`; other times and points are read.
class CorrectedSamples final : public SampleReader {
public:
    explicit CorrectedSamples(const SampleReader& raw) : raw_(raw) {}

    /// The corrections that count in a range, ascending by time.
    [[nodiscard]] Result<std::vector<Correction>> in_force(PointId point, TimeRange range) const;
    /// The records about spans that overlap a range, by order of entry.
    [[nodiscard]] Result<std::vector<QuarantineRecord>> judgements(PointId point, TimeRange range) const;

    [[nodiscard]] Result<Series> read(PointId point, TimeRange range, std::stop_token cancel) const override;
    [[nodiscard]] Result<std::optional<Sample>> last_value_before(PointId point, UtcTime before) const override;
    [[nodiscard]] Result<std::optional<Sample>> first_value_from(PointId point, UtcTime from) const override;
    [[nodiscard]] Result<LateSamples> late_samples(std::span<const PointId> points,
                                                   std::optional<std::uint64_t> since) const override {
        return raw_.late_samples(points, since);
    }
    [[nodiscard]] Result<std::vector<std::optional<EnvelopeColumn>>> envelope(PointId point, TimeRange range,
                                                                              int columns,
                                                                              std::stop_token cancel) const override;
    /// A UTC day that holds a corrected time or part of a quarantined or released span comes in hours, made of its
    /// samples. Where those were retired, its hours are cells, judged as by retired_cells(); a correction then fails
    /// with `no_data`, because nobody knows what the other samples were.
    [[nodiscard]] Result<std::vector<RollupCell>> cells(PointId point, std::span<const UtcTime> borders,
                                                        RollupLevel widest, std::stop_token cancel) const override;

    /// For each time between a cell's first and last value the last record counts, as for samples. Where that is a
    /// quarantine, the cell is suspect as a whole, because nobody knows which of its values are; so it is where that is
    /// a release with a factor of what was held back, because a cell cannot be scaled. One whose values were all held
    /// back and released as they are is good. Otherwise as stored; corrections are not in them.
    [[nodiscard]] Result<std::vector<RollupCell>> retired_cells(PointId point, TimeRange range,
                                                                std::stop_token cancel) const override;
    [[nodiscard]] ReadHold hold() const override { return raw_.hold(); }
    [[nodiscard]] Result<std::vector<Sample>> latest() const override { return raw_.latest(); }
    [[nodiscard]] Result<std::vector<Sample>> latest_of(std::span<const PointId> points) const override {
        return raw_.latest_of(points);
    }
    [[nodiscard]] Result<SampleStatistics> statistics() const override { return raw_.statistics(); }
    [[nodiscard]] Result<std::vector<Correction>> corrections(std::optional<PointId> point,
                                                              TimeRange range) const override {
        return raw_.corrections(point, range);
    }
    [[nodiscard]] Result<std::vector<QuarantineRecord>> quarantine_records(std::optional<PointId> point,
                                                                           TimeRange range) const override {
        return raw_.quarantine_records(point, range);
    }
    [[nodiscard]] Result<std::vector<PlausibilityFinding>> findings(std::optional<DeviceId> device) const override {
        return raw_.findings(device);
    }

private:
    /// Appends the hours of a day, cut at the borders. The second: of one whose samples were retired.
    Result<void> add_hours(PointId point, TimeRange day, std::span<const UtcTime> borders,
                           const std::stop_token& cancel, std::vector<RollupCell>& into) const;
    Result<void> add_retired_hours(PointId point, TimeRange day, std::span<const UtcTime> borders,
                                   const std::stop_token& cancel, std::vector<RollupCell>& into) const;

    /// A sample of the raw reader as it counts, if there is one.
    [[nodiscard]] Result<std::optional<Sample>> judged_sample(Result<std::optional<Sample>> raw) const;
    /// Begins of the UTC days in a range whose samples count otherwise than stored; ascending, each once.
    [[nodiscard]] Result<std::vector<UtcTime>> changed_days(PointId point, TimeRange range) const;

    const SampleReader& raw_;
    mutable std::map<PointId, Result<std::vector<Correction>>> known_;             ///< In force, of all times.
    mutable std::map<PointId, Result<std::vector<QuarantineRecord>>> judgements_;  ///< Of all times.
};

}  // namespace wattmast
