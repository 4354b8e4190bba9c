// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pages/page_painter.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <variant>
#include <vector>

#include "report/pages/chart_painter.h"
#include "report/pages/drawing.h"
#include "report/pages/page_figures.h"
#include "report/pages/page_tags.h"
#include "report/shown.h"

namespace wattmast::pages {
namespace {

constexpr double box_side = 12;
constexpr double box_padding = 7;
constexpr double corner = 3;
constexpr double widest_lead = 560;
constexpr double below_heading = 5;

void rounded(cairo_t* context, double x, double y, double width, double height) {
    cairo_new_sub_path(context);
    cairo_arc(context, x + width - corner, y + corner, corner, -M_PI / 2, 0);
    cairo_arc(context, x + width - corner, y + height - corner, corner, 0, M_PI / 2);
    cairo_arc(context, x + corner, y + height - corner, corner, M_PI / 2, M_PI);
    cairo_arc(context, x + corner, y + corner, corner, M_PI, 3 * M_PI / 2);
    cairo_close_path(context);
}

class PagePainter {
public:
    PagePainter(cairo_t* context, const PageLayout& layout, const PageText& text, const Page& page)
        : context_(context), layout_(layout), document_(layout.document()), text_(text), page_(page) {}

    void frame(std::size_t number) const {
        const ReportFrame& frame = document_.frame;
        const std::string name = document_.title + ", " + period_text(document_);
        mast();
        text_.draw_line(context_, name, TextStyle::header, {margin_side + mast_width, margin_top, width() / 2});
        text_.draw_line(context_, frame.scope, TextStyle::header, {margin_side, margin_top, width()},
                        PageText::Align::right);
        fill(context_, ink, margin_side, margin_top + header_height - hair, width(), hair);
        if (!frame.mark.empty()) {
            constexpr double beside_name = 20;
            mark(frame.mark, margin_side + mast_width + text_.width(name, TextStyle::header) + beside_name);
        }
        constexpr double below_line = 7;
        const double foot = page_.height - footer_from_end;
        fill(context_, line_strong, margin_side, foot, width(), hair);
        const double line = look_of(TextStyle::footer).line;
        const double first = foot + below_line;
        text_.draw_line(context_, frame.number, TextStyle::footer, {margin_side, first, width() * left_share});
        text_.draw_line(context_, frame.snapshot, TextStyle::footer, {margin_side, first + line, width() * left_share});
        text_.draw_line(context_, frame.program, TextStyle::footer, {margin_side, first, width()},
                        PageText::Align::right);
        text_.draw_line(context_,
                        word(ReportWord::page_of, document_.language,
                             {std::to_string(number + 1), std::to_string(layout_.pages().size())}),
                        TextStyle::footer, {margin_side, first + line, width()}, PageText::Align::right);
    }

    void item(const PlacedItem& placed) const {
        std::visit([&](const auto& one) { draw(placed, one); }, placed.what);
    }

private:
    [[nodiscard]] double width() const { return page_.width - 2 * margin_side; }

    /// The program's sign: a mast with two waves.
    void mast() const {
        const double x = margin_side + 9;
        const double y = margin_top;
        use(context_, accent);
        cairo_set_line_width(context_, 1.4);
        cairo_move_to(context_, x - 4, y + 16);
        cairo_line_to(context_, x, y + 6);
        cairo_line_to(context_, x + 4, y + 16);
        cairo_move_to(context_, x - 2.6, y + 12.5);
        cairo_line_to(context_, x + 2.6, y + 12.5);
        for (const double radius : {3.5, 6.5}) {
            cairo_new_sub_path(context_);
            cairo_arc(context_, x, y + 5, radius, -M_PI / 4, M_PI / 4);
            cairo_new_sub_path(context_);
            cairo_arc(context_, x, y + 5, radius, 3 * M_PI / 4, 5 * M_PI / 4);
        }
        cairo_stroke(context_);
    }

    /// @param header_from Where the header is free.
    void mark(const std::string& mark, double header_from) const {
        constexpr double side = 9;
        constexpr double padding = 3;
        constexpr double below_header = 15;
        constexpr double above_content = 2;
        const double text_width = text_.width(mark, TextStyle::mark);
        const double box_width = text_width + 2 * side;
        // On the cover at its place; on other pages in the header, where nothing else is.
        const double x = page_.is_cover ? page_.width - margin_side - box_width
                                        : std::max(header_from, (page_.width - box_width) / 2);
        const double y = page_.is_cover ? margin_top + header_height + below_header : margin_top - above_content;
        use(context_, alarm);
        cairo_set_line_width(context_, 1.5);
        rounded(context_, x, y, box_width, look_of(TextStyle::mark).line + 2 * padding);
        cairo_stroke(context_);
        text_.draw_line(context_, mark, TextStyle::mark, {x + side, y + padding, text_width + 1});
    }

    void draw(const PlacedItem& placed, const HeadingItem& heading) const {
        const Tag tag(context_, heading.style == TextStyle::title ? "H1" : "H2");
        text_.draw(context_, heading.text, heading.style, {margin_side, placed.y, width()});
    }

