// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// From a form to a device that is collected, with a real engine and a real server on the loopback.
#include "app/device_desk.h"

#include <condition_variable>
#include <fstream>
#include <mutex>

#include "app/engine.h"
#include "collect/modbus_test_server.h"
#include "support/matchers.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using test::ModbusTestServer;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using wire::ModbusFraming;

/// What comes from other threads.
template <typename T>
class Inbox {
public:
    void put(const T& value) {
        const std::scoped_lock lock(mutex_);
        values_.push_back(value);
        changed_.notify_all();
    }
    [[nodiscard]] bool wait_for(const std::function<bool(const std::vector<T>&)>& condition) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, 20s, [&] { return condition(values_); });
    }
    [[nodiscard]] std::vector<T> values() const {
        const std::scoped_lock lock(mutex_);
        return values_;
    }

private:
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<T> values_;
};

constexpr auto own_profile = R"(id = "test.desk"
protocol = "modbus"
vendor = "Maker"
model = "Desk meter"
[source]
document = "test"
seen_on_hardware = false
[modbus]
function = 3
type = "uint16"
points = [
    { kind = "active_power", address = 60010, unit = "W" },
    { kind = "voltage", phase = "l1", address = 60011, scale = "0.1", unit = "V" },
]
identify = [{ address = 60012, min = "4710", max = "4712" }]
)";

test::ServerAction meter(const wire::ModbusServerRequest& request) {
    const bool is_known = request.function == 3 && request.span && request.span->address >= 60010 &&
                          request.span->end() <= 60013 && request.unit == 1;
    return is_known ? test::answer(ModbusFraming::tcp, request, {{60010, 2330}, {60011, 2301}, {60012, 4711}})
                    : test::refuse(ModbusFraming::tcp, request, wire::ModbusExceptionCode::illegal_data_address);
}

class DeviceDeskTest : public testing::Test {
protected:
    void SetUp() override {
        std::filesystem::create_directories(folder_ / "profiles");
        std::ofstream(folder_ / "profiles/test.desk.toml") << own_profile;
        setenv("WATTMAST_PROFILES", (folder_ / "profiles").c_str(), 1);
        setenv("WATTMAST_CREDENTIALS", (folder_ / "credentials.toml").c_str(), 1);
        open(Access::read_write);
    }
    void TearDown() override { engine_.reset(); }

    void open(Access access) {
        engine_.reset();
        EngineOptions options;
        options.database = folder_ / "desk.wattmast";
        options.resources = std::filesystem::path(WATTMAST_RESOURCES);
        options.access = access;
        auto opened = Engine::open(options);
        ASSERT_THAT(opened, IsOk());
        engine_ = std::move(*opened);
    }
    [[nodiscard]] DeviceDesk& desk() { return *engine_->devices(); }
    [[nodiscard]] DeviceForm form() const {
        DeviceForm form = usual_form(ConnectionKind::modbus_tcp);
        form.profile = "test.desk";
        form.texts[DeviceField::host] = "127.0.0.1";
        form.texts[DeviceField::port] = std::to_string(server_.port());
        form.texts[DeviceField::interval] = "1s";
        return form;
    }
    [[nodiscard]] NewDevices one_device() const {
        NewDevices devices;
        devices.site.code = "SH-PD-0473";
        devices.site.name = "Xinghu Street";
        devices.site.area = {"Shanghai", "Pudong"};
        devices.site.time_zone = "Asia/Shanghai";
        devices.site.factor_region = "CN-SH";
        devices.devices = {
            {uri_of(form()).value(), "test.desk", 1s, "M1", "mains", NewNode{NodeKind::grid, "Mains", ""}}};
        return devices;
    }

    test::TemporaryFolder folder_;
    ModbusTestServer server_{ModbusFraming::tcp, [](const auto& request, int) { return meter(request); }};
    std::unique_ptr<Engine> engine_;
};

