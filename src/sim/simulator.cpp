// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/simulator.h"

#include <sys/resource.h>

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/system/system_error.hpp>
#include <cctype>
#include <map>
#include <optional>
#include <thread>
#include <utility>

#include "sim/dlt645_listener.h"
#include "sim/dlt645_meter.h"
#include "sim/http_meter.h"
#include "sim/https_listener.h"
#include "sim/inventory.h"
#include "sim/mib.h"
#include "sim/modbus_listener.h"
#include "sim/mqtt_fleet.h"
#include "sim/redfish_pdu.h"
#include "sim/register_map.h"
#include "sim/serial_line.h"
#include "sim/site_model.h"
#include "sim/snmp_listener.h"
#include "sim/tls_identity.h"

namespace wattmast::sim {
namespace {

namespace asio = boost::asio;

constexpr std::string_view community = "public";

/// 127.1.0.1
constexpr std::uint32_t first_of_many = 0x7F01'0001;

using Wire = FleetDevice::Wire;

bool is_modbus(const FleetDevice& device, Wire where) {
    return register_map(device.profile) != nullptr && device.wire == where;
}

bool is_dlt645(const FleetDevice& device, Wire where) {
    return dlt645_table(device.profile) != nullptr && device.wire == where;
}

bool is_publishing(const FleetDevice& device) {
    return is_mqtt_profile(device.profile);
}

/// None of the others.
bool is_snmp(const FleetDevice& device) {
    return register_map(device.profile) == nullptr && dlt645_table(device.profile) == nullptr &&
           device.profile != redfish_profile && device.profile != http_meter_profile && !is_publishing(device);
}

template <typename Condition>
bool has_any(const Fleet& fleet, Condition condition) {
    return std::ranges::any_of(fleet.sites,
                               [&](const FleetSite& site) { return std::ranges::any_of(site.devices, condition); });
}

/// The port that could not be opened is the serial one.
struct SerialTrouble {
    boost::system::error_code code;
};

bool is_redfish(const FleetDevice& device) {
    return device.profile == redfish_profile;
}

bool is_http_meter(const FleetDevice& device) {
    return device.profile == http_meter_profile;
}

/// A made-up address that no other device of the fleet has.
wire::Dlt645Address dlt645_address(std::size_t site, const FleetDevice& device) {
    constexpr std::size_t units = 1000;
    std::string digits = std::to_string(site * units + static_cast<std::size_t>(device.unit));
    digits.insert(0, 2 * wire::Dlt645Address::size - digits.size(), '0');
    return wire::Dlt645Address::parse(digits).value();
}

std::string host_text(const asio::ip::address& address) {
    return address.is_v6() ? "[" + address.to_string() + "]" : address.to_string();
}

std::string system_name(const FleetSite& site, const FleetDevice& device) {
    std::string name = site.site.code + "-" + device.name;
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return name;
}

/// Room for listeners and the connections to them, of the soft limit that the system lets us raise ourselves.
void allow_descriptors(std::size_t count) {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < count) {
        limit.rlim_cur = std::min<rlim_t>(count, limit.rlim_max);
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

std::size_t device_count(const Fleet& fleet) {
    std::size_t count = 0;
    for (const FleetSite& site : fleet.sites) {
        count += site.devices.size();
    }
    return count;
}

}  // namespace

class Simulator::Servers {
public:
    Servers(Fleet the_fleet, Clock clock, asio::ip::address address, const ListenAddress& listen)
        : fleet(std::move(the_fleet)),
          world_(fleet),
          clock_(std::move(clock)),
          address_(std::move(address)),
          next_port_(listen.first_port) {
        if (listen.addressing == Addressing::address_each) {
            listen_on_one_port();
        }
        for (std::size_t i = 0; i < fleet.sites.size(); ++i) {
            listen_modbus(i);
            listen_dlt645(i);
            listen_redfish(i);
            listen_http(i);
            listen_snmp(i);
            if (listen.serial) {
                listen_serial(i, *listen.serial);
            }
        }
        if (listen.broker) {
            publish_to(*listen.broker);
        }
        std::sort(endpoints.begin(), endpoints.end(), [](const Endpoint& a, const Endpoint& b) {
            return std::pair(a.site, a.device) < std::pair(b.site, b.device);
        });
        thread_ = std::thread([this] { io_->run(); });
    }
    ~Servers() { stop(); }
    Servers(const Servers&) = delete;
    Servers& operator=(const Servers&) = delete;

