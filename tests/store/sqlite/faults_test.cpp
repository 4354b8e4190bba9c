// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Every single write, sync, truncation, opening and deletion fails once, and the power goes at each.
#include <fstream>

#include "store/crash/plan.h"
#include "store/sqlite/sqlite_store.h"
#include "store/store_contract.h"
#include "support/faulty_vfs.h"
#include "support/temporary_folder.h"

namespace wattmast::test {
namespace {

using crash::batch;

/// As many batches as it takes to pass a day, so that whatever a store does by the way is done.
constexpr std::int64_t batches_before = 150;
constexpr std::int64_t batches_more = 8;

class SqliteFaults : public testing::Test {
protected:
    void SetUp() override {
        const auto store = open_sqlite_store(folder_ / "good.db", OpenMode::read_write).value();
        crash::make_catalog(store->catalog());
        for (std::int64_t number = 0; number < batches_before; ++number) {
            ASSERT_THAT(store->samples().append(batch(number)), IsOk());
        }
    }

    void take_copy() {
        for (const char* suffix : {"", "-wal", "-shm"}) {
            std::filesystem::remove(file_.string() + suffix);
        }
        std::filesystem::copy_file(folder_ / "good.db", file_);
        durable_ = batches_before;
    }

    static void expect_allowed(const Failure& failure) {
        const bool is_allowed = failure.code == Errc::store_full || failure.code == Errc::store_failed ||
                                failure.code == Errc::store_read_only;
        EXPECT_TRUE(is_allowed) << name_of(failure.code) << ": " << failure.detail;
        EXPECT_FALSE(failure.detail.empty());
    }

    /// Opens, appends and closes. Stops at the first failure: a batch follows the one before.
    void work() {
        const auto store = open_sqlite_store(file_, OpenMode::read_write);
        if (!store) {
            expect_allowed(store.error());
            return;
        }
        for (std::int64_t number = batches_before; number < batches_before + batches_more; ++number) {
            const auto appended = (*store)->samples().append(batch(number));
            if (!appended) {
                expect_allowed(appended.error());
                FaultyVfs::disarm();
                expect_goes_on(**store, number);
                return;
            }
            durable_ = number + 1;
        }
    }

    /// The store that has just refused a batch takes it as soon as the disk works again.
    void expect_goes_on(Store& store, std::int64_t number) {
        if (is_powerless_) {
            return;
        }
        const auto appended = store.samples().append(batch(number));
        EXPECT_THAT(appended, IsOk());
        durable_ = appended ? number + 1 : durable_;
    }

    void expect_nothing_lost() {
        std::string problem;
        const auto found = crash::check(file_, durable_, durable_ + 1, problem);
        EXPECT_TRUE(found) << problem;
    }

    /// The steps of work() where nothing fails.
    std::uint64_t count_steps() {
        take_copy();
        FaultyVfs::arm(0);
        work();
        EXPECT_EQ(durable_, batches_before + batches_more);
        return FaultyVfs::steps();
    }

    void fail_every_step(Fault fault, Persistence persistence) {
        const std::uint64_t steps = count_steps();
        ASSERT_GT(steps, static_cast<std::uint64_t>(2 * batches_more)) << "each commit writes and syncs";
        for (std::uint64_t step = 1; step <= steps; ++step) {
            SCOPED_TRACE("step " + std::to_string(step) + " of " + std::to_string(steps));
            take_copy();
            FaultyVfs::arm(step, fault, persistence);
            work();
            FaultyVfs::disarm();
            expect_nothing_lost();
            if (HasFailure()) {
                return;
            }
        }
    }

    TemporaryFolder folder_;
    std::filesystem::path file_ = folder_ / "faulty.db";
    FaultyVfs vfs_;
    std::int64_t durable_ = 0;
    bool is_powerless_ = false;
};

TEST_F(SqliteFaults, AnErrorOnceAtEveryStepLosesNothing) {
    fail_every_step(Fault::io_error, Persistence::once);
}

TEST_F(SqliteFaults, ErrorsFromEveryStepOnLoseNothing) {
    fail_every_step(Fault::io_error, Persistence::lasting);
}

TEST_F(SqliteFaults, AFullDiskFromEveryStepOnLosesNothing) {
    fail_every_step(Fault::no_space, Persistence::lasting);
}

TEST_F(SqliteFaults, AShortWriteAtEveryStepLosesNothing) {
    fail_every_step(Fault::short_write, Persistence::once);
}

TEST_F(SqliteFaults, AFullDiskIsCalledFull) {
    take_copy();
    const auto store = open_sqlite_store(file_, OpenMode::read_write).value();
    FaultyVfs::arm(1, Fault::no_space, Persistence::lasting);
    EXPECT_THAT(store->samples().append(batch(batches_before)), FailsWithDetail(Errc::store_full, "free space"));
    FaultyVfs::arm(1, Fault::io_error, Persistence::lasting);
    EXPECT_THAT(store->samples().append(batch(batches_before)), FailsWith(Errc::store_failed));
    FaultyVfs::disarm();
    EXPECT_THAT(store->samples().append(batch(batches_before)), IsOk());
}

TEST_F(SqliteFaults, PowerLostAtEveryStepLosesNothingAcknowledged) {
    const std::uint64_t steps = count_steps();
    is_powerless_ = true;
    for (std::uint64_t step = 1; step <= steps; ++step) {
        SCOPED_TRACE("step " + std::to_string(step) + " of " + std::to_string(steps));
        take_copy();
        FaultyVfs::remember_unsynced();
        // The failing step ends the work; everything that closing the store would still write fails as well.
        FaultyVfs::lose_power_at(step);
        work();
        FaultyVfs::restore_power(step);
        expect_nothing_lost();
        if (HasFailure()) {
            return;
        }
    }
}

}  // namespace
}  // namespace wattmast::test
