// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A Redfish service on the loopback that behaves as a test says.
#pragma once

#include <boost/asio/io_context.hpp>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "collect/redfish_tree.h"
#include "sim/https_listener.h"

namespace wattmast::test {

/// A certificate for 127.0.0.1 signed by itself, the same for all tests of a process.
[[nodiscard]] const sim::TlsIdentity& loopback_identity();

/// Serves a tree to the user "reader" with the password "pass word"; sessions and Basic, root open to all.
class RedfishDevice {
public:
    /// Instead of the usual answer; called on the device's thread with requests numbered from 0.
    using Instead = std::function<std::optional<sim::HttpsAnswer>(const sim::HttpsRequest& request, int number)>;

    explicit RedfishDevice(RedfishTree tree, Instead instead = {},
                           const sim::TlsIdentity& identity = loopback_identity());
    ~RedfishDevice();
    RedfishDevice(const RedfishDevice&) = delete;
    RedfishDevice& operator=(const RedfishDevice&) = delete;

    [[nodiscard]] std::uint16_t port() const { return listener_.port(); }
    /// With login and pin.
    [[nodiscard]] std::string uri() const;
    /// With the parameters given: "?user=…".
    [[nodiscard]] std::string uri(const std::string& parameters) const;

    /// "GET /redfish/v1/", in order.
    [[nodiscard]] std::vector<std::string> requests() const;
    [[nodiscard]] int count(std::string_view begin) const;
    /// From now on the sessions that were made are unknown.
    void forget_sessions();
    void set_tree(RedfishTree tree);

private:
    sim::HttpsAnswer answer(const sim::HttpsRequest& request);
    sim::HttpsAnswer usual_answer(const sim::HttpsRequest& request);
    [[nodiscard]] bool is_allowed(const sim::HttpsRequest& request) const;

    mutable std::mutex mutex_;
    RedfishTree tree_;
    Instead instead_;
    std::string fingerprint_;
    std::vector<std::string> requests_;
    std::vector<std::string> tokens_;
    int sessions_made_ = 0;
    boost::asio::io_context io_{1};
    sim::HttpsListener listener_;
    std::thread thread_;
};

}  // namespace wattmast::test