    void stop() {
        if (thread_.joinable()) {
            publisher_.reset();
            io_->stop();
            thread_.join();
            serial_.reset();
            modbus_.clear();
            dlt645_.clear();
            redfish_.clear();
            http_.clear();
            snmp_.clear();
            io_.reset();  // With it go the connections, which its pending handlers own.
        }
    }

    [[nodiscard]] std::string broker_trouble() const { return publisher_ ? publisher_->trouble() : std::string(); }

    const Fleet fleet;
    std::vector<Endpoint> endpoints;
    std::string serial_port;

private:
    using Units = std::map<std::uint8_t, std::size_t>;  ///< Device index by unit id.

    [[nodiscard]] UtcTime now() const { return std::max(clock_(), world_begin); }

    [[nodiscard]] std::uint16_t take_port() { return next_port_ == 0 ? std::uint16_t{0} : next_port_++; }

    /// The mains meter has a port of its own; the other meters of a site share one, as behind a gateway.
    void listen_modbus(std::size_t site) {
        Units alone;
        Units shared;
        const auto& devices = fleet.sites[site].devices;
        for (std::size_t i = 0; i < devices.size(); ++i) {
            if (is_modbus(devices[i], Wire::network)) {
                Units& units = devices[i].role == DeviceRole::mains_meter ? alone : shared;
                units.emplace(static_cast<std::uint8_t>(devices[i].unit), i);
            }
        }
        for (const Units& units : {alone, shared}) {
            if (units.empty()) {
                continue;
            }
            auto handler = [this, site, units](std::uint8_t unit, const wire::RegisterSpan& span) {
                return answer_modbus(site, units, unit, span);
            };
            if (one_port_) {
                const auto address =
                    asio::ip::make_address_v4(first_of_many + static_cast<std::uint32_t>(by_address_.size()));
                by_address_.push_back(std::make_shared<const ModbusHandler>(std::move(handler)));
                add_modbus_endpoints(site, units, address, *one_port_);
                continue;
            }
            const auto& listener = modbus_.emplace_back(std::make_unique<ModbusListener>(
                *io_, asio::ip::tcp::endpoint(address_, take_port()), std::move(handler)));
            add_modbus_endpoints(site, units, address_, listener->port());
        }
    }

    void add_modbus_endpoints(std::size_t site, const Units& units, const asio::ip::address& address,
                              std::uint16_t port) {
        for (const auto& [unit, device] : units) {
            endpoints.push_back(
                {site, device,
                 "modbus+tcp://" + host_text(address) + ":" + std::to_string(port) + "?unit=" + std::to_string(unit)});
        }
    }

    /// Bound to every address of the machine, as Linux binds one socket to one or to all; only the made-up ones answer.
    void listen_on_one_port() {
        auto handler_at = [this](const asio::ip::address& local) -> std::shared_ptr<const ModbusHandler> {
            const std::uint32_t place = local.is_v4() ? local.to_v4().to_uint() - first_of_many : 0xFFFF'FFFFU;
            return place < by_address_.size() ? by_address_[place] : nullptr;
        };
        const auto& listener = modbus_.emplace_back(std::make_unique<ModbusListener>(
            *io_, asio::ip::tcp::endpoint(asio::ip::address_v4::any(), take_port()), ModbusHandlers(handler_at)));
        one_port_ = listener->port();
    }

