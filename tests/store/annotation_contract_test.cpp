// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What CatalogStore promises about annotations.
#include "store/store_contract.h"
#include "store/test_databases.h"

namespace wattmast::test {
namespace {

using testing::ElementsAre;

class AnnotationContract : public StoreContract {};

AnnotationRecord noted(SiteId site) {
    return {.id = AnnotationRecordId(77),
            .annotation = {},
            .act = AnnotationAct::added,
            .begin = at(100),
            .end = at(4000),
            .sites = {site},
            .text = "sleep features switched off, 节能关闭",
            .link = "https://tickets.example/4711",
            .entered = at(5000),
            .who = "L. Chen"};
}

TEST_P(AnnotationContract, KeepsEveryFieldOfAnAnnotation) {
    AnnotationRecord record = noted(site_);
    const auto id = catalog().annotate(record);
    ASSERT_THAT(id, IsOk());
    reopen();
    record.id = AnnotationRecordId(1);
    record.annotation = AnnotationId(1);
    EXPECT_THAT(catalog().annotations().value(), ElementsAre(record));
}

TEST_P(AnnotationContract, AnAnnotationMayBeOfAMomentAndTheWholeFleet) {
    AnnotationRecord record = noted(site_);
    record.end.reset();
    record.sites.clear();
    record.link.clear();
    ASSERT_THAT(catalog().annotate(record), IsOk());
    const auto kept = catalog().annotations().value();
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept[0].end, std::nullopt);
    EXPECT_TRUE(kept[0].sites.empty());
}

TEST_P(AnnotationContract, ChangesOfAnAnnotationAreAddedAndNothingIsLost) {
    ASSERT_THAT(catalog().annotate(noted(site_)), IsOk());
    AnnotationRecord other = noted(site_);
    other.text = "another";
    ASSERT_THAT(catalog().annotate(other), IsOk());
    AnnotationRecord change = noted(site_);
    change.annotation = AnnotationId(1);
    change.act = AnnotationAct::changed;
    change.text = "sleep features switched on";
    change.who = "M. Wu";
    EXPECT_EQ(catalog().annotate(change).value(), AnnotationRecordId(3));
    change.act = AnnotationAct::removed;
    EXPECT_EQ(catalog().annotate(change).value(), AnnotationRecordId(4));
    reopen();
    const auto records = catalog().annotations().value();
    ASSERT_EQ(records.size(), 4U);
    EXPECT_EQ(records[0].text, noted(site_).text);
    const auto now = standing(records);
    ASSERT_EQ(now.size(), 1U);
    EXPECT_EQ(now[0].record.text, "another");
    change.act = AnnotationAct::changed;
    ASSERT_THAT(catalog().annotate(change), IsOk()) << "a removed one comes back";
    const auto back = standing(catalog().annotations().value());
    ASSERT_EQ(back.size(), 2U);
    EXPECT_EQ(back[0].author, "L. Chen");
    EXPECT_EQ(back[0].record.who, "M. Wu");
}

TEST_P(AnnotationContract, RefusesAnnotationsThatAreNone) {
    AnnotationRecord record = noted(site_);
    record.text = " ";
    EXPECT_THAT(catalog().annotate(record), FailsWithDetail(Errc::invalid_argument, "text is empty"));
    record = noted(site_);
    record.end = record.begin;
    EXPECT_THAT(catalog().annotate(record), FailsWithDetail(Errc::invalid_argument, "not after"));
    record = noted(site_);
    record.link = "file:///etc/passwd";
    EXPECT_THAT(catalog().annotate(record), FailsWithDetail(Errc::invalid_argument, "http"));
    record = noted(SiteId(55));
    EXPECT_THAT(catalog().annotate(record), FailsWithDetail(Errc::unknown_point, "site 55"));
    record = noted(site_);
    record.act = AnnotationAct::changed;
    record.annotation = AnnotationId(9);
    EXPECT_THAT(catalog().annotate(record), FailsWithDetail(Errc::invalid_argument, "annotation 9"));
    EXPECT_TRUE(catalog().annotations().value().empty());
}

TEST_P(AnnotationContract, AnAnnotationIsUndoneWithWhatFailsTogether) {
    const auto failed = catalog().together([&]() -> Result<void> {
        EXPECT_THAT(catalog().annotate(noted(site_)), IsOk());
        return catalog().save_limits(PointId(60), {});
    });
    EXPECT_FALSE(failed);
    EXPECT_TRUE(catalog().annotations().value().empty());
}

INSTANTIATE_TEST_SUITE_P(Stores, AnnotationContract, testing::Values(memory_kind(), sqlite_kind(), eager_sqlite_kind()),
                         store_kind_name);

}  // namespace
}  // namespace wattmast::test
