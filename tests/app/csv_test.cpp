// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <chrono>
#include <limits>

#include "app/export_csv.h"
#include "app/import_csv.h"
#include "app/sample_csv.h"
#include "app/small_network.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::at;
using test::decimal;
using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;

const UtcTime begin = at("2026-10-25T00:00:00.250Z");

class CsvTest : public testing::Test {
protected:
    CsvTest() {
        make(network_);
        make(copy_);
    }
    static void make(test::SmallNetwork& network) {
        const SiteId berlin = network.add_site("DE-01", "Europe/Berlin", "DE");
        network.add_device(berlin, "M1", 1min);
        const SiteId odd = network.add_site("=1+1, \"x\"", "Asia/Shanghai", "CN-SH");
        network.add_device(odd, "'R\n1", 1min);
    }
    std::string exported(test::SmallNetwork& network, const CsvExportRequest& request) {
        std::string text;
        const auto count = export_csv(network.samples(), network.catalog(), request,
                                      [&](std::string_view rows) -> Result<void> {
                                          text += rows;
                                          return {};
                                      },
                                      {});
        EXPECT_THAT(count, IsOk());
        return text;
    }
    std::string exported(test::SmallNetwork& network) {
        return exported(network, {{begin - 24h * 100, begin + 24h * 100}, {}});
    }
    Result<CsvImportReport> import(const std::string& text) {
        return import_csv(copy_.samples(), catalog_of_copy(), text, {});
    }
    CatalogStore& catalog_of_copy() { return copy_.catalog_store(); }

    test::SmallNetwork network_;
    test::SmallNetwork copy_;
    const DeviceId meter_{1};
    const DeviceId router_{2};
};

TEST_F(CsvTest, SaysEverythingAboutASample) {
    const PointId voltage = network_.add_point(meter_, PointKind::voltage, "", Phase::l2);
    network_.add(voltage, begin, "230.10");
    network_.add_missing(voltage, begin + 60s, Errc::timeout);
    EXPECT_EQ(exported(network_),
              "time,utc_ms,site,device,point,value,form,unit,quality,origin,reason\r\n"
              "2026-10-25T02:00:00.250+02:00,1792886400250,DE-01,M1,voltage/l2,230.10,decimal,V,good,device,\r\n"
              "2026-10-25T02:01:00.250+02:00,1792886460250,DE-01,M1,voltage/l2,,,V,missing,device,timeout\r\n");
}

TEST_F(CsvTest, ComesBackBitForBit) {
    const PointId voltage = network_.add_point(meter_, PointKind::voltage, "", Phase::l2);
    const PointId octets = network_.add_point(router_, PointKind::if_in_octets, "ge,0/0 \"up\"\r\nx");
    const PointId door = network_.add_point(router_, PointKind::door_open);
    network_.add(voltage, begin, "230.10");
    network_.add(voltage, begin + 1s, Value::of(Decimal{-7, 3}));
    network_.add(voltage, begin + 2s, Value::of(Decimal{0, 2}));
    network_.add(voltage, begin + 3s, Value::of_float32(230.1F).value());
    network_.add(voltage, begin + 4s, Value::of_float32(-0.0F).value());
    network_.add(voltage, begin + 5s, Value::of_float32(std::numeric_limits<float>::denorm_min()).value());
    network_.add(voltage, begin + 6s, Value::of_float64(0.1 + 0.2).value(), Quality::suspect);
    network_.add(octets, begin + 7s, Value::of_counter(std::numeric_limits<std::uint64_t>::max()));
    network_.add_missing(octets, begin + 8s, Errc::no_such_point);
    network_.add(door, begin + 9s, "-0.050");
    // The hour that the clock in Berlin shows twice.
    network_.add(voltage, at("2026-10-25T02:30+02:00"), "1");
    network_.add(voltage, at("2026-10-25T02:30+01:00"), "2");

    const std::string text = exported(network_);
    const auto report = import(text);
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(report->stored, 12u);
    EXPECT_TRUE(report->faults.empty()) << report->faults.front().message;
    const TimeRange all{begin - 24h, begin + 24h};
    for (const Point& point : network_.catalog().points) {
        const Catalog catalog = copy_.catalog();
        const Point* twin = catalog.point_of(point.device, point.key);
        ASSERT_NE(twin, nullptr) << to_string(point.key);
        std::vector<Sample> expected = network_.samples().read(point.id, all, {}).value().samples();
        for (Sample& sample : expected) {
            sample.point = twin->id;
        }
        EXPECT_EQ(copy_.samples().read(twin->id, all, {}).value().samples(), expected);
    }
    EXPECT_EQ(exported(copy_), text);
    EXPECT_EQ(import(text).value().repeated, 12u);
}

TEST_F(CsvTest, KeepsFormulasFromSpreadsheets) {
    const PointId door = network_.add_point(router_, PointKind::door_open);
    network_.add(door, begin, "1");
    EXPECT_NE(exported(network_).find(",\"'=1+1, \"\"x\"\"\",\"''R\n1\",door_open/total,"), std::string::npos)
        << exported(network_);
}

