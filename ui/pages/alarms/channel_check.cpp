// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/channel_check.h"

#include <QCoreApplication>
#include <algorithm>
#include <charconv>

#include "app/credentials.h"
#include "ui/format/names.h"

namespace wattmast::ui {

namespace {

using namespace std::chrono_literals;

class ChannelCheck {
    Q_DECLARE_TR_FUNCTIONS(ChannelCheck)
};

bool is_port(const std::string& text) {
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() && number >= 1 && number <= 65'535;
}

/// Without what stands behind the "?".
ChannelAddress bare(const ChannelAddress& address) {
    return {address.way, address.host, address.port, address.path, {}, {}, {}, {}, {}};
}

void check_certificate(const ChannelAddress& address, std::vector<ChannelFault>& faults) {
    if (!are_pins(address.pin)) {
        faults.push_back({ChannelField::pin,
                          ChannelCheck::tr("A pin is sha256/ and 64 hexadecimal digits or 44 characters of base64; "
                                           "several have commas between. A test message without pin says which.")});
    }
    if (!address.ca_file.empty() && !address.ca_file.starts_with('/')) {
        faults.push_back(
            {ChannelField::ca_file,
             ChannelCheck::tr("Enter the whole path of the file, such as /etc/ssl/certs/own.pem, or nothing.")});
    }
}

QString server_fault(const NotifyChannel& channel, const std::optional<ChannelAddress>& address) {
    if (!address) {
        return ChannelCheck::tr("Enter the address as https://host/path.");
    }
    if (address->host.empty()) {
        return ChannelCheck::tr("Enter the name or the address of the server.");
    }
    if (address->host.find_first_of("/@? ") != std::string::npos) {
        return ChannelCheck::tr("Enter the name or the address of the server alone.");
    }
    if (!address->port.empty() && !is_port(address->port)) {
        return ChannelCheck::tr("A port is a number from 1 to 65535; empty: the usual one.");
    }
    if (!secret_part(*address).empty()) {
        return ChannelCheck::tr(
                   "What stands behind “%1” is a secret: whoever knows it can send there. “New…” below keeps it as a "
                   "credential.")
            .arg(to_qt(text_of(bare(without_secret_part(*address)))));
    }
    if (holds_secret(*address)) {
        return ChannelCheck::tr(
            "This holds a password, token or key. Keep it as a credential, and choose that one below.");
    }
    return kind_of(channel) == kind_of(address->way) ? QString()
                                                     : ChannelCheck::tr("Enter the address as https://host/path.");
}

void check_people(const NotifyChannel& channel, std::vector<ChannelFault>& faults) {
    if (!is_mail_address(channel.from)) {
        faults.push_back({ChannelField::from, ChannelCheck::tr("Enter an address such as wattmast@example.com.")});
    }
    if (channel.to.empty() || channel.to.size() > 50) {
        faults.push_back({ChannelField::to, ChannelCheck::tr("Enter 1 to 50 addresses, with commas between.")});
        return;
    }
    for (const std::string& one : channel.to) {
        if (!is_mail_address(one)) {
            faults.push_back({ChannelField::to, ChannelCheck::tr("“%1” is no e-mail address.").arg(to_qt(one))});
            return;
        }
    }
}

void check_pace(const NotifyChannel& channel, std::vector<ChannelFault>& faults) {
    if (channel.repeat_after && (*channel.repeat_after < 5min || *channel.repeat_after > 24h)) {
        faults.push_back({ChannelField::repeat, ChannelCheck::tr("5 minutes to 24 hours; 0: never.")});
    }
    if (channel.quiet && channel.quiet->begin == channel.quiet->end) {
        faults.push_back({ChannelField::quiet, ChannelCheck::tr("Begin and end have to differ.")});
    }
    if (channel.quiet && !TimeZone::find(channel.quiet->time_zone)) {
        faults.push_back({ChannelField::zone, ChannelCheck::tr("There is no such time zone; one is Asia/Shanghai.")});
    }
    if (channel.settle < 0s || channel.settle > 10min) {
        faults.push_back({ChannelField::settle, ChannelCheck::tr("At most 10 minutes.")});
    }
}

}  // namespace

std::vector<ChannelFault> faults_of(const NotifyChannel& channel, const std::optional<ChannelAddress>& address) {
    std::vector<ChannelFault> faults;
    if (!is_credential_name(channel.name)) {
        faults.push_back({ChannelField::name,
                          ChannelCheck::tr("1 to 64 letters, digits, “-”, “_” and “.”; the first one is a letter or "
                                           "digit.")});
    }
    if (const QString fault = server_fault(channel, address); !fault.isEmpty()) {
        faults.push_back({ChannelField::server, fault});
    }
    if (address && is_plain(address->way) && !address->credential.empty()) {
        faults.push_back(
            {ChannelField::credential,
             ChannelCheck::tr("Without TLS others can read what is said, so no login is taken. Choose TLS, "
                              "or no credential.")});
    }
    if (address && kind_of(address->way) == ChannelKind::email) {
        check_people(channel, faults);
    }
    if (address) {
        check_certificate(*address, faults);
    }
    check_pace(channel, faults);
    if (faults.empty()) {
        // What no field was looked at for, in the engine's words.
        if (const auto checked = check_channel(channel); !checked) {
            faults.push_back({ChannelField::server, to_qt(checked.error().detail)});
        }
    }
    return faults;
}

std::vector<ChannelFault> faults_of(const Failure& delivery, const ChannelAddress& address) {
    const bool is_of_authorities = delivery.code == Errc::file_failed && !address.ca_file.empty() &&
                                   delivery.detail.find(address.ca_file) != std::string::npos;
    if (!is_of_authorities) {
        return {};
    }
    return {{ChannelField::ca_file,
             ChannelCheck::tr("This file cannot be read, or holds no certificate in PEM. Choose another, or none.")}};
}

}  // namespace wattmast::ui
