// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Two parts beside each other, or below each other where they have no room.
#pragma once

#include <QWidget>

class QBoxLayout;

namespace wattmast::ui {

/// A gutter apart. GUI thread.
class SideBySide : public QWidget {
    Q_OBJECT

public:
    struct Part {
        QWidget* widget = nullptr;  ///< Owned.
        int share = 1;              ///< Of the width, while they are beside each other.
    };

    /// @param least Width in pixels from which they are beside each other.
    SideBySide(Part left, Part right, int least, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QBoxLayout* parts_;
    int least_;
};

}  // namespace wattmast::ui
