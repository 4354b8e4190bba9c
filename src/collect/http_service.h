// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Documents of one host that tells JSON over HTTP: login, redirects, and patience. Internal to collect/.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "collect/device_uri.h"
#include "collect/http_auth.h"
#include "collect/http_patience.h"
#include "collect/https_client.h"
#include "collect/steady_time.h"
#include "units/utc_time.h"
#include "wire/json_tree.h"

namespace wattmast {

/// A document of a device.
struct HttpQuestion {
    std::string device;      ///< Which of those of the host: where its documents are. Not sent.
    std::string target;      ///< @pre wire::is_http_path()
    std::string key_header;  ///< Of the profile; where the URI's key is sent.
};

/// What devices at one place with one login share: a connection, what was learnt of the login, and how long nothing is
/// asked. One request at a time. There is only GET.
///
/// A password is shown as the URI says, otherwise as the device asks for it: Digest where it offers that, else Basic.
/// Behind one host several may answer, each with its own way: a device that asks for another scheme or realm than the
/// one before gets its own. Nothing is shown where a redirect leads, which is followed on the same host, port and
/// scheme only. A refused login is not tried again for a while, so that accounts are not locked: see HttpPatience. A
/// device that says Retry-After is left alone for that long.
class HttpService {
public:
    /// Small devices take a second or two where a meter takes tenths.
    static constexpr int slower = 5;

    /// Prefix and unit of the URI mean nothing here. `reply_patience`: for each answer.
    HttpService(boost::asio::any_io_executor executor, HttpUri uri, Duration reply_patience);

    /// Fails with `no_such_point` (404, 410), `device_refused` (login or another status), `wrong_reply` (redirected
    /// elsewhere), `malformed_frame` (no JSON), `invalid_argument` (a key, and no header for it), or as HttpsClient.
    [[nodiscard]] boost::asio::awaitable<Result<wire::JsonValue>> get(HttpQuestion question, SteadyTime deadline);

    /// Who looks on at what is asked from now on; null: nobody. Of one device, so set around its requests.
    void set_tap(std::shared_ptr<FrameTap> tap) noexcept { client_.set_tap(std::move(tap)); }

    /// Ends the request that runs, with `cancelled`. The next one is asked as ever.
    void give_up() noexcept;

    [[nodiscard]] const std::string& where() const noexcept { return where_; }
    /// Whether the last get() failed for all of its device (login, too busy): its other documents will too for a while.
    [[nodiscard]] bool is_held_back() const noexcept { return is_held_back_; }

private:
    enum class Next : std::uint8_t { another_attempt = 1, give_up = 2 };

    /// How the password is shown.
    struct Login {
        std::optional<DigestChallenge> challenge;  ///< With which requests are answered; empty: none was seen.
        std::uint32_t uses = 0;                    ///< Of its nonce.
        bool is_basic = false;                     ///< The password is shown as Basic.
    };

    boost::asio::awaitable<Result<HttpReply>> ask(std::string target, HttpAuthorization authorization,
                                                  SteadyTime deadline);
    /// The reply that is no redirect.
    boost::asio::awaitable<Result<HttpReply>> fetch(const HttpQuestion& question, SteadyTime deadline);
    [[nodiscard]] HttpAuthorization authorization_for(const HttpQuestion& question);
    [[nodiscard]] std::string fresh_nonce();
    /// Whether another attempt with what is now known is worth it; the failure where the login must not be shown.
    [[nodiscard]] Result<Next> learn_from(const HttpReply& refusal, const std::string& device, bool was_shown);
    [[nodiscard]] Next answer_with(const DigestChallenge& challenge, const std::string& device, bool was_shown);

    [[nodiscard]] std::shared_ptr<Login> unknown_login() const;
    /// The device's own, otherwise the one that was learnt last.
    [[nodiscard]] std::shared_ptr<Login> login_of(const std::string& device) const;
    /// One that a device has already and that fits; otherwise a new one.
    template <typename Fits>
    [[nodiscard]] std::shared_ptr<Login> login_that(Fits fits) const;
    void keep(const std::string& device, std::shared_ptr<Login> login);

    [[nodiscard]] Failure refuse_login(const HttpQuestion& question);
    [[nodiscard]] Failure hold_back(const std::string& device, const HttpReply& reply);
    void warn_once();

    HttpUri uri_;
    std::string where_;
    Duration reply_patience_;
    HttpsClient client_;
    HttpPatience patience_;
    std::map<std::string, std::shared_ptr<Login>> logins_;  ///< Of devices that asked for it or accepted it.
    std::shared_ptr<Login> latest_;                         ///< Never null.
    bool was_shown_ = false;                                ///< With the last request.
    bool has_warned_ = false;
    bool is_held_back_ = false;
};

/// Devices with equal keys share a service: one scheme, host and port, one login, one way to trust. Holds the secrets:
/// for comparing only.
[[nodiscard]] std::string http_key(const HttpUri& uri);

}  // namespace wattmast
