// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// From one Redfish document to readings, as a profile says. Pure.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "collect/device_profile.h"
#include "model/sample.h"
#include "wire/json_tree.h"

namespace wattmast {

using RedfishTypes = std::set<std::string, std::less<>>;

/// One reading for each number that the document has a place for; nothing for places that it lacks. null, and
/// everything of a thing whose Status says that it is not there, is missing with `no_such_point`; a unit that the
/// profile does not know, and what is no number, with `not_a_number`. `name` becomes the begin of all instances;
/// `present` are the types of documents that the device has.
[[nodiscard]] std::vector<Reading> redfish_readings(const RedfishResource& resource, std::string_view name,
                                                    const wire::JsonValue& document, const RedfishTypes& present);

/// The paths of sensors whose values the document shows as excerpts (DataSourceUri beside a number that is read),
/// without "/" at their ends.
[[nodiscard]] std::vector<std::string> excerpt_sources(const RedfishResource& resource,
                                                       const wire::JsonValue& document);

/// What the document says of its name by the resource's rule: "outlet A1". Empty where there is no rule.
[[nodiscard]] std::string redfish_name(const RedfishResource& resource, const wire::JsonValue& document);

/// Whether all conditions hold. `begins`: a text that begins with an accepted one will do.
enum class RedfishMatch { equals, begins };
[[nodiscard]] bool all_hold(const std::vector<RedfishCondition>& conditions, const wire::JsonValue& thing,
                            RedfishMatch match);

/// The profiles that fit a service by its root: of those whose conditions hold, the ones with most conditions.
[[nodiscard]] std::vector<const DeviceProfile*> fitting_profiles(const ProfileLibrary& profiles,
                                                                 const wire::JsonValue& root);

}  // namespace wattmast
