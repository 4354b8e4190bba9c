// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Book and ledger on a connection.
#pragma once

#include <filesystem>
#include <utility>

#include "store/ledger_store.h"
#include "store/sqlite/connection.h"
#include "store/store.h"

namespace wattmast::sqlite {

/// Implements the promises of LedgerStore on one connection, which must outlive it.
class SqliteLedger final : public LedgerStore {
public:
    SqliteLedger(Connection& connection, std::filesystem::path path, OpenMode mode)
        : connection_(connection), path_(std::move(path)), mode_(mode) {}

    Result<Closing> append_closing(const Closing& closing, std::vector<LedgerLine> lines) override;
    [[nodiscard]] Result<LedgerHead> head() const override;
    [[nodiscard]] Result<std::vector<Closing>> closings() const override;
    [[nodiscard]] Result<std::optional<Digest>> digest_of_closing(std::uint64_t number) const override;
    [[nodiscard]] Result<void> each_line(
        const LedgerQuery& query,
        const std::function<Result<void>(const LedgerRow&, const LedgerLine&)>& visit) const override;
    Result<std::vector<BookRecord>> add_records(std::vector<BookRecord> records) override;
    [[nodiscard]] Result<std::uint64_t> record_count() const override;
    [[nodiscard]] Result<std::vector<BookRecord>> records() const override;

private:
    /// Runs `work` in one writing transaction and commits if it succeeds.
    template <typename Work>
    auto write(Work work) -> decltype(work());
    /// @pre within a transaction
    [[nodiscard]] Result<LedgerHead> current_head() const;

    Connection& connection_;
    std::filesystem::path path_;
    OpenMode mode_;
};

}  // namespace wattmast::sqlite
