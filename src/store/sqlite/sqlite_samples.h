// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Samples as rows.
#pragma once

#include <filesystem>

#include "store/sqlite/connection.h"
#include "store/store.h"

namespace wattmast::sqlite {

/// Implements the promises of SampleStore on one connection, which must outlive it.
class SqliteSamples final : public SampleStore {
public:
    SqliteSamples(Connection& connection, std::filesystem::path path, OpenMode mode)
        : connection_(connection), path_(std::move(path)), mode_(mode) {}

    [[nodiscard]] Result<Series> read(PointId point, TimeRange range, std::stop_token cancel) const override;
    [[nodiscard]] Result<std::optional<Sample>> last_value_before(PointId point, UtcTime before) const override;
    [[nodiscard]] Result<std::optional<Sample>> first_value_from(PointId point, UtcTime from) const override;
    [[nodiscard]] Result<std::vector<Sample>> latest() const override;
    [[nodiscard]] Result<std::vector<std::optional<EnvelopeColumn>>> envelope(PointId point, TimeRange range,
                                                                              int columns,
                                                                              std::stop_token cancel) const override;
    [[nodiscard]] Result<SampleStatistics> statistics() const override;
    Result<AppendReport> append(std::span<const Sample> batch) override;

private:
    template <typename Visit>
    Result<void> each(PointId point, TimeRange range, const std::stop_token& cancel, Visit visit) const;
    [[nodiscard]] Result<std::optional<Sample>> one(std::string_view sql, PointId point, UtcTime limit) const;
    Result<void> check_points(std::span<const Sample> ordered);
    Result<void> store(const Sample& sample, AppendReport& report);
    Result<void> keep_aside(const Sample& sample);

    Connection& connection_;
    std::filesystem::path path_;
    OpenMode mode_;
};

}  // namespace wattmast::sqlite
