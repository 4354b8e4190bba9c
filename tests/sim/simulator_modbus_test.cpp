// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The simulator's Modbus ports, read by libmodbus.
#include <gtest/gtest.h>
#include <modbus/modbus.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <memory>
#include <string>

#include "sim/sim_fixture.h"
#include "sim/simulator.h"
#include "sim/site_model.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using namespace test;
using sim::Endpoint;
using sim::Simulator;

/// A connection of libmodbus to one device.
class Master {
public:
    explicit Master(const std::string& uri) {
        const std::size_t host = std::string("modbus+tcp://").size();
        const std::size_t colon = uri.find(':', host);
        const int port = std::stoi(uri.substr(colon + 1));
        context_.reset(modbus_new_tcp(uri.substr(host, colon - host).c_str(), port));
        modbus_set_slave(context_.get(), std::stoi(uri.substr(uri.find("unit=") + 5)));
        modbus_set_response_timeout(context_.get(), 5, 0);
        is_connected_ = modbus_connect(context_.get()) == 0;
    }
    ~Master() { modbus_close(context_.get()); }
    Master(const Master&) = delete;
    Master& operator=(const Master&) = delete;

    [[nodiscard]] bool is_connected() const { return is_connected_; }
    [[nodiscard]] modbus_t* context() { return context_.get(); }

    /// Registers through function 4 or 3; empty, with errno, if the device refuses.
    std::vector<std::uint16_t> input(int address, int count) {
        std::vector<std::uint16_t> words(static_cast<std::size_t>(count));
        return modbus_read_input_registers(context_.get(), address, count, words.data()) == count
                   ? words
                   : std::vector<std::uint16_t>{};
    }
    std::vector<std::uint16_t> holding(int address, int count) {
        std::vector<std::uint16_t> words(static_cast<std::size_t>(count));
        return modbus_read_registers(context_.get(), address, count, words.data()) == count
                   ? words
                   : std::vector<std::uint16_t>{};
    }

private:
    struct Free {
        void operator()(modbus_t* context) const { modbus_free(context); }
    };
    std::unique_ptr<modbus_t, Free> context_;
    bool is_connected_ = false;
};

class SimulatorModbus : public testing::Test {
protected:
    void SetUp() override {
        auto started = Simulator::start(demo_fleet(), {}, [this] { return utc_from_milliseconds(now_); });
        ASSERT_THAT(started, IsOk());
        simulator_ = std::move(*started);
    }

    [[nodiscard]] std::string uri_of(std::string_view site, std::string_view device) const {
        const sim::Fleet& fleet = simulator_->fleet();
        const std::size_t index = site_index(fleet, site);
        for (const Endpoint& endpoint : simulator_->endpoints()) {
            if (endpoint.site == index && fleet.sites[index].devices[endpoint.device].name == device) {
                return endpoint.uri;
            }
        }
        return {};
    }
    [[nodiscard]] sim::MeterState truth(std::string_view site, sim::DeviceRole role) const {
        sim::World world(simulator_->fleet());
        return world.site(site_index(simulator_->fleet(), site)).meter(role, utc_from_milliseconds(now_));
    }
    void set_clock(UtcTime time) { now_ = milliseconds_of(time); }

    std::unique_ptr<Simulator> simulator_;

private:
    std::atomic<std::int64_t> now_{milliseconds_of(demo_anchor())};
};

