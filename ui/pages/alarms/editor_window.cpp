// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/editor_window.h"

#include <QEventLoop>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>
#include <chrono>
#include <utility>

#include "ui/pages/settings/form_row.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fitting.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"

namespace wattmast::ui {

namespace {

constexpr QSize usual(1320, 780);
constexpr int form_width = 500;
constexpr std::chrono::milliseconds silent_wait{400};

}  // namespace

EditorWindow::EditorWindow(QAbstractItemModel& model, QWidget* form, QWidget* parent)
    : QDialog(parent),
      table_(new DataTable),
      list_panel_(new Panel),
      form_panel_(new Panel),
      message_(new MessageStrip),
      column_(new QVBoxLayout(this)),
      buttons_(new QHBoxLayout) {
    resize(fitting(*this, usual));
    table_->setItemDelegate(new CellDelegate(table_));
    table_->setModel(&model);
    table_->setSortingEnabled(false);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    column_->setContentsMargins(space::s4, space::s4, space::s4, space::s4);
    column_->setSpacing(size::gutter);
    message_->set_closable(true);
    message_->hide();
    column_->addWidget(message_);
    column_->addWidget(scrolling_content(build_panels(form)), 1);
    buttons_->setSpacing(space::s2);
    column_->addLayout(buttons_);
    connect(message_, &MessageStrip::closed, message_, &QWidget::hide);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (!has_changes()) {
            show_row(now.row());
        }
    });
}

void EditorWindow::show_first_fault() {
    // Rows that have just got a fault are higher than they were, once they are laid out.
    QTimer::singleShot(0, this, [this] {
        const QWidget* form = form_scroll_->widget();
        const auto top = [form](const QWidget* row) { return row->mapTo(form, QPoint()).y(); };
        FormRow* first = nullptr;
        for (FormRow* row : form->findChildren<FormRow*>()) {
            const bool is_wrong = row->isVisible() && !row->fault().isEmpty();
            if (is_wrong && (first == nullptr || top(row) < top(first))) {
                first = row;
            }
        }
        if (first != nullptr) {
            form_scroll_->ensureWidgetVisible(first, 0, space::s3);
        }
    });
}

QWidget* EditorWindow::build_panels(QWidget* form) {
    auto* panels = new QWidget;
    auto* row = new QHBoxLayout(panels);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size::gutter);
    list_panel_->set_content(table_);
    row->addWidget(list_panel_, 1);
    auto* scroll = form_scroll_ = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);  // Its fields have it.
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(form);
    form->setAutoFillBackground(false);
    form_panel_->set_content(scroll);
    form_panel_->setFixedWidth(form_width);
    row->addWidget(form_panel_);
    return panels;
}

void EditorWindow::add_button(QPushButton*& button, std::function<void()> run) {
    button = new QPushButton;
    button->setAutoDefault(false);
    buttons_->addWidget(button);
    connect(button, &QPushButton::clicked, this, [run = std::move(run)] { run(); });
}

void EditorWindow::build_usual_buttons() {
    add_button(add_, [this] { begin_new(); });
    add_button(remove_, [this] { remove(); });
}

void EditorWindow::build_last_buttons() {
    buttons_->addStretch(1);
    add_button(revert_, [this] { revert(); });
    add_button(save_, [this] { save(); });
    add_button(close_, [this] { close(); });
    save_->setProperty("wm_primary", true);
}

void EditorWindow::choose_row(int row) {
    table_->setCurrentIndex(table_->model()->index(row, 0));
    if (!has_changes()) {
        show_row(row);
    }
}

void EditorWindow::add_strip(MessageStrip* strip) {
    column_->insertWidget(1, strip);
}

// ---- Saving and closing ----

QString EditorWindow::writing_text() {
    return tr("is being written …");
}

void EditorWindow::begin_saving() {
    is_saving_ = true;
    // Fields that are disabled pass the focus on from one to the next, and the form follows it.
    const int seen = form_scroll_->verticalScrollBar()->value();
    show_actions();
    form_scroll_->verticalScrollBar()->setValue(seen);
}

void EditorWindow::end_saving(bool is_saved) {
    const bool was_saving = is_saving_;
    is_saving_ = false;
    if (is_saved) {
        changes_ = Changes::none;
        message_->hide();
    }
    show_actions();
    if (was_saving) {
        Q_EMIT save_ended();
    }
}

/// False: the window stays. What is written is mostly written at once; only what takes longer is talked about.
bool EditorWindow::wait_for_save() {
    if (is_saving_) {
        QEventLoop loop;
        connect(this, &EditorWindow::save_ended, &loop, &QEventLoop::quit);
        QTimer::singleShot(silent_wait, &loop, &QEventLoop::quit);
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    }
    if (is_saving_) {
        QMessageBox box(QMessageBox::Information, QStringLiteral("Wattmast"), tr("It is still being written."),
                        QMessageBox::NoButton, this);
        box.setInformativeText(tr(
            "The database is busy. This window closes when it is done; if the program ends before, it may be lost."));
        const QPushButton* anyway = box.addButton(tr("Close without waiting"), QMessageBox::DestructiveRole);
        QPushButton* stay = box.addButton(tr("Do not close"), QMessageBox::RejectRole);
        box.setDefaultButton(stay);
        box.setEscapeButton(stay);
        connect(this, &EditorWindow::save_ended, &box, [&box] { box.done(0); });
        box.exec();
        if (box.clickedButton() != nullptr) {
            return box.clickedButton() == anyway;
        }
    }
    return !has_changes();
}

EditorWindow::CloseAnswer EditorWindow::ask_what_to_do() {
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Wattmast"), unsaved_question(), QMessageBox::NoButton, this);
    box.setInformativeText(tr("What is not saved is lost when the window closes."));
    QPushButton* save = box.addButton(tr("Save"), QMessageBox::AcceptRole);
    const QPushButton* discard = box.addButton(tr("Discard changes"), QMessageBox::DestructiveRole);
    QPushButton* stay = box.addButton(tr("Go on editing"), QMessageBox::RejectRole);
    box.setDefaultButton(save);
    box.setEscapeButton(stay);
    box.exec();
    return box.clickedButton() == save      ? CloseAnswer::save
           : box.clickedButton() == discard ? CloseAnswer::discard
                                            : CloseAnswer::stay;
}

bool EditorWindow::may_close() {
    discards_ = changes_ == Changes::begun;
    if (!is_saving_ && changes_ != Changes::made) {
        return true;
    }
    show();
    raise();
    activateWindow();
    if (!is_saving_) {
        const CloseAnswer answer = ask_what_to_do();
        if (answer != CloseAnswer::save) {
            discards_ = answer == CloseAnswer::discard;
            return discards_;
        }
        save();
    }
    return wait_for_save();
}

void EditorWindow::close_goes_ahead() {
    if (std::exchange(discards_, false)) {
        revert();
    }
}

void EditorWindow::reject() {
    if (may_close()) {
        close_goes_ahead();
        QDialog::reject();
    }
}

void EditorWindow::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

bool may_remove(QWidget* parent, const QString& question, const QString& what_then, const QString& remove_button) {
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Wattmast"), question, QMessageBox::NoButton, parent);
    box.setInformativeText(what_then);
    const QPushButton* remove = box.addButton(remove_button, QMessageBox::DestructiveRole);
    QPushButton* keep = box.addButton(EditorWindow::tr("Keep"), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.setEscapeButton(keep);
    box.exec();
    return box.clickedButton() == remove;
}

}  // namespace wattmast::ui
