// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One way in: what it is, and the button that takes it.
#pragma once

#include <QWidget>

#include "ui/theme/icons.h"

class QPushButton;
class QVBoxLayout;

namespace wattmast::ui {

class RoleLabel;
class WrappedLabel;

/// Icon, title over text, button at the right, a line above.
class FirstRunOption : public QWidget {
    Q_OBJECT

public:
    explicit FirstRunOption(IconId icon, QWidget* parent = nullptr);
    void set_texts(const QString& title, const QString& text, const QString& button);
    [[nodiscard]] QPushButton* button() const { return button_; }
    /// What stands below the text.
    [[nodiscard]] QVBoxLayout* below() const { return below_; }
    void set_line(bool visible);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    IconId icon_;
    bool has_line_ = true;
    RoleLabel* title_;
    WrappedLabel* text_;
    QPushButton* button_;
    QVBoxLayout* below_;
};

/// A plain frame around what belongs together.
class Card : public QWidget {
    Q_OBJECT

public:
    /// Takes ownership.
    explicit Card(QWidget* content, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A picture over the whole width, one for each theme; what is too high is cut off below.
class Preview : public QWidget {
    Q_OBJECT

public:
    explicit Preview(QWidget* parent = nullptr);
    void set_pictures(const QString& light, const QString& dark);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 60}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPixmap light_;
    QPixmap dark_;
    QPixmap scaled_;
    bool is_dark_ = false;
};

}  // namespace wattmast::ui
