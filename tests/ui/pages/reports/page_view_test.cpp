// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Figures of the preview, under the pointer and by keys, and where they lead.
#include "ui/pages/reports/page_view.h"

#include <QHelpEvent>
#include <QSettings>
#include <QSignalSpy>
#include <QToolTip>

#include "report_desk.h"
#include "ui/pages/carbon/carbon_page.h"
#include "ui/pages/carbon/inventory_table_model.h"
#include "ui/pages/carbon/line_panel.h"
#include "ui/pages/energy/energy_page.h"
#include "ui/pages/quality/quality_page.h"
#include "ui/widgets/data_table.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

using Kind = FigureOrigin::Kind;

/// October of the one site, as far as its pages.
struct Preview : Desk {
    explicit Preview(In in = In::page) : Desk(Access::read_write, in) {
        click("new_report");
        [this] { QVERIFY(is_made()); }();
        page->go_to_step(ReportsPage::Step::preview);
        [this] {
            QVERIFY(
                QTest::qWaitFor([this] { return pages()->page_count() >= 4 && pages()->is_complete(); }, patience_ms));
        }();
    }
    [[nodiscard]] PageView* pages() const { return page->findChild<PageView*>(); }
    /// The first one in sight of that kind.
    [[nodiscard]] PageView::SeenFigure figure(const std::function<bool(const PageView::SeenFigure&)>& is_it) const {
        for (const PageView::SeenFigure& one : pages()->figures_in_sight()) {
            if (is_it(one) && pages()->viewport()->rect().contains(one.place.center())) {
                return one;
            }
        }
        QTest::qFail("no such figure is in sight", __FILE__, __LINE__);
        return {};
    }
    [[nodiscard]] PageView::SeenFigure figure(Kind kind) const {
        return figure([kind](const PageView::SeenFigure& one) { return one.origin && one.origin->kind == kind; });
    }
    void click_on(const PageView::SeenFigure& figure) const {
        QTest::mouseClick(pages()->viewport(), Qt::LeftButton, Qt::NoModifier, figure.place.center());
    }
    [[nodiscard]] bool shows(PageId id) const {
        return QTest::qWaitFor([&] { return session->page() == id; }, patience_ms);
    }
};

}  // namespace

class PageViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void the_pointer_says_what_can_be_opened() {
        const Preview preview;
        PageView* pages = preview.pages();
        const PageView::SeenFigure figure = preview.figure(Kind::ledger);
        QTest::mouseMove(pages->viewport(), figure.place.center());
        QCOMPARE(pages->viewport()->cursor().shape(), Qt::PointingHandCursor);
        QHelpEvent help(QEvent::ToolTip, figure.place.center(), pages->viewport()->mapToGlobal(figure.place.center()));
        QCoreApplication::sendEvent(pages->viewport(), &help);
        QVERIFY2(QToolTip::text().contains(figure.text), qPrintable(QToolTip::text()));
        QVERIFY(QToolTip::text().contains(QStringLiteral("lines of the ledger")));
        QTest::mouseMove(pages->viewport(), QPoint(2, 2));
        QCOMPARE(pages->viewport()->cursor().shape(), Qt::ArrowCursor);
    }

    void a_figure_without_a_source_has_no_hand() {
        auto document = std::make_shared<ReportDocument>();
        document->title = "T";
        document->period = CivilMonth::parse("2026-10").value();
        ReportTable table{"t", "", {{"a", "What", ""}, {"b", "Share", "%", 1}}, {}};
        table.rows = {{Cell{std::string("x"), {}}, Cell{PartsPerMillion{500'000}, {{}, {}, "sum"}}}};
        document->sections.push_back({"s", "", ReportSection::Start::where_the_last_ended, {table}});
        PageView pages;
        pages.resize(700, 600);
        pages.show();
        pages.show_document(document);
        QVERIFY(QTest::qWaitFor([&] { return pages.is_complete(); }, patience_ms));
        QCOMPARE(pages.figures_in_sight().size(), std::size_t{1});
        const PageView::SeenFigure figure = pages.figures_in_sight().front();
        QSignalSpy opened(&pages, &PageView::origin_requested);
        QTest::mouseMove(pages.viewport(), figure.place.center());
        QCOMPARE(pages.viewport()->cursor().shape(), Qt::ArrowCursor);
        QTest::mouseClick(pages.viewport(), Qt::LeftButton, Qt::NoModifier, figure.place.center());
        QCOMPARE(opened.size(), 0);
        QHelpEvent help(QEvent::ToolTip, figure.place.center(), pages.viewport()->mapToGlobal(figure.place.center()));
        QCoreApplication::sendEvent(pages.viewport(), &help);
        QVERIFY(QToolTip::text().contains(QStringLiteral("No page of the program")));
    }

    void a_click_ends_on_the_line() {
        const Preview preview(Desk::In::window);
        const PageView::SeenFigure figure = preview.figure([](const PageView::SeenFigure& one) {
            return one.origin && one.origin->category == LedgerCategory::scope2_location;
        });
        preview.click_on(figure);
        QVERIFY(preview.shows(PageId::carbon));
        auto* carbon = dynamic_cast<CarbonPage*>(preview.window->page(PageId::carbon));
        QVERIFY(QTest::qWaitFor([&] { return carbon->line_panel()->line() != nullptr; }, patience_ms));
        QCOMPARE(carbon->month().to_string(), std::string("2026-10"));
        const LedgerLine& line = *carbon->line_panel()->line();
        QCOMPARE(line.category, LedgerCategory::scope2_location);
        QCOMPARE(line.item, figure.origin->item);
        QCOMPARE(line.site, std::string("SD-01"));
        preview.session->go_back();
        QCOMPARE(preview.session->page(), PageId::reports);
    }

    void energy_coverage_and_factors_lead_to_their_pages() {
        for (const auto& [kind, id] :
             {std::pair{Kind::energy, PageId::energy}, std::pair{Kind::coverage, PageId::quality},
              std::pair{Kind::factor, PageId::factors}}) {
            const Preview preview(Desk::In::window);
            auto* pages = preview.pages();
            // Method and sites stand on later pages.
            for (int page = 0; page < pages->page_count(); ++page) {
                pages->go_to_page(page);
                QVERIFY(QTest::qWaitFor([&] { return pages->is_complete(); }, patience_ms));
                const auto figures = pages->figures_in_sight();
                if (std::ranges::any_of(figures, [&, kind = kind](const PageView::SeenFigure& one) {
                        return one.origin && one.origin->kind == kind &&
                               pages->viewport()->rect().contains(one.place.center());
                    })) {
                    break;
                }
            }
            preview.click_on(preview.figure(kind));
            QVERIFY(preview.shows(id));
            if (kind == Kind::coverage) {
                QCOMPARE(dynamic_cast<QualityPage*>(preview.window->page(id))->month().to_string(),
                         std::string("2026-10"));
            }
        }
    }

    void the_way_back_leads_to_the_page_that_was_left() {
        const Preview preview(Desk::In::window);
        PageView* pages = preview.pages();
        pages->go_to_page(pages->page_count() - 1);
        const int page = pages->current_page();
        QVERIFY(page >= 3);
        preview.session->set_page(PageId::carbon);
        QCOMPARE(pages->page_count(), 0);
        preview.session->go_back();
        QVERIFY(QTest::qWaitFor([&] { return pages->page_count() > page; }, patience_ms));
        QCOMPARE(pages->current_page(), page);
    }

    void tab_walks_through_the_figures_and_enter_opens() {
        const Preview preview;
        PageView* pages = preview.pages();
        preview.page->activateWindow();
        pages->setFocus(Qt::TabFocusReason);
        QVERIFY(QTest::qWaitFor([&] { return pages->hasFocus(); }, patience_ms));
        std::vector<PageView::SeenFigure> figures = pages->figures_in_sight();
        std::erase_if(figures, [](const PageView::SeenFigure& one) { return !one.origin; });
        QVERIFY(figures.size() > 2);
        QVERIFY(!pages->marked_figure());
        const QImage before = pages->grab().toImage();
        for (const PageView::SeenFigure& expected : figures) {
            QTest::keyClick(pages, Qt::Key_Tab);
            QVERIFY(pages->marked_figure());
            QCOMPARE(pages->marked_figure()->place, expected.place);
            QVERIFY(pages->accessibleDescription().contains(expected.text));
        }
        QVERIFY(pages->grab().toImage() != before);
        QTest::keyClick(pages, Qt::Key_Backtab);
        QCOMPARE(pages->marked_figure()->place, figures[figures.size() - 2].place);
        QSignalSpy opened(pages, &PageView::origin_requested);
        QTest::keyClick(pages, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QTest::keyClick(pages, Qt::Key_Escape);
        QVERIFY(!pages->marked_figure());
        for (std::size_t i = 0; i <= figures.size(); ++i) {
            QTest::keyClick(pages, Qt::Key_Tab);
        }
        QVERIFY(!pages->hasFocus());  // Behind the last figure comes the next part of the page.
    }
};

WATTMAST_UI_TEST(PageViewTest)
#include "page_view_test.moc"
