// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/fleet_discovery.h"

#include <latch>

#include "sim/simulator.h"
#include "store/memory_store.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using testing::ElementsAre;
using testing::HasSubstr;

Catalog catalog() {
    const auto store = make_memory_store();
    const auto inventory = parse_inventory(
        "format = 1\n[[site]]\ncode = \"A\"\nname = \"Alpha\"\nkind = \"tower\"\ntime_zone = \"UTC\"\n"
        "[[site.device]]\nname = \"10.0.0.9 unit 1\"\nuri = \"modbus+tcp://10.0.0.1?unit=4\"\n"
        "[[site.device]]\nname = \"R\"\nuri = \"snmp://10.0.0.2?community=hush\"\n"
        "[[site.device]]\nname = \"D\"\nuri = \"dlt645+tcp://10.0.0.3:4001\"\n"
        "[[site.device]]\nname = \"E\"\nuri = \"dlt645+tcp://10.0.0.4:4001?address=000000000004\"\n"
        "[[site.node]]\nname = \"Mains\"\nkind = \"grid\"\ndevice = \"R\"\n");
    EXPECT_THAT(save_inventory(inventory.value(), store->catalog()), IsOk());
    return store->catalog().load().value();
}

DiscoveredDevice found(const std::string& host, const std::string& uri, const std::vector<std::string>& profiles) {
    DiscoveredDevice device;
    device.finding.host = host;
    device.finding.uri = uri;
    device.finding.device = "shown " + host;
    device.finding.identification = "says " + host;
    for (const std::string& id : profiles) {
        Reading reading;
        reading.value = Value::of(Decimal{2301, -1});
        device.finding.profiles.push_back({id, {reading}, std::nullopt, 3ms});
    }
    return device;
}

TEST(KnownDevices, AreTheSameWhateverTheSecretOrTheSpelling) {
    const KnownDevices known(catalog());
    EXPECT_EQ(known.find("MODBUS+TCP://10.0.0.1:502/?unit=4"), (KnownPlace{"A", "10.0.0.9 unit 1"}));
    EXPECT_EQ(known.find("modbus+tcp://10.0.0.1?unit=5"), std::nullopt);
    EXPECT_EQ(known.find("snmp://10.0.0.2:161?community=other"), (KnownPlace{"A", "R"}));
    EXPECT_EQ(known.find("snmp://10.0.0.1"), std::nullopt);
    EXPECT_EQ(known.find("dlt645+tcp://10.0.0.3:4001?address=000000000001"), (KnownPlace{"A", "D"}));
    EXPECT_EQ(known.find("dlt645+tcp://10.0.0.4:4001?address=000000000004"), (KnownPlace{"A", "E"}));
    EXPECT_EQ(known.find("dlt645+tcp://10.0.0.4:4001?address=000000000005"), std::nullopt);
    EXPECT_EQ(known.find("nonsense"), std::nullopt);
}

