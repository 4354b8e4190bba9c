// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Documents of one host that tells JSON over HTTP: login, redirects, and patience. Internal to collect/.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "collect/device_uri.h"
#include "collect/http_auth.h"
#include "collect/https_client.h"
#include "collect/steady_time.h"
#include "units/utc_time.h"
#include "wire/json_tree.h"

namespace wattmast {

/// What devices at one place with one login share: a connection, what was learnt of the login, and how long nothing is
/// asked. One request at a time. There is only GET.
///
/// A password is shown as the URI says, otherwise as the device asks for it: Digest where it offers that, else Basic.
/// Nothing is shown where a redirect leads, which is followed on the same host, port and scheme only. A refused login
/// is not tried again for a minute, then two … up to an hour, so that accounts are not locked; a device that says
/// Retry-After is left alone for that long.
class HttpService {
public:
    static constexpr Duration shortest_lockout{std::chrono::minutes{1}};
    static constexpr Duration longest_lockout{std::chrono::hours{1}};
    /// Small devices take a second or two where a meter takes tenths.
    static constexpr int slower = 5;

    /// Prefix and unit of the URI mean nothing here. `reply_patience`: for each answer.
    HttpService(boost::asio::any_io_executor executor, HttpUri uri, Duration reply_patience);

    /// @param key_header Of the profile; where the URI's key is sent.
    /// @pre `target` is wire::is_http_path()
    /// Fails with `no_such_point` (404, 410), `device_refused` (login or another status), `wrong_reply` (redirected
    /// elsewhere), `malformed_frame` (no JSON), `invalid_argument` (a key, and no header for it), or as HttpsClient.
    [[nodiscard]] boost::asio::awaitable<Result<wire::JsonValue>> get(std::string target, std::string key_header,
                                                                      SteadyTime deadline);

    /// Ends the request that runs, with `cancelled`. The next one is asked as ever.
    void give_up() noexcept;

    [[nodiscard]] const std::string& where() const noexcept { return where_; }
    /// Whether the last get() failed for the host as a whole (login, too busy): all others will too for a while.
    [[nodiscard]] bool is_held_back() const noexcept { return held_back_by_.has_value(); }

private:
    enum class Next : std::uint8_t { another_attempt = 1, give_up = 2 };

    boost::asio::awaitable<Result<HttpReply>> ask(std::string target, HttpAuthorization authorization,
                                                  SteadyTime deadline);
    /// The reply that is no redirect.
    boost::asio::awaitable<Result<HttpReply>> fetch(const std::string& target, const std::string& key_header,
                                                    SteadyTime deadline);
    [[nodiscard]] HttpAuthorization authorization_for(const std::string& target, const std::string& key_header);
    [[nodiscard]] std::string fresh_nonce();
    /// Whether another attempt with what is now known is worth it; the failure where the login must not be shown.
    [[nodiscard]] Result<Next> learn_from(const HttpReply& refusal, bool was_shown);
    [[nodiscard]] Failure refuse_login();
    [[nodiscard]] Failure hold_back(const HttpReply& reply);
    void warn_once();

    HttpUri uri_;
    std::string where_;
    Duration patience_;
    HttpsClient client_;
    std::optional<DigestChallenge> challenge_;  ///< With which requests are answered; empty: none was seen.
    std::uint32_t uses_ = 0;                    ///< Of its nonce.
    bool is_basic_;                             ///< The password is shown as Basic.
    bool has_warned_ = false;
    Duration lockout_{0};
    SteadyTime not_before_{};
    std::optional<Failure> held_back_by_;
};

/// Devices with equal keys share a service: one scheme, host and port, one login, one way to trust. Holds the secrets:
/// for comparing only.
[[nodiscard]] std::string http_key(const HttpUri& uri);

}  // namespace wattmast
