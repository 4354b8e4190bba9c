// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One byte of a database is not what was written.
#include <array>
#include <fstream>
#include <iterator>
#include <random>

#include "store/sqlite/connection.h"
#include "store/sqlite/rollup_table.h"
#include "store/sqlite/slots.h"
#include "store/sqlite/sqlite_store.h"
#include "store/store_contract.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

constexpr std::size_t first_page = 2048;
constexpr int flips_reading = 250;
constexpr int flips_writing = 20;

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write_bytes(const std::filesystem::path& path, std::string_view bytes) {
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// Everything that a person could see.
struct Content {
    Catalog catalog;
    std::vector<std::vector<Sample>> series;
    std::vector<Sample> latest;
    std::optional<std::string> setting;
    std::uint64_t kept_aside = 0;

    friend bool operator==(const Content&, const Content&) = default;
};

/// Empty if any part could not be read, which is a report as well.
std::optional<Content> content_of(Store& store, std::size_t points) {
    Content content;
    const auto catalog = store.catalog().load();
    const auto latest = store.samples().latest();
    const auto setting = store.catalog().setting("demo");
    const auto statistics = store.samples().statistics();
    if (!catalog || !latest || !setting || !statistics) {
        return std::nullopt;
    }
    content = {*catalog, {}, *latest, *setting, statistics->kept_aside};
    for (std::size_t point = 1; point <= points; ++point) {
        const PointId id(static_cast<std::int64_t>(point));
        const auto series = store.samples().read(id, seconds_range(-10, 1'000'000), {});
        if (!series || !store.samples().envelope(id, seconds_range(-10, 1'000'000), 50, {})) {
            return std::nullopt;
        }
        content.series.push_back(series->samples());
    }
    return content;
}

class SqliteDamage : public testing::Test {
protected:
    static constexpr std::size_t points = 5;
    static constexpr std::int64_t per_point = 8000;

    void SetUp() override {
        const auto store = open_sqlite_store(folder_ / "good.db", OpenMode::read_write).value();
        fill_catalog(store->catalog());
        fill_samples(store->samples());
        content_ = content_of(*store, points).value();
    }

    static void fill_catalog(CatalogStore& catalog) {
        for (int index = 0; index < 12; ++index) {
            Site site;
            site.code = "SITE-" + std::to_string(index);
            site.name = std::string(40, static_cast<char>('a' + index % 26));
            site.area = {"East", "Shanghai"};
            site.position = Position{30 + index * 0.25, 100 + index * 0.125};
            Device device;
            device.site = catalog.save_site(site).value();
            device.name = "M";
            device.uri = "modbus+tcp://10.0.0." + std::to_string(index) + ":502?unit=1";
            const DeviceId id = catalog.save_device(device).value();
            if (index < static_cast<int>(points)) {
                static_cast<void>(catalog.ensure_point(id, {PointKind::voltage, Phase::l2, "o"}).value());
            }
        }
        const std::vector<EnergyNode> nodes = {{SiteId(1), NodeKind::grid, "grid", "", DeviceId(1), ""},
                                               {SiteId(1), NodeKind::ict, "radio", "grid", DeviceId(), "x"}};
        ASSERT_THAT(catalog.save_nodes(SiteId(1), nodes), IsOk());
        const MeterEvent event{DeviceId(2), at(5), MeterEventKind::reset, Decimal(1234, -2), Decimal(0, 0), "w", "y"};
        ASSERT_THAT(catalog.add_meter_event(event), IsOk());
        ASSERT_THAT(catalog.save_setting("demo", "1"), IsOk());
        AnnotationRecord note;
        note.text = "t";
        note.who = "w";
        ASSERT_THAT(catalog.annotate(note), IsOk());
        ASSERT_THAT(catalog.save_limits(PointId(3), {Decimal(1'000'000, -1), Decimal(69, 0)}), IsOk());
    }

    /// 33 hours: one UTC day is merged and has rollups, then follow slots, and the last hour is hot.
    static void fill_samples(SampleStore& samples) {
        for (std::int64_t first = 0; first < per_point; first += 1000) {
            std::vector<Sample> batch;
            for (std::int64_t number = first; number < first + 1000; ++number) {
                for (std::int64_t point = 1; point <= static_cast<std::int64_t>(points); ++point) {
                    batch.push_back(sample(PointId(point), number));
                }
            }
            batch.push_back(good_sample(PointId(1), at(15), watts(-5)));
            ASSERT_THAT(samples.append(batch), IsOk());
        }
    }
    static Sample sample(PointId point, std::int64_t number) {
        const UtcTime time = at(number * 15);
        return number % 19 == 0 ? missing_sample(point, time, Errc::timeout)
                                : good_sample(point, time, watts((number * 7919 + point.number() * 104'729) % 9973));
    }

    /// Flips one byte of a copy and opens it; counts how it was reported.
    void flip(std::mt19937& random, OpenMode mode) {
        std::string bytes = bytes_of(folder_ / "good.db");
        // Every third flip hits the header or the schema, where the code has most to decide.
        const std::size_t span = random() % 3 == 0 ? first_page : bytes.size();
        const std::size_t place = random() % span;
        bytes[place] = static_cast<char>(bytes[place] ^ static_cast<char>(1 + random() % 255));
        const std::filesystem::path copy = folder_ / "copy.db";
        for (const char* suffix : {"", "-wal", "-shm"}) {
            std::filesystem::remove(copy.string() + suffix);
        }
        write_bytes(copy, bytes);
        SCOPED_TRACE("byte " + std::to_string(place));
        judge(copy, mode);
    }

    void judge(const std::filesystem::path& copy, OpenMode mode) {
        const auto opened = open_sqlite_store(copy, mode);
        if (!opened) {
            EXPECT_FALSE(opened.error().detail.empty());
            ++not_opened_;
            return;
        }
        const auto report = (*opened)->verify({});
        ASSERT_THAT(report, IsOk());
        const auto content = content_of(**opened, points);
        if (!report->findings.empty()) {
            ++found_;
            return;
        }
        ASSERT_TRUE(content.has_value()) << "verify was content, reading was not";
        EXPECT_EQ(*content, content_) << "verify was content, but something reads differently";
        ++harmless_;
    }

    TemporaryFolder folder_;
    Content content_;
    int not_opened_ = 0;
    int found_ = 0;
    int harmless_ = 0;
};

TEST_F(SqliteDamage, AFlippedByteIsReported) {
    std::mt19937 random(20'261'125);
    for (int index = 0; index < flips_reading; ++index) {
        flip(random, OpenMode::read_only);
    }
    for (int index = 0; index < flips_writing; ++index) {
        flip(random, OpenMode::read_write);
    }
    RecordProperty("not_opened", not_opened_);
    RecordProperty("found", found_);
    RecordProperty("harmless", harmless_);
    EXPECT_GT(not_opened_, 5);
    EXPECT_GT(found_, flips_reading / 3) << "most of the file is content";
    EXPECT_LT(harmless_, (flips_reading + flips_writing) / 5) << "only pages that hold nothing are never read";
}

TEST_F(SqliteDamage, ATruncatedFileIsReported) {
    const std::string bytes = bytes_of(folder_ / "good.db");
    for (const std::size_t size : {bytes.size() - 4096, bytes.size() / 2, bytes.size() / 2 + 100, std::size_t{4096}}) {
        const std::filesystem::path copy = folder_ / ("cut" + std::to_string(size) + ".db");
        write_bytes(copy, std::string_view(bytes).substr(0, size));
        judge(copy, OpenMode::read_only);
    }
    EXPECT_EQ(harmless_, 0);
}

/// One record is damaged, and everything that does not need it goes on.
class SqliteIsolation : public SqliteDamage {
protected:
    void damage(const std::string& sql) {
        auto connection = sqlite::Connection::open(folder_ / "good.db", sqlite::Access::read_write).value();
        ASSERT_THAT(connection.execute(sql), IsOk());
        ASSERT_EQ(connection.changes(), 1) << sql;
    }
    static auto read(Store& store, std::int64_t point, TimeRange range) {
        return store.samples().read(PointId(point), range, {});
    }
    std::vector<RollupCell> cells_of(PointId point, std::span<const UtcTime> borders) {
        const auto store = open_sqlite_store(folder_ / "good.db", OpenMode::read_only).value();
        return store->samples().cells(point, borders, RollupLevel::day, {}).value();
    }

    static constexpr TimeRange day =
        TimeRange{utc_from_milliseconds(1'774'742'400'000), utc_from_milliseconds(1'774'742'400'000 + 86'400'000)};
    const TimeRange later_ = seconds_range(86'400, 200'000);
};

TEST_F(SqliteIsolation, AChunk) {
    damage(
        "UPDATE chunk SET body = CAST(substr(body, 1, 60) || x'0123' || substr(body, 63) AS BLOB) "
        "WHERE key >> 32 = 2 AND slots = 12");
    for (const OpenMode mode : {OpenMode::read_only, OpenMode::read_write}) {
        const auto store = open_sqlite_store(folder_ / "good.db", mode).value();
        EXPECT_THAT(read(*store, 2, day), FailsWithDetail(Errc::store_damaged, "device 2, 2026-03-29T00:00:00Z"));
        EXPECT_THAT(store->samples().envelope(PointId(2), day, 100, {}), FailsWith(Errc::store_damaged));
        EXPECT_THAT(read(*store, 2, later_), IsOk());
        EXPECT_THAT(read(*store, 3, day), IsOk());
        EXPECT_EQ(store->samples().latest().value(), content_.latest);
        EXPECT_THAT(store->samples().statistics(), IsOk());
    }
    const auto store = open_sqlite_store(folder_ / "good.db", OpenMode::read_write).value();
    const Sample next = good_sample(PointId(2), at(per_point * 15), watts(5));
    EXPECT_EQ(store->samples().append(std::vector{next}).value().stored, 1U);
    const Sample late = good_sample(PointId(2), at(7), watts(5));
    EXPECT_THAT(store->samples().append(std::vector{late}), FailsWithDetail(Errc::store_damaged, "device 2"))
        << "it cannot be known whether the sample is there";
}

TEST_F(SqliteIsolation, ALateSampleBesideADamagedChunkStaysHot) {
    damage("UPDATE chunk SET body = x'00' WHERE key = (SELECT min(key) FROM chunk WHERE key >> 32 = 4 AND slots = 1)");
    SealPolicy eager;
    eager.of_device = 1;
    const auto store = open_sqlite_store(folder_ / "good.db", OpenMode::read_write, eager).value();
    const std::vector<Sample> newer = {good_sample(PointId(4), at(per_point * 15), watts(5)),
                                       good_sample(PointId(5), at(per_point * 15), watts(6))};
    EXPECT_EQ(store->samples().append(newer).value().stored, 2U);
    EXPECT_EQ(store->samples().append(std::vector{sample(PointId(5), per_point + 1)}).value().stored, 1U);
    EXPECT_EQ(store->samples().latest().value()[3], newer[0]);
}

TEST_F(SqliteIsolation, ARowOfTheLog) {
    damage("UPDATE hot SET body = x'00' WHERE seq = (SELECT max(seq) FROM hot)");
    const auto store = open_sqlite_store(folder_ / "good.db", OpenMode::read_only).value();
    EXPECT_THAT(read(*store, 1, later_), FailsWithDetail(Errc::store_damaged, "table hot"));
    EXPECT_THAT(store->samples().latest(), FailsWith(Errc::store_damaged));
    EXPECT_THAT(read(*store, 1, day), IsOk());
}

TEST_F(SqliteIsolation, ARowOfTheLogWithAPointThatIsGone) {
    const std::filesystem::path path = folder_ / "gone.db";
    const auto change = [&](const std::string& sql) {
        auto connection = sqlite::Connection::open(path, sqlite::Access::read_write).value();
        ASSERT_THAT(connection.execute(sql), IsOk());
    };
    const std::vector<Sample> batch = {good_sample(PointId(1), at(1), watts(10)),
                                       good_sample(PointId(2), at(2), watts(20)),
                                       good_sample(PointId(4), at(3), watts(40))};
    {
        const auto store = open_sqlite_store(path, OpenMode::read_write).value();
        fill_catalog(store->catalog());
        ASSERT_EQ(store->samples().append(batch).value().stored, 3U);
    }
    change("UPDATE point SET id = 99 WHERE id = 1");
    {
        const auto store = open_sqlite_store(path, OpenMode::read_write).value();
        EXPECT_THAT(read(*store, 2, seconds_range(0, 10)), FailsWithDetail(Errc::store_damaged, "a sample of point 1"));
        EXPECT_EQ(store->samples().append(std::vector{batch[2]}).value().repeated, 1U) << "its point is there";
        // An append deletes the rows of which nothing was left before it.
        const std::vector<Sample> next = {good_sample(PointId(2), at(100), watts(21))};
        EXPECT_EQ(store->samples().append(next).value().stored, 1U);
    }
    change("UPDATE point SET id = 1 WHERE id = 99");
    const auto store = open_sqlite_store(path, OpenMode::read_only).value();
    for (const Sample& sample : batch) {
        EXPECT_EQ(read(*store, sample.point.number(), seconds_range(0, 10)).value().samples(), std::vector{sample});
    }
    EXPECT_TRUE(store->verify({}).value().findings.empty());
}

TEST_F(SqliteIsolation, ARowOfNewest) {
    damage("UPDATE newest SET before = before + 1 WHERE device = 3");
    for (const OpenMode mode : {OpenMode::read_only, OpenMode::read_write}) {
        const auto store = open_sqlite_store(folder_ / "good.db", mode).value();
        EXPECT_EQ(read(*store, 3, seconds_range(-10, 1'000'000)).value().samples(), content_.series[2]);
        EXPECT_THAT(store->samples().latest(), FailsWithDetail(Errc::store_damaged, "device 3"));
        EXPECT_THAT(store->samples().statistics(), FailsWith(Errc::store_damaged));
        EXPECT_EQ(read(*store, 2, day).value().samples().size(), 5760U);
    }
    const auto store = open_sqlite_store(folder_ / "good.db", OpenMode::read_write).value();
    EXPECT_THAT(store->samples().append(std::vector{good_sample(PointId(3), at(999'999), watts(5))}),
                FailsWith(Errc::store_damaged));
    EXPECT_THAT(store->samples().append(std::vector{good_sample(PointId(2), at(999'999), watts(5))}), IsOk());
}

TEST_F(SqliteIsolation, ARollup) {
    const auto expected = open_sqlite_store(folder_ / "good.db", OpenMode::read_only)
                              .value()
                              ->samples()
                              .envelope(PointId(2), day, 2, {})
                              .value();
    damage("UPDATE rollup_hour SET body = x'00' WHERE key >> 32 = 2");
    const auto store = open_sqlite_store(folder_ / "good.db", OpenMode::read_only).value();
    const auto made = store->samples().envelope(PointId(2), day, 2, {});
    EXPECT_EQ(made.value(), expected) << "from its samples, which are there";
    EXPECT_THAT(store->samples().envelope(PointId(2), day, 200, {}), IsOk());
    EXPECT_THAT(store->samples().envelope(PointId(3), day, 2, {}), IsOk());
}

TEST_F(SqliteIsolation, ARollupOfDays) {
    const auto draw = [&](std::int64_t point) {
        const auto store = open_sqlite_store(folder_ / "good.db", OpenMode::read_only).value();
        return store->samples().envelope(PointId(point), day, 1, {});
    };
    auto expected = draw(2).value();
    damage("UPDATE rollup_day SET body = x'00' WHERE key >> 32 = 2");
    auto made = draw(2);
    ASSERT_THAT(made, IsOk());
    ASSERT_TRUE(made->front() && expected.front());
    EXPECT_EQ(made->front(), expected.front()) << "from its samples, which are there";
    EXPECT_THAT(draw(3), IsOk());
}

TEST_F(SqliteIsolation, HoursOfASlot) {
    const std::array borders{at(0), at(per_point * 15)};
    const auto expected = cells_of(PointId(2), borders);
    damage("UPDATE rollup_slot SET body = x'00' WHERE key = (SELECT min(key) FROM rollup_slot WHERE key >> 32 = 2)");
    EXPECT_EQ(cells_of(PointId(2), borders), expected) << "from its samples";
    damage("UPDATE chunk SET body = x'00' WHERE key = (SELECT min(key) FROM rollup_slot WHERE key >> 32 = 2)");
    const auto store = open_sqlite_store(folder_ / "good.db", OpenMode::read_only).value();
    EXPECT_THAT(store->samples().cells(PointId(2), borders, RollupLevel::day, {}),
                FailsWithDetail(Errc::store_damaged, "device 2"));
    EXPECT_THAT(store->samples().cells(PointId(3), borders, RollupLevel::day, {}), IsOk());
}

/// What verify says after a statement that no Wattmast runs.
class SqliteFindings : public SqliteDamage {
protected:
    void SetUp() override {
        SqliteDamage::SetUp();
        const auto clean = verify();
        ASSERT_TRUE(clean.findings.empty()) << clean.findings.front().detail;
        ASSERT_EQ(clean.samples_read, per_point * points);
    }
    VerifyReport verify() {
        return open_sqlite_store(folder_ / "good.db", OpenMode::read_only).value()->verify({}).value();
    }
    std::vector<std::string> checks_after(const std::string& sql) {
        {
            auto connection = sqlite::Connection::open(folder_ / "good.db", sqlite::Access::read_write).value();
            EXPECT_THAT(connection.execute(sql), IsOk());
        }
        std::vector<std::string> checks;
        for (const StoreFinding& finding : verify().findings) {
            EXPECT_FALSE(finding.place.empty());
            EXPECT_FALSE(finding.detail.empty());
            checks.push_back(finding.check);
        }
        return checks;
    }
};

using testing::Contains;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

TEST_F(SqliteFindings, AChangedChunk) {
    EXPECT_THAT(checks_after("UPDATE chunk SET body = CAST(substr(body, 1, 40) || x'FEED' || substr(body, 43) AS BLOB) "
                             "WHERE key = (SELECT min(key) FROM chunk)"),
                ElementsAre("chunk"));
}

TEST_F(SqliteFindings, AChunkUnderTheKeyOfAnother) {
    EXPECT_THAT(checks_after("UPDATE chunk SET key = key + 4096 WHERE key = (SELECT max(key) FROM chunk)"),
                Contains("chunk"));
}

TEST_F(SqliteFindings, ChangedTotals) {
    EXPECT_THAT(checks_after("UPDATE sealed SET samples = samples + 1"), ElementsAre("totals"));
}

TEST_F(SqliteFindings, ALostRollup) {
    EXPECT_THAT(checks_after("DELETE FROM rollup_hour WHERE key = (SELECT min(key) FROM rollup_hour)"),
                ElementsAre("rollup"));
    EXPECT_THAT(checks_after("UPDATE rollup_day SET body = x'00' WHERE key = (SELECT min(key) FROM rollup_day)"),
                ElementsAre("rollup", "rollup"));
}

TEST_F(SqliteFindings, LostOrWrongHoursOfASlot) {
    EXPECT_THAT(checks_after("UPDATE rollup_slot SET body = (SELECT body FROM rollup_slot AS b WHERE b.key >> 32 = 3 "
                             "LIMIT 1) WHERE key = (SELECT min(key) FROM rollup_slot)"),
                ElementsAre("rollup"));
    EXPECT_THAT(checks_after("DELETE FROM rollup_slot WHERE key = (SELECT max(key) FROM rollup_slot)"),
                ElementsAre("rollup", "rollup"));
}

TEST_F(SqliteFindings, HoursOfASlotThatAreThoseOfFewerSamples) {
    // A right checksum, the right device and time, and yet not what the chunk says.
    const auto chunk_key = [&] {
        auto connection = sqlite::Connection::open(folder_ / "good.db", sqlite::Access::read_only).value();
        return connection.number("SELECT max(key) FROM rollup_slot WHERE key >> 32 = 2").value().value();
    }();
    {
        auto connection = sqlite::Connection::open(folder_ / "good.db", sqlite::Access::read_write).value();
        const UtcTime slot = sqlite::begin_of(chunk_key);
        const std::vector<PointSamples> fewer = {{PointId(2), {good_sample(PointId(2), slot, watts(1))}}};
        const auto hours = sqlite::roll_up_all(fewer, RollupLevel::hour);
        ASSERT_THAT(sqlite::put_slot_hours(connection, DeviceId(2), slot, hours), IsOk());
    }
    const VerifyReport report = verify();
    ASSERT_EQ(report.findings.size(), 1U);
    EXPECT_EQ(report.findings.front().check, "rollup");
    EXPECT_THAT(report.findings.front().place, testing::HasSubstr("rollup_slot, device 2"));
}

TEST_F(SqliteFindings, ARollupWithoutSamples) {
    EXPECT_THAT(checks_after("INSERT INTO rollup_hour VALUES (4294967296 * 12 + 5, x'00')"), ElementsAre("rollup"));
    EXPECT_THAT(checks_after("INSERT INTO rollup_slot VALUES (4294967296 * 12 + 5, x'00')"),
                ElementsAre("rollup", "rollup"));
}

TEST_F(SqliteFindings, NewestSamplesThatAreNot) {
    EXPECT_THAT(checks_after("UPDATE newest SET body = (SELECT body FROM newest WHERE device = 2) WHERE device = 3"),
                ElementsAre("newest"));
    EXPECT_THAT(checks_after("UPDATE newest SET before = before + 1 WHERE device = 2"), Contains("newest"));
}

TEST_F(SqliteFindings, ADamagedRowOfTheLog) {
    EXPECT_THAT(checks_after("UPDATE hot SET body = x'00' WHERE seq = (SELECT max(seq) FROM hot)"),
                ElementsAre("hot_log"));
    EXPECT_THAT(checks_after("UPDATE hot SET newest = newest + 1"), testing::Each("hot_log"));
}

TEST_F(SqliteFindings, ADeviceOfNoSite) {
    EXPECT_THAT(checks_after("UPDATE device SET site = 99 WHERE id = 7"),
                UnorderedElementsAre("reference", "row_digest"));
}

TEST_F(SqliteFindings, ChangedMasterData) {
    EXPECT_THAT(
        checks_after("UPDATE site SET name = 'x' WHERE id = 7; UPDATE point SET name = 'x' WHERE id = 2;"
                     "UPDATE node SET instance = 'y'; UPDATE meter_event SET final_mantissa = 1;"
                     "UPDATE setting SET value = '0' WHERE name <> 'catalog_changes'; UPDATE conflict SET origin = 2;"
                     "UPDATE point_limits SET hourly_mantissa = 68; UPDATE annotation SET text = 'x';"),
        ElementsAre("row_digest", "row_digest", "row_digest", "row_digest", "row_digest", "row_digest", "row_digest",
                    "row_digest", "row_digest"));
}

TEST_F(SqliteFindings, AModulusThatIsNoNumber) {
    EXPECT_THAT(checks_after("UPDATE point_limits SET modulus_exponent = 999"),
                UnorderedElementsAre("catalog_form", "row_digest"));
}

TEST_F(SqliteFindings, AKindThatDoesNotExist) {
    EXPECT_THAT(checks_after("UPDATE point SET kind = 999 WHERE id = 5"),
                UnorderedElementsAre("catalog_form", "row_digest"));
}

TEST_F(SqliteFindings, ASchemaThatIsNotOurs) {
    EXPECT_THAT(checks_after("CREATE TABLE foreigner (x); DROP TABLE conflict;"),
                UnorderedElementsAre("schema", "schema", "page_structure"));
}

}  // namespace
}  // namespace wattmast::test
