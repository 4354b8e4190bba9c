// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// From SQLite's codes to ours, with words that say what to do.
#pragma once

#include <string_view>

#include "units/error.h"

struct sqlite3;

namespace wattmast::sqlite {

/// Our code for an extended result code of SQLite.
[[nodiscard]] Errc code_of(int extended_code, int system_errno) noexcept;

/// The last error of a connection while `doing` (an infinitive, e.g. "append samples").
[[nodiscard]] Failure failure_of(sqlite3* handle, std::string_view doing);

/// What a person can do about it; empty where nothing general can be said.
[[nodiscard]] std::string_view advice_for(Errc code) noexcept;

}  // namespace wattmast::sqlite
