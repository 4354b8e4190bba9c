// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "collect/dlt645_readings.h"
#include "collect/driver.h"
#include "collect/serial_link.h"
#include "collect/session.h"
#include "wire/dlt645_exchange.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;
using wire::Dlt645Address;
using wire::Dlt645Edition;
using wire::Dlt645Exchange;
using wire::Dlt645Function;
using wire::Dlt645Read;
using wire::Dlt645Target;

class Dlt645Driver final : public Driver {
public:
    Dlt645Driver(std::shared_ptr<Line> line, const Dlt645Uri& uri, Duration reply_patience)
        : line_(std::move(line)), uri_(uri), where_(redacted(DeviceUri{uri})), patience_(reply_patience) {}

    asio::awaitable<PollOutcome> poll(const DeviceProfile& profile, SteadyTime deadline) override {
        if (auto planned = plan(profile); !planned) {
            co_return PollOutcome{{}, planned.error(), {}};
        }
        // A meter that was silent the last time gets one chance, so that its neighbours on the line do not wait.
        const wire::Dlt645Timing timing = was_silent_ ? timing_of(0, 1) : timing_of(1, 2);
        Conversation conversation = co_await converse(profile.dlt645.edition, reads_, timing, deadline);
        const auto is_refused = [](const auto& block) { return !block && block.error().code == Errc::device_refused; };
        if (!conversation.failure && std::ranges::all_of(conversation.blocks, is_refused)) {
            conversation.failure = located(conversation.blocks.front().error());
        }
        was_silent_ = conversation.failure && conversation.failure->code == Errc::timeout;
        if (conversation.failure) {
            co_return PollOutcome{{}, std::move(conversation.failure), conversation.latency};
        }
        if (tap_) {
            tell_why_missing(conversation.blocks);
        }
        co_return PollOutcome{readings_of(entries_, uri_.ratios, reads_, conversation.blocks), std::nullopt,
                              conversation.latency};
    }

    asio::awaitable<Result<std::vector<const DeviceProfile*>>> candidates(const ProfileLibrary& profiles,
                                                                          SteadyTime deadline) override {
        std::vector<const DeviceProfile*> fitting;
        std::optional<Failure> silence;
        for (const Dlt645Edition edition : {Dlt645Edition::of_2007, Dlt645Edition::of_1997}) {
            const auto possible = identifiable(profiles, edition);
            const std::vector<Dlt645Read> reads = checked_items(possible);
            if (reads.empty()) {
                continue;
            }
            // A meter of the other edition is silent at the first item already.
            const Conversation conversation = co_await converse(edition, reads, timing_of(1, 1), deadline);
            if (conversation.failure) {
                silence = silence.value_or(*conversation.failure);
                if (!is_worth_asking_on(conversation.failure->code)) {
                    co_return *conversation.failure;
                }
                continue;
            }
            std::ranges::copy_if(possible, std::back_inserter(fitting), [&](const DeviceProfile* profile) {
                return all_hold(*profile, reads, conversation.blocks);
            });
            silence.reset();
            break;
        }
        if (fitting.empty() && silence) {
            co_return *silence;
        }
        co_return fitting;
    }

    void close() noexcept override { line_->link->close(); }
    void rest(SteadyTime next) override { line_->link->rest(next); }
    void set_tap(const std::shared_ptr<FrameTap>& tap) override { tap_ = tap; }
    [[nodiscard]] std::shared_ptr<Line> line() const override { return line_; }

private:
    struct Conversation {
        std::vector<Dlt645Exchange::Block> blocks;
        std::optional<Failure> failure;
        std::optional<Duration> latency{};
    };

    Result<void> plan(const DeviceProfile& profile) {
        if (planned_ == &profile) {
            return {};
        }
        if (uri_.edition.value_or(profile.dlt645.edition) != profile.dlt645.edition) {
            return fail(Errc::no_profile, "profile " + profile.id + " is for the edition of " +
                                              std::string(id_of(profile.dlt645.edition)) + ", but the device is " +
                                              where_);
        }
        auto entries = with_ratios(profile.dlt645.entries, uri_.ratios);
        if (!entries) {
            return located(entries.error());
        }
        entries_ = std::move(*entries);
        reads_ = wanted_items(entries_);
        planned_ = &profile;
        return {};
    }

    [[nodiscard]] wire::Dlt645Timing timing_of(int retries, int max_silent_reads) const {
        wire::Dlt645Timing timing;
        timing.reply_patience = patience_;
        timing.retries = retries;
        timing.max_silent_reads = max_silent_reads;
        return timing;
    }

