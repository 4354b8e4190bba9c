// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A JSON text (RFC 8259) from equipment as a tree. Numbers keep their digits: 230.10 stays 230.10.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "units/error.h"

namespace wattmast::wire {

/// What a device may make us keep. A text beyond any of them is refused as a whole.
struct JsonLimits {
    std::size_t max_bytes = 2U << 20U;
    std::size_t max_depth = 32;
    std::size_t max_values = 200'000;
};

/// The number as it is written: "-12.50", "3E-6".
struct JsonNumber {
    std::string text;

    friend bool operator==(const JsonNumber&, const JsonNumber&) = default;
};

struct JsonMember;

struct JsonValue {
    using Array = std::vector<JsonValue>;
    using Object = std::vector<JsonMember>;  ///< In the order of the text.

    std::variant<std::monostate, bool, JsonNumber, std::string, Array, Object> held;  ///< monostate: null

    [[nodiscard]] bool is_null() const noexcept { return std::holds_alternative<std::monostate>(held); }
    /// Null where it is not an array, or an object.
    [[nodiscard]] const Array* array() const noexcept { return std::get_if<Array>(&held); }
    [[nodiscard]] const Object* object() const noexcept { return std::get_if<Object>(&held); }
    /// The member of an object; of several with one name the first. Null where there is none, or this is no object.
    [[nodiscard]] const JsonValue* find(std::string_view name) const noexcept;
    /// Empty where it is not a text.
    [[nodiscard]] std::string_view text() const noexcept;
};

struct JsonMember {
    std::string name;
    JsonValue value;
};

/// Fails with `malformed_frame` where the text is not JSON in UTF-8, or is beyond a limit; the detail says where.
[[nodiscard]] Result<JsonValue> parse_json(std::string_view text, JsonLimits limits = {});

/// A place in a document: "/PowerControl/0/PowerConsumedWatts" (RFC 6901). Empty: the document itself.
class JsonPointer {
public:
    JsonPointer() = default;
    /// Fails with `invalid_argument` for a text that is neither empty nor begins with "/", or has a ~ without 0 or 1.
    [[nodiscard]] static Result<JsonPointer> parse(std::string_view text);

    [[nodiscard]] std::string to_string() const;
    /// Without its last part. @pre it has one
    [[nodiscard]] JsonPointer parent() const;
    [[nodiscard]] const std::vector<std::string>& parts() const noexcept { return parts_; }

    friend auto operator<=>(const JsonPointer&, const JsonPointer&) = default;

private:
    std::vector<std::string> parts_;  ///< Unescaped.
};

/// Null if there is no such place.
[[nodiscard]] const JsonValue* find(const JsonValue& document, const JsonPointer& at) noexcept;

}  // namespace wattmast::wire