TEST_F(DeviceDeskTest, TestsWhatIsInTheFormAndStoresNothing) {
    Inbox<TestPollRound> rounds;
    const auto task = desk().test({form(), 10ms, 0}, [&rounds](const TestPollRound& round) { rounds.put(round); });
    ASSERT_THAT(task, IsOk());
    ASSERT_TRUE(rounds.wait_for([](const auto& all) { return all.size() >= 3; }));
    const TestPollRound round = rounds.values()[2];
    EXPECT_EQ(round.number, 3U);
    EXPECT_EQ(round.profile, "test.desk");
    EXPECT_FALSE(round.failure);
    EXPECT_TRUE(round.latency);
    EXPECT_FALSE(round.waited_for_line);
    ASSERT_THAT(round.rows, SizeIs(2));
    EXPECT_EQ(round.rows[0].raw, "0x091A");
    EXPECT_EQ(round.rows[1].value->to_string(), "230.1");
    EXPECT_FALSE((*task)->frames().empty());
    EXPECT_THAT(engine_->catalog()->devices, IsEmpty());
    EXPECT_EQ(server_.connections(), 1);
}

TEST_F(DeviceDeskTest, FindsTheProfileThatFits) {
    DeviceForm unknown = form();
    unknown.profile.clear();
    Inbox<TestPollRound> rounds;
    const auto task = desk().test({unknown, 10ms, 1}, [&rounds](const TestPollRound& round) { rounds.put(round); });
    ASSERT_TRUE(rounds.wait_for([](const auto& all) { return !all.empty(); }));
    EXPECT_EQ(rounds.values()[0].profile, "test.desk");
}

TEST_F(DeviceDeskTest, CallsNobodyOnceTheTaskIsGone) {
    Inbox<TestPollRound> rounds;
    auto task = desk().test({form(), 0ms, 0}, [&rounds](const TestPollRound& round) { rounds.put(round); });
    ASSERT_TRUE(rounds.wait_for([](const auto& all) { return !all.empty(); }));
    task->reset();
    const std::size_t told = rounds.values().size();
    const int asked = server_.requests();
    engine_.reset();  // Waits for its threads.
    EXPECT_EQ(rounds.values().size(), told);
    EXPECT_LE(server_.requests(), asked + 1);
}

TEST_F(DeviceDeskTest, TellsAFaultyFormAtOnce) {
    DeviceForm faulty = form();
    faulty.texts[DeviceField::port] = "many";
    EXPECT_THAT(desk().test({faulty, 1s, 0}, [](const TestPollRound&) {}), FailsWith(Errc::invalid_argument));
    EXPECT_THAT(desk().test({DeviceId{7}, 1s, 0}, [](const TestPollRound&) {}), FailsWith(Errc::unknown_point));
}

TEST_F(DeviceDeskTest, TellsACredentialThatIsNotThere) {
    DeviceForm form = usual_form(ConnectionKind::snmp);
    form.texts[DeviceField::host] = "127.0.0.1";
    form.texts[DeviceField::credential] = "nobody";
    Inbox<TestPollRound> rounds;
    const auto task = desk().test({form, 1s, 1}, [&rounds](const TestPollRound& round) { rounds.put(round); });
    ASSERT_TRUE(rounds.wait_for([](const auto& all) { return !all.empty(); }));
    EXPECT_EQ(rounds.values()[0].failure->code, Errc::invalid_argument);
}

TEST_F(DeviceDeskTest, AddsADeviceWithItsSiteAndCollectsIt) {
    ASSERT_THAT(desk().add(one_device()), IsOk());
    const auto catalog = engine_->catalog();
    ASSERT_THAT(catalog->sites, SizeIs(1));
    EXPECT_EQ(catalog->sites[0].code, "SH-PD-0473");
    EXPECT_EQ(catalog->sites[0].factor_region, "CN-SH");
    ASSERT_THAT(catalog->devices, SizeIs(1));
    EXPECT_EQ(catalog->devices[0].poll_interval, 1s);
    ASSERT_THAT(catalog->nodes, SizeIs(1));
    EXPECT_EQ(catalog->nodes[0].device, catalog->devices[0].id);
    EXPECT_EQ(desk().known_as(catalog->devices[0].uri), "SH-PD-0473/M1");
    EXPECT_FALSE(std::filesystem::exists(folder_ / "desk.wattmast.secrets"));

    ASSERT_THAT(engine_->start_collector(), IsOk());
    // The collector has the line now: a test poll is its guest.
    Inbox<TestPollRound> rounds;
    const auto task =
        desk().test({catalog->devices[0].id, 10ms, 0}, [&rounds](const TestPollRound& round) { rounds.put(round); });
    ASSERT_TRUE(rounds.wait_for([](const auto& all) { return all.size() >= 2 && !all.back().failure; }));
    EXPECT_TRUE(rounds.values().back().waited_for_line);
    const auto watch = desk().watch(catalog->devices[0].id);
    ASSERT_TRUE(rounds.wait_for(
        [this, &watch](const auto&) { return engine_->catalog()->points.size() == 2 && !watch->frames().empty(); }));
    EXPECT_EQ(server_.connections(), 1);
    engine_->stop_collector();
    // Afterwards it reads on a connection of its own.
    ASSERT_TRUE(rounds.wait_for([](const auto& all) { return !all.back().failure && !all.back().waited_for_line; }));
}

