// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/ledger_rules.h"

#include <map>
#include <utility>

#include "store/ledger_store.h"

namespace wattmast {
namespace {

Failure damaged(const std::string& what, const std::string& why) {
    return fail(Errc::store_damaged, what + " is not what was written" + (why.empty() ? "" : " (" + why + ")") +
                                         "; see `wattmastctl verify`");
}

}  // namespace

Result<LedgerLine> line_of(const LedgerRow& row) {
    const std::string name =
        "line " + std::to_string(row.number) + " of the ledger (" + row.month.to_string() + ", site " + row.site + ")";
    auto line = parse_ledger_line(row.text);
    if (!line) {
        return damaged(name, line.error().detail);
    }
    if (line->number != row.number || line->month != row.month || line->site != row.site) {
        return damaged(name, "the columns beside its text say something else");
    }
    return line;
}

Result<Closing> closing_of(const LedgerRow& row) {
    const std::string name = "closing " + std::to_string(row.number) + " (" + row.month.to_string() + ")";
    auto closing = parse_closing(row.text);
    if (!closing) {
        return damaged(name, closing.error().detail);
    }
    if (closing->number != row.number || closing->month != row.month) {
        return damaged(name, "the columns beside its text say something else");
    }
    return closing;
}

Result<BookRecord> record_of(const BookRow& row) {
    const std::string name = "record " + std::to_string(row.id) + " of the book";
    auto record = parse_book_record(row.text);
    if (!record) {
        return damaged(name, record.error().detail);
    }
    const std::int64_t replaced = record->replaces ? record->replaces->number() : 0;
    if (record->id.number() != row.id || replaced != row.replaces.value_or(0)) {
        return damaged(name, "the columns beside its text say something else");
    }
    return record;
}

Result<LedgerHead> head_of(const std::optional<LedgerRow>& last_closing, const std::optional<LedgerRow>& last_line) {
    LedgerHead head;
    if (last_line) {
        head.lines = {last_line->number, last_line->digest};
    }
    Closing closing;
    if (last_closing) {
        auto read = closing_of(*last_closing);
        if (!read) {
            return read.error();
        }
        closing = std::move(*read);
        head.closings = {last_closing->number, last_closing->digest};
    }
    if (closing.last_line != head.lines.number || closing.after != head.lines.digest) {
        return damaged("the end of the ledger", "the last closing has " + std::to_string(closing.last_line) +
                                                    " lines and the ledger " + std::to_string(head.lines.number) +
                                                    ", or the last one has another digest");
    }
    return head;
}

Failure month_is_closed(CivilMonth month, std::uint64_t closing) {
    return fail(Errc::period_locked, "the month " + month.to_string() + " is closed (closing " +
                                         std::to_string(closing) +
                                         "); what changes of it is a correction in the closing of a later month");
}

Result<std::vector<BookRow>> chain_records(const ChainEnd& end, std::vector<BookRecord>& records,
                                           const std::function<Result<std::int64_t>(std::int64_t id)>& replaced_by) {
    if (records.empty()) {
        return fail(Errc::invalid_argument, "there is no record to add");
    }
    std::vector<BookRow> rows;
    ChainEnd last = end;
    std::map<std::int64_t, std::int64_t> replaced_here;
    for (BookRecord& record : records) {
        record.id = BookRecordId(static_cast<std::int64_t>(last.number) + 1);
        if (const auto checked = check_record(record); !checked) {
            return checked.error();
        }
        BookRow row{record.id.number(), std::nullopt, {}, {}};
        if (record.replaces) {
            row.replaces = record.replaces->number();
            const bool is_new = *row.replaces > static_cast<std::int64_t>(end.number);
            const auto other = is_new ? Result<std::int64_t>(0) : replaced_by(*row.replaces);
            if (!other) {
                return other.error();
            }
            const auto [here, is_first] = replaced_here.emplace(*row.replaces, row.id);
            if (*other != 0 || !is_first) {
                return fail(Errc::invalid_argument, "record " + std::to_string(*row.replaces) +
                                                        " does not count any more: record " +
                                                        std::to_string(*other != 0 ? *other : here->second) +
                                                        " stands for it; replace that one");
            }
        }
        row.text = canonical_text(record);
        row.digest = chain_digest(last.digest, row.text);
        last = {static_cast<std::uint64_t>(row.id), row.digest};
        rows.push_back(std::move(row));
    }
    return rows;
}

void BookVerifier::find(std::uint64_t first, std::uint64_t last, std::string detail) {
    findings_.push_back({first == last ? "record " + std::to_string(first)
                                       : "records " + std::to_string(first) + " to " + std::to_string(last),
                         std::move(detail)});
}

void BookVerifier::take(const BookRow& row) {
    const auto id = static_cast<std::uint64_t>(row.id);
    const auto verdict = chain_.take(id, row.text, row.digest);
    if (verdict.missing) {
        find(verdict.missing->first, verdict.missing->second,
             "is gone; figures may lack what a person entered, and the link of what follows cannot be checked");
    }
    if (verdict.is_out_of_order) {
        find(id, id, "comes twice or in another place");
    } else if (verdict.is_broken) {
        find(id, id, "its text or digest, or that of the record before it, is not what was entered");
    }
    if (const auto record = record_of(row); !record && !verdict.is_broken) {
        find(id, id, record.error().detail);
    }
}

Result<std::vector<LedgerLine>> LedgerStore::lines(const LedgerQuery& query) const {
    std::vector<LedgerLine> found;
    const auto read = each_line(query, [&](const LedgerRow&, const LedgerLine& line) {
        found.push_back(line);
        return Result<void>();
    });
    return read ? Result<std::vector<LedgerLine>>(std::move(found)) : read.error();
}

}  // namespace wattmast
