// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Annotations of one chart: N adds one, a click on its letter shows what can be done with it.
#pragma once

#include <QObject>
#include <vector>

#include "ui/charts/plot_view.h"
#include "ui/pages/shared/annotation_book.h"
#include "ui/shell/page_base.h"

class QDialog;

namespace wattmast::ui {

class AnnotationEditor;
class MessageStrip;

/// The page asks decorate() to put the marks into its spec, and draws anew on changed(). GUI thread.
class ChartAnnotations : public QObject {
    Q_OBJECT

public:
    /// Bridge, session and chart outlive it. Dialogs belong to `page`.
    ChartAnnotations(PlotView& chart, const PageContext& context, QWidget* page);

    /// What was done, with Undo; hidden until then. The page places it.
    [[nodiscard]] MessageStrip* strip() const { return strip_; }

    /// Which sites the chart is about, and their name in words.
    void set_sites(std::vector<SiteId> sites, const QString& place);
    /// The page came to the front: reads them.
    void start();
    void decorate(PlotSpec& spec) const;
    [[nodiscard]] const std::vector<Annotation>& shown() const { return shown_; }
    [[nodiscard]] AnnotationBook& book() { return book_; }

    /// Why nothing can be noted: the database is open for reading only. Empty: it can.
    [[nodiscard]] QString why_not() const;
    /// Opens the form for a moment, or for the measured interval where there is one.
    void add_at(UtcTime at);
    void edit(const Annotation& annotation);
    void remove(const Annotation& annotation);
    /// All of them in a table.
    void show_list();

    /// The form that is open; null: none. For tests.
    [[nodiscard]] AnnotationEditor* editor() const { return editor_; }

Q_SIGNALS:
    void changed();

private:
    void refresh();
    void open_editor(const AnnotationRecord& record);
    void show_menu(int mark);
    void tell(const AnnotationRecord& record);

    PlotView& chart_;
    PageContext context_;
    QWidget* page_;
    MessageStrip* strip_;
    AnnotationBook book_;
    std::vector<SiteId> sites_;
    QString place_;
    std::vector<Annotation> shown_;
    AnnotationEditor* editor_ = nullptr;
    bool is_undoing_ = false;
};

}  // namespace wattmast::ui
