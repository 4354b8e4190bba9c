// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/demo_book.h"

#include "carbon/book_check.h"
#include "carbon/book_target.h"
#include "sim/fleet.h"
#include "store/catalog_store.h"
#include "store/ledger_store.h"
#include "store/memory_store.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::IsOk;
using testing::IsEmpty;
using testing::SizeIs;

constexpr UtcTime now = utc_from_milliseconds(1'795'478'400'000);  // 2026-11-24

std::unique_ptr<Store> demo_store(sim::FleetShape shape) {
    sim::FleetOptions options;
    options.shape = shape;
    options.sites = 2;
    options.anchor = now;
    auto store = make_memory_store();
    for (const sim::FleetSite& site : sim::make_fleet(options).value().sites) {
        EXPECT_THAT(store->catalog().save_site(site.site), IsOk());
    }
    return store;
}

TEST(DemoBook, IsWithoutAFaultAndSaysThatItIsDemoData) {
    const auto store = demo_store(sim::FleetShape::demo);
    EXPECT_GT(store_demo_book(*store, now).value(), 5U);
    const auto book = store->ledger().records().value();
    BookPlaces places;
    places.today = TimeZone::utc().date_of(now);
    for (const Site& site : store->catalog().load().value().sites) {
        places.sites.insert(site.code);
    }
    EXPECT_THAT(check_book(book, places), IsEmpty());
    EXPECT_THAT(standing_targets(book), SizeIs(1));
    for (const BookRecord& record : book) {
        EXPECT_EQ(record.who, "demo");
        EXPECT_THAT(record.document, testing::HasSubstr("demo"));
    }
}

TEST(DemoBook, ABookThatHasRecordsAndAnotherFleetAreLeftAlone) {
    const auto store = demo_store(sim::FleetShape::demo);
    ASSERT_THAT(store_demo_book(*store, now), IsOk());
    const auto before = store->ledger().record_count().value();
    EXPECT_EQ(store_demo_book(*store, now).value(), 0U);
    EXPECT_EQ(store->ledger().record_count().value(), before);
    const auto other = demo_store(sim::FleetShape::scale);
    EXPECT_EQ(store_demo_book(*other, now).value(), 0U);
}

}  // namespace
}  // namespace wattmast
