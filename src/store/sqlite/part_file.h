// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A database under construction, which gets its final name when it is complete.
#pragma once

#include <cstdint>
#include <filesystem>

#include "units/error.h"

namespace wattmast::sqlite {

/// "<target>.part-<process>-<number>", in the folder of the target so that renaming is one step. Who dies meanwhile
/// leaves it behind; the next one for the same target removes what dead processes of this machine have left.
class PartFile {
public:
    /// An empty file with the permissions of `like`, and writable by its owner. Fails with `file_failed` if the folder
    /// is not there, `store_read_only` if it cannot be written, `store_full`.
    [[nodiscard]] static Result<PartFile> create(const std::filesystem::path& target,
                                                 const std::filesystem::path& like);
    /// Removes it, with what SQLite made beside it, unless it was published.
    ~PartFile();
    PartFile(PartFile&& other) noexcept;
    PartFile& operator=(PartFile&&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
    [[nodiscard]] const std::filesystem::path& target() const noexcept { return target_; }

    /// Drops its pages from memory, so that who reads it next sees what the disk has. @pre synced, and no connection of
    /// this process has it open: closing any descriptor of a file gives up SQLite's locks on it.
    void forget_cached() const noexcept;

    /// Fails with `store_full` if the target's disk has not this much room and a reserve, which writers of other
    /// databases on it may need meanwhile.
    [[nodiscard]] Result<void> check_room(std::uint64_t bytes) const;

    /// Makes it durable, then renames it. Fails with `file_failed` if there is a file of that name, or as create();
    /// then the target is as it was, unless the detail says otherwise. @pre no connection of this process has it open
    [[nodiscard]] Result<void> publish();

    enum class Exchange : std::uint8_t { done = 1, unsupported = 2 };
    /// Makes it durable, then gives it the target's name and the file that has it now the name `old`, both in one step.
    /// (Just before, it is called `old` itself.) `unsupported`, and nothing done, where the file system cannot.
    /// Fails as publish(), also if there is a file called `old`. @pre as publish()
    [[nodiscard]] Result<Exchange> exchange(const std::filesystem::path& old);

private:
    PartFile(std::filesystem::path target, std::filesystem::path path) noexcept;
    [[nodiscard]] Result<void> make_durable() const;

    std::filesystem::path target_;
    std::filesystem::path path_;  ///< Empty once published or moved from.
};

/// "<target> exists already …", of `file_failed`.
[[nodiscard]] Failure exists_already(const std::filesystem::path& target);

/// The words for a failed call of the system on a file, with its code (`store_full`, `store_read_only`, `file_failed`).
[[nodiscard]] Failure system_failure(const std::string& what, int error);

/// Makes names that were given or taken away in the file's folder durable.
[[nodiscard]] Result<void> sync_folder_of(const std::filesystem::path& file);

}  // namespace wattmast::sqlite
