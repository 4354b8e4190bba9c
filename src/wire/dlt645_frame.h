// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Frames of DL/T 645, the protocol of Chinese electricity meters, as the asking side sees them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "units/error.h"
#include "wire/exchange.h"

namespace wattmast::wire {

/// The editions differ in control codes and in the width of a data identifier; the frame is the same.
enum class Dlt645Edition : std::uint8_t {
    of_1997 = 1,  ///< DL/T 645-1997: two bytes of data identifier.
    of_2007 = 2,  ///< DL/T 645-2007: four bytes.
};
/// "1997", "2007".
[[nodiscard]] std::string_view id_of(Dlt645Edition edition) noexcept;
[[nodiscard]] std::optional<Dlt645Edition> dlt645_edition_by_id(std::string_view id) noexcept;

/// The only functions that exist in Wattmast: all read. Nothing here can change a meter, its clock or its relay.
enum class Dlt645Function : std::uint8_t {
    read_data = 1,     ///< Control code 11 (2007), 01 (1997).
    read_next = 2,     ///< What did not fit the reply before: 12 (2007), 02 (1997).
    read_address = 3,  ///< 13 (2007); the edition of 1997 has none.
};

/// Twelve decimal digits, of which any pair from the left may be the wildcard AA.
class Dlt645Address {
public:
    static constexpr std::size_t size = 6;

    /// "000012345678". Fails with `invalid_argument` for anything but twelve digits, and for the broadcast
    /// 999999999999, which no meter answers.
    [[nodiscard]] static Result<Dlt645Address> parse(std::string_view text);
    /// Any meter: only where one is on the line, or all answer at once.
    [[nodiscard]] static Dlt645Address any() noexcept;
    /// As on the wire, low byte first. Anything is taken: meters are configured with odd addresses.
    [[nodiscard]] static Dlt645Address from_wire(std::span<const std::byte, size> bytes) noexcept;

    [[nodiscard]] const std::array<std::byte, size>& wire() const noexcept { return bytes_; }
    /// "000012345678"; bytes that are no digits in hexadecimal.
    [[nodiscard]] std::string to_string() const;
    [[nodiscard]] bool has_wildcard() const noexcept;
    /// Whether a meter with address `other` is meant.
    [[nodiscard]] bool matches(const Dlt645Address& other) const noexcept;

    friend bool operator==(const Dlt645Address&, const Dlt645Address&) = default;

private:
    std::array<std::byte, size> bytes_{};
};

/// Which quantity, 0x00010000 (2007) or 0x9010 (1997). Sent low byte first.
using Dlt645Identifier = std::uint32_t;

/// Bytes of an identifier on the wire: 4 or 2.
[[nodiscard]] std::size_t identifier_size(Dlt645Edition edition) noexcept;
/// "00010000" or "9010".
[[nodiscard]] std::string identifier_text(Dlt645Edition edition, Dlt645Identifier identifier);
/// The inverse. Fails with `invalid_argument` unless there are exactly eight or four hexadecimal digits.
[[nodiscard]] Result<Dlt645Identifier> parse_identifier(Dlt645Edition edition, std::string_view text);

struct Dlt645Request {
    Dlt645Edition edition = Dlt645Edition::of_2007;
    Dlt645Address address;
    Dlt645Function function = Dlt645Function::read_data;
    Dlt645Identifier identifier = 0;  ///< Ignored by read_address.
    std::uint8_t sequence = 1;        ///< Of read_next in 2007, from 1; ignored otherwise.

    friend bool operator==(const Dlt645Request&, const Dlt645Request&) = default;
};

/// With four leading FE, which wake the receiver (2007, 5.3.2).
/// @pre not read_address of 1997, no broadcast address; otherwise throws std::invalid_argument.
[[nodiscard]] Bytes build_request(const Dlt645Request& request);

/// One complete frame with a right checksum, whoever sent it. Data is as meant: 33H is taken off every byte.
struct Dlt645Frame {
    Dlt645Address address;
    std::uint8_t control = 0;
    Bytes data;

    [[nodiscard]] bool is_from_meter() const noexcept { return (control & 0x80U) != 0; }
    [[nodiscard]] bool is_error() const noexcept { return (control & 0x40U) != 0; }
    [[nodiscard]] bool has_more() const noexcept { return (control & 0x20U) != 0; }

    friend bool operator==(const Dlt645Frame&, const Dlt645Frame&) = default;
};

/// The function of a control code, of a request or a reply; empty for one that does not read.
[[nodiscard]] std::optional<Dlt645Function> function_of(Dlt645Edition edition, std::uint8_t control) noexcept;

/// The error byte of a reply in words: "no requested data". Several bits give several words.
[[nodiscard]] std::string describe_error(Dlt645Edition edition, std::uint8_t error);

/// The frame as bytes, without leading FE. @pre data.size() <= 200; otherwise throws std::invalid_argument.
/// Of frames that a meter sends only: throws std::invalid_argument where the control code has the top bit clear.
[[nodiscard]] Bytes build_meter_frame(const Dlt645Frame& frame);

/// Cuts a stream of bytes into frames by their length: 68 and 16 occur inside data. Takes any bytes in any pieces;
/// whatever stands before a frame (FE, noise of the line) is dropped.
class Dlt645Parser {
public:
    void push(ByteView bytes);

    /// The next complete frame, or nothing while more bytes are needed.
    /// Fails with `malformed_frame` for what began like a frame and is none; it is dropped, and the next call goes on.
    [[nodiscard]] Result<std::optional<Dlt645Frame>> next();

    /// The line fell silent: what is incomplete will stay so. Drops its beginning, so that next() finds a frame that
    /// it hid. Does nothing if nothing is pending.
    void give_up_frame();

    /// Bytes of a frame that is not complete yet.
    [[nodiscard]] std::size_t pending() const noexcept { return buffer_.size(); }
    void clear() noexcept { buffer_.clear(); }

private:
    void drop(std::size_t count);
    void drop_until_start();

    Bytes buffer_;
};

/// Longest data of a reply to a read (2007, 5.2.5).
inline constexpr std::size_t max_dlt645_data = 200;

}  // namespace wattmast::wire
