// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices/raw_log_dialog.h"

#include <QVBoxLayout>
#include <utility>

#include "ui/theme/tokens.h"

namespace wattmast::ui {

RawLogDialog::RawLogDialog(RawLogView::Source source, QWidget* parent) : QDialog(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::s3, space::s3, space::s3, space::s3);
    column->addWidget(new RawLogView(std::move(source)));
    resize(860, 480);
    setWindowTitle(tr("Raw log"));
}

void RawLogDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setWindowTitle(tr("Raw log"));
    }
}

}  // namespace wattmast::ui
