// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Jobs in words.
#pragma once

#include <QCoreApplication>
#include <QString>

#include "ui/shell/jobs/job_list.h"

namespace wattmast::ui {

/// GUI thread; needs the language's translator to be installed.
class JobTexts {
    Q_DECLARE_TR_FUNCTIONS(JobTexts)

public:
    /// What runs, else what failed unseen, else what is finished; empty: there is nothing.
    [[nodiscard]] static QString summary(const JobList& jobs);
    /// The mean of the jobs that run; empty where one of them does not know its share, or none runs.
    [[nodiscard]] static std::optional<double> share(const JobList& jobs);
    /// Amount, share and time left, or what became of it.
    [[nodiscard]] static QString state(const Job& job);
};

}  // namespace wattmast::ui
