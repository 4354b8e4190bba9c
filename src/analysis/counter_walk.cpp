// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/counter_walk.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "analysis/exact.h"

namespace wattmast {
namespace {

constexpr int decimals = 9;
constexpr WideInteger milliseconds_per_hour = 3'600'000;

class Walker {
public:
    Walker(std::vector<Register> readings, const WalkRules& rules)
        : readings_(std::move(readings)),
          records_(rules.records),
          modulus_(rules.modulus),
          most_per_hour_(rules.most_per_hour),
          momentary_(rules.momentary),
          remembered_(rules.remembered) {
        joined_.reserve(readings_.size() / 2);
        for (std::size_t i = 1; i < readings_.size(); ++i) {
            if (readings_[i].step == RegisterStep::joined) {
                joined_.push_back({readings_[i - 1].at, readings_[i].at});
            }
        }
    }

    RegisterWalk run() && {
        if (readings_.empty()) {
            return std::move(result_);
        }
        if (!most_per_hour_ && readings_.front().count == 0) {
            need_readings(readings_.front().at, Duration{0});  // whether the 0 is false
        }
        accepted_.reserve(readings_.size());
        walk_.increments.reserve(readings_.size());
        result_.joined.reserve(joined_.size());
        accepted_.push_back(0);
        for (std::size_t next = 1; next < readings_.size();) {
            next = step(next);
        }
        if (begins_with_false_zero()) {
            walk_.increments.erase(walk_.increments.begin());
            ignore(0, 1);
        }
        std::ranges::sort(walk_.ignored);
        return std::move(result_);
    }

private:
    [[nodiscard]] const Register& here() const { return readings_[accepted_.back()]; }

    /// Accepts or ignores the reading at `next`, and says which to look at after it.
    std::size_t step(std::size_t next) {
        const Register& reading = readings_[next];
        if (reading.step == RegisterStep::joined && join(next)) {
            return next + 1;
        }
        if (has_record(here().at, reading.at)) {
            accept_across_records(next);
        } else if (returns_to_former_level(reading)) {
            return back_at_former_level(next);
        } else if (reading.count >= here().count && may_have_gone_round(here(), reading)) {
            accept(next, IncrementKind::implausible, std::nullopt);
        } else if (is_plausible_rise(here(), reading)) {
            accept(next, IncrementKind::normal, reading.count - here().count);
        } else if (const auto across = wrapped(here(), reading)) {
            accept(next, IncrementKind::wrap, across);
        } else {
            return contradicted(next);
        }
        return next + 1;
    }

    /// The same for a reading that does not continue from the last accepted one. Looks at readings up to `momentary_`
    /// before and after it.
    std::size_t contradicted(std::size_t next) {
        const Register& reading = readings_[next];
        need_readings(reading.at, momentary_);
        const auto back_on_track = find_return(next);
        const auto base = base_of_spike(reading);
        if (back_on_track && (!base || is_fall_rather(next, *back_on_track, *base))) {
            return ignore(next, *back_on_track);
        } else if (base) {
            undo_from(*base);
            return next;
        } else if (reading.count >= here().count) {
            if (is_undecided()) {
                return ignore(next, readings_.size());
            }
            accept(next, IncrementKind::implausible, std::nullopt);
        } else {
            former_ = Former{reading.at, here().count, reading.count};
            accept(next, IncrementKind::reset, std::nullopt);
        }
        return next + 1;
    }

    /// The same for a reading that returns to the level from before a reset. A peak there is as momentary as elsewhere.
    std::size_t back_at_former_level(std::size_t next) {
        need_readings(readings_[next].at, momentary_);
        if (const auto after_peak = find_fall_back(next)) {
            return ignore(next, *after_peak);
        }
        accept(next, IncrementKind::reset, std::nullopt);
        former_.reset();
        return next + 1;
    }

    /// Accepts a whole stretch of readings by its end. False where that might not be what becomes of each.
    bool join(std::size_t next) {
        const Register& from = readings_[next - 1];
        const Register& to = readings_[next];
        constexpr WideInteger widest = std::numeric_limits<std::int64_t>::max();  // each amount is a Decimal
        if (accepted_.back() != next - 1 || has_record(from.at, to.at) || returns_to_former_level(to) ||
            to.count - from.count > widest) {
            need_readings(to.at, Duration{0});
            return false;
        }
        accept(next, IncrementKind::normal, to.count - from.count);
        result_.joined.push_back(from.at);
        return true;
    }

