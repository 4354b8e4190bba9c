// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The processes that are killed while they back up or restore, and what must be left of their work.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace wattmast::test::crash {

/// Appends batch after batch in one thread and makes backup after backup in another, each named after the batches that
/// were durable when it began ("<file>.backup-NUMBER"). Says what it does as write_until_killed().
int back_up_until_killed(const std::filesystem::path& file, std::int64_t first_batch);

/// Restores once, keeping the old database as "<file>.kept"; then waits for its end.
int restore_until_killed(const std::filesystem::path& backup, const std::filesystem::path& file);

/// Of backups: every file that has the name of one must be one, with at least the batches of its name and at most
/// `offered`. Removes them all. Gives the number of complete ones, or says what is wrong.
[[nodiscard]] std::optional<int> check_backups(const std::filesystem::path& file, std::int64_t offered,
                                               std::string& problem);

/// Of a restore over a database of `acknowledged` to `offered` batches, from a backup of `restored` batches: the
/// database is the old or the new one; if there is none, or the new one, the old one is complete beside it. Makes the
/// old one the database again and gives its number of batches, or says what is wrong.
[[nodiscard]] std::optional<std::int64_t> check_restore(const std::filesystem::path& file, std::int64_t acknowledged,
                                                        std::int64_t offered, std::int64_t restored,
                                                        std::string& problem);

}  // namespace wattmast::test::crash
