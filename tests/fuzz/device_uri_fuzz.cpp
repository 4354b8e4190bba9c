// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Device URIs of any text with a password in them: they are read or refused, and the password is never said.
#include <algorithm>
#include <string>

#include "collect/device_uri.h"
#include "fuzz/fuzz.h"

namespace {

std::string text_of(const wattmast::wire::Bytes& bytes) {
    std::string text;
    for (const std::byte byte : bytes) {
        text.push_back(static_cast<char>(byte));
    }
    return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace wattmast;
    const std::string secret = "m4rk-of-the-s3cret";
    test::FuzzInput input(data, size);
    const std::string before = text_of(input.take(input.byte()));
    const std::string after = text_of(input.take(size));
    std::string both = before + " " + after;
    std::transform(both.begin(), both.end(), both.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (both.find(secret) != std::string::npos) {
        return 0;  // libFuzzer sees what is compared, and writes it elsewhere; hosts are compared in lower case.
    }
    const std::string uri = before + "&auth_password=" + secret + after;
    const auto hides = [&](const std::string& said) { return said.find(secret) == std::string::npos; };
    test::require(hides(redacted(std::string_view(uri))), "a text is redacted");
    const auto parsed = parse_device_uri(uri);
    if (!parsed) {
        test::require(parsed.error().code == Errc::invalid_argument, "a failure is of a known kind");
        test::require(hides(parsed.error().detail), "a refusal does not repeat a password");
        return 0;
    }
    test::require(hides(redacted(*parsed)), "a URI is redacted");
    test::require(!line_key(*parsed).empty(), "a URI has a line");
    static_cast<void>(parse_device_uri(before));
    return 0;
}
