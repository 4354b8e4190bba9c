// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/memory_ledger.h"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <shared_mutex>

#include "store/ledger_rules.h"

namespace wattmast {
namespace {

template <typename Row>
std::optional<Row> last_of(const std::vector<Row>& rows) {
    return rows.empty() ? std::optional<Row>() : std::optional(rows.back());
}

}  // namespace

Result<LedgerHead> MemoryLedger::current_head() const {
    return head_of(last_of(content_->ledger_closings), last_of(content_->ledger_lines));
}

Result<Closing> MemoryLedger::append_closing(const Closing& closing, std::vector<LedgerLine> lines) {
    if (mode_ == OpenMode::read_only) {
        return memory_is_read_only();
    }
    const std::unique_lock lock(content_->mutex);
    const auto same = std::ranges::find(content_->ledger_closings, closing.month, &LedgerRow::month);
    if (same != content_->ledger_closings.end()) {
        return month_is_closed(closing.month, same->number);
    }
    const auto head = current_head();
    auto sealed = head ? seal(*head, closing, std::move(lines)) : Result<SealedClosing>(head.error());
    if (!sealed) {
        return sealed.error();
    }
    std::ranges::move(sealed->lines, std::back_inserter(content_->ledger_lines));
    content_->ledger_closings.push_back(std::move(sealed->row));
    return std::move(sealed->closing);
}

Result<LedgerHead> MemoryLedger::head() const {
    const std::shared_lock lock(content_->mutex);
    return current_head();
}

Result<std::vector<Closing>> MemoryLedger::closings() const {
    const std::shared_lock lock(content_->mutex);
    std::vector<Closing> closings;
    for (const LedgerRow& row : content_->ledger_closings) {
        auto closing = closing_of(row);
        if (!closing) {
            return closing.error();
        }
        closings.push_back(std::move(*closing));
    }
    return closings;
}

Result<std::optional<Digest>> MemoryLedger::digest_of_closing(std::uint64_t number) const {
    const std::shared_lock lock(content_->mutex);
    const auto row = std::ranges::find(content_->ledger_closings, number, &LedgerRow::number);
    return row == content_->ledger_closings.end() ? std::optional<Digest>() : std::optional(row->digest);
}

Result<void> MemoryLedger::each_line(
    const LedgerQuery& query, const std::function<Result<void>(const LedgerRow&, const LedgerLine&)>& visit) const {
    std::vector<LedgerRow> rows;
    {
        const std::shared_lock lock(content_->mutex);
        std::ranges::copy_if(content_->ledger_lines, std::back_inserter(rows), [&](const LedgerRow& row) {
            return (!query.month || row.month == *query.month) && (query.site.empty() || row.site == query.site) &&
                   query.first_line <= row.number && row.number <= query.last_line;
        });
    }
    for (const LedgerRow& row : rows) {
        const auto line = line_of(row);
        if (!line) {
            return line.error();
        }
        if (auto visited = visit(row, *line); !visited) {
            return visited;
        }
    }
    return {};
}

Result<std::vector<BookRecord>> MemoryLedger::add_records(std::vector<BookRecord> records) {
    if (mode_ == OpenMode::read_only) {
        return memory_is_read_only();
    }
    const std::unique_lock lock(content_->mutex);
    std::vector<BookRow>& book = content_->book;
    const ChainEnd end = book.empty() ? ChainEnd() : ChainEnd{book.size(), book.back().digest};
    auto rows = chain_records(end, records, [&](std::int64_t id) -> Result<std::int64_t> {
        const auto other = std::ranges::find(book, std::optional(id), &BookRow::replaces);
        return other == book.end() ? 0 : other->id;
    });
    if (!rows) {
        return rows.error();
    }
    std::ranges::move(*rows, std::back_inserter(book));
    return records;
}

Result<std::uint64_t> MemoryLedger::record_count() const {
    const std::shared_lock lock(content_->mutex);
    return content_->book.size();
}

Result<std::vector<BookRecord>> MemoryLedger::records() const {
    const std::shared_lock lock(content_->mutex);
    std::vector<BookRecord> records;
    for (const BookRow& row : content_->book) {
        auto record = record_of(row);
        if (!record) {
            return record.error();
        }
        records.push_back(std::move(*record));
    }
    return records;
}

}  // namespace wattmast
