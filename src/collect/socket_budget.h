// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How many connections the links of one io_context hold at once. Internal to collect/: includes Asio.
#pragma once

#include <boost/asio/execution_context.hpp>
#include <cstddef>
#include <deque>
#include <limits>
#include <optional>
#include <set>
#include <utility>

#include "collect/steady_time.h"

namespace wattmast {

/// A fleet may have more lines than a process may open files. Then a link whose poll is over gives its socket to one
/// that is to poll, and connects anew for its own next poll. The one that is needed last gives way first: where all
/// are polled equally often, most of those that are connected stay so, and of a mixed fleet those that are polled
/// often.
///
/// Everything on the one thread that runs the io_context.
class SocketBudget final : public boost::asio::execution_context::service {
public:
    using key_type = SocketBudget;
    static inline boost::asio::execution_context::id id;

    explicit SocketBudget(boost::asio::execution_context& context) : service(context) {}

    /// Who has at most one socket.
    class Holder {
    public:
        virtual ~Holder() = default;
        /// It rests, and is to close its socket and to call give_back() at once.
        virtual void give_way() noexcept = 0;
        /// It waited, and now may open a socket.
        virtual void proceed() noexcept = 0;

    private:
        friend class SocketBudget;
        std::optional<SteadyTime> rests_until_;
    };

    /// Refusals do not lower the limit below this (or below what allow() said, where that is less): who is short of
    /// files for a moment must not be left with one connection for a fleet.
    static constexpr std::size_t least = 16;

    /// Without this call there is no limit. @pre sockets > 0
    void allow(std::size_t sockets) noexcept { most_ = allowed_ = sockets; }
    [[nodiscard]] std::size_t open() const noexcept { return open_; }

    /// True: the holder may open a socket now. False: all are at work; proceed() is called when its turn comes.
    [[nodiscard]] bool take(Holder& holder);
    /// A poll begins on the socket that the holder has.
    void use(Holder& holder) noexcept;
    /// No poll runs on it until about `needed`.
    void rest(Holder& holder, SteadyTime needed);
    /// It is closed.
    void give_back(Holder& holder) noexcept;
    /// It waits no longer.
    void withdraw(Holder& holder) noexcept;
    /// The system has refused a socket that take() had granted: for now there are fewer. True if one that rests was
    /// closed, so that the holder may try again.
    [[nodiscard]] bool make_room() noexcept;
    /// The system has opened a socket that take() had granted: after refusals there may be one more again.
    void opened() noexcept;

private:
    void shutdown() noexcept override {}
    bool close_one() noexcept;
    void grant_next() noexcept;

    std::size_t allowed_ = std::numeric_limits<std::size_t>::max();
    std::size_t most_ = std::numeric_limits<std::size_t>::max();
    std::size_t open_ = 0;  ///< Granted and not given back.
    std::set<std::pair<SteadyTime, Holder*>> resting_;
    std::deque<Holder*> waiting_;
};

}  // namespace wattmast
