// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pages/pdf_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "report/csv_writer.h"
#include "report/pages/pdf_finish.h"
#include "report/pages/sample_report.h"
#include "report/shown.h"
#include "support/foreign_locale.h"
#include "support/matchers.h"
#include "support/process.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class PdfWriterTest : public testing::TestWithParam<ReportLanguage> {
protected:
    /// Writes the document and gives the file's path.
    std::string write(const ReportDocument& document, const PdfOptions& options = {"2026-11-12T06:20:07Z"}) {
        const auto bytes = write_pdf(document, options, {});
        EXPECT_THAT(bytes, IsOk());
        const std::string path = (folder_.path() / "report.pdf").string();
        std::ofstream(path, std::ios::binary) << bytes.value();
        return path;
    }
    static std::string output_of(const std::vector<std::string>& command) {
        const ProgramOutput output = run_program(command);
        EXPECT_EQ(output.exit_code, 0) << output.standard_error;
        EXPECT_EQ(output.standard_error, "");
        return output.standard_output;
    }
    /// The text without its spaces and line ends: how a reader breaks lines says nothing.
    static std::string squeezed(std::string text) {
        std::erase_if(text, [](char letter) { return letter == ' ' || letter == '\n' || letter == '\f'; });
        return text;
    }
    std::string text_of(const std::string& path) {
        return squeezed(output_of({"pdftotext", "-raw", "-enc", "UTF-8", path, "-"}));
    }

    TemporaryFolder folder_;
};

/// The desktop program speaks the locale of its desktop, and so do the libraries that draw.
TEST_P(PdfWriterTest, IsTheSameBytesInALocaleOfCommas) {
    const ReportDocument document = sample_report(GetParam(), 3);
    const PdfOptions options{"2026-11-12T06:20:07Z"};
    const auto here = write_pdf(document, options, {});
    const SpeakingForeign foreign;
    EXPECT_TRUE(write_pdf(document, options, {}).value() == here.value());
}

TEST_P(PdfWriterTest, SaysWhatItIsAndIsTagged) {
    const std::string path = write(sample_report(GetParam(), 3));
    const std::string info = output_of({"pdfinfo", path});
    EXPECT_THAT(info, HasSubstr("Tagged:          yes"));
    EXPECT_THAT(info, HasSubstr("Pages:           3"));
    EXPECT_THAT(info, HasSubstr(month_text(CivilMonth::parse("2026-10").value(), GetParam())));
    EXPECT_THAT(info, HasSubstr("Wattmast 0.1.0"));
    EXPECT_THAT(output_of({"qpdf", "--check", path}), HasSubstr("No syntax or stream encoding errors"));
}

TEST_P(PdfWriterTest, EveryFontIsInTheFile) {
    std::istringstream fonts(output_of({"pdffonts", write(sample_report(GetParam(), 3))}));
    std::string line;
    std::getline(fonts, line);
    const std::size_t embedded = line.find("emb");
    std::getline(fonts, line);
    int count = 0;
    while (std::getline(fonts, line)) {
        EXPECT_EQ(line.substr(embedded, 3), "yes") << line;
        ++count;
    }
    EXPECT_GE(count, 2);
}

TEST_P(PdfWriterTest, EveryCellOfEveryTableIsInItsText) {
    const ReportDocument document = sample_report(GetParam(), 60);
    const std::string text = text_of(write(document));
    for (const ReportTable* table : tables_of(document)) {
        if (table->role != ReportTable::Role::detail) {
            continue;
        }
        for (const std::vector<Cell>& row : table->rows) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                const std::string cell = squeezed(shown(row[i], table->columns[i], document.language));
                if (cell.find("\u05e9") == std::string::npos) {  // read from right to left: another test's matter
                    EXPECT_THAT(text, HasSubstr(cell)) << table->id;
                }
            }
        }
    }
}

TEST_P(PdfWriterTest, StructureNamesWhatEachPartIs) {
    const std::string structure = output_of({"pdfinfo", "-struct-text", write(sample_report(GetParam(), 3))});
    EXPECT_THAT(structure, HasSubstr("Document"));
    EXPECT_THAT(structure, HasSubstr("H1"));
    EXPECT_THAT(structure, HasSubstr("Figure"));
    EXPECT_THAT(structure, HasSubstr("TH"));
    EXPECT_THAT(structure, HasSubstr("cn-2023-average"));
    EXPECT_THAT(structure, HasSubstr("Link"));
}

