// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/crash/retainer.h"

#include <algorithm>
#include <iostream>

#include "analysis/rollup.h"
#include "store/crash/plan.h"
#include "store/crash/writer.h"
#include "store/rules.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::test::crash {
namespace {

/// Two days behind the batch, so that no late sample of the plan is refused.
RetentionLimits limits_of(std::int64_t number) {
    const UtcTime now = sample(1, number).at;
    return {std::chrono::floor<std::chrono::days>(now) - std::chrono::days{2}, std::nullopt};
}

std::vector<Sample> of_point(const std::vector<Sample>& samples, PointId point) {
    const auto [begin, end] = std::ranges::equal_range(samples, point, {}, &Sample::point);
    return {begin, end};
}

/// What is wrong with a point; empty if nothing.
std::string fault_of(Store& store, PointId point, const std::vector<Sample>& plan) {
    const auto kept = store.samples().read(point, storable_times, {});
    const auto cells = store.samples().retired_cells(point, storable_times, {});
    if (!kept || !cells) {
        return kept ? cells.error().detail : kept.error().detail;
    }
    const auto& samples = kept->samples();
    if (samples.size() > plan.size() || !std::equal(samples.rbegin(), samples.rend(), plan.rbegin())) {
        return "the samples that are kept are not the last of the plan";
    }
    const auto retired = std::span(plan).first(plan.size() - samples.size());
    return *cells == roll_up(retired, RollupLevel::quarter_hour) ? ""
                                                                 : "the quarter hours are not those of the samples";
}

}  // namespace

int retire_until_killed(const std::filesystem::path& file, std::int64_t first_batch) {
    const auto store = open_sqlite_store(file, OpenMode::read_write);
    if (!store) {
        std::cerr << "who retires: " << store.error().detail << "\n";
        return 3;
    }
    for (std::int64_t number = first_batch;; ++number) {
        say("retire", number);
        const auto retired = (*store)->retire(limits_of(number), 1);
        say("append", number);
        const auto appended = (*store)->samples().append(batch(number));
        if (!retired || !appended || appended->retired > 0) {
            std::cerr << "who retires: " << (retired ? "a batch was refused" : retired.error().detail) << "\n";
            return 3;
        }
        say("durable", number);
    }
}

bool check_retired(const std::filesystem::path& file, std::int64_t acknowledged, std::int64_t offered,
                   std::string& problem) {
    const auto store = open_sqlite_store(file, OpenMode::read_write);
    if (!store) {
        problem = store.error().detail;
        return false;
    }
    const auto verified = (*store)->verify({});
    if (!verified || !verified->findings.empty()) {
        problem = verified ? verified->findings.front().place + ": " + verified->findings.front().detail
                           : verified.error().detail;
        return false;
    }
    for (std::int64_t number = acknowledged; number <= offered; ++number) {
        const Content plan = content_after(number);
        problem.clear();
        for (std::int64_t point = 1; point <= points && problem.empty(); ++point) {
            problem = fault_of(**store, PointId(point), of_point(plan.samples, PointId(point)));
        }
        if (problem.empty()) {
            const auto more = (*store)->retire(limits_of(number), 1'000'000);
            problem = more ? "" : more.error().detail;
            return more.has_value();
        }
    }
    return false;
}

}  // namespace wattmast::test::crash
