// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/help/help_window.h"

#include <QEvent>
#include <QFrame>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextEdit>
#include <QTextTable>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/desktop/window_memory.h"
#include "ui/format/format.h"
#include "ui/shell/palette/search_text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fitting.h"

namespace wattmast::ui {
namespace {

constexpr QSize usual(980, 760);
constexpr int contents_width = 240;
constexpr int id_role = Qt::UserRole;
constexpr QLatin1String scheme("help");
constexpr QLatin1String memory("/help");

}  // namespace

HelpWindow::HelpWindow(QWidget* parent)
    : QWidget(parent, Qt::Window),
      splitter_(new QSplitter),
      search_(new QLineEdit),
      contents_(new QListWidget),
      text_(new QTextBrowser) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter_);
    auto* side = new QWidget;
    auto* left = new QVBoxLayout(side);
    left->setContentsMargins(space::s3, space::s3, space::s2, space::s3);
    left->setSpacing(space::s2);
    search_->setClearButtonEnabled(true);
    left->addWidget(search_);
    contents_->setFrameShape(QFrame::NoFrame);
    contents_->setMouseTracking(true);
    contents_->viewport()->setAutoFillBackground(false);
    left->addWidget(contents_, 1);
    splitter_->addWidget(side);
    text_->setFrameShape(QFrame::NoFrame);
    text_->setOpenLinks(false);
    text_->document()->setDocumentMargin(space::s6);
    splitter_->addWidget(text_);
    splitter_->setStretchFactor(1, 1);
    splitter_->setSizes({contents_width, usual.width() - contents_width});
    splitter_->setChildrenCollapsible(false);
    resize(fitting(*this, usual));
    WindowMemory::restore_geometry(*this, memory);
    connect(search_, &QLineEdit::textChanged, this, &HelpWindow::fill);
    connect(search_, &QLineEdit::returnPressed, this, [this] { text_->setFocus(Qt::OtherFocusReason); });
    connect(contents_, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item != nullptr) {
            show_page(item->data(id_role).toString());
        }
    });
    connect(text_, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (link.scheme() == scheme) {
            open(link.path());
        }
    });
    // Colours are written into the document.
    connect(&Theme::instance(), &Theme::changed, this, [this] { show_page(id_); });
    load();
}

HelpWindow::~HelpWindow() {
    WindowMemory::save_geometry(*this, memory);
}

void HelpWindow::load() {
    pages_ = help_pages(Format::current().language());
    setWindowTitle(tr("Handbook – Wattmast"));
    search_->setPlaceholderText(tr("Search the handbook"));
    search_->setAccessibleName(tr("Search the handbook"));
    contents_->setAccessibleName(tr("Contents"));
    text_->setAccessibleName(tr("Handbook"));
    contents_->setFont(text_font(TextRole::body));
    fill();
}

void HelpWindow::fill() {
    const QString before = id_;
    {
        const QSignalBlocker quiet(contents_);
        contents_->clear();
        for (const HelpPage& page : matching(pages_, search_->text())) {
            auto* item = new QListWidgetItem(page.title, contents_);
            item->setData(id_role, page.id);
            item->setSizeHint({0, size::table_row});
            if (page.id == before) {
                contents_->setCurrentItem(item);
            }
        }
    }
    if (contents_->currentItem() == nullptr && contents_->count() > 0) {
        contents_->setCurrentRow(0);
        return;
    }
    show_page(id_);
}

void HelpWindow::open(const QString& id) {
    search_->clear();
    const bool is_known = std::ranges::find(pages_, id, &HelpPage::id) != pages_.end();
    show_page(is_known || pages_.empty() ? id : pages_.front().id);
    fill();
    show();
    raise();
    activateWindow();
}

QString HelpWindow::current() const {
    return id_;
}

void HelpWindow::show_page(const QString& id) {
    const auto page = std::ranges::find(pages_, id, &HelpPage::id);
    if (page == pages_.end()) {
        return;
    }
    id_ = id;
    text_->document()->setDefaultFont(text_font(TextRole::body));
    text_->setMarkdown(page->text);
    dress_tables();
    text_->moveCursor(QTextCursor::Start);
    mark_words();
}

/// Lines between the rows, as in the tables of the program.
void HelpWindow::dress_tables() {
    constexpr qreal pad = 6;
    const auto frames = text_->document()->rootFrame()->childFrames();
    for (QTextFrame* frame : frames) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (table == nullptr) {
            continue;
        }
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(0);
        format.setCellSpacing(0);
        format.setCellPadding(pad);
        format.setTopMargin(space::s2);
        format.setBottomMargin(space::s3);
        table->setFormat(format);
        for (int row = 0; row < table->rows(); ++row) {
            for (int column = 0; column < table->columns(); ++column) {
                QTextTableCell cell = table->cellAt(row, column);
                QTextTableCellFormat line = cell.format().toTableCellFormat();
                line.setBottomBorder(1);
                line.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
                line.setBottomBorderBrush(color(Color::border_subtle));
                cell.setFormat(line);
            }
        }
    }
}

void HelpWindow::mark_words() {
    QList<QTextEdit::ExtraSelection> marks;
    for (const QString& word : words_of(search_->text())) {
        QTextCursor at(text_->document());
        while (!(at = text_->document()->find(word, at)).isNull()) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = at;
            mark.format.setBackground(color(Color::bg_selected));
            mark.format.setForeground(color(Color::accent));
            marks.push_back(mark);
        }
    }
    text_->setExtraSelections(marks);
}

void HelpWindow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        load();
    }
}

void HelpWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        close();
    } else if (event->matches(QKeySequence::Find)) {
        search_->setFocus(Qt::ShortcutFocusReason);
        search_->selectAll();
    } else {
        QWidget::keyPressEvent(event);
    }
}

}  // namespace wattmast::ui
