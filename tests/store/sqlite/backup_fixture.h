// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Databases to back up and restore; their content is the plan's of the crash harness.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "store/crash/plan.h"
#include "store/sqlite/backup.h"
#include "store/sqlite/sqlite_store.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace wattmast::test {

class BackupTest : public testing::Test {
protected:
    using Path = std::filesystem::path;

    static std::unique_ptr<Store> open(const Path& file, OpenMode mode = OpenMode::read_write) {
        return open_sqlite_store(file, mode).value();
    }

    /// Appends the batches [first, end) of the plan.
    static void append(Store& store, std::int64_t first, std::int64_t end) {
        for (std::int64_t number = first; number < end; ++number) {
            ASSERT_THAT(store.samples().append(crash::batch(number)), IsOk());
        }
    }

    /// A closed database with so many batches.
    static void make(const Path& file, std::int64_t batches) {
        const auto store = open(file);
        crash::make_catalog(store->catalog());
        append(*store, 0, batches);
    }

    /// Adds a megabyte or so that no codec makes smaller, of a point that the plan does not have: many slices to copy.
    static void make_large(Store& store) {
        const Catalog catalog = store.catalog().load().value();
        const PointId noise = store.catalog()
                                  .ensure_point(catalog.devices.front().id, {PointKind::temperature, Phase::total, ""})
                                  .value();
        std::mt19937_64 random(4);
        std::vector<Sample> samples;
        for (std::int64_t number = 0; number < 150'000; ++number) {
            samples.push_back(good_sample(noise, utc_from_milliseconds(1'500'000'000'000 + number * 1013),
                                          Value::of(Decimal(static_cast<std::int64_t>(random() >> 4), -3))));
        }
        ASSERT_THAT(store.samples().append(samples), IsOk());
    }

    /// Verifies; the number of batches, from `least` to `most`, whose content it is. −1 for none.
    static std::int64_t batches_in(Store& store, std::int64_t least, std::int64_t most) {
        EXPECT_TRUE(store.verify({}).value().findings.empty());
        crash::Content found;
        for (std::int64_t point = 1; point <= crash::points; ++point) {
            const auto series = store.samples().read(
                PointId(point), {utc_from_milliseconds(0), utc_from_milliseconds(3'000'000'000'000)}, {});
            found.samples.insert(found.samples.end(), series.value().samples().begin(), series.value().samples().end());
        }
        found.kept_aside = store.samples().statistics().value().kept_aside;
        for (std::int64_t batches = least; batches <= most; ++batches) {
            if (found == crash::content_after(batches)) {
                return batches;
            }
        }
        return -1;
    }
    static std::int64_t batches_in(const Path& file, std::int64_t least, std::int64_t most) {
        return batches_in(*open(file, OpenMode::read_only), least, most);
    }

    static std::string bytes_of(const Path& file) {
        std::ifstream stream(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    static void write(const Path& file, const std::string& bytes) {
        std::ofstream(file, std::ios::binary | std::ios::trunc)
            .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }

    /// But what a reader of a database leaves beside it.
    [[nodiscard]] std::set<std::string> files() const {
        std::set<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
            names.insert(entry.path().filename().string());
        }
        for (const char* database : {"fleet.wattmast", "origin"}) {
            names.erase(std::string(database) + "-shm");
            names.erase(std::string(database) + "-wal");
        }
        return names;
    }

    TemporaryFolder folder_;
    Path file_ = folder_ / "fleet.wattmast";
    Path backup_ = folder_ / "fleet.backup";
};

}  // namespace wattmast::test
