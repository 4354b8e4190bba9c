// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The simulator's serial line, read by libmodbus' RTU client.
#include <gtest/gtest.h>
#include <modbus/modbus.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "sim/sim_fixture.h"
#include "sim/simulator.h"
#include "sim/site_model.h"
#include "support/matchers.h"
#include "support/pty_line.h"

namespace wattmast {
namespace {

using namespace test;
using sim::Simulator;

sim::Fleet serial_fleet() {
    sim::FleetOptions options;
    options.shape = sim::FleetShape::scale;
    options.sites = 1;
    options.serial_line = sim::FleetOptions::SerialLine::of_first_site;
    options.anchor = demo_anchor();
    return sim::make_fleet(options).value();
}

class RtuMaster {
public:
    explicit RtuMaster(const std::string& port) : context_(modbus_new_rtu(port.c_str(), 9600, 'E', 8, 1)) {
        modbus_set_response_timeout(context_.get(), 5, 0);
        is_connected_ = modbus_connect(context_.get()) == 0;
    }
    ~RtuMaster() { modbus_close(context_.get()); }
    RtuMaster(const RtuMaster&) = delete;
    RtuMaster& operator=(const RtuMaster&) = delete;

    [[nodiscard]] bool is_connected() const { return is_connected_; }
    [[nodiscard]] modbus_t* context() { return context_.get(); }

    /// Empty, with errno, where the unit refuses or is silent.
    std::vector<std::uint16_t> input(int unit, int address, int count) {
        return read(modbus_read_input_registers, unit, address, count);
    }
    std::vector<std::uint16_t> holding(int unit, int address, int count) {
        return read(modbus_read_registers, unit, address, count);
    }

private:
    struct Free {
        void operator()(modbus_t* context) const { modbus_free(context); }
    };

    std::vector<std::uint16_t> read(int (*how)(modbus_t*, int, int, std::uint16_t*), int unit, int address, int count) {
        std::vector<std::uint16_t> words(static_cast<std::size_t>(count));
        modbus_set_slave(context_.get(), unit);
        return how(context_.get(), address, count, words.data()) == count ? words : std::vector<std::uint16_t>{};
    }

    std::unique_ptr<modbus_t, Free> context_;
    bool is_connected_ = false;
};

class SimulatorSerial : public testing::Test {
protected:
    void start(const sim::SerialEnd& end) {
        sim::ListenAddress listen;
        listen.serial = end;
        auto started = Simulator::start(serial_fleet(), listen, [] { return demo_anchor(); });
        ASSERT_THAT(started, IsOk());
        simulator_ = std::move(*started);
    }
    [[nodiscard]] static sim::MeterState truth(sim::DeviceRole role) {
        sim::World world(serial_fleet());
        return world.site(0).meter(role, demo_anchor());
    }
    static void expect_units(const std::string& port) {
        RtuMaster master(port);
        ASSERT_TRUE(master.is_connected()) << port;
        const auto mains = master.input(11, 0, 6);
        ASSERT_EQ(mains.size(), 6U);
        const sim::AcState ac = truth(sim::DeviceRole::mains_meter).ac;
        for (std::size_t phase = 0; phase < 3; ++phase) {
            EXPECT_EQ(modbus_get_float_abcd(&mains[2 * phase]), static_cast<float>(ac.phases[phase].voltage));
        }
        const auto load = master.holding(12, 0, 6);
        const auto battery = master.holding(13, 0, 6);
        ASSERT_EQ(load.size(), 6U);
        ASSERT_EQ(battery.size(), 6U);
        const float load_power = modbus_get_float_abcd(&load[4]);
        const float battery_power = modbus_get_float_abcd(&battery[4]);
        EXPECT_EQ(load_power, static_cast<float>(truth(sim::DeviceRole::dc_load_meter).dc.power));
        EXPECT_EQ(battery_power, static_cast<float>(truth(sim::DeviceRole::battery_meter).dc.power));
        EXPECT_NE(load_power, battery_power);
    }

