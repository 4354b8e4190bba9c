// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/mqtt_publisher.h"

#include <mosquitto.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <mutex>
#include <new>
#include <stop_token>
#include <system_error>
#include <thread>
#include <tuple>
#include <utility>

namespace wattmast::sim {
namespace {

using Steady = std::chrono::steady_clock;

constexpr int keep_alive_s = 30;
constexpr auto shortest_pause = std::chrono::seconds{1};
constexpr auto longest_pause = std::chrono::seconds{8};
constexpr auto patience_to_leave = std::chrono::seconds{1};
constexpr int at_most_once = 0;
constexpr int at_least_once = 1;

struct Library {
    Library() { mosquitto_lib_init(); }
    ~Library() { mosquitto_lib_cleanup(); }
};

/// The connection of one station. On the publisher's thread.
class MqttConnection {
public:
    MqttConnection(const MqttBroker& broker, MqttStation station) : broker_(broker), station_(std::move(station)) {}
    MqttConnection(const MqttConnection&) = delete;
    MqttConnection& operator=(const MqttConnection&) = delete;

    /// Does what is due, and says when to be called again at the latest.
    Steady::time_point act(Steady::time_point now) {
        if (now >= due_) {
            // Rounds that could not be made are not made up for.
            due_ = due_ + station_.period > now ? due_ + station_.period : now + station_.period;
            speak();
        }
        if (has_power_ && !is_open_ && now >= retry_) {
            open(now);
        }
        if (is_open_) {
            note(mosquitto_loop_misc(mosquitto_.get()), now);
        }
        return is_open_ || !has_power_ ? due_ : std::min(due_, retry_);
    }

    /// What to wait for; a negative descriptor for nothing.
    [[nodiscard]] pollfd waited() const {
        const int socket = is_open_ ? mosquitto_socket(mosquitto_.get()) : -1;
        const bool is_writing = socket >= 0 && mosquitto_want_write(mosquitto_.get());
        return {socket, static_cast<short>(is_writing ? POLLIN | POLLOUT : POLLIN), 0};
    }

    void move_bytes(short events, Steady::time_point now) {
        if (is_open_ && (events & (POLLIN | POLLHUP | POLLERR | POLLNVAL)) != 0) {
            note(mosquitto_loop_read(mosquitto_.get(), 1), now);
        }
        if (is_open_ && (events & POLLOUT) != 0) {
            note(mosquitto_loop_write(mosquitto_.get(), 1), now);
        }
    }

    /// A device that is switched off in order tells so itself, as the broker says a will only where a connection
    /// breaks.
    void say_goodbye() {
        if (is_connected_) {
            publish({station_.presence.topic, station_.presence.gone, MqttTelegram::Retain::yes}, at_least_once);
            mosquitto_disconnect(mosquitto_.get());
        }
    }
    /// Whether what was said may still have to leave.
    [[nodiscard]] bool is_leaving() const { return is_open_ && mosquitto_want_write(mosquitto_.get()); }

    /// Empty where there is none.
    [[nodiscard]] const std::string& trouble() const noexcept { return trouble_; }

private:
    struct Free {
        void operator()(mosquitto* instance) const noexcept { mosquitto_destroy(instance); }
    };

    void speak() {
        const auto said = station_.say();
        has_power_ = said.has_value();
        if (!has_power_) {
            // Without a goodbye, so that the broker says what was left with it.
            mosquitto_.reset();
            is_open_ = is_connected_ = false;
            trouble_.clear();
        } else if (is_connected_) {
            for (const MqttTelegram& telegram : *said) {
                publish(telegram, at_most_once);
            }
        }
    }

    void publish(const MqttTelegram& telegram, int quality) {
        mosquitto_publish(mosquitto_.get(), nullptr, telegram.topic.c_str(), static_cast<int>(telegram.payload.size()),
                          telegram.payload.data(), quality, telegram.retain == MqttTelegram::Retain::yes);
    }

    void open(Steady::time_point now) {
        errno = 0;
        int code = MOSQ_ERR_SUCCESS;
        if (mosquitto_) {
            code = mosquitto_reconnect_async(mosquitto_.get());
        } else {
            code = make();
            if (code == MOSQ_ERR_SUCCESS) {
                code = mosquitto_connect_async(mosquitto_.get(), broker_.host.c_str(), broker_.port, keep_alive_s);
            }
        }
        is_open_ = true;
        note(code, now);
    }

    /// Gives a code of the library.
    int make() {
        mosquitto_.reset(mosquitto_new(nullptr, true, this));
        if (!mosquitto_) {
            throw std::bad_alloc();
        }
        mosquitto_connect_callback_set(mosquitto_.get(), on_connect);
        const std::string& gone = station_.presence.gone;
        mosquitto_will_set(mosquitto_.get(), station_.presence.topic.c_str(), static_cast<int>(gone.size()),
                           gone.data(), at_least_once, true);
        if (!broker_.user.empty()) {
            mosquitto_username_pw_set(mosquitto_.get(), broker_.user.c_str(), broker_.password.c_str());
        }
        if (broker_.transport == MqttBroker::Transport::tcp) {
            return MOSQ_ERR_SUCCESS;
        }
        return set_up_tls();
    }

