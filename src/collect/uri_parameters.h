// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The parameters of a device URI, taken one by one, so that what is left is unknown. Internal to collect/, but for
// unescaped().
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "units/error.h"

namespace wattmast {

/// By name; values without %XX.
using Parameters = std::map<std::string, std::string, std::less<>>;

/// `invalid_argument`: what is wrong, and how it is written.
[[nodiscard]] Failure refuse(std::string what, std::string_view example);

/// "name=value&name=value", values with %XX. Fails with `invalid_argument`; no value is in the detail.
[[nodiscard]] Result<Parameters> read_parameters(std::string_view text, std::string_view example);

/// %XX as the character that it stands for. Empty where a % is not followed by two hexadecimal digits.
[[nodiscard]] std::optional<std::string> unescaped(std::string_view text);

/// Takes a parameter out; empty if it is not given.
[[nodiscard]] std::optional<std::string> take(Parameters& parameters, std::string_view name);

/// Fails if a parameter was not taken; `known` lists those that could have been.
[[nodiscard]] Result<void> refuse_rest(const Parameters& parameters, std::string_view known, std::string_view example);

/// The failure to read `uri` without the quoted names of parameters that stand behind a secret: they may be part of it,
/// where it holds a bare "&".
[[nodiscard]] Failure without_secret_names(Failure failure, std::string_view uri);

/// ASCII letters in lower case.
[[nodiscard]] std::string lower(std::string_view text);

}  // namespace wattmast
