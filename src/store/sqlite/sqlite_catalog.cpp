// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/sqlite_catalog.h"

#include <charconv>
#include <stdexcept>
#include <string>
#include <utility>

#include "store/rules.h"
#include "store/sqlite/annotation_table.h"

namespace wattmast::sqlite {
namespace {

constexpr std::string_view save_site_sql =
    "INSERT INTO site VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
    "row_check(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)) ON CONFLICT (id) DO UPDATE SET "
    "name = excluded.name, kind = excluded.kind, area = excluded.area, factor_region = excluded.factor_region, "
    "time_zone = excluded.time_zone, latitude = excluded.latitude, longitude = excluded.longitude, "
    "tags = excluded.tags, digest = excluded.digest";
constexpr std::string_view save_device_sql =
    "INSERT INTO device VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, row_check(?1, ?2, ?3, ?4, ?5, ?6, ?7)) "
    "ON CONFLICT (id) DO UPDATE SET uri = excluded.uri, profile = excluded.profile, "
    "poll_interval = excluded.poll_interval, description = excluded.description, digest = excluded.digest";
constexpr std::string_view find_point_sql =
    "SELECT id FROM point WHERE device = ?1 AND kind = ?2 AND phase = ?3 AND instance = ?4";
constexpr std::string_view insert_point_sql =
    "INSERT INTO point VALUES (?1, ?2, ?3, ?4, ?5, '', row_check(?1, ?2, ?3, ?4, ?5, ''))";
constexpr std::string_view save_limits_sql =
    "INSERT INTO point_limits VALUES (?1, ?2, ?3, ?4, ?5, row_check(?1, ?2, ?3, ?4, ?5)) ON CONFLICT (point) DO UPDATE "
    "SET modulus_mantissa = excluded.modulus_mantissa, modulus_exponent = excluded.modulus_exponent, "
    "hourly_mantissa = excluded.hourly_mantissa, hourly_exponent = excluded.hourly_exponent, digest = excluded.digest";
constexpr std::string_view insert_node_sql =
    "INSERT INTO node VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, row_check(?1, ?2, ?3, ?4, ?5, ?6, ?7))";
constexpr std::string_view insert_event_sql =
    "INSERT INTO meter_event SELECT n, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
    "row_check(n, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) FROM (SELECT ifnull(max(id), 0) + 1 AS n FROM meter_event)";
constexpr std::string_view changes_setting = "catalog_changes";
constexpr std::string_view save_setting_sql =
    "INSERT INTO setting VALUES (?1, ?2, row_check(?1, ?2)) "
    "ON CONFLICT (name) DO UPDATE SET value = excluded.value, digest = excluded.digest";

template <typename Enum>
std::int64_t number_of(Enum value) noexcept {
    return static_cast<std::int64_t>(value);
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += (text.empty() ? "" : "\n") + line;
    }
    return text;
}

Parameter mantissa_of(const std::optional<Decimal>& value) {
    return value ? Parameter(value->mantissa()) : Parameter();
}

Parameter exponent_of(const std::optional<Decimal>& value) {
    return value ? Parameter(std::int64_t{value->exponent()}) : Parameter();
}

Result<void> insert_node(Connection& connection, const EnergyNode& node, std::int64_t place) {
    const Parameter device = node.device.is_assigned() ? Parameter(node.device.number()) : Parameter();
    return connection.run(insert_node_sql, {node.site.number(), place, number_of(node.kind), node.name, node.parent,
                                            device, node.instance});
}

}  // namespace

template <typename Work>
auto SqliteCatalog::write(Work work) -> decltype(work()) {
    if (mode_ == OpenMode::read_only) {
        return fail(Errc::store_read_only, path_.string() + " was opened for reading only");
    }
    if (is_together_) {
        return work();
    }
    auto transaction = Transaction::begin(connection_, Transaction::Kind::write);
    if (!transaction) {
        return transaction.error();
    }
    is_changed_ = false;
    auto outcome = work();
    if (!outcome) {
        return outcome;
    }
    if (const auto counted = is_changed_ ? count_change() : Result<void>(); !counted) {
        return counted.error();
    }
    if (const auto committed = transaction->commit(); !committed) {
        return committed.error();
    }
    return outcome;
}

