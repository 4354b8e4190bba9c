// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which cells of walked tables a profile needs, so that the next polls ask for them alone. Pure.
#pragma once

#include <set>
#include <span>
#include <vector>

#include "collect/device_profile.h"
#include "collect/snmp_readings.h"

namespace wattmast {

/// Made of one walk. The names of rows are read again with every poll, in one message with their values where that
/// holds them: after a renumbering no value goes to another row's point. Costs some 200 bytes per cell.
class SnmpRowPlan {
public:
    SnmpRowPlan(const SnmpMap& map, const SnmpFacts& facts, SnmpTables walked);
    SnmpRowPlan(SnmpRowPlan&&) = default;
    SnmpRowPlan& operator=(SnmpRowPlan&&) = default;
    SnmpRowPlan(const SnmpRowPlan&) = delete;
    SnmpRowPlan& operator=(const SnmpRowPlan&) = delete;
    ~SnmpRowPlan() = default;

    /// The cells to read, row by row: values, names, and what may change of filters and scales. What never changes of
    /// a row without being told (ifType, the type of a sensor) is not read again; rows whose fixed filters refuse them
    /// are not read at all.
    [[nodiscard]] std::vector<std::vector<Oid>> rows() const;

    /// The tables with what was read in its place; null where a cell is gone or a name is another: walk again, this
    /// plan is spent.
    /// @param read The cells of rows(), in their order.
    [[nodiscard]] const SnmpTables* update(std::span<const SnmpVarbind> read);

    /// The same right after the walk of tables that never stand still. A row that is gone by now, or has another name,
    /// keeps its name and loses its values; so does a single cell that is gone. That a cell was gone here is as it
    /// should be for update().
    /// @param read As update()'s.
    [[nodiscard]] const SnmpTables& update_what_stayed(std::span<const SnmpVarbind> read);

    /// For tables that never stand still: where the cells of a row came in several messages, nobody knows whether the
    /// values are still those of the names, so they are taken for gone (no_such_instance) in `read`. Before update() or
    /// update_what_stayed().
    /// @param read As update()'s.
    /// @param ends Of the messages among `read`; ascending.
    void lose_what_was_cut(std::vector<SnmpVarbind>& read, std::span<const std::size_t> ends) const;

    /// Whether one of the objects is among those of rows().
    [[nodiscard]] bool holds_any(const std::set<Oid>& objects) const;

private:
    struct Cell {
        const Oid* column;
        const Oid* index;
        SnmpDatum* datum;
        bool is_name = false;
    };
    using Row = std::vector<Cell>;

    /// Whether all names of a row were read as they are known.
    [[nodiscard]] static bool has_its_names(const Row& row, std::span<const SnmpVarbind> read);

    void add(const Oid& column, const Oid& index, bool is_name, Row& row);
    void add_row(const SnmpEntry& entry, const Oid& index, Row& row);

    SnmpTables tables_;
    std::vector<Row> rows_;  ///< Into `tables_`, whose nodes stay where they are.
};

}  // namespace wattmast
