// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notify/webhook_secret.h"

#include <algorithm>
#include <array>
#include <string>

#include "collect/device_uri.h"

namespace wattmast {
namespace {

/// What the documentation of a service calls secret stands behind its path.
struct KnownService {
    std::string_view host;  ///< Or the end of it, where it begins with ".".
    std::string_view path;
};

constexpr std::array known_services{
    KnownService{"hooks.slack.com", "/services"},
    KnownService{"hooks.slack.com", "/workflows"},
    KnownService{"hooks.slack.com", "/triggers"},
    KnownService{"outlook.office.com", "/webhook"},
    KnownService{".webhook.office.com", "/webhookb2"},
    KnownService{".logic.azure.com", "/workflows"},
    KnownService{".api.powerplatform.com", "/powerautomate"},
    KnownService{"discord.com", "/api/webhooks"},
    KnownService{"discordapp.com", "/api/webhooks"},
    KnownService{"api.telegram.org", "/bot"},
    KnownService{"open.feishu.cn", "/open-apis/bot/v2/hook"},
    KnownService{"open.larksuite.com", "/open-apis/bot/v2/hook"},
    KnownService{"events.pagerduty.com", "/integration"},
    KnownService{"hooks.zapier.com", "/hooks/catch"},
    KnownService{"maker.ifttt.com", "/trigger"},
};

constexpr std::size_t least_chance = 16;

char lower_letter(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_same_text(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, lower_letter, lower_letter);
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    const char small = lower_letter(c);
    return small >= 'a' && small <= 'z';
}

bool is_of(const KnownService& service, std::string_view host) {
    const bool is_end = service.host.starts_with('.');
    return is_end ? host.size() > service.host.size() &&
                        is_same_text(host.substr(host.size() - service.host.size()), service.host)
                  : is_same_text(host, service.host);
}

/// RFC 9562: 8-4-4-4-12 hexadecimal digits.
bool is_uuid(std::string_view text) {
    constexpr std::string_view form = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    const auto fits = [](char shape, char c) {
        return shape == '-' ? c == '-' : is_digit(c) || (is_letter(c) && lower_letter(c) <= 'f');
    };
    return text.size() == form.size() && std::ranges::equal(form, text, fits);
}

/// Two digits at least, so that a word with a version is none.
bool looks_made_by_chance(std::string_view part) {
    if (is_uuid(part.substr(0, 36))) {
        return true;
    }
    while (!part.empty()) {
        const auto end = std::ranges::find_if_not(part, [](char c) { return is_digit(c) || is_letter(c); });
        const std::string_view run = part.substr(0, static_cast<std::size_t>(end - part.begin()));
        if (run.size() >= least_chance && std::ranges::any_of(run, is_letter) &&
            std::ranges::count_if(run, is_digit) >= 2) {
            return true;
        }
        part.remove_prefix(std::min(run.size() + 1, part.size()));
    }
    return false;
}

bool is_secret_name(std::string_view name) {
    constexpr std::array names{"sig", "signature", "auth", "pass", "pwd"};
    return is_secret_parameter(name) ||
           std::ranges::any_of(names, [&](std::string_view known) { return is_same_text(name, known); });
}

bool holds_secret_parameter(std::string_view query) {
    while (!query.empty()) {
        const std::string_view part = query.substr(0, query.find('&'));
        const std::size_t equals = std::min(part.find('='), part.size());
        if (is_secret_name(part.substr(0, equals)) ||
            looks_made_by_chance(part.substr(std::min(equals + 1, part.size())))) {
            return true;
        }
        query.remove_prefix(std::min(part.size() + 1, query.size()));
    }
    return false;
}

}  // namespace

std::optional<std::size_t> secret_in_target(std::string_view host, std::string_view target) {
    const std::size_t question = std::min(target.find('?'), target.size());
    const std::string_view path = target.substr(0, question);
    for (const KnownService& service : known_services) {
        // Behind it at least a "/" and a character, or what stands at once behind "/bot".
        if (is_of(service, host) && path.starts_with(service.path) && path.size() > service.path.size() + 1) {
            return service.path.size();
        }
    }
    for (std::size_t begin = path.find('/'); begin < path.size(); begin = path.find('/', begin + 1)) {
        const std::size_t end = std::min(path.find('/', begin + 1), path.size());
        if (looks_made_by_chance(path.substr(begin + 1, end - begin - 1))) {
            return begin;
        }
    }
    if (question < target.size() && holds_secret_parameter(target.substr(question + 1))) {
        return question;
    }
    return std::nullopt;
}

}  // namespace wattmast