TEST_F(DeviceDeskTest, AddsToASiteThatKeepsWhatItHas) {
    ASSERT_THAT(desk().add(one_device()), IsOk());
    NewDevices second = one_device();
    second.site.name = "Another name";
    second.devices[0].uri = "modbus+tcp://10.0.0.9:502?unit=4";
    EXPECT_THAT(desk().add(second), FailsWithDetail(Errc::invalid_inventory, "exists twice"));
    second.devices[0].name = "PV";
    EXPECT_THAT(desk().add(second), FailsWithDetail(Errc::invalid_inventory, "exists twice"));  // The node.
    second.devices[0].node = NewNode{NodeKind::photovoltaic, "Roof", ""};
    ASSERT_THAT(desk().add(second), IsOk());
    const auto catalog = engine_->catalog();
    EXPECT_EQ(catalog->sites[0].name, "Xinghu Street");
    EXPECT_THAT(catalog->devices, SizeIs(2));
    EXPECT_THAT(catalog->nodes, SizeIs(2));
    // Without a place in the tree, the tree stays.
    second.devices[0].name = "AC";
    second.devices[0].uri = "modbus+tcp://10.0.0.10:502?unit=4";
    second.devices[0].node.reset();
    ASSERT_THAT(desk().add(second), IsOk());
    EXPECT_THAT(engine_->catalog()->nodes, SizeIs(2));
}

TEST_F(DeviceDeskTest, RefusesWhatCannotBe) {
    ASSERT_THAT(desk().add(one_device()), IsOk());
    NewDevices again = one_device();
    again.devices[0].name = "M2";
    EXPECT_THAT(desk().add(again), FailsWithDetail(Errc::invalid_inventory, "is in the fleet"));
    NewDevices no_zone = one_device();
    no_zone.site.code = "NEW";
    no_zone.site.time_zone = "Mars/Olympus";
    no_zone.devices[0].uri = "modbus+tcp://10.0.0.9:502?unit=4";
    EXPECT_THAT(desk().add(no_zone), FailsWithDetail(Errc::invalid_inventory, "time_zone"));
    no_zone.site.time_zone = "UTC";
    no_zone.devices[0].profile = "nobody.knows";
    EXPECT_THAT(desk().add(no_zone), FailsWithDetail(Errc::invalid_inventory, "there is no profile"));
    EXPECT_THAT(engine_->catalog()->sites, SizeIs(1));
    open(Access::read_only);
    EXPECT_THAT(desk().add(no_zone), FailsWith(Errc::store_read_only));
}

TEST_F(DeviceDeskTest, ShowsProfilesByKind) {
    const auto modbus = desk().profiles(ConnectionKind::modbus_serial);
    const auto own = std::ranges::find(modbus, "test.desk", &ProfileChoice::id);
    ASSERT_NE(own, modbus.end());
    EXPECT_TRUE(own->is_own);
    EXPECT_EQ(own->points, 2U);
    for (const ProfileChoice& choice : desk().profiles(ConnectionKind::sunspec)) {
        EXPECT_THAT(choice.id, HasSubstr("sunspec"));
    }
    for (int kind = 1; kind <= connection_kind_count; ++kind) {
        EXPECT_FALSE(desk().profiles(static_cast<ConnectionKind>(kind)).empty()) << kind;
    }
    const auto view = desk().profile("test.desk");
    ASSERT_TRUE(view);
    ASSERT_THAT(view->points, SizeIs(2));
    EXPECT_EQ(view->points[1].where, "holding 60011");
    EXPECT_EQ(view->points[1].scale.to_string(), "0.1");
    EXPECT_FALSE(desk().profile("nobody.knows"));
}

