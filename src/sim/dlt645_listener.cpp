// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/dlt645_listener.h"

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>
#include <deque>
#include <span>
#include <utility>

namespace wattmast::sim {
namespace {

using boost::asio::ip::tcp;

/// One connection; lives as long as a read or write of it is under way.
class SerialSession : public std::enable_shared_from_this<SerialSession> {
public:
    SerialSession(tcp::socket socket, std::shared_ptr<const Dlt645Handler> handler)
        : socket_(std::move(socket)), handler_(std::move(handler)) {}

    void receive() {
        socket_.async_read_some(boost::asio::buffer(received_),
                                [self = shared_from_this()](boost::system::error_code error, std::size_t count) {
                                    if (!error) {
                                        self->take(count);
                                    }
                                });
    }

private:
    void take(std::size_t count) {
        parser_.push(std::as_bytes(std::span(received_)).first(count));
        for (;;) {
            const auto frame = parser_.next();
            if (frame && !frame->has_value()) {
                break;
            }
            if (frame) {
                for (wire::Bytes& piece : (*handler_)(**frame)) {
                    pieces_.push_back(std::move(piece));
                }
            }
        }
        send_or_receive();
    }

    void send_or_receive() {
        if (pieces_.empty()) {
            receive();
            return;
        }
        boost::asio::async_write(socket_, boost::asio::buffer(pieces_.front()),
                                 [self = shared_from_this()](boost::system::error_code error, std::size_t /*count*/) {
                                     if (!error) {
                                         self->pieces_.pop_front();
                                         self->send_or_receive();
                                     }
                                 });
    }

    tcp::socket socket_;
    std::shared_ptr<const Dlt645Handler> handler_;
    wire::Dlt645Parser parser_;
    std::array<unsigned char, 1024> received_{};
    std::deque<wire::Bytes> pieces_;
};

}  // namespace

Dlt645Listener::Dlt645Listener(boost::asio::io_context& io, const tcp::endpoint& endpoint, Dlt645Handler handler)
    : acceptor_(io, endpoint), handler_(std::make_shared<const Dlt645Handler>(std::move(handler))) {
    accept_next();
}

std::uint16_t Dlt645Listener::port() const {
    return acceptor_.local_endpoint().port();
}

void Dlt645Listener::accept_next() {
    acceptor_.async_accept([this](boost::system::error_code error, tcp::socket socket) {
        if (error == boost::asio::error::operation_aborted) {
            return;
        }
        if (!error) {
            boost::system::error_code ignored;
            socket.set_option(tcp::no_delay(true), ignored);
            std::make_shared<SerialSession>(std::move(socket), handler_)->receive();
        }
        accept_next();
    });
}

}  // namespace wattmast::sim
