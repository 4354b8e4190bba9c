// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <chrono>

#include "collect/driver.h"
#include "collect/modbus_readings.h"
#include "collect/serial_link.h"
#include "collect/session.h"
#include "collect/sunspec_readings.h"
#include "wire/modbus_exchange.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;
using wire::ModbusExchange;
using wire::RegisterSpan;

class ModbusDriver final : public Driver {
public:
    ModbusDriver(std::shared_ptr<Line> line, const ModbusUri& uri, Duration reply_patience)
        : line_(std::move(line)), uri_(uri), where_(redacted(DeviceUri{uri})) {
        timing_.reply_patience = reply_patience;
        if (uri_.port) {
            timing_.inter_frame_pause = rtu_silence(uri_.port->baud);
        }
    }

    asio::awaitable<PollOutcome> poll(const DeviceProfile& profile, SteadyTime deadline) override {
        if (!profile.sunspec.models.empty()) {
            co_return co_await poll_sunspec(profile.sunspec, deadline);
        }
        if (planned_ != &profile) {
            auto plan = wire::plan_reads(wanted_spans(profile.modbus), profile.modbus.limits);
            if (!plan) {
                co_return PollOutcome{{}, plan.error(), {}};
            }
            plan_ = std::move(*plan);
            planned_ = &profile;
        }
        // A unit that was silent the last time gets one chance, so that its neighbours on the line do not wait.
        timing_.retries = was_silent_ ? 0 : 1;
        Conversation conversation = co_await converse(plan_, deadline);
        was_silent_ = conversation.failure && conversation.failure->code == Errc::timeout;
        if (conversation.failure) {
            co_return PollOutcome{{}, std::move(conversation.failure), conversation.latency};
        }
        if (tap_) {
            tell_why_missing(profile.modbus, conversation.blocks);
        }
        co_return PollOutcome{readings_of(profile.modbus, plan_, conversation.blocks), std::nullopt,
                              conversation.latency};
    }

    asio::awaitable<Result<std::vector<const DeviceProfile*>>> candidates(const ProfileLibrary& profiles,
                                                                          SteadyTime deadline) override {
        std::vector<const DeviceProfile*> fitting;
        std::optional<Failure> silence;
        for (const DeviceProfile* profile : profiles.all(Protocol::modbus)) {
            if (profile->modbus.identification.empty()) {
                continue;
            }
            std::vector<RegisterSpan> reads;
            for (const ModbusCheck& check : profile->modbus.identification) {
                reads.push_back(check.span);
            }
            const Conversation conversation = co_await converse(reads, deadline);
            // Only a refusal says anything of a profile; a line that does not work says nothing of the others either.
            if (conversation.failure && conversation.failure->code != Errc::device_refused) {
                silence = conversation.failure;
                if (!is_worth_asking_on(conversation.failure->code)) {
                    co_return *conversation.failure;
                }
                continue;
            }
            if (!conversation.failure && all_hold(*profile, conversation.blocks)) {
                fitting.push_back(profile);
            }
        }
        if (fitting.empty() && silence) {
            co_return *silence;
        }
        // Last, so that ordinary meters are not asked for what they do not have.
        if (fitting.empty()) {
            fitting = co_await sunspec_candidates(profiles, deadline);
        }
        co_return fitting;
    }

    void close() noexcept override { line_->link->close(); }
    void rest(SteadyTime next) override { line_->link->rest(next); }
    void set_tap(const std::shared_ptr<FrameTap>& tap) override { tap_ = tap; }
    [[nodiscard]] std::shared_ptr<Line> line() const override { return line_; }

private:
    struct Conversation {
        std::vector<ModbusExchange::Block> blocks;
        std::optional<Failure> failure;
        std::optional<Duration> latency{};
    };

    /// One exchange; a second one on a fresh connection where a kept one turns out to be dead.
    asio::awaitable<Conversation> converse(const std::vector<RegisterSpan>& reads, SteadyTime deadline) {
        while (true) {
            const Link::OpenOutcome opened = co_await line_->link->open(deadline);
            if (opened.error) {
                co_return Conversation{{},
                                       uri_.port ? failure_to_open_port(opened.error, *uri_.port, where_)
                                                 : failure_to_open(opened.error, where_),
                                       {}};
            }
            timing_.first_pause = std::max(until_silent(), std::chrono::milliseconds{0});
            ModbusExchange exchange({uri_.framing, uri_.unit, line_->next_transaction}, reads, timing_);
            const SessionOutcome session = co_await run(exchange, *line_->link, deadline, tap_.get());
            line_->next_transaction = exchange.next_transaction();
            const bool was_dropped = !session.result && session.result.error().code == Errc::link_failed &&
                                     session.bytes_received == 0 && opened.opened == Link::Opened::kept;
            if (was_dropped) {
                line_->link->close();
                continue;
            }
            co_return conclude(exchange, session);
        }
    }

    /// Walks the device's list of models.
    asio::awaitable<Result<std::vector<wire::SunspecPlace>>> find_models(SteadyTime deadline) {
        wire::SunspecWalk walk;
        while (const auto wanted = walk.wanted()) {
            const std::vector<RegisterSpan> reads{*wanted};
            const Conversation conversation = co_await converse(reads, deadline);
            if (conversation.failure) {
                walk.fail_with(*conversation.failure);
            } else if (!conversation.blocks[0]) {
                walk.fail_with(conversation.blocks[0].error());
            } else {
                walk.take(*conversation.blocks[0]);
            }
        }
        co_return walk.outcome();
    }

