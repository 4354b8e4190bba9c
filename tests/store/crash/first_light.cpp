// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Files of older versions: of the first one (schema 2, a row a sample), and of schema 8.
#include <sqlite3.h>

#include "store/crash/plan.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/row_check.h"
#include "store/sqlite/schema.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::test::crash {
namespace {

constexpr std::size_t first_light_schema = 2;

/// The columns of `sample` and `conflict` after the time, and of what the digest is.
std::string columns_of(const Sample& sample) {
    std::string value = "NULL, NULL, NULL";
    if (sample.value) {
        value = std::to_string(static_cast<int>(sample.value->form())) + ", " +
                std::to_string(static_cast<std::int64_t>(sample.value->bits())) + ", " +
                std::to_string(sample.value->exponent());
    }
    return value + ", " + std::to_string(static_cast<int>(sample.quality)) + ", " +
           std::to_string(static_cast<int>(sample.origin)) + ", " +
           (sample.reason ? std::to_string(static_cast<int>(*sample.reason)) : "NULL");
}

std::string insert(const std::string& table, const std::string& columns) {
    return "INSERT INTO " + table + " VALUES (" + columns + ", row_check(" + columns + "));";
}

std::string catalog_rows() {
    std::string script = insert("site", "1, 'crash', '', 1, '', '', '', NULL, NULL, ''");
    for (std::int64_t device = 1; device <= devices; ++device) {
        script +=
            insert("device", std::to_string(device) + ", 1, 'M" + std::to_string(device - 1) + "', '', '', 60000, ''");
    }
    for (std::int64_t point = 1; point <= points; ++point) {
        const std::int64_t device = (point - 1) / points_per_device + 1;
        script += insert("point", std::to_string(point) + ", " + std::to_string(device) + ", " +
                                      std::to_string(static_cast<int>(PointKind::voltage)) + ", " +
                                      std::to_string(static_cast<int>(Phase::l1)) + ", '" +
                                      std::to_string((point - 1) % points_per_device) + "', ''");
    }
    return script;
}

/// An empty file as SQLite makes it by itself: pages of first light have no checksums.
void make_plain_file(const std::filesystem::path& file) {
    sqlite3* plain = nullptr;
    sqlite3_open(file.c_str(), &plain);
    sqlite3_exec(plain, "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
    sqlite3_close(plain);
}

}  // namespace

void make_first_light(const std::filesystem::path& file, std::int64_t batches) {
    make_plain_file(file);
    auto connection = sqlite::Connection::open(file, sqlite::Access::read_write).value();
    sqlite::add_row_check(connection).value();
    connection.execute("BEGIN").value();
    for (const sqlite::Migration& migration : sqlite::migrations().first(first_light_schema)) {
        connection.execute(std::string(migration.sql)).value();
    }
    connection
        .execute("PRAGMA application_id = " + std::to_string(sqlite::application_id) +
                 "; PRAGMA user_version = " + std::to_string(first_light_schema) + ";" + catalog_rows())
        .value();
    for (const Sample& sample : content_after(batches).samples) {
        connection
            .execute(insert("sample", std::to_string(sample.point.number()) + ", " +
                                          std::to_string(milliseconds_of(sample.at)) + ", " + columns_of(sample)))
            .value();
    }
    for (std::int64_t number_of_batch = 0; number_of_batch < batches; ++number_of_batch) {
        const Sample last = batch(number_of_batch).back();
        if (last.point == PointId(2) && last.value && last.value->exponent() == 3) {
            connection
                .execute(
                    insert("conflict", "2, " + std::to_string(milliseconds_of(last.at)) + ", 1, " + columns_of(last)))
                .value();
        }
    }
    connection.execute("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)").value();
}

void make_schema_8(const std::filesystem::path& file, std::int64_t batches) {
    {
        const auto store = open_sqlite_store(file, OpenMode::read_write).value();
        make_catalog(store->catalog());
        for (std::int64_t number = 0; number < batches; ++number) {
            static_cast<void>(store->samples().append(batch(number)).value());
        }
    }
    auto connection = sqlite::Connection::open(file, sqlite::Access::read_write).value();
    connection
        .execute(
            "BEGIN; DROP TABLE kept_figure; DROP TABLE ledger_line; DROP TABLE ledger_closing; DROP TABLE book_record; "
            "DROP TABLE annotation; "
            "DROP TABLE alarm_event; DROP TABLE alarm; DROP TABLE alarm_rule; DROP TABLE "
            "rollup_running; PRAGMA user_version = 8; COMMIT; PRAGMA "
            "wal_checkpoint(TRUNCATE)")
        .value();
}

}  // namespace wattmast::test::crash