    /// The walk looks at every reading in this part.
    void need_readings(UtcTime middle, Duration around) {
        auto it = std::ranges::lower_bound(joined_, middle - around, {}, &TimeRange::end);
        for (; it != joined_.end() && it->begin <= middle + around; ++it) {
            result_.undecided.push_back(*it);
        }
    }

    std::size_t ignore(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            walk_.ignored.push_back(readings_[i].at);
        }
        return end;
    }

    /// A 0 followed at once by more than all that comes later: what a momentary 0 looks like where a series begins.
    [[nodiscard]] bool begins_with_false_zero() const {
        const std::vector<Increment>& increments = walk_.increments;
        if (increments.size() < 2 || most_per_hour_ || readings_.front().count != 0 ||
            increments.front().kind != IncrementKind::normal || has_record(readings_.front().at, increments[0].to)) {
            return false;
        }
        const auto amount = [this](std::size_t i) {
            return readings_[accepted_[i + 1]].count - readings_[accepted_[i]].count;
        };
        WideInteger later = 0;
        for (std::size_t i = 1; i < increments.size(); ++i) {
            later += increments[i].kind == IncrementKind::normal ? amount(i) : 0;
        }
        return amount(0) > later && increments[0].to - increments[0].from <= momentary_;
    }

    /// A register that was set back climbs to its former level little by little. One step there that is larger than
    /// all the growth since means that the low readings were false, or the old register is back.
    [[nodiscard]] bool returns_to_former_level(const Register& reading) const {
        return former_ && reading.at - former_->at <= remembered_ && here().count < former_->level &&
               reading.count >= former_->level && reading.count - here().count > here().count - former_->begin;
    }

    /// The series ends before it can be told whether the register comes back to its track.
    [[nodiscard]] bool is_undecided() const {
        const UtcTime last = readings_.back().at;
        return last - here().at <= momentary_ && !has_record(here().at, last);
    }

    void accept(std::size_t next, IncrementKind kind, std::optional<WideInteger> amount) {
        const Register& before = here();
        const Register& after = readings_[next];
        std::optional<Decimal> stated = amount ? from_fixed(*amount, decimals) : std::nullopt;
        if (amount && !stated) {
            kind = IncrementKind::implausible;
        }
        walk_.increments.push_back({before.at, after.at, kind, stated, before.value, after.value});
        accepted_.push_back(next);
    }

    /// The rating also explains a whole round more: the rise does not tell how often the register went round.
    [[nodiscard]] bool may_have_gone_round(const Register& from, const Register& to) const {
        return modulus_ && most_per_hour_ && is_within_rating(to.count - from.count + *modulus_, from, to);
    }

    /// What flowed if the register ran over its capacity once; empty where the rating does not explain it, or would
    /// also allow a second time round.
    [[nodiscard]] std::optional<WideInteger> wrapped(const Register& from, const Register& to) const {
        if (!modulus_ || !most_per_hour_ || to.count >= from.count || from.count >= *modulus_) {
            return std::nullopt;
        }
        const WideInteger across = *modulus_ - from.count + to.count;
        const bool explained = is_within_rating(across, from, to) && !is_within_rating(*modulus_, from, to);
        return explained ? std::optional(across) : std::nullopt;
    }

    /// A peak without a rating to refute it was accepted; the fall after it tells. How many of the accepted readings
    /// come before it; empty where there is none. A 0 with which the series begins is none, as it may be false: those
    /// between it and another one would be lost, and the register booked whole behind that.
    [[nodiscard]] std::optional<std::size_t> base_of_spike(const Register& reading) const {
        std::size_t keep = accepted_.size();
        while (keep > 1 && readings_[accepted_[keep - 1]].count > reading.count &&
               result_.walk.increments[keep - 2].kind == IncrementKind::normal) {
            --keep;
        }
        const Register& base = readings_[accepted_[keep - 1]];
        const bool may_be_false = keep == 1 && base.count == 0 && !most_per_hour_;
        const bool is_spike = keep < accepted_.size() && !may_be_false && reading.at - base.at <= momentary_ &&
                              is_plausible_rise(base, reading);
        return is_spike ? std::optional(keep) : std::nullopt;
    }

    /// Whether the readings from `next` to `back` are momentary and not those that were accepted from `base` on. Fewer
    /// are: of two peaks within the time each is one, and what lies between them is no fall. Nothing later than
    /// `momentary_` behind the base decides, so that no judgement reaches farther back than that.
    [[nodiscard]] bool is_fall_rather(std::size_t next, std::size_t back, std::size_t base) const {
        const bool is_in_time = readings_[back].at - readings_[accepted_[base - 1]].at <= momentary_;
        return is_in_time && back - next <= accepted_.size() - base;
    }

