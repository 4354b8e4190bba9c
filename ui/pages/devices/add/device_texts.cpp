// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices/add/device_texts.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <cmath>

#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

class DeviceTexts {
    Q_DECLARE_TR_FUNCTIONS(DeviceTexts)
};

/// What belongs there, without the example.
QString rule_of(ConnectionKind kind, DeviceField field) {
    const bool is_serial = kind == ConnectionKind::modbus_serial;
    switch (field) {
        case DeviceField::host:
            return DeviceTexts::tr("The address or name of the device or its gateway.");
        case DeviceField::port:
            return DeviceTexts::tr("A number from 1 to 65535.");
        case DeviceField::unit:
            return is_serial ? DeviceTexts::tr("A number from 1 to 247.") : DeviceTexts::tr("A number from 0 to 255.");
        case DeviceField::serial_port:
            return DeviceTexts::tr("A serial port of this machine; it begins with /dev/.");
        case DeviceField::baud:
        case DeviceField::parity:
        case DeviceField::stop_bits:
        case DeviceField::security:
            return DeviceTexts::tr("Choose one of the list.");
        case DeviceField::meter_address:
            return DeviceTexts::tr("Twelve digits from the meter's plate, or nothing where it is alone on its line.");
        case DeviceField::current_ratio:
        case DeviceField::voltage_ratio:
            return DeviceTexts::tr("Primary over secondary, or their quotient; nothing where there is no transformer.");
        case DeviceField::topic:
            return DeviceTexts::tr("The device's own part of its topics, without + and #.");
        case DeviceField::path:
            return DeviceTexts::tr("Begins with /; nothing where the device has the host for itself.");
        case DeviceField::unit_name:
            return DeviceTexts::tr("The number of the unit in the device's paths.");
        case DeviceField::credential:
            return DeviceTexts::tr("The name of a credential: letters, digits, “-”, “_” and “.”.");
        case DeviceField::trust:
            return DeviceTexts::tr("A fingerprint, or the path of a PEM file with authorities.");
        case DeviceField::interval:
            return DeviceTexts::tr("From 1s to 24h.");
        case DeviceField::timeout:
            return DeviceTexts::tr("From 100ms to 60s.");
    }
    return {};
}

QString exception_word(int exception) {
    switch (exception) {
        case 1:
            return DeviceTexts::tr("illegal function");
        case 2:
            return DeviceTexts::tr("illegal data address");
        case 3:
            return DeviceTexts::tr("illegal data value");
        case 4:
            return DeviceTexts::tr("device failure");
        case 5:
            return DeviceTexts::tr("acknowledge");
        case 6:
            return DeviceTexts::tr("device busy");
        case 8:
            return DeviceTexts::tr("memory parity error");
        case 10:
            return DeviceTexts::tr("gateway path unavailable");
        case 11:
            return DeviceTexts::tr("gateway target failed to respond");
        default:
            return DeviceTexts::tr("unknown exception");
    }
}

/// "5.6 × 10⁻²² V": what a wrong byte order makes of a number.
QString in_powers(double value, const PointKey& key) {
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    const int exponent = static_cast<int>(std::floor(std::log10(std::abs(value))));
    QString power = exponent < 0 ? QStringLiteral("⁻") : QString();
    for (const QChar digit : QString::number(std::abs(exponent))) {
        power += digits[digit.digitValue()];
    }
    const QString number =
        QStringLiteral("%1 × 10%2").arg(Format::current().number(value / std::pow(10.0, exponent), 1), power);
    return Measure{number, to_qt(symbol(info(key.kind).unit))}.text();
}

QString measured(double value, const PointKey& key) {
    constexpr double smallest = 1e-3;
    constexpr double largest = 1e9;
    if (value != 0 && std::isfinite(value) && (std::abs(value) < smallest || std::abs(value) >= largest)) {
        return in_powers(value, key);
    }
    return Format::current().measure(value, info(key.kind).unit).text();
}

}  // namespace

QString label_of(ConnectionKind kind) {
    switch (kind) {
        case ConnectionKind::modbus_tcp:
            return DeviceTexts::tr("Modbus TCP");
        case ConnectionKind::modbus_rtu_tcp:
            return DeviceTexts::tr("Modbus RTU over TCP");
        case ConnectionKind::modbus_serial:
            return DeviceTexts::tr("Modbus RTU, serial port");
        case ConnectionKind::sunspec:
            return DeviceTexts::tr("SunSpec");
        case ConnectionKind::snmp:
            return DeviceTexts::tr("SNMP");
        case ConnectionKind::dlt645_tcp:
            return DeviceTexts::tr("DL/T 645");
        case ConnectionKind::dlt645_serial:
            return DeviceTexts::tr("DL/T 645, serial port");
        case ConnectionKind::redfish:
            return DeviceTexts::tr("Redfish");
        case ConnectionKind::mqtt:
            return DeviceTexts::tr("MQTT");
        case ConnectionKind::http_json:
            return DeviceTexts::tr("HTTP JSON");
    }
    return {};
}

