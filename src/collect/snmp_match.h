// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which profile an SNMP agent's model and objects ask for. Pure.
#pragma once

#include <set>
#include <vector>

#include "collect/device_profile.h"

namespace wattmast {

/// What an agent says of itself.
struct SnmpIdentity {
    Oid object_id;          ///< sysObjectID; empty if it has none.
    std::set<Oid> present;  ///< Of the subtrees asked for, those that hold something.
};

/// The subtrees that profiles ask for which the model leaves possible, each once.
[[nodiscard]] std::vector<Oid> subtrees_to_ask(const ProfileLibrary& profiles, const Oid& object_id);

/// The profiles that say most of the agent: one, or several that say as much.
///
/// A match in the tree of an enterprise (1.3.6.1.4.1) wins over standard MIBs, a longer prefix of sysObjectID over a
/// shorter, and more present subtrees over fewer. Of profiles of standard MIBs the one is taken that holds all that
/// fit; if there is none, the fallback profile.
[[nodiscard]] std::vector<const DeviceProfile*> fitting_profiles(const ProfileLibrary& profiles,
                                                                 const SnmpIdentity& identity);

}  // namespace wattmast
