// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Writes pictures of the page Data quality into a folder: quality_gallery FOLDER
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

#include "quality_shelf.h"
#include "support/ui_test_main.h"
#include "ui/look.h"
#include "ui/pages/quality/correction_import_dialog.h"
#include "ui/pages/quality/coverage_calendar.h"
#include "ui/pages/quality/meter_event_dialog.h"
#include "ui/shell/main_window.h"

namespace {

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

struct Gallery {
    QDir folder;
    QualityShelf shelf;
    std::unique_ptr<MainWindow> window;
    QualityPage* page = nullptr;

    explicit Gallery(const QString& where) : folder(where) {
        shelf.more = 40;
        page = new QualityPage(shelf.context());
        window = std::make_unique<MainWindow>(shelf.fleet.bridge, shelf.fleet.session);
        window->add_page(
            PageId::quality, IconId::quality, [] { return QCoreApplication::translate("Pages", "Data quality"); },
            page);
        window->resize(1600, 1000);
        shelf.fleet.session.set_page(PageId::quality);
        window->show();
    }
    void save(const QString& name) {
        QTest::qWait(500);
        window->grab().save(folder.filePath(name + QStringLiteral(".png")));
    }
    void all(const QString& look) {
        for (int tab = 0; tab < 4; ++tab) {
            page->show_tab(static_cast<QualityPage::Tab>(tab));
            page->calendar()->setFocus();
            save(QStringLiteral("quality-%1-%2").arg(tab).arg(look));
        }
    }
    void dialogs(const QString& look) {
        shelf.is_closed = true;
        page->read_again();
        QTest::qWait(300);
        for (const QualityPage::Tab tab : {QualityPage::Tab::held_back, QualityPage::Tab::corrections}) {
            page->show_tab(tab);
            page->findChild<QPushButton*>(QStringLiteral("act"))->click();
            QTest::qWait(300);
            auto* dialog = page->findChild<DecisionDialog*>();
            dialog->grab().save(
                folder.filePath(QStringLiteral("quality-dialog-%1-%2.png").arg(static_cast<int>(tab)).arg(look)));
            dialog->reject();
            QTest::qWait(100);
        }
        page->show_tab(QualityPage::Tab::meters);
        page->record_meter_event();
        save_dialog<MeterEventDialog>(QStringLiteral("quality-record-") + look, [](MeterEventDialog& dialog) {
            dialog.findChild<QLineEdit*>(QStringLiteral("final"))->setText(QStringLiteral("9 101"));
            dialog.accept();
        });
        QFile file(folder.filePath(QStringLiteral("corrections.csv")));
        const Point& point = *shelf.catalog().point(shelf.power(1));
        const std::string row = shelf.site(1).code + "," + shelf.catalog().device(point.device)->name + "," +
                                to_string(point.key) + ",2026-10-11T16:00:00Z,";
        for (const char* value : {"913.1", "ten"}) {
            if (file.open(QIODevice::WriteOnly)) {
                file.write(QByteArray::fromStdString("site,device,point,time,value\n" + row + value + "\n"));
                file.close();
            }
            page->import_corrections(file.fileName());
            save_dialog<CorrectionImportDialog>(QStringLiteral("quality-import-%1-%2").arg(QLatin1String(value), look),
                                                [](CorrectionImportDialog&) {});
        }
        file.remove();
        shelf.is_closed = false;
        page->read_again();
    }
    template <typename Dialog, typename Prepare>
    void save_dialog(const QString& name, Prepare prepare) {
        QTest::qWait(500);
        auto* dialog = page->findChild<Dialog*>();
        prepare(*dialog);
        QTest::qWait(100);
        dialog->grab().save(folder.filePath(name + QStringLiteral(".png")));
        dialog->reject();
        QTest::qWait(100);
    }
    void states(const QString& look) {
        shelf.is_empty = true;
        page->read_again();
        save(QStringLiteral("quality-empty-") + look);
        shelf.failure = fail(Errc::store_locked, "database is locked");
        page->read_again();
        save(QStringLiteral("quality-error-") + look);
        shelf.failure.reset();
        shelf.is_empty = false;
        page->read_again();
    }
};

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    install_look(Appearance::light);
    install_language(Language::english);
    Gallery gallery(QString::fromLocal8Bit(argc > 1 ? argv[1] : "."));
    gallery.all(QStringLiteral("light-en"));
    gallery.states(QStringLiteral("light-en"));
    gallery.dialogs(QStringLiteral("light-en"));
    Theme::instance().set_appearance(Appearance::dark);
    install_language(Language::chinese);
    gallery.all(QStringLiteral("dark-zh"));
    gallery.states(QStringLiteral("dark-zh"));
    gallery.dialogs(QStringLiteral("dark-zh"));
    gallery.window->resize(1280, 800);
    gallery.page->verticalScrollBar()->setValue(0);
    gallery.save(QStringLiteral("quality-small-dark-zh"));
    gallery.page->verticalScrollBar()->setValue(gallery.page->verticalScrollBar()->maximum());
    gallery.save(QStringLiteral("quality-small-lower-dark-zh"));
    Theme::instance().set_appearance(Appearance::light);
    install_language(Language::english);
    gallery.page->verticalScrollBar()->setValue(0);
    gallery.save(QStringLiteral("quality-small-light-en"));
    return 0;
}
