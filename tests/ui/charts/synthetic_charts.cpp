// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "synthetic_charts.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace wattmast::ui::test {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

SeriesSpec series(const QString& name, SeriesColour colour, std::int64_t point, SeriesStyle style = SeriesStyle::line) {
    SeriesSpec spec;
    spec.name = name;
    spec.line.sum_of = {PointId(point)};
    spec.colour = colour;
    spec.style = style;
    return spec;
}

double hour_of_day(UtcTime at) {
    const Duration local = at.time_since_epoch() + hours{8};
    return static_cast<double>((local % hours{24}).count()) / 3.6e6;
}

/// Daily course of a mobile site, 0 … 1, low at four in the morning.
double daily(double hour) {
    const double pi = std::numbers::pi;
    return 0.56 - 0.34 * std::cos((hour - 4.5) / 24 * 2 * pi) - 0.12 * std::cos((hour - 3) / 12 * 2 * pi);
}

class Noise {
public:
    Noise(unsigned seed, double memory, double size) : random_(seed), memory_(memory), size_(size) {}
    double next() {
        value_ = memory_ * value_ + std::sqrt(1 - memory_ * memory_) * size_ * normal_(random_);
        return value_;
    }

private:
    std::mt19937 random_;
    std::normal_distribution<double> normal_;
    double memory_;
    double size_;
    double value_ = 0;
};

template <typename Value>
ChartLine line_of(TimeRange range, int columns, Unit unit, double spread, unsigned seed, Value value) {
    ChartLine line;
    line.unit = unit;
    Noise edge(seed + 1000, 0.3, 1);
    for (int i = 0; i < columns; ++i) {
        const UtcTime at = range.begin + range.length() * (2 * i + 1) / (2 * columns);
        const double mean = value(at);
        const double low = mean - spread * (0.7 + 0.5 * std::abs(edge.next()));
        const double high = mean + spread * (0.9 + 0.6 * std::abs(edge.next()));
        line.columns.push_back({at, static_cast<float>(spread > 0 ? low : mean),
                                static_cast<float>(spread > 0 ? high : mean), static_cast<float>(mean)});
    }
    line.quality = {{range, QualityClass::measured}};
    line.samples = static_cast<std::uint64_t>(columns) * 9;
    line.coverage = whole;
    return line;
}

void summarise(ChartLine& line) {
    if (line.columns.empty()) {
        line.min = line.max = line.mean = line.last = std::nullopt;
        return;
    }
    double sum = 0;
    line.min = static_cast<double>(line.columns.front().min);
    line.max = static_cast<double>(line.columns.front().max);
    for (const ChartColumn& column : line.columns) {
        sum += static_cast<double>(column.mean);
        line.min = std::min(*line.min, static_cast<double>(column.min));
        line.max = std::max(*line.max, static_cast<double>(column.max));
    }
    line.mean = sum / static_cast<double>(line.columns.size());
    line.last = static_cast<double>(line.columns.back().mean);
}

std::shared_ptr<const ChartData> finished(TimeRange range, std::vector<ChartLine> lines) {
    auto data = std::make_shared<ChartData>();
    data->range = range;
    data->lines = std::move(lines);
    data->asked_at = range.end;
    std::for_each(data->lines.begin(), data->lines.end(), summarise);
    return data;
}

bool sleeps(double hour) {
    return hour > 1.15 && hour < 5.35;
}

}  // namespace

UtcTime mockup_now() {
    return parse_iso8601("2026-11-12T14:32+08:00").value();
}

TimeZone shanghai() {
    return TimeZone::find("Asia/Shanghai").value();
}

ChartLine ramp_line(TimeRange range, Duration step, Ramp ramp) {
    ChartLine line;
    line.unit = ramp.unit;
    for (UtcTime at = range.begin; at < range.end; at += step) {
        const double in_minutes = static_cast<double>((at - range.begin).count()) / 60000;
        const double mean = ramp.base + ramp.slope * in_minutes;
        line.columns.push_back({at, static_cast<float>(mean - ramp.spread), static_cast<float>(mean + ramp.spread),
                                static_cast<float>(mean)});
    }
    line.quality = {{range, QualityClass::measured}};
    line.samples = line.columns.size();
    line.coverage = whole;
    summarise(line);
    return line;
}

