// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/scripted_agent.h"

#include <boost/asio/buffer.hpp>
#include <span>
#include <utility>

#include "sim/snmp_agent.h"

namespace wattmast::test {

using boost::asio::ip::udp;

ScriptedAgent::ScriptedAgent(Objects objects)
    : objects_(std::move(objects)),
      socket_(io_, udp::endpoint(boost::asio::ip::address_v4::loopback(), 0)),
      thread_([this] {
          receive();
          io_.run();
      }) {}

ScriptedAgent::~ScriptedAgent() {
    io_.stop();
    thread_.join();
}

std::string ScriptedAgent::uri() const {
    return "snmp://127.0.0.1:" + std::to_string(socket_.local_endpoint().port()) + "?community=lab";
}

std::vector<sim::SnmpMessage> ScriptedAgent::requests() const {
    const std::scoped_lock lock(mutex_);
    return requests_;
}

void ScriptedAgent::receive() {
    socket_.async_receive_from(boost::asio::buffer(received_), sender_,
                               [this](const boost::system::error_code& error, std::size_t size) {
                                   if (!error) {
                                       answer_datagram(size);
                                   }
                                   receive();
                               });
}

void ScriptedAgent::answer_datagram(std::size_t size) {
    const auto request = sim::parse_snmp(std::as_bytes(std::span(received_)).first(size));
    if (!request) {
        return;
    }
    int number = 0;
    {
        const std::scoped_lock lock(mutex_);
        number = static_cast<int>(requests_.size());
        requests_.push_back(*request);
    }
    if (const auto response = sim::answer(*request, "lab", objects_(*request, number))) {
        const wire::Bytes bytes = sim::build_snmp(*response);
        boost::system::error_code ignored;
        socket_.send_to(boost::asio::buffer(bytes), sender_, 0, ignored);
    }
}

}  // namespace wattmast::test
