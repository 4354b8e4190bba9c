// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The pages at the left edge.
#pragma once

#include <QAbstractButton>
#include <QWidget>
#include <functional>
#include <vector>

#include "ui/shell/session.h"
#include "ui/theme/icons.h"

class QVBoxLayout;

namespace wattmast::ui {

class NavRailItem;

/// The entry that is marked while `page`, which has none of its own, is shown.
[[nodiscard]] PageId rail_page(PageId page);

/// Icon above label, one of them chosen; one Tab stop, arrow keys move, Home and End jump. Choosing sets the session's
/// page; the session's page shows as chosen. In a window that is too low for all labels, as at 200 % of the text's
/// size, entries come closer, and then are icons alone, whose names their tool tips have.
class NavRail : public QWidget {
    Q_OBJECT

public:
    explicit NavRail(Session& session, QWidget* parent = nullptr);

    /// In the order added; `label` is asked for again when the language changes.
    void add_page(PageId page, IconId icon, std::function<QString()> label);
    /// The same, at the lower end; after all others.
    void add_page_below(PageId page, IconId icon, std::function<QString()> label);
    /// A line between groups.
    void add_separator();
    /// A number in red at the icon of a page, in words in `meaning`; 0: none.
    void set_badge(PageId page, int count, const QString& meaning);
    [[nodiscard]] PageId current() const { return session_.page(); }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void mark_current();
    NavRailItem* make_item(PageId page, IconId icon, std::function<QString()> label);

    Session& session_;
    QVBoxLayout* column_;
    int upper_ = 0;  ///< Widgets above the room in between.
    std::vector<NavRailItem*> items_;
};

/// One page of the rail.
class NavRailItem : public QAbstractButton {
    Q_OBJECT

public:
    NavRailItem(PageId page, IconId icon, std::function<QString()> label);
    [[nodiscard]] PageId page() const { return page_; }
    void set_badge(int count, const QString& meaning);
    [[nodiscard]] int badge() const { return badge_; }
    void retranslate();
    /// Whether it shows its name below the icon.
    void set_labelled(bool is_labelled);
    [[nodiscard]] bool is_labelled() const { return is_labelled_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paint_badge(QPainter& painter, QPoint icon) const;

    PageId page_;
    IconId icon_;
    std::function<QString()> label_;
    int badge_ = 0;
    bool is_labelled_ = true;
    QString badge_meaning_;
};

}  // namespace wattmast::ui
