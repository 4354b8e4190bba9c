// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The desktop program speaks the locale of its desktop; what it writes does not.
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "carbon/book_report.h"
#include "report/carbon_report.h"
#include "report/csv_writer.h"
#include "report/energy_report.h"
#include "report/html_writer.h"
#include "report/json_writer.h"
#include "report/quality_report.h"
#include "report/sheet_sample.h"
#include "report/site_sheet.h"
#include "report/statement_sample.h"
#include "support/foreign_locale.h"

namespace wattmast::test {
namespace {

std::map<std::string, std::string> text_files() {
    const CarbonStatement statement = closed_statement_sample();
    std::map<std::string, std::string> files;
    for (const ReportLanguage language :
         {ReportLanguage::english, ReportLanguage::chinese, ReportLanguage::vietnamese}) {
        const CarbonStatement site = site_statement_sample();
        for (const ReportDocument& document :
             {carbon_report_document(statement, language), energy_report_document(statement, language),
              quality_report_document(statement, language), site_sheet_document(site, language)}) {
            files[document.title + ".html"] = write_html(document);
            files[document.title + ".json"] = write_json(document);
            for (const ReportTable* table : tables_of(document)) {
                files[document.title + " " + table->id + ".csv"] = write_csv(*table);
            }
        }
    }
    return files;
}

TEST(ForeignLocaleTest, TextFilesAreTheSameBytes) {
    const auto here = text_files();
    const SpeakingForeign foreign;
    const auto there = text_files();
    ASSERT_EQ(here.size(), there.size());
    for (const auto& [name, bytes] : here) {
        EXPECT_TRUE(there.at(name) == bytes) << name;
    }
}

}  // namespace
}  // namespace wattmast::test
