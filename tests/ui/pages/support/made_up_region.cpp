// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "made_up_region.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <string>

namespace wattmast::ui::test {
namespace {

using namespace std::chrono_literals;

struct District {
    const char* letters;
    const char* name;
};

struct City {
    const char* letters;
    const char* name;
    int sites;
    double latitude;
    double longitude;
    std::array<District, 5> districts;
};

constexpr std::array<City, 17> cities{{
    {"SH",
     "Shanghai",
     4218,
     31.21,
     121.46,
     {{{"PD", "Pudong"}, {"MH", "Minhang"}, {"BS", "Baoshan"}, {"JD", "Jiading"}, {"XH", "Xuhui"}}}},
    {"SZ",
     "Suzhou",
     2406,
     31.31,
     120.62,
     {{{"IP", "Industrial Park"}, {"WJ", "Wujiang"}, {"GX", "Gaoxin"}, {"KS", "Kunshan"}, {"CS", "Changshu"}}}},
    {"HZ",
     "Hangzhou",
     2187,
     30.26,
     120.17,
     {{{"LP", "Linping"}, {"XS", "Xiaoshan"}, {"BJ", "Binjiang"}, {"YH", "Yuhang"}, {"FY", "Fuyang"}}}},
    {"NJ",
     "Nanjing",
     1874,
     32.05,
     118.78,
     {{{"JN", "Jiangning"}, {"PK", "Pukou"}, {"GL", "Gulou"}, {"LH", "Luhe"}, {"QX", "Qixia"}}}},
    {"NB",
     "Ningbo",
     1012,
     29.87,
     121.55,
     {{{"YZ", "Yinzhou"}, {"BL", "Beilun"}, {"ZH", "Zhenhai"}, {"CX", "Cixi"}, {"YY", "Yuyao"}}}},
    {"WX",
     "Wuxi",
     861,
     31.57,
     120.30,
     {{{"BH", "Binhu"}, {"XW", "Xinwu"}, {"HS", "Huishan"}, {"JY", "Jiangyin"}, {"YX", "Yixing"}}}},
    {"CZ",
     "Changzhou",
     642,
     31.78,
     119.97,
     {{{"TN", "Tianning"}, {"XB", "Xinbei"}, {"WU", "Wujin"}, {"JT", "Jintan"}, {"LY", "Liyang"}}}},
    {"NT",
     "Nantong",
     611,
     32.02,
     120.86,
     {{{"CC", "Chongchuan"}, {"TZ", "Tongzhou"}, {"HM", "Haimen"}, {"QD", "Qidong"}, {"RG", "Rugao"}}}},
    {"JX",
     "Jiaxing",
     540,
     30.75,
     120.75,
     {{{"NH", "Nanhu"}, {"XZ", "Xiuzhou"}, {"PH", "Pinghu"}, {"HN", "Haining"}, {"TX", "Tongxiang"}}}},
    {"SX",
     "Shaoxing",
     498,
     30.00,
     120.58,
     {{{"YC", "Yuecheng"}, {"KQ", "Keqiao"}, {"SY", "Shangyu"}, {"ZJ", "Zhuji"}, {"SG", "Shengzhou"}}}},
    {"HU",
     "Huzhou",
     402,
     30.87,
     120.09,
     {{{"WX", "Wuxing"}, {"NX", "Nanxun"}, {"DQ", "Deqing"}, {"CX", "Changxing"}, {"AJ", "Anji"}}}},
    {"ZJ",
     "Zhenjiang",
     388,
     32.20,
     119.45,
     {{{"JK", "Jingkou"}, {"RZ", "Runzhou"}, {"DT", "Dantu"}, {"DY", "Danyang"}, {"JR", "Jurong"}}}},
    {"YZ",
     "Yangzhou",
     377,
     32.39,
     119.42,
     {{{"GL", "Guangling"}, {"HJ", "Hanjiang"}, {"JD", "Jiangdu"}, {"YZ", "Yizheng"}, {"GY", "Gaoyou"}}}},
    {"TZ",
     "Taizhou",
     351,
     32.46,
     119.92,
     {{{"HL", "Hailing"}, {"GG", "Gaogang"}, {"JY", "Jiangyan"}, {"XH", "Xinghua"}, {"JJ", "Jingjiang"}}}},
    {"JH",
     "Jinhua",
     324,
     29.08,
     119.65,
     {{{"WC", "Wucheng"}, {"JD", "Jindong"}, {"YW", "Yiwu"}, {"DY", "Dongyang"}, {"YK", "Yongkang"}}}},
    {"WH",
     "Wuhu",
     287,
     31.35,
     118.43,
     {{{"JH", "Jinghu"}, {"YJ", "Yijiang"}, {"JJ", "Jiujiang"}, {"WZ", "Wanzhi"}, {"FC", "Fanchang"}}}},
    {"ZS",
     "Zhoushan",
     236,
     29.99,
     122.21,
     {{{"DH", "Dinghai"}, {"PT", "Putuo"}, {"DS", "Daishan"}, {"SS", "Shengsi"}, {"JT", "Jintang"}}}},
}};

constexpr std::array streets{"Keyuan Rd",  "Bibo Rd",    "Hengyuan Rd", "Guangda Rd", "Jinke Rd", "Gaosi Rd",
                             "Halei Rd",   "Cailun Rd",  "Suhong Rd",   "Shishan Rd", "Binhe Rd", "Tayuan Rd",
                             "Zhuyuan Rd", "Qianjin Rd", "Renmin Rd",   "Xinhua St"};

/// The first sites of the mock-up, at fixed places of their districts.
struct Known {
    const char* code;
    const char* name;
    Severity severity;
    double power;  // kW
    double deviation;
};
constexpr std::array<Known, 8> known{{
    {"SZ-IP-0211", "Xinghu St", Severity::major, 5.82, 42.1},
    {"SZ-IP-0217", "Xingang St", Severity::major, 4.71, 39.2},
    {"SZ-IP-0219", "Jinji Lake E", Severity::major, 5.36, 38.8},
    {"SZ-IP-0224", "Dushu N", Severity::major, 4.98, 37.5},
    {"SZ-WJ-0107", "Wujiang Songling", Severity::major, 3.92, 2.1},
    {"SH-MH-0412", "Minhang Hongmei", Severity::major, 4.06, 1.3},
    {"SH-BS-0120", "Baoshan Youyi", Severity::minor, 3.31, 0.4},
    {"SH-PD-0473", "Zhangjiang Keyuan Rd", Severity::minor, 4.28, 1.7},
}};

const Known* known_site(const std::string& code) {
    for (const Known& one : known) {
        if (code == one.code) {
            return &one;
        }
    }
    return nullptr;
}

/// 0 … 1, from the site's number and what it is for.
double chance(std::int64_t site, unsigned salt) {
    auto value = static_cast<std::uint64_t>(site) * 0x9E3779B97F4A7C15U + salt * 0xD1B54A32D192ED03U;
    value ^= value >> 29;
    value *= 0xBF58476D1CE4E5B9U;
    value ^= value >> 32;
    return static_cast<double>(value % 1'000'003) / 1'000'003;
}

SiteKind kind_of(std::int64_t site) {
    const double at = chance(site, 1);
    if (at < 0.572) {
        return SiteKind::base_station;
    }
    return at < 0.9876 ? SiteKind::small_cell : at < 0.999 ? SiteKind::aggregation_room : SiteKind::data_centre;
}

class RegionBuilder {
public:
    Catalog catalog;

