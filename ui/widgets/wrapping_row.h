// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Buttons beside each other, and on further lines where the width does not hold them.
#pragma once

#include <QLayout>
#include <vector>

namespace wattmast::ui {

/// From the left, each as large as it wants to be. Hidden ones take no room. Its height follows from its width.
class WrappingRow : public QLayout {
    Q_OBJECT

public:
    /// @param gap Between buttons and between lines, in pixels
    explicit WrappingRow(int gap);
    ~WrappingRow() override;

    void addItem(QLayoutItem* item) override { items_.push_back(item); }
    [[nodiscard]] int count() const override { return static_cast<int>(items_.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    [[nodiscard]] QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return place({0, 0, width, 0}, Move::no); }
    /// All on one line.
    [[nodiscard]] QSize sizeHint() const override;
    /// The widest alone.
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& room) override;

private:
    enum class Move : std::uint8_t { no = 1, yes = 2 };
    /// The height that they take.
    [[nodiscard]] int place(const QRect& room, Move move) const;

    std::vector<QLayoutItem*> items_;
};

}  // namespace wattmast::ui
