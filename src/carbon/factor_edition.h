// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a new edition of factors changes, before anybody uses it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "carbon/digest.h"
#include "carbon/emission_factor.h"

namespace wattmast {

/// A field of a factor as text: "value", "0.5306". Empty text: not stated.
struct FactorField {
    std::string_view name;  ///< As the column of a factor file.
    std::string text;
    friend bool operator==(const FactorField&, const FactorField&) = default;
};
/// All fields in the order of the file's columns. Numbers keep their digits; dates are "2024-01-31".
[[nodiscard]] std::vector<FactorField> fields_of(const EmissionFactor& factor);

/// SHA-256 of the factor's whole row in the form of the canonical texts, version wattmast-factor-1: what a line of a
/// closed month says of its factor.
[[nodiscard]] Digest row_digest(const EmissionFactor& factor);

struct ChangedField {
    std::string_view name;
    std::string before;
    std::string after;
    friend bool operator==(const ChangedField&, const ChangedField&) = default;
};

struct FactorChange {
    enum class Kind : std::uint8_t { added = 1, removed = 2, changed = 3 };
    Kind kind = Kind::added;
    std::string id;
    EmissionFactor factor;             ///< As it is afterwards; of a removed one, as it was.
    std::vector<ChangedField> fields;  ///< Of a changed one, at least one.
    friend bool operator==(const FactorChange&, const FactorChange&) = default;
};
[[nodiscard]] std::string_view id_of(FactorChange::Kind kind) noexcept;  ///< "added", "removed", "changed"

/// What a person must look at before an edition is taken.
struct EditionFinding {
    enum class Kind : std::uint8_t {
        value_changed = 1,        ///< Under the same id: figures that were reported can no longer be traced.
        unit_changed = 2,         ///< Unit or gas, under the same id.
        year_went_backwards = 3,  ///< An id's data year, or the newest year of a series, is earlier than before.
        removed = 4,              ///< A factor that may be in a report is not there any more.
    };
    Kind kind = Kind::value_changed;
    std::string id;
    std::string detail;  ///< English: what is wrong, and the mend.
    friend bool operator==(const EditionFinding&, const EditionFinding&) = default;
};
[[nodiscard]] std::string_view id_of(EditionFinding::Kind kind) noexcept;

struct EditionComparison {
    std::vector<FactorChange> changes;     ///< Ascending by id.
    std::vector<EditionFinding> findings;  ///< All of them, ascending by id, then kind.
};

/// Both in any order; ids are unique within each. A series is what has one set, category, region, method, item and gas.
[[nodiscard]] EditionComparison compare_editions(std::span<const EmissionFactor> before,
                                                 std::span<const EmissionFactor> after);

}  // namespace wattmast
