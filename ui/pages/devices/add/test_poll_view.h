// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a running test poll brings: rows with raw words, what is odd in plain words, and the last minute of one point.
#pragma once

#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "app/device_desk.h"

namespace wattmast::ui {

class DataTable;
class LivePreview;
class Panel;
class TestPollModel;
class WrappedLabel;

/// Reads a device once a second while it is started, through the engine's desk. GUI thread.
class TestPollView : public QWidget {
    Q_OBJECT

public:
    /// The desk outlives the view.
    explicit TestPollView(DeviceDesk& desk, QWidget* parent = nullptr);
    ~TestPollView() override;

    /// Begins anew. What cannot be begun shows as a failure.
    void start(const DeviceTestOrder& order);
    /// What was read stays.
    void stop();
    /// Stops, and forgets what was read: the form says something else now.
    void clear();

    [[nodiscard]] bool is_running() const { return task_ != nullptr; }
    /// The newest reading that brought rows; empty before the first.
    [[nodiscard]] const std::optional<TestPollRound>& answer() const { return answer_; }
    /// The newest reading, whatever came of it.
    [[nodiscard]] const std::optional<TestPollRound>& last() const { return last_; }
    /// What went over the line since start().
    [[nodiscard]] std::vector<LoggedFrame> frames() const;
    [[nodiscard]] TestPollModel* model() const { return model_; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString explanation() const;

Q_SIGNALS:
    void round_done();
    void running_changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void take(int generation, const TestPollRound& round);
    void feed_preview(const TestPollRound& round);
    void show_state();
    void show_table();
    void show_explanation();
    void show_preview_text();

    DeviceDesk& desk_;
    std::unique_ptr<DeviceTask> task_;
    int generation_ = 0;
    unsigned rounds_ = 0;
    unsigned answered_ = 0;
    std::vector<Duration> latencies_;
    std::optional<TestPollRound> last_;
    std::optional<TestPollRound> answer_;
    std::vector<LoggedFrame> old_frames_;  ///< Of a test that was stopped.

    Panel* table_panel_;
    Panel* preview_panel_;
    TestPollModel* model_;
    DataTable* table_;
    WrappedLabel* explanation_;
    LivePreview* preview_;
};

}  // namespace wattmast::ui
