// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Frames from public sources, where the shared folder is there: each is decoded as it says, or refused. They are not
// part of the project, because they hold addresses of real meters; tests/wire has frames of its own.
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

#include "conformance/shared_data.h"
#include "support/matchers.h"
#include "wire/dlt645_frame.h"
#include "wire/dlt645_value.h"
#include "wire/exchange_script.h"

namespace wattmast {
namespace {

using namespace wire;
using Row = test::CsvRecord;

std::string upper_hex(ByteView bytes) {
    std::string text = test::to_hex(bytes);
    std::erase(text, ' ');
    for (char& c : text) {
        c = c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return text;
}

/// How the identifier's number is written, from the table of identifiers.
std::optional<Dlt645Format> format_of(const std::vector<Row>& identifiers, const std::string& identifier) {
    for (const Row& row : identifiers) {
        if (row.at("di_hex") == identifier && !row.at("decimals").empty()) {
            return Dlt645Format{static_cast<std::uint8_t>(std::stoi(row.at("bytes"))),
                                static_cast<std::uint8_t>(std::stoi(row.at("decimals"))),
                                row.at("signed_msb") == "1" ? Dlt645Format::Sign::top_bit : Dlt645Format::Sign::none};
        }
    }
    return std::nullopt;
}

/// "address control identifier value" with "-" for what a frame has none of; or "refused: why".
std::string decoded(const Row& row, const std::vector<Row>& identifiers) {
    Dlt645Parser parser;
    parser.push(test::hex(row.at("frame_hex")));
    const auto parsed = parser.next();
    if (!parsed) {
        return "refused: " + parsed.error().detail;
    }
    if (!parsed->has_value()) {
        return "refused: incomplete, " + std::to_string(parser.pending()) + " bytes";
    }
    const Dlt645Frame& frame = **parsed;
    std::string identifier = "-";
    std::string value = "-";
    const auto function = function_of(Dlt645Edition::of_2007, frame.control);
    if (frame.is_error()) {
        value = upper_hex(frame.data);
    } else if (function == Dlt645Function::read_address && frame.is_from_meter()) {
        value = Dlt645Address::from_wire(std::span(frame.data).first<Dlt645Address::size>()).to_string();
    } else if (frame.data.size() >= 4) {
        identifier = upper_hex(Bytes{frame.data[3], frame.data[2], frame.data[1], frame.data[0]});
        const auto format = format_of(identifiers, identifier);
        if (frame.data.size() > 4 && frame.is_from_meter() && format) {
            const auto number = number_in(*format, 0, ByteView(frame.data).subspan(4));
            value = number ? number->to_string() : std::string(name_of(number.error().code));
        }
    }
    return frame.address.to_string() + " " + upper_hex(Bytes{std::byte{frame.control}}) + " " + identifier + " " +
           value;
}

std::string expected(const Row& row) {
    const auto or_dash = [](std::string text) { return text.empty() ? std::string("-") : text; };
    std::string address = row.at("meter_address");
    for (char& c : address) {
        c = c == 'a' ? 'A' : c;
    }
    return address + " " + row.at("control") + " " + or_dash(row.at("data_identifier")) + " " +
           or_dash(row.at("decoded_value"));
}

TEST(Dlt645Conformance, FramesFromPublicSources) {
    const std::filesystem::path folder = test::shared_folder() / "data/dlt645";
    if (!std::filesystem::exists(folder / "frames_dev.csv")) {
        GTEST_SKIP() << "no " << folder << "; name the shared folder in WATTMAST_SHARED";
    }
    const auto identifiers = test::read_csv(folder / "data_identifiers.csv");
    const auto frames = test::read_csv(folder / "frames_dev.csv");
    ASSERT_GE(frames.size(), 40U);
    std::ostringstream table;
    table << "# DL/T 645: frames from public sources\n\n| case | expected | got | |\n|---|---|---|---|\n";
    std::size_t equal = 0;
    for (const Row& row : frames) {
        const bool is_valid = row.at("valid") == "yes";
        const std::string wanted = is_valid ? expected(row) : "refused (" + row.at("reason_if_invalid") + ")";
        const std::string got = decoded(row, identifiers);
        const bool is_equal = is_valid ? got == wanted : got.starts_with("refused: ");
        equal += is_equal ? 1U : 0U;
        table << "| " << row.at("n") << " | " << wanted << " | " << got << " | " << (is_equal ? "equal" : "DIFFERS")
              << " |\n";
        EXPECT_TRUE(is_equal) << "frame " << row.at("n") << ": expected " << wanted << ", got " << got;
    }
    table << "\n" << equal << " of " << frames.size() << " equal\n";
    const std::filesystem::path report = std::filesystem::path(WATTMAST_BINARY_DIR) / "conformance/dlt645.md";
    std::filesystem::create_directories(report.parent_path());
    std::ofstream(report) << table.str();
}

}  // namespace
}  // namespace wattmast
