// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A device on the loopback that tells JSON over HTTP as a test says.
#pragma once

#include <boost/asio/io_context.hpp>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "collect/driver_polling.h"
#include "collect/profile_loader.h"
#include "sim/https_listener.h"

namespace wattmast::test {

class HttpDevice {
public:
    /// Called on the device's thread with requests numbered from 0.
    using Answer = std::function<sim::HttpsAnswer(const sim::HttpsRequest& request, int number)>;

    explicit HttpDevice(Answer answer)
        : answer_(std::move(answer)), listener_(io_, loopback(), handler()), thread_([this] { io_.run(); }) {}
    HttpDevice(Answer answer, const sim::TlsIdentity& identity)
        : answer_(std::move(answer)), listener_(io_, loopback(), identity, handler()), thread_([this] { io_.run(); }) {}
    ~HttpDevice() {
        io_.stop();
        thread_.join();
    }
    HttpDevice(const HttpDevice&) = delete;
    HttpDevice& operator=(const HttpDevice&) = delete;

    [[nodiscard]] std::string uri(const std::string& rest = {}) const {
        return "http://127.0.0.1:" + std::to_string(listener_.port()) + rest;
    }
    [[nodiscard]] std::string tls_uri(const std::string& rest) const {
        return "https://127.0.0.1:" + std::to_string(listener_.port()) + rest;
    }
    [[nodiscard]] std::vector<sim::HttpsRequest> requests() const {
        const std::scoped_lock lock(mutex_);
        return requests_;
    }

private:
    static boost::asio::ip::tcp::endpoint loopback() { return {boost::asio::ip::address_v4::loopback(), 0}; }

    sim::HttpsHandler handler() {
        return [this](const sim::HttpsRequest& request) {
            const std::scoped_lock lock(mutex_);
            requests_.push_back(request);
            return answer_(request, static_cast<int>(requests_.size()) - 1);
        };
    }

    mutable std::mutex mutex_;
    Answer answer_;
    std::vector<sim::HttpsRequest> requests_;
    boost::asio::io_context io_{1};
    sim::HttpsListener listener_;
    std::thread thread_;
};

/// The header's value; "none" where the request lacks it.
inline std::string header_of(const sim::HttpsRequest& request, const std::string& name) {
    const auto found = request.headers.find(name);
    return found == request.headers.end() ? "none" : found->second;
}

/// One profile with "active_power" at /p of /now and "voltage" at /u of /more, beside what `map` adds to [http_json].
[[nodiscard]] inline ProfileLibrary two_documents(const std::string& map = {}, const std::string& first = {}) {
    const std::string head =
        "id = \"own.meter\"\nprotocol = \"http_json\"\nvendor = \"V\"\nmodel = \"M\"\n[source]\n"
        "document = \"A document that says so\"\nseen_on_hardware = false\n[http_json]\n";
    const std::string documents =
        "[[http_json.documents]]\npath = \"/now\"\n" + first +
        "points = [{ kind = \"active_power\", pointer = \"/p\", unit = \"W\" }]\n"
        "[[http_json.documents]]\npath = \"/more\"\npoints = [{ kind = \"voltage\", pointer = \"/u\", unit = \"V\" },\n"
        " { kind = \"current\", pointer = \"/i\", unit = \"A\", optional = true }]\n";
    const ProfileText text{"own.toml", head + map + documents};
    return load_profiles(std::span(&text, 1)).value();
}

using HttpPolling = DriverPolling;

/// "412.50", or the name of the reason where there is no value.
inline std::string value_at(const std::vector<Reading>& readings, const std::string& key) {
    std::string found = "no such reading";
    for (const Reading& reading : readings) {
        if (to_string(reading.key) == key) {
            if (found != "no such reading") {
                return "twice";
            }
            found = reading.value ? reading.value->to_string() : std::string(name_of(*reading.reason));
        }
    }
    return found;
}

}  // namespace wattmast::test
