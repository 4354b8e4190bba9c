// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/snmp_client.h"

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ip/udp.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <iterator>
#include <optional>

#include "collect/deadlines.h"
#include "collect/session.h"
#include "collect/snmp_session.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;
using asio::ip::udp;
using boost::system::error_code;
using Clock = std::chrono::steady_clock;

constexpr auto as_values = asio::as_tuple(asio::use_awaitable);

std::string peer_of(const udp::endpoint& endpoint) {
    const std::string address = endpoint.address().to_string();
    const std::string port = std::to_string(endpoint.port());
    return endpoint.address().is_v6() ? "udp6:[" + address + "]:" + port : "udp:" + address + ":" + port;
}

std::string words_of(SnmpRequest request, const std::vector<Oid>& oids, int repetitions) {
    std::string text;
    switch (request) {
        case SnmpRequest::get:
            text = "get";
            break;
        case SnmpRequest::get_next:
            text = "get next of";
            break;
        case SnmpRequest::get_bulk:
            text = "get bulk (" + std::to_string(repetitions) + " rows) of";
            break;
    }
    for (const Oid& oid : oids) {
        text += (&oid == &oids.front() ? " " : ", ") + to_string(oid);
    }
    return text;
}

std::string words_of(const SnmpClient::Answer& answer) {
    if (!answer) {
        return "no answer: " + answer.error().detail;
    }
    std::string text;
    for (const SnmpVarbind& varbind : *answer) {
        text += (text.empty() ? "" : ", ") + to_string(varbind.oid) + " = " + to_string(varbind.datum);
    }
    return text;
}

}  // namespace

class SnmpClient::Impl {
public:
    Impl(const asio::any_io_executor& executor, SnmpUri uri, Duration patience)
        : uri_(std::move(uri)),
          where_(redacted(DeviceUri{uri_})),
          patience_(patience),
          resolver_(executor),
          descriptor_(executor),
          deadline_(asio::use_service<Deadlines>(asio::query(executor, asio::execution::context)),
                    [this] { give_up(); }) {}

    ~Impl() { close(); }

    asio::awaitable<Answer> request(SnmpRequest request, std::vector<Oid> oids, int repetitions, SteadyTime deadline) {
        const auto* community = std::get_if<SnmpCommunity>(&uri_.security);
        if (community != nullptr && community->version == SnmpCommunityVersion::v1) {
            return request_of_v1(request == SnmpRequest::get ? request : SnmpRequest::get_next, std::move(oids),
                                 deadline);
        }
        return exchange(request, std::move(oids), repetitions, deadline);
    }

    asio::awaitable<std::optional<Failure>> tell(SnmpNotice notice, SnmpReceiver::Form form, SteadyTime deadline) {
        if (auto failure = co_await begin_exchange(deadline)) {
            co_return failure;
        }
        if (const auto is_sent = session_->tell(std::move(notice), form); !is_sent) {
            co_return end(is_sent.error()).error();
        }
        if (form == SnmpReceiver::Form::trap) {
            co_return std::nullopt;
        }
        const Answer answer = co_await wait_for_answer(deadline);
        co_return answer ? std::nullopt : std::optional(answer.error());
    }

    void close() noexcept {
        is_closing_ = true;
        error_code ignored;
        resolver_.cancel();
        if (descriptor_.is_open()) {
            descriptor_.cancel(ignored);
            descriptor_.release();  // net-snmp closes its own socket.
        }
        session_.reset();
    }

