// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// An HTTP/1.1 client on one kept connection to 127.0.0.1.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wattmast::bench {

using Fields = std::vector<std::pair<std::string, std::string>>;

class HttpClient {
public:
    explicit HttpClient(unsigned short port);
    ~HttpClient();

    /// The body of the answer. Throws std::runtime_error for any other status than 2xx and for a broken connection.
    std::string get(std::string_view path, const Fields& parameters = {});
    std::string post(std::string_view path, std::string body, const Fields& headers);

    /// Asks `path` until it answers with 2xx. Throws after 30 s, or as soon as `is_alive` says no.
    template <typename IsAlive>
    void wait_until_ready(std::string_view path, IsAlive is_alive) {
        while (!try_once(path)) {
            if (!is_alive()) {
                throw_not_started();
            }
        }
    }

private:
    struct Connection;

    [[nodiscard]] bool try_once(std::string_view path);
    [[noreturn]] static void throw_not_started();

    unsigned short port_;
    int attempts_left_ = 600;
    std::unique_ptr<Connection> connection_;
};

/// Percent-encoded as RFC 3986 asks for a query's value.
[[nodiscard]] std::string percent_encoded(std::string_view text);

}  // namespace wattmast::bench
