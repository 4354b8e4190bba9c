// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Reports without some of their parts.
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "carbon/book_report.h"
#include "report/carbon_report.h"
#include "report/energy_report.h"
#include "report/html_writer.h"
#include "report/json_writer.h"
#include "report/quality_report.h"
#include "report/sheet_sample.h"
#include "report/site_sheet.h"
#include "report/statement_sample.h"

namespace wattmast {
namespace {

ReportDocument document_of(ReportKind kind, const LeftOut& without, ReportLanguage language = ReportLanguage::english) {
    if (kind == ReportKind::site) {
        return site_sheet_document(test::site_statement_sample(), language, without);
    }
    const CarbonStatement sample = test::statement_sample();
    return kind == ReportKind::energy    ? energy_report_document(sample, language, without)
           : kind == ReportKind::quality ? quality_report_document(sample, language, without)
                                         : carbon_report_document(sample, language, without);
}

std::set<std::string> tables_in(const ReportDocument& document) {
    std::set<std::string> ids;
    for (const ReportTable* table : tables_of(document)) {
        ids.insert(table->id);
    }
    return ids;
}

/// What a report lacks without a part.
std::set<std::string> lacking(ReportKind kind, ReportPart part) {
    const std::set<std::string> whole_report = tables_in(document_of(kind, {}));
    const std::set<std::string> rest = tables_in(document_of(kind, {part}));
    EXPECT_TRUE(std::ranges::includes(whole_report, rest));
    std::set<std::string> lacks;
    std::ranges::set_difference(whole_report, rest, std::inserter(lacks, lacks.end()));
    return lacks;
}

using Ids = std::set<std::string>;

TEST(LeftOut, EachPartTakesItsTablesWithIt) {
    EXPECT_EQ(lacking(ReportKind::carbon, ReportPart::summary), Ids{"summary"});
    EXPECT_EQ(lacking(ReportKind::carbon, ReportPart::emissions), (Ids{"emissions_CO2", "emissions_CO2e"}));
    EXPECT_EQ(lacking(ReportKind::carbon, ReportPart::charts),
              (Ids{"months_CO2", "months_CO2e", "sources_CO2", "sources_CO2e"}));
    EXPECT_EQ(lacking(ReportKind::carbon, ReportPart::sites), Ids{"sites"});
    EXPECT_EQ(lacking(ReportKind::energy, ReportPart::classes), Ids{"kinds"});
    EXPECT_EQ(lacking(ReportKind::energy, ReportPart::areas), Ids{"areas"});
    EXPECT_EQ(lacking(ReportKind::energy, ReportPart::charts), (Ids{"kind_shares", "months"}));
    EXPECT_EQ(lacking(ReportKind::quality, ReportPart::checks), Ids{"checks"});
    EXPECT_EQ(lacking(ReportKind::quality, ReportPart::sites), Ids{"sites"});
    EXPECT_EQ(lacking(ReportKind::site, ReportPart::summary), Ids{"summary"});
    EXPECT_EQ(lacking(ReportKind::site, ReportPart::charts), Ids{"days"});
    EXPECT_EQ(lacking(ReportKind::site, ReportPart::meter_events), Ids{"meter_events"});
    EXPECT_EQ(lacking(ReportKind::site, ReportPart::key_figures), Ids{"kpis"});
}

TEST(LeftOut, WhatChangedAndApprovalGoWithTheirHeadings) {
    const std::string all = test::paragraphs_of(document_of(ReportKind::carbon, {}));
    EXPECT_NE(all.find("What changed\n"), std::string::npos);
    EXPECT_NE(all.find("Approval\n"), std::string::npos);
    const ReportDocument document = document_of(ReportKind::carbon, {ReportPart::changes, ReportPart::approval});
    const std::string rest = test::paragraphs_of(document);
    EXPECT_EQ(rest.find("What changed\n"), std::string::npos);
    EXPECT_EQ(rest.find("Approval\n"), std::string::npos);
    for (const ReportBlock& block : document.sections.front().blocks) {
        EXPECT_FALSE(std::holds_alternative<ReportSignatures>(block));
    }
}

TEST(LeftOut, MethodFactorsAndWhatIsMissingStay) {
    for (const ReportKind kind : {ReportKind::carbon, ReportKind::energy, ReportKind::quality}) {
        const auto parts = parts_of(kind);
        const ReportDocument document = document_of(kind, {parts.begin(), parts.end()});
        Ids expected{"findings", "quality"};
        if (kind == ReportKind::carbon) {
            expected.insert({"factors", "factor_documents", "lines"});
        }
        EXPECT_EQ(tables_in(document), expected) << id_of(kind);
        EXPECT_EQ(document.findings.size(), test::statement_sample().findings.size());
    }
}

TEST(LeftOut, LinesNodesAndFactorsOfASiteSheetStayAndItSaysWhatItLacks) {
    const auto parts = parts_of(ReportKind::site);
    const LeftOut all(parts.begin(), parts.end());
    EXPECT_EQ(tables_in(document_of(ReportKind::site, all)), (Ids{"nodes", "scope1", "scope2", "factors", "findings"}));
    const auto sentence = [&](ReportLanguage language) {
        return test::paragraphs_of(document_of(ReportKind::site, all, language));
    };
    EXPECT_NE(sentence(ReportLanguage::english).find("summary, charts, meter life, key figures."), std::string::npos);
    EXPECT_NE(sentence(ReportLanguage::chinese).find("不含：摘要、图表、电表履历、关键指标。"), std::string::npos);
    EXPECT_NE(sentence(ReportLanguage::vietnamese).find("biểu đồ, vòng đời công tơ, chỉ số chính."), std::string::npos);
    EXPECT_EQ(test::paragraphs_of(document_of(ReportKind::site, {})).find("Left out"), std::string::npos);
    const std::vector<std::string> lines{"emissions"};
    const auto refused = left_out_of(ReportKind::site, lines);
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().detail.find("those are summary, charts, meter_events, key_figures"), std::string::npos);
}

TEST(LeftOut, TheReportSaysWhatItLacksInEveryLanguage) {
    for (const ReportKind kind : {ReportKind::carbon, ReportKind::energy, ReportKind::quality}) {
        const auto sentence = [&](const LeftOut& without, ReportLanguage language) {
            return test::paragraphs_of(document_of(kind, without, language));
        };
        EXPECT_EQ(sentence({}, ReportLanguage::english).find("Left out"), std::string::npos);
        const LeftOut two{ReportPart::summary, ReportPart::sites};
        EXPECT_NE(
            sentence(two, ReportLanguage::english).find("Left out of this report and of its files: summary, sites."),
            std::string::npos)
            << id_of(kind);
        EXPECT_NE(sentence(two, ReportLanguage::chinese).find("不含：摘要、站点。"), std::string::npos);
        EXPECT_NE(sentence(two, ReportLanguage::vietnamese).find("không gồm: tóm tắt, các trạm."), std::string::npos);
    }
}

TEST(LeftOut, FilesFollow) {
    const ReportDocument document = document_of(ReportKind::carbon, {ReportPart::sites, ReportPart::charts});
    EXPECT_EQ(write_json(document).find("\"id\":\"sites\",\"caption\""), std::string::npos);
    EXPECT_EQ(write_html(document).find("<svg"), std::string::npos);
    EXPECT_NE(write_html(document_of(ReportKind::carbon, {})).find("<svg"), std::string::npos);
}

TEST(LeftOut, AWrongNameListsThoseThatThereAre) {
    const std::vector<std::string> names{"sites", "targets"};
    const auto parts = left_out_of(ReportKind::carbon, names);
    ASSERT_FALSE(parts);
    EXPECT_EQ(parts.error().code, Errc::invalid_argument);
    EXPECT_NE(parts.error().detail.find("\"targets\""), std::string::npos);
    EXPECT_NE(parts.error().detail.find("summary, emissions, other_emissions, charts, changes, approval, sites"),
              std::string::npos);
    const std::vector<std::string> of_energy{"areas"};
    EXPECT_FALSE(left_out_of(ReportKind::quality, of_energy));
    EXPECT_EQ(left_out_of(ReportKind::energy, of_energy).value(), LeftOut{ReportPart::areas});
    for (const ReportKind kind : report_kinds()) {
        const auto all = parts_of(kind);
        const LeftOut every(all.begin(), all.end());
        EXPECT_EQ(left_out_of(kind, names_of(every)).value(), every);
    }
}

}  // namespace
}  // namespace wattmast
