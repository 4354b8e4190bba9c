// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/whole_file.h"

#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <fstream>

#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using test::FailsWithDetail;
using test::IsOk;

std::ptrdiff_t files_in(const std::filesystem::path& folder) {
    return std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator());
}

TEST(WholeFile, HoldsEveryByteAndReplacesTheOlderOne) {
    const test::TemporaryFolder folder;
    const std::string text("first\0second\r\n\xEF\xBB\xBF 张", 21);
    ASSERT_THAT(write_whole_file(folder / "a.csv", "older and longer than the text that follows it"), IsOk());
    ASSERT_THAT(write_whole_file(folder / "a.csv", text), IsOk());
    EXPECT_EQ(read_whole_file(folder / "a.csv").value(), text);
    EXPECT_EQ(files_in(folder.path()), 1);
}

TEST(WholeFile, MayBeEmptyOrLarge) {
    const test::TemporaryFolder folder;
    ASSERT_THAT(write_whole_file(folder / "empty", ""), IsOk());
    EXPECT_EQ(read_whole_file(folder / "empty").value(), "");
    std::string large(3'000'000, ' ');
    std::ranges::generate(large, [i = 0]() mutable { return static_cast<char>('a' + i++ % 23); });
    ASSERT_THAT(write_whole_file(folder / "large", large), IsOk());
    EXPECT_EQ(read_whole_file(folder / "large").value(), large);
}

TEST(WholeFile, CanBeKeptFromOthers) {
    using std::filesystem::perms;
    const test::TemporaryFolder folder;
    ASSERT_THAT(write_whole_file(folder / "secret", "x", FileReaders::owner), IsOk());
    EXPECT_EQ(std::filesystem::status(folder / "secret").permissions(), perms::owner_read | perms::owner_write);
}

/// A limit on file sizes stops the write in the middle, as a full disk would.
class SmallFilesOnly {
public:
    explicit SmallFilesOnly(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallFilesOnly() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, SIG_DFL);
    }
    SmallFilesOnly(const SmallFilesOnly&) = delete;
    SmallFilesOnly& operator=(const SmallFilesOnly&) = delete;

private:
    rlimit before_{};
};

TEST(WholeFile, AWriteThatFailsHalfwayLeavesTheOlderFile) {
    const test::TemporaryFolder folder;
    ASSERT_THAT(write_whole_file(folder / "report.csv", "the older one"), IsOk());
    {
        const SmallFilesOnly limit(1000);
        EXPECT_THAT(write_whole_file(folder / "report.csv", std::string(5000, 'x')),
                    FailsWithDetail(Errc::file_failed, "report.csv was not written: File too large"));
        EXPECT_THAT(write_whole_file(folder / "new.csv", std::string(5000, 'x')),
                    FailsWithDetail(Errc::file_failed, "choose another folder"));
    }
    EXPECT_EQ(read_whole_file(folder / "report.csv").value(), "the older one");
    EXPECT_EQ(files_in(folder.path()), 1);
}

TEST(WholeFile, SaysWhyItCannotBeWrittenOrRead) {
    const test::TemporaryFolder folder;
    EXPECT_THAT(write_whole_file(folder / "none/a.csv", "x"),
                FailsWithDetail(Errc::file_failed, "none/a.csv was not written: No such file or directory"));
    EXPECT_THAT(read_whole_file(folder / "a.csv"),
                FailsWithDetail(Errc::file_failed, "a.csv cannot be read: No such file or directory"));
    EXPECT_THAT(read_whole_file(folder.path()), FailsWithDetail(Errc::file_failed, "Is a directory"));
    EXPECT_THAT(write_whole_file(folder.path(), "x"), FailsWithDetail(Errc::file_failed, "was not written"));
    EXPECT_EQ(files_in(folder.path()), 0);
    EXPECT_EQ(files_in(folder.path().parent_path() / folder.path().filename()), 0);
}

}  // namespace
}  // namespace wattmast
