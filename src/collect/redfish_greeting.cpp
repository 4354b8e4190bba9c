// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/redfish_greeting.h"

#include <string_view>
#include <utility>

#include "collect/redfish_readings.h"
#include "collect/redfish_service.h"
#include "collect/session.h"
#include "collect/tcp_link.h"
#include "wire/redfish_document.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;

/// A management controller takes seconds for a TLS handshake where a meter takes tenths for an answer.
constexpr int slower = 10;
constexpr Duration longest_greeting{std::chrono::seconds{20}};

std::string_view text_at(const wire::JsonValue& document, std::string_view name) {
    const wire::JsonValue* value = document.find(name);
    return value == nullptr ? std::string_view() : value->text();
}

bool is_service_root(const wire::JsonValue& document) {
    return wire::schema_type(document) == "ServiceRoot" || !text_at(document, "RedfishVersion").empty();
}

/// Why its values cannot be read as things are; empty: they may be.
std::optional<Failure> obstacle_to_values(const RedfishUri& uri, const HttpsPeer& peer) {
    if (!uri.user.empty()) {
        return peer.doubt;  // The password is not for whom nobody vouches for.
    }
    std::string detail =
        "no values without a login: keep user and password of an account with the role ReadOnly under a name "
        "(wattmastctl credential set NAME --with user=… --secret password) and write credential=NAME into the URI";
    if (peer.doubt) {
        detail +=
            "; no authority vouches for its certificate: compare it at the device and add one of its "
            "fingerprints as pin=…";
    }
    return fail(Errc::device_refused, std::move(detail));
}

/// What is there, if it is no service that tells its root.
Greeting greeting_of(const Failure& failure, const HttpsPeer& peer) {
    // A web server that knows no Redfish says 404, or has another page there.
    const bool is_there = failure.code == Errc::device_refused && !peer.fingerprints.empty();
    Greeting greeting;
    greeting.answer = is_there ? Greeting::Answer::yes : Greeting::Answer::silence;
    greeting.seal = is_there ? peer.fingerprints : std::string();
    greeting.obstacle = is_there ? std::optional(failure) : std::nullopt;
    return greeting;
}

}  // namespace

asio::awaitable<Greeting> greet_redfish(ProbeScene scene, DeviceUri any) {
    const auto& uri = std::get<RedfishUri>(any);
    {
        // That nobody listens is found out in the time for a connection, not in what a slow controller needs.
        const std::unique_ptr<Link> link = make_tcp_link(scene.executor, uri.endpoint);
        const RunningWork::Guard guard(scene.work, [&link] { link->close(); });
        const Link::OpenOutcome opened = co_await link->open(Clock::now() + scene.connect_patience);
        if (opened.error) {
            co_return Greeting{Greeting::Answer::no_line, "", "", failure_to_open(opened.error, redacted(any)).detail};
        }
        link->close();
    }
    RedfishService service(scene.executor, uri, slower * scene.reply_patience, HttpsOptions::Trust::noted);
    const RunningWork::Guard guard(scene.work, [&service] { service.close(); });
    const auto root = co_await service.get(std::string(wire::redfish_root), Clock::now() + longest_greeting);
    if (!root) {
        co_return greeting_of(root.error(), service.peer());
    }
    if (!is_service_root(*root)) {
        co_return Greeting{};
    }
    Greeting greeting;
    greeting.answer = Greeting::Answer::yes;
    greeting.identification = describe_service(*root);
    greeting.seal = service.peer().fingerprints;
    greeting.obstacle = obstacle_to_values(uri, service.peer());
    greeting.profiles = fitting_profiles(scene.profiles, *root);
    co_return greeting;
}

std::string describe_service(const wire::JsonValue& root) {
    const std::string_view vendor = text_at(root, "Vendor");
    std::string text(text_at(root, "Product"));
    if (!vendor.empty()) {
        text.append(text.empty() ? "" : " by ").append(vendor);
    }
    for (const auto& [before, name] : {std::pair{"Redfish ", "RedfishVersion"}, std::pair{"UUID ", "UUID"}}) {
        if (const std::string_view value = text_at(root, name); !value.empty()) {
            text.append(text.empty() ? "" : ", ").append(before).append(value);
        }
    }
    return text;
}

}  // namespace wattmast
