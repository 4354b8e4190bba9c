// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/chart_annotations.h"

#include <QCursor>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QItemSelectionModel>
#include <QMenu>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/format/format.h"
#include "ui/pages/shared/annotation_editor.h"
#include "ui/pages/shared/annotation_table_model.h"
#include "ui/pages/shared/drawn_point.h"
#include "ui/person.h"
#include "ui/shell/session.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/state_overlay.h"

namespace wattmast::ui {

namespace {

constexpr QSize list_size(760, 420);

}  // namespace

ChartAnnotations::ChartAnnotations(PlotView& chart, const PageContext& context, QWidget* page)
    : QObject(page), chart_(chart), context_(context), page_(page), strip_(new MessageStrip), book_(context.bridge) {
    strip_->set_closable(true);
    strip_->hide();
    connect(strip_, &MessageStrip::closed, strip_, &QWidget::hide);
    connect(strip_, &MessageStrip::action_requested, this, [this] {
        is_undoing_ = true;
        strip_->hide();
        book_.undo();
    });
    connect(&book_, &AnnotationBook::changed, this, &ChartAnnotations::refresh);
    connect(&book_, &AnnotationBook::kept, this, &ChartAnnotations::tell);
    connect(&book_, &AnnotationBook::failed, this,
            [this](const Failure& failure) { strip_->show_failure(tr("The annotation was not kept."), failure); });
    connect(&book_, &AnnotationBook::read_failed, this, [this](const Failure& failure) {
        strip_->show_failure(tr("The annotations could not be read."), failure);
    });
    connect(&chart_, &PlotView::annotation_requested, this, &ChartAnnotations::add_at);
    connect(&chart_, &PlotView::mark_activated, this, &ChartAnnotations::show_menu);
}

void ChartAnnotations::set_sites(std::vector<SiteId> sites, const QString& place) {
    std::ranges::sort(sites);
    sites.erase(std::unique(sites.begin(), sites.end()), sites.end());
    place_ = place;
    sites_ = std::move(sites);
    shown_ = book_.about(sites_);
}

void ChartAnnotations::start() {
    book_.read();
}

void ChartAnnotations::refresh() {
    shown_ = book_.about(sites_);
    Q_EMIT changed();
}

void ChartAnnotations::decorate(PlotSpec& spec) const {
    spec.marks = marks_of(shown_, spec.zone, Format::current().locale());
    spec.bands = bands_of(shown_);
}

void ChartAnnotations::tell(const AnnotationRecord& record) {
    const bool has_undo = !std::exchange(is_undoing_, false) && book_.can_undo();
    QString what;
    switch (record.act) {
        case AnnotationAct::added:
            what = tr("The annotation was added.");
            break;
        case AnnotationAct::changed:
            what = tr("The annotation was changed.");
            break;
        case AnnotationAct::removed:
            what = tr("The annotation was removed.");
            break;
    }
    strip_->show_message(MessageStrip::Kind::success, what, QString::fromStdString(record.text),
                         has_undo ? tr("Undo") : QString());
}

QString ChartAnnotations::why_not() const {
    return context_.bridge.options().access == Access::read_write
               ? QString()
               : tr("The database is open for reading only, so nothing can be noted.");
}

// ---- Forms ----

void ChartAnnotations::add_at(UtcTime at) {
    if (const QString why = why_not(); !why.isEmpty()) {
        strip_->show_message(MessageStrip::Kind::info, tr("Reading only."), why);
        return;
    }
    AnnotationRecord record;
    record.begin = at;
    if (const auto& measured = chart_.measured()) {
        record.begin = measured->range.begin;
        record.end = measured->range.end;
    }
    open_editor(record);
}

void ChartAnnotations::edit(const Annotation& annotation) {
    AnnotationRecord record = annotation.record;
    record.act = AnnotationAct::changed;
    record.who = person_name().toStdString();
    open_editor(record);
}

void ChartAnnotations::remove(const Annotation& annotation) {
    AnnotationRecord record = annotation.record;
    record.act = AnnotationAct::removed;
    record.who = person_name().toStdString();
    book_.keep(record);
}

void ChartAnnotations::open_editor(const AnnotationRecord& record) {
    if (editor_ != nullptr) {
        editor_->raise();
        editor_->activateWindow();
        return;
    }
    const bool keeps_its_sites = record.annotation.is_assigned() && !record.sites.empty();
    editor_ = new AnnotationEditor(record, keeps_its_sites ? record.sites : sites_,
                                   keeps_its_sites ? tr("Its sites") : place_, context_.session.zone(), page_);
    editor_->setAttribute(Qt::WA_DeleteOnClose);
    editor_->setWindowModality(Qt::WindowModal);
    connect(editor_, &QDialog::accepted, this, [this] { book_.keep(editor_->record()); });
    connect(editor_, &QDialog::finished, this, [this] { editor_ = nullptr; });
    editor_->open();
}

void ChartAnnotations::show_menu(int mark) {
    if (mark < 0 || static_cast<std::size_t>(mark) >= shown_.size()) {
        return;
    }
    const Annotation one = shown_[static_cast<std::size_t>(mark)];
    auto* menu = new QMenu(page_);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QString text = QString::fromStdString(one.record.text);
    QAction* head = menu->addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
    head->setEnabled(false);
    const Format& format = Format::current();
    QAction* author = menu->addAction(
        //: Author, and when it was written. 中文：%1，%2
        tr("%1, written %2").arg(QString::fromStdString(one.author), format.date_time(one.added)));
    author->setEnabled(false);
    menu->addSeparator();
    if (!one.record.link.empty()) {
        const QUrl url(QString::fromStdString(one.record.link));
        connect(menu->addAction(tr("Open link")), &QAction::triggered, this, [url] { QDesktopServices::openUrl(url); });
    }
    QAction* change = menu->addAction(tr("Edit annotation…"));
    QAction* take_away = menu->addAction(tr("Remove annotation"));
    connect(change, &QAction::triggered, this, [this, one] { edit(one); });
    connect(take_away, &QAction::triggered, this, [this, one] { remove(one); });
    menu->setToolTipsVisible(true);
    for (QAction* action : {change, take_away}) {
        action->setEnabled(why_not().isEmpty());
        action->setToolTip(why_not());
    }
    menu->popup(QCursor::pos());
}

void ChartAnnotations::show_list() {
    auto* dialog = new QDialog(page_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Annotations"));
    dialog->resize(list_size);
    auto* column = new QVBoxLayout(dialog);
    auto* table = new DataTable;
    table->setAccessibleName(tr("Annotations"));
    table->viewport()->setAutoFillBackground(true);  // No panel lies below it.
    auto* model = new AnnotationTableModel(table);
    model->set_annotations(shown_);
    connect(this, &ChartAnnotations::changed, model, [this, model] { model->set_annotations(shown_); });
    table->setModel(model);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->set_stretch_column(AnnotationTableModel::text_column);
    for (const int time : {AnnotationTableModel::begin_column, AnnotationTableModel::end_column}) {
        table->set_column_width(time, 140);
    }
    table->set_column_width(AnnotationTableModel::author_column, 110);
    table->set_column_width(AnnotationTableModel::changed_column, 190);
    auto* empty = new StateOverlay(table->viewport());
    empty->show_state(
        StateOverlay::Kind::empty,
        {tr("No annotations in this range"), tr("Press N in the chart, or choose “Add annotation…”."), {}, {}});
    column->addWidget(table, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    QPushButton* show = buttons->addButton(tr("Show in chart"), QDialogButtonBox::ActionRole);
    QPushButton* change = buttons->addButton(tr("Edit annotation…"), QDialogButtonBox::ActionRole);
    QPushButton* take_away = buttons->addButton(tr("Remove annotation"), QDialogButtonBox::ActionRole);
    for (QPushButton* button : {change, take_away}) {
        button->setToolTip(why_not());
    }
    column->addWidget(buttons);
    const auto show_state = [this, table, model, empty, show, change, take_away] {
        empty->setVisible(model->rowCount() == 0);
        empty->setGeometry(table->viewport()->rect());
        const bool has_row = table->selectionModel()->hasSelection();
        show->setEnabled(has_row);
        change->setEnabled(has_row && why_not().isEmpty());
        take_away->setEnabled(has_row && why_not().isEmpty());
    };
    connect(model, &QAbstractItemModel::modelReset, dialog, show_state);
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, dialog, show_state);
    const auto with_row = [this, table, model](auto act) {
        return [this, table, model, act] {
            const QModelIndexList rows = table->selectionModel()->selectedRows();
            if (!rows.isEmpty()) {
                const Annotation chosen = model->at(rows.front().row());
                act(chosen);
            }
        };
    };
    const auto show_one = with_row([this](const Annotation& one) {
        const Duration half = std::max<Duration>(chart_.range().length() / 2, one.range().length());
        chart_.zoom_to({one.record.begin - half, one.record.begin + half});
    });
    connect(show, &QPushButton::clicked, this, show_one);
    connect(table, &DataTable::row_opened, this, show_one);
    connect(change, &QPushButton::clicked, this, with_row([this](const Annotation& one) { edit(one); }));
    connect(take_away, &QPushButton::clicked, this, with_row([this](const Annotation& one) { remove(one); }));
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    dialog->show();
    show_state();
}

}  // namespace wattmast::ui
