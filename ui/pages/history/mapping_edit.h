// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Changing what the columns of a mapping are for.
#pragma once

#include <QStringList>
#include <optional>
#include <string>
#include <vector>

#include "app/history/first_rows.h"
#include "app/history/mapping.h"
#include "ui/pages/history/history_texts.h"

namespace wattmast::ui {

/// The columns of a file as a mapping is edited; values, no QObject.
class MappingEdit {
public:
    /// @param rows What read_first_rows() gave for `mapping`, or for one with the same columns.
    MappingEdit(HistoryMapping& mapping, const HistoryFirstRows& rows) : mapping_(mapping), rows_(rows) {}

    [[nodiscard]] ColumnRole role_of(std::size_t column) const;
    /// The values of a column, as places in HistoryMapping::values; one, or one for each name of a long file.
    [[nodiscard]] std::vector<std::size_t> values_of(std::size_t column) const;

    /// Gives a column another role; who had it, where only one can, is left out from then on.
    /// @param proposed Whose values of the column come back when it becomes a value again.
    void set_role(std::size_t column, ColumnRole role, const HistoryMapping& proposed);

private:
    [[nodiscard]] bool refers(const std::string& reference, std::size_t column) const;
    void clear(std::size_t column);
    void make_values(std::size_t column, const HistoryMapping& proposed);
    [[nodiscard]] std::vector<std::string> names() const;

    HistoryMapping& mapping_;
    const HistoryFirstRows& rows_;
};

/// The units in which a kind may be written, its own first: of factor_to_unit().
[[nodiscard]] QStringList units_of(PointKind kind);

}  // namespace wattmast::ui
