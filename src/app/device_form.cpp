// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/device_form.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "app/credentials.h"
#include "collect/device_uri.h"
#include "units/decimal.h"

namespace wattmast {
namespace {

using enum DeviceField;

constexpr Duration shortest_interval{std::chrono::seconds{1}};
constexpr Duration longest_interval{std::chrono::hours{24}};
constexpr Duration shortest_timeout{100};
constexpr Duration longest_timeout{std::chrono::seconds{60}};

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

bool is_number(std::string_view text, unsigned least, unsigned most) {
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() && number >= least && number <= most;
}

bool is_host(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' ||
               c == ':' || c == '_';
    });
}

bool is_duration(std::string_view text, Duration least, Duration most) {
    const auto duration = parse_duration(text);
    return duration && *duration >= least && *duration <= most;
}

bool is_trust(std::string_view text) {
    constexpr std::string_view pin = "sha256/";
    constexpr std::size_t longest_path = 4096;
    return text.empty() || (text.starts_with(pin) && text.size() > pin.size()) ||
           (text.starts_with('/') && text.size() < longest_path);
}

bool is_serial(ConnectionKind kind) {
    return kind == ConnectionKind::modbus_serial || kind == ConnectionKind::dlt645_serial;
}

bool is_good(ConnectionKind kind, DeviceField field, std::string_view text) {
    switch (field) {
        case host:
            return is_host(text);
        case port:
            return is_number(text, 1, 65535);
        case unit:
            return is_serial(kind) ? is_number(text, 1, 247) : is_number(text, 0, 255);
        case serial_port:
            return text.starts_with("/dev/") && text.size() > 5 && text.find("..") == std::string_view::npos;
        case baud:
            return std::ranges::any_of(serial_bauds(), [text](unsigned one) { return std::to_string(one) == text; });
        case parity:
            return text == "none" || text == "even" || text == "odd";
        case stop_bits:
            return text == "1" || text == "2";
        case meter_address:
            return text.empty() || wire::Dlt645Address::parse(text).has_value();
        case current_ratio:
        case voltage_ratio:
            return text.empty() || ratio_of(text).has_value();
        case security:
            return text == "plain" || text == "tls";
        case topic:
            return !text.empty() && text.find_first_of("+#") == std::string_view::npos;
        case path:
            return text.empty() || (text.starts_with('/') && text.find_first_of(" ?#") == std::string_view::npos);
        case unit_name:
            return true;
        case credential:
            return text.empty() || is_credential_name(text);
        case trust:
            return is_trust(text);
        case interval:
            return is_duration(text, shortest_interval, longest_interval);
        case timeout:
            return is_duration(text, shortest_timeout, longest_timeout);
    }
    return false;
}

std::string_view scheme_of(const DeviceForm& form) {
    const bool is_tls = form.text(security) == "tls";
    switch (form.kind) {
        case ConnectionKind::modbus_tcp:
        case ConnectionKind::sunspec:
            return "modbus+tcp";
        case ConnectionKind::modbus_rtu_tcp:
            return "modbus+rtu";
        case ConnectionKind::modbus_serial:
            return "modbus-rtu";
        case ConnectionKind::snmp:
            return "snmp";
        case ConnectionKind::dlt645_tcp:
            return "dlt645+tcp";
        case ConnectionKind::dlt645_serial:
            return "dlt645-serial";
        case ConnectionKind::redfish:
            return "redfish";
        case ConnectionKind::mqtt:
            return is_tls ? "mqtts" : "mqtt";
        case ConnectionKind::http_json:
            return is_tls ? "https" : "http";
    }
    return {};
}

/// "unit" of "?unit=1"; empty for what stands elsewhere in a URI, or nowhere.
std::string_view parameter_of(DeviceField field) {
    switch (field) {
        case unit:
        case unit_name:
            return "unit";
        case baud:
            return "baud";
        case parity:
            return "parity";
        case stop_bits:
            return "stop";
        case meter_address:
            return "address";
        case current_ratio:
            return "ct";
        case voltage_ratio:
            return "pt";
        case topic:
            return "topic";
        case credential:
            return "credential";
        case host:
        case port:
        case serial_port:
        case security:
        case path:
        case trust:
        case interval:
        case timeout:
            return {};
    }
    return {};
}

