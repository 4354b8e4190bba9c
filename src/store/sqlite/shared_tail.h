// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The hot tail of one file, shared by the writer and the readers of one process, or by readers alone.
#pragma once

#include <sys/types.h>

#include <atomic>
#include <chrono>
#include <compare>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>

#include "store/sqlite/hot_tail.h"

namespace wattmast::sqlite {

/// One owner, the writer, changes it; any thread reads it. Where there is no writer, whoever reads may change it, see
/// readers_tail().
///
/// The lock is held for copies and insertions, never for a commit. It is not one that prefers readers: those who read
/// without a pause would keep the writer out.
class SharedTail {
public:
    /// Calls `look` with the content; nothing of it may be kept. Any thread.
    template <typename Look>
    auto read(Look look) const {
        std::unique_lock lock(mutex_);
        turn_.wait(lock, [this] { return !owner_waits_; });
        return look(static_cast<const HotTail&>(tail_));
    }
    /// Calls `change` with the content. Owner only, or any reader where there is none.
    template <typename Change>
    void change(Change change) {
        // A mutex goes to whoever asks first; readers that ask without end would keep the owner, and commits, waiting.
        const WakeAll wake{turn_};  // Also where `change` throws.
        owner_waits_ = true;
        const std::lock_guard lock(mutex_);
        owner_waits_ = false;
        change(tail_);
    }
    /// Returns when the owner has told of a sealing after number `seals`: true; or the time is over. Any thread.
    [[nodiscard]] bool await_seals_after(std::int64_t seals, std::chrono::milliseconds at_most) const {
        std::unique_lock lock(mutex_);
        return turn_.wait_for(lock, at_most, [&] { return !owner_waits_ && tail_.seals() > seals; });
    }
    /// Without the lock. Owner only, because nobody else changes it.
    [[nodiscard]] const HotTail& own() const noexcept { return tail_; }
    [[nodiscard]] PointTail* own_place(PointId point) noexcept { return tail_.find(point); }

private:
    struct WakeAll {
        std::condition_variable& turn;
        ~WakeAll() { turn.notify_all(); }
    };

    mutable std::mutex mutex_;
    mutable std::condition_variable turn_;
    std::atomic<bool> owner_waits_ = false;
    HotTail tail_;
};

/// Which file an instance has open, by whatever path.
struct FileIdentity {
    dev_t device = 0;
    ino_t number = 0;
    friend auto operator<=>(FileIdentity, FileIdentity) = default;
};
/// Empty if the file is not there.
[[nodiscard]] std::optional<FileIdentity> identity_of(const std::filesystem::path& file) noexcept;

/// The tail that the writer of this process feeds; null if this process has no writer of the file. Any thread.
[[nodiscard]] std::shared_ptr<const SharedTail> fed_tail(FileIdentity file);

/// The one tail of those who read a file that no writer of this process feeds; it is there for as long as one of them
/// has it. Each brings it to what it sees: of a large fleet one takes a second and seventy megabytes. Any thread.
[[nodiscard]] std::shared_ptr<SharedTail> readers_tail(FileIdentity file);

/// While it lives, fed_tail() gives the tail to everyone in the process.
class TailPublication {
public:
    TailPublication(FileIdentity file, std::shared_ptr<const SharedTail> tail);
    ~TailPublication();
    TailPublication(const TailPublication&) = delete;
    TailPublication& operator=(const TailPublication&) = delete;

private:
    FileIdentity file_;
};

}  // namespace wattmast::sqlite
