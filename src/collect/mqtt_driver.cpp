// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "collect/driver.h"
#include "collect/frame_words.h"
#include "collect/mqtt_client.h"
#include "collect/mqtt_readings.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;

/// A poll takes what came since the last one. Only where nothing has ever come does it wait for a first message.
class MqttDriver final : public Driver {
public:
    MqttDriver(asio::any_io_executor executor, std::shared_ptr<MqttClient> client, MqttUri uri)
        : client_(std::move(client)),
          uri_(std::move(uri)),
          where_(redacted(DeviceUri{uri_})),
          bell_(std::make_shared<asio::steady_timer>(executor)),
          mailbox_(std::make_shared<MqttMailbox>(
              [executor, bell = bell_] { asio::post(executor, [bell] { bell->cancel(); }); })) {}

    ~MqttDriver() override { mailbox_->set_wake(MqttMailbox::Wake::off); }

    asio::awaitable<PollOutcome> poll(const DeviceProfile& profile, SteadyTime deadline) override {
        listen(profile.mqtt);
        if (!last_heard_) {
            co_await wait_for_message(deadline);
        }
        PollOutcome outcome;
        outcome.told.emplace();
        if (is_closed_) {
            outcome.failure = fail(Errc::cancelled, "the poll was ended");
            co_return outcome;
        }
        std::optional<Failure> faulty = read_mail(profile.mqtt, *outcome.told);
        if (!outcome.told->empty()) {
            last_heard_ = Clock::now();
        } else {
            outcome.failure = faulty ? faulty : why_silent(profile.mqtt);
        }
        co_return outcome;
    }

    /// Those of which a message comes that holds all they ask for. Returns with the first that does.
    asio::awaitable<Result<std::vector<const DeviceProfile*>>> candidates(const ProfileLibrary& profiles,
                                                                          SteadyTime deadline) override {
        const std::vector<const DeviceProfile*> possible = profiles.all(Protocol::mqtt);
        std::ranges::for_each(possible, [this](const DeviceProfile* profile) { listen(profile->mqtt); });
        std::vector<const DeviceProfile*> fitting;
        while (fitting.empty() && Clock::now() < deadline && !is_closed_) {
            co_await wait_for_message(deadline);
            const MqttMailbox::Content content = mailbox_->take();
            std::ranges::copy_if(possible, std::back_inserter(fitting), [&](const DeviceProfile* profile) {
                return std::ranges::any_of(
                    content.messages, [&](const MqttPublication& message) { return fits(profile->mqtt, message); });
            });
            if (!fitting.empty()) {  // The poll that follows reads them.
                std::ranges::for_each(content.messages,
                                      [this](const MqttPublication& message) { mailbox_->put(message); });
            }
        }
        if (fitting.empty()) {
            for (const std::string& filter : filters_) {
                if (const auto state = client_->state(filter); !state) {
                    co_return state.error();
                }
            }
        }
        co_return fitting;
    }

    void set_tap(const std::shared_ptr<FrameTap>& tap) override { tap_ = tap; }

    void close() noexcept override {
        is_closed_ = true;
        bell_->cancel();
    }

    /// The broker counts a message as delivered when the connection has it, and never sends it again. So the connection
    /// ends before the mail is read for the last time: of all its devices, for they all say their last words now.
    std::vector<TimedReadings> last_words(const DeviceProfile& profile) override {
        client_->end();
        std::vector<TimedReadings> told;
        if (const auto faulty = read_mail(profile.mqtt, told)) {
            spdlog::warn("{}", faulty->detail);  // There is no poll any more to fail with it.
        }
        return told;
    }

private:
    void listen(const MqttMap& map) {
        for (const MqttMessage& message : map.messages) {
            std::string filter = message.topic.filter(uri_.topic);
            if (std::ranges::find(filters_, filter) == filters_.end()) {
                client_->subscribe(filter, mailbox_);
                filters_.push_back(std::move(filter));
            }
        }
    }

    /// Until there is a message, the deadline or close().
    asio::awaitable<void> wait_for_message(SteadyTime deadline) {
        mailbox_->set_wake(MqttMailbox::Wake::on);
        while (mailbox_->is_empty() && !is_closed_ && Clock::now() < deadline) {
            boost::system::error_code error;
            bell_->expires_at(deadline);
            co_await bell_->async_wait(asio::redirect_error(asio::use_awaitable, error));
        }
        mailbox_->set_wake(MqttMailbox::Wake::off);
    }

    /// Appends what the messages say. Gives the last fault, if there was one.
    std::optional<Failure> read_mail(const MqttMap& map, std::vector<TimedReadings>& told) {
        MqttMailbox::Content content = mailbox_->take();
        if (content.lost > 0) {
            spdlog::warn("{}: {} messages were lost: they came while the store took no samples", where_, content.lost);
        }
        std::optional<Failure> faulty;
        for (const MqttPublication& message : content.messages) {
            if (tap_) {
                tap_->on_text(FrameDirection::received, message.topic + ": " + without_secrets(message.payload));
            }
            auto said = readings_of(map, uri_.topic, message);
            if (!said) {
                faulty = said.error();
                faulty->detail.insert(0, where_ + ": ");
            } else if (said->has_value()) {
                told.push_back(std::move(**said));
            }
        }
        return faulty;
    }

    /// Nothing where silence is as it should be.
    [[nodiscard]] std::optional<Failure> why_silent(const MqttMap& map) const {
        for (const std::string& filter : filters_) {
            if (const auto state = client_->state(filter); !state) {
                return state.error();
            }
        }
        const SteadyTime since = last_heard_.value_or(began_);
        if (Clock::now() - since <= map.silence) {
            return std::nullopt;
        }
        return fail(Errc::timeout, where_ + ": no message for " +
                                       std::to_string(std::chrono::floor<std::chrono::seconds>(map.silence).count()) +
                                       " s or more; check that the device publishes, and under this topic");
    }

    [[nodiscard]] bool fits(const MqttMap& map, const MqttPublication& message) const {
        MqttPublication fresh = message;
        fresh.is_retained = false;
        const auto said = readings_of(map, uri_.topic, fresh);
        return said && said->has_value() && !(*said)->readings.empty() &&
               std::ranges::all_of((*said)->readings, [](const Reading& reading) { return reading.value.has_value(); });
    }

    std::shared_ptr<MqttClient> client_;
    MqttUri uri_;
    std::string where_;
    std::shared_ptr<asio::steady_timer> bell_;
    std::shared_ptr<MqttMailbox> mailbox_;
    std::vector<std::string> filters_;  ///< Subscribed to.
    SteadyTime began_ = Clock::now();
    std::optional<SteadyTime> last_heard_;
    bool is_closed_ = false;
    std::shared_ptr<FrameTap> tap_;  ///< Null: nobody looks on.
};

}  // namespace

std::unique_ptr<Driver> make_mqtt_driver(asio::any_io_executor executor, std::shared_ptr<MqttClient> client,
                                         const MqttUri& uri) {
    return std::make_unique<MqttDriver>(std::move(executor), std::move(client), uri);
}

}  // namespace wattmast
