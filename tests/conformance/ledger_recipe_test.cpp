// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What docs/LEDGER.md tells a stranger to do: Python's sqlite3 and hashlib, and sha256sum, come to the same digests.
#include <fstream>
#include <iterator>

#include "carbon/book_records.h"
#include "carbon/ledger_lines.h"
#include "store/ledger_store.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/sqlite_store.h"
#include "support/matchers.h"
#include "support/process.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

class LedgerRecipe : public testing::Test {
protected:
    LedgerRecipe() {
        const auto store = open_sqlite_store(path_, OpenMode::read_write).value();
        EXPECT_THAT(store->ledger().add_records(one_of_each_kind()), IsOk());
        EXPECT_THAT(store->ledger().append_closing(closing_of_month(month_of(2026, 10)), {grid_line(), fuel_line()}),
                    IsOk());
        EXPECT_THAT(store->ledger().append_closing(closing_of_month(month_of(2026, 11)), {corrected_line(1)}), IsOk());
        head_ = store->ledger().head().value();
    }

    /// The page's own program, pointed at the database of this test.
    [[nodiscard]] std::string program() const {
        std::ifstream file(std::string(WATTMAST_SOURCE_DIR) + "/docs/LEDGER.md");
        const std::string page{std::istreambuf_iterator<char>(file), {}};
        const std::string opening = "```python\n";
        const std::size_t begin = page.find(opening) + opening.size();
        std::string text = page.substr(begin, page.find("```", begin) - begin);
        const std::string name = "fleet.wattmast";
        const std::size_t place = text.find(name);
        EXPECT_NE(place, std::string::npos) << "the page has no such program any more";
        return text.replace(place, name.size(), path_.string());
    }
    [[nodiscard]] std::string said() const {
        const ProgramOutput output = run_program({"/usr/bin/python3", "-c", program()});
        EXPECT_EQ(output.exit_code, 0) << output.standard_error;
        return output.standard_output;
    }
    void change(const std::string& sql) const {
        auto connection = sqlite::Connection::open(path_, sqlite::Access::read_write).value();
        ASSERT_THAT(connection.execute(sql), IsOk());
    }

    TemporaryFolder folder_;
    std::filesystem::path path_ = folder_ / "ledger.db";
    LedgerHead head_;
};

TEST_F(LedgerRecipe, PythonComesToTheSameEnds) {
    const std::string output = said();
    EXPECT_THAT(output, testing::StartsWith("ledger_line 3 " + head_.lines.digest.to_hex() + "\nledger_closing 2 " +
                                            head_.closings.digest.to_hex() + "\nbook_record 24 "));
    EXPECT_THAT(output, testing::Not(testing::HasSubstr("not what was written")));
}

TEST_F(LedgerRecipe, PythonSeesWhatWasChanged) {
    change(
        "DROP TRIGGER ledger_line_stays; UPDATE ledger_line SET text = replace(text, 'diesel', 'petrol') WHERE "
        "number = 2; DROP TRIGGER book_record_is_kept; DELETE FROM book_record WHERE id = 9;");
    const std::string output = said();
    EXPECT_THAT(output, testing::StartsWith("ledger_line 2 is not what was written\nledger_line 3 "));
    EXPECT_THAT(output, testing::HasSubstr("book_record 10 is not what was written\n"));
}

TEST_F(LedgerRecipe, ShellComesToTheSameDigest) {
    const auto lines = open_sqlite_store(path_, OpenMode::read_only).value();
    std::vector<LedgerRow> rows;
    const auto read = lines->ledger().each_line({}, [&](const LedgerRow& row, const LedgerLine&) {
        rows.push_back(row);
        return Result<void>();
    });
    ASSERT_THAT(read, IsOk());
    const std::filesystem::path text = folder_ / "text";
    std::ofstream(text, std::ios::binary) << rows[2].text;
    const ProgramOutput output =
        run_program({"/bin/sh", "-c", "(echo \"$BEFORE\"; cat " + text.string() + ") | sha256sum"},
                    {{"BEFORE", rows[1].digest.to_hex()}});
    EXPECT_EQ(output.standard_output, rows[2].digest.to_hex() + "  -\n") << output.standard_error;
}

}  // namespace
}  // namespace wattmast::test
