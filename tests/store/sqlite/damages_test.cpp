// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A thousand damages: the program never ends, and no number is wrong without a word.
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <random>

#include "store/crash/plan.h"
#include "store/sqlite/sqlite_store.h"
#include "store/store_contract.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

constexpr int damages = 1000;
constexpr int damages_opened_for_writing = 100;
constexpr std::int64_t batches = 200;

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

enum class Outcome : std::uint8_t { not_opened = 1, reading_failed, found_by_verify, harmless };

class SqliteDamages : public testing::Test {
protected:
    void SetUp() override {
        const auto store = open_sqlite_store(folder_ / "good.db", OpenMode::read_write).value();
        crash::make_catalog(store->catalog());
        for (std::int64_t number = 0; number < batches; ++number) {
            ASSERT_THAT(store->samples().append(crash::batch(number)), IsOk());
        }
        content_ = crash::content_of(*store).value();
        latest_ = store->samples().latest().value();
    }

    /// A flipped bit, a byte of noise, a sector of zeros, two exchanged pages, or the end cut off.
    static void damage(std::string& bytes, std::mt19937& random) {
        const std::size_t place = random() % bytes.size();
        switch (random() % 6) {
            case 0:
                bytes[place] = static_cast<char>(bytes[place] ^ static_cast<char>(1 + random() % 255));
                return;
            case 1:
                bytes.resize(place);
                return;
            case 2: {
                const std::size_t begin = place / 512 * 512;
                std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(begin), 512, '\0');
                return;
            }
            case 3: {
                const std::size_t other = random() % (bytes.size() / 4096) * 4096;
                const std::string kept = bytes.substr(other, 4096);
                bytes.replace(other, 4096, bytes, place / 4096 * 4096, 4096);
                bytes.replace(place / 4096 * 4096, 4096, kept);
                return;
            }
            default:
                bytes[place] = static_cast<char>(bytes[place] ^ static_cast<char>(1U << random() % 8));
        }
    }

    Outcome judge(OpenMode mode) {
        const auto store = open_sqlite_store(file_, mode);
        if (!store) {
            EXPECT_FALSE(store.error().detail.empty());
            return Outcome::not_opened;
        }
        const auto content = crash::content_of(**store);
        const auto latest = (*store)->samples().latest();
        const auto report = (*store)->verify({});
        EXPECT_THAT(report, IsOk());
        const bool is_found = report && !report->findings.empty();
        if (!content || !latest) {
            EXPECT_TRUE(is_found) << "reading failed and verify is content";
            return Outcome::reading_failed;
        }
        const bool is_right = *content == content_ && *latest == latest_;
        EXPECT_TRUE(is_right || is_found) << "wrong numbers, and no word about it";
        return is_found ? Outcome::found_by_verify : Outcome::harmless;
    }

    TemporaryFolder folder_;
    std::filesystem::path file_ = folder_ / "damaged.db";
    crash::Content content_;
    std::vector<Sample> latest_;
};

TEST_F(SqliteDamages, NoneGivesAWrongNumberWithoutAWord) {
    const std::string good = bytes_of(folder_ / "good.db");
    std::mt19937 random(1000);
    std::map<Outcome, int> outcomes;
    for (int number = 0; number < damages; ++number) {
        SCOPED_TRACE("damage " + std::to_string(number));
        std::string bytes = good;
        damage(bytes, random);
        for (const char* suffix : {"", "-wal", "-shm"}) {
            std::filesystem::remove(file_.string() + suffix);
        }
        std::ofstream(file_, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        const bool is_writing = number < damages_opened_for_writing;
        ++outcomes[bytes == good ? Outcome::harmless : judge(is_writing ? OpenMode::read_write : OpenMode::read_only)];
        if (HasFailure()) {
            return;
        }
    }
    std::cout << "[ MEASURED ] not opened " << outcomes[Outcome::not_opened] << ", reading failed "
              << outcomes[Outcome::reading_failed] << ", found by verify " << outcomes[Outcome::found_by_verify]
              << ", harmless " << outcomes[Outcome::harmless] << "\n";
    EXPECT_GT(outcomes[Outcome::reading_failed], damages / 10) << "much of the file is samples";
    EXPECT_LT(outcomes[Outcome::harmless], damages / 5) << "only pages that hold nothing are never read";
}

}  // namespace
}  // namespace wattmast::test
