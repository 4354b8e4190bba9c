// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/verify_retired.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/sqlite/rollup_table.h"
#include "store/sqlite/slots.h"

namespace wattmast::sqlite {
namespace {

using CellsByPoint = std::map<PointId, std::vector<RollupCell>>;

std::string place_of(std::string_view table, DeviceId device, UtcTime begin) {
    return "table " + std::string(table) + ", device " + std::to_string(device.number()) + ", from " +
           to_iso8601(begin);
}

/// Sums in double depend on the order of adding.
bool are_alike(const CellSum& a, const CellSum& b) {
    if (std::holds_alternative<ExactSum>(a) && std::holds_alternative<ExactSum>(b)) {
        return a == b;
    }
    constexpr double tolerance = 1e-9;
    const double x = to_double(a);
    const double y = to_double(b);
    return x == y || std::abs(x - y) <= tolerance * std::max(std::abs(x), std::abs(y)) ||
           (!std::isfinite(x) && !std::isfinite(y));
}

bool are_alike(const RollupCell& a, RollupCell b) {
    if (a.values && b.values && are_alike(a.values->sum, b.values->sum)) {
        b.values->sum = a.values->sum;
    }
    return a == b;
}

bool are_alike(const CellsByPoint& a, const CellsByPoint& b) {
    return std::ranges::equal(a, b, [](const auto& x, const auto& y) {
        return x.first == y.first &&
               std::ranges::equal(x.second, y.second,
                                  [](const RollupCell& p, const RollupCell& q) { return are_alike(p, q); });
    });
}

CellsByPoint merged(const CellsByPoint& cells, RollupLevel level) {
    CellsByPoint coarser;
    for (const auto& [point, finer] : cells) {
        coarser.emplace(point, merge_cells(finer, level));
    }
    return coarser;
}

/// The cells of one row of a level; empty if there is no row.
Result<std::optional<CellsByPoint>> stored(Connection& connection, RollupTable table, DeviceId device, UtcTime begin) {
    const std::string sql = "SELECT key, body FROM " + std::string(name_of(table)) + " WHERE key = ?1";
    auto query = connection.query(sql, {key_of(device, begin)});
    const auto found = query ? query->next() : Result<bool>(query.error());
    if (!found) {
        return found.error();
    }
    if (!*found) {
        return std::optional<CellsByPoint>();
    }
    const auto chunk = rollup_row_from(table, *query).open();
    if (!chunk) {
        return chunk.error();
    }
    CellsByPoint cells;
    for (const PointId point : chunk->points()) {
        if (const auto read = chunk->read(point, cells[point]); !read) {
            return read.error();
        }
    }
    return std::optional(std::move(cells));
}

class DeviceCheck {
public:
    DeviceCheck(Connection& connection, DeviceId device, const RetiredExtent& extent, const Find& find)
        : connection_(connection), device_(device), extent_(extent), find_(find) {}

