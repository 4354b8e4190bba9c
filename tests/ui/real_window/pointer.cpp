// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "pointer.h"

#include <QDir>
#include <QGuiApplication>
#include <QPixmap>
#include <QProcess>
#include <QScreen>

namespace wattmast::ui::test {

bool xdotool(const QStringList& arguments) {
    QProcess process;
    process.start(QStringLiteral("xdotool"), arguments);
    const bool ended = process.waitForFinished();
    if (!ended || process.exitCode() != 0) {
        qWarning() << "xdotool" << arguments << process.errorString() << process.readAllStandardError();
        return false;
    }
    return true;
}

bool click(const QWidget& widget, QPoint place, int button) {
    // The server counts its own pixels, of one screen that begins at 0.
    const QPoint there = widget.mapToGlobal(place) * widget.devicePixelRatioF();
    return xdotool({QStringLiteral("mousemove"), QString::number(there.x()), QString::number(there.y()),
                    QStringLiteral("click"), QString::number(button)});
}

bool press_key(const QString& key) {
    return xdotool({QStringLiteral("key"), QStringLiteral("--clearmodifiers"), key});
}

bool picture(QWidget& window, const QString& name) {
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents();
    window.repaint();
    const QString folder = qEnvironmentVariable("WATTMAST_PICTURES");
    return QDir().mkpath(folder) && QGuiApplication::primaryScreen()->grabWindow(0).save(folder + QLatin1Char('/') +
                                                                                         name + QStringLiteral(".png"));
}

}  // namespace wattmast::ui::test
