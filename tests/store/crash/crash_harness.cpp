// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Kills a writer at random moments and looks what is left. `crash_harness --help`
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <array>
#include <iostream>
#include <map>
#include <random>
#include <stdexcept>
#include <vector>

#include "store/crash/copier.h"
#include "store/crash/phases.h"
#include "store/crash/plan.h"
#include "store/crash/retainer.h"
#include "store/crash/writer.h"
#include "store/sqlite/backup.h"
#include "store/sqlite/sqlite_store.h"
#include "support/temporary_folder.h"

namespace wattmast::test::crash {
namespace {

constexpr std::int64_t first_light_batches = 300;
/// Of the backup that is restored.
constexpr std::int64_t restored_batches = 10;
/// Of the file whose samples are retired: more than five days.
constexpr std::int64_t retired_batches = 760;
/// A file is used for so many kills, so that reading it all stays cheap.
constexpr int kills_per_file = 20;
/// How long who is to be killed while it writes cells stays at each of its steps.
constexpr long linger_us = 2'000;

/// What a killed writer had said.
struct Said {
    std::int64_t acknowledged = 0;  ///< Batches from 0.
    std::int64_t offered = 0;
    std::string phase = "start";
    std::string copying;  ///< The last word about a backup or restore; empty if there was none.
    bool was_killed = false;
};

class Victim {
public:
    /// @param work What the process is to do; see run().
    Victim(std::vector<std::string> work, std::int64_t first_batch) {
        work.insert(work.begin(), "crash_harness");
        work.insert(work.end(), {"--first", std::to_string(first_batch)});
        std::vector<char*> arguments;
        for (std::string& argument : work) {
            arguments.push_back(argument.data());
        }
        arguments.push_back(nullptr);
        said_.acknowledged = said_.offered = first_batch;
        int ends[2];
        if (pipe2(ends, O_CLOEXEC) != 0) {
            throw std::runtime_error("cannot make a pipe");
        }
        process_ = fork();
        if (process_ == 0) {
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            dup2(ends[1], STDOUT_FILENO);
            execv("/proc/self/exe", arguments.data());
            _exit(127);
        }
        close(ends[1]);
        output_ = ends[0];
    }
    ~Victim() { close(output_); }
    Victim(const Victim&) = delete;
    Victim& operator=(const Victim&) = delete;

    void wait_for_phase(std::string_view phase) {
        while (said_.phase != phase && said_.copying != phase && take()) {
        }
    }

    /// Kills it so many microseconds after it has acknowledged so many batches.
    Said kill_after(std::int64_t batches, long microseconds) {
        const std::int64_t enough = said_.acknowledged + batches;
        while (said_.acknowledged < enough && take()) {
        }
        const timespec wait{.tv_sec = microseconds / 1'000'000, .tv_nsec = microseconds % 1'000'000 * 1000};
        nanosleep(&wait, nullptr);
        kill(process_, SIGKILL);
        int status = 0;
        waitpid(process_, &status, 0);
        said_.was_killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
        while (take()) {
        }
        return said_;
    }

private:
    bool take() {
        char buffer[4096];
        const ssize_t size = read(output_, buffer, sizeof(buffer));
        for (ssize_t index = 0; index < size; ++index) {
            if (buffer[index] != '\n') {
                line_ += buffer[index];
                continue;
            }
            understand(line_);
            line_.clear();
        }
        return size > 0;
    }

    /// "durable NUMBER", or "PHASE NUMBER" with the batch that the writer is about to work on.
    void understand(const std::string& line) {
        const std::size_t space = line.find(' ');
        const std::string word = line.substr(0, space);
        const std::int64_t number = std::stoll(line.substr(space + 1));
        if (word == "durable") {
            said_.acknowledged = number + 1;
            return;
        }
        if (word.starts_with("backup") || word.starts_with("backed") || word.starts_with("restore")) {
            said_.copying = word;
            return;
        }
        said_.phase = word;
        said_.offered = word == "append" || word == "append_and_seal" ? number + 1 : said_.offered;
    }

    pid_t process_ = -1;
    int output_ = -1;
    std::string line_;
    Said said_;
};

class Harness {
public:
    Harness(std::uint64_t seed, const std::filesystem::path& folder) : random_(seed), folder_(folder) {
        make_first_light(folder_ / "first_light.db", first_light_batches);
        const auto store = open_sqlite_store(folder_ / "origin.db", OpenMode::read_write).value();
        make_catalog(store->catalog());
        for (std::int64_t number = 0; number < restored_batches; ++number) {
            static_cast<void>(store->samples().append(batch(number)).value());
        }
        static_cast<void>(back_up_database(folder_ / "origin.db", backup_).value());
        for (std::int64_t number = restored_batches; number < retired_batches; ++number) {
            static_cast<void>(store->samples().append(batch(number)).value());
        }
        static_cast<void>(back_up_database(folder_ / "origin.db", folder_ / "long.db").value());
        make_schema_8(folder_ / "schema_8.db", first_light_batches);
    }