std::string parameters_of(const DeviceForm& form) {
    std::string parameters;
    const auto add = [&parameters](std::string_view name, std::string_view value) {
        parameters += parameters.empty() ? "?" : "&";
        parameters.append(name).append("=").append(escape_parameter(value));
    };
    for (const DeviceField field : fields_of(form.kind)) {
        const std::string_view name = parameter_of(field);
        const std::string text = form.text(field);
        if (name.empty() || text.empty()) {
            continue;
        }
        const bool is_ratio = field == current_ratio || field == voltage_ratio;
        add(name, is_ratio ? *ratio_of(text) : text);
    }
    const std::string trusted = form.text(trust);
    const bool is_secured = form.kind == ConnectionKind::redfish || form.text(security) == "tls";
    if (!trusted.empty() && is_secured) {
        add(trusted.starts_with('/') ? "ca" : "pin", trusted);
    }
    return parameters;
}

std::string_view example_port(ConnectionKind kind) {
    switch (kind) {
        case ConnectionKind::snmp:
            return "161";
        case ConnectionKind::redfish:
            return "443";
        case ConnectionKind::mqtt:
            return "1883";
        case ConnectionKind::http_json:
            return "80";
        case ConnectionKind::modbus_rtu_tcp:
        case ConnectionKind::dlt645_tcp:
            return "4001";
        default:
            return "502";
    }
}

}  // namespace

std::string DeviceForm::text(DeviceField field) const {
    const auto found = texts.find(field);
    return found == texts.end() ? std::string() : std::string(trimmed(found->second));
}

const std::vector<DeviceField>& fields_of(ConnectionKind kind) {
    static const std::map<ConnectionKind, std::vector<DeviceField>> all{
        {ConnectionKind::modbus_tcp, {host, port, unit, interval, timeout}},
        {ConnectionKind::modbus_rtu_tcp, {host, port, unit, interval, timeout}},
        {ConnectionKind::modbus_serial, {serial_port, baud, parity, stop_bits, unit, interval, timeout}},
        {ConnectionKind::sunspec, {host, port, unit, interval, timeout}},
        {ConnectionKind::snmp, {host, port, credential, interval, timeout}},
        {ConnectionKind::dlt645_tcp, {host, port, meter_address, current_ratio, voltage_ratio, interval, timeout}},
        {ConnectionKind::dlt645_serial,
         {serial_port, baud, parity, stop_bits, meter_address, current_ratio, voltage_ratio, interval, timeout}},
        {ConnectionKind::redfish, {host, port, credential, trust, interval, timeout}},
        {ConnectionKind::mqtt, {host, port, topic, security, credential, trust, interval, timeout}},
        {ConnectionKind::http_json, {host, port, security, path, unit_name, credential, trust, interval, timeout}},
    };
    return all.at(kind);
}

DeviceForm usual_form(ConnectionKind kind) {
    DeviceForm form{kind, {}, {}};
    form.texts[interval] = "60s";
    form.texts[timeout] = "1500ms";
    switch (kind) {
        case ConnectionKind::modbus_tcp:
        case ConnectionKind::sunspec:
            form.texts[port] = "502";
            form.texts[unit] = "1";
            break;
        case ConnectionKind::modbus_rtu_tcp:
            form.texts[unit] = "1";
            break;
        case ConnectionKind::modbus_serial:
            form.texts[unit] = "1";
            form.texts[baud] = "9600";
            form.texts[parity] = "even";
            form.texts[stop_bits] = "1";
            break;
        case ConnectionKind::dlt645_serial:
            form.texts[baud] = "2400";
            form.texts[parity] = "even";
            form.texts[stop_bits] = "1";
            break;
        case ConnectionKind::snmp:
            form.texts[port] = "161";
            break;
        case ConnectionKind::dlt645_tcp:
            break;
        case ConnectionKind::redfish:
            form.texts[port] = "443";
            form.texts[timeout] = "5s";
            break;
        case ConnectionKind::mqtt:
            form.texts[port] = "1883";
            form.texts[security] = "plain";
            form.texts[timeout] = "60s";  // Such devices speak when they want to.
            break;
        case ConnectionKind::http_json:
            form.texts[port] = "80";
            form.texts[security] = "plain";
            break;
    }
    return form;
}

