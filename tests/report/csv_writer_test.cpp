// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/csv_writer.h"

#include <gmock/gmock.h>

#include "carbon/csv_text.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

Cell text(std::string value) {
    return {std::move(value), {}};
}

ReportTable table(std::vector<std::vector<Cell>> rows) {
    return {"t", "caption", {{"name", "Name", ""}, {"energy_kwh", "Energy", "kWh"}}, std::move(rows)};
}

/// The first field of the only row, as written.
std::string written(const std::string& value) {
    const std::string csv = write_csv(table({{text(value), Cell{}}}));
    const std::string header = "name,energy_kwh,trace\r\n";
    EXPECT_TRUE(csv.starts_with(header));
    EXPECT_TRUE(csv.ends_with(",,\r\n"));
    return csv.substr(header.size(), csv.size() - header.size() - 4);
}

TEST(CsvWriter, WritesEveryKindOfCellExactly) {
    const Trace trace{{PointId{7}, PointId{8}}, {"f1"}, "measured"};
    const ReportTable all{
        "t",
        "c",
        {{"a", "", ""}, {"b", "", ""}, {"c", "", ""}, {"d", "", ""}, {"e", "", ""}, {"f", "", ""}},
        {{text("x"), Cell{Energy::of(-12'345), trace}, Cell{CarbonMass::of(61'910'000'001), {}},
          Cell{Decimal(6190, -4), {{}, {"f2"}, ""}}, Cell{PartsPerMillion{999'999}, {{PointId{9}}, {}, ""}}, Cell{}}}};
    EXPECT_EQ(write_csv(all),
              "a,b,c,d,e,f,trace\r\n"
              "x,-0.012345,61910.000001,0.6190,999999,,"
              "\"b: points 7 8, factor f1, measured; c: ; d: factor f2; e: point 9\"\r\n");
}

TEST(CsvWriter, QuotesWhatRfc4180Quotes) {
    EXPECT_EQ(written("plain"), "plain");
    EXPECT_EQ(written("a,b"), "\"a,b\"");
    EXPECT_EQ(written("say \"hi\""), "\"say \"\"hi\"\"\"");
    EXPECT_EQ(written("two\r\nlines"), "\"two\r\nlines\"");
    EXPECT_EQ(written(" spaces "), " spaces ");
    EXPECT_EQ(written("济南"), "济南");
}

TEST(CsvWriter, NeutralisesFormulas) {
    EXPECT_EQ(written("=1+2"), "'=1+2");
    EXPECT_EQ(written("+cmd"), "'+cmd");
    EXPECT_EQ(written("-cmd"), "'-cmd");
    EXPECT_EQ(written("@SUM(A1)"), "'@SUM(A1)");
    EXPECT_EQ(written("\t=1"), "'\t=1");
    EXPECT_EQ(written("\r=1"), "\"'\r=1\"");
    EXPECT_EQ(written("=HYPERLINK(\"http://x\",\"y\")"), "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
}

TEST(CsvWriter, NegativeNumbersStayNumbers) {
    EXPECT_EQ(written("-12.50"), "-12.50");
    EXPECT_EQ(written("-12.5.0"), "'-12.5.0");
    EXPECT_EQ(written("+5"), "'+5");
    EXPECT_EQ(written("a-b"), "a-b");
}

TEST(CsvWriter, NeutralisesColumnIdsAndTracesToo) {
    const ReportTable evil{"t", "c", {{"=id", "", ""}}, {{Cell{Decimal(1, 0), {{}, {"=f"}, ""}}}}};
    EXPECT_EQ(write_csv(evil), "'=id,trace\r\n1,'=id: factor =f\r\n");
}

TEST(CsvWriter, WritesTheByteOrderMarkOnlyWhenAsked) {
    EXPECT_EQ(write_csv(table({}), ByteOrderMark::utf8),
              "\xEF\xBB\xBF"
              "name,energy_kwh,trace\r\n");
    EXPECT_EQ(write_csv(table({})), "name,energy_kwh,trace\r\n");
}

TEST(CsvWriter, ReadsBackWhatItWrote) {
    const std::vector<std::string> names{"", "a,\"b\"\r\nc", "\n", "\"", "济南,\"\"", ",", "x"};
    std::vector<std::vector<Cell>> rows;
    for (const std::string& name : names) {
        rows.push_back({text(name), Cell{Energy::of(5), {{PointId{3}}, {}, "measured"}}});
    }
    const auto records = parse_csv(write_csv(table(rows))).value();
    ASSERT_EQ(records.size(), names.size() + 1);
    for (std::size_t i = 0; i < names.size(); ++i) {
        ASSERT_EQ(records[i + 1].fields.size(), 3U);
        EXPECT_EQ(records[i + 1].fields[0], names[i] == "\n" ? "'\n" : names[i]);
        EXPECT_EQ(records[i + 1].fields[1], "0.000005");
    }
}

TEST(CsvWriter, FindsTheTableOfADocument) {
    ReportDocument document;
    document.tables = {table({}), {"sites", "c", {{"site", "", ""}}, {}}};
    EXPECT_EQ(write_csv(document, "sites").value(), "site,trace\r\n");
    EXPECT_THAT(write_csv(document, "nope"), test::FailsWithDetail(Errc::invalid_argument, "it has t, sites"));
}

}  // namespace
}  // namespace wattmast
