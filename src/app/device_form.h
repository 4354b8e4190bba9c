// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a person fills in to connect a device, and the URI that it makes. Pure; knows no secret.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/sample.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// How a device is spoken to, as a person chooses it.
enum class ConnectionKind : std::uint8_t {
    modbus_tcp = 1,
    modbus_rtu_tcp = 2,  ///< RTU frames through a serial server.
    modbus_serial = 3,   ///< A serial port of this machine.
    sunspec = 4,         ///< Modbus TCP, of a device that lists its own models.
    snmp = 5,
    dlt645_tcp = 6,
    dlt645_serial = 7,
    redfish = 8,
    mqtt = 9,
    http_json = 10,
};
inline constexpr int connection_kind_count = 10;

enum class DeviceField : std::uint8_t {
    host = 1,
    port = 2,
    unit = 3,
    serial_port = 4,
    baud = 5,
    parity = 6,     ///< "none", "even", "odd"
    stop_bits = 7,  ///< "1", "2"
    meter_address = 8,
    current_ratio = 9,  ///< "200/5", "150:5" or "40"; empty: connected directly.
    voltage_ratio = 10,
    security = 11,  ///< "plain", "tls"
    topic = 12,
    path = 13,       ///< Before the profile's paths.
    unit_name = 14,  ///< For {unit} of the profile's paths.
    credential = 15,
    trust =
        16,  ///< "sha256/…" of the certificate or its key, or the path of a PEM file; empty: the system's authorities.
    interval = 17,
    timeout = 18,  ///< Of the test alone.
};

/// Texts as typed. A field that is not there is empty.
struct DeviceForm {
    ConnectionKind kind = ConnectionKind::modbus_tcp;
    std::string profile;  ///< Id; empty: the one that fits is found.
    std::map<DeviceField, std::string> texts;

    [[nodiscard]] std::string text(DeviceField field) const;  ///< Without blanks around it.
    friend bool operator==(const DeviceForm&, const DeviceForm&) = default;
};

/// The fields of a kind, in the order in which they are asked; `interval` and `timeout` last.
[[nodiscard]] const std::vector<DeviceField>& fields_of(ConnectionKind kind);
/// A form with what is usual, such as port 502.
[[nodiscard]] DeviceForm usual_form(ConnectionKind kind);
/// Something that is well written in a field, to be shown as an example.
[[nodiscard]] std::string_view example_of(ConnectionKind kind, DeviceField field);

/// The fields whose text cannot be used, in the order of the form; also those that are missing.
[[nodiscard]] std::vector<DeviceField> faults_of(const DeviceForm& form);

/// The URI as it is to be stored: a credential stands in it by name. Fails with `invalid_argument` where faults_of()
/// finds any.
[[nodiscard]] Result<std::string> uri_of(const DeviceForm& form);
/// @pre faults_of() is empty
[[nodiscard]] Duration interval_of(const DeviceForm& form);
[[nodiscard]] Duration timeout_of(const DeviceForm& form);

/// "40", of "40", "200/5" or "200:5"; `invalid_argument` for anything else, for zero and below, and where the quotient
/// has more than six decimals.
[[nodiscard]] Result<std::string> ratio_of(std::string_view text);

}  // namespace wattmast
