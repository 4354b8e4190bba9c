// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Draws the pages of a report on a thread of its own.
#pragma once

#include <QImage>
#include <QObject>
#include <QRectF>
#include <QString>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "report/report_document.h"

namespace wattmast::ui {

/// A number on a page, or a factor's name.
struct DrawnFigure {
    QRectF place;  ///< CSS pixels.
    QString text;  ///< With its unit.
    QString what;  ///< Row and column, in the document's language.
    std::optional<FigureOrigin> origin;
};

/// Lays a document out once and draws pages of it as they are asked for. Pages belong to one thread (PagePreview), and
/// a large report takes seconds to lay out, so that a worker of the engine is not taken for it. GUI thread; the signals
/// come on it. What is under way when it is destroyed is waited for: a layout cannot be cut short.
class PagePrinter : public QObject {
    Q_OBJECT

public:
    explicit PagePrinter(QObject* parent = nullptr);
    ~PagePrinter() override;

    /// What was asked for of the former document is dropped. Answers with laid_out(); null: nothing, and no answer.
    void show(std::shared_ptr<const ReportDocument> document);
    /// Answers with drawn(); the newest wishes come first. @param scale Pixels a CSS pixel. @pre laid out
    void draw(int page, double scale);
    /// Takes wishes back that nobody waits for any more, such as those of pages that were scrolled by.
    void forget_wishes();
    /// The same of small pictures, which are drawn after all others. Answers with drawn_small(). @pre laid out
    void draw_small(int page, double scale);
    void forget_small();

Q_SIGNALS:
    /// Sizes of the pages in CSS pixels.
    void laid_out(const QVector<QSizeF>& sizes);
    void drawn(int page, double scale, const QImage& image, const std::vector<wattmast::ui::DrawnFigure>& figures);
    void drawn_small(int page, const QImage& image);

private:
    struct Wish {
        int page = 0;
        double scale = 1;
        bool is_small = false;
    };

    void work(const std::stop_token& stop);
    void wish(std::deque<Wish>& wishes, const Wish& wish);
    [[nodiscard]] std::optional<Wish> next_wish();  ///< @pre mutex_ is held

    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::shared_ptr<const ReportDocument> document_;  ///< To be laid out; guarded by mutex_.
    bool has_news_ = false;                           ///< document_ is to be taken; guarded by mutex_.
    std::deque<Wish> wishes_;                         ///< Guarded by mutex_.
    std::deque<Wish> small_;                          ///< Guarded by mutex_.
    quint64 generation_ = 0;                          ///< Of the document; guarded by mutex_.
    std::jthread thread_;                             ///< Last: ends before what it uses.
};

}  // namespace wattmast::ui
