// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What became of a message that was to be brought to people or their programs. Equipment is never the receiver.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// Whether another attempt may succeed without anybody having changed anything.
enum class Lasting : std::uint8_t { temporary = 1, permanent = 2 };

struct DeliveryFailure {
    Failure why;  ///< No secret is in the detail.
    Lasting lasting = Lasting::temporary;
    std::optional<Duration> retry_after{};  ///< The receiver said: not before.
    /// Of a message that goes in several parts, such as SNMP informs: so many of them arrived, from the first on, and
    /// another attempt begins behind them.
    std::size_t arrived = 0;
};

struct Delivery {
    std::optional<DeliveryFailure> failure;  ///< Empty: the receiver has it, or (SNMP traps) it was sent.
    std::string remark{};                    ///< What a person should know all the same; may be empty.

    [[nodiscard]] static Delivery failed(Failure why, Lasting lasting) {
        return {DeliveryFailure{std::move(why), lasting}};
    }
};

}  // namespace wattmast
