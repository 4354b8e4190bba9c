// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/provenance.h"

#include "app/version.h"
#include "units/civil_time.h"

namespace wattmast {

std::vector<std::pair<std::string, std::string>> report_provenance() {
    return {{"Program", std::string("Wattmast ") + version}, {"Time zone database", time_zone_database_release()}};
}

}  // namespace wattmast
