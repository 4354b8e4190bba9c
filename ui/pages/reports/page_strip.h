// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Every page of a report as a small picture, below its preview.
#pragma once

#include <QTimer>
#include <QWidget>
#include <utility>

class QListView;

namespace wattmast::ui {

class PageStripModel;
class PageView;
class RoleLabel;

/// A row of small pages with their numbers; those that the view shows are marked, and said at the right. A click, and
/// the arrow keys with Home and End, bring a page into the view. Only pictures that are in sight are drawn, on the
/// view's printer and after its pages; white paper stands in their place meanwhile. Hidden without pages. GUI thread.
class PageStrip : public QWidget {
    Q_OBJECT

public:
    /// @param pages Outlives this.
    explicit PageStrip(PageView* pages, QWidget* parent = nullptr);

    void retranslate();
    /// "pages 1 and 2 of 14"
    [[nodiscard]] QString position() const;
    [[nodiscard]] QListView* list() const { return list_; }
    /// First and behind the last page of which any part is in sight.
    [[nodiscard]] std::pair<int, int> seen() const;
    /// Whether every page in sight is drawn.
    [[nodiscard]] bool is_complete() const;
    /// How many small pictures are kept.
    [[nodiscard]] int picture_count() const;

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show_pages();
    void show_current();
    void ask_for_seen();
    void go_to(int page);

    PageView* pages_;
    PageStripModel* model_;
    QListView* list_;
    RoleLabel* position_;
    QTimer rest_;  ///< After scrolling.
    bool is_following_ = false;
};

}  // namespace wattmast::ui
