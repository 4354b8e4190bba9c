// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices/raw_log_view.h"

#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>
#include <utility>

#include "ui/pages/devices/frame_model.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

RawLogView::RawLogView(Source source, QWidget* parent)
    : QWidget(parent),
      source_(std::move(source)),
      model_(new FrameModel(this)),
      table_(new DataTable),
      panel_(new Panel),
      copy_(new QPushButton),
      whole_(new WrappedLabel(TextRole::table, Color::text_secondary)) {
    table_->setItemDelegate(new CellDelegate(table_));
    table_->setModel(model_);
    table_->set_column_width(FrameModel::time, 124);
    table_->set_column_width(FrameModel::direction, 84);
    table_->set_column_width(FrameModel::meaning, 390);
    table_->set_column_width(FrameModel::bytes, 300);
    table_->set_stretch_column(FrameModel::bytes);
    copy_->setProperty("wm_compact", true);
    copy_->setAutoDefault(false);
    panel_->set_header_line(true);
    panel_->add_tool(copy_);
    whole_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    whole_->setContentsMargins(size::panel_pad, space::s2, size::panel_pad, space::s3);
    whole_->hide();
    auto* content = new QWidget;
    auto* inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(table_, 1);
    inside->addWidget(whole_);
    panel_->set_content(content);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RawLogView::show_whole);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(panel_);
    timer_.setInterval(std::chrono::seconds{1});
    connect(&timer_, &QTimer::timeout, this, &RawLogView::refresh);
    connect(copy_, &QPushButton::clicked, table_, &DataTable::copy_selection);
    retranslate();
}

void RawLogView::set_empty_text(const QString& text) {
    empty_text_ = text;
    refresh();
}

void RawLogView::refresh() {
    const QScrollBar* bar = table_->verticalScrollBar();
    const bool follows = bar->value() == bar->maximum();
    model_->set_frames(source_());
    copy_->setEnabled(model_->rowCount() > 0);
    panel_->set_subtitle(tr("%n frame(s), without passwords and communities", nullptr, model_->rowCount()));
    if (model_->rowCount() == 0) {
        panel_->show_empty({tr("Nothing has gone over the line yet"),
                            empty_text_.isEmpty() ? tr("Frames are recorded while this is open.") : empty_text_,
                            {},
                            {}});
    } else {
        panel_->show_content();
    }
    if (follows) {
        table_->scrollToBottom();
    }
}

void RawLogView::show_whole() {
    const QModelIndex current = table_->currentIndex();
    QStringList lines;
    for (const int column : {FrameModel::meaning, FrameModel::bytes}) {
        const QString text = current.siblingAtColumn(column).data().toString();
        if (!text.isEmpty()) {
            lines << text;
        }
    }
    whole_->setText(lines.join(QLatin1Char('\n')));
    whole_->setVisible(!lines.isEmpty());
}

void RawLogView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
    timer_.start();
}

void RawLogView::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    timer_.stop();
}

void RawLogView::retranslate() {
    panel_->set_title(tr("Raw log"));
    table_->setAccessibleName(panel_->title());
    copy_->setText(tr("Copy"));
    copy_->setToolTip(tr("The selected frames, or all of them"));
    refresh();
}

void RawLogView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

}  // namespace wattmast::ui
