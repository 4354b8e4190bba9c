// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The objects of a PDF as cairo writes it: one revision, a plain table of offsets, indirect lengths of streams.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wattmast::pages {

struct PdfObject {
    std::size_t number = 0;
    std::string_view text;  ///< Without "7 0 obj" and "endobj"; of a stream its dictionary.
    bool is_stream = false;
    std::string_view data = {};     ///< Of a stream, as it is stored.
    std::size_t length_object = 0;  ///< That said how long the data is; 0: the dictionary did.
};

struct PdfSource {
    std::vector<PdfObject> objects;  ///< In their order in the file.
    std::size_t size = 0;            ///< One more than the greatest number.
    std::size_t root = 0;            ///< Number of the catalogue.
    std::size_t info = 0;            ///< 0: there is none.
};

/// Views into `bytes`. Throws std::runtime_error for what cairo does not write.
/// Source: ISO 32000-1, 7.3.10 (indirect objects), 7.5.4 (cross-reference table), 7.5.5 (trailer).
[[nodiscard]] PdfSource read_pdf(std::string_view bytes);

/// The number of the object that `key` refers to in a dictionary ("/Names 12 0 R"); 0 where it does not.
[[nodiscard]] std::size_t reference_of(std::string_view dictionary, std::string_view key);

}  // namespace wattmast::pages
