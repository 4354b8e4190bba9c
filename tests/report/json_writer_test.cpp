// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/json_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/process.h"

namespace wattmast::test {
namespace {

ReportDocument small_report() {
    ReportDocument document;
    document.title = "Carbon \"report\"";
    document.period = CivilMonth::parse("2026-10").value();
    document.provenance = {{"Program", "Wattmast\\0.1"}};
    document.findings = {{ReportFinding::Severity::warning, "coverage", "S1", "line\nend\tand \x01"}};
    document.tables = {
        {"sites",
         "Sites",
         {{"site", "Site", ""}, {"energy", "Energy", "MWh"}, {"share", "Coverage", "%"}, {"mass", "", "t"}},
         {{Cell{std::string("=cmd|'x'!A0"), {}}, Cell{Energy::of(1'234'567'890'123), {{PointId{7}}, {}, "measured"}},
           Cell{PartsPerMillion{999'999}, {{}, {}, "measured"}}, Cell{}}}}};
    return document;
}

TEST(JsonWriter, WritesExactAmountsWithTheirTrace) {
    EXPECT_EQ(
        write_json(small_report()),
        "{\"schema\":\"wattmast-report-1\",\"title\":\"Carbon \\\"report\\\"\",\"period\":\"2026-10\","
        "\"language\":\"en\",\"scope\":\"\",\"number\":\"\",\"mark\":\"\",\"snapshot\":\"\",\n"
        "\"tables\":[{\"id\":\"sites\",\"caption\":\"Sites\",\"columns\":["
        "{\"id\":\"site\",\"title\":\"Site\",\"unit\":\"\"},{\"id\":\"energy\",\"title\":\"Energy\",\"unit\":\"kWh\"},"
        "{\"id\":\"share\",\"title\":\"Coverage\",\"unit\":\"ppm\"},{\"id\":\"mass\",\"title\":\"\",\"unit\":\"\"}],"
        "\"rows\":[\n{\"cells\":[\"=cmd|'x'!A0\",\"1234567.890123\",999999,null],"
        "\"trace\":\"energy: point 7, measured; share: measured\"}\n]}],\n"
        "\"findings\":[{\"severity\":\"warning\",\"check\":\"coverage\",\"place\":\"S1\","
        "\"message\":\"line\\nend\\u0009and \xEF\xBF\xBD\"}],\n"
        "\"provenance\":[{\"name\":\"Program\",\"value\":\"Wattmast\\\\0.1\"}]}\n");
}

TEST(JsonWriter, IsJsonForAProgramThatNobodyHereWrote) {
    const ProgramOutput read = run_program({"/usr/bin/python3", "-I", "-c",
                                            "import json,sys\nd=json.loads(sys.argv[1])\n"
                                            "print(d['tables'][0]['rows'][0]['cells'][1], len(d['findings']))",
                                            write_json(small_report())});
    EXPECT_EQ(read.standard_output, "1234567.890123 1\n") << read.standard_error;
}

TEST(JsonWriter, AnEmptyDocumentIsWholeToo) {
    ReportDocument document;
    document.period = CivilMonth::parse("2026-10").value();
    EXPECT_THAT(write_json(document), testing::HasSubstr("\"tables\":[],\n\"findings\":[],\n\"provenance\":[]}"));
}

}  // namespace
}  // namespace wattmast::test
