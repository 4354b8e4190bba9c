// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A port that speaks just enough HTTP/1.1, over TLS or plain, to play a device that tells JSON, well or badly.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "sim/tls_identity.h"

namespace wattmast::sim {

struct HttpsRequest {
    std::string method;
    std::string target;
    std::map<std::string, std::string> headers;  ///< Names in lower case.
    std::string body;
};

/// What is sent, byte by byte as it stands; see https_reply().
struct HttpsAnswer {
    std::string bytes;
    bool is_last = false;  ///< The connection is cut after it.
    std::chrono::milliseconds delay{0};
};

/// A complete reply with the length of its body; `headers` are whole lines, each with "\r\n".
[[nodiscard]] HttpsAnswer https_reply(int status, const std::string& body, const std::string& headers = {});

/// Asked on the listener's thread for each request.
using HttpsHandler = std::function<HttpsAnswer(const HttpsRequest& request)>;

/// Accepts any number of connections; each is served in order. What is no request ends its connection. All work happens
/// in `io`.
class HttpsListener {
public:
    /// Port 0: the kernel chooses. Throws boost::system::system_error where it cannot listen.
    HttpsListener(boost::asio::io_context& io, const boost::asio::ip::tcp::endpoint& endpoint,
                  const TlsIdentity& identity, HttpsHandler handler);
    /// Without TLS.
    HttpsListener(boost::asio::io_context& io, const boost::asio::ip::tcp::endpoint& endpoint, HttpsHandler handler);

    [[nodiscard]] std::uint16_t port() const;

private:
    void accept_next();

    std::unique_ptr<boost::asio::ssl::context> context_;  ///< Null: plain.
    boost::asio::ip::tcp::acceptor acceptor_;
    std::shared_ptr<const HttpsHandler> handler_;
};

}  // namespace wattmast::sim
