// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Writes pictures of the page of factors into a folder: factor_gallery FOLDER
#include <QApplication>
#include <QCheckBox>
#include <QDateEdit>
#include <QDir>
#include <QLineEdit>
#include <QTest>

#include "factor_shelf.h"
#include "support/ui_test_main.h"
#include "ui/look.h"
#include "ui/pages/factors/edition_dialog.h"
#include "ui/shell/main_window.h"

namespace {

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

struct Gallery {
    QDir folder;
    FactorShelf shelf{FactorShelf::whole_library()};
    std::unique_ptr<MainWindow> window;
    FactorsPage* page = new FactorsPage(shelf.context());

    explicit Gallery(const QString& where) : folder(where) {
        shelf.enter_own("own.wind", "0.0100");
        window = std::make_unique<MainWindow>(shelf.fleet.bridge, shelf.fleet.session);
        window->add_page(
            PageId::factors, IconId::factors, [] { return QCoreApplication::translate("Pages", "Factors"); }, page);
        window->resize(1440, 900);
        shelf.fleet.session.set_page(PageId::factors);
        window->show();
    }
    void save(QWidget& widget, const QString& name) {
        QTest::qWait(900);
        widget.grab().save(folder.filePath(name + QStringLiteral(".png")));
    }
    void all(const QString& look) {
        auto* words = page->findChild<QLineEdit*>(QStringLiteral("words"));
        save(*window, QStringLiteral("factors-") + look);
        words->setText(QStringLiteral("CN-SD"));
        page->show_factor("elec.CN-SD.2023.mee.avg");
        save(*window, QStringLiteral("factors-shandong-") + look);
        words->setText(QStringLiteral("own.wind"));
        save(*window, QStringLiteral("factors-own-") + look);
        words->setText(QStringLiteral("nothing of the kind"));
        save(*window, QStringLiteral("factors-none-") + look);
        words->clear();
        page->findChild<QCheckBox*>(QStringLiteral("is_known_on"))->setChecked(true);
        page->findChild<QDateEdit*>(QStringLiteral("known_on"))->setDate(QDate(2024, 12, 31));
        save(*window, QStringLiteral("factors-known-on-") + look);
        page->findChild<QCheckBox*>(QStringLiteral("is_known_on"))->setChecked(false);
        dialogs(look);
    }
    void dialogs(const QString& look) {
        EditionDialog dialog(shelf.context());
        dialog.show();
        save(dialog, QStringLiteral("edition-before-") + look);
        dialog.choose_file(shelf.file(
            "elec.CN-SD.2024,mee,electricity,CN-SD,Shandong,2024,0.6010,kgCO2/kWh,grid_average,2026-10-20,"
            "Ministry of Ecology and Environment,Notice 61\n"
            "elec.CN-SD.2023.mee.avg,mee,electricity,CN-SD,Shandong,2023,0.6200,kgCO2/kWh,grid_average,2026-10-20,"
            "Ministry of Ecology and Environment,Notice 61\n"));
        dialog.findChild<QLineEdit*>(QStringLiteral("why"))->setText(QStringLiteral("edition of 2026"));
        save(dialog, QStringLiteral("edition-changes-") + look);
        dialog.choose_file(
            shelf.file("a,mee,electricity,CN,China,2024,x,kgCO2/kWh,grid_average,2026-10-20,M,N\n"
                       "b,mee,power,CN,China,2024,1,kgCO2/kWh,grid_average,,M,N\n"));
        save(dialog, QStringLiteral("edition-faults-") + look);
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
    gallery.save(*gallery.window, QStringLiteral("factors-small-dark-zh"));
    return 0;
}
