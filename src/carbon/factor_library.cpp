// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/factor_library.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace wattmast {
namespace {

std::vector<FactorSet> sets_of(const FactorRegister& factors) {
    return {factors.sets().begin(), factors.sets().end()};
}

class LibraryBuilder {
public:
    explicit LibraryBuilder(const FactorRegister& shipped) : shipped_(shipped) {
        for (const EmissionFactor& factor : shipped.all()) {
            offered_.emplace(factor.id, factor);
        }
    }

    void lay_over(const ImportedEdition& edition) {
        for (const EmissionFactor& factor : edition.factors) {
            if (!factor.set.empty() && !shipped_.sets().empty() && shipped_.set_by_id(factor.set) == nullptr) {
                left_out_.push_back(
                    {"unknown_set", "factor " + factor.id + " of " + edition.name + " (record " +
                                        std::to_string(edition.record.number()) + ") is of set " + factor.set +
                                        ", which this version of the program does not list; it is not used"});
                continue;
            }
            end(factor.id, FormerFactor::End::changed, edition.record);
            offered_.emplace(factor.id, factor);
        }
        for (const std::string& id : edition.retired) {
            end(id, FormerFactor::End::retired, edition.record);
        }
    }

    void add_own(EmissionFactor own) {
        const bool was_taken =
            std::ranges::any_of(former_, [&](const FormerFactor& former) { return former.factor.id == own.id; });
        if (was_taken || offered_.contains(own.id)) {
            left_out_.push_back({"own_factor_twice",
                                 own.source + ", own factor " + own.id + ": emission factor " + own.id +
                                     " is there twice; ids are unique over all files; it is not used, give it an id of "
                                     "its own"});
            return;
        }
        offered_.emplace(own.id, std::move(own));
    }

    FactorLibrary take(std::vector<ImportedEdition> editions) && {
        std::vector<EmissionFactor> all;
        all.reserve(offered_.size());
        for (auto& [id, factor] : offered_) {
            all.push_back(std::move(factor));
        }
        FactorLibrary library{.factors = FactorRegister(sets_of(shipped_)),
                              .editions = std::move(editions),
                              .former = std::move(former_),
                              .left_out = std::move(left_out_)};
        library.factors.add(std::move(all)).value();
        return library;
    }

private:
    void end(const std::string& id, FormerFactor::End how, BookRecordId record) {
        if (auto offered = offered_.extract(id)) {
            former_.push_back({std::move(offered.mapped()), how, record});
        }
    }

    const FactorRegister& shipped_;
    std::map<std::string, EmissionFactor, std::less<>> offered_;  ///< By id.
    std::vector<FormerFactor> former_;
    std::vector<LeftOutFactor> left_out_;
};

}  // namespace

FactorLibrary library_with_book(const FactorRegister& shipped, std::span<const BookRecord> book) {
    std::vector<ImportedEdition> editions = standing_editions(book);
    std::vector<EmissionFactor> own = standing_own_factors(book);
    if (editions.empty() && own.empty()) {
        return {.factors = shipped, .editions = {}, .former = {}, .left_out = {}};
    }
    LibraryBuilder builder(shipped);
    for (const ImportedEdition& edition : editions) {
        builder.lay_over(edition);
    }
    for (EmissionFactor& factor : own) {
        builder.add_own(std::move(factor));
    }
    return std::move(builder).take(std::move(editions));
}

FactorRegister published_by(const FactorRegister& factors, CivilDate day) {
    std::vector<EmissionFactor> known;
    std::ranges::copy_if(factors.all(), std::back_inserter(known), [&](const EmissionFactor& factor) {
        return factor.published_by && *factor.published_by <= day;
    });
    FactorRegister result(sets_of(factors));
    result.add(std::move(known)).value();
    return result;
}

}  // namespace wattmast
