// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The pages of a report as they will be printed.
#pragma once

#include <QAbstractScrollArea>
#include <QImage>
#include <QTimer>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "report/report_document.h"

namespace wattmast::ui {

class PagePrinter;

/// One or two pages side by side. Ctrl+wheel and Ctrl with + and − zoom, Ctrl+0 fits; Page Up and Page Down go by
/// pages. Pages appear as they are drawn, those that are seen first; in their place stands white paper meanwhile. GUI
/// thread.
class PageView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PageView(QWidget* parent = nullptr);
    ~PageView() override;

    void show_document(std::shared_ptr<const ReportDocument> document);
    /// Nothing, with what is said in its place.
    void show_nothing();
    /// 1 or 2.
    void set_columns(int columns);
    [[nodiscard]] int columns() const { return columns_; }
    /// 1: so large that the columns fill the width.
    void set_zoom(double zoom);
    [[nodiscard]] double zoom() const { return zoom_; }
    [[nodiscard]] int page_count() const { return static_cast<int>(sizes_.size()); }
    /// The page that go_to_page() was called for while it stands where that put it, else the one in the middle of the
    /// view; 0 without pages.
    [[nodiscard]] int current_page() const;
    /// The row of the current page: its first and its last page. Both are current_page() where it stands alone.
    [[nodiscard]] std::pair<int, int> current_pages() const;
    /// @pre 0 <= page < page_count()
    void go_to_page(int page);
    /// In CSS pixels. @pre 0 <= page < page_count()
    [[nodiscard]] QSizeF page_size(int page) const { return sizes_[static_cast<std::size_t>(page)]; }
    /// Draws small pictures of the same document for others.
    [[nodiscard]] PagePrinter* printer() const { return printer_; }
    /// Whether all that is seen is drawn.
    [[nodiscard]] bool is_complete() const;

Q_SIGNALS:
    /// The document is laid out.
    void pages_known(int count);
    /// Of current_page() or current_pages(): by scrolling, or because the pages stand otherwise.
    void current_page_changed(int page);
    /// Something that is seen was drawn.
    void drawn();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Picture {
        QImage image;
        double scale = 0;
    };

    void arrange();
    void ask_for_seen();
    void keep_drawn(int page, double scale, const QImage& image);
    [[nodiscard]] double scale() const;  ///< Device-independent pixels a CSS pixel.
    [[nodiscard]] QRect place(int page) const;
    [[nodiscard]] std::pair<int, int> seen() const;  ///< First and behind the last page.

    PagePrinter* printer_;
    QTimer rest_;  ///< After scrolling and zooming.
    std::vector<QSizeF> sizes_;
    std::vector<QRect> places_;  ///< In the whole, by page.
    std::map<int, Picture> pictures_;
    int columns_ = 2;
    double zoom_ = 1;
    std::optional<int> chosen_;  ///< By go_to_page(); empty once the view is scrolled otherwise.
    std::pair<int, int> current_{0, 0};
};

}  // namespace wattmast::ui
