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

std::string secret_of(const HttpUri& uri) {
    return !uri.user.empty() ? "user and password" : !uri.token.empty() ? "the token" : "the key";
}

}  // namespace

HttpService::HttpService(asio::any_io_executor executor, HttpUri uri, Duration reply_patience)
    : uri_(std::move(uri)),
      where_(origin_of(uri_)),
      reply_patience_(reply_patience),
      client_(std::move(executor), options_of(uri_)),
      patience_(where_, secret_of(uri_)),
      latest_(unknown_login()) {}

asio::awaitable<Result<HttpReply>> HttpService::ask(std::string target, HttpAuthorization authorization,
                                                    SteadyTime deadline) {
    if (Clock::now() >= deadline) {
        co_return fail(Errc::timeout, where_ + ": the time for the poll is over");
    }
    co_return co_await client_.get(target, authorization, std::min(deadline, Clock::now() + reply_patience_));
}

asio::awaitable<Result<wire::JsonValue>> HttpService::get(HttpQuestion question, SteadyTime deadline) {
    patience_.know(question.device);
    if (auto why = patience_.held_back(question.device, question.target, Clock::now())) {
        is_held_back_ = patience_.is_device_held_back(question.device, Clock::now());
        co_return *why;
    }
    is_held_back_ = false;
    if (!uri_.key.empty() && question.key_header.empty()) {
        co_return fail(Errc::invalid_argument, where_ +
                                                   ": the profile names no header (key_header) for the key in the "
                                                   "device's URI");
    }
    const auto reply = co_await fetch(question, deadline);
    if (!reply) {
        co_return reply.error();
    }
    if (reply->status == too_many || (reply->status == unavailable && !reply->retry_after.empty())) {
        co_return hold_back(question.device, *reply);
    }
    if (reply->status == unauthorized && has_secret(uri_)) {
        co_return refuse_login(question);
    }
    auto document = http_document(reply->status, reply->body);
    if (!document) {
        co_return fail(document.error().code, where_ + question.target + ": " + document.error().detail);
    }
    if (was_shown_) {
        patience_.accepted(question.device, question.target);
        logins_.insert_or_assign(question.device, login_of(question.device));
    }
    co_return document;
}

asio::awaitable<Result<HttpReply>> HttpService::fetch(const HttpQuestion& question, SteadyTime deadline) {
    constexpr int most_redirects = 3;
    constexpr int most_attempts = 3;  // Without a login, with it, and with a fresh nonce.
    HttpQuestion next = question;
    int redirects = 0;
    for (int attempts = 1;; ++attempts) {
        // Where a redirect leads, nobody has said that we are to be known.
        const HttpAuthorization authorization = redirects == 0 ? authorization_for(next) : HttpAuthorization{};
        was_shown_ = !authorization.name.empty();
        auto reply = co_await ask(next.target, authorization, deadline);
        if (!reply) {
            co_return reply;
        }
        if (leads_on(reply->status)) {
            auto path = wire::path_of_location(reply->location, where_);
            if (!path || ++redirects > most_redirects) {
                co_return redirected(where_ + question.target, path ? " again and again" : ": " + path.error().detail);
            }
            next.target = std::move(*path);
            continue;
        }
        if (reply->status == unauthorized && redirects > 0 && has_secret(uri_)) {
            co_return redirected(where_ + question.target, " to " + next.target + ", where the login is not shown");
        }
        if (reply->status != unauthorized || uri_.user.empty() || attempts >= most_attempts) {
            co_return reply;
        }
        const auto again = learn_from(*reply, question.device, was_shown_);
        if (!again) {
            co_return again.error();
        }
        if (*again == Next::give_up) {
            co_return reply;
        }
    }
}

