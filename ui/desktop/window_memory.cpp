// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/window_memory.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QWidget>

namespace wattmast::ui {
namespace {

constexpr QLatin1String geometry_key("window/geometry");

/// "1920x1080+0+0 2560x1440+1920+0"
QString screens() {
    QStringList texts;
    for (const QScreen* screen : QGuiApplication::screens()) {
        const QRect at = screen->geometry();
        texts << QStringLiteral("%1x%2+%3+%4").arg(at.width()).arg(at.height()).arg(at.x()).arg(at.y());
    }
    return texts.join(QLatin1Char(' '));
}

bool is_dragged() {
    return QGuiApplication::mouseButtons().testFlag(Qt::LeftButton);
}

void follow(QSplitter& splitter, const QString& key) {
    splitter.restoreState(QSettings().value(key).toByteArray());
    QObject::connect(&splitter, &QSplitter::splitterMoved, &splitter,
                     [&splitter, key] { QSettings().setValue(key, splitter.saveState()); });
}

/// A header of as many columns as it was saved with; other columns mean another table.
void follow(QHeaderView& header, const QString& key) {
    const QString counted = key + QStringLiteral("/%1").arg(header.count());
    if (const QByteArray state = QSettings().value(counted).toByteArray(); !state.isEmpty()) {
        header.restoreState(state);
    }
    const auto keep = [&header, counted] {
        if (is_dragged()) {
            QSettings().setValue(counted, header.saveState());
        }
    };
    QObject::connect(&header, &QHeaderView::sectionResized, &header, keep);
    QObject::connect(&header, &QHeaderView::sectionMoved, &header, keep);
}

}  // namespace

void WindowMemory::restore_geometry(QWidget& window, const QString& name) {
    const QSettings settings;
    const QString any = geometry_key + name;
    const QByteArray here = settings.value(any + QLatin1Char('/') + screens()).toByteArray();
    window.restoreGeometry(here.isEmpty() ? settings.value(any).toByteArray() : here);
}

void WindowMemory::save_geometry(const QWidget& window, const QString& name) {
    QSettings settings;
    const QString any = geometry_key + name;
    settings.setValue(any, window.saveGeometry());
    settings.setValue(any + QLatin1Char('/') + screens(), window.saveGeometry());
}

void WindowMemory::follow_parts(QWidget& part, const QString& name) {
    const QString key = QStringLiteral("layout/") + name;
    int number = 0;
    for (QSplitter* splitter : part.findChildren<QSplitter*>()) {
        follow(*splitter, key + QStringLiteral("/splitter%1").arg(number++));
    }
    number = 0;
    for (QHeaderView* header : part.findChildren<QHeaderView*>()) {
        const bool is_kept_by_page = header->property(kept_by_page).toBool();
        if (header->orientation() == Qt::Horizontal && !is_kept_by_page) {
            follow(*header, key + QStringLiteral("/header%1").arg(number++));
        }
    }
}

}  // namespace wattmast::ui
