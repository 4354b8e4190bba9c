// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <chrono>
#include <iterator>
#include <optional>
#include <set>

#include "collect/driver.h"
#include "collect/snmp_asking.h"
#include "collect/snmp_client.h"
#include "collect/snmp_match.h"
#include "collect/snmp_readings.h"
#include "collect/snmp_row_plan.h"
#include "collect/snmp_watch.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;

const Oid sys_object_id{1, 3, 6, 1, 2, 1, 1, 2, 0};

constexpr std::size_t most_subtrees_at_once = 10;
const std::vector<Oid> no_objects;

/// Not every agent tells when a table has got another row.
constexpr std::chrono::minutes rows_are_known_for{10};

/// What is made of rows that are not as they were.
enum class OtherRows : std::uint8_t {
    spend_plan = 1,  ///< They are looked for anew.
    lose_values = 2,
};

std::set<Oid> absent_among(const std::vector<SnmpVarbind>& varbinds) {
    std::set<Oid> objects;
    for (const SnmpVarbind& varbind : varbinds) {
        if (is_absent(varbind.datum)) {
            objects.insert(varbind.oid);
        }
    }
    return objects;
}

class SnmpDriver final : public Driver {
public:
    SnmpDriver(asio::any_io_executor executor, const SnmpUri& uri, Duration reply_patience)
        : where_(redacted(DeviceUri{uri})),
          client_(std::move(executor), uri, reply_patience),
          asking_(client_, where_) {}

