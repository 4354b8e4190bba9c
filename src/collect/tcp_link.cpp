// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/tcp_link.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <tuple>
#include <vector>

namespace wattmast {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using namespace asio::experimental::awaitable_operators;

constexpr auto as_values = asio::as_tuple(asio::use_awaitable);

class TcpLink final : public Link {
public:
    TcpLink(const asio::any_io_executor& executor, Endpoint endpoint)
        : endpoint_(std::move(endpoint)), resolver_(executor), socket_(executor), timer_(executor) {}

    asio::awaitable<OpenOutcome> open(SteadyTime deadline) override {
        if (socket_.is_open()) {
            co_return OpenOutcome{{}, Opened::kept};
        }
        is_closing_ = false;
        error_code error;
        std::vector<tcp::endpoint> addresses;
        if (const auto literal = asio::ip::make_address(endpoint_.host, error); !error) {
            addresses.emplace_back(literal, endpoint_.port);
        } else {
            timer_.expires_at(deadline);
            auto done = co_await (resolver_.async_resolve(endpoint_.host, std::to_string(endpoint_.port), as_values) ||
                                  expiry());
            if (done.index() == 1) {
                co_return OpenOutcome{give_up(), Opened::fresh};
            }
            const auto& [failure, results] = std::get<0>(done);
            if (failure) {
                co_return OpenOutcome{failed(failure), Opened::fresh};
            }
            addresses.assign(results.begin(), results.end());
        }
        timer_.expires_at(deadline);
        auto done = co_await (asio::async_connect(socket_, addresses, as_values) || expiry());
        if (done.index() == 1) {
            co_return OpenOutcome{give_up(), Opened::fresh};
        }
        if (const error_code failure = std::get<0>(std::get<0>(done)); failure) {
            co_return OpenOutcome{failed(failure), Opened::fresh};
        }
        socket_.set_option(tcp::no_delay(true), error);  // Slower without, but no reason not to talk.
        co_return OpenOutcome{{}, Opened::fresh};
    }

    asio::awaitable<error_code> write(wire::ByteView bytes, SteadyTime deadline) override {
        timer_.expires_at(deadline);
        auto done =
            co_await (asio::async_write(socket_, asio::buffer(bytes.data(), bytes.size()), as_values) || expiry());
        if (done.index() == 1) {
            co_return give_up();
        }
        const error_code error = std::get<0>(std::get<0>(done));
        co_return error ? failed(error) : error;
    }

    asio::awaitable<ReadOutcome> read_some(std::span<std::byte> buffer, SteadyTime deadline) override {
        timer_.expires_at(deadline);
        auto done =
            co_await (socket_.async_read_some(asio::buffer(buffer.data(), buffer.size()), as_values) || expiry());
        if (done.index() == 1) {
            co_return ReadOutcome{is_closing_ ? error_code(asio::error::operation_aborted)
                                              : make_error_code(Errc::timeout)};
        }
        const auto [error, bytes] = std::get<0>(done);
        if (error) {
            co_return ReadOutcome{failed(error)};
        }
        co_return ReadOutcome{{}, bytes};
    }

    void close() noexcept override {
        is_closing_ = true;
        error_code ignored;
        resolver_.cancel();
        timer_.cancel();
        socket_.close(ignored);
    }

private:
    [[nodiscard]] asio::awaitable<std::tuple<error_code>> expiry() { return timer_.async_wait(as_values); }

    error_code failed(error_code error) {
        const bool was_told = is_closing_;
        close();
        return was_told ? error_code(asio::error::operation_aborted) : error;
    }

    /// The deadline has passed, or somebody closed the link meanwhile.
    error_code give_up() { return failed(make_error_code(Errc::timeout)); }

    Endpoint endpoint_;
    tcp::resolver resolver_;
    tcp::socket socket_;
    asio::steady_timer timer_;
    bool is_closing_ = false;
};

}  // namespace

std::unique_ptr<Link> make_tcp_link(asio::any_io_executor executor, Endpoint endpoint) {
    return std::make_unique<TcpLink>(std::move(executor), std::move(endpoint));
}

}  // namespace wattmast
