// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/dlt645_frame.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <span>
#include <stdexcept>

#include "wire/byte_writer.h"

namespace wattmast::wire {
namespace {

constexpr std::byte start{0x68};
constexpr std::byte end{0x16};
constexpr std::byte wildcard{0xAA};
constexpr std::uint8_t data_offset = 0x33;
constexpr std::uint8_t from_meter = 0x80;
constexpr std::uint8_t function_bits = 0x1F;

// Places in a frame: 68 A0..A5 68 C L DATA CS 16.
constexpr std::size_t second_start_at = 7;
constexpr std::size_t control_at = 8;
constexpr std::size_t length_at = 9;
constexpr std::size_t data_at = 10;
constexpr std::size_t size_around_data = 12;

struct ControlCode {
    Dlt645Edition edition;
    Dlt645Function function;
    std::uint8_t code;
};
constexpr std::array control_codes = {
    ControlCode{Dlt645Edition::of_2007, Dlt645Function::read_data, 0x11},
    ControlCode{Dlt645Edition::of_2007, Dlt645Function::read_next, 0x12},
    ControlCode{Dlt645Edition::of_2007, Dlt645Function::read_address, 0x13},
    ControlCode{Dlt645Edition::of_1997, Dlt645Function::read_data, 0x01},
    ControlCode{Dlt645Edition::of_1997, Dlt645Function::read_next, 0x02},
};

std::uint8_t number(std::byte byte) noexcept {
    return std::to_integer<std::uint8_t>(byte);
}

std::string hex(std::uint32_t value, std::size_t digits) {
    constexpr std::string_view symbols = "0123456789ABCDEF";
    std::string text(digits, '0');
    for (std::size_t i = digits; i > 0; --i) {
        text[i - 1] = symbols[value & 0xFU];
        value >>= 4U;
    }
    return text;
}

std::uint8_t checksum(ByteView bytes) noexcept {
    return std::accumulate(bytes.begin(), bytes.end(), std::uint8_t{0}, [](std::uint8_t sum, std::byte byte) {
        return static_cast<std::uint8_t>(sum + number(byte));
    });
}

Bytes wrap(const Dlt645Address& address, std::uint8_t control, ByteView data) {
    ByteWriter frame;
    frame.append(ByteView(&start, 1));
    frame.append(address.wire());
    frame.append(ByteView(&start, 1));
    frame.u8(control);
    frame.u8(static_cast<std::uint8_t>(data.size()));
    for (const std::byte byte : data) {
        frame.u8(static_cast<std::uint8_t>(number(byte) + data_offset));
    }
    frame.u8(checksum(frame.view()));
    frame.append(ByteView(&end, 1));
    return std::move(frame).take();
}

Failure refuse_frame(const std::string& what) {
    return fail(Errc::malformed_frame, what + "; check wiring, speed and parity (even)");
}

/// What is wrong with a frame of the right size; empty if nothing is.
std::optional<Failure> fault_in(ByteView frame) {
    const std::uint8_t stated = number(frame[frame.size() - 2]);
    const std::uint8_t counted = checksum(frame.first(frame.size() - 2));
    if (frame.back() != end) {
        return refuse_frame("a DL/T 645 frame ends with " + hex(number(frame.back()), 2) + " instead of 16");
    }
    if (stated != counted) {
        return refuse_frame("a DL/T 645 frame has checksum " + hex(stated, 2) + " instead of " + hex(counted, 2));
    }
    return std::nullopt;
}

Dlt645Frame frame_from(ByteView bytes) {
    Dlt645Frame frame;
    frame.address = Dlt645Address::from_wire(bytes.subspan<1, Dlt645Address::size>());
    frame.control = number(bytes[control_at]);
    for (const std::byte byte : bytes.subspan(data_at, number(bytes[length_at]))) {
        frame.data.push_back(static_cast<std::byte>(number(byte) - data_offset));
    }
    return frame;
}

}  // namespace

std::string_view id_of(Dlt645Edition edition) noexcept {
    switch (edition) {
        case Dlt645Edition::of_1997:
            return "1997";
        case Dlt645Edition::of_2007:
            return "2007";
    }
    return "";
}

std::optional<Dlt645Edition> dlt645_edition_by_id(std::string_view id) noexcept {
    for (const Dlt645Edition edition : {Dlt645Edition::of_1997, Dlt645Edition::of_2007}) {
        if (id_of(edition) == id) {
            return edition;
        }
    }
    return std::nullopt;
}

Result<Dlt645Address> Dlt645Address::parse(std::string_view text) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.size() != 2 * size || !std::ranges::all_of(text, is_digit)) {
        return fail(Errc::invalid_argument, "\"" + std::string(text) +
                                                "\" is not a meter's address: it has twelve digits, on the meter's "
                                                "plate; write leading zeros");
    }
    if (std::ranges::count(text, '9') == 2 * size) {
        return fail(Errc::invalid_argument, "999999999999 is the broadcast, which no meter answers");
    }
    Dlt645Address address;
    for (std::size_t i = 0; i < size; ++i) {
        const auto digit = [&](std::size_t at) { return static_cast<unsigned>(text[at] - '0'); };
        address.bytes_.at(size - 1 - i) = static_cast<std::byte>((digit(2 * i) << 4U) | digit(2 * i + 1));
    }
    return address;
}

