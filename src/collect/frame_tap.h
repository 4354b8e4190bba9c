// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Somebody who looks on while a device is read.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "model/frame.h"
#include "model/point_kind.h"
#include "units/error.h"

namespace wattmast {

/// Called on the thread that polls, between two steps of a conversation: implementations only copy. Whoever calls
/// leaves secrets out; there is no way to get them here.
class FrameTap {
public:
    virtual ~FrameTap() = default;

    /// Bytes as they are on the line: a request, or any cut of an answer. Of protocols whose frames hold no secret
    /// (Modbus, DL/T 645).
    virtual void on_bytes(FrameDirection direction, std::span<const std::byte> bytes) = 0;
    /// What was said, in words: of protocols whose frames hold secrets (SNMP, HTTP, Redfish) or have no frames (MQTT).
    virtual void on_text(FrameDirection direction, std::string text) = 0;
    /// Why a point of an answered poll has no value, in more words than its reading has.
    virtual void on_missing(const PointKey& key, const Failure& why) = 0;
};

}  // namespace wattmast
