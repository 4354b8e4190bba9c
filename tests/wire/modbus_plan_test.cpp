// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/modbus_plan.h"

#include <algorithm>
#include <ostream>
#include <random>
#include <string>

#include "support/matchers.h"

namespace wattmast::wire {

void PrintTo(const RegisterSpan& span, std::ostream* out) {
    *out << describe(span);
}

namespace {

using test::FailsWithDetail;
using test::IsOk;
using testing::ElementsAre;
using enum ModbusFunction;
using Spans = std::vector<RegisterSpan>;

RegisterSpan holding(int address, int count) {
    return {read_holding_registers, static_cast<std::uint16_t>(address), static_cast<std::uint16_t>(count)};
}
RegisterSpan input(int address, int count) {
    return {read_input_registers, static_cast<std::uint16_t>(address), static_cast<std::uint16_t>(count)};
}

PlanLimits gap_of(std::uint16_t gap) {
    PlanLimits limits;
    limits.max_gap = gap;
    return limits;
}

TEST(ModbusPlan, JoinsNeighboursInAnyOrder) {
    const auto reads = plan_reads(Spans{holding(4, 2), holding(0, 2), holding(2, 2)}, {});
    ASSERT_THAT(reads, IsOk());
    EXPECT_THAT(*reads, ElementsAre(holding(0, 6)));
}

TEST(ModbusPlan, ReadsOverGapsOnlyAsFarAsAllowed) {
    const Spans wanted{holding(10, 2), holding(15, 2)};
    EXPECT_THAT(plan_reads(wanted, gap_of(0)).value(), ElementsAre(holding(10, 2), holding(15, 2)));
    EXPECT_THAT(plan_reads(wanted, gap_of(2)).value(), ElementsAre(holding(10, 2), holding(15, 2)));
    EXPECT_THAT(plan_reads(wanted, gap_of(3)).value(), ElementsAre(holding(10, 7)));
}

TEST(ModbusPlan, NeverSplitsAValueAtTheLimit) {
    Spans wanted;
    for (int address = 1; address < 200; address += 4) {
        wanted.push_back(holding(address, 4));
    }
    const auto reads = plan_reads(wanted, {}).value();
    EXPECT_THAT(reads, ElementsAre(holding(1, 124), holding(125, 76)));
}

TEST(ModbusPlan, KeepsTheTablesApart) {
    const auto reads = plan_reads(Spans{input(0, 2), holding(2, 2), input(2, 2), holding(0, 2)}, gap_of(100)).value();
    EXPECT_THAT(reads, ElementsAre(holding(0, 4), input(0, 4)));
}

TEST(ModbusPlan, TakesRepeatedAndNestedValues) {
    const Spans wanted{holding(0, 4), holding(1, 2), holding(0, 4), holding(3, 2), holding(0, 1)};
    EXPECT_THAT(plan_reads(wanted, {}).value(), ElementsAre(holding(0, 5)));
    EXPECT_THAT(plan_reads(Spans{}, {}).value(), ElementsAre());
}

TEST(ModbusPlan, EndsWithTheTable) {
    EXPECT_THAT(plan_reads(Spans{holding(65535, 1), holding(65533, 2)}, {}).value(), ElementsAre(holding(65533, 3)));
    EXPECT_THAT(plan_reads(Spans{holding(65535, 2)}, {}), FailsWithDetail(Errc::invalid_profile, "65535"));
}

TEST(ModbusPlan, WalksAroundForbiddenRegisters) {
    PlanLimits limits = gap_of(10);
    limits.forbidden = {holding(3, 1), input(1, 1)};
    EXPECT_THAT(plan_reads(Spans{holding(0, 2), holding(4, 2), holding(7, 1)}, limits).value(),
                ElementsAre(holding(0, 2), holding(4, 4)));
    EXPECT_THAT(plan_reads(Spans{holding(2, 2)}, limits),
                FailsWithDetail(Errc::invalid_profile, "holding registers 3 to 3 must not be read"));
}

TEST(ModbusPlan, StaysInsideBlocks) {
    PlanLimits limits = gap_of(10);
    limits.blocks = {{holding(10, 10), RegisterBlock::Access::within}};
    EXPECT_THAT(plan_reads(Spans{holding(8, 2), holding(10, 2), holding(18, 2), holding(20, 2)}, limits).value(),
                ElementsAre(holding(8, 2), holding(10, 10), holding(20, 2)));
    EXPECT_THAT(plan_reads(Spans{holding(19, 2)}, limits), FailsWithDetail(Errc::invalid_profile, "crosses the edge"));
    // Before and behind a block: reading over it would leave the block on both sides.
    limits.blocks = {{holding(4, 2), RegisterBlock::Access::within}};
    EXPECT_THAT(plan_reads(Spans{holding(2, 2), holding(6, 2)}, limits).value(),
                ElementsAre(holding(2, 2), holding(6, 2)));
}

TEST(ModbusPlan, ReadsWholeBlocksAsAWhole) {
    // Huawei site controllers refuse anything but the whole of 4096-4111 and 4352-4359.
    PlanLimits limits = gap_of(125);
    limits.blocks = {{holding(4096, 16), RegisterBlock::Access::whole},
                     {holding(4352, 8), RegisterBlock::Access::whole}};
    EXPECT_THAT(plan_reads(Spans{holding(4355, 1), holding(4097, 1), holding(4096, 1)}, limits).value(),
                ElementsAre(holding(4096, 16), holding(4352, 8)));
    limits.max_registers = 15;
    EXPECT_THAT(plan_reads(Spans{holding(4097, 1)}, limits), FailsWithDetail(Errc::invalid_profile, "at most 15"));
}

TEST(ModbusPlan, RefusesWhatContradictsItself) {
    const auto fails_with_limits = [](PlanLimits limits, const char* words) {
        EXPECT_THAT(plan_reads(Spans{holding(0, 1)}, limits), FailsWithDetail(Errc::invalid_profile, words));
    };
    PlanLimits limits;
    limits.max_registers = 0;
    fails_with_limits(limits, "0 registers per read");
    limits.max_registers = 126;
    fails_with_limits(limits, "126 registers per read");
    limits = {};
    limits.blocks = {{holding(0, 4), {}}, {input(0, 4), {}}, {holding(3, 4), {}}};
    fails_with_limits(limits, "overlaps another");
    limits.blocks = {{holding(9, 0), {}}};
    fails_with_limits(limits, "has none");
    limits.blocks = {{holding(65535, 2), {}}};
    fails_with_limits(limits, "behind 65535");
    EXPECT_THAT(plan_reads(Spans{holding(7, 0)}, {}), FailsWithDetail(Errc::invalid_profile, "no registers"));
    EXPECT_THAT(plan_reads(Spans{holding(7, 126)}, {}), FailsWithDetail(Errc::invalid_profile, "at most 125"));
}

// ---- Against brute force, on a table of 10 registers ----

constexpr int table = 10;
using Mask = unsigned;  ///< One bit per register.

Mask mask_of(const RegisterSpan& span) {
    return ((1U << span.count) - 1U) << span.address;
}

/// Legality from the words of the header, register by register, sharing nothing with the planner.
bool is_legal(const RegisterSpan& read, Mask wanted, const PlanLimits& limits) {
    const Mask mask = mask_of(read);
    if (read.count > limits.max_registers) {
        return false;
    }
    for (const auto& closed : limits.forbidden) {
        if ((mask & mask_of(closed)) != 0) {
            return false;
        }
    }
    bool is_whole_block = false;
    for (const auto& block : limits.blocks) {
        const Mask inside = mask & mask_of(block.span);
        const bool whole = block.access == RegisterBlock::Access::whole;
        is_whole_block = is_whole_block || (whole && read == block.span);
        if (inside != 0 && (inside != mask || (whole && read != block.span))) {
            return false;
        }
    }
    int gap = 0;
    for (int i = read.address; i < static_cast<int>(read.end()) && !is_whole_block; ++i) {
        gap = ((wanted >> i) & 1U) != 0 ? 0 : gap + 1;
        const bool at_edge = i == read.address || i + 1 == static_cast<int>(read.end());
        if (gap > limits.max_gap || (at_edge && gap != 0)) {
            return false;
        }
    }
    return true;
}

/// Fewest legal reads that hold every wanted span whole; -1 if there is none.
int fewest_reads(const Spans& wanted, const PlanLimits& limits) {
    Mask all = 0;
    for (const auto& span : wanted) {
        all |= mask_of(span);
    }
    std::vector<unsigned> served_by;  // per legal read, a bit per wanted span
    for (int address = 0; address < table; ++address) {
        for (int count = 1; address + count <= table; ++count) {
            const RegisterSpan read = holding(address, count);
            unsigned served = 0;
            for (std::size_t i = 0; i < wanted.size(); ++i) {
                served |= (mask_of(wanted[i]) & ~mask_of(read)) == 0 ? 1U << i : 0U;
            }
            if (served != 0 && is_legal(read, all, limits)) {
                served_by.push_back(served);
            }
        }
    }
    const unsigned everything = (1U << wanted.size()) - 1U;
    std::vector<int> best(everything + 1U, -1);
    best[0] = 0;
    for (unsigned done = 0; done <= everything; ++done) {
        for (const unsigned served : served_by) {
            int& target = best[done | served];
            if (best[done] >= 0 && (target < 0 || target > best[done] + 1)) {
                target = best[done] + 1;
            }
        }
    }
    return best[everything];
}

PlanLimits random_limits(std::mt19937& random) {
    const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    PlanLimits limits;
    limits.max_registers = static_cast<std::uint16_t>(1 + below(table));
    limits.max_gap = static_cast<std::uint16_t>(below(4));
    if (below(3) == 0) {
        limits.forbidden = {holding(below(table), 1)};
    }
    if (below(3) == 0) {
        const int address = below(table);
        const int count = 1 + below(table - address);
        limits.blocks = {
            {holding(address, count), below(2) == 0 ? RegisterBlock::Access::within : RegisterBlock::Access::whole}};
    }
    return limits;
}

TEST(ModbusPlan, IsLegalCompleteAndMinimal) {
    std::mt19937 random(19980704);
    int planned = 0;
    for (int round = 0; round < 20000; ++round) {
        const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
        const PlanLimits limits = random_limits(random);
        Spans wanted;
        Mask all = 0;
        for (int i = 1 + below(5); i > 0; --i) {
            const int address = below(table);
            wanted.push_back(holding(address, 1 + below(std::min(4, table - address))));
            all |= mask_of(wanted.back());
        }
        const int fewest = fewest_reads(wanted, limits);
        const auto reads = plan_reads(wanted, limits);
        ASSERT_EQ(reads.has_value(), fewest >= 0) << "round " << round << testing::PrintToString(wanted);
        if (!reads) {
            continue;
        }
        ++planned;
        EXPECT_EQ(static_cast<int>(reads->size()), fewest) << "round " << round << testing::PrintToString(wanted);
        EXPECT_TRUE(std::ranges::is_sorted(*reads));
        for (const auto& read : *reads) {
            EXPECT_TRUE(is_legal(read, all, limits)) << "round " << round << " " << describe(read);
        }
        for (const auto& span : wanted) {
            EXPECT_TRUE(
                std::ranges::any_of(*reads, [&](const auto& read) { return (mask_of(span) & ~mask_of(read)) == 0; }));
        }
    }
    EXPECT_GT(planned, 5000);  // or the generator makes nothing but impossible cases
}

}  // namespace
}  // namespace wattmast::wire
