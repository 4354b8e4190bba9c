// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Notification channels and the memory of what was told, as settings of the database. No secret is among them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/notify/channel.h"
#include "store/catalog_store.h"
#include "units/error.h"

namespace wattmast {

inline constexpr std::string_view channels_setting = "notify_channels";
inline constexpr std::string_view notify_memory_setting = "notify_memory";

/// JSON of all channels, as it is stored.
[[nodiscard]] std::string channels_text(const std::vector<NotifyChannel>& channels);
/// Fails with `invalid_argument`; every channel has passed check_channel(), and no name is there twice.
[[nodiscard]] Result<std::vector<NotifyChannel>> parse_channels(std::string_view text);

/// None where none were ever saved. Fails as parse_channels() and CatalogStore::setting().
[[nodiscard]] Result<std::vector<NotifyChannel>> read_channels(const CatalogStore& store);
/// Replaces all. Fails with `invalid_argument` where check_channel() refuses one or a name is there twice, and then
/// changes nothing; and as CatalogStore::save_setting().
[[nodiscard]] Result<void> save_channels(CatalogStore& store, const std::vector<NotifyChannel>& channels);

}  // namespace wattmast
