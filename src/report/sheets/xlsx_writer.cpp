// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/sheets/xlsx_writer.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <locale.h>
#include <unistd.h>

#include "report/provenance_words.h"
#include "report/shown.h"
#include "report/text.h"

namespace wattmast {
namespace {

constexpr std::size_t longest_sheet_name = 31;
constexpr std::size_t longest_text = 32'767;  // of a cell; the library refuses more
constexpr double narrowest_column = 8;
constexpr double widest_column = 60;
constexpr std::uint32_t head_colour = 0xF5F7F8;
constexpr std::uint32_t line_colour = 0x17212A;
constexpr std::uint32_t bar_colour = 0x4A8DB7;
constexpr std::uint32_t reference_colour = 0x17212A;

/// While it lives, this thread writes 1.5 with a point, as a workbook must have it: the library asks the locale, and
/// that is the desktop's in a program that Qt started.
class PointsInNumbers {
public:
    PointsInNumbers() : points_(::newlocale(LC_ALL_MASK, "C", nullptr)), before_(::uselocale(points_)) {}
    ~PointsInNumbers() {
        ::uselocale(before_);
        ::freelocale(points_);
    }
    PointsInNumbers(const PointsInNumbers&) = delete;
    PointsInNumbers& operator=(const PointsInNumbers&) = delete;

private:
    locale_t points_;
    locale_t before_;
};

/// A file that is gone when this is.
class PassingFile {
public:
    explicit PassingFile(const std::filesystem::path& folder) : name_((folder / ".wattmast-XXXXXX.xlsx").string()) {
        constexpr int suffix = 5;
        const int file = ::mkstemps(name_.data(), suffix);
        is_there_ = file >= 0;
        if (is_there_) {
            ::close(file);
        }
    }
    PassingFile(const PassingFile&) = delete;
    PassingFile& operator=(const PassingFile&) = delete;
    ~PassingFile() {
        std::error_code ignored;
        std::filesystem::remove(name_, ignored);
    }
    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] bool is_there() const noexcept { return is_there_; }

private:
    std::string name_;
    bool is_there_ = false;
};

/// Up to `size` bytes, whole characters.
std::string cut(std::string text, std::size_t size) {
    if (text.size() > size) {
        while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) {
            --size;
        }
        text.resize(size);
    }
    return text;
}

std::string cell_text(std::string_view text) {
    return cut(clean_utf8(text), longest_text);
}

/// Its caption, else the title of the section that it stands in, else its id.
std::string title_of(const ReportDocument& document, const ReportTable& table) {
    if (!table.caption.empty()) {
        return table.caption;
    }
    for (const ReportSection& section : document.sections) {
        for (const ReportBlock& block : section.blocks) {
            const bool is_it = std::get_if<ReportTable>(&block) == &table;
            if (is_it && !section.title.empty()) {
                return section.title;
            }
        }
    }
    return table.id;
}

