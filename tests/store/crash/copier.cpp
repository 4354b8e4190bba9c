// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/crash/copier.h"

#include <unistd.h>

#include <atomic>
#include <iostream>
#include <thread>

#include "store/crash/plan.h"
#include "store/crash/writer.h"
#include "store/sqlite/backup.h"
#include "store/sqlite/restore.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::test::crash {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void give_up(const Failure& failure) {
    std::cerr << "the copier: " << failure.detail << "\n";
    _exit(3);
}

std::string backup_name(const fs::path& file) {
    return file.filename().string() + ".backup-";
}

/// Every file of the folder whose name begins so, in no order.
std::vector<fs::path> named(const fs::path& folder, const std::string& begin) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().filename().string().starts_with(begin)) {
            found.push_back(entry.path());
        }
    }
    return found;
}

void remove_all_named(const fs::path& folder, const std::string& begin) {
    for (const fs::path& file : named(folder, begin)) {
        fs::remove(file);
    }
}

}  // namespace

int back_up_until_killed(const fs::path& file, std::int64_t first_batch) {
    const auto store = open_sqlite_store(file, OpenMode::read_write);
    if (!store) {
        give_up(store.error());
    }
    make_catalog((*store)->catalog());
    std::atomic<std::int64_t> durable = first_batch;
    const std::jthread writer([&] {
        for (std::int64_t number = first_batch;; ++number) {
            say("append", number);
            const auto appended = (*store)->samples().append(batch(number));
            if (!appended) {
                give_up(appended.error());
            }
            say("durable", number);
            durable = number + 1;
            durable.notify_one();
        }
    });
    std::int64_t last = -1;
    while (true) {
        durable.wait(last);  // a name of its own for each backup
        last = durable;
        say("backup", last);
        const auto made = back_up_database(file, file.parent_path() / (backup_name(file) + std::to_string(last)));
        if (!made) {
            give_up(made.error());
        }
        say("backed_up", last);
    }
}

int restore_until_killed(const fs::path& backup, const fs::path& file) {
    say("restore", 0);
    const auto made = restore_database(backup, file, file.string() + ".kept");
    if (!made) {
        give_up(made.error());
    }
    say("restored", 0);
    while (true) {
        pause();
    }
}

std::optional<int> check_backups(const fs::path& file, std::int64_t offered, std::string& problem) {
    int complete = 0;
    for (const fs::path& backup : named(file.parent_path(), backup_name(file))) {
        const std::string number = backup.filename().string().substr(backup_name(file).size());
        if (number.find_first_not_of("0123456789") != std::string::npos) {
            continue;  // a part, or a lock made by the check of another
        }
        if (!check(backup, std::stoll(number), offered, problem)) {
            problem = "backup " + number + ": " + problem;
            return std::nullopt;
        }
        ++complete;
    }
    remove_all_named(file.parent_path(), backup_name(file));
    return complete;
}

std::optional<std::int64_t> check_restore(const fs::path& file, std::int64_t acknowledged, std::int64_t offered,
                                          std::int64_t restored, std::string& problem) {
    const fs::path kept = file.string() + ".kept";
    if (fs::exists(file)) {
        if (const auto old = check(file, acknowledged, offered, problem)) {
            remove_all_named(file.parent_path(), kept.filename().string());
            remove_all_named(file.parent_path(), file.filename().string() + ".part-");
            return old;
        }
        if (!check(file, restored, restored, problem)) {
            problem = "it is neither the old nor the new database: " + problem;
            return std::nullopt;
        }
    }
    const auto old = check(kept, acknowledged, offered, problem);
    if (!old) {
        problem = "the old database beside it: " + problem;
        return std::nullopt;
    }
    fs::rename(kept, file);
    remove_all_named(file.parent_path(), kept.filename().string());
    remove_all_named(file.parent_path(), file.filename().string() + ".part-");
    return old;
}

}  // namespace wattmast::test::crash
