// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Book and ledger at rest: what all stores promise. One contract suite tests them all.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "carbon/book.h"
#include "carbon/ledger.h"
#include "carbon/ledger_chain.h"
#include "units/error.h"

namespace wattmast {

/// Which lines; all that is not said is open.
struct LedgerQuery {
    std::optional<CivilMonth> month = std::nullopt;  ///< Of the lines: corrections of later closings are among them.
    std::string site = {};                           ///< Code; empty: all.
    std::uint64_t first_line = 1;
    std::uint64_t last_line = std::numeric_limits<std::int64_t>::max();
};

/// Rows are only added. Every writing call is one transaction, durable when it returns; all of them fail with
/// `store_read_only` where nothing may be written, and as SampleStore::append() does; reading ones with
/// `store_damaged`, naming the row, where one is not what was written. The store keeps texts and their digests: what
/// figures mean is the caller's. Each instance belongs to one thread.
class LedgerStore {
public:
    virtual ~LedgerStore() = default;

    /// Closes the month of `closing`: numbers and chains its lines behind those that are there (see seal()), and keeps
    /// all of it or nothing. Returns the closing as it was written. Fails with `period_locked` for a month that is
    /// closed already, `store_damaged` where the end of the ledger is not what was written, and as seal() does.
    [[nodiscard]] virtual Result<Closing> append_closing(const Closing& closing, std::vector<LedgerLine> lines) = 0;

    /// Where the ledger ends now; zeros for an empty one.
    [[nodiscard]] virtual Result<LedgerHead> head() const = 0;
    /// In the order of closing.
    [[nodiscard]] virtual Result<std::vector<Closing>> closings() const = 0;
    /// The chain's digest that stands beside a closing, whether or not it is the right one (Store::verify() tells);
    /// empty: there is no such closing.
    [[nodiscard]] virtual Result<std::optional<Digest>> digest_of_closing(std::uint64_t number) const = 0;
    /// Calls `visit` with each line asked for, ascending by number, in memory of one line; ends at the first failure
    /// and gives it.
    [[nodiscard]] virtual Result<void> each_line(
        const LedgerQuery& query,
        const std::function<Result<void>(const LedgerRow&, const LedgerLine&)>& visit) const = 0;
    /// All of them at once.
    [[nodiscard]] Result<std::vector<LedgerLine>> lines(const LedgerQuery& query) const;

    /// Adds records to the book, all or none; their ids are not looked at. Returns them with those they have now. What
    /// stands in them is the caller's to check (check_book()). Fails with `invalid_argument` as check_record() does,
    /// for a record that replaces one that is not there or that another has replaced or withdrawn already, and for no
    /// record.
    [[nodiscard]] virtual Result<std::vector<BookRecord>> add_records(std::vector<BookRecord> records) = 0;
    /// How many records there are. Cheap: who keeps what the book says asks it whether to read again.
    [[nodiscard]] virtual Result<std::uint64_t> record_count() const = 0;
    /// Every record, in the order of entry.
    [[nodiscard]] virtual Result<std::vector<BookRecord>> records() const = 0;
};

/// Where a ledger is written by several: runs the change on whichever thread may write, and waits for it.
using LedgerWrite = std::function<Result<void>(const std::function<Result<void>(LedgerStore&)>& change)>;

}  // namespace wattmast
