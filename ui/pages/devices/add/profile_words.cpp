// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices/add/profile_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <string_view>

#include "ui/format/format.h"
#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

/// Of the profiles that ship; those of operators are in the operator's words.
constexpr std::array descriptions{
    QT_TRANSLATE_NOOP("wattmast::ui::ProfileWords", "Any"),
    QT_TRANSLATE_NOOP("wattmast::ui::ProfileWords", "Any device that feeds others over Ethernet"),
    QT_TRANSLATE_NOOP("wattmast::ui::ProfileWords", "Any device with batteries"),
    QT_TRANSLATE_NOOP("wattmast::ui::ProfileWords", "Any device with energy objects"),
    QT_TRANSLATE_NOOP("wattmast::ui::ProfileWords", "Any device with interfaces"),
    QT_TRANSLATE_NOOP("wattmast::ui::ProfileWords", "Any device with physical sensors"),
    QT_TRANSLATE_NOOP("wattmast::ui::ProfileWords", "Any device with several standard MIBs"),
    QT_TRANSLATE_NOOP("wattmast::ui::ProfileWords", "Any Redfish service: servers, rack PDUs, power shelves"),
    QT_TRANSLATE_NOOP("wattmast::ui::ProfileWords", "Controller of the 885.3 tree"),
    QT_TRANSLATE_NOOP("wattmast::ui::ProfileWords", "Inverters, meters and batteries that speak SunSpec"),
    QT_TRANSLATE_NOOP("wattmast::ui::ProfileWords", "Meter of DL/T 645-1997"),
    QT_TRANSLATE_NOOP("wattmast::ui::ProfileWords", "Metered and managed rack PDU (6xxx)"),
    QT_TRANSLATE_NOOP("wattmast::ui::ProfileWords", "Monitored and Managed Power Distribution Unit"),
    QT_TRANSLATE_NOOP("wattmast::ui::ProfileWords", "Plugs and meters on a Zigbee2MQTT bridge, one phase"),
    QT_TRANSLATE_NOOP("wattmast::ui::ProfileWords", "Router or switch with interfaces and sensors"),
    QT_TRANSLATE_NOOP("wattmast::ui::ProfileWords", "Routers and switches with IOS, IOS XE, NX-OS"),
    QT_TRANSLATE_NOOP("wattmast::ui::ProfileWords", "Routers and switches with VRP (S, CE, AR, NE series)"),
    QT_TRANSLATE_NOOP("wattmast::ui::ProfileWords", "Single-phase meter of DL/T 645-2007"),
    QT_TRANSLATE_NOOP("wattmast::ui::ProfileWords", "Switches with EOS"),
    QT_TRANSLATE_NOOP("wattmast::ui::ProfileWords", "Three-phase meter of DL/T 645-2007"),
    QT_TRANSLATE_NOOP("wattmast::ui::ProfileWords", "Uninterruptible power supply"),
    QT_TRANSLATE_NOOP("wattmast::ui::ProfileWords", "Uninterruptible power supply with a network card"),
};

QString in_words(const std::string& text) {
    const bool is_description = std::ranges::find(descriptions, std::string_view(text)) != descriptions.end();
    return is_description ? QCoreApplication::translate("wattmast::ui::ProfileWords", text.c_str()) : to_qt(text);
}

}  // namespace

QString profile_name(const std::string& vendor, const std::string& model) {
    return Format::listed({in_words(vendor), in_words(model)});
}

}  // namespace wattmast::ui
