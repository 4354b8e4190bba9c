// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/digest.h"

#include <string>
#include <utility>

#include "support/matchers.h"

namespace wattmast::test {
namespace {

TEST(Digest, IsThatOfTheStandardsExamples) {
    // NIST, Cryptographic Standards and Guidelines: SHA-256 examples of one block and of two, and of no message.
    EXPECT_EQ(sha256("abc").to_hex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq").to_hex(),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(sha256("").to_hex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    // FIPS 180-4's long example: a million letters.
    EXPECT_EQ(sha256(std::string(1'000'000, 'a')).to_hex(),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Digest, OfPartsIsThatOfTheWhole) {
    EXPECT_EQ(sha256({"ab", "", "c"}), sha256("abc"));
    EXPECT_NE(sha256({"ab", "c"}), sha256("abd"));
}

TEST(Digest, OfBytesInPiecesGoesOnAfterItWasAskedFor) {
    Sha256 sum;
    EXPECT_EQ(sum.digest(), sha256(""));
    sum.add("abc");
    EXPECT_EQ(sum.digest(), sha256("abc"));
    for (int i = 0; i < 1000; ++i) {
        sum.add(std::string(1000, 'a'));
    }
    EXPECT_EQ(sum.digest(), sha256("abc" + std::string(1'000'000, 'a')));
    EXPECT_EQ(std::move(sum).take(), sha256("abc" + std::string(1'000'000, 'a')));
}

TEST(Digest, IsReadAsItIsWritten) {
    const Digest digest = sha256("Wattmast");
    EXPECT_EQ(Digest::parse(digest.to_hex()).value(), digest);
    EXPECT_EQ(Digest().to_hex(), std::string(64, '0'));
}

TEST(Digest, OfAnotherFormIsRefused) {
    const std::string hex = sha256("abc").to_hex();
    std::string upper = hex;
    upper[1] = 'A';
    for (const std::string& text : {std::string(), hex.substr(1), hex + "0", upper, hex.substr(1) + "g"}) {
        EXPECT_THAT(Digest::parse(text), FailsWith(Errc::invalid_argument)) << text;
    }
}

}  // namespace
}  // namespace wattmast::test
