// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Numbered steps of a dialog or page: done, current, to come.
#pragma once

#include <QStringList>
#include <QWidget>

namespace wattmast::ui {

/// Says where one is. Is a control only where it is made one: then a click goes to a step, and so do the arrow keys.
/// Texts are the owner's, again on QEvent::LanguageChange.
class StepHeader : public QWidget {
    Q_OBJECT

public:
    explicit StepHeader(QWidget* parent = nullptr);

    void set_steps(const QStringList& steps);
    /// @pre 0 <= step < number of steps
    void set_current(int step);
    [[nodiscard]] int current() const { return current_; }
    /// One Tab stop from now on, with step_chosen().
    void set_clickable();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// By a person. The current one changes only when the owner says so.
    void step_chosen(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void tell();
    [[nodiscard]] int width_of(int step) const;

    QStringList steps_;
    int current_ = 0;
    bool is_clickable_ = false;
};

}  // namespace wattmast::ui
