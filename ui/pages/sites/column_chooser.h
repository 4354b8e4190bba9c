// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The list of all columns: ticked ones are shown, in this order.
#pragma once

#include <QFrame>

#include "ui/pages/sites/column_state.h"

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace wattmast::ui {

/// A popup. Space ticks, Alt+Up and Alt+Down or dragging move; every change takes effect at once.
class ColumnChooser : public QFrame {
    Q_OBJECT

public:
    explicit ColumnChooser(QWidget* parent = nullptr);
    void set_columns(const ColumnState& state);
    [[nodiscard]] ColumnState columns() const;
    [[nodiscard]] QListWidget* list() const { return list_; }

Q_SIGNALS:
    void changed(const wattmast::ui::ColumnState& state);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    void move_current(int direction);
    void tell();

    ColumnState before_;  ///< For widths.
    QListWidget* list_;
    QPushButton* reset_;
    bool is_filling_ = false;
};

}  // namespace wattmast::ui
