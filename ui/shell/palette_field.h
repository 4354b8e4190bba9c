// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What looks like a search field in the top bar, and opens the palette.
#pragma once

#include <QAbstractButton>

namespace wattmast::ui {

/// "Search or run" with its key; only the glass where room is short.
class PaletteField : public QAbstractButton {
    Q_OBJECT

public:
    explicit PaletteField(QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
};

}  // namespace wattmast::ui