    /// The DL/T 645 meters of a site share the line of one serial server.
    void listen_dlt645(std::size_t site) {
        const auto& devices = fleet.sites[site].devices;
        const auto is_here = [](const FleetDevice& device) { return is_dlt645(device, Wire::network); };
        if (std::ranges::none_of(devices, is_here)) {
            return;
        }
        const auto& listener = dlt645_.emplace_back(std::make_unique<Dlt645Listener>(
            *io_, asio::ip::tcp::endpoint(address_, take_port()),
            [this, site](const wire::Dlt645Frame& request) { return answer_dlt645(site, Wire::network, request); }));
        for (std::size_t i = 0; i < devices.size(); ++i) {
            if (is_here(devices[i])) {
                endpoints.push_back({site, i,
                                     "dlt645+tcp://" + host_text(address_) + ":" + std::to_string(listener->port()) +
                                         "?address=" + dlt645_address(site, devices[i]).to_string()});
            }
        }
    }

    /// One certificate for all, made now and kept nowhere.
    void listen_redfish(std::size_t site) {
        const auto& devices = fleet.sites[site].devices;
        for (std::size_t i = 0; i < devices.size(); ++i) {
            if (!is_redfish(devices[i])) {
                continue;
            }
            if (!identity_) {
                identity_ = make_tls_identity(address_.to_string());
            }
            const auto& listener = redfish_.emplace_back(std::make_unique<HttpsListener>(
                *io_, asio::ip::tcp::endpoint(address_, take_port()), *identity_,
                [this, site, i, pdu = std::make_shared<RedfishPdu>()](const HttpsRequest& request) {
                    return answer_redfish(site, i, *pdu, request);
                }));
            endpoints.push_back({site, i,
                                 "redfish://" + host_text(address_) + ":" + std::to_string(listener->port()) +
                                     "?user=" + std::string(RedfishPdu::user) + "&password=" +
                                     std::string(RedfishPdu::password) + "&pin=" + identity_->fingerprint});
        }
    }

    void listen_http(std::size_t site) {
        const auto& devices = fleet.sites[site].devices;
        for (std::size_t i = 0; i < devices.size(); ++i) {
            if (!is_http_meter(devices[i])) {
                continue;
            }
            const auto& listener = http_.emplace_back(std::make_unique<HttpsListener>(
                *io_, asio::ip::tcp::endpoint(address_, take_port()),
                [this, site, i](const HttpsRequest& request) { return answer_http(site, i, request); }));
            endpoints.push_back({site, i, "http://" + host_text(address_) + ":" + std::to_string(listener->port())});
        }
    }

    void listen_snmp(std::size_t site) {
        const auto& devices = fleet.sites[site].devices;
        for (std::size_t i = 0; i < devices.size(); ++i) {
            if (!is_snmp(devices[i])) {
                continue;
            }
            const auto& listener = snmp_.emplace_back(
                std::make_unique<SnmpListener>(*io_, asio::ip::udp::endpoint(address_, take_port()),
                                               std::string(community), [this, site, i] { return mib(site, i); }));
            endpoints.push_back({site, i,
                                 "snmp://" + host_text(address_) + ":" + std::to_string(listener->port()) +
                                     "?community=" + std::string(community)});
        }
    }

    /// All on one pair of wires.
    void listen_serial(std::size_t site, const SerialEnd& end) {
        Units units;
        const auto& devices = fleet.sites[site].devices;
        for (std::size_t i = 0; i < devices.size(); ++i) {
            if (is_modbus(devices[i], Wire::serial)) {
                units.emplace(static_cast<std::uint8_t>(devices[i].unit), i);
            }
        }
        if (units.empty()) {
            return;
        }
        try {
            serial_ = std::make_unique<SerialLine>(
                *io_, end,
                [this, site, units](std::uint8_t unit, const wire::RegisterSpan& span) {
                    return units.contains(unit) ? answer_modbus(site, units, unit, span) : ModbusAnswer(NoAnswer{});
                },
                [this, site](const wire::Dlt645Frame& request) { return answer_dlt645(site, Wire::serial, request); });
        } catch (const boost::system::system_error& failure) {
            throw SerialTrouble{failure.code()};
        }
        serial_port = serial_->other_port();
        if (!serial_port.empty()) {
            add_serial_endpoints(site, "://" + serial_port + "?" + end.settings());
        }
    }

