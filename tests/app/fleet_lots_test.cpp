// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Kept figures are those of a fresh look, whatever meters do: drawn by lot.
#include <array>
#include <chrono>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/kept_figures.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::node;

using FleetLotsTest = test::KeptFigures;

TEST_F(FleetLotsTest, KeptFiguresAreThoseOfAFreshLookWhateverCameWhen) {
    for (unsigned seed = 1; seed <= 6; ++seed) {
        SCOPED_TRACE(seed);
        network_ = {};
        query_.reset();
        std::mt19937 random(seed);
        const auto pick = [&](int from, int to) { return std::uniform_int_distribution<int>(from, to)(random); };
        const Station station = add_station("S");
        UtcTime now = midnight_ - 10h;
        put(station, {start_, now - 3h});
        std::vector<TimeRange> held;  // What was not sent yet.
        for (int step = 0; step < 40; ++step) {
            const UtcTime until = now + pick(1, 90) * 1min;
            (pick(0, 2) == 0 ? held.push_back({now, until}) : put(station, {now, until}));
            if (!held.empty() && pick(0, 2) == 0) {
                const auto one = held.begin() + pick(0, static_cast<int>(held.size()) - 1);
                const UtcTime half = one->begin + (one->end - one->begin) / 1min / 2 * 1min;
                put(station, {one->begin, half});
                one->begin = half;
                if (one->is_empty() || pick(0, 1) == 0) {
                    held.erase(one);
                }
            }
            now = until;
            const SiteNow found = kept(now);
            expect_same(found, fresh(now));
            ASSERT_FALSE(HasFailure()) << "step " << step;
        }
    }
}

/// What meters and routers do, drawn by lot.
class OddNetwork {
public:
    OddNetwork(test::SmallNetwork& network, unsigned seed, UtcTime begin)
        : network_(network), random_(seed), begin_(begin) {}

    int pick(int from, int to) { return std::uniform_int_distribution<int>(from, to)(random_); }
    /// A point that is read each minute, so long after the full one.
    void add(PointId point, Duration phase, bool is_octets) {
        meters_.push_back({point, phase, is_octets, begin_, {}, 0, {}});
    }
    /// What each sends until then, with what it held back or not.
    void go_on(UtcTime until) {
        for (Meter& meter : meters_) {
            TimeRange now{meter.until, until};
            meter.until = until;
            (pick(0, 3) == 0 ? meter.unsent.push_back(now) : put(meter, now));
            if (!meter.unsent.empty() && pick(0, 2) == 0) {
                const auto one = meter.unsent.begin() + pick(0, static_cast<int>(meter.unsent.size()) - 1);
                const UtcTime half = one->begin + (one->end - one->begin) / 1min / 2 * 1min;
                put(meter, {one->begin, half});
                one->begin = half;
                if (one->is_empty() || pick(0, 1) == 0) {
                    meter.unsent.erase(one);
                }
            }
        }
    }
    /// Good values of all.
    void put_all(UtcTime until) {
        for (Meter& meter : meters_) {
            for (; meter.until < until; meter.until += 1min) {
                put_one(meter, meter.until, Odd::no, Quality::good);
            }
        }
    }

private:
    struct Meter {
        PointId point;
        Duration phase;
        bool is_octets = false;
        UtcTime until;
        std::vector<TimeRange> unsent;
        int held = 0;              ///< So many more values are held back.
        std::set<UtcTime> resets;  ///< When it began at 0 again; some come to light late.
    };

