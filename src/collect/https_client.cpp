// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The one translation unit that compiles Beast.
#include "collect/https_client.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/error.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <stdexcept>
#include <tuple>
#include <utility>

#include "collect/deadlines.h"
#include "collect/frame_words.h"
#include "collect/session.h"
#include "collect/tls_trust.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;
using boost::system::error_code;
using TlsStream = asio::ssl::stream<tcp::socket&>;
using Request = http::request<http::string_body>;

constexpr auto as_values = asio::as_tuple(asio::use_awaitable);
constexpr std::uint32_t max_header = 16 * 1024;

std::string host_header(const Endpoint& endpoint, HttpTransport transport) {
    const std::uint16_t usual = transport == HttpTransport::tls ? 443 : 80;
    const bool is_ipv6 = endpoint.host.find(':') != std::string::npos;
    const std::string host = is_ipv6 ? "[" + endpoint.host + "]" : endpoint.host;
    return endpoint.port == usual ? host : host + ":" + std::to_string(endpoint.port);
}

std::string field(const http::response<http::string_body>& response, std::string_view name) {
    const auto found = response.find(boost::beast::string_view(name.data(), name.size()));
    return found == response.end() ? std::string() : std::string(found->value().data(), found->value().size());
}

std::vector<std::string> fields(const http::response<http::string_body>& response, http::field name) {
    std::vector<std::string> found;
    const auto [begin, end] = response.equal_range(name);
    for (auto at = begin; at != end; ++at) {
        found.emplace_back(at->value().data(), at->value().size());
    }
    return found;
}

bool is_of_http(const error_code& error) {
    static const auto& category = make_error_code(http::error::end_of_stream).category();
    return error.category() == category;
}

std::string text_of(boost::beast::string_view text) {
    return {text.data(), text.size()};
}

std::string words_of(const Request& request) {
    const std::string line = text_of(http::to_string(request.method())) + " " + text_of(request.target());
    return request.body().empty() ? line : line + " (a login, which is not shown)";
}

std::string words_of(const Request& request, const Result<HttpReply>& reply) {
    if (!reply) {
        return "no answer: " + reply.error().detail;
    }
    const std::string status = "status " + std::to_string(reply->status);
    const bool is_of_login = !request.body().empty();
    return is_of_login || reply->body.empty() ? status : status + ": " + without_secrets(reply->body);
}

}  // namespace

class HttpsClient::Impl {
public:
    Impl(asio::any_io_executor executor, HttpsOptions options)
        : executor_(std::move(executor)),
          options_(std::move(options)),
          where_(options_.endpoint.host + ":" + std::to_string(options_.endpoint.port)),
          resolver_(executor_),
          deadline_(asio::use_service<Deadlines>(asio::query(executor_, asio::execution::context)),
                    [this] { give_up(State::late); }) {}

    /// Its arguments are its own: the caller's are gone when it runs.
    asio::awaitable<Result<HttpReply>> ask(http::verb verb, std::string path, HttpAuthorization authorization,
                                           std::string body, SteadyTime deadline,
                                           HttpsOptions::Role whom = HttpsOptions::Role::equipment) {
        if (whom != options_.peer_role) {
            throw std::logic_error("equipment is read and receivers are told, never the other way round");
        }
        const bool is_open_question = authorization.name.empty() && body.empty();
        if (options_.trust == HttpsOptions::Trust::noted && !is_open_question) {
            throw std::logic_error("nothing secret is said to a peer that nobody vouches for");
        }
        Request request{verb, path, 11};
        request.set(http::field::host, host_header(options_.endpoint, options_.transport));
        request.set(http::field::user_agent, "Wattmast");
        request.set(http::field::accept, "application/json");
        request.set(http::field::accept_encoding, "identity");
        for (const HttpHeader& header : options_.headers) {
            request.set(header.name, header.value);
        }
        if (!authorization.name.empty()) {
            request.set(authorization.name, authorization.value);
        }
        if (verb == http::verb::post) {
            request.set(http::field::content_type, "application/json");
            request.body() = std::move(body);
        }
        request.prepare_payload();
        state_ = State::working;
        deadline_.begin(deadline);
        if (tap) {
            tap->on_text(FrameDirection::sent, words_of(request));
        }
        auto reply = co_await exchange(request);
        deadline_.end();
        if (tap) {
            tap->on_text(FrameDirection::received, words_of(request, reply));
        }
        if (state_ == State::closed || state_ == State::late) {
            drop();
        }
        if (state_ == State::closed) {
            // Also where the answer was there already: who ended the request does not want what follows from it.
            reply = fail(Errc::cancelled, "the request was given up");
        }
        state_ = State::idle;
        co_return reply;
    }

