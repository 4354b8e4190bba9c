// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What findings say in the languages of reports. The sources are read, so that a sentence or a check that is new there
// and has no translation fails here.
#include "report/finding_words.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "report/carbon_words.h"
#include "report/finding_sentence.h"
#include "report/statement_sample.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr auto chinese = ReportLanguage::chinese;
constexpr auto vietnamese = ReportLanguage::vietnamese;

std::vector<const Phrase*> all_sentences() {
    std::vector<const Phrase*> all;
    for (const auto sentences : {energy_sentences(), book_sentences(), factor_sentences(), market_sentences(),
                                 fuel_sentences(), tenant_sentences()}) {
        std::ranges::transform(sentences, std::back_inserter(all),
                               [](const FindingSentence& one) { return &one.phrase(); });
    }
    return all;
}

/// Where findings are made, and what they take their words from.
std::vector<std::filesystem::path> sources_of_findings() {
    const std::filesystem::path root = std::filesystem::path(WATTMAST_SOURCE_DIR) / "src";
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(root / "app/ledger")) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("draft_") && name.ends_with(".cpp") && name != "draft_rules.cpp") {
            files.push_back(entry.path());
        }
    }
    for (const char* const name :
         {"app/ledger/month_draft.cpp", "app/ledger/late_records.cpp", "carbon/book_check.cpp",
          "carbon/book_fields_check.cpp", "carbon/factor_choice.cpp", "carbon/factor_library.cpp",
          "carbon/fuel_levels.cpp", "carbon/fuel_use.cpp", "carbon/market_check.cpp", "carbon/market_month.cpp",
          "model/correction.cpp", "model/plausibility.cpp", "app/reports/month_statement.cpp",
          "app/tenant_split.cpp"}) {
        files.push_back(root / name);
    }
    return files;
}

std::string source_text(const std::filesystem::path& file) {
    std::ifstream stream(file);
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    EXPECT_FALSE(text.empty()) << file;
    return std::regex_replace(text, std::regex("//[^\n]*|#include[^\n]*"), "");
}

std::vector<std::string> found(const std::string& text, const std::regex& what, int group) {
    return {std::sregex_token_iterator(text.begin(), text.end(), what, group), {}};
}

