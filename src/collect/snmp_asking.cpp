// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/snmp_asking.h"

#include <algorithm>
#include <chrono>
#include <deque>
#include <iterator>
#include <optional>
#include <utility>

namespace wattmast {
namespace {

namespace asio = boost::asio;

/// Beyond any table that is worth polling; an agent that goes on is broken.
constexpr std::size_t most_rows = 10'000;
constexpr std::size_t most_columns_at_once = 10;

const std::vector<Oid> nothing;

}  // namespace

SnmpAsking::Flat SnmpAsking::flattened(std::vector<std::vector<Oid>> groups) {
    Flat flat;
    for (std::vector<Oid>& group : groups) {
        std::ranges::move(group, std::back_inserter(flat.objects));
        flat.ends.push_back(flat.objects.size());
    }
    return flat;
}

/// Where the message ends that begins at `begin`: behind whole groups, where one fits.
std::size_t SnmpAsking::end_of_message(const Flat& flat, std::size_t begin, std::size_t most) {
    const std::size_t furthest = std::min(flat.objects.size(), begin + most);
    const auto behind = std::ranges::upper_bound(flat.ends, furthest);
    return behind != flat.ends.begin() && *std::prev(behind) > begin ? *std::prev(behind) : furthest;
}

std::optional<Failure> SnmpAsking::check(const std::vector<SnmpVarbind>& answer, const std::vector<Oid>& asked) const {
    if (answer.size() != asked.size()) {
        return fail(Errc::malformed_frame, where_ + ": the answer holds " + std::to_string(answer.size()) +
                                               " variables instead of " + std::to_string(asked.size()));
    }
    for (std::size_t i = 0; i < asked.size(); ++i) {
        if (answer[i].oid != asked[i]) {
            return fail(Errc::wrong_reply, where_ + ": the answer holds " + to_string(answer[i].oid) + " instead of " +
                                               to_string(asked[i]));
        }
    }
    return std::nullopt;
}

asio::awaitable<Result<SnmpObjects>> SnmpAsking::get(std::vector<std::vector<Oid>> groups, std::vector<Oid> with_each,
                                                     std::size_t max_varbinds, SteadyTime deadline) {
    const Flat flat = flattened(std::move(groups));
    if (with_each.size() < max_varbinds || flat.objects.empty()) {
        co_return co_await ask(flat, with_each, max_varbinds, deadline);
    }
    const Flat alone = flattened(std::vector<std::vector<Oid>>(1, with_each));
    auto before = co_await ask(alone, nothing, max_varbinds, deadline);
    if (!before) {
        co_return before.error();
    }
    auto objects = co_await ask(flat, nothing, max_varbinds, deadline);
    if (!objects) {
        co_return objects.error();
    }
    auto after = co_await ask(alone, nothing, max_varbinds, deadline);
    if (!after) {
        co_return after.error();
    }
    objects->first = {std::move(before->varbinds), before->last.at};
    objects->last = {std::move(after->varbinds), after->last.at};
    co_return objects;
}

asio::awaitable<Result<SnmpObjects>> SnmpAsking::ask(const Flat& flat, const std::vector<Oid>& with_each,
                                                     std::size_t max_varbinds, SteadyTime deadline) {
    SnmpObjects objects;
    const std::size_t added = with_each.size();
    std::size_t most = max_varbinds - added;
    std::size_t done = 0;
    while (done < flat.objects.size()) {
        const std::size_t end = end_of_message(flat, done, most);
        std::vector<Oid> asked = with_each;
        asked.insert(asked.end(), flat.objects.begin() + static_cast<std::ptrdiff_t>(done),
                     flat.objects.begin() + static_cast<std::ptrdiff_t>(end));
        auto answer = co_await client_.get(asked, deadline);
        if (!answer && client_.is_too_big() && end - done > 1) {
            most = (end - done) / 2;
            continue;
        }
        if (!answer) {
            co_return answer.error();
        }
        if (auto failure = check(*answer, asked)) {
            co_return *failure;
        }
        const auto own = answer->begin() + static_cast<std::ptrdiff_t>(added);
        objects.last = {{answer->begin(), own}, std::chrono::steady_clock::now()};
        if (objects.first.told.empty()) {
            objects.first = objects.last;
        }
        objects.varbinds.insert(objects.varbinds.end(), std::make_move_iterator(own),
                                std::make_move_iterator(answer->end()));
        objects.ends.push_back(end);
        done = end;
    }
    co_return objects;
}

asio::awaitable<Result<SnmpTables>> SnmpAsking::walk(std::vector<Oid> columns, std::size_t max_varbinds,
                                                     SteadyTime deadline) {
    SnmpTables tables;
    std::deque<Walk> waiting;
    std::ranges::transform(columns, std::back_inserter(waiting), [](const Oid& column) {
        return Walk{column, column};
    });
    std::vector<Walk> open;
    std::size_t at_once = std::min(most_columns_at_once, max_varbinds);
    int divisor = 1;
    while (!waiting.empty() || !open.empty()) {
        while (open.size() < at_once && !waiting.empty()) {
            open.push_back(std::move(waiting.front()));
            waiting.pop_front();
        }
        std::vector<Oid> from;
        std::ranges::transform(open, std::back_inserter(from), &Walk::last);
        const int repetitions = std::max(1, static_cast<int>(max_varbinds / open.size()) / divisor);
        auto answer = co_await client_.get_bulk(from, repetitions, deadline);
        if (!answer && client_.is_too_big() && repetitions > 1) {
            divisor *= 2;
            continue;
        }
        if (!answer && client_.is_too_big() && open.size() > 1) {
            at_once = open.size() / 2;  // Agents of v1 may send no more than 484 bytes (RFC 1157, 3.2.6).
            while (open.size() > at_once) {
                waiting.push_front(std::move(open.back()));
                open.pop_back();
            }
            continue;
        }
        if (!answer) {
            co_return answer.error();
        }
        if (auto failure = take_rows(*answer, open, tables)) {
            co_return *failure;
        }
    }
    co_return tables;
}

/// The answer holds the columns side by side, row after row (RFC 3416, 4.2.3), and may be cut anywhere.
std::optional<Failure> SnmpAsking::take_rows(const std::vector<SnmpVarbind>& answer, std::vector<Walk>& open,
                                             SnmpTables& tables) const {
    std::vector<bool> is_done(open.size(), false);
    if (answer.empty()) {
        return fail(Errc::malformed_frame, where_ + ": the agent answered a walk with nothing");
    }
    for (std::size_t i = 0; i < answer.size(); ++i) {
        const std::size_t position = i % open.size();
        Walk& walk = open[position];
        const SnmpVarbind& varbind = answer[i];
        if (is_done[position]) {
            continue;
        }
        if (varbind.datum.type == SnmpDatum::Type::end_of_view || !starts_with(varbind.oid, walk.column)) {
            is_done[position] = true;
            continue;
        }
        auto& rows = tables[walk.column];
        if (varbind.oid <= walk.last || rows.size() >= most_rows) {
            return fail(Errc::malformed_frame, where_ + ": the agent's table " + to_string(walk.column) +
                                                   " does not end; restart the agent or report it to its maker");
        }
        rows[Oid(varbind.oid.begin() + static_cast<std::ptrdiff_t>(walk.column.size()), varbind.oid.end())] =
            varbind.datum;
        walk.last = varbind.oid;
    }
    std::vector<Walk> still_open;
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (!is_done[i]) {
            still_open.push_back(std::move(open[i]));
        }
    }
    open = std::move(still_open);
    return std::nullopt;
}

}  // namespace wattmast