Dlt645Address Dlt645Address::any() noexcept {
    Dlt645Address address;
    address.bytes_.fill(wildcard);
    return address;
}

Dlt645Address Dlt645Address::from_wire(std::span<const std::byte, size> bytes) noexcept {
    Dlt645Address address;
    std::ranges::copy(bytes, address.bytes_.begin());
    return address;
}

std::string Dlt645Address::to_string() const {
    std::string text;
    for (std::size_t i = size; i > 0; --i) {
        text += hex(number(bytes_.at(i - 1)), 2);
    }
    return text;
}

bool Dlt645Address::has_wildcard() const noexcept {
    return std::ranges::find(bytes_, wildcard) != bytes_.end();
}

bool Dlt645Address::matches(const Dlt645Address& other) const noexcept {
    return std::ranges::equal(bytes_, other.bytes_,
                              [](std::byte own, std::byte its) { return own == its || own == wildcard; });
}

std::size_t identifier_size(Dlt645Edition edition) noexcept {
    return edition == Dlt645Edition::of_2007 ? 4 : 2;
}

std::string identifier_text(Dlt645Edition edition, Dlt645Identifier identifier) {
    return hex(identifier, 2 * identifier_size(edition));
}

Result<Dlt645Identifier> parse_identifier(Dlt645Edition edition, std::string_view text) {
    Dlt645Identifier identifier = 0;
    const std::size_t digits = 2 * identifier_size(edition);
    const char* const behind = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), behind, identifier, 16);
    if (text.size() != digits || parsed.ec != std::errc{} || parsed.ptr != behind) {
        return fail(Errc::invalid_argument, "\"" + std::string(text) + "\" is not a data identifier of DL/T 645-" +
                                                std::string(id_of(edition)) + ", which has " + std::to_string(digits) +
                                                " hexadecimal digits");
    }
    return identifier;
}

Bytes build_request(const Dlt645Request& request) {
    const auto* const code = std::ranges::find_if(control_codes, [&request](const ControlCode& one) {
        return one.edition == request.edition && one.function == request.function;
    });
    const std::array<std::byte, Dlt645Address::size> broadcast = {std::byte{0x99}, std::byte{0x99}, std::byte{0x99},
                                                                  std::byte{0x99}, std::byte{0x99}, std::byte{0x99}};
    if (code == control_codes.end() || request.address.wire() == broadcast) {
        throw std::invalid_argument("DL/T 645 has no such read");
    }
    Bytes data;
    if (request.function != Dlt645Function::read_address) {
        for (std::size_t i = 0; i < identifier_size(request.edition); ++i) {
            data.push_back(static_cast<std::byte>(request.identifier >> (8U * i)));
        }
        if (request.function == Dlt645Function::read_next && request.edition == Dlt645Edition::of_2007) {
            data.push_back(std::byte{request.sequence});
        }
    }
    ByteWriter bytes;
    bytes.u32(0xFEFEFEFE);
    bytes.append(wrap(request.address, code->code, data));
    return std::move(bytes).take();
}

