// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/tls_link.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <cstdint>
#include <tuple>
#include <utility>

#include "collect/deadlines.h"
#include "collect/tls_trust.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using TlsStream = asio::ssl::stream<tcp::socket&>;

constexpr auto as_values = asio::as_tuple(asio::use_awaitable);

}  // namespace

class TlsLink::Impl {
public:
    Impl(const asio::any_io_executor& executor, TlsPeer peer)
        : executor_(executor),
          peer_(std::move(peer)),
          resolver_(executor),
          socket_(executor),
          deadline_(asio::use_service<Deadlines>(asio::query(executor, asio::execution::context)),
                    [this] { give_up(State::late); }) {}

    asio::awaitable<OpenOutcome> open(SteadyTime deadline) {
        begin(deadline);
        error_code error = asio::error::operation_aborted;
        if (state_ == State::working) {
            error = co_await connect();
        }
        co_return OpenOutcome{end(error), Opened::fresh};
    }

    asio::awaitable<std::optional<Failure>> start_tls(SteadyTime deadline) {
        const auto context = asio::use_service<TlsContexts>(asio::query(executor_, asio::execution::context))
                                 .with_authorities(peer_.ca_file);
        if (!context) {
            close();
            co_return context.error();
        }
        tls_ = std::make_unique<TlsStream>(socket_, **context);
        expect_peer(tls_->native_handle(), peer_.endpoint);
        begin(deadline);
        auto [error] = co_await tls_->async_handshake(asio::ssl::stream_base::client, as_values);
        error = end(error);
        const std::string where = peer_.endpoint.host + ":" + std::to_string(peer_.endpoint.port);
        if (error == asio::error::operation_aborted) {
            co_return fail(Errc::cancelled, "the delivery was given up");
        }
        if (error == Errc::timeout) {
            co_return fail(Errc::timeout, where + " does not answer the TLS handshake");
        }
        if (error) {
            co_return fail(Errc::link_failed, where + ": the TLS handshake failed: " + error.message() +
                                                  "; check whether TLS begins at once on that port");
        }
        auto doubt = distrust(tls_->native_handle(), peer_.endpoint, peer_.pins);
        if (doubt) {
            close();
        }
        co_return doubt;
    }

    asio::awaitable<error_code> write(wire::ByteView bytes, SteadyTime deadline) {
        begin(deadline);
        const auto buffer = asio::buffer(bytes.data(), bytes.size());
        error_code error;
        if (tls_) {
            std::tie(error, std::ignore) = co_await asio::async_write(*tls_, buffer, as_values);
        } else {
            std::tie(error, std::ignore) = co_await asio::async_write(socket_, buffer, as_values);
        }
        co_return end(error);
    }

    asio::awaitable<ReadOutcome> read_some(std::span<std::byte> bytes, SteadyTime deadline) {
        begin(deadline);
        const auto buffer = asio::buffer(bytes.data(), bytes.size());
        ReadOutcome outcome;
        if (tls_) {
            std::tie(outcome.error, outcome.bytes) = co_await tls_->async_read_some(buffer, as_values);
        } else {
            std::tie(outcome.error, outcome.bytes) = co_await socket_.async_read_some(buffer, as_values);
        }
        outcome.error = end(outcome.error);
        co_return outcome;
    }

    void close() noexcept { give_up(State::closed); }

    [[nodiscard]] std::string own_address_literal() const {
        error_code error;
        const auto address = socket_.local_endpoint(error).address();
        return (address.is_v6() ? "[IPv6:" : "[") + address.to_string() + "]";
    }

private:
    enum class State : std::uint8_t {
        working = 1,
        late = 2,    ///< The deadline has passed.
        closed = 3,  ///< Somebody called close().
    };

    asio::awaitable<error_code> connect() {
        error_code error;
        if (const auto literal = asio::ip::make_address(peer_.endpoint.host, error); !error) {
            std::tie(error) = co_await socket_.async_connect({literal, peer_.endpoint.port}, as_values);
            co_return error;
        }
        auto [failure, addresses] =
            co_await resolver_.async_resolve(peer_.endpoint.host, std::to_string(peer_.endpoint.port), as_values);
        if (!failure && state_ == State::working) {
            std::tie(failure, std::ignore) = co_await asio::async_connect(socket_, addresses, as_values);
        }
        co_return failure;
    }

    void begin(SteadyTime deadline) {
        state_ = state_ == State::closed ? state_ : State::working;
        deadline_.begin(deadline);
    }

    /// What an operation came to; after a failure the link is closed.
    error_code end(error_code error) noexcept {
        deadline_.end();
        if (state_ == State::closed) {
            error = asio::error::operation_aborted;
        } else if (state_ == State::late) {
            error = make_error_code(Errc::timeout);
        }
        if (error) {
            error_code ignored;
            socket_.close(ignored);
        }
        return error;
    }

    void give_up(State why) noexcept {
        state_ = state_ == State::closed ? state_ : why;
        error_code ignored;
        resolver_.cancel();
        socket_.close(ignored);
    }

    asio::any_io_executor executor_;
    TlsPeer peer_;
    tcp::resolver resolver_;
    tcp::socket socket_;
    std::unique_ptr<TlsStream> tls_;  ///< Over the socket; null before start_tls().
    Deadlines::Waiter deadline_;
    State state_ = State::working;
};

TlsLink::TlsLink(const asio::any_io_executor& executor, TlsPeer peer)
    : impl_(std::make_unique<Impl>(executor, std::move(peer))) {}
TlsLink::~TlsLink() = default;

asio::awaitable<Link::OpenOutcome> TlsLink::open(SteadyTime deadline) {
    return impl_->open(deadline);
}
asio::awaitable<std::optional<Failure>> TlsLink::start_tls(SteadyTime deadline) {
    return impl_->start_tls(deadline);
}
asio::awaitable<error_code> TlsLink::write(wire::ByteView bytes, SteadyTime deadline) {
    return impl_->write(bytes, deadline);
}
asio::awaitable<Link::ReadOutcome> TlsLink::read_some(std::span<std::byte> buffer, SteadyTime deadline) {
    return impl_->read_some(buffer, deadline);
}
void TlsLink::close() noexcept {
    impl_->close();
}
std::string TlsLink::own_address_literal() const {
    return impl_->own_address_literal();
}

}  // namespace wattmast
