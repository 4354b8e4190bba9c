// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// For how long what is not asked of a host that several devices share. Pure: knows no clock. Internal to collect/.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "collect/steady_time.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// A refused login is not shown again for a minute, then two … up to an hour, because accounts are locked after a few
/// wrong passwords. As long as the host has let it in nowhere, that holds for the whole host; otherwise the refusal is
/// of the device, or where that gives other documents to the login, of the document, each with a lockout of its own.
/// A document that used to be given and is refused may mean that the password was changed: then the next refusal is
/// the host's, unless somebody was let in between. Where a host is locked that has several devices, the one that was
/// refused waits twice as long, so that others show whether it was only that one.
class HttpPatience {
public:
    static constexpr Duration shortest_lockout{std::chrono::minutes{1}};
    static constexpr Duration longest_lockout{std::chrono::hours{1}};

    /// What is left alone.
    enum class Extent : std::uint8_t { document = 1, device = 2, host = 3 };
    struct Refusal {
        Extent extent;
        Failure why;  ///< `device_refused`
    };

    /// For messages: the host ("http://192.0.2.7"), and what to check ("user and password").
    HttpPatience(std::string where, std::string what_to_check);

    /// Why the document is not asked for now; empty where it may be.
    [[nodiscard]] std::optional<Failure> held_back(const std::string& device, const std::string& target,
                                                   SteadyTime now) const;
    /// Whether none of the device's documents may be asked for now.
    [[nodiscard]] bool is_device_held_back(const std::string& device, SteadyTime now) const;

    /// A device is among those of the host.
    void know(const std::string& device);
    /// The login was shown, and the document given.
    void accepted(const std::string& device, const std::string& target);
    /// The login was shown, and refused.
    [[nodiscard]] Refusal refused(const std::string& device, const std::string& target, SteadyTime now);
    /// @param why For those who ask meanwhile.
    void busy(const std::string& device, SteadyTime until, const Failure& why);

private:
    struct Hold {
        Duration lockout{0};
        SteadyTime until{};
        std::optional<Failure> why;

        [[nodiscard]] bool holds(SteadyTime now) const noexcept { return why && now < until; }
    };
    struct Device {
        Hold all;
        std::map<std::string, Hold> documents;
        std::set<std::string> accepted;  ///< Documents that the login was last given.
    };

    [[nodiscard]] static Duration longer(Duration lockout);
    [[nodiscard]] Failure refusal(const std::string& of_what, Duration wait) const;

    std::string where_;
    std::string what_to_check_;
    Hold host_;
    std::map<std::string, Device> devices_;
    bool works_ = false;  ///< The login is let in somewhere on the host, as far as is known.
};

}  // namespace wattmast
