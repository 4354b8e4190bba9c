// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A serial server on the loopback whose line behaves as a test says.
#pragma once

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <string>
#include <thread>
#include <utility>

#include "sim/dlt645_listener.h"
#include "sim/dlt645_meter.h"

namespace wattmast::test {

class Dlt645Line {
public:
    /// `handler` is called on the line's thread with frames numbered from 0.
    using Handler = std::function<std::vector<wire::Bytes>(const wire::Dlt645Frame& request, int number)>;

    explicit Dlt645Line(Handler handler)
        : listener_(io_, {boost::asio::ip::address_v4::loopback(), 0},
                    [this, handler = std::move(handler)](const wire::Dlt645Frame& request) {
                        const int number = frames_++;
                        return handler(request, number);
                    }),
          thread_([this] { io_.run(); }) {}
    ~Dlt645Line() {
        io_.stop();
        thread_.join();
    }
    Dlt645Line(const Dlt645Line&) = delete;
    Dlt645Line& operator=(const Dlt645Line&) = delete;

    [[nodiscard]] int frames() const noexcept { return frames_; }
    /// "dlt645+tcp://127.0.0.1:PORT" and the parameters.
    [[nodiscard]] std::string uri(const std::string& parameters) const {
        return "dlt645+tcp://127.0.0.1:" + std::to_string(listener_.port()) + parameters;
    }

private:
    boost::asio::io_context io_{1};
    std::atomic<int> frames_ = 0;
    sim::Dlt645Listener listener_;
    std::thread thread_;
};

/// A circuit in which every number differs.
inline sim::MeterState dlt645_state() {
    sim::MeterState state;
    state.ac.frequency = 49.98;
    state.ac.phases[0] = {230.5, 1.234, 280, 40, 283, 0.989, 1234.56, 100};
    state.ac.phases[1] = {231.6, 2.345, 530, 80, 536, 0.988, 2345.67, 200};
    state.ac.phases[2] = {229.7, 3.456, 780, 120, 789, 0.987, 3456.78, 300};
    return state;
}

/// What the simulated meter sends, or nothing.
inline std::vector<wire::Bytes> meter_reply(std::string_view profile, std::string_view address,
                                            const wire::Dlt645Frame& request) {
    const auto reply =
        sim::answer(*sim::dlt645_table(profile), dlt645_state(), wire::Dlt645Address::parse(address).value(), request);
    return reply ? std::vector<wire::Bytes>{wire::build_meter_frame(*reply)} : std::vector<wire::Bytes>{};
}

}  // namespace wattmast::test