/// Texts in quotes; those that stand one behind the other are one.
std::vector<std::string> texts_in(const std::string& source) {
    static const std::regex whole(R"re("(?:[^"\\]|\\.)*"(?:\s*"(?:[^"\\]|\\.)*")*)re");
    static const std::regex joint(R"re("\s*")re");
    std::vector<std::string> texts = found(source, whole, 0);
    for (std::string& text : texts) {
        text = std::regex_replace(text.substr(1, text.size() - 2), joint, "");
        text = std::regex_replace(text, std::regex(R"(\\")"), "\"");
    }
    return texts;
}

/// Words of these files that no finding says.
const std::set<std::string> other_words{
    ", record ",
    "known on ",
    " / ",
    "tenant \"",
    "\" stands on none of these sites",
    "the rules by which tenants share a site are applied month by month; ask for a month of tenant \"",
    "\", not for a year",
    "the draft of ",
    " was given up",
    "own generation (record ",
    "upstream of electricity ",
    "a total of the month cannot be kept: ",
    "of the edition",
    "the fuel of ",
    "an amount of fuel cannot be kept",
    " in the catalogue; choose sites from its list",
    "the catalogue has no sites; import an inventory first",
    "no site is in area ",
    "; write areas as the inventory does, outermost first",
    "the report was given up",
    "Ledger lines, SHA-256",
    "contains simulated samples",
    "from equipment and files",
    "the month's total cannot be kept: ",
    "; report fewer sites at once"};

TEST(FindingWords, EverySentenceIsSaidInEveryLanguageWithItsParts) {
    for (const Phrase* phrase : all_sentences()) {
        std::vector<std::string> parts;
        for (int place = 1; phrase->in(ReportLanguage::english).find("%" + std::to_string(place)) != std::string::npos;
             ++place) {
            parts.push_back("<" + std::to_string(place) + ">");
        }
        const std::vector<std::string_view> views(parts.begin(), parts.end());
        const std::string message = said(*phrase, ReportLanguage::english, views);
        EXPECT_EQ(finding_text(message, chinese), said(*phrase, chinese, views)) << message;
        EXPECT_EQ(finding_text(message, vietnamese), said(*phrase, vietnamese, views)) << message;
        EXPECT_EQ(finding_text(message, ReportLanguage::english), message);
    }
}

TEST(FindingWords, EveryTextThatFindingsAreMadeOfIsPartOfASentence) {
    std::size_t looked_at = 0;
    for (const std::filesystem::path& file : sources_of_findings()) {
        for (std::string text : texts_in(source_text(file))) {
            if (std::ranges::count(text, ' ') < 2 || other_words.contains(text)) {
                continue;
            }
            ++looked_at;
            text = text.starts_with(": ") ? text.substr(2) : text;
            text = text.ends_with(": ") ? text.substr(0, text.size() - 2) : text;
            EXPECT_TRUE(std::ranges::any_of(all_sentences(),
                                            [&](const Phrase* phrase) {
                                                return phrase->in(ReportLanguage::english).find(text) !=
                                                       std::string_view::npos;
                                            }))
                << file << ": no sentence of finding_sentence.h has \"" << text
                << "\", so it stays English in every report";
        }
    }
    EXPECT_GT(looked_at, 150U) << "the sources are not read as they are written";
}

TEST(FindingWords, EveryCheckThatFindingsAreMadeWithHasItsName) {
    static const std::regex made(
        R"re((?:Severity::(?:error|warning|note),\s*|find\(\*?\w+(?:\[\w+\])?,\s*|find\(|note\(\*?\w+,\s*|BookKind::\w+,\s*|push_back\(\s*\{|\? |: )"([a-z]+(?:_[a-z]+)+|range|period|overlap|unreadable|unused|entered|estimated)")re");
    // Words beside them: kinds of record, fields, values of policies.
    const std::set<std::string> other{"last_day",      "first_day",  "entered_energy", "by_days",
                                      "residual_only", "same_month", "same_year",      "location_where_no_residual"};
    std::set<std::string> checks{
        "no_factor", "ambiguous_factor", "overflow",    "invalid_argument", "no_data", "shared_over_gap", "reset",
        "wrap",      "exchange",         "implausible", "ignored",          "suspect", "corrected"};
    for (const std::filesystem::path& file : sources_of_findings()) {
        for (std::string& check : found(source_text(file), made, 1)) {
            checks.insert(std::move(check));
        }
    }
    EXPECT_GT(checks.size(), 80U) << "the sources are not read as they are written";
    for (const std::string& check : checks) {
        EXPECT_TRUE(other.contains(check) || has_check_name(check)) << check;
    }
}

TEST(FindingWords, ASentenceInASentenceIsSaidAsWell) {
    EXPECT_EQ(
        finding_text("site SH-1, node Mains: the energy covers 57.3 % of the month; it was not scaled up", chinese),
        "站点 SH-1，节点 Mains：电量仅覆盖本月的 57.3 %；未按比例放大");
    EXPECT_EQ(finding_text("record 7 (certificate): shares days with record 3: a certificate counts once; withdraw one "
                           "of them",
                           vietnamese),
              "bản ghi 7 (certificate): trùng ngày với bản ghi 3: mỗi chứng chỉ chỉ tính một lần; hãy rút lại một bản");
    EXPECT_EQ(
        finding_text("site SH-1, diesel of T1 in 2026-10: 90 L by tank, 80 L by runtime; tank counts, runtime does "
                     "not; the rest lies in the tank, or a level is wrong",
                     chinese),
        "站点 SH-1，2026-10 T1 的柴油：按液位为 90 L，按运行时间为 80 "
        "L；以液位为准，不采用运行时间；差额在油箱中，或液位有误");
}

TEST(FindingWords, NamesAreKeptAsTheyAre) {
    const std::string name = "=cmd|'%1 node: x";
    EXPECT_THAT(
        finding_text("site " + name + " has no measured grid node; name its mains meter in the inventory", chinese),
        HasSubstr(name));
    EXPECT_EQ(finding_text("words that no finding says", chinese), "words that no finding says");
    EXPECT_EQ(finding_text("", vietnamese), "");
}

}  // namespace
}  // namespace wattmast::test