    void add_serial_endpoints(std::size_t site, const std::string& port) {
        const auto& devices = fleet.sites[site].devices;
        for (std::size_t i = 0; i < devices.size(); ++i) {
            if (is_modbus(devices[i], Wire::serial)) {
                endpoints.push_back({site, i, "modbus-rtu" + port + "&unit=" + std::to_string(devices[i].unit)});
            } else if (is_dlt645(devices[i], Wire::serial)) {
                endpoints.push_back(
                    {site, i, "dlt645-serial" + port + "&address=" + dlt645_address(site, devices[i]).to_string()});
            }
        }
    }

    void publish_to(const MqttBroker& broker) {
        const std::string begin = broker.uri + (broker.uri.find('?') == std::string::npos ? "?" : "&") + "topic=";
        for (std::size_t site = 0; site < fleet.sites.size(); ++site) {
            const auto& devices = fleet.sites[site].devices;
            for (std::size_t i = 0; i < devices.size(); ++i) {
                if (is_publishing(devices[i])) {
                    endpoints.push_back({site, i, begin + mqtt_topic(fleet.sites[site], devices[i])});
                }
            }
        }
        publisher_ = std::make_unique<MqttPublisher>(broker, mqtt_stations(fleet, [this] { return now(); }));
    }

    ModbusAnswer answer_modbus(std::size_t site, const Units& units, std::uint8_t unit,
                               const wire::RegisterSpan& span) {
        const auto found = units.find(unit);
        if (found == units.end()) {
            return wire::ModbusExceptionCode::gateway_target_failed_to_respond;
        }
        const FleetDevice& device = fleet.sites[site].devices[found->second];
        const UtcTime at = now();
        if (!world_.site(site).answers(device, at)) {
            return NoAnswer{};
        }
        auto result = read_registers(*register_map(device.profile), world_.site(site).meter(device.role, at), span);
        if (const auto* refusal = std::get_if<wire::ModbusExceptionCode>(&result)) {
            return *refusal;
        }
        return std::get<std::vector<std::uint16_t>>(std::move(result));
    }

    /// Every meter that feels meant answers, as on a real line.
    std::vector<wire::Bytes> answer_dlt645(std::size_t site, Wire where, const wire::Dlt645Frame& request) {
        std::vector<wire::Bytes> replies;
        for (const FleetDevice& device : fleet.sites[site].devices) {
            const UtcTime at = now();
            if (!is_dlt645(device, where) || !world_.site(site).answers(device, at)) {
                continue;
            }
            const auto reply = answer(*dlt645_table(device.profile), world_.site(site).meter(device.role, at),
                                      dlt645_address(site, device), request);
            if (reply) {
                replies.push_back(wire::build_meter_frame(*reply));
            }
        }
        return replies;
    }

    HttpsAnswer answer_redfish(std::size_t site, std::size_t index, RedfishPdu& pdu, const HttpsRequest& request) {
        const FleetDevice& device = fleet.sites[site].devices[index];
        const UtcTime at = now();
        if (!world_.site(site).answers(device, at)) {
            return {{}, true};
        }
        return pdu.answer(request, world_.site(site).meter(device.role, at));
    }

    HttpsAnswer answer_http(std::size_t site, std::size_t index, const HttpsRequest& request) {
        const FleetDevice& device = fleet.sites[site].devices[index];
        const UtcTime at = now();
        if (!world_.site(site).answers(device, at)) {
            return {{}, true};
        }
        return http_meter_answer(request, world_.site(site).meter(device.role, at));
    }

    std::optional<MibImage> mib(std::size_t site, std::size_t index) {
        const FleetDevice& device = fleet.sites[site].devices[index];
        const UtcTime at = now();
        if (!world_.site(site).answers(device, at)) {
            return std::nullopt;
        }
        const std::string name = system_name(fleet.sites[site], device);
        SiteModel& model = world_.site(site);
        if (device.role == DeviceRole::uninterruptible) {
            return ups_mib(name, model.ups(at));
        }
        if (device.role == DeviceRole::rack_sensors) {
            return sensor_mib(name, model.rack_sensors(at));
        }
        if (device.role == DeviceRole::chiller) {
            return chiller_mib(name, model.chiller(device, at));
        }
        if (device.role == DeviceRole::row_cooler) {
            return row_cooler_mib(name, model.row_cooler(device, at));
        }
        if (device.role == DeviceRole::environment) {
            return environment_mib(name, model.environment(at));
        }
        return router_mib(name, model.router(device.role, at));
    }

