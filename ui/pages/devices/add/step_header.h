// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Numbered steps of a dialog: done, current, to come.
#pragma once

#include <QStringList>
#include <QWidget>

namespace wattmast::ui {

/// Says where one is; is no control. Texts are the owner's, again on QEvent::LanguageChange.
class StepHeader : public QWidget {
    Q_OBJECT

public:
    explicit StepHeader(QWidget* parent = nullptr);

    void set_steps(const QStringList& steps);
    /// @pre 0 <= step < number of steps
    void set_current(int step);
    [[nodiscard]] int current() const { return current_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void tell();
    [[nodiscard]] int width_of(int step) const;

    QStringList steps_;
    int current_ = 0;
};

}  // namespace wattmast::ui
