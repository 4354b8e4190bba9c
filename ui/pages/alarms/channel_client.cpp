// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/channel_client.h"

#include <utility>

#include "app/alarm_desk.h"
#include "ui/format/names.h"
#include "ui/pages/alarms/channel_test_run.h"

namespace wattmast::ui {

ChannelClient::ChannelClient(EngineBridge& bridge, QObject* parent) : QObject(parent), bridge_(bridge) {}

ChannelClient::~ChannelClient() {
    if (is_testing()) {
        test_->give_up();
    }
}

NotifyDesk* ChannelClient::desk() const {
    AlarmDesk* const alarms = bridge_.alarms();
    return alarms == nullptr ? nullptr : alarms->channels();
}

bool ChannelClient::can_write() const {
    return bridge_.options().access == Access::read_write;
}

void ChannelClient::read() {
    if (!read_ticket_.is_pending()) {
        read_anew();
    }
}

void ChannelClient::read_anew() {
    NotifyDesk* const desk = this->desk();
    if (desk == nullptr) {
        return;
    }
    bridge_.run(read_ticket_,
                [this, desk](Engine& /*engine*/, const Queries& /*queries*/, const EngineBridge::Post& /*post*/,
                             const std::stop_token& /*cancel*/) -> std::function<void()> {
                    auto channels = std::make_shared<Result<std::vector<ChannelStatus>>>(desk->channels());
                    return [this, channels] {
                        is_read_ = true;
                        failure_.reset();
                        if (*channels) {
                            channels_ = std::move(**channels);
                        } else {
                            failure_ = channels->error();
                        }
                        Q_EMIT changed();
                    };
                });
}

void ChannelClient::write(const QString& headline, Write job, std::function<void()> then) {
    NotifyDesk* const desk = this->desk();
    if (desk == nullptr) {
        return;
    }
    writes_.emplace_back();
    const auto ticket = std::prev(writes_.end());
    bridge_.run(*ticket,
                [this, desk, headline, ticket, job = std::move(job), then = std::move(then)](
                    Engine& /*engine*/, const Queries& /*queries*/, const EngineBridge::Post& /*post*/,
                    const std::stop_token& /*cancel*/) -> std::function<void()> {
                    auto result = std::make_shared<const Result<void>>(job(*desk));
                    return [this, headline, ticket, result, then] {
                        writes_.erase(ticket);
                        if (*result) {
                            then();
                            read_anew();
                        } else {
                            Q_EMIT failed(headline, result->error());
                        }
                    };
                });
}

void ChannelClient::add(const NotifyChannel& channel) {
    write(
        tr("The channel was not saved."), [channel](NotifyDesk& desk) { return desk.add_channel(channel); },
        [this, name = to_qt(channel.name)] { Q_EMIT saved(name); });
}

void ChannelClient::change(const NotifyChannel& channel) {
    write(
        tr("The channel was not saved."), [channel](NotifyDesk& desk) { return desk.change_channel(channel); },
        [this, name = to_qt(channel.name)] { Q_EMIT saved(name); });
}

void ChannelClient::remove(const std::string& name) {
    write(
        tr("The channel was not removed."), [name](NotifyDesk& desk) { return desk.remove_channel(name); },
        [this, name] {
            // Nobody edits it while the others are read again.
            std::erase_if(channels_, [&name](const ChannelStatus& one) { return one.channel.name == name; });
            Q_EMIT removed();
            Q_EMIT changed();
        });
}

void ChannelClient::send_test(const NotifyChannel& channel) {
    NotifyDesk* const desk = this->desk();
    if (desk == nullptr || is_testing()) {
        return;
    }
    tested_ = channel;
    test_ = ChannelTestRun::start(*this, desk->test_message(channel),
                                  [this](const Delivery& delivery) { end_test(delivery); });
}

void ChannelClient::give_up_test() {
    if (is_testing()) {
        test_->give_up();
        end_test(Delivery::failed(fail(Errc::cancelled, ""), Lasting::temporary));
    }
}

void ChannelClient::end_test(const Delivery& delivery) {
    test_.reset();
    Q_EMIT tested(tested_, delivery);
}

}  // namespace wattmast::ui
