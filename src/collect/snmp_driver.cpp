// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <deque>
#include <iterator>
#include <set>
#include <span>

#include "collect/driver.h"
#include "collect/snmp_client.h"
#include "collect/snmp_match.h"
#include "collect/snmp_readings.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;

const Oid sys_object_id{1, 3, 6, 1, 2, 1, 1, 2, 0};

/// Beyond any table that is worth polling; an agent that goes on is broken.
constexpr std::size_t most_rows = 10'000;
constexpr std::size_t most_columns_at_once = 10;

class SnmpDriver final : public Driver {
public:
    SnmpDriver(asio::any_io_executor executor, const SnmpUri& uri, Duration reply_patience)
        : where_(redacted(DeviceUri{uri})), client_(std::move(executor), uri, reply_patience) {}

    asio::awaitable<PollOutcome> poll(const DeviceProfile& profile, SteadyTime deadline) override {
        client_.reset_latency();
        const SnmpMap& map = profile.snmp;
        const auto facts = co_await read_facts(map, deadline);
        if (!facts) {
            co_return PollOutcome{{}, facts.error(), client_.latency()};
        }
        auto scalars = co_await read_scalars(map, *facts, deadline);
        if (!scalars) {
            co_return PollOutcome{{}, scalars.error(), client_.latency()};
        }
        auto tables = co_await walk(wanted_columns(map, *facts), map.max_varbinds, deadline);
        if (!tables) {
            co_return PollOutcome{{}, tables.error(), client_.latency()};
        }
        std::vector<Reading> readings = std::move(*scalars);
        std::ranges::move(table_readings(map, *tables, *facts), std::back_inserter(readings));
        if (readings.empty()) {
            co_return PollOutcome{
                {},
                fail(Errc::no_such_point, where_ + ": the agent answers, but has no object of profile " + profile.id +
                                              "; choose another profile"),
                client_.latency()};
        }
        co_return PollOutcome{std::move(readings), std::nullopt, client_.latency()};
    }

    asio::awaitable<Result<std::vector<const DeviceProfile*>>> candidates(const ProfileLibrary& profiles,
                                                                          SteadyTime deadline) override {
        const std::vector<Oid> model_oid(1, sys_object_id);
        auto answer = co_await client_.get(model_oid, deadline);
        if (!answer) {
            co_return answer.error();
        }
        const auto* model = answer->empty() ? nullptr : std::get_if<Oid>(&answer->front().datum.value);
        const SnmpIdentity identity{model == nullptr ? Oid{} : *model, {}};
        auto present = co_await find_present(subtrees_to_ask(profiles, identity.object_id), deadline);
        if (!present) {
            co_return present.error();
        }
        co_return fitting_profiles(profiles, {identity.object_id, std::move(*present)});
    }

    void close() noexcept override { client_.close(); }

private:
    asio::awaitable<Result<SnmpFacts>> read_facts(const SnmpMap& map, SteadyTime deadline) {
        SnmpFacts facts;
        // Few, and of one controller: they fit one message.
        if (auto objects = wanted_facts(map); !objects.empty()) {
            auto answer = co_await client_.get(std::move(objects), deadline);
            if (!answer) {
                co_return answer.error();
            }
            for (SnmpVarbind& varbind : *answer) {
                facts.emplace(std::move(varbind.oid), std::move(varbind.datum));
            }
        }
        co_return facts;
    }

    asio::awaitable<Result<std::vector<Reading>>> read_scalars(const SnmpMap& map, const SnmpFacts& facts,
                                                               SteadyTime deadline) {
        std::vector<const SnmpEntry*> entries;
        for (const SnmpEntry& entry : map.entries) {
            if (entry.shape == SnmpEntry::Shape::scalar && applies(entry, facts)) {
                entries.push_back(&entry);
            }
        }
        std::vector<Reading> readings;
        std::size_t at_once = map.max_varbinds;
        std::size_t done = 0;
        while (done < entries.size()) {
            const auto part = std::span(entries).subspan(done).first(std::min(at_once, entries.size() - done));
            std::vector<Oid> oids;
            std::ranges::transform(part, std::back_inserter(oids), &SnmpEntry::oid);
            auto answer = co_await client_.get(oids, deadline);
            if (!answer && client_.is_too_big() && at_once > 1) {
                at_once /= 2;
                continue;
            }
            if (!answer) {
                co_return answer.error();
            }
            if (answer->size() != part.size()) {
                co_return fail(Errc::malformed_frame, where_ + ": the answer holds " + std::to_string(answer->size()) +
                                                          " variables instead of " + std::to_string(part.size()));
            }
            for (std::size_t i = 0; i < part.size(); ++i) {
                const SnmpEntry& entry = *part[i];
                const SnmpVarbind& varbind = (*answer)[i];
                if (varbind.oid != entry.oid) {
                    co_return fail(Errc::wrong_reply, where_ + ": the answer holds " + to_string(varbind.oid) +
                                                          " instead of " + to_string(entry.oid));
                }
                if (!entry.is_optional || !is_absent(varbind.datum)) {
                    readings.push_back(
                        reading_of(entry, {entry.kind, entry.phase, entry.instance}, entry.scale, varbind.datum));
                }
            }
            done += part.size();
        }
        co_return readings;
    }

    /// A column on its way to the end of its table.
    struct Walk {
        Oid column;
        Oid last;
    };

    asio::awaitable<Result<SnmpTables>> walk(const std::vector<Oid>& columns, std::size_t max_varbinds,
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
    std::optional<Failure> take_rows(const std::vector<SnmpVarbind>& answer, std::vector<Walk>& open,
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

    /// Those of the subtrees below which the agent has something.
    asio::awaitable<Result<std::set<Oid>>> find_present(std::vector<Oid> subtrees, SteadyTime deadline) {
        std::set<Oid> present;
        while (!subtrees.empty()) {
            const std::size_t count = std::min(subtrees.size(), most_columns_at_once);
            const std::vector<Oid> part(subtrees.end() - static_cast<std::ptrdiff_t>(count), subtrees.end());
            subtrees.resize(subtrees.size() - count);
            auto answer = co_await client_.get_next(part, deadline);
            if (!answer) {
                co_return answer.error();
            }
            for (std::size_t i = 0; i < std::min(answer->size(), part.size()); ++i) {
                const SnmpVarbind& varbind = (*answer)[i];
                if (starts_with(varbind.oid, part[i]) && !is_absent(varbind.datum)) {
                    present.insert(part[i]);
                }
            }
        }
        co_return present;
    }

    std::string where_;
    SnmpClient client_;
};

}  // namespace

std::unique_ptr<Driver> make_snmp_driver(asio::any_io_executor executor, const SnmpUri& uri, Duration reply_patience) {
    return std::make_unique<SnmpDriver>(std::move(executor), uri, reply_patience);
}

}  // namespace wattmast
