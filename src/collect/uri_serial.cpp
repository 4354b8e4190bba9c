// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/uri_serial.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace wattmast {
namespace {

std::string_view example_of(SerialUse use) {
    switch (use) {
        case SerialUse::modbus:
            return "modbus-rtu:///dev/ttyUSB0?baud=9600&parity=even&stop=1&unit=7";
        case SerialUse::dlt645:
            return "dlt645-serial:///dev/ttyUSB0?address=000012345678";
    }
    return "";
}

/// Modbus over serial line V1.02, 3.2: 19200 is the default. DL/T 645-2007, 5.1: meters come with 2400.
unsigned usual_baud(SerialUse use) {
    switch (use) {
        case SerialUse::modbus:
            return 19'200;
        case SerialUse::dlt645:
            return 2'400;
    }
    return 0;
}

constexpr std::array parities = {
    std::pair{SerialPort::Parity::none, std::string_view("none")},
    std::pair{SerialPort::Parity::even, std::string_view("even")},
    std::pair{SerialPort::Parity::odd, std::string_view("odd")},
};

std::string_view name_of(SerialPort::Parity parity) {
    const auto found = std::ranges::find_if(parities, [parity](const auto& known) { return known.first == parity; });
    return found->second;
}

std::optional<unsigned> whole(std::string_view text) {
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

Result<SerialPort> take_port(std::string path, Parameters& parameters, SerialUse use) {
    SerialPort port{std::move(path), usual_baud(use), SerialPort::Parity::even, 1};
    if (const auto text = take(parameters, "baud")) {
        const auto baud = whole(*text);
        if (!baud || std::ranges::find(serial_bauds(), *baud) == serial_bauds().end()) {
            return refuse("\"" + *text + "\" is not a speed of serial ports (300 to 115200, such as 9600)",
                          example_of(use));
        }
        port.baud = *baud;
    }
    if (const auto text = take(parameters, "parity")) {
        const auto known =
            std::ranges::find_if(parities, [&](const auto& parity) { return parity.second == lower(*text); });
        if (known == parities.end()) {
            return refuse("parity \"" + *text + "\" is not none, even or odd", example_of(use));
        }
        port.parity = known->first;
    }
    if (const auto text = take(parameters, "stop")) {
        if (*text != "1" && *text != "2") {
            return refuse("stop \"" + *text + "\" is not 1 or 2", example_of(use));
        }
        port.stop_bits = *text == "1" ? 1 : 2;
    }
    return port;
}

bool is_device_path(std::string_view path) {
    return path.size() > 1 && path.front() == '/' && path.back() != '/' &&
           std::ranges::none_of(path, [](char c) { return static_cast<unsigned char>(c) < ' '; });
}

}  // namespace

std::span<const unsigned> serial_bauds() noexcept {
    static constexpr std::array<unsigned, 10> bauds{300,   600,    1'200,  2'400,  4'800,
                                                    9'600, 19'200, 38'400, 57'600, 115'200};
    return bauds;
}

std::string describe(const SerialPort& port) {
    const std::string_view name = name_of(port.parity);
    const char letter = name == "none" ? 'N' : name == "even" ? 'E' : 'O';
    return port.path + " at " + std::to_string(port.baud) + " 8" + letter + std::to_string(port.stop_bits);
}

Result<SerialPieces> cut_serial(std::string_view text, SerialUse use) {
    text.remove_prefix(text.find("://") + 3);
    if (text.find('#') != std::string_view::npos) {
        return refuse("a device URI has no fragment (write # as %23)", example_of(use));
    }
    const std::size_t question = std::min(text.find('?'), text.size());
    const std::string_view place = text.substr(0, question);
    if (place.find('&') != std::string_view::npos) {
        // Also because what stands behind it may be a secret.
        return refuse("parameters begin with ? (in the name of a port, write & as %26)", example_of(use));
    }
    auto path = unescaped(place);
    if (!path || !is_device_path(*path)) {
        return refuse("a serial port is written with its whole path, so with three slashes", example_of(use));
    }
    auto parameters = read_parameters(text.substr(std::min(question + 1, text.size())), example_of(use));
    if (!parameters) {
        return parameters.error();
    }
    auto port = take_port(std::move(*path), *parameters, use);
    if (!port) {
        return port.error();
    }
    return SerialPieces{std::move(*port), std::move(*parameters)};
}

Result<DeviceUri> parse_modbus_serial(std::string_view text) {
    const std::string_view example = example_of(SerialUse::modbus);
    auto pieces = cut_serial(text, SerialUse::modbus);
    if (!pieces) {
        return pieces.error();
    }
    ModbusUri uri;
    uri.framing = wire::ModbusFraming::rtu;
    uri.endpoint = {};
    uri.port = std::move(pieces->port);
    if (const auto unit = take(pieces->parameters, "unit")) {
        // V1.02, 2.2: 0 is everybody, above 247 is nobody.
        const auto number = whole(*unit);
        if (!number || *number < 1 || *number > 247) {
            return refuse("\"" + *unit + "\" is not a unit from 1 to 247, as serial lines have them", example);
        }
        uri.unit = static_cast<std::uint8_t>(*number);
    }
    if (const auto rest = refuse_rest(pieces->parameters, "baud, parity, stop, unit", example); !rest) {
        return rest.error();
    }
    return DeviceUri{std::move(uri)};
}

std::string serial_text(std::string_view scheme, const SerialPort& port) {
    return std::string(scheme) + "://" + escape_parameter(port.path) + "?baud=" + std::to_string(port.baud) +
           "&parity=" + std::string(name_of(port.parity)) + "&stop=" + std::to_string(port.stop_bits);
}

}  // namespace wattmast