/// Excel takes "Sites" and "sites" for the same name.
std::string folded(std::string name) {
    for (char& letter : name) {
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return name;
}

/// A name that a sheet may have, and that no other has.
std::string sheet_name(const std::string& wanted, std::set<std::string>& taken) {
    std::string name = clean_utf8(wanted);
    for (char& letter : name) {
        if (std::string_view("[]:*?/\\'").find(letter) != std::string_view::npos) {
            letter = ' ';
        }
    }
    // The limit is of UTF-16 units; no character has fewer bytes than those.
    name = cut(name, longest_sheet_name);
    name.erase(name.find_last_not_of(' ') + 1);
    name = name.empty() ? "Table" : name;
    for (int i = 2; !taken.insert(folded(name)).second; ++i) {
        const std::string number = " " + std::to_string(i);
        name = cut(name, longest_sheet_name - number.size());
        name += number;
    }
    return name;
}

std::string number_format(const Cell& cell, const ReportColumn& column) {
    const bool is_share = std::holds_alternative<PartsPerMillion>(cell.value);
    const auto* number = std::get_if<Decimal>(&cell.value);
    const int own = is_share ? 4 : number != nullptr ? std::max(0, -number->exponent()) : 3;
    const int decimals = std::clamp(column.decimals.value_or(own), 0, 15);
    return "#,##0" + (decimals == 0 ? "" : "." + std::string(static_cast<std::size_t>(decimals), '0'));
}

/// Whether the last row's cell is the exact sum of those above it.
bool is_exact_sum(const ReportTable& table, std::size_t column) {
    if (table.last_row != ReportTable::LastRow::total || table.rows.size() < 2) {
        return false;
    }
    const auto sum_of = [&]<typename Number>(Number total) {
        Number sum;
        bool has_any = false;
        for (std::size_t row = 0; row + 1 < table.rows.size(); ++row) {
            const Cell& cell = table.rows[row].at(column);
            if (const auto* number = std::get_if<Number>(&cell.value)) {
                sum += *number;
                has_any = true;
            } else if (is_number(cell)) {
                return false;
            }
        }
        return has_any && sum == total;
    };
    const Cell& total = table.rows.back().at(column);
    if (const auto* energy = std::get_if<Energy>(&total.value)) {
        return sum_of(*energy);
    }
    const auto* mass = std::get_if<CarbonMass>(&total.value);
    return mass != nullptr && sum_of(*mass);
}

class Workbook {
public:
    Workbook(const ReportDocument& document, const std::string& file)
        : document_(document), book_(workbook_new(file.c_str())) {}
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;
    ~Workbook() {
        if (book_ != nullptr) {
            lxw_workbook_free(book_);
        }
    }

    [[nodiscard]] bool is_there() const noexcept { return book_ != nullptr; }

    void describe() {
        const std::string title = clean_utf8(document_.title + ", " + period_text(document_));
        const std::string scope = clean_utf8(document_.frame.scope);
        const std::string program = clean_utf8(document_.frame.program);
        lxw_doc_properties properties{};
        // The library does not write to them.
        properties.title = const_cast<char*>(title.c_str());       // NOLINT(cppcoreguidelines-pro-type-const-cast)
        properties.subject = const_cast<char*>(scope.c_str());     // NOLINT(cppcoreguidelines-pro-type-const-cast)
        properties.comments = const_cast<char*>(program.c_str());  // NOLINT(cppcoreguidelines-pro-type-const-cast)
        constexpr std::time_t no_clock = 1;                        // a report knows no clock: 1970, not now
        properties.created = no_clock;
        workbook_set_properties(book_, &properties);
        head_ = workbook_add_format(book_);
        format_set_bold(head_);
        format_set_bg_color(head_, head_colour);
        format_set_bottom(head_, LXW_BORDER_THIN);
        format_set_bottom_color(head_, line_colour);
        format_set_text_wrap(head_);
        format_set_align(head_, LXW_ALIGN_VERTICAL_BOTTOM);
    }

    Result<void> add(const ReportTable& table, const std::stop_token& cancel) {
        if (table.rows.size() >= rows_of_a_sheet) {
            return fail(Errc::invalid_argument, "table \"" + table.id + "\" has " + std::to_string(table.rows.size()) +
                                                    " rows and a sheet ends at 1,048,576; write it as CSV");
        }
        const std::string name = sheet_name(title_of(document_, table), taken_);
        lxw_worksheet* sheet = workbook_add_worksheet(book_, name.c_str());
        if (sheet == nullptr) {
            return fail(Errc::file_failed, "the workbook has no room for sheet \"" + name + "\"");
        }
        sheets_[table.id] = {name, sheet, &table};
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const ReportColumn& column = table.columns[i];
            head(sheet, i, head_text(column));
        }
        head(sheet, table.columns.size(), "trace");
        widths(sheet, table);
        worksheet_freeze_panes(sheet, 1, 1);
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            constexpr std::size_t rows_between_looks = 256;
            if (row % rows_between_looks == 0 && cancel.stop_requested()) {
                return fail(Errc::cancelled, "the report was cancelled; nothing was written");
            }
            for (std::size_t i = 0; i < table.rows[row].size(); ++i) {
                cell(sheet, table, row, i);
            }
            write(sheet, row + 1, table.columns.size(), trace_text(table, table.rows[row]), nullptr);
        }
        if (!table.rows.empty()) {
            const auto last = static_cast<lxw_row_t>(table.rows.size());
            const bool has_total = table.last_row == ReportTable::LastRow::total;
            worksheet_autofilter(sheet, 0, 0, has_total && last > 1 ? last - 1 : last,
                                 static_cast<lxw_col_t>(table.columns.size()));
        }
        return {};
    }

    void add(const ReportChart& chart) {
        const auto found = sheets_.find(chart.table);
        if (found == sheets_.end() || found->second.table->rows.empty()) {
            return;
        }
        const Sheet& sheet = found->second;
        lxw_chart* drawn = workbook_add_chart(book_, kind_of(chart.kind));
        series(drawn, sheet, chart, chart.value, bar_colour);
        if (!chart.reference.empty()) {
            series(drawn, sheet, chart, chart.reference, reference_colour);
        }
        chart_title_set_name(drawn, cell_text(chart.caption).c_str());
        if (chart.kind == ReportChart::Kind::shares) {
            chart_axis_set_reverse(drawn->y_axis);
            chart_legend_set_position(drawn, LXW_CHART_LEGEND_NONE);
        }
        const auto beside = static_cast<lxw_col_t>(sheet.table->columns.size() + 2);
        worksheet_insert_chart(sheet.sheet, static_cast<lxw_row_t>(1 + charts_[chart.table] * rows_of_a_chart), beside,
                               drawn);
        ++charts_[chart.table];
    }

    void add_findings() {
        lxw_worksheet* sheet = plain_sheet(ReportWord::findings, {"severity", "check", "place", "message"});
        std::size_t row = 1;
        for (const ReportFinding& finding : document_.findings) {
            const ReportWord severity = finding.severity == ReportFinding::Severity::error     ? ReportWord::error
                                        : finding.severity == ReportFinding::Severity::warning ? ReportWord::warning
                                                                                               : ReportWord::note;
            write(sheet, row, 0, word(severity, document_.language), nullptr);
            write(sheet, row, 1, finding.check, nullptr);
            write(sheet, row, 2, finding.place, nullptr);
            write(sheet, row, 3, finding.message, nullptr);
            ++row;
        }
    }

    void add_provenance() {
        lxw_worksheet* sheet = plain_sheet(ReportWord::provenance, {"name", "value"});
        std::size_t row = 1;
        const auto add = [&](const std::string& name, const std::string& value) {
            if (!value.empty()) {
                write(sheet, row, 0, name, nullptr);
                write(sheet, row, 1, value, nullptr);
                ++row;
            }
        };
        add("number", document_.frame.number);
        add("mark", document_.frame.mark);
        add("snapshot", document_.frame.snapshot);
        const ReportList entries = provenance_list(document_.provenance, document_.language);
        for (const auto& [name, value] : entries.entries) {
            add(name, value);
        }
    }

    /// Writes the file. @post nothing else may be called
    Result<void> close() {
        const lxw_error error = workbook_close(std::exchange(book_, nullptr));
        if (error != LXW_NO_ERROR) {
            return fail(Errc::file_failed, std::string("the workbook could not be written: ") + lxw_strerror(error));
        }
        return {};
    }

