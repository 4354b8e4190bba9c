// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/generated_agent.h"

#include <algorithm>
#include <stdexcept>

namespace wattmast::test {
namespace {

using Type = SnmpDatum::Type;
using Use = SnmpIndexArc::Use;

SnmpDatum datum_of(SnmpType type, std::int64_t number) {
    const auto natural = static_cast<std::uint64_t>(number);
    switch (type) {
        case SnmpType::integer:
            return {Type::integer, number};
        case SnmpType::gauge32:
            return {Type::gauge32, natural};
        case SnmpType::counter32:
            return {Type::counter32, natural};
        case SnmpType::counter64:
            return {Type::counter64, natural};
        case SnmpType::time_ticks:
            return {Type::time_ticks, natural};
        case SnmpType::opaque_float:
            return {Type::opaque_float, static_cast<float>(number)};
        case SnmpType::text_number:
            return {Type::octets, std::to_string(number) + " x"};
    }
    throw std::logic_error("type");
}

SnmpDatum fact_of(const SnmpCheck& check) {
    if (check.range.minimum || check.range.maximum) {
        const Decimal number = check.range.minimum.value_or(check.range.maximum.value_or(Decimal(0, 0)));
        return {Type::octets, number.to_string()};
    }
    const std::string start = check.text_starts_with.empty() ? "" : check.text_starts_with.front();
    const std::string version = !check.version_from.empty()   ? check.version_from
                                : check.version_below.empty() ? ""
                                                              : "0.1";
    return {Type::octets, start + (start.empty() || version.empty() ? "" : " ") + version};
}

class Generator {
public:
    Generator(const SnmpMap& map, const std::set<std::string>& holding) : map_(map) {
        for (const SnmpEntry& entry : map_.entries) {
            for (const auto* conditions : {&entry.when, &entry.unless}) {
                for (const SnmpCondition& condition : *conditions) {
                    add_facts(condition, holding.contains(condition.name));
                }
            }
        }
    }

    GeneratedAgent run() {
        for (const SnmpEntry& entry : map_.entries) {
            if (!applies(entry, agent_.facts)) {
                continue;
            }
            if (entry.shape == SnmpEntry::Shape::scalar) {
                const std::int64_t raw = next_raw(entry);
                agent_.scalars[entry.oid] = datum_of(entry.type, raw);
                expect(entry, entry.instance, raw, entry.scale);
            } else {
                add_rows(entry);
            }
        }
        return std::move(agent_);
    }

private:
    void add_facts(const SnmpCondition& condition, bool holds) {
        for (const SnmpCheck& check : condition.checks) {
            agent_.facts[check.oid] = holds ? fact_of(check) : SnmpDatum{Type::no_such_instance, {}};
        }
    }

    std::int64_t next_raw(const SnmpEntry& entry) {
        do {
            ++raw_;
        } while (std::ranges::find(entry.invalid, raw_) != entry.invalid.end());
        return raw_;
    }

    void expect(const SnmpEntry& entry, const std::string& instance, std::int64_t raw, Decimal scale) {
        const PointKey key{entry.kind, entry.phase, instance};
        if (!keys_.insert(key).second) {
            agent_.faults.push_back(to_string(key) + " is given by " + to_string(entry.oid) + " and another object");
        }
        const Value unscaled = entry.type == SnmpType::counter64 ? Value::of_counter(static_cast<std::uint64_t>(raw))
                               : entry.type == SnmpType::opaque_float
                                   ? Value::of_float32(static_cast<float>(raw)).value()
                                   : Value::of(Decimal(raw, 0));
        agent_.points.push_back({key, unscaled.scaled(scale).value()});
    }

    static Oid index_of(const SnmpEntry& entry, std::uint32_t row) {
        Oid index;
        for (const SnmpIndexArc& arc : entry.index) {
            index.push_back(arc.use == Use::fixed ? arc.number : arc.use == Use::named ? row : 1);
        }
        return entry.index.empty() ? Oid{row} : index;
    }

