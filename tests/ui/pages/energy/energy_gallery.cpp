// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Writes pictures of the page of energy into a folder: energy_gallery FOLDER
#include <QApplication>
#include <QDir>
#include <QTest>

#include "energy_month.h"
#include "ui/look.h"
#include "ui/pages/energy/energy_page.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/segmented_control.h"

namespace {

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

struct Gallery {
    QDir folder;
    EnergyMonth month;
    std::unique_ptr<MainWindow> window;
    EnergyPage* page = nullptr;

    explicit Gallery(const QString& where) : folder(where) {
        window = std::make_unique<MainWindow>(month.fleet.bridge, month.fleet.session);
        page = new EnergyPage(month.context());
        window->add_page(
            PageId::energy, IconId::energy, [] { return QCoreApplication::translate("Pages", "Energy"); }, page);
        month.fleet.session.set_page(PageId::energy);
        window->show();
    }
    void save(const QString& name, QSize size) {
        window->resize(size);
        QTest::qWait(300);
        window->grab().save(folder.filePath(name + QStringLiteral(".png")));
    }
    void all(const QString& look) {
        Session& session = month.fleet.session;
        month.show_october();
        session.set_compare(CompareChoice::of(CompareWith::previous_month));
        save(QStringLiteral("energy-") + look, {1600, 1000});
        save(QStringLiteral("energy-small-") + look, {1280, 800});
        auto controls = page->findChildren<SegmentedControl*>();
        controls.front()->set_current(1);
        save(QStringLiteral("energy-deviation-") + look, {1600, 1000});
        controls.front()->set_current(2);
        save(QStringLiteral("energy-quality-") + look, {1600, 1000});
        controls.front()->set_current(0);
        const Site& macro = *month.fleet.engine.master_data->site(macro_site());
        session.set_compare(std::nullopt);
        session.set_scope({macro.area, macro.id});
        save(QStringLiteral("energy-site-") + look, {1600, 1100});
        session.set_scope({});
        session.set_range(RangeChoice::of(RangePreset::last_24_hours));
        save(QStringLiteral("energy-day-") + look, {1600, 1000});
        session.set_range(RangeChoice::fixed({month.fleet.now - std::chrono::days{365}, month.fleet.now}));
        save(QStringLiteral("energy-year-") + look, {1920, 1080});
        session.set_range(RangeChoice::fixed({month.fleet.now - std::chrono::days{900}, month.fleet.now}));
        save(QStringLiteral("energy-too-long-") + look, {1600, 1000});
        month.failure = fail(Errc::store_failed, "disk I/O error");
        month.show_october();
        save(QStringLiteral("energy-error-") + look, {1600, 1000});
        month.failure.reset();
        month.has_unread_meter = true;
        page->read_again();
        save(QStringLiteral("energy-half-read-") + look, {1600, 1000});
        month.has_unread_meter = false;
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
    Theme::instance().set_appearance(Appearance::dark);
    install_language(Language::chinese);
    gallery.all(QStringLiteral("dark-zh"));
    return 0;
}