TEST_F(SimulatorModbus, Sdm630IsReadFloatByFloat) {
    Master master(uri_of("SH-PD-0473", "M1"));
    ASSERT_TRUE(master.is_connected());
    const sim::AcState truth_now = truth("SH-PD-0473", sim::DeviceRole::mains_meter).ac;
    const auto block = master.input(0, 80);
    ASSERT_EQ(block.size(), 80U);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(modbus_get_float_abcd(&block[2 * i]), static_cast<float>(truth_now.phases[i].voltage));
        EXPECT_EQ(modbus_get_float_abcd(&block[6 + 2 * i]), static_cast<float>(truth_now.phases[i].current));
        EXPECT_EQ(modbus_get_float_abcd(&block[12 + 2 * i]), static_cast<float>(truth_now.phases[i].active));
        EXPECT_EQ(modbus_get_float_abcd(&block[18 + 2 * i]), static_cast<float>(truth_now.phases[i].apparent));
        EXPECT_EQ(modbus_get_float_abcd(&block[24 + 2 * i]), static_cast<float>(truth_now.phases[i].reactive));
        EXPECT_EQ(modbus_get_float_abcd(&block[30 + 2 * i]), static_cast<float>(truth_now.phases[i].power_factor));
    }
    using PhaseState = sim::AcState::PhaseState;
    EXPECT_EQ(modbus_get_float_abcd(&block[52]), static_cast<float>(truth_now.sum(&PhaseState::active)));
    EXPECT_EQ(modbus_get_float_abcd(&block[70]), static_cast<float>(truth_now.frequency));
    EXPECT_EQ(modbus_get_float_abcd(&block[72]), static_cast<float>(truth_now.sum(&PhaseState::energy)));
    EXPECT_GT(truth_now.sum(&PhaseState::active), 2'300);
    const auto energies = master.input(346, 6);
    ASSERT_EQ(energies.size(), 6U);
    EXPECT_EQ(modbus_get_float_abcd(&energies[4]), static_cast<float>(truth_now.phases[2].energy));
}

TEST_F(SimulatorModbus, AbbIsReadIntegerByInteger) {
    Master master(uri_of("SH-PD-0518", "M1"));
    const sim::AcState truth_now = truth("SH-PD-0518", sim::DeviceRole::mains_meter).ac;
    const auto energy = master.holding(20480, 4);
    ASSERT_EQ(energy.size(), 4U);
    EXPECT_EQ(MODBUS_GET_INT64_FROM_INT16(energy.data(), 0),
              static_cast<std::int64_t>(truth_now.sum(&sim::AcState::PhaseState::energy) * 100));
    const auto block = master.holding(23296, 62);
    ASSERT_EQ(block.size(), 62U);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_NEAR(MODBUS_GET_INT32_FROM_INT16(block.data(), 2 * i) * 0.1, truth_now.phases[i].voltage, 0.0501);
        EXPECT_NEAR(MODBUS_GET_INT32_FROM_INT16(block.data(), 12 + 2 * i) * 0.01, truth_now.phases[i].current, 0.00501);
        EXPECT_NEAR(MODBUS_GET_INT32_FROM_INT16(block.data(), 22 + 2 * i) * 0.01, truth_now.phases[i].active, 0.00501);
        EXPECT_NEAR(block[59 + i] * 0.001, truth_now.phases[i].power_factor, 0.000501);
    }
    EXPECT_NEAR(block[44] * 0.01, truth_now.frequency, 0.00501);
}

TEST_F(SimulatorModbus, GavazziIsReadLowWordFirst) {
    Master master(uri_of("SH-XH-0112", "M1"));
    const sim::AcState truth_now = truth("SH-XH-0112", sim::DeviceRole::mains_meter).ac;
    for (const auto& block : {master.input(0, 80), master.holding(0, 80)}) {
        ASSERT_EQ(block.size(), 80U);
        const auto low_first = [&block](std::size_t address) {
            return static_cast<std::int32_t>(block[address] | (std::uint32_t{block[address + 1]} << 16U));
        };
        EXPECT_NEAR(low_first(2) * 0.1, truth_now.phases[1].voltage, 0.0501);
        EXPECT_NEAR(low_first(16) * 0.001, truth_now.phases[2].current, 0.000501);
        EXPECT_NEAR(low_first(40) * 0.1, truth_now.sum(&sim::AcState::PhaseState::active), 0.0501);
        EXPECT_EQ(low_first(52), static_cast<std::int32_t>(truth_now.sum(&sim::AcState::PhaseState::energy) * 10));
        EXPECT_NEAR(block[51] * 0.1, truth_now.frequency, 0.0501);
    }
}

