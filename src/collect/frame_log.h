// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The last frames between us and one device, for people.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

#include "collect/device_uri.h"
#include "collect/frame_tap.h"
#include "model/frame.h"
#include "units/utc_time.h"

namespace wattmast {

/// Bounded: at most `capacity` frames with `most_bytes` bytes or `most_text` characters each. Any thread.
class FrameLog final : public FrameTap {
public:
    static constexpr std::size_t default_capacity = 200;
    static constexpr std::size_t most_bytes = 300;  ///< A whole Modbus or DL/T 645 frame.
    static constexpr std::size_t most_text = 2000;

    /// @param uri Says how its frames are read; nothing of it is kept.
    /// @pre capacity > 0
    explicit FrameLog(const DeviceUri& uri, std::function<UtcTime()> clock, std::size_t capacity = default_capacity);

    void on_bytes(FrameDirection direction, std::span<const std::byte> bytes) override;
    void on_text(FrameDirection direction, std::string text) override;
    void on_missing(const PointKey& /*key*/, const Failure& /*why*/) override {}

    /// Oldest first.
    [[nodiscard]] std::vector<LoggedFrame> frames() const;

private:
    enum class Codec : std::uint8_t { modbus_tcp = 1, modbus_rtu = 2, dlt645 = 3, words = 4 };
    struct Kept {
        std::uint64_t number = 0;
        UtcTime at;
        FrameDirection direction = FrameDirection::sent;
        std::size_t size = 0;
        std::vector<std::byte> bytes;
        std::string text;
    };

    [[nodiscard]] static Codec codec_of(const DeviceUri& uri) noexcept;
    [[nodiscard]] LoggedFrame told(const Kept& frame) const;
    void keep(Kept frame);

    const Codec codec_;
    const std::function<UtcTime()> clock_;
    const std::size_t capacity_;
    mutable std::mutex mutex_;
    std::deque<Kept> frames_;   // guarded by mutex_
    std::uint64_t number_ = 0;  // guarded by mutex_
};

}  // namespace wattmast
