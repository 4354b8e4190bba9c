// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/snmp_notice.h"

#include <algorithm>
#include <stdexcept>

#include "collect/delivery_run.h"
#include "collect/snmp_client.h"
#include "collect/uri_pieces.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;

constexpr Duration reply_patience{std::chrono::seconds{5}};

/// About since the program began: since it first asked.
Duration up_time() {
    static const auto begin = Clock::now();
    return std::chrono::duration_cast<Duration>(Clock::now() - begin);
}

/// What is wrong with what only a person can mend: names, passwords, protocols.
bool is_lasting(const Failure& failure) {
    return failure.code == Errc::invalid_argument || failure.code == Errc::device_refused;
}

Failure in_words_of_receivers(Failure failure, const std::string& where) {
    if (failure.code == Errc::timeout) {
        failure.detail = where +
                         " does not acknowledge; check address and port, that a receiver of informs listens there, and "
                         "the community, or user, auth and priv of v3 (receivers answer wrong ones with silence)";
    } else if (failure.code == Errc::cancelled) {
        failure.detail = where + ": the delivery was given up";
    }
    return failure;
}

asio::awaitable<Delivery> send_all(SnmpClient& client, const SnmpReceiver& receiver,
                                   const std::vector<SnmpNotice>& notices, std::size_t first, SteadyTime deadline) {
    for (std::size_t i = first; i < notices.size(); ++i) {
        SnmpNotice notice = notices[i];
        notice.up_time = up_time();
        auto failure = co_await client.tell(std::move(notice), receiver.form, deadline);
        if (failure) {
            const Lasting lasting = is_lasting(*failure) ? Lasting::permanent : Lasting::temporary;
            Delivery delivery = Delivery::failed(
                in_words_of_receivers(std::move(*failure), endpoint_text(receiver.uri.endpoint)), lasting);
            delivery.failure->arrived = i;
            co_return delivery;
        }
    }
    co_return Delivery{};
}

}  // namespace

Delivery send_snmp_notices(const SnmpReceiver& receiver, const std::vector<SnmpNotice>& notices, Duration patience,
                           const std::stop_token& stop, std::size_t first) {
    const auto* community = std::get_if<SnmpCommunity>(&receiver.uri.security);
    const bool is_v1 = community != nullptr && community->version == SnmpCommunityVersion::v1;
    if (is_v1 || (community == nullptr && receiver.form == SnmpReceiver::Form::trap)) {
        throw std::invalid_argument("a trap is of v2c, an inform of v2c or v3");
    }
    static_cast<void>(up_time());
    asio::io_context context{1};
    SnmpClient client(context.get_executor(), receiver.uri, reply_patience);
    return run_delivery(context, send_all(client, receiver, notices, first, Clock::now() + patience), stop,
                        [&] { client.close(); });
}

}  // namespace wattmast