    void close() noexcept {
        if (state_ != State::idle) {
            give_up(State::closed);
        }
    }

    std::size_t connections = 0;
    HttpsPeer peer;
    std::shared_ptr<FrameTap> tap;  ///< Null: nobody looks on.

private:
    enum class State : std::uint8_t {
        idle = 1,
        working = 2,
        late = 3,    ///< The deadline has passed.
        closed = 4,  ///< Somebody called close() during a request.
    };

    asio::awaitable<Result<HttpReply>> exchange(const Request& request) {
        const bool was_kept = socket_ != nullptr;
        if (!was_kept) {
            if (auto failure = co_await connect()) {
                co_return *failure;
            }
        }
        auto reply = co_await ask_once(request);
        if (!reply && was_kept && is_stale_ && state_ == State::working) {
            // The service has closed the kept connection in the meantime: that is no failure, but a new connection.
            if (auto failure = co_await connect()) {
                co_return *failure;
            }
            reply = co_await ask_once(request);
        }
        co_return reply;
    }

    /// Empty when the connection stands and the peer is who it should be.
    asio::awaitable<std::optional<Failure>> connect() {
        socket_ = std::make_unique<tcp::socket>(executor_);
        buffer_.clear();
        if (const error_code error = co_await connect_socket()) {
            drop();
            co_return failure_to_open(verdict(error), where_);
        }
        if (options_.transport == HttpTransport::tls) {
            if (auto failed = co_await shake_hands()) {
                drop();
                co_return failed;
            }
        }
        ++connections;
        co_return std::nullopt;
    }

    asio::awaitable<std::optional<Failure>> shake_hands() {
        const auto context = asio::use_service<TlsContexts>(asio::query(executor_, asio::execution::context))
                                 .with_authorities(options_.ca_file);
        if (!context) {
            co_return context.error();
        }
        tls_ = std::make_unique<TlsStream>(*socket_, **context);
        expect_peer(tls_->native_handle(), options_.endpoint);
        const auto [error] = co_await tls_->async_handshake(asio::ssl::stream_base::client, as_values);
        if (error || state_ != State::working) {
            co_return failure(error, "the TLS handshake failed");
        }
        peer = {peer_fingerprints(tls_->native_handle()),
                distrust(tls_->native_handle(), options_.endpoint, options_.pins)};
        if (options_.trust == HttpsOptions::Trust::noted) {
            co_return std::nullopt;
        }
        co_return peer.doubt;
    }

    asio::awaitable<error_code> connect_socket() {
        tcp::socket& socket = *socket_;
        error_code error;
        if (const auto literal = asio::ip::make_address(options_.endpoint.host, error); !error) {
            std::tie(error) = co_await socket.async_connect({literal, options_.endpoint.port}, as_values);
        } else {
            auto [failure, addresses] = co_await resolver_.async_resolve(
                options_.endpoint.host, std::to_string(options_.endpoint.port), as_values);
            error = failure;
            if (!error && state_ == State::working) {
                std::tie(error, std::ignore) = co_await asio::async_connect(socket, addresses, as_values);
            }
        }
        if (!error && state_ == State::working) {
            socket.set_option(tcp::no_delay(true), error);
        }
        co_return state_ == State::working ? error : error_code(asio::error::operation_aborted);
    }

    asio::awaitable<Result<HttpReply>> ask_once(const Request& request) {
        if (tls_) {
            co_return co_await ask_over(*tls_, request);
        }
        co_return co_await ask_over(*socket_, request);
    }

    template <typename Stream>
    asio::awaitable<Result<HttpReply>> ask_over(Stream& stream, const Request& request) {
        is_stale_ = false;
        auto [write_error, written] = co_await http::async_write(stream, request, as_values);
        if (write_error) {
            is_stale_ = true;
            drop();
            co_return failure(write_error, "the request could not be sent");
        }
        http::response_parser<http::string_body> parser;
        parser.body_limit(options_.max_body);
        parser.header_limit(max_header);
        auto [error, bytes] = co_await http::async_read(stream, buffer_, parser, as_values);
        // Some services end an answer without a length by closing the connection, and TLS without saying goodbye.
        const bool is_open_ended = parser.is_header_done() && !parser.content_length() && !parser.chunked();
        if (error == asio::ssl::error::stream_truncated && is_open_ended && state_ == State::working) {
            error = {};
        }
        if (error) {
            is_stale_ = !parser.got_some();
            drop();
            co_return failure(error, "the answer could not be read");
        }
        if (!parser.keep_alive()) {
            drop();
        }
        auto response = parser.release();
        co_return HttpReply{response.result_int(),          std::move(response.body()),
                            field(response, "Location"),    field(response, "X-Auth-Token"),
                            field(response, "Retry-After"), fields(response, http::field::www_authenticate)};
    }

