// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "model/annotation.h"

#include <gtest/gtest.h>

#include <chrono>

namespace wattmast {
namespace {

using std::chrono::hours;

const UtcTime noon = utc_from_milliseconds(1'794'465'120'000);

AnnotationRecord added(std::int64_t number, UtcTime begin) {
    return {.id = AnnotationRecordId(number),
            .annotation = AnnotationId(number),
            .act = AnnotationAct::added,
            .begin = begin,
            .end = std::nullopt,
            .sites = {SiteId(3), SiteId(7)},
            .text = "text " + std::to_string(number),
            .link = "",
            .entered = noon,
            .who = "author " + std::to_string(number)};
}

TEST(Annotations, StandInTheOrderOfTheirTimeWithTheirFirstAuthor) {
    AnnotationRecord change = added(1, noon + hours{9});
    change.id = AnnotationRecordId(3);
    change.act = AnnotationAct::changed;
    change.who = "somebody else";
    const auto now = standing({added(1, noon), added(2, noon + hours{1}), change});
    ASSERT_EQ(now.size(), 2U);
    EXPECT_EQ(now[0].record.text, "text 2");
    EXPECT_EQ(now[1].author, "author 1");
    EXPECT_EQ(now[1].record.who, "somebody else");
}

TEST(Annotations, ThatWereRemovedDoNotStandUntilTheyComeBack) {
    AnnotationRecord removal = added(1, noon);
    removal.id = AnnotationRecordId(2);
    removal.act = AnnotationAct::removed;
    EXPECT_TRUE(standing({added(1, noon), removal}).empty());
    AnnotationRecord back = removal;
    back.act = AnnotationAct::changed;
    EXPECT_EQ(standing({added(1, noon), removal, back}).size(), 1U);
}

TEST(Annotations, ConcernTheirSitesOrTheWholeFleet) {
    Annotation one{added(1, noon), "a", noon};
    EXPECT_TRUE(one.concerns({SiteId(1), SiteId(7)}));
    EXPECT_FALSE(one.concerns({SiteId(1), SiteId(4)}));
    one.record.sites.clear();
    EXPECT_TRUE(one.concerns({SiteId(1)}));
    EXPECT_TRUE(one.concerns({}));
}

TEST(Annotations, AreRefusedWhereTheyContradictThemselves) {
    AnnotationRecord fine = added(1, noon);
    fine.annotation = {};
    EXPECT_TRUE(check_annotation(fine).has_value());
    const auto refuses = [&](auto spoil) {
        AnnotationRecord spoiled = fine;
        spoil(spoiled);
        return !check_annotation(spoiled).has_value();
    };
    EXPECT_TRUE(refuses([](AnnotationRecord& record) { record.who = ""; }));
    EXPECT_TRUE(refuses([](AnnotationRecord& record) { record.text = "two\nlines"; }));
    EXPECT_TRUE(refuses([](AnnotationRecord& record) { record.text = std::string(501, 'x'); }));
    EXPECT_TRUE(refuses([](AnnotationRecord& record) { record.link = "javascript:alert(1)"; }));
    EXPECT_TRUE(refuses([](AnnotationRecord& record) { record.sites = {SiteId(7), SiteId(3)}; }));
    EXPECT_TRUE(refuses([](AnnotationRecord& record) { record.sites = {SiteId()}; }));
    EXPECT_TRUE(refuses([](AnnotationRecord& record) { record.act = AnnotationAct::removed; }))
        << "of which annotation?";
}

}  // namespace
}  // namespace wattmast
