// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/compare/sqlite_rows.h"

#include <algorithm>

#include "bench/compare/measure.h"

namespace wattmast::bench {

SqliteRows::SqliteRows(std::filesystem::path file) : file_(std::move(file)) {
    open();
    connection_
        ->execute("CREATE TABLE s (series INTEGER, at INTEGER, value INTEGER, PRIMARY KEY (series, at)) WITHOUT ROWID")
        .value();
}

void SqliteRows::open() {
    connection_.reset();
    connection_.emplace(sqlite::Connection::open(file_, sqlite::Access::create).value());
    connection_
        ->execute(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -262144;"
            "PRAGMA wal_autocheckpoint = 10000;")
        .value();
}

void SqliteRows::append(std::span<const Minute> minutes) {
    for (const Minute& minute : minutes) {
        const double before = own_cpu_seconds();
        connection_->run("BEGIN IMMEDIATE").value();
        for (const Poll& poll : minute) {
            for (int quantity = 0; quantity < poll.count; ++quantity) {
                const std::int64_t series = std::int64_t{poll.device} * quantities + quantity;
                series_ = std::max(series_, series + 1);
                connection_
                    ->run("INSERT INTO s VALUES (?1, ?2, ?3)",
                          {series, milliseconds_of(poll.at), poll.mantissas[static_cast<std::size_t>(quantity)]})
                    .value();
            }
        }
        connection_->run("COMMIT").value();
        cpu_ += own_cpu_seconds() - before;
    }
}

void SqliteRows::settle() {
    const double before = own_cpu_seconds();
    open();
    cpu_ += own_cpu_seconds() - before;
}

std::uint64_t SqliteRows::bytes() {
    return std::filesystem::file_size(file_);
}

std::size_t SqliteRows::chart(int series, TimeRange range, int columns) {
    auto query = connection_
                     ->query(
                         "SELECT (at - ?2) / ?4, min(value), max(value), avg(value) FROM s "
                         "WHERE series = ?1 AND at >= ?2 AND at < ?3 GROUP BY 1",
                         {std::int64_t{series}, milliseconds_of(range.begin), milliseconds_of(range.end),
                          range.length().count() / columns})
                     .value();
    std::size_t filled = 0;
    while (query.next().value()) {
        ++filled;
    }
    return filled;
}

double SqliteRows::energy(TimeRange range) {
    std::int64_t sum = 0;
    for (std::int64_t series = energy_quantity; series < series_; series += quantities) {
        const auto first = connection_->number("SELECT value FROM s WHERE series = ?1 AND at >= ?2 ORDER BY at LIMIT 1",
                                               {series, milliseconds_of(range.begin)});
        const auto last =
            connection_->number("SELECT value FROM s WHERE series = ?1 AND at < ?2 ORDER BY at DESC LIMIT 1",
                                {series, milliseconds_of(range.end)});
        sum += last.value().value() - first.value().value();
    }
    return static_cast<double>(sum) / 100;
}

std::size_t SqliteRows::latest(UtcTime) {
    std::size_t found = 0;
    for (std::int64_t series = 0; series < series_; ++series) {
        auto query =
            connection_->query("SELECT at, value FROM s WHERE series = ?1 ORDER BY at DESC LIMIT 1", {series}).value();
        found += query.next().value() ? 1U : 0U;
    }
    return found;
}

std::size_t SqliteRows::raw(int series, TimeRange range) {
    auto query = connection_
                     ->query("SELECT at, value FROM s WHERE series = ?1 AND at >= ?2 AND at < ?3",
                             {std::int64_t{series}, milliseconds_of(range.begin), milliseconds_of(range.end)})
                     .value();
    std::size_t found = 0;
    while (query.next().value()) {
        ++found;
    }
    return found;
}

}  // namespace wattmast::bench
