// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/http_service.h"

#include <openssl/rand.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>
#include <utility>

#include "collect/http_json_readings.h"
#include "collect/uri_pieces.h"
#include "wire/http_target.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;

constexpr unsigned unauthorized = 401;
constexpr unsigned too_many = 429;
constexpr unsigned unavailable = 503;
constexpr Duration longest_wait{std::chrono::hours{1}};

bool leads_on(unsigned status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// Seconds; a date is not read, and means a minute.
Duration wait_of(const std::string& text) {
    constexpr std::chrono::seconds usual{60};
    const auto stated = number_in<std::uint32_t>(text);
    return std::min<Duration>(stated ? std::chrono::seconds{*stated} : usual, longest_wait);
}

HttpsOptions options_of(const HttpUri& uri) {
    return {.endpoint = uri.endpoint,
            .pins = uri.pins,
            .ca_file = uri.ca_file,
            .max_body = max_http_document,
            .transport = uri.transport == HttpUri::Transport::tls ? HttpTransport::tls : HttpTransport::plain};
}

std::string origin_of(const HttpUri& uri) {
    const bool is_tls = uri.transport == HttpUri::Transport::tls;
    return (is_tls ? "https://" : "http://") + endpoint_text(uri.endpoint);
}

Failure redirected(std::string what, std::string_view how) {
    return fail(Errc::wrong_reply,
                what.append(" is redirected").append(how).append("; write the address that answers itself"));
}

bool has_secret(const HttpUri& uri) {
    return !uri.user.empty() || !uri.token.empty() || !uri.key.empty();
}

}  // namespace

HttpService::HttpService(asio::any_io_executor executor, HttpUri uri, Duration reply_patience)
    : uri_(std::move(uri)),
      where_(origin_of(uri_)),
      patience_(reply_patience),
      client_(std::move(executor), options_of(uri_)),
      is_basic_(uri_.login == HttpUri::Login::basic) {}

asio::awaitable<Result<HttpReply>> HttpService::ask(std::string target, HttpAuthorization authorization,
                                                    SteadyTime deadline) {
    if (Clock::now() >= deadline) {
        co_return fail(Errc::timeout, where_ + ": the time for the poll is over");
    }
    co_return co_await client_.get(target, authorization, std::min(deadline, Clock::now() + patience_));
}

asio::awaitable<Result<wire::JsonValue>> HttpService::get(std::string target, std::string key_header,
                                                          SteadyTime deadline) {
    if (held_back_by_ && Clock::now() < not_before_) {
        co_return *held_back_by_;
    }
    held_back_by_.reset();
    if (!uri_.key.empty() && key_header.empty()) {
        co_return fail(Errc::invalid_argument, where_ +
                                                   ": the profile names no header (key_header) for the key in the "
                                                   "device's URI");
    }
    const auto reply = co_await fetch(target, key_header, deadline);
    if (!reply) {
        co_return reply.error();
    }
    if (reply->status == too_many || (reply->status == unavailable && !reply->retry_after.empty())) {
        co_return hold_back(*reply);
    }
    if (reply->status == unauthorized && has_secret(uri_)) {
        co_return refuse_login();
    }
    auto document = http_document(reply->status, reply->body);
    if (!document) {
        co_return fail(document.error().code, where_ + target + ": " + document.error().detail);
    }
    lockout_ = Duration{0};
    co_return document;
}

asio::awaitable<Result<HttpReply>> HttpService::fetch(const std::string& target, const std::string& key_header,
                                                      SteadyTime deadline) {
    constexpr int most_redirects = 3;
    constexpr int most_attempts = 3;  // Without a login, with it, and with a fresh nonce.
    std::string path = target;
    int redirects = 0;
    for (int attempts = 1;; ++attempts) {
        // Where a redirect leads, nobody has said that we are to be known.
        const HttpAuthorization authorization =
            redirects == 0 ? authorization_for(path, key_header) : HttpAuthorization{};
        auto reply = co_await ask(path, authorization, deadline);
        if (!reply) {
            co_return reply;
        }
        if (leads_on(reply->status)) {
            auto next = wire::path_of_location(reply->location, where_);
            if (!next || ++redirects > most_redirects) {
                co_return redirected(where_ + target, next ? " again and again" : ": " + next.error().detail);
            }
            path = std::move(*next);
            continue;
        }
        if (reply->status == unauthorized && redirects > 0 && has_secret(uri_)) {
            co_return redirected(where_ + target, " to " + path + ", where the login is not shown");
        }
        if (reply->status != unauthorized || uri_.user.empty() || attempts >= most_attempts) {
            co_return reply;
        }
        const auto again = learn_from(*reply, !authorization.name.empty());
        if (!again) {
            co_return again.error();
        }
        if (*again == Next::give_up) {
            co_return reply;
        }
    }
}

