// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/formula_edit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStandardItemModel>

#include "ui/theme/theme.h"

namespace wattmast::ui {

namespace {

constexpr int reference_role = Qt::UserRole + 1;
constexpr int letters_of_a_name = 2;

}  // namespace

FormulaEdit::FormulaEdit(const FormulaNames& names, QWidget* parent)
    : QPlainTextEdit(parent), names_(names), found_(new QStandardItemModel(this)), completer_(new QCompleter(this)) {
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    completer_->setModel(found_);
    completer_->setWidget(this);
    completer_->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    connect(completer_, qOverload<const QModelIndex&>(&QCompleter::activated), this, &FormulaEdit::take);
}

void FormulaEdit::set_fault(std::optional<TextSpan> span) {
    QList<QTextEdit::ExtraSelection> marks;
    if (span) {
        const QByteArray bytes = toPlainText().toUtf8();
        const auto letters = [&](std::size_t count) {
            return static_cast<int>(QString::fromUtf8(bytes.left(static_cast<qsizetype>(count))).size());
        };
        int begin = letters(span->at);
        int end = letters(span->at + span->length);
        if (begin == end) {
            begin = std::max(0, begin - 1);  // Something is missing: the letter before it carries the mark.
        }
        QTextEdit::ExtraSelection mark;
        mark.cursor = textCursor();
        mark.cursor.setPosition(begin);
        mark.cursor.setPosition(std::max(begin, end), QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(color(Color::alarm_critical));
        marks += mark;
    }
    setExtraSelections(marks);
}

void FormulaEdit::insert_name(const QString& name) {
    insertPlainText(name);
    setFocus();
}

FormulaEdit::Fragment FormulaEdit::fragment() const {
    const QString before = toPlainText().left(textCursor().position());
    const auto open = before.lastIndexOf(QLatin1Char('['));
    if (open > before.lastIndexOf(QLatin1Char(']'))) {
        return {static_cast<int>(open), before.mid(open + 1)};
    }
    static const QString ends = QStringLiteral("+-*/(),%]\u2212\u00D7\u00F7\uFF08\uFF09\uFF0C");
    auto begin = before.size();
    while (begin > 0 && !ends.contains(before[begin - 1])) {
        --begin;
    }
    while (begin < before.size() && before[begin].isSpace()) {
        ++begin;
    }
    return {static_cast<int>(begin), before.mid(begin)};
}

void FormulaEdit::propose(int least_letters) {
    const Fragment now = fragment();
    found_->clear();
    if (now.text.trimmed().size() >= least_letters) {
        for (const FormulaNames::Proposal& one : names_.proposals(now.text)) {
            auto* item = new QStandardItem(one.name);
            item->setData(one.reference, reference_role);
            item->setToolTip(one.reference);
            found_->appendRow(item);
        }
    }
    if (found_->rowCount() == 0) {
        completer_->popup()->hide();
        return;
    }
    QRect place = cursorRect();
    place.setWidth(std::max(
        240, completer_->popup()->sizeHintForColumn(0) + completer_->popup()->verticalScrollBar()->sizeHint().width()));
    completer_->complete(place);
    completer_->popup()->setCurrentIndex(completer_->completionModel()->index(0, 0));
}

void FormulaEdit::take(const QModelIndex& index) {
    const Fragment now = fragment();
    QTextCursor cursor = textCursor();
    cursor.setPosition(now.begin, QTextCursor::KeepAnchor);
    cursor.insertText(index.data(reference_role).toString());
    setTextCursor(cursor);
}

void FormulaEdit::keyPressEvent(QKeyEvent* event) {
    const bool is_open = completer_->popup()->isVisible();
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            event->ignore();  // The popup takes it, else the dialog: a formula has no second paragraph.
            return;
        case Qt::Key_Escape:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            if (is_open) {
                event->ignore();
                return;
            }
            break;
        case Qt::Key_Space:
            if (event->modifiers() == Qt::ControlModifier) {
                propose(1);
                return;
            }
            break;
        default:
            break;
    }
    QPlainTextEdit::keyPressEvent(event);
    if (!event->text().isEmpty() && event->text().front().isPrint()) {
        propose(letters_of_a_name);
    } else if (is_open) {
        propose(1);
    }
}

}  // namespace wattmast::ui