TEST_F(CsvTest, ExportsOnlyWhatIsAskedFor) {
    const PointId voltage = network_.add_point(meter_, PointKind::voltage);
    const PointId current = network_.add_point(meter_, PointKind::current);
    network_.add(voltage, begin, "231");
    network_.add(voltage, begin + 48h, "232");
    network_.add(current, begin, "16");
    const std::string text = exported(network_, {{begin, begin + 48h}, {voltage}});
    EXPECT_NE(text.find(",231,"), std::string::npos);
    EXPECT_EQ(text.find(",232,"), std::string::npos);
    EXPECT_EQ(text.find(",16,"), std::string::npos);
    const auto sink = [](std::string_view) -> Result<void> { return fail(Errc::file_failed, "disk"); };
    EXPECT_THAT(export_csv(network_.samples(), network_.catalog(), {{begin, begin + 1h}, {PointId{55}}},
                           [](std::string_view) -> Result<void> { return {}; }, {}),
                FailsWithDetail(Errc::unknown_point, "55"));
    EXPECT_THAT(export_csv(network_.samples(), network_.catalog(), {{begin, begin + 1h}, {}}, sink, {}),
                FailsWith(Errc::file_failed));
}

TEST_F(CsvTest, EveryFaultyRowIsReportedWithItsLineAndNothingIsStored) {
    const std::string good = "2026-10-25T00:00Z,1792886400000,DE-01,M1,voltage/l1,230,decimal,V,good,device,\n";
    const std::string text =
        "time,utc_ms,site,device,point,value,form,unit,quality,origin,reason\n" + good +
        "2026-10-25T00:00:01Z,1792886400000,DE-01,M1,voltage/l1,230,decimal,V,good,device,\n"
        "2026-10-25T00:00Z,1792886400000,DE-01,M1,voltage/l9,230,decimal,V,good,device,\n"
        "2026-10-25T00:00Z,1792886400000,DE-01,M1,voltage/l1,23o,decimal,V,good,device,\n"
        "2026-10-25T00:00Z,1792886400000,DE-01,M1,voltage/l1,230,decimal,mV,good,device,\n"
        "2026-10-25T00:00Z,1792886400000,DE-01,M1,voltage/l1,230,decimal,V,missing,device,timeout\n"
        "2026-10-25T00:00Z,1792886400000,DE-01,M1,voltage/l1,,,V,missing,device,late\n"
        "2026-10-25T00:00Z,1792886400000,DE-01,M1,voltage/l1,230,decimal,V,fine,device,\n"
        "2026-10-25T00:00Z,1792886400000,DE-01,M1,voltage/l1,230,decimal,V,good,me,\n"
        "2026-10-25T00:00Z,1792886400000,DE-01,M1,voltage/l1\n"
        "2026-10-25T00:00Z,1792886400000,DE-01,\"M\"1,voltage/l1,230,decimal,V,good,device,\n"
        "2026-10-25T00:00Z,1792886400000,DE-01,M7,voltage/l1,230,decimal,V,good,device,\n"
        "2026-10-25T00:00Z,1792886400000,DE-01,M1,voltage/l1,nan,float32,V,good,device,\n"
        "2026-10-25T00:00Z,1792886400000,DE-01,M1,voltage/l1,1,roman,V,good,device,\n";
    const auto report = import(text);
    ASSERT_THAT(report, IsOk());
    std::vector<std::size_t> lines;
    for (const SampleRowFault& fault : report->faults) {
        lines.push_back(fault.line);
        EXPECT_FALSE(fault.message.empty());
    }
    EXPECT_EQ(lines, (std::vector<std::size_t>{3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}));
    EXPECT_NE(report->faults[3].message.find("voltage is stored in \"V\""), std::string::npos);
    EXPECT_EQ(report->stored, 0u);
    EXPECT_EQ(copy_.samples().statistics().value().samples, 0u);
    EXPECT_TRUE(copy_.catalog().points.empty());
}

TEST_F(CsvTest, AConflictKeepsWhatIsStored) {
    const PointId voltage = copy_.add_point(meter_, PointKind::voltage);
    copy_.add(voltage, begin, "229");
    network_.add(network_.add_point(meter_, PointKind::voltage), begin, "231");
    const auto report = import(exported(network_));
    ASSERT_THAT(report, IsOk());
    ASSERT_EQ(report->conflicting.size(), 1u);
    EXPECT_EQ(report->conflicting[0].line, 2u);
    EXPECT_EQ(copy_.samples().last_value_before(voltage, begin + 1s).value()->value, decimal("229"));
}

TEST_F(CsvTest, NeedsItsColumnsInAnyOrder) {
    EXPECT_THAT(import(""), FailsWithDetail(Errc::invalid_argument, "utc_ms"));
    EXPECT_THAT(import("time;utc_ms;site\n"), FailsWith(Errc::invalid_argument));
    const auto report = import(
        "\xEF\xBB\xBForigin,reason,quality,unit,form,value,point,device,site,utc_ms,time,remark\r\n"
        "\r\nimported,,good,V,decimal,230,voltage/l1,M1,DE-01,1792886400000,2026-10-25T00:00Z,hello\r\n");
    ASSERT_THAT(report, IsOk());
    EXPECT_TRUE(report->faults.empty());
    EXPECT_EQ(report->stored, 1u);
}

}  // namespace
}  // namespace wattmast
