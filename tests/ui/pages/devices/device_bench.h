// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A real engine on a database of its own, and a Modbus meter on the loopback.
#pragma once

#include <QPushButton>
#include <filesystem>
#include <fstream>

#include "app/engine.h"
#include "collect/modbus_test_server.h"
#include "support/temporary_folder.h"
#include "ui/engine_bridge.h"
#include "ui/pages/settings/credential_desk.h"
#include "ui/shell/page_base.h"
#include "ui/shell/session.h"

namespace wattmast::ui::test {

inline constexpr auto bench_profile = R"(id = "test.mockup"
protocol = "modbus"
vendor = "Maker"
model = "Generic 3-phase"
[source]
document = "Register list of the bench meter"
edition = "1.0"
page = "table 2"
seen_on_hardware = false
unconfirmed = "The sign of the power."
[modbus]
function = 3
type = "float32"
order = "abcd"
points = [
    { kind = "voltage", phase = "l1", address = 40101, unit = "V", min = "0", max = "500" },
    { kind = "voltage", phase = "l2", address = 40103, unit = "V", min = "0", max = "500" },
    { kind = "voltage", phase = "l3", address = 40105, unit = "V", min = "0", max = "500" },
    { kind = "frequency", address = 40107, unit = "Hz", min = "40", max = "70" },
    { kind = "active_power", address = 40109, unit = "W" },
    { kind = "active_energy_import", address = 40131, type = "uint32", scale = "0.1", unit = "kWh" },
    { kind = "power_factor", address = 40147, unit = "1" },
]
identify = [{ address = 40107, min = "49", max = "51" }]
)";

/// The meter of mock-up 18: 40147 is refused, its power moves a little from reading to reading.
inline wattmast::test::ServerAction mock_up_meter(const wire::ModbusServerRequest& request, int number) {
    using wattmast::test::answer;
    using wattmast::test::refuse;
    constexpr auto framing = wire::ModbusFraming::tcp;
    if (request.unit != 1 || request.function != 3 || !request.span || request.span->address < 40101 ||
        request.span->end() > 40147) {
        return refuse(framing, request, wire::ModbusExceptionCode::illegal_data_address);
    }
    const auto wobble = static_cast<std::uint16_t>((number * 7919) % 0xFFFF);
    return answer(framing, request,
                  {{40101, 0x436C},
                   {40102, 0x1C29},
                   {40103, 0x436B},
                   {40104, 0x8F5C},
                   {40105, 0x436C},
                   {40106, 0x947B},
                   {40107, 0x4247},
                   {40108, 0xFAE1},
                   {40109, 0x4589},
                   {40110, wobble},
                   {40131, 0x0007},
                   {40132, 0x5B44}});
}

struct DeviceBench {
    explicit DeviceBench(Access access = Access::read_write) {
        std::filesystem::create_directories(folder / "profiles");
        std::ofstream(folder / "profiles/test.mockup.toml") << bench_profile;
        qputenv("WATTMAST_PROFILES", (folder / "profiles").c_str());
        qputenv("WATTMAST_CREDENTIALS", (folder / "credentials.toml").c_str());
        EngineOptions options;
        options.database = folder / "bench.wattmast";
        options.resources = std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources";
        if (access == Access::read_only) {
            engine = Engine::open(options).value();  // Makes the database.
            engine.reset();
        }
        options.access = access;
        engine = Engine::open(options).value();
        bridge = std::make_unique<EngineBridge>(*engine);
        session = std::make_unique<Session>(bridge->now(), QTimeZone::utc());
    }
    ~DeviceBench() {
        session.reset();
        bridge.reset();
    }
    [[nodiscard]] PageContext context() { return {*bridge, *session}; }
    [[nodiscard]] static CredentialActions no_credentials() {
        return {[](const KeyringPatience&) { return CredentialOverview{}; },
                [](const CredentialChange&, const KeyringPatience&) { return Result<void>(); }};
    }
    [[nodiscard]] QString port() const { return QString::number(server.port()); }

    wattmast::test::TemporaryFolder folder;
    wattmast::test::ModbusTestServer server{wire::ModbusFraming::tcp, mock_up_meter};
    std::unique_ptr<Engine> engine;
    std::unique_ptr<EngineBridge> bridge;
    std::unique_ptr<Session> session;
};

inline QPushButton* button_of(const QWidget& window, const QString& text) {
    for (QPushButton* candidate : window.findChildren<QPushButton*>()) {
        if (candidate->text() == text && candidate->isVisible()) {
            return candidate;
        }
    }
    throw std::logic_error("there is no button " + text.toStdString());
}

}  // namespace wattmast::ui::test
