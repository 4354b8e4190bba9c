// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pages/pdf_source.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <utility>

namespace wattmast::pages {
namespace {

constexpr std::string_view spaces = " \t\r\n";

[[noreturn]] void refuse(const std::string& what) {
    throw std::runtime_error("cairo wrote a PDF that is not as expected: " + what);
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(spaces);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(spaces) + 1 - first);
}

/// Takes a number off the front, with the space before it.
std::optional<std::size_t> take_number(std::string_view& text) {
    const std::size_t first = std::min(text.find_first_not_of(spaces), text.size());
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data() + first, text.data() + text.size(), number);
    if (error != std::errc()) {
        return std::nullopt;
    }
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

std::size_t number_after(std::string_view text, std::string_view key) {
    const std::size_t at = text.find(key);
    if (at == std::string_view::npos) {
        refuse("there is no " + std::string(key));
    }
    std::string_view rest = text.substr(at + key.size());
    const auto number = take_number(rest);
    if (!number) {
        refuse("no number after " + std::string(key));
    }
    return *number;
}

/// Where each object begins, by its number; 0 where there is none.
std::vector<std::size_t> offsets_of(std::string_view bytes, std::size_t table) {
    std::string_view rest = bytes.substr(table);
    constexpr std::string_view head = "xref";
    if (!rest.starts_with(head)) {
        refuse("no table of offsets");
    }
    rest.remove_prefix(head.size());
    const auto first = take_number(rest);
    const auto count = take_number(rest);
    constexpr std::size_t row = 20;
    const std::size_t begin = std::min(rest.find_first_not_of(spaces), rest.size());
    if (first != std::size_t{0} || !count || *count > (rest.size() - begin) / row) {
        refuse("its table of offsets");
    }
    std::vector<std::size_t> offsets(*count);
    for (std::size_t i = 0; i < *count; ++i) {
        std::string_view entry = rest.substr(begin + i * row, row);
        const auto offset = take_number(entry);
        constexpr std::size_t kind = 7;  // behind " 00000 "
        if (!offset || entry.size() <= kind || *offset >= table) {
            refuse("row " + std::to_string(i) + " of its table of offsets");
        }
        offsets[i] = entry[kind] == 'n' ? *offset : 0;
    }
    return offsets;
}

/// Without "7 0 obj" and "endobj".
std::string_view inside_of(std::string_view text, std::size_t number) {
    const std::string begin = std::to_string(number) + " 0 obj";
    constexpr std::string_view end = "endobj";
    text = trimmed(text);
    if (!text.starts_with(begin) || !text.ends_with(end)) {
        refuse("object " + std::to_string(number));
    }
    return trimmed(text.substr(begin.size(), text.size() - begin.size() - end.size()));
}

class PdfReader {
public:
    explicit PdfReader(std::string_view bytes) : bytes_(bytes) {}

    PdfSource run() {
        const std::size_t end = bytes_.rfind("startxref");
        const std::size_t table =
            end == std::string_view::npos ? bytes_.size() : number_after(bytes_.substr(end), "startxref");
        if (table >= end) {
            refuse("its end");
        }
        offsets_ = offsets_of(bytes_, table);
        const std::string_view trailer = bytes_.substr(bytes_.rfind("trailer"));
        source_.size = offsets_.size();
        source_.root = reference_of(trailer, "/Root");
        source_.info = reference_of(trailer, "/Info");
        std::vector<std::pair<std::size_t, std::size_t>> order;  // offset, number
        for (std::size_t number = 0; number < offsets_.size(); ++number) {
            if (offsets_[number] > 0) {
                order.emplace_back(offsets_[number], number);
            }
        }
        std::ranges::sort(order);
        source_.objects.reserve(order.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            const std::size_t next = i + 1 < order.size() ? order[i + 1].first : table;
            add(order[i].second, bytes_.substr(order[i].first, next - order[i].first));
        }
        return std::move(source_);
    }

private:
    void add(std::size_t number, std::string_view whole) {
        const std::string_view text = inside_of(whole, number);
        constexpr std::string_view end = "endstream";
        if (!text.ends_with(end)) {
            source_.objects.push_back({number, text, false});
            return;
        }
        constexpr std::string_view begin = "stream\n";
        const std::size_t at = text.find(begin);
        PdfObject object{number, trimmed(text.substr(0, at)), true};
        object.length_object = reference_of(object.text, "/Length");
        const std::size_t length =
            object.length_object > 0 ? stated_in(object.length_object) : number_after(object.text, "/Length");
        const std::size_t data = at + begin.size();
        if (at == std::string_view::npos || length > text.size() - data - end.size()) {
            refuse("the length of stream " + std::to_string(number));
        }
        object.data = text.substr(data, length);
        source_.objects.push_back(object);
    }

    /// A number that is an object of its own.
    [[nodiscard]] std::size_t stated_in(std::size_t number) const {
        const std::string begin = std::to_string(number) + " 0 obj";
        const std::size_t at = number < offsets_.size() ? offsets_[number] : 0;
        return number_after(bytes_.substr(at, begin.size() + 40), begin);
    }

    std::string_view bytes_;
    std::vector<std::size_t> offsets_;
    PdfSource source_;
};

}  // namespace

std::size_t reference_of(std::string_view dictionary, std::string_view key) {
    for (std::size_t at = dictionary.find(key); at != std::string_view::npos; at = dictionary.find(key, at + 1)) {
        std::string_view rest = dictionary.substr(at + key.size());
        const bool is_whole = !rest.empty() && spaces.find(rest.front()) != std::string_view::npos;
        const auto number = is_whole ? take_number(rest) : std::nullopt;
        if (number && rest.starts_with(" 0 R")) {
            return *number;
        }
    }
    return 0;
}

PdfSource read_pdf(std::string_view bytes) {
    return PdfReader(bytes).run();
}

}  // namespace wattmast::pages
