// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pages/page_layout.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <set>
#include <tuple>
#include <vector>

#include "report/pages/chart_painter.h"
#include "report/pages/page_image.h"
#include "report/pages/sample_report.h"

namespace wattmast::pages {
namespace {

using test::sample_report;

class PageLayoutTest : public testing::TestWithParam<ReportLanguage> {};
INSTANTIATE_TEST_SUITE_P(Languages, PageLayoutTest,
                         testing::Values(ReportLanguage::english, ReportLanguage::chinese, ReportLanguage::vietnamese));

TEST_P(PageLayoutTest, NothingStandsInTheFootOrOverAnother) {
    const ReportDocument document = sample_report(GetParam(), 300);
    const PageText text(document.language);
    const PageLayout layout(document, text);
    ASSERT_GT(layout.pages().size(), 8U);
    for (const Page& page : layout.pages()) {
        double end = content_top();
        ASSERT_FALSE(page.items.empty());
        for (const PlacedItem& item : page.items) {
            EXPECT_GE(item.y, end - 1e-6);
            end = item.y + item.height;
        }
        EXPECT_LE(end, content_end(page.height) + 1e-6);
    }
}

TEST_P(PageLayoutTest, EveryRowStandsOnOnePage) {
    const ReportDocument document = sample_report(GetParam(), 300);
    const PageText text(document.language);
    const PageLayout layout(document, text);
    const ReportTable* sites = find_table(document, "sites");
    std::set<std::size_t> rows;
    for (const Page& page : layout.pages()) {
        for (const PlacedItem& item : page.items) {
            const auto* part = std::get_if<TableItem>(&item.what);
            if (part == nullptr || part->table != sites) {
                continue;
            }
            EXPECT_EQ(page.width, page_long);
            for (std::size_t row = part->first; row < part->end; ++row) {
                EXPECT_TRUE(rows.insert(row).second) << row;
            }
        }
    }
    EXPECT_EQ(rows.size(), 300U);
}

/// Rows of a few lines each behind every amount of text, so that the end of the page comes everywhere.
TEST(PageLayout, NoHeadingOfASectionStandsApartFromItsTable) {
    const PageText text(ReportLanguage::english);
    for (int paragraphs = 1; paragraphs < 60; ++paragraphs) {
        ReportDocument document = sample_report(ReportLanguage::english, 1);
        ReportSection before{"before", "", ReportSection::Start::where_the_last_ended, {}};
        for (int i = 0; i < paragraphs; ++i) {
            before.blocks.emplace_back(ReportParagraph{ReportParagraph::Style::body, "A line of text."});
        }
        ReportTable table{"t", "", {{"a", "What", ""}}, {}};
        for (int row = 0; row < 3; ++row) {
            std::string words;
            for (int i = 0; i < 80; ++i) {
                words += "word ";
            }
            table.rows.push_back({Cell{words, {}}});
        }
        ReportSection section{"findings", "Findings", ReportSection::Start::where_the_last_ended, {}};
        section.blocks.emplace_back(std::move(table));
        document.sections = {std::move(before), std::move(section)};
        const PageLayout layout(document, text);
        for (const Page& page : layout.pages()) {
            const auto* last = std::get_if<HeadingItem>(&page.items.back().what);
            EXPECT_EQ(last, nullptr) << paragraphs << " paragraphs: " << last->text;
        }
    }
}

TEST(PageLayout, TextsBreakInTheirColumnAndNumbersDoNot) {
    const PageText text(ReportLanguage::english);
    ReportTable table{"t", "", {{"a", "Name", ""}, {"b", "Energy", "kWh"}}, {}};
    table.rows = {{Cell{std::string(400, 'm'), {}}, Cell{Energy::of(123'456'789'012'345), {{}, {}, "sum"}}}};
    const TableColumns columns = columns_of(table, text, ReportLanguage::english, 300);
    EXPECT_GE(columns.columns[1].width, text.width("123,456,789.012", TextStyle::cell));
    EXPECT_LE(columns.columns[1].x + columns.columns[1].width, 300 + 1e-6);
    EXPECT_GT(row_height(table, 0, columns, text, ReportLanguage::english), 10 * look_of(TextStyle::cell).line);
    EXPECT_EQ(columns.scale, 1);
}

TEST(PageLayout, WhatHasRoomStandsInOneLine) {
    const ReportDocument document = sample_report(ReportLanguage::vietnamese, 40);
    const PageText text(document.language);
    const ReportTable& sites = *find_table(document, "sites");
    const TableColumns columns = columns_of(sites, text, document.language, page_long - 2 * margin_side);
    for (std::size_t row = 0; row < sites.rows.size(); ++row) {
        EXPECT_EQ(row_height(sites, row, columns, text, document.language),
                  look_of(TextStyle::cell).line + row_padding);
    }
    EXPECT_EQ(columns.head_height, look_of(TextStyle::cell_head).line + row_padding);
}

TEST(PageLayout, NumbersWiderThanThePageMakeTheTableSmaller) {
    const PageText text(ReportLanguage::english);
    ReportTable table{"t", "", {}, {{}}};
    for (int i = 0; i < 12; ++i) {
        table.columns.push_back({"c" + std::to_string(i), "Energy", "kWh"});
        table.rows.front().push_back(Cell{Energy::of(123'456'789'012'345), {{}, {}, "sum"}});
    }
    const TableColumns columns = columns_of(table, text, ReportLanguage::english, 600);
    EXPECT_LT(columns.scale, 1);
    const TableColumn& last = columns.columns.back();
    EXPECT_LE((last.x + last.width) * columns.scale, 600 + 1e-6);
}

TEST(AxisOf, HoldsEveryValueInRoundSteps) {
    for (const auto& [values, high, step] : std::vector<std::tuple<std::vector<double>, double, double>>{
             {{25.6, 26.9}, 30, 10}, {{0.4}, 0.4, 0.1}, {{1234, 12}, 1500, 500}, {{}, 1, 1}, {{0}, 1, 1}}) {
        const AxisScale scale = axis_of(values);
        EXPECT_DOUBLE_EQ(scale.low, 0);
        EXPECT_DOUBLE_EQ(scale.high, high);
        EXPECT_DOUBLE_EQ(scale.step, step);
    }
    const AxisScale below = axis_of({-3, 8});
    EXPECT_LE(below.low, -3);
    EXPECT_GE(below.high, 8);
}

TEST(PagePreview, DrawsWhatIsOnThePage) {
    const PagePreview preview(std::make_shared<const ReportDocument>(sample_report(ReportLanguage::chinese, 3)));
    ASSERT_EQ(preview.page_count(), 3U);
    const PageImage image = preview.image(0, 0.5);
    EXPECT_EQ(image.width, 397);
    EXPECT_EQ(image.height, 561);
    ASSERT_EQ(image.pixels.size(), static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height));
    const auto ink = std::ranges::count_if(image.pixels, [](std::uint32_t pixel) { return pixel != 0xFFFFFFFF; });
    EXPECT_GT(ink, 5'000);
    EXPECT_EQ(image.pixels.front(), 0xFFFFFFFF);
    EXPECT_GT(preview.size(2).width, preview.size(0).width);
}

}  // namespace
}  // namespace wattmast::pages
