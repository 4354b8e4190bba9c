// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The frames of a test poll in a window of their own.
#pragma once

#include <QDialog>

#include "ui/pages/devices/raw_log_view.h"

namespace wattmast::ui {

class RawLogDialog : public QDialog {
    Q_OBJECT

public:
    explicit RawLogDialog(RawLogView::Source source, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
};

}  // namespace wattmast::ui