    void draw(const PlacedItem& placed, const ReportParagraph* paragraph) const {
        const Tag tag(context_, "P");
        switch (paragraph->style) {
            case ReportParagraph::Style::formula:
            case ReportParagraph::Style::code:
                use(context_, box_colour);
                rounded(context_, margin_side, placed.y, width(), placed.height);
                cairo_fill_preserve(context_);
                use(context_, line_subtle);
                cairo_set_line_width(context_, hair);
                cairo_stroke(context_);
                text_.draw(context_, paragraph->text,
                           paragraph->style == ReportParagraph::Style::code ? TextStyle::code : TextStyle::formula,
                           {margin_side + box_side, placed.y + box_padding, width() - 2 * box_side});
                return;
            case ReportParagraph::Style::lead:
                text_.draw(context_, paragraph->text, TextStyle::lead,
                           {margin_side, placed.y, std::min(widest_lead, width())});
                return;
            case ReportParagraph::Style::note:
                text_.draw(context_, paragraph->text, TextStyle::note, {margin_side, placed.y, width()});
                return;
            case ReportParagraph::Style::body:
            case ReportParagraph::Style::heading:
                text_.draw(context_, paragraph->text, TextStyle::body, {margin_side, placed.y, width()});
                return;
        }
    }

    void draw(const PlacedItem& placed, const FiguresItem& figures) const {
        const Tag tag(context_, "Table");
        if (figures.first == 0) {
            fill(context_, ink, margin_side, placed.y, width(), hair);
        }
        fill(context_, line_subtle, margin_side, placed.y + placed.height - hair, width(), hair);
        for (std::size_t row = figures.first; row < figures.end; ++row) {
            const FigureColumn column = figure_column_of(figures, row, width());
            if (row > figures.first) {
                fill(context_, line_subtle, column.line, placed.y, hair, placed.height);
            }
            figure(*figures.table, figures.table->rows[row], placed, column.left, column.width);
        }
    }

    void figure(const ReportTable& table, const std::vector<Cell>& row, const PlacedItem& placed, double at,
                double text_width) const {
        const Tag tag(context_, "TR");
        double y = placed.y + PageLayout::figures_padding;
        {
            const Tag head(context_, "TH");
            text_.draw_line(context_, shown(row.front(), table.columns.front(), document_.language),
                            TextStyle::figure_label, {at, y, text_width});
        }
        y += look_of(TextStyle::figure_label).line;
        if (const auto column = figure_column(row)) {
            const Tag cell(context_, "TD");
            const LargeFigure large = large_figure(row[*column], table.columns.at(*column), document_.language);
            const double number_width = text_.width(large.number, TextStyle::figure);
            text_.draw_line(context_, large.number, TextStyle::figure, {at, y, number_width + 1});
            constexpr double gap = 5;
            text_.draw_line(context_, large.unit, TextStyle::figure_unit,
                            {at + number_width + gap, y + gap, std::max(1.0, text_width - number_width - gap)});
        }
        y += look_of(TextStyle::figure).line;
        for (const std::string& note : figure_notes(table, row, document_.language)) {
            const Tag cell(context_, "TD");
            text_.draw_line(context_, note, TextStyle::figure_note, {at, y, text_width});
            y += look_of(TextStyle::figure_note).line;
        }
    }

    void draw(const PlacedItem& placed, const TableItem& item) const {
        const Tag tag(context_, "Table");
        cairo_save(context_);
        cairo_translate(context_, margin_side, placed.y);
        cairo_scale(context_, item.columns->scale, item.columns->scale);
        const double table_width = width() / item.columns->scale;
        head(item);
        double y = item.columns->head_height;
        fill(context_, ink, 0, y - hair, table_width, hair);
        for (std::size_t row = item.first; row < item.end; ++row) {
            const double height = item.heights[row - item.first] / item.columns->scale;
            const bool is_total =
                item.table->last_row == ReportTable::LastRow::total && row + 1 == item.table->rows.size();
            if (is_total) {
                fill(context_, ink, 0, y - hair, table_width, hair);
            }
            cells(item, row, y, is_total);
            y += height;
            fill(context_, is_total ? ink : line_subtle, 0, y - hair, table_width, hair);
        }
        cairo_restore(context_);
    }

    void head(const TableItem& item) const {
        const Tag tag(context_, "TR");
        for (std::size_t i = 0; i < item.columns->columns.size(); ++i) {
            const TableColumn& column = item.columns->columns[i];
            const Tag cell(context_, "TH");
            const std::string title = head_text(item.table->columns[i]);
            const double height = text_.height(title, TextStyle::cell_head, column.width);
            text_.draw(context_, title, TextStyle::cell_head,
                       {column.x, item.columns->head_height - row_padding / 2 - height, column.width},
                       column.is_number ? PageText::Align::right : PageText::Align::left);
        }
    }