INSTANTIATE_TEST_SUITE_P(Languages, PdfWriterTest,
                         testing::Values(ReportLanguage::english, ReportLanguage::chinese, ReportLanguage::vietnamese),
                         [](const auto& language) {
                             return std::string(language.param == ReportLanguage::chinese      ? "Chinese"
                                                : language.param == ReportLanguage::vietnamese ? "Vietnamese"
                                                                                               : "English");
                         });

using PdfFileTest = PdfWriterTest;
INSTANTIATE_TEST_SUITE_P(English, PdfFileTest, testing::Values(ReportLanguage::english));

TEST_P(PdfFileTest, TablesAreAttachedAsTheirCsv) {
    const ReportDocument document = sample_report(GetParam(), 3);
    const std::string path = write(document);
    for (const ReportTable* table : tables_of(document)) {
        const std::string target = (folder_.path() / "attached.csv").string();
        output_of({"pdfdetach", "-savefile", table->id + ".csv", "-o", target, path});
        std::ifstream file(target, std::ios::binary);
        const std::string attached{std::istreambuf_iterator<char>(file), {}};
        EXPECT_EQ(attached, write_csv(*table)) << table->id;
    }
    EXPECT_THAT(output_of({"pdfdetach", "-list", write(document, {"", false})}), HasSubstr("0 embedded files"));
}

TEST(PdfFinish, AFileThatCairoWouldNotWriteIsRefusedWhereverItEnds) {
    const std::string good =
        "%PDF-1.5\n1 0 obj\n<< /Type /Catalog >>\nendobj\n2 0 obj\n<< /Length 3 0 R\n>>\nstream\nabcde\nendstream\n"
        "endobj\n3 0 obj\n   5\nendobj\n";
    const auto offset = [&](const char* text) {
        const std::string digits = std::to_string(good.find(text));
        return std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
    };
    const std::string whole = good + "xref\n0 4\n0000000000 65535 f \n" + offset("1 0 obj") + offset("2 0 obj") +
                              offset("3 0 obj") + "trailer\n<< /Size 4\n   /Root 1 0 R\n>>\nstartxref\n" +
                              std::to_string(good.size()) + "\n%%EOF\n";
    const pages::PdfExtras extras{"en", {}, {}};
    const std::string packed = pages::finish_pdf(whole, extras);
    EXPECT_THAT(packed, HasSubstr("/Length 5 >>\nstream\nabcde\nendstream"));
    EXPECT_THAT(packed, Not(HasSubstr("3 0 obj"))) << "the length is said where it is needed";
    EXPECT_EQ(packed, pages::finish_pdf(whole, extras));
    for (std::size_t size = 0; size + 7 < whole.size(); ++size) {
        EXPECT_THROW(static_cast<void>(pages::finish_pdf(whole.substr(0, size), extras)), std::exception) << size;
    }
    std::string long_stream = whole;
    long_stream.replace(long_stream.find("   5\n"), 5, "  99\n");
    EXPECT_THROW(static_cast<void>(pages::finish_pdf(long_stream, extras)), std::exception);
}

TEST_P(PdfFileTest, ChartsSayWhatTheyShowToThoseWhoDoNotSeeThem) {
    ReportDocument document = sample_report(GetParam(), 3);
    std::vector<std::string> said;
    for (ReportSection& section : document.sections) {
        for (ReportBlock& block : section.blocks) {
            if (auto* pair = std::get_if<ReportPair>(&block)) {
                for (ReportChart* chart : {&pair->left, &pair->right}) {
                    chart->alternative = "figure " + std::to_string(said.size() + 1) + " 图";
                    said.push_back(chart->alternative);
                }
            }
        }
    }
    ASSERT_FALSE(said.empty());
    // The structure in its order: figures as they stand.
    const std::string texts = output_of({"/usr/bin/python3", "-I", "-c", R"(
import json, subprocess, sys
objects = json.loads(subprocess.run(["qpdf", "--json=2", sys.argv[1]], capture_output=True).stdout)["qpdf"][1]
def walk(key):
    value = objects.get("obj:" + key, {}).get("value") if isinstance(key, str) else key
    if isinstance(value, list):
        for one in value:
            walk(one)
    if isinstance(value, dict):
        if value.get("/S") == "/Figure":
            print(value.get("/Alt"))
        walk(value.get("/K"))
root = objects["trailer"]["value"]["/Root"]
walk(objects["obj:" + root]["value"]["/StructTreeRoot"])
)",
                                         write(document)});
    std::string expected;
    for (const std::string& one : said) {
        expected += "u:" + one + "\n";
    }
    EXPECT_EQ(texts, expected);
}

