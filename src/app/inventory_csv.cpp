// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <utility>

#include "app/inventory_columns.h"
#include "app/inventory_draft.h"
#include "app/sample_csv.h"

namespace wattmast {
namespace {

using Column = InventoryColumn;

constexpr std::array needed = {Column::code, Column::kind, Column::time_zone};
constexpr std::array of_trees = {Column::node, Column::node_kind, Column::node_parent, Column::node_instance};

std::string_view without_blanks(std::string_view text) {
    constexpr std::string_view blanks = " \t";
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    return text.substr(0, text.find_last_not_of(blanks) + 1);
}

/// "36,6683" is what a German spreadsheet writes.
std::string with_decimal_point(std::string text) {
    const auto commas = std::ranges::count(text, ',');
    if (commas == 1 && text.find('.') == std::string::npos) {
        std::ranges::replace(text, ',', '.');
    }
    return text;
}

/// The delimiter of the first line that names columns: the one that cuts it into the most.
char delimiter_of(std::string_view text) {
    std::string_view line = text.substr(0, text.find('\n'));
    while (line.starts_with('#') && line.size() < text.size()) {
        text.remove_prefix(line.size() + 1);
        line = text.substr(0, text.find('\n'));
    }
    constexpr std::string_view delimiters = ",;\t";
    return *std::ranges::max_element(delimiters, {},
                                     [line](char delimiter) { return std::ranges::count(line, delimiter); });
}

/// Makes drafts of rows. A site has as many rows as it has devices and energy nodes.
class CsvInventory {
public:
    explicit CsvInventory(std::string_view text) : rows_(split_csv_rows(text, delimiter_of(text))) {}

    InventoryDraft read() {
        std::size_t first = 0;
        while (first < rows_.size() && is_remark(rows_[first])) {
            draft_.is_demo |= rows_[first].fields.front() == "# demo = true";
            ++first;
        }
        if (first == rows_.size()) {
            fault(0, "", "", "the text has no row that names the columns");
            draft_.is_unreadable = true;
        } else if (read_header(rows_[first])) {
            std::for_each(rows_.begin() + static_cast<std::ptrdiff_t>(first) + 1, rows_.end(),
                          [this](const CsvRow& row) { read_row(row); });
        }
        return std::move(draft_);
    }

private:
    static bool is_remark(const CsvRow& row) { return !row.fields.empty() && row.fields.front().starts_with('#'); }

    void fault(std::size_t line, std::string place, std::string_view column, std::string message) {
        draft_.faults.push_back({line, std::move(place), std::string(column), std::move(message)});
    }

    /// Whether rows can be read by it.
    bool read_header(const CsvRow& header) {
        std::string known;
        for (std::size_t i = 0; i < inventory_column_count; ++i) {
            known.append(known.empty() ? "" : ", ").append(id_of(static_cast<Column>(i)));
        }
        for (std::size_t i = 0; i < header.fields.size(); ++i) {
            const auto column = inventory_column_by_header(header.fields[i]);
            if (!column) {
                fault(header.line, "", header.fields[i],
                      "is not a column of an inventory; remove it or name it as one of: " + known);
            } else if (auto& place = places_.at(static_cast<std::size_t>(*column)); place) {
                fault(header.line, "", id_of(*column), "is there twice; remove one of them");
            } else {
                place = i;
            }
        }
        width_ = header.fields.size();
        for (const Column column : needed) {
            if (!place_of_column(column)) {
                fault(header.line, "", id_of(column), "is missing; there are " + known);
                draft_.is_unreadable = true;
            }
        }
        draft_.leaves_trees =
            std::ranges::none_of(of_trees, [this](Column column) { return place_of_column(column).has_value(); });
        return !draft_.is_unreadable;
    }

    [[nodiscard]] std::optional<std::size_t> place_of_column(Column column) const {
        return places_.at(static_cast<std::size_t>(column));
    }

    void read_row(const CsvRow& row) {
        if (row.fields.empty()) {
            fault(row.line, "", "", "a quote is not closed, or stands inside a text; write \" inside quotes as \"\"");
            return;
        }
        const auto is_empty = [](const std::string& field) { return field.empty(); };
        if (std::ranges::all_of(row.fields, is_empty)) {
            return;
        }
        if (row.fields.size() != width_) {
            fault(row.line, "", "",
                  "has " + std::to_string(row.fields.size()) + " fields, but there are " + std::to_string(width_) +
                      " columns; put texts that hold the delimiter into quotes");
            return;
        }
        SiteDraft& site = site_of(row);
        const bool has_node =
            std::ranges::any_of(of_trees, [&](Column column) { return !cell(row, column).text.empty(); });
        const auto is_given = [&](Column column) { return !cell(row, column).text.empty(); };
        const bool describes_device = is_given(Column::uri) || is_given(Column::profile) ||
                                      is_given(Column::interval) || is_given(Column::description) ||
                                      (is_given(Column::device) && !has_node);
        if (describes_device) {
            site.devices.push_back({row.line, cell(row, Column::device), plain(row, Column::uri),
                                    plain(row, Column::profile), plain(row, Column::interval),
                                    cell(row, Column::description)});
        }
        if (has_node) {
            site.nodes.push_back({row.line, cell(row, Column::node), kind(row, Column::node_kind),
                                  cell(row, Column::node_parent), cell(row, Column::device),
                                  cell(row, Column::node_instance)});
        }
    }

