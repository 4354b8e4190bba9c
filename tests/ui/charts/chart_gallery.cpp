// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Writes realistic charts as PNG files into a folder: chart_gallery FOLDER
#include <QApplication>
#include <QDir>

#include "synthetic_charts.h"
#include "ui/charts/themed_plot_view.h"
#include "ui/look.h"

namespace {

using namespace wattmast;
using namespace wattmast::ui;

using Data = std::shared_ptr<const ChartData> (*)(TimeRange, int);

void draw(const QDir& folder, const QString& name, QSize size, TimeRange range, PlotSpec spec, Data data) {
    test::ManualLoader loader;
    CrosshairBus bus;
    ThemedPlotView view;
    view.set_timings({std::chrono::milliseconds{0}, std::chrono::milliseconds{0}});
    view.resize(size);
    view.set_loader(&loader);
    view.set_crosshair_bus(&bus);
    view.set_range(range);
    view.set_spec(std::move(spec));
    view.show();
    QCoreApplication::processEvents();
    loader.answer_last(data(range, view.scene().columns()));
    bus.hover(snapped(view.scene(), range.begin + range.length() * 6 / 10));
    QCoreApplication::processEvents();
    view.grab().save(folder.filePath(name));
    view.set_loader(nullptr);
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const QDir folder(QString::fromLocal8Bit(argc > 1 ? argv[1] : "."));
    install_look(Appearance::light);
    install_language(Language::english);
    const UtcTime now = test::mockup_now();
    const TimeRange day{now - std::chrono::hours{24}, now};
    const TimeRange week{now - std::chrono::hours{168}, now};
    for (const Appearance appearance : {Appearance::light, Appearance::dark}) {
        Theme::instance().set_appearance(appearance);
        const QString mode = appearance == Appearance::light ? QStringLiteral("light") : QStringLiteral("dark");
        draw(folder, QStringLiteral("site-%1.png").arg(mode), {958, 724}, day, test::site_spec(), test::site_data);
        draw(folder, QStringLiteral("explore-%1.png").arg(mode), {1194, 500}, week, test::explore_spec(),
             test::explore_data);
        draw(folder, QStringLiteral("fleet-%1.png").arg(mode), {876, 366}, day, test::fleet_spec(), test::fleet_data);
    }
    return 0;
}