void set_quality(ChartLine& line, TimeRange range, QualityClass quality) {
    std::vector<QualityRun> runs;
    for (const QualityRun& run : line.quality) {
        const TimeRange before{run.range.begin, std::min(run.range.end, range.begin)};
        const TimeRange after{std::max(run.range.begin, range.end), run.range.end};
        if (!before.is_empty()) {
            runs.push_back({before, run.quality});
        }
        if (!after.is_empty()) {
            runs.push_back({after, run.quality});
        }
    }
    runs.push_back({range, quality});
    std::sort(runs.begin(), runs.end(),
              [](const QualityRun& a, const QualityRun& b) { return a.range.begin < b.range.begin; });
    line.quality = runs;
}

void cut_gap(ChartLine& line, TimeRange gap) {
    std::erase_if(line.columns, [&](const ChartColumn& column) { return gap.contains(column.at); });
    line.gaps.push_back(gap);
    set_quality(line, gap, QualityClass::missing);
    summarise(line);
}

PlotSpec two_panes() {
    PlotSpec spec;
    spec.scope = QStringLiteral("SH-PD-0473");
    spec.zone = shanghai();
    PaneSpec power;
    power.title = QStringLiteral("Power");
    power.weight = 2;
    power.series = {series(QStringLiteral("Load"), SeriesColour::of(SeriesRole::power), 11),
                    series(QStringLiteral("PV"), SeriesColour::of(SeriesRole::pv), 12)};
    PaneSpec temperature;
    temperature.title = QStringLiteral("Temperature");
    temperature.unit = Unit::degree_celsius;
    temperature.y = YPolicy::fit;
    temperature.series = {series(QStringLiteral("Cabinet"), SeriesColour::of(SeriesRole::temperature), 13)};
    spec.panes = {power, temperature};
    return spec;
}

std::shared_ptr<const ChartData> two_panes_data(TimeRange range) {
    return finished(range, {ramp_line(range, minutes{1}, {4000, 0.5, 0, Unit::watt}),
                            ramp_line(range, minutes{1}, {1000, 0, 0, Unit::watt}),
                            ramp_line(range, minutes{1}, {20, 0.01, 0, Unit::degree_celsius})});
}

PlotSpec site_spec() {
    PlotSpec spec;
    spec.scope = QStringLiteral("SH-PD-0473 Zhangjiang Keyuan Rd");
    spec.zone = shanghai();
    PaneSpec power;
    power.title = QStringLiteral("Power");
    power.weight = 25;
    power.series = {series(QStringLiteral("Load"), SeriesColour::of(SeriesRole::power), 1),
                    series(QStringLiteral("PV"), SeriesColour::of(SeriesRole::pv), 2, SeriesStyle::area)};
    PaneSpec traffic;
    traffic.title = QStringLiteral("Traffic");
    traffic.unit = Unit::bit_per_second;
    traffic.weight = 15;
    traffic.series = {series(QStringLiteral("Downlink"), SeriesColour::of(SeriesRole::traffic), 3, SeriesStyle::area),
                      series(QStringLiteral("Uplink"), SeriesColour::of(SeriesRole::traffic_up), 4)};
    PaneSpec temperature;
    temperature.title = QStringLiteral("Temperature");
    temperature.unit = Unit::degree_celsius;
    temperature.weight = 13;
    temperature.series = {series(QStringLiteral("Cabinet"), SeriesColour::of(SeriesRole::temperature), 5),
                          series(QStringLiteral("Outdoor"), SeriesColour::of(SeriesRole::humidity), 6)};
    temperature.limits = {{45, QStringLiteral("limit 45\u00A0°C")}};
    spec.panes = {power, traffic, temperature};
    const UtcTime midnight = parse_iso8601("2026-11-12T00:00+08:00").value();
    spec.bands = {{{midnight + minutes{69}, midnight + minutes{321}}, QStringLiteral("deep sleep to 05:21")}};
    spec.marks = {{midnight - minutes{372}, QStringLiteral("A"), QStringLiteral("Firmware")},
                  {midnight + minutes{69}, QStringLiteral("B"), QStringLiteral("Sleep begins")},
                  {midnight + minutes{321}, QStringLiteral("C"), QStringLiteral("Sleep ends")},
                  {midnight + minutes{588}, QStringLiteral("D"), QStringLiteral("Door opened")}};
    return spec;
}

