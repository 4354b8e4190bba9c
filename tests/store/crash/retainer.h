// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The process that is killed while it retires samples, and what must be left.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace wattmast::test::crash {

/// Retires day after day in the smallest slices, appending a batch after each, and says what it does.
int retire_until_killed(const std::filesystem::path& file, std::int64_t first_batch);

/// Opens the database: of each point there must be the last samples of the plan, from some time on, and before it the
/// quarter hours that the plan's samples come to; verify must find nothing, and it must be possible to go on. Says in
/// `problem` what is wrong.
[[nodiscard]] bool check_retired(const std::filesystem::path& file, std::int64_t acknowledged, std::int64_t offered,
                                 std::string& problem);

}  // namespace wattmast::test::crash