    void cells(const TableItem& item, std::size_t row, double y, bool is_total) const {
        const Tag tag(context_, "TR");
        for (std::size_t i = 0; i < item.columns->columns.size(); ++i) {
            const TableColumn& column = item.columns->columns[i];
            const Cell& cell = item.table->rows[row].at(i);
            const Tag cell_tag(context_, "TD");
            cell_text(cell, item.table->columns[i], {column.x, y + row_padding / 2, column.width},
                      column.is_number ? PageText::Align::right : PageText::Align::left,
                      is_total ? TextStyle::cell_total : TextStyle::cell);
        }
    }

    void cell_text(const Cell& cell, const ReportColumn& column, const PageText::Box& box, PageText::Align align,
                   TextStyle style) const {
        const std::string text = shown(cell, column, document_.language);
        const auto place =
            takes_tags(context_) && names_its_factor(cell) ? layout_.factor_cell(cell.trace.factors.front()) : nullptr;
        if (place == nullptr) {
            text_.draw(context_, text, style, box, align);
            return;
        }
        const std::string name = "factor-" + cell.trace.factors.front();
        const bool is_the_place = place == &cell;
        const Tag tag(context_, is_the_place ? CAIRO_TAG_DEST : CAIRO_TAG_LINK,
                      is_the_place ? place_of(name) : link_to(name));
        text_.draw(context_, text, style, box, align);
    }

    void draw(const PlacedItem& placed, const ReportChart* chart) const {
        chart_in(*chart, {margin_side, placed.y, width(), placed.height});
    }

    void draw(const PlacedItem& placed, const ReportPair* pair) const {
        const double half = (width() - PageLayout::pair_gap) / 2;
        chart_in(pair->left, {margin_side, placed.y, half, placed.height});
        chart_in(pair->right, {margin_side + half + PageLayout::pair_gap, placed.y, half, placed.height});
    }

    void chart_in(const ReportChart& chart, ChartBox box) const {
        const double caption = look_of(TextStyle::heading).line;
        {
            const Tag tag(context_, "H2");
            text_.draw_line(context_, chart.caption, TextStyle::heading, {box.x, box.y, box.width});
        }
        box.y += caption + below_heading;
        const bool is_upright = chart.kind != ReportChart::Kind::shares;
        {
            const Tag tag(context_, "Figure");
            paint_chart(context_, text_, document_, chart,
                        {box.x, box.y, box.width,
                         is_upright ? PageLayout::chart_height : box.height - caption - below_heading});
        }
        if (!chart.note.empty()) {
            constexpr double gap = 4;
            const double note = text_.height(chart.note, TextStyle::note, box.width);
            const Tag tag(context_, "Caption");
            text_.draw(
                context_, chart.note, TextStyle::note,
                {box.x, is_upright ? box.y + PageLayout::chart_height + gap : box.y + box.height - note, box.width});
        }
    }

    void draw(const PlacedItem& placed, const ListItem& item) const {
        constexpr double gap = 4;
        double y = placed.y;
        for (std::size_t i = item.first; i < item.end; ++i) {
            const auto& [name, value] = item.list->entries[i];
            const Tag tag(context_, "P");
            text_.draw_line(context_, name, TextStyle::figure_note,
                            {margin_side, y + gap, PageLayout::list_name_width - 2 * gap});
            const double value_width = width() - PageLayout::list_name_width;
            text_.draw(context_, value, TextStyle::body,
                       {margin_side + PageLayout::list_name_width, y + gap, value_width});
            y += gap + std::max(look_of(TextStyle::body).line, text_.height(value, TextStyle::body, value_width));
        }
    }

    void draw(const PlacedItem& placed, const ReportSignatures* signatures) const {
        const auto count = static_cast<double>(std::max<std::size_t>(1, signatures->entries.size()));
        const double each = (width() - PageLayout::signature_gap * (count - 1)) / count;
        double x = margin_side;
        for (const auto& [role, name] : signatures->entries) {
            const Tag tag(context_, "P");
            text_.draw_line(context_, role, TextStyle::note, {x, placed.y, each});
            text_.draw_line(context_, name, TextStyle::body,
                            {x, placed.y + placed.height - look_of(TextStyle::body).line - 2, each});
            fill(context_, ink, x, placed.y + placed.height - hair, each, hair);
            x += each + PageLayout::signature_gap;
        }
    }

    static constexpr double mast_width = 25;
    static constexpr double left_share = 0.7;

    cairo_t* context_;
    const PageLayout& layout_;
    const ReportDocument& document_;
    const PageText& text_;
    const Page& page_;
};

}  // namespace

void paint_page(cairo_t* context, const PageLayout& layout, const PageText& text, std::size_t number) {
    const Page& page = layout.pages().at(number);
    const PagePainter painter(context, layout, text, page);
    if (!takes_tags(context)) {  // paper is white, and painting it all would drop the tags that are open
        cairo_set_source_rgb(context, 1, 1, 1);
        cairo_paint(context);
    }
    painter.frame(number);
    const Tag section(context, "Sect");
    for (const PlacedItem& item : page.items) {
        painter.item(item);
    }
}

}  // namespace wattmast::pages