TEST_F(SimulatorModbus, TwoDcMetersShareAPortUnderTwoUnits) {
    const std::string load_uri = uri_of("JS-NJ-1027", "DC1");
    const std::string battery_uri = uri_of("JS-NJ-1027", "BAT");
    EXPECT_EQ(load_uri.substr(0, load_uri.find('?')), battery_uri.substr(0, battery_uri.find('?')));
    Master load(load_uri);
    Master battery(battery_uri);
    const auto load_words = load.holding(0, 44);
    const auto battery_words = battery.holding(0, 44);
    ASSERT_EQ(load_words.size(), 44U);
    ASSERT_EQ(battery_words.size(), 44U);
    const sim::DcState load_truth = truth("JS-NJ-1027", sim::DeviceRole::dc_load_meter).dc;
    const sim::DcState battery_truth = truth("JS-NJ-1027", sim::DeviceRole::battery_meter).dc;
    EXPECT_EQ(modbus_get_float_abcd(&load_words[0]), static_cast<float>(load_truth.voltage));
    EXPECT_EQ(modbus_get_float_abcd(&load_words[2]), static_cast<float>(load_truth.current));
    EXPECT_EQ(modbus_get_float_abcd(&load_words[4]), static_cast<float>(load_truth.power));
    EXPECT_EQ(MODBUS_GET_INT32_FROM_INT16(load_words.data(), 40),
              static_cast<std::int32_t>(load_truth.energy_in * 100));
    EXPECT_EQ(modbus_get_float_abcd(&battery_words[2]), static_cast<float>(battery_truth.current));
    EXPECT_NE(load_words[2], battery_words[2]);
}

TEST_F(SimulatorModbus, ValuesAreThoseOfTheClock) {
    Master master(uri_of("SH-PD-0518", "M1"));
    const auto first = master.holding(20480, 4);
    set_clock(demo_anchor() + 1h);
    const auto later = master.holding(20480, 4);
    ASSERT_EQ(later.size(), 4U);
    const auto hundredths = MODBUS_GET_INT64_FROM_INT16(later.data(), 0) - MODBUS_GET_INT64_FROM_INT16(first.data(), 0);
    EXPECT_GT(hundredths, 220);
    EXPECT_LT(hundredths, 500);
}

TEST_F(SimulatorModbus, RefusesWhatTheMeterHasNot) {
    Master abb(uri_of("SH-PD-0518", "M1"));
    EXPECT_TRUE(abb.input(23296, 2).empty());
    EXPECT_EQ(errno, EMBXILFUN);
    EXPECT_TRUE(abb.holding(1, 2).empty());
    EXPECT_EQ(errno, EMBXILADD);
    EXPECT_EQ(abb.holding(23296, 2).size(), 2U) << "the connection survives a refusal";
    modbus_set_slave(abb.context(), 9);
    EXPECT_TRUE(abb.holding(23296, 2).empty());
    EXPECT_EQ(errno, EMBXGTAR);
}

TEST_F(SimulatorModbus, WritesAreRefusedAsIllegalFunctions) {
    Master master(uri_of("SH-PD-0518", "M1"));
    const auto before = master.holding(20480, 4);
    // Only the peer knows how to write; that the simulator refuses is what is tested.
    EXPECT_EQ(modbus_write_register(master.context(), 20480, 0), -1);
    EXPECT_EQ(errno, EMBXILFUN);
    EXPECT_EQ(master.holding(20480, 4), before);
}

