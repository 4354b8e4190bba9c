// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/connection.h"

#include <sqlite3.h>

#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>

#include "store/sqlite/checked_vfs.h"
#include "store/sqlite/errors.h"
#include "store/sqlite/file_system.h"

namespace wattmast::sqlite {
namespace {

constexpr int busy_timeout_ms = 5000;
/// About a millisecond of SQLite's virtual machine.
constexpr int operations_per_look = 20'000;

int flags_for(Access access) {
    constexpr int common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (access) {
        case Access::read_only:
            return common | SQLITE_OPEN_READONLY;
        case Access::read_write:
            return common | SQLITE_OPEN_READWRITE;
        case Access::create:
            return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    }
    throw std::logic_error("unknown access");
}

struct Bind {
    sqlite3_stmt* statement;
    int index;

    int operator()(std::monostate) const { return sqlite3_bind_null(statement, index); }
    int operator()(std::int64_t number) const { return sqlite3_bind_int64(statement, index, number); }
    int operator()(double number) const { return sqlite3_bind_double(statement, index, number); }
    int operator()(std::string_view text) const {
        // A null pointer would be NULL, but an empty text is a text.
        const char* data = text.data() == nullptr ? "" : text.data();
        return sqlite3_bind_text64(statement, index, data, text.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
    int operator()(std::span<const std::byte> bytes) const {
        const void* data = bytes.data() == nullptr ? static_cast<const void*>("") : bytes.data();
        return sqlite3_bind_blob64(statement, index, data, bytes.size(), SQLITE_STATIC);
    }
};

bool has_log(const std::filesystem::path& path) {
    std::error_code ignored;
    std::filesystem::path log = path;
    log += "-wal";
    const auto size = std::filesystem::file_size(log, ignored);
    return !ignored && size > 0;
}

/// A URI as in sqlite.org/uri.html.
std::string immutable_uri(const std::filesystem::path& path) {
    std::string uri = "file:";
    for (const char letter : path.string()) {
        switch (letter) {
            case '%':
                uri += "%25";
                break;
            case '?':
                uri += "%3f";
                break;
            case '#':
                uri += "%23";
                break;
            default:
                uri += letter;
        }
    }
    return uri + "?immutable=1";
}

int stop_if_requested(void* token) {
    return static_cast<std::stop_token*>(token)->stop_requested() ? 1 : 0;
}

}  // namespace

Query::~Query() {
    if (statement_ != nullptr) {
        sqlite3_reset(statement_);
        sqlite3_clear_bindings(statement_);
    }
}

Query::Query(Query&& other) noexcept : statement_(std::exchange(other.statement_, nullptr)) {}

Result<bool> Query::next() {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code == SQLITE_DONE) {
        return false;
    }
    return failure_of(sqlite3_db_handle(statement_), "read or write the database");
}

bool Query::is_null(int column) const noexcept {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

std::int64_t Query::integer(int column) const noexcept {
    return sqlite3_column_int64(statement_, column);
}

double Query::real(int column) const noexcept {
    return sqlite3_column_double(statement_, column);
}

std::string Query::text(int column) const {
    const unsigned char* data = sqlite3_column_text(statement_, column);
    const int size = sqlite3_column_bytes(statement_, column);
    return data == nullptr ? std::string() : std::string(data, data + size);
}

std::span<const std::byte> Query::blob(int column) const {
    const auto* data = static_cast<const std::byte*>(sqlite3_column_blob(statement_, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    return data == nullptr ? std::span<const std::byte>() : std::span(data, size);
}

void Connection::Close::operator()(sqlite3* handle) const noexcept {
    sqlite3_close(handle);
}

void Connection::Finalize::operator()(sqlite3_stmt* statement) const noexcept {
    sqlite3_finalize(statement);
}

Result<Connection> Connection::open(const std::filesystem::path& path, Access access) {
    sqlite3* handle = nullptr;
    const bool is_immutable = access == Access::read_only && is_mounted_read_only(path) && !has_log(path);
    const int flags = flags_for(access) | (is_immutable ? SQLITE_OPEN_URI : 0);
    const std::string name = is_immutable ? immutable_uri(path) : path.string();
    const int code = sqlite3_open_v2(name.c_str(), &handle, flags, checked_vfs());
    Connection connection(handle);
    if (code != SQLITE_OK) {
        return failure_of(handle, "open the database " + path.string());
    }
    sqlite3_busy_timeout(handle, busy_timeout_ms);
    if (access == Access::create) {
        if (const auto reserved = reserve_page_checksums(connection); !reserved) {
            return reserved.error();
        }
    }
    return connection;
}

Result<void> Connection::execute(const std::string& script) {
    if (sqlite3_exec(handle_.get(), script.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        return failure_of(handle_.get(), "change the database");
    }
    return {};
}

Result<Query> Connection::query(std::string_view sql, std::initializer_list<Parameter> parameters) {
    auto found = statements_.find(sql);
    if (found == statements_.end()) {
        sqlite3_stmt* statement = nullptr;
        const auto size = static_cast<int>(sql.size());
        if (sqlite3_prepare_v3(handle_.get(), sql.data(), size, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) !=
            SQLITE_OK) {
            return failure_of(handle_.get(), "read the database's schema");
        }
        found = statements_.emplace(sql, std::unique_ptr<sqlite3_stmt, Finalize>(statement)).first;
    }
    sqlite3_stmt* statement = found->second.get();
    if (sqlite3_stmt_busy(statement) != 0) {
        throw std::logic_error("two queries of one text overlap: " + found->first);
    }
    Query query(statement);
    int index = 1;
    for (const Parameter& parameter : parameters) {
        if (std::visit(Bind{statement, index}, parameter) != SQLITE_OK) {
            return failure_of(handle_.get(), "give a value to the database");
        }
        ++index;
    }
    return query;
}

Result<void> Connection::run(std::string_view sql, std::initializer_list<Parameter> parameters) {
    auto started = query(sql, parameters);
    if (!started) {
        return started.error();
    }
    while (true) {
        const auto more = started->next();
        if (!more) {
            return more.error();
        }
        if (!*more) {
            return {};
        }
    }
}

Result<std::optional<std::int64_t>> Connection::number(std::string_view sql,
                                                       std::initializer_list<Parameter> parameters) {
    auto started = query(sql, parameters);
    if (!started) {
        return started.error();
    }
    const auto row = started->next();
    if (!row) {
        return row.error();
    }
    return *row && !started->is_null(0) ? std::optional(started->integer(0)) : std::nullopt;
}

std::int64_t Connection::changes() const noexcept {
    return sqlite3_changes64(handle_.get());
}

bool Connection::is_writable() const noexcept {
    return sqlite3_db_readonly(handle_.get(), "main") == 0;
}

bool Connection::is_in_transaction() const noexcept {
    return sqlite3_get_autocommit(handle_.get()) == 0;
}

void CancelScope::Interrupt::operator()() const noexcept {
    sqlite3_interrupt(handle);
}

Result<void> Connection::hold() {
    end_hold();
    const auto begun = run("BEGIN");
    is_held_ = begun.has_value();
    return begun;
}

void Connection::end_hold() noexcept {
    // As for a Transaction: a request to stop interrupts even the undoing, once.
    for (int attempt = 0; attempt < 3 && is_held(); ++attempt) {
        static_cast<void>(run("ROLLBACK"));
    }
    is_held_ = false;
}

CancelScope::CancelScope(Connection& connection, std::stop_token cancel)
    : handle_(connection.handle()), cancel_(std::move(cancel)), interrupt_(cancel_, Interrupt{handle_}) {
    // The interrupt reaches a single long operation, such as a check of all pages; the look in between reaches a
    // request that came before the statement ran, which SQLite forgets.
    sqlite3_progress_handler(handle_, operations_per_look, stop_if_requested, &cancel_);
}

CancelScope::~CancelScope() {
    sqlite3_progress_handler(handle_, 0, nullptr, nullptr);
}

Result<Transaction> Transaction::begin(Connection& connection, Kind kind) {
    connection.end_hold();
    const auto begun = connection.run(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN");
    if (!begun) {
        return begun.error();
    }
    return Transaction(connection);
}

Transaction::~Transaction() {
    // SQLite itself has undone it after some errors, such as a full disk. A request to stop that arrives just now
    // interrupts even the undoing, once.
    for (int attempt = 0; attempt < 3 && connection_ != nullptr && connection_->is_in_transaction(); ++attempt) {
        static_cast<void>(connection_->run("ROLLBACK"));
    }
}

Transaction::Transaction(Transaction&& other) noexcept : connection_(std::exchange(other.connection_, nullptr)) {}

Result<void> Transaction::commit() {
    auto committed = connection_->run("COMMIT");
    if (committed) {
        connection_ = nullptr;
    }
    return committed;
}

}  // namespace wattmast::sqlite