HttpAuthorization HttpService::authorization_for(const std::string& target, const std::string& key_header) {
    if (!uri_.token.empty()) {
        warn_once();
        return {"Authorization", "Bearer " + uri_.token};
    }
    if (!uri_.key.empty()) {
        warn_once();
        return {key_header, uri_.key};
    }
    if (uri_.user.empty()) {
        return {};
    }
    if (is_basic_) {
        warn_once();
        return {"Authorization", basic_authorization(uri_.user, uri_.password)};
    }
    if (!challenge_) {
        return {};
    }
    return {"Authorization",
            digest_authorization(*challenge_, uri_.user, uri_.password, target, ++uses_, fresh_nonce())};
}

std::string HttpService::fresh_nonce() {
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<unsigned char, 16> bytes{};
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) {
        throw std::runtime_error("OpenSSL has no random numbers");
    }
    std::string text;
    for (const unsigned char byte : bytes) {
        text.append({digits[byte / 16U], digits[byte % 16U]});
    }
    return text;
}

Result<HttpService::Next> HttpService::learn_from(const HttpReply& refusal, bool was_shown) {
    const HttpChallenges offered = parse_challenges(refusal.challenges);
    if (offered.digest && uri_.login != HttpUri::Login::basic) {
        // A nonce that has run out is no refusal; some devices do not say that it has, so one that was used before
        // gets one more attempt.
        const bool is_worn = offered.digest->age == DigestChallenge::Nonce::stale || uses_ > 1;
        const Next next = !was_shown || is_worn ? Next::another_attempt : Next::give_up;
        challenge_ = offered.digest;
        uses_ = 0;
        is_basic_ = false;
        return next;
    }
    if (uri_.login == HttpUri::Login::digest) {
        return fail(Errc::device_refused, where_ +
                                              " does not offer Digest (MD5 or SHA-256), and auth=digest keeps the "
                                              "password from being sent otherwise");
    }
    if (was_shown || is_basic_) {
        return Next::give_up;
    }
    // Old equipment refuses without saying what it wants; what it can mean is Basic.
    challenge_.reset();
    is_basic_ = offered.has_basic || refusal.challenges.empty();
    return is_basic_ ? Next::another_attempt : Next::give_up;
}

Failure HttpService::refuse_login() {
    challenge_.reset();
    is_basic_ = uri_.login == HttpUri::Login::basic;
    lockout_ = lockout_ == Duration{0} ? shortest_lockout : std::min(2 * lockout_, longest_lockout);
    not_before_ = Clock::now() + lockout_;
    const std::string what = !uri_.user.empty() ? "user and password" : !uri_.token.empty() ? "the token" : "the key";
    held_back_by_ = fail(Errc::device_refused,
                         where_ + " refuses the login (HTTP status 401); check " + what + ". It is tried again in " +
                             std::to_string(std::chrono::ceil<std::chrono::minutes>(lockout_).count()) +
                             " min, because devices lock accounts after a few wrong passwords");
    return *held_back_by_;
}

Failure HttpService::hold_back(const HttpReply& reply) {
    const Duration wait = wait_of(reply.retry_after);
    not_before_ = Clock::now() + wait;
    held_back_by_ = fail(Errc::device_refused,
                         where_ + " is busy (HTTP status " + std::to_string(reply.status) + ") and is left alone for " +
                             std::to_string(std::chrono::ceil<std::chrono::seconds>(wait).count()) + " s");
    return *held_back_by_;
}

void HttpService::warn_once() {
    if (uri_.transport == HttpUri::Transport::plain && !has_warned_) {
        has_warned_ = true;
        spdlog::warn("{}: {}", where_, warning_of("http://?credential"));
    }
}

void HttpService::give_up() noexcept {
    client_.close();
}

std::string http_key(const HttpUri& uri) {
    HttpUri service = uri;
    service.prefix.clear();
    service.unit.clear();
    std::string key = "http " + redacted(DeviceUri{service});
    for (const std::string* secret : {&uri.password, &uri.token, &uri.key}) {
        key.append(1, '\n').append(*secret);
    }
    return key;
}

}  // namespace wattmast
