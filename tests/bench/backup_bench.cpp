// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// `./dev bench backup`: how long a backup takes, and what the writer notices of it.
#include <CLI/CLI.hpp>
#include <atomic>
#include <iomanip>
#include <iostream>
#include <map>
#include <thread>

#include "bench/compare/measure.h"
#include "bench/compare/workload.h"
#include "bench/compare/workload_catalog.h"
#include "store/sqlite/backup.h"
#include "store/sqlite/restore.h"
#include "store/sqlite/sqlite_store.h"
#include "support/temporary_folder.h"

namespace wattmast::bench {
namespace {

namespace fs = std::filesystem;
using Steady = std::chrono::steady_clock;

struct Plan {
    Workload workload{1000, 100, Duration{50}};
    std::string database;  ///< Kept, and used again if it is there; empty: made and removed.
    int idle_seconds = 30;
    int rounds = 3;
    Duration between_commits{100};
};

class Writer {
public:
    Writer(Store& store, const Workload& workload)
        : store_(store), points_(make_catalog(store.catalog(), workload)), fleet_(workload, Delivery::prompt) {}

    [[nodiscard]] bool is_done() const { return fleet_.is_done(); }
    /// The next minutes in one commit; milliseconds that it took.
    double commit(int minutes) {
        std::vector<Sample> batch;
        for (; minutes > 0 && !fleet_.is_done(); --minutes) {
            for (const Poll& poll : fleet_.next()) {
                add(poll, batch);
            }
        }
        const Stopwatch watch;
        static_cast<void>(store_.samples().append(batch).value());
        return watch.milliseconds();
    }

    /// Goes on after the end of the workload: the same minute, later and later.
    double commit_later(int number) {
        std::vector<Sample> batch;
        for (std::size_t index = 0; index < points_.size(); ++index) {
            const UtcTime at = after_ + std::chrono::minutes{number};
            batch.push_back(
                good_sample(points_[index], at, Value::of(Decimal(number * 7 + static_cast<int>(index), -1))));
        }
        const Stopwatch watch;
        static_cast<void>(store_.samples().append(batch).value());
        return watch.milliseconds();
    }
    void go_on_after(UtcTime time) { after_ = time; }

private:
    void add(const Poll& poll, std::vector<Sample>& batch) const {
        for (int quantity = 0; quantity < poll.count; ++quantity) {
            const auto index = static_cast<std::size_t>(quantity);
            const std::int64_t mantissa = poll.mantissas[index];
            batch.push_back(good_sample(
                points_.at(static_cast<std::size_t>(poll.device * quantities + quantity)), poll.at,
                quantity == octets_quantity ? Value::of_counter(static_cast<std::uint64_t>(mantissa))
                                            : Value::of(Decimal(mantissa, -quantity_list[index].decimals))));
        }
    }

