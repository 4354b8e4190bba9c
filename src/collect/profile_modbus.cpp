// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "collect/profile_fields.h"

namespace wattmast {
namespace {

using wire::ModbusFunction;
using wire::RegisterFormat;
using wire::RegisterSpan;

/// What entries need not repeat.
struct Defaults {
    std::optional<ModbusFunction> function;
    std::optional<wire::RegisterType> type;
    std::optional<wire::RegisterOrder> order;
};

std::optional<ModbusFunction> read_function(ProfileFields& fields) {
    const auto number = fields.integer("function", 3, 4);
    return number ? std::optional(static_cast<ModbusFunction>(*number)) : std::nullopt;
}

Defaults read_defaults(ProfileFields& fields) {
    Defaults defaults;
    defaults.function = read_function(fields);
    if (const auto type = fields.text("type")) {
        defaults.type = wire::register_type_by_id(*type);
        if (!defaults.type) {
            fields.fault("type \"" + *type + "\" is not known");
        }
    }
    if (const auto order = fields.text("order")) {
        defaults.order = wire::register_order_by_id(*order);
        if (!defaults.order) {
            fields.fault("order \"" + *order + "\" is not known (abcd, dcba, badc, cdab are)");
        }
    }
    return defaults;
}

struct Place {
    RegisterSpan span;
    RegisterFormat format;
};

Place read_place(ProfileFields& fields, const Defaults& defaults) {
    Place place;
    const Defaults own = read_defaults(fields);
    const auto function = own.function ? own.function : defaults.function;
    const auto type = own.type ? own.type : defaults.type;
    const auto order = own.order ? own.order : defaults.order;
    const auto address = fields.integer("address", 0, 65535);
    if (!function || !type || !address) {
        fields.fault("function, type and address are needed");
        return place;
    }
    const auto words = static_cast<std::uint16_t>(wire::words(*type));
    // In which order a number spreads over registers is never guessed.
    if (words > 1 && !order) {
        fields.fault("order is missing");
    }
    place.format = {*type, order.value_or(wire::RegisterOrder::abcd)};
    place.span = {*function, static_cast<std::uint16_t>(*address), words};
    if (!wire::is_readable(place.span)) {
        fields.fault("the value does not end before address 65536");
    }
    return place;
}

void read_invalid(ProfileFields& fields, ModbusEntry& entry) {
    for (const std::int64_t number : fields.integers("invalid")) {
        const auto image = static_cast<std::uint64_t>(number);
        const bool fits = entry.span.count >= 4 || (number >= 0 && image >> (16U * entry.span.count) == 0);
        if (!fits) {
            fields.fault("invalid " + std::to_string(number) + " does not fit the registers of the value");
        }
        entry.invalid.push_back(image);
    }
}

ModbusEntry read_entry(ProfileFields& fields, const Defaults& defaults) {
    CommonEntry common = read_common_entry(fields);
    const Place place = read_place(fields, defaults);
    ModbusEntry entry{std::move(common.key), place.span, place.format, common.scale, {}, common.range, common.limits};
    read_invalid(fields, entry);
    fields.finish();
    return entry;
}

ModbusCheck read_check(ProfileFields& fields, const Defaults& defaults) {
    ModbusCheck check;
    check.text_starts_with = fields.texts("text_starts_with");
    if (!check.text_starts_with.empty()) {
        const auto function = read_function(fields);
        const auto address = fields.integer("address", 0, 65535);
        const auto words = fields.integer("words", 1, wire::max_registers_per_read);
        check.span = {function.value_or(defaults.function.value_or(ModbusFunction::read_holding_registers)),
                      static_cast<std::uint16_t>(address.value_or(0)), static_cast<std::uint16_t>(words.value_or(1))};
        if (!address || !words) {
            fields.fault("address and words are needed");
        }
        const auto fits = [&](const std::string& text) { return text.size() <= std::size_t{2} * check.span.count; };
        if (!std::ranges::all_of(check.text_starts_with, fits)) {
            fields.fault("a text is longer than its registers");
        }
    } else {
        const Place place = read_place(fields, defaults);
        check.span = place.span;
        check.format = place.format;
        check.scale = fields.decimal("scale").value_or(Decimal{1, 0});
        check.range = read_range(fields);
        if (!check.range.minimum && !check.range.maximum) {
            fields.fault("a check needs text_starts_with, min or max");
        }
    }
    fields.finish();
    return check;
}

wire::PlanLimits read_limits(ProfileFields& fields) {
    wire::PlanLimits limits;
    limits.max_registers = static_cast<std::uint16_t>(
        fields.integer("max_registers", 1, wire::max_registers_per_read).value_or(wire::max_registers_per_read));
    limits.max_gap = static_cast<std::uint16_t>(fields.integer("max_gap", 0, wire::max_registers_per_read).value_or(0));
    for (const toml::table* table : fields.tables("forbidden")) {
        ProfileFields range(*table, fields.faults());
        const auto function = read_function(range);
        const auto first = range.integer("first", 0, 65535);
        const auto last = range.integer("last", 0, 65535);
        range.finish();
        if (!function || !first || !last || *last < *first) {
            range.fault("forbidden needs function, first and last, in this order");
            continue;
        }
        const std::int64_t count = std::min<std::int64_t>(*last - *first + 1, 65535);
        limits.forbidden.push_back({*function, static_cast<std::uint16_t>(*first), static_cast<std::uint16_t>(count)});
    }
    return limits;
}

bool overlap(const RegisterSpan& a, const RegisterSpan& b) {
    return a.function == b.function && a.address < b.end() && b.address < a.end();
}

void check_overlaps(const std::vector<ModbusEntry>& entries, ProfileFields& fields) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        for (std::size_t j = i + 1; j < entries.size(); ++j) {
            if (overlap(entries[i].span, entries[j].span)) {
                fields.fault(to_string(entries[i].key) + " and " + to_string(entries[j].key) +
                             " share registers at address " + std::to_string(entries[j].span.address));
            }
        }
    }
}

}  // namespace

ModbusMap read_modbus_map(ProfileFields& fields) {
    ModbusMap map;
    const Defaults defaults = read_defaults(fields);
    map.limits = read_limits(fields);
    for (const toml::table* table : fields.tables("points")) {
        ProfileFields entry(*table, fields.faults());
        map.entries.push_back(read_entry(entry, defaults));
    }
    for (const toml::table* table : fields.tables("identify")) {
        ProfileFields check(*table, fields.faults());
        map.identification.push_back(read_check(check, defaults));
    }
    fields.finish();
    check_overlaps(map.entries, fields);
    std::vector<RegisterSpan> wanted;
    for (const ModbusEntry& entry : map.entries) {
        wanted.push_back(entry.span);
    }
    // Only a map without faults so far is worth planning: others give messages that follow from the first.
    if (fields.faults().lines().empty()) {
        if (const auto plan = wire::plan_reads(wanted, map.limits); !plan) {
            fields.fault(plan.error().detail);
        }
    }
    return map;
}

}  // namespace wattmast