struct DiscoveryRecord {
    Inbox<FoundDevice> found;
    Inbox<Result<void>> end;
    DiscoveryEvents events() {
        return {[this](const FoundDevice& device) { found.put(device); }, [](const DiscoveryState&) {},
                [this](const Result<void>& outcome) { end.put(outcome); }};
    }
    [[nodiscard]] bool has_ended() {
        return end.wait_for([](const auto& all) { return !all.empty(); });
    }
};

TEST_F(DeviceDeskTest, DiscoversWhatAnswersInARange) {
    DiscoveryOrder order;
    order.ranges = {"127.0.0.0/29"};
    order.modbus_ports = {server_.port()};
    order.units = "1,2";
    order.rate = 1000;
    order.timeout = 200ms;
    const auto plan = desk().plan(order);
    ASSERT_THAT(plan, IsOk());
    EXPECT_EQ(plan->hosts, 6U);
    EXPECT_EQ(plan->first_words, 12U);
    DiscoveryRecord record;
    const auto task = desk().discover(order, record.events());
    ASSERT_THAT(task, IsOk());
    ASSERT_TRUE(record.has_ended());
    EXPECT_THAT(record.end.values()[0], IsOk());
    const auto found = record.found.values();
    const auto meter = std::ranges::find_if(found, [](const FoundDevice& device) { return !device.profiles.empty(); });
    ASSERT_NE(meter, found.end());
    EXPECT_EQ(meter->host, "127.0.0.1");
    EXPECT_EQ(meter->profiles[0].id, "test.desk");
    EXPECT_EQ(meter->name, "127.0.0.1 unit 1");
    EXPECT_EQ(meter->known_as, "");
    NewDevices devices = one_device();
    devices.devices = {{meter->uri, "test.desk", 60s, meter->name, meter->identification, std::nullopt}};
    ASSERT_THAT(desk().add(devices), IsOk());
    DiscoveryRecord again;
    const auto second = desk().discover(order, again.events());
    ASSERT_TRUE(again.has_ended());
    const auto known = again.found.values();
    EXPECT_TRUE(std::ranges::any_of(
        known, [](const FoundDevice& device) { return device.known_as == "SH-PD-0473/127.0.0.1 unit 1"; }));
}

TEST_F(DeviceDeskTest, EndsADiscoveryThatIsCancelled) {
    DiscoveryOrder order;
    order.ranges = {"127.0.0.0/24"};
    order.modbus_ports = {server_.port()};
    order.rate = 1;
    DiscoveryRecord record;
    const auto task = desk().discover(order, record.events());
    ASSERT_THAT(task, IsOk());
    (*task)->cancel();
    ASSERT_TRUE(record.has_ended());
    EXPECT_THAT(record.end.values()[0], FailsWith(Errc::cancelled));
}

TEST_F(DeviceDeskTest, RefusesASearchThatIsNone) {
    DiscoveryOrder order;
    order.ranges = {"127.0.0.0/29"};
    EXPECT_THAT(desk().plan(order), FailsWith(Errc::invalid_argument));  // Nothing to look for.
    order.modbus_ports = {502};
    EXPECT_THAT(desk().plan(order), IsOk());
    order.units = "1,300";
    EXPECT_THAT(desk().plan(order), FailsWith(Errc::invalid_argument));
    order.units = "1";
    order.ranges = {"10.0.0.0/8"};
    EXPECT_THAT(desk().discover(order, {}), FailsWith(Errc::invalid_argument));
    order.ranges.clear();
    EXPECT_THAT(desk().plan(order), FailsWith(Errc::invalid_argument));
}

}  // namespace
}  // namespace wattmast
