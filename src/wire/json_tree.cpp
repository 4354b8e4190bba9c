// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/json_tree.h"

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <charconv>
#include <optional>
#include <utility>

namespace wattmast::wire {
namespace {

namespace json = boost::json;
using boost::system::error_code;

/// What Boost.JSON's parser calls. Its own tree would make doubles of all numbers.
class TreeBuilder {
public:
    // As the parser wants them: depth is its own limit, and sizes are limited by that of the text.
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

    explicit TreeBuilder(std::size_t max_values) : left_(max_values) {}

    bool on_document_begin(error_code& /*error*/) { return true; }
    bool on_document_end(error_code& /*error*/) { return true; }
    bool on_array_begin(error_code& /*error*/) { return begin(JsonValue{JsonValue::Array{}}); }
    bool on_array_end(std::size_t /*size*/, error_code& error) { return end(error); }
    bool on_object_begin(error_code& /*error*/) { return begin(JsonValue{JsonValue::Object{}}); }
    bool on_object_end(std::size_t /*size*/, error_code& error) { return end(error); }
    bool on_string_part(json::string_view part, std::size_t /*size*/, error_code& /*error*/) { return collect(part); }
    bool on_string(json::string_view rest, std::size_t /*size*/, error_code& error) {
        return collect(rest) && add(JsonValue{std::exchange(pending_, {})}, error);
    }
    bool on_key_part(json::string_view part, std::size_t /*size*/, error_code& /*error*/) { return collect(part); }
    bool on_key(json::string_view rest, std::size_t /*size*/, error_code& /*error*/) {
        collect(rest);
        open_.back().name = std::exchange(pending_, {});
        return true;
    }
    bool on_number_part(json::string_view part, error_code& /*error*/) { return collect(part); }
    bool on_int64(std::int64_t /*value*/, json::string_view rest, error_code& error) { return add_number(rest, error); }
    bool on_uint64(std::uint64_t /*value*/, json::string_view rest, error_code& error) {
        return add_number(rest, error);
    }
    bool on_double(double /*value*/, json::string_view rest, error_code& error) { return add_number(rest, error); }
    bool on_bool(bool value, error_code& error) { return add(JsonValue{value}, error); }
    bool on_null(error_code& error) { return add(JsonValue{}, error); }
    bool on_comment_part(json::string_view /*part*/, error_code& /*error*/) { return true; }
    bool on_comment(json::string_view /*rest*/, error_code& /*error*/) { return true; }

    [[nodiscard]] JsonValue take() { return std::move(whole_); }

private:
    struct Open {
        JsonValue value;
        std::string name;  ///< Of the member that comes next.
    };

    bool collect(json::string_view part) {
        pending_.append(part.data(), part.size());
        return true;
    }

    bool begin(JsonValue value) {
        open_.push_back({std::move(value), {}});
        return true;
    }

    bool end(error_code& error) {
        JsonValue value = std::move(open_.back().value);
        open_.pop_back();
        return add(std::move(value), error);
    }

    bool add_number(json::string_view rest, error_code& error) {
        collect(rest);
        return add(JsonValue{JsonNumber{std::exchange(pending_, {})}}, error);
    }

    bool add(JsonValue value, error_code& error) {
        if (left_ == 0) {
            error = json::error::array_too_large;
            return false;
        }
        --left_;
        if (open_.empty()) {
            whole_ = std::move(value);
        } else if (auto* array = std::get_if<JsonValue::Array>(&open_.back().value.held)) {
            array->push_back(std::move(value));
        } else {
            std::get<JsonValue::Object>(open_.back().value.held)
                .push_back({std::exchange(open_.back().name, {}), std::move(value)});
        }
        return true;
    }

    std::vector<Open> open_;
    std::string pending_;  ///< Of the text or number that is being read.
    JsonValue whole_;
    std::size_t left_;
};

std::optional<std::size_t> index_in(const std::string& part) {
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), index);
    const bool is_index = error == std::errc{} && end == part.data() + part.size();
    return is_index ? std::optional(index) : std::nullopt;
}

/// "~1" is "/", "~0" is "~". Empty where a ~ stands alone.
std::optional<std::string> unescape(std::string_view part) {
    std::string text;
    for (std::size_t i = 0; i < part.size(); ++i) {
        if (part[i] != '~') {
            text.push_back(part[i]);
            continue;
        }
        const std::string_view digit = part.substr(i + 1, 1);
        if (digit != "0" && digit != "1") {
            return std::nullopt;
        }
        text.push_back(digit == "0" ? '~' : '/');
        ++i;
    }
    return text;
}

}  // namespace

const JsonValue* JsonValue::find(std::string_view name) const noexcept {
    const Object* members = object();
    if (members == nullptr) {
        return nullptr;
    }
    const auto found = std::ranges::find(*members, name, &JsonMember::name);
    return found == members->end() ? nullptr : &found->value;
}

std::string_view JsonValue::text() const noexcept {
    const auto* own = std::get_if<std::string>(&held);
    return own == nullptr ? std::string_view{} : std::string_view(*own);
}

Result<JsonValue> parse_json(std::string_view text, JsonLimits limits) {
    if (text.size() > limits.max_bytes) {
        return fail(Errc::malformed_frame, "a JSON text of " + std::to_string(text.size()) + " bytes; at most " +
                                               std::to_string(limits.max_bytes) + " are read");
    }
    json::parse_options options;
    options.max_depth = limits.max_depth;
    json::basic_parser<TreeBuilder> parser(options, limits.max_values);
    error_code error;
    const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
    if (!error && read < text.size()) {
        error = json::error::extra_data;
    }
    if (error) {
        return fail(Errc::malformed_frame, "not JSON that can be read: " + error.message() + " at byte " +
                                               std::to_string(read) + " of " + std::to_string(text.size()));
    }
    return parser.handler().take();
}

Result<JsonPointer> JsonPointer::parse(std::string_view text) {
    JsonPointer pointer;
    const auto refuse = [text] {
        return fail(Errc::invalid_argument,
                    "\"" + std::string(text) + "\" is not a JSON pointer; write it like /PowerWatts/Reading");
    };
    for (std::string_view rest = text; !rest.empty();) {
        if (!rest.starts_with('/')) {
            return refuse();
        }
        rest.remove_prefix(1);
        const std::size_t end = std::min(rest.find('/'), rest.size());
        auto part = unescape(rest.substr(0, end));
        if (!part) {
            return refuse();
        }
        pointer.parts_.push_back(std::move(*part));
        rest.remove_prefix(end);
    }
    return pointer;
}

std::string JsonPointer::to_string() const {
    std::string text;
    for (const std::string& part : parts_) {
        text.push_back('/');
        for (const char c : part) {
            text.append(c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c));
        }
    }
    return text;
}

JsonPointer JsonPointer::parent() const {
    JsonPointer pointer = *this;
    pointer.parts_.pop_back();
    return pointer;
}

const JsonValue* find(const JsonValue& document, const JsonPointer& at) noexcept {
    const JsonValue* place = &document;
    for (const std::string& part : at.parts()) {
        if (const auto* array = place->array()) {
            const auto index = index_in(part);
            place = index && *index < array->size() ? &(*array)[*index] : nullptr;
        } else {
            place = place->find(part);
        }
        if (place == nullptr) {
            return nullptr;
        }
    }
    return place;
}

}  // namespace wattmast::wire