std::string_view example_of(ConnectionKind kind, DeviceField field) {
    switch (field) {
        case host:
            return kind == ConnectionKind::mqtt ? "broker.example" : "10.21.47.12";
        case port:
            return example_port(kind);
        case unit:
            return "1";
        case serial_port:
            return "/dev/ttyUSB0";
        case baud:
            return "9600";
        case parity:
            return "even";
        case stop_bits:
            return "1";
        case meter_address:
            return "000012345678";
        case current_ratio:
            return "200/5";
        case voltage_ratio:
            return "10000/100";
        case security:
            return "tls";
        case topic:
            return "rack7";
        case path:
            return "/meter7";
        case unit_name:
            return "1";
        case credential:
            return "cabinet";
        case trust:
            return "sha256/…";
        case interval:
            return "60s";
        case timeout:
            return "1500ms";
    }
    return {};
}

std::vector<DeviceField> faults_of(const DeviceForm& form) {
    std::vector<DeviceField> faults;
    for (const DeviceField field : fields_of(form.kind)) {
        if (!is_good(form.kind, field, form.text(field))) {
            faults.push_back(field);
        }
    }
    return faults;
}

Result<std::string> uri_of(const DeviceForm& form) {
    if (const auto faults = faults_of(form); !faults.empty()) {
        return fail(Errc::invalid_argument, "the form of the device is not filled in");
    }
    std::string text(scheme_of(form));
    if (is_serial(form.kind)) {
        text += "://" + form.text(serial_port);
    } else {
        const std::string where = form.text(host);
        const bool is_ipv6 = where.find(':') != std::string::npos;
        text += "://" + (is_ipv6 ? "[" + where + "]" : where) + ":" + form.text(port);
        text += form.kind == ConnectionKind::http_json ? form.text(path) : std::string();
    }
    text += parameters_of(form);
    if (const auto uri = parse_without_secrets(text); !uri) {
        return uri.error();
    }
    return text;
}

Duration interval_of(const DeviceForm& form) {
    return parse_duration(form.text(interval)).value();
}

Duration timeout_of(const DeviceForm& form) {
    return parse_duration(form.text(timeout)).value();
}

Result<std::string> ratio_of(std::string_view text) {
    constexpr std::int64_t most_decimals = 1'000'000;
    const auto wrong = [text] {
        return fail(Errc::invalid_argument, "\"" + std::string(text) + "\" is no ratio; write it like 200/5 or 40");
    };
    const std::size_t mark = text.find_first_of("/:");
    const auto first = Decimal::parse(trimmed(text.substr(0, mark)));
    if (!first || first->is_negative() || first->is_zero()) {
        return wrong();
    }
    if (mark == std::string_view::npos) {
        return first->to_string();
    }
    const auto second = Decimal::parse(trimmed(text.substr(mark + 1)));
    const auto numerator = first->to_scaled(-3);
    const auto denominator = second ? second->to_scaled(-3) : Result<std::int64_t>(second.error());
    constexpr std::int64_t most = 9'000'000'000'000;  // So that the product below fits.
    if (!numerator || !denominator || *denominator <= 0 || *numerator > most / 1000 ||
        *numerator * most_decimals % *denominator != 0) {
        return wrong();
    }
    return Decimal(*numerator * most_decimals / *denominator, -6).normalized().to_string();
}

}  // namespace wattmast
