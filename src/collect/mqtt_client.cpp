// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/mqtt_client.h"

#include <mosquitto.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <cstring>
#include <map>
#include <optional>
#include <set>
#include <stop_token>
#include <system_error>
#include <thread>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "collect/mqtt_tls.h"

namespace wattmast {

namespace {

constexpr int keep_alive_s = 30;
constexpr int loop_ms = 1'000;
constexpr auto first_pause = std::chrono::seconds{1};
constexpr auto longest_pause = std::chrono::seconds{60};
constexpr int at_least_once = 1;

UtcTime now_utc() {
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

void initialise_library() {
    struct Library {
        Library() { mosquitto_lib_init(); }
        ~Library() { mosquitto_lib_cleanup(); }
    };
    static const Library library;
}

/// Ends a wait of another thread, at once or when it begins. Any thread.
class WakeUp {
public:
    WakeUp() : descriptor_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
        if (descriptor_ < 0) {
            throw std::system_error(errno, std::generic_category(), "eventfd");
        }
    }
    ~WakeUp() { close(descriptor_); }
    WakeUp(const WakeUp&) = delete;
    WakeUp& operator=(const WakeUp&) = delete;

    void ring() noexcept { std::ignore = eventfd_write(descriptor_, 1); }
    void silence() noexcept {
        eventfd_t count = 0;
        std::ignore = eventfd_read(descriptor_, &count);
    }
    [[nodiscard]] int descriptor() const noexcept { return descriptor_; }

private:
    int descriptor_;
};

/// What mosquitto_loop() does, which waits with pselect() and so fails where the connection's descriptor is beyond
/// FD_SETSIZE (1,024): a fleet of thousands has such. Gives a code of the library, and errno with MOSQ_ERR_ERRNO.
int loop_once(mosquitto* instance, WakeUp& wake) {
    const int socket = mosquitto_socket(instance);
    if (socket < 0) {
        return MOSQ_ERR_NO_CONN;
    }
    const auto events = static_cast<short>(mosquitto_want_write(instance) ? POLLIN | POLLOUT : POLLIN);
    std::array<pollfd, 2> waited{pollfd{socket, events, 0}, pollfd{wake.descriptor(), POLLIN, 0}};
    if (poll(waited.data(), waited.size(), loop_ms) < 0) {
        return errno == EINTR ? MOSQ_ERR_SUCCESS : MOSQ_ERR_ERRNO;
    }
    int code = MOSQ_ERR_SUCCESS;
    if ((waited[0].revents & (POLLIN | POLLHUP | POLLERR | POLLNVAL)) != 0) {
        code = mosquitto_loop_read(instance, 1);
    }
    const bool is_woken = waited[1].revents != 0;
    if (is_woken) {
        wake.silence();
    }
    if (code == MOSQ_ERR_SUCCESS && (is_woken || (waited[0].revents & POLLOUT) != 0)) {
        code = mosquitto_loop_write(instance, 1);
    }
    return code == MOSQ_ERR_SUCCESS ? mosquitto_loop_misc(instance) : code;
}

/// A payload that is too large to be read is cut, so that it is refused without filling the memory.
std::size_t kept_of(const mosquitto_message& message) {
    return message.payload == nullptr ? 0
                                      : std::min(static_cast<std::size_t>(message.payloadlen), max_mqtt_payload + 1);
}

/// Whether a connection ended because nobody was reached.
bool is_of_network(int code, int system) {
    constexpr std::array reasons{ECONNREFUSED, ENETUNREACH, EHOSTUNREACH, ETIMEDOUT, EMFILE, ENFILE};
    return code == MOSQ_ERR_EAI ||
           (code == MOSQ_ERR_ERRNO && std::ranges::find(reasons, system) != std::ranges::end(reasons));
}

/// What CONNACK says no with (MQTT 3.1.1, table 3.1).
Failure refused(const std::string& where, int code) {
    const char* const why = code == 1   ? "does not speak MQTT 3.1.1"
                            : code == 2 ? "refuses the client's name"
                            : code == 3 ? "says that its service is not available"
                            : code == 4 ? "refuses the user or the password; check both"
                                        : "does not let this user in; check the broker's access list";
    return fail(Errc::device_refused, where + ": the broker " + why);
}

}  // namespace

/// Callbacks of the library come on the thread of run(), inside loop_once(); they lock the mutex, which nobody
/// holds while calling the library.
class MqttClient::Impl {
public:
    explicit Impl(const MqttUri& broker) : broker_(broker), where_(broker_text(broker)) {
        initialise_library();
        mosquitto_.reset(mosquitto_new(nullptr, true, this));
        if (mosquitto_ == nullptr) {
            throw std::bad_alloc();
        }
        mosquitto_threaded_set(mosquitto_.get(), true);
        mosquitto_connect_callback_set(mosquitto_.get(), on_connect);
        mosquitto_message_callback_set(mosquitto_.get(), on_message);
        mosquitto_subscribe_callback_set(mosquitto_.get(), on_subscribe);
        mosquitto_log_callback_set(mosquitto_.get(), on_log);
        if (!broker.user.empty()) {
            mosquitto_username_pw_set(mosquitto_.get(), broker.user.c_str(), broker.password.c_str());
        }
        if (broker.transport == MqttUri::Transport::tls) {
            tls_.emplace(broker);
        }
        thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
    }

