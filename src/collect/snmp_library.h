// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// net-snmp's state is of the process and without locks: it is held for each call. Internal to collect/.
#pragma once

#include <mutex>

namespace wattmast {

class SnmpPrincipal;

/// Holds the library while it lives; made ready at the first time, without reading or writing a file. Not recursive.
///
/// The library keeps users and clocks of engines in lists that it searches from end to end for every message, and that
/// take two agents with one engine ID (cloned images, in practice) for one. So its lists stay empty: who is spoken to
/// is put in for the call, and taken out with what was learned. A call costs the same with 17,000 agents as with one.
class SnmpLibrary {
public:
    /// `principal` may be null: no user is needed (v1, v2c), or none is known yet (discovery).
    explicit SnmpLibrary(SnmpPrincipal* principal);
    ~SnmpLibrary();
    SnmpLibrary(const SnmpLibrary&) = delete;
    SnmpLibrary& operator=(const SnmpLibrary&) = delete;

private:
    std::unique_lock<std::mutex> lock_;
    SnmpPrincipal* principal_;
};

}  // namespace wattmast
