// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A discovery's first words to a Redfish service. Internal to collect/: includes Asio.
#pragma once

#include <string>

#include "collect/prober.h"
#include "wire/json_tree.h"

namespace wattmast {

/// Asks for the root of the service over TLS, which everybody may read (DSP0266, 6.2), and for nothing else: nobody is
/// logged in, and the certificate is shown instead of believed. What the login of `any` is good for is left to the
/// driver, unless there is none, or nobody vouches for the certificate: then the greeting's obstacle says so.
[[nodiscard]] boost::asio::awaitable<Greeting> greet_redfish(ProbeScene scene, DeviceUri any);

/// "RackPDU 12 by Maker, Redfish 1.15.0, UUID …" of a service root, as far as it says so (DSP0268, ServiceRoot).
[[nodiscard]] std::string describe_service(const wire::JsonValue& root);

}  // namespace wattmast
