// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/json_tree.h"

#include "support/matchers.h"

namespace wattmast::wire {
namespace {

using test::FailsWithDetail;
using test::IsOk;

std::string number_at(const JsonValue& document, std::string_view at) {
    const JsonValue* place = find(document, JsonPointer::parse(at).value());
    return place == nullptr ? "nothing" : std::get<JsonNumber>(place->held).text;
}

TEST(JsonTree, NumbersKeepTheirDigits) {
    const auto document = parse_json(
        R"({"a": 230.10, "b": -0.0500, "c": 3E-6, "d": 18446744073709551615, "e": 123456789012345678901234567890, "f": 0})");
    ASSERT_THAT(document, IsOk());
    EXPECT_EQ(number_at(*document, "/a"), "230.10");
    EXPECT_EQ(number_at(*document, "/b"), "-0.0500");
    EXPECT_EQ(number_at(*document, "/c"), "3E-6");
    EXPECT_EQ(number_at(*document, "/d"), "18446744073709551615");
    EXPECT_EQ(number_at(*document, "/e"), "123456789012345678901234567890");
    EXPECT_EQ(number_at(*document, "/f"), "0");
}

TEST(JsonTree, EveryKindOfValueIsToldApart) {
    const auto document =
        parse_json(R"({"n": null, "t": true, "s": "a\u00e9\n", "l": [1, [2], {}], "o": {"x": {"y": 7}}})");
    ASSERT_THAT(document, IsOk());
    EXPECT_TRUE(document->find("n")->is_null());
    EXPECT_TRUE(std::get<bool>(document->find("t")->held));
    EXPECT_EQ(document->find("s")->text(), "a\u00e9\n");
    EXPECT_EQ(document->find("l")->array()->size(), 3U);
    EXPECT_EQ(number_at(*document, "/l/1/0"), "2");
    EXPECT_EQ(number_at(*document, "/o/x/y"), "7");
    EXPECT_EQ(document->find("missing"), nullptr);
    EXPECT_EQ(document->find("l")->find("0"), nullptr);
    EXPECT_EQ(document->find("l")->text(), "");
}

TEST(JsonTree, OfTwoMembersWithOneNameTheFirstCounts) {
    EXPECT_EQ(number_at(*parse_json(R"({"a": 1, "a": 2})"), "/a"), "1");
}

TEST(JsonTree, WhatIsNoJsonIsRefusedWithItsPlace) {
    for (const std::string_view text : {"", "{", "{\"a\": 1,}", "[1] 2", "{'a': 1}", "NaN", "01", "\"\xFF\"",
                                        "{\"a\": 1", "<html></html>", "[1, // x\n 2]"}) {
        EXPECT_THAT(parse_json(text), FailsWithDetail(Errc::malformed_frame, " at byte ")) << text;
    }
}

TEST(JsonTree, LimitsHold) {
    const std::string deep = std::string(40, '[') + std::string(40, ']');
    EXPECT_THAT(parse_json(deep), FailsWithDetail(Errc::malformed_frame, "not JSON"));
    EXPECT_THAT(parse_json(deep, {.max_depth = 40}), IsOk());
    EXPECT_THAT(parse_json("[1, 2, 3]", {.max_bytes = 8}), FailsWithDetail(Errc::malformed_frame, "9 bytes"));
    EXPECT_THAT(parse_json("[1, 2, 3]", {.max_values = 3}), FailsWithDetail(Errc::malformed_frame, "not JSON"));
    EXPECT_THAT(parse_json("[1, 2, 3]", {.max_values = 4}), IsOk());
}

TEST(JsonPointer, IsReadAsRfc6901Says) {
    const auto document = parse_json(R"({"a/b": {"m~n": [5, 6]}, "": 8})");
    ASSERT_THAT(document, IsOk());
    EXPECT_EQ(number_at(*document, "/a~1b/m~0n/1"), "6");
    EXPECT_EQ(number_at(*document, "/"), "8");
    EXPECT_EQ(number_at(*document, "/a~1b/m~0n/2"), "nothing");
    EXPECT_EQ(number_at(*document, "/a~1b/m~0n/x"), "nothing");
    EXPECT_EQ(find(*document, JsonPointer{}), &*document);
    const auto pointer = JsonPointer::parse("/a~1b/m~0n/1");
    ASSERT_THAT(pointer, IsOk());
    EXPECT_EQ(pointer->to_string(), "/a~1b/m~0n/1");
    EXPECT_EQ(pointer->parent().to_string(), "/a~1b/m~0n");
    EXPECT_EQ(pointer->parts().front(), "a/b");
}

TEST(JsonPointer, OtherTextsAreRefused) {
    for (const std::string_view text : {"a", "a/b", "/a~", "/a~2"}) {
        EXPECT_THAT(JsonPointer::parse(text), FailsWithDetail(Errc::invalid_argument, "is not a JSON pointer")) << text;
    }
}

}  // namespace
}  // namespace wattmast::wire