private:
    struct Sheet {
        std::string name;
        lxw_worksheet* sheet = nullptr;
        const ReportTable* table = nullptr;
    };
    static constexpr std::size_t rows_of_a_chart = 16;

    static std::uint8_t kind_of(ReportChart::Kind kind) {
        switch (kind) {
            case ReportChart::Kind::columns:
                return LXW_CHART_COLUMN;
            case ReportChart::Kind::shares:
                return LXW_CHART_BAR;
            case ReportChart::Kind::lines:
                return LXW_CHART_LINE;
        }
        return LXW_CHART_COLUMN;
    }

    static void write(lxw_worksheet* sheet, std::size_t row, std::size_t column, std::string_view text,
                      lxw_format* format) {
        worksheet_write_string(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                               cell_text(text).c_str(), format);
    }
    void head(lxw_worksheet* sheet, std::size_t column, std::string_view text) const {
        write(sheet, 0, column, text, head_);
    }

    lxw_worksheet* plain_sheet(ReportWord name, const std::vector<std::string>& heads) {
        const std::string sheet = sheet_name(word(name, document_.language), taken_);
        lxw_worksheet* made = workbook_add_worksheet(book_, sheet.c_str());
        for (std::size_t i = 0; i < heads.size(); ++i) {
            head(made, i, heads[i]);
        }
        constexpr double narrow = 24;
        worksheet_set_column(made, 0, static_cast<lxw_col_t>(heads.size() - 1), narrow, nullptr);
        worksheet_set_column(made, static_cast<lxw_col_t>(heads.size() - 1), static_cast<lxw_col_t>(heads.size() - 1),
                             widest_column, nullptr);
        worksheet_freeze_panes(made, 1, 0);
        return made;
    }

    void widths(lxw_worksheet* sheet, const ReportTable& table) const {
        for (std::size_t i = 0; i <= table.columns.size(); ++i) {
            double width = narrowest_column;
            constexpr std::size_t looked_at = 200;
            for (std::size_t row = 0; i < table.columns.size() && row < std::min(looked_at, table.rows.size()); ++row) {
                const std::string text = shown(table.rows[row].at(i), table.columns[i], document_.language);
                width = std::max(width, static_cast<double>(text.size()) + 2);
            }
            width = i == table.columns.size() ? widest_column
                                              : std::max(width, static_cast<double>(table.columns[i].title.size()) + 2);
            worksheet_set_column(sheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i),
                                 std::min(width, widest_column), nullptr);
        }
    }

    lxw_format* format_of(const std::string& number, bool is_total) {
        lxw_format*& format = formats_[{number, is_total}];
        if (format == nullptr) {
            format = workbook_add_format(book_);
            if (!number.empty()) {
                format_set_num_format(format, number.c_str());
            }
            if (is_total) {
                format_set_bold(format);
                format_set_top(format, LXW_BORDER_THIN);
            }
        }
        return format;
    }

    void cell(lxw_worksheet* sheet, const ReportTable& table, std::size_t row, std::size_t column) {
        const Cell& cell = table.rows[row][column];
        const bool is_total = table.last_row == ReportTable::LastRow::total && row + 1 == table.rows.size();
        const std::optional<Decimal> number = number_in(cell, table.columns[column]);
        if (!number) {
            const auto* text = std::get_if<std::string>(&cell.value);
            if (text != nullptr && !text->empty()) {
                write(sheet, row + 1, column, *text, is_total ? format_of("", true) : nullptr);
            }
            return;
        }
        lxw_format* format = format_of(number_format(cell, table.columns[column]), is_total);
        const auto at_row = static_cast<lxw_row_t>(row + 1);
        const auto at_column = static_cast<lxw_col_t>(column);
        if (is_total && is_exact_sum(table, column)) {
            char range[LXW_MAX_CELL_RANGE_LENGTH] = {};  // NOLINT(cppcoreguidelines-avoid-c-arrays): what it takes
            lxw_rowcol_to_range(range, 1, at_column, at_row - 1, at_column);
            worksheet_write_formula_num(sheet, at_row, at_column, ("=SUM(" + std::string(range) + ")").c_str(), format,
                                        number->to_double());
        } else {
            worksheet_write_number(sheet, at_row, at_column, number->to_double(), format);
        }
    }

    static void series(lxw_chart* chart, const Sheet& sheet, const ReportChart& shown, const std::string& id,
                       std::uint32_t colour) {
        const std::vector<ReportColumn>& columns = sheet.table->columns;
        const auto place = [&](const std::string& wanted) {
            const auto found = std::ranges::find(columns, wanted, &ReportColumn::id);
            return static_cast<lxw_col_t>(found == columns.end() ? 0 : found - columns.begin());
        };
        const auto last = static_cast<lxw_row_t>(sheet.table->rows.size());
        lxw_chart_series* drawn = chart_add_series(chart, nullptr, nullptr);
        chart_series_set_categories(drawn, sheet.name.c_str(), 1, place(shown.label), last, place(shown.label));
        chart_series_set_values(drawn, sheet.name.c_str(), 1, place(id), last, place(id));
        const auto column = std::ranges::find(columns, id, &ReportColumn::id);
        if (column != columns.end() && !column->title.empty()) {
            chart_series_set_name(drawn, cell_text(column->title).c_str());
        }
        if (shown.kind == ReportChart::Kind::lines) {
            lxw_chart_line line{};
            line.color = colour;
            chart_series_set_line(drawn, &line);
        } else {
            lxw_chart_fill fill{};
            fill.color = colour;
            chart_series_set_fill(drawn, &fill);
        }
    }

    const ReportDocument& document_;
    lxw_workbook* book_ = nullptr;
    lxw_format* head_ = nullptr;
    std::set<std::string> taken_;
    std::map<std::string, Sheet> sheets_;
    std::map<std::string, std::size_t> charts_;
    std::map<std::pair<std::string, bool>, lxw_format*> formats_;
};

