// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/channel_texts.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

#include "ui/format/alarm_texts.h"
#include "ui/format/format.h"
#include "ui/format/names.h"

namespace wattmast::ui {

namespace {

class ChannelTexts {
    Q_DECLARE_TR_FUNCTIONS(ChannelTexts)
};

/// "14:02", with the day where it is not today's.
QString when(UtcTime time, UtcTime now) {
    const Format& format = Format::current();
    return format.local(time).date() == format.local(now).date() ? format.time(time) : format.day_time(time);
}

QString joined(const QStringList& sentences) {
    QString text = sentences.value(0);
    for (qsizetype i = 1; i < sentences.size(); ++i) {
        //: Two sentences. 中文：%1%2，不要空格
        text = ChannelTexts::tr("%1 %2", "two sentences").arg(text, sentences[i]);
    }
    return text;
}

struct ReceiverWords {
    Errc code;
    const char* text;
};

/// Of receivers, which are no devices; the rest of the codes comes from devices and databases.
constexpr ReceiverWords words_for[] = {
    {Errc::timeout, QT_TRANSLATE_NOOP("ChannelTexts", "The receiver did not answer in time.")},
    {Errc::link_failed, QT_TRANSLATE_NOOP("ChannelTexts", "The connection to the receiver failed.")},
    {Errc::device_refused, QT_TRANSLATE_NOOP("ChannelTexts", "The receiver refused the message or the login.")},
    {Errc::malformed_frame, QT_TRANSLATE_NOOP("ChannelTexts", "What the receiver answered cannot be understood.")},
    {Errc::wrong_reply, QT_TRANSLATE_NOOP("ChannelTexts", "What the receiver answered cannot be understood.")},
    {Errc::invalid_argument, QT_TRANSLATE_NOOP("ChannelTexts", "The address or the credential does not fit.")},
    {Errc::file_failed, QT_TRANSLATE_NOOP("ChannelTexts", "A file that is needed cannot be read.")},
    {Errc::keyring_failed, QT_TRANSLATE_NOOP("ChannelTexts", "The desktop keyring could not be used.")},
    {Errc::cancelled, QT_TRANSLATE_NOOP("ChannelTexts", "It was given up.")},
};

}  // namespace

QString label_of(ChannelKind kind) {
    switch (kind) {
        case ChannelKind::email:
            return ChannelTexts::tr("E-mail");
        case ChannelKind::webhook:
            return ChannelTexts::tr("Webhook");
        case ChannelKind::snmp:
            return ChannelTexts::tr("SNMP");
    }
    return {};
}

QString label_of(ChannelWay way) {
    switch (way) {
        case ChannelWay::mail_tls:
            return ChannelTexts::tr("TLS from the first byte");
        case ChannelWay::mail_starttls:
            return ChannelTexts::tr("STARTTLS, always");
        case ChannelWay::mail_plain:
            return ChannelTexts::tr("In clear, without login");
        case ChannelWay::snmp_inform:
            return ChannelTexts::tr("Inform, acknowledged");
        case ChannelWay::snmp_trap:
            return ChannelTexts::tr("Trap, without answer");
        case ChannelWay::webhook_tls:
        case ChannelWay::webhook_plain:
            return {};
    }
    return {};
}

bool is_trap(const NotifyChannel& channel) {
    const auto address = channel_address_in(channel.address);
    return address && address->way == ChannelWay::snmp_trap;
}

ChannelState state_of(const ChannelStatus& status) {
    if (!status.channel.is_enabled) {
        return ChannelState::off;
    }
    const bool failed_last = status.last_failed && (!status.last_told || status.last_told->at < status.last_failed->at);
    if (failed_last) {
        return status.is_retrying ? ChannelState::retrying : ChannelState::failed;
    }
    if (!status.last_told) {
        return ChannelState::untried;
    }
    if (!status.last_told->remark.empty()) {
        return ChannelState::partly;
    }
    return is_trap(status.channel) ? ChannelState::sent : ChannelState::well;
}

QString label_of(ChannelState state) {
    switch (state) {
        case ChannelState::off:
            return ChannelTexts::tr("off");
        case ChannelState::untried:
            return ChannelTexts::tr("nothing told yet");
        case ChannelState::well:
            return ChannelTexts::tr("arrives");
        case ChannelState::retrying:
            return ChannelTexts::tr("tries again");
        case ChannelState::failed:
            return ChannelTexts::tr("failed");
        case ChannelState::sent:
            return ChannelTexts::tr("sent");
        case ChannelState::partly:
            return ChannelTexts::tr("arrives in part");
    }
    return {};
}

QString receiver_text(const NotifyChannel& channel) {
    const auto address = channel_address_in(channel.address);
    if (!address) {
        return to_qt(shown_address(channel.address));
    }
    if (kind_of(address->way) != ChannelKind::email) {
        const ChannelAddress shown{address->way, address->host, address->port, address->path, {}, {}, {}, {}, {}};
        return to_qt(shown_address(text_of(shown)));
    }
    QStringList people;
    for (const std::string& one : channel.to) {
        people << to_qt(one);
    }
    return Format::listed(people);
}

QString alarms_text(const NotifyChannel& channel, const Catalog& catalog) {
    const QString urgent = channel.floor == Severity::warning ? ChannelTexts::tr("every severity")
                           : channel.floor == Severity::critical
                               ? label_of(channel.floor)
                               //: %1: "major"
                               : ChannelTexts::tr("%1 and more urgent").arg(label_of(channel.floor));
    const QString rules = channel.takes == NotifyChannel::Takes::every_rule ? ChannelTexts::tr("every rule")
                                                                            : ChannelTexts::tr("rules that name it");
    return Format::listed({urgent, rules, scope_text(channel.scope, catalog)});
}

QString last_told_text(const ChannelStatus& status, UtcTime now) {
    return status.last_told ? when(status.last_told->at, now) : ChannelTexts::tr("never");
}

namespace {

QString told_text(const ChannelStatus& status, UtcTime now) {
    const bool is_sent_only = is_trap(status.channel);
    if (!status.last_told) {
        return is_sent_only ? ChannelTexts::tr("No message about alarms was sent yet.")
                            : ChannelTexts::tr("No message about alarms has arrived yet.");
    }
    const QString at = when(status.last_told->at, now);
    return is_sent_only ? ChannelTexts::tr("Last sent: %1; nobody says whether a trap arrives.").arg(at)
                        : ChannelTexts::tr("Last told: %1.").arg(at);
}

}  // namespace

QString in_part_text(const std::string& remark) {
    //: %1: what the server answered for whom, in English. 中文：并非所有人都收到：%1。
    return ChannelTexts::tr("Not everybody got it: %1.").arg(to_qt(remark));
}

QString status_text(const ChannelStatus& status, UtcTime now) {
    QStringList sentences;
    if (!status.channel.is_enabled) {
        sentences << ChannelTexts::tr("Switched off: it is told nothing.");
    }
    sentences << told_text(status, now);
    if (status.last_told && !status.last_told->remark.empty()) {
        sentences << in_part_text(status.last_told->remark);
    }
    if (status.last_failed) {
        const QString at = when(status.last_failed->at, now);
        const QString why = delivery_failure_text(status.last_failed->why);
        const bool is_over = status.last_told && status.last_told->at >= status.last_failed->at;
        sentences << (is_over ? ChannelTexts::tr("Before that, at %1, one failed: %2").arg(at, why)
                              : ChannelTexts::tr("Failed at %1: %2").arg(at, why));
    }
    if (status.is_retrying) {
        sentences << ChannelTexts::tr("It is tried again for an hour.");
    }
    if (status.waiting > 0) {
        sentences << ChannelTexts::tr("%n alarms wait to be told.", nullptr, static_cast<int>(status.waiting));
    }
    return joined(sentences);
}

QString delivery_failure_text(const Failure& why) {
    const auto* found = std::ranges::find(words_for, why.code, &ReceiverWords::code);
    const QString words =
        found == std::end(words_for) ? ChannelTexts::tr("The message was not taken.") : ChannelTexts::tr(found->text);
    //: What a receiver or the system said, behind a sentence. 中文：“%1”。
    return why.detail.empty() ? words : joined({words, ChannelTexts::tr("“%1”.", "said").arg(to_qt(why.detail))});
}

}  // namespace wattmast::ui
