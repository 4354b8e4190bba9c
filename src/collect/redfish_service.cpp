// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/redfish_service.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <charconv>
#include <tuple>
#include <utility>

#include "collect/http_auth.h"
#include "wire/redfish_document.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;
using wire::JsonPointer;
using wire::JsonValue;

constexpr unsigned ok = 200;
constexpr unsigned created = 201;
constexpr unsigned unauthorized = 401;
constexpr unsigned forbidden = 403;
constexpr unsigned not_found = 404;
constexpr unsigned gone = 410;
constexpr unsigned too_many = 429;
constexpr unsigned unavailable = 503;

constexpr Duration longest_pause{100};
constexpr Duration longest_hold{std::chrono::hours{1}};

bool is_redirect(unsigned status) {
    return status == 301 || status == 302 || status == 307 || status == 308;
}

/// A JSON text with what must be escaped (RFC 8259, 7).
std::string quoted(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            result.append({'\\', c});
        } else if (byte < 0x20) {
            result.append("\\u00").append({digits[byte / 16U], digits[byte % 16U]});
        } else {
            result.push_back(c);
        }
    }
    return result + "\"";
}

/// Seconds; a date is not read, and means a minute.
Duration retry_after(const std::string& text) {
    constexpr std::chrono::seconds usual{60};
    long seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    const bool is_number = error == std::errc{} && end == text.data() + text.size() && seconds >= 0;
    const std::chrono::seconds stated{is_number ? std::min(seconds, 86'400L) : usual.count()};
    return std::min<Duration>(stated, longest_hold);
}

/// "https://host:443/redfish/v1" of the same service is its path.
std::string without_own_host(const std::string& location, const Endpoint& endpoint) {
    const bool is_ipv6 = endpoint.host.find(':') != std::string::npos;
    const std::string host = "https://" + (is_ipv6 ? "[" + endpoint.host + "]" : endpoint.host);
    const std::string with_port = host + ":" + std::to_string(endpoint.port);
    if (location.starts_with(with_port + "/")) {
        return location.substr(with_port.size());
    }
    return endpoint.port == 443 && location.starts_with(host + "/") ? location.substr(host.size()) : location;
}

}  // namespace

RedfishService::RedfishService(asio::any_io_executor executor, const RedfishUri& uri, Duration reply_patience,
                               HttpsOptions::Trust trust)
    : where_(redacted(DeviceUri{RedfishUri{uri.endpoint, {}, {}, {}, {}}})),
      user_(trust == HttpsOptions::Trust::required ? uri.user : std::string()),
      password_(trust == HttpsOptions::Trust::required ? uri.password : std::string()),
      endpoint_(uri.endpoint),
      patience_(reply_patience),
      client_(executor, {.endpoint = uri.endpoint,
                         .pins = uri.pins,
                         .ca_file = uri.ca_file,
                         .trust = trust,
                         .headers = {{"OData-Version", "4.0"}}}),
      pause_(executor) {}

SteadyTime RedfishService::patience(SteadyTime deadline) const {
    return std::min(deadline, Clock::now() + patience_);
}

asio::awaitable<void> RedfishService::pause() {
    const Duration rest = std::min(last_answer_ / 2, longest_pause);
    if (rest > Duration{0}) {
        pause_.expires_after(rest);
        co_await pause_.async_wait(asio::as_tuple(asio::use_awaitable));
    }
}

asio::awaitable<Result<HttpReply>> RedfishService::ask(const std::string& path, SteadyTime deadline) {
    co_await pause();
    if (is_closed_) {
        co_return fail(Errc::cancelled, "the poll was ended");
    }
    if (Clock::now() >= deadline) {
        co_return fail(Errc::timeout, where_ + ": the time for the poll is over");
    }
    const SteadyTime begin = Clock::now();
    auto reply = co_await client_.get(path, authorization_, patience(deadline));
    last_answer_ = std::chrono::floor<Duration>(Clock::now() - begin);
    co_return reply;
}

asio::awaitable<Result<JsonValue>> RedfishService::get(std::string path, SteadyTime deadline) {
    if (held_back_by_ && Clock::now() < not_before_) {
        co_return *held_back_by_;
    }
    held_back_by_.reset();
    if (const auto refused = refused_.find(path); refused != refused_.end()) {
        if (Clock::now() < refused->second) {
            co_return refusal_of(path);
        }
        refused_.erase(refused);
    }
    const bool needs_login = !user_.empty() && authorization_.name.empty();
    if (needs_login) {
        if (auto done = co_await log_in(deadline); !done) {
            co_return done.error();
        }
    }
    auto reply = co_await fetch(path, deadline);
    if (!reply) {
        co_return reply.error();
    }
    if (reply->status == unauthorized && !user_.empty()) {
        co_return co_await get_anew(std::move(path), std::move(*reply), deadline);
    }
    co_return document_of(*reply, path);
}

asio::awaitable<Result<JsonValue>> RedfishService::get_anew(std::string path, HttpReply reply, SteadyTime deadline) {
    if (!is_basic_ && logins_left_ > 0) {
        // The service has forgotten the session, or the document is not for this user.
        --logins_left_;
        co_await give_session_back(deadline);
        if (auto done = co_await log_in(deadline); !done) {
            co_return done.error();
        }
        auto again = co_await fetch(path, deadline);
        if (!again) {
            co_return again.error();
        }
        reply = std::move(*again);
    }
    if (reply.status != unauthorized) {
        co_return document_of(reply, path);
    }
    const auto is_good = co_await is_login_good(path, deadline);
    if (!is_good) {
        co_return is_good.error();
    }
    if (*is_good) {
        co_return refuse_document(path);
    }
    refused_.clear();
    co_await give_session_back(deadline);
    co_return refuse_login();
}

asio::awaitable<Result<bool>> RedfishService::is_login_good(std::string path, SteadyTime deadline) {
    if (path == proof_) {
        proof_.clear();
    }
    if (proof_.empty()) {
        // A session was made with this password, so one document may be an exception; of two the session is to blame.
        co_return !is_basic_ && refused_.empty() && path != wire::redfish_root;
    }
    const auto reply = co_await fetch(proof_, deadline);
    if (!reply) {
        co_return reply.error();
    }
    co_return reply->status != unauthorized;
}

asio::awaitable<Result<HttpReply>> RedfishService::fetch(std::string path, SteadyTime deadline) {
    constexpr int most_redirects = 3;
    for (int redirects = 0;; ++redirects) {
        auto reply = co_await ask(path, deadline);
        if (!reply || !is_redirect(reply->status)) {
            co_return reply;
        }
        auto target = wire::local_path(without_own_host(reply->location, endpoint_));
        if (!target || redirects == most_redirects) {
            co_return fail(Errc::wrong_reply, where_ + ": " + path + " is redirected" +
                                                  (target ? " again and again" : "; " + target.error().detail) +
                                                  ". Write the address that answers itself");
        }
        path = std::move(*target);
    }
}

Result<JsonValue> RedfishService::document_of(const HttpReply& reply, const std::string& path) {
    const std::string what = where_ + ": " + path + " was answered with HTTP status " + std::to_string(reply.status);
    switch (reply.status) {
        case ok:
            break;
        case unauthorized:
            return fail(Errc::device_refused, what + "; write user and password of a reader");
        case not_found:
        case gone:
            return fail(Errc::no_such_point, what);
        case unavailable:
            // Without a time it may be of this document alone, such as of a part that is switched off.
            return reply.retry_after.empty() ? fail(Errc::device_refused, what) : hold_back(reply);
        case too_many:
            return hold_back(reply);
        default:
            return fail(Errc::device_refused,
                        what + (reply.status == forbidden ? "; the user may not read it" : std::string()));
    }
    // The root is open to everybody, so it says nothing of the login.
    if (path != wire::redfish_root) {
        lockout_ = Duration{0};
        proof_ = path;
    }
    auto document = wire::parse_json(reply.body);
    if (!document) {
        return fail(document.error().code, where_ + ": " + path + " is " + document.error().detail);
    }
    return document;
}

Failure RedfishService::hold_back(const HttpReply& reply) {
    const Duration wait = retry_after(reply.retry_after);
    not_before_ = Clock::now() + wait;
    ++times_busy_;
    held_back_by_ = fail(Errc::device_refused,
                         where_ + " is busy (HTTP status " + std::to_string(reply.status) + ") and is left alone for " +
                             std::to_string(std::chrono::ceil<std::chrono::seconds>(wait).count()) + " s");
    return *held_back_by_;
}

Failure RedfishService::refusal_of(const std::string& path) const {
    return fail(Errc::device_refused, where_ + ": " + path +
                                          " is refused (HTTP status 401) to this login, which the service accepts; "
                                          "the account lacks the privilege to read it: give it the role ReadOnly, "
                                          "which has the privilege Login, or the one that the device's manual names");
}

Failure RedfishService::refuse_document(const std::string& path) {
    Failure failure = refusal_of(path);
    refused_[path] = Clock::now() + refused_for;
    if (told_.insert(path).second) {
        spdlog::warn("{}", failure.detail);
    }
    return failure;
}

Failure RedfishService::refuse_login() {
    authorization_ = {};
    is_basic_ = false;
    lockout_ = lockout_ == Duration{0} ? shortest_lockout : std::min(2 * lockout_, longest_lockout);
    not_before_ = Clock::now() + lockout_;
    held_back_by_ =
        fail(Errc::device_refused, where_ + " refuses the login; check user and password. It is tried again in " +
                                       std::to_string(std::chrono::ceil<std::chrono::minutes>(lockout_).count()) +
                                       " min, because devices lock accounts after a few wrong passwords");
    return *held_back_by_;
}

asio::awaitable<Result<std::string>> RedfishService::find_sessions(SteadyTime deadline) {
    static const JsonPointer link = JsonPointer::parse("/Links/Sessions").value();
    auto reply = co_await fetch(std::string(wire::redfish_root), deadline);
    if (!reply) {
        co_return reply.error();
    }
    if (reply->status == unauthorized || reply->status == forbidden) {
        co_return std::string();  // The root should be open (DSP0266, 13.2.2); without it there is Basic.
    }
    auto document = document_of(*reply, std::string(wire::redfish_root));
    if (!document) {
        co_return document.error();
    }
    const auto links = wire::links_at(*document, link);
    const auto path = links.empty() ? Result<std::string>(std::string()) : wire::local_path(links.front());
    co_return path.has_value() ? *path : std::string();
}

asio::awaitable<Result<void>> RedfishService::log_in(SteadyTime deadline) {
    const auto sessions = co_await find_sessions(deadline);
    if (!sessions) {
        co_return sessions.error();
    }
    if (sessions->empty()) {
        use_basic();
        co_return Result<void>();
    }
    co_await pause();
    const std::string body = "{\"UserName\":" + quoted(user_) + ",\"Password\":" + quoted(password_) + "}";
    const auto reply = co_await client_.create_session(*sessions, body, patience(deadline));
    co_return take_session(reply);
}

Result<void> RedfishService::take_session(const Result<HttpReply>& reply) {
    if (!reply) {
        return reply.error();
    }
    if (reply->status == unauthorized || reply->status == forbidden) {
        return refuse_login();
    }
    const bool is_full = reply->body.find("SessionLimitExceeded") != std::string::npos;
    if ((reply->status == unavailable || reply->status == too_many) && !is_full) {
        return hold_back(*reply);
    }
    if ((reply->status != ok && reply->status != created) || reply->token.empty()) {
        use_basic();
        return {};
    }
    authorization_ = {"X-Auth-Token", reply->token};
    is_basic_ = false;
    const auto path = wire::local_path(without_own_host(reply->location, endpoint_));
    session_ = path.has_value() ? *path : std::string();
    return {};
}

void RedfishService::use_basic() {
    authorization_ = {"Authorization", basic_authorization(user_, password_)};
    is_basic_ = true;
    session_.clear();
}

asio::awaitable<void> RedfishService::give_session_back(SteadyTime deadline) {
    if (!session_.empty()) {
        // Where it fails the service has forgotten it, or ends it by itself after its SessionTimeout.
        std::ignore = co_await client_.delete_session(session_, authorization_, patience(deadline));
        session_.clear();
    }
    authorization_ = {};
}

asio::awaitable<void> RedfishService::leave(SteadyTime deadline) {
    co_await give_session_back(deadline);
}

void RedfishService::close() noexcept {
    is_closed_ = true;
    boost::system::error_code ignored;
    pause_.cancel(ignored);
    client_.close();
}

}  // namespace wattmast