    int set_up_tls() {
        constexpr const char* system_authorities = "/etc/ssl/certs";
        const auto or_none = [](const std::string& text) { return text.empty() ? nullptr : text.c_str(); };
        return mosquitto_tls_set(mosquitto_.get(), or_none(broker_.ca_file),
                                 broker_.ca_file.empty() ? system_authorities : nullptr,
                                 or_none(broker_.certificate_file), or_none(broker_.key_file), no_password);
    }

    /// A library that asks on the terminal would hold everybody up.
    static int no_password(char* /*buffer*/, int /*size*/, int /*writing*/, void* /*object*/) { return 0; }

    static void on_connect(mosquitto* /*instance*/, void* object, int refusal) {
        auto& self = *static_cast<MqttConnection*>(object);
        if (refusal != 0) {
            self.trouble_ = self.where() + " refuses: " + mosquitto_connack_string(refusal);
            return;
        }
        self.is_connected_ = true;
        self.trouble_.clear();
        self.pause_ = shortest_pause;
        self.publish({self.station_.presence.topic, self.station_.presence.here, MqttTelegram::Retain::yes},
                     at_least_once);
        self.due_ = {};  // All it knows, as soon as this returns.
    }

    /// What a function of the library came to.
    void note(int code, Steady::time_point now) {
        if (code == MOSQ_ERR_SUCCESS) {
            return;
        }
        const bool was_refused = !is_connected_ && code == MOSQ_ERR_CONN_REFUSED && !trouble_.empty();
        if (!was_refused) {
            trouble_ = where() + ": " +
                       (code == MOSQ_ERR_ERRNO && errno != 0 ? std::strerror(errno) : mosquitto_strerror(code));
        }
        is_open_ = is_connected_ = false;
        retry_ = now + pause_;
        pause_ = std::min<std::chrono::seconds>(pause_ * 2, longest_pause);
    }

    [[nodiscard]] std::string where() const {
        return "the broker at " + broker_.host + ":" + std::to_string(broker_.port);
    }

    const MqttBroker& broker_;
    MqttStation station_;
    std::unique_ptr<mosquitto, Free> mosquitto_;
    bool has_power_ = false;
    bool is_open_ = false;        ///< The library has a connection, let in or not.
    bool is_connected_ = false;   ///< Let in.
    Steady::time_point due_{};    ///< At once.
    Steady::time_point retry_{};  ///< At once.
    std::chrono::seconds pause_ = shortest_pause;
    std::string trouble_;
};

}  // namespace

class MqttPublisher::Impl {
public:
    Impl(MqttBroker broker, std::vector<MqttStation> stations)
        : broker_(std::move(broker)), wake_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
        static const Library library;
        if (wake_ < 0) {
            throw std::system_error(errno, std::generic_category(), "eventfd");
        }
        for (MqttStation& station : stations) {
            connections_.push_back(std::make_unique<MqttConnection>(broker_, std::move(station)));
        }
        thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
    }
    ~Impl() {
        stop();
        close(wake_);
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    void stop() {
        if (thread_.joinable()) {
            thread_.request_stop();
            std::ignore = eventfd_write(wake_, 1);
            thread_.join();
        }
    }

    std::string trouble() const {
        const std::scoped_lock lock(mutex_);
        return trouble_;
    }

private:
    void run(const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            Steady::time_point next = Steady::now() + std::chrono::seconds{1};  // Keeping alive is due by then.
            for (const auto& connection : connections_) {
                next = std::min(next, connection->act(Steady::now()));
            }
            note_trouble();
            wait_until(next);
        }
        leave();
    }

    void leave() {
        const auto end = Steady::now() + patience_to_leave;
        std::ranges::for_each(connections_, [](const auto& connection) { connection->say_goodbye(); });
        while (Steady::now() < end &&
               std::ranges::any_of(connections_, [](const auto& connection) { return connection->is_leaving(); })) {
            wait_until(end);
        }
        connections_.clear();
    }

    /// Moves bytes as soon as any can be moved.
    void wait_until(Steady::time_point next) {
        std::vector<pollfd> waited{{wake_, POLLIN, 0}};
        for (const auto& connection : connections_) {
            waited.push_back(connection->waited());
        }
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(next - Steady::now());
        poll(waited.data(), waited.size(), static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 1'000)));
        if (waited.front().revents != 0) {
            eventfd_t count = 0;
            std::ignore = eventfd_read(wake_, &count);
        }
        const auto now = Steady::now();
        for (std::size_t i = 0; i < connections_.size(); ++i) {
            connections_[i]->move_bytes(waited[i + 1].revents, now);
        }
    }

    void note_trouble() {
        const auto found =
            std::ranges::find_if(connections_, [](const auto& connection) { return !connection->trouble().empty(); });
        const std::scoped_lock lock(mutex_);
        trouble_ = found == connections_.end() ? std::string() : (*found)->trouble();
    }

    const MqttBroker broker_;
    int wake_;
    mutable std::mutex mutex_;  ///< Of the next.
    std::string trouble_;
    std::vector<std::unique_ptr<MqttConnection>> connections_;  ///< Of the thread.
    std::jthread thread_;
};

MqttPublisher::MqttPublisher(MqttBroker broker, std::vector<MqttStation> stations)
    : impl_(std::make_unique<Impl>(std::move(broker), std::move(stations))) {}
MqttPublisher::~MqttPublisher() = default;

void MqttPublisher::stop() {
    impl_->stop();
}
std::string MqttPublisher::trouble() const {
    return impl_->trouble();
}

}  // namespace wattmast::sim
