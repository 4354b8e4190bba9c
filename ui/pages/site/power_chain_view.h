// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Draws a power chain: boxes with name, power and load, joined as the energy tree says. Mock-up 07.
#pragma once

#include <QWidget>
#include <optional>

#include "ui/format/format.h"
#include "ui/pages/site/power_chain.h"

namespace wattmast::ui {

/// Arrow keys go from box to box, Enter, Space and click activate one. Taller than its place it wants to be scrolled.
class PowerChainView : public QWidget {
    Q_OBJECT

public:
    explicit PowerChainView(QWidget* parent = nullptr);

    void set_chain(PowerChain chain, UtcTime now);
    [[nodiscard]] const PowerChain& chain() const { return chain_; }
    /// "losses 62 kW"; empty where they are not known.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] std::size_t current() const { return current_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Name of the energy node.
    void activated(const QString& node);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QString value_text(const ChainBox& box) const;
    /// Load, age, or why there is no value; may be empty.
    [[nodiscard]] QString note_text(const ChainBox& box) const;
    [[nodiscard]] QString sentence(const ChainBox& box) const;
    [[nodiscard]] std::optional<std::size_t> at(QPointF position) const;
    void describe();
    void paint_lines(QPainter& painter) const;
    void paint_box(QPainter& painter, std::size_t index) const;

    PowerChain chain_;
    UtcTime now_;
    std::size_t current_ = 0;
    std::optional<std::size_t> hovered_;
    bool focus_by_keyboard_ = false;
};

}  // namespace wattmast::ui
