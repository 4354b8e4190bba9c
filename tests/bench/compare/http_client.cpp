// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/compare/http_client.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <chrono>
#include <stdexcept>
#include <thread>

namespace wattmast::bench {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

constexpr auto retry_interval = std::chrono::milliseconds(50);
constexpr std::uint64_t largest_answer = std::uint64_t{1} << 30;

}  // namespace

struct HttpClient::Connection {
    explicit Connection(unsigned short port) : socket(context) {
        socket.connect({asio::ip::address_v4::loopback(), port});
        socket.set_option(asio::ip::tcp::no_delay(true));
    }

    std::string exchange(http::request<http::string_body>& request) {
        request.set(http::field::host, "127.0.0.1");
        request.prepare_payload();
        http::write(socket, request);
        http::response_parser<http::string_body> parser;
        parser.body_limit(largest_answer);
        http::read(socket, buffer, parser);
        if (http::to_status_class(parser.get().result()) != http::status_class::successful) {
            throw std::runtime_error(std::string(request.target()) + ": HTTP " +
                                     std::to_string(parser.get().result_int()) + ": " +
                                     parser.get().body().substr(0, 400));
        }
        return std::move(parser.get().body());
    }

    asio::io_context context;
    asio::ip::tcp::socket socket;
    beast::flat_buffer buffer;
};

HttpClient::HttpClient(unsigned short port) : port_(port) {}
HttpClient::~HttpClient() = default;

bool HttpClient::try_once(std::string_view path) {
    if (--attempts_left_ == 0) {
        throw_not_started();
    }
    try {
        connection_ = std::make_unique<Connection>(port_);
        get(path);
        return true;
    } catch (const std::exception&) {
        std::this_thread::sleep_for(retry_interval);
        return false;
    }
}

void HttpClient::throw_not_started() {
    throw std::runtime_error("the server did not start");
}

std::string HttpClient::get(std::string_view path, const Fields& parameters) {
    std::string target(path);
    char separator = '?';
    for (const auto& [name, value] : parameters) {
        target += separator + percent_encoded(name) + "=" + percent_encoded(value);
        separator = '&';
    }
    http::request<http::string_body> request(http::verb::get, target, 11);
    return connection_->exchange(request);
}

std::string HttpClient::post(std::string_view path, std::string body, const Fields& headers) {
    http::request<http::string_body> request(http::verb::post, beast::string_view(path.data(), path.size()), 11);
    for (const auto& [name, value] : headers) {
        request.set(name, value);
    }
    request.body() = std::move(body);
    return connection_->exchange(request);
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain = "-._~";
    std::string encoded;
    for (const char letter : text) {
        const auto number = static_cast<unsigned char>(letter);
        if ((number < 128 && std::isalnum(number) != 0) || plain.find(letter) != std::string_view::npos) {
            encoded += letter;
        } else {
            encoded += '%';
            encoded += digits[number / 16];
            encoded += digits[number % 16];
        }
    }
    return encoded;
}

}  // namespace wattmast::bench
