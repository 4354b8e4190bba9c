// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notify/deliver.h"

#include <utility>
#include <variant>

#include "app/notify/notice_json.h"
#include "app/notify/notice_snmp.h"
#include "app/notify/notice_text.h"
#include "collect/receiver_uri.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;

constexpr Duration patience{2min};

struct DeliverTo {
    const NotifyChannel& channel;
    const Notice& notice;
    const std::stop_token& stop;

    Delivery operator()(const MailServer& server) const {
        NoticeText text = text_of(notice, channel.language, channel.name);
        const Mail mail{channel.from, channel.to, std::move(text.subject), std::move(text.body), notice.id, notice.at};
        return deliver_mail(server, mail, patience, stop);
    }
    Delivery operator()(const WebhookReceiver& receiver) const {
        return post_webhook(receiver, json_of(notice, channel), notice.id, patience, stop);
    }
    Delivery operator()(const SnmpReceiver& receiver) const {
        return send_snmp_notices(receiver, snmp_notices_of(notice, channel), patience, stop, notice.arrived);
    }
};

}  // namespace

Delivery deliver_notice(const NotifyChannel& channel, const Notice& notice, const Credentials& credentials,
                        const std::stop_token& stop) {
    // What check_channel() refuses must not be sent, wherever the channel comes from.
    if (const auto checked = check_channel(channel); !checked) {
        return Delivery::failed(checked.error(), Lasting::permanent);
    }
    const auto uri = credentials.fill_in(channel.address);
    if (!uri) {
        return Delivery::failed(uri.error(),
                                uri.error().code == Errc::keyring_failed ? Lasting::temporary : Lasting::permanent);
    }
    const auto receiver = parse_receiver(*uri);
    return receiver ? std::visit(DeliverTo{channel, notice, stop}, *receiver)
                    : Delivery::failed(receiver.error(), Lasting::permanent);
}

}  // namespace wattmast
