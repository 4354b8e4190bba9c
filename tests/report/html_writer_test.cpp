// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/html_writer.h"

#include <gmock/gmock.h>

#include "report/html_page.h"

namespace wattmast {
namespace {

using testing::HasSubstr;
using testing::Not;

Cell text(std::string value) {
    return {std::move(value), {}};
}

ReportDocument with(ReportTable table) {
    ReportDocument document;
    document.title = "Carbon <report>";
    document.period = CivilMonth::parse("2026-10").value();
    document.tables = {std::move(table)};
    return document;
}

TEST(HtmlWriter, EscapesEverythingFromOutside) {
    const std::string evil = "<script>alert('x')</script>\"&\xFF";
    ReportDocument document = with({"t", evil, {{"n", evil, evil}}, {{text(evil)}}});
    document.title = evil;
    document.provenance = {{evil, evil}};
    document.findings = {{ReportFinding::Severity::error, evil, evil, evil}};
    document.tables.push_back({"factors", evil, {{"n", evil, ""}}, {{Cell{evil, {{}, {evil}, evil}}}}});
    document.tables.push_back({"h",
                               evil,
                               {{"l", "", ""}, {"n", evil, evil}},
                               {{text(evil), Cell{Decimal(1, 0), {{}, {evil}, evil}}}},
                               ReportTable::Role::headline});
    const std::string html = write_html(document);
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, Not(HasSubstr("alert('x')")));
    EXPECT_THAT(html, HasSubstr("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;\xEF\xBF\xBD"));
}

TEST(HtmlWriter, NeedsNothingFromElsewhere) {
    const std::string html = write_html(with({"t", "c", {{"n", "N", ""}}, {{text("x")}}}));
    for (const char* reference : {"src=", "href=\"h", "url(", "@import", "<link", "<script", "http:", "https:"}) {
        EXPECT_THAT(html, Not(HasSubstr(reference)));
    }
    EXPECT_THAT(html, HasSubstr("default-src 'none'"));
}

TEST(HtmlWriter, ShowsRoundedAmountsWithTheExactOneInTheTitle) {
    const Trace trace{{PointId{7}, PointId{8}}, {"f1"}, "measured"};
    const std::string html =
        write_html(with({"t",
                         "c",
                         {{"e", "Energy", "kWh"}, {"m", "Mass", "kg CO2"}, {"c", "Coverage", "%"}, {"f", "F", ""}},
                         {{Cell{Energy::of(1'234'567'891), trace}, Cell{CarbonMass::of(-2'500), trace},
                           Cell{PartsPerMillion{999'999}, trace}, Cell{Decimal(6190, -4), trace}}}}));
    EXPECT_THAT(html, HasSubstr("title=\"1234.567891 kWh; measured; points 7, 8; factors f1\">1,234.568</td>"));
    EXPECT_THAT(html, HasSubstr("title=\"-0.002500 kg; measured; points 7, 8; factors f1\">\xE2\x88\x92"
                                "0.002</td>"));
    EXPECT_THAT(html, HasSubstr(">99.99</td>"));
    EXPECT_THAT(html, HasSubstr(">0.6190</td>"));
    EXPECT_THAT(html, HasSubstr("<th class=\"number\">Energy<small>kWh</small></th>"));
}

TEST(HtmlWriter, NoDataIsADashAndNotZero) {
    const std::string html = write_html(with({"t", "c", {{"a", "A", ""}}, {{Cell{}}, {Cell{Energy::of(0), {}}}}}));
    EXPECT_THAT(html, HasSubstr("<td class=\"number\">\xE2\x80\x93</td>"));
    EXPECT_THAT(html, HasSubstr(">0.000</td>"));
}

TEST(HtmlWriter, FactorCellsLinkToTheFactorTable) {
    const Cell factor{"elec.CN-SD 2023", {{}, {"elec.CN-SD 2023"}, "published"}};
    ReportDocument document = with({"sites", "c", {{"f", "F", ""}}, {{factor}}});
    document.tables.push_back({"factors", "c", {{"f", "F", ""}}, {{factor}}});
    const std::string html = write_html(document);
    EXPECT_THAT(html, HasSubstr("<a href=\"#factor-elec.CN-SD-2023\">elec.CN-SD 2023</a>"));
    EXPECT_THAT(html, HasSubstr("<td id=\"factor-elec.CN-SD-2023\">"));
}

TEST(HtmlWriter, LongTracesAreCutInTitles) {
    Trace trace;
    for (int i = 1; i <= 20; ++i) {
        trace.points.emplace_back(i);
    }
    const std::string html = write_html(with({"t", "c", {{"a", "A", ""}}, {{Cell{Energy::of(1), trace}}}}));
    EXPECT_THAT(html, HasSubstr("11, 12 and 8 more"));
}

TEST(HtmlWriter, HeadlineRowsAreShownLarge) {
    ReportTable headline{"s",
                         "c",
                         {{"l", "L", ""}, {"m", "Emissions", "kg"}, {"e", "Energy", "kWh"}},
                         {{text("Total"), Cell{CarbonMass::of(5'000'000), {}}, Cell{Energy::of(7'000'000), {}}},
                          {text("Nothing"), Cell{}, Cell{}}},
                         ReportTable::Role::headline};
    const std::string html = write_html(with(headline));
    EXPECT_THAT(html, HasSubstr("<p>Total</p><p class=\"figure\" title=\"5.000000 kg\"><b>5.000</b> kg</p>"));
    EXPECT_THAT(html, HasSubstr("Energy 7.000 kWh</p>"));
    headline.rows[0][1].value = CarbonMass::of(12'345'678'901);
    EXPECT_THAT(write_html(with(headline)), HasSubstr("title=\"12345.678901 kg\"><b>12.346</b> t</p>"));
    headline.rows[0][1].value = Energy::of(-10'000'000'000);
    EXPECT_THAT(write_html(with(headline)), HasSubstr("<b>\xE2\x88\x92"
                                                      "10.000</b> MWh</p>"));
    EXPECT_THAT(html, HasSubstr("<div><p>Nothing</p></div>"));
}

TEST(HtmlWriter, NamesTheMonth) {
    const std::string html = write_html(with({"t", "c", {{"n", "N", ""}}, {}}));
    EXPECT_THAT(html, HasSubstr("<h1><span>Carbon &lt;report&gt;</span><span>October 2026</span></h1>"));
}

TEST(HtmlWriter, SaysWhereThereIsNothing) {
    const std::string html = write_html(with({"t", "Sites", {{"a", "A", ""}}, {}}));
    EXPECT_THAT(html, HasSubstr("<h2>Sites</h2>\n<p>There are none.</p>"));
    EXPECT_THAT(html, HasSubstr("<h2>Findings</h2>\n<p>There are none.</p>"));
}

TEST(HtmlPage, FragmentsHoldNothingThatNeedsEscaping) {
    EXPECT_EQ(fragment_of("elec.CN-SD_2023 \"<济>"), "elec.CN-SD_2023-------");
}

}  // namespace
}  // namespace wattmast
