// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/jobs/job_list.h"

#include <QMessageBox>
#include <QPushButton>
#include <QStringList>
#include <algorithm>
#include <utility>

#include "ui/engine_bridge.h"

namespace wattmast::ui {

JobList& JobList::of(EngineBridge& bridge) {
    if (auto* list = bridge.findChild<JobList*>(QString(), Qt::FindDirectChildrenOnly)) {
        return *list;
    }
    return *new JobList(&bridge);
}

JobHandle JobList::begin(JobOrder order) {
    Job job;
    job.id = JobId{++last_id_};
    job.order = std::move(order);
    job.begun = std::chrono::steady_clock::now();
    jobs_.push_front(std::move(job));
    Q_EMIT changed();
    return JobHandle(*this, JobId{last_id_});
}

Job* JobList::find(JobId id) {
    const auto found = std::ranges::find(jobs_, id, &Job::id);
    return found == jobs_.end() ? nullptr : &*found;
}

const Job* JobList::job(JobId id) const {
    const auto found = std::ranges::find(jobs_, id, &Job::id);
    return found == jobs_.end() ? nullptr : &*found;
}

std::size_t JobList::running() const {
    return static_cast<std::size_t>(std::ranges::count_if(jobs_, [](const Job& job) { return !job.end; }));
}

void JobList::cancel(JobId id) {
    Job* job = find(id);
    if (job == nullptr || job->end || job->is_stopping || !job->order.cancel) {
        return;
    }
    job->is_stopping = true;
    Q_EMIT changed();
    // A copy: what it does may end the job.
    const auto stop = job->order.cancel;
    stop();
}

void JobList::clear_finished() {
    std::erase_if(jobs_, [](const Job& job) { return job.end.has_value(); });
    unseen_failures_ = 0;
    Q_EMIT changed();
}

void JobList::set_seen() {
    if (std::exchange(unseen_failures_, 0) > 0) {
        Q_EMIT changed();
    }
}

void JobList::progress(JobId id, std::optional<double> share, const QString& amount) {
    if (Job* job = find(id); job != nullptr && !job->end) {
        job->share = share ? std::optional(std::clamp(*share, 0.0, 1.0)) : std::nullopt;
        job->amount = amount;
        Q_EMIT progressed(id);
    }
}

void JobList::end(JobId id, JobEnd end) {
    Job* job = find(id);
    if (job == nullptr || job->end) {
        return;
    }
    unseen_failures_ += end.outcome == JobOutcome::failed ? 1U : 0U;
    job->end = std::move(end);
    job->order.cancel = {};  // What it refers to may go.
    std::size_t finished = 0;
    std::erase_if(jobs_, [&finished](const Job& one) { return one.end && ++finished > kept; });
    Q_EMIT changed();
}

bool JobList::may_quit(QWidget* parent) const {
    QStringList lines;
    for (const Job& job : jobs_) {
        if (!job.end) {
            const QString left = job.order.if_stopped ? job.order.if_stopped() : QString();
            //: A job and what is left of it where the program ends. 中文：%1：%2
            lines << (left.isEmpty() ? job.order.title() : tr("%1: %2", "a job").arg(job.order.title(), left));
        }
    }
    if (lines.isEmpty()) {
        return true;
    }
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Wattmast"),
                    tr("Stop %n job(s) and quit?", nullptr, static_cast<int>(lines.size())), QMessageBox::NoButton,
                    parent);
    box.setInformativeText(lines.join(QLatin1Char('\n')));
    const QPushButton* stop = box.addButton(tr("Stop and quit"), QMessageBox::DestructiveRole);
    QPushButton* keep = box.addButton(tr("Keep running"), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.setEscapeButton(keep);
    box.exec();
    return box.clickedButton() == stop;
}

// ---- The handle ----

JobHandle::JobHandle(JobHandle&& other) noexcept
    : list_(std::move(other.list_)), id_(std::exchange(other.id_, std::nullopt)) {}

JobHandle& JobHandle::operator=(JobHandle&& other) noexcept {
    if (this != &other) {
        cancelled();
        list_ = other.list_;
        id_ = std::exchange(other.id_, std::nullopt);
    }
    return *this;
}

void JobHandle::progress(std::optional<double> share, const QString& amount) {
    if (id_ && list_) {
        list_->progress(*id_, share, amount);
    }
}

void JobHandle::end(JobEnd how) {
    const auto id = std::exchange(id_, std::nullopt);
    if (id && list_) {
        list_->end(*id, std::move(how));
    }
}

void JobHandle::done(std::function<QString()> text, const QString& file) {
    end({JobOutcome::done, std::move(text), file, std::nullopt});
}

void JobHandle::failed(const Failure& failure) {
    if (failure.code == Errc::cancelled) {
        cancelled();
    } else {
        end({JobOutcome::failed, {}, {}, failure});
    }
}

void JobHandle::cancelled(std::function<QString()> text) {
    end({JobOutcome::cancelled, std::move(text), {}, std::nullopt});
}

std::optional<Duration> time_left(const Job& job, std::chrono::steady_clock::time_point now) {
    constexpr auto before_first = std::chrono::seconds(2);
    const auto passed = now - job.begun;
    if (!job.share || *job.share <= 0 || job.end || job.is_stopping || passed < before_first) {
        return std::nullopt;
    }
    return std::chrono::duration_cast<Duration>(passed * ((1 - *job.share) / *job.share));
}

}  // namespace wattmast::ui
