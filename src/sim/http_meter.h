// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A three-phase meter that tells JSON over HTTP: our own, apart from the collector's profile on purpose.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/sample.h"
#include "sim/https_listener.h"
#include "sim/register_map.h"

namespace wattmast::sim {

/// The profile that reads it.
inline constexpr std::string_view http_meter_profile = "shelly.gen2_em3";

/// What it tells, over HTTP and over MQTT alike.
enum class HttpMeterDocument : std::uint8_t { momentary = 1, registers = 2 };

/// The document as JSON.
[[nodiscard]] std::string http_meter_document(HttpMeterDocument document, const MeterState& state);

/// Two documents, momentary values and registers, for whoever asks: it has no login. Only GET.
[[nodiscard]] HttpsAnswer http_meter_answer(const HttpsRequest& request, const MeterState& state);

/// What a poll brings, each as the number that the documents hold.
[[nodiscard]] std::vector<Reading> http_meter_readings(const MeterState& state);

}  // namespace wattmast::sim
