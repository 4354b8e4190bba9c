// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/tls_pin.h"

#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWithDetail;
using test::IsOk;

// SHA-256 of nothing, as `openssl dgst -sha256` prints it in both forms.
constexpr std::string_view hex = "sha256/e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
constexpr std::string_view base64 = "sha256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
constexpr std::string_view colons =
    "sha256/E3:B0:C4:42:98:FC:1C:14:9A:FB:F4:C8:99:6F:B9:24:27:AE:41:E4:64:9B:93:4C:A4:95:99:1B:78:52:B8:55";

TEST(TlsPin, IsReadInAllFormsThatToolsPrint) {
    const auto pin = TlsPin::parse(hex);
    ASSERT_THAT(pin, IsOk());
    EXPECT_EQ(pin->to_string(), hex);
    EXPECT_EQ(pin->digest.front(), 0xE3);
    EXPECT_EQ(pin->digest.back(), 0x55);
    EXPECT_EQ(*TlsPin::parse(base64), *pin);
    EXPECT_EQ(*TlsPin::parse(colons), *pin);
}

TEST(TlsPin, AnythingElseIsRefused) {
    for (const std::string& text :
         {std::string(), std::string("sha256/"), std::string(hex.substr(7)), std::string(hex.substr(0, 70)),
          std::string(hex) + "0", "sha1/" + std::string(hex.substr(7)), std::string(base64.substr(0, 49)) + "=",
          std::string("sha256/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV="), "sha256/" + std::string(64, 'g')}) {
        EXPECT_THAT(TlsPin::parse(text), FailsWithDetail(Errc::invalid_argument, "is no pin")) << text;
    }
}

}  // namespace
}  // namespace wattmast
