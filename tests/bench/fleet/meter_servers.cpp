// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/fleet/meter_servers.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <stdexcept>
#include <vector>

#include "bench/fleet/processor.h"
#include "sim/snmp_message.h"

namespace wattmast::bench {
namespace {

constexpr std::uint32_t first_address = 0x7F'01'00'01;

struct Reading {
    std::array<std::uint32_t, modbus_points> numbers{};
};

/// 230.0 V, about 10 A a phase, 50.00 Hz, power factor 1; the register counts 2.3 kW a phase since the server began.
Reading reading_of(std::uint32_t device, MonotonicTime since_start, std::uint32_t phases) {
    const auto seconds =
        static_cast<std::uint32_t>(std::chrono::duration_cast<std::chrono::seconds>(since_start).count());
    const std::uint32_t current = 990 + (device * 7 + seconds * 3) % 21;            // 0.01 A
    const std::uint32_t power = current * 23 * phases / 10;                         // W
    const std::uint32_t energy = 1'000'000 + device + seconds * 23 * phases / 360;  // 0.01 kWh
    return {{2300, 2300, 2300, current, current, current, power, energy, 5000, 1000}};
}

int lone_socket(int type) {
    const int socket_number = socket(AF_INET, type | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int on = 1;
    // All of 127/8 is reached only through INADDR_ANY; the option keeps other machines out.
    sockaddr_in address{};
    address.sin_family = AF_INET;
    if (socket_number == -1 || setsockopt(socket_number, SOL_SOCKET, SO_BINDTODEVICE, "lo", 3) != 0 ||
        bind(socket_number, reinterpret_cast<sockaddr*>(&address), sizeof(address)) != 0 ||
        setsockopt(socket_number, IPPROTO_IP, IP_PKTINFO, &on, sizeof(on)) != 0) {
        throw std::runtime_error(std::string("cannot listen on the loopback interface: ") + std::strerror(errno));
    }
    return socket_number;
}

std::uint16_t port_of(int socket_number) {
    sockaddr_in address{};
    socklen_t size = sizeof(address);
    getsockname(socket_number, reinterpret_cast<sockaddr*>(&address), &size);
    return ntohs(address.sin_port);
}

class ModbusMeters {
public:
    ModbusMeters(int listener, Arrivals& arrivals) : listener_(listener), arrivals_(arrivals) {}

    [[noreturn]] void serve() {
        poll_ = epoll_create1(EPOLL_CLOEXEC);
        watch(listener_);
        std::array<epoll_event, 256> events{};
        for (;;) {
            const int count = epoll_wait(poll_, events.data(), static_cast<int>(events.size()), -1);
            for (int index = 0; index < count; ++index) {
                const int socket_number = events[static_cast<std::size_t>(index)].data.fd;
                socket_number == listener_ ? accept_all() : answer(socket_number);
            }
        }
    }

private:
    void watch(int socket_number) const {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = socket_number;
        epoll_ctl(poll_, EPOLL_CTL_ADD, socket_number, &event);
    }

    void accept_all() {
        for (int peer = 0; (peer = accept4(listener_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0;) {
            sockaddr_in address{};
            socklen_t size = sizeof(address);
            getsockname(peer, reinterpret_cast<sockaddr*>(&address), &size);
            const int on = 1;
            setsockopt(peer, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
            if (devices_.size() <= static_cast<std::size_t>(peer)) {
                devices_.resize(static_cast<std::size_t>(peer) + 1);
            }
            devices_[static_cast<std::size_t>(peer)] = ntohl(address.sin_addr.s_addr) - first_address;
            watch(peer);
        }
    }

    /// Modbus application protocol 1.1b3, 6.3: read holding registers. A request comes whole: it is twelve bytes.
    void answer(int peer) {
        std::array<std::uint8_t, 260> bytes{};
        const auto length = recv(peer, bytes.data(), bytes.size(), 0);
        if (length != 12 || bytes[7] != 3) {
            close(peer);
            return;
        }
        const std::uint32_t device = devices_[static_cast<std::size_t>(peer)];
        const MonotonicTime now = monotonic_now();
        arrivals_.add({device, now});
        const Reading reading = reading_of(device, now - start_, 3);
        const std::size_t first = static_cast<std::size_t>(bytes[8]) << 8 | bytes[9];
        const std::size_t count = std::min<std::size_t>(bytes[11], 125);
        bytes[5] = static_cast<std::uint8_t>(3 + 2 * count);
        bytes[8] = static_cast<std::uint8_t>(2 * count);
        for (std::size_t index = 0; index < count; ++index) {
            const std::size_t at = first + index;
            const std::uint32_t number = at / 2 < reading.numbers.size() ? reading.numbers[at / 2] : 0;
            const std::uint32_t word = at % 2 == 0 ? number >> 16 : number & 0xFFFF;
            bytes[9 + 2 * index] = static_cast<std::uint8_t>(word >> 8);
            bytes[10 + 2 * index] = static_cast<std::uint8_t>(word);
        }
        if (send(peer, bytes.data(), 9 + 2 * count, MSG_NOSIGNAL) == -1) {
            close(peer);
        }
    }

    int listener_;
    int poll_ = -1;
    Arrivals& arrivals_;
    MonotonicTime start_ = monotonic_now();
    std::vector<std::uint32_t> devices_;  ///< By socket.
};

class SnmpAgents {
public:
    SnmpAgents(int socket_number, Arrivals& arrivals) : socket_(socket_number), arrivals_(arrivals) {}

    [[noreturn]] void serve() {
        const int room = 8 * 1024 * 1024;
        setsockopt(socket_, SOL_SOCKET, SO_RCVBUFFORCE, &room, sizeof(room));
        const int poll = epoll_create1(EPOLL_CLOEXEC);
        epoll_event event{};
        event.events = EPOLLIN;
        epoll_ctl(poll, EPOLL_CTL_ADD, socket_, &event);
        for (;;) {
            epoll_wait(poll, &event, 1, -1);
            while (answer_one()) {
            }
        }
    }

private:
    bool answer_one() {
        std::array<std::uint8_t, 1500> bytes{};
        std::array<char, CMSG_SPACE(sizeof(in_pktinfo))> control{};
        sockaddr_in from{};
        iovec piece{bytes.data(), bytes.size()};
        msghdr header{&from, sizeof(from), &piece, 1, control.data(), control.size(), 0};
        const auto length = recvmsg(socket_, &header, 0);
        if (length < 0) {
            return false;
        }
        const cmsghdr* info = CMSG_FIRSTHDR(&header);
        auto message =
            sim::parse_snmp({reinterpret_cast<const std::byte*>(bytes.data()), static_cast<std::size_t>(length)});
        if (info == nullptr || !message || message->type != sim::PduType::get) {
            return true;
        }
        in_pktinfo packet{};
        std::memcpy(&packet, CMSG_DATA(info), sizeof(packet));
        const std::uint32_t device = ntohl(packet.ipi_addr.s_addr) - first_address;
        fill_in(device, *message);
        const wire::Bytes reply = sim::build_snmp(*message);
        piece = {const_cast<std::byte*>(reply.data()), reply.size()};
        packet.ipi_ifindex = 0;
        packet.ipi_spec_dst = packet.ipi_addr;  // whoever asks expects the answer from where it asked
        std::memcpy(CMSG_DATA(const_cast<cmsghdr*>(info)), &packet, sizeof(packet));
        sendmsg(socket_, &header, MSG_NOSIGNAL);
        return true;
    }

    void fill_in(std::uint32_t device, sim::SnmpMessage& message) {
        const MonotonicTime now = monotonic_now();
        arrivals_.add({device, now});
        const Reading reading = reading_of(device, now - start_, 1);
        const auto hundredths = std::chrono::duration_cast<std::chrono::milliseconds>(now - start_).count() / 10;
        const sim::SnmpOid up_time{1, 3, 6, 1, 2, 1, 1, 3, 0};
        message.type = sim::PduType::response;
        message.error_status = 0;
        message.error_index = 0;
        for (sim::Varbind& varbind : message.varbinds) {
            const bool is_ours = varbind.name.size() == 10 && varbind.name[6] == 99999;
            const std::size_t object = is_ours ? varbind.name[8] : 0;
            if (varbind.name == up_time) {
                varbind.value = sim::TimeTicks{static_cast<std::uint32_t>(hundredths)};
            } else if (object >= 1 && object <= snmp_objects) {
                varbind.value = sim::Gauge32{reading.numbers[snmp_numbers[object - 1]]};
            } else {
                varbind.value = sim::SnmpAbsence::no_such_object;
            }
        }
    }

    static constexpr std::array<std::size_t, snmp_objects> snmp_numbers{0, 3, 6, 7, 8, 9};
    int socket_;
    Arrivals& arrivals_;
    MonotonicTime start_ = monotonic_now();
};

[[noreturn]] void serve(MeterProtocol protocol, int socket_number, Arrivals& arrivals) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    run_on_processor(server_processor);
    if (protocol == MeterProtocol::snmp) {
        SnmpAgents(socket_number, arrivals).serve();
    }
    ModbusMeters(socket_number, arrivals).serve();
}

void raise_open_files() {
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

}  // namespace

MeterServers::MeterServers(MeterProtocol protocol) : arrivals_(std::make_unique<Arrivals>()) {
    raise_open_files();
    const int socket_number = lone_socket(protocol == MeterProtocol::snmp ? SOCK_DGRAM : SOCK_STREAM);
    if (protocol == MeterProtocol::modbus_tcp && listen(socket_number, SOMAXCONN) != 0) {
        throw std::runtime_error("cannot listen on the loopback interface");
    }
    port_ = port_of(socket_number);
    process_ = fork();
    if (process_ == 0) {
        serve(protocol, socket_number, *arrivals_);
    }
    close(socket_number);
    if (process_ == -1) {
        throw std::runtime_error("cannot start the servers");
    }
}

MeterServers::~MeterServers() {
    kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
}

std::string meter_address(std::uint32_t device) {
    const std::uint32_t address = first_address + device;
    return std::to_string(address >> 24) + '.' + std::to_string(address >> 16 & 255) + '.' +
           std::to_string(address >> 8 & 255) + '.' + std::to_string(address & 255);
}

std::string meter_profile(MeterProtocol protocol) {
    if (protocol == MeterProtocol::snmp) {
        const std::string oid = std::string(", oid = \"") + snmp_object_prefix;
        return R"(id = "bench.meter"
protocol = "snmp"
vendor = "Bench"
model = "Meter"
[source]
document = "tests/bench/fleet/meter_servers.h"
seen_on_hardware = false
[snmp]
scalars = [
    { kind = "voltage")" +
               oid + R"(1.0", type = "gauge32", scale = "0.1", unit = "V" },
    { kind = "current")" +
               oid + R"(2.0", type = "gauge32", scale = "0.01", unit = "A" },
    { kind = "active_power")" +
               oid + R"(3.0", type = "gauge32", unit = "W" },
    { kind = "active_energy_import")" +
               oid + R"(4.0", type = "gauge32", scale = "0.01", unit = "kWh" },
    { kind = "frequency")" +
               oid + R"(5.0", type = "gauge32", scale = "0.01", unit = "Hz" },
    { kind = "power_factor")" +
               oid + R"(6.0", type = "gauge32", scale = "0.001", unit = "1" },
]
[snmp.match]
object_ids = ["1.3.6.1.4.1.99999"]
)";
    }
    return R"(id = "bench.meter"
protocol = "modbus"
vendor = "Bench"
model = "Meter"
[source]
document = "tests/bench/fleet/meter_servers.h"
seen_on_hardware = false
[modbus]
function = 3
type = "uint32"
order = "abcd"
max_registers = 20
points = [
    { kind = "voltage", phase = "l1", address = 0, scale = "0.1", unit = "V" },
    { kind = "voltage", phase = "l2", address = 2, scale = "0.1", unit = "V" },
    { kind = "voltage", phase = "l3", address = 4, scale = "0.1", unit = "V" },
    { kind = "current", phase = "l1", address = 6, scale = "0.01", unit = "A" },
    { kind = "current", phase = "l2", address = 8, scale = "0.01", unit = "A" },
    { kind = "current", phase = "l3", address = 10, scale = "0.01", unit = "A" },
    { kind = "active_power", address = 12, unit = "W" },
    { kind = "active_energy_import", address = 14, scale = "0.01", unit = "kWh" },
    { kind = "frequency", address = 16, scale = "0.01", unit = "Hz" },
    { kind = "power_factor", address = 18, scale = "0.001", unit = "1" },
]
)";
}

}  // namespace wattmast::bench
