// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How hard an encoder looks for the shortest bytes. Readers do not need to know.
#pragma once

#include <cstdint>

namespace wattmast {

enum class Effort : std::uint8_t {
    quick = 1,     ///< Differences in bits of one width: for bytes that are written anew within a day.
    thorough = 2,  ///< The best of the predictors and codes: for bytes that stay.
};

}  // namespace wattmast
