// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Step 1: how the device is spoken to.
#pragma once

#include <QListView>

#include "app/device_form.h"

class QStandardItemModel;

namespace wattmast::ui {

/// Name over one sentence; a click or the arrow keys choose, Enter and a double click go on.
class ProtocolList : public QListView {
    Q_OBJECT

public:
    explicit ProtocolList(QWidget* parent = nullptr);
    [[nodiscard]] ConnectionKind chosen() const;
    void choose(ConnectionKind kind);

Q_SIGNALS:
    void kind_changed(wattmast::ConnectionKind kind);
    void confirmed();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();
    QStandardItemModel* model_;
};

}  // namespace wattmast::ui
