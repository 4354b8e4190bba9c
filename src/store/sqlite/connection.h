// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One open SQLite connection, its prepared statements and the one that runs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <variant>

#include "units/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace wattmast::sqlite {

/// What stands for a `?`; monostate is NULL. Texts and bytes must outlive the query.
using Parameter = std::variant<std::monostate, std::int64_t, double, std::string_view, std::span<const std::byte>>;

template <typename Number>
[[nodiscard]] Parameter parameter(std::optional<Number> number) {
    return number ? Parameter(static_cast<std::int64_t>(*number)) : Parameter();
}

/// A statement while it runs. Resets it when it goes; the connection must outlive it.
class Query {
public:
    explicit Query(sqlite3_stmt* statement) noexcept : statement_(statement) {}
    ~Query();
    Query(Query&& other) noexcept;
    Query& operator=(Query&&) = delete;

    /// Goes to the next row; false after the last.
    [[nodiscard]] Result<bool> next();

    /// Columns of the current row, from 0. @pre next() gave true.
    [[nodiscard]] bool is_null(int column) const noexcept;
    [[nodiscard]] std::int64_t integer(int column) const noexcept;
    [[nodiscard]] double real(int column) const noexcept;
    [[nodiscard]] std::string text(int column) const;
    /// Valid until the next call of next().
    [[nodiscard]] std::span<const std::byte> blob(int column) const;

private:
    sqlite3_stmt* statement_;
};

enum class Access : std::uint8_t { read_only = 1, read_write = 2, create = 3 };

/// Belongs to one thread.
class Connection {
public:
    /// `read_only` on a file system that is mounted read-only, without a write-ahead log: SQLite reads the file as one
    /// that nobody changes (immutable), because there it can make no index of a log. Otherwise SQLite needs that index,
    /// a file beside the database, to be there or to be made.
    /// Waits up to 5 s for locks of others. Pages are checked as checked_vfs() says; a new database has checksums. The
    /// failures are those of `code_of`.
    [[nodiscard]] static Result<Connection> open(const std::filesystem::path& path, Access access);

    /// Runs a script of several statements and drops their rows.
    [[nodiscard]] Result<void> execute(const std::string& script);

    /// Starts one statement, which stays prepared for the next time. Two queries of one text must not overlap.
    [[nodiscard]] Result<Query> query(std::string_view sql, std::initializer_list<Parameter> parameters = {});
    /// Runs one statement to its end.
    [[nodiscard]] Result<void> run(std::string_view sql, std::initializer_list<Parameter> parameters = {});
    /// The number in the first column of the first row; empty if there is no row or it is NULL.
    [[nodiscard]] Result<std::optional<std::int64_t>> number(std::string_view sql,
                                                             std::initializer_list<Parameter> parameters = {});

    /// Rows that the last writing statement changed.
    [[nodiscard]] std::int64_t changes() const noexcept;
    [[nodiscard]] bool is_writable() const noexcept;
    [[nodiscard]] bool is_in_transaction() const noexcept;

    /// Begins a read transaction that lasts until end_hold(), or until any Transaction begins, which ends it first:
    /// statements without one of their own see this moment.
    [[nodiscard]] Result<void> hold();
    void end_hold() noexcept;
    [[nodiscard]] bool is_held() const noexcept { return is_held_ && is_in_transaction(); }
    [[nodiscard]] sqlite3* handle() const noexcept { return handle_.get(); }

private:
    struct Close {
        void operator()(sqlite3* handle) const noexcept;
    };
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };

    explicit Connection(sqlite3* handle) noexcept : handle_(handle) {}

    std::unique_ptr<sqlite3, Close> handle_;
    std::map<std::string, std::unique_ptr<sqlite3_stmt, Finalize>, std::less<>> statements_;
    bool is_held_ = false;
};

/// Calls `visit`, which gives a Result<void>, with every row; ends at the first failure and gives it.
template <typename Visit>
[[nodiscard]] Result<void> each_row(Connection& connection, std::string_view sql,
                                    std::initializer_list<Parameter> parameters, Visit visit) {
    auto query = connection.query(sql, parameters);
    if (!query) {
        return query.error();
    }
    while (true) {
        const auto row = query->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return {};
        }
        if (auto visited = visit(*query); !visited) {
            return visited;
        }
    }
}

/// While it lives, a stop request makes the connection's running statement fail with `cancelled` within milliseconds.
class CancelScope {
public:
    CancelScope(Connection& connection, std::stop_token cancel);
    ~CancelScope();
    CancelScope(const CancelScope&) = delete;
    CancelScope& operator=(const CancelScope&) = delete;

private:
    struct Interrupt {
        sqlite3* handle;
        void operator()() const noexcept;
    };
    sqlite3* handle_;
    std::stop_token cancel_;
    std::stop_callback<Interrupt> interrupt_;
};

/// Everything between begin() and commit() or nothing of it: undone when it goes without commit().
class Transaction {
public:
    enum class Kind : std::uint8_t { read = 1, write = 2 };

    [[nodiscard]] static Result<Transaction> begin(Connection& connection, Kind kind);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;

    /// Durable when it succeeds; undone when it fails.
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Connection& connection) noexcept : connection_(&connection) {}
    Connection* connection_;  ///< Null once there is nothing left to undo.
};

}  // namespace wattmast::sqlite
