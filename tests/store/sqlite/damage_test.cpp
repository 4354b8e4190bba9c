// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One byte of a database is not what was written.
#include <fstream>
#include <iterator>
#include <random>

#include "store/sqlite/connection.h"
#include "store/sqlite/sqlite_store.h"
#include "store/store_contract.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

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
    }

    static void fill_samples(SampleStore& samples) {
        std::vector<Sample> batch;
        for (std::int64_t number = 0; number < 800; ++number) {
            for (std::int64_t point = 1; point <= static_cast<std::int64_t>(points); ++point) {
                batch.push_back(number % 19 == 0
                                    ? missing_sample(PointId(point), at(number * 10), Errc::timeout)
                                    : good_sample(PointId(point), at(number * 10), watts(number * 31 + point * 1000)));
            }
        }
        batch.push_back(good_sample(PointId(1), at(10), watts(-5)));
        ASSERT_THAT(samples.append(batch), IsOk());
    }

    /// Flips one byte of a copy and opens it; counts how it was reported.
    void flip(std::mt19937& random, OpenMode mode) {
        std::string bytes = bytes_of(folder_ / "good.db");
        // Every third flip hits the header or the schema, where the code has most to decide.
        const std::size_t span = random() % 3 == 0 ? 4096 : bytes.size();
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
    EXPECT_EQ(harmless_, 0) << "every page has a checksum, and all are read";
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

/// What verify says after a statement that no Wattmast runs.
class SqliteFindings : public SqliteDamage {
protected:
    void SetUp() override {
        SqliteDamage::SetUp();
        const auto clean = verify();
        ASSERT_TRUE(clean.findings.empty()) << clean.findings.front().detail;
        ASSERT_EQ(clean.samples_read, 800 * points);
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

TEST_F(SqliteFindings, AChangedValue) {
    EXPECT_THAT(checks_after("UPDATE sample SET bits = bits + 1 WHERE point = 3 AND at = (SELECT at FROM sample WHERE "
                             "point = 3 AND bits IS NOT NULL LIMIT 1)"),
                ElementsAre("row_digest"));
}

TEST_F(SqliteFindings, EveryChangedRowAndNotOnlyTheFirst) {
    EXPECT_THAT(checks_after("UPDATE sample SET origin = 2 WHERE point = 4 AND quality = 3"),
                testing::SizeIs((800 + 18) / 19));
}

TEST_F(SqliteFindings, AFormThatDoesNotExist) {
    EXPECT_THAT(checks_after("UPDATE sample SET form = 77 WHERE point = 2 AND bits = 2031"),
                UnorderedElementsAre("row_digest", "sample_form"));
}

TEST_F(SqliteFindings, ASampleOfNoPoint) {
    EXPECT_THAT(checks_after("INSERT INTO sample VALUES (99, 1, 1, 1, 1, 1, 1, NULL, 1)"), Contains("reference"));
}

TEST_F(SqliteFindings, ADeviceOfNoSite) {
    EXPECT_THAT(checks_after("UPDATE device SET site = 99 WHERE id = 7"),
                UnorderedElementsAre("reference", "row_digest"));
}

TEST_F(SqliteFindings, ChangedMasterData) {
    EXPECT_THAT(
        checks_after("UPDATE site SET name = 'x' WHERE id = 7; UPDATE point SET name = 'x' WHERE id = 2;"
                     "UPDATE node SET instance = 'y'; UPDATE meter_event SET final_mantissa = 1;"
                     "UPDATE setting SET value = '0'; UPDATE conflict SET origin = 2;"),
        ElementsAre("row_digest", "row_digest", "row_digest", "row_digest", "row_digest", "row_digest", "row_digest"));
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