    static std::string name_of(const SnmpEntry& entry, std::uint32_t row) {
        std::string name = entry.index.empty() ? std::to_string(row) : "";
        for (const SnmpIndexArc& arc : entry.index) {
            if (arc.use == Use::named) {
                name += (name.empty() ? "" : ".") + std::to_string(row);
            }
        }
        return name;
    }

    /// Whether the cells that select a row leave it free for this entry, and its value's cell is free.
    bool is_free(const SnmpEntry& entry, const Oid& index) {
        if (agent_.tables[entry.oid].contains(index)) {
            return false;
        }
        return std::ranges::all_of(entry.filters, [&](const SnmpRowFilter& filter) {
            const auto& cells = agent_.tables[filter.column];
            const auto found = cells.find(index);
            return found == cells.end() || (!wants_none(filter) && found->second == accepted_by(filter));
        });
    }

    /// Rows without the cell only.
    static bool wants_none(const SnmpRowFilter& filter) {
        return filter.accepted.empty() && filter.accepted_texts.empty() && !filter.most;
    }

    static SnmpDatum accepted_by(const SnmpRowFilter& filter) {
        if (filter.most) {
            return {Type::gauge32, static_cast<std::uint64_t>(*filter.most)};
        }
        return filter.accepted.empty() ? SnmpDatum{Type::octets, filter.accepted_texts.front()}
                                       : SnmpDatum{Type::integer, filter.accepted.front()};
    }

    void add_rows(const SnmpEntry& entry) {
        const bool is_fixed = !entry.index.empty() && name_of(entry, 1).empty();
        std::uint32_t first = 1;
        while (!is_fixed && !is_free(entry, index_of(entry, first))) {
            first += 3;
        }
        for (std::uint32_t row = first; row < first + (is_fixed ? 1U : 3U); ++row) {
            const Oid index = index_of(entry, row);
            if (!is_free(entry, index)) {
                agent_.faults.push_back("row " + to_string(index) + " of " + to_string(entry.oid) + " is read twice");
                return;
            }
            add_cell(entry, index, name_of(entry, row));
        }
    }

    void add_cell(const SnmpEntry& entry, const Oid& index, std::string name) {
        const std::int64_t raw = next_raw(entry);
        agent_.tables[entry.oid][index] = datum_of(entry.type, raw);
        for (const SnmpRowFilter& filter : entry.filters) {
            if (!wants_none(filter)) {
                agent_.tables[filter.column][index] = accepted_by(filter);
            }
        }
        if (entry.instance_column) {
            name = "row " + to_string(index);
            agent_.tables[*entry.instance_column][index] = {Type::octets, " " + name};
        }
        std::string instance = entry.instance + name;
        while (instance.ends_with(' ')) {
            instance.pop_back();
        }
        expect(entry, instance, raw, multiply(entry.scale, Decimal(1, add_row_scale(entry, index))).value());
    }

    /// The exponent that the columns of scales give the row.
    int add_row_scale(const SnmpEntry& entry, const Oid& index) {
        const int variant = static_cast<int>(index.back() % 3);
        const auto set = [&](const std::optional<Oid>& column, int number, int exponent) {
            if (!column) {
                return 0;
            }
            agent_.tables[*column][index] = {Type::integer, std::int64_t{number}};
            return exponent;
        };
        constexpr int powers[] = {1, 10, 100};
        return set(entry.sensor_scale_column, 8 + variant, 3 * (variant - 1)) +
               set(entry.sensor_precision_column, variant, -variant) +
               set(entry.exponent_column, variant - 1, variant - 1) +
               set(entry.divisor_column, powers[variant], -variant);
    }

    const SnmpMap& map_;
    GeneratedAgent agent_;
    std::set<PointKey> keys_;
    std::int64_t raw_ = 1000;
};

}  // namespace

GeneratedAgent generate_agent(const SnmpMap& map, const std::set<std::string>& holding) {
    return Generator(map, holding).run();
}

std::set<std::string> condition_names(const SnmpMap& map) {
    std::set<std::string> names;
    for (const SnmpEntry& entry : map.entries) {
        for (const auto* conditions : {&entry.when, &entry.unless}) {
            for (const SnmpCondition& condition : *conditions) {
                names.insert(condition.name);
            }
        }
    }
    return names;
}

}  // namespace wattmast::test
