// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A person at a question that stops the window.
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QMessageBox>
#include <QTest>
#include <QTimer>

namespace wattmast::ui::test {

/// Presses `button` in the dialog that comes next, and puts into `said` what the dialog said. Without such a button the
/// dialog is closed. GUI thread; `said` outlives the dialog.
inline void answer(const QString& button, QString& said) {
    QTimer::singleShot(0, qApp, [button, &said] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        QVERIFY(box != nullptr);
        said = box->text() + QLatin1Char('\n') + box->informativeText();
        for (QAbstractButton* candidate : box->buttons()) {
            if (candidate->text() == button) {
                candidate->click();
                return;
            }
        }
        box->reject();
    });
}

}  // namespace wattmast::ui::test
