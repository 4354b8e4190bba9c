// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/discovery.h"

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <exception>
#include <map>
#include <utility>

#include "collect/device_uri.h"
#include "collect/driver.h"
#include "collect/probe_pace.h"
#include "collect/prober.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;

constexpr auto as_values = asio::as_tuple(asio::use_awaitable);
constexpr std::string_view host_mark = "{host}";
constexpr unsigned highest_rate = 1000;
constexpr unsigned most_concurrent = 256;
/// Where profiles cannot be told apart, a person compares values; more than these nobody does.
constexpr std::size_t most_proposals = 3;
constexpr const char* no_profile = "no profile fits it; name one, or add a profile for this model";
/// For giving a session back.
constexpr std::chrono::seconds patience_to_leave{2};

std::string with_host(std::string_view text, const std::string& host) {
    std::string result(text);
    const std::size_t at = result.find(host_mark);
    const bool is_ipv6 = host.find(':') != std::string::npos;
    return at == std::string::npos ? result : result.replace(at, host_mark.size(), is_ipv6 ? "[" + host + "]" : host);
}

std::string with_parameters(std::string uri, const std::string& parameters) {
    if (parameters.empty()) {
        return uri;
    }
    return std::move(uri.append(uri.find('?') == std::string::npos ? "?" : "&").append(parameters));
}

const std::string& full_text(const DiscoveryTemplate& form) {
    return form.full.empty() ? form.text : form.full;
}

Result<DeviceUri> uri_of(const DiscoveryTemplate& form, const std::string& host, const std::string& parameters = "") {
    return parse_device_uri(with_parameters(with_host(full_text(form), host), parameters));
}

/// Templates that reach the same line of a host, in their order.
std::vector<std::vector<const DiscoveryTemplate*>> by_line(const std::vector<DiscoveryTemplate>& templates) {
    std::vector<std::vector<const DiscoveryTemplate*>> lines;
    std::map<std::string, std::size_t> places;
    for (const DiscoveryTemplate& form : templates) {
        const auto [place, is_new] = places.emplace(line_key(uri_of(form, "host").value()), lines.size());
        if (is_new) {
            lines.emplace_back();
        }
        lines[place->second].push_back(&form);
    }
    return lines;
}

/// One discovery; lives on the thread that runs it.
class DiscoveryRun {
public:
    DiscoveryRun(const DiscoveryRequest& request, const ProfileLibrary& profiles, DiscoverySink& sink)
        : request_(request), profiles_(profiles), sink_(sink), lines_(by_line(request.templates)), pace_(request.rate) {
        progress_.lines = request.hosts.size() * lines_.size();
    }

    Result<DiscoveryProgress> run(const std::stop_token& stop) {
        const std::stop_callback on_stop(stop, [this] { asio::post(context_, [this] { give_up(); }); });
        working_ = std::min<std::size_t>(request_.concurrent, progress_.lines);
        for (std::size_t i = 0; i < working_; ++i) {
            asio::co_spawn(context_, work(), [](const std::exception_ptr& bug) {
                if (bug) {
                    std::rethrow_exception(bug);
                }
            });
        }
        context_.run();
        if (is_stopping_) {
            return fail(Errc::cancelled, "the discovery was ended after " + std::to_string(progress_.lines_done) +
                                             " of " + std::to_string(progress_.lines) + " lines");
        }
        return progress_;
    }

private:
    void give_up() {
        is_stopping_ = true;
        running_.end_all();
    }

    asio::awaitable<void> work() {
        while (next_ < progress_.lines && !is_stopping_) {
            const std::size_t job = next_++;
            // Lines of one host far apart, so that a weak controller is not asked everything at once.
            const std::string& host = request_.hosts[job % request_.hosts.size()];
            co_await visit(host, lines_[job / request_.hosts.size()]);
            if (!is_stopping_) {
                ++progress_.lines_done;
                sink_.on_progress(progress_);
            }
        }
        if (--working_ == 0) {
            context_.stop();  // Nobody waits for the timers that are left.
        }
    }

    asio::awaitable<void> visit(const std::string& host, const std::vector<const DiscoveryTemplate*>& forms) {
        Lines lines;
        const ProbeScene scene{context_.get_executor(), lines, running_, profiles_, request_.connect_patience,
                               request_.reply_patience};
        std::size_t answers = 0;
        bool has_line = false;
        for (const DiscoveryTemplate* form : forms) {
            co_await wait_for_turn();
            if (is_stopping_) {
                co_return;
            }
            ++progress_.probes;
            const DeviceUri uri = uri_of(*form, host).value();
            const Prober& prober = *prober_of(protocol_of(uri));
            const Greeting greeting = co_await prober.greet(scene, uri);
            if (is_stopping_ || greeting.answer == Greeting::Answer::no_line) {
                co_return;
            }
            has_line = prober.line == Prober::Line::of_many;
            if (greeting.answer == Greeting::Answer::silence) {
                continue;
            }
            ++answers;
            co_await look_closer(host, *form, greeting, lines);
            if (is_stopping_ || prober.line == Prober::Line::of_one) {
                co_return;
            }
        }
        progress_.open_silent += has_line && answers == 0 ? 1 : 0;
    }

