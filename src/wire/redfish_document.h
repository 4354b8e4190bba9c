// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What all Redfish documents have in common (DSP0266 1.15, clauses 7 to 9): type, links, members, state.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "units/error.h"
#include "wire/json_tree.h"

namespace wattmast::wire {

/// Where every service begins (DSP0266, 6.2). Readable without a login.
inline constexpr std::string_view redfish_root = "/redfish/v1/";

/// "Chassis" of "#Chassis.v1_22_0.Chassis", "SensorCollection" of "#SensorCollection.SensorCollection". Empty where the
/// document does not say.
[[nodiscard]] std::string_view schema_type(const JsonValue& document) noexcept;

/// A link as a path on the same host, without fragment: "/redfish/v1/Chassis/1U". The only way from a text of a device
/// into a request.
/// Fails with `wrong_reply` for one that leads elsewhere (another host, not below /redfish/, "..", characters that a
/// request line cannot hold, more than 1024 of them).
[[nodiscard]] Result<std::string> local_path(std::string_view link);

/// A path without "/" at its end, to tell whether two are one: services write both, and some redirect one to the other.
[[nodiscard]] std::string_view without_slash(std::string_view path) noexcept;

/// The @odata.id texts at a place: of one link, or of a list of links. Empty if there are none.
[[nodiscard]] std::vector<std::string> links_at(const JsonValue& document, const JsonPointer& at);

/// Members of a collection, and where the rest of it is (Members@odata.nextLink). Empty if it is no collection.
[[nodiscard]] std::vector<std::string> member_links(const JsonValue& document);

/// Whether Status says that the thing is not there or cannot be asked (State "Absent", "UnavailableOffline"): what its
/// other properties hold is then no measurement.
[[nodiscard]] bool is_unavailable(const JsonValue& thing) noexcept;

/// The number at a place. A text that is a number as a whole ("344") counts, because some makers write it so.
/// Fails with `no_such_point` for null and `not_a_number` for everything else.
[[nodiscard]] Result<std::string> number_text(const JsonValue& value);

}  // namespace wattmast::wire
