// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/snmp_message.h"

#include <algorithm>
#include <limits>

#include "wire/byte_reader.h"
#include "wire/byte_writer.h"

namespace wattmast::sim {
namespace {

using wire::ByteReader;
using wire::Bytes;
using wire::ByteView;
using wire::ByteWriter;

constexpr std::uint8_t tag_integer = 0x02;
constexpr std::uint8_t tag_text = 0x04;
constexpr std::uint8_t tag_null = 0x05;
constexpr std::uint8_t tag_oid = 0x06;
constexpr std::uint8_t tag_sequence = 0x30;
constexpr std::uint8_t tag_counter32 = 0x41;
constexpr std::uint8_t tag_gauge32 = 0x42;
constexpr std::uint8_t tag_time_ticks = 0x43;
constexpr std::uint8_t tag_counter64 = 0x46;
constexpr std::int32_t version_2c = 1;
constexpr std::size_t most_varbinds = 256;
constexpr std::size_t most_subidentifiers = 128;

struct Element {
    std::uint8_t tag = 0;
    ByteView content;
};

/// One tag, length, content; definite lengths of at most four bytes only, as RFC 3417 section 8 asks.
std::optional<Element> read_element(ByteReader& reader) {
    const auto tag = reader.u8();
    const auto first = reader.u8();
    if (!tag || !first) {
        return std::nullopt;
    }
    std::size_t length = *first;
    if ((*first & 0x80U) != 0) {
        const unsigned count = *first & 0x7FU;
        if (count < 1 || count > 4) {
            return std::nullopt;
        }
        length = 0;
        for (unsigned i = 0; i < count; ++i) {
            const auto byte = reader.u8();
            if (!byte) {
                return std::nullopt;
            }
            length = (length << 8U) | *byte;
        }
    }
    const auto content = reader.take(length);
    return content ? std::optional(Element{*tag, *content}) : std::nullopt;
}

std::optional<ByteView> read_tagged(ByteReader& reader, std::uint8_t tag) {
    const auto element = read_element(reader);
    return element && element->tag == tag ? std::optional(element->content) : std::nullopt;
}

std::optional<std::int32_t> read_integer(ByteReader& reader) {
    const auto content = read_tagged(reader, tag_integer);
    if (!content || content->empty() || content->size() > 4) {
        return std::nullopt;
    }
    std::uint32_t value = (std::to_integer<unsigned>(content->front()) & 0x80U) != 0 ? 0xFFFFFFFFU : 0U;
    for (const std::byte byte : *content) {
        value = (value << 8U) | std::to_integer<std::uint32_t>(byte);
    }
    return static_cast<std::int32_t>(value);
}

std::optional<SnmpOid> read_oid(ByteReader& reader) {
    const auto content = read_tagged(reader, tag_oid);
    if (!content || content->empty() || (std::to_integer<unsigned>(content->back()) & 0x80U) != 0) {
        return std::nullopt;
    }
    SnmpOid oid;
    std::uint64_t part = 0;
    for (const std::byte byte : *content) {
        part = (part << 7U) | (std::to_integer<std::uint64_t>(byte) & 0x7FU);
        if (part > std::numeric_limits<std::uint32_t>::max()) {
            return std::nullopt;
        }
        if ((std::to_integer<unsigned>(byte) & 0x80U) != 0) {
            continue;
        }
        if (oid.empty()) {
            // X.690 section 8.19.4: the first two share a number.
            const std::uint64_t first = std::min<std::uint64_t>(part / 40, 2);
            oid.push_back(static_cast<std::uint32_t>(first));
            oid.push_back(static_cast<std::uint32_t>(part - 40 * first));
        } else {
            oid.push_back(static_cast<std::uint32_t>(part));
        }
        part = 0;
        if (oid.size() > most_subidentifiers) {
            return std::nullopt;
        }
    }
    return oid;
}

std::optional<std::vector<Varbind>> read_varbinds(ByteReader& reader) {
    const auto list = read_tagged(reader, tag_sequence);
    if (!list) {
        return std::nullopt;
    }
    std::vector<Varbind> varbinds;
    ByteReader rows(*list);
    while (rows.left() > 0) {
        const auto row = read_tagged(rows, tag_sequence);
        if (!row || varbinds.size() == most_varbinds) {
            return std::nullopt;
        }
        ByteReader fields(*row);
        auto name = read_oid(fields);
        if (!name || !read_element(fields) || fields.left() > 0) {
            return std::nullopt;
        }
        varbinds.push_back({std::move(*name), SnmpNull{}});
    }
    return varbinds;
}

void append_element(ByteWriter& out, std::uint8_t tag, ByteView content) {
    out.u8(tag);
    if (content.size() < 0x80) {
        out.u8(static_cast<std::uint8_t>(content.size()));
    } else if (content.size() <= 0xFF) {
        out.u8(0x81);
        out.u8(static_cast<std::uint8_t>(content.size()));
    } else {
        out.u8(0x82);
        out.u16(static_cast<std::uint16_t>(content.size()));
    }
    out.append(content);
}

/// The fewest bytes of two's complement; `value` is below 2^63, or a Counter64 that may need a ninth byte.
void append_unsigned(ByteWriter& out, std::uint8_t tag, std::uint64_t value) {
    ByteWriter content;
    unsigned bytes = 1;
    while (bytes < 8 && (value >> (8 * bytes - 1)) != 0) {
        ++bytes;
    }
    if (bytes == 8 && (value >> 63U) != 0) {
        content.u8(0);
    }
    for (unsigned left = bytes; left > 0; --left) {
        content.u8(static_cast<std::uint8_t>(value >> (8 * (left - 1))));
    }
    append_element(out, tag, content.view());
}

void append_integer(ByteWriter& out, std::int32_t value) {
    if (value >= 0) {
        append_unsigned(out, tag_integer, static_cast<std::uint64_t>(value));
        return;
    }
    unsigned bytes = 1;
    while (bytes < 4 && (value >> (8 * bytes - 1)) != -1) {
        ++bytes;
    }
    ByteWriter content;
    for (unsigned left = bytes; left > 0; --left) {
        content.u8(static_cast<std::uint8_t>(value >> (8 * (left - 1))));
    }
    append_element(out, tag_integer, content.view());
}

void append_oid(ByteWriter& out, const SnmpOid& oid) {
    ByteWriter content;
    const auto append_part = [&content](std::uint32_t part) {
        for (unsigned shift = 28; shift > 0; shift -= 7) {
            if ((part >> shift) != 0) {
                content.u8(static_cast<std::uint8_t>(0x80U | ((part >> shift) & 0x7FU)));
            }
        }
        content.u8(static_cast<std::uint8_t>(part & 0x7FU));
    };
    append_part(oid.at(0) * 40 + (oid.size() > 1 ? oid[1] : 0));
    for (std::size_t i = 2; i < oid.size(); ++i) {
        append_part(oid[i]);
    }
    append_element(out, tag_oid, content.view());
}

struct AppendValue {
    ByteWriter& out;
    void operator()(SnmpNull /*value*/) const { append_element(out, tag_null, {}); }
    void operator()(std::int32_t value) const { append_integer(out, value); }
    void operator()(const std::string& text) const { append_element(out, tag_text, std::as_bytes(std::span(text))); }
    void operator()(const SnmpOid& oid) const { append_oid(out, oid); }
    void operator()(Counter32 counter) const { append_unsigned(out, tag_counter32, counter.value); }
    void operator()(Gauge32 gauge) const { append_unsigned(out, tag_gauge32, gauge.value); }
    void operator()(TimeTicks ticks) const { append_unsigned(out, tag_time_ticks, ticks.value); }
    void operator()(Counter64 counter) const { append_unsigned(out, tag_counter64, counter.value); }
    void operator()(SnmpAbsence absence) const { append_element(out, static_cast<std::uint8_t>(absence), {}); }
};

void append_varbind(ByteWriter& out, const Varbind& varbind) {
    ByteWriter row;
    append_oid(row, varbind.name);
    std::visit(AppendValue{row}, varbind.value);
    append_element(out, tag_sequence, row.view());
}

std::optional<PduType> pdu_type(std::uint8_t tag) {
    const bool is_pdu = tag >= 0xA0 && tag <= 0xA8 && tag != 0xA4;
    return is_pdu ? std::optional(static_cast<PduType>(tag)) : std::nullopt;
}

}  // namespace

std::optional<SnmpMessage> parse_snmp(wire::ByteView datagram) {
    ByteReader outer(datagram);
    const auto whole = read_tagged(outer, tag_sequence);
    if (!whole) {
        return std::nullopt;
    }
    ByteReader reader(*whole);
    const auto version = read_integer(reader);
    if (!version || *version != version_2c) {
        return std::nullopt;
    }
    const auto community = read_tagged(reader, tag_text);
    const auto pdu = read_element(reader);
    const auto type = pdu ? pdu_type(pdu->tag) : std::nullopt;
    if (!community || !type) {
        return std::nullopt;
    }
    ByteReader fields(pdu->content);
    const auto request_id = read_integer(fields);
    const auto status = read_integer(fields);
    const auto index = read_integer(fields);
    if (!request_id || !status || !index) {
        return std::nullopt;
    }
    auto varbinds = read_varbinds(fields);
    if (!varbinds) {
        return std::nullopt;
    }
    SnmpMessage message;
    std::transform(community->begin(), community->end(), std::back_inserter(message.community),
                   [](std::byte byte) { return std::to_integer<char>(byte); });
    message.type = *type;
    message.request_id = *request_id;
    message.error_status = *status;
    message.error_index = *index;
    message.varbinds = std::move(*varbinds);
    return message;
}

wire::Bytes build_snmp(const SnmpMessage& message) {
    ByteWriter rows;
    for (const Varbind& varbind : message.varbinds) {
        append_varbind(rows, varbind);
    }
    ByteWriter pdu;
    append_integer(pdu, message.request_id);
    append_integer(pdu, message.error_status);
    append_integer(pdu, message.error_index);
    append_element(pdu, tag_sequence, rows.view());
    ByteWriter body;
    append_integer(body, version_2c);
    append_element(body, tag_text, std::as_bytes(std::span(message.community)));
    append_element(body, static_cast<std::uint8_t>(message.type), pdu.view());
    ByteWriter out;
    append_element(out, tag_sequence, body.view());
    return std::move(out).take();
}

std::size_t encoded_size(const Varbind& varbind) {
    ByteWriter out;
    append_varbind(out, varbind);
    return out.view().size();
}

}  // namespace wattmast::sim
