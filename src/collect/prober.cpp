// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/prober.h"

#include <algorithm>
#include <array>
#include <utility>

#include "collect/redfish_greeting.h"
#include "collect/session.h"
#include "collect/snmp_client.h"
#include "collect/tcp_link.h"
#include "wire/dlt645_exchange.h"
#include "wire/modbus_greeting.h"

// g++ 12 takes the frames of coroutines with large arguments for memory of another allocation function: Asio's
// awaitables have an operator new and an operator delete of their own, which belong together. clang and later g++ say
// nothing.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"
#endif

namespace wattmast {
namespace {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;

/// No greeting takes longer, whatever a device sends.
constexpr Duration longest_greeting{std::chrono::seconds{20}};

/// The entry of the scene's lines that make_driver() will use too.
std::shared_ptr<Line> line_of(const ProbeScene& scene, const DeviceUri& uri, const Endpoint& endpoint) {
    std::shared_ptr<Line>& line = scene.lines[line_key(uri)];
    if (!line) {
        line = std::make_shared<Line>();
        line->link = make_tcp_link(scene.executor, endpoint);
    }
    return line;
}

Greeting no_line(std::string remark) {
    return {Greeting::Answer::no_line, "", "", std::move(remark)};
}

Greeting no_scan_of(const SerialPort& port) {
    return no_line(port.path + " is a serial port, which is not scanned; probe its units one by one");
}

Greeting greeting_of(const wire::ModbusGreeting& exchange, const SessionOutcome& session) {
    if (!session.result) {
        const bool is_broken = session.result.error().code == Errc::link_failed;
        return {is_broken ? Greeting::Answer::no_line : Greeting::Answer::silence, "", "",
                session.result.error().detail};
    }
    std::string remark;
    if (const auto code = exchange.refusal()) {
        remark = "its first register was refused with exception " + std::to_string(static_cast<int>(*code)) + " (" +
                 std::string(wire::name_of(*code)) + ")";
    }
    return {Greeting::Answer::yes, wire::describe(exchange.identity()), "", std::move(remark)};
}

asio::awaitable<Greeting> greet_modbus(ProbeScene scene, DeviceUri any) {
    const auto& uri = std::get<ModbusUri>(any);
    if (uri.port) {
        co_return no_scan_of(*uri.port);
    }
    const std::shared_ptr<Line> line = line_of(scene, any, uri.endpoint);
    const RunningWork::Guard guard(scene.work, [line] { line->link->close(); });
    const Link::OpenOutcome opened = co_await line->link->open(Clock::now() + scene.connect_patience);
    if (opened.error) {
        co_return no_line(failure_to_open(opened.error, redacted(any)).detail);
    }
    wire::ModbusTiming timing;
    timing.reply_patience = scene.reply_patience;
    wire::ModbusGreeting exchange({uri.framing, uri.unit, line->next_transaction}, timing);
    const SessionOutcome session = co_await run(exchange, *line->link, Clock::now() + longest_greeting);
    line->next_transaction = exchange.next_transaction();
    if (!exchange.is_in_step()) {
        line->link->close();
    }
    co_return greeting_of(exchange, session);
}

asio::awaitable<Greeting> greet_snmp(ProbeScene scene, DeviceUri any) {
    SnmpClient client(scene.executor, std::get<SnmpUri>(any), scene.reply_patience);
    const RunningWork::Guard guard(scene.work, [&client] { client.close(); });
    const Oid description{1, 3, 6, 1, 2, 1, 1, 1, 0};
    const Oid object_id{1, 3, 6, 1, 2, 1, 1, 2, 0};
    std::vector<Oid> wanted;
    wanted.push_back(description);
    wanted.push_back(object_id);
    const auto answer = co_await client.get(std::move(wanted), Clock::now() + longest_greeting);
    if (!answer) {
        // A refusal is an answer; silence may be a wrong community.
        const bool is_there = answer.error().code == Errc::device_refused;
        co_return Greeting{is_there ? Greeting::Answer::yes : Greeting::Answer::silence, "", "", answer.error().detail};
    }
    std::string identification;
    for (const SnmpVarbind& varbind : *answer) {
        if (const auto* text = std::get_if<std::string>(&varbind.datum.value)) {
            identification = *text;
        } else if (const auto* model = std::get_if<Oid>(&varbind.datum.value)) {
            identification += (identification.empty() ? "" : ", ") + std::string("sysObjectID ") + to_string(*model);
        }
    }
    co_return Greeting{Greeting::Answer::yes, std::move(identification), "", ""};
}

/// What the meter of one edition is asked first: its address, where nobody wrote it and it can be asked.
wire::Dlt645Read first_read(const Dlt645Uri& uri, wire::Dlt645Edition edition) {
    constexpr wire::Dlt645Identifier active_energy_1997 = 0x9010;
    constexpr wire::Dlt645Identifier active_energy_2007 = 0x00010000;
    const bool is_2007 = edition == wire::Dlt645Edition::of_2007;
    if (is_2007 && !uri.address) {
        return {wire::Dlt645Function::read_address, 0};
    }
    return {wire::Dlt645Function::read_data, is_2007 ? active_energy_2007 : active_energy_1997};
}

wire::Dlt645Exchange first_exchange(const Dlt645Uri& uri, wire::Dlt645Edition edition, Duration reply_patience) {
    wire::Dlt645Timing timing;
    timing.reply_patience = reply_patience;
    timing.retries = 0;
    timing.max_silent_reads = 1;
    std::vector<wire::Dlt645Read> reads(1, first_read(uri, edition));
    return {{edition, uri.address.value_or(wire::Dlt645Address::any())}, std::move(reads), timing};
}

Greeting greeting_of(const Dlt645Uri& uri, wire::Dlt645Edition edition, const wire::Dlt645Exchange& exchange,
                     const SessionOutcome& session) {
    if (!session.result) {
        // Bytes, but no meter: two answered at once, or something else lives there.
        const bool is_there = session.bytes_received > 0;
        const bool is_broken = session.result.error().code == Errc::link_failed;
        return {is_there    ? Greeting::Answer::yes
                : is_broken ? Greeting::Answer::no_line
                            : Greeting::Answer::silence,
                "", "", session.result.error().detail};
    }
    const std::string address = exchange.address().to_string();
    const bool is_new = !exchange.address().has_wildcard() && !uri.address;
    return {Greeting::Answer::yes, "DL/T 645-" + std::string(id_of(edition)) + " meter " + address,
            is_new ? "address=" + address : std::string(), ""};
}

std::shared_ptr<Line> line_of(ProbeScene& scene, const Dlt645Uri& uri) {
    return line_of(scene, DeviceUri{uri}, uri.endpoint);
}

std::string text_of(const Dlt645Uri& uri) {
    return redacted(DeviceUri{uri});
}

asio::awaitable<Greeting> greet_dlt645_edition(ProbeScene scene, Dlt645Uri uri, wire::Dlt645Edition edition) {
    if (uri.port) {
        co_return no_scan_of(*uri.port);
    }
    const std::shared_ptr<Line> line = line_of(scene, uri);
    const RunningWork::Guard guard(scene.work, [line] { line->link->close(); });
    const Link::OpenOutcome opened = co_await line->link->open(Clock::now() + scene.connect_patience);
    if (opened.error) {
        co_return no_line(failure_to_open(opened.error, text_of(uri)).detail);
    }
    wire::Dlt645Exchange exchange = first_exchange(uri, edition, scene.reply_patience);
    const SessionOutcome session = co_await run(exchange, *line->link, Clock::now() + longest_greeting);
    co_return greeting_of(uri, edition, exchange, session);
}

asio::awaitable<Greeting> greet_dlt645(ProbeScene scene, DeviceUri any) {
    using enum wire::Dlt645Edition;
    const Dlt645Uri uri = std::get<Dlt645Uri>(any);
    const std::optional<wire::Dlt645Edition> known = uri.edition;
    Greeting greeting = co_await greet_dlt645_edition(scene, uri, known.value_or(of_2007));
    if (greeting.answer == Greeting::Answer::silence && !known) {
        greeting = co_await greet_dlt645_edition(scene, uri, of_1997);
    }
    co_return greeting;
}

constexpr std::array probers = {
    Prober{Protocol::modbus, Prober::Line::of_many, greet_modbus},
    Prober{Protocol::snmp, Prober::Line::of_one, greet_snmp},
    Prober{Protocol::dlt645, Prober::Line::of_many, greet_dlt645},
    Prober{Protocol::redfish, Prober::Line::of_one, greet_redfish},
};

/// Bytes of the UTF-8 character at the front; 0 if there is none.
std::size_t character_length(std::string_view text) {
    const auto at = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const std::size_t length = at(0) < 0x80                     ? 1
                               : at(0) >= 0xC2 && at(0) <= 0xDF ? 2
                               : at(0) >= 0xE0 && at(0) <= 0xEF ? 3
                               : at(0) >= 0xF0 && at(0) <= 0xF4 ? 4
                                                                : 0;
    if (length == 0 || length > text.size()) {
        return 0;
    }
    for (std::size_t i = 1; i < length; ++i) {
        if ((at(i) & 0xC0U) != 0x80) {
            return 0;
        }
    }
    const unsigned second = length > 2 ? at(1) : 0x80;
    const bool is_overlong = (at(0) == 0xE0 && second < 0xA0) || (at(0) == 0xF0 && second < 0x90);
    const bool is_no_scalar = (at(0) == 0xED && second > 0x9F) || (at(0) == 0xF4 && second > 0x8F);
    const bool is_c1 = length == 2 && at(0) == 0xC2 && at(1) < 0xA0;  // control characters beyond ASCII
    return is_overlong || is_no_scalar || is_c1 ? 0 : length;
}

}  // namespace

RunningWork::Guard::Guard(RunningWork& work, std::function<void()> end)
    : work_(work), place_(work.running_.insert(work.running_.end(), std::move(end))) {}

RunningWork::Guard::~Guard() {
    work_.running_.erase(place_);
}

void RunningWork::end_all() {
    for (const auto& end : running_) {
        end();
    }
}

const Prober* prober_of(Protocol protocol) noexcept {
    for (const Prober& prober : probers) {
        if (prober.protocol == protocol) {
            return &prober;
        }
    }
    return nullptr;
}

std::string printable(std::string_view text) {
    constexpr std::size_t most = 200;
    std::string line;
    while (!text.empty() && line.size() < most) {
        const std::size_t length = character_length(text);
        const auto first = static_cast<unsigned char>(text.front());
        if (length == 0) {
            line += '?';
        } else if (first < 0x20 || first == 0x7F) {
            line += line.empty() || line.back() == ' ' ? "" : " ";
        } else {
            line += text.substr(0, length);
        }
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    while (line.ends_with(' ')) {
        line.pop_back();
    }
    return line;
}

}  // namespace wattmast
