// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A file that a person named in a device's URI, opened for reading. Internal to collect/.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <string>

#include "units/error.h"

namespace wattmast {

/// Opening it waits for nobody, as a FIFO would have it do for its writer, and what is no file is refused. A value that
/// is moved.
class RegularFile {
public:
    /// Fails with `file_failed`. `what` is said in front of the path: "the client key".
    [[nodiscard]] static Result<RegularFile> open(const std::string& what, const std::string& path);

    ~RegularFile();
    RegularFile(RegularFile&& other) noexcept;
    RegularFile& operator=(RegularFile&& other) noexcept;
    RegularFile(const RegularFile&) = delete;
    RegularFile& operator=(const RegularFile&) = delete;

    /// As fstat() has it.
    [[nodiscard]] mode_t mode() const noexcept { return mode_; }

    /// Up to `size` bytes from its beginning or where the last read() ended; fewer only at its end. Fails with
    /// `file_failed`.
    [[nodiscard]] Result<std::size_t> read(char* bytes, std::size_t size) const;

    /// All of it, which is for what is no secret. Fails with `file_failed`, also where it is more than 4 MiB.
    [[nodiscard]] Result<std::string> text() const;

private:
    RegularFile(std::string name, int descriptor) : name_(std::move(name)), descriptor_(descriptor) {}
    [[nodiscard]] Failure cannot_be_read(int error) const;

    std::string name_;  ///< With what it is.
    int descriptor_;
    mode_t mode_ = 0;
};

}  // namespace wattmast
