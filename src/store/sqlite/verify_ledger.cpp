// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/verify_ledger.h"

#include <string>
#include <utility>
#include <vector>

#include "carbon/ledger_chain.h"
#include "store/ledger_rules.h"
#include "store/sqlite/book_table.h"
#include "store/sqlite/ledger_table.h"

namespace wattmast::sqlite {
namespace {

void check_row(VerifyReport& report, RowState state, const std::string& table, std::uint64_t number) {
    if (state == RowState::changed) {
        report.findings.push_back({"row_digest", "table " + table + ", row " + std::to_string(number),
                                   "the content is not what was written"});
    }
}

Result<void> verify_lines(Connection& connection, VerifyReport& report) {
    std::vector<LedgerRow> closings;
    auto read = each_closing_row(connection, [&](const LedgerRow& row, RowState state) {
        check_row(report, state, "ledger_closing", row.number);
        closings.push_back(row);
        return Result<void>();
    });
    if (!read) {
        return read;
    }
    LedgerVerifier verifier(closings);
    read = each_line_row(connection, {}, [&](const LedgerRow& row, RowState state) {
        check_row(report, state, "ledger_line", row.number);
        verifier.take(row);
        return Result<void>();
    });
    for (const LedgerFinding& finding : verifier.finish()) {
        report.findings.push_back(
            {"ledger", finding.place(), std::string(id_of(finding.check)) + ": " + finding.detail});
    }
    return read;
}

Result<void> verify_book(Connection& connection, VerifyReport& report) {
    BookVerifier verifier;
    auto read = each_book_row(connection, [&](const BookRow& row, RowState state) {
        check_row(report, state, "book_record", static_cast<std::uint64_t>(row.id));
        verifier.take(row);
        return Result<void>();
    });
    for (BookVerifier::Finding& finding : verifier.finish()) {
        report.findings.push_back({"book", std::move(finding.place), std::move(finding.detail)});
    }
    return read;
}

}  // namespace

Result<void> verify_ledger(Connection& connection, VerifyReport& report) {
    // One moment: a month may be closing.
    const auto snapshot = Transaction::begin(connection, Transaction::Kind::read);
    if (!snapshot) {
        return snapshot.error();
    }
    auto book = verify_book(connection, report);
    return book ? verify_lines(connection, report) : book;
}

}  // namespace wattmast::sqlite
