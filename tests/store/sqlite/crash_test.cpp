// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A writer that is killed at random moments loses nothing that it had acknowledged.
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <ctime>
#include <random>

#include "store/sqlite/crash_batch.h"
#include "store/sqlite/sqlite_store.h"
#include "store/store_contract.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

constexpr int kills = 50;

/// One run of crash_writer, from start to SIGKILL.
class Writer {
public:
    Writer(const std::filesystem::path& database, std::int64_t first_batch) {
        int ends[2];
        if (pipe2(ends, O_CLOEXEC) != 0) {
            throw std::runtime_error("cannot make a pipe");
        }
        process_ = fork();
        if (process_ == 0) {
            dup2(ends[1], STDOUT_FILENO);
            const std::string first = std::to_string(first_batch);
            execl(WATTMAST_CRASH_WRITER, "crash_writer", database.c_str(), first.c_str(), nullptr);
            _exit(127);
        }
        close(ends[1]);
        output_ = ends[0];
    }
    ~Writer() { close(output_); }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// Waits until the writer has acknowledged this many batches; false if it ended before.
    bool wait_for(int acknowledged) {
        while (std::ranges::count(text_, '\n') < acknowledged) {
            if (!take()) {
                return false;
            }
        }
        return true;
    }

    /// Kills it after at most this long, and gives everything that it had said.
    std::string kill_after(std::chrono::microseconds delay) {
        const timespec wait{.tv_sec = 0, .tv_nsec = std::chrono::nanoseconds(delay).count()};
        ppoll(nullptr, 0, &wait, nullptr);
        kill(process_, SIGKILL);
        int status = 0;
        waitpid(process_, &status, 0);
        was_killed_ = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
        while (take()) {
        }
        return text_;
    }
    [[nodiscard]] bool was_killed() const noexcept { return was_killed_; }

private:
    bool take() {
        char buffer[256];
        const ssize_t size = read(output_, buffer, sizeof(buffer));
        if (size > 0) {
            text_.append(buffer, static_cast<std::size_t>(size));
        }
        return size > 0;
    }

    pid_t process_ = -1;
    int output_ = -1;
    std::string text_;
    bool was_killed_ = false;
};

/// The batches that are there, each complete; fails the test for a part of one or a gap before one.
std::int64_t whole_batches(Store& store) {
    const TimeRange all{utc_from_milliseconds(0), utc_from_milliseconds(4'000'000'000'000)};
    std::vector<Sample> stored;
    for (std::int64_t point = 1; point <= crash_points; ++point) {
        const auto series = store.samples().read(PointId(point), all, {}).value();
        stored.insert(stored.end(), series.samples().begin(), series.samples().end());
    }
    const auto per_batch = crash_points * crash_samples_per_point;
    EXPECT_EQ(std::ssize(stored) % per_batch, 0) << "a batch is there in part";
    const std::int64_t count = std::ssize(stored) / per_batch;
    std::vector<Sample> expected;
    for (std::int64_t number = 0; number < count; ++number) {
        const auto batch = crash_batch(number);
        expected.insert(expected.end(), batch.begin(), batch.end());
    }
    std::ranges::sort(expected, {}, [](const Sample& sample) { return std::pair(sample.point, sample.at); });
    EXPECT_TRUE(stored == expected) << "the content of " << count << " batches is not what was written";
    return count;
}

TEST(SqliteCrash, NothingAcknowledgedIsLostToSigkill) {
    const TemporaryFolder folder;
    std::mt19937 random(50);
    std::int64_t expected = 0;
    int killed_before_first = 0;
    for (int index = 0; index < kills; ++index) {
        Writer writer(folder / "crash.db", expected);
        // Some die while they open or create the database, most somewhere within a commit.
        const int acknowledged = index % 5 == 0 ? 0 : static_cast<int>(random() % 12) + 1;
        const int longest = acknowledged == 0 ? 30'000 : 8'000;
        ASSERT_TRUE(writer.wait_for(acknowledged)) << "the writer ended by itself";
        const std::string said =
            writer.kill_after(std::chrono::microseconds(random() % static_cast<unsigned>(longest)));
        ASSERT_TRUE(writer.was_killed());
        const std::int64_t durable = expected + std::ranges::count(said, '\n');
        killed_before_first += said.empty() ? 1 : 0;

        const auto store = open_sqlite_store(folder / "crash.db", OpenMode::read_write, crash_policy);
        ASSERT_THAT(store, IsOk());
        const VerifyReport report = (*store)->verify({}).value();
        ASSERT_TRUE(report.findings.empty()) << "kill " << index << ": " << report.findings.front().detail;
        const std::int64_t found = whole_batches(**store);
        ASSERT_GE(found, durable) << "kill " << index << ": an acknowledged batch is lost";
        ASSERT_LE(found, durable + 1) << "kill " << index;
        expected = found;
    }
    RecordProperty("batches", static_cast<int>(expected));
    EXPECT_GT(expected, 3 * kills);
    EXPECT_GT(killed_before_first, 0);
}

}  // namespace
}  // namespace wattmast::test
