// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A device read for a person who sets it up: values with what was on the line.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/sample.h"
#include "units/decimal.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// How one point fared in a test poll.
enum class TestPollState : std::uint8_t {
    valid = 1,
    suspect = 2,       ///< A value outside of the profile's plausible range.
    no_value = 3,      ///< The device answered with what means "no value" (a sentinel), or has no such object.
    refused = 4,       ///< The device refused to tell; `detail` says how.
    not_answered = 5,  ///< Nothing came for it in time.
    unreadable = 6,    ///< What came is no number, or no proper frame.
};

struct TestPollRow {
    PointKey key;
    std::string where;  ///< As ProfilePlace's; empty where it cannot be told.
    std::string type;
    std::string raw;             ///< "0x436C 1C29", "INTEGER: 2305"; empty: nothing came.
    std::optional<Value> value;  ///< In the kind's unit.
    TestPollState state = TestPollState::valid;
    std::optional<int> exception;  ///< The number of a Modbus exception, of `refused`.
    std::string detail;            ///< English, with the protocol's words; empty: nothing to add.

    friend bool operator==(const TestPollRow&, const TestPollRow&) = default;
};

/// What the values let suspect.
struct TestPollHint {
    enum class Kind : std::uint8_t {
        order_fits = 1,        ///< `value` is plausible; read with the words the other way it would be `other`.
        other_order_fits = 2,  ///< `value` is not plausible, `other` is: the device sends its words the other way.
        ratio = 3,  ///< `value` is with the ratio of the form, `other` without: to be compared with the nameplate.
        level_implausible = 4,  ///< A voltage or frequency that no network has, in either order.
    };
    Kind kind = Kind::order_fits;
    PointKey key;
    double value = 0;              ///< In the kind's unit.
    double other = 0;              ///< Same.
    std::optional<Decimal> ratio;  ///< Of `ratio`.

    friend bool operator==(const TestPollHint&, const TestPollHint&) = default;
};

/// One reading of the device.
struct TestPollRound {
    unsigned number = 0;  ///< From 1.
    UtcTime at;
    std::string profile;  ///< Id of the one used; empty: none was found.
    std::vector<TestPollRow> rows;
    std::vector<TestPollHint> hints;
    std::optional<Failure> failure;  ///< Of the reading as a whole; then there are no rows.
    std::optional<Duration> latency;
    bool waited_for_line = false;  ///< Read between two polls of the collector, which uses the same line.

    friend bool operator==(const TestPollRound&, const TestPollRound&) = default;
};

}  // namespace wattmast
