// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/sqlite_ledger.h"

#include "store/ledger_rules.h"
#include "store/sqlite/book_table.h"
#include "store/sqlite/ledger_table.h"

namespace wattmast::sqlite {

template <typename Work>
auto SqliteLedger::write(Work work) -> decltype(work()) {
    if (mode_ == OpenMode::read_only) {
        return fail(Errc::store_read_only, path_.string() + " was opened for reading only");
    }
    auto transaction = Transaction::begin(connection_, Transaction::Kind::write);
    if (!transaction) {
        return transaction.error();
    }
    auto outcome = work();
    if (!outcome) {
        return outcome;
    }
    if (const auto committed = transaction->commit(); !committed) {
        return committed.error();
    }
    return outcome;
}

Result<LedgerHead> SqliteLedger::current_head() const {
    const auto closing = last_closing_row(connection_);
    const auto line = closing ? last_line_row(connection_) : closing;
    return line ? head_of(*closing, *line) : line.error();
}

Result<Closing> SqliteLedger::append_closing(const Closing& closing, std::vector<LedgerLine> lines) {
    return write([&]() -> Result<Closing> {
        const auto same = find_closing(connection_, closing.month);
        if (!same) {
            return same.error();
        }
        if (*same) {
            return month_is_closed(closing.month, static_cast<std::uint64_t>(**same));
        }
        const auto end = current_head();
        auto sealed = end ? seal(*end, closing, std::move(lines)) : Result<SealedClosing>(end.error());
        if (!sealed) {
            return sealed.error();
        }
        for (const LedgerRow& row : sealed->lines) {
            if (const auto inserted = insert_line_row(connection_, row); !inserted) {
                return inserted.error();
            }
        }
        const auto inserted = insert_closing_row(connection_, sealed->row);
        return inserted ? Result<Closing>(std::move(sealed->closing)) : inserted.error();
    });
}

Result<LedgerHead> SqliteLedger::head() const {
    const auto snapshot = Transaction::begin(connection_, Transaction::Kind::read);
    return snapshot ? current_head() : snapshot.error();
}

Result<std::vector<Closing>> SqliteLedger::closings() const {
    std::vector<Closing> closings;
    const auto read = each_closing_row(connection_, [&](const LedgerRow& row, RowState state) -> Result<void> {
        auto closing = state == RowState::as_written ? closing_of(row) : damaged_row("ledger_closing", row.number);
        if (!closing) {
            return closing.error();
        }
        closings.push_back(std::move(*closing));
        return {};
    });
    return read ? Result<std::vector<Closing>>(std::move(closings)) : read.error();
}

Result<std::optional<Digest>> SqliteLedger::digest_of_closing(std::uint64_t number) const {
    std::optional<Digest> digest;
    const auto read = each_closing_row(connection_, [&](const LedgerRow& row, RowState) -> Result<void> {
        if (row.number == number) {
            digest = row.digest;
        }
        return {};
    });
    return read ? Result<std::optional<Digest>>(digest) : read.error();
}

Result<void> SqliteLedger::each_line(
    const LedgerQuery& query, const std::function<Result<void>(const LedgerRow&, const LedgerLine&)>& visit) const {
    return each_line_row(connection_, query, [&](const LedgerRow& row, RowState state) -> Result<void> {
        const auto line = state == RowState::as_written ? line_of(row) : damaged_row("ledger_line", row.number);
        return line ? visit(row, *line) : line.error();
    });
}

Result<std::vector<BookRecord>> SqliteLedger::add_records(std::vector<BookRecord> records) {
    return write([&]() -> Result<std::vector<BookRecord>> {
        const auto end = book_end(connection_);
        if (!end) {
            return end.error();
        }
        const auto rows =
            chain_records(*end, records, [&](std::int64_t id) { return find_replacement(connection_, id); });
        if (!rows) {
            return rows.error();
        }
        for (const BookRow& row : *rows) {
            if (const auto inserted = insert_book_row(connection_, row); !inserted) {
                return inserted.error();
            }
        }
        return std::move(records);
    });
}

Result<std::uint64_t> SqliteLedger::record_count() const {
    const auto last = connection_.number("SELECT max(id) FROM book_record");
    return last ? Result<std::uint64_t>(static_cast<std::uint64_t>(last->value_or(0))) : last.error();
}

Result<std::vector<BookRecord>> SqliteLedger::records() const {
    std::vector<BookRecord> records;
    const auto read = each_book_row(connection_, [&](const BookRow& row, RowState state) -> Result<void> {
        auto record = state == RowState::as_written ? record_of(row)
                                                    : damaged_row("book_record", static_cast<std::uint64_t>(row.id));
        if (!record) {
            return record.error();
        }
        records.push_back(std::move(*record));
        return {};
    });
    return read ? Result<std::vector<BookRecord>>(std::move(records)) : read.error();
}

}  // namespace wattmast::sqlite
