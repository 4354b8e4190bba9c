// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text_encoding.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <utility>

namespace wattmast {
namespace {

constexpr std::array encodings = {
    std::pair{TextEncoding::automatic, std::string_view("auto")},
    std::pair{TextEncoding::utf8, std::string_view("utf-8")},
    std::pair{TextEncoding::gb18030, std::string_view("gb18030")},
    std::pair{TextEncoding::utf16, std::string_view("utf-16")},
};

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// Where UTF-8 begins to name a character beyond U+10FFFF, which the C library's converter lets pass; the size if it
/// never does.
std::size_t end_of_unicode(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        const bool is_last_plane = byte == 0xF4 && i + 1 < bytes.size();
        if (byte >= 0xF5 || (is_last_plane && static_cast<unsigned char>(bytes[i + 1]) >= 0x90)) {
            return i;
        }
    }
    return bytes.size();
}

/// The C library's converter, owned.
class Converter {
public:
    explicit Converter(std::string_view from) noexcept
        : handle_(iconv_open("UTF-8", from.data())), is_utf8_(from == "UTF-8") {}
    ~Converter() {
        if (is_there()) {
            iconv_close(handle_);
        }
    }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;

    [[nodiscard]] bool is_there() const noexcept { return std::bit_cast<std::intptr_t>(handle_) != -1; }

    /// Appends to `out` as far as it goes; how many bytes were understood.
    std::size_t convert(std::string_view bytes, std::string& out) {
        // iconv() wants bytes that it might change, and does not.
        std::string input(bytes.substr(0, is_utf8_ ? end_of_unicode(bytes) : bytes.size()));
        const std::size_t left_out = bytes.size() - input.size();
        char* in = input.data();
        std::size_t in_left = input.size();
        std::array<char, 4096> buffer{};
        while (in_left > 0) {
            char* to = buffer.data();
            std::size_t room = buffer.size();
            const bool is_stopped = iconv(handle_, &in, &in_left, &to, &room) == static_cast<std::size_t>(-1);
            const bool is_full = is_stopped && errno == E2BIG;
            out.append(buffer.data(), buffer.size() - room);
            if (is_stopped && !is_full) {
                break;
            }
        }
        return bytes.size() - in_left - left_out;
    }

private:
    iconv_t handle_;
    bool is_utf8_;
};

const char* name_for_converter(TextEncoding encoding) {
    switch (encoding) {
        case TextEncoding::automatic:
        case TextEncoding::utf8:
            return "UTF-8";
        case TextEncoding::gb18030:
            return "GB18030";
        case TextEncoding::utf16:
            return "UTF-16";
    }
    return "";
}

Failure no_converter(TextEncoding encoding) {
    return fail(Errc::invalid_argument, "this system cannot read " + std::string(id_of(encoding)) +
                                            " (its C library has no converter for it); save the file as UTF-8");
}

Failure not_of(TextEncoding encoding, std::size_t line) {
    return fail(Errc::invalid_argument, "line " + std::to_string(line) + " holds bytes that are not " +
                                            std::string(id_of(encoding)) +
                                            "; save the file as UTF-8, or name its encoding");
}

Result<DecodedText> convert(std::string_view bytes, TextEncoding encoding) {
    Converter converter(name_for_converter(encoding));
    if (!converter.is_there()) {
        return no_converter(encoding);
    }
    DecodedText decoded{{}, encoding};
    const std::size_t understood = converter.convert(bytes, decoded.text);
    if (understood != bytes.size()) {
        return not_of(encoding, 1 + static_cast<std::size_t>(std::ranges::count(bytes.substr(0, understood), '\n')));
    }
    return decoded;
}

/// Whether most characters beyond ASCII are two bytes of GB 2312, which all common Chinese characters are.
bool looks_like_gb18030(std::string_view bytes) {
    const auto is_high = [](char c) { return static_cast<unsigned char>(c) >= 0xA1; };
    std::size_t common = 0;
    std::size_t rare = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (static_cast<unsigned char>(bytes[i]) < 0x80) {
            continue;
        }
        const bool is_common = is_high(bytes[i]) && i + 1 < bytes.size() && is_high(bytes[i + 1]);
        ++(is_common ? common : rare);
        ++i;  // Characters of four bytes count twice; they are rare indeed.
    }
    return common > rare;
}

}  // namespace

