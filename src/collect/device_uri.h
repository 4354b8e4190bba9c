// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where a device is and how to speak to it, as a person writes it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "collect/snmp_security.h"
#include "collect/tls_pin.h"
#include "units/decimal.h"
#include "units/error.h"
#include "wire/dlt645_frame.h"
#include "wire/modbus_frame.h"

namespace wattmast {

/// A host as written (name, IPv4 or IPv6 address without brackets) and a port, 1 … 65535.
struct Endpoint {
    std::string host;
    std::uint16_t port = 0;

    friend bool operator==(const Endpoint&, const Endpoint&) = default;
};

/// A serial port of this machine. 8 data bits.
struct SerialPort {
    enum class Parity : std::uint8_t { none = 1, even = 2, odd = 3 };

    std::string path;   ///< "/dev/ttyUSB0"
    unsigned baud = 0;  ///< One of serial_bauds().
    Parity parity = Parity::even;
    unsigned stop_bits = 1;  ///< 1 or 2

    friend bool operator==(const SerialPort&, const SerialPort&) = default;
};

/// "modbus+tcp://host:502?unit=1", or "modbus+rtu://…" for RTU frames carried over TCP by a serial gateway, or
/// "modbus-rtu:///dev/ttyUSB0?baud=9600&parity=even&stop=1&unit=7" for RTU on a port of this machine (19200, even and 1
/// unless stated: Modbus over serial line V1.02, 2.5.1 and 3.2).
struct ModbusUri {
    wire::ModbusFraming framing = wire::ModbusFraming::tcp;
    Endpoint endpoint{{}, 502};
    std::uint8_t unit = 1;  ///< 0 … 255; 0 and 255 are used by devices that are their own gateway. On a port 1 … 247.
    std::optional<SerialPort> port{};  ///< Instead of `endpoint`.

    friend bool operator==(const ModbusUri&, const ModbusUri&) = default;
};

/// "snmp://host:161?community=public&version=2c" (or 1), or
/// "snmp://host?version=3&user=ops&auth=SHA-256&auth_password=…&priv=AES-128&priv_password=…&context=…"; always UDP.
/// `level` may be given too, and then must be what the passwords given make of it.
struct SnmpUri {
    Endpoint endpoint{{}, 161};
    SnmpSecurity security;

    friend bool operator==(const SnmpUri&, const SnmpUri&) = default;
};

/// How many times larger the circuit is than what the meter sees: 40 for a 200/5 A transformer. 1: connected directly.
struct TransformerRatios {
    Decimal current{1, 0};
    Decimal voltage{1, 0};

    friend bool operator==(const TransformerRatios&, const TransformerRatios&) = default;
};

/// "dlt645+tcp://host:4001?address=000012345678&edition=2007&ct=40&pt=1": a DL/T 645 meter behind a serial server that
/// passes bytes on as they are. There is no usual port. The ratios belong to the installation, so they stand here.
/// "dlt645-serial:///dev/ttyUSB0?address=…" for a serial port of this machine (2400, even and 1 unless stated).
struct Dlt645Uri {
    Endpoint endpoint;
    /// Empty: asked of the meter, which works only where it is alone on its line.
    std::optional<wire::Dlt645Address> address;
    std::optional<wire::Dlt645Edition> edition;  ///< Empty: that of the profile.
    TransformerRatios ratios;
    std::optional<SerialPort> port{};  ///< Instead of `endpoint`.

    friend bool operator==(const Dlt645Uri&, const Dlt645Uri&) = default;
};

/// "redfish://host:443?user=reader&password=…&pin=sha256/…&ca=/etc/ssl/own.pem": a Redfish service over TLS.
struct RedfishUri {
    Endpoint endpoint{{}, 443};
    std::string user;          ///< Empty: nobody is logged in; few services tell more than their root then.
    std::string password;      ///< Never printed.
    std::vector<TlsPin> pins;  ///< The certificate or its key is one of these (commas between), whoever signed it.
    std::string ca_file;       ///< PEM file of authorities, instead of the system's.

    friend bool operator==(const RedfishUri&, const RedfishUri&) = default;
};

/// "mqtt://broker:1883?topic=rack7&user=reader&password=…", or "mqtts://broker:8883?…&ca=/etc/ssl/own.pem" or
/// "mqtts://…&pin=sha256/…&cert=/etc/wattmast/own.pem&key=/etc/wattmast/own.key" over TLS: a device that publishes to a
/// broker, under topics that its profile makes of its own part.
struct MqttUri {
    enum class Transport : std::uint8_t { tcp = 1, tls = 2 };

