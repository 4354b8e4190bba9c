// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/factor_set.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <set>

#include "carbon/csv_text.h"

namespace wattmast {
namespace {

constexpr std::array<std::string_view, 6> set_columns{"set", "name", "rank", "boundary", "licence", "attribution"};

/// 0 for what is none.
int rank_of(std::string_view text) {
    int rank = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), rank);
    const bool is_complete = error == std::errc{} && end == text.data() + text.size();
    return is_complete && rank >= 1 && rank <= 999 ? rank : 0;
}

class SetReader {
public:
    explicit SetReader(const CsvRecord& header) : width_(header.fields.size()) {
        for (std::size_t i = 0; i < set_columns.size(); ++i) {
            const auto at = std::ranges::find(header.fields, set_columns[i]);
            positions_[i] = static_cast<std::size_t>(at - header.fields.begin());
            if (at == header.fields.end()) {
                has_all_columns_ = false;
                wrong(header, "the header has no column " + std::string(set_columns[i]));
            }
        }
    }

    void read(const CsvRecord& record) {
        if (record.fields.size() != width_) {
            wrong(record, std::to_string(record.fields.size()) + " fields instead of " + std::to_string(width_));
            return;
        }
        const auto text = [&](std::size_t column) { return record.fields[positions_[column]]; };
        FactorSet set{text(0), text(1), rank_of(text(2)), text(3), text(4), text(5)};
        if (set.id.empty() || set.name.empty() || set.licence.empty()) {
            wrong(record, "set, name and licence must not be empty");
        }
        if (set.rank == 0) {
            wrong(record, "rank \"" + text(2) + "\" is not a number from 1 to 999");
        }
        if (!ids_.insert(set.id).second) {
            wrong(record, "set " + set.id + " is there twice");
        }
        sets_.push_back(std::move(set));
    }

    [[nodiscard]] bool has_all_columns() const { return has_all_columns_; }
    [[nodiscard]] const std::string& faults() const { return faults_; }
    [[nodiscard]] std::vector<FactorSet> take() && { return std::move(sets_); }

private:
    void wrong(const CsvRecord& record, const std::string& what) {
        faults_ += (faults_.empty() ? "line " : "\nline ") + std::to_string(record.line) + ": " + what;
    }

    std::size_t width_;
    bool has_all_columns_ = true;
    std::array<std::size_t, set_columns.size()> positions_{};
    std::set<std::string> ids_;
    std::vector<FactorSet> sets_;
    std::string faults_;
};

}  // namespace

Result<std::vector<FactorSet>> parse_factor_sets(std::string_view text, std::string_view name) {
    const auto broken = [&](const std::string& what) {
        return fail(Errc::invalid_argument, "list of factor sets " + std::string(name) + " cannot be used:\n" + what);
    };
    const auto records = parse_csv(text);
    if (!records) {
        return broken(records.error().detail);
    }
    if (records->empty()) {
        return broken("it is empty");
    }
    SetReader reader(records->front());
    for (std::size_t i = 1; i < records->size() && reader.has_all_columns(); ++i) {
        reader.read((*records)[i]);
    }
    if (!reader.faults().empty()) {
        return broken(reader.faults());
    }
    return std::move(reader).take();
}

}  // namespace wattmast
