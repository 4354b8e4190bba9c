// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/shortcuts.h"

#include <QWidget>
#include <stdexcept>

namespace wattmast::ui {

Shortcuts::Shortcuts(QWidget* window) : QObject(window), window_(window) {}

QAction* Shortcuts::add(const QString& id, const QList<QKeySequence>& keys, std::function<QString()> text,
                        std::function<void()> run) {
    for (const QAction* other : actions_) {
        if (other->objectName() == id) {
            throw std::logic_error("two actions are called " + id.toStdString());
        }
        for (const QKeySequence& key : keys) {
            if (other->shortcuts().contains(key)) {
                throw std::logic_error(key.toString().toStdString() + " is taken by " +
                                       other->objectName().toStdString());
            }
        }
    }
    auto* action = new QAction(text(), this);
    action->setObjectName(id);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, std::move(run));
    window_->addAction(action);
    actions_.push_back(action);
    texts_.push_back(std::move(text));
    return action;
}

QAction* Shortcuts::action(const QString& id) const {
    for (QAction* action : actions_) {
        if (action->objectName() == id) {
            return action;
        }
    }
    return nullptr;
}

QString Shortcuts::tooltip(const QAction& action) {
    const QString key = action.shortcut().toString(QKeySequence::NativeText);
    return key.isEmpty() ? action.text() : tr("%1 (%2)", "command, key").arg(action.text(), key);
}

void Shortcuts::retranslate() {
    for (std::size_t i = 0; i < actions_.size(); ++i) {
        actions_[i]->setText(texts_[i]());
    }
}

}  // namespace wattmast::ui
