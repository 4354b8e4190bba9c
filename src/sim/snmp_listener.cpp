// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/snmp_listener.h"

#include <boost/asio/buffer.hpp>
#include <span>
#include <utility>

#include "sim/snmp_agent.h"
#include "sim/snmp_message.h"

namespace wattmast::sim {

using boost::asio::ip::udp;

SnmpListener::SnmpListener(boost::asio::io_context& io, const udp::endpoint& endpoint, std::string community,
                           MibSource source)
    : socket_(io, endpoint), community_(std::move(community)), source_(std::move(source)) {
    receive();
}

std::uint16_t SnmpListener::port() const {
    return socket_.local_endpoint().port();
}

void SnmpListener::receive() {
    socket_.async_receive_from(boost::asio::buffer(received_), sender_,
                               [this](boost::system::error_code error, std::size_t size) {
                                   if (error == boost::asio::error::operation_aborted) {
                                       return;
                                   }
                                   if (!error) {
                                       answer_datagram(size);
                                   }
                                   receive();
                               });
}

void SnmpListener::answer_datagram(std::size_t size) {
    const auto request = parse_snmp(std::as_bytes(std::span(received_)).first(size));
    if (!request || request->community != community_) {
        return;
    }
    const auto image = source_();
    if (!image) {
        return;
    }
    if (const auto response = answer(*request, community_, *image)) {
        const wire::Bytes bytes = build_snmp(*response);
        boost::system::error_code ignored;
        // A datagram that cannot be sent is lost, as datagrams are.
        socket_.send_to(boost::asio::buffer(bytes), sender_, 0, ignored);
    }
}

}  // namespace wattmast::sim
