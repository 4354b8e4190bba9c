// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/modbus_plan.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "wire/modbus_envelope.h"

namespace wattmast::wire {
namespace {

bool contains(const RegisterSpan& outer, const RegisterSpan& inner) noexcept {
    return outer.function == inner.function && outer.address <= inner.address && inner.end() <= outer.end();
}

bool overlap(const RegisterSpan& a, const RegisterSpan& b) noexcept {
    return a.function == b.function && a.address < b.end() && b.address < a.end();
}

Failure invalid(const std::string& what) {
    return fail(Errc::invalid_profile, what);
}

/// The block that a span lies in; a span half in a block was refused before.
const RegisterBlock* block_of(const RegisterSpan& span, const PlanLimits& limits) noexcept {
    const auto holds = [&](const RegisterBlock& block) { return contains(block.span, span); };
    const auto found = std::ranges::find_if(limits.blocks, holds);
    return found == limits.blocks.end() ? nullptr : &*found;
}

/// Why one request may not ask for `span`; empty if it may.
std::optional<std::string> objection_to(const RegisterSpan& span, const PlanLimits& limits) {
    if (span.count == 0 || span.end() > register_table_size) {
        return "a read must have at least one register and end at 65535";
    }
    if (span.count > limits.max_registers) {
        return "one read takes at most " + std::to_string(limits.max_registers) + " registers";
    }
    for (const RegisterSpan& closed : limits.forbidden) {
        if (overlap(span, closed)) {
            return describe(closed) + " must not be read";
        }
    }
    for (const RegisterBlock& block : limits.blocks) {
        const bool is_whole = block.span == span;
        if (overlap(span, block.span) && !contains(block.span, span)) {
            return "it crosses the edge of the block of " + describe(block.span);
        }
        if (overlap(span, block.span) && block.access == RegisterBlock::Access::whole && !is_whole) {
            return "the block of " + describe(block.span) + " is only read as a whole";
        }
    }
    return std::nullopt;
}

std::optional<Failure> contradiction_in(const PlanLimits& limits) {
    if (limits.max_registers < 1 || limits.max_registers > max_registers_per_read) {
        return invalid("a profile allows " + std::to_string(limits.max_registers) +
                       " registers per read; Modbus allows 1 to 125");
    }
    for (auto block = limits.blocks.begin(); block != limits.blocks.end(); ++block) {
        if (block->span.count == 0 || block->span.end() > register_table_size) {
            return invalid("a block starts at register " + std::to_string(block->span.address) +
                           " and has none, or ends behind 65535");
        }
        const auto meets = [&](const RegisterBlock& other) { return overlap(block->span, other.span); };
        if (std::any_of(std::next(block), limits.blocks.end(), meets)) {
            return invalid("the block of " + describe(block->span) + " overlaps another");
        }
    }
    return std::nullopt;
}

/// The read for one value alone: the value, or the whole block where the device insists on it.
Result<RegisterSpan> smallest_read(const RegisterSpan& wanted, const PlanLimits& limits) {
    const RegisterBlock* block = block_of(wanted, limits);
    const bool whole = block != nullptr && block->access == RegisterBlock::Access::whole;
    const RegisterSpan& read = whole ? block->span : wanted;
    if (wanted.count == 0) {
        return invalid("a wanted value at register " + std::to_string(wanted.address) + " has no registers");
    }
    if (const auto objection = objection_to(read, limits)) {
        return invalid(describe(wanted) + " cannot be read: " + *objection);
    }
    return read;
}

/// Both reads as one, if that is legal.
std::optional<RegisterSpan> joined(const RegisterSpan& first, const RegisterSpan& second, const PlanLimits& limits) {
    if (first.function != second.function || second.address > first.end() + limits.max_gap) {
        return std::nullopt;
    }
    const std::uint32_t count = std::max(first.end(), second.end()) - first.address;
    if (count > limits.max_registers) {
        return std::nullopt;
    }
    const RegisterSpan both{first.function, first.address, static_cast<std::uint16_t>(count)};
    return objection_to(both, limits) ? std::nullopt : std::optional(both);
}

/// Removes spans that lie inside another, so that starts and ends both ascend.
void keep_outermost(std::vector<RegisterSpan>& spans) {
    const auto wider_first = [](const RegisterSpan& a, const RegisterSpan& b) {
        return std::tuple(a.function, a.address, b.count) < std::tuple(b.function, b.address, a.count);
    };
    std::ranges::sort(spans, wider_first);
    std::vector<RegisterSpan> kept;
    for (const RegisterSpan& span : spans) {
        if (kept.empty() || !contains(kept.back(), span)) {
            kept.push_back(span);
        }
    }
    spans = std::move(kept);
}

}  // namespace

Result<std::vector<RegisterSpan>> plan_reads(std::span<const RegisterSpan> wanted, const PlanLimits& limits) {
    if (auto contradiction = contradiction_in(limits)) {
        return *std::move(contradiction);
    }
    std::vector<RegisterSpan> needed;
    for (const RegisterSpan& value : wanted) {
        const auto read = smallest_read(value, limits);
        if (!read) {
            return read.error();
        }
        needed.push_back(*read);
    }
    keep_outermost(needed);

    // Whatever part of a legal read is needed is itself a legal read, so taking as much as possible from the left
    // cannot be beaten.
    std::vector<RegisterSpan> reads;
    for (const RegisterSpan& next : needed) {
        const auto both = reads.empty() ? std::nullopt : joined(reads.back(), next, limits);
        if (both) {
            reads.back() = *both;
        } else {
            reads.push_back(next);
        }
    }
    return reads;
}

}  // namespace wattmast::wire
