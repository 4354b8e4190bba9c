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
    /// @param patience For how long a writer of this process that sealed something may say nothing of it.
    View(Connection& connection, FileIdentity file, std::shared_ptr<const SharedTail> own,
         std::chrono::milliseconds patience = std::chrono::seconds{2})
        : connection_(connection), file_(file), own_(std::move(own)), patience_(patience) {}

    /// Calls `look` with the tail, perhaps again: what it keeps is to be set anew. While what is given back lives,
    /// statements see the chunks of the same moment: each committed batch is completely in one of both or in neither.
    template <typename Look>
    [[nodiscard]] Result<Snapshot> begin(Look look) {
        if (connection_.is_held() && look_again(look)) {
            return Snapshot();
        }
        held_tail_.reset();
        const auto give_up = std::chrono::steady_clock::now() + patience_;
        while (const auto shared = own_ ? own_ : fed_tail(file_)) {
            auto found = begin_with(shared, look);
            if (!found || found->first) {
                return found ? Result<Snapshot>(std::move(found->second)) : found.error();
            }
            if (untold_ == held_seals_) {
                break;
            }
            // The writer says at once what it has sealed, as soon as the machine lets it, unless it was closed.
            constexpr std::chrono::milliseconds at_a_time{50};
            while (!shared->await_seals_after(held_seals_, at_a_time) && fed_tail(file_) == shared) {
                if (std::chrono::steady_clock::now() >= give_up) {
                    untold_ = held_seals_;
                    return begin_alone(look);
                }
            }
        }
        return begin_alone(look);
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

    /// The tail that the last begin() looked at, where no writer of this process feeds it; null: it is the writer's.
    [[nodiscard]] const std::shared_ptr<SharedTail>& alone() const noexcept { return alone_; }

private:
    /// Whether the writer's tail and the file are of one moment, and then the snapshot.
    template <typename Look>
    Result<std::pair<bool, Snapshot>> begin_with(const std::shared_ptr<const SharedTail>& shared, Look& look) {
        held_seals_ = shared->read([&](const HotTail& tail) {
            look(tail);
            return tail.seals();
        });
        auto snapshot = open();
        const auto seen = snapshot ? read_seals(connection_) : Result<std::int64_t>(snapshot.error());
        if (!seen) {
            connection_.end_hold();
            return seen.error();
        }
        if (*seen != held_seals_) {
            connection_.end_hold();
            return std::pair(false, Snapshot());
        }
        held_tail_ = shared;
        alone_.reset();
        return std::pair(true, std::move(*snapshot));
    }

    /// With a tail that no writer feeds.
    template <typename Look>
    Result<Snapshot> begin_alone(Look& look) {
        if (!alone_) {
            alone_ = readers_tail(file_);
        }
        constexpr int most_tries = 3;
        for (int tries = 1;; ++tries) {
            auto snapshot = open();
            const auto seen = snapshot ? read_seals(connection_) : Result<std::int64_t>(snapshot.error());
            const auto done = seen ? look_alone(*seen, look) : Result<bool>(seen.error());
            if (done && *done) {
                return snapshot;
            }
            connection_.end_hold();
            if (!done) {
                return done.error();
            }
            if (tries == most_tries) {
                alone_ = std::make_shared<SharedTail>();  // The file went back in time; others may not have seen it.
            }
        }
    }

    /// Brings the readers' tail to what the transaction sees, and looks; false where others have seen a later seal than
    /// it: a transaction that begins now sees that, too.
    template <typename Look>
    Result<bool> look_alone(std::int64_t seen, Look& look) {
        Result<bool> done = true;
        alone_->change([&](HotTail& tail) {
            if (tail.seals() > seen) {
                done = false;
                return;
            }
            if (const auto current = bring_up_to_date(tail, connection_); !current) {
                done = current.error();
                return;
            }
            tail.forget_emptied_rows();
            held_seals_ = tail.seals();
            look(std::as_const(tail));
        });
        return done;
    }

    /// Whether the transaction that is held goes with the tail as it is now.
    template <typename Look>
    bool look_again(Look& look) {
        const auto shared = own_ ? own_ : fed_tail(file_);
        if (shared != held_tail_) {
            return false;
        }
        const std::shared_ptr<const SharedTail> held = shared ? shared : alone_;
        return held && held_seals_ == held->read([&](const HotTail& tail) {
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

    Connection& connection_;
    FileIdentity file_;
    std::shared_ptr<const SharedTail> own_;
    std::chrono::milliseconds patience_;
    /// Where this process has no writer, or one that does not tell; shared with others who read so.
    std::shared_ptr<SharedTail> alone_;
    std::int64_t untold_ = -1;  ///< Seals of a tail whose writer told nothing more: not waited for again; -1: none.
    int holds_ = 0;
    std::shared_ptr<const SharedTail> held_tail_;  ///< Whose seals the transaction that is held has; null: alone_.
    std::int64_t held_seals_ = 0;                  ///< Of the tail when it was looked at last.
};

}  // namespace wattmast::sqlite