    Store& store_;
    std::vector<PointId> points_;
    Fleet fleet_;
    UtcTime after_;
};

void build(const fs::path& file, const Plan& plan) {
    const auto store = open_sqlite_store(file, OpenMode::read_write).value();
    Writer writer(*store, plan.workload);
    constexpr int minutes_per_commit = 60;
    while (!writer.is_done()) {
        writer.commit(minutes_per_commit);
    }
}

void print(const std::string& when, const std::vector<double>& commits) {
    std::cout << std::fixed << std::setprecision(2) << "commits " << when << ": " << commits.size() << ", median "
              << quantile(commits, 0.5) << " ms, 99 % " << quantile(commits, 0.99) << " ms, longest "
              << quantile(commits, 1) << " ms\n";
}

/// What a backup does just now.
enum class Stage : std::uint8_t { none = 1, copying = 2, verifying = 3 };
using TimesByStage = std::map<Stage, std::vector<double>>;

/// Commits at a steady pace until it is told to stop, at least once.
TimesByStage commit_until(Writer& writer, Duration between, int& number, const std::atomic<Stage>& stage,
                          const std::stop_token& stop) {
    TimesByStage times;
    auto next = Steady::now();
    do {
        const Stage begun = stage;
        times[begun].push_back(writer.commit_later(number++));
        next += between;
        std::this_thread::sleep_until(next);
    } while (!stop.stop_requested());
    return times;
}

/// `work` gets the stage to keep up to date.
template <typename Work>
TimesByStage commits_during(Writer& writer, const Plan& plan, int& number, Work work) {
    TimesByStage times;
    std::atomic<Stage> stage = Stage::none;
    {
        const std::jthread thread([&](const std::stop_token& stop) {
            times = commit_until(writer, plan.between_commits, number, stage, stop);
        });
        work(stage);
    }
    return times;
}

void report(const std::string& what, const CopyReport& made, double milliseconds) {
    const double megabytes = static_cast<double>(made.bytes) / 1e6;
    std::cout << std::fixed << std::setprecision(2) << what << ": " << megabytes << " MB, " << made.samples
              << " samples, " << milliseconds / 1000 << " s, " << megabytes / milliseconds * 1000 << " MB/s\n";
}

void back_up(const fs::path& file, const fs::path& target, std::atomic<Stage>& stage) {
    fs::remove(target);
    double copied = 0;
    const Stopwatch watch;
    const auto progress = [&](const CopyProgress& now) {
        stage = now.phase == CopyPhase::copying ? Stage::copying : Stage::verifying;
        copied = now.phase == CopyPhase::copying ? watch.milliseconds() : copied;
    };
    const CopyReport made = back_up_database(file, target, {progress, {}}).value();
    stage = Stage::none;
    report("backup (of it copying " + std::to_string(copied / 1000) + " s)", made, watch.milliseconds());
}

int measure(const Plan& plan) {
    const test::TemporaryFolder folder;
    const fs::path file = plan.database.empty() ? folder / "backup.wattmast" : fs::path(plan.database);
    if (!fs::exists(file)) {
        build(file, plan);
    }
    const fs::path target = file.string() + ".copy";
    std::cout << machine() << "\n";
    const auto store = open_sqlite_store(file, OpenMode::read_write).value();
    Writer writer(*store, plan.workload);
    writer.go_on_after(store->samples().statistics().value().newest.value() + std::chrono::minutes{1});
    int number = 0;
    const TimesByStage idle = commits_during(writer, plan, number, [&](std::atomic<Stage>&) {
        std::this_thread::sleep_for(std::chrono::seconds{plan.idle_seconds});
    });
    TimesByStage busy = commits_during(writer, plan, number, [&](std::atomic<Stage>& stage) {
        for (int round = 0; round < plan.rounds; ++round) {
            back_up(file, target, stage);
        }
    });
    print("without a backup", idle.at(Stage::none));
    print("while a backup copies", busy[Stage::copying]);
    print("while it verifies", busy[Stage::verifying]);
    std::cout << "write-ahead log afterwards: " << static_cast<double>(fs::file_size(file.string() + "-wal")) / 1e6
              << " MB\n";
    const fs::path restored = file.string() + ".restored";
    const Stopwatch watch;
    const CopyReport made_again = restore_database(target, restored, std::nullopt).value();
    report("restore", made_again, watch.milliseconds());
    for (const fs::path& made : {target, restored, fs::path(restored.string() + ".lock")}) {
        fs::remove(made);
    }
    return 0;
}

int run(int argc, char** argv) {
    CLI::App app("How long a backup takes, and what a writer notices of it");
    Plan plan;
    app.add_option("--series", plan.workload.series);
    app.add_option("--days", plan.workload.days, "1,000 series x 100 days make about 200 MB");
    app.add_option("--db", plan.database, "file to keep, and to use again");
    app.add_option("--idle", plan.idle_seconds, "seconds of commits without a backup, to compare");
    app.add_option("--rounds", plan.rounds, "backups");
    CLI11_PARSE(app, argc, argv);
    return measure(plan);
}

}  // namespace
}  // namespace wattmast::bench

int main(int argc, char** argv) {
    try {
        return wattmast::bench::run(argc, argv);
    } catch (const std::exception& error) {
        std::cerr << "backup_bench: " << error.what() << "\n";
        return 1;
    }
}
