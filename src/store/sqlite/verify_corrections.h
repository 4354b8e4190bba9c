// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The check of the corrections.
#pragma once

#include <stop_token>

#include "store/sqlite/connection.h"
#include "store/store.h"

namespace wattmast::sqlite {

/// Findings named `correction`: an id is left out, so that a row is gone; a row supersedes another than the one before
/// it; a row cannot be decoded though its digest is right; the sample is another than when the row was entered. A
/// sample that came where there was none is late, and one that is gone is no matter of this check. Rows with a wrong
/// digest are found by `row_digest`.
/// @param samples On the same connection.
[[nodiscard]] Result<void> verify_corrections(Connection& connection, const SampleReader& samples,
                                              const std::stop_token& cancel, VerifyReport& report);

}  // namespace wattmast::sqlite
