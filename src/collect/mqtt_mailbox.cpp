// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/mqtt_mailbox.h"

#include <iterator>

namespace wattmast {

void MqttMailbox::put(MqttPublication message) {
    std::function<void()> wake;
    {
        const std::scoped_lock lock(mutex_);
        bytes_ += message.payload.size() + message.topic.size();
        messages_.push_back(std::move(message));
        while (messages_.size() > max_messages || (bytes_ > max_bytes && messages_.size() > 1)) {
            bytes_ -= messages_.front().payload.size() + messages_.front().topic.size();
            messages_.pop_front();
            ++lost_;
        }
        wake = is_awaited_ == Wake::on ? wake_ : nullptr;
    }
    if (wake) {
        wake();
    }
}

MqttMailbox::Content MqttMailbox::take() {
    const std::scoped_lock lock(mutex_);
    Content content;
    content.messages.assign(std::make_move_iterator(messages_.begin()), std::make_move_iterator(messages_.end()));
    content.lost = std::exchange(lost_, 0);
    messages_.clear();
    bytes_ = 0;
    return content;
}

bool MqttMailbox::is_empty() const {
    const std::scoped_lock lock(mutex_);
    return messages_.empty();
}

void MqttMailbox::set_wake(Wake wake) {
    const std::scoped_lock lock(mutex_);
    is_awaited_ = wake;
}

}  // namespace wattmast