TEST_P(PdfFileTest, LinksLeadToWhatIsPrintedAlone) {
    // A factor that stands twice, and factors that no page shows: cairo refuses doubtful links with the whole file.
    ReportDocument document = sample_report(GetParam(), 3);
    for (ReportBlock& block : document.sections.at(1).blocks) {
        auto* table = std::get_if<ReportTable>(&block);
        if (table != nullptr && table->id == "factors") {
            table->rows.push_back(table->rows.front());
        }
    }
    EXPECT_THAT(output_of({"pdfinfo", "-struct-text", write(document)}), HasSubstr("Link"));
    for (ReportBlock& block : document.sections.at(1).blocks) {
        if (auto* table = std::get_if<ReportTable>(&block)) {
            table->role = ReportTable::Role::data;
        }
    }
    EXPECT_THAT(output_of({"pdfinfo", "-struct-text", write(document)}), Not(HasSubstr("Link")));
}

TEST_P(PdfFileTest, SameDocumentSameBytes) {
    const ReportDocument document = sample_report(GetParam(), 3);
    const PdfOptions options{"2026-11-12T06:20:07Z"};
    EXPECT_EQ(write_pdf(document, options, {}).value(), write_pdf(document, options, {}).value());
}

TEST_P(PdfFileTest, ADraftSaysSoOnEveryPage) {
    ReportDocument document = sample_report(GetParam(), 200);
    const auto times = [](const std::string& text, const std::string& what) {
        int count = 0;
        for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
            ++count;
        }
        return count;
    };
    const std::string path = write(document);
    const std::string text = text_of(path);
    const int pages = times(output_of({"pdftotext", path, "-"}), "\f");
    EXPECT_GT(pages, 4);
    EXPECT_EQ(times(text, "Draft,notissued"), pages);
    EXPECT_THAT(text, HasSubstr("Page" + std::to_string(pages) + "of" + std::to_string(pages)));
    document.frame.mark.clear();
    EXPECT_THAT(text_of(write(document)), Not(HasSubstr("notissued")));
}

TEST_P(PdfFileTest, BookmarksLeadToTheParts) {
    // qpdf tells the outline; poppler's tools of Debian 12 do not.
    const std::string outline =
        output_of({"qpdf", "--json", "--json-key=outlines", write(sample_report(GetParam(), 3))});
    EXPECT_THAT(outline, HasSubstr("Method and audit trail"));
    EXPECT_THAT(outline, HasSubstr("Annex A, sites"));
}

TEST_P(PdfFileTest, AMonthWithoutAnyRowIsAFileAllTheSame) {
    ReportDocument document;
    document.title = "Carbon report";
    document.period = CivilMonth::parse("2026-10").value();
    EXPECT_THAT(text_of(write(document)), HasSubstr("Therearenone."));
    document.tables.push_back({"sites", "Sites", {{"site", "Site", ""}}, {}});
    EXPECT_THAT(text_of(write(document)), HasSubstr("SitesTherearenone."));
}

TEST_P(PdfFileTest, AChartOfNothingSaysSo) {
    ReportDocument document = sample_report(GetParam(), 0);
    for (ReportBlock& block : document.sections.front().blocks) {
        auto* table = std::get_if<ReportTable>(&block);
        if (table != nullptr && table->id == "months") {
            table->rows.clear();
        }
    }
    EXPECT_THAT(text_of(write(document)), HasSubstr("Nodata"));
}

TEST_P(PdfFileTest, GivesUpBetweenPages) {
    std::stop_source stop;
    std::size_t drawn = 0;
    PdfOptions options;
    options.progress = [&](std::size_t done, std::size_t) {
        drawn = done;
        stop.request_stop();
    };
    EXPECT_THAT(write_pdf(sample_report(GetParam(), 500), options, stop.get_token()), FailsWith(Errc::cancelled));
    EXPECT_EQ(drawn, 1U);
}

}  // namespace
}  // namespace wattmast::test