    /// One exchange; a second one on a fresh connection where a kept one turns out to be dead. Where nobody wrote the
    /// address, it is asked first (2007), or the meter that answers a wildcard is taken (1997, which cannot ask).
    asio::awaitable<Conversation> converse(Dlt645Edition edition, std::vector<Dlt645Read> reads,
                                           wire::Dlt645Timing timing, SteadyTime deadline) {
        const std::optional<Dlt645Address> known = uri_.address ? uri_.address : found_;
        const bool asks_address = !known && edition == Dlt645Edition::of_2007;
        if (asks_address) {
            reads.insert(reads.begin(), {Dlt645Function::read_address, 0});
        }
        while (true) {
            const Link::OpenOutcome opened = co_await line_->link->open(deadline);
            if (opened.error) {
                co_return Conversation{{},
                                       uri_.port ? failure_to_open_port(opened.error, *uri_.port, where_)
                                                 : failure_to_open(opened.error, where_),
                                       {}};
            }
            Dlt645Exchange exchange({edition, known.value_or(Dlt645Address::any())}, reads, timing);
            const SessionOutcome session = co_await run(exchange, *line_->link, deadline, tap_.get());
            const bool was_dropped = !session.result && session.result.error().code == Errc::link_failed &&
                                     session.bytes_received == 0 && opened.opened == Link::Opened::kept;
            if (was_dropped) {
                line_->link->close();
                continue;
            }
            Conversation conversation = conclude(exchange, session);
            if (asks_address && !conversation.failure) {
                conversation.blocks.erase(conversation.blocks.begin());
            }
            co_return conversation;
        }
    }

    Conversation conclude(const Dlt645Exchange& exchange, const SessionOutcome& session) {
        if (session.result) {
            found_ = exchange.address();
            return {exchange.blocks(), std::nullopt, session.latency};
        }
        // Late answers say whose they are and are drained, so the line stays open; but where nothing came at all, the
        // connection itself may be dead.
        if (session.bytes_received == 0) {
            line_->link->close();
        }
        found_.reset();  // Perhaps another meter hangs there now.
        return {{}, located(session.result.error()), session.latency};
    }

    void tell_why_missing(const std::vector<Dlt645Exchange::Block>& blocks) {
        for (const Dlt645Entry& entry : entries_) {
            const auto read = std::ranges::find(reads_, entry.identifier, &Dlt645Read::identifier);
            const auto& block = blocks[static_cast<std::size_t>(read - reads_.begin())];
            if (!block) {
                tap_->on_missing(entry.key, block.error());
            }
        }
    }

    [[nodiscard]] Failure located(Failure failure) const {
        failure.detail.insert(0, where_ + ": ");
        return failure;
    }

    [[nodiscard]] std::vector<const DeviceProfile*> identifiable(const ProfileLibrary& profiles,
                                                                 Dlt645Edition edition) const {
        std::vector<const DeviceProfile*> found = profiles.all(Protocol::dlt645);
        std::erase_if(found, [&](const DeviceProfile* profile) {
            return profile->dlt645.identification.empty() || profile->dlt645.edition != edition ||
                   uri_.edition.value_or(edition) != edition;
        });
        return found;
    }

    static std::vector<Dlt645Read> checked_items(const std::vector<const DeviceProfile*>& profiles) {
        std::vector<Dlt645Read> reads;
        for (const DeviceProfile* profile : profiles) {
            for (const Dlt645Check& check : profile->dlt645.identification) {
                const Dlt645Read read{Dlt645Function::read_data, check.identifier};
                if (std::ranges::find(reads, read) == reads.end()) {
                    reads.push_back(read);
                }
            }
        }
        return reads;
    }

    static bool all_hold(const DeviceProfile& profile, const std::vector<Dlt645Read>& reads,
                         const std::vector<Dlt645Exchange::Block>& blocks) {
        return std::ranges::all_of(profile.dlt645.identification, [&](const Dlt645Check& check) {
            const auto read = std::ranges::find(reads, check.identifier, &Dlt645Read::identifier);
            return holds(check, blocks[static_cast<std::size_t>(read - reads.begin())]);
        });
    }

    static bool is_worth_asking_on(Errc code) {
        return code == Errc::timeout || code == Errc::malformed_frame || code == Errc::wrong_reply;
    }

    std::shared_ptr<Line> line_;
    Dlt645Uri uri_;
    std::string where_;
    Duration patience_;
    std::optional<Dlt645Address> found_;  ///< Of the meter that answered last; used where the URI has none.
    const DeviceProfile* planned_ = nullptr;
    std::vector<Dlt645Entry> entries_;  ///< With the ratios applied.
    std::vector<Dlt645Read> reads_;
    bool was_silent_ = false;
    std::shared_ptr<FrameTap> tap_;  ///< Null: nobody looks on.
};

}  // namespace

std::unique_ptr<Driver> make_dlt645_driver(std::shared_ptr<Line> line, const Dlt645Uri& uri, Duration reply_patience) {
    return std::make_unique<Dlt645Driver>(std::move(line), uri, reply_patience);
}

}  // namespace wattmast
