// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A file of another system, row by row, in bounded memory.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include "app/history/mapping.h"
#include "app/sample_csv.h"
#include "app/text_encoding.h"
#include "carbon/digest.h"
#include "units/error.h"

namespace wattmast {

class HistoryFile {
public:
    /// Fails with `file_failed`, and with `invalid_argument` where the encoding cannot be read here.
    [[nodiscard]] static Result<HistoryFile> open(const std::filesystem::path& file, const HistoryMapping& mapping);

    /// The row of the header, or without one the first row, which next() gives again. Call it once, first.
    /// Fails with `invalid_argument` where there is none, and as next().
    [[nodiscard]] Result<CsvRow> header();
    /// False at the end. Fails with `file_failed`, and with `invalid_argument` for bytes that are not of the encoding.
    [[nodiscard]] Result<bool> next(CsvRow& row);

    [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
    [[nodiscard]] std::uint64_t bytes_read() const noexcept { return bytes_read_; }
    /// Of all bytes read so far: of the file, once next() was false.
    [[nodiscard]] std::string sha256() const { return digest_.digest().to_hex(); }

private:
    HistoryFile(std::filesystem::path path, std::ifstream stream, std::uint64_t size, TextDecoder decoder,
                const HistoryMapping& mapping)
        : path_(std::move(path)),
          stream_(std::move(stream)),
          size_(size),
          decoder_(std::move(decoder)),
          rows_(mapping.delimiter),
          has_header_(mapping.header_line > 0),
          first_line_(mapping.header_line > 0 ? mapping.header_line : mapping.first_line) {}
    [[nodiscard]] Result<void> read_piece();

    std::filesystem::path path_;
    std::ifstream stream_;
    std::uint64_t size_ = 0;
    std::uint64_t bytes_read_ = 0;
    TextDecoder decoder_;
    CsvRowReader rows_;
    bool has_header_ = true;
    std::size_t first_line_ = 1;  ///< Of the header, or of the rows where there is none.
    std::optional<CsvRow> again_;
    Sha256 digest_;
    bool is_at_end_ = false;
};

/// The first bytes of a file, as many as there are up to `most`. Fails with `file_failed`.
[[nodiscard]] Result<std::string> beginning_of(const std::filesystem::path& file, std::size_t most);

}  // namespace wattmast
