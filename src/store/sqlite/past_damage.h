// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Reading on where pages are damaged, so that what lies on them can be named.
#pragma once

#include <cstdint>
#include <set>

namespace wattmast::sqlite {

/// While it lives, a page whose checksum does not fit is given to SQLite all the same when this thread reads it, and
/// its number is kept. For looking at a damaged database only: nothing that is read so may be believed, shown or
/// written. Other threads read as always. One at a time a thread.
class ReadPastDamage {
public:
    ReadPastDamage();
    ~ReadPastDamage();
    ReadPastDamage(const ReadPastDamage&) = delete;
    ReadPastDamage& operator=(const ReadPastDamage&) = delete;

    /// Numbers of damaged pages that were read, from 1 as SQLite counts them.
    [[nodiscard]] const std::set<std::uint64_t>& pages() const noexcept { return pages_; }

private:
    friend bool is_read_past(std::uint64_t page);
    std::set<std::uint64_t> pages_;
};

/// Whether this thread reads past damage; keeps the page's number then.
[[nodiscard]] bool is_read_past(std::uint64_t page);

}  // namespace wattmast::sqlite
