// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/known_factors.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace wattmast {
namespace {

/// For whoever computes: who keeps figures need not make them anew when an invoice was entered.
bool says_the_same(const FactorLibrary& a, const FactorLibrary& b) {
    return std::ranges::equal(a.factors.all(), b.factors.all()) && a.left_out == b.left_out;
}

}  // namespace

Result<std::shared_ptr<const FactorLibrary>> factors_of(const FactorRegister& shipped, const LedgerStore& ledger) {
    const auto book = ledger.records();
    if (!book) {
        return book.error();
    }
    return std::make_shared<const FactorLibrary>(library_with_book(shipped, *book));
}

Result<std::shared_ptr<const FactorLibrary>> factors_known_on(const FactorRegister& shipped, const LedgerStore& ledger,
                                                              CivilDate day) {
    const auto book = ledger.records();
    if (!book) {
        return book.error();
    }
    FactorLibrary library = library_with_book(shipped, entered_by(*book, day));
    library.factors = published_by(library.factors, day);
    return std::make_shared<const FactorLibrary>(std::move(library));
}

std::shared_ptr<const FactorRegister> register_of(std::shared_ptr<const FactorLibrary> library) {
    const FactorRegister* factors = &library->factors;
    return {std::move(library), factors};
}

Result<EditionPlan> plan_import(const FactorRegister& shipped, const LedgerStore& ledger, const EditionOrder& order) {
    const auto library = factors_of(shipped, ledger);
    return library ? Result<EditionPlan>(plan_edition(order, **library)) : library.error();
}

Result<BookRecord> enter_edition(const FactorRegister& shipped, LedgerStore& ledger, const EditionOrder& order,
                                 const EditionPlan& shown) {
    const auto plan = plan_import(shipped, ledger, order);
    if (!plan) {
        return plan.error();
    }
    if (!plan->record || !shown.record) {
        return fail(Errc::invalid_argument, "there is nothing to import from " + order.name +
                                                ": it has faults, or the library has all of it already");
    }
    if (plan->record->fields != shown.record->fields) {
        return fail(Errc::invalid_argument,
                    "the library has changed since " + order.name + " was compared with it; compare once more");
    }
    auto entered = ledger.add_records({*plan->record});
    return entered ? Result<BookRecord>(std::move(entered->front())) : entered.error();
}

std::shared_ptr<const FactorLibrary> KnownFactors::of(const LedgerStore& ledger) {
    const auto count = ledger.record_count();
    const std::scoped_lock lock(mutex_);
    if (count && library_ && *count == records_) {
        return library_;
    }
    auto read = count ? factors_of(*shipped_, ledger) : count.error();
    if (read) {
        records_ = *count;
        if (!library_ || !says_the_same(*library_, **read)) {
            library_ = std::move(*read);
        }
        return library_;
    }
    FactorLibrary none;
    none.left_out.push_back({"book_unreadable", read.error().detail});
    records_ = count ? *count : 0;
    if (!library_ || !says_the_same(*library_, none)) {
        spdlog::warn("no factor is used, because the book cannot be read: {}", read.error().detail);
        library_ = std::make_shared<const FactorLibrary>(std::move(none));
    }
    return library_;
}

}  // namespace wattmast
