// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How a discovery speaks its first words, protocol by protocol. Internal to collect/: includes Asio.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <cstdint>
#include <functional>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "collect/device_uri.h"
#include "collect/driver.h"
#include "units/utc_time.h"

namespace wattmast {

/// What runs now and must end at once when the person gives up.
class RunningWork {
public:
    class Guard {
    public:
        Guard(RunningWork& work, std::function<void()> end);
        ~Guard();
        Guard(const Guard&) = delete;
        Guard& operator=(const Guard&) = delete;

    private:
        RunningWork& work_;
        std::list<std::function<void()>>::iterator place_;
    };

    /// Ends all that runs; what is begun later is the caller's to avoid.
    void end_all();

private:
    std::list<std::function<void()>> running_;
};

/// What a prober may use; of one line.
struct ProbeScene {
    boost::asio::any_io_executor executor;
    Lines& lines;
    RunningWork& work;
    const ProfileLibrary& profiles;
    Duration connect_patience;
    Duration reply_patience;
};

struct Greeting {
    enum class Answer : std::uint8_t {
        yes = 1,      ///< Somebody is there.
        silence = 2,  ///< The line works, but this device does not answer; others on it may.
        no_line = 3,  ///< There is no line: no use in asking for others on it.
    };
    Answer answer = Answer::silence;
    std::string identification;  ///< As sent; may hold anything.
    std::string parameters;      ///< Of the URI, that were found out: "address=000012345678".
    std::string remark;
    std::string seal{};  ///< Fingerprints of its certificate, to be compared at the device; empty without TLS.
    /// Why its values cannot be read as things are; then `profiles` are those that fit by what it has said.
    std::optional<Failure> obstacle{};
    std::vector<const DeviceProfile*> profiles{};
};

/// One protocol. A new one is a new entry of the table in prober.cpp.
struct Prober {
    enum class Line : std::uint8_t {
        of_many = 1,  ///< Every template is tried: units behind one gateway.
        of_one = 2,   ///< The first that answers is the device: communities of one agent.
    };
    Protocol protocol;
    Line line;
    /// Cheap, and ends by itself within the patience of the scene. Must read only.
    boost::asio::awaitable<Greeting> (*greet)(ProbeScene scene, DeviceUri uri);
};

/// Null: the protocol cannot be looked for.
[[nodiscard]] const Prober* prober_of(Protocol protocol) noexcept;

/// Text of a device for screens and files: one line of valid UTF-8 without control characters, at most 200 bytes.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace wattmast
