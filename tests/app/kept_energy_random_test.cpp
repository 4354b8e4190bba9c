// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is kept is what would be made anew, in every field, whatever happens to a meter's past.
#include <algorithm>
#include <random>

#include "app/kept_energy_check.h"
#include "app/kept_network.h"
#include "app/small_network.h"

namespace wattmast::test {
namespace {

using namespace std::chrono_literals;
using testing::IsEmpty;

/// Zone and seed.
class KeptEnergyOfRandomPasts : public testing::TestWithParam<std::tuple<const char*, int>> {
protected:
    KeptEnergyOfRandomPasts()
        : network_(std::get<0>(GetParam())),
          zone_(TimeZone::find(std::get<0>(GetParam())).value()),
          random_(static_cast<std::mt19937::result_type>(std::get<1>(GetParam()))) {}

    std::int64_t below(std::int64_t end) {
        return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(end));
    }
    UtcTime any_time() { return begin_ + Duration{below(std::max<std::int64_t>((now_ - begin_).count(), 1))}; }
    PointId any_point() {
        const std::array points{network_.mains_energy, network_.mains_power, network_.load_power,
                                network_.cooling_energy, network_.cooling_amounts};
        return points[static_cast<std::size_t>(below(std::ssize(points)))];
    }

    /// Time goes on by some hours; each point has its own gaps, resets and doubtful values.
    void go_on() {
        const UtcTime until = now_ + 1h * (1 + below(130));
        std::vector<Sample> samples;
        for (UtcTime time = now_; time < until; time += 15min + Duration{below(4) == 0 ? below(60'000) : 0}) {
            for (Course& course : courses_) {
                course.silent_until = below(1200) == 0 ? time + 1h * below(90) : course.silent_until;
                course.count = below(3000) == 0 ? below(100) : course.count + below(course.step);
                if (time < course.silent_until) {
                    continue;
                }
                Sample sample = good_sample(course.point, time, value_of(course));
                sample.quality = below(300) == 0 ? Quality::suspect : Quality::good;
                samples.push_back(below(200) == 0 ? missing_sample(course.point, time, Errc::timeout) : sample);
            }
        }
        // Some come an hour or more later.
        std::vector<Sample> now;
        for (const Sample& sample : samples) {
            (below(200) == 0 ? late_ : now).push_back(sample);
        }
        network_.append(now);
        now_ = until;
    }
    void send_late() {
        network_.append(late_);
        late_.clear();
        network_.append({good_sample(any_point(), any_time(), Value::of(Decimal{below(2'000'000), -3}))});
    }
    void correct() {
        Correction record;
        record.point = any_point();
        record.at = any_time();
        if (below(2) == 0) {
            const auto near = network_.store().samples().last_value_before(record.point, record.at).value();
            record.at = near ? near->at : record.at;
        }
        const TimeRange instant{record.at, record.at + 1ms};
        const auto stored = network_.store().samples().read(record.point, instant, {}).value();
        const auto earlier = network_.store().samples().corrections(record.point, instant).value();
        record.stored = stored.samples().empty() ? std::nullopt : std::optional(stored.samples().front());
        record.supersedes = earlier.empty() ? std::nullopt : std::optional(earlier.back().id);
        record.value =
            record.stored && below(3) == 0 ? std::nullopt : std::optional(Value::of(Decimal{below(2'000'000), -3}));
        record.entered = now_;
        record.who = "L. Chen";
        record.why = "looked at the meter";
        static_cast<void>(network_.store().samples().correct(record));  // Refused where the samples are retired.
    }
    void judge() {
        QuarantineRecord record;
        record.point = any_point();
        record.range.begin = any_time();
        record.range.end = record.range.begin + 1min * (1 + below(3000));
        record.verdict = below(2) == 0 ? QuarantineVerdict::quarantined : QuarantineVerdict::released;
        record.factor = record.verdict == QuarantineVerdict::released && below(2) == 0 ? Decimal{1, -1} : Decimal{1, 0};
        record.entered = now_;
        record.who = "L. Chen";
        record.why = "wrong scale";
        ASSERT_THAT(network_.store().samples().quarantine(record), IsOk());
    }
    void change_meter() {
        const std::array devices{network_.mains, network_.load, network_.cooling};
        const DeviceId device = devices[static_cast<std::size_t>(below(3))];
        if (below(2) == 0) {
            network_.set_interval(device, 1min * (1 + below(20)));
            return;
        }
        MeterEvent event;
        event.device = device;
        event.at = any_time();
        event.kind = below(2) == 0 ? MeterEventKind::exchanged : MeterEventKind::reset;
        if (event.kind == MeterEventKind::exchanged) {
            event.final_value = Decimal{below(1000), 0};
            event.first_value = Decimal{below(10), 0};
        }
        event.who = "L. Chen";
        event.why = "new meter";
        ASSERT_THAT(network_.store().catalog().add_meter_event(event), IsOk());
    }
    void retire() {
        const UtcTime before = std::chrono::floor<std::chrono::days>(begin_ + (now_ - begin_) / 3);
        while (!network_.store().retire({before, std::nullopt}, 1'000'000)->is_done) {
        }
    }
    void change_something() {
        switch (below(12)) {
            case 0:
            case 1:
                return send_late();
            case 2:
                return correct();
            case 3:
                return judge();
            case 4:
                return below(4) == 0 ? change_meter() : go_on();
            case 5:
                return below(6) == 0 ? network_.reopen() : go_on();
            case 6:
                return below(30) == 0 ? retire() : go_on();
            default:
                return go_on();
        }
    }
    void compare(const std::string& where) {
        const CivilMonth running = zone_.month_of(now_);
        AccountRules rules;
        rules.gaps.policy = static_cast<GapPolicy>(1 + below(3));
        for (const CivilMonth month : {running, running.previous()}) {
            network_.expect_fresh(network_.store(), month, now_, rules, where + " of " + month.to_string());
        }
    }

    struct Course {
        PointId point;
        std::int64_t count;
        std::int64_t step;
        bool is_counter;
        UtcTime silent_until{};
    };
    Value value_of(const Course& course) {
        return Value::of(Decimal{course.is_counter ? course.count : below(3'000'000), -3});
    }

    KeptNetwork network_;
    TimeZone zone_;
    std::mt19937 random_;
    const UtcTime begin_ = at("2026-02-20");
    UtcTime now_ = begin_;
    std::vector<Sample> late_;
    std::vector<Course> courses_{{network_.mains_energy, 500'000, 900, true},
                                 {network_.mains_power, 0, 1, false},
                                 {network_.load_power, 0, 1, false},
                                 {network_.cooling_energy, 1'000, 70, true},
                                 {network_.cooling_amounts, 0, 1, false}};
};

TEST_P(KeptEnergyOfRandomPasts, IsThatOfTheSamples) {
    std::size_t made = 0;
    for (int step = 0; step < 40 && !HasFailure(); ++step) {
        change_something();
        compare("step " + std::to_string(step) + ", before keeping");
        for (const CivilMonth month : {zone_.month_of(now_), zone_.month_of(now_).previous()}) {
            made += network_.keep(month, now_);
        }
        compare("step " + std::to_string(step) + ", kept");
    }
    EXPECT_THAT(check_kept_energy(network_.store(), {}).value(), IsEmpty());
    EXPECT_GT(made, 30U) << "too little was kept to say anything";
}

INSTANTIATE_TEST_SUITE_P(Zones, KeptEnergyOfRandomPasts,
                         testing::Combine(testing::Values("Europe/Berlin", "Asia/Shanghai", "Australia/Lord_Howe",
                                                          "Asia/Kathmandu"),
                                          testing::Range(1, 3)));

}  // namespace
}  // namespace wattmast::test
