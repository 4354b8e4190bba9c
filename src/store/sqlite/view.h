// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is hot and what is sealed, both of one moment.
#pragma once

#include <chrono>
#include <memory>
#include <utility>

#include "store/sqlite/connection.h"
#include "store/sqlite/hot_log.h"
#include "store/sqlite/shared_tail.h"

namespace wattmast::sqlite {

/// Of one instance, in its thread.
class View {
public:
    /// @param own The tail that this instance owns; null for a reader. `connection` outlives the view.
    View(Connection& connection, FileIdentity file, std::shared_ptr<const SharedTail> own)
        : connection_(connection), file_(file), own_(std::move(own)) {}

    /// Calls `look` with the tail, perhaps again: what it keeps is to be set anew. The read transaction that is given
    /// back sees the chunks of the same moment: each committed batch is completely in one of both or in neither.
    template <typename Look>
    [[nodiscard]] Result<Transaction> begin(Look look) {
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
            auto snapshot = Transaction::begin(connection_, Transaction::Kind::read);
            const auto seen = snapshot ? read_seals(connection_) : Result<std::int64_t>(snapshot.error());
            if (!seen) {
                return seen.error();
            }
            if (*seen == seals) {
                return snapshot;
            }
            shared->await_seals_after(seals, patience);
        }
        auto snapshot = Transaction::begin(connection_, Transaction::Kind::read);
        if (!snapshot) {
            return snapshot;
        }
        if (const auto done = bring_up_to_date(private_, connection_); !done) {
            return done.error();
        }
        private_.forget_emptied_rows();
        look(static_cast<const HotTail&>(private_));
        return snapshot;
    }

private:
    static constexpr int most_attempts = 10;
    static constexpr std::chrono::milliseconds patience{10};

    Connection& connection_;
    FileIdentity file_;
    std::shared_ptr<const SharedTail> own_;
    HotTail private_;  ///< Where this process has no writer.
};

}  // namespace wattmast::sqlite