    void put(Meter& meter, TimeRange range) {
        for (UtcTime time = range.begin; time < range.end; time += 1min) {
            const int lot = pick(0, 399);
            if (lot == 0) {
                meter.held = pick(1, 240);
            }
            if (meter.held > 0) {
                --meter.held;
            }
            if (lot == 1 || lot == 2) {
                network_.add_missing(meter.point, time + meter.phase, Errc::timeout);
            } else {
                if (lot == 5) {
                    meter.resets.insert(time);
                }
                const bool is_peak = lot == 4 && !is_reset_near(meter, time);
                put_one(meter, time,
                        lot == 3  ? Odd::zero
                        : is_peak ? Odd::peak
                                  : Odd::no,
                        meter.held > 0 ? Quality::suspect : Quality::good);
            }
        }
    }
    /// A fall and a peak within the time in which both may be momentary: nobody can tell what they are.
    static bool is_reset_near(const Meter& meter, UtcTime time) {
        const auto reset = meter.resets.lower_bound(time - 2h);
        return reset != meter.resets.end() && *reset < time + 2h;
    }
    /// What a register says for once.
    enum class Odd : std::uint8_t { no = 1, zero = 2, peak = 3 };
    void put_one(const Meter& meter, UtcTime time, Odd odd, Quality quality) {
        const auto later = meter.resets.upper_bound(time);
        const UtcTime zero = later == meter.resets.begin() ? begin_ : *std::prev(later);
        const std::int64_t minutes = odd == Odd::zero ? 0 : (time - zero) / 1min + (odd == Odd::peak ? 1'000'000 : 0);
        const Value value = meter.is_octets ? Value::of_counter(static_cast<std::uint64_t>(minutes) * 60'000)
                                            : Value::of(Decimal{minutes * 20'000, -6});
        network_.add(meter.point, time + meter.phase, value, quality);
    }

    test::SmallNetwork& network_;
    std::mt19937 random_;
    UtcTime begin_;
    std::vector<Meter> meters_;
};

TEST_F(FleetLotsTest, KeptFiguresOfOddRegistersAreThoseOfAFreshLook) {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        SCOPED_TRACE(seed);
        network_ = {};
        query_.reset();
        OddNetwork odd(network_, seed, start_);
        const SiteId place = network_.add_site("S", "Asia/Shanghai", "CN-SH");
        std::vector<EnergyNode> nodes;
        for (int i = 0; i < 2; ++i) {
            const std::string name = "M" + std::to_string(i);
            const DeviceId meter = network_.add_device(place, name, 1min);
            odd.add(network_.add_point(meter, PointKind::active_energy_import), i * 25s, false);
            nodes.push_back(node(place, NodeKind::grid, name, meter));
        }
        network_.set_nodes(place, nodes);
        const DeviceId router = network_.add_device(place, "R", 1min);
        odd.add(network_.add_point(router, PointKind::if_in_octets, "1"), 40s, true);
        UtcTime now = midnight_ - 10h;
        odd.put_all(now - 3h);
        for (int step = 0; step < 60; ++step) {
            odd.go_on(now);
            const SiteNow found = kept(now + 50s);
            expect_same(found, fresh(now + 50s));
            ASSERT_FALSE(HasFailure()) << "step " << step;
            now += odd.pick(1, 90) * 1min;
        }
    }
}

/// Gauges that are read each minute, or send each 20 or 40 minutes, fall silent, and send some values late.
class OddGauges {
public:
    OddGauges(test::SmallNetwork& network, unsigned seed, UtcTime begin)
        : network_(network), random_(seed), begin_(begin) {}

    int pick(int from, int to) { return std::uniform_int_distribution<int>(from, to)(random_); }
    void add(PointId point) { gauges_.push_back({point, begin_, begin_, 1min, {}}); }
    void go_on(UtcTime until) {
        for (Gauge& gauge : gauges_) {
            for (; gauge.next < until; gauge.next += gauge.step) {
                if (gauge.next >= gauge.mode_until) {
                    constexpr std::array steps{1min, 1min, 1min, 20min, 40min};
                    gauge.step = steps.at(static_cast<std::size_t>(pick(0, 4)));
                    gauge.mode_until = gauge.next + pick(20, 400) * 1min;
                    gauge.next += pick(0, 3) == 0 ? pick(1, 300) * 1min : 0min;
                }
                send(gauge);
            }
            if (!gauge.unsent.empty() && pick(0, 2) == 0) {
                for (const UtcTime time : std::exchange(gauge.unsent, {})) {
                    put(gauge, time);
                }
            }
        }
    }

private:
    struct Gauge {
        PointId point;
        UtcTime next;
        UtcTime mode_until;
        Duration step;
        std::vector<UtcTime> unsent;
    };

    void send(Gauge& gauge) {
        const int lot = pick(0, 59);
        if (lot == 0) {
            network_.add_missing(gauge.point, gauge.next, Errc::timeout);
        } else if (lot == 1) {
            gauge.unsent.push_back(gauge.next);
        } else {
            put(gauge, gauge.next);
        }
    }
    /// Powers whose energy in whole minutes is of whole mWh, from wherever it is counted.
    void put(const Gauge& gauge, UtcTime time) {
        network_.add(gauge.point, time, Value::of(Decimal{600 * pick(1, 4), 0}),
                     pick(0, 49) == 0 ? Quality::suspect : Quality::good);
    }

    test::SmallNetwork& network_;
    std::mt19937 random_;
    UtcTime begin_;
    std::vector<Gauge> gauges_;
};

TEST_F(FleetLotsTest, KeptFiguresOfOddGaugesAreThoseOfAFreshLook) {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        SCOPED_TRACE(seed);
        network_ = {};
        query_.reset();
        OddGauges odd(network_, seed, midnight_ - 40h);
        const SiteId place = network_.add_site("S", "Asia/Shanghai", "CN-SH");
        std::vector<EnergyNode> nodes;
        for (int i = 0; i < 2; ++i) {
            const std::string name = "M" + std::to_string(i);
            const DeviceId meter = network_.add_device(place, name, 1min);
            odd.add(network_.add_point(meter, PointKind::active_power));
            nodes.push_back(node(place, NodeKind::grid, name, meter));
        }
        network_.set_nodes(place, nodes);
        UtcTime now = midnight_ - 10h;
        for (int step = 0; step < 60; ++step) {
            odd.go_on(now);
            const SiteNow found = kept(now);
            expect_same(found, fresh(now));
            ASSERT_FALSE(HasFailure()) << "step " << step;
            now += odd.pick(1, 90) * 1min;
        }
    }
}

}  // namespace
}  // namespace wattmast