TEST(Additions, TakesWhatIsNewAndCertainAndSaysWhyNotTheRest) {
    const Catalog fleet = catalog();
    // Added while it was looked for: the scan did not know it.
    const DiscoveredDevice known = found("10.0.0.1", "modbus+tcp://10.0.0.1?unit=4", {"p"});
    DiscoveredDevice unknown = found("10.0.0.6", "modbus+tcp://10.0.0.6?unit=1", {});
    unknown.finding.remark = "it refuses";
    DiscoveredDevice mute = found("10.0.0.8", "modbus+tcp://10.0.0.8?unit=1", {"p"});
    mute.finding.profiles[0].readings.clear();
    mute.finding.profiles[0].failure = fail(Errc::device_refused, "no values without a login");
    const auto additions = additions_of({found("10.0.0.9", "modbus+tcp://10.0.0.9?unit=1", {"p"}), known, unknown,
                                         found("10.0.0.7", "modbus+tcp://10.0.0.7?unit=1", {"p", "q"}), mute,
                                         found("10.0.0.5", "snmp://10.0.0.5?community=hush", {"s"})},
                                        fleet, "A");
    ASSERT_THAT(additions, IsOk());
    EXPECT_THAT(additions->left_out,
                ElementsAre("shown 10.0.0.1: is in the fleet: site \"A\", device \"10.0.0.9 unit 1\"",
                            "shown 10.0.0.6: it refuses",
                            "shown 10.0.0.7: several profiles fit (p, q); compare their values and name one",
                            "shown 10.0.0.8: its profile p read no value: no values without a login"));
    ASSERT_EQ(additions->inventory.sites.size(), 1U);
    const InventorySite& site = additions->inventory.sites[0];
    EXPECT_EQ(site.site.name, "Alpha");
    ASSERT_EQ(site.devices.size(), 2U);
    EXPECT_EQ(site.devices[0].name, "10.0.0.9 unit 1 (2)") << "the name is taken";
    EXPECT_EQ(site.devices[0].profile, "p");
    EXPECT_EQ(site.devices[0].description, "says 10.0.0.9");
    EXPECT_EQ(site.devices[1].name, "10.0.0.5");
    EXPECT_EQ(site.devices[1].uri, "snmp://10.0.0.5?community=hush");

    const auto store = make_memory_store();
    ASSERT_THAT(save_inventory(inventory_of(fleet, false), store->catalog()), IsOk());
    ASSERT_THAT(save_inventory(additions->inventory, store->catalog()), IsOk());
    const Catalog after = store->catalog().load().value();
    EXPECT_EQ(after.devices.size(), fleet.devices.size() + 2);
    EXPECT_EQ(after.nodes.size(), 1U) << "the energy tree stays";
    EXPECT_THAT(additions_of({}, fleet, "B"), FailsWithDetail(Errc::invalid_argument, std::string("no site \"B\"")));
}

class Recorder final : public DiscoveryListener {
public:
    void on_found(const DiscoveredDevice& device) override { devices.push_back(device); }
    void on_progress(const DiscoveryProgress& /*progress*/) override { ++steps; }
    void on_end(const Result<DiscoveryProgress>& outcome) override {
        end = outcome;
        ended.count_down();
    }

    std::vector<DiscoveredDevice> devices;
    int steps = 0;
    Result<DiscoveryProgress> end = fail(Errc::cancelled, "not yet");
    std::latch ended{1};
};

TEST(FleetDiscovery, StreamsWhatItFindsAndKnowsTheFleet) {
    sim::FleetOptions options;
    options.shape = sim::FleetShape::scale;
    options.sites = 2;
    options.anchor = std::chrono::floor<Duration>(std::chrono::system_clock::now());
    const auto simulator = sim::Simulator::start(options, {});
    ASSERT_THAT(simulator, IsOk());
    auto inventory = parse_inventory((*simulator)->inventory()).value();
    inventory.sites.pop_back();
    const auto store = make_memory_store();
    ASSERT_THAT(save_inventory(inventory, store->catalog()), IsOk());

    DiscoveryRequest request;
    request.hosts = {"127.0.0.1"};
    request.rate = 1000;
    for (const sim::Endpoint& endpoint : (*simulator)->endpoints()) {
        std::string form = endpoint.uri;
        request.templates.push_back({form.replace(form.find("127.0.0.1"), 9, "{host}")});
    }
    const auto profiles = std::make_shared<const ProfileLibrary>();
    Recorder recorder;
    const auto discovery = FleetDiscovery::start(request, profiles, store->catalog().load().value(), recorder);
    ASSERT_THAT(discovery, IsOk());
    recorder.ended.wait();
    ASSERT_THAT(recorder.end, IsOk());
    EXPECT_EQ(recorder.steps, 2);
    ASSERT_EQ(recorder.devices.size(), 2U);
    EXPECT_NE(recorder.devices[0].known.has_value(), recorder.devices[1].known.has_value());
    EXPECT_THAT(recorder.devices[0].finding.remark, HasSubstr("no profile fits it"));
}

TEST(FleetDiscovery, AWrongRequestDoesNotBegin) {
    Recorder recorder;
    EXPECT_THAT(FleetDiscovery::start({}, std::make_shared<const ProfileLibrary>(), {}, recorder),
                FailsWith(Errc::invalid_argument));
}

}  // namespace
}  // namespace wattmast
