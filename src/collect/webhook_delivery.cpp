// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/webhook_delivery.h"

#include <algorithm>
#include <stdexcept>
#include <string_view>

#include "collect/delivery_run.h"
#include "collect/https_client.h"
#include "collect/uri_pieces.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;

constexpr std::size_t most_answer = 64U << 10U;

HttpsOptions options_of(const WebhookReceiver& receiver, const std::string& id) {
    HttpsOptions options{receiver.endpoint, receiver.pins, receiver.ca_file};
    options.max_body = most_answer;
    options.transport =
        receiver.transport == WebhookReceiver::Transport::tls ? HttpTransport::tls : HttpTransport::plain;
    options.headers = {{"Idempotency-Key", id}};
    options.peer_role = HttpsOptions::Role::receiver;
    return options;
}

/// RFC 9110, 10.2.3: only the form in seconds; a date is as if it were not there.
std::optional<Duration> retry_after(const HttpReply& reply) {
    const auto seconds = number_in<unsigned>(reply.retry_after);
    return seconds && *seconds <= 86'400 ? std::optional<Duration>(std::chrono::seconds(*seconds)) : std::nullopt;
}

/// The words of HTTP stay with the receiver: a status is enough, and its text could repeat a secret.
Delivery judge(const HttpReply& reply, const std::string& where) {
    if (reply.status >= 200 && reply.status < 300) {
        return {};
    }
    const std::string status = "HTTP status " + std::to_string(reply.status);
    if (reply.status >= 300 && reply.status < 400) {
        return Delivery::failed(
            fail(Errc::device_refused,
                 where + " sends elsewhere (" + status + "), which is not followed; write the address it has now"),
            Lasting::permanent);
    }
    const bool may_pass = reply.status >= 500 || reply.status == 408 || reply.status == 425 || reply.status == 429;
    const bool is_login = reply.status == 401 || reply.status == 403;
    Delivery delivery = Delivery::failed(fail(Errc::device_refused, where + " does not take the message (" + status +
                                                                        (is_login ? "); check the credential" : ")")),
                                         may_pass ? Lasting::temporary : Lasting::permanent);
    delivery.failure->retry_after = retry_after(reply);
    return delivery;
}

/// A certificate that is not trusted, or authorities that cannot be read, stay so until somebody does something.
Lasting lasting_of(const HttpsClient& client, const Failure& failure) {
    return client.peer().doubt || failure.code == Errc::file_failed ? Lasting::permanent : Lasting::temporary;
}

asio::awaitable<Delivery> post(HttpsClient& client, const WebhookReceiver& receiver, const std::string& json,
                               SteadyTime deadline) {
    const std::string where = endpoint_text(receiver.endpoint);
    const HttpAuthorization who{receiver.header_name, receiver.header_value};
    const auto reply = co_await client.post_notice(receiver.path, who, json, deadline);
    if (reply) {
        co_return judge(*reply, where);
    }
    Failure why = reply.error();
    const Lasting lasting = lasting_of(client, why);
    if (why.code == Errc::cancelled) {
        why.detail = where + ": the delivery was given up";
    }
    co_return Delivery::failed(std::move(why), lasting);
}

}  // namespace

Delivery post_webhook(const WebhookReceiver& receiver, const std::string& json, const std::string& id,
                      Duration patience, const std::stop_token& stop) {
    if (receiver.transport == WebhookReceiver::Transport::plain && !receiver.header_name.empty()) {
        throw std::invalid_argument("a secret is not said where others can read it");
    }
    asio::io_context context{1};
    HttpsClient client(context.get_executor(), options_of(receiver, id));
    return run_delivery(context, post(client, receiver, json, std::chrono::steady_clock::now() + patience), stop,
                        [&] { client.close(); });
}

}  // namespace wattmast
