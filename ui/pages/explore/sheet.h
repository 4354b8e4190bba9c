// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The white sheet of a panel without its header.
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace wattmast::ui {

class Sheet : public QFrame {
    Q_OBJECT

public:
    explicit Sheet(QWidget* parent = nullptr);
    [[nodiscard]] QVBoxLayout* column() const { return column_; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* column_;
};

}  // namespace wattmast::ui
