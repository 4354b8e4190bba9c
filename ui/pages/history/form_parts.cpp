// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/form_parts.h"

#include <QAbstractButton>
#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QWheelEvent>

#include "ui/theme/theme.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr int control_width = 176;

}  // namespace

QuietCombo::QuietCombo(QWidget* parent) : QComboBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    connect(this, &QComboBox::activated, this, &QuietCombo::chosen_by_hand);
}

void QuietCombo::make_editable(Case typed) {
    case_ = typed;
    setEditable(true);
    // Qt would take the first entry that differs in case only, and replace what was typed.
    disconnect(lineEdit(), &QLineEdit::editingFinished, this, nullptr);
    setInsertPolicy(QComboBox::NoInsert);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    connect(lineEdit(), &QLineEdit::editingFinished, this, [this] {
        lineEdit()->setModified(false);
        if (const int index = findData(chosen()); index >= 0) {
            const QSignalBlocker quiet(this);
            setCurrentIndex(index);
        }
        Q_EMIT chosen_by_hand();
    });
}

void QuietCombo::set_entries(const QStringList& texts, const QVariantList& keys) {
    bool is_same = texts.size() == count();
    for (int i = 0; is_same && i < count(); ++i) {
        is_same = itemText(i) == texts[i] && itemData(i) == keys[i];
    }
    if (is_same) {
        return;  // Nothing that somebody types is taken away.
    }
    const QSignalBlocker quiet(this);
    const QVariant before = chosen();
    clear();
    addItems(texts);
    for (int i = 0; i < keys.size(); ++i) {
        setItemData(i, keys[i]);
    }
    show_data(before);
}

void QuietCombo::show_data(const QVariant& key) {
    if (isEditable() && lineEdit()->hasFocus() && lineEdit()->isModified()) {
        return;  // Somebody is typing.
    }
    const QSignalBlocker quiet(this);
    const int index = findData(key);
    setCurrentIndex(index);
    if (!isEditable()) {
        return;
    }
    if (index < 0 && lineEdit()->text() != key.toString()) {
        setEditText(key.toString());
    }
    lineEdit()->setCursorPosition(0);
}

QVariant QuietCombo::chosen() const {
    if (!isEditable()) {
        return currentData();
    }
    const QString typed = currentText();
    const bool is_picked = currentIndex() >= 0 && itemText(currentIndex()) == typed;
    const int index = is_picked ? currentIndex() : index_of(typed.trimmed());
    return index >= 0 ? itemData(index) : QVariant(typed.trimmed());
}

int QuietCombo::index_of(const QString& typed) const {
    const int same = findText(typed, Qt::MatchFixedString | Qt::MatchCaseSensitive);
    if (same >= 0 || case_ == Case::differs) {
        return same;
    }
    int found = -1;
    for (int i = 0; i < count(); ++i) {
        if (itemText(i).compare(typed, Qt::CaseInsensitive) != 0) {
            continue;
        }
        if (found >= 0) {
            return -1;
        }
        found = i;
    }
    return found;
}

void QuietCombo::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

QuestionRow::QuestionRow(QWidget* control, QWidget* parent)
    : QWidget(parent),
      control_(control),
      name_(new RoleLabel(TextRole::body, Color::text_primary)),
      question_(new WrappedLabel(TextRole::table, Color::alarm_major)),
      reason_(new WrappedLabel(TextRole::table, Color::text_muted)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(size::panel_pad, space::s2, size::panel_pad, space::s2);
    grid->setHorizontalSpacing(space::s2);
    grid->setVerticalSpacing(3);
    grid->addWidget(name_, 0, 0);
    grid->addWidget(control_, 0, 1);
    grid->addWidget(question_, 1, 0, 1, 2);
    grid->addWidget(reason_, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    control_->setMinimumWidth(control_width);
    const bool has_words = qobject_cast<QAbstractButton*>(control_) != nullptr;  // As wide as its language wants.
    control_->setMaximumWidth(has_words ? QWIDGETSIZE_MAX : control_width);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    question_->hide();
    reason_->hide();
}

void QuestionRow::set_name(const QString& name) {
    name_->set_text(name);
    control_->setAccessibleName(name);
}

void QuestionRow::set_reason(const QString& reason) {
    reason_->setText(reason);
    show_texts();
}

void QuestionRow::set_question(const QString& question) {
    open_ = !question.isEmpty();
    question_->setText(question);
    show_texts();
}

void QuestionRow::show_texts() {
    reason_->setVisible(!reason_->text().isEmpty());
    question_->setVisible(open_);
    control_->setProperty("wm_invalid", open_);
    control_->setAccessibleDescription(open_ ? question_->text() + QLatin1Char(' ') + reason_->text()
                                             : reason_->text());
    control_->update();
}

QString QuestionRow::reason() const {
    return reason_->text();
}

void QuestionRow::paintEvent(QPaintEvent* /*event*/) {
    QPainter(this).fillRect(QRect(1, height() - 1, width() - 2, 1), color(Color::border_subtle));
}

}  // namespace wattmast::ui
