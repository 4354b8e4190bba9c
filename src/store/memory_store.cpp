// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/memory_store.h"

#include <mutex>
#include <utility>

#include "store/memory_alarms.h"
#include "store/memory_catalog.h"
#include "store/memory_content.h"
#include "store/memory_ledger.h"
#include "store/memory_samples.h"

namespace wattmast {
namespace {

class MemoryStore final : public Store {
public:
    MemoryStore(const std::shared_ptr<MemoryContent>& content, OpenMode mode)
        : content_(content),
          mode_(mode),
          samples_(content, mode),
          catalog_(content, mode),
          alarms_(content, mode),
          ledger_(content, mode) {}

    ~MemoryStore() override {
        if (mode_ == OpenMode::read_write) {
            const std::unique_lock lock(content_->mutex);
            content_->has_writer = false;
        }
    }
    MemoryStore(const MemoryStore&) = delete;
    MemoryStore& operator=(const MemoryStore&) = delete;

    SampleStore& samples() override { return samples_; }
    CatalogStore& catalog() override { return catalog_; }
    AlarmStore& alarms() override { return alarms_; }
    LedgerStore& ledger() override { return ledger_; }

    Result<VerifyReport> verify(std::stop_token cancel) override {
        if (cancel.stop_requested()) {
            return fail(Errc::cancelled, "the caller gave up");
        }
        // Nothing can be damaged that append() and the catalogue's rules let in.
        const auto statistics = samples_.statistics();
        return VerifyReport{.samples_read = statistics->samples, .findings = {}};
    }

    Result<RetireReport> retire(const RetentionLimits&, std::size_t) override {
        if (mode_ == OpenMode::read_only) {
            return memory_is_read_only();
        }
        RetireReport report;
        report.is_done = true;
        return report;
    }
    Result<StorageUse> storage_use(UtcTime, std::stop_token) override {
        return fail(Errc::no_data, "a database in memory takes up no room on a disk; open one in a file");
    }

private:
    std::shared_ptr<MemoryContent> content_;
    OpenMode mode_;
    MemorySamples samples_;
    MemoryCatalog catalog_;
    MemoryAlarms alarms_;
    MemoryLedger ledger_;
};

}  // namespace

MemoryDatabase::MemoryDatabase() : content_(std::make_shared<MemoryContent>()) {}

Result<std::unique_ptr<Store>> MemoryDatabase::open(OpenMode mode) const {
    if (mode == OpenMode::read_write) {
        const std::unique_lock lock(content_->mutex);
        if (content_->has_writer) {
            return fail(Errc::store_locked, "another instance writes to this memory database; close it first");
        }
        content_->has_writer = true;
    }
    return std::unique_ptr<Store>(std::make_unique<MemoryStore>(content_, mode));
}

std::unique_ptr<Store> make_memory_store() {
    return MemoryDatabase().open(OpenMode::read_write).value();
}

}  // namespace wattmast
