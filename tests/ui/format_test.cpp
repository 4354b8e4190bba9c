// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/format/format.h"

#include "support/ui_test_main.h"
#include "ui/format/names.h"
#include "ui/look.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace std::chrono_literals;

class FormatTest : public QObject {
    Q_OBJECT

private:
    static Format english() { return Format(Language::english, QTimeZone("Asia/Shanghai")); }
    static Format chinese() { return Format(Language::chinese, QTimeZone("Asia/Shanghai")); }
    static Format vietnamese() { return Format(Language::vietnamese, QTimeZone("Asia/Shanghai")); }
    /// Thu 12 Nov 2026 14:32:08 in Shanghai.
    static UtcTime noon() { return parse_iso8601("2026-11-12T06:32:08Z").value(); }

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void numbers() {
        const Format f = english();
        QCOMPARE(f.number(12345.6, 1), QStringLiteral("12,345.6"));
        QCOMPARE(f.number(-0.4, 1), QStringLiteral("\u22120.4"));
        QCOMPARE(f.number(-0.04, 1), QStringLiteral("0.0"));
        QCOMPARE(f.signed_number(3.8, 1), QStringLiteral("+3.8"));
        QCOMPARE(f.signed_number(-2.6, 1), QStringLiteral("\u22122.6"));
        QCOMPARE(f.signed_number(0.01, 1), QStringLiteral("±0.0"));
        QCOMPARE(f.significant(4.2812), QStringLiteral("4.28"));
        QCOMPARE(f.significant(67.71), QStringLiteral("67.7"));
        QCOMPARE(f.significant(17108), QStringLiteral("17,108"));
        QCOMPARE(f.significant(9.996), QStringLiteral("10.0"));
        QCOMPARE(f.significant(905.23, 4), QStringLiteral("905.2"));
        QCOMPARE(f.significant(0), QStringLiteral("0"));
        QCOMPARE(f.percent(99.18, 2), QStringLiteral("99.18%"));
        QCOMPARE(f.signed_percent(-0.9), QStringLiteral("\u22120.9%"));
    }

