// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "person.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTextStream>
#include <QTimer>
#include <QWheelEvent>

#include "ui/charts/plot_view.h"
#include "ui/pages/sites/sites_page.h"
#include "ui/pages/sites/sites_toolbar.h"

namespace wattmast::ui::test {
namespace {

constexpr int pause_ms = 4000;
constexpr int slow_ms = 60;
constexpr std::size_t steps_of_a_round = 20;
constexpr int notch = 120;  ///< Of a wheel, in QWheelEvent's eighths of a degree.

}  // namespace

Person::Person(EngineBridge& bridge, Session& session, MainWindow& window)
    : bridge_(bridge), session_(session), window_(window), timer_(new QTimer(this)) {
    timer_->setInterval(pause_ms);
    connect(timer_, &QTimer::timeout, this, &Person::act);
}

void Person::start() {
    timer_->start();
}

void Person::act() {
    QElapsedTimer timer;
    timer.start();
    const std::size_t step = step_++ % steps_of_a_round;
    take(step);
    if (timer.elapsed() >= slow_ms) {
        QTextStream(stdout) << "  slow: step " << step << " took " << timer.elapsed() << " ms" << Qt::endl;
    }
}

void Person::take(std::size_t step) {
    switch (step) {
        case 0:
            session_.go_to({});
            break;
        case 1:
        case 2:
            zoom(4);
            break;
        case 3:
            session_.go_back();
            break;
        case 4:
            session_.set_page(PageId::sites);
            break;
        case 5:
            filter_sites(QStringLiteral("0%1").arg(step_ % 90 + 10));
            break;
        case 6:
            filter_sites({});
            break;
        case 7:
            open_site();
            break;
        case 8:
            zoom(3);
            break;
        case 9:
            zoom(-6);
            break;
        case 10:
            session_.set_page(PageId::explore);
            break;
        case 11:
            session_.set_range(RangeChoice::of(RangePreset::last_30_days));
            break;
        case 12:
            session_.set_page(PageId::alarms);
            break;
        case 13:
            session_.set_page(PageId::devices);
            break;
        case 14:
            open_site();
            break;
        // Of the whole fleet, as the Overview has it.
        case 15:
            session_.go_to({});
            break;
        case 16:
            session_.set_compare(CompareChoice::of(CompareWith::previous_week));
            break;
        case 17:
            session_.set_range(RangeChoice::of(RangePreset::last_7_days));
            break;
        case 18:
            session_.set_compare(std::nullopt);
            break;
        default:
            session_.set_range(RangeChoice::of(RangePreset::last_24_hours));
            break;
    }
}

void Person::open_site() {
    const auto catalog = bridge_.catalog();
    const Site& site = catalog->sites[step_ * 7919 % catalog->sites.size()];
    Place place = session_.place();
    place.page = PageId::site;
    place.scope = {site.area, site.id};
    session_.go_to(place);
}

/// At the middle of the first chart that is seen.
void Person::zoom(int notches) {
    for (PlotView* chart : window_.findChildren<PlotView*>()) {
        if (!chart->isVisible()) {
            continue;
        }
        const QPoint middle = chart->rect().center();
        for (int done = 0; done < std::abs(notches); ++done) {
            QWheelEvent event(middle, chart->mapToGlobal(middle), {}, {0, notches > 0 ? notch : -notch}, Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(chart, &event);
        }
        return;
    }
}

void Person::filter_sites(const QString& text) {
    if (const auto* page = window_.findChild<SitesPage*>()) {
        page->toolbar()->text()->setText(text);
    }
}

}  // namespace wattmast::ui::test
