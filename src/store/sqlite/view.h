// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is hot and what is sealed, both of one moment.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include "store/sqlite/connection.h"
#include "store/sqlite/hot_log.h"
#include "store/sqlite/shared_tail.h"

namespace wattmast::sqlite {

/// The transaction of one begin(); empty where it is that of a hold.
using Snapshot = std::optional<Transaction>;

/// Of one instance, in its thread.
class View {
public:
    /// @param own The tail that this instance owns; null for a reader. `connection` outlives the view.
    View(Connection& connection, FileIdentity file, std::shared_ptr<const SharedTail> own)
        : connection_(connection), file_(file), own_(std::move(own)) {}

    /// Calls `look` with the tail, perhaps again: what it keeps is to be set anew. While what is given back lives,
    /// statements see the chunks of the same moment: each committed batch is completely in one of both or in neither.
    template <typename Look>
    [[nodiscard]] Result<Snapshot> begin(Look look) {
        if (connection_.is_held() && look_again(look)) {
            return Snapshot();
        }
        held_tail_.reset();
        // The writer says at once what it has sealed. Should it be kept from that again and again, a tail of our own
        // is made.
        for (int attempt = 0; attempt < most_attempts; ++attempt) {
            const auto shared = own_ ? own_ : fed_tail(file_);
            if (!shared) {
                break;
            }
            const std::int64_t seals = shared->read([&](const HotTail& tail) {
                look(tail);
                return tail.seals();
            });
            auto snapshot = open();
            const auto seen = snapshot ? read_seals(connection_) : Result<std::int64_t>(snapshot.error());
            if (!seen) {
                return seen.error();
            }
            if (*seen == seals) {
                held_tail_ = shared;
                held_seals_ = seals;
                return snapshot;
            }
            connection_.end_hold();
            shared->await_seals_after(seals, patience);
        }
        auto snapshot = open();
        if (!snapshot) {
            return snapshot;
        }
        if (const auto done = bring_up_to_date(private_, connection_); !done) {
            connection_.end_hold();
            return done.error();
        }
        private_.forget_emptied_rows();
        look(static_cast<const HotTail&>(private_));
        return snapshot;
    }

    /// Until release(), one transaction serves every begin() that finds nothing sealed since, instead of one each.
    /// Calls add up.
    void hold() noexcept { ++holds_; }
    void release() noexcept {
        if (--holds_ == 0) {
            connection_.end_hold();
            held_tail_.reset();
        }
    }

private:
    /// Whether the transaction that is held goes with the tail as it is now.
    template <typename Look>
    bool look_again(Look& look) {
        const auto shared = own_ ? own_ : fed_tail(file_);
        if (shared != held_tail_) {
            return false;
        }
        if (!shared) {
            look(static_cast<const HotTail&>(private_));
            return true;
        }
        return held_seals_ == shared->read([&](const HotTail& tail) {
            look(tail);
            return tail.seals();
        });
    }

    Result<Snapshot> open() {
        if (holds_ > 0) {
            const auto held = connection_.hold();
            return held ? Result<Snapshot>(Snapshot()) : held.error();
        }
        auto own = Transaction::begin(connection_, Transaction::Kind::read);
        return own ? Result<Snapshot>(std::move(*own)) : own.error();
    }

    static constexpr int most_attempts = 10;
    static constexpr std::chrono::milliseconds patience{10};

    Connection& connection_;
    FileIdentity file_;
    std::shared_ptr<const SharedTail> own_;
    HotTail private_;  ///< Where this process has no writer.
    int holds_ = 0;
    std::shared_ptr<const SharedTail> held_tail_;  ///< Whose seals the transaction that is held has; null: private_.
    std::int64_t held_seals_ = 0;
};

}  // namespace wattmast::sqlite
