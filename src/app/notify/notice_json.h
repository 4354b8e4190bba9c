// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A message as JSON, for programs. The format is in docs/NOTIFICATIONS.md.
#pragma once

#include <string>

#include "app/notify/channel.h"
#include "app/notify/notice.h"

namespace wattmast {

/// UTF-8. Members are added in later versions, never renamed; "format" changes where one is taken away.
[[nodiscard]] std::string json_of(const Notice& notice, const NotifyChannel& channel);

}  // namespace wattmast
