// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

#include <csignal>

#include <algorithm>
#include <boost/json.hpp>
#include <cerrno>
#include <chrono>
#include <iostream>
#include <string>

namespace wattmast::cli {
namespace {

namespace json = boost::json;

void print(std::ostream& out, const json::value& value, std::size_t depth) {
    const std::string indent((depth + 1) * 2, ' ');
    const std::string closing(depth * 2, ' ');
    if (const auto* object = value.if_object(); object != nullptr && !object->empty()) {
        out << "{\n";
        std::size_t left = object->size();
        for (const auto& member : *object) {
            out << indent << json::serialize(json::string(member.key())) << ": ";
            print(out, member.value(), depth + 1);
            out << (--left > 0 ? ",\n" : "\n");
        }
        out << closing << '}';
    } else if (const auto* array = value.if_array(); array != nullptr && !array->empty()) {
        out << "[\n";
        std::size_t left = array->size();
        for (const json::value& element : *array) {
            out << indent;
            print(out, element, depth + 1);
            out << (--left > 0 ? ",\n" : "\n");
        }
        out << closing << ']';
    } else {
        out << json::serialize(value);
    }
}

sigset_t end_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

}  // namespace

void print_json(const json::value& value) {
    print(std::cout, value, 0);
    std::cout << '\n';
}

void say(const std::string& message) {
    std::cerr << "wattmastctl: " << message << '\n';
}

Exit report_failure(const Failure& failure) {
    say(failure.code == Errc::cancelled ? "stopped by a signal: " + failure.detail : failure.detail);
    const bool is_wrong_use = failure.code == Errc::invalid_argument || failure.code == Errc::invalid_inventory ||
                              failure.code == Errc::unknown_point;
    return is_wrong_use ? Exit::wrong_use : Exit::could_not;
}

UtcTime now_utc() {
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

Result<std::optional<Duration>> parse_optional_duration(const std::string& text) {
    if (text.empty()) {
        return std::optional<Duration>();
    }
    const auto duration = parse_duration(text);
    return duration ? Result<std::optional<Duration>>(std::optional(*duration)) : duration.error();
}

namespace {

/// A signal that came before anybody waited for one stops the work before it begins.
std::stop_source source_that_knows_of_earlier_signals() {
    std::stop_source source;
    sigset_t pending;
    sigpending(&pending);
    if (sigismember(&pending, SIGINT) == 1 || sigismember(&pending, SIGTERM) == 1) {
        source.request_stop();
    }
    return source;
}

}  // namespace

void block_end_signals() {
    const sigset_t set = end_signals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

StopAtEndSignal::StopAtEndSignal()
    : source_(source_that_knows_of_earlier_signals()), waiter_([source = source_]() mutable {
          const sigset_t set = end_signals();
          int number = 0;
          sigwait(&set, &number);
          source.request_stop();
      }) {}

StopAtEndSignal::~StopAtEndSignal() {
    // To this thread only: it waits for nothing else, or has already had its signal.
    pthread_kill(waiter_.native_handle(), SIGINT);
    waiter_.join();
}

void wait_for_end(std::optional<Duration> time, const std::function<void()>& each_second,
                  const std::function<bool()>& ended) {
    using Steady = std::chrono::steady_clock;
    const sigset_t set = end_signals();
    const auto end = time ? std::optional(Steady::now() + *time) : std::nullopt;
    while (!ended()) {
        auto patience = std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::seconds{1});
        if (end) {
            patience = std::min(patience, std::chrono::duration_cast<std::chrono::nanoseconds>(*end - Steady::now()));
        }
        if (patience.count() <= 0) {
            return;
        }
        const auto seconds = std::chrono::floor<std::chrono::seconds>(patience);
        const timespec wait{seconds.count(), (patience - seconds).count()};
        if (sigtimedwait(&set, nullptr, &wait) > 0) {
            return;
        }
        each_second();
    }
}

}  // namespace wattmast::cli
