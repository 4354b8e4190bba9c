// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pages/page_layout.h"

#include <algorithm>
#include <utility>

#include "report/provenance_words.h"
#include "report/shown.h"

namespace wattmast::pages {
namespace {

constexpr double above_heading = 19;
constexpr double below_heading = 5;
constexpr double below_header = 10;
constexpr double above_title = 24;
constexpr double above_part_title = 14;
constexpr double below_paragraph = 5;
constexpr double box_padding = 14;  ///< Above and below what a box holds, together.
constexpr double above_figures = 24;
constexpr double list_gap = 4;
constexpr double list_line = 16.5;
constexpr std::size_t rows_kept_together = 3;

TextStyle style_of(ReportParagraph::Style style) {
    switch (style) {
        case ReportParagraph::Style::body:
            return TextStyle::body;
        case ReportParagraph::Style::lead:
            return TextStyle::lead;
        case ReportParagraph::Style::note:
            return TextStyle::note;
        case ReportParagraph::Style::formula:
            return TextStyle::formula;
        case ReportParagraph::Style::code:
            return TextStyle::code;
        case ReportParagraph::Style::heading:
            return TextStyle::heading;
    }
    return TextStyle::body;
}

bool is_boxed(ReportParagraph::Style style) {
    return style == ReportParagraph::Style::formula || style == ReportParagraph::Style::code;
}

ReportWord word_of(ReportFinding::Severity severity) {
    switch (severity) {
        case ReportFinding::Severity::note:
            return ReportWord::note;
        case ReportFinding::Severity::warning:
            return ReportWord::warning;
        case ReportFinding::Severity::error:
            return ReportWord::error;
    }
    return ReportWord::error;
}

/// A document without sections as one of them for each table, and one for findings and provenance.
std::vector<ReportSection> sections_of_tables(const ReportDocument& document) {
    std::vector<ReportSection> sections;
    constexpr std::size_t columns_of_a_wide_table = 8;
    for (const ReportTable& table : document.tables) {
        const bool is_wide = table.columns.size() > columns_of_a_wide_table;
        const bool was_wide = !sections.empty() && sections.back().start == ReportSection::Start::new_wide_page;
        ReportSection section;
        section.id = table.id;
        section.start = is_wide    ? ReportSection::Start::new_wide_page
                        : was_wide ? ReportSection::Start::new_page
                                   : ReportSection::Start::where_the_last_ended;
        section.blocks.emplace_back(table);
        sections.push_back(std::move(section));
    }
    ReportSection findings{"findings", word(ReportWord::findings, document.language), {}, {}};
    if (!sections.empty() && sections.back().start == ReportSection::Start::new_wide_page) {
        findings.start = ReportSection::Start::new_page;
    }
    ReportTable table{"findings", "", {{"severity", "", ""}, {"message", "", ""}}, {}};
    for (const ReportFinding& finding : document.findings) {
        table.rows.push_back({Cell{word(word_of(finding.severity), document.language), {}}, Cell{finding.message, {}}});
    }
    findings.blocks.emplace_back(std::move(table));
    sections.push_back(std::move(findings));
    sections.push_back({"provenance",
                        word(ReportWord::provenance, document.language),
                        ReportSection::Start::where_the_last_ended,
                        {provenance_list(document.provenance, document.language)}});
    return sections;
}

}  // namespace

double content_top() noexcept {
    return margin_top + header_height;
}

double content_end(double page_height) noexcept {
    return page_height - footer_from_end - space_above_footer;
}

PageLayout::PageLayout(const ReportDocument& document, const PageText& text) : document_(document), text_(text) {
    add_page(false);
    pages_.back().is_cover = true;
    add_title();
    if (document.sections.empty()) {
        own_sections_ = sections_of_tables(document);
    }
    for (const ReportSection& section : document.sections.empty() ? own_sections_ : document.sections) {
        add_section(section);
    }
}

const Cell* PageLayout::factor_cell(const std::string& factor) const {
    const auto found = factor_cells_.find(factor);
    return found == factor_cells_.end() ? nullptr : found->second;
}

double PageLayout::width() const {
    return pages_.back().width - 2 * margin_side;
}

double PageLayout::left() const {
    return content_end(pages_.back().height) - y_;
}

void PageLayout::add_page(bool is_wide) {
    is_wide_ = is_wide;
    Page page;
    page.width = is_wide ? page_long : page_short;
    page.height = is_wide ? page_short : page_long;
    pages_.push_back(std::move(page));
    y_ = content_top() + below_header;
}

void PageLayout::need(double height) {
    // What is higher than a page is not moved again and again.
    if (height > left() && !pages_.back().items.empty()) {
        add_page(is_wide_);
    }
}

void PageLayout::place(double space_above, double height, decltype(PlacedItem::what) what) {
    if (!pages_.back().items.empty()) {
        y_ += space_above;
    }
    pages_.back().items.push_back({y_, height, std::move(what)});
    y_ += height;
}

void PageLayout::add_title() {
    y_ += above_title;
    const std::string title = document_.title + "\n" + period_text(document_);
    place(0, text_.height(title, TextStyle::title, width()), HeadingItem{title, TextStyle::title});
    y_ += below_heading;
    bookmarks_.push_back({document_.title, 0, 0});
}

void PageLayout::add_section(const ReportSection& section) {
    const bool is_apart = section.start != ReportSection::Start::where_the_last_ended;
    if (is_apart) {
        add_page(section.start == ReportSection::Start::new_wide_page);
    }
    if (!section.title.empty()) {
        if (is_apart) {
            y_ += above_part_title;
        }
        add_heading(section.title, is_apart ? TextStyle::part_title : TextStyle::heading, height_below(section));
        bookmarks_.push_back({section.title, pages_.size() - 1, pages_.back().items.back().y});
    }
    for (const ReportBlock& block : section.blocks) {
        std::visit([this](const auto& one) { add(one); }, block);
    }
}

double PageLayout::height_below(const ReportSection& section) {
    constexpr double usual = 90;
    const auto* table = section.blocks.empty() ? nullptr : std::get_if<ReportTable>(&section.blocks.front());
    const bool is_below = table != nullptr && table->role != ReportTable::Role::data &&
                          table->role != ReportTable::Role::headline && table->caption.empty() && !table->rows.empty();
    return is_below ? std::max(usual, height_together(*table, columns_for(*table), 0)) : usual;
}

void PageLayout::add_heading(std::string text, TextStyle style, double next) {
    const double height = text_.height(text, style, width());
    need(above_heading + height + below_heading + next);
    if (pages_.back().items.empty() && style != TextStyle::part_title) {
        y_ += above_heading;
    }
    place(above_heading, height, HeadingItem{std::move(text), style});
    y_ += below_heading;
}

void PageLayout::add(const ReportParagraph& paragraph) {
    const TextStyle style = style_of(paragraph.style);
    if (paragraph.style == ReportParagraph::Style::heading) {
        constexpr double next = 40;
        add_heading(paragraph.text, style, next);
        return;
    }
    constexpr double widest_lead = 560;
    constexpr double box_side = 12;
    const bool boxed = is_boxed(paragraph.style);
    const double text_width = paragraph.style == ReportParagraph::Style::lead ? std::min(widest_lead, width())
                              : boxed                                         ? width() - 2 * box_side
                                                                              : width();
    const double height = text_.height(paragraph.text, style, text_width) + (boxed ? box_padding : 0);
    need(height);
    const bool is_apart = boxed || paragraph.style == ReportParagraph::Style::lead;
    place(is_apart ? below_paragraph : 0, height, &paragraph);
    y_ += boxed ? 2 * below_paragraph : below_paragraph;
}

void PageLayout::add_note(const std::string& note) {
    if (!note.empty()) {
        notes_.push_back(std::make_unique<ReportParagraph>(ReportParagraph{ReportParagraph::Style::note, note}));
        y_ += list_gap;
        add(*notes_.back());
    }
}

void PageLayout::add_figures(const ReportTable& table) {
    for (std::size_t first = 0; first < table.rows.size(); first += figures_in_a_row) {
        const std::size_t end = std::min(table.rows.size(), first + figures_in_a_row);
        std::size_t notes = 0;
        for (std::size_t row = first; row < end; ++row) {
            notes = std::max(notes, figure_notes(table, table.rows[row], document_.language).size());
        }
        const double height = 2 * figures_padding + look_of(TextStyle::figure_label).line +
                              look_of(TextStyle::figure).line +
                              static_cast<double>(notes) * look_of(TextStyle::figure_note).line;
        need(above_figures + height);
        place(first == 0 ? above_figures : 0, height, FiguresItem{&table, first, end});
    }
}

void PageLayout::add(const ReportTable& table) {
    if (table.role == ReportTable::Role::data) {
        return;
    }
    if (table.role == ReportTable::Role::headline) {
        add_figures(table);
        return;
    }
    if (table.rows.empty()) {
        if (!table.caption.empty()) {
            constexpr double next = 40;
            add_heading(table.caption, TextStyle::heading, next);
        }
        add_note(word(ReportWord::none, document_.language));
        return;
    }
    for (std::size_t row = 0; table.id == "factors" && row < table.rows.size(); ++row) {
        for (const Cell& cell : table.rows[row]) {
            if (names_its_factor(cell)) {
                factor_cells_.emplace(cell.trace.factors.front(), &cell);
            }
        }
    }
    add_rows(table, columns_for(table));
    add_note(table.note);
}

const TableColumns& PageLayout::columns_for(const ReportTable& table) {
    if (measured_ != &table) {
        columns_.push_back(std::make_unique<TableColumns>(columns_of(table, text_, document_.language, width())));
        measured_ = &table;
    }
    return *columns_.back();
}

double PageLayout::height_together(const ReportTable& table, const TableColumns& columns, std::size_t first) const {
    double height = columns.head_height * columns.scale;
    for (std::size_t row = first; row < std::min(table.rows.size(), first + rows_kept_together); ++row) {
        height += row_height(table, row, columns, text_, document_.language) * columns.scale;
    }
    return height;
}

void PageLayout::add_rows(const ReportTable& table, const TableColumns& columns) {
    const auto height_of = [&](std::size_t row) {
        return row_height(table, row, columns, text_, document_.language) * columns.scale;
    };
    for (std::size_t first = 0; first < table.rows.size();) {
        const double together = height_together(table, columns, first);
        if (first == 0 && !table.caption.empty()) {
            add_heading(table.caption, TextStyle::heading, together);
        } else if (first > 0) {
            add_page(is_wide_);
            add_heading(word(ReportWord::continued, document_.language, {table.caption}), TextStyle::note, together);
        }
        need(together);
        TableItem item{&table, &columns, first, first, {}};
        double height = columns.head_height * columns.scale;
        while (item.end < table.rows.size()) {
            const double row = height_of(item.end);
            if (height + row > left() && item.end > first) {
                break;
            }
            height += row;
            item.heights.push_back(row);
            ++item.end;
        }
        first = item.end;
        place(0, height, std::move(item));
    }
}

double PageLayout::chart_height_of(const ReportChart& chart, double width) const {
    double height = look_of(TextStyle::heading).line + below_heading;
    if (chart.kind == ReportChart::Kind::shares) {
        const ReportTable* table = find_table(document_, chart.table);
        height +=
            share_height * static_cast<double>(table == nullptr ? 1 : std::max<std::size_t>(1, table->rows.size()));
    } else {
        height += chart_height;
    }
    return height + (chart.note.empty() ? 0 : list_gap + text_.height(chart.note, TextStyle::note, width));
}

void PageLayout::add(const ReportChart& chart) {
    const double height = chart_height_of(chart, width());
    need(above_heading + height);
    place(above_heading, height, &chart);
}

void PageLayout::add(const ReportPair& pair) {
    const double half = (width() - pair_gap) / 2;
    const double height = std::max(chart_height_of(pair.left, half), chart_height_of(pair.right, half));
    need(above_heading + height);
    place(above_heading, height, &pair);
}

void PageLayout::add(const ReportList& list) {
    const auto height_of = [&](std::size_t entry) {
        const double text = text_.height(list.entries[entry].second, TextStyle::body, width() - list_name_width);
        return list_gap + std::max(list_line, text);
    };
    double all = 0;
    for (std::size_t entry = 0; entry < list.entries.size(); ++entry) {
        all += height_of(entry);
    }
    y_ += pages_.back().items.empty() ? 0 : list_gap;
    if (all <= content_end(pages_.back().height) - content_top() - below_header) {
        need(all);
    }
    for (std::size_t first = 0; first < list.entries.size();) {
        ListItem item{&list, first, first};
        double height = 0;
        while (item.end < list.entries.size()) {
            const double one = height_of(item.end);
            if (height + one > left() && item.end > first) {
                break;
            }
            height += one;
            ++item.end;
        }
        need(height);
        first = item.end;
        place(0, height, item);
        if (first < list.entries.size()) {
            add_page(is_wide_);
        }
    }
}

void PageLayout::add(const ReportSignatures& signatures) {
    need(signature_height);
    place(0, signature_height, &signatures);
}

}  // namespace wattmast::pages