    void add_site(const City& city, int number) {
        const District& district = city.districts[static_cast<std::size_t>(number) % 5];
        Site site;
        site.id = SiteId(static_cast<std::int64_t>(catalog.sites.size()) + 1);
        std::array<char, 32> code{};
        std::snprintf(code.data(), code.size(), "%s-%s-%04d", city.letters, district.letters, number / 5 + 1);
        site.code = code.data();
        const auto id = site.id.number();
        const Known* one = known_site(site.code);
        site.name = one != nullptr ? one->name
                                   : std::string(district.name) + ' ' +
                                         streets[static_cast<std::size_t>(chance(id, 2) * streets.size())];
        site.kind = one != nullptr ? SiteKind::base_station : kind_of(id);
        site.area = {"Yangtze Delta", city.name, district.name};
        site.factor_region = "CN-SH";
        site.time_zone = "Asia/Shanghai";
        if (chance(id, 3) > 0.004) {
            site.position = position_of(city, number, id);
        }
        if (chance(id, 4) < 0.3) {
            site.tags.emplace_back("5G 64T64R");
        }
        if (chance(id, 5) < 0.12) {
            site.tags.emplace_back("Outdoor cabinet");
        }
        catalog.sites.push_back(std::move(site));
        add_equipment(id);
    }

private:
    /// Denser in the middle of a city, and its districts around it.
    static Position position_of(const City& city, int number, std::int64_t id) {
        const double angle = (number % 5) * 1.2566 + chance(id, 6) * 1.1;
        const double reach =
            (0.05 + 0.055 * std::log2(city.sites / 200.0)) * (0.25 + 1.6 * std::pow(chance(id, 7), 1.6));
        return {city.latitude + reach * std::sin(angle), city.longitude + 1.17 * reach * std::cos(angle)};
    }

