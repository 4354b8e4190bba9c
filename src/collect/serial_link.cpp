// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/serial_link.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/serial_port.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <cerrno>
#include <tuple>
#include <utility>

#include "collect/deadlines.h"
#include "collect/session.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

constexpr auto as_values = asio::as_tuple(asio::use_awaitable);

error_code last_error() {
    return {errno, boost::system::system_category()};
}

speed_t speed_of(unsigned baud) {
    using Speed = std::pair<unsigned, speed_t>;
    constexpr std::array<Speed, 10> speeds = {{{300, B300},
                                               {600, B600},
                                               {1'200, B1200},
                                               {2'400, B2400},
                                               {4'800, B4800},
                                               {9'600, B9600},
                                               {19'200, B19200},
                                               {38'400, B38400},
                                               {57'600, B57600},
                                               {115'200, B115200}}};
    const auto found = std::ranges::find_if(speeds, [baud](const auto& known) { return known.first == baud; });
    return found == speeds.end() ? B0 : found->second;
}

/// Every byte as it is, without the line's modem signals. A byte with a wrong parity becomes 0, which no checksum
/// survives; left out it would only make the answer late.
error_code set_up(int descriptor, const SerialPort& port) {
    termios settings{};
    if (tcgetattr(descriptor, &settings) != 0) {
        return last_error();
    }
    cfmakeraw(&settings);
    settings.c_cflag &= ~static_cast<tcflag_t>(CSTOPB | PARENB | PARODD | CRTSCTS | HUPCL);
    settings.c_cflag |= CLOCAL | CREAD;
    settings.c_iflag |= IGNBRK;
    if (port.stop_bits == 2) {
        settings.c_cflag |= CSTOPB;
    }
    if (port.parity != SerialPort::Parity::none) {
        settings.c_cflag |= PARENB;
        settings.c_iflag |= INPCK;
    }
    if (port.parity == SerialPort::Parity::odd) {
        settings.c_cflag |= PARODD;
    }
    settings.c_cc[VMIN] = 1;
    settings.c_cc[VTIME] = 0;
    const speed_t speed = speed_of(port.baud);
    if (cfsetispeed(&settings, speed) != 0 || cfsetospeed(&settings, speed) != 0) {
        return last_error();
    }
    // It reports success where it could do a part of it, and EINVAL where nothing is left to do that it can: the parity
    // of a pseudo terminal that has had all else from who opened it before.
    if (tcsetattr(descriptor, TCSANOW, &settings) != 0 && errno != EINVAL) {
        return last_error();
    }
    if (tcgetattr(descriptor, &settings) != 0 || cfgetospeed(&settings) != speed) {
        return make_error_code(Errc::invalid_argument);
    }
    return {};
}

/// The port, for this process alone: TIOCEXCL keeps all but root away, the lock those who look for it.
error_code open_alone(const SerialPort& port, int& descriptor) {
    descriptor = ::open(port.path.c_str(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0) {
        return last_error();
    }
    error_code error;
    if (isatty(descriptor) == 0 || flock(descriptor, LOCK_EX | LOCK_NB) != 0 || ioctl(descriptor, TIOCEXCL) != 0) {
        error = last_error();
    } else {
        error = set_up(descriptor, port);
    }
    if (error) {
        ::close(descriptor);
    } else {
        tcflush(descriptor, TCIOFLUSH);
    }
    return error;
}

class SerialLink final : public Link {
public:
    SerialLink(const asio::any_io_executor& executor, SerialPort port)
        : settings_(std::move(port)),
          port_(executor),
          deadline_(asio::use_service<Deadlines>(asio::query(executor, asio::execution::context)),
                    [this] { give_up(); }) {}

    asio::awaitable<OpenOutcome> open(SteadyTime /*deadline*/) override {
        state_ = State::working;
        // An adapter that is gone shows only where it is used.
        if (port_.is_open() && access(settings_.path.c_str(), F_OK) != 0) {
            close_port();
        }
        if (port_.is_open()) {
            const bool is_stale = std::exchange(is_stale_, false);
            if (is_stale) {
                tcflush(port_.native_handle(), TCIOFLUSH);
            }
            co_return OpenOutcome{{}, is_stale ? Opened::fresh : Opened::kept};
        }
        int descriptor = -1;
        error_code error = open_alone(settings_, descriptor);
        if (!error) {
            port_.assign(descriptor, error);
        }
        is_stale_ = false;
        co_return OpenOutcome{error, Opened::fresh};
    }

    asio::awaitable<error_code> write(wire::ByteView bytes, SteadyTime deadline) override {
        begin(deadline);
        const auto [error, count] =
            co_await asio::async_write(port_, asio::buffer(bytes.data(), bytes.size()), as_values);
        const error_code failure = end(error);
        is_stale_ = is_stale_ || failure;
        co_return failure;
    }

    asio::awaitable<ReadOutcome> read_some(std::span<std::byte> buffer, SteadyTime deadline) override {
        begin(deadline);
        const auto [error, bytes] =
            co_await port_.async_read_some(asio::buffer(buffer.data(), buffer.size()), as_values);
        co_return ReadOutcome{end(error), bytes};
    }

    void close() noexcept override {
        state_ = State::closed;
        is_stale_ = true;
        cancel();
    }

private:
    enum class State : std::uint8_t {
        working = 1,
        late = 2,    ///< The deadline has passed.
        closed = 3,  ///< Somebody called close().
    };

    void begin(SteadyTime deadline) {
        state_ = State::working;
        deadline_.begin(deadline);
    }

    void give_up() noexcept {
        state_ = State::late;
        cancel();
    }

    void cancel() noexcept {
        error_code ignored;
        if (port_.is_open()) {
            port_.cancel(ignored);
        }
    }

    /// What an operation came to. The port is closed where it failed of itself.
    error_code end(error_code error) noexcept {
        deadline_.end();
        if (error == asio::error::operation_aborted) {
            return state_ == State::late ? make_error_code(Errc::timeout) : error;
        }
        if (error) {
            close_port();
        }
        return error;
    }

    void close_port() noexcept {
        error_code ignored;
        port_.close(ignored);
    }

    SerialPort settings_;
    asio::serial_port port_;
    Deadlines::Waiter deadline_;
    State state_ = State::working;
    bool is_stale_ = false;  ///< What the line sends next may belong to an earlier poll.
};

class ContradictedLink final : public Link {
public:
    asio::awaitable<OpenOutcome> open(SteadyTime /*deadline*/) override {
        co_return OpenOutcome{make_error_code(Errc::invalid_argument), Opened::fresh};
    }
    asio::awaitable<error_code> write(wire::ByteView /*bytes*/, SteadyTime /*deadline*/) override {
        co_return make_error_code(Errc::invalid_argument);
    }
    asio::awaitable<ReadOutcome> read_some(std::span<std::byte> /*buffer*/, SteadyTime /*deadline*/) override {
        co_return ReadOutcome{make_error_code(Errc::invalid_argument)};
    }
    void close() noexcept override {}
};

}  // namespace

std::unique_ptr<Link> make_serial_link(const asio::any_io_executor& executor, SerialPort port) {
    return std::make_unique<SerialLink>(executor, std::move(port));
}

std::unique_ptr<Link> make_contradicted_link() {
    return std::make_unique<ContradictedLink>();
}

Failure failure_to_open_port(error_code error, const SerialPort& port, const std::string& where) {
    namespace errc = boost::system::errc;
    const std::string begin = where + ": ";
    if (error == asio::error::operation_aborted) {
        return fail(Errc::cancelled, "the poll was ended");
    }
    if (error == Errc::invalid_argument) {
        return fail(Errc::link_failed, begin + port.path + " cannot be " + describe(port) +
                                           ": another device on it has other settings, or the adapter does not know "
                                           "these; all devices of a line have one speed, parity and number of stop "
                                           "bits");
    }
    if (error == errc::no_such_file_or_directory || error == errc::no_such_device ||
        error == errc::no_such_device_or_address) {
        return fail(Errc::link_failed,
                    begin + "there is no " + port.path +
                        "; plug the adapter in, and look in /dev/serial/by-id for a name that stays");
    }
    if (error == errc::permission_denied || error == errc::operation_not_permitted) {
        return fail(Errc::link_failed, begin + "no permission to use " + port.path +
                                           "; add the user that collects to the group dialout "
                                           "(adduser USER dialout), then log in again or restart the service");
    }
    if (error == errc::device_or_resource_busy || error == errc::resource_unavailable_try_again ||
        error == errc::operation_would_block) {
        return fail(Errc::link_failed, begin + port.path +
                                           " is in use by another program; a line has one master: end the other "
                                           "(fuser -v " +
                                           port.path + " names it), or ModemManager if it took the adapter");
    }
    if (error == errc::inappropriate_io_control_operation) {
        return fail(Errc::link_failed, begin + port.path + " is no serial port; write the path of one");
    }
    return fail(Errc::link_failed, begin + port.path + " cannot be opened: " + error.message());
}

std::chrono::milliseconds rtu_silence(unsigned baud) noexcept {
    constexpr unsigned bits = 11;
    const unsigned microseconds = baud > 19'200 ? 1'750 : (7U * bits * 1'000'000U / 2U + baud - 1) / std::max(baud, 1U);
    return std::max(std::chrono::milliseconds((microseconds + 999) / 1000), std::chrono::milliseconds{5});
}

}  // namespace wattmast
