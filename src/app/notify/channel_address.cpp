// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notify/channel_address.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/notify/webhook_secret.h"
#include "collect/device_uri.h"
#include "collect/mail_delivery.h"
#include "collect/tls_pin.h"
#include "collect/uri_parameters.h"

namespace wattmast {
namespace {

struct WayFacts {
    ChannelWay way;
    std::string_view scheme;
    std::uint16_t port;
    ChannelKind kind;
    bool is_plain;
};

constexpr std::array ways{
    WayFacts{ChannelWay::mail_tls, "smtps", 465, ChannelKind::email, false},
    WayFacts{ChannelWay::mail_starttls, "smtp", 587, ChannelKind::email, false},
    WayFacts{ChannelWay::mail_plain, "smtp-plain", 25, ChannelKind::email, true},
    WayFacts{ChannelWay::webhook_tls, "https", 443, ChannelKind::webhook, false},
    WayFacts{ChannelWay::webhook_plain, "http", 80, ChannelKind::webhook, true},
    WayFacts{ChannelWay::snmp_inform, "snmp-inform", 162, ChannelKind::snmp, false},
    WayFacts{ChannelWay::snmp_trap, "snmp-trap", 162, ChannelKind::snmp, false},
};

const WayFacts& facts_of(ChannelWay way) noexcept {
    return ways[static_cast<std::size_t>(way) - 1];
}

std::string lower_case(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return lower;
}

/// What would end or change a parameter's value.
std::string escaped(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (const char c : text) {
        if (c == '%' || c == '&' || c == '#' || c == '?') {
            const auto byte = static_cast<unsigned char>(c);
            result.append({'%', digits[byte >> 4U], digits[byte & 15U]});
        } else {
            result += c;
        }
    }
    return result;
}

void take_authority(std::string_view text, ChannelAddress& address) {
    const std::size_t closing = text.starts_with('[') ? text.find(']') : std::string_view::npos;
    const std::size_t colon = closing == std::string_view::npos ? text.rfind(':') : text.find(':', closing);
    const std::string_view host = text.substr(0, colon);
    address.host = closing == std::string_view::npos ? host : host.substr(1, closing - 1);
    address.port = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
}

void take_parameter(std::string_view part, ChannelAddress& address) {
    const std::size_t equals = std::min(part.find('='), part.size());
    const std::string_view name = part.substr(0, equals);
    const std::string_view value = part.substr(std::min(equals + 1, part.size()));
    std::string* const places[] = {&address.query, &address.credential, &address.pin, &address.ca_file};
    constexpr std::string_view names[] = {"query", "credential", "pin", "ca"};
    for (std::size_t i = 0; i < std::size(names); ++i) {
        const auto plain = unescaped(value);
        if (name == names[i] && places[i]->empty() && plain && !plain->empty()) {
            *places[i] = *plain;
            return;
        }
    }
    address.others.append(address.others.empty() ? "" : "&").append(part);
}

/// As a webhook is asked for it.
std::string target_of(const ChannelAddress& address) {
    return address.query.empty() ? address.path : address.path + "?" + address.query;
}

}  // namespace

ChannelKind kind_of(ChannelWay way) noexcept {
    return facts_of(way).kind;
}

std::string_view scheme_of(ChannelWay way) noexcept {
    return facts_of(way).scheme;
}

std::uint16_t usual_port(ChannelWay way) noexcept {
    return facts_of(way).port;
}

bool is_plain(ChannelWay way) noexcept {
    return facts_of(way).is_plain;
}

std::optional<ChannelAddress> channel_address_in(std::string_view text) {
    const std::size_t end = text.find("://");
    const std::string scheme = end == std::string_view::npos ? std::string() : lower_case(text.substr(0, end));
    const auto* const found = std::ranges::find(ways, scheme, &WayFacts::scheme);
    if (found == ways.end()) {
        return std::nullopt;
    }
    ChannelAddress address;
    address.way = found->way;
    text.remove_prefix(end + 3);
    const std::size_t question = std::min(text.find('?'), text.size());
    const std::size_t slash = std::min(text.find('/'), question);
    take_authority(text.substr(0, slash), address);
    address.path = text.substr(slash, question - slash);
    for (std::string_view rest = text.substr(std::min(question + 1, text.size())); !rest.empty();) {
        const std::size_t ampersand = std::min(rest.find('&'), rest.size());
        take_parameter(rest.substr(0, ampersand), address);
        rest.remove_prefix(std::min(ampersand + 1, rest.size()));
    }
    return address;
}

std::string text_of(const ChannelAddress& address) {
    std::string text(scheme_of(address.way));
    const bool is_ipv6 = address.host.find(':') != std::string::npos;
    text.append("://").append(is_ipv6 ? "[" + address.host + "]" : address.host);
    text.append(address.port.empty() ? "" : ":" + address.port).append(address.path);
    char before = '?';
    const auto add = [&](std::string_view parameter) {
        text.append(1, before).append(parameter);
        before = '&';
    };
    if (!address.credential.empty()) {
        add("credential=" + escaped(address.credential));
    }
    if (!address.query.empty()) {
        add("query=" + escaped(address.query));
    }
    if (!address.pin.empty()) {
        add("pin=" + escaped(address.pin));
    }
    if (!address.ca_file.empty()) {
        add("ca=" + escaped(address.ca_file));
    }
    if (!address.others.empty()) {
        add(address.others);
    }
    return text;
}

bool holds_secret(const ChannelAddress& address) {
    const std::string texts[] = {text_of(address), "?" + address.query};
    return std::ranges::any_of(texts, [](const std::string& text) { return redacted(std::string_view(text)) != text; });
}

std::string secret_part(const ChannelAddress& address) {
    if (address.way != ChannelWay::webhook_tls) {
        return {};
    }
    const std::string target = target_of(address);
    const auto begin = secret_in_target(address.host, target);
    return begin ? target.substr(*begin) : std::string();
}

ChannelAddress without_secret_part(ChannelAddress address) {
    const std::size_t kept = target_of(address).size() - secret_part(address).size();
    if (kept < target_of(address).size()) {
        address.path = target_of(address).substr(0, kept);
        address.query.clear();
    }
    return address;
}

std::string shown_address(std::string_view address) {
    auto parts = channel_address_in(address);
    if (parts && !secret_part(*parts).empty()) {
        *parts = without_secret_part(std::move(*parts));
        parts->path += "/***";
        return redacted(std::string_view(text_of(*parts)));
    }
    return redacted(address);
}

bool are_pins(std::string_view text) {
    while (!text.empty()) {
        const std::string_view pin = text.substr(0, text.find(','));
        if (!TlsPin::parse(pin)) {
            return false;
        }
        text.remove_prefix(std::min(pin.size() + 1, text.size()));
    }
    return true;
}

bool is_mail_address(std::string_view text) {
    return check_mail_recipient(text).has_value();
}

}  // namespace wattmast
