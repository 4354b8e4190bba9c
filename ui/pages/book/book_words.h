// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What kinds, fields and choices of the book are called on screen.
#pragma once

#include <QString>
#include <string_view>

#include "carbon/book.h"

namespace wattmast::ui {

/// "Invoices"
[[nodiscard]] QString label_of(BookKind kind);
/// "Energy per month"; also of `site`, `first_day`, `last_day`, `document`, `replaces`.
[[nodiscard]] QString book_field_label(std::string_view field);
/// What a schema says of a kind or field, in the language of the screen.
[[nodiscard]] QString book_meaning(std::string_view english);
/// Whether it is translated at all; a test asks of every schema.
[[nodiscard]] bool has_book_meaning(std::string_view english);
/// A choice or the name of a policy in words; as it is where it has none, such as GEC.
[[nodiscard]] QString book_word(std::string_view word);
/// Why there is such a decision and what it does.
[[nodiscard]] QString policy_meaning(std::string_view name);

}  // namespace wattmast::ui
