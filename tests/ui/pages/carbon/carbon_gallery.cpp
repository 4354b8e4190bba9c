// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Writes pictures of the page Carbon into a folder: carbon_gallery FOLDER
#include <QApplication>
#include <QDir>
#include <QTest>

#include "carbon_shelf.h"
#include "support/ui_test_main.h"
#include "ui/look.h"
#include "ui/shell/main_window.h"

namespace {

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

struct Gallery {
    QDir folder;
    CarbonShelf shelf;
    std::unique_ptr<MainWindow> window;
    CarbonPage* page = nullptr;

    explicit Gallery(const QString& where) : folder(where) {
        shelf.scale = 100;  // As large as the mock-up's.
        shelf.fill_course();
        shelf.fill_target();
        shelf.findings.front().site = shelf.site(1).code;
        page = new CarbonPage(shelf.context());
        window = std::make_unique<MainWindow>(shelf.fleet.bridge, shelf.fleet.session);
        window->add_page(
            PageId::carbon, IconId::carbon, [] { return QCoreApplication::translate("Pages", "Carbon"); }, page);
        window->resize(1600, 1000);
        shelf.fleet.session.set_page(PageId::carbon);
        window->show();
        page->show_month(month_at(2026, 10));
    }
    void save(const QString& name) {
        QTest::qWait(700);
        window->grab().save(folder.filePath(name + QStringLiteral(".png")));
    }
    void all(const QString& look) {
        shelf.is_closed = false;
        page->read_again();
        save(QStringLiteral("carbon-draft-") + look);
        shelf.is_closed = true;
        page->read_again();
        save(QStringLiteral("carbon-closed-") + look);
    }
    void empty(const QString& look) {
        shelf.has_lines = false;
        shelf.is_closed = false;
        shelf.target.reset();
        page->read_again();
        save(QStringLiteral("carbon-empty-") + look);
        shelf.has_lines = true;
    }
};

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    install_look(Appearance::light);
    install_language(Language::english);
    Gallery gallery(QString::fromLocal8Bit(argc > 1 ? argv[1] : "."));
    gallery.all(QStringLiteral("light-en"));
    Theme::instance().set_appearance(Appearance::dark);
    install_language(Language::chinese);
    gallery.all(QStringLiteral("dark-zh"));
    gallery.window->resize(1280, 800);
    gallery.save(QStringLiteral("carbon-small-dark-zh"));
    gallery.window->resize(1600, 1000);
    Theme::instance().set_appearance(Appearance::light);
    install_language(Language::english);
    gallery.empty(QStringLiteral("light-en"));
    return 0;
}