    /// The site of a row: a new one, or that of an earlier row, which this one may say again or leave empty.
    SiteDraft& site_of(const CsvRow& row) {
        SiteDraft said = said_of_site(row);
        const auto [found, is_new] = sites_.emplace(said.code.text, draft_.sites.size());
        if (is_new || said.code.text.empty()) {
            draft_.sites.push_back(std::move(said));
            return draft_.sites.back();
        }
        SiteDraft& site = draft_.sites[found->second];
        const std::array<std::pair<DraftField SiteDraft::*, Column>, 6> fields = {{
            {&SiteDraft::name, Column::name},
            {&SiteDraft::kind, Column::kind},
            {&SiteDraft::factor_region, Column::factor_region},
            {&SiteDraft::time_zone, Column::time_zone},
            {&SiteDraft::latitude, Column::latitude},
            {&SiteDraft::longitude, Column::longitude},
        }};
        for (const auto& [field, column] : fields) {
            agree(site, site.*field, said.*field, column);
        }
        agree(site, site.area, said.area, Column::area);
        agree(site, site.tags, said.tags, Column::tags);
        return site;
    }

    void agree(const SiteDraft& site, DraftField& known, const DraftField& said, Column column) {
        if (known.text.empty()) {
            known = said.text.empty() ? known : said;
        } else if (!said.text.empty() && said.text != known.text) {
            contradict(site, said.line, known.line, column);
        }
    }

    void agree(const SiteDraft& site, std::vector<DraftField>& known, const std::vector<DraftField>& said,
               Column column) {
        if (known.empty()) {
            known = said;
        } else if (!said.empty() && !std::ranges::equal(known, said, {}, &DraftField::text, &DraftField::text)) {
            contradict(site, said.front().line, known.front().line, column);
        }
    }

    void contradict(const SiteDraft& site, std::size_t line, std::size_t earlier, Column column) {
        fault(line, place_of(site.code.text), id_of(column),
              "is not what line " + std::to_string(earlier) +
                  " says of the same site; correct one, or give this row the code of its own site");
    }

    [[nodiscard]] SiteDraft said_of_site(const CsvRow& row) const {
        SiteDraft site;
        site.line = row.line;
        site.code = cell(row, Column::code);
        site.name = cell(row, Column::name);
        site.kind = kind(row, Column::kind);
        site.factor_region = plain(row, Column::factor_region);
        site.time_zone = plain(row, Column::time_zone);
        site.latitude = degrees(row, Column::latitude);
        site.longitude = degrees(row, Column::longitude);
        site.area = words(row, Column::area);
        site.tags = words(row, Column::tags);
        return site;
    }

    [[nodiscard]] DraftField cell(const CsvRow& row, Column column) const {
        const auto place = place_of_column(column);
        return {place ? std::string(unguarded(row.fields[*place])) : std::string(), row.line};
    }

    /// Of what is no text for people: blanks around it mean nothing.
    [[nodiscard]] DraftField plain(const CsvRow& row, Column column) const {
        const DraftField field = cell(row, column);
        return {std::string(without_blanks(field.text)), field.line};
    }

    [[nodiscard]] DraftField kind(const CsvRow& row, Column column) const {
        const DraftField field = plain(row, column);
        return {kind_id(field.text), field.line};
    }

    [[nodiscard]] DraftField degrees(const CsvRow& row, Column column) const {
        const DraftField field = plain(row, column);
        return {with_decimal_point(field.text), field.line};
    }

    [[nodiscard]] std::vector<DraftField> words(const CsvRow& row, Column column) const {
        std::vector<DraftField> fields;
        for (std::string& word : words_of_cell(cell(row, column).text)) {
            fields.push_back({std::move(word), row.line});
        }
        return fields;
    }

    std::vector<CsvRow> rows_;
    std::array<std::optional<std::size_t>, inventory_column_count> places_{};
    std::size_t width_ = 0;
    InventoryDraft draft_;
    std::unordered_map<std::string, std::size_t> sites_;  ///< By code.
};

}  // namespace

InventoryDraft draft_of_csv(std::string_view text) {
    return CsvInventory(text).read();
}

}  // namespace wattmast
