// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/import.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <random>

#include "app/export_csv.h"
#include "app/history/import_record.h"
#include "app/small_network.h"
#include "store/rules.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::at;
using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using testing::ElementsAre;
using testing::HasSubstr;

class HistoryImport : public testing::Test {
protected:
    HistoryImport() {
        const SiteId site = network_.add_site("S", "Europe/Berlin", "DE");
        meter_ = network_.add_device(site, "M", 15min);
        network_.add_device(site, "R", 15min);
        mapping_.numbers = NumberFormat{};
        mapping_.time_column = "t";
        mapping_.order = DateOrder::year_first;
        mapping_.zone = "UTC";
        mapping_.site = "S";
        mapping_.device = "M";
        HistoryValue value;
        value.column = "P";
        value.point = PointKey{PointKind::active_power, Phase::total, ""};
        value.unit = "W";
        value.is_confirmed = true;
        mapping_.values.push_back(value);
    }
    std::filesystem::path write(std::string_view text, std::string_view name = "old.csv") {
        std::ofstream(folder_ / name, std::ios::binary) << text;
        return folder_ / name;
    }
    Result<HistoryReport> import(std::string_view text, std::stop_token cancel = {}) {
        return import_history(write(text), mapping_, network_.store(), {"L. Chen", at("2026-11-26T08:00Z")}, {}, {},
                              std::move(cancel));
    }
    std::vector<Sample> stored(PointKind kind = PointKind::active_power) {
        const Catalog catalog = network_.catalog();
        const Point* point = catalog.point_of(meter_, {kind, Phase::total, ""});
        return point == nullptr ? std::vector<Sample>()
                                : network_.samples().read(point->id, storable_times, {}).value().samples();
    }

    test::TemporaryFolder folder_;
    test::SmallNetwork network_;
    HistoryMapping mapping_;
    DeviceId meter_;
};

TEST_F(HistoryImport, StoresSamplesAsImported) {
    const auto report = import("t,P\n2026-07-01 00:00,230.10\n2026-07-01 00:15,\n");
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(report->rows, 2U);
    EXPECT_EQ(report->stored, 2U);
    ASSERT_EQ(stored().size(), 2U);
    EXPECT_EQ(stored()[0],
              good_sample(stored()[0].point, at("2026-07-01T00:00Z"), test::decimal("230.10"), Origin::imported));
    EXPECT_EQ(stored()[1].quality, Quality::missing);
    EXPECT_EQ(stored()[1].reason, Errc::no_data);
    EXPECT_EQ(stored()[1].origin, Origin::imported);
}

TEST_F(HistoryImport, WithoutHeaderRowsBeginWhereTheMappingSays) {
    mapping_.header_line = 0;
    mapping_.first_line = 2;
    mapping_.time_column = "#1";
    mapping_.values.front().column = "#2";
    EXPECT_EQ(import("plant 7\n2026-07-01 00:00,1\n2026-07-01 00:15,2\n")->stored, 2U);
}

TEST_F(HistoryImport, DoneAgainItChangesNothing) {
    constexpr const char* text = "t,P\n2026-07-01 00:00,1\n2026-07-01 00:15,2\n2026-07-01 00:00,1\n";
    EXPECT_EQ(import(text)->stored, 2U);
    const auto before = stored();
    const auto again = import(text);
    EXPECT_EQ(again->stored, 0U);
    EXPECT_EQ(again->repeated, 3U);
    EXPECT_EQ(again->conflicting, 0U);
    EXPECT_EQ(stored(), before);
}

TEST_F(HistoryImport, AnotherValueIsKeptBesideAndToldWithItsLine) {
    EXPECT_EQ(import("t,P\n2026-07-01 00:00,1\n")->stored, 1U);
    const auto report = import("t,P\n2026-07-01 00:15,2\n2026-07-01 00:00,7\n");
    EXPECT_EQ(report->stored, 1U);
    EXPECT_EQ(report->conflicting, 1U);
    ASSERT_EQ(report->findings.list().size(), 1U);
    EXPECT_EQ(report->findings.list()[0].line, 3U);
    EXPECT_EQ(report->findings.list()[0].column, "P");
    EXPECT_THAT(report->findings.list()[0].message(), HasSubstr("another value is stored for 2026-07-01T00:00:00Z"));
    EXPECT_EQ(stored()[0].value, test::decimal("1"));
    EXPECT_EQ(network_.samples().statistics()->kept_aside, 1U);
}

TEST_F(HistoryImport, RowsOutOfOrderAreSortedIn) {
    const auto report = import("t,P\n2026-07-01 00:30,3\n2026-07-01 00:00,1\n2026-07-01 00:15,2\n");
    EXPECT_EQ(report->stored, 3U);
    EXPECT_EQ(report->series.at(0).backward, 1U);
    EXPECT_EQ(stored()[1].value, test::decimal("2"));
}

TEST_F(HistoryImport, FaultyRowsAreLeftOutAndTheOthersTaken) {
    const auto report = import("t,P\n2026-07-01 00:00,1\nyesterday,2\n2026-07-01 00:30,x\n2026-07-01 00:45,4\n");
    EXPECT_EQ(report->stored, 2U);
    EXPECT_EQ(report->findings.count().left_out, 2U);
}