    asio::awaitable<void> wait_for_turn() {
        asio::steady_timer timer(context_, pace_.reserve(Clock::now()));
        const RunningWork::Guard guard(running_, [&timer] { timer.cancel(); });
        co_await timer.async_wait(as_values);
    }

    /// Which profiles fit a device that is there, and what they read.
    asio::awaitable<void> look_closer(const std::string& host, const DiscoveryTemplate& form, const Greeting& greeting,
                                      Lines& lines) {
        const DeviceUri uri = uri_of(form, host, greeting.parameters).value();
        DiscoveryFinding finding{host,
                                 with_parameters(with_host(form.text, host), greeting.parameters),
                                 redacted(uri),
                                 protocol_of(uri),
                                 printable(greeting.identification),
                                 {},
                                 printable(greeting.remark)};
        if (!greeting.seal.empty()) {
            finding.identification.append(finding.identification.empty() ? "" : ", ").append(greeting.seal);
        }
        if (greeting.obstacle) {
            propose_unread(finding, greeting);
        } else {
            const std::unique_ptr<Driver> driver =
                make_driver(context_.get_executor(), lines, uri, request_.reply_patience);
            const RunningWork::Guard guard(running_, [&driver] { driver->close(); });
            co_await read_values(*driver, finding);
            co_await driver->leave(Clock::now() + patience_to_leave);
        }
        if (!is_stopping_) {
            ++progress_.found;
            sink_.on_found(finding);
        }
    }

    asio::awaitable<void> read_values(Driver& driver, DiscoveryFinding& finding) {
        const SteadyTime deadline = Clock::now() + request_.device_deadline;
        auto fitting = co_await driver.candidates(profiles_, deadline);
        if (!fitting) {
            append_remark(finding, fitting.error().detail);
            co_return;
        }
        drop_included(*fitting);
        fitting->resize(std::min(fitting->size(), most_proposals));
        for (const DeviceProfile* profile : *fitting) {
            if (is_stopping_) {
                co_return;
            }
            PollOutcome outcome = co_await driver.poll(*profile, deadline);
            finding.profiles.push_back(
                {profile->id, std::move(outcome.readings), std::move(outcome.failure), outcome.latency});
        }
        if (!fitting->empty()) {
            finding.remark.clear();  // What its first register said matters only to who looks for a profile.
        } else {
            append_remark(finding, no_profile);
        }
    }

    static void propose_unread(DiscoveryFinding& finding, const Greeting& greeting) {
        for (const DeviceProfile* profile : greeting.profiles) {
            finding.profiles.push_back({profile->id, {}, greeting.obstacle, Duration{0}});
        }
        if (greeting.profiles.empty()) {
            append_remark(finding, greeting.obstacle->detail);
        }
    }

    static void append_remark(DiscoveryFinding& finding, const std::string& remark) {
        finding.remark.append(finding.remark.empty() ? "" : "; ").append(printable(remark));
    }

    const DiscoveryRequest& request_;
    const ProfileLibrary& profiles_;
    DiscoverySink& sink_;
    const std::vector<std::vector<const DiscoveryTemplate*>> lines_;
    ProbePace pace_;
    RunningWork running_;
    DiscoveryProgress progress_;
    std::size_t next_ = 0;     ///< Of the lines of all hosts.
    std::size_t working_ = 0;  ///< Coroutines.
    bool is_stopping_ = false;
    asio::io_context context_{1};  ///< Last: what it still holds uses the others.
};

}  // namespace

Result<void> check_request(const DiscoveryRequest& request) {
    if (request.hosts.empty() || request.templates.empty()) {
        return fail(Errc::invalid_argument, "a discovery needs hosts and something to look for on them");
    }
    if (request.rate < 1 || request.rate > highest_rate) {
        return fail(Errc::invalid_argument, "the rate is " + std::to_string(request.rate) +
                                                " a second; it may be from 1 to " + std::to_string(highest_rate));
    }
    if (request.concurrent < 1 || request.concurrent > most_concurrent) {
        return fail(Errc::invalid_argument, std::to_string(request.concurrent) +
                                                " lines at once are not possible; from 1 to " +
                                                std::to_string(most_concurrent) + " are");
    }
    for (const DiscoveryTemplate& form : request.templates) {
        if (form.text.find(host_mark) == std::string::npos || full_text(form).find(host_mark) == std::string::npos) {
            return fail(Errc::invalid_argument, "\"" + redacted(std::string_view(form.text)) +
                                                    "\" has no {host}; write it like "
                                                    "modbus+tcp://{host}:502?unit=1");
        }
        const auto uri = uri_of(form, "host");
        if (!uri) {
            return uri.error();
        }
        if (prober_of(protocol_of(*uri)) == nullptr) {
            return fail(Errc::invalid_argument,
                        "devices of " + std::string(id_of(protocol_of(*uri))) + " cannot be looked for");
        }
    }
    return {};
}

Result<DiscoveryProgress> discover(const DiscoveryRequest& request, const ProfileLibrary& profiles, DiscoverySink& sink,
                                   std::stop_token stop) {
    if (const auto checked = check_request(request); !checked) {
        return checked.error();
    }
    return DiscoveryRun(request, profiles, sink).run(stop);
}

}  // namespace wattmast
