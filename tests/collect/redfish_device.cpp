// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/redfish_device.h"

#include <algorithm>
#include <utility>

namespace wattmast::test {
namespace {

const std::string sessions = "/redfish/v1/SessionService/Sessions";
const std::string login = R"({"UserName":"reader","Password":"pass word"})";
const std::string basic = "Basic cmVhZGVyOnBhc3Mgd29yZA==";  // printf 'reader:pass word' | base64

}  // namespace

const sim::TlsIdentity& loopback_identity() {
    static const sim::TlsIdentity identity = sim::make_tls_identity("127.0.0.1");
    return identity;
}

RedfishDevice::RedfishDevice(RedfishTree tree, Instead instead, const sim::TlsIdentity& identity)
    : tree_(std::move(tree)),
      instead_(std::move(instead)),
      fingerprint_(identity.fingerprint),
      listener_(io_, {boost::asio::ip::address_v4::loopback(), 0}, identity,
                [this](const sim::HttpsRequest& request) { return answer(request); }),
      thread_([this] { io_.run(); }) {}

RedfishDevice::~RedfishDevice() {
    io_.stop();
    thread_.join();
}

std::string RedfishDevice::uri() const {
    return uri("?user=reader&password=pass%20word&pin=" + fingerprint_);
}

std::string RedfishDevice::uri(const std::string& parameters) const {
    return "redfish://127.0.0.1:" + std::to_string(port()) + parameters;
}

std::vector<std::string> RedfishDevice::requests() const {
    const std::scoped_lock lock(mutex_);
    return requests_;
}

int RedfishDevice::count(std::string_view begin) const {
    const std::scoped_lock lock(mutex_);
    return static_cast<int>(
        std::ranges::count_if(requests_, [begin](const std::string& one) { return one.starts_with(begin); }));
}

void RedfishDevice::forget_sessions() {
    const std::scoped_lock lock(mutex_);
    tokens_.clear();
}

void RedfishDevice::set_tree(RedfishTree tree) {
    const std::scoped_lock lock(mutex_);
    tree_ = std::move(tree);
}

sim::HttpsAnswer RedfishDevice::answer(const sim::HttpsRequest& request) {
    const std::scoped_lock lock(mutex_);
    const int number = static_cast<int>(requests_.size());
    requests_.push_back(request.method + " " + request.target);
    if (instead_) {
        if (auto other = instead_(request, number)) {
            return std::move(*other);
        }
    }
    return usual_answer(request);
}

bool RedfishDevice::is_allowed(const sim::HttpsRequest& request) const {
    const auto header = [&request](const std::string& name) {
        const auto found = request.headers.find(name);
        return found == request.headers.end() ? std::string() : found->second;
    };
    return request.target == "/redfish/v1/" || header("authorization") == basic ||
           std::ranges::find(tokens_, header("x-auth-token")) != tokens_.end();
}

sim::HttpsAnswer RedfishDevice::usual_answer(const sim::HttpsRequest& request) {
    if (request.method == "POST" && request.target == sessions) {
        if (request.body != login) {
            return sim::https_reply(401, "{}");
        }
        const std::string id = std::to_string(++sessions_made_);
        tokens_.push_back("token" + id);
        return sim::https_reply(201, "{}",
                                "X-Auth-Token: token" + id + "\r\nLocation: " + sessions + "/" + id + "\r\n");
    }
    if (!is_allowed(request)) {
        return sim::https_reply(401, "{}");
    }
    if (request.method == "DELETE" && request.target.starts_with(sessions + "/")) {
        tokens_.clear();
        return sim::https_reply(204, "");
    }
    if (request.method != "GET") {
        return sim::https_reply(405, "{}");
    }
    const auto found = tree_.find(request.target);
    return found == tree_.end() ? sim::https_reply(404, "{}") : sim::https_reply(200, found->second);
}

}  // namespace wattmast::test
