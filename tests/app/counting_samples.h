// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A reader that counts what it is asked for, and says that some of it is damaged.
#pragma once

#include <cstdint>
#include <set>

#include "store/sample_store.h"

namespace wattmast::test {

class CountingSamples final : public SampleReader {
public:
    explicit CountingSamples(const SampleReader& reader) : reader_(reader) {}

    /// Questions about samples, cells or single values since the last call.
    std::size_t take_count() { return std::exchange(count_, 0); }
    /// Samples of this point cannot be read from now on.
    void damage(PointId point) { damaged_.insert(point); }
    void mend() { damaged_.clear(); }
    /// Nor can the totals of the whole store.
    void damage_totals() { has_totals_ = false; }

    [[nodiscard]] Result<Series> read(PointId point, TimeRange range, std::stop_token cancel) const override {
        return asked(point) ? reader_.read(point, range, std::move(cancel)) : damage();
    }
    [[nodiscard]] Result<std::optional<Sample>> last_value_before(PointId point, UtcTime before) const override {
        return asked(point) ? reader_.last_value_before(point, before) : damage();
    }
    [[nodiscard]] Result<std::optional<Sample>> first_value_from(PointId point, UtcTime from) const override {
        return asked(point) ? reader_.first_value_from(point, from) : damage();
    }
    [[nodiscard]] Result<std::vector<Sample>> latest() const override { return reader_.latest(); }
    [[nodiscard]] Result<std::vector<Sample>> latest_of(std::span<const PointId> points) const override {
        return reader_.latest_of(points);
    }
    [[nodiscard]] Result<LateSamples> late_samples(std::span<const PointId> points,
                                                   std::optional<std::uint64_t> since) const override {
        return reader_.late_samples(points, since);
    }
    [[nodiscard]] Result<std::vector<std::optional<EnvelopeColumn>>> envelope(PointId point, TimeRange range,
                                                                              int columns,
                                                                              std::stop_token cancel) const override {
        return asked(point) ? reader_.envelope(point, range, columns, std::move(cancel)) : damage();
    }
    [[nodiscard]] Result<std::vector<RollupCell>> cells(PointId point, std::span<const UtcTime> borders,
                                                        RollupLevel widest, std::stop_token cancel) const override {
        return asked(point) ? reader_.cells(point, borders, widest, std::move(cancel)) : damage();
    }
    [[nodiscard]] Result<std::vector<RollupCell>> retired_cells(PointId point, TimeRange range,
                                                                std::stop_token cancel) const override {
        return asked(point) ? reader_.retired_cells(point, range, std::move(cancel)) : damage();
    }
    [[nodiscard]] Result<SampleStatistics> statistics() const override {
        return has_totals_ ? reader_.statistics() : damage();
    }
    [[nodiscard]] Result<std::vector<Correction>> corrections(std::optional<PointId> point,
                                                              TimeRange range) const override {
        return reader_.corrections(point, range);
    }
    [[nodiscard]] Result<std::vector<QuarantineRecord>> quarantine_records(std::optional<PointId> point,
                                                                           TimeRange range) const override {
        return reader_.quarantine_records(point, range);
    }
    [[nodiscard]] Result<std::vector<PlausibilityFinding>> findings(std::optional<DeviceId> device) const override {
        return reader_.findings(device);
    }

private:
    bool asked(PointId point) const {
        ++count_;
        return !damaged_.contains(point);
    }
    static Failure damage() { return fail(Errc::store_damaged, "chunk 7 does not hold what its checksum says"); }

    const SampleReader& reader_;
    mutable std::size_t count_ = 0;
    std::set<PointId> damaged_;
    bool has_totals_ = true;
};

}  // namespace wattmast::test
