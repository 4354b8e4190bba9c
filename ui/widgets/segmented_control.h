// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Two to five exclusive choices side by side.
#pragma once

#include <QStringList>
#include <QWidget>
#include <optional>
#include <vector>

namespace wattmast::ui {

/// Arrow keys choose; one Tab stop. Texts are set again on QEvent::LanguageChange; the choice stays.
class SegmentedControl : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget* parent = nullptr);

    void set_choices(const QStringList& choices);
    [[nodiscard]] int current() const { return current_; }
    /// Emits chosen() if it changes. @pre index names a choice
    void set_current(int index);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] std::vector<QRect> places() const;
    [[nodiscard]] std::optional<int> at(const QPoint& point) const;

    QStringList choices_;
    int current_ = 0;
    std::optional<int> hovered_;
};

}  // namespace wattmast::ui
