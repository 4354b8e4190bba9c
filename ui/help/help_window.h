// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The handbook in a window: contents, search, text.
#pragma once

#include <QWidget>

#include "ui/help/help_pages.h"

class QLineEdit;
class QListWidget;
class QSplitter;
class QTextBrowser;

namespace wattmast::ui {

/// One per program, beside the main window; F1 shows the page of the screen in front. Links lead from page to page;
/// nothing is loaded from elsewhere.
class HelpWindow : public QWidget {
    Q_OBJECT

public:
    explicit HelpWindow(QWidget* parent = nullptr);
    ~HelpWindow() override;

    /// Shows the window with this page; an id that is not there shows the first.
    void open(const QString& id);
    [[nodiscard]] QString current() const;
    [[nodiscard]] QLineEdit* search() const { return search_; }
    [[nodiscard]] QListWidget* contents() const { return contents_; }
    [[nodiscard]] QTextBrowser* text() const { return text_; }

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void load();
    void fill();
    void show_page(const QString& id);
    void dress_tables();
    void mark_words();

    std::vector<HelpPage> pages_;
    QString id_;
    QSplitter* splitter_;
    QLineEdit* search_;
    QListWidget* contents_;
    QTextBrowser* text_;
};

}  // namespace wattmast::ui