std::shared_ptr<const ChartData> site_data(TimeRange range, int columns) {
    Noise load(21, 0.86, 60);
    Noise sun(22, 0.9, 25);
    Noise down(31, 0.8, 16e6);
    Noise air(23, 0.97, 0.25);
    ChartLine power = line_of(range, columns, Unit::watt, 130, 1, [&](UtcTime at) {
        const double hour = hour_of_day(at);
        return 2900 + 1620 * daily(hour) - (sleeps(hour) ? 620 : 0) + load.next();
    });
    ChartLine pv = line_of(range, columns, Unit::watt, 0, 2, [&](UtcTime at) {
        const double hour = hour_of_day(at);
        const bool is_day = hour > 6.6 && hour < 17.1;
        return is_day
                   ? std::max(0.0, 1500 * std::pow(std::sin((hour - 6.6) / 10.5 * std::numbers::pi), 1.25) + sun.next())
                   : 0.0;
    });
    const auto downlink = [&](UtcTime at) { return std::max(14e6, 720e6 * daily(hour_of_day(at)) + down.next()); };
    ChartLine dl = line_of(range, columns, Unit::bit_per_second, 0, 3, downlink);
    ChartLine ul =
        line_of(range, columns, Unit::bit_per_second, 0, 4, [&](UtcTime at) { return downlink(at) * 0.13 + 8e6; });
    ChartLine cabinet = line_of(range, columns, Unit::degree_celsius, 0, 5, [&](UtcTime at) {
        const double hour = hour_of_day(at);
        return 24.5 + 5.2 * std::sin((hour - 9.2) / 24 * 6.283) + 3.6 * daily(hour) + air.next();
    });
    ChartLine outdoor = line_of(range, columns, Unit::degree_celsius, 0, 6, [&](UtcTime at) {
        return 15.2 + 5.2 * std::sin((hour_of_day(at) - 9.2) / 24 * 6.283) + air.next() * 0.6;
    });
    const UtcTime morning = parse_iso8601("2026-11-12T07:05+08:00").value();
    set_quality(power, {morning, morning + minutes{35}}, QualityClass::estimated);
    set_quality(power, {morning + minutes{247}, morning + minutes{262}}, QualityClass::integrated);
    return finished(range, {power, pv, dl, ul, cabinet, outdoor});
}

PlotSpec explore_spec() {
    PlotSpec spec;
    spec.scope = QStringLiteral("Suzhou sleep check");
    spec.zone = shanghai();
    spec.ribbons = RibbonPolicy::per_series;
    const auto site = [](const QString& code, int slot, std::int64_t point) {
        SeriesSpec one = series(QStringLiteral("SZ-IP-") + code, SeriesColour::of_slot(slot), point);
        one.short_name = code;
        one.envelope = slot == 0 ? Envelope::shown : Envelope::hidden;
        return one;
    };
    PaneSpec power;
    power.title = QStringLiteral("Power");
    power.weight = 19;
    power.series = {site(QStringLiteral("0211"), 0, 1), site(QStringLiteral("0214"), 2, 2),
                    site(QStringLiteral("0230"), 3, 3)};
    PaneSpec downlink;
    downlink.title = QStringLiteral("Downlink");
    downlink.unit = Unit::bit_per_second;
    downlink.weight = 11;
    downlink.series = {site(QStringLiteral("0211"), 0, 4), site(QStringLiteral("0214"), 2, 5)};
    spec.panes = {power, downlink};
    return spec;
}

