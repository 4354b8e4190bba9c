// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// All keys of the program in one place: feeds menus, tooltips and the printed map, and finds conflicts.
#pragma once

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QObject>
#include <functional>
#include <vector>

namespace wattmast::ui {

/// GUI thread. An id is used once; two actions of one window never share a key (std::logic_error).
class Shortcuts : public QObject {
    Q_OBJECT

public:
    explicit Shortcuts(QWidget* window);

    /// `text` is asked for again when the language changes.
    QAction* add(const QString& id, const QList<QKeySequence>& keys, std::function<QString()> text,
                 std::function<void()> run);
    [[nodiscard]] QAction* action(const QString& id) const;
    [[nodiscard]] const std::vector<QAction*>& all() const { return actions_; }
    /// "Read again (F5)".
    [[nodiscard]] static QString tooltip(const QAction& action);
    void retranslate();

private:
    QWidget* window_;
    std::vector<QAction*> actions_;
    std::vector<std::function<QString()>> texts_;
};

}  // namespace wattmast::ui
