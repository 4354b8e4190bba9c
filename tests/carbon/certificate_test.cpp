// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/certificate.h"

#include <gtest/gtest.h>

#include "carbon/certificate_range.h"

namespace wattmast::test {
namespace {

using namespace std::chrono;

TEST(Certificate, SchemesAndKindsHaveNames) {
    for (const char* id : {"GEC", "I-REC", "GO", "REGO", "REC", "LGC", "NFC"}) {
        const auto scheme = certificate_scheme_by_id(id);
        ASSERT_TRUE(scheme) << id;
        EXPECT_EQ(id_of(*scheme), id);
    }
    EXPECT_FALSE(certificate_scheme_by_id("gec"));
    EXPECT_EQ(contract_kind_by_id("ppa"), ContractKind::ppa);
    EXPECT_EQ(contract_kind_by_id("supplier"), ContractKind::supplier);
    EXPECT_FALSE(contract_kind_by_id(""));
    EXPECT_EQ(to_string(DayPeriod{year{2024} / 2 / 1, year{2024} / 2 / 29}), "2024-02-01 to 2024-02-29");
}

TEST(SerialRange, ReadsBlocksAndSingleOnes) {
    EXPECT_EQ(serial_range("GB-0001..GB-0600"), (SerialRange{"GB-", 1, 600}));
    EXPECT_EQ(serial_range("GB-0601"), (SerialRange{"GB-", 601, 601}));
    EXPECT_EQ(serial_range(" gb-1..GB-02 "), (SerialRange{"GB-", 1, 2}));
    EXPECT_EQ(serial_range("42"), (SerialRange{"", 42, 42}));
    EXPECT_EQ(serial_range("123456789012345678"), (SerialRange{"", 123456789012345678, 123456789012345678}));
}

TEST(SerialRange, RefusesWhatIsNone) {
    for (const char* id : {"", "GB", "GB-1..", "..GB-1", "GB-1..GX-2", "GB-9..GB-1", "1234567890123456789"}) {
        EXPECT_FALSE(serial_range(id)) << id;
    }
}

}  // namespace
}  // namespace wattmast::test
