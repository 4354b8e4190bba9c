// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Who asks the engine for something, so that an answer that nobody waits for any more is dropped.
#pragma once

#include <memory>
#include <stop_token>

namespace wattmast::ui {

/// Held by a widget for as long as it may want the answer. One request at a time: a newer one makes the older vanish,
/// and so do cancel() and the destructor. GUI thread only.
class RequestTicket {
public:
    RequestTicket() = default;
    ~RequestTicket() { cancel(); }
    RequestTicket(const RequestTicket&) = delete;
    RequestTicket& operator=(const RequestTicket&) = delete;

    /// The running job is told to stop; its handler is not called.
    void cancel() {
        if (generation_) {
            generation_->request_stop();
            generation_.reset();
        }
    }
    /// Between a request and its handler.
    [[nodiscard]] bool is_pending() const { return generation_ != nullptr; }

private:
    friend class EngineBridge;
    using Generation = std::shared_ptr<std::stop_source>;

    [[nodiscard]] Generation begin() {
        cancel();
        generation_ = std::make_shared<std::stop_source>();
        return generation_;
    }
    /// True exactly once, for the newest request.
    [[nodiscard]] bool finish(const Generation& generation) {
        if (generation->stop_requested() || generation != generation_) {
            return false;
        }
        generation_.reset();
        return true;
    }

    Generation generation_;
};

}  // namespace wattmast::ui
