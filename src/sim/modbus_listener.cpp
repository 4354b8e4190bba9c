// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/modbus_listener.h"

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>
#include <utility>

#include "wire/modbus_server_frame.h"

namespace wattmast::sim {
namespace {

using boost::asio::ip::tcp;

/// One connection; lives as long as a read or write of it is under way.
class Session : public std::enable_shared_from_this<Session> {
public:
    Session(tcp::socket socket, std::shared_ptr<const ModbusHandler> handler)
        // Nothing is thrown: "Exception" is in the name of a type that the handler returns.
        : socket_(std::move(socket)), handler_(std::move(handler)) {}  // NOLINT(bugprone-throw-keyword-missing)

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
        replies_.clear();
        for (;;) {
            const auto request = parser_.next();
            if (!request) {
                return;  // Not Modbus: the connection closes with the session.
            }
            if (!*request) {
                break;
            }
            append_reply(**request);
        }
        if (replies_.empty()) {
            receive();
            return;
        }
        boost::asio::async_write(socket_, boost::asio::buffer(replies_),
                                 [self = shared_from_this()](boost::system::error_code error, std::size_t /*count*/) {
                                     if (!error) {
                                         self->receive();
                                     }
                                 });
    }

    void append_reply(const wire::ModbusServerRequest& request) {
        constexpr auto framing = wire::ModbusFraming::tcp;
        ModbusAnswer answer = NoAnswer{};
        if (const auto refusal = wire::refusal_of(request)) {
            answer = *refusal;
        } else {
            answer = (*handler_)(request.unit, request.span.value());
        }
        wire::Bytes frame;
        if (const auto* registers = std::get_if<std::vector<std::uint16_t>>(&answer)) {
            frame = wire::build_reply(framing, request, *registers);
        } else if (const auto* code = std::get_if<wire::ModbusExceptionCode>(&answer)) {
            frame = wire::build_exception(framing, request, *code);
        }
        replies_.insert(replies_.end(), frame.begin(), frame.end());
    }

    tcp::socket socket_;
    std::shared_ptr<const ModbusHandler> handler_;
    wire::ModbusRequestParser parser_{wire::ModbusFraming::tcp};
    std::array<unsigned char, 1024> received_{};
    wire::Bytes replies_;
};

}  // namespace

ModbusListener::ModbusListener(boost::asio::io_context& io, const tcp::endpoint& endpoint, ModbusHandler handler)
    : ModbusListener(io, endpoint,
                     [only = std::make_shared<const ModbusHandler>(std::move(handler))](
                         const boost::asio::ip::address& /*local*/) { return only; }) {}

ModbusListener::ModbusListener(boost::asio::io_context& io, const tcp::endpoint& endpoint, ModbusHandlers handlers)
    : acceptor_(io, endpoint), handlers_(std::move(handlers)) {
    acceptor_.listen();  // As many may wait as the system allows: a fleet connects within seconds.
    accept_next();
}

std::uint16_t ModbusListener::port() const {
    return acceptor_.local_endpoint().port();
}

void ModbusListener::accept_next() {
    acceptor_.async_accept([this](boost::system::error_code error, tcp::socket socket) {
        if (error == boost::asio::error::operation_aborted) {
            return;
        }
        if (!error) {
            boost::system::error_code ignored;
            // Small answers must not wait for more.
            socket.set_option(tcp::no_delay(true), ignored);
            const auto local = socket.local_endpoint(ignored);
            if (auto handler = handlers_(local.address())) {
                std::make_shared<Session>(std::move(socket), std::move(handler))->receive();
            }
        }
        accept_next();
    });
}

}  // namespace wattmast::sim
