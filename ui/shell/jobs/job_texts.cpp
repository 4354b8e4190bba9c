// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/jobs/job_texts.h"

#include <QStringList>

#include "ui/format/failures.h"
#include "ui/format/format.h"

namespace wattmast::ui {
namespace {

constexpr double percent_of_one = 100;

QString with_share(const QString& text, std::optional<double> share) {
    return share ? text + QLatin1Char(' ') + Format::current().percent(*share * percent_of_one) : text;
}

}  // namespace

std::optional<double> JobTexts::share(const JobList& jobs) {
    double sum = 0;
    std::size_t running = 0;
    for (const Job& job : jobs.jobs()) {
        if (job.end) {
            continue;
        }
        if (!job.share) {
            return std::nullopt;
        }
        sum += *job.share;
        ++running;
    }
    return running == 0 ? std::nullopt : std::optional(sum / static_cast<double>(running));
}

QString JobTexts::summary(const JobList& jobs) {
    const auto running = static_cast<int>(jobs.running());
    if (running == 1) {
        for (const Job& job : jobs.jobs()) {
            if (!job.end) {
                return with_share(job.order.title(), share(jobs));
            }
        }
    }
    if (running > 1) {
        return with_share(tr("%n jobs running", nullptr, running), share(jobs));
    }
    if (jobs.unseen_failures() > 0) {
        return tr("%n job(s) failed", nullptr, static_cast<int>(jobs.unseen_failures()));
    }
    return jobs.jobs().empty() ? QString() : tr("%n job(s) finished", nullptr, static_cast<int>(jobs.jobs().size()));
}

QString JobTexts::state(const Job& job) {
    const Format& format = Format::current();
    if (!job.end) {
        if (job.is_stopping) {
            return tr("Being cancelled…");
        }
        QStringList parts;
        if (!job.amount.isEmpty()) {
            parts << job.amount;
        }
        if (job.share) {
            parts << format.percent(*job.share * percent_of_one);
        }
        if (const auto left = time_left(job, std::chrono::steady_clock::now())) {
            parts << tr("%1 left").arg(format.duration(*left));
        }
        return parts.isEmpty() ? tr("Running") : Format::listed(parts);
    }
    const QString text = job.end->text ? job.end->text() : QString();
    switch (job.end->outcome) {
        case JobOutcome::done:
            return text.isEmpty() ? tr("Done") : text;
        case JobOutcome::cancelled:
            return text.isEmpty() ? tr("Cancelled") : Format::listed({tr("Cancelled"), text});
        case JobOutcome::failed:
            return job.end->failure ? explanation_of(job.end->failure->code) : tr("Failed");
    }
    return {};
}

}  // namespace wattmast::ui
