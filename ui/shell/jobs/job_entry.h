// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The jobs as one entry of the status bar.
#pragma once

#include <QAbstractButton>
#include <QPointer>

namespace wattmast::ui {

class JobList;
class JobPopup;

/// Hidden while there is nothing to show. A click, Space or Enter opens the list.
class JobEntry : public QAbstractButton {
    Q_OBJECT

public:
    explicit JobEntry(QWidget* parent);
    /// The list outlives it.
    void set_jobs(JobList& jobs);
    void open_popup();
    /// Null while it is closed.
    [[nodiscard]] JobPopup* popup() const;
    [[nodiscard]] QSize sizeHint() const override;
    /// The bar or the mark, and the beginning of the text.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// It needs another width, or came or went.
    void size_changed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    JobList* jobs_ = nullptr;
    QPointer<JobPopup> popup_;
    int width_ = 0;
};

}  // namespace wattmast::ui
