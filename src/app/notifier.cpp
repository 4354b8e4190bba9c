// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/notifier.h"

namespace wattmast {

void Notifier::set_listener(EngineListener* listener) {
    const std::scoped_lock lock(mutex_);
    listener_ = listener;
}

void Notifier::deliver() {
    const std::scoped_lock lock(mutex_);
    if (listener_ != nullptr && is_news_.exchange(false)) {
        listener_->on_live();
    }
}

void Notifier::catalog_changed() {
    const std::scoped_lock lock(mutex_);
    if (listener_ != nullptr) {
        listener_->on_catalog_changed();
    }
}

void Notifier::alarms_changed() {
    const std::scoped_lock lock(mutex_);
    if (listener_ != nullptr) {
        listener_->on_alarms_changed();
    }
}

void Notifier::status(const CollectorStatus& status) {
    const std::scoped_lock lock(mutex_);
    if (listener_ != nullptr) {
        listener_->on_collector_status(status);
    }
}

}  // namespace wattmast
