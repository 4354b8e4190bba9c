// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A panel without a header, for forms and lists of dialogs.
#pragma once

#include <QFrame>
#include <cstdint>

namespace wattmast::ui {

class PlainPanel : public QFrame {
    Q_OBJECT

public:
    /// Whether the content scrolls where room is short, or does so itself.
    enum class Scrolling : std::uint8_t { of_panel = 1, of_content = 2 };

    /// Takes ownership of the content.
    PlainPanel(QWidget* content, Scrolling scrolling, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// An area without a frame or a ground of its own around `content`, which it owns.
[[nodiscard]] QWidget* scrolling_area(QWidget* content);

}  // namespace wattmast::ui
