// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/help/keyboard_map.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QKeySequence>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>
#include <utility>
#include <vector>

#include "ui/shell/shortcuts.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fitting.h"

namespace wattmast::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(KeyboardMap)
};

constexpr QSize usual(760, 820);

QString native(const QKeySequence& keys) {
    return keys.toString(QKeySequence::NativeText);
}

QString key(Qt::Key code) {
    return native(QKeySequence(code));
}

QString either(const QString& one, const QString& other) {
    return one + QStringLiteral(" / ") + other;
}

KeyGroup chart_keys() {
    return {Texts::tr("Charts, with the keyboard in them"),
            {{either(key(Qt::Key_Left), key(Qt::Key_Right)), Texts::tr("Crosshair by one sample; with Shift by ten")},
             {either(QStringLiteral("+"), QStringLiteral("−")), Texts::tr("Zoom in, zoom out")},
             {QStringLiteral("0"), Texts::tr("Whole range again")},
             {either(key(Qt::Key_Home), key(Qt::Key_End)), Texts::tr("First sample, follow the newest")},
             {key(Qt::Key_Backspace), Texts::tr("Back to the zoom before")},
             {key(Qt::Key_Return), Texts::tr("Pin the crosshair")},
             {QStringLiteral("M"), Texts::tr("Begin or end a measured interval")},
             {native(QKeySequence::Copy), Texts::tr("Copy the values under the crosshair")},
             {key(Qt::Key_Escape), Texts::tr("Free the crosshair")}}};
}

KeyGroup table_keys() {
    return {Texts::tr("Tables"),
            {{Texts::tr("letters"), Texts::tr("Jump to what begins with them")},
             {key(Qt::Key_Return), Texts::tr("Open")},
             {native(QKeySequence::SelectAll), Texts::tr("Select all")},
             {native(QKeySequence::Copy), Texts::tr("Copy the selected rows")}}};
}

KeyGroup wall_keys() {
    return {Texts::tr("Wall mode"),
            {{either(key(Qt::Key_Left), key(Qt::Key_Right)), Texts::tr("Previous page, next page")},
             {key(Qt::Key_Escape), Texts::tr("Leave")}}};
}

}  // namespace

std::vector<KeyGroup> key_groups(const Shortcuts* shortcuts) {
    std::vector<KeyGroup> groups;
    if (shortcuts != nullptr) {
        KeyGroup pages{Texts::tr("Pages"), {}};
        KeyGroup window{Texts::tr("Everywhere"), {}};
        for (const QAction* action : shortcuts->all()) {
            QStringList keys;
            for (const QKeySequence& sequence : action->shortcuts()) {
                keys << native(sequence);
            }
            if (!keys.isEmpty()) {
                KeyGroup& group = action->objectName().startsWith(QLatin1String("page.")) &&
                                          action->objectName() != QLatin1String("page.read_again")
                                      ? pages
                                      : window;
                group.keys.emplace_back(keys.join(QStringLiteral(", ")), action->text());
            }
        }
        groups.push_back(std::move(pages));
        groups.push_back(std::move(window));
    }
    groups.push_back(chart_keys());
    groups.push_back(table_keys());
    groups.push_back(wall_keys());
    return groups;
}

QString keyboard_map_html(const std::vector<KeyGroup>& groups) {
    QString html = QStringLiteral("<h2>%1</h2>").arg(Texts::tr("Keyboard map").toHtmlEscaped());
    for (const KeyGroup& group : groups) {
        html += QStringLiteral("<h3>%1</h3><table width=\"100%\" cellpadding=\"4\" cellspacing=\"0\">")
                    .arg(group.title.toHtmlEscaped());
        for (const auto& [keys, what] : group.keys) {
            html += QStringLiteral("<tr><td width=\"32%\"><b>%1</b></td><td>%2</td></tr>")
                        .arg(keys.toHtmlEscaped(), what.toHtmlEscaped());
        }
        html += QStringLiteral("</table>");
    }
    return html;
}

KeyboardMapWindow::KeyboardMapWindow(const Shortcuts* shortcuts, QWidget* parent)
    : QWidget(parent, Qt::Window), shortcuts_(shortcuts), text_(new QTextBrowser), print_(new QPushButton) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    text_->setFrameShape(QFrame::NoFrame);
    text_->document()->setDocumentMargin(space::s6);
    column->addWidget(text_, 1);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::s4, space::s3, space::s4, space::s3);
    row->addStretch(1);
    row->addWidget(print_);
    column->addLayout(row);
    resize(fitting(*this, usual));
    connect(print_, &QPushButton::clicked, this, &KeyboardMapWindow::print);
    load();
}

void KeyboardMapWindow::load() {
    setWindowTitle(tr("Keyboard map – Wattmast"));
    text_->setAccessibleName(tr("Keyboard map"));
    print_->setText(tr("Print …"));
    text_->document()->setDefaultFont(text_font(TextRole::body));
    text_->setHtml(keyboard_map_html(key_groups(shortcuts_)));
}

void KeyboardMapWindow::open() {
    load();  // Keys may have come since.
    show();
    raise();
    activateWindow();
}

void KeyboardMapWindow::print() {
    QPrinter printer;
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted) {
        QTextDocument page;
        page.setDefaultFont(text_font(TextRole::body));
        page.setHtml(keyboard_map_html(key_groups(shortcuts_)));
        page.print(&printer);
    }
}

void KeyboardMapWindow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        load();
    }
}

void KeyboardMapWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        close();
    } else {
        QWidget::keyPressEvent(event);
    }
}

}  // namespace wattmast::ui