Result<void> SqliteCatalog::together(const std::function<Result<void>()>& work) {
    if (is_together_) {
        throw std::logic_error("CatalogStore::together() was called within itself");
    }
    return write([&] {
        const TogetherScope scope(is_together_);
        return work();
    });
}

Result<std::uint64_t> SqliteCatalog::changes() const {
    const auto stored = setting(changes_setting);
    if (!stored) {
        return stored.error();
    }
    std::uint64_t changes = 0;
    if (*stored) {
        std::from_chars((*stored)->data(), (*stored)->data() + (*stored)->size(), changes);
    }
    return changes;
}

Result<void> SqliteCatalog::count_change() {
    const auto before = changes();
    return before ? connection_.run(save_setting_sql, {changes_setting, std::to_string(*before + 1)}) : before.error();
}

Result<void> SqliteCatalog::require(std::string_view what, std::string_view sql, std::int64_t id) {
    const auto found = connection_.number(sql, {id});
    if (!found) {
        return found.error();
    }
    if (!found->has_value()) {
        return fail(Errc::unknown_point,
                    "the catalogue has no " + std::string(what) + " " + std::to_string(id) + "; add it first");
    }
    return {};
}

Result<std::int64_t> SqliteCatalog::id_for(std::string_view find, std::initializer_list<Parameter> key,
                                           std::string_view next) {
    const auto found = connection_.number(find, key);
    if (!found) {
        return found.error();
    }
    if (found->has_value()) {
        return **found;
    }
    const auto last = connection_.number(next);
    if (!last) {
        return last.error();
    }
    return last->value_or(0) + 1;
}

Result<Catalog> SqliteCatalog::load() const {
    return load_catalog(connection_);
}

Result<SiteId> SqliteCatalog::save_site(const Site& site) {
    if (const auto checked = check_site(site); !checked) {
        return checked.error();
    }
    const std::string area = joined(site.area);
    const std::string tags = joined(site.tags);
    const Parameter latitude = site.position ? Parameter(site.position->latitude) : Parameter();
    const Parameter longitude = site.position ? Parameter(site.position->longitude) : Parameter();
    return write([&]() -> Result<SiteId> {
        const auto id = id_for("SELECT id FROM site WHERE code = ?1", {site.code}, "SELECT max(id) FROM site");
        if (!id) {
            return id.error();
        }
        is_changed_ = true;
        const auto saved =
            connection_.run(save_site_sql, {*id, site.code, site.name, number_of(site.kind), area, site.factor_region,
                                            site.time_zone, latitude, longitude, tags});
        if (!saved) {
            return saved.error();
        }
        return SiteId(*id);
    });
}

Result<DeviceId> SqliteCatalog::save_device(const Device& device) {
    if (const auto checked = check_device(device); !checked) {
        return checked.error();
    }
    return write([&]() -> Result<DeviceId> {
        if (const auto known = require("site", "SELECT id FROM site WHERE id = ?1", device.site.number()); !known) {
            return known.error();
        }
        const auto id = id_for("SELECT id FROM device WHERE site = ?1 AND name = ?2",
                               {device.site.number(), device.name}, "SELECT max(id) FROM device");
        if (!id) {
            return id.error();
        }
        is_changed_ = true;
        const std::int64_t interval = device.poll_interval.count();
        const auto saved = connection_.run(save_device_sql, {*id, device.site.number(), device.name, device.uri,
                                                             device.profile, interval, device.description});
        if (!saved) {
            return saved.error();
        }
        return DeviceId(*id);
    });
}

