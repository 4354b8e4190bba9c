// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A real file system of a few MB in memory, which can be filled and made read-only.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

#include "support/temporary_folder.h"

namespace wattmast::test {

/// A tmpfs of its own, unmounted and gone at destruction. Throws std::runtime_error where a step does not succeed.
class SmallDisk {
public:
    /// Null where this process may not mount (it needs CAP_SYS_ADMIN): such a test is skipped.
    [[nodiscard]] static std::unique_ptr<SmallDisk> mount(std::uint64_t bytes);
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return folder_.path(); }
    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return folder_ / name; }

    /// Takes all the room there is.
    void fill() const;
    /// Gives back what fill() took.
    void free() const;
    /// As `mount -o remount,ro`. @pre no file in it is open for writing.
    void make_read_only() const;

private:
    SmallDisk() = default;
    TemporaryFolder folder_;
};

}  // namespace wattmast::test
