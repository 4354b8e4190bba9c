// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/snmp_match.h"

#include <gmock/gmock.h>

namespace wattmast {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Oid oid(std::string_view text) {
    return parse_oid(text).value();
}

const Oid if_table = oid("1.3.6.1.2.1.31.1");
const Oid sensors = oid("1.3.6.1.2.1.99.1");
const Oid ups = oid("1.3.6.1.2.1.33.1");
const Oid site_objects = oid("1.3.6.1.4.1.77.6");

DeviceProfile profile(std::string id, std::vector<SnmpMatch> matches, std::vector<std::string> includes = {}) {
    DeviceProfile made;
    made.id = std::move(id);
    made.protocol = Protocol::snmp;
    made.includes = std::move(includes);
    made.snmp.matches = std::move(matches);
    return made;
}

ProfileLibrary library() {
    DeviceProfile any = profile("ietf.device", {}, {"ietf.if", "ietf.sensor", "ietf.ups"});
    any.snmp.is_fallback = true;
    return ProfileLibrary({
        any,
        profile("ietf.if", {{{}, {if_table}}}),
        profile("ietf.sensor", {{{}, {sensors}}}),
        profile("ietf.ups", {{{}, {ups}}}),
        profile("ietf.router", {{{}, {if_table, sensors}}}, {"ietf.if", "ietf.sensor"}),
        profile("maker.any", {{{oid("1.3.6.1.4.1.77")}, {}}}),
        profile("maker.series", {{{oid("1.3.6.1.4.1.77.2")}, {}}, {{oid("1.3.6.1.4.1.8072")}, {site_objects}}}),
        profile("maker.card", {{{oid("1.3.6.1.4.1.77.2")}, {ups}}}),
        profile("other.twin", {{{oid("1.3.6.1.4.1.77.3.1")}, {}}}),
        profile("other.twin2", {{{oid("1.3.6.1.4.1.77.3.1")}, {}}}),
        profile("maker.hidden", {}),
    });
}

std::vector<std::string> found(std::string_view object_id, std::set<Oid> present) {
    std::vector<std::string> ids;
    const ProfileLibrary profiles = library();
    for (const DeviceProfile* fitting :
         fitting_profiles(profiles, {object_id.empty() ? Oid{} : oid(object_id), std::move(present)})) {
        ids.push_back(fitting->id);
    }
    return ids;
}

TEST(SnmpMatch, TheLongerPrefixWins) {
    EXPECT_THAT(found("1.3.6.1.4.1.77.9", {}), ElementsAre("maker.any"));
    EXPECT_THAT(found("1.3.6.1.4.1.77.2.5", {}), ElementsAre("maker.series"));
    EXPECT_THAT(found("1.3.6.1.4.1.770", {}), IsEmpty());
}

TEST(SnmpMatch, ModelAndPresenceMustHoldTogether) {
    EXPECT_THAT(found("1.3.6.1.4.1.8072.3.2.10", {site_objects}), ElementsAre("maker.series"));
    EXPECT_THAT(found("1.3.6.1.4.1.8072.3.2.10", {}), IsEmpty());
    EXPECT_THAT(found("1.3.6.1.4.1.9", {site_objects}), IsEmpty());
}

TEST(SnmpMatch, MorePresentSubtreesSayMoreOfOneModel) {
    EXPECT_THAT(found("1.3.6.1.4.1.77.2.5", {ups}), ElementsAre("maker.card"));
}

TEST(SnmpMatch, AVendorWinsOverStandardMibs) {
    EXPECT_THAT(found("1.3.6.1.4.1.77.9", {if_table, sensors, ups}), ElementsAre("maker.any"));
}

TEST(SnmpMatch, OfStandardMibsTheProfileIsTakenThatHoldsAllThatFit) {
    EXPECT_THAT(found("1.3.6.1.4.1.9", {if_table}), ElementsAre("ietf.if"));
    EXPECT_THAT(found("", {if_table, sensors}), ElementsAre("ietf.router"));
    EXPECT_THAT(found("1.3.6.1.4.1.9", {if_table, sensors, ups}), ElementsAre("ietf.device"));
    EXPECT_THAT(found("1.3.6.1.4.1.9", {sensors, ups}), ElementsAre("ietf.device"));
    EXPECT_THAT(found("1.3.6.1.4.1.9", {}), IsEmpty());
}

TEST(SnmpMatch, TwoThatSayAsMuchAreBothTold) {
    EXPECT_THAT(found("1.3.6.1.4.1.77.3.1.1", {}), ElementsAre("other.twin", "other.twin2"));
}

TEST(SnmpMatch, OnlySubtreesOfPossibleProfilesAreAskedFor) {
    EXPECT_THAT(subtrees_to_ask(library(), oid("1.3.6.1.4.1.9")), ElementsAre(if_table, ups, sensors));
    EXPECT_THAT(subtrees_to_ask(library(), oid("1.3.6.1.4.1.8072.3.2.10")),
                ElementsAre(if_table, ups, sensors, site_objects));
}

}  // namespace
}  // namespace wattmast