QString sentence_of(ConnectionKind kind) {
    switch (kind) {
        case ConnectionKind::modbus_tcp:
            return DeviceTexts::tr("Meters, rectifiers and controllers with an Ethernet port of their own.");
        case ConnectionKind::modbus_rtu_tcp:
            return DeviceTexts::tr(
                "Meters on an RS-485 line behind a serial server that passes frames on as they are.");
        case ConnectionKind::modbus_serial:
            return DeviceTexts::tr("Meters on an RS-485 line that is connected to this machine.");
        case ConnectionKind::sunspec:
            return DeviceTexts::tr("Inverters, meters and batteries that list their own points over Modbus TCP.");
        case ConnectionKind::snmp:
            return DeviceTexts::tr("UPS, rack PDUs, routers and switches; version 1, 2c or 3.");
        case ConnectionKind::dlt645_tcp:
            return DeviceTexts::tr("Chinese electricity meters behind a serial server, editions of 1997 and 2007.");
        case ConnectionKind::dlt645_serial:
            return DeviceTexts::tr("Chinese electricity meters on a line that is connected to this machine.");
        case ConnectionKind::redfish:
            return DeviceTexts::tr("Servers, rack PDUs and power shelves with a management controller.");
        case ConnectionKind::mqtt:
            return DeviceTexts::tr("Sensors and gateways that publish to a broker of their own accord.");
        case ConnectionKind::http_json:
            return DeviceTexts::tr("Meters and plugs that give JSON documents over HTTP.");
    }
    return {};
}

QString label_of(DeviceField field) {
    switch (field) {
        case DeviceField::host:
            return DeviceTexts::tr("Host");
        case DeviceField::port:
            return DeviceTexts::tr("Port");
        case DeviceField::unit:
            return DeviceTexts::tr("Unit id");
        case DeviceField::serial_port:
            return DeviceTexts::tr("Serial port");
        case DeviceField::baud:
            return DeviceTexts::tr("Baud rate");
        case DeviceField::parity:
            return DeviceTexts::tr("Parity");
        case DeviceField::stop_bits:
            return DeviceTexts::tr("Stop bits");
        case DeviceField::meter_address:
            return DeviceTexts::tr("Meter address");
        case DeviceField::current_ratio:
            return DeviceTexts::tr("CT ratio");
        case DeviceField::voltage_ratio:
            return DeviceTexts::tr("PT ratio");
        case DeviceField::security:
            return DeviceTexts::tr("Connection");
        case DeviceField::topic:
            return DeviceTexts::tr("Topic");
        case DeviceField::path:
            return DeviceTexts::tr("Path");
        case DeviceField::unit_name:
            return DeviceTexts::tr("Unit");
        case DeviceField::credential:
            return DeviceTexts::tr("Credential");
        case DeviceField::trust:
            return DeviceTexts::tr("Certificate");
        case DeviceField::interval:
            return DeviceTexts::tr("Interval");
        case DeviceField::timeout:
            return DeviceTexts::tr("Timeout");
    }
    return {};
}

QString fault_text(ConnectionKind kind, DeviceField field) {
    return DeviceTexts::tr("%1 Example: %2").arg(rule_of(kind, field), to_qt(example_of(kind, field)));
}

