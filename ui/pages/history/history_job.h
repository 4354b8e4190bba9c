// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The import that runs, as a job of the status bar.
#pragma once

#include <QObject>

#include "ui/shell/jobs/job_list.h"

namespace wattmast::ui {

class HistoryImporter;

/// Follows the importer; the jobs and the importer outlive it. GUI thread.
class HistoryJob : public QObject {
    Q_OBJECT

public:
    HistoryJob(HistoryImporter& importer, JobList& jobs, QObject* parent);

private:
    void follow();
    void show_progress();
    void end();

    HistoryImporter& importer_;
    JobList& jobs_;
    JobHandle job_;
};

}  // namespace wattmast::ui
