// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// From the schema of an older version to the current one.
#include <map>
#include <random>

#include "store/sqlite/connection.h"
#include "store/sqlite/row_check.h"
#include "store/sqlite/schema.h"
#include "store/sqlite/sqlite_store.h"
#include "store/store_contract.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

using sqlite::Access;
using sqlite::Connection;

/// A database as the first schema left it, written by hand and not by the code under test.
void make_schema_1(const std::filesystem::path& path) {
    auto connection = Connection::open(path, Access::create).value();
    ASSERT_THAT(sqlite::add_row_check(connection), IsOk());
    const std::string script =
        "PRAGMA journal_mode = WAL; BEGIN;" + std::string(sqlite::migrations()[0].sql) +
        "INSERT INTO site VALUES (3, 'SH-1', 'Lujiazui', 2, 'East' || char(10) || 'Shanghai', 'CN-SH', "
        "'Asia/Shanghai', 31.5, 121.25, '5G', row_check(3, 'SH-1', 'Lujiazui', 2, 'East' || char(10) || 'Shanghai', "
        "'CN-SH', 'Asia/Shanghai', 31.5, 121.25, '5G'));"
        "INSERT INTO device VALUES (5, 3, 'M1', 'modbus+tcp://h:1', 'x.y', 10000, 'meter', "
        "row_check(5, 3, 'M1', 'modbus+tcp://h:1', 'x.y', 10000, 'meter'));"
        "INSERT INTO point VALUES (8, 5, 5, 2, 'i', 'n', row_check(8, 5, 5, 2, 'i', 'n'));"
        "INSERT INTO node VALUES (3, 1, 7, 'radio', '', 5, '', row_check(3, 1, 7, 'radio', '', 5, ''));"
        "INSERT INTO meter_event VALUES (1, 5, 99, 2, 125, -1, NULL, NULL, 'w', 'y', "
        "row_check(1, 5, 99, 2, 125, -1, NULL, NULL, 'w', 'y'));"
        "INSERT INTO setting VALUES ('demo', '1', row_check('demo', '1'));"
        "INSERT INTO sample VALUES (8, 1000, 1, 2301, -1, 2, 4, NULL, row_check(8, 1000, 1, 2301, -1, 2, 4, NULL));"
        "INSERT INTO sample VALUES (8, 2000, NULL, NULL, NULL, 3, 1, 8, row_check(8, 2000, NULL, NULL, NULL, 3, 1, "
        "8));"
        "PRAGMA application_id = 1464685396; PRAGMA user_version = 1; COMMIT;";
    ASSERT_THAT(connection.execute(script), IsOk());
}

std::int64_t version_of(const std::filesystem::path& path) {
    auto connection = Connection::open(path, Access::read_only).value();
    return connection.number("PRAGMA user_version").value().value();
}

