// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What stands on which page. Nothing is drawn here; texts are measured.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "report/pages/page_text.h"
#include "report/pages/table_columns.h"
#include "report/report_document.h"

namespace wattmast::pages {

struct HeadingItem {
    std::string text;
    TextStyle style = TextStyle::heading;
};
/// Rows [first, end) of a headline, side by side.
struct FiguresItem {
    const ReportTable* table = nullptr;
    std::size_t first = 0;
    std::size_t end = 0;
};
/// Rows [first, end) of a table, with its head above them.
struct TableItem {
    const ReportTable* table = nullptr;
    const TableColumns* columns = nullptr;
    std::size_t first = 0;
    std::size_t end = 0;
    std::vector<double> heights;
};
struct ListItem {
    const ReportList* list = nullptr;
    std::size_t first = 0;
    std::size_t end = 0;
};

struct PlacedItem {
    double y = 0;
    double height = 0;
    std::variant<HeadingItem, const ReportParagraph*, FiguresItem, TableItem, const ReportChart*, const ReportPair*,
                 ListItem, const ReportSignatures*>
        what;
};

struct Page {
    double width = 0;  ///< CSS pixels.
    double height = 0;
    bool is_cover = false;
    std::vector<PlacedItem> items;
};

/// A section's place, for bookmarks.
struct Bookmark {
    std::string title;
    std::size_t page = 0;
    double y = 0;
};

/// The pages of a document. It keeps what it shows of a document without sections; `document` must outlive it.
class PageLayout {
public:
    PageLayout(const ReportDocument& document, const PageText& text);
    PageLayout(const PageLayout&) = delete;
    PageLayout& operator=(const PageLayout&) = delete;

    [[nodiscard]] const std::vector<Page>& pages() const noexcept { return pages_; }
    [[nodiscard]] const std::vector<Bookmark>& bookmarks() const noexcept { return bookmarks_; }
    [[nodiscard]] const ReportDocument& document() const noexcept { return document_; }
    /// The cell to which the factor's mentions lead: the first of that name in the printed table "factors". Null where
    /// there is none, because cairo refuses a document with a link that leads nowhere.
    [[nodiscard]] const Cell* factor_cell(const std::string& factor) const;

    /// The heights of parts that painters share with the layout.
    static constexpr double list_name_width = 170;
    static constexpr double figures_padding = 12;
    static constexpr double signature_height = 46;
    static constexpr double signature_gap = 18;
    static constexpr double pair_gap = 26;
    static constexpr double chart_height = 170;
    static constexpr double share_height = 31;
    static constexpr std::size_t figures_in_a_row = 4;

private:
    void add_page(bool is_wide);
    void add_title();
    void add_section(const ReportSection& section);
    void add(const ReportParagraph& paragraph);
    void add(const ReportTable& table);
    void add(const ReportChart& chart);
    void add(const ReportPair& pair);
    void add(const ReportList& list);
    void add(const ReportSignatures& signatures);
    void add_figures(const ReportTable& table);
    void add_rows(const ReportTable& table, const TableColumns& columns);
    /// Measured once, also where a heading asks before.
    const TableColumns& columns_for(const ReportTable& table);
    /// Of the head and the rows from `first` on that are not parted from it.
    [[nodiscard]] double height_together(const ReportTable& table, const TableColumns& columns,
                                         std::size_t first) const;
    /// What has to fit below the heading of a section.
    double height_below(const ReportSection& section);
    /// A heading that does not stand alone at the end of a page: `next` is what has to fit below it.
    void add_heading(std::string text, TextStyle style, double next);
    void add_note(const std::string& note);
    /// Goes to a new page where so much does not fit on this one.
    void need(double height);
    void place(double space_above, double height, decltype(PlacedItem::what) what);
    [[nodiscard]] double chart_height_of(const ReportChart& chart, double width) const;
    [[nodiscard]] double width() const;
    [[nodiscard]] double left() const;

    const ReportDocument& document_;
    const PageText& text_;
    std::vector<ReportSection> own_sections_;
    std::vector<std::unique_ptr<TableColumns>> columns_;
    const ReportTable* measured_ = nullptr;  ///< That of the last columns.
    std::vector<std::unique_ptr<ReportParagraph>> notes_;
    std::map<std::string, const Cell*> factor_cells_;
    std::vector<Page> pages_;
    std::vector<Bookmark> bookmarks_;
    bool is_wide_ = false;
    double y_ = 0;
};

/// Where content begins and ends on a page of this height.
[[nodiscard]] double content_top() noexcept;
[[nodiscard]] double content_end(double page_height) noexcept;

}  // namespace wattmast::pages
