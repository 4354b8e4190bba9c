// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A database file whose rows a test changes by hand, as damage does.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "store/sqlite/connection.h"
#include "store/sqlite/row_check.h"
#include "store/sqlite/sqlite_store.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace wattmast::test {

class ChangedRows : public testing::Test {
protected:
    /// Any SQL. The digests of rows stay as they are.
    void change(const std::string& sql) const {
        auto connection = sqlite::Connection::open(path_, sqlite::Access::read_write).value();
        ASSERT_THAT(sqlite::add_row_check(connection), IsOk());
        ASSERT_THAT(connection.execute(sql), IsOk());
    }
    [[nodiscard]] std::unique_ptr<Store> reader() const {
        return open_sqlite_store(path_, OpenMode::read_only).value();
    }
    /// What verify() says: "check: place".
    [[nodiscard]] std::vector<std::string> found() const {
        std::vector<std::string> found;
        for (const StoreFinding& finding : reader()->verify({}).value().findings) {
            found.push_back(finding.check + ": " + finding.place);
        }
        return found;
    }

    TemporaryFolder folder_;
    std::filesystem::path path_ = folder_ / "a.db";
    PointId first_;
    PointId second_;
};

}  // namespace wattmast::test
