// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/session.h"

#include <algorithm>
#include <array>
#include <boost/asio/error.hpp>
#include <optional>
#include <variant>

namespace wattmast {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using Clock = std::chrono::steady_clock;

Failure out_of_time() {
    return fail(Errc::timeout,
                "no complete answer before the deadline of the poll; the device is too slow or its line "
                "too busy: raise the interval or spread its points over two devices");
}

/// What a step came to: an event for the exchange, or the end of the session.
using StepOutcome = std::variant<wire::Event, Failure>;

/// The state of one run that its steps share.
class Session {
public:
    Session(wire::Exchange& exchange, Link& link, SteadyTime deadline, FrameTap* tap)
        : exchange_(exchange), link_(link), deadline_(deadline), tap_(tap) {}

    asio::awaitable<SessionOutcome> run() {
        wire::Event event = wire::Started{};
        while (true) {
            const wire::Step step = exchange_.resume(event);
            if (const auto* finished = std::get_if<wire::Finished>(&step)) {
                co_return outcome(finished->outcome);
            }
            auto next = co_await perform(step);
            if (const auto* failure = std::get_if<Failure>(&next)) {
                co_return outcome(*failure);
            }
            event = std::get<wire::Event>(next);
        }
    }

private:
    asio::awaitable<StepOutcome> perform(const wire::Step& step) {
        if (const auto* send = std::get_if<wire::Send>(&step)) {
            co_return co_await write(send->bytes);
        }
        if (const auto* receive = std::get_if<wire::Receive>(&step)) {
            co_return co_await read(receive->patience);
        }
        co_return co_await read(std::get<wire::Pause>(step).duration);
    }

    asio::awaitable<StepOutcome> write(const wire::Bytes& bytes) {
        if (!first_sent_) {
            first_sent_ = Clock::now();
        }
        if (tap_ != nullptr) {
            tap_->on_bytes(FrameDirection::sent, bytes);
        }
        const error_code error = co_await link_.write(bytes, deadline_);
        if (error == Errc::timeout) {
            co_return out_of_time();
        }
        co_return error ? broken(error) : StepOutcome{wire::Event{wire::Sent{}}};
    }

    /// Waiting for an answer and draining during a pause are the same: whatever comes is the exchange's to judge.
    asio::awaitable<StepOutcome> read(std::chrono::milliseconds patience) {
        const SteadyTime until = std::min(Clock::now() + patience, deadline_);
        const Link::ReadOutcome read = co_await link_.read_some(buffer_, until);
        if (read.error == Errc::timeout) {
            if (Clock::now() < deadline_) {
                co_return wire::Event{wire::Elapsed{}};
            }
            link_.close();
            co_return out_of_time();
        }
        if (read.error) {
            co_return broken(read.error);
        }
        last_received_ = Clock::now();
        bytes_received_ += read.bytes;
        if (tap_ != nullptr) {
            tap_->on_bytes(FrameDirection::received, wire::ByteView(buffer_).first(read.bytes));
        }
        co_return wire::Event{wire::Received{wire::ByteView(buffer_).first(read.bytes)}};
    }

    static StepOutcome broken(error_code error) {
        if (error == asio::error::operation_aborted) {
            return fail(Errc::cancelled, "the poll was ended");
        }
        return wire::Event{wire::Broken{error}};
    }

    [[nodiscard]] SessionOutcome outcome(Result<void> result) const {
        SessionOutcome outcome{std::move(result), bytes_received_, {}};
        if (first_sent_ && last_received_ && *last_received_ > *first_sent_) {
            outcome.latency = std::chrono::ceil<Duration>(*last_received_ - *first_sent_);
        }
        return outcome;
    }

    wire::Exchange& exchange_;
    Link& link_;
    SteadyTime deadline_;
    FrameTap* tap_;  ///< Null: nobody looks on.
    std::array<std::byte, 512> buffer_{};
    std::size_t bytes_received_ = 0;
    std::optional<SteadyTime> first_sent_;
    std::optional<SteadyTime> last_received_;
};

}  // namespace

asio::awaitable<SessionOutcome> run(wire::Exchange& exchange, Link& link, SteadyTime deadline, FrameTap* tap) {
    Session session(exchange, link, deadline, tap);
    co_return co_await session.run();
}

Failure failure_to_open(error_code error, const std::string& where) {
    if (error == asio::error::operation_aborted) {
        return fail(Errc::cancelled, "the poll was ended");
    }
    if (error == Errc::timeout) {
        return fail(Errc::timeout, "no connection to " + where +
                                       " before the deadline; check the address, the cable and any firewall");
    }
    if (error == asio::error::connection_refused) {
        return fail(Errc::link_failed, where +
                                           " refused the connection; nothing listens on that port: check the port "
                                           "and whether the device's server is switched on");
    }
    if (error == asio::error::host_not_found || error == asio::error::host_not_found_try_again) {
        return fail(Errc::link_failed, "the name in " + where + " is not known (" + error.message() +
                                           "); check the spelling and the name server");
    }
    if (error == asio::error::no_descriptors) {
        return fail(Errc::link_failed, "no connection to " + where +
                                           ": more polls run at once than this process may open files; raise its "
                                           "limit (ulimit -Hn, LimitNOFILE of the service) or the interval");
    }
    return fail(Errc::link_failed,
                "no connection to " + where + ": " + error.message() + "; check the address and the network");
}

}  // namespace wattmast
