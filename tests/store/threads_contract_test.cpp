// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Readers in their own threads while the writer works.
#include <atomic>
#include <thread>

#include "store/store_contract.h"

namespace wattmast::test {
namespace {

constexpr std::int64_t batches = 150;
constexpr std::int64_t per_batch = 20;

/// Reads until it has seen the last batch; counts whatever contradicts "a batch is there completely or not at all".
int count_broken_views(Store& store, PointId point) {
    int broken = 0;
    std::size_t before = 0;
    while (before < static_cast<std::size_t>(batches * per_batch)) {
        const auto series = store.samples().read(point, seconds_range(0, batches * per_batch), {});
        if (!series) {
            return 1'000'000;
        }
        const std::size_t seen = series->samples().size();
        const bool is_whole = seen % static_cast<std::size_t>(per_batch) == 0 && seen >= before;
        const bool is_right = seen == 0 || series->samples().back().value == watts(static_cast<std::int64_t>(seen) - 1);
        broken += is_whole && is_right ? 0 : 1;
        before = seen;
    }
    return broken;
}

TEST_P(StoreContract, ReadersSeeWholeBatchesWhileTheWriterWrites) {
    std::atomic<int> broken = 0;
    std::vector<std::jthread> threads;
    for (int index = 0; index < 2; ++index) {
        threads.emplace_back([&] {
            const auto own = reader();
            broken += count_broken_views(*own, first_);
        });
    }
    for (std::int64_t batch = 0; batch < batches; ++batch) {
        std::vector<Sample> content;
        for (std::int64_t index = 0; index < per_batch; ++index) {
            const std::int64_t number = batch * per_batch + index;
            content.push_back(good_sample(first_, at(number), watts(number)));
        }
        ASSERT_EQ(append(content).stored, static_cast<std::size_t>(per_batch));
    }
    threads.clear();
    EXPECT_EQ(broken, 0);
}

TEST_P(StoreContract, AReadIsCancelledFromAnotherThread) {
    // Reads one after the other, so that the request hits one before, while or after it runs.
    EXPECT_EQ(append({good_sample(first_, at(0), watts(1))}).stored, 1U);
    std::stop_source source;
    std::atomic<bool> began = false;
    Errc last = Errc::no_data;
    std::jthread thread([&] {
        const auto own = reader();
        while (last != Errc::cancelled) {
            const auto read = own->samples().envelope(first_, seconds_range(0, 100), 100, source.get_token());
            began = true;
            began.notify_one();
            last = read ? Errc::no_data : read.error().code;
        }
    });
    began.wait(false);
    source.request_stop();
    thread.join();
    EXPECT_EQ(last, Errc::cancelled);
}

}  // namespace
}  // namespace wattmast::test
