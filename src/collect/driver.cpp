// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/driver.h"

#include <algorithm>

#include "collect/http_service.h"
#include "collect/mqtt_client.h"
#include "collect/serial_link.h"
#include "collect/tcp_link.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;

std::string ids_of(const std::vector<const DeviceProfile*>& profiles) {
    std::string text;
    for (const DeviceProfile* profile : profiles) {
        text.append(text.empty() ? "" : ", ").append(profile->id);
    }
    return text.empty() ? "none" : text;
}

Result<const DeviceProfile*> named_profile(const DeviceUri& uri, std::string_view named,
                                           const ProfileLibrary& profiles) {
    const DeviceProfile* profile = profiles.find(named);
    if (profile == nullptr) {
        return fail(Errc::no_profile, "there is no profile \"" + std::string(named) + "\"; there are " +
                                          ids_of(profiles.all(protocol_of(uri))));
    }
    if (profile->protocol != protocol_of(uri)) {
        return fail(Errc::no_profile, "profile " + profile->id + " is for " + std::string(id_of(profile->protocol)) +
                                          ", but the device is " + redacted(uri));
    }
    return profile;
}

/// Whatever the port is called.
bool have_equal_settings(const std::optional<SerialPort>& one, const std::optional<SerialPort>& other) {
    if (!one || !other) {
        return one.has_value() == other.has_value();
    }
    SerialPort renamed = *other;
    renamed.path = one->path;
    return renamed == *one;
}

std::shared_ptr<Line> line_of(Lines& lines, const DeviceUri& uri, asio::any_io_executor executor,
                              const Endpoint& endpoint, const std::optional<SerialPort>& port) {
    std::shared_ptr<Line>& line = lines[line_key(uri)];
    if (!line) {
        line = std::make_shared<Line>();
        line->port = port;
        line->link = port ? make_serial_link(executor, *port) : make_tcp_link(executor, endpoint);
    }
    if (!have_equal_settings(line->port, port)) {
        auto contradicted = std::make_shared<Line>();
        contradicted->link = make_contradicted_link();
        return contradicted;
    }
    return line;
}

std::shared_ptr<MqttClient> broker_of(Lines& lines, const MqttUri& uri) {
    std::shared_ptr<Line>& line = lines[broker_key(uri)];
    if (!line) {
        line = std::make_shared<Line>();
        line->broker = std::make_shared<MqttClient>(uri);
    }
    return line->broker;
}

std::shared_ptr<HttpService> service_of(Lines& lines, const HttpUri& uri, asio::any_io_executor executor,
                                        Duration reply_patience) {
    std::shared_ptr<Line>& line = lines[http_key(uri)];
    if (!line) {
        line = std::make_shared<Line>();
        line->http = std::make_shared<HttpService>(std::move(executor), uri, HttpService::slower * reply_patience);
    }
    return line->http;
}

}  // namespace

void drop_included(std::vector<const DeviceProfile*>& fitting) {
    const std::vector<const DeviceProfile*> all = fitting;
    std::erase_if(fitting, [&all](const DeviceProfile* candidate) {
        return std::ranges::any_of(all, [candidate](const DeviceProfile* other) {
            return std::ranges::find(other->includes, candidate->id) != other->includes.end();
        });
    });
}

Protocol protocol_of(const DeviceUri& uri) noexcept {
    struct ToProtocol {
        Protocol operator()(const ModbusUri& /*uri*/) const noexcept { return Protocol::modbus; }
        Protocol operator()(const SnmpUri& /*uri*/) const noexcept { return Protocol::snmp; }
        Protocol operator()(const Dlt645Uri& /*uri*/) const noexcept { return Protocol::dlt645; }
        Protocol operator()(const RedfishUri& /*uri*/) const noexcept { return Protocol::redfish; }
        Protocol operator()(const MqttUri& /*uri*/) const noexcept { return Protocol::mqtt; }
        Protocol operator()(const HttpUri& /*uri*/) const noexcept { return Protocol::http_json; }
    };
    return std::visit(ToProtocol{}, uri);
}

std::unique_ptr<Driver> make_driver(asio::any_io_executor executor, Lines& lines, const DeviceUri& uri,
                                    Duration reply_patience) {
    if (const auto* snmp = std::get_if<SnmpUri>(&uri)) {
        return make_snmp_driver(std::move(executor), *snmp, reply_patience);
    }
    if (const auto* redfish = std::get_if<RedfishUri>(&uri)) {
        return make_redfish_driver(std::move(executor), *redfish, reply_patience);
    }
    if (const auto* http = std::get_if<HttpUri>(&uri)) {
        return make_http_json_driver(service_of(lines, *http, std::move(executor), reply_patience), *http);
    }
    if (const auto* dlt645 = std::get_if<Dlt645Uri>(&uri)) {
        return make_dlt645_driver(line_of(lines, uri, std::move(executor), dlt645->endpoint, dlt645->port), *dlt645,
                                  reply_patience);
    }
    if (const auto* mqtt = std::get_if<MqttUri>(&uri)) {
        return make_mqtt_driver(std::move(executor), broker_of(lines, *mqtt), *mqtt);
    }
    const auto& modbus = std::get<ModbusUri>(uri);
    return make_modbus_driver(line_of(lines, uri, std::move(executor), modbus.endpoint, modbus.port), modbus,
                              reply_patience);
}

asio::awaitable<Result<const DeviceProfile*>> choose_profile(Driver& driver, const DeviceUri& uri,
                                                             std::string_view named, const ProfileLibrary& profiles,
                                                             SteadyTime deadline) {
    if (!named.empty()) {
        co_return named_profile(uri, named, profiles);
    }
    auto found = co_await driver.candidates(profiles, deadline);
    if (!found) {
        co_return found.error();
    }
    std::vector<const DeviceProfile*> fitting = std::move(*found);
    drop_included(fitting);
    if (fitting.size() == 1) {
        co_return fitting.front();
    }
    const std::string considered = "considered: " + ids_of(profiles.all(protocol_of(uri)));
    if (fitting.empty()) {
        co_return fail(Errc::no_profile, "no profile fits " + redacted(uri) + " (" + considered +
                                             "); name one, or add a profile for this model");
    }
    co_return fail(Errc::no_profile, "several profiles fit " + redacted(uri) + ": " + ids_of(fitting) + " (" +
                                         considered + "); name the one that is right");
}

}  // namespace wattmast
