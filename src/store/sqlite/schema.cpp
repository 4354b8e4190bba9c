// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/schema.h"

#include <array>

#include "store/sqlite/connection.h"
#include "store/sqlite/move_rows.h"
#include "store/sqlite/row_check.h"
#include "store/sqlite/running_day.h"
#include "store/sqlite/slot_hours.h"

namespace wattmast::sqlite {
namespace {

Result<std::int64_t> pragma(Connection& connection, std::string_view sql) {
    const auto number = connection.number(sql);
    if (!number) {
        return number.error();
    }
    return number->value_or(0);
}

/// What SQL cannot do after the file of this title.
struct CodeStep {
    std::string_view title;
    Result<void> (*run)(Connection&);
};
constexpr std::array code_steps = {CodeStep{"columnar", move_rows_into_chunks}, CodeStep{"slot_hours", make_slot_hours},
                                   CodeStep{"running_day", make_running_days}};

Result<void> run_code(Connection& connection, std::string_view title) {
    for (const CodeStep& step : code_steps) {
        if (step.title == title) {
            return step.run(connection);
        }
    }
    return {};
}

Result<void> apply(Connection& connection, const Migration& migration) {
    auto transaction = Transaction::begin(connection, Transaction::Kind::write);
    if (!transaction) {
        return transaction.error();
    }
    const std::string script = std::string(migration.sql) +
                               "\nPRAGMA application_id = " + std::to_string(application_id) +
                               ";\nPRAGMA user_version = " + std::to_string(migration.number) + ";";
    auto done = connection.execute(script);
    if (done) {
        done = run_code(connection, migration.title);
    }
    if (!done) {
        return fail(done.error().code, "cannot bring the database to schema " + std::to_string(migration.number) +
                                           " (" + std::string(migration.title) + "): " + done.error().detail);
    }
    return transaction->commit();
}

}  // namespace

std::int64_t current_schema() noexcept {
    return migrations().back().number;
}

Result<Identity> identify(Connection& connection) {
    // One snapshot: another process may be creating the database just now.
    const auto snapshot = Transaction::begin(connection, Transaction::Kind::read);
    if (!snapshot) {
        return snapshot.error();
    }
    const auto mark = pragma(connection, "PRAGMA application_id");
    if (!mark) {
        return mark.error();
    }
    const auto version = pragma(connection, "PRAGMA user_version");
    if (!version) {
        return version.error();
    }
    const auto tables = pragma(connection, "SELECT count(*) FROM sqlite_schema");
    if (!tables) {
        return tables.error();
    }
    if (*mark == 0 && *version == 0 && *tables == 0) {
        return Identity::empty;
    }
    if (*mark != application_id) {
        return fail(
            Errc::not_a_store,
            "the file is an SQLite database of another program; choose another file, this one was left as it is");
    }
    if (*version > current_schema()) {
        return fail(Errc::schema_newer, "the database has schema " + std::to_string(*version) +
                                            ", this version knows up to " + std::to_string(current_schema()) +
                                            "; update Wattmast, the file was left as it is");
    }
    if (*version < 1 || *tables == 0) {
        return fail(Errc::store_damaged, "the database is marked as Wattmast's but has schema " +
                                             std::to_string(*version) + " with " + std::to_string(*tables) +
                                             " tables; take the newest backup");
    }
    return *version == current_schema() ? Identity::current : Identity::older;
}

Result<void> migrate(Connection& connection) {
    const auto version = pragma(connection, "PRAGMA user_version");
    if (!version) {
        return version.error();
    }
    if (const auto added = add_row_check(connection); !added) {
        return added;
    }
    for (const Migration& migration : migrations()) {
        if (migration.number <= *version) {
            continue;
        }
        if (auto applied = apply(connection, migration); !applied) {
            return applied;
        }
    }
    return {};
}

Result<std::vector<std::string>> schema_text(Connection& connection) {
    auto query =
        connection.query("SELECT type || ' ' || name || ': ' || ifnull(sql, '') FROM sqlite_schema ORDER BY name");
    if (!query) {
        return query.error();
    }
    std::vector<std::string> lines;
    while (true) {
        const auto row = query->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return lines;
        }
        lines.push_back(query->text(0));
    }
}

}  // namespace wattmast::sqlite
