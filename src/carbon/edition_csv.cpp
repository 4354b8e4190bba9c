// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/edition_csv.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_set>
#include <utility>

#include "carbon/csv_text.h"
#include "carbon/factor_edition.h"
#include "carbon/factor_row.h"
#include "carbon/factor_unit.h"
#include "carbon/utf8.h"

namespace wattmast {
namespace {

using Column = FactorColumn;

constexpr std::array needed{Column::factor_id, Column::category, Column::region_code,
                            Column::value,     Column::unit,     Column::item};
/// Of files that were made for the library: how many sources agree. It is not kept.
constexpr std::string_view passed_over = "confirmations";

std::string& at(FactorCells& cells, Column column) {
    return cells[static_cast<std::size_t>(column)];
}

bool is_clean(std::string_view text) {
    return is_utf8(text) && std::ranges::all_of(text, [](char letter) {
               return static_cast<unsigned char>(letter) >= 0x20 || letter == '\n' || letter == '\t';
           });
}

class EditionReader {
public:
    EditionReader(const EditionStatements& statements, const FactorRegister& library)
        : statements_(statements), library_(library) {}

    /// Whether rows can be read.
    bool read_header(const CsvRecord& header) {
        width_ = header.fields.size();
        for (std::size_t i = 0; i < width_; ++i) {
            const auto* const known = std::ranges::find(factor_columns, std::string_view(header.fields[i]));
            if (known != factor_columns.end()) {
                const auto column = static_cast<std::size_t>(known - factor_columns.begin());
                if (columns_[column]) {
                    wrong(header.line, header.fields[i], "the column is there twice");
                }
                columns_[column] = i;
            } else if (header.fields[i] != passed_over) {
                wrong(header.line, header.fields[i], "the library has no such column; correct its name or remove it");
            }
        }
        for (const Column column : needed) {
            if (!has(column)) {
                wrong(header.line, name_of(column),
                      "the file has no such column; the first line names the columns, with commas between them");
            }
        }
        return result_.faults.empty();
    }

    void read(CsvRecord& record) {
        if (record.fields.size() != width_) {
            wrong(record.line, "",
                  std::to_string(record.fields.size()) + " fields instead of " + std::to_string(width_));
            return;
        }
        FactorCells cells;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            if (columns_[column]) {
                cells[column] = std::move(record.fields[*columns_[column]]);
            }
            if (!is_clean(cells[column])) {
                wrong(record.line, factor_columns[column],
                      "is not text in UTF-8, or has control characters; save the file as UTF-8");
                return;
            }
        }
        complete(cells);
        take(record.line, read_factor_row(std::move(cells)));
    }

    void wrong(std::size_t line, std::string_view column, std::string what) {
        result_.faults.push_back({line, std::string(column), std::move(what)});
    }

    EditionCsv take_result() && { return std::move(result_); }

private:
    [[nodiscard]] bool has(Column column) const { return columns_[static_cast<std::size_t>(column)].has_value(); }

    /// What the library says of a factor in the columns that the file leaves out.
    void complete_from_library(FactorCells& cells) const {
        const auto factors = library_.all();
        const auto known = std::ranges::lower_bound(factors, at(cells, Column::factor_id), {}, &EmissionFactor::id);
        if (known == factors.end() || known->id != at(cells, Column::factor_id)) {
            return;
        }
        for (const FactorField& field : fields_of(*known)) {
            const auto* const name = std::ranges::find(factor_columns, field.name);
            const auto column = static_cast<Column>(name - factor_columns.begin());
            const bool is_of_the_figure = column == Column::published || column == Column::gas;
            if (!has(column) && !is_of_the_figure && at(cells, column).empty()) {
                at(cells, column) = field.text;
            }
        }
    }

    /// Fills in what the row leaves out.
    void complete(FactorCells& cells) const {
        const auto fill = [&](Column column, std::string_view value) {
            if (at(cells, column).empty()) {
                at(cells, column) = value;
            }
        };
        fill(Column::publisher, statements_.publisher);
        fill(Column::document, statements_.document);
        fill(Column::published, statements_.published);
        fill(Column::licence, statements_.licence);
        complete_from_library(cells);
        const auto category = factor_category_by_id(at(cells, Column::category));
        if (category == FactorCategory::electricity) {
            fill(Column::method, "location");
        } else if (category == FactorCategory::residual_mix) {
            fill(Column::method, "market");
        }
        if (const auto unit = parse_factor_unit(at(cells, Column::unit)); unit && unit->gas) {
            fill(Column::gas, id_of(*unit->gas));
        }
        if (category && !has(Column::scope)) {
            fill(Column::scope, scope_of(*category, at(cells, Column::method)));
        }
        if (const FactorSet* set = library_.set_by_id(at(cells, Column::set))) {
            fill(Column::licence, set->licence);
        }
    }

    void take(std::size_t line, FactorRow row) {
        const std::size_t before = result_.faults.size();
        for (FactorRowFault& fault : row.faults) {
            wrong(line, name_of(fault.column), std::move(fault.message));
        }
        const EmissionFactor& factor = row.factor;
        if (factor.published.empty()) {
            wrong(line, name_of(Column::published),
                  "is empty, so nothing shows when it was known; state the day for the row, or one "
                  "for all rows that leave it out");
        }
        if (!factor.set.empty() && library_.set_by_id(factor.set) == nullptr) {
            wrong(line, name_of(Column::set),
                  "the library has no set \"" + factor.set +
                      "\"; name one that `wattmastctl factors` lists, or leave it empty");
        }
        if (!factor.id.empty() && !ids_.insert(factor.id).second) {
            wrong(line, name_of(Column::factor_id), factor.id + " is there twice");
        }
        if (result_.faults.size() == before) {
            result_.factors.push_back(std::move(row.factor));
            result_.lines.push_back(line);
        }
    }

    const EditionStatements& statements_;
    const FactorRegister& library_;
    std::size_t width_ = 0;
    std::array<std::optional<std::size_t>, factor_columns.size()> columns_;  ///< Where each stands in the file.
    std::unordered_set<std::string> ids_;
    EditionCsv result_;
};

}  // namespace

EditionCsv parse_edition_csv(std::string_view text, const EditionStatements& statements,
                             const FactorRegister& library) {
    EditionReader reader(statements, library);
    auto records = parse_csv(text);
    if (!records) {
        reader.wrong(1, "", records.error().detail);
        return std::move(reader).take_result();
    }
    if (records->size() < 2) {
        reader.wrong(1, "", records->empty() ? "the file is empty" : "the file has no row below its header");
        return std::move(reader).take_result();
    }
    if (reader.read_header(records->front())) {
        for (std::size_t i = 1; i < records->size(); ++i) {
            reader.read((*records)[i]);
        }
    }
    return std::move(reader).take_result();
}

}  // namespace wattmast