    ~Impl() { end(); }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    void end() {
        if (!thread_.joinable()) {
            return;
        }
        thread_.request_stop();
        wake_.ring();
        thread_.join();
    }

    void subscribe(const std::string& filter, std::shared_ptr<MqttMailbox> mailbox) {
        bool ask = false;
        {
            const std::scoped_lock lock(mutex_);
            auto& boxes = filter.find('+') == std::string::npos ? exact_[filter] : patterns_[filter];
            boxes.push_back(std::move(mailbox));
            ask = is_connected_;
        }
        if (ask) {
            ask_for(filter);
        }
    }

    Result<void> state(const std::string& filter) const {
        const std::scoped_lock lock(mutex_);
        if (trouble_) {
            return *trouble_;
        }
        if (refused_.contains(filter)) {
            return fail(Errc::device_refused, where_ + ": the broker does not let this user read " + filter +
                                                  "; check the broker's access list");
        }
        return {};
    }

private:
    struct Free {
        void operator()(mosquitto* instance) const noexcept { mosquitto_destroy(instance); }
    };

    static std::string broker_text(const MqttUri& broker) {
        MqttUri without_topic = broker;
        without_topic.topic.clear();
        return redacted(DeviceUri{without_topic});
    }

    void run(const std::stop_token& stop) {
        auto pause = first_pause;
        while (!stop.stop_requested()) {
            const bool has_worked = connect_and_listen(stop);
            if (stop.stop_requested()) {
                return;
            }
            pause = has_worked ? first_pause : std::min(pause * 2, longest_pause);
            std::unique_lock lock(pause_mutex_);
            pause_.wait_for(lock, stop, pause, [] { return false; });
        }
    }

    /// One connection, from the attempt to its end. Whether it was one that worked.
    bool connect_and_listen(const std::stop_token& stop) {
        {
            const std::scoped_lock lock(mutex_);
            log_.clear();
        }
        if (tls_) {
            if (const auto ready = tls_->prepare(mosquitto_.get()); !ready) {
                return note_obstacle(ready.error());
            }
        }
        errno = 0;
        int code = is_known_to_library_ ? mosquitto_reconnect_async(mosquitto_.get())
                                        : mosquitto_connect_async(mosquitto_.get(), broker_.endpoint.host.c_str(),
                                                                  broker_.endpoint.port, keep_alive_s);
        is_known_to_library_ = true;
        while (code == MOSQ_ERR_SUCCESS && !stop.stop_requested()) {
            errno = 0;
            code = loop_once(mosquitto_.get(), wake_);
        }
        const int system = errno;
        if (stop.stop_requested()) {
            say_goodbye();
            return false;
        }
        return note_end(code, system);
    }

    /// On the connection's thread, because only that knows that nothing else is written any more. What was received has
    /// been acknowledged before it.
    void say_goodbye() {
        constexpr int usual = 1;
        if (mosquitto_disconnect(mosquitto_.get()) == MOSQ_ERR_SUCCESS) {
            mosquitto_loop_write(mosquitto_.get(), usual);
        }
    }

    /// What stands in the way before anything is sent. Never a connection that worked.
    bool note_obstacle(Failure obstacle) {
        obstacle.detail.insert(0, where_ + ": ");
        const std::scoped_lock lock(mutex_);
        trouble_ = std::move(obstacle);
        return false;
    }

    void ask_for(const std::string& filter) {
        int message = 0;
        const std::scoped_lock lock(asking_mutex_);
        if (mosquitto_subscribe(mosquitto_.get(), &message, filter.c_str(), at_least_once) == MOSQ_ERR_SUCCESS) {
            asked_[message] = filter;
            wake_.ring();  // What the library queued is sent by the connection's thread.
        }
    }

    void connected() {
        std::vector<std::string> filters;
        {
            const std::scoped_lock lock(mutex_);
            is_connected_ = true;
            trouble_.reset();
            refused_.clear();
            log_.clear();
            for (const auto* all : {&exact_, &patterns_}) {
                for (const auto& [filter, boxes] : *all) {
                    filters.push_back(filter);
                }
            }
        }
        std::ranges::for_each(filters, [this](const std::string& filter) { ask_for(filter); });
    }

    /// Whether it was a connection that worked.
    bool note_end(int code, int system) {
        const std::scoped_lock lock(mutex_);
        const bool was_connected = std::exchange(is_connected_, false);
        if (!refusal_) {
            trouble_ = tls_ && tls_->objection()
                           ? fail(tls_->objection()->code, where_ + ": " + tls_->objection()->detail)
                           : end_of(was_connected, code, system);
        }
        refusal_ = false;
        return was_connected;
    }

