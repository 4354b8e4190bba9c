// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/snmp_row_plan.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace wattmast {
namespace {

/// ifType; type, scale and precision of RFC 3433; entPhysicalClass: of one row they do not change.
bool is_fixed(const Oid& column) {
    static const std::array<Oid, 5> fixed{{{1, 3, 6, 1, 2, 1, 2, 2, 1, 3},
                                           {1, 3, 6, 1, 2, 1, 99, 1, 1, 1, 1},
                                           {1, 3, 6, 1, 2, 1, 99, 1, 1, 1, 2},
                                           {1, 3, 6, 1, 2, 1, 99, 1, 1, 1, 3},
                                           {1, 3, 6, 1, 2, 1, 47, 1, 1, 1, 1, 5}}};
    return std::ranges::find(fixed, column) != fixed.end();
}

/// The index by which a column has something of a row: the row's, or its first arcs.
std::optional<Oid> place_in(const SnmpTables& tables, const Oid& column, const Oid& index) {
    const auto rows = tables.find(column);
    for (Oid part = index; rows != tables.end() && !part.empty(); part.pop_back()) {
        if (rows->second.contains(part)) {
            return part;
        }
    }
    return std::nullopt;
}

Oid object_of(const Oid& column, const Oid& index) {
    Oid object = column;
    object.insert(object.end(), index.begin(), index.end());
    return object;
}

}  // namespace

SnmpRowPlan::SnmpRowPlan(const SnmpMap& map, const SnmpFacts& facts, SnmpTables walked) : tables_(std::move(walked)) {
    std::map<Oid, Row> by_index;
    for (const SnmpEntry& entry : map.entries) {
        const auto rows = tables_.find(entry.oid);
        if (entry.shape == SnmpEntry::Shape::scalar || !applies(entry, facts) || rows == tables_.end()) {
            continue;
        }
        for (const auto& [index, datum] : rows->second) {
            if (may_be_taken(entry, tables_, index, is_fixed)) {
                add_row(entry, index, by_index[index]);
            }
        }
    }
    for (auto& [index, row] : by_index) {
        rows_.push_back(std::move(row));
    }
}

void SnmpRowPlan::add(const Oid& column, const Oid& index, bool is_name, Row& row) {
    const auto table = tables_.find(column);
    const auto place = table->second.find(index);
    const auto known = std::ranges::find(row, &place->second, &Cell::datum);
    if (known == row.end()) {
        row.push_back({&table->first, &place->first, &place->second, is_name});
    } else {
        known->is_name = known->is_name || is_name;
    }
}

void SnmpRowPlan::add_row(const SnmpEntry& entry, const Oid& index, Row& row) {
    add(entry.oid, index, false, row);
    for (const Oid& column : name_columns(entry)) {
        if (const auto place = place_in(tables_, column, index)) {
            add(column, *place, true, row);
        }
    }
    for (const Oid& column : row_columns(entry)) {
        const auto table = tables_.find(column);
        if (!is_fixed(column) && table != tables_.end() && table->second.contains(index)) {
            add(column, index, false, row);
        }
    }
}

std::vector<std::vector<Oid>> SnmpRowPlan::rows() const {
    std::vector<std::vector<Oid>> objects;
    objects.reserve(rows_.size());
    for (const Row& row : rows_) {
        auto& own = objects.emplace_back();
        own.reserve(row.size());
        std::ranges::transform(row, std::back_inserter(own),
                               [](const Cell& cell) { return object_of(*cell.column, *cell.index); });
    }
    return objects;
}

const SnmpTables* SnmpRowPlan::update(std::span<const SnmpVarbind> read) {
    auto next = read.begin();
    for (const Row& row : rows_) {
        for (const Cell& cell : row) {
            if (next == read.end() || is_absent(next->datum) != is_absent(*cell.datum) ||
                (cell.is_name && *cell.datum != next->datum)) {
                return nullptr;
            }
            *cell.datum = next->datum;
            ++next;
        }
    }
    return &tables_;
}

bool SnmpRowPlan::has_its_names(const Row& row, std::span<const SnmpVarbind> read) {
    return std::ranges::equal(row, read, [](const Cell& cell, const SnmpVarbind& varbind) {
        return !cell.is_name || (!is_absent(varbind.datum) && *cell.datum == varbind.datum);
    });
}

const SnmpTables& SnmpRowPlan::update_what_stayed(std::span<const SnmpVarbind> read) {
    const SnmpDatum gone{SnmpDatum::Type::no_such_instance, {}};
    for (const Row& row : rows_) {
        const auto own = read.first(std::min(row.size(), read.size()));
        read = read.subspan(own.size());
        const bool is_still_there = has_its_names(row, own);
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (!row[i].is_name) {
                *row[i].datum = is_still_there ? own[i].datum : gone;
            }
        }
    }
    return tables_;
}

void SnmpRowPlan::lose_what_was_cut(std::vector<SnmpVarbind>& read, std::span<const std::size_t> ends) const {
    std::size_t begin = 0;
    for (const Row& row : rows_) {
        const std::size_t end = std::min(begin + row.size(), read.size());
        const auto first = std::ranges::upper_bound(ends, begin);
        const bool is_cut = first != ends.end() && *first < end;
        for (std::size_t i = begin; is_cut && i < end; ++i) {
            if (!row[i - begin].is_name) {
                read[i].datum = {SnmpDatum::Type::no_such_instance, {}};
            }
        }
        begin = end;
    }
}

bool SnmpRowPlan::holds_any(const std::set<Oid>& objects) const {
    return std::ranges::any_of(rows_, [&objects](const Row& row) {
        return std::ranges::any_of(
            row, [&objects](const Cell& cell) { return objects.contains(object_of(*cell.column, *cell.index)); });
    });
}

}  // namespace wattmast