Result<PointId> SqliteCatalog::ensure_point(DeviceId device, const PointKey& key) {
    return write([&]() -> Result<PointId> {
        if (const auto known = require("device", "SELECT id FROM device WHERE id = ?1", device.number()); !known) {
            return known.error();
        }
        const std::int64_t kind = number_of(key.kind);
        const std::int64_t phase = number_of(key.phase);
        const auto found = connection_.number(find_point_sql, {device.number(), kind, phase, key.instance});
        if (!found) {
            return found.error();
        }
        if (found->has_value()) {
            return PointId(**found);
        }
        const auto last = connection_.number("SELECT max(id) FROM point");
        if (!last) {
            return last.error();
        }
        is_changed_ = true;
        const std::int64_t id = last->value_or(0) + 1;
        const auto saved = connection_.run(insert_point_sql, {id, device.number(), kind, phase, key.instance});
        if (!saved) {
            return saved.error();
        }
        return PointId(id);
    });
}

Result<void> SqliteCatalog::save_limits(PointId point, const RegisterLimits& limits) {
    return write([&]() -> Result<void> {
        if (const auto known = require("point", "SELECT id FROM point WHERE id = ?1", point.number()); !known) {
            return known;
        }
        is_changed_ = true;
        return connection_.run(save_limits_sql,
                               {point.number(), mantissa_of(limits.modulus), exponent_of(limits.modulus),
                                mantissa_of(limits.most_per_hour), exponent_of(limits.most_per_hour)});
    });
}

Result<void> SqliteCatalog::save_nodes(SiteId site, std::span<const EnergyNode> nodes) {
    if (auto checked = check_nodes(site, nodes); !checked) {
        return checked;
    }
    return write([&]() -> Result<void> {
        if (auto known = require("site", "SELECT id FROM site WHERE id = ?1", site.number()); !known) {
            return known;
        }
        is_changed_ = true;
        if (auto emptied = connection_.run("DELETE FROM node WHERE site = ?1", {site.number()}); !emptied) {
            return emptied;
        }
        std::int64_t place = 0;
        for (const EnergyNode& node : nodes) {
            if (node.device.is_assigned()) {
                auto known = require("device", "SELECT id FROM device WHERE id = ?1", node.device.number());
                if (!known) {
                    return known;
                }
            }
            if (auto inserted = insert_node(connection_, node, ++place); !inserted) {
                return inserted;
            }
        }
        return {};
    });
}

Result<void> SqliteCatalog::add_meter_event(const MeterEvent& event) {
    return write([&]() -> Result<void> {
        if (auto known = require("device", "SELECT id FROM device WHERE id = ?1", event.device.number()); !known) {
            return known;
        }
        is_changed_ = true;
        return connection_.run(insert_event_sql,
                               {event.device.number(), milliseconds_of(event.at),
                                number_of(event.kind) + (event.is_withdrawal ? withdrawn_kind : 0),
                                mantissa_of(event.final_value), exponent_of(event.final_value),
                                mantissa_of(event.first_value), exponent_of(event.first_value), event.who, event.why});
    });
}

Result<AnnotationRecordId> SqliteCatalog::annotate(const AnnotationRecord& record) {
    if (const auto checked = check_annotation(record); !checked) {
        return checked.error();
    }
    return write([&]() -> Result<AnnotationRecordId> {
        for (const SiteId site : record.sites) {
            if (auto known = require("site", "SELECT id FROM site WHERE id = ?1", site.number()); !known) {
                return known.error();
            }
        }
        return insert_annotation(connection_, record);
    });
}

Result<std::vector<AnnotationRecord>> SqliteCatalog::annotations() const {
    return read_annotations(connection_);
}

Result<std::optional<std::string>> SqliteCatalog::setting(std::string_view name) const {
    auto query = connection_.query("SELECT value FROM setting WHERE name = ?1", {name});
    if (!query) {
        return query.error();
    }
    const auto row = query->next();
    if (!row) {
        return row.error();
    }
    return *row ? std::optional(query->text(0)) : std::nullopt;
}

Result<void> SqliteCatalog::save_setting(std::string_view name, std::string_view value) {
    return write([&] { return connection_.run(save_setting_sql, {name, value}); });
}

}  // namespace wattmast::sqlite
