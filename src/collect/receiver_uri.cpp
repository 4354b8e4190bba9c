// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/receiver_uri.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "collect/http_auth.h"
#include "collect/uri_pieces.h"
#include "wire/http_target.h"

namespace wattmast {
namespace {

constexpr std::string_view mail_example = "smtps://mail.example.com?credential=NAME";
constexpr std::string_view plain_mail_example = "smtp-plain://127.0.0.1:25";
constexpr std::string_view webhook_example = "https://ops.example.com/alarms?credential=NAME";
constexpr std::string_view snmp_example = "snmp-inform://10.1.2.3?credential=NAME";

/// What a header field can hold without being cut or folded (RFC 9110, 5.5).
bool is_visible(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7F'; });
}

Result<std::vector<TlsPin>> take_pins(Parameters& parameters, std::string_view example) {
    auto pins = pins_in(take(parameters, "pin").value_or(""));
    return pins ? std::move(pins) : refuse(pins.error().detail, example);
}

Result<Receiver> mail_receiver(std::string_view text, std::string_view scheme, MailServer::Security security) {
    const bool is_plain = security == MailServer::Security::plain;
    const std::string_view example = is_plain ? plain_mail_example : mail_example;
    auto pieces = cut_uri(text, scheme, example);
    if (!pieces) {
        return pieces.error();
    }
    MailServer server;
    server.security = security;
    server.endpoint = pieces->endpoint;
    if (server.endpoint.port == 0) {
        server.endpoint.port = security == MailServer::Security::tls ? 465 : is_plain ? 25 : 587;
    }
    if (!is_plain) {
        server.user = take(pieces->parameters, "user").value_or("");
        server.password = take(pieces->parameters, "password").value_or("");
        if (server.user.empty() != server.password.empty()) {
            return refuse("user and password are needed together", example);
        }
        auto pins = take_pins(pieces->parameters, example);
        if (!pins) {
            return pins.error();
        }
        server.pins = std::move(*pins);
        server.ca_file = take(pieces->parameters, "ca").value_or("");
    }
    const auto rest = refuse_rest(
        pieces->parameters,
        is_plain ? "none, because others on the way can read what is said" : "user, password, pin, ca", example);
    return rest ? Result<Receiver>(std::move(server)) : rest.error();
}

/// Who asks. No text of a secret is repeated.
Result<void> take_login(Parameters& parameters, WebhookReceiver& receiver) {
    const auto user = take(parameters, "user");
    const auto password = take(parameters, "password");
    const auto token = take(parameters, "token");
    const auto header = take(parameters, "header");
    const auto key = take(parameters, "key");
    if (user.has_value() != password.has_value() || header.has_value() != key.has_value()) {
        return refuse("user and password are needed together, and so are header and key", webhook_example);
    }
    if ((user ? 1 : 0) + (token ? 1 : 0) + (key ? 1 : 0) > 1) {
        return refuse("one of user with password, token, and header with key is enough", webhook_example);
    }
    if (user && user->find(':') != std::string::npos) {
        return refuse("a user has no colon in the name", webhook_example);
    }
    if (!is_visible(token.value_or("")) || !is_visible(key.value_or(""))) {
        return refuse("token and key hold letters, digits and signs of ASCII, and no blank", webhook_example);
    }
    if (header && !is_free_header(*header)) {
        return refuse("header is a name such as X-Api-Key, and none that HTTP itself uses", webhook_example);
    }
    if (user) {
        receiver.header_name = "Authorization";
        receiver.header_value = basic_authorization(*user, *password);
    } else if (token) {
        receiver.header_name = "Authorization";
        receiver.header_value = "Bearer " + *token;
    } else if (key) {
        receiver.header_name = *header;
        receiver.header_value = *key;
    }
    return {};
}

Result<Receiver> webhook_receiver(std::string_view text, WebhookReceiver::Transport transport) {
    const bool is_tls = transport == WebhookReceiver::Transport::tls;
    auto pieces = cut_uri(text, is_tls ? "https" : "http", webhook_example, UriPath::allowed);
    if (!pieces) {
        return pieces.error();
    }
    WebhookReceiver receiver;
    receiver.transport = transport;
    receiver.endpoint = pieces->endpoint;
    if (receiver.endpoint.port == 0) {
        receiver.endpoint.port = is_tls ? 443 : 80;
    }
    receiver.path = pieces->path;
    if (is_tls) {
        receiver.path += take(pieces->parameters, "path_secret").value_or("");
        if (const auto login = take_login(pieces->parameters, receiver); !login) {
            return login.error();
        }
        auto pins = take_pins(pieces->parameters, webhook_example);
        if (!pins) {
            return pins.error();
        }
        receiver.pins = std::move(*pins);
        receiver.ca_file = take(pieces->parameters, "ca").value_or("");
    }
    if (!receiver.path.starts_with('/')) {
        receiver.path.insert(0, "/");
    }
    if (const auto query = take(pieces->parameters, "query")) {
        receiver.path += (receiver.path.find('?') == std::string::npos ? "?" : "&") + *query;
    }
    if (!wire::is_http_path(receiver.path)) {
        return refuse("path, path_secret and query hold what a URL can: no blank, no \"..\", no letters beyond ASCII",
                      webhook_example);
    }
    const auto rest = refuse_rest(pieces->parameters,
                                  is_tls ? "user, password, token, header, key, path_secret, query, pin, ca"
                                         : "query; http:// takes nothing secret, because others on the way can read it",
                                  webhook_example);
    return rest ? Result<Receiver>(std::move(receiver)) : rest.error();
}

Result<Receiver> snmp_receiver(std::string_view text, std::string_view scheme, SnmpReceiver::Form form) {
    const auto pieces = cut_uri(text, scheme, snmp_example);
    if (!pieces) {
        return pieces.error();
    }
    auto uri = parse_device_uri("snmp" + std::string(text.substr(scheme.size())));
    if (!uri) {
        return uri.error();
    }
    SnmpReceiver receiver{std::get<SnmpUri>(std::move(*uri)), form};
    if (pieces->endpoint.port == 0) {
        receiver.uri.endpoint.port = 162;
    }
    const auto* community = std::get_if<SnmpCommunity>(&receiver.uri.security);
    if (community != nullptr && community->version == SnmpCommunityVersion::v1) {
        return refuse("notifications are sent by SNMP v2c or v3, not by v1", snmp_example);
    }
    if (community == nullptr && form == SnmpReceiver::Form::trap) {
        return refuse("traps are sent by v2c; by v3 use snmp-inform://, which is acknowledged", snmp_example);
    }
    return Receiver{std::move(receiver)};
}

struct ReceiverScheme {
    std::string_view name;
    Result<Receiver> (*parse)(std::string_view text);
};

constexpr std::array schemes{
    ReceiverScheme{"smtps",
                   [](std::string_view text) { return mail_receiver(text, "smtps", MailServer::Security::tls); }},
    ReceiverScheme{"smtp",
                   [](std::string_view text) { return mail_receiver(text, "smtp", MailServer::Security::starttls); }},
    ReceiverScheme{
        "smtp-plain",
        [](std::string_view text) { return mail_receiver(text, "smtp-plain", MailServer::Security::plain); }},
    ReceiverScheme{"https",
                   [](std::string_view text) { return webhook_receiver(text, WebhookReceiver::Transport::tls); }},
    ReceiverScheme{"http",
                   [](std::string_view text) { return webhook_receiver(text, WebhookReceiver::Transport::plain); }},
    ReceiverScheme{
        "snmp-inform",
        [](std::string_view text) { return snmp_receiver(text, "snmp-inform", SnmpReceiver::Form::inform); }},
    ReceiverScheme{"snmp-trap",
                   [](std::string_view text) { return snmp_receiver(text, "snmp-trap", SnmpReceiver::Form::trap); }},
};

/// The URI without the parameter, and whether it had one.
std::pair<std::string, bool> without_credential(std::string_view uri) {
    const std::size_t question = std::min(uri.find('?'), uri.size());
    std::string kept(uri.substr(0, question));
    bool had_one = false;
    char before = '?';
    for (std::string_view rest = uri.substr(std::min(question + 1, uri.size())); !rest.empty();) {
        const std::size_t end = std::min(rest.find('&'), rest.size());
        const std::string_view part = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (part.starts_with("credential=")) {
            had_one = true;
        } else {
            kept.append(1, std::exchange(before, '&')).append(part);
        }
    }
    return {std::move(kept), had_one};
}

/// Parameters inside of a value are looked at too: "query=access_token%3D…".
bool holds_secret(std::string_view uri) {
    if (redacted(uri) != uri) {
        return true;
    }
    for (std::size_t begin = uri.find('='); begin < uri.size(); begin = uri.find('=', begin + 1)) {
        const std::size_t end = std::min(uri.find('&', begin), uri.size());
        const std::string inner = "?" + unescaped(uri.substr(begin + 1, end - begin - 1)).value_or("");
        if (redacted(std::string_view(inner)) != inner) {
            return true;
        }
    }
    return false;
}

}  // namespace

Result<Receiver> parse_receiver(std::string_view uri) {
    const std::size_t end = uri.find("://");
    const std::string scheme = end == std::string_view::npos ? std::string() : lower(uri.substr(0, end));
    for (const ReceiverScheme& known : schemes) {
        if (known.name == scheme) {
            auto receiver = known.parse(scheme + std::string(uri.substr(end)));
            return receiver ? std::move(receiver) : without_secret_names(receiver.error(), uri);
        }
    }
    return fail(Errc::invalid_argument,
                "messages go to smtps://, smtp://, smtp-plain://, https://, http://, snmp-inform:// or snmp-trap:// "
                "addresses, such as " +
                    std::string(mail_example));
}

Result<Receiver> parse_receiver_without_secrets(std::string_view uri) {
    const auto [plain, has_credential] = without_credential(uri);
    if (holds_secret(plain)) {
        return fail(Errc::invalid_argument,
                    "the address holds a password, token or key; keep it with wattmastctl credential set NAME, and "
                    "write credential=NAME in its place");
    }
    auto receiver = parse_receiver(plain);
    if (!receiver || !has_credential) {
        return receiver;
    }
    const auto* mail = std::get_if<MailServer>(&*receiver);
    const auto* webhook = std::get_if<WebhookReceiver>(&*receiver);
    if ((mail != nullptr && mail->security == MailServer::Security::plain) ||
        (webhook != nullptr && webhook->transport == WebhookReceiver::Transport::plain)) {
        return fail(Errc::invalid_argument,
                    "smtp-plain:// and http:// take no credential, because others on the way can read what is said");
    }
    return receiver;
}

}  // namespace wattmast
