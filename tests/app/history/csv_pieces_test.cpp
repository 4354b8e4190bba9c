// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Texts that come in pieces are read as if they came whole, wherever they are cut.
#include <gtest/gtest.h>

#include "app/sample_csv.h"
#include "app/text_encoding.h"
#include "support/matchers.h"

namespace wattmast {
namespace {

using test::FailsWithDetail;
using test::IsOk;

std::vector<std::pair<std::size_t, std::vector<std::string>>> plain(const std::vector<CsvRow>& rows) {
    std::vector<std::pair<std::size_t, std::vector<std::string>>> all;
    for (const CsvRow& row : rows) {
        all.emplace_back(row.line, row.fields);
    }
    return all;
}

std::vector<CsvRow> in_pieces(std::string_view text, std::size_t piece) {
    CsvRowReader reader(',');
    std::vector<CsvRow> rows;
    CsvRow row;
    for (std::size_t at = 0; at < text.size(); at += piece) {
        reader.add(text.substr(at, piece));
        while (reader.next(row)) {
            rows.push_back(row);
        }
    }
    reader.end();
    while (reader.next(row)) {
        rows.push_back(row);
    }
    return rows;
}

TEST(CsvRowReader, CutsEveryPieceLikeTheWhole) {
    for (const std::string_view text :
         {"a,b\n1,2\n", "a,b\r\n1,\"x\r\ny\"\"z\"\r\n\r\n3,4", "a\"b,c\nd,e\n", "\"a\"b,c\r\nd,e", "a,\"open\nb,c\n",
          ",\n\n,,\r\n\"\"\n", "\"a\",\"b\"", "a,b\r", "a,b\n1,\"x\n2,y\r\n3,z", "a\",b,\"\nc\",d,\"\ne,f\n",
          "\xEF\xBB\xBFz,y\n"}) {
        // The mark belongs to the decoder.
        const std::string_view body = text.substr(text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
        for (std::size_t piece = 1; piece <= body.size(); ++piece) {
            EXPECT_EQ(plain(in_pieces(body, piece)), plain(split_csv_rows(text))) << text << " in pieces of " << piece;
        }
    }
}

TEST(CsvRowReader, AnOpenQuoteDoesNotSwallowTheFile) {
    std::string text = "a,b\n1,\"open\n";
    for (int i = 0; text.size() < CsvRowReader::longest_row + 300'000; ++i) {
        text += std::to_string(i) + ",x\n";
    }
    const auto rows = in_pieces(text, 100'000);
    ASSERT_GT(rows.size(), 1000U);
    EXPECT_EQ(rows[1].line, 2U);
    EXPECT_TRUE(rows[1].fields.empty());
    EXPECT_EQ(rows[2].line, 3U);
    EXPECT_EQ(rows[2].fields, (std::vector<std::string>{"0", "x"}));
    EXPECT_EQ(rows.back().line, rows.size());
}

TEST(CsvRowReader, OneStrayQuoteInASmallFileCostsOneRow) {
    const auto rows = split_csv_rows("a,b\n1,\"x\n2,y\n3,z\n");
    EXPECT_EQ(plain(rows), (std::vector<std::pair<std::size_t, std::vector<std::string>>>{
                               {1, {"a", "b"}}, {2, {}}, {3, {"2", "y"}}, {4, {"3", "z"}}}));
    // Where the file is longer than a row may be, and the quote is in its last part.
    std::string text = "a,b\n";
    std::size_t lines = 1;
    for (; text.size() < CsvRowReader::longest_row; ++lines) {
        text += "1,x\n";
    }
    text += "1,\"x\n2,y\n3,z\n";
    const auto of_pieces = in_pieces(text, 100'000);
    ASSERT_EQ(of_pieces.size(), lines + 3);
    EXPECT_TRUE(of_pieces[lines].fields.empty());
    EXPECT_EQ(of_pieces[lines].line, lines + 1);
    EXPECT_EQ(of_pieces.back().fields, (std::vector<std::string>{"3", "z"}));
}

TEST(CsvRowReader, ATextFullOfOpenQuotesComesToAnEnd) {
    std::string text;
    for (std::size_t i = 0; i < 2 * CsvRowReader::most_open_quotes; ++i) {
        text += "a\",b,\"\n";  // each, read from its begin, ends in a quote that no later line closes for good
    }
    const auto rows = split_csv_rows(text);
    ASSERT_EQ(rows.size(), CsvRowReader::most_open_quotes + 1);
    EXPECT_EQ(rows.back().line, CsvRowReader::most_open_quotes + 1);
    EXPECT_TRUE(rows.back().fields.empty());
}

std::string decoded(std::string_view bytes, TextEncoding encoding, std::size_t piece) {
    auto decoder = TextDecoder::of(encoding).value();
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        EXPECT_THAT(decoder.decode(bytes.substr(at, piece), text), IsOk());
    }
    EXPECT_THAT(decoder.end(), IsOk());
    return text;
}

TEST(TextDecoder, DecodesEveryPieceLikeTheWhole) {
    constexpr std::string_view utf16("\xFF\xFE\x4E\x6D\x0A\x00\x3D\xD8\x0A\xDE", 10);
    const std::pair<std::string_view, TextEncoding> texts[] = {
        {"\xEF\xBB\xBF济南,基站\nö", TextEncoding::utf8},
        {"a", TextEncoding::utf8},
        {"\xD5\xBE\xB5\xE3,\x81\x30\x81\x30\n", TextEncoding::gb18030},
        {utf16, TextEncoding::utf16},
    };
    for (const auto& [bytes, encoding] : texts) {
        const std::string whole = decode_text(bytes, encoding).value().text;
        for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
            EXPECT_EQ(decoded(bytes, encoding, piece), whole) << whole << " in pieces of " << piece;
        }
    }
}

TEST(TextDecoder, NamesTheLineOfAWrongByte) {
    auto decoder = TextDecoder::of(TextEncoding::utf8).value();
    std::string text;
    ASSERT_THAT(decoder.decode("a\nb\n", text), IsOk());
    EXPECT_THAT(decoder.decode("c\nM\xFCnchen", text),
                FailsWithDetail(Errc::invalid_argument, std::string("line 4 holds bytes that are not utf-8")));
    auto cut = TextDecoder::of(TextEncoding::gb18030).value();
    ASSERT_THAT(cut.decode("a\n\xD5", text), IsOk());
    EXPECT_THAT(cut.end(), FailsWithDetail(Errc::invalid_argument, std::string("line 2 ")));
}

TEST(TextDecoder, RecognisesAnEncodingByABeginThatIsCutAnywhere) {
    EXPECT_EQ(encoding_of("a,b\n济").value(), TextEncoding::utf8);
    EXPECT_EQ(encoding_of(std::string_view("a,济\nb\xE6\xB5", 9)).value(), TextEncoding::utf8);
    EXPECT_EQ(encoding_of("\xD5\xBE\xB5\xE3,\xB5\xE3\n\xD5").value(), TextEncoding::gb18030);
    EXPECT_EQ(encoding_of(std::string_view("\xFF\xFE\x4E", 3)).value(), TextEncoding::utf16);
    EXPECT_FALSE(encoding_of("M\xFCnchen\n"));
}

}  // namespace
}  // namespace wattmast
