// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Writes pictures of the import window into a folder: history_gallery FOLDER GERMAN.csv CHINESE.csv
// The first file leaves zone and place open and has faults, the second is in GB18030. For a real window run it with
// tests/ui/real_window/with_display.sh.
#include <QApplication>
#include <QDir>
#include <QScreen>
#include <QtTest>

#include "history_desk.h"
#include "ui/format/format.h"
#include "ui/look.h"
#include "ui/widgets/data_table.h"

namespace {

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

void save(HistoryDesk& desk, const QDir& folder, const char* name) {
    for (int i = 0; i < 30; ++i) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }
    desk.window->grab().save(folder.filePath(QString::fromLatin1(name)));
}

void answer(HistoryDesk& desk, const std::string& zone) {
    desk.importer().edit([&](HistoryMapping& mapping) {
        mapping.zone = zone;
        mapping.site = "S";
        mapping.device = "M1";
        for (HistoryValue& value : mapping.values) {
            value.is_confirmed = true;
        }
    });
    if (!desk.is_previewed()) {
        qWarning() << "the file was not read to its end";
    }
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QDir folder(QString::fromLocal8Bit(argc > 1 ? argv[1] : "."));
    const std::string german = argc > 2 ? argv[2] : "";
    const std::string chinese = argc > 3 ? argv[3] : "";
    install_look(Appearance::light);
    install_language(Language::english);
    HistoryDesk desk;
    desk.window->show();
    save(desk, folder, "history-empty-light.png");
    desk.open(german);
    save(desk, folder, "history-open-light.png");
    answer(desk, "Europe/Berlin");
    save(desk, folder, "history-preview-light.png");
    desk.importer().begin_import("L. Chen");
    if (!desk.has_ended()) {
        qWarning() << "the import did not end";
    }
    desk.window->findChild<ResultView*>()->show_tab(ResultView::Tab::imports);
    save(desk, folder, "history-done-light.png");
    desk.window->resize(desk.window->minimumSize());
    save(desk, folder, "history-small-light.png");
    desk.open(desk.path("lost.csv"));
    save(desk, folder, "history-error-light.png");
    desk.window->resize(1480, 900);
    Theme::instance().set_appearance(Appearance::dark);
    install_language(Language::chinese);
    save(desk, folder, "history-error-dark-zh.png");
    Format::set_current(Format(Language::chinese, QTimeZone("Asia/Shanghai")));
    desk.session->set_zone(QTimeZone("Asia/Shanghai"));
    desk.open(chinese);
    desk.window->findChild<ResultView*>()->show_tab(ResultView::Tab::findings);
    save(desk, folder, "history-open-dark-zh.png");
    answer(desk, "Asia/Shanghai");
    save(desk, folder, "history-preview-dark-zh.png");
    Theme::instance().set_appearance(Appearance::light);
    desk.window->findChild<ResultView*>()->show_tab(ResultView::Tab::points);
    save(desk, folder, "history-points-light-zh.png");
    return 0;
}
