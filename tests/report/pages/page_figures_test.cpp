// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Hit areas lie where numbers are drawn: pictures of the pages are looked at.
#include "report/pages/page_figures.h"

#include <gtest/gtest.h>

#include <cmath>
#include <memory>

#include "report/pages/page_image.h"
#include "report/pages/sample_report.h"
#include "report/shown.h"

namespace wattmast::pages {
namespace {

constexpr double scale = 2;

bool is_ink(const PageImage& image, int x, int y) {
    if (x < 0 || y < 0 || x >= image.width || y >= image.height) {
        return false;
    }
    const std::uint32_t pixel =
        image.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) + static_cast<std::size_t>(x)];
    constexpr std::uint32_t dark = 150;
    return (pixel & 0xFFU) < dark && (pixel >> 8U & 0xFFU) < dark;
}

struct Ink {
    int first = -1;
    int last = -1;
};

/// The first and last column with ink between two rows, looked for from `reach` CSS pixels beside the figure.
Ink ink_around(const PageImage& image, const PagePreview::Figure& figure, double reach) {
    Ink ink;
    const auto left = static_cast<int>(std::floor((figure.x - reach) * scale));
    const auto right = static_cast<int>(std::ceil((figure.x + figure.width + reach) * scale));
    for (int x = left; x <= right; ++x) {
        for (auto y = static_cast<int>(figure.y * scale); y < static_cast<int>((figure.y + figure.height) * scale);
             ++y) {
            if (is_ink(image, x, y)) {
                ink.first = ink.first < 0 ? x : ink.first;
                ink.last = x;
            }
        }
    }
    return ink;
}

class PageFiguresTest : public testing::TestWithParam<ReportLanguage> {};
INSTANTIATE_TEST_SUITE_P(Languages, PageFiguresTest,
                         testing::Values(ReportLanguage::english, ReportLanguage::chinese, ReportLanguage::vietnamese));

TEST_P(PageFiguresTest, LieWhereTheyAreDrawn) {
    const PagePreview pages(std::make_shared<const ReportDocument>(test::sample_report(GetParam(), 60)));
    std::size_t looked_at = 0;
    for (std::size_t page = 0; page < pages.page_count(); ++page) {
        const PageImage image = pages.image(page, scale);
        for (const PagePreview::Figure& figure : pages.figures(page)) {
            if (figure.text.find("\u2013") != std::string::npos) {
                continue;
            }
            // Text fills its box from side to side, but for the room that digits leave beside them.
            constexpr double reach = 3;
            constexpr double room = 3.5;
            const Ink ink = ink_around(image, figure, reach);
            ASSERT_GE(ink.first, 0) << page << " " << figure.what << " " << figure.text;
            EXPECT_GE(ink.first, (figure.x - 1) * scale) << page << " " << figure.what << " " << figure.text;
            EXPECT_LE(ink.first, (figure.x + room) * scale) << page << " " << figure.what << " " << figure.text;
            EXPECT_LE(ink.last, (figure.x + figure.width + 1) * scale)
                << page << " " << figure.what << " " << figure.text;
            EXPECT_GE(ink.last, (figure.x + figure.width - room) * scale)
                << page << " " << figure.what << " " << figure.text;
            ++looked_at;
        }
    }
    EXPECT_GT(looked_at, 200U);
}

TEST(PageFigures, EveryNumberOfATableIsFoundOnce) {
    const ReportDocument document = test::sample_report(ReportLanguage::english, 120);
    const PageText text(document.language);
    const PageLayout layout(document, text);
    const ReportTable* sites = find_table(document, "sites");
    std::vector<std::vector<int>> found(sites->rows.size(), std::vector<int>(sites->columns.size()));
    for (std::size_t page = 0; page < layout.pages().size(); ++page) {
        for (const PageFigure& figure : figures_on(layout, text, page)) {
            EXPECT_GE(figure.y, content_top());
            EXPECT_LE(figure.y + figure.height, content_end(layout.pages()[page].height));
            if (figure.table == sites) {
                ++found.at(figure.row).at(figure.column);
            }
        }
    }
    for (std::size_t row = 0; row < found.size(); ++row) {
        for (std::size_t column = 0; column < found[row].size(); ++column) {
            const Cell& cell = sites->rows[row][column];
            EXPECT_EQ(found[row][column], is_number(cell) || names_its_factor(cell) ? 1 : 0) << row << " " << column;
        }
    }
}

TEST(PageFigures, CarryTheirTextAndTheirOrigin) {
    auto document = std::make_shared<ReportDocument>();
    document->title = "T";
    document->period = CivilMonth::parse("2026-10").value();
    ReportTable table{"t",
                      "",
                      {{"site", "Site", ""},
                       {"mass", "Location", "t CO2", 1, FigureOrigin{.gas = Gas::co2}},
                       {"share", "Share", "%", 1}},
                      {}};
    const Cell mass{CarbonMass::of(60'000'000'000), {{}, {}, "sum"}};
    table.rows = {{Cell{std::string("SH-01"), {}}, mass, Cell{PartsPerMillion{500'000}, {{}, {}, "sum"}}}};
    table.origins = {FigureOrigin{.site = "SH-01"}};
    document->sections.push_back({"s", "", ReportSection::Start::where_the_last_ended, {table}});
    const PagePreview pages(document);
    const std::vector<PagePreview::Figure> figures = pages.figures(0);
    ASSERT_EQ(figures.size(), 2U);
    EXPECT_EQ(figures[0].text, "60.0\u00a0t CO2");
    EXPECT_EQ(figures[0].what, "SH-01, Location");
    ASSERT_TRUE(figures[0].origin);
    EXPECT_EQ(figures[0].origin->site, "SH-01");
    EXPECT_EQ(figures[0].origin->gas, Gas::co2);
    EXPECT_FALSE(figures[1].origin);
}

}  // namespace
}  // namespace wattmast::pages