HttpAuthorization HttpService::authorization_for(const HttpQuestion& question) {
    if (!uri_.token.empty()) {
        warn_once();
        return {"Authorization", "Bearer " + uri_.token};
    }
    if (!uri_.key.empty()) {
        warn_once();
        return {question.key_header, uri_.key};
    }
    if (uri_.user.empty()) {
        return {};
    }
    const std::shared_ptr<Login> login = login_of(question.device);
    if (login->is_basic) {
        warn_once();
        return {"Authorization", basic_authorization(uri_.user, uri_.password)};
    }
    if (!login->challenge) {
        return {};
    }
    return {"Authorization", digest_authorization(*login->challenge, uri_.user, uri_.password, question.target,
                                                  ++login->uses, fresh_nonce())};
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

Result<HttpService::Next> HttpService::learn_from(const HttpReply& refusal, const std::string& device, bool was_shown) {
    const HttpChallenges offered = parse_challenges(refusal.challenges);
    if (offered.digest && uri_.login != HttpUri::Login::basic) {
        return answer_with(*offered.digest, device, was_shown);
    }
    if (uri_.login == HttpUri::Login::digest) {
        return fail(Errc::device_refused, where_ +
                                              " does not offer Digest (MD5 or SHA-256), and auth=digest keeps the "
                                              "password from being sent otherwise");
    }
    // What another device asked for is no refusal by this one, which may know nothing but Basic. One that has spoken
    // Digest itself is not shown the password openly because it says so now.
    const bool is_borrowed = !logins_.contains(device);
    if (login_of(device)->is_basic || (was_shown && !(is_borrowed && offered.has_basic))) {
        return Next::give_up;
    }
    // Old equipment refuses without saying what it wants; what it can mean is Basic.
    if (!offered.has_basic && !refusal.challenges.empty()) {
        keep(device, unknown_login());
        return Next::give_up;
    }
    auto login = login_that([](const Login& one) { return one.is_basic; });
    login->is_basic = true;
    keep(device, std::move(login));
    return Next::another_attempt;
}

HttpService::Next HttpService::answer_with(const DigestChallenge& challenge, const std::string& device,
                                           bool was_shown) {
    const auto is_of_realm = [&challenge](const Login& login) {
        return !login.is_basic && login.challenge && login.challenge->realm == challenge.realm;
    };
    auto login = login_of(device);
    const bool is_answered = was_shown && is_of_realm(*login);
    // A nonce that has run out is no refusal; some devices do not say that it has, so one that was used before gets one
    // more attempt.
    const bool is_worn = challenge.age == DigestChallenge::Nonce::stale || login->uses > 1;
    if (!is_answered) {
        login = login_that(is_of_realm);
    }
    login->challenge = challenge;
    login->uses = 0;
    login->is_basic = false;
    keep(device, std::move(login));
    return !is_answered || is_worn ? Next::another_attempt : Next::give_up;
}

std::shared_ptr<HttpService::Login> HttpService::unknown_login() const {
    auto login = std::make_shared<Login>();
    login->is_basic = uri_.login == HttpUri::Login::basic;
    return login;
}

std::shared_ptr<HttpService::Login> HttpService::login_of(const std::string& device) const {
    const auto own = logins_.find(device);
    return own == logins_.end() ? latest_ : own->second;
}

template <typename Fits>
std::shared_ptr<HttpService::Login> HttpService::login_that(Fits fits) const {
    const auto found = std::ranges::find_if(logins_, [&fits](const auto& one) { return fits(*one.second); });
    return found == logins_.end() ? unknown_login() : found->second;
}

void HttpService::keep(const std::string& device, std::shared_ptr<Login> login) {
    latest_ = login;
    logins_.insert_or_assign(device, std::move(login));
}

Failure HttpService::refuse_login(const HttpQuestion& question) {
    HttpPatience::Refusal refusal = patience_.refused(question.device, question.target, Clock::now());
    if (refusal.extent == HttpPatience::Extent::host) {
        logins_.clear();
        latest_ = unknown_login();
    } else if (refusal.extent == HttpPatience::Extent::device) {
        logins_.insert_or_assign(question.device, unknown_login());
    }
    is_held_back_ = refusal.extent != HttpPatience::Extent::document;
    return std::move(refusal.why);
}

Failure HttpService::hold_back(const std::string& device, const HttpReply& reply) {
    const Duration wait = wait_of(reply.retry_after);
    Failure why = fail(Errc::device_refused,
                       where_ + " is busy (HTTP status " + std::to_string(reply.status) + ") and is left alone for " +
                           std::to_string(std::chrono::ceil<std::chrono::seconds>(wait).count()) + " s");
    patience_.busy(device, Clock::now() + wait, why);
    is_held_back_ = true;
    return why;
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