std::optional<Dlt645Function> function_of(Dlt645Edition edition, std::uint8_t control) noexcept {
    for (const ControlCode& one : control_codes) {
        if (one.edition == edition && one.code == (control & function_bits)) {
            return one.function;
        }
    }
    return std::nullopt;
}

std::string describe_error(Dlt645Edition edition, std::uint8_t error) {
    constexpr std::array<std::string_view, 7> of_2007 = {"other error",
                                                         "no requested data",
                                                         "wrong password or not authorised",
                                                         "baud rate cannot change",
                                                         "too many year zones",
                                                         "too many daily time slots",
                                                         "too many tariffs"};
    constexpr std::array<std::string_view, 7> of_1997 = {
        "illegal data",        "wrong data identifier",     "wrong password",  "reserved bit 3",
        "too many year zones", "too many daily time slots", "too many tariffs"};
    const auto& words = edition == Dlt645Edition::of_2007 ? of_2007 : of_1997;
    std::string text;
    for (std::size_t bit = 0; bit < words.size(); ++bit) {
        if ((error >> bit) % 2 != 0) {
            text.append(text.empty() ? "" : ", ").append(words.at(bit));
        }
    }
    return text.empty() ? "no reason given" : text;
}

Bytes build_meter_frame(const Dlt645Frame& frame) {
    if ((frame.control & from_meter) == 0 || frame.data.size() > max_dlt645_data) {
        throw std::invalid_argument("a meter sends replies of at most 200 bytes");
    }
    return wrap(frame.address, frame.control, frame.data);
}

void Dlt645Parser::push(ByteView bytes) {
    buffer_.insert(buffer_.end(), bytes.begin(), bytes.end());
}

Result<std::optional<Dlt645Frame>> Dlt645Parser::next() {
    drop_until_start();
    if (buffer_.size() > second_start_at && buffer_[second_start_at] != start) {
        const std::uint8_t found = number(buffer_[second_start_at]);
        drop(1);
        return refuse_frame("a DL/T 645 frame has " + hex(found, 2) + " instead of the second 68");
    }
    if (buffer_.size() <= length_at) {
        return std::optional<Dlt645Frame>{};
    }
    const std::size_t length = number(buffer_[length_at]);
    if (length > max_dlt645_data) {
        drop(1);
        return refuse_frame("a DL/T 645 frame claims " + std::to_string(length) + " bytes of data, legal are 0 to 200");
    }
    if (buffer_.size() < size_around_data + length) {
        return std::optional<Dlt645Frame>{};
    }
    const ByteView bytes = ByteView(buffer_).first(size_around_data + length);
    if (auto fault = fault_in(bytes)) {
        drop(1);  // Not the whole of it: its length may be what is wrong.
        return *fault;
    }
    Dlt645Frame frame = frame_from(bytes);
    drop(bytes.size());
    return std::optional(std::move(frame));
}

void Dlt645Parser::give_up_frame() {
    drop(std::min<std::size_t>(1, buffer_.size()));
    drop_until_start();
}

void Dlt645Parser::drop(std::size_t count) {
    buffer_.erase(buffer_.begin(), buffer_.begin() + static_cast<std::ptrdiff_t>(count));
}

void Dlt645Parser::drop_until_start() {
    buffer_.erase(buffer_.begin(), std::ranges::find(buffer_, start));
}

}  // namespace wattmast::wire
