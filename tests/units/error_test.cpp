// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "units/error.h"

#include <map>
#include <set>
#include <stdexcept>
#include <string>

#include "support/matchers.h"

namespace wattmast {
namespace {

/// Numbers and names that databases and logs already hold. A line may be added, never changed.
const std::map<int, std::string>& written_codes() {
    static const std::map<int, std::string> codes = {
        {1, "timeout"},          {2, "link_failed"},      {3, "malformed_frame"},   {4, "device_refused"},
        {5, "wrong_reply"},      {6, "no_such_point"},    {7, "not_a_number"},      {8, "not_polled"},
        {20, "invalid_profile"}, {21, "unknown_point"},   {22, "invalid_argument"}, {23, "invalid_inventory"},
        {24, "no_profile"},      {40, "store_failed"},    {41, "schema_newer"},     {42, "conflicting_sample"},
        {43, "store_locked"},    {44, "store_read_only"}, {45, "store_full"},       {46, "store_damaged"},
        {47, "not_a_store"},     {60, "no_factor"},       {61, "ambiguous_factor"}, {62, "period_locked"},
        {63, "overflow"},        {64, "no_data"},         {80, "file_failed"},      {81, "keyring_failed"},
        {90, "cancelled"},
    };
    return codes;
}

TEST(Error, NamesAndNumbersStay) {
    std::set<std::string> names;
    for (int number = -1; number <= 300; ++number) {
        const std::string name(name_of(static_cast<Errc>(number)));
        const auto written = written_codes().find(number);
        if (written == written_codes().end()) {
            EXPECT_EQ(name, "unknown") << number << " is new: add it here";
        } else {
            EXPECT_EQ(name, written->second);
            EXPECT_TRUE(names.insert(name).second) << name;
        }
    }
}

TEST(Error, BecomesAnErrorCode) {
    const boost::system::error_code code = Errc::malformed_frame;
    EXPECT_TRUE(code.failed());
    EXPECT_EQ(code.value(), 3);
    EXPECT_EQ(code.message(), "malformed_frame");
    EXPECT_STREQ(code.category().name(), "wattmast");
}

TEST(Error, OnlyWhatMayPassByItselfIsTransient) {
    for (const auto& [number, name] : written_codes()) {
        const bool from_device = number < 20;
        const bool passes = from_device || name == "store_locked" || name == "store_full";
        EXPECT_EQ(is_transient(static_cast<Errc>(number)), passes) << name;
    }
}

TEST(Error, AResultHoldsItsFailure) {
    const Result<int> result = fail(Errc::no_data, "nothing stored; choose another period");
    EXPECT_THAT(result, test::FailsWithDetail(Errc::no_data, "choose another"));
    try {
        (void)result.value();
        FAIL() << "no exception";
    } catch (const std::runtime_error& error) {
        EXPECT_NE(std::string(error.what()).find("no_data: nothing stored"), std::string::npos) << error.what();
    }
}

}  // namespace
}  // namespace wattmast
