// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// An SNMPv2c agent on the loopback that has, message by message, the objects that a test says.
#pragma once

#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/udp.hpp>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "sim/mib.h"
#include "sim/snmp_message.h"

namespace wattmast::test {

class ScriptedAgent {
public:
    /// The objects for a request, which are numbered from 0. Called on the agent's thread.
    using Objects = std::function<sim::MibImage(const sim::SnmpMessage& request, int number)>;

    explicit ScriptedAgent(Objects objects);
    ~ScriptedAgent();
    ScriptedAgent(const ScriptedAgent&) = delete;
    ScriptedAgent& operator=(const ScriptedAgent&) = delete;

    /// "snmp://127.0.0.1:PORT?community=lab"
    [[nodiscard]] std::string uri() const;
    /// So far.
    [[nodiscard]] std::vector<sim::SnmpMessage> requests() const;

private:
    void receive();
    void answer_datagram(std::size_t size);

    Objects objects_;
    boost::asio::io_context io_{1};
    boost::asio::ip::udp::socket socket_;
    boost::asio::ip::udp::endpoint sender_;
    std::array<unsigned char, 8192> received_{};
    mutable std::mutex mutex_;
    std::vector<sim::SnmpMessage> requests_;  ///< Guarded by mutex_.
    std::thread thread_;                      ///< Last: begins when all else is there.
};

}  // namespace wattmast::test