    Result<void> run(const std::stop_token& cancel) {
        const auto days = days_of("SELECT key FROM rollup_hour WHERE key BETWEEN ?1 AND ?2 ORDER BY key",
                                  key_of(device_, extent_.raw_before) - 1);
        const auto quarters = days_of("SELECT key FROM rollup_quarter WHERE key BETWEEN ?1 AND ?2 ORDER BY key",
                                      (device_.number() << 32) | 0xffff'ffff);
        if (!days || !quarters) {
            return days ? quarters.error() : days.error();
        }
        for (const UtcTime day : *quarters) {
            if (day < extent_.quarters_before || day >= extent_.raw_before || !std::ranges::binary_search(*days, day)) {
                find_("retired", place_of("rollup_quarter", device_, day),
                      "there are quarter hours of a day that has none");
            }
        }
        for (const UtcTime day : *days) {
            if (cancel.stop_requested()) {
                return fail(Errc::cancelled, "the caller gave up");
            }
            check_day(day);
        }
        return {};
    }

private:
    Result<std::vector<UtcTime>> days_of(std::string_view sql, std::int64_t last) {
        std::vector<UtcTime> days;
        const auto read = each_row(connection_, sql, {device_.number() << 32, last}, [&](const Query& row) {
            days.push_back(begin_of(row.integer(0)));
            return Result<void>();
        });
        return read ? Result<std::vector<UtcTime>>(std::move(days)) : read.error();
    }

    void check_day(UtcTime day) {
        const auto hours = stored(connection_, RollupTable::hour, device_, day);
        if (!hours || !*hours) {
            find_("rollup", place_of("rollup_hour", device_, day), hours ? "it is gone" : hours.error().detail);
            return;
        }
        check_sum_of_day(day, merged(**hours, RollupLevel::day));
        if (day < extent_.quarters_before) {
            return;
        }
        const std::string place = place_of("rollup_quarter", device_, day);
        const auto quarters = stored(connection_, RollupTable::quarter, device_, day);
        if (!quarters) {
            find_("rollup", place, quarters.error().detail);
        } else if (!*quarters) {
            find_("rollup", place, "the quarter hours of a retired day are missing; charts have a gap there");
        } else if (!are_alike(merged(**quarters, RollupLevel::hour), **hours)) {
            find_("rollup", place, "quarter hours and hours of a retired day contradict each other");
        }
    }

    void check_sum_of_day(UtcTime day, const CellsByPoint& expected) {
        const UtcTime begin = block_window(day).begin;
        if (block_ != begin) {
            block_ = begin;
            auto read = stored(connection_, RollupTable::day, device_, begin);
            if (!read) {
                find_("rollup", place_of("rollup_day", device_, begin), read.error().detail);
            }
            days_ = read ? std::move(*read) : std::nullopt;
            is_readable_ = read.has_value();
        }
        if (!is_readable_) {
            return;
        }
        CellsByPoint own;
        for (const auto& [point, cells] : days_.value_or(CellsByPoint())) {
            const auto found = std::ranges::find(cells, day, &RollupCell::start);
            if (found != cells.end()) {
                own.emplace(point, std::vector{*found});
            }
        }
        if (!are_alike(own, expected)) {
            find_("rollup", place_of("rollup_day", device_, begin),
                  "the day " + to_iso8601(day).substr(0, 10) + ", whose samples were retired, contradicts its hours");
        }
    }

    Connection& connection_;
    DeviceId device_;
    RetiredExtent extent_;
    const Find& find_;
    std::optional<UtcTime> block_;
    std::optional<CellsByPoint> days_;
    bool is_readable_ = false;
};

}  // namespace

Result<std::map<DeviceId, RetiredExtent>> verify_retired_rows(Connection& connection, const Find& find) {
    std::vector<DeviceId> devices;
    const auto listed = each_row(connection, "SELECT device FROM retired ORDER BY device", {}, [&](const Query& row) {
        devices.emplace_back(row.integer(0));
        return Result<void>();
    });
    if (!listed) {
        return listed.error();
    }
    std::map<DeviceId, RetiredExtent> extents;
    for (const DeviceId device : devices) {
        if (const auto extent = read_retired(connection, device)) {
            extents.emplace(device, *extent);
        } else {
            find("retired", "table retired, device " + std::to_string(device.number()), extent.error().detail);
        }
    }
    return extents;
}

Result<void> verify_retired_cells(Connection& connection, const std::stop_token& cancel,
                                  const std::map<DeviceId, RetiredExtent>& retired, const Find& find) {
    for (const auto& [device, extent] : retired) {
        if (const auto checked = DeviceCheck(connection, device, extent, find).run(cancel); !checked) {
            return checked;
        }
    }
    const auto strangers = each_row(
        connection, "SELECT key FROM rollup_quarter WHERE NOT EXISTS (SELECT 1 FROM retired WHERE device = key >> 32)",
        {}, [&](const Query& row) {
            find("retired", place_of("rollup_quarter", device_of(row.integer(0)), begin_of(row.integer(0))),
                 "there are quarter hours of a device of which nothing was retired");
            return Result<void>();
        });
    return strangers;
}

}  // namespace wattmast::sqlite