    /// False after the first kill that lost something.
    bool kill_once(int number) {
        if (number % 8 == 1) {
            return kill_retention(number);
        }
        if (number % 8 == 2) {
            return kill_cells(number);
        }
        if (number % 8 == 3) {
            return kill_backup(number);
        }
        if (number % 8 == 5) {
            return kill_restore(number);
        }
        const bool is_migration = number % 8 == 7;
        const std::string old = !is_migration ? "" : number % 16 == 7 ? "first_light.db" : "schema_8.db";
        if (number % kills_per_file == 0 || is_migration) {
            new_file(old);
        }
        Victim victim({"--write", file_.string()}, batches_);
        if (is_migration) {
            victim.wait_for_phase("open");
        }
        const Said said = kill(victim, is_migration);
        ++phases_[is_migration && said.phase == "open" ? "migration of " + old : said.phase];
        std::string problem;
        const auto found = check(file_, said.acknowledged, said.offered, problem);
        return judge(number, said, found, problem);
    }

    void report() const {
        std::cout << written_ << " batches written; killed";
        for (const auto& [phase, count] : phases_) {
            std::cout << ", in " << phase << ": " << count;
        }
        std::cout << "; complete backups: " << complete_backups_ << "\n";
    }
    [[nodiscard]] int complete_backups() const { return complete_backups_; }
    /// Kills while cells were written or committed.
    [[nodiscard]] int in_cells() const {
        int kills = 0;
        for (const char* phase : {"cells", "running_day", "repair", "commit_of_cells"}) {
            const auto found = phases_.find(phase);
            kills += found == phases_.end() ? 0 : found->second;
        }
        return kills;
    }

    /// Batches that were durable, those of first-light files not counted.
    [[nodiscard]] std::int64_t written() const { return written_; }

private:
    bool judge(int number, const Said& said, std::optional<std::int64_t> found, const std::string& problem) {
        if (!said.was_killed || !found) {
            std::cerr << "kill " << number << " in phase " << said.phase << " " << said.copying << ", batches "
                      << said.acknowledged << " to " << said.offered << ": "
                      << (said.was_killed ? problem : "the process ended by itself") << "\n";
            return false;
        }
        written_ += *found - batches_;
        batches_ = *found;
        return true;
    }

    /// Somewhere in the writing of cells, which takes a writer of long steps.
    bool kill_cells(int number) {
        constexpr std::array<std::string_view, 4> words = {"cells", "running_day", "repair", "commit_of_cells"};
        Victim victim({"--write", file_.string(), "--linger", std::to_string(linger_us)}, batches_);
        victim.wait_for_phase(words[static_cast<std::size_t>(number / 8) % words.size()]);
        const Said said = victim.kill_after(0, static_cast<long>(random_() % (2 * linger_us)));
        ++phases_[said.phase];
        std::string problem;
        const auto found = check(file_, said.acknowledged, said.offered, problem);
        return judge(number, said, found, problem);
    }

