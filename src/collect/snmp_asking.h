// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Many objects of one agent, in as many messages as it takes. Internal to collect/: includes Asio.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "collect/snmp_client.h"
#include "collect/snmp_readings.h"
#include "collect/snmp_watch.h"

namespace wattmast {

/// The answer to many objects, and what the objects of change held in the first and in the last message.
struct SnmpObjects {
    std::vector<SnmpVarbind> varbinds;
    std::vector<std::size_t> ends{};  ///< Of the messages among `varbinds`; ascending.
    SnmpMoment first;
    SnmpMoment last;
};

/// Asks through a client, which it does not own. Fails as the client does, with `wrong_reply` or `malformed_frame`
/// where an answer is of other objects, or a table does not end.
class SnmpAsking {
public:
    /// @param where For messages.
    SnmpAsking(SnmpClient& client, std::string where) : client_(client), where_(std::move(where)) {}

    /// All objects, in their order. Those of one group come in one message where it holds them; each message also asks
    /// for `with_each`, or where that leaves no room for others, it is asked for before and after them. No message asks
    /// for more than `max_varbinds`; an agent that says "too big" is asked for less.
    [[nodiscard]] boost::asio::awaitable<Result<SnmpObjects>> get(std::vector<std::vector<Oid>> groups,
                                                                  std::vector<Oid> with_each, std::size_t max_varbinds,
                                                                  SteadyTime deadline);

    /// All cells of the columns.
    [[nodiscard]] boost::asio::awaitable<Result<SnmpTables>> walk(std::vector<Oid> columns, std::size_t max_varbinds,
                                                                  SteadyTime deadline);

private:
    /// Objects of groups, one behind the other.
    struct Flat {
        std::vector<Oid> objects;
        std::vector<std::size_t> ends;  ///< Of the groups; ascending.
    };
    [[nodiscard]] static Flat flattened(std::vector<std::vector<Oid>> groups);
    [[nodiscard]] static std::size_t end_of_message(const Flat& flat, std::size_t begin, std::size_t most);

    /// `flat` and `with_each` outlive the coroutine. @pre with_each.size() < max_varbinds, or flat is empty
    [[nodiscard]] boost::asio::awaitable<Result<SnmpObjects>> ask(const Flat& flat, const std::vector<Oid>& with_each,
                                                                  std::size_t max_varbinds, SteadyTime deadline);

    /// A column on its way to the end of its table.
    struct Walk {
        Oid column;
        Oid last;
    };

    [[nodiscard]] std::optional<Failure> check(const std::vector<SnmpVarbind>& answer,
                                               const std::vector<Oid>& asked) const;
    [[nodiscard]] std::optional<Failure> take_rows(const std::vector<SnmpVarbind>& answer, std::vector<Walk>& open,
                                                   SnmpTables& tables) const;

    SnmpClient& client_;
    std::string where_;
};

}  // namespace wattmast
