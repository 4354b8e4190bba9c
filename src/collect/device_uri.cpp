// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/device_uri.h"

#include <sys/stat.h>
#include <sys/sysmacros.h>

#include <algorithm>
#include <array>
#include <optional>

#include "collect/uri_http.h"
#include "collect/uri_mqtt.h"
#include "collect/uri_pieces.h"
#include "collect/uri_serial.h"

namespace wattmast {
namespace {

constexpr std::string_view modbus_example = "modbus+tcp://10.21.47.3:502?unit=1";
constexpr std::string_view snmp_example = "snmp://10.21.47.4:161?community=public";
constexpr std::string_view snmp_user_example =
    "snmp://10.21.47.4:161?version=3&user=ops&auth=SHA-256&auth_password=…&priv=AES-128&priv_password=…";

constexpr std::string_view dlt645_example = "dlt645+tcp://10.21.47.5:4001?address=000012345678";
constexpr std::string_view redfish_example = "redfish://10.21.47.6?user=reader&password=…&pin=sha256/…";

Result<DeviceUri> modbus_uri(UriPieces pieces, wire::ModbusFraming framing) {
    ModbusUri uri{framing,
                  {pieces.endpoint.host, pieces.endpoint.port == 0 ? std::uint16_t{502} : pieces.endpoint.port}};
    if (const auto unit = take(pieces.parameters, "unit")) {
        const auto number = number_in<std::uint8_t>(*unit);
        if (!number) {
            return refuse("\"" + *unit + "\" is not a unit from 0 to 255", modbus_example);
        }
        uri.unit = *number;
    }
    if (const auto rest = refuse_rest(pieces.parameters, "unit", modbus_example); !rest) {
        return rest.error();
    }
    return DeviceUri{uri};
}

/// RFC 3414, 11.2, and what net-snmp takes.
constexpr std::size_t shortest_password = 8;

Result<SnmpCommunity> take_community(Parameters& parameters, SnmpCommunityVersion version) {
    SnmpCommunity result{take(parameters, "community").value_or("public"), version};
    if (result.community.empty()) {
        return refuse("the community is empty", snmp_example);
    }
    return result;
}

/// A protocol named `name` with the password beside it. Empty if neither is given; one without the other is refused.
template <typename Protocol>
Result<std::optional<SnmpSecret<Protocol>>> take_secret(Parameters& parameters, const std::string& name,
                                                        std::optional<Protocol> (*by_name)(std::string_view),
                                                        const std::string& known) {
    const std::string password_name = name + "_password";
    const auto protocol_text = take(parameters, name);
    auto password = take(parameters, password_name);
    if (!protocol_text && !password) {
        return std::optional<SnmpSecret<Protocol>>();
    }
    if (!protocol_text) {
        return refuse(password_name + " needs the protocol too: " + name + "=, one of " + known, snmp_user_example);
    }
    const auto protocol = by_name(*protocol_text);
    if (!protocol) {
        return refuse("SNMP v3 has no " + name + " protocol \"" + *protocol_text + "\" (" + known + " are)",
                      snmp_user_example);
    }
    if (!password || password->size() < shortest_password) {
        return refuse(password ? password_name + " is shorter than the 8 characters that SNMP v3 demands"
                               : name + " needs " + password_name,
                      snmp_user_example);
    }
    return std::optional(SnmpSecret<Protocol>{*protocol, std::move(*password)});
}

Result<SnmpUser> take_user(Parameters& parameters) {
    constexpr std::size_t longest_name = 32;  // SnmpAdminString of usmUserName, RFC 3414
    SnmpUser user;
    user.name = take(parameters, "user").value_or("");
    user.context = take(parameters, "context").value_or("");
    if (user.name.empty() || user.name.size() > longest_name || user.context.size() > longest_name) {
        return refuse("SNMP v3 needs a user of 1 to 32 bytes, and a context of at most 32", snmp_user_example);
    }
    auto auth = take_secret(parameters, "auth", snmp_auth_by_name, "MD5, SHA-1, SHA-224, SHA-256, SHA-384, SHA-512");
    if (!auth) {
        return auth.error();
    }
    auto privacy = take_secret(parameters, "priv", snmp_privacy_by_name,
                               "DES, AES-128, AES-192, AES-256, AES-192-Cisco, AES-256-Cisco");
    if (!privacy) {
        return privacy.error();
    }
    if (*privacy && !*auth) {
        return refuse("SNMP v3 does not encrypt without auth", snmp_user_example);
    }
    user.auth = std::move(*auth);
    user.privacy = std::move(*privacy);
    const auto level = take(parameters, "level");
    if (level && lower(*level) != lower(level_of(user))) {
        return refuse("level \"" + *level + "\" does not go with what is given: that makes " +
                          std::string(level_of(user)) + " (authNoPriv needs auth, authPriv needs priv too)",
                      snmp_user_example);
    }
    return user;
}

Result<DeviceUri> snmp_uri(UriPieces pieces) {
    SnmpUri uri{{pieces.endpoint.host, pieces.endpoint.port == 0 ? std::uint16_t{161} : pieces.endpoint.port}, {}};
    const std::string version = take(pieces.parameters, "version").value_or("2c");
    std::string_view known = "community, version";
    std::string_view example = snmp_example;
    if (version == "1" || version == "2c") {
        auto community =
            take_community(pieces.parameters, version == "1" ? SnmpCommunityVersion::v1 : SnmpCommunityVersion::v2c);
        if (!community) {
            return community.error();
        }
        uri.security = std::move(*community);
    } else if (version == "3") {
        auto user = take_user(pieces.parameters);
        if (!user) {
            return user.error();
        }
        uri.security = std::move(*user);
        known = "version, user, level, auth, auth_password, priv, priv_password, context";
        example = snmp_user_example;
    } else {
        return refuse("there is no SNMP version \"" + version + "\" (1, 2c and 3 are)", snmp_example);
    }
    if (const auto rest = refuse_rest(pieces.parameters, known, example); !rest) {
        return rest.error();
    }
    return DeviceUri{uri};
}

/// A transformer's ratio; 1 where it is not given.
Result<Decimal> take_ratio(Parameters& parameters, std::string_view name) {
    constexpr Decimal most{1'000'000, 0};
    const auto text = take(parameters, name);
    const auto ratio = Decimal::parse(text.value_or("1"));
    if (!ratio || *ratio <= Decimal{0, 0} || *ratio > most) {
        return refuse(std::string(name) + " \"" + *text + "\" is not a ratio above 0, such as 40 for 200/5 A",
                      dlt645_example);
    }
    return *ratio;
}

/// What does not depend on the line: address, edition, ratios.
Result<DeviceUri> dlt645_meter(Dlt645Uri uri, Parameters parameters, std::string_view known) {
    if (const auto text = take(parameters, "address")) {
        const auto address = wire::Dlt645Address::parse(*text);
        if (!address) {
            return refuse(address.error().detail, dlt645_example);
        }
        uri.address = *address;
    }
    if (const auto text = take(parameters, "edition")) {
        uri.edition = wire::dlt645_edition_by_id(*text);
        if (!uri.edition) {
            return refuse("DL/T 645 has no edition \"" + *text + "\" (1997 and 2007 are known)", dlt645_example);
        }
    }
    const auto current = take_ratio(parameters, "ct");
    const auto voltage = take_ratio(parameters, "pt");
    if (!current || !voltage) {
        return current ? voltage.error() : current.error();
    }
    uri.ratios = {*current, *voltage};
    if (const auto rest = refuse_rest(parameters, known, dlt645_example); !rest) {
        return rest.error();
    }
    return DeviceUri{std::move(uri)};
}

Result<DeviceUri> dlt645_uri(UriPieces pieces) {
    if (pieces.endpoint.port == 0) {
        return refuse("serial servers have no usual port, so it is needed", dlt645_example);
    }
    Dlt645Uri uri;
    uri.endpoint = pieces.endpoint;
    return dlt645_meter(std::move(uri), std::move(pieces.parameters), "address, edition, ct, pt");
}

Result<DeviceUri> redfish_uri(UriPieces pieces) {
    RedfishUri uri;
    uri.endpoint = {pieces.endpoint.host, pieces.endpoint.port == 0 ? std::uint16_t{443} : pieces.endpoint.port};
    uri.user = take(pieces.parameters, "user").value_or("");
    uri.password = take(pieces.parameters, "password").value_or("");
    if (uri.user.empty() != uri.password.empty()) {
        return refuse("user and password are needed together", redfish_example);
    }
    // RFC 7617: the colon parts the two where they are sent.
    if (uri.user.find(':') != std::string::npos) {
        return refuse("a user has no colon in the name", redfish_example);
    }
    auto pins = pins_in(take(pieces.parameters, "pin").value_or(""));
    if (!pins) {
        return refuse(pins.error().detail, redfish_example);
    }
    uri.pins = std::move(*pins);
    uri.ca_file = take(pieces.parameters, "ca").value_or("");
    if (const auto rest = refuse_rest(pieces.parameters, "user, password, pin, ca", redfish_example); !rest) {
        return rest.error();
    }
    return DeviceUri{uri};
}

std::string_view scheme_of(wire::ModbusFraming framing) {
    switch (framing) {
        case wire::ModbusFraming::tcp:
            return "modbus+tcp";
        case wire::ModbusFraming::rtu:
            return "modbus+rtu";
    }
    return "";
}

struct RedactSecurity {
    std::string operator()(const SnmpCommunity& security) const {
        return security.version == SnmpCommunityVersion::v1 ? "?community=***&version=1" : "?community=***&version=2c";
    }
    std::string operator()(const SnmpUser& user) const {
        std::string text = "?version=3&user=" + escape_parameter(user.name);
        text.append("&level=").append(level_of(user));
        if (user.auth) {
            text.append("&auth=").append(name_of(user.auth->protocol)).append("&auth_password=***");
        }
        if (user.privacy) {
            text.append("&priv=").append(name_of(user.privacy->protocol)).append("&priv_password=***");
        }
        return user.context.empty() ? text : text + "&context=" + escape_parameter(user.context);
    }
};

struct Redact {
    std::string operator()(const ModbusUri& uri) const {
        if (uri.port) {
            return serial_text("modbus-rtu", *uri.port) + "&unit=" + std::to_string(uri.unit);
        }
        return std::string(scheme_of(uri.framing)) + "://" + endpoint_text(uri.endpoint) +
               "?unit=" + std::to_string(uri.unit);
    }
    std::string operator()(const SnmpUri& uri) const {
        return "snmp://" + endpoint_text(uri.endpoint) + std::visit(RedactSecurity{}, uri.security);
    }
    std::string operator()(const Dlt645Uri& uri) const {
        ParameterText text = uri.port ? ParameterText(serial_text("dlt645-serial", *uri.port), '&')
                                      : ParameterText("dlt645+tcp://" + endpoint_text(uri.endpoint));
        if (uri.address) {
            text.add("address", uri.address->to_string());
        }
        if (uri.edition) {
            text.add("edition", id_of(*uri.edition));
        }
        if (uri.ratios != TransformerRatios{}) {
            text.add("ct", uri.ratios.current.to_string());
            text.add("pt", uri.ratios.voltage.to_string());
        }
        return text.take();
    }
    std::string operator()(const RedfishUri& uri) const {
        ParameterText text("redfish://" + endpoint_text(uri.endpoint));
        if (!uri.user.empty()) {
            text.add("user", escape_parameter(uri.user));
            text.add("password", "***");
        }
        if (!uri.pins.empty()) {
            text.add("pin", pins_text(uri.pins));
        }
        if (!uri.ca_file.empty()) {
            text.add("ca", escape_parameter(uri.ca_file));
        }
        return text.take();
    }
    std::string operator()(const HttpUri& uri) const { return redacted_http(uri); }
    std::string operator()(const MqttUri& uri) const { return redacted_mqtt(uri); }
};

/// A port is one line whatever its settings are said to be, and whatever it is called: /dev/serial/by-id has other
/// names for what is in /dev.
std::string stream_key(const Endpoint& endpoint, const std::optional<SerialPort>& port) {
    if (!port) {
        return "tcp " + endpoint_text(endpoint);
    }
    struct stat file {};
    const bool is_there = stat(port->path.c_str(), &file) == 0 && S_ISCHR(file.st_mode);
    return "tty " +
           (is_there ? std::to_string(major(file.st_rdev)) + ":" + std::to_string(minor(file.st_rdev)) : port->path);
}

struct LineKey {
    std::string operator()(const ModbusUri& uri) const { return stream_key(uri.endpoint, uri.port); }
    std::string operator()(const SnmpUri& uri) const { return "udp " + endpoint_text(uri.endpoint); }
    std::string operator()(const Dlt645Uri& uri) const { return stream_key(uri.endpoint, uri.port); }
    std::string operator()(const RedfishUri& uri) const { return "tls " + endpoint_text(uri.endpoint); }
    std::string operator()(const HttpUri& uri) const { return "http " + endpoint_text(uri.endpoint); }
    /// Nothing is asked on a broker's connection, so its devices need not wait for one another.
    std::string operator()(const MqttUri& uri) const { return "mqtt " + endpoint_text(uri.endpoint) + " " + uri.topic; }
};

/// A scheme with a host behind it.
struct HostScheme {
    std::string_view name;
    std::string_view example;
    Result<DeviceUri> (*parse)(UriPieces pieces);
};

constexpr std::array host_schemes{
    HostScheme{"modbus+tcp", modbus_example,
               [](UriPieces pieces) { return modbus_uri(std::move(pieces), wire::ModbusFraming::tcp); }},
    HostScheme{"modbus+rtu", modbus_example,
               [](UriPieces pieces) { return modbus_uri(std::move(pieces), wire::ModbusFraming::rtu); }},
    HostScheme{"snmp", snmp_example, snmp_uri},
    HostScheme{"dlt645+tcp", dlt645_example, dlt645_uri},
    HostScheme{"redfish", redfish_example, redfish_uri},
};

Result<DeviceUri> dlt645_serial_uri(std::string_view text) {
    auto pieces = cut_serial(text, SerialUse::dlt645);
    if (!pieces) {
        return pieces.error();
    }
    Dlt645Uri uri;
    uri.port = std::move(pieces->port);
    return dlt645_meter(std::move(uri), std::move(pieces->parameters), "address, edition, ct, pt, baud, parity, stop");
}

Failure unknown_scheme(std::string_view text, const std::string& scheme) {
    const std::string what =
        scheme.empty() ? "\"" + redacted(text) + "\" has no scheme"
                       : "scheme \"" + redacted(std::string_view(scheme)) +
                             "\" is not known (modbus+tcp, modbus+rtu, modbus-rtu, dlt645+tcp, dlt645-serial, snmp, "
                             "redfish, mqtt, mqtts, http, https are)";
    return refuse(what, std::string(modbus_example) + " or " + std::string(snmp_example));
}

/// Its failures may name what stands behind a secret.
Result<DeviceUri> parse(std::string_view text) {
    const std::size_t end = text.find("://");
    const std::string scheme = end == std::string_view::npos ? std::string{} : lower(text.substr(0, end));
    if (scheme == "modbus-rtu") {
        return parse_modbus_serial(text);
    }
    if (scheme == "dlt645-serial") {
        return dlt645_serial_uri(text);
    }
    if (scheme == "http" || scheme == "https") {
        return parse_http_uri(text, scheme == "http" ? HttpUri::Transport::plain : HttpUri::Transport::tls);
    }
    if (scheme == "mqtt" || scheme == "mqtts") {
        return parse_mqtt_uri(text, scheme == "mqtt" ? MqttUri::Transport::tcp : MqttUri::Transport::tls);
    }
    const auto* const known = std::ranges::find(host_schemes, scheme, &HostScheme::name);
    if (known == host_schemes.end()) {
        return unknown_scheme(text, scheme);
    }
    auto pieces = cut_uri(text, scheme, known->example);
    return pieces ? known->parse(std::move(*pieces)) : pieces.error();
}

}  // namespace

Result<DeviceUri> parse_device_uri(std::string_view text) {
    auto uri = parse(text);
    return uri ? uri : without_secret_names(uri.error(), text);
}

std::string redacted(const DeviceUri& uri) {
    return std::visit(Redact{}, uri);
}

std::string line_key(const DeviceUri& uri) {
    return std::visit(LineKey{}, uri);
}

}  // namespace wattmast
