// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/uri_pieces.h"

#include <algorithm>
#include <utility>

namespace wattmast {
namespace {

bool is_host_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
}

bool is_ipv6_character(char c) {
    return (c >= 'a' && c <= 'f') || (c >= '0' && c <= '9') || c == ':' || c == '.';
}

Result<Endpoint> parse_authority(std::string_view text, std::string_view example) {
    Endpoint endpoint;
    std::string_view rest;
    if (text.find('@') != std::string_view::npos) {
        return refuse("a device URI has no user part", example);
    }
    if (text.starts_with('[')) {
        const std::size_t close = text.find(']');
        if (close == std::string_view::npos) {
            return refuse("the bracket of the IPv6 address is not closed", example);
        }
        endpoint.host = lower(text.substr(1, close - 1));
        rest = text.substr(close + 1);
        const bool is_address =
            endpoint.host.find(':') != std::string::npos && std::ranges::all_of(endpoint.host, is_ipv6_character);
        if (!is_address) {
            return refuse("\"" + redacted(std::string_view(endpoint.host)) + "\" in brackets is not an IPv6 address",
                          example);
        }
    } else {
        const std::size_t colon = text.find(':');
        endpoint.host = lower(text.substr(0, colon));
        rest = colon == std::string_view::npos ? std::string_view{} : text.substr(colon);
        if (endpoint.host.empty() || !std::ranges::all_of(endpoint.host, is_host_character)) {
            return refuse("\"" + redacted(std::string_view(endpoint.host)) + "\" is not a host", example);
        }
    }
    if (rest.empty()) {
        return endpoint;
    }
    const auto port = rest.starts_with(':') ? number_in<std::uint16_t>(rest.substr(1)) : std::nullopt;
    if (!port || *port == 0) {
        return refuse("\"" + redacted(rest) + "\" is not a port from 1 to 65535 (IPv6 addresses stand in brackets)",
                      example);
    }
    endpoint.port = *port;
    return endpoint;
}

}  // namespace

Result<UriPieces> cut_uri(std::string_view text, std::string_view scheme, std::string_view example, UriPath path) {
    UriPieces pieces;
    pieces.scheme = scheme;
    text.remove_prefix(scheme.size() + 3);
    if (text.find('#') != std::string_view::npos) {
        return refuse("a device URI has no fragment (write # as %23)", example);
    }
    const std::size_t question = text.find('?');
    std::string_view authority = text.substr(0, question);
    if (authority.ends_with('/')) {
        authority.remove_suffix(1);
    }
    if (const std::size_t slash = authority.find('/'); slash != std::string_view::npos && path == UriPath::allowed) {
        pieces.path = authority.substr(slash);
        authority = authority.substr(0, slash);
    }
    const auto endpoint = parse_authority(authority, example);
    if (!endpoint) {
        return endpoint.error();
    }
    pieces.endpoint = *endpoint;
    auto parameters =
        read_parameters(question == std::string_view::npos ? std::string_view{} : text.substr(question + 1), example);
    if (!parameters) {
        return parameters.error();
    }
    pieces.parameters = std::move(*parameters);
    return pieces;
}

Result<std::vector<TlsPin>> pins_in(std::string_view text) {
    std::vector<TlsPin> pins;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(','), text.size());
        const auto pin = TlsPin::parse(text.substr(0, end));
        if (!pin) {
            return pin.error();
        }
        pins.push_back(*pin);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return pins;
}

std::string pins_text(const std::vector<TlsPin>& pins) {
    std::string text;
    for (const TlsPin& pin : pins) {
        text.append(text.empty() ? "" : ",").append(pin.to_string());
    }
    return text;
}

std::string endpoint_text(const Endpoint& endpoint) {
    const bool is_ipv6 = endpoint.host.find(':') != std::string::npos;
    return (is_ipv6 ? "[" + endpoint.host + "]" : endpoint.host) + ":" + std::to_string(endpoint.port);
}

}  // namespace wattmast