void add_charts(Workbook& book, const ReportDocument& document) {
    for (const ReportSection& section : document.sections) {
        for (const ReportBlock& block : section.blocks) {
            if (const auto* chart = std::get_if<ReportChart>(&block)) {
                book.add(*chart);
            } else if (const auto* pair = std::get_if<ReportPair>(&block)) {
                book.add(pair->left);
                book.add(pair->right);
            }
        }
    }
}

}  // namespace

Result<std::string> write_xlsx(const ReportDocument& document, const std::filesystem::path& folder,
                               std::stop_token cancel) {
    const PointsInNumbers points;
    const PassingFile file(folder);
    if (!file.is_there()) {
        return fail(Errc::file_failed,
                    "no file could be made in " + folder.string() + "; choose a folder that can be written to");
    }
    Workbook book(document, file.name());
    if (!book.is_there()) {
        return fail(Errc::file_failed, "there is no memory for the workbook");
    }
    book.describe();
    for (const ReportTable* table : tables_of(document)) {
        if (const auto added = book.add(*table, cancel); !added) {
            return added.error();
        }
    }
    add_charts(book, document);
    if (find_table(document, "findings") == nullptr) {
        book.add_findings();
    }
    book.add_provenance();
    if (const auto closed = book.close(); !closed) {
        return closed.error();
    }
    std::ifstream written(file.name(), std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(written), {}};
    if (!written || bytes.empty()) {
        return fail(Errc::file_failed, "the workbook could not be read back from " + file.name());
    }
    return bytes;
}

}  // namespace wattmast
