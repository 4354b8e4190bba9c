// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A user of SNMP v3 at one agent: keys for that agent, and what is known of its clock. Internal to collect/.
#pragma once

#include <ctime>
#include <memory>
#include <vector>

#include "collect/snmp_security.h"
#include "units/error.h"

struct usmUser;  // net-snmp's

namespace wattmast {

/// All members are called while SnmpLibrary is held.
class SnmpPrincipal {
public:
    using EngineId = std::vector<unsigned char>;

    /// Makes the keys of the passwords (RFC 3414, A.2): about 2 ms for a password and protocol that no agent before
    /// had, else microseconds. Fails with `invalid_argument` where the library does not take the protocols together.
    [[nodiscard]] static Result<std::unique_ptr<SnmpPrincipal>> at_engine(const SnmpUser& user, const EngineId& engine);
    ~SnmpPrincipal();
    SnmpPrincipal(const SnmpPrincipal&) = delete;
    SnmpPrincipal& operator=(const SnmpPrincipal&) = delete;

    /// Puts user and clock into the library's lists.
    void enter();
    /// Takes them out again, with the clock as the library knows it now.
    void leave();
    /// Reads the clock only: for one who comes to be while the library is held.
    void learn_clock();

private:
    /// As last heard; RFC 3414, 2.2.
    struct EngineClock {
        unsigned boots = 0;
        unsigned seconds = 0;
        std::time_t heard = 0;  ///< On the library's clock.
        unsigned is_authentic = 0;
    };

    SnmpPrincipal(EngineId engine, usmUser* user) : engine_(std::move(engine)), user_(user) {}

    EngineId engine_;
    usmUser* user_;
    EngineClock clock_;
};

}  // namespace wattmast