    /// @pre mutex_ is held
    [[nodiscard]] Failure end_of(bool was_connected, int code, int system) const {
        std::string text = where_ + ": " +
                           (was_connected ? "the connection to the broker was lost: " : "no connection: ") +
                           (code == MOSQ_ERR_ERRNO && system != 0 ? std::strerror(system) : mosquitto_strerror(code));
        if (!log_.empty()) {
            text.append(" (").append(log_).append(")");
        }
        const bool was_reached = tls_ && !was_connected && !is_of_network(code, system);
        return fail(Errc::link_failed,
                    text + (was_reached ? tls_->explain(log_) : "; check address, port and network"));
    }

    static Impl& self(void* object) { return *static_cast<Impl*>(object); }

    static void on_connect(mosquitto* /*instance*/, void* object, int code) {
        Impl& client = self(object);
        if (code == 0) {
            client.connected();
            return;
        }
        const std::scoped_lock lock(client.mutex_);
        client.trouble_ = refused(client.where_, code);
        client.refusal_ = true;
    }

    static void on_subscribe(mosquitto* /*instance*/, void* object, int message, int count, const int* granted) {
        constexpr int no = 0x80;
        Impl& client = self(object);
        std::string filter;
        {
            const std::scoped_lock lock(client.asking_mutex_);
            const auto asked = client.asked_.find(message);
            if (asked == client.asked_.end()) {
                return;
            }
            filter = std::move(asked->second);
            client.asked_.erase(asked);
        }
        if (count > 0 && granted[0] == no) {
            const std::scoped_lock lock(client.mutex_);
            client.refused_.insert(filter);
        }
    }

    static void on_message(mosquitto* /*instance*/, void* object, const mosquitto_message* message) {
        const auto* bytes = static_cast<const char*>(message->payload);
        MqttPublication publication{message->topic, std::string(bytes, kept_of(*message)), now_utc(), message->retain};
        for (const auto& mailbox : self(object).boxes_of(publication.topic)) {
            mailbox->put(publication);
        }
    }

    static void on_log(mosquitto* /*instance*/, void* object, int level, const char* text) {
        if (level == MOSQ_LOG_ERR) {
            Impl& client = self(object);
            const std::scoped_lock lock(client.mutex_);
            client.log_ = text;
        }
    }

    std::vector<std::shared_ptr<MqttMailbox>> boxes_of(const std::string& topic) const {
        const std::scoped_lock lock(mutex_);
        std::vector<std::shared_ptr<MqttMailbox>> found;
        if (const auto exact = exact_.find(topic); exact != exact_.end()) {
            found = exact->second;
        }
        for (const auto& [filter, boxes] : patterns_) {
            bool matches = false;
            if (mosquitto_topic_matches_sub(filter.c_str(), topic.c_str(), &matches) == MOSQ_ERR_SUCCESS && matches) {
                found.insert(found.end(), boxes.begin(), boxes.end());
            }
        }
        return found;
    }

    using Boxes = std::unordered_map<std::string, std::vector<std::shared_ptr<MqttMailbox>>>;

    const MqttUri broker_;
    const std::string where_;
    std::optional<MqttTls> tls_;  ///< Of the connection's thread, as the next but one; outlives the next.
    std::unique_ptr<mosquitto, Free> mosquitto_;
    bool is_known_to_library_ = false;  ///< It was asked to connect.
    WakeUp wake_;
    mutable std::mutex mutex_;
    Boxes exact_;
    Boxes patterns_;
    std::set<std::string> refused_;
    std::optional<Failure> trouble_{fail(Errc::link_failed, where_ + ": not connected yet")};
    std::string log_;  ///< The library's last error.
    bool is_connected_ = false;
    bool refusal_ = false;  ///< trouble_ is the broker's own word, which says more than that it then hung up.
    std::mutex asking_mutex_;
    std::map<int, std::string> asked_;  ///< Filters of subscriptions without an answer yet.
    std::mutex pause_mutex_;
    std::condition_variable_any pause_;
    std::jthread thread_;
};

MqttClient::MqttClient(const MqttUri& broker) : impl_(std::make_unique<Impl>(broker)) {}
MqttClient::~MqttClient() = default;

void MqttClient::end() {
    impl_->end();
}

void MqttClient::subscribe(const std::string& filter, std::shared_ptr<MqttMailbox> mailbox) {
    impl_->subscribe(filter, std::move(mailbox));
}

Result<void> MqttClient::state(const std::string& filter) const {
    return impl_->state(filter);
}

std::string broker_key(const MqttUri& uri) {
    MqttUri broker = uri;
    broker.topic.clear();
    return "mqtt " + redacted(DeviceUri{broker}) + '\n' + uri.user + '\n' + uri.password + '\n' + uri.key_file + '\n' +
           uri.key_password;
}

}  // namespace wattmast
