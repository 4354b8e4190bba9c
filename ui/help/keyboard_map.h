// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// All keys on one page, to look at and to print.
#pragma once

#include <QWidget>
#include <vector>

class QPushButton;
class QTextBrowser;

namespace wattmast::ui {

class Shortcuts;

struct KeyGroup {
    QString title;
    std::vector<std::pair<QString, QString>> keys;  ///< Keys as this desktop writes them, what they do.
};

/// The keys of the window as registered, then those of charts, tables and wall mode. `shortcuts` may be null: the
/// window's own are then left out.
[[nodiscard]] std::vector<KeyGroup> key_groups(const Shortcuts* shortcuts);
/// As a page for QTextDocument, in black on white where it is printed.
[[nodiscard]] QString keyboard_map_html(const std::vector<KeyGroup>& groups);

class KeyboardMapWindow : public QWidget {
    Q_OBJECT

public:
    /// Outlives the window, or null.
    explicit KeyboardMapWindow(const Shortcuts* shortcuts, QWidget* parent = nullptr);
    [[nodiscard]] QTextBrowser* text() const { return text_; }

public Q_SLOTS:
    void open();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void load();
    void print();

    const Shortcuts* shortcuts_;
    QTextBrowser* text_;
    QPushButton* print_;
};

}  // namespace wattmast::ui
