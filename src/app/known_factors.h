// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The one place where the factors of a database come together: those of the program, imported editions, own ones.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>

#include "carbon/edition_import.h"
#include "carbon/factor_library.h"
#include "store/ledger_store.h"
#include "units/civil_time.h"
#include "units/error.h"

namespace wattmast {

/// All that a figure of this database may be computed with now. Fails as LedgerStore::records(): what somebody changed
/// behind the program's back is not computed with.
/// @param shipped See load_factors() of app/resources.h.
[[nodiscard]] Result<std::shared_ptr<const FactorLibrary>> factors_of(const FactorRegister& shipped,
                                                                      const LedgerStore& ledger);

/// The same as it was at the end of that day (UTC): with what was in the database by then, and of that only what had
/// been published by then.
[[nodiscard]] Result<std::shared_ptr<const FactorLibrary>> factors_known_on(const FactorRegister& shipped,
                                                                            const LedgerStore& ledger, CivilDate day);

/// The register of a library, which lives as long as somebody has it.
[[nodiscard]] std::shared_ptr<const FactorRegister> register_of(std::shared_ptr<const FactorLibrary> library);

/// plan_edition() over what the database has now. Fails as factors_of().
[[nodiscard]] Result<EditionPlan> plan_import(const FactorRegister& shipped, const LedgerStore& ledger,
                                              const EditionOrder& order);

/// Plans once more and enters the record, if it would do what `shown` says. Returns it with its number. Fails with
/// `invalid_argument` where there is nothing to enter, or where the library has changed since `shown` was made.
[[nodiscard]] Result<BookRecord> enter_edition(const FactorRegister& shipped, LedgerStore& ledger,
                                               const EditionOrder& order, const EditionPlan& shown);

/// Keeps the factors of a database that others write to, and reads them again when its book has grown. Any thread.
class KnownFactors {
public:
    explicit KnownFactors(std::shared_ptr<const FactorRegister> shipped) : shipped_(std::move(shipped)) {}

    /// Never null, and the same as before where no factor changed. Where the book cannot be read there are no factors,
    /// so that no figure is made with those of the program alone that own ones or editions should have replaced; it is
    /// logged, and left_out says why.
    [[nodiscard]] std::shared_ptr<const FactorLibrary> of(const LedgerStore& ledger);

    [[nodiscard]] const std::shared_ptr<const FactorRegister>& shipped() const noexcept { return shipped_; }

private:
    const std::shared_ptr<const FactorRegister> shipped_;
    std::mutex mutex_;
    std::shared_ptr<const FactorLibrary> library_;  // guarded by mutex_
    std::uint64_t records_ = 0;                     ///< That library_ knows of; guarded by mutex_.
};

}  // namespace wattmast
