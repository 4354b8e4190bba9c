// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/serial_line.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>
#include <boost/system/system_error.hpp>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <deque>
#include <span>
#include <utility>

#include "wire/modbus_server_frame.h"

namespace wattmast::sim {
namespace {

namespace asio = boost::asio;

/// After so much silence what is incomplete stays so. Longer than the 3.5 characters of Modbus over serial line V1.02,
/// 2.5.1.1, because bytes of an adapter come in packets.
constexpr std::chrono::milliseconds end_of_frame{100};

[[noreturn]] void throw_last_error(const std::string& what) {
    throw boost::system::system_error(errno, boost::system::system_category(), what);
}

void apply(asio::serial_port& port, const SerialEnd& end) {
    using Port = asio::serial_port_base;
    const auto parity = end.parity == SerialEnd::Parity::none   ? Port::parity::none
                        : end.parity == SerialEnd::Parity::even ? Port::parity::even
                                                                : Port::parity::odd;
    port.set_option(Port::baud_rate(end.baud));
    port.set_option(Port::character_size(8));
    boost::system::error_code error;
    port.set_option(Port::parity(parity), error);
    if (error && error != boost::system::errc::invalid_argument) {  // That is a pseudo terminal, which has none.
        throw boost::system::system_error(error);
    }
    port.set_option(Port::stop_bits(end.stop_bits == 2 ? Port::stop_bits::two : Port::stop_bits::one));
    port.set_option(Port::flow_control(Port::flow_control::none));
}

}  // namespace

std::string SerialEnd::settings() const {
    const char* const name = parity == Parity::none ? "none" : parity == Parity::even ? "even" : "odd";
    return "baud=" + std::to_string(baud) + "&parity=" + name + "&stop=" + std::to_string(stop_bits);
}

/// What runs on the port; lives as long as a read or write of it is under way.
class SerialLine::Session : public std::enable_shared_from_this<Session> {
public:
    /// @param other_end Of a pair; negative: none of ours.
    Session(asio::serial_port port, int other_end, ModbusHandler modbus, Dlt645Handler dlt645)
        : port_(std::move(port)),
          other_end_(other_end),
          silence_(port_.get_executor()),
          modbus_(std::move(modbus)),
          dlt645_(std::move(dlt645)) {}

    void receive() {
        port_.async_read_some(asio::buffer(received_),
                              [self = shared_from_this()](boost::system::error_code error, std::size_t count) {
                                  if (!error) {
                                      self->take(std::as_bytes(std::span(self->received_)).first(count));
                                  }
                              });
    }

    void close() {
        boost::system::error_code ignored;
        silence_.cancel();
        port_.close(ignored);
    }

private:
    /// Both protocols read along; a frame of one is noise to the other, which its checksum tells.
    void take(wire::ByteView bytes) {
        if (other_end_ >= 0) {
            // Who has opened it may have said that nobody else can. That would last for as long as we keep it open, and
            // lock him out himself the next time.
            ioctl(other_end_, TIOCNXCL);
        }
        if (!take_modbus(bytes)) {
            take_dlt645(bytes);
        }
        silence_.expires_after(end_of_frame);
        silence_.async_wait([self = shared_from_this()](boost::system::error_code error) {
            if (!error) {
                self->requests_.clear();
                self->frames_.clear();
            }
        });
        send_or_receive();
    }

    /// Whether a request ended with these bytes.
    bool take_modbus(wire::ByteView bytes) {
        bool has_ended = false;
        requests_.push(bytes);
        for (;;) {
            const auto request = requests_.next();
            if (!request) {
                requests_.clear();
                return has_ended;
            }
            if (!*request) {
                return has_ended;
            }
            frames_.clear();
            has_ended = true;
            answer_modbus(**request);
        }
    }

    void answer_modbus(const wire::ModbusServerRequest& request) {
        constexpr auto framing = wire::ModbusFraming::rtu;
        // Whether the unit is there is known by asking it; a refusal is its own.
        ModbusAnswer answer = modbus_(request.unit, request.span.value_or(wire::RegisterSpan{}));
        if (std::holds_alternative<NoAnswer>(answer)) {
            return;
        }
        if (const auto refusal = wire::refusal_of(request)) {
            answer = *refusal;
        }
        const auto* const registers = std::get_if<std::vector<std::uint16_t>>(&answer);
        replies_.push_back(registers != nullptr
                               ? wire::build_reply(framing, request, *registers)
                               : wire::build_exception(framing, request, std::get<wire::ModbusExceptionCode>(answer)));
    }

    void take_dlt645(wire::ByteView bytes) {
        frames_.push(bytes);
        for (;;) {
            const auto frame = frames_.next();
            if (frame && !frame->has_value()) {
                return;
            }
            if (frame) {
                requests_.clear();
                for (wire::Bytes& piece : dlt645_(**frame)) {
                    replies_.push_back(std::move(piece));
                }
            }
        }
    }

    void send_or_receive() {
        if (replies_.empty()) {
            receive();
            return;
        }
        asio::async_write(port_, asio::buffer(replies_.front()),
                          [self = shared_from_this()](boost::system::error_code error, std::size_t /*count*/) {
                              if (!error) {
                                  self->replies_.pop_front();
                                  self->send_or_receive();
                              }
                          });
    }

    asio::serial_port port_;
    int other_end_;
    asio::steady_timer silence_;
    ModbusHandler modbus_;
    Dlt645Handler dlt645_;
    wire::ModbusRequestParser requests_{wire::ModbusFraming::rtu};
    wire::Dlt645Parser frames_;
    std::array<unsigned char, 512> received_{};
    std::deque<wire::Bytes> replies_;
};

SerialLine::SerialLine(asio::io_context& io, const SerialEnd& end, ModbusHandler modbus, Dlt645Handler dlt645)
    : other_port_(end.other_port) {
    asio::serial_port port(io);
    if (end.port.empty()) {
        const int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
        std::array<char, 64> name{};
        if (master < 0) {
            throw_last_error("a pair of pseudo terminals");
        }
        port.assign(master);
        if (grantpt(master) != 0 || unlockpt(master) != 0 || ptsname_r(master, name.data(), name.size()) != 0) {
            throw_last_error("a pair of pseudo terminals");
        }
        other_port_ = name.data();
        kept_open_.number = ::open(name.data(), O_RDWR | O_NOCTTY | O_CLOEXEC);
        termios settings{};
        if (kept_open_.number < 0 || tcgetattr(kept_open_.number, &settings) != 0) {
            throw_last_error(other_port_);
        }
        cfmakeraw(&settings);  // A line does not echo.
        tcsetattr(kept_open_.number, TCSANOW, &settings);
    } else {
        port.open(end.port);
        apply(port, end);
    }
    session_ = std::make_shared<Session>(std::move(port), kept_open_.number, std::move(modbus), std::move(dlt645));
    session_->receive();
}

SerialLine::~SerialLine() {
    session_->close();
}

SerialLine::Descriptor::~Descriptor() {
    if (number >= 0) {
        ::close(number);
    }
}

}  // namespace wattmast::sim
