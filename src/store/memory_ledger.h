// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Book and ledger in memory.
#pragma once

#include <memory>
#include <utility>

#include "store/ledger_store.h"
#include "store/memory_content.h"
#include "store/store.h"

namespace wattmast {

/// Implements the promises of LedgerStore on the content of a memory database.
class MemoryLedger final : public LedgerStore {
public:
    MemoryLedger(std::shared_ptr<MemoryContent> content, OpenMode mode) : content_(std::move(content)), mode_(mode) {}

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
    /// @pre the content's mutex is held.
    [[nodiscard]] Result<LedgerHead> current_head() const;

    std::shared_ptr<MemoryContent> content_;
    OpenMode mode_;
};

}  // namespace wattmast
