// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What all stores of book and ledger decide alike.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "carbon/book.h"
#include "carbon/ledger_chain.h"
#include "carbon/text_chain.h"
#include "units/error.h"

namespace wattmast {

/// A record of the book as it is kept.
struct BookRow {
    std::int64_t id = 0;
    std::optional<std::int64_t> replaces;  ///< A copy from the text.
    std::string text;                      ///< canonical_text()
    Digest digest;                         ///< chain_digest() of the row before and `text`.
    friend bool operator==(const BookRow&, const BookRow&) = default;
};

/// The line or record of a row. Fails with `store_damaged`, naming it, where it cannot be read or says something else
/// than the columns beside it.
[[nodiscard]] Result<LedgerLine> line_of(const LedgerRow& row);
[[nodiscard]] Result<Closing> closing_of(const LedgerRow& row);
[[nodiscard]] Result<BookRecord> record_of(const BookRow& row);

/// Fails with `store_damaged` where the last closing and the last line do not belong together, so that nothing is built
/// upon it. Empty ones are of an empty ledger.
[[nodiscard]] Result<LedgerHead> head_of(const std::optional<LedgerRow>& last_closing,
                                         const std::optional<LedgerRow>& last_line);

[[nodiscard]] Failure month_is_closed(CivilMonth month, std::uint64_t closing);

/// Numbers and chains new records behind `end`. `replaced_by` gives the record that has replaced the one with an id, 0
/// where none has, and fails where there is no such record. Fails as LedgerStore::add_records().
[[nodiscard]] Result<std::vector<BookRow>> chain_records(
    const ChainEnd& end, std::vector<BookRecord>& records,
    const std::function<Result<std::int64_t>(std::int64_t id)>& replaced_by);

/// Follows the chain of the book.
class BookVerifier {
public:
    struct Finding {
        std::string place;   ///< "record 7"
        std::string detail;  ///< English.
    };
    /// The next row. @pre ascending by id, unless the order is what was tampered with.
    void take(const BookRow& row);
    /// In the order found.
    [[nodiscard]] std::vector<Finding> finish() { return std::move(findings_); }

private:
    void find(std::uint64_t first, std::uint64_t last, std::string detail);
    ChainCheck chain_;
    std::vector<Finding> findings_;
};

}  // namespace wattmast