    World world_;
    Clock clock_;
    asio::ip::address address_;
    std::uint16_t next_port_;
    std::optional<std::uint16_t> one_port_;
    std::vector<std::shared_ptr<const ModbusHandler>> by_address_;  ///< From `first_of_many` on; of one_port_.
    std::optional<asio::io_context> io_{std::in_place, 1};
    std::vector<std::unique_ptr<ModbusListener>> modbus_;
    std::vector<std::unique_ptr<Dlt645Listener>> dlt645_;
    std::optional<TlsIdentity> identity_;  ///< Of Redfish devices.
    std::vector<std::unique_ptr<HttpsListener>> redfish_;
    std::vector<std::unique_ptr<HttpsListener>> http_;
    std::vector<std::unique_ptr<SnmpListener>> snmp_;
    std::unique_ptr<SerialLine> serial_;
    std::unique_ptr<MqttPublisher> publisher_;  ///< Has a thread and a world of its own.
    std::thread thread_;
};

Result<std::unique_ptr<Simulator>> Simulator::start(Fleet fleet, const ListenAddress& listen, Clock clock) {
    boost::system::error_code error;
    auto address = asio::ip::make_address(listen.address, error);
    if (error) {
        return fail(Errc::invalid_argument, "cannot listen on \"" + listen.address +
                                                "\": it is no numeric address; write one such as 127.0.0.1");
    }
    if (!listen.broker && has_any(fleet, is_publishing)) {
        return fail(Errc::invalid_argument, "the fleet has devices that publish, and there is no broker; name one");
    }
    if (!listen.serial && has_any(fleet, [](const FleetDevice& device) { return device.wire == Wire::serial; })) {
        return fail(Errc::invalid_argument, "the fleet has meters on a serial line, and there is none; name a port");
    }
    const std::size_t descriptors_per_device = listen.addressing == Addressing::address_each ? 1 : 3;
    constexpr std::size_t spare_descriptors = 200;
    allow_descriptors(device_count(fleet) * descriptors_per_device + spare_descriptors);
    try {
        auto servers = std::make_unique<Servers>(std::move(fleet), std::move(clock), std::move(address), listen);
        return std::unique_ptr<Simulator>(new Simulator(std::move(servers)));
    } catch (const SerialTrouble& failure) {
        return fail(Errc::link_failed, "the simulator cannot use the serial port " + listen.serial->port + ": " +
                                           failure.code.message() + "; name another, or have a new line made");
    } catch (const boost::system::system_error& failure) {
        return fail(Errc::link_failed, "the simulator cannot listen on " + listen.address + ": " +
                                           failure.code().message() +
                                           "; choose another address or first port, or raise the limit of open files");
    }
}

Result<std::unique_ptr<Simulator>> Simulator::start(const FleetOptions& options, const ListenAddress& listen) {
    auto fleet = make_fleet(options);
    if (!fleet) {
        return fleet.error();
    }
    return start(std::move(*fleet), listen,
                 [] { return std::chrono::floor<Duration>(std::chrono::system_clock::now()); });
}

Simulator::Simulator(std::unique_ptr<Servers> servers) : servers_(std::move(servers)) {}
Simulator::~Simulator() = default;

const Fleet& Simulator::fleet() const noexcept {
    return servers_->fleet;
}
const std::vector<Endpoint>& Simulator::endpoints() const noexcept {
    return servers_->endpoints;
}
std::string Simulator::inventory() const {
    return inventory_text(servers_->fleet, servers_->endpoints);
}
const std::string& Simulator::serial_port() const noexcept {
    return servers_->serial_port;
}
std::string Simulator::broker_trouble() const {
    return servers_->broker_trouble();
}
void Simulator::stop() {
    servers_->stop();
}

}  // namespace wattmast::sim