    bool is_too_big_ = false;
    std::shared_ptr<FrameTap> tap_;  ///< Null: nobody looks on.
    std::optional<SteadyTime> first_sent_;
    std::optional<SteadyTime> last_received_;

private:
    /// Asks again without the object that the agent says is not there (RFC 1157, 4.1.2), until it has all others.
    asio::awaitable<Answer> request_of_v1(SnmpRequest request, std::vector<Oid> oids, SteadyTime deadline) {
        const auto absence =
            request == SnmpRequest::get ? SnmpDatum::Type::no_such_instance : SnmpDatum::Type::end_of_view;
        std::vector<SnmpVarbind> result;
        std::vector<std::size_t> left;
        for (const Oid& oid : oids) {
            left.push_back(left.size());
            result.push_back({oid, {absence, {}}});
        }
        std::size_t at_once = oids.size();
        while (!left.empty()) {
            const std::size_t count = std::min(at_once, left.size());
            std::vector<Oid> part;
            std::transform(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(count), std::back_inserter(part),
                           [&oids](std::size_t index) { return oids[index]; });
            auto answer = co_await exchange(request, part, 0, deadline);
            if (answer && answer->size() != count) {
                co_return end(fail(Errc::malformed_frame, "the answer holds " + std::to_string(answer->size()) +
                                                              " variables instead of " + std::to_string(count)));
            }
            if (answer) {
                for (std::size_t i = 0; i < count; ++i) {
                    result[left[i]] = std::move((*answer)[i]);
                }
                left.erase(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(count));
            } else if (!absent_) {
                co_return answer;
            } else if (*absent_ >= 1 && *absent_ <= count) {
                left.erase(left.begin() + static_cast<std::ptrdiff_t>(*absent_ - 1));
            } else if (count == 1) {
                left.erase(left.begin());
            } else {
                at_once = 1;  // It does not say which.
            }
        }
        co_return result;
    }

    asio::awaitable<Answer> exchange(SnmpRequest request, std::vector<Oid> oids, int repetitions, SteadyTime deadline) {
        if (auto failure = co_await begin_exchange(deadline)) {
            co_return *failure;
        }
        const SteadyTime sent = Clock::now();
        first_sent_ = first_sent_.value_or(sent);
        if (tap_) {
            tap_->on_text(FrameDirection::sent, words_of(request, oids, repetitions));
        }
        if (const auto is_sent = session_->send(request, std::move(oids), repetitions); !is_sent) {
            co_return end(is_sent.error());
        }
        Answer answer = co_await wait_for_answer(deadline);
        if (tap_) {
            tap_->on_text(FrameDirection::received, words_of(answer));
        }
        co_return answer;
    }

    /// With a session, or why there is none.
    asio::awaitable<std::optional<Failure>> begin_exchange(SteadyTime deadline) {
        is_too_big_ = false;
        absent_.reset();
        if (session_) {
            co_return std::nullopt;
        }
        is_closing_ = false;
        co_return co_await open(deadline);
    }

    /// A blocking look-up inside net-snmp would stop every other poll, so names are resolved here.
    asio::awaitable<std::optional<Failure>> open(SteadyTime deadline) {
        error_code error;
        udp::endpoint agent;
        if (const auto literal = asio::ip::make_address(uri_.endpoint.host, error); !error) {
            agent = {literal, uri_.endpoint.port};
        } else {
            begin(deadline);
            const auto [failure, results] =
                co_await resolver_.async_resolve(uri_.endpoint.host, std::to_string(uri_.endpoint.port), as_values);
            deadline_.end();
            if (is_late_ || is_closing_) {
                co_return failure_to_open(
                    is_closing_ ? error_code(asio::error::operation_aborted) : make_error_code(Errc::timeout), where_);
            }
            if (failure) {
                co_return failure_to_open(failure, where_);
            }
            agent = *results.begin();
        }
        auto session = SnmpSession::open(peer_of(agent), uri_.security, patience_);
        if (!session) {
            co_return session.error();
        }
        session_ = std::move(*session);
        descriptor_.assign(session_->descriptor());
        co_return std::nullopt;
    }

