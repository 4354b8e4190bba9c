// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/figure_table.h"

#include <algorithm>
#include <string_view>

#include "store/rules.h"

namespace wattmast::sqlite {
namespace {

constexpr std::string_view forget_sql =
    "DELETE FROM kept_figure WHERE device = ?1 AND reach_begins < ?3 AND reach_ends > ?2";
constexpr std::string_view forget_of_point_sql =
    "DELETE FROM kept_figure WHERE device = (SELECT device FROM point WHERE id = ?1) AND reach_begins < ?3 AND "
    "reach_ends > ?2";
constexpr std::string_view write_sql =
    "INSERT OR REPLACE INTO kept_figure VALUES (NULL, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, "
    "row_check(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8))";
constexpr std::string_view read_sql =
    "SELECT device, point, kind, begins, reach_begins, reach_ends, basis, body, digest IS row_check(device, point, "
    "kind, begins, reach_begins, reach_ends, basis, body) FROM kept_figure WHERE point = ?1 AND kind = ?2 AND "
    "begins >= ?3 AND begins < ?4 ORDER BY begins";
constexpr std::string_view all_sql =
    "SELECT device, point, kind, begins, reach_begins, reach_ends, basis, body, digest IS row_check(device, point, "
    "kind, begins, reach_begins, reach_ends, basis, body) FROM kept_figure ORDER BY point, kind, begins";
constexpr std::string_view reach_sql = "SELECT max(reach_ends) FROM kept_figure WHERE device = ?1";
constexpr std::string_view reach_of_all_sql = "SELECT device, max(reach_ends) FROM kept_figure GROUP BY device";

std::vector<std::byte> bytes_of(std::span<const std::byte> blob) {
    return {blob.begin(), blob.end()};
}

bool is_as_written(const Query& row) {
    return row.integer(8) == 1;
}

KeptFigure figure_from(const Query& row) {
    return {.key = {.point = PointId(row.integer(1)),
                    .kind = static_cast<std::uint8_t>(row.integer(2)),
                    .begin = utc_from_milliseconds(row.integer(3))},
            .device = DeviceId(row.integer(0)),
            .reach = {utc_from_milliseconds(row.integer(4)), utc_from_milliseconds(row.integer(5))},
            .basis = bytes_of(row.blob(6)),
            .body = bytes_of(row.blob(7))};
}

}  // namespace

Result<void> forget_figures(Connection& connection, DeviceId device, TimeRange range) {
    return connection.run(forget_sql, {device.number(), milliseconds_of(range.begin), milliseconds_of(range.end)});
}

Result<void> forget_figures_of(Connection& connection, PointId point, TimeRange range) {
    return connection.run(forget_of_point_sql,
                          {point.number(), milliseconds_of(range.begin), milliseconds_of(range.end)});
}

Result<void> write_figure(Connection& connection, const KeptFigure& figure) {
    return connection.run(write_sql, {figure.device.number(), figure.key.point.number(), std::int64_t{figure.key.kind},
                                      milliseconds_of(figure.key.begin), milliseconds_of(figure.reach.begin),
                                      milliseconds_of(figure.reach.end), std::span<const std::byte>(figure.basis),
                                      std::span<const std::byte>(figure.body)});
}

Result<std::vector<KeptFigure>> read_figures(Connection& connection, PointId point, std::uint8_t kind,
                                             TimeRange begins) {
    std::vector<KeptFigure> figures;
    const auto read =
        each_row(connection, read_sql,
                 {point.number(), std::int64_t{kind}, milliseconds_of(begins.begin), milliseconds_of(begins.end)},
                 [&](const Query& row) -> Result<void> {
                     if (is_as_written(row)) {
                         figures.push_back(figure_from(row));
                     }
                     return {};
                 });
    return read ? Result<std::vector<KeptFigure>>(std::move(figures)) : read.error();
}

Result<void> each_figure(Connection& connection, const std::function<Result<void>(const KeptFigure&)>& visit) {
    return each_row(connection, all_sql, {},
                    [&](const Query& row) { return is_as_written(row) ? visit(figure_from(row)) : Result<void>(); });
}

Result<UtcTime> reach_of_figures(Connection& connection, DeviceId device) {
    const auto until = connection.number(reach_sql, {device.number()});
    if (!until) {
        return until.error();
    }
    return *until ? utc_from_milliseconds(**until) : storable_times.begin;
}

Result<FigureReach> FigureReach::load(Connection& connection) {
    FigureReach reach;
    const auto read = each_row(connection, reach_of_all_sql, {}, [&](const Query& row) -> Result<void> {
        reach.set(DeviceId(row.integer(0)), utc_from_milliseconds(row.integer(1)));
        return {};
    });
    return read ? Result<FigureReach>(std::move(reach)) : read.error();
}

UtcTime FigureReach::of(DeviceId device) const {
    const auto found = until_.find(device);
    return found == until_.end() ? storable_times.begin : found->second;
}

void FigureReach::set(DeviceId device, UtcTime until) {
    if (until <= storable_times.begin) {
        until_.erase(device);
    } else {
        until_.insert_or_assign(device, until);
    }
}

void FigureReach::raise(DeviceId device, UtcTime until) {
    set(device, std::max(of(device), until));
}

}  // namespace wattmast::sqlite
