// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the window of notification channels asks of the engine and tells it.
#pragma once

#include <QObject>
#include <list>
#include <memory>
#include <optional>
#include <vector>

#include "app/notify_desk.h"
#include "ui/engine_bridge.h"

namespace wattmast::ui {

class ChannelTestRun;

/// GUI thread. The bridge outlives it. Reads and writes run on a worker, test messages on a thread of their own.
class ChannelClient : public QObject {
    Q_OBJECT

public:
    explicit ChannelClient(EngineBridge& bridge, QObject* parent = nullptr);
    /// Gives up a test message that is on its way, and does not wait for that.
    ~ChannelClient() override;

    /// Whether the engine knows channels at all.
    [[nodiscard]] bool has_channels() const { return desk() != nullptr; }
    [[nodiscard]] bool can_write() const;

    // ---- Channels: changed() when they have been read ----
    /// While an answer is waited for, nothing: it would never come if it were asked for anew again and again.
    void read();
    /// In the order of their names; empty before the first answer.
    [[nodiscard]] const std::vector<ChannelStatus>& channels() const { return channels_; }
    [[nodiscard]] const std::optional<Failure>& failure() const { return failure_; }
    /// Whether the first answer has come.
    [[nodiscard]] bool is_read() const { return is_read_; }

    // ---- Writes: each ends in saved(), removed() or failed() ----
    void add(const NotifyChannel& channel);
    void change(const NotifyChannel& channel);
    void remove(const std::string& name);

    /// One at a time; ends in tested(). While one is on its way, nothing.
    void send_test(const NotifyChannel& channel);
    /// The test ends at once, with the failure `cancelled`.
    void give_up_test();
    [[nodiscard]] bool is_testing() const { return test_ != nullptr; }

Q_SIGNALS:
    void changed();
    void saved(const QString& name);
    /// It is not in channels() any more.
    void removed();
    /// `headline`: what was not done.
    void failed(const QString& headline, const wattmast::Failure& failure);
    void tested(const wattmast::NotifyChannel& channel, const wattmast::Delivery& delivery);

private:
    using Write = std::function<Result<void>(NotifyDesk&)>;
    [[nodiscard]] NotifyDesk* desk() const;
    /// Also where an answer is waited for: it may be older than what was written.
    void read_anew();
    void write(const QString& headline, Write job, std::function<void()> then);
    void end_test(const Delivery& delivery);

    EngineBridge& bridge_;
    RequestTicket read_ticket_;
    std::list<RequestTicket> writes_;  ///< A ticket each, because a newer one would make the older vanish.
    std::vector<ChannelStatus> channels_;
    std::optional<Failure> failure_;
    bool is_read_ = false;
    NotifyChannel tested_;                  ///< Of the test message that is on its way.
    std::shared_ptr<ChannelTestRun> test_;  ///< Null: none is.
};

}  // namespace wattmast::ui
