// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Chips and links.
#pragma once

#include <QAbstractButton>
#include <QLabel>

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

namespace wattmast::ui {

/// A static tag with a thin frame, optionally with an icon, in one colour of the theme.
class Chip : public QWidget {
    Q_OBJECT

public:
    explicit Chip(const QString& text = {}, QWidget* parent = nullptr);

    void set_text(const QString& text);
    [[nodiscard]] QString text() const { return text_; }
    void set_icon(std::optional<IconId> icon);
    /// Frame and text; text.secondary and border.strong unless set.
    void set_color(Color color);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString text_;
    std::optional<IconId> icon_;
    std::optional<Color> color_;
};

/// Text that acts, in link colour; reached with Tab, activated with Enter or Space.
class LinkLabel : public QAbstractButton {
    Q_OBJECT

public:
    explicit LinkLabel(const QString& text = {}, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
};

/// Text in a role and a colour that follow theme and language; elides at the right instead of widening its row.
class RoleLabel : public QWidget {
    Q_OBJECT

public:
    RoleLabel(TextRole role, Color color, QWidget* parent = nullptr);
    void set_text(const QString& text);
    [[nodiscard]] QString text() const { return text_; }
    void set_color(Color color);
    void set_alignment(Qt::Alignment alignment);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextRole role_;
    Color color_;
    Qt::Alignment alignment_ = Qt::AlignLeft | Qt::AlignVCenter;
    QString text_;
};

/// The same for text of any length: wraps, and can be selected where set so.
class WrappedLabel : public QLabel {
    Q_OBJECT

public:
    WrappedLabel(TextRole role, Color color, QWidget* parent = nullptr);
    void set_color(Color color);
    /// One line: QLabel asks for the height of its text at the narrowest width, however wide it is.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void dress();

    TextRole role_;
    Color color_;
};

}  // namespace wattmast::ui
