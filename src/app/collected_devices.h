// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the collector is asked to poll.
#pragma once

#include <filesystem>
#include <vector>

#include "app/secrets.h"
#include "collect/collector.h"
#include "model/catalog.h"

namespace wattmast {

/// The catalogue's devices with their known points and full addresses. A device whose secret is not in `secrets` (read
/// from `secrets_file`) or whose URI cannot be read is left out, with a warning in the log that says so.
[[nodiscard]] std::vector<CollectedDevice> collected_devices(const Catalog& catalog, const SecretUris& secrets,
                                                             const std::filesystem::path& secrets_file);

/// The catalogue's devices whose secret is not in `secrets`: they cannot be polled until it is given again.
[[nodiscard]] std::vector<const Device*> devices_lacking_secret(const Catalog& catalog, const SecretUris& secrets);

}  // namespace wattmast