TEST_F(HistoryImport, ABrokenOffImportGoesOn) {
    std::string text = "t,P\n";
    for (int i = 0; i < 120'000; ++i) {
        text += to_iso8601(at("2026-01-01T00:00Z") + i * 1min) + "," + std::to_string(i % 977) + "\n";
    }
    std::stop_source stop;
    std::uint64_t rows = 0;
    const auto broken = import_history(
        write(text), mapping_, network_.store(), {"L. Chen", at("2026-11-26T08:00Z")}, {},
        [&](const HistoryProgress& progress) {
            rows = progress.rows;
            EXPECT_LE(progress.bytes, progress.size);
            stop.request_stop();
        },
        stop.get_token());
    EXPECT_THAT(broken, FailsWithDetail(Errc::cancelled, std::string("samples are stored and stay")));
    const std::size_t before = stored().size();
    EXPECT_GT(rows, 0U);
    const auto whole = import(text);
    ASSERT_THAT(whole, IsOk());
    EXPECT_EQ(whole->repeated, before);
    EXPECT_EQ(whole->stored + whole->repeated, 120'000U);
    EXPECT_EQ(stored().size(), 120'000U);
    const auto records = history_imports(network_.catalog_store()).value();
    ASSERT_EQ(records.size(), 2U);
    EXPECT_EQ(records[0].end, HistoryImportRecord::End::cancelled);
    EXPECT_EQ(records[0].sha256, "");
    EXPECT_EQ(records[1].end, HistoryImportRecord::End::complete);
}

TEST_F(HistoryImport, RemembersWhoTookWhichFile) {
    ASSERT_THAT(import("t,P\n2026-07-01 00:00,230.10\n2026-07-01 00:15,\nx,1\n"), IsOk());
    const auto records = history_imports(network_.catalog_store()).value();
    ASSERT_EQ(records.size(), 1U);
    const HistoryImportRecord& record = records[0];
    EXPECT_EQ(record.file, "old.csv");
    EXPECT_EQ(record.who, "L. Chen");
    EXPECT_EQ(record.begun, at("2026-11-26T08:00Z"));
    EXPECT_EQ(record.size, 50U);
    EXPECT_EQ(record.sha256.size(), 64U);
    EXPECT_EQ(record.rows, 3U);
    EXPECT_EQ(record.stored, 2U);
    EXPECT_EQ(record.left_out, 1U);
    EXPECT_EQ(read_mapping_text(record.mapping).value(), mapping_);
    EXPECT_EQ(record.series,
              (std::vector<HistoryImportRecord::Series>{
                  {"S/M/active_power/total", "P", 1, 1, at("2026-07-01T00:00Z"), at("2026-07-01T00:15Z")}}));
    ASSERT_THAT(network_.catalog_store().save_setting("history_import.1", "{}"), IsOk());
    const auto left = history_imports(network_.catalog_store()).value();
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left[0].end, HistoryImportRecord::End::damaged);
    EXPECT_EQ(left[0].file, "");
}

TEST_F(HistoryImport, AFileNameMayBeAnyBytes) {
    // "größe" of ISO 8859-1, and a character of UTF-8.
    const auto file = write("t,P\n2026-07-01 00:00,1\n",
                            "gr\xF6\xDF"
                            "e\xE7\x94\xB5.csv");
    ASSERT_THAT(import_history(file, mapping_, network_.store(), {"L.\xFF", at("2026-11-26T08:00Z")}, {}, {}, {}),
                IsOk());
    ASSERT_THAT(import("t,P\n2026-07-01 00:15,1\n"), IsOk());
    // As it was kept before names were made readable.
    auto text = network_.catalog_store().setting("history_import.2").value().value();
    text.replace(text.find("old.csv"), 3, "\xF6ld");
    ASSERT_THAT(network_.catalog_store().save_setting("history_import.2", text), IsOk());
    const auto records = history_imports(network_.catalog_store()).value();
    ASSERT_EQ(records.size(), 2U);
    EXPECT_EQ(records[0].file, "gr\\xF6\\xDFe\xE7\x94\xB5.csv");
    EXPECT_EQ(records[0].who, "L.\\xFF");
    EXPECT_EQ(records[0].end, HistoryImportRecord::End::complete);
    EXPECT_EQ(records[1].file, "\\xF6ld.csv");
}

TEST_F(HistoryImport, WhatIsLaterThanTheImportIsNotStored) {
    constexpr const char* text = "t,P\n2026-11-26 07:00,1\n2026-12-11 00:00,2\n";
    const auto catalog = network_.catalog();
    const auto seen = preview_history(write(text), mapping_, &catalog, at("2026-11-26T08:00Z"), {}, {}, {});
    ASSERT_THAT(seen, IsOk());
    EXPECT_EQ(seen->findings.count(HistoryFindingKind::time).left_out, 1U);
    const auto report = import(text);
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(report->stored, 1U);
    EXPECT_EQ(report->findings.count(HistoryFindingKind::time).left_out, 1U);
    ASSERT_EQ(stored().size(), 1U);
    EXPECT_EQ(stored()[0].at, at("2026-11-26T07:00Z"));
}

TEST_F(HistoryImport, APreviewStoresNothing) {
    const auto catalog = network_.catalog();
    const auto report = preview_history(write("t,P\n2026-07-01 00:00,1\n2026-07-01 00:15,2\n2026-07-01 00:30,x\n"),
                                        mapping_, &catalog, at("2026-11-26T08:00Z"), {1, 10}, {}, {});
    ASSERT_THAT(report, IsOk());
    EXPECT_EQ(report->first.size(), 1U);
    EXPECT_EQ(report->first[0].line, 2U);
    EXPECT_EQ(report->series.at(0).values, 2U);
    EXPECT_EQ(report->findings.count().left_out, 1U);
    EXPECT_TRUE(stored().empty());
    EXPECT_TRUE(history_imports(network_.catalog_store())->empty());
}

TEST_F(HistoryImport, WhatCannotBeReadIsSaid) {
    EXPECT_THAT(preview_history(folder_ / "none.csv", mapping_, nullptr, {}, {}, {}, {}), FailsWith(Errc::file_failed));
    EXPECT_THAT(import(""), FailsWithDetail(Errc::invalid_argument, std::string("has no row that names the columns")));
    EXPECT_THAT(import("t,P\n2026-07-01,1\nM\xFCnchen,2\n"),
                FailsWithDetail(Errc::invalid_argument, std::string("line 3 holds bytes that are not utf-8")));
    mapping_.values.front().is_confirmed = false;
    EXPECT_THAT(import("t,P\n"), FailsWithDetail(Errc::invalid_argument, std::string("nobody has confirmed")));
    EXPECT_TRUE(network_.catalog().points.empty());
}

/// What was exported and is taken in again as the history of another system gives the same samples.
TEST_F(HistoryImport, AnExportComesBackAsTheSameSamples) {
    std::mt19937 random(26);
    const auto number = [&random](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    for (int round = 0; round < 20; ++round) {
        test::SmallNetwork source;
        const DeviceId device = source.add_device(source.add_site("S", "Asia/Shanghai", "CN"), "M", 1min);
        const PointKind kinds[] = {PointKind::active_power, PointKind::active_energy_import, PointKind::temperature};
        for (const PointKind kind : kinds) {
            const PointId point = source.add_point(device, kind);
            UtcTime time = at("2026-10-25T00:00Z") - std::chrono::milliseconds{number(100'000)};
            std::int64_t reading = number(1000);
            for (int i = 0; i < 200; ++i) {
                time += std::chrono::milliseconds{1 + number(900'000)};
                if (number(10) == 0) {
                    source.add_missing(point, time, Errc::no_data);
                } else if (kind == PointKind::active_energy_import) {
                    source.add(point, time, Value::of(Decimal(reading += number(50), -2)));
                } else {
                    source.add(point, time, Value::of(Decimal(number(2000) - 500, -number(3) - 1)));
                }
            }
        }
        std::string text;
        ASSERT_THAT(export_csv(source.samples(), source.catalog(), {storable_times, {}},
                               [&](std::string_view rows) -> Result<void> {
                                   text += rows;
                                   return {};
                               },
                               {}),
                    IsOk());
        HistoryMapping mapping;
        mapping.numbers = NumberFormat{};
        mapping.time_column = round % 2 == 0 ? "utc_ms" : "time";
        mapping.order = round % 2 == 0 ? DateOrder::epoch_milliseconds : DateOrder::year_first;
        mapping.zone = zone_in_text;
        mapping.site_column = "site";
        mapping.device_column = "device";
        mapping.name_column = "point";
        for (const PointKind kind : kinds) {
            HistoryValue value;
            value.column = "value";
            value.point = PointKey{kind, Phase::total, ""};
            value.name = to_string(*value.point);
            value.unit = symbol(info(kind).unit);
            value.is_confirmed = true;
            mapping.values.push_back(value);
        }
        test::SmallNetwork copy;
        const DeviceId twin = copy.add_device(copy.add_site("S", "Asia/Shanghai", "CN"), "M", 1min);
        const auto report =
            import_history(write(text), mapping, copy.store(), {"t", at("2026-11-26T08:00Z")}, {}, {}, {});
        ASSERT_THAT(report, IsOk());
        EXPECT_EQ(report->stored, 600U);
        for (const PointKind kind : kinds) {
            const PointKey key{kind, Phase::total, ""};
            std::vector<Sample> expected =
                source.samples().read(source.catalog().point_of(device, key)->id, storable_times, {})->samples();
            const PointId id = copy.catalog().point_of(twin, key)->id;
            for (Sample& sample : expected) {
                sample.point = id;
                sample.origin = Origin::imported;
                // Suspect where the quantity cannot have it: temperatures far below the coldest place.
            }
            auto got = copy.samples().read(id, storable_times, {})->samples();
            for (Sample& sample : got) {
                sample.quality = sample.value ? Quality::good : sample.quality;
            }
            EXPECT_EQ(got, expected) << "round " << round;
        }
    }
}

}  // namespace
}  // namespace wattmast
