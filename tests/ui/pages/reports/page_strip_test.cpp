// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/reports/page_strip.h"

#include <QAccessible>
#include <QListView>
#include <QVBoxLayout>

#include "support/ui_test_main.h"
#include "support/window_checks.h"
#include "ui/pages/reports/page_strip_model.h"
#include "ui/pages/reports/page_view.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

constexpr int patience_ms = 20'000;

/// A page for each part; the last one lies.
std::shared_ptr<const ReportDocument> document_of_pages(int pages) {
    auto document = std::make_shared<ReportDocument>();
    document->title = "Pages";
    document->period = CivilMonth::parse("2026-10").value();
    for (int page = 0; page < pages; ++page) {
        ReportSection section{"s" + std::to_string(page),
                              "Part " + std::to_string(page + 1),
                              page == 0           ? ReportSection::Start::where_the_last_ended
                              : page == pages - 1 ? ReportSection::Start::new_wide_page
                                                  : ReportSection::Start::new_page,
                              {}};
        ReportParagraph words;
        words.text = "What stands in part " + std::to_string(page + 1) + ".";
        section.blocks.emplace_back(std::move(words));
        document->sections.push_back(std::move(section));
    }
    return document;
}

struct Preview {
    QWidget window;
    PageView* pages = new PageView;
    PageStrip* strip = nullptr;

    explicit Preview(int count, int columns = 2) {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(pages, 1);
        strip = new PageStrip(pages);
        column->addWidget(strip);
        pages->set_columns(columns);
        window.resize(900, 760);
        window.show();
        window.activateWindow();
        pages->show_document(document_of_pages(count));
        [&] { QVERIFY(QTest::qWaitFor([&] { return pages->page_count() == count; }, patience_ms)); }();
    }
    [[nodiscard]] QListView* list() const { return strip->list(); }
    [[nodiscard]] bool is_marked(int page) const {
        return list()->model()->index(page, 0).data(PageStripModel::marked_role).toBool();
    }
    void click(int page) const {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, Qt::NoModifier,
                          list()->visualRect(list()->model()->index(page, 0)).center());
    }
};

}  // namespace

class PageStripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_click_brings_the_page_into_the_view_and_marks_its_row() {
        const Preview preview(9);
        QCOMPARE(preview.list()->model()->rowCount(), 9);
        QCOMPARE(preview.list()->model()->index(8, 0).data().toString(), QStringLiteral("9"));
        QCOMPARE(preview.strip->position(), QStringLiteral("pages 1 and 2 of 9"));
        QVERIFY(preview.is_marked(0) && preview.is_marked(1) && !preview.is_marked(2));
        preview.click(5);
        QCOMPARE(preview.pages->current_page(), 5);
        QCOMPARE(preview.strip->position(), QStringLiteral("pages 5 and 6 of 9"));
        QVERIFY(!preview.is_marked(0) && preview.is_marked(4) && preview.is_marked(5));
        // The last one lies, alone in its row, and is lower than half of the view.
        preview.click(8);
        QCOMPARE(preview.pages->current_page(), 8);
        QCOMPARE(preview.strip->position(), QStringLiteral("page 9 of 9"));
    }

    void scrolling_the_pages_moves_the_mark() {
        const Preview preview(9, 1);
        QCOMPARE(preview.strip->position(), QStringLiteral("page 1 of 9"));
        QTest::keyClick(preview.pages, Qt::Key_PageDown);
        QCOMPARE(preview.strip->position(), QStringLiteral("page 2 of 9"));
        QVERIFY(preview.is_marked(1) && !preview.is_marked(0));
        QCOMPARE(preview.list()->currentIndex().row(), 1);
    }

    void keys_walk_from_page_to_page() {
        const Preview preview(9);
        preview.list()->setFocus();
        QTest::keyClick(preview.list(), Qt::Key_Right);
        QCOMPARE(preview.pages->current_page(), 1);
        QTest::keyClick(preview.list(), Qt::Key_Right);
        QCOMPARE(preview.pages->current_page(), 2);
        QCOMPARE(preview.strip->position(), QStringLiteral("pages 3 and 4 of 9"));
        QTest::keyClick(preview.list(), Qt::Key_End);
        QCOMPARE(preview.pages->current_page(), 8);
        QTest::keyClick(preview.list(), Qt::Key_Left);
        QCOMPARE(preview.pages->current_page(), 7);
        QTest::keyClick(preview.list(), Qt::Key_Home);
        QCOMPARE(preview.pages->current_page(), 0);
    }

    void only_what_is_in_sight_is_drawn() {
        const Preview preview(60);
        QVERIFY(QTest::qWaitFor([&] { return preview.strip->is_complete(); }, patience_ms));
        const auto [first, end] = preview.strip->seen();
        QCOMPARE(first, 0);
        QVERIFY2(end > 5 && end < 20, qPrintable(QString::number(end)));
        QCOMPARE(preview.strip->picture_count(), end);
        QVERIFY(!is_blank(preview.list()->grab().toImage()));
        preview.list()->setFocus();
        QTest::keyClick(preview.list(), Qt::Key_End);
        QVERIFY(preview.strip->seen().second == 60);
        QVERIFY(QTest::qWaitFor([&] { return preview.strip->is_complete(); }, patience_ms));
        QVERIFY2(preview.strip->picture_count() < 40, qPrintable(QString::number(preview.strip->picture_count())));
    }

    void small_pages_have_names() {
        const Preview preview(4);
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(preview.list());
        QVERIFY(list != nullptr);
        QCOMPARE(list->text(QAccessible::Name), QStringLiteral("Small pages"));
        QCOMPARE(list->childCount(), 4);
        QCOMPARE(list->child(0)->text(QAccessible::Name), QStringLiteral("Page 1 of 4, in the view"));
        QCOMPARE(list->child(3)->text(QAccessible::Name), QStringLiteral("Page 4 of 4"));
    }

    void without_pages_there_is_no_strip() {
        const Preview preview(3);
        QVERIFY(preview.strip->isVisible());
        preview.pages->show_nothing();
        QVERIFY(!preview.strip->isVisible());
        QCOMPARE(preview.strip->position(), QString());
    }
};

WATTMAST_UI_TEST(PageStripTest)
#include "page_strip_test.moc"
