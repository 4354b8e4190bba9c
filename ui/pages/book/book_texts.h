// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Records of the book as people read them.
#pragma once

#include <QString>
#include <map>
#include <memory>
#include <vector>

#include "app/book_entry.h"
#include "carbon/book_schema.h"
#include "ui/pages/property_grid.h"

namespace wattmast::ui {

/// A book and what its records became of. The records live as long as it does.
class BookIndex {
public:
    explicit BookIndex(KnownBook book);

    [[nodiscard]] const KnownBook& book() const { return book_; }
    /// Null: there is no such record.
    [[nodiscard]] const BookRecord* record(BookRecordId id) const;
    /// The record that replaces or withdraws it; null: it is in force.
    [[nodiscard]] const BookRecord* successor(const BookRecord& record) const;
    [[nodiscard]] std::vector<const BookFinding*> findings_of(const BookRecord& record) const;
    /// It, what it replaced and what replaced it, newest first.
    [[nodiscard]] std::vector<const BookRecord*> versions_of(const BookRecord& record) const;
    [[nodiscard]] bool is_in_force(const BookRecord& record) const;

private:
    KnownBook book_;
    std::map<std::int64_t, const BookRecord*> successors_;
};

/// "1 Oct 2026 – 31 Oct 2026", "from 1 Jan 2026", a day; empty: the kind has none.
[[nodiscard]] QString days_label(const BookRecord& record);
/// A field's value: choices in words.
[[nodiscard]] QString value_label(const BookRecord& record, const BookField& field);
/// The fields that are stated, in a line.
[[nodiscard]] QString summary_of(const BookRecord& record);
/// "In force", "replaced by 12", "withdrawn by 12", "withdraws 7".
[[nodiscard]] QString state_label(const BookRecord& record, const BookIndex& index);
/// Everything that stands in the record.
[[nodiscard]] std::vector<Property> properties_of(const BookRecord& record, const BookIndex& index);
/// What is wrong, for a person: in English as the engine says it, else what kind of fault it is, and the engine's words
/// as technical detail.
[[nodiscard]] QString fault_label(std::string_view message);
/// "October 2026", "3 months from … to …"
[[nodiscard]] QString months_label(const std::vector<CivilMonth>& months);
/// Whether people enter such records here. Others are written by the program, or have a page of their own.
[[nodiscard]] bool is_entered_by_hand(BookKind kind);
/// Why not, and where; empty: they are.
[[nodiscard]] QString why_not_by_hand(BookKind kind);

}  // namespace wattmast::ui
