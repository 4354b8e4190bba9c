// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/row_check.h"

#include "store/sqlite/connection.h"
#include "support/matchers.h"

namespace wattmast::sqlite {
namespace {

class SqliteRowCheck : public testing::Test {
protected:
    SqliteRowCheck() { add_row_check(connection_).value(); }
    std::int64_t check(std::string_view arguments) {
        return connection_.number("SELECT row_check(" + std::string(arguments) + ")").value().value();
    }
    Connection connection_ = Connection::open(":memory:", Access::create).value();
};

/// The expected numbers come from zlib.crc32 of Python over the bytes that the header describes.
TEST_F(SqliteRowCheck, IsTheCrcOfTheArguments) {
    EXPECT_EQ(check(""), 0);
    EXPECT_EQ(check("NULL"), 2013832146);
    EXPECT_EQ(check("1"), -631036977);
    EXPECT_EQ(check("-1"), 1387209508);
    EXPECT_EQ(check("31.5"), -143945775);
    EXPECT_EQ(check("''"), 1262913143);
    EXPECT_EQ(check("'Müßig'"), -299582377);
    EXPECT_EQ(check("'eight let'"), 365197643);
    EXPECT_EQ(check("'sixteen letters!'"), 1390734860);
    EXPECT_EQ(check("'seventeen letters'"), 263021524);
    EXPECT_EQ(check("'Müßiggang ist aller Laster Anfang, 节能关闭'"), 1715678345);
    EXPECT_EQ(check("8, 1000, 1, 2301, -1, 2, 4, NULL"), -1120124183);
}

TEST_F(SqliteRowCheck, KnowsTypesAndBorders) {
    EXPECT_NE(check("1"), check("'1'"));
    EXPECT_NE(check("1"), check("1.0"));
    EXPECT_NE(check("NULL"), check("0"));
    EXPECT_NE(check("'ab', 'c'"), check("'a', 'bc'"));
    EXPECT_NE(check("1, 2"), check("2, 1"));
}

TEST_F(SqliteRowCheck, DoesNotSeeTheSignOfZeroThatSqliteDrops) {
    EXPECT_EQ(check("-0.0"), check("0.0"));
}

}  // namespace
}  // namespace wattmast::sqlite
