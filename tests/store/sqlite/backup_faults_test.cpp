// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A backup and a restore on a disk that fails at every step, or runs full.
#include "store/sqlite/backup.h"
#include "store/sqlite/backup_fixture.h"
#include "store/sqlite/restore.h"
#include "support/faulty_vfs.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;

class BackupFaults : public BackupTest {
protected:
    /// Runs `work` with each step failing in turn, until it gets through without meeting the fault. Gives the number of
    /// runs that failed.
    template <typename Work, typename Check>
    static int with_each_step_failing(Fault fault, Persistence persistence, Work work, Check check) {
        int failed = 0;
        for (std::uint64_t step = 1;; ++step) {
            FaultyVfs::arm(step, fault, persistence);
            const bool is_done = work();
            const bool was_hit = FaultyVfs::steps() >= step;
            FaultyVfs::disarm();
            check(is_done, step);
            failed += is_done ? 0 : 1;
            if (!was_hit) {
                EXPECT_TRUE(is_done) << "nothing was in its way";
                return failed;
            }
        }
    }

    FaultyVfs disk_;
};

TEST_F(BackupFaults, AFullDiskLeavesNothing) {
    make(file_, 200);
    int refused = 0;
    for (std::int64_t room = 0;; room += 9'001) {
        FaultyVfs::allow(room);
        const auto report = back_up_database(file_, backup_);
        FaultyVfs::allow_everything();
        if (report) {
            break;
        }
        ++refused;
        EXPECT_THAT(report, FailsWithDetail(Errc::store_full, "free space"));
        EXPECT_THAT(files(), ElementsAre("fleet.wattmast", "fleet.wattmast.lock")) << "after " << room << " bytes";
    }
    EXPECT_GT(refused, 5);
    EXPECT_EQ(batches_in(backup_, 200, 200), 200);
}

TEST_F(BackupFaults, NoFailingStepMakesAWrongBackup) {
    make(file_, 60);
    for (const Fault fault : {Fault::io_error, Fault::no_space, Fault::short_write}) {
        for (const Persistence persistence : {Persistence::once, Persistence::lasting}) {
            const int failed = with_each_step_failing(
                fault, persistence, [&] { return back_up_database(file_, backup_).has_value(); },
                [&](bool is_done, std::uint64_t step) {
                    EXPECT_EQ(std::filesystem::exists(backup_), is_done) << step;
                    if (is_done) {
                        EXPECT_EQ(batches_in(backup_, 60, 60), 60) << step;
                        std::filesystem::remove(backup_);
                    }
                    EXPECT_THAT(files(), ElementsAre("fleet.wattmast", "fleet.wattmast.lock")) << step;
                });
            EXPECT_GT(failed, 10);
        }
    }
    EXPECT_EQ(batches_in(file_, 60, 60), 60);
}

TEST_F(BackupFaults, AFailingRestoreLeavesTheOldDatabase) {
    make(file_, 40);
    ASSERT_THAT(back_up_database(file_, backup_), IsOk());
    append(*open(file_), 40, 55);
    const Path kept = folder_ / "old";
    for (const Persistence persistence : {Persistence::once, Persistence::lasting}) {
        const int failed = with_each_step_failing(
            Fault::io_error, persistence, [&] { return restore_database(backup_, file_, kept).has_value(); },
            [&](bool is_done, std::uint64_t step) {
                EXPECT_EQ(batches_in(file_, 40, 55), is_done ? 40 : 55) << step;
                EXPECT_EQ(std::filesystem::exists(kept), is_done) << step;
                if (is_done) {
                    EXPECT_EQ(batches_in(kept, 55, 55), 55) << step;
                    std::filesystem::rename(kept, file_);
                }
                for (const char* suffix : {"-wal", "-shm"}) {
                    std::filesystem::remove(file_.string() + suffix);
                    std::filesystem::remove(kept.string() + suffix);
                }
                EXPECT_THAT(files(), ElementsAre("fleet.backup", "fleet.wattmast", "fleet.wattmast.lock")) << step;
            });
        EXPECT_GT(failed, 10);
    }
}

}  // namespace
}  // namespace wattmast::test