    asio::awaitable<PollOutcome> poll_sunspec(const SunspecMap& map, SteadyTime deadline) {
        timing_.retries = was_silent_ ? 0 : 1;
        if (!sunspec_) {
            const auto chain = co_await find_models(deadline);
            was_silent_ = !chain && chain.error().code == Errc::timeout;
            if (!chain) {
                co_return PollOutcome{{}, chain.error(), {}};
            }
            sunspec_ = plan_sunspec(map, *chain);
        }
        if (sunspec_->models.empty()) {
            sunspec_.reset();
            co_return PollOutcome{
                {}, fail(Errc::no_profile, where_ + ": the device has no SunSpec model that is known"), {}};
        }
        Conversation conversation = co_await converse(sunspec_->reads, deadline);
        was_silent_ = conversation.failure && conversation.failure->code == Errc::timeout;
        if (conversation.failure) {
            co_return PollOutcome{{}, std::move(conversation.failure), conversation.latency};
        }
        auto readings = sunspec_readings(map, *sunspec_, conversation.blocks);
        if (!readings) {
            sunspec_.reset();
            Failure failure = readings.error();
            failure.detail.insert(0, where_ + ": ");
            co_return PollOutcome{{}, std::move(failure), conversation.latency};
        }
        co_return PollOutcome{std::move(*readings), std::nullopt, conversation.latency};
    }

    asio::awaitable<std::vector<const DeviceProfile*>> sunspec_candidates(const ProfileLibrary& profiles,
                                                                          SteadyTime deadline) {
        std::vector<const DeviceProfile*> able = profiles.all(Protocol::modbus);
        std::erase_if(able, [](const DeviceProfile* profile) { return profile->sunspec.models.empty(); });
        if (able.empty()) {
            co_return able;
        }
        const auto chain = co_await find_models(deadline);
        std::erase_if(able, [&chain](const DeviceProfile* profile) {
            return !chain || plan_sunspec(profile->sunspec, *chain).models.empty();
        });
        co_return able;
    }

    void tell_why_missing(const ModbusMap& map, const std::vector<ModbusExchange::Block>& blocks) {
        for (const ModbusEntry& entry : map.entries) {
            for (std::size_t i = 0; i < blocks.size(); ++i) {
                const bool is_inside = plan_[i].function == entry.span.function &&
                                       plan_[i].address <= entry.span.address && entry.span.end() <= plan_[i].end();
                if (is_inside && !blocks[i]) {
                    tap_->on_missing(entry.key, blocks[i].error());
                }
            }
        }
    }

    /// A reply of the unit that was given up, by whichever of its drivers, may come for as long again.
    [[nodiscard]] std::chrono::milliseconds until_silent() const {
        const auto gave_up = line_->gave_up.find(uri_.unit);
        return gave_up == line_->gave_up.end()
                   ? std::chrono::milliseconds{0}
                   : std::chrono::ceil<std::chrono::milliseconds>(gave_up->second + timing_.reply_patience -
                                                                  std::chrono::steady_clock::now());
    }

    Conversation conclude(const ModbusExchange& exchange, const SessionOutcome& session) {
        if (!session.result) {
            line_->gave_up[uri_.unit] = std::chrono::steady_clock::now();
            line_->link->close();
            Failure failure = session.result.error();
            failure.detail.insert(0, where_ + ": ");
            return {{}, std::move(failure), session.latency};
        }
        const auto& blocks = exchange.blocks();
        const auto is_refused = [](const auto& block) { return !block && block.error().code == Errc::device_refused; };
        // An answer may still be under way, and RTU has nothing that tells it from the next one.
        if (!std::ranges::all_of(blocks, [&](const auto& block) { return block || is_refused(block); })) {
            line_->gave_up[uri_.unit] = std::chrono::steady_clock::now();
            line_->link->close();
        }
        if (!blocks.empty() && std::ranges::all_of(blocks, is_refused)) {
            Failure failure = blocks.front().error();
            failure.detail.insert(0, where_ + ": ");
            return {{}, std::move(failure), session.latency};
        }
        return {blocks, std::nullopt, session.latency};
    }

    static bool all_hold(const DeviceProfile& profile, const std::vector<ModbusExchange::Block>& blocks) {
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (!blocks[i] || !holds(profile.modbus.identification[i], *blocks[i])) {
                return false;
            }
        }
        return true;
    }

    /// Devices exist that are silent, not refusing, where they are asked for what they do not have.
    static bool is_worth_asking_on(Errc code) {
        return code == Errc::timeout || code == Errc::malformed_frame || code == Errc::wrong_reply;
    }

    std::shared_ptr<Line> line_;
    ModbusUri uri_;
    std::string where_;
    wire::ModbusTiming timing_;
    const DeviceProfile* planned_ = nullptr;
    std::vector<RegisterSpan> plan_;
    std::optional<SunspecPlan> sunspec_;  ///< Found at the first poll of a SunSpec profile.
    bool was_silent_ = false;
    std::shared_ptr<FrameTap> tap_;  ///< Null: nobody looks on.
};

}  // namespace

std::unique_ptr<Driver> make_modbus_driver(std::shared_ptr<Line> line, const ModbusUri& uri, Duration reply_patience) {
    return std::make_unique<ModbusDriver>(std::move(line), uri, reply_patience);
}

}  // namespace wattmast