    asio::awaitable<PollOutcome> poll(const DeviceProfile& profile, SteadyTime deadline) override {
        client_.reset_latency();
        // What was read before and after a restart or a renumbering does not belong together.
        constexpr int most_attempts = 3;
        for (int attempt = 1; attempt <= most_attempts; ++attempt) {
            disturbed_by_.clear();
            auto readings = co_await read(profile.snmp, deadline);
            if (!disturbed_by_.empty()) {
                rows_.reset();
                if (attempt > 1) {
                    ignore_restless();
                }
                continue;
            }
            if (!readings) {
                co_return PollOutcome{{}, readings.error(), client_.latency()};
            }
            if (readings->empty()) {
                co_return PollOutcome{
                    {},
                    fail(Errc::no_such_point, where_ + ": the agent answers, but has no object of profile " +
                                                  profile.id + "; choose another profile"),
                    client_.latency()};
            }
            co_return PollOutcome{std::move(*readings), std::nullopt, client_.latency()};
        }
        co_return PollOutcome{
            {},
            fail(Errc::wrong_reply, where_ + ": the agent restarted, or its tables changed, while they "
                                             "were read; the next poll reads them again"),
            client_.latency()};
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
    void set_tap(const std::shared_ptr<FrameTap>& tap) override { client_.set_tap(tap); }

private:
    using Clock = std::chrono::steady_clock;

    asio::awaitable<Result<SnmpFacts>> read_facts(const SnmpMap& map, SteadyTime deadline) {
        SnmpFacts facts;
        std::vector<std::vector<Oid>> groups(1, wanted_facts(map));
        auto answer = co_await asking_.get(std::move(groups), no_objects, map.max_varbinds, deadline);
        if (!answer) {
            co_return answer.error();
        }
        for (SnmpVarbind& varbind : answer->varbinds) {
            facts.emplace(std::move(varbind.oid), std::move(varbind.datum));
        }
        co_return facts;
    }

    /// The rows that the last walk found, and how the agent stood when they were last seen to be right.
    struct KnownRows {
        const SnmpMap* map = nullptr;
        SnmpFacts facts;
        SnmpRowPlan plan;
        SnmpMoment seen;
        SteadyTime until;
    };

    /// Tables of some agents change all the time (sessions of subscribers, containers), and some agents say so without
    /// cause. Then the objects that tell it are no guide; names beside the values are.
    void ignore_restless() {
        std::ranges::copy_if(disturbed_by_, std::inserter(restless_, restless_.end()),
                             [](const Oid& object) { return !tells_restarts(object); });
    }

    /// Those of long ago, or of another profile.
    void forget_old_rows(const SnmpMap& map, const SnmpFacts& facts) {
        if (!rows_) {
            return;
        }
        if (Clock::now() >= rows_->until) {
            restless_.clear();
            rows_.reset();
        } else if (rows_->map != &map || rows_->facts != facts) {
            rows_.reset();
        }
    }

    asio::awaitable<Result<std::vector<Reading>>> read(const SnmpMap& map, SteadyTime deadline) {
        const auto facts = co_await read_facts(map, deadline);
        if (!facts) {
            co_return facts.error();
        }
        const std::vector<Oid> columns = wanted_columns(map, *facts);
        denied_.clear();
        forget_old_rows(map, *facts);
        if (!rows_) {
            change_ = objects_of_change(columns);
            std::erase_if(change_, [this](const Oid& object) { return restless_.contains(object); });
        }
        SnmpMoment opening;
        auto readings = co_await read_scalars(map, *facts, opening, deadline);
        if (!readings || columns.empty()) {
            co_return readings;
        }
        if (rows_ && (is_only_walked() || !is_unchanged(rows_->seen, opening))) {
            rows_.reset();
        }
        if (rows_) {
            if (auto failure = co_await read_rows(map, *facts, opening, OtherRows::spend_plan, *readings, deadline)) {
                co_return *failure;
            }
        }
        if (!rows_ && disturbed_by_.empty()) {
            if (auto failure = co_await walk(map, *facts, columns, opening, *readings, deadline)) {
                co_return *failure;
            }
        }
        co_return readings;
    }

    /// Some agents show cells to a walk that they deny to whoever asks for them. What they have is had by walking, as
    /// long as their tables stand still.
    [[nodiscard]] bool is_only_walked() const {
        return restless_.empty() && only_walked_until_ && Clock::now() < *only_walked_until_;
    }

    /// After a walk that nothing vouches for, because the agent's tables never stand still. Some row is always another
    /// by now, so only that one has no values.
    asio::awaitable<std::optional<Failure>> read_by_name(const SnmpMap& map, const SnmpFacts& facts,
                                                         std::vector<Reading>& readings, SteadyTime deadline) {
        const SnmpMoment walked = rows_->seen;
        co_return co_await read_rows(map, facts, walked, OtherRows::lose_values, readings, deadline);
    }

    /// Those that apply. `opening`: what the objects of change held before.
    asio::awaitable<Result<std::vector<Reading>>> read_scalars(const SnmpMap& map, const SnmpFacts& facts,
                                                               SnmpMoment& opening, SteadyTime deadline) {
        std::vector<const SnmpEntry*> entries;
        std::vector<std::vector<Oid>> groups;
        if (!change_.empty()) {
            groups.push_back(change_);
        }
        for (const SnmpEntry& entry : map.entries) {
            if (entry.shape == SnmpEntry::Shape::scalar && applies(entry, facts)) {
                entries.push_back(&entry);
                groups.push_back({entry.oid});
            }
        }
        auto objects = co_await asking_.get(std::move(groups), no_objects, map.max_varbinds, deadline);
        if (!objects) {
            co_return objects.error();
        }
        const auto own = objects->varbinds.begin() + static_cast<std::ptrdiff_t>(change_.size());
        opening = {{objects->varbinds.begin(), own}, Clock::now()};
        std::vector<Reading> readings;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const SnmpEntry& entry = *entries[i];
            const SnmpDatum& datum = own[static_cast<std::ptrdiff_t>(i)].datum;
            if (!entry.is_optional || !is_absent(datum)) {
                readings.push_back(reading_of(entry, {entry.kind, entry.phase, entry.instance}, entry.scale, datum));
            }
        }
        co_return readings;
    }