    /// One process writes and makes backups; neither may suffer from the end of the other.
    bool kill_backup(int number) {
        Victim victim({"--back-up", file_.string()}, batches_);
        victim.wait_for_phase("backup");
        const Said said = victim.kill_after(0, static_cast<long>(random_() % 120'000));
        ++phases_[said.copying];
        std::string problem;
        auto found = check(file_, said.acknowledged, said.offered, problem);
        const auto complete = found ? check_backups(file_, said.offered, problem) : std::nullopt;
        complete_backups_ += complete.value_or(0);
        return judge(number, said, complete ? found : std::nullopt, problem);
    }

    /// Each time on a fresh file, which has some days to retire.
    bool kill_retention(int number) {
        const std::filesystem::path file = folder_ / "retired.db";
        for (const char* suffix : {"", "-wal", "-shm", ".lock"}) {
            std::filesystem::remove(file.string() + suffix);
        }
        std::filesystem::copy_file(folder_ / "long.db", file);
        Victim victim({"--retire", file.string()}, retired_batches);
        victim.wait_for_phase("retire");
        const Said said = victim.kill_after(0, static_cast<long>(random_() % 60'000));
        ++phases_["retention"];
        std::string problem;
        const bool is_right = said.was_killed && check_retired(file, said.acknowledged, said.offered, problem);
        if (!is_right) {
            std::cerr << "kill " << number << " in retention, batches " << said.acknowledged << " to " << said.offered
                      << ": " << (said.was_killed ? problem : "the process ended by itself") << "\n";
        }
        return is_right;
    }

    /// A writer is killed so that its log is left, and then who restores over its database.
    bool kill_restore(int number) {
        Victim writer({"--write", file_.string()}, batches_);
        const Said written = writer.kill_after(static_cast<std::int64_t>(random_() % 8), 1000);
        Victim victim({"--restore", file_.string(), "--from", backup_.string()}, 0);
        victim.wait_for_phase("restore");
        Said said = victim.kill_after(0, static_cast<long>(random_() % 250'000));
        ++phases_[said.copying];
        said.acknowledged = written.acknowledged;
        said.offered = written.offered;
        std::string problem;
        const auto found = check_restore(file_, said.acknowledged, said.offered, restored_batches, problem);
        return judge(number, said, found, problem);
    }

    /// Some die while they open, create or migrate, most somewhere within a commit or between two.
    Said kill(Victim& victim, bool is_migration) {
        if (is_migration || random_() % 5 == 0) {
            return victim.kill_after(0, static_cast<long>(random_() % (is_migration ? 20'000 : 60'000)));
        }
        const auto batches = static_cast<std::int64_t>(random_() % 40);
        return victim.kill_after(batches, static_cast<long>(random_() % 12'000));
    }

    /// @param old The file of an older version; empty: none.
    void new_file(const std::string& old) {
        for (const char* suffix : {"", "-wal", "-shm", ".lock"}) {
            std::filesystem::remove(file_.string() + suffix);
        }
        batches_ = old.empty() ? 0 : first_light_batches;
        if (!old.empty()) {
            std::filesystem::copy_file(folder_ / old, file_);
        }
    }

    std::mt19937_64 random_;
    std::filesystem::path folder_;
    std::filesystem::path file_ = folder_ / "killed.db";
    std::filesystem::path backup_ = folder_ / "restored.backup";
    int complete_backups_ = 0;
    std::int64_t batches_ = 0;
    std::int64_t written_ = 0;
    std::map<std::string, int> phases_;
};

int run(int argc, char** argv) {
    CLI::App app("Kills a writer at random moments; every acknowledged sample must be there afterwards");
    int kills = 500;
    std::uint64_t seed = std::random_device()();
    std::string file;
    std::string copied;
    std::string restored;
    std::string backup;
    std::string retired;
    std::int64_t first = 0;
    std::int64_t linger_for = 0;
    app.add_option("--kills", kills)->check(CLI::Range(1, 1'000'000));
    app.add_option("--seed", seed, "the moments; by chance if not given");
    app.add_option("--write", file, "be the writer, on this file");
    app.add_option("--back-up", copied, "be the writer, on this file, and make backups of it");
    app.add_option("--restore", restored, "be who restores to this file");
    app.add_option("--from", backup, "with --restore: the backup");
    app.add_option("--retire", retired, "be who retires samples of this file");
    app.add_option("--linger", linger_for, "with --write: microseconds to stay at each step of writing cells");
    app.add_option("--first", first, "with --write, --back-up and --retire: the number of its first batch");
    CLI11_PARSE(app, argc, argv);
    if (!file.empty()) {
        linger(std::chrono::microseconds{linger_for});
        return write_until_killed(file, first);
    }
    if (!copied.empty()) {
        return back_up_until_killed(copied, first);
    }
    if (!restored.empty()) {
        return restore_until_killed(backup, restored);
    }
    if (!retired.empty()) {
        return retire_until_killed(retired, first);
    }
    std::cout << "seed " << seed << ", " << kills << " kills" << std::endl;
    const TemporaryFolder folder;
    Harness harness(seed, folder.path());
    for (int number = 0; number < kills; ++number) {
        if (!harness.kill_once(number)) {
            harness.report();
            return 1;
        }
    }
    harness.report();
    // Who dies before anything is durable proves nothing.
    if (kills >= kills_per_file && harness.written() <= 3 * static_cast<std::int64_t>(kills)) {
        std::cerr << "too few batches were durable between the kills\n";
        return 1;
    }
    if (kills >= 2 * kills_per_file && harness.in_cells() == 0) {
        std::cerr << "no kill met the writing of cells\n";
        return 1;
    }
    if (kills >= 2 * kills_per_file && harness.complete_backups() == 0) {
        std::cerr << "no backup was complete before its kill\n";
        return 1;
    }
    return 0;
}

}  // namespace
}  // namespace wattmast::test::crash

int main(int argc, char** argv) {
    try {
        return wattmast::test::crash::run(argc, argv);
    } catch (const std::exception& error) {
        std::cerr << "crash_harness: " << error.what() << "\n";
        return 1;
    }
}
