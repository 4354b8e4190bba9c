// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/crash/phases.h"

#include <sqlite3.h>

#include <string_view>
#include <thread>

#include "store/crash/writer.h"

namespace wattmast::test::crash {
namespace {

/// Of the thread that appends.
struct Now {
    std::int64_t batch = -1;  ///< -1: nothing is said.
    bool is_repair = false;
    bool wrote_cells = false;
};
thread_local Now now;
std::chrono::microseconds after_each{0};

/// What a statement does with cells; null: nothing.
const char* word_of(std::string_view sql) {
    if (sql.starts_with("COMMIT")) {
        return now.wrote_cells ? "commit_of_cells" : nullptr;
    }
    const bool writes = sql.starts_with("INSERT") || sql.starts_with("DELETE");
    if (!writes || sql.find(" rollup_") == std::string_view::npos) {
        return nullptr;
    }
    now.wrote_cells = true;
    if (now.is_repair) {
        return "repair";
    }
    return sql.find(" rollup_running") == std::string_view::npos ? "cells" : "running_day";
}

int at_statement(unsigned /*type*/, void* /*context*/, void* statement, void* /*text*/) {
    if (now.batch < 0) {
        return 0;
    }
    if (const char* word = word_of(sqlite3_sql(static_cast<sqlite3_stmt*>(statement)))) {
        say(word, now.batch);
        if (after_each.count() > 0) {
            // No wait for anything: the delay is the fault, which makes the moment long enough to be killed in it.
            std::this_thread::sleep_for(after_each);
        }
    }
    return 0;
}

int at_open(sqlite3* database, char** /*error*/, const void* /*routines*/) {
    return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, at_statement, nullptr);
}

}  // namespace

void announce_cells() {
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(at_open));
}

Announcing::Announcing(std::int64_t batch, bool is_repair) noexcept {
    now = {.batch = batch, .is_repair = is_repair, .wrote_cells = false};
}

Announcing::~Announcing() {
    now = {};
}

void linger(std::chrono::microseconds time) noexcept {
    after_each = time;
}

}  // namespace wattmast::test::crash