    std::unique_ptr<Simulator> simulator_;
};

TEST_F(SimulatorSerial, UnitsOfANewLineAreReadByLibmodbus) {
    start({});
    EXPECT_TRUE(simulator_->serial_port().starts_with("/dev/pts/")) << simulator_->serial_port();
    expect_units(simulator_->serial_port());
    // Whoever closes the port leaves the line as it was.
    expect_units(simulator_->serial_port());
}

TEST_F(SimulatorSerial, WhoKeepsOthersAwayFromTheLineIsNotLockedOutHimself) {
    start({});
    RtuMaster master(simulator_->serial_port());
    ASSERT_TRUE(master.is_connected());
    const int port = modbus_get_socket(master.context());
    ASSERT_EQ(ioctl(port, TIOCEXCL), 0);
    EXPECT_EQ(master.input(11, 0, 2).size(), 2U);
    int is_exclusive = 1;
    ASSERT_EQ(ioctl(port, TIOCGEXCL, &is_exclusive), 0);
    EXPECT_EQ(is_exclusive, 0);
}

TEST_F(SimulatorSerial, UnitsOnAPortThatIsThereAreReadFromItsOtherEnd) {
    // A line between two ports: what comes in at one master goes out of the other.
    PtyLine near_line;
    PtyLine far_line;
    const PtyResponder forth(near_line.master(), [&](std::span<const std::byte> bytes) {
        EXPECT_EQ(write(far_line.master(), bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
        return PtyResponder::Bytes{};
    });
    const PtyResponder back(far_line.master(), [&](std::span<const std::byte> bytes) {
        EXPECT_EQ(write(near_line.master(), bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
        return PtyResponder::Bytes{};
    });
    sim::SerialEnd end;
    end.port = far_line.path();
    end.other_port = near_line.path();
    end.baud = 19'200;
    start(end);
    EXPECT_EQ(simulator_->endpoints().back().uri.substr(0, 13), "dlt645-serial");
    const auto& unit = simulator_->endpoints().at(1);
    EXPECT_EQ(unit.uri, "modbus-rtu://" + near_line.path() + "?baud=19200&parity=even&stop=1&unit=11");
    expect_units(near_line.path());
    simulator_->stop();
}

TEST_F(SimulatorSerial, AnEndThatNobodyKnowsIsInNoInventory) {
    PtyLine line;
    sim::SerialEnd end;
    end.port = line.path();
    start(end);
    EXPECT_EQ(simulator_->serial_port(), "");
    EXPECT_EQ(simulator_->endpoints().size(), 1U);
    EXPECT_EQ(simulator_->inventory().find("modbus-rtu"), std::string::npos);
    simulator_->stop();
}

TEST_F(SimulatorSerial, UnitsThatAreNotThereAreSilentAndRefusalsAreTheUnitsOwn) {
    start({});
    RtuMaster master(simulator_->serial_port());
    ASSERT_TRUE(master.is_connected());
    EXPECT_TRUE(master.input(11, 60'000, 2).empty());
    EXPECT_EQ(errno, EMBXILADD);
    modbus_set_response_timeout(master.context(), 0, 200'000);
    EXPECT_TRUE(master.input(14, 0, 2).empty());
    EXPECT_EQ(errno, ETIMEDOUT);
    // Only the peer knows how to write; a unit does not answer that here.
    modbus_set_slave(master.context(), 11);
    EXPECT_EQ(modbus_write_register(master.context(), 0, 7), -1);
    EXPECT_EQ(errno, ETIMEDOUT);
    modbus_set_response_timeout(master.context(), 5, 0);
    EXPECT_EQ(master.input(11, 0, 2).size(), 2U) << "the line goes on";
}

TEST_F(SimulatorSerial, APortThatCannotBeHadSaysSo) {
    sim::ListenAddress listen;
    listen.serial = sim::SerialEnd{};
    listen.serial->port = "/dev/null/ttyUSB9";
    EXPECT_THAT(Simulator::start(serial_fleet(), listen, [] { return demo_anchor(); }),
                FailsWithDetail(Errc::link_failed, "the serial port /dev/null/ttyUSB9"));
    EXPECT_THAT(Simulator::start(serial_fleet(), {}, [] { return demo_anchor(); }),
                FailsWithDetail(Errc::invalid_argument, "name a port"));
}

}  // namespace
}  // namespace wattmast
