// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The digest that every row carries, as an SQL function.
#pragma once

#include "units/error.h"

namespace wattmast::sqlite {

class Connection;

/// Adds row_check(…) to a connection: the CRC-32 (ISO 3309, as in zlib; polynomial 0xEDB88320 reflected) of its
/// arguments as a signed 32-bit number. Each argument is written as one letter and its content: 'n' for NULL; 'i' and
/// 8 bytes little-endian; 'r' and 8 bytes of the IEEE double, with −0.0 as 0.0 because SQLite does not keep the
/// difference; 't' and the length in 8 bytes and the UTF-8 text. Any change of one byte within a row is found.
[[nodiscard]] Result<void> add_row_check(Connection& connection);

}  // namespace wattmast::sqlite