TEST_F(SimulatorModbus, SilentMeterAcceptsAndNeverAnswers) {
    Master master(uri_of("JS-WX-0255", "M1"));
    ASSERT_TRUE(master.is_connected());
    modbus_set_response_timeout(master.context(), 0, 200'000);
    EXPECT_TRUE(master.input(0, 2).empty());
    EXPECT_EQ(errno, ETIMEDOUT);
    set_clock(demo_anchor() - 10h);
    modbus_flush(master.context());
    modbus_set_response_timeout(master.context(), 5, 0);
    EXPECT_EQ(master.input(0, 2).size(), 2U);
}

TEST_F(SimulatorModbus, BytesThatAreNoModbusCloseTheConnection) {
    Master master(uri_of("SH-PD-0473", "M1"));
    const int socket = modbus_get_socket(master.context());
    const std::string garbage = "GET / HTTP/1.1\r\nHost: meter\r\n\r\n";
    ASSERT_EQ(send(socket, garbage.data(), garbage.size(), 0), static_cast<ssize_t>(garbage.size()));
    std::array<char, 16> buffer{};
    EXPECT_LE(recv(socket, buffer.data(), buffer.size(), 0), 0);
    Master again(uri_of("SH-PD-0473", "M1"));
    EXPECT_EQ(again.input(0, 2).size(), 2U);
}

TEST_F(SimulatorModbus, StopClosesEverything) {
    const std::string uri = uri_of("SH-PD-0473", "M1");
    Master master(uri);
    ASSERT_EQ(master.input(0, 2).size(), 2U);
    simulator_->stop();
    simulator_->stop();
    EXPECT_TRUE(master.input(0, 2).empty());
    EXPECT_FALSE(Master(uri).is_connected());
}

TEST(SimulatorStart, RefusesAddressesAndPortsThatCannotBeHad) {
    const auto clock = [] { return demo_anchor(); };
    EXPECT_THAT(Simulator::start(demo_fleet(), {"localhost", 0}, clock),
                FailsWithDetail(Errc::invalid_argument, "127.0.0.1"));
    EXPECT_THAT(Simulator::start(demo_fleet(), {"192.0.2.7", 0}, clock), FailsWith(Errc::link_failed));
    const auto first = Simulator::start(demo_fleet(), {}, clock);
    ASSERT_THAT(first, IsOk());
    const std::string& uri = (*first)->endpoints().front().uri;
    const auto port = static_cast<std::uint16_t>(std::stoi(uri.substr(uri.rfind(':') + 1)));
    EXPECT_THAT(Simulator::start(demo_fleet(), {"127.0.0.1", port}, clock),
                FailsWithDetail(Errc::link_failed, "choose another"));
}

TEST(SimulatorStart, AThousandMetersListenAndAnswer) {
    sim::FleetOptions options;
    options.shape = sim::FleetShape::scale;
    options.sites = 1'000;
    options.anchor = demo_anchor();
    const auto simulator = Simulator::start(sim::make_fleet(options).value(), {}, [] { return demo_anchor(); });
    ASSERT_THAT(simulator, IsOk());
    ASSERT_EQ((*simulator)->endpoints().size(), 1'000U);
    for (const std::size_t i : {std::size_t{0}, std::size_t{500}, std::size_t{999}}) {
        const Endpoint& endpoint = (*simulator)->endpoints()[i];
        Master master(endpoint.uri);
        const bool is_abb = (*simulator)->fleet().sites[i].devices[0].profile == "abb.b23";
        EXPECT_EQ(is_abb ? master.holding(23296, 2).size() : master.input(0, 2).size(), 2U) << endpoint.uri;
    }
}

TEST(SimulatorOnOnePort, EachMeterHasAnAddressOfItsOwn) {
    sim::FleetOptions options;
    options.shape = sim::FleetShape::scale;
    options.sites = 300;  // More than one byte of addresses.
    options.anchor = demo_anchor();
    sim::ListenAddress listen;
    listen.addressing = sim::Addressing::address_each;
    auto started = Simulator::start(sim::make_fleet(options).value(), listen, [] { return demo_anchor(); });
    ASSERT_THAT(started, IsOk());
    const auto& endpoints = (*started)->endpoints();
    ASSERT_EQ(endpoints.size(), 300U);
    EXPECT_TRUE(endpoints.front().uri.starts_with("modbus+tcp://127.1.0.1:"));
    EXPECT_TRUE(endpoints.back().uri.starts_with("modbus+tcp://127.1.1.44:"));
    const auto& sites = (*started)->fleet().sites;
    const auto last = std::ranges::find(sites.rbegin(), sites.rend(), sites.front().devices.front().profile,
                                        [](const sim::FleetSite& site) { return site.devices.front().profile; });
    const auto last_of_model = static_cast<std::size_t>(sites.rend() - last) - 1;
    ASSERT_GT(last_of_model, 256U);
    for (const std::size_t site : {std::size_t{0}, last_of_model}) {
        Master master(endpoints[site].uri);
        ASSERT_TRUE(master.is_connected());
        sim::World world((*started)->fleet());
        const auto truth = world.site(site).meter(sim::DeviceRole::mains_meter, demo_anchor()).ac;
        const auto energy = master.input(72, 2);
        ASSERT_EQ(energy.size(), 2U);
        EXPECT_EQ(modbus_get_float_abcd(energy.data()),
                  static_cast<float>(truth.sum(&sim::AcState::PhaseState::energy)));
    }
    std::string beyond = endpoints.back().uri;
    beyond.replace(beyond.find("127.1.1.44"), std::string("127.1.1.44").size(), "127.1.1.45");
    Master nobody(beyond);
    EXPECT_TRUE(nobody.input(72, 2).empty()) << "an address that no meter has is hung up on";
}

}  // namespace
}  // namespace wattmast
