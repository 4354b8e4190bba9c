// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <utility>

#include "store/sqlite/sqlite_catalog.h"

namespace wattmast::sqlite {
namespace {

Failure damaged(std::string_view table, std::int64_t row, std::string_view what) {
    return fail(Errc::store_damaged, "row " + std::to_string(row) + " of table " + std::string(table) + " has " +
                                         std::string(what) + "; run `wattmastctl verify` to see what else is affected");
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; !text.empty() && begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

/// The enumerator of this number if the enumeration has a name for it.
template <typename Enum>
std::optional<Enum> named(std::int64_t number) noexcept {
    if (number < 1 || number > 255) {
        return std::nullopt;
    }
    const auto candidate = static_cast<Enum>(number);
    return id_of(candidate).empty() ? std::nullopt : std::optional(candidate);
}

Result<Site> site_from(const Query& row) {
    const auto kind = named<SiteKind>(row.integer(3));
    if (!kind) {
        return damaged("site", row.integer(0), "a kind that does not exist");
    }
    Site site{.id = SiteId(row.integer(0)),
              .code = row.text(1),
              .name = row.text(2),
              .kind = *kind,
              .area = lines_of(row.text(4)),
              .factor_region = row.text(5),
              .time_zone = row.text(6),
              .position = std::nullopt,
              .tags = lines_of(row.text(9))};
    if (!row.is_null(7) && !row.is_null(8)) {
        site.position = Position{.latitude = row.real(7), .longitude = row.real(8)};
    }
    return site;
}

Result<Device> device_from(const Query& row) {
    return Device{.id = DeviceId(row.integer(0)),
                  .site = SiteId(row.integer(1)),
                  .name = row.text(2),
                  .uri = row.text(3),
                  .profile = row.text(4),
                  .poll_interval = Duration(row.integer(5)),
                  .description = row.text(6)};
}

/// Empty inside for NULL; fails for an exponent that no Decimal has.
Result<std::optional<Decimal>> decimal_from(const Query& row, int column, std::string_view table) {
    if (row.is_null(column) || row.is_null(column + 1)) {
        return std::optional<Decimal>();
    }
    const std::int64_t exponent = row.integer(column + 1);
    if (exponent < Decimal::min_exponent || exponent > Decimal::max_exponent) {
        return damaged(table, row.integer(0), "a value with an impossible exponent");
    }
    return std::optional(Decimal(row.integer(column), static_cast<int>(exponent)));
}

Result<Point> point_from(const Query& row) {
    const std::int64_t number = row.integer(2);
    const auto kind = number > 0 && number < 65536 ? point_kind_by_number(static_cast<int>(number)) : std::nullopt;
    const auto phase = named<Phase>(row.integer(3));
    if (!kind || !phase) {
        return damaged("point", row.integer(0), "a kind or phase that does not exist");
    }
    const auto modulus = decimal_from(row, 6, "point_limits");
    const auto most_per_hour = decimal_from(row, 8, "point_limits");
    if (!modulus || !most_per_hour) {
        return modulus ? most_per_hour.error() : modulus.error();
    }
    return Point{.id = PointId(row.integer(0)),
                 .device = DeviceId(row.integer(1)),
                 .key = {.kind = *kind, .phase = *phase, .instance = row.text(4)},
                 .name = row.text(5),
                 .limits = {.modulus = *modulus, .most_per_hour = *most_per_hour}};
}

Result<EnergyNode> node_from(const Query& row) {
    const auto kind = named<NodeKind>(row.integer(1));
    if (!kind) {
        return damaged("node", row.integer(0), "a kind that does not exist");
    }
    return EnergyNode{.site = SiteId(row.integer(0)),
                      .kind = *kind,
                      .name = row.text(2),
                      .parent = row.text(3),
                      .device = DeviceId(row.integer(4)),
                      .instance = row.text(5)};
}

Result<MeterEvent> event_from(const Query& row) {
    const bool is_withdrawal = row.integer(3) > withdrawn_kind;
    const std::int64_t kind = row.integer(3) - (is_withdrawal ? withdrawn_kind : 0);
    if (kind < static_cast<std::int64_t>(MeterEventKind::installed) ||
        kind > static_cast<std::int64_t>(MeterEventKind::decommissioned)) {
        return damaged("meter_event", row.integer(0), "a kind that does not exist");
    }
    const auto final_value = decimal_from(row, 4, "meter_event");
    const auto first_value = decimal_from(row, 6, "meter_event");
    if (!final_value || !first_value) {
        return final_value ? first_value.error() : final_value.error();
    }
    return MeterEvent{.device = DeviceId(row.integer(1)),
                      .at = utc_from_milliseconds(row.integer(2)),
                      .kind = static_cast<MeterEventKind>(kind),
                      .final_value = *final_value,
                      .first_value = *first_value,
                      .who = row.text(8),
                      .why = row.text(9),
                      .is_withdrawal = is_withdrawal};
}

/// @param table Whose rows the statement gives.
template <typename Record>
Result<void> load_into(std::vector<Record>& records, Connection& connection, const std::string& table,
                       std::string_view sql, Result<Record> (*from)(const Query&)) {
    // A fleet's points are tens of megabytes: room that growth leaves behind would be as much again.
    const auto count = connection.number("SELECT count(*) FROM " + table, {});
    if (!count) {
        return count.error();
    }
    records.reserve(static_cast<std::size_t>(count->value_or(0)));
    return each_row(connection, sql, {}, [&](const Query& row) -> Result<void> {
        auto record = from(row);
        if (!record) {
            return record.error();
        }
        records.push_back(std::move(*record));
        return {};
    });
}

}  // namespace

Result<Catalog> load_catalog(Connection& connection) {
    const auto snapshot = Transaction::begin(connection, Transaction::Kind::read);
    if (!snapshot) {
        return snapshot.error();
    }
    Catalog catalog;
    const auto loaded = [&]() -> Result<void> {
        if (auto sites = load_into(catalog.sites, connection, "site",
                                   "SELECT id, code, name, kind, area, factor_region, time_zone, latitude, "
                                   "longitude, tags FROM site ORDER BY id",
                                   site_from);
            !sites) {
            return sites;
        }
        if (auto devices = load_into(
                catalog.devices, connection, "device",
                "SELECT id, site, name, uri, profile, poll_interval, description FROM device ORDER BY id", device_from);
            !devices) {
            return devices;
        }
        if (auto points = load_into(
                catalog.points, connection, "point",
                "SELECT id, device, kind, phase, instance, name, modulus_mantissa, modulus_exponent, "
                "hourly_mantissa, hourly_exponent FROM point LEFT JOIN point_limits ON point = id ORDER BY id",
                point_from);
            !points) {
            return points;
        }
        if (auto nodes =
                load_into(catalog.nodes, connection, "node",
                          "SELECT site, kind, name, parent, ifnull(device, 0), instance FROM node ORDER BY site, place",
                          node_from);
            !nodes) {
            return nodes;
        }
        return load_into(catalog.meter_events, connection, "meter_event",
                         "SELECT id, device, at, kind, final_mantissa, final_exponent, first_mantissa, first_exponent, "
                         "who, why FROM meter_event ORDER BY id",
                         event_from);
    }();
    if (!loaded) {
        return loaded.error();
    }
    return catalog;
}

}  // namespace wattmast::sqlite
