// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "collect/driver.h"
#include "collect/http_json_readings.h"
#include "collect/http_service.h"
#include "collect/reading_value.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;

/// The line, not the document: another request may fare the same.
bool is_of_whole_line(Errc code) {
    return code == Errc::timeout || code == Errc::link_failed || code == Errc::cancelled;
}

UtcTime wall_clock() {
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

class HttpJsonDriver final : public Driver {
public:
    HttpJsonDriver(std::shared_ptr<HttpService> service, const HttpUri& uri)
        : service_(std::move(service)), uri_(uri) {}

    asio::awaitable<PollOutcome> poll(const DeviceProfile& profile, SteadyTime deadline) override {
        const SteadyTime begin = Clock::now();
        const HttpJsonMap& map = profile.http_json;
        if (profile_ != &profile) {
            profile_ = &profile;
            heard_.assign(map.documents.size(), {});
            seen_.clear();
        }
        Poll poll;
        service_->set_tap(tap_);  // The service is of others too.
        for (std::size_t i = 0; i < map.documents.size(); ++i) {
            if (poll.given_up) {
                add_missing(poll, map.documents[i], poll.given_up->code);
                continue;
            }
            const auto document = co_await ask(target_of(map, i), map.key_header, deadline);
            take(poll, i, document);
            if (!document && (is_of_whole_line(document.error().code) || service_->is_held_back())) {
                poll.given_up = document.error();
            }
        }
        service_->set_tap(nullptr);
        PollOutcome outcome = outcome_of(std::move(poll));
        if (!outcome.failure) {
            outcome.latency = std::chrono::ceil<Duration>(Clock::now() - begin);
        }
        co_return outcome;
    }

    /// Asks for the first document of each profile, for no path twice.
    asio::awaitable<Result<std::vector<const DeviceProfile*>>> candidates(const ProfileLibrary& profiles,
                                                                          SteadyTime deadline) override {
        std::vector<const DeviceProfile*> fitting;
        Answers answers;
        for (const DeviceProfile* profile : profiles.all(Protocol::http_json)) {
            const HttpJsonMap& map = profile->http_json;
            if (map.documents.empty() || (!uri_.key.empty() && map.key_header.empty())) {
                continue;
            }
            const std::pair asked(target_of(map, 0), map.key_header);
            auto answer = answers.find(asked);
            if (answer == answers.end()) {
                auto document = co_await ask(asked.first, asked.second, deadline);
                if (!document && (service_->is_held_back() || is_nobody_there(answers, document.error().code))) {
                    co_return document.error();
                }
                answer = answers.emplace(asked, std::move(document)).first;
            }
            if (answer->second && fits(map, *answer->second)) {
                fitting.push_back(profile);
            }
        }
        if (const auto refusal = refused_by_all(answers); refusal && fitting.empty()) {
            co_return *refusal;
        }
        co_return fitting;
    }

    void set_tap(const std::shared_ptr<FrameTap>& tap) override { tap_ = tap; }

    void close() noexcept override {
        is_closed_ = true;
        if (is_asking_) {
            service_->give_up();
        }
    }

    [[nodiscard]] Duration patience_for(Duration usual) const override { return HttpService::slower * usual; }

private:
    /// The service is others' too, so it is not closed with this device.
    asio::awaitable<Result<wire::JsonValue>> ask(std::string target, std::string key_header, SteadyTime deadline) {
        if (is_closed_) {
            co_return fail(Errc::cancelled, "the poll was ended");
        }
        is_asking_ = true;
        HttpQuestion question{uri_.prefix + "?" + uri_.unit, std::move(target), std::move(key_header)};
        auto document = co_await service_->get(std::move(question), deadline);
        is_asking_ = false;
        co_return document;
    }

    /// What one poll has brought so far.
    struct Poll {
        UtcTime now = wall_clock();
        std::vector<Reading> readings;  ///< Of documents without a time of their own, and what is missing.
        std::vector<TimedReadings> told;
        std::vector<std::size_t> stale;   ///< Documents that have stood still for too long.
        std::optional<Failure> failure;   ///< The first.
        std::optional<Failure> given_up;  ///< Why the rest is not asked for.
        bool is_anything_read = false;
    };

    /// Of a document that tells its time.
    struct Heard {
        std::optional<UtcTime> at;
        SteadyTime since{};  ///< When that time was first heard.
    };

    /// By path and header.
    using Answers = std::map<std::pair<std::string, std::string>, Result<wire::JsonValue>>;

    /// One path that the device leaves unanswered says nothing of the others once it has answered any.
    [[nodiscard]] static bool is_nobody_there(const Answers& answers, Errc code) {
        return code == Errc::cancelled || (is_of_whole_line(code) && std::ranges::all_of(answers, [](const auto& one) {
                                               return !one.second && is_of_whole_line(one.second.error().code);
                                           }));
    }

    /// Where the device gives no document at all, and a refusal is among its answers.
    [[nodiscard]] static std::optional<Failure> refused_by_all(const Answers& answers) {
        std::optional<Failure> refusal;
        for (const auto& [asked, answer] : answers) {
            if (answer) {
                return std::nullopt;
            }
            refusal = answer.error().code == Errc::device_refused ? answer.error() : refusal;
        }
        return refusal;
    }

    [[nodiscard]] std::string target_of(const HttpJsonMap& map, std::size_t document) const {
        return map.documents[document].path.target(uri_.prefix, uri_.unit.empty() ? map.unit : uri_.unit);
    }

    void take(Poll& poll, std::size_t index, const Result<wire::JsonValue>& document) {
        const HttpDocument& kind = profile_->http_json.documents[index];
        auto read = document ? readings_of(kind, *document, poll.now) : Result<HttpReadings>(document.error());
        if (!read) {
            Failure failure = read.error();
            if (document) {
                failure.detail.insert(0, service_->where() + target_of(profile_->http_json, index) + ": ");
            }
            add_missing(poll, kind, failure.code);
            poll.failure = poll.failure.value_or(failure);
            return;
        }
        poll.is_anything_read = true;
        for (const Reading& reading : read->readings) {
            seen_.insert(reading.key);
        }
        if (!read->at) {
            std::ranges::move(read->readings, std::back_inserter(poll.readings));
        } else if (is_news(poll, heard_[index], *read->at, index)) {
            poll.told.push_back({*read->at, std::move(read->readings)});
        }
    }

    /// A device whose values are those of the last poll has not measured since.
    [[nodiscard]] bool is_news(Poll& poll, Heard& heard, UtcTime at, std::size_t index) const {
        const SteadyTime now = Clock::now();
        if (heard.at != at) {
            heard = {at, now};
            return true;
        }
        if (now - heard.since > profile_->http_json.stale_after) {
            poll.stale.push_back(index);
            poll.failure =
                poll.failure.value_or(fail(Errc::timeout, service_->where() + target_of(profile_->http_json, index) +
                                                              ": its values are still those of " + to_iso8601(at) +
                                                              "; look whether the device measures, and at its clock"));
        }
        return false;
    }

    /// What is optional is missed where the device has had it.
    void add_missing(Poll& poll, const HttpDocument& kind, Errc reason) const {
        for (const JsonEntry& entry : kind.entries) {
            if (!entry.is_optional || seen_.contains(entry.key)) {
                poll.readings.push_back(missing_reading(entry.key, reason, {}));
            }
        }
    }

    [[nodiscard]] PollOutcome outcome_of(Poll poll) const {
        PollOutcome outcome;
        if (!poll.is_anything_read) {
            outcome.failure = std::move(poll.failure);
            return outcome;
        }
        const bool tells_time = std::ranges::any_of(profile_->http_json.documents,
                                                    [](const HttpDocument& one) { return one.time.has_value(); });
        if (!tells_time) {
            outcome.readings = std::move(poll.readings);
            return outcome;
        }
        // Where nothing else is told the poll fails as a whole, which says as much of these points.
        if (!poll.told.empty() || !poll.readings.empty()) {
            for (const std::size_t document : poll.stale) {
                add_missing(poll, profile_->http_json.documents[document], Errc::timeout);
            }
        }
        if (!poll.readings.empty()) {
            poll.told.push_back({poll.now, std::move(poll.readings)});
        }
        if (poll.told.empty()) {
            outcome.failure = std::move(poll.failure);
        }
        outcome.told = std::move(poll.told);
        return outcome;
    }

    std::shared_ptr<HttpService> service_;
    HttpUri uri_;
    const DeviceProfile* profile_ = nullptr;
    std::vector<Heard> heard_;  ///< By document.
    std::set<PointKey> seen_;   ///< Points that the device has had.
    bool is_asking_ = false;
    bool is_closed_ = false;
    std::shared_ptr<FrameTap> tap_;  ///< Null: nobody looks on.
};

}  // namespace

std::unique_ptr<Driver> make_http_json_driver(std::shared_ptr<HttpService> service, const HttpUri& uri) {
    return std::make_unique<HttpJsonDriver>(std::move(service), uri);
}

}  // namespace wattmast
