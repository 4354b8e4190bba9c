// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/https_client.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <optional>
#include <stdexcept>

#include "collect/redfish_device.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::FailsWith;
using test::IsOk;
using test::RedfishDevice;

// Named, because g++ 12 destroys such temporaries of a co_await twice.
const std::string root = "/redfish/v1/";
const HttpAuthorization nobody;
const HttpAuthorization somebody{"X-Auth-Token", "secret"};

HttpsOptions options_for(const RedfishDevice& device) {
    return {.endpoint = {"127.0.0.1", device.port()},
            .pins = {TlsPin::parse(test::loopback_identity().fingerprint).value()},
            .ca_file = {},
            .max_body = 4096,
            .headers = {{"OData-Version", "4.0"}}};
}

/// Runs a coroutine to its end.
template <typename Function>
void run(Function function) {
    boost::asio::io_context context{1};
    boost::asio::co_spawn(context, function(context), [&context](const std::exception_ptr& bug) {
        if (bug) {
            std::rethrow_exception(bug);
        }
        context.stop();
    });
    context.run();
}

TEST(HttpsClient, EquipmentIsNeverToldAndReceiversAreNeverAsked) {
    RedfishDevice device(test::old_tree());
    const auto with_role = [&](HttpsOptions::Role role, auto ask) {
        run([&](boost::asio::io_context& context) -> boost::asio::awaitable<void> {
            HttpsOptions options = options_for(device);
            options.peer_role = role;
            HttpsClient client(context.get_executor(), options);
            const auto reply = co_await ask(client);
            EXPECT_FALSE(reply) << "it should not have come to this";
        });
    };
    const auto soon = std::chrono::steady_clock::now() + 5s;
    const std::string json = "{}";
    EXPECT_THROW(with_role(HttpsOptions::Role::equipment,
                           [&](HttpsClient& client) { return client.post_notice(root, nobody, json, soon); }),
                 std::logic_error);
    EXPECT_THROW(
        with_role(HttpsOptions::Role::receiver, [&](HttpsClient& client) { return client.get(root, nobody, soon); }),
        std::logic_error);
    EXPECT_THROW(with_role(HttpsOptions::Role::receiver,
                           [&](HttpsClient& client) { return client.create_session(root, json, soon); }),
                 std::logic_error);
}

TEST(HttpsClient, OneConnectionServesManyRequests) {
    RedfishDevice device(test::old_tree());
    run([&](boost::asio::io_context& context) -> boost::asio::awaitable<void> {
        HttpsClient client(context.get_executor(), options_for(device));
        for (int i = 0; i < 3; ++i) {
            const auto reply = co_await client.get(root, nobody, std::chrono::steady_clock::now() + 5s);
            EXPECT_THAT(reply, IsOk());
            EXPECT_EQ(reply->status, 200U);
            EXPECT_EQ(reply->body, test::old_tree().at("/redfish/v1/"));
        }
        EXPECT_EQ(client.connections(), 1U);
    });
}

TEST(HttpsClient, SaysWhatTheServiceNeedsToKnow) {
    std::map<std::string, std::string> seen;
    RedfishDevice device(test::old_tree(), [&seen](const sim::HttpsRequest& request, int) {
        seen = request.headers;
        return std::optional(
            sim::https_reply(200, "{}", "Retry-After: 7\r\nLocation: /redfish/v1/x\r\nX-Auth-Token: t\r\n"));
    });
    run([&](boost::asio::io_context& context) -> boost::asio::awaitable<void> {
        HttpsClient client(context.get_executor(), options_for(device));
        const auto reply = co_await client.get(root, somebody, std::chrono::steady_clock::now() + 5s);
        EXPECT_THAT(reply, IsOk());
        EXPECT_EQ(reply->retry_after, "7");
        EXPECT_EQ(reply->location, "/redfish/v1/x");
        EXPECT_EQ(reply->token, "t");
    });
    EXPECT_EQ(seen["host"], "127.0.0.1:" + std::to_string(device.port()));
    EXPECT_EQ(seen["x-auth-token"], "secret");
    EXPECT_EQ(seen["accept"], "application/json");
    EXPECT_EQ(seen["odata-version"], "4.0");
    EXPECT_EQ(seen["accept-encoding"], "identity");
}

TEST(HttpsClient, ABodyBeyondTheLimitIsNotRead) {
    RedfishDevice device(test::old_tree(), [](const sim::HttpsRequest&, int) {
        sim::HttpsAnswer answer{"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1001\r\n" +
                                std::string(4097, 'x')};
        return std::optional(answer);
    });
    run([&](boost::asio::io_context& context) -> boost::asio::awaitable<void> {
        HttpsClient client(context.get_executor(), options_for(device));
        const auto reply = co_await client.get(root, nobody, std::chrono::steady_clock::now() + 5s);
        EXPECT_THAT(reply, FailsWith(Errc::malformed_frame));
    });
}

TEST(HttpsClient, CloseEndsWhatRuns) {
    RedfishDevice device(test::old_tree(), [](const sim::HttpsRequest&, int) {
        sim::HttpsAnswer silent;
        silent.delay = 60s;
        return std::optional(silent);
    });
    run([&](boost::asio::io_context& context) -> boost::asio::awaitable<void> {
        HttpsClient client(context.get_executor(), options_for(device));
        boost::asio::steady_timer soon(context, 100ms);
        soon.async_wait([&client](const boost::system::error_code&) { client.close(); });
        const auto reply = co_await client.get(root, nobody, std::chrono::steady_clock::now() + 30s);
        EXPECT_THAT(reply, FailsWith(Errc::cancelled));
    });
}

/// What a request comes to where close() is called so many steps after the whole answer has arrived; empty where the
/// request was over by then.
std::optional<Result<HttpReply>> reply_when_closed_after(int steps) {
    using boost::asio::ip::tcp;
    boost::asio::io_context context{1};
    tcp::acceptor acceptor(context, {boost::asio::ip::address_v4::loopback(), 0});
    acceptor.non_blocking(true);
    HttpsClient client(context.get_executor(), {.endpoint = {"127.0.0.1", acceptor.local_endpoint().port()},
                                                .pins = {},
                                                .ca_file = {},
                                                .transport = HttpTransport::plain});
    std::optional<Result<HttpReply>> reply;
    boost::asio::co_spawn(context, client.get(root, nobody, std::chrono::steady_clock::now() + 30s),
                          [&reply](const std::exception_ptr& bug, Result<HttpReply> value) {
                              EXPECT_FALSE(bug);
                              reply = std::move(value);
                          });
    tcp::socket peer(context);
    boost::system::error_code error = boost::asio::error::would_block;
    while (error == boost::asio::error::would_block && context.run_one_for(5s) == 1) {
        acceptor.accept(peer, error);
    }
    const std::string answer = "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n";
    boost::asio::write(peer, boost::asio::buffer(answer));
    for (int i = 0; i < steps && !reply; ++i) {
        context.run_one_for(5s);
    }
    if (reply) {
        return std::nullopt;
    }
    client.close();
    while (!reply && context.run_one_for(5s) == 1) {
    }
    return reply;
}

TEST(HttpsClient, CloseCountsAlsoWhereTheAnswerIsThere) {
    int steps = 0;
    while (const auto reply = reply_when_closed_after(steps)) {
        EXPECT_THAT(*reply, FailsWith(Errc::cancelled)) << steps;
        ++steps;
    }
    EXPECT_GE(steps, 2) << "connecting, sending, receiving";
}

}  // namespace
}  // namespace wattmast