std::string_view id_of(TextEncoding encoding) noexcept {
    const auto* const found = std::ranges::find(encodings, encoding, &decltype(encodings)::value_type::first);
    return found == encodings.end() ? "" : found->second;
}

std::optional<TextEncoding> text_encoding_by_id(std::string_view id) noexcept {
    const auto* const found = std::ranges::find(encodings, id, &decltype(encodings)::value_type::second);
    return found == encodings.end() ? std::nullopt : std::optional(found->first);
}

Result<DecodedText> decode_text(std::string_view bytes, TextEncoding encoding) {
    if (encoding != TextEncoding::automatic) {
        bytes.remove_prefix(encoding == TextEncoding::utf8 && bytes.starts_with(utf8_mark) ? utf8_mark.size() : 0);
        return convert(bytes, encoding);
    }
    if (bytes.starts_with(utf8_mark)) {
        return convert(bytes.substr(utf8_mark.size()), TextEncoding::utf8);
    }
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        return convert(bytes, TextEncoding::utf16);
    }
    auto as_utf8 = convert(bytes, TextEncoding::utf8);
    if (as_utf8 || !looks_like_gb18030(bytes)) {
        return as_utf8;
    }
    auto as_gb18030 = convert(bytes, TextEncoding::gb18030);
    return as_gb18030 ? as_gb18030 : as_utf8;
}

Result<TextEncoding> encoding_of(std::string_view beginning) {
    if (beginning.starts_with("\xFF\xFE") || beginning.starts_with("\xFE\xFF")) {
        return TextEncoding::utf16;
    }
    // In UTF-8 and GB18030 no other character ends in the byte of a line end.
    const std::size_t end = beginning.rfind('\n');
    const auto decoded = decode_text(beginning.substr(0, end), TextEncoding::automatic);
    return decoded ? Result<TextEncoding>(decoded->encoding) : decoded.error();
}

struct TextDecoder::State {
    explicit State(TextEncoding of) : encoding(of), converter(name_for_converter(of)) {}

    TextEncoding encoding;
    Converter converter;
    std::string rest;  ///< The first bytes of a character that goes on in the next piece.
    std::size_t lines = 0;
    bool is_begun = false;
};

TextDecoder::TextDecoder(std::unique_ptr<State> state) noexcept : state_(std::move(state)) {}
TextDecoder::~TextDecoder() = default;
TextDecoder::TextDecoder(TextDecoder&&) noexcept = default;
TextDecoder& TextDecoder::operator=(TextDecoder&&) noexcept = default;

Result<TextDecoder> TextDecoder::of(TextEncoding encoding) {
    auto state = std::make_unique<State>(encoding);
    return state->converter.is_there() ? Result<TextDecoder>(TextDecoder(std::move(state))) : no_converter(encoding);
}

Result<void> TextDecoder::decode(std::string_view piece, std::string& out) {
    constexpr std::size_t longest_part = 3;  // of a character that is not complete
    std::string bytes = std::move(state_->rest).append(piece);
    state_->rest.clear();
    const std::size_t before = out.size();
    const std::size_t understood = state_->converter.convert(bytes, out);
    if (!state_->is_begun && out.size() > before) {
        state_->is_begun = true;
        out.erase(before, std::string_view(out).substr(before).starts_with(utf8_mark) ? utf8_mark.size() : 0);
    }
    state_->lines +=
        static_cast<std::size_t>(std::count(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(), '\n'));
    if (bytes.size() - understood > longest_part) {
        return not_of(state_->encoding, state_->lines + 1);
    }
    state_->rest = bytes.substr(understood);
    return {};
}

Result<void> TextDecoder::end() const {
    return state_->rest.empty() ? Result<void>() : not_of(state_->encoding, state_->lines + 1);
}

}  // namespace wattmast
