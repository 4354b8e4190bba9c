// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/history_file.h"

#include <cerrno>
#include <cstring>
#include <utility>

namespace wattmast {
namespace {

constexpr std::size_t piece_size = 256UL * 1024;

Failure cannot_read(const std::filesystem::path& file) {
    return fail(Errc::file_failed, file.string() + " cannot be read: " + std::strerror(errno));
}

}  // namespace

Result<HistoryFile> HistoryFile::open(const std::filesystem::path& file, const HistoryMapping& mapping) {
    auto decoder = TextDecoder::of(mapping.encoding);
    if (!decoder) {
        return decoder.error();
    }
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    std::ifstream stream(file, std::ios::binary);
    if (error || !stream) {
        return error ? fail(Errc::file_failed, file.string() + " cannot be read: " + error.message())
                     : cannot_read(file);
    }
    return HistoryFile(file, std::move(stream), size, std::move(*decoder), mapping);
}

Result<CsvRow> HistoryFile::header() {
    CsvRow row;
    for (auto more = next(row); !more || *more; more = next(row)) {
        if (!more) {
            return more.error();
        }
        if (row.line < first_line_) {
            continue;
        }
        if (row.fields.empty()) {
            return fail(Errc::invalid_argument, path_.string() + ":" + std::to_string(row.line) +
                                                    ": the row that should name the columns has an open quote");
        }
        if (!has_header_) {
            again_ = row;
        }
        return row;
    }
    return fail(Errc::invalid_argument, path_.string() + " has no row that names the columns");
}

Result<bool> HistoryFile::next(CsvRow& row) {
    if (again_) {
        row = std::move(*again_);
        again_.reset();
        return true;
    }
    while (!rows_.next(row)) {
        if (is_at_end_) {
            return false;
        }
        if (const auto read = read_piece(); !read) {
            return read.error();
        }
    }
    return true;
}

Result<void> HistoryFile::read_piece() {
    std::string bytes(piece_size, '\0');
    stream_.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (stream_.bad()) {
        return cannot_read(path_);
    }
    bytes.resize(static_cast<std::size_t>(stream_.gcount()));
    bytes_read_ += bytes.size();
    digest_.add(bytes);
    std::string text;
    auto decoded = decoder_.decode(bytes, text);
    if (stream_.eof()) {
        is_at_end_ = true;
        decoded = decoded ? decoder_.end() : decoded;
    }
    if (!decoded) {
        return fail(decoded.error().code, path_.string() + ": " + decoded.error().detail);
    }
    rows_.add(text);
    if (is_at_end_) {
        rows_.end();
    }
    return {};
}

Result<std::string> beginning_of(const std::filesystem::path& file, std::size_t most) {
    std::ifstream stream(file, std::ios::binary);
    std::string bytes(most, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(most));
    if (!stream.is_open() || stream.bad()) {
        return cannot_read(file);
    }
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

}  // namespace wattmast