    Transport transport = Transport::tcp;
    Endpoint endpoint{{}, 1883};  ///< Of the broker.
    std::string topic;            ///< The device's own part, for {topic} of the profile; one level or several.
    std::string user;             ///< Empty: nobody is logged in.
    std::string password;         ///< Never printed.
    // Of tls only.
    std::vector<TlsPin> pins{};    ///< As of RedfishUri.
    std::string ca_file;           ///< PEM file of authorities, instead of the system's.
    std::string certificate_file;  ///< PEM file that shows the broker who we are, perhaps with its chain; or empty.
    std::string key_file;          ///< Its private key in PEM; empty where there is no certificate.
    std::string key_password;      ///< Of a key that is encrypted. Never printed.

    friend bool operator==(const MqttUri&, const MqttUri&) = default;
};

/// "http://host:80/prefix?unit=1&user=reader&password=…", or "https://host:443?…&pin=sha256/…" over TLS: a device that
/// tells JSON documents, under paths that its profile has. What stands behind the "?" is for us, never for the device.
struct HttpUri {
    enum class Transport : std::uint8_t { plain = 1, tls = 2 };
    /// How the password is shown. `as_asked`: as the device wants it.
    enum class Login : std::uint8_t { as_asked = 1, digest = 2, basic = 3 };

    Transport transport = Transport::plain;
    Endpoint endpoint{{}, 80};
    std::string prefix;  ///< Before the profile's paths: "/meter7" behind a gateway. Begins with "/", or is empty.
    std::string unit;    ///< For {unit} of the profile's paths; empty: as the profile says.
    // At most one of user with password, token, key. Never printed, but for the user.
    std::string user;
    std::string password;
    std::string token;  ///< Sent as "Authorization: Bearer …".
    std::string key;    ///< Sent in the header that the profile names.
    Login login = Login::as_asked;
    std::vector<TlsPin> pins;  ///< As of RedfishUri; of tls only, as the next.
    std::string ca_file;

    friend bool operator==(const HttpUri&, const HttpUri&) = default;
};

/// One alternative per protocol.
using DeviceUri = std::variant<ModbusUri, SnmpUri, Dlt645Uri, RedfishUri, MqttUri, HttpUri>;

/// Reads one of the forms above. Schemes and hosts are case-insensitive; IPv6 addresses stand in brackets; values may
/// hold %XX. A user part, a path other than "/" (of all but http), a fragment, an unknown or a repeated parameter are
/// refused rather than ignored. Fails with `invalid_argument` and an example; the text of a secret is never in the
/// detail.
[[nodiscard]] Result<DeviceUri> parse_device_uri(std::string_view text);

/// The URI with every part spelled out and secrets as "***"; for people, logs and reports. Not for parsing.
[[nodiscard]] std::string redacted(const DeviceUri& uri);

/// The same for a text that may not even be a URI: the values of parameters that can be secret (community, and names
/// that end in password, token, secret or key), and a user part, are hidden.
[[nodiscard]] std::string redacted(std::string_view text);

/// Whether the value of a parameter of that name is hidden by redacted().
[[nodiscard]] bool is_secret_parameter(std::string_view name);

/// A value, or a path, as it stands in a URI: everything but letters, digits and "-._~/" as %XX.
[[nodiscard]] std::string escape_parameter(std::string_view value);

/// The speeds that a serial port may have, ascending.
[[nodiscard]] std::span<const unsigned> serial_bauds() noexcept;
/// "/dev/ttyUSB0 at 9600 8E1", for people.
[[nodiscard]] std::string describe(const SerialPort& port);
/// What a person should know of a device's URI as it is written, with or without its secrets: that a password, token or
/// key goes over the network as plain text (http). Empty: nothing.
[[nodiscard]] std::string_view warning_of(std::string_view uri);

/// Devices with equal keys share a line: one request at a time, and one connection (SNMP has none), whatever they
/// speak. A serial port is known by the device that its path leads to now, so that other names of it are the same line;
/// one that is not there, by its path.
[[nodiscard]] std::string line_key(const DeviceUri& uri);

}  // namespace wattmast
