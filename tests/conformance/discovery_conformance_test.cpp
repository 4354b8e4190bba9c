// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A discovery that meets a server on libmodbus and Debian's snmpd.
#include <filesystem>

#include "collect/discovery.h"
#include "collect/profile_loader.h"
#include "conformance/libmodbus_server.h"
#include "conformance/snmpd_process.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::IsOk;
using test::LibmodbusServer;
using test::PassedObject;
using test::SnmpdProcess;
using testing::HasSubstr;
using Registers = std::vector<std::uint16_t>;

const ProfileLibrary& profiles() {
    static const ProfileLibrary library =
        load_profile_folder(std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources/profiles").value();
    return library;
}

class Findings final : public DiscoverySink {
public:
    void on_found(const DiscoveryFinding& finding) override { found.push_back(finding); }
    void on_progress(const DiscoveryProgress& /*progress*/) override {}

    std::vector<DiscoveryFinding> found;
};

DiscoveryRequest at_loopback(std::vector<DiscoveryTemplate> templates) {
    DiscoveryRequest request;
    request.hosts = {"127.0.0.1"};
    request.templates = std::move(templates);
    return request;
}

std::string value_of(const ProposedProfile& profile, std::string_view key) {
    for (const Reading& reading : profile.readings) {
        if (to_string(reading.key) == key && reading.value) {
            return reading.value->to_string();
        }
    }
    return "none";
}

TEST(DiscoveryConformance, FindsAMeterOnLibmodbus) {
    LibmodbusServer server(0x5000, 0x8970 - 0x5000);
    const auto put = [&server](std::uint16_t address, const Registers& registers) {
        server.fill(LibmodbusServer::Table::holding, address, registers);
    };
    put(0x8960, {0x4232, 0x3320, 0x3131, 0x322D, 0x3130, 0x3020});  // "B23 112-100 "
    put(0x5B00, {0x0000, 0x0901});                                  // 230.5 V
    Findings findings;
    const std::string form = "modbus+tcp://{host}:" + std::to_string(server.port()) + "?unit=5";
    ASSERT_THAT(discover(at_loopback({{form}}), profiles(), findings, {}), IsOk());
    ASSERT_EQ(findings.found.size(), 1U);
    EXPECT_EQ(findings.found[0].remark, "") << "that it has no register 0 matters to nobody once it is known";
    ASSERT_EQ(findings.found[0].profiles.size(), 1U);
    EXPECT_EQ(findings.found[0].profiles[0].id, "abb.b23");
    EXPECT_EQ(value_of(findings.found[0].profiles[0], "voltage/l1"), "230.5");
}

TEST(DiscoveryConformance, FindsSnmpdByItsCommunity) {
    if (!SnmpdProcess::is_installed()) {
        FAIL() << test::SnmpdProcess::program << " is not installed (Debian package snmpd, in .ci/packages.txt)";
    }
    const std::vector<PassedObject> passed(1, PassedObject{".1.3.6.1.4.1.99999.1.0", "integer", "7"});
    const SnmpdProcess agent({"override 1.3.6.1.2.1.1.1.0 octet_str \"Agent of the laboratory\""}, ".1.3.6.1.4.1.99999",
                             passed);
    const std::string form = "snmp://{host}:" + std::to_string(agent.port()) + "?community=";
    DiscoveryRequest request = at_loopback({{form + "wrong"}, {form + "lab"}});
    request.reply_patience = 300ms;
    Findings findings;
    ASSERT_THAT(discover(request, profiles(), findings, {}), IsOk());
    ASSERT_EQ(findings.found.size(), 1U);
    EXPECT_THAT(findings.found[0].identification, HasSubstr("Agent of the laboratory"));
    EXPECT_THAT(findings.found[0].identification, HasSubstr("sysObjectID 1.3.6.1.4.1."));
    EXPECT_THAT(findings.found[0].uri, HasSubstr("community=lab"));
    ASSERT_EQ(findings.found[0].profiles.size(), 1U);
    EXPECT_FALSE(findings.found[0].profiles[0].readings.empty());
}

}  // namespace
}  // namespace wattmast
