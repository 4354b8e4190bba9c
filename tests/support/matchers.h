// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Matchers for Result<T>, so that a failed expectation prints the failure's words.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <type_traits>

#include "units/error.h"

namespace wattmast {

inline void PrintTo(const Failure& failure, std::ostream* out) {
    *out << name_of(failure.code) << ": " << failure.detail;
}

/// GoogleTest prints values of any type; Boost's own operator<< asks every T for one.
template <typename T>
void PrintTo(const Result<T>& result, std::ostream* out) {
    if (!result.has_value()) {
        PrintTo(result.error(), out);
    } else if constexpr (std::is_void_v<T>) {
        *out << "success";
    } else {
        *out << testing::PrintToString(*result);
    }
}

namespace test {

MATCHER(IsOk, negation ? "is a failure" : "is a value") {
    if (arg.has_value()) {
        return true;
    }
    *result_listener << "which is " << name_of(arg.error().code) << ": " << arg.error().detail;
    return false;
}

MATCHER_P(FailsWith, code, std::string("fails with ") + std::string(name_of(code))) {
    if (arg.has_value()) {
        *result_listener << "which is a value";
        return false;
    }
    *result_listener << "which is " << name_of(arg.error().code) << ": " << arg.error().detail;
    return arg.error().code == code;
}

/// The failure's detail contains this text: messages say what happened, why and what to do.
MATCHER_P2(FailsWithDetail, code, text,
           std::string("fails with ") + std::string(name_of(code)) + " saying \"" + text + "\"") {
    if (arg.has_value()) {
        *result_listener << "which is a value";
        return false;
    }
    *result_listener << "which is " << name_of(arg.error().code) << ": " << arg.error().detail;
    return arg.error().code == code && arg.error().detail.find(text) != std::string::npos;
}

}  // namespace test
}  // namespace wattmast
