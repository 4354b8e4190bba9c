// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// An inventory as somebody wrote it: texts with their lines, nothing checked. What both formats are read into, so that
// they share every check.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/inventory.h"

namespace wattmast {

struct DraftField {
    std::string text;
    std::size_t line = 0;      ///< 0: not given.
    bool is_reported = false;  ///< The reader has made a fault of it; the text says nothing.
};

struct DeviceDraft {
    std::size_t line = 0;
    DraftField name;
    DraftField uri;
    DraftField profile;
    DraftField interval;
    DraftField description;
};

struct NodeDraft {
    std::size_t line = 0;
    DraftField name;
    DraftField kind;
    DraftField parent;
    DraftField device;
    DraftField instance;
};

struct SiteDraft {
    std::size_t line = 0;
    DraftField code;
    DraftField name;
    DraftField kind;
    DraftField factor_region;
    DraftField time_zone;
    DraftField latitude;  ///< With a decimal point.
    DraftField longitude;
    std::vector<DraftField> area;
    std::vector<DraftField> tags;
    std::vector<DeviceDraft> devices;
    std::vector<NodeDraft> nodes;
};

struct InventoryDraft {
    std::vector<SiteDraft> sites;
    bool is_demo = false;
    bool leaves_trees = false;
    std::vector<InventoryFault> faults;  ///< Found while reading.
    bool is_unreadable = false;          ///< The text is not of the format at all; there is nothing to check.
};

[[nodiscard]] InventoryDraft draft_of_toml(std::string_view text);
[[nodiscard]] InventoryDraft draft_of_csv(std::string_view text);

/// `site "SD-JN-0114"` and `site "SD-JN-0114", device "M1"`, as faults name them.
[[nodiscard]] std::string place_of(std::string_view site);
[[nodiscard]] std::string place_of(std::string_view site, std::string_view device);

/// The checks: those of every field, of a site, and of the sites together.
[[nodiscard]] InventoryReading check_inventory(InventoryDraft draft, const ProfileLibrary* profiles);

}  // namespace wattmast
