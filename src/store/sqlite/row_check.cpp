// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/row_check.h"

#include <sqlite3.h>

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

#include "store/sqlite/connection.h"
#include "store/sqlite/errors.h"

namespace wattmast::sqlite {
namespace {

constexpr std::uint32_t polynomial = 0xEDB88320;

/// tables[n][byte]: what is left of a byte with n zero bytes behind it. With eight of them eight bytes are one step
/// (Intel, "Slicing-by-8"): the text of a ledger line has about a thousand.
constexpr std::size_t slices = 8;
constexpr std::array<std::array<std::uint32_t, 256>, slices> make_tables() {
    std::array<std::array<std::uint32_t, 256>, slices> tables{};
    for (std::uint32_t byte = 0; byte < tables[0].size(); ++byte) {
        std::uint32_t remainder = byte;
        for (int bit = 0; bit < 8; ++bit) {
            remainder = (remainder >> 1U) ^ ((remainder & 1U) != 0 ? polynomial : 0U);
        }
        tables[0][byte] = remainder;
    }
    for (std::size_t slice = 1; slice < slices; ++slice) {
        for (std::size_t byte = 0; byte < tables[0].size(); ++byte) {
            const std::uint32_t before = tables[slice - 1][byte];
            tables[slice][byte] = (before >> 8U) ^ tables[0][before & 0xffU];
        }
    }
    return tables;
}

constexpr auto tables = make_tables();

class Crc {
public:
    void add(char letter) noexcept { add_byte(static_cast<unsigned char>(letter)); }
    void add(std::uint64_t number) noexcept {
        for (int byte = 0; byte < 8; ++byte) {
            add_byte(static_cast<std::uint8_t>(number >> (8 * byte)));
        }
    }
    void add(std::string_view text) noexcept {
        for (; text.size() >= slices; text.remove_prefix(slices)) {
            std::uint32_t left = 0;
            for (std::size_t place = 0; place < slices; ++place) {
                const std::uint32_t byte = static_cast<unsigned char>(text[place]);
                const std::uint32_t mixed = place < 4 ? (state_ >> (8 * place)) & 0xffU : 0U;
                left ^= tables[slices - 1 - place][byte ^ mixed];
            }
            state_ = left;
        }
        for (const char letter : text) {
            add(letter);
        }
    }
    [[nodiscard]] std::int32_t result() const noexcept { return static_cast<std::int32_t>(~state_); }

private:
    void add_byte(std::uint8_t byte) noexcept { state_ = tables[0][(state_ ^ byte) & 0xffU] ^ (state_ >> 8U); }
    std::uint32_t state_ = 0xffffffff;
};

void add(Crc& crc, sqlite3_value* value) {
    switch (sqlite3_value_type(value)) {
        case SQLITE_INTEGER:
            crc.add('i');
            crc.add(static_cast<std::uint64_t>(sqlite3_value_int64(value)));
            return;
        case SQLITE_FLOAT: {
            const double number = sqlite3_value_double(value);
            crc.add('r');
            crc.add(std::bit_cast<std::uint64_t>(number == 0 ? 0.0 : number));
            return;
        }
        case SQLITE_NULL:
            crc.add('n');
            return;
        default: {
            const auto* text = static_cast<const char*>(sqlite3_value_blob(value));
            const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
            crc.add('t');
            crc.add(static_cast<std::uint64_t>(size));
            crc.add(text == nullptr ? std::string_view() : std::string_view(text, size));
        }
    }
}

void row_check(sqlite3_context* context, int count, sqlite3_value** values) {
    Crc crc;
    for (int index = 0; index < count; ++index) {
        add(crc, values[index]);
    }
    sqlite3_result_int(context, crc.result());
}

}  // namespace

Result<void> add_row_check(Connection& connection) {
    constexpr int any_count = -1;
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    if (sqlite3_create_function_v2(connection.handle(), "row_check", any_count, flags, nullptr, row_check, nullptr,
                                   nullptr, nullptr) != SQLITE_OK) {
        return failure_of(connection.handle(), "prepare the check of rows");
    }
    return {};
}

}  // namespace wattmast::sqlite