std::shared_ptr<const ChartData> explore_data(TimeRange range, int columns) {
    Noise a(51, 0.8, 70);
    Noise b(52, 0.8, 50);
    Noise c(53, 0.8, 25);
    Noise d(54, 0.7, 18e6);
    const auto power = [](double foot, double swing, double rest, Noise& noise) {
        return [=, &noise](UtcTime at) {
            const double hour = hour_of_day(at);
            return foot + swing * daily(hour) - (sleeps(hour) ? rest : 0) + noise.next();
        };
    };
    ChartLine first = line_of(range, columns, Unit::watt, 220, 1, power(2950, 1750, 620, a));
    ChartLine second = line_of(range, columns, Unit::watt, 0, 2, power(2250, 1350, 450, b));
    ChartLine third = line_of(range, columns, Unit::watt, 0, 3, power(1320, 500, 0, c));
    ChartLine down = line_of(range, columns, Unit::bit_per_second, 0, 4,
                             [&](UtcTime at) { return std::max(20e6, 950e6 * daily(hour_of_day(at)) + d.next()); });
    ChartLine other = line_of(range, columns, Unit::bit_per_second, 0, 5,
                              [&](UtcTime at) { return std::max(16e6, 600e6 * daily(hour_of_day(at)) + d.next()); });
    const UtcTime outage = parse_iso8601("2026-11-08T23:20+08:00").value();
    cut_gap(second, {outage, outage + minutes{290}});
    third.quality = {{range, QualityClass::integrated}};
    set_quality(third, {range.end - hours{45}, range.end - hours{41}}, QualityClass::estimated);
    first.resets = {range.begin + hours{30}};
    return finished(range, {first, second, third, down, other});
}

PlotSpec fleet_spec() {
    PlotSpec spec;
    spec.scope = QStringLiteral("Yangtze Delta");
    spec.zone = shanghai();
    spec.legend = LegendPlace::right;
    PaneSpec power;
    power.title = QStringLiteral("Power");
    power.weight = 5;
    power.series = {series(QStringLiteral("Data centres"), SeriesColour::of_step(6), 1, SeriesStyle::stack),
                    series(QStringLiteral("Aggregation rooms"), SeriesColour::of_step(5), 2, SeriesStyle::stack),
                    series(QStringLiteral("Indoor, small cells"), SeriesColour::of_step(3), 3, SeriesStyle::stack),
                    series(QStringLiteral("Macro sites"), SeriesColour::of_step(1), 4, SeriesStyle::stack)};
    PaneSpec traffic;
    traffic.title = QStringLiteral("Traffic");
    traffic.unit = Unit::bit_per_second;
    traffic.weight = 2;
    traffic.series = {
        series(QStringLiteral("Traffic, all cells"), SeriesColour::of(SeriesRole::traffic), 5, SeriesStyle::area)};
    spec.panes = {power, traffic};
    return spec;
}

std::shared_ptr<const ChartData> fleet_data(TimeRange range, int columns) {
    Noise wobble(3, 0.9, 2e5);
    const auto part = [&](double foot, double swing) {
        return [=, &wobble](UtcTime at) { return foot + swing * daily(hour_of_day(at)) + wobble.next(); };
    };
    ChartLine halls = line_of(range, columns, Unit::watt, 0, 1, part(17.2e6, 1e6));
    ChartLine rooms = line_of(range, columns, Unit::watt, 0, 2, part(7e6, 5e5));
    ChartLine indoor = line_of(range, columns, Unit::watt, 0, 3, part(3.4e6, 1.4e6));
    ChartLine macro = line_of(range, columns, Unit::watt, 0, 4, part(28e6, 12e6));
    ChartLine traffic = line_of(range, columns, Unit::bit_per_second, 0, 5,
                                [&](UtcTime at) { return 0.2e12 + 3.7e12 * daily(hour_of_day(at)); });
    set_quality(rooms, {range.begin + hours{15}, range.begin + minutes{940}}, QualityClass::estimated);
    return finished(range, {halls, rooms, indoor, macro, traffic});
}

}  // namespace wattmast::ui::test
