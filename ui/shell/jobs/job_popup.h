// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The list of jobs: progress and cancel of what runs, outcome of what is finished.
#pragma once

#include <QFrame>
#include <vector>

#include "ui/shell/jobs/job_list.h"

class QProgressBar;
class QVBoxLayout;

namespace wattmast::ui {

class LinkLabel;
class RoleLabel;
class WrappedLabel;

/// One job. Keeps its widgets while the job changes, so that the keyboard stays where it is.
class JobRow : public QWidget {
    Q_OBJECT

public:
    explicit JobRow(JobId id, QWidget* parent = nullptr);
    void show_job(const Job& job);
    [[nodiscard]] JobId id() const { return id_; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString state() const;
    /// "Cancel", "Open folder" or "Show error"; hidden where there is nothing to do.
    [[nodiscard]] LinkLabel* action() const { return action_; }

Q_SIGNALS:
    void acted(wattmast::ui::JobId id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    JobId id_;
    RoleLabel* title_;
    WrappedLabel* state_;
    QProgressBar* bar_;
    LinkLabel* action_;
};

/// Qt::Popup over `anchor`; deletes itself when it closes, and closes when the last job is cleared.
class JobPopup : public QFrame {
    Q_OBJECT

public:
    /// The jobs outlive it.
    JobPopup(JobList& jobs, QWidget* anchor);
    /// Newest first.
    [[nodiscard]] const std::vector<JobRow*>& rows() const { return rows_; }
    [[nodiscard]] LinkLabel* clear() const { return clear_; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void show_jobs();
    void place();
    void act(JobId id);
    void open_folder(const QString& file);
    void show_error(const Job& job);

    JobList& jobs_;
    QWidget* anchor_;
    QVBoxLayout* list_;
    LinkLabel* clear_;
    std::vector<JobRow*> rows_;
};

}  // namespace wattmast::ui
