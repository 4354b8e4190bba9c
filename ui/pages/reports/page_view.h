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
#include "ui/pages/reports/page_printer.h"

namespace wattmast::ui {

/// One or two pages side by side. Ctrl+wheel and Ctrl with + and − zoom, Ctrl+0 fits; Page Up and Page Down go by
/// pages. Pages appear as they are drawn, those that are seen first; in their place stands white paper meanwhile.
/// A figure that has an origin is opened by a click; Tab walks through those in sight before it leaves the view, Enter
/// opens the one that is marked, Escape takes the mark away. GUI thread.
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

    /// A figure of a page that is drawn, as it is seen now.
    struct SeenFigure {
        int page = 0;
        QRect place;  ///< In the viewport.
        QString text;
        QString what;
        std::optional<FigureOrigin> origin;
    };
    /// Those of which any part is in sight, in the order of reading.
    [[nodiscard]] std::vector<SeenFigure> figures_in_sight() const;
    /// The one that Tab has come to.
    [[nodiscard]] std::optional<SeenFigure> marked_figure() const;

Q_SIGNALS:
    /// The document is laid out.
    void pages_known(int count);
    /// Of current_page() or current_pages(): by scrolling, or because the pages stand otherwise.
    void current_page_changed(int page);
    /// Something that is seen was drawn.
    void drawn();
    /// A figure was opened.
    void origin_requested(const wattmast::FigureOrigin& origin);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct Picture {
        QImage image;
        double scale = 0;
        std::vector<DrawnFigure> figures = {};
    };
    /// A page and a place among its figures.
    struct FigurePlace {
        int page = 0;
        std::size_t at = 0;
        friend bool operator==(const FigurePlace&, const FigurePlace&) = default;
    };

    void arrange();
    void ask_for_seen();
    void keep_drawn(int page, double scale, const QImage& image, const std::vector<DrawnFigure>& figures);
    /// Null: the page is not drawn.
    [[nodiscard]] const DrawnFigure* figure(const FigurePlace& place) const;
    [[nodiscard]] std::vector<FigurePlace> places_in_sight() const;
    [[nodiscard]] QRect place_of(const FigurePlace& place) const;
    [[nodiscard]] SeenFigure seen_figure(const FigurePlace& place) const;
    [[nodiscard]] std::optional<FigurePlace> figure_at(const QPoint& point) const;
    [[nodiscard]] QString tip_of(const DrawnFigure& figure) const;
    /// Empty: no mark.
    void mark(std::optional<FigurePlace> place);
    bool open(const std::optional<FigurePlace>& place);
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
    std::optional<FigurePlace> marked_;   ///< By Tab.
    std::optional<FigurePlace> pressed_;  ///< By the pointer.
};

}  // namespace wattmast::ui