    /// Adds the readings of the rows that are known. Where they are others now, `rows_` is empty afterwards.
    asio::awaitable<std::optional<Failure>> read_rows(const SnmpMap& map, const SnmpFacts& facts,
                                                      const SnmpMoment& opening, OtherRows others,
                                                      std::vector<Reading>& readings, SteadyTime deadline) {
        auto objects = co_await asking_.get(rows_->plan.rows(), change_, map.max_varbinds, deadline);
        if (!objects) {
            co_return objects.error();
        }
        disturbed_by_ = changed_between(opening, objects->first);
        std::ranges::move(changed_between(opening, objects->last), std::back_inserter(disturbed_by_));
        const SnmpTables* tables = nullptr;
        auto denied = absent_among(objects->varbinds);
        if (!restless_.empty()) {
            rows_->plan.lose_what_was_cut(objects->varbinds, objects->ends);
        }
        if (disturbed_by_.empty()) {
            tables = others == OtherRows::lose_values ? &rows_->plan.update_what_stayed(objects->varbinds)
                                                      : rows_->plan.update(objects->varbinds);
        }
        if (tables == nullptr) {
            denied_ = std::move(denied);
            rows_.reset();
            co_return std::nullopt;
        }
        rows_->seen = opening;
        std::ranges::move(table_readings(map, *tables, facts), std::back_inserter(readings));
        co_return std::nullopt;
    }

    /// Adds the readings of all rows that there are, and knows them for the next polls.
    asio::awaitable<std::optional<Failure>> walk(const SnmpMap& map, const SnmpFacts& facts,
                                                 const std::vector<Oid>& columns, const SnmpMoment& opening,
                                                 std::vector<Reading>& readings, SteadyTime deadline) {
        auto tables = co_await asking_.walk(columns, map.max_varbinds, deadline);
        if (!tables) {
            co_return tables.error();
        }
        std::vector<std::vector<Oid>> last(1, change_);
        auto closing = co_await asking_.get(std::move(last), no_objects, map.max_varbinds, deadline);
        if (!closing) {
            co_return closing.error();
        }
        SnmpMoment seen{std::move(closing->varbinds), Clock::now()};
        disturbed_by_ = changed_between(opening, seen);
        // What the agent does not have need not be asked for.
        std::erase_if(seen.told, [](const SnmpVarbind& varbind) { return is_absent(varbind.datum); });
        change_.clear();
        std::ranges::transform(seen.told, std::back_inserter(change_), &SnmpVarbind::oid);
        const bool is_vouched_for = restless_.empty();
        if (is_vouched_for) {
            std::ranges::move(table_readings(map, *tables, facts), std::back_inserter(readings));
        }
        rows_.emplace(KnownRows{&map, facts, SnmpRowPlan(map, facts, std::move(*tables)), std::move(seen),
                                Clock::now() + rows_are_known_for});
        if (disturbed_by_.empty() && rows_->plan.holds_any(denied_)) {
            only_walked_until_ = rows_->until;
        }
        if (!is_vouched_for && disturbed_by_.empty()) {
            co_return co_await read_by_name(map, facts, readings, deadline);
        }
        co_return std::nullopt;
    }

    /// Those of the subtrees below which the agent has something.
    asio::awaitable<Result<std::set<Oid>>> find_present(std::vector<Oid> subtrees, SteadyTime deadline) {
        std::set<Oid> present;
        while (!subtrees.empty()) {
            const std::size_t count = std::min(subtrees.size(), most_subtrees_at_once);
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
    SnmpAsking asking_;
    std::vector<Oid> change_;  ///< Asked with every poll that reads tables.
    std::optional<KnownRows> rows_;
    std::vector<Oid> disturbed_by_;  ///< What told that the agent changed within the last attempt of a poll.
    std::set<Oid> restless_;         ///< Objects of change that change in every attempt; asked for again with the rows.
    std::set<Oid> denied_;           ///< Cells of known rows that this attempt asked for and did not get.
    std::optional<SteadyTime> only_walked_until_;
};

}  // namespace

std::unique_ptr<Driver> make_snmp_driver(asio::any_io_executor executor, const SnmpUri& uri, Duration reply_patience) {
    return std::make_unique<SnmpDriver>(std::move(executor), uri, reply_patience);
}

}  // namespace wattmast
