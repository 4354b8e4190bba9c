// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A rack PDU that tells its power as Redfish documents: our own, apart from the collector's profile on purpose.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/sample.h"
#include "sim/https_listener.h"
#include "sim/register_map.h"

namespace wattmast::sim {

/// The profile that reads it.
inline constexpr std::string_view redfish_profile = "dmtf.redfish";

/// One PDU of three phases with a mains circuit and an outlet per phase. Its documents are computed at each request.
class RedfishPdu {
public:
    /// Made up; simulated devices are on the loopback. The only user.
    static constexpr std::string_view user = "reader";
    static constexpr std::string_view password = "simulated";

    /// The root is open to all; everything else needs a session of the user, or HTTP Basic. At most 16 sessions, as
    /// small controllers have; the oldest goes. Only reads, apart from sessions.
    [[nodiscard]] HttpsAnswer answer(const HttpsRequest& request, const MeterState& state);

private:
    [[nodiscard]] bool is_known(const HttpsRequest& request) const;
    HttpsAnswer make_session(const HttpsRequest& request);

    std::vector<std::string> tokens_;
    unsigned sessions_made_ = 0;
};

/// What a poll of the PDU brings, each as the number that its documents hold.
[[nodiscard]] std::vector<Reading> redfish_pdu_readings(const MeterState& state);

}  // namespace wattmast::sim