    void undo_from(std::size_t keep) {
        for (std::size_t i = keep; i < accepted_.size(); ++i) {
            walk_.ignored.push_back(readings_[accepted_[i]].at);
        }
        accepted_.resize(keep);
        walk_.increments.erase(walk_.increments.begin() + static_cast<std::ptrdiff_t>(keep - 1),
                               walk_.increments.end());
    }

    /// The first later reading that continues from the accepted one, if it comes soon enough.
    [[nodiscard]] std::optional<std::size_t> find_return(std::size_t contradicting) const {
        for (std::size_t i = contradicting + 1; i < readings_.size() && readings_[i].at - here().at <= momentary_;
             ++i) {
            if (has_record(here().at, readings_[i].at)) {
                return std::nullopt;
            }
            if (is_plausible_rise(here(), readings_[i])) {
                return i;
            }
        }
        return std::nullopt;
    }

    /// The first later reading below the one at `peak` that continues from the accepted one, if it comes soon enough.
    [[nodiscard]] std::optional<std::size_t> find_fall_back(std::size_t peak) const {
        for (std::size_t i = peak + 1; i < readings_.size() && readings_[i].at - here().at <= momentary_; ++i) {
            if (has_record(here().at, readings_[i].at)) {
                return std::nullopt;
            }
            if (readings_[i].count < readings_[peak].count && is_plausible_rise(here(), readings_[i])) {
                return i;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] bool is_plausible_rise(const Register& from, const Register& to) const {
        return to.count >= from.count && is_within_rating(to.count - from.count, from, to);
    }

    [[nodiscard]] bool is_within_rating(WideInteger amount, const Register& from, const Register& to) const {
        return wattmast::is_within_rating(amount, to.at - from.at, std::max(from.last_digit, to.last_digit),
                                          most_per_hour_);
    }

    [[nodiscard]] bool has_record(UtcTime after, UtcTime until) const {
        const auto first = std::ranges::upper_bound(records_, after, {}, &RegisterRecord::at);
        return first != records_.end() && first->at <= until;
    }

    void accept_across_records(std::size_t next) {
        const Register& before = here();
        const Register& after = readings_[next];
        WideInteger amount = 0;
        WideInteger from = before.count;
        bool complete = true;
        IncrementKind kind = IncrementKind::reset;
        for (const RegisterRecord& record : records_) {
            if (record.at <= before.at || record.at > after.at) {
                continue;
            }
            if (record.kind == MeterEventKind::exchanged) {
                kind = IncrementKind::exchange;
            }
            if (!record.final_count || !record.first_count || *record.final_count < from) {
                complete = false;
                continue;
            }
            amount += *record.final_count - from;
            from = *record.first_count;
        }
        complete = complete && after.count >= from;
        amount += after.count - from;
        if (complete && !is_within_rating(amount, before, after)) {
            accept(next, IncrementKind::implausible, std::nullopt);
        } else {
            accept(next, kind, complete ? std::optional(amount) : std::nullopt);
        }
    }

    std::vector<Register> readings_;
    const std::vector<RegisterRecord>& records_;
    std::optional<WideInteger> modulus_;
    std::optional<WideInteger> most_per_hour_;
    Duration momentary_;
    Duration remembered_;
    std::vector<TimeRange> joined_;  ///< Begin and end are readings; ascending.
    RegisterWalk result_;
    CounterWalk& walk_ = result_.walk;
    /// Before and after the last fall that was taken for a reset.
    struct Former {
        UtcTime at;
        WideInteger level = 0;
        WideInteger begin = 0;
    };
    std::optional<Former> former_;
    std::vector<std::size_t> accepted_;  ///< Increment i lies between accepted readings i and i + 1.
};

}  // namespace

bool is_within_rating(WideInteger amount, Duration time, WideInteger last_digit,
                      const std::optional<WideInteger>& most_per_hour) noexcept {
    WideInteger most = 0;
    if (!most_per_hour || __builtin_mul_overflow(*most_per_hour, WideInteger{time.count()}, &most)) {
        return true;
    }
    return amount * milliseconds_per_hour <= most + last_digit * milliseconds_per_hour;
}

RegisterWalk walk_registers(std::vector<Register> readings, const WalkRules& rules) {
    return Walker(std::move(readings), rules).run();
}

}  // namespace wattmast
