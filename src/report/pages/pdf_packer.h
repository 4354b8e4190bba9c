// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Writes a PDF whose objects are packed. It holds what is written and no tree of objects: a long report has hundreds of
// thousands of them, for each cell of a table one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wattmast::pages {

class PdfPacker {
public:
    /// @param first_free The first number that no object has.
    explicit PdfPacker(std::size_t first_free);

    [[nodiscard]] std::size_t new_number();
    /// Packed with its neighbours.
    void add(std::size_t number, std::string_view text);
    /// @param dictionary Without its length, with its brackets.
    void add_stream(std::size_t number, std::string_view dictionary, std::string_view data);
    /// Adds what comes last. @post nothing else may be called
    [[nodiscard]] std::string finish(std::size_t root, std::size_t info);

private:
    struct Place {
        std::uint8_t kind = 0;  ///< 0 free, 1 at an offset, 2 packed.
        std::uint32_t where = 0;
        std::uint16_t index = 0;
    };
    void pack();
    void place(std::size_t number, Place at);

    std::string bytes_;
    std::vector<Place> places_;
    std::string texts_;
    std::vector<std::pair<std::size_t, std::size_t>> waiting_;  ///< Number, and where its text begins in `texts_`.
};

/// By zlib. Throws std::runtime_error where there is no memory for it.
[[nodiscard]] std::string deflated(std::string_view text);

}  // namespace wattmast::pages
