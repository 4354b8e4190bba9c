// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Texts that people bring along, as UTF-8.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "units/error.h"

namespace wattmast {

enum class TextEncoding : std::uint8_t {
    automatic = 1,  ///< To be recognised.
    utf8 = 2,
    gb18030 = 3,  ///< Also GBK and GB 2312, which are parts of it: what spreadsheets write on a Chinese Windows.
    utf16 = 4,    ///< With a byte order mark: "Unicode text" of spreadsheets.
};
/// "utf-8", "gb18030", …
[[nodiscard]] std::string_view id_of(TextEncoding encoding) noexcept;
[[nodiscard]] std::optional<TextEncoding> text_encoding_by_id(std::string_view id) noexcept;

struct DecodedText {
    std::string text;  ///< UTF-8 without a byte order mark.
    TextEncoding encoding = TextEncoding::utf8;
};

/// Makes UTF-8 of the bytes.
///
/// `automatic` takes a byte order mark's word, then UTF-8 if the bytes are that, then GB18030 if most of its characters
/// are of GB 2312. Letters of Western 8-bit encodings are not, so those fail rather than become Chinese.
/// Fails with `invalid_argument`, naming the line, where the bytes are not of the encoding or none is recognised.
[[nodiscard]] Result<DecodedText> decode_text(std::string_view bytes, TextEncoding encoding);

/// The encoding of a text that begins with these bytes, cut anywhere: as decode_text() recognises it.
[[nodiscard]] Result<TextEncoding> encoding_of(std::string_view beginning);

/// Makes UTF-8 of bytes that come in pieces, cut anywhere.
class TextDecoder {
public:
    /// Fails with `invalid_argument` where this system has no converter. @pre encoding is not `automatic`
    [[nodiscard]] static Result<TextDecoder> of(TextEncoding encoding);
    ~TextDecoder();
    TextDecoder(TextDecoder&&) noexcept;
    TextDecoder& operator=(TextDecoder&&) noexcept;

    /// Appends the text of one more piece to `out`. Fails as decode_text().
    [[nodiscard]] Result<void> decode(std::string_view piece, std::string& out);
    /// Fails where the last character is not complete.
    [[nodiscard]] Result<void> end() const;

private:
    struct State;
    explicit TextDecoder(std::unique_ptr<State> state) noexcept;
    std::unique_ptr<State> state_;
};

}  // namespace wattmast