    DeviceId device(std::int64_t site, const char* name) {
        Device made;
        made.id = DeviceId(static_cast<std::int64_t>(catalog.devices.size()) + 1);
        made.site = SiteId(site);
        made.name = name;
        made.uri = "modbus+tcp://10.1.1.1:502?unit=1";
        catalog.devices.push_back(made);
        return made.id;
    }
    void point(DeviceId device, PointKind kind, Phase phase = Phase::total, const char* instance = "") {
        catalog.points.push_back(
            {PointId(static_cast<std::int64_t>(catalog.points.size()) + 1), device, {kind, phase, instance}, ""});
    }
    void add_equipment(std::int64_t site) {
        const DeviceId mains = device(site, "M1");
        point(mains, PointKind::active_power);
        point(mains, PointKind::active_energy_import);
        point(mains, PointKind::frequency);
        for (const Phase phase : {Phase::l1, Phase::l2, Phase::l3}) {
            point(mains, PointKind::voltage, phase);
        }
        const DeviceId router = device(site, "R1");
        point(router, PointKind::if_in_octets, Phase::total, "eth0");
        point(router, PointKind::if_out_octets, Phase::total, "eth0");
        point(router, PointKind::if_oper_status, Phase::total, "eth0");
        point(router, PointKind::temperature);
        catalog.nodes.push_back({SiteId(site), NodeKind::grid, "Mains", "", mains, ""});
        const auto add = [&](double share, unsigned salt, NodeKind kind, const char* name) {
            if (chance(site, salt) < share) {
                catalog.nodes.push_back({SiteId(site), kind, name, "", DeviceId(), ""});
            }
        };
        add(0.078, 11, NodeKind::photovoltaic, "PV");
        add(0.401, 12, NodeKind::battery, "Battery");
        add(0.0123, 13, NodeKind::generator, "Generator");
        add(0.05, 14, NodeKind::cooling, "Cooling");
    }
};

double power_of(const Site& site) {
    const double at = chance(site.id.number(), 21);
    switch (site.kind) {
        case SiteKind::base_station:
        case SiteKind::tower:
        case SiteKind::office:
            return 2.7 + 2.4 * at;
        case SiteKind::small_cell:
            return 0.24 + 0.5 * at;
        case SiteKind::aggregation_room:
            return 14 + 22 * at;
        case SiteKind::data_centre:
            return 900 + 2600 * at;
    }
    return at;
}

double deviation_of(std::int64_t site) {
    const double at = chance(site, 22);
    if (at < 0.0095) {
        return 12 + 28 * chance(site, 23);
    }
    if (at > 0.9912) {
        return -11 - 14 * chance(site, 23);
    }
    return 4.5 * (chance(site, 24) - 0.5);
}

std::vector<float> day_of(std::int64_t site, double now_watts, double deviation) {
    std::vector<float> course(96);
    for (std::size_t i = 0; i < course.size(); ++i) {
        const double hour = std::fmod(14.5 + static_cast<double>(i) * 0.25, 24);
        const double shape = 0.62 + 0.2 * std::exp(-std::pow((hour - 20) / 4, 2)) +
                             0.18 * std::exp(-std::pow((hour - 12) / 5, 2)) - (hour > 1 && hour < 5.4 ? 0.12 : 0);
        const double noise = 0.05 * (chance(site * 97 + static_cast<std::int64_t>(i), 31) - 0.5);
        const bool is_after = deviation > 10 && i > 70;
        course[i] = static_cast<float>(now_watts / (1 + deviation / 100) * (shape + noise) * 1.2 *
                                       (is_after ? 1 + deviation / 100 : 1));
    }
    if (chance(site, 32) < 0.01) {
        for (std::size_t i = 74; i < 82; ++i) {
            course[i] = std::numeric_limits<float>::quiet_NaN();
        }
    }
    course.back() = static_cast<float>(now_watts);
    return course;
}

SiteState state_of_site(std::int64_t site) {
    const double at = chance(site, 41);
    return at < 0.0062 ? SiteState::silent : at < 0.012 ? SiteState::late : SiteState::reporting;
}

Energy energy_of_kilowatt_hours(double kilowatt_hours) {
    return Energy::of(std::llround(kilowatt_hours * 1e6));
}

SiteNow site_now(const Site& site, UtcTime now, int step) {
    const auto id = site.id.number();
    const Known* one = known_site(site.code);
    SiteNow figures;
    figures.site = site.id;
    figures.state = one != nullptr ? SiteState::reporting : state_of_site(id);
    const double deviation = one != nullptr ? one->deviation : deviation_of(id);
    const double watts = 1000 * (one != nullptr ? one->power : power_of(site)) + 0.5 * step;
    const Duration age = figures.state == SiteState::reporting ? Duration(8'000 + id % 9 * 1000)
                         : figures.state == SiteState::late    ? Duration(95'000 + id % 60 * 1000)
                                                               : Duration(3'600'000 + id % 70 * 60'000);
    figures.newest = now - age;
    std::vector<float> course = day_of(id, watts, deviation);
    if (figures.state != SiteState::reporting) {
        course.back() = std::numeric_limits<float>::quiet_NaN();
    }
    figures.power_24h = std::move(course);
    figures.coverage_today = PartsPerMillion{figures.state == SiteState::reporting ? 1'000'000 : 880'000};
    if (figures.state != SiteState::reporting) {
        figures.last_power = LastValue{watts, now - age};
        return figures;
    }
    figures.power = watts;
    figures.expected_power = watts / (1 + deviation / 100);
    figures.traffic_down = watts * (95 + 60 * chance(id, 51)) * 1000;
    figures.traffic_up = *figures.traffic_down * 0.13;
    figures.energy_today = energy_of_kilowatt_hours(watts / 1000 * 14.5 * 0.82);
    figures.energy_yesterday = energy_of_kilowatt_hours(watts / 1000 * 14.5 * 0.895);
    figures.energy_month = energy_of_kilowatt_hours(watts / 1000 * 270);
    figures.bytes_today = static_cast<double>(figures.energy_today->count()) / 1000 / (14 + 9 * chance(id, 52)) * 1e9;
    figures.carbon_month = CarbonMass::of(std::llround(watts / 1000 * 270 * 0.5366 * 1e6));
    figures.carbon_gas = Gas::co2;
    figures.temperature = 24 + 9 * chance(id, 53);
    return figures;
}

}  // namespace

std::shared_ptr<const Catalog> made_up_region(int share) {
    RegionBuilder builder;
    for (const City& city : cities) {
        for (int number = 0; number < city.sites / share; ++number) {
            builder.add_site(city, number);
        }
    }
    return std::make_shared<const Catalog>(std::move(builder.catalog));
}

FleetNow made_up_region_now(const Catalog& catalog, UtcTime now, int step) {
    FleetNow fleet;
    fleet.at = now;
    fleet.sites.reserve(catalog.sites.size());
    for (const Site& site : catalog.sites) {
        fleet.sites.push_back(site_now(site, now, step));
        const Known* one = known_site(site.code);
        const bool is_flagged = one == nullptr && chance(site.id.number(), 61) < 0.0045;
        if (one != nullptr || is_flagged) {
            Attention attention;
            attention.site = site.id;
            attention.kind = AttentionKind::values_suspect;
            attention.severity = one != nullptr ? one->severity : Severity::minor;
            attention.since = now - 40min;
            fleet.attention.push_back(attention);
        }
    }
    return fleet;
}

}  // namespace wattmast::ui::test
