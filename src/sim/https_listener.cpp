// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/https_listener.h"

#include <algorithm>
#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <charconv>
#include <optional>
#include <type_traits>
#include <utility>

namespace wattmast::sim {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

constexpr std::string_view end_of_header = "\r\n\r\n";
constexpr std::size_t max_request = 64UL * 1024;

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

/// Takes a request out of `received`; empty while it is incomplete.
std::optional<HttpsRequest> take_request(std::string& received) {
    const std::size_t end = received.find(end_of_header);
    if (end == std::string::npos) {
        return std::nullopt;
    }
    HttpsRequest request;
    std::string_view head = std::string_view(received).substr(0, end);
    const std::string_view line = head.substr(0, head.find("\r\n"));
    request.method = line.substr(0, line.find(' '));
    const std::string_view rest = line.substr(std::min(request.method.size() + 1, line.size()));
    request.target = rest.substr(0, rest.find(' '));
    for (head.remove_prefix(line.size()); head.starts_with("\r\n");) {
        head.remove_prefix(2);
        const std::string_view field = head.substr(0, head.find("\r\n"));
        const std::size_t colon = std::min(field.find(':'), field.size());
        request.headers[lower(field.substr(0, colon))] = trimmed(field.substr(std::min(colon + 1, field.size())));
        head.remove_prefix(field.size());
    }
    std::size_t length = 0;
    const std::string& stated = request.headers["content-length"];
    std::from_chars(stated.data(), stated.data() + stated.size(), length);
    const std::size_t begin = end + end_of_header.size();
    if (received.size() - begin < length) {
        return std::nullopt;
    }
    request.body = received.substr(begin, length);
    received.erase(0, begin + length);
    return request;
}

using TlsStream = asio::ssl::stream<tcp::socket>;

/// One connection; lives as long as something of it is under way.
template <typename Stream>
class HttpsSession : public std::enable_shared_from_this<HttpsSession<Stream>> {
public:
    HttpsSession(Stream stream, std::shared_ptr<const HttpsHandler> handler)
        : stream_(std::move(stream)), delay_(stream_.get_executor()), handler_(std::move(handler)) {}

    void start() {
        if constexpr (std::is_same_v<Stream, TlsStream>) {
            stream_.async_handshake(asio::ssl::stream_base::server,
                                    [self = this->shared_from_this()](error_code error) {
                                        if (!error) {
                                            self->serve();
                                        }
                                    });
        } else {
            serve();
        }
    }

private:
    void serve() {
        if (auto request = take_request(received_)) {
            answer_ = (*handler_)(*request);
            delay_.expires_after(answer_.delay);
            delay_.async_wait([self = this->shared_from_this()](error_code error) {
                if (!error) {
                    self->send();
                }
            });
            return;
        }
        stream_.async_read_some(asio::buffer(buffer_),
                                [self = this->shared_from_this()](error_code error, std::size_t count) {
                                    if (!error && self->received_.size() < max_request) {
                                        self->received_.append(self->buffer_.data(), count);
                                        self->serve();
                                    }
                                });
    }

    void send() {
        asio::async_write(stream_, asio::buffer(answer_.bytes),
                          [self = this->shared_from_this()](error_code error, std::size_t /*count*/) {
                              if (!error && !self->answer_.is_last) {
                                  self->serve();
                              }
                          });
    }

    Stream stream_;
    asio::steady_timer delay_;
    std::shared_ptr<const HttpsHandler> handler_;
    std::array<char, 4096> buffer_{};
    std::string received_;
    HttpsAnswer answer_;
};

}  // namespace

HttpsAnswer https_reply(int status, const std::string& body, const std::string& headers) {
    return {"HTTP/1.1 " + std::to_string(status) + " Status\r\nContent-Type: application/json\r\n" + headers +
            "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body};
}

HttpsListener::HttpsListener(asio::io_context& io, const tcp::endpoint& endpoint, const TlsIdentity& identity,
                             HttpsHandler handler)
    : context_(std::make_unique<asio::ssl::context>(asio::ssl::context::tls_server)),
      acceptor_(io, endpoint),
      handler_(std::make_shared<const HttpsHandler>(std::move(handler))) {
    SSL_CTX_set_min_proto_version(context_->native_handle(), TLS1_2_VERSION);
    context_->use_certificate_chain(asio::buffer(identity.certificate));
    context_->use_private_key(asio::buffer(identity.key), asio::ssl::context::pem);
    accept_next();
}

HttpsListener::HttpsListener(asio::io_context& io, const tcp::endpoint& endpoint, HttpsHandler handler)
    : acceptor_(io, endpoint), handler_(std::make_shared<const HttpsHandler>(std::move(handler))) {
    accept_next();
}

std::uint16_t HttpsListener::port() const {
    return acceptor_.local_endpoint().port();
}

void HttpsListener::accept_next() {
    acceptor_.async_accept([this](error_code error, tcp::socket socket) {
        if (error == asio::error::operation_aborted) {
            return;
        }
        if (!error) {
            error_code ignored;
            socket.set_option(tcp::no_delay(true), ignored);
            if (context_) {
                std::make_shared<HttpsSession<TlsStream>>(TlsStream(std::move(socket), *context_), handler_)->start();
            } else {
                std::make_shared<HttpsSession<tcp::socket>>(std::move(socket), handler_)->start();
            }
        }
        accept_next();
    });
}

}  // namespace wattmast::sim
