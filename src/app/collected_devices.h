// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the collector is asked to poll.
#pragma once

#include <filesystem>
#include <vector>

#include "app/credentials.h"
#include "app/secrets.h"
#include "collect/collector.h"
#include "model/catalog.h"

namespace wattmast {

/// The catalogue's devices with their known points and full addresses: passwords of `secrets` (read from
/// `secrets_file`), then named credentials. A device that lacks one, or whose URI cannot be read, is polled as others
/// are, and each poll fails with what to do.
[[nodiscard]] std::vector<CollectedDevice> collected_devices(const Catalog& catalog, const SecretUris& secrets,
                                                             const std::filesystem::path& secrets_file,
                                                             const Credentials& credentials);

/// The catalogue's devices whose secret is not in `secrets`: they cannot be polled until it is given again.
[[nodiscard]] std::vector<const Device*> devices_lacking_secret(const Catalog& catalog, const SecretUris& secrets);

}  // namespace wattmast
