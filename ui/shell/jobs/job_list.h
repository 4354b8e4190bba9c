// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Long work of the window: what runs, how far it is, what became of it.
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <chrono>
#include <deque>
#include <functional>
#include <optional>

#include "units/error.h"
#include "units/utc_time.h"

class QWidget;

namespace wattmast::ui {

class EngineBridge;
class JobHandle;

enum class JobId : quint64 {};

/// Texts are asked for each time they are shown, because the language may change meanwhile; they outlive who began the
/// job, so they hold values only.
struct JobOrder {
    std::function<QString()> title;  ///< "Import of load.csv"
    /// Asks it to end; what comes of it is told by the handle. Empty: cannot be cancelled.
    std::function<void()> cancel;
    /// What is left where the program ends now: "What is stored stays." Empty: nothing is.
    std::function<QString()> if_stopped;
};

enum class JobOutcome : std::uint8_t { done = 1, cancelled = 2, failed = 3 };

struct JobEnd {
    JobOutcome outcome = JobOutcome::done;
    std::function<QString()> text;  ///< "120,000 samples stored"; may be empty.
    QString file;                   ///< What was written, with its path; empty: no file.
    std::optional<Failure> failure;
};

struct Job {
    JobId id{};
    JobOrder order;
    std::optional<double> share;  ///< 0 … 1; empty: not known.
    QString amount;               ///< "12 of 254 lines"; may be empty.
    std::chrono::steady_clock::time_point begun;
    bool is_stopping = false;
    std::optional<JobEnd> end;
};

/// GUI thread. Finished jobs stay until they are cleared, at most `kept` of them.
class JobList : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kept = 20;

    using QObject::QObject;
    /// That of the engine behind `bridge`, which it belongs to; made at the first call.
    [[nodiscard]] static JobList& of(EngineBridge& bridge);

    /// Runs for as long as the handle lives and has not said how it ended.
    [[nodiscard]] JobHandle begin(JobOrder order);
    /// Does nothing where the job has ended, cannot be cancelled, or was already asked to.
    void cancel(JobId id);
    void clear_finished();

    /// Newest first.
    [[nodiscard]] const std::deque<Job>& jobs() const { return jobs_; }
    [[nodiscard]] const Job* job(JobId id) const;
    [[nodiscard]] std::size_t running() const;
    /// Failed and not yet looked at.
    [[nodiscard]] std::size_t unseen_failures() const { return unseen_failures_; }
    void set_seen();

    /// For closing the window: asks once where something runs that would be stopped.
    [[nodiscard]] bool may_quit(QWidget* parent) const;

Q_SIGNALS:
    /// One began, ended, or is asked to end; or finished ones were cleared.
    void changed();
    void progressed(wattmast::ui::JobId id);

private:
    friend class JobHandle;
    [[nodiscard]] Job* find(JobId id);
    void progress(JobId id, std::optional<double> share, const QString& amount);
    void end(JobId id, JobEnd end);

    std::deque<Job> jobs_;
    quint64 last_id_ = 0;
    std::size_t unseen_failures_ = 0;
};

/// Held by who does the work. Destroyed before it said how the work ended, it counts as cancelled. GUI thread.
class JobHandle {
public:
    JobHandle() = default;
    ~JobHandle() { cancelled(); }
    JobHandle(JobHandle&& other) noexcept;
    JobHandle& operator=(JobHandle&& other) noexcept;
    JobHandle(const JobHandle&) = delete;
    JobHandle& operator=(const JobHandle&) = delete;

    [[nodiscard]] bool is_running() const { return id_.has_value(); }
    [[nodiscard]] JobId id() const { return id_.value_or(JobId{}); }
    // Each does nothing once the job has ended.
    void progress(std::optional<double> share, const QString& amount = {});
    void done(std::function<QString()> text = {}, const QString& file = {});
    /// `cancelled` of the engine's codes is a cancellation.
    void failed(const Failure& failure);
    void cancelled(std::function<QString()> text = {});

private:
    friend class JobList;
    JobHandle(JobList& list, JobId id) : list_(&list), id_(id) {}
    void end(JobEnd how);

    QPointer<JobList> list_;
    std::optional<JobId> id_;
};

/// What is left at the speed so far; empty in the first two seconds and where the share is not known.
[[nodiscard]] std::optional<Duration> time_left(const Job& job, std::chrono::steady_clock::time_point now);

}  // namespace wattmast::ui