    /// What an error means, seen from outside.
    [[nodiscard]] error_code verdict(error_code error) const {
        switch (state_) {
            case State::late:
                return make_error_code(Errc::timeout);
            case State::closed:
                return asio::error::operation_aborted;
            case State::idle:
            case State::working:
                break;
        }
        return error;
    }

    [[nodiscard]] Failure failure(const error_code& error, const std::string& what) const {
        if (state_ == State::late) {
            return fail(Errc::timeout, where_ + " did not answer in time");
        }
        if (state_ == State::closed) {
            return fail(Errc::cancelled, "the request was given up");
        }
        if (error == http::error::body_limit || error == http::error::header_limit) {
            return fail(Errc::malformed_frame,
                        where_ + " sends more than is read (" + std::to_string(options_.max_body) + " bytes)");
        }
        const bool is_cut = error == http::error::partial_message || error == http::error::end_of_stream ||
                            error == asio::ssl::error::stream_truncated || error == asio::error::eof;
        if (is_cut) {
            return fail(Errc::link_failed, where_ + " ended the connection before its answer was complete");
        }
        if (is_of_http(error)) {
            return fail(Errc::malformed_frame, where_ + " does not speak HTTP: " + error.message());
        }
        return fail(Errc::link_failed, where_ + ": " + what + ": " + error.message());
    }

    void give_up(State why) noexcept {
        state_ = state_ == State::closed ? state_ : why;
        error_code ignored;
        resolver_.cancel();
        if (socket_) {
            socket_->close(ignored);
        }
    }

    /// Not while an operation runs on it.
    void drop() noexcept {
        tls_.reset();
        socket_.reset();
    }

    asio::any_io_executor executor_;
    HttpsOptions options_;
    std::string where_;
    tcp::resolver resolver_;
    std::unique_ptr<tcp::socket> socket_;  ///< Null where there is no connection.
    std::unique_ptr<TlsStream> tls_;       ///< Over the socket; null without TLS.
    boost::beast::flat_buffer buffer_;
    Deadlines::Waiter deadline_;
    State state_ = State::idle;
    bool is_stale_ = false;  ///< The last failure came before the first byte of an answer.
};

HttpsClient::HttpsClient(asio::any_io_executor executor, HttpsOptions options)
    : impl_(std::make_unique<Impl>(std::move(executor), std::move(options))) {}

HttpsClient::~HttpsClient() = default;

asio::awaitable<Result<HttpReply>> HttpsClient::get(const std::string& path, const HttpAuthorization& authorization,
                                                    SteadyTime deadline) {
    return impl_->ask(http::verb::get, path, authorization, {}, deadline);
}

asio::awaitable<Result<HttpReply>> HttpsClient::create_session(const std::string& path, const std::string& body,
                                                               SteadyTime deadline) {
    return impl_->ask(http::verb::post, path, {}, body, deadline);
}

asio::awaitable<Result<HttpReply>> HttpsClient::delete_session(const std::string& path,
                                                               const HttpAuthorization& authorization,
                                                               SteadyTime deadline) {
    return impl_->ask(http::verb::delete_, path, authorization, {}, deadline);
}

asio::awaitable<Result<HttpReply>> HttpsClient::post_notice(const std::string& path,
                                                            const HttpAuthorization& authorization,
                                                            const std::string& json, SteadyTime deadline) {
    return impl_->ask(http::verb::post, path, authorization, json, deadline, HttpsOptions::Role::receiver);
}

void HttpsClient::set_tap(std::shared_ptr<FrameTap> tap) noexcept {
    impl_->tap = std::move(tap);
}

void HttpsClient::close() noexcept {
    impl_->close();
}

const HttpsPeer& HttpsClient::peer() const noexcept {
    return impl_->peer;
}

std::size_t HttpsClient::connections() const noexcept {
    return impl_->connections;
}

}  // namespace wattmast
