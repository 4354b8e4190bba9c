// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Kept figures on a connection.
#pragma once

#include <filesystem>
#include <utility>

#include "store/figure_store.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/figure_table.h"

namespace wattmast::sqlite {

/// Implements the promises of FigureStore on one connection, which must outlive it.
class SqliteFigures final : public FigureStore {
public:
    /// @param reach The writer's, which outlives it; null: a reader's.
    SqliteFigures(Connection& connection, std::filesystem::path path, FigureReach* reach)
        : connection_(connection), path_(std::move(path)), reach_(reach) {}

    [[nodiscard]] Result<std::vector<KeptFigure>> figures(PointId point, std::uint8_t kind,
                                                          TimeRange begins) const override;
    [[nodiscard]] Result<void> each(const std::function<Result<void>(const KeptFigure&)>& visit) const override;
    Result<void> keep(std::span<const KeptFigure> figures) override;
    Result<std::uint64_t> forget_all() override;

private:
    [[nodiscard]] Failure read_only() const;

    Connection& connection_;
    std::filesystem::path path_;
    FigureReach* reach_;
};

}  // namespace wattmast::sqlite