    asio::awaitable<Answer> wait_for_answer(SteadyTime deadline) {
        while (true) {
            const Duration silence = session_->next_timer().value_or(patience_) + Duration{1};
            begin(std::min(deadline, Clock::now() + silence));
            const auto [error] = co_await descriptor_.async_wait(asio::posix::stream_descriptor::wait_read, as_values);
            deadline_.end();
            if (is_closing_) {
                co_return fail(Errc::cancelled, "the poll was ended");
            }
            if (!error) {
                session_->on_readable();
            } else if (!is_late_) {
                co_return end(fail(Errc::link_failed, "the socket failed: " + error.message()));
            } else if (Clock::now() >= deadline) {
                co_return end(fail(Errc::timeout, "no complete answer before the deadline of the poll"));
            } else {
                session_->on_timer();
            }
            if (auto answer = session_->take_answer()) {
                is_too_big_ = answer->is_too_big;
                absent_ = answer->absent;
                if (!answer->varbinds) {
                    co_return end(answer->varbinds.error());
                }
                last_received_ = Clock::now();
                co_return std::move(answer->varbinds);
            }
        }
    }

    void begin(SteadyTime deadline) {
        is_late_ = false;
        deadline_.begin(deadline);
    }

    void give_up() noexcept {
        is_late_ = true;
        error_code ignored;
        resolver_.cancel();
        if (descriptor_.is_open()) {
            descriptor_.cancel(ignored);
        }
    }

    /// After silence or a broken socket the next request starts with a new session, so that no late answer is taken.
    Answer end(Failure failure) {
        if (failure.code != Errc::device_refused) {
            close();
        }
        failure.detail.insert(0, where_ + ": ");
        return failure;
    }

    SnmpUri uri_;
    std::string where_;
    Duration patience_;
    udp::resolver resolver_;
    asio::posix::stream_descriptor descriptor_;
    Deadlines::Waiter deadline_;
    std::unique_ptr<SnmpSession> session_;
    std::optional<std::size_t> absent_;  ///< As the last answer said; see SnmpAnswer.
    bool is_closing_ = false;
    bool is_late_ = false;  ///< The deadline of what runs has passed.
};

SnmpClient::SnmpClient(asio::any_io_executor executor, SnmpUri uri, Duration reply_patience)
    : impl_(std::make_unique<Impl>(executor, std::move(uri), reply_patience)) {}

SnmpClient::~SnmpClient() = default;

asio::awaitable<SnmpClient::Answer> SnmpClient::get(std::vector<Oid> oids, SteadyTime deadline) {
    return impl_->request(SnmpRequest::get, std::move(oids), 0, deadline);
}

asio::awaitable<SnmpClient::Answer> SnmpClient::get_next(std::vector<Oid> oids, SteadyTime deadline) {
    return impl_->request(SnmpRequest::get_next, std::move(oids), 0, deadline);
}

asio::awaitable<SnmpClient::Answer> SnmpClient::get_bulk(std::vector<Oid> oids, int repetitions, SteadyTime deadline) {
    return impl_->request(SnmpRequest::get_bulk, std::move(oids), repetitions, deadline);
}

asio::awaitable<std::optional<Failure>> SnmpClient::tell(SnmpNotice notice, SnmpReceiver::Form form,
                                                         SteadyTime deadline) {
    return impl_->tell(std::move(notice), form, deadline);
}

bool SnmpClient::is_too_big() const noexcept {
    return impl_->is_too_big_;
}

std::optional<Duration> SnmpClient::latency() const noexcept {
    if (!impl_->first_sent_ || !impl_->last_received_) {
        return std::nullopt;
    }
    return std::chrono::ceil<Duration>(*impl_->last_received_ - *impl_->first_sent_);
}

void SnmpClient::reset_latency() noexcept {
    impl_->first_sent_.reset();
    impl_->last_received_.reset();
}

void SnmpClient::set_tap(std::shared_ptr<FrameTap> tap) noexcept {
    impl_->tap_ = std::move(tap);
}

void SnmpClient::close() noexcept {
    impl_->close();
}

}  // namespace wattmast
