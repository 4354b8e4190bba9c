// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The process that is killed.
#pragma once

#include <cstdint>
#include <filesystem>

namespace wattmast::test::crash {

/// "WORD NUMBER" on standard output in one write, so that the reader of a killed writer never sees half a line.
bool say(const char* word, std::int64_t number);

/// Appends batch after batch, reads and verifies now and then, and says on standard output what it does and which
/// batches are durable. Ends only with a failure, which it prints.
int write_until_killed(const std::filesystem::path& file, std::int64_t first_batch);

}  // namespace wattmast::test::crash