FieldChoices choices_of(DeviceField field) {
    const auto words = [](const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
    switch (field) {
        case DeviceField::baud: {
            const QStringList bauds = words("1200 2400 4800 9600 19200 38400 57600 115200");
            return {bauds, bauds, true};
        }
        case DeviceField::parity:
            return {{DeviceTexts::tr("none"), DeviceTexts::tr("even"), DeviceTexts::tr("odd")},
                    words("none even odd"),
                    false};
        case DeviceField::stop_bits:
            return {words("1 2"), words("1 2"), false};
        case DeviceField::security:
            return {{DeviceTexts::tr("plain"), DeviceTexts::tr("encrypted (TLS)")}, words("plain tls"), false};
        case DeviceField::interval: {
            const QStringList steps = words("1s 5s 10s 15s 30s 60s 5m 15m");
            return {steps, steps, true};
        }
        default:
            return {};
    }
}

QString label_of(TestPollState state) {
    switch (state) {
        case TestPollState::valid:
            return DeviceTexts::tr("valid");
        case TestPollState::suspect:
            return DeviceTexts::tr("out of range");
        case TestPollState::no_value:
            return DeviceTexts::tr("no value");
        case TestPollState::refused:
            return DeviceTexts::tr("refused");
        case TestPollState::not_answered:
            return DeviceTexts::tr("no answer");
        case TestPollState::unreadable:
            return DeviceTexts::tr("no number");
    }
    return {};
}

QString state_text(const TestPollRow& row) {
    constexpr int illegal_address = 2;
    return row.exception == illegal_address ? DeviceTexts::tr("no such register") : label_of(row.state);
}

QString place_text(const std::string& where) {
    const QString text = to_qt(where);
    const QString rest = text.section(QLatin1Char(' '), 1);
    if (text.startsWith(QLatin1String("holding "))) {
        return DeviceTexts::tr("holding %1").arg(rest);
    }
    if (text.startsWith(QLatin1String("input "))) {
        return DeviceTexts::tr("input %1").arg(rest);
    }
    const bool is_oid = text.startsWith(QLatin1String("object ")) || text.startsWith(QLatin1String("column "));
    return is_oid || text.startsWith(QLatin1String("item ")) ? rest : text;
}

QString name_of(const PointKey& key) {
    Point point;
    point.key = key;
    return label_of(point);
}

QString exception_name(int exception) {
    return DeviceTexts::tr("“%1” (exception %2)")
        .arg(exception_word(exception), QStringLiteral("%1").arg(exception, 2, 10, QLatin1Char('0')));
}

QString exception_meaning(int exception) {
    switch (exception) {
        case 1:
            return DeviceTexts::tr(
                "The device does not know this kind of read; another profile may use the other kind.");
        case 2:
            return DeviceTexts::tr("This model may lack it.");
        case 3:
            return DeviceTexts::tr("The device does not accept this many registers at once.");
        case 4:
            return DeviceTexts::tr("The device could not do it; look at its own display for a fault.");
        case 5:
        case 6:
            return DeviceTexts::tr("The device is busy with something else; try again, or ask less often.");
        case 8:
            return DeviceTexts::tr("The device has found a fault in its own memory.");
        case 10:
            return DeviceTexts::tr(
                "The gateway knows no way to this unit; check the unit id and the gateway's routes.");
        case 11:
            return DeviceTexts::tr(
                "Nobody behind the gateway answers at this unit; check the unit id, the wiring and the baud rate.");
        default:
            return DeviceTexts::tr("The standard does not have this exception; see the device's manual.");
    }
}

QString explanation_of_test(const Failure& failure) {
    static const QRegularExpression exception(QStringLiteral("exception (\\d+)"));
    const auto found = exception.match(to_qt(failure.detail));
    if (failure.code == Errc::device_refused && found.hasMatch()) {
        const int number = found.captured(1).toInt();
        return DeviceTexts::tr("The device answered %1. %2").arg(exception_name(number), exception_meaning(number));
    }
    if (failure.code == Errc::no_profile) {
        return DeviceTexts::tr("The device answers, but not exactly one profile fits it. Choose the profile yourself.");
    }
    return explanation_of(failure.code);
}

QString hint_text(const TestPollHint& hint) {
    const QString name = name_of(hint.key);
    switch (hint.kind) {
        case TestPollHint::Kind::order_fits:
            return DeviceTexts::tr("The word order fits: %1 reads %2. The other order would read %3.")
                .arg(name, measured(hint.value, hint.key), measured(hint.other, hint.key));
        case TestPollHint::Kind::other_order_fits:
            return DeviceTexts::tr(
                       "Is the word order right? %1 reads %2; in the other order it would be %3. Set the "
                       "order at the device, or choose a profile for this model.")
                .arg(name, measured(hint.value, hint.key), measured(hint.other, hint.key));
        case TestPollHint::Kind::level_implausible:
            return DeviceTexts::tr("Does the profile fit this model? %1 reads %2, and no network has that.")
                .arg(name, measured(hint.value, hint.key));
        case TestPollHint::Kind::ratio:
            return DeviceTexts::tr(
                       "Is the ratio %1 right? With it %2 reads %3, without it %4. Compare with the load "
                       "that is connected.")
                .arg(to_qt(hint.ratio ? hint.ratio->to_string() : std::string()), name, measured(hint.value, hint.key),
                     measured(hint.other, hint.key));
    }
    return {};
}

bool is_warning(const TestPollHint& hint) {
    return hint.kind != TestPollHint::Kind::order_fits;
}

}  // namespace wattmast::ui