void expect_content_of_schema_1(Store& store) {
    const Catalog catalog = store.catalog().load().value();
    const Site site{SiteId(3),
                    "SH-1",
                    "Lujiazui",
                    SiteKind::data_centre,
                    {"East", "Shanghai"},
                    "CN-SH",
                    "Asia/Shanghai",
                    Position{31.5, 121.25},
                    {"5G"}};
    EXPECT_THAT(catalog.sites, testing::ElementsAre(site));
    const Device device{DeviceId(5), SiteId(3), "M1", "modbus+tcp://h:1", "x.y", Duration{10'000}, "meter"};
    EXPECT_THAT(catalog.devices, testing::ElementsAre(device));
    const Point point{PointId(8), DeviceId(5), {PointKind::voltage, Phase::l1, "i"}, "n"};
    EXPECT_THAT(catalog.points, testing::ElementsAre(point));
    const EnergyNode node{SiteId(3), NodeKind::ict, "radio", "", DeviceId(5), ""};
    EXPECT_THAT(catalog.nodes, testing::ElementsAre(node));
    const MeterEvent event{
        DeviceId(5), utc_from_milliseconds(99), MeterEventKind::exchanged, Decimal(125, -1), std::nullopt, "w", "y"};
    EXPECT_THAT(catalog.meter_events, testing::ElementsAre(event));
    EXPECT_EQ(store.catalog().setting("demo").value(), "1");
    const Sample value{PointId(8),       utc_from_milliseconds(1000), Value::of(Decimal(2301, -1)),
                       Quality::suspect, Origin::simulated,           std::nullopt};
    const Sample missing{PointId(8),      utc_from_milliseconds(2000), std::nullopt, Quality::missing, Origin::device,
                         Errc::not_polled};
    const TimeRange all{utc_from_milliseconds(0), utc_from_milliseconds(9000)};
    EXPECT_THAT(store.samples().read(PointId(8), all, {}).value().samples(), testing::ElementsAre(value, missing));
}

class SqliteMigration : public testing::Test {
protected:
    TemporaryFolder folder_;
    std::filesystem::path path_ = folder_ / "old.db";
};

TEST_F(SqliteMigration, KeepsEverythingOfAnOlderDatabase) {
    make_schema_1(path_);
    const auto store = open_sqlite_store(path_, OpenMode::read_write).value();
    expect_content_of_schema_1(*store);
    const VerifyReport report = store->verify({}).value();
    EXPECT_TRUE(report.findings.empty()) << report.findings.front().place << ": " << report.findings.front().detail;
    EXPECT_EQ(report.samples_read, 2U);
    EXPECT_EQ(version_of(path_), sqlite::current_schema());

    const Sample other = good_sample(PointId(8), utc_from_milliseconds(1000), watts(1));
    EXPECT_EQ(store->samples().append(std::vector{other}).value().conflicting.size(), 1U);
    EXPECT_EQ(store->samples().statistics().value().kept_aside, 1U) << "what the later schema added works";
    EXPECT_EQ(store->catalog().ensure_point(DeviceId(5), {}).value(), PointId(9));
}

TEST_F(SqliteMigration, ReadingDoesNotMigrate) {
    make_schema_1(path_);
    EXPECT_THAT(open_sqlite_store(path_, OpenMode::read_only), FailsWithDetail(Errc::store_failed, "older schema"));
    EXPECT_EQ(version_of(path_), 1);
}

TEST_F(SqliteMigration, AFailedStepLeavesTheDatabaseAsItWas) {
    make_schema_1(path_);
    {
        auto connection = Connection::open(path_, Access::read_write).value();
        ASSERT_THAT(connection.execute("CREATE TABLE conflict (in_the_way INTEGER);"), IsOk());
    }
    EXPECT_THAT(open_sqlite_store(path_, OpenMode::read_write), FailsWithDetail(Errc::store_failed, "schema 2"));
    EXPECT_EQ(version_of(path_), 1);
    {
        auto connection = Connection::open(path_, Access::read_write).value();
        ASSERT_THAT(connection.execute("DROP TABLE conflict;"), IsOk());
    }
    expect_content_of_schema_1(*open_sqlite_store(path_, OpenMode::read_write).value());
}

/// Rows as first light wrote them.
class RowWriter {
public:
    explicit RowWriter(const std::filesystem::path& path)
        : connection_(Connection::open(path, Access::read_write).value()) {
        EXPECT_THAT(sqlite::add_row_check(connection_), IsOk());
        EXPECT_THAT(connection_.execute("BEGIN"), IsOk());
    }
    void point(std::int64_t id) {
        EXPECT_THAT(connection_.run("INSERT INTO point VALUES (?1, 5, 5, 2, ?2, '', row_check(?1, 5, 5, 2, ?2, ''))",
                                    {id, std::to_string(id)}),
                    IsOk());
    }
    void sample(const Sample& sample) {
        using sqlite::parameter;
        const auto form = sample.value ? std::optional(sample.value->form()) : std::nullopt;
        const auto bits = sample.value ? std::optional(sample.value->bits()) : std::nullopt;
        const auto exponent = sample.value ? std::optional(sample.value->exponent()) : std::nullopt;
        EXPECT_THAT(connection_.run("INSERT INTO sample VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, "
                                    "row_check(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8))",
                                    {sample.point.number(), milliseconds_of(sample.at), parameter(form),
                                     parameter(bits), parameter(exponent), static_cast<std::int64_t>(sample.quality),
                                     static_cast<std::int64_t>(sample.origin), parameter(sample.reason)}),
                    IsOk());
    }
    void finish() { EXPECT_THAT(connection_.execute("COMMIT"), IsOk()); }

private:
    Connection connection_;
};

/// Every form, quality and reason, over days that are merged, slots, and times before 1970.
std::vector<Sample> any_history(PointId point, unsigned seed) {
    std::mt19937_64 random(seed);
    std::vector<Sample> samples;
    std::int64_t ms = -40'000'000;
    for (int index = 0; index < 3000; ++index) {
        ms += 1 + static_cast<std::int64_t>(random() % (random() % 100 == 0 ? 90'000'000 : 120'000));
        const UtcTime time = utc_from_milliseconds(ms);
        const auto origin = static_cast<Origin>(1 + random() % 4);
        const auto number = static_cast<std::int64_t>(random());
        const Value values[] = {Value::of(Decimal(number, static_cast<int>(random() % 120) - 60)),
                                Value::of_counter(static_cast<std::uint64_t>(number)),
                                Value::of_float32(static_cast<float>(number % 100'000) / 7).value(),
                                Value::of_float64(static_cast<double>(number) / 3).value()};
        samples.push_back(random() % 7 == 0
                              ? Sample{point, time, std::nullopt, Quality::missing, origin, Errc::device_refused}
                              : Sample{point, time, values[random() % 4],
                                       random() % 5 == 0 ? Quality::suspect : Quality::good, origin, std::nullopt});
    }
    return samples;
}

TEST_F(SqliteMigration, MovesEverySampleIntoChunks) {
    make_schema_1(path_);
    std::map<PointId, std::vector<Sample>> expected;
    {
        RowWriter rows(path_);
        for (const std::int64_t id : {20, 21, 22}) {
            rows.point(id);
            const PointId point(id);
            expected[point] = any_history(point, static_cast<unsigned>(id));
            for (const Sample& sample : expected[point]) {
                rows.sample(sample);
            }
        }
        rows.finish();
    }
    const auto store = open_sqlite_store(path_, OpenMode::read_write).value();
    for (const auto& [point, samples] : expected) {
        const TimeRange all{samples.front().at, samples.back().at + Duration{1}};
        EXPECT_EQ(store->samples().read(point, all, {}).value().samples(), samples);
    }
    EXPECT_EQ(store->samples().statistics().value().samples, 3 * 3000U + 2U);
    const VerifyReport report = store->verify({}).value();
    EXPECT_TRUE(report.findings.empty()) << report.findings.front().place << ": " << report.findings.front().detail;
    EXPECT_EQ(report.samples_read, 3 * 3000U + 2U);

    const Sample known = expected[PointId(21)][100];
    Sample other = known;
    other.origin = Origin::entered;
    EXPECT_EQ(store->samples().append(std::vector{other}).value().repeated, 1U) << "a migrated sample is known";
}

/// What the schema before the hours of slots had.
void make_schema_6_of(const std::filesystem::path& path, const std::string& also = "") {
    auto connection = Connection::open(path, Access::read_write).value();
    ASSERT_THAT(connection.execute("BEGIN; DROP TABLE quarantine; DROP TABLE finding; DROP TABLE rollup_slot;"
                                   "DROP TABLE rollup_running; DROP TABLE kept_figure; DROP TABLE ledger_line; DROP "
                                   "TABLE ledger_closing; DROP "
                                   "TABLE book_record; DROP TABLE annotation; DROP TABLE alarm_event; DROP "
                                   "TABLE alarm; DROP TABLE alarm_rule;" +
                                   also + "PRAGMA user_version = 6; COMMIT;"),
                IsOk());
}

class SqliteSlotHours : public SqliteMigration {
protected:
    /// 40 hours of one point, a sample in ten minutes: a day that is merged, slots, and what is hot.
    void fill() {
        make_schema_1(path_);
        const auto store = open_sqlite_store(path_, OpenMode::read_write).value();
        for (int index = 0; index < 240; ++index) {
            const UtcTime time = day_ + std::chrono::minutes{10 * index};
            const std::vector batch = {good_sample(PointId(8), time, watts(index * index % 997))};
            ASSERT_THAT(store->samples().append(batch), IsOk());
        }
    }
    Result<std::vector<RollupCell>> cells() {
        const auto store = open_sqlite_store(path_, OpenMode::read_only).value();
        const std::vector borders = {day_, day_ + std::chrono::hours{40}};
        return store->samples().cells(PointId(8), borders, RollupLevel::day, {});
    }
    std::int64_t slots() {
        auto connection = Connection::open(path_, Access::read_only).value();
        return connection.number("SELECT count(*) FROM rollup_slot").value().value();
    }
    const UtcTime day_ = utc_from_milliseconds(1'774'742'400'000);
};

TEST_F(SqliteSlotHours, AreMadeForADatabaseWithoutThem) {
    fill();
    const auto expected = cells().value();
    const std::int64_t expected_slots = slots();
    ASSERT_EQ(expected_slots, 7);
    make_schema_6_of(path_);
    const auto store = open_sqlite_store(path_, OpenMode::read_write).value();
    EXPECT_EQ(slots(), expected_slots);
    EXPECT_EQ(cells().value(), expected);
    EXPECT_THAT(store->verify({}).value().findings, testing::IsEmpty());
}

TEST_F(SqliteSlotHours, OfADamagedChunkAreNotLeftOutInSilence) {
    fill();
    make_schema_6_of(path_, "UPDATE chunk SET body = x'00' WHERE key = (SELECT max(key) FROM chunk);");
    const auto store = open_sqlite_store(path_, OpenMode::read_write).value();
    EXPECT_EQ(slots(), 7);
    EXPECT_THAT(cells(), FailsWithDetail(Errc::store_damaged, "chunk of device 5"));
    EXPECT_FALSE(store->verify({}).value().findings.empty());
}

TEST_F(SqliteSlotHours, GoWithTheDay) {
    fill();
    const auto store = open_sqlite_store(path_, OpenMode::read_write).value();
    for (const int hour : {53, 54}) {  // an append seals what came before it
        const UtcTime later = day_ + std::chrono::hours{hour};
        ASSERT_THAT(store->samples().append(std::vector{good_sample(PointId(8), later, watts(3))}), IsOk());
    }
    auto connection = Connection::open(path_, Access::read_only).value();
    const auto of_the_day =
        connection.number("SELECT count(*) FROM rollup_slot WHERE key & 4294967295 < 2147483648 + " +
                          std::to_string((day_ + std::chrono::hours{48}).time_since_epoch() / std::chrono::hours{2}));
    EXPECT_EQ(of_the_day.value(), 0);
    EXPECT_THAT(store->verify({}).value().findings, testing::IsEmpty());
}

TEST_F(SqliteMigration, AWrongRowIsNotMoved) {
    make_schema_1(path_);
    {
        auto connection = Connection::open(path_, Access::read_write).value();
        ASSERT_THAT(connection.execute("UPDATE sample SET bits = bits + 1 WHERE at = 1000"), IsOk());
    }
    EXPECT_THAT(open_sqlite_store(path_, OpenMode::read_write), FailsWithDetail(Errc::store_damaged, "1000 ms"));
    EXPECT_EQ(version_of(path_), 3) << "the steps before it stay";
}

TEST(SqliteMigrations, AreNumberedInOrder) {
    std::int64_t previous = 0;
    for (const sqlite::Migration& migration : sqlite::migrations()) {
        EXPECT_GT(migration.number, previous);
        previous = migration.number;
        EXPECT_FALSE(migration.title.empty());
        const bool is_of_numbers_alone = migration.number == 14;  // What kinds of meter_event mean.
        EXPECT_EQ(migration.sql.find("CREATE TABLE") == std::string_view::npos, is_of_numbers_alone);
    }
    EXPECT_EQ(sqlite::current_schema(), previous);
}

}  // namespace
}  // namespace wattmast::test
