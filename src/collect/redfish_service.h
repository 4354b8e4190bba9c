// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Documents of one Redfish service: login, sessions, redirects, and patience with slow ones. Internal to collect/.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "collect/device_uri.h"
#include "collect/https_client.h"
#include "collect/steady_time.h"
#include "units/utc_time.h"
#include "wire/json_tree.h"

namespace wattmast {

/// One request at a time, with a pause of half of the last answer's time (at most 100 ms) before the next.
///
/// A session is made at the first request and used until the service forgets it (401): then one new login per poll. A
/// service without sessions, or whose sessions are all taken, gets HTTP Basic. A document that answers 401 to a login
/// that is good for others is not for this user: it is not asked again for a while. A refused login is not tried again
/// for a minute, then two … up to an hour, so that accounts are not locked; a service that says Retry-After is left
/// alone for that long. No session is left behind where the service takes it back.
class RedfishService {
public:
    /// A document that was refused is not asked again for this long.
    static constexpr Duration refused_for{std::chrono::minutes{10}};
    static constexpr Duration shortest_lockout{std::chrono::minutes{1}};
    static constexpr Duration longest_lockout{std::chrono::hours{1}};

    /// With Trust::noted nobody is logged in, whatever the URI says.
    RedfishService(boost::asio::any_io_executor executor, const RedfishUri& uri, Duration reply_patience,
                   HttpsOptions::Trust trust = HttpsOptions::Trust::required);

    /// Before the first get() of a poll.
    void begin_poll() noexcept { logins_left_ = 1; }

    /// @pre `path` is of wire::local_path()
    /// Fails with `no_such_point` (404, 410), `device_refused` (login, document or another status), `wrong_reply`
    /// (redirected to another host), `malformed_frame` (no JSON), or as HttpsClient.
    [[nodiscard]] boost::asio::awaitable<Result<wire::JsonValue>> get(std::string path, SteadyTime deadline);

    /// Gives the session back, if there is one.
    [[nodiscard]] boost::asio::awaitable<void> leave(SteadyTime deadline);

    void close() noexcept;
    void set_tap(std::shared_ptr<FrameTap> tap) noexcept { client_.set_tap(std::move(tap)); }

    [[nodiscard]] const std::string& where() const noexcept { return where_; }
    [[nodiscard]] const HttpsPeer& peer() const noexcept { return client_.peer(); }
    /// Whether the last get() failed for the service as a whole (login, too busy): all others will too for a while.
    [[nodiscard]] bool is_held_back() const noexcept { return held_back_by_.has_value(); }
    /// How often the service has said that it is busy.
    [[nodiscard]] unsigned times_busy() const noexcept { return times_busy_; }
    /// Whether the last login was refused, and no document was had since.
    [[nodiscard]] bool is_locked_out() const noexcept { return lockout_ > Duration{0}; }

private:
    [[nodiscard]] SteadyTime patience(SteadyTime deadline) const;
    boost::asio::awaitable<Result<HttpReply>> ask(const std::string& path, SteadyTime deadline);
    boost::asio::awaitable<void> pause();
    /// A reply that is not 401, from where redirects lead.
    boost::asio::awaitable<Result<HttpReply>> fetch(std::string path, SteadyTime deadline);
    /// get() of a document that has answered 401, with a new session where there may be one.
    boost::asio::awaitable<Result<wire::JsonValue>> get_anew(std::string path, HttpReply reply, SteadyTime deadline);
    /// Whether the login is good for another document than this one. Fails where nobody answers.
    boost::asio::awaitable<Result<bool>> is_login_good(std::string path, SteadyTime deadline);
    [[nodiscard]] Failure refusal_of(const std::string& path) const;
    [[nodiscard]] Failure refuse_document(const std::string& path);
    boost::asio::awaitable<Result<void>> log_in(SteadyTime deadline);
    boost::asio::awaitable<void> give_session_back(SteadyTime deadline);
    boost::asio::awaitable<Result<std::string>> find_sessions(SteadyTime deadline);
    Result<void> take_session(const Result<HttpReply>& reply);
    void use_basic();
    [[nodiscard]] Failure refuse_login();
    [[nodiscard]] Failure hold_back(const HttpReply& reply);
    [[nodiscard]] Result<wire::JsonValue> document_of(const HttpReply& reply, const std::string& path);

    std::string where_;
    std::string user_;
    std::string password_;
    Endpoint endpoint_;
    Duration patience_;
    HttpsClient client_;
    boost::asio::steady_timer pause_;
    Duration last_answer_{0};
    HttpAuthorization authorization_;  ///< Empty name: not logged in.
    bool is_basic_ = false;
    std::string session_;                        ///< Path of our session; empty where there is none.
    int logins_left_ = 1;                        ///< In this poll, after a session that was forgotten.
    std::string proof_;                          ///< The last document that only a login gets; empty: none was had.
    std::map<std::string, SteadyTime> refused_;  ///< Documents, and until when they are not asked.
    std::set<std::string> told_;                 ///< Of these, those that were logged once.
    Duration lockout_{0};
    SteadyTime not_before_{};
    std::optional<Failure> held_back_by_;
    unsigned times_busy_ = 0;
    bool is_closed_ = false;
};

}  // namespace wattmast