    void units_get_the_prefix_in_which_the_number_is_short_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("unit");
        QTest::addColumn<QString>("text");
        const auto row = [](double value, Unit unit, const char* text) {
            QTest::newRow(text) << value << static_cast<int>(unit) << QString::fromUtf8(text);
        };
        row(943, Unit::watt, "943\u00a0W");
        row(4280, Unit::watt, "4.28\u00a0kW");
        row(67.67e6, Unit::watt, "67.7\u00a0MW");
        row(999.6, Unit::watt, "1.00\u00a0kW");
        row(-3340, Unit::watt, "\u22123.34\u00a0kW");
        row(49.9, Unit::kilowatt_hour, "49.9\u00a0kWh");
        row(0.21, Unit::kilowatt_hour, "210\u00a0Wh");
        row(905200, Unit::kilowatt_hour, "905\u00a0MWh");
        row(694e6, Unit::bit_per_second, "694\u00a0Mbit/s");
        row(3.12e12, Unit::bit_per_second, "3.12\u00a0Tbit/s");
        row(38.2e9, Unit::byte, "38.2\u00a0GB");
        row(53.84, Unit::volt, "53.8\u00a0V");
        row(98, Unit::percent, "98.0%");
        row(33.9, Unit::degree_celsius, "33.9\u00a0°C");
        row(0, Unit::watt, "0\u00a0W");
        row(3, Unit::count, "3.00");
    }
    void units_get_the_prefix_in_which_the_number_is_short() {
        QFETCH(double, value);
        QFETCH(int, unit);
        QFETCH(QString, text);
        QCOMPARE(english().measure(value, static_cast<Unit>(unit)).text(), text);
    }

    void absent_is_a_dash_and_never_zero() {
        QCOMPARE(english().measure(std::nullopt, Unit::watt).text(), QStringLiteral("\u2013"));
        QCOMPARE(english().energy(std::nullopt).text(), QStringLiteral("\u2013"));
        QCOMPARE(english().carbon(std::nullopt).text(), QStringLiteral("\u2013"));
        QCOMPARE(english().scaled(std::nullopt, Format::scale(5e6, Unit::watt), 2), QStringLiteral("\u2013"));
    }

    void ledger_amounts() {
        QCOMPARE(english().energy(Energy::of(49'900'000)).text(), QStringLiteral("49.9\u00a0kWh"));
        QCOMPARE(english().carbon(CarbonMass::of(22'400'000)).text(), QStringLiteral("22.4\u00a0kg"));
        QCOMPARE(english().carbon(CarbonMass::of(9'418'000'000'000), 4).text(), QStringLiteral("9,418\u00a0t"));
    }

    void durations_in_english() {
        const Format f = english();
        QCOMPARE(f.duration(8s), QStringLiteral("8 s"));
        QCOMPARE(f.duration(18min), QStringLiteral("18 min"));
        QCOMPARE(f.duration(131min), QStringLiteral("2 h 11"));
        QCOMPARE(f.duration(65min), QStringLiteral("1 h 05"));
        QCOMPARE(f.duration(76h + 30min), QStringLiteral("3 d 4 h"));
        QCOMPARE(f.age(1400ms), QStringLiteral("1.4 s ago"));
        QCOMPARE(f.age(35min), QStringLiteral("35 min ago"));
        QCOMPARE(f.age(-3s), QStringLiteral("just now"));
    }

    void durations_in_chinese() {
        install_language(Language::chinese);
        const Format f = chinese();
        QCOMPARE(f.duration(8s), QStringLiteral("8 秒"));
        QCOMPARE(f.duration(18min), QStringLiteral("18 分钟"));
        QCOMPARE(f.duration(131min), QStringLiteral("2 小时 11 分"));
        QCOMPARE(f.duration(65min), QStringLiteral("1 小时 05 分"));
        QCOMPARE(f.age(1400ms), QStringLiteral("1.4 秒前"));
        QCOMPARE(f.age(35min), QStringLiteral("35 分钟前"));
    }

    void durations_in_vietnamese() {
        install_language(Language::vietnamese);
        const Format f = vietnamese();
        QCOMPARE(f.duration(8s), QStringLiteral("8 giây"));
        QCOMPARE(f.duration(131min), QStringLiteral("2 giờ 11"));
        QCOMPARE(f.age(1400ms), QStringLiteral("1,4 giây trước"));
        QCOMPARE(f.age(35min), QStringLiteral("35 phút trước"));
    }

    void numbers_in_vietnamese_have_a_comma() {
        const Format f = vietnamese();
        QCOMPARE(f.number(12345.6, 1), QStringLiteral("12.345,6"));
        QCOMPARE(f.number(-0.5, 2), QStringLiteral("−0,50"));
        QCOMPARE(f.count(1234567), QStringLiteral("1.234.567"));
        QCOMPARE(f.percent(98.25, 1), QStringLiteral("98,3%"));
        const Decimal factor = Decimal::parse("3095.9096").value();
        QCOMPARE(f.published(factor), QStringLiteral("3095,9096"));
        QCOMPARE(english().published(factor), QStringLiteral("3095.9096"));
    }

    void tags_of_the_system_name_a_language() {
        QCOMPARE(language_of(QStringLiteral("vi")), std::optional(Language::vietnamese));
        QCOMPARE(language_of(QStringLiteral("vi-VN")), std::optional(Language::vietnamese));
        QCOMPARE(language_of(QStringLiteral("vi_VN.UTF-8")), std::optional(Language::vietnamese));
        QCOMPARE(language_of(QStringLiteral("zh-Hans-CN")), std::optional(Language::chinese));
        QCOMPARE(language_of(QStringLiteral("en_GB")), std::optional(Language::english));
        QCOMPARE(language_of(QStringLiteral("vie")), std::nullopt);
        QCOMPARE(language_of(QString()), std::nullopt);
    }

    void dialogs_of_qt_speak_every_language() {
        const auto cancel = [] { return QCoreApplication::translate("QPlatformTheme", "Cancel"); };
        install_language(Language::vietnamese);
        QCOMPARE(cancel(), QStringLiteral("Hủy"));
        QCOMPARE(QCoreApplication::translate("QLineEdit", "&Paste"), QStringLiteral("&Dán"));
        install_language(Language::chinese);
        QCOMPARE(cancel(), QStringLiteral("取消"));
        install_language(Language::english);
        QCOMPARE(cancel(), QStringLiteral("Cancel"));
    }

    void lists_have_the_comma_of_their_language() {
        const QStringList parts{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")};
        QCOMPARE(Format::listed(parts), QStringLiteral("A, B, C"));
        install_language(Language::chinese);
        QCOMPARE(Format::listed(parts), QStringLiteral("A，B，C"));
    }

    void times() {
        const Format e = english();
        const Format c = chinese();
        const Format v = vietnamese();
        QCOMPARE(v.date_time(noon()), QStringLiteral("12/11/2026 14:32"));
        QCOMPARE(v.date(noon()), QStringLiteral("12/11/2026"));
        QCOMPARE(v.day(noon()), QStringLiteral("12/11"));
        QCOMPARE(v.day_time(noon()), QStringLiteral("12/11 14:32"));
        QVERIFY2(v.clock(noon()).endsWith(QStringLiteral(" 12/11/2026 14:32:08")), qPrintable(v.clock(noon())));
        QCOMPARE(v.month(2026, 11), QStringLiteral("Tháng 11 năm 2026"));
        QCOMPARE(v.locale().firstDayOfWeek(), Qt::Monday);
        QCOMPARE(e.date_time(noon()), QStringLiteral("12 Nov 2026 14:32"));
        QCOMPARE(c.date_time(noon()), QStringLiteral("2026-11-12 14:32"));
        QCOMPARE(e.day_time(noon()), QStringLiteral("12 Nov 14:32"));
        QCOMPARE(c.day_time(noon()), QStringLiteral("11-12 14:32"));
        QCOMPARE(e.clock(noon()), QStringLiteral("Thu 12 Nov 2026 14:32:08"));
        QCOMPARE(c.clock(noon()), QStringLiteral("2026-11-12 周四 14:32:08"));
        QCOMPARE(e.month(2026, 11), QStringLiteral("November 2026"));
        QCOMPARE(c.month(2026, 11), QStringLiteral("2026年11月"));
        QCOMPARE(e.zone_name(noon()), QStringLiteral("Asia/Shanghai, UTC+8"));
        QCOMPARE(Format(Language::english, QTimeZone("Asia/Kolkata")).zone_name(noon()),
                 QStringLiteral("Asia/Kolkata, UTC+5:30"));
        QCOMPARE(
            Format(Language::english, QTimeZone("Europe/Berlin")).time(parse_iso8601("2026-07-01T10:00:00Z").value()),
            QStringLiteral("12:00"));
    }

    void ranges_leave_out_what_is_the_same() {
        const Format f = english();
        QCOMPARE(f.range({noon() - 24h, noon()}, noon()), QStringLiteral("11 Nov 14:32 – 12 Nov 14:32"));
        QCOMPARE(f.range({noon() - 1h, noon()}, noon()), QStringLiteral("13:32 – 14:32"));
        QCOMPARE(f.range({noon() - 49h, noon() - 48h}, noon()), QStringLiteral("10 Nov 13:32 – 14:32"));
        QCOMPARE(chinese().range({noon() - 24h, noon()}, noon()), QStringLiteral("11-11 14:32 – 11-12 14:32"));
    }

    void every_enumerator_has_a_name() {
        for (const PointKindInfo& kind : all_point_kinds()) {
            QVERIFY(!label_of(kind.kind).isEmpty());
        }
        Point point;
        point.key = {PointKind::voltage, Phase::l1, ""};
        QCOMPARE(label_of(point), QStringLiteral("Voltage L1"));
        point.key = {PointKind::if_in_octets, Phase::total, "eth0"};
        QCOMPARE(label_of(point), QStringLiteral("Octets in, eth0"));
        point.name = "5G radio";
        QCOMPARE(label_of(point), QStringLiteral("5G radio"));
    }
};

WATTMAST_UI_TEST(FormatTest)
#include "format_test.moc"
