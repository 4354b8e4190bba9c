// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/tcp_link.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <tuple>
#include <utility>

#include "collect/deadlines.h"
#include "collect/socket_budget.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

constexpr auto as_values = asio::as_tuple(asio::use_awaitable);

class TcpLink final : public Link, private SocketBudget::Holder {
public:
    TcpLink(const asio::any_io_executor& executor, Endpoint endpoint)
        : endpoint_(std::move(endpoint)),
          resolver_(executor),
          socket_(executor),
          budget_(asio::use_service<SocketBudget>(asio::query(executor, asio::execution::context))),
          deadline_(asio::use_service<Deadlines>(asio::query(executor, asio::execution::context)),
                    [this] { give_up(); }) {}

    ~TcpLink() override {
        budget_.withdraw(*this);
        close_socket();
    }
    TcpLink(const TcpLink&) = delete;
    TcpLink& operator=(const TcpLink&) = delete;

    asio::awaitable<OpenOutcome> open(SteadyTime deadline) override {
        if (socket_.is_open()) {
            budget_.use(*this);
            co_return OpenOutcome{{}, Opened::kept};
        }
        begin(deadline, WhenLate::close);
        error_code error = co_await take_socket();
        if (!error) {
            error = co_await connect();
        }
        if (error == asio::error::no_descriptors && has_socket_ && budget_.make_room()) {
            error = co_await connect();
        }
        if (const error_code failure = end(error)) {
            co_return OpenOutcome{failure, Opened::fresh};
        }
        budget_.opened();
        socket_.set_option(tcp::no_delay(true), error);  // Slower without, but no reason not to talk.
        socket_.non_blocking(true, error);               // Without it, Asio does the same by a longer way.
        co_return OpenOutcome{{}, Opened::fresh};
    }

    asio::awaitable<error_code> write(wire::ByteView bytes, SteadyTime deadline) override {
        if (state_ == State::late) {
            state_ = State::working;  // What was late was a read before this.
        }
        // A request fits into the socket's buffer, so that there is nothing to wait for.
        error_code error;
        const std::size_t at_once = socket_.write_some(asio::buffer(bytes.data(), bytes.size()), error);
        if (!error && at_once == bytes.size()) {
            co_return error;
        }
        if (error && error != asio::error::would_block && error != asio::error::try_again) {
            co_return end(error);
        }
        begin(deadline, WhenLate::close);
        const wire::ByteView rest = bytes.subspan(at_once);
        std::tie(error, std::ignore) =
            co_await asio::async_write(socket_, asio::buffer(rest.data(), rest.size()), as_values);
        co_return end(error);
    }

    asio::awaitable<ReadOutcome> read_some(std::span<std::byte> buffer, SteadyTime deadline) override {
        begin(deadline, WhenLate::keep);
        const auto [error, bytes] =
            co_await socket_.async_read_some(asio::buffer(buffer.data(), buffer.size()), as_values);
        if (state_ == State::late && error == asio::error::operation_aborted) {
            co_return ReadOutcome{make_error_code(Errc::timeout)};
        }
        if (const error_code failure = end(error)) {
            co_return ReadOutcome{failure};
        }
        co_return ReadOutcome{{}, bytes};
    }

    void close() noexcept override {
        state_ = State::closed;
        close_socket();
        stop_waiting();
    }

    void rest(SteadyTime needed) override {
        if (has_socket_) {
            budget_.rest(*this, needed);
        }
    }

private:
    enum class State : std::uint8_t {
        working = 1,
        late = 2,    ///< The deadline has passed.
        closed = 3,  ///< Somebody called close().
    };

    /// Of the line: silence where something could be read is an answer too.
    enum class WhenLate : std::uint8_t { keep = 1, close = 2 };

    void give_way() noexcept override { close_socket(); }
    void proceed() noexcept override {
        has_socket_ = true;
        stop_waiting();
    }

    /// Waits until there is a socket to be had.
    asio::awaitable<error_code> take_socket() {
        has_socket_ = budget_.take(*this);
        if (!has_socket_) {
            asio::steady_timer turn(socket_.get_executor(), SteadyTime::max());
            turn_ = &turn;
            co_await turn.async_wait(as_values);
            turn_ = nullptr;
        }
        co_return has_socket_ && !is_ended() ? error_code() : error_code(asio::error::no_descriptors);
    }
    void stop_waiting() noexcept {
        budget_.withdraw(*this);
        if (turn_ != nullptr) {
            turn_->cancel();
        }
    }

    asio::awaitable<error_code> connect() {
        error_code error;
        if (const auto literal = asio::ip::make_address(endpoint_.host, error); !error) {
            std::tie(error) = co_await socket_.async_connect({literal, endpoint_.port}, as_values);
            co_return error;
        }
        auto [failure, addresses] =
            co_await resolver_.async_resolve(endpoint_.host, std::to_string(endpoint_.port), as_values);
        if (!failure && !is_ended()) {
            std::tie(failure, std::ignore) = co_await asio::async_connect(socket_, addresses, as_values);
        }
        co_return failure;
    }

    void begin(SteadyTime deadline, WhenLate when_late) {
        state_ = State::working;
        when_late_ = when_late;
        deadline_.begin(deadline);
    }

    [[nodiscard]] bool is_ended() const noexcept { return state_ != State::working; }

    void give_up() noexcept {
        state_ = State::late;
        if (when_late_ == WhenLate::close) {
            close_socket();  // A mere cancel lets async_connect() go on with the next address.
            stop_waiting();
        } else {
            error_code ignored;
            socket_.cancel(ignored);
        }
    }

    /// What an operation came to; after a failure the link is closed.
    error_code end(error_code error) noexcept {
        deadline_.end();
        if (state_ == State::closed) {
            error = asio::error::operation_aborted;
        } else if (state_ == State::late && error && error != asio::error::no_descriptors) {
            error = make_error_code(Errc::timeout);
        }
        if (error) {
            close_socket();
        }
        return error;
    }

    void close_socket() noexcept {
        error_code ignored;
        resolver_.cancel();
        socket_.close(ignored);
        if (std::exchange(has_socket_, false)) {
            budget_.give_back(*this);
        }
    }

    Endpoint endpoint_;
    tcp::resolver resolver_;
    tcp::socket socket_;
    SocketBudget& budget_;
    Deadlines::Waiter deadline_;
    asio::steady_timer* turn_ = nullptr;  ///< While it waits for a socket.
    bool has_socket_ = false;             ///< The budget counts it.
    State state_ = State::working;
    WhenLate when_late_ = WhenLate::close;
};

}  // namespace

std::unique_ptr<Link> make_tcp_link(asio::any_io_executor executor, Endpoint endpoint) {
    return std::make_unique<TcpLink>(executor, std::move(endpoint));
}

}  // namespace wattmast
