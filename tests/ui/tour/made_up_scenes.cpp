// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What no real engine shows when it is asked to: a large fleet half read, damaged records, receivers that refuse, a
// database that keeps a save waiting. The windows are the real ones, on an engine of the tests.
#include <QApplication>
#include <QMessageBox>
#include <QTest>
#include <QTimer>

#include "channels_bench.h"
#include "made_up_fleet.h"
#include "made_up_region.h"
#include "scenes.h"
#include "ui/pages/pages.h"
#include "ui/pages/sites/site_views.h"
#include "ui/pages/sites/sites_page.h"
#include "ui/wall/wall_window.h"

namespace wattmast::ui::test {
namespace {

QString name_of(const char* name) {
    return QString::fromLatin1(name);
}

/// The main window on an engine that answers only when it is told to.
class MadeUpDesk {
public:
    MadeUpDesk(std::shared_ptr<const Catalog> catalog, FleetNow fleet, QSize size) : fleet_(Jobs::when_told) {
        fleet_.engine.answers.on_chart = [source = CurveSource{catalog, fleet_.now, {}, {}}](
                                             const ChartQuery& query, std::stop_token) { return source(query); };
        fleet_.engine.master_data = std::move(catalog);
        fleet_.engine.answers.fleet_now = std::move(fleet);
        window_ = std::make_unique<MainWindow>(fleet_.bridge, fleet_.session);
        add_pages(*window_, {fleet_.bridge, fleet_.session});
        window_->resize(size);
        window_->show();
        require(QTest::qWaitForWindowExposed(window_.get(), Guide::patience_ms), name_of("the window does not appear"));
    }
    void answer() {
        constexpr int rounds = 12;
        constexpr int between_ms = 50;
        for (int round = 0; round < rounds; ++round) {
            fleet_.engine.run_all();
            QTest::qWait(between_ms);
        }
    }
    void go_to(PageId page) {
        fleet_.session.set_page(page);
        answer();
    }
    [[nodiscard]] MadeUpFleet& fleet() { return fleet_; }
    [[nodiscard]] MainWindow& window() { return *window_; }

private:
    MadeUpFleet fleet_;
    std::unique_ptr<MainWindow> window_;
};

/// As the engine tells of it in the first minutes: of most sites only what is of now.
FleetNow half_read(const Catalog& catalog) {
    constexpr std::size_t read_of_each = 3;
    constexpr std::size_t quarters_of_a_day = 96;
    FleetNow fleet = made_up_region_now(catalog, made_up_now());
    for (std::size_t i = 0; i < fleet.sites.size(); ++i) {
        SiteNow& site = fleet.sites[i];
        if (i % read_of_each == 0) {
            continue;
        }
        SiteNow live;
        live.site = site.site;
        live.state = site.state;
        live.newest = site.newest;
        live.power = site.power;
        live.last_power = site.last_power;
        live.traffic_down = site.traffic_down;
        live.traffic_up = site.traffic_up;
        live.battery_charge = site.battery_charge;
        live.is_read = false;
        live.power_24h = Course::unread(quarters_of_a_day);
        site = live;
        ++fleet.unread;
    }
    return fleet;
}

void see_reading(Guide& guide) {
    constexpr int share = 40;
    guide.close_stage();
    const auto region = made_up_region(share);
    MadeUpDesk desk(region, half_read(*region), guide.size());
    desk.go_to(PageId::overview);
    guide.picture_now(name_of("reading-overview"), &desk.window());
    desk.go_to(PageId::sites);
    guide.picture_now(name_of("reading-sites"), &desk.window());
    auto* sites = qobject_cast<SitesPage*>(desk.window().page(PageId::sites));
    sites->show_view(SitesViewKind::tree);
    desk.answer();
    sites->tree()->expand(sites->tree()->model()->index(0, 0));
    guide.picture_now(name_of("reading-sites-tree"), &desk.window());
    {
        auto* wall = new WallWindow(desk.fleet().bridge, desk.fleet().session);
        wall->showFullScreen();
        desk.answer();
        guide.picture_now(name_of("reading-wall"), wall);
        wall->close();
    }
}

/// One site with a damaged record, and one whose time zone does not exist.
void see_unreadable(Guide& guide) {
    guide.close_stage();
    const auto catalog = std::make_shared<Catalog>(*made_up_catalog());
    for (std::size_t i = 0; i < catalog->sites.size(); ++i) {
        const auto place = static_cast<double>(i);
        catalog->sites[i].position = Position{31.2 - 0.2 * place, 121.5 - 0.25 * place};
    }
    FleetNow fleet;
    fleet.at = made_up_now();
    for (const Site& site : catalog->sites) {
        fleet.sites.push_back(made_up_detail(*catalog, site.id).now);
    }
    const auto break_site = [&](std::size_t place, Failure failure) {
        SiteNow& site = fleet.sites[place];
        site.failure = std::move(failure);
        site.carbon_error = site.failure;
        site.expected_power.reset();
        site.energy_today.reset();
        site.energy_yesterday.reset();
        site.energy_month.reset();
        site.carbon_month.reset();
        site.bytes_today.reset();
        site.coverage_today = {};
        site.power_24h = {};
        site.traffic_24h = {};
        ++fleet.failed;
    };
    break_site(0, Failure{Errc::store_damaged, "chunk 4711 of point 12 does not hold what its checksum says"});
    break_site(3, Failure{Errc::invalid_argument, "there is no time zone \"Asia/Shangai\""});
    MadeUpDesk desk(catalog, fleet, guide.size());
    desk.go_to(PageId::overview);
    guide.picture_now(name_of("unreadable-overview"), &desk.window());
    desk.go_to(PageId::sites);
    // As somebody left it who looked at the tree.
    qobject_cast<SitesPage*>(desk.window().page(PageId::sites))->show_view(SitesViewKind::table);
    desk.answer();
    guide.picture_now(name_of("unreadable-sites"), &desk.window());
    SiteDetail detail = made_up_detail(*catalog, catalog->sites[0].id);
    detail.now = fleet.sites[0];
    desk.fleet().engine.answers.site_detail = detail;
    desk.fleet().session.set_scope({catalog->sites[0].area, catalog->sites[0].id});
    desk.go_to(PageId::site);
    guide.picture_now(name_of("unreadable-site"), &desk.window());
    desk.fleet().engine.answers.site_detail = *fleet.sites[3].failure;
    desk.fleet().session.set_scope({catalog->sites[3].area, catalog->sites[3].id});
    desk.answer();
    guide.picture_now(name_of("unreadable-site-zone"), &desk.window());
}

/// Runs once for the next question that comes up, which need not be at once.
void when_asked(const std::function<void(QMessageBox&)>& then) {
    auto* look = new QTimer(qApp);
    constexpr int look_ms = 20;
    look->start(look_ms);
    QObject::connect(look, &QTimer::timeout, look, [look, then] {
        if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
            look->stop();
            look->deleteLater();
            then(*box);
        }
    });
}

void press(QMessageBox& box, QMessageBox::ButtonRole role) {
    for (QAbstractButton* button : box.buttons()) {
        if (box.buttonRole(button) == role) {
            button->click();
            return;
        }
    }
}

void see_channels(Guide& guide) {
    guide.close_stage();
    ChannelsBench bench;
    bench.desk.statuses[1].last_failed.reset();
    bench.desk.statuses[1].is_retrying = false;
    bench.desk.statuses[1].waiting = 0;
    bench.desk.statuses[1].last_told->remark = "not taken for noc@example.org: 550 5.1.1 no such user here";
    bench.client->read();
    bench.run_all();
    bench.choose("noc");
    ChannelsWindow& window = *bench.window;
    require(QTest::qWaitForWindowExposed(&window, Guide::patience_ms), name_of("the channels do not appear"));
    guide.picture(name_of("channels-in-part"), &window);

    bench.desk.answer.remark = bench.desk.statuses[1].last_told->remark;
    window.send_test();
    guide.wait_for([&] { return !bench.client->is_testing(); }, name_of("the answer to a test message"));
    guide.picture(name_of("channels-test-in-part"), &window);

    auto& pin = bench.field<QLineEdit>("pin");
    pin.setText(name_of("sha256/3f5e"));
    window.save();
    guide.picture(name_of("channels-wrong-pin"), &window);
    window.revert();

    bench.desk.answer = Delivery::failed(fail(Errc::file_failed, "/etc/ssl/own.pem: no such file"), Lasting::permanent);
    window.send_test();
    guide.wait_for([&] { return !bench.client->is_testing(); }, name_of("the answer to a test message"));
    guide.picture(name_of("channels-no-ca-file"), &window);
}

void see_close_that_waits(Guide& guide) {
    guide.close_stage();
    ChannelsBench bench(ChannelsBench::Database::writable, Jobs::when_told);
    bench.choose("noc");
    ChannelsWindow& window = *bench.window;
    require(QTest::qWaitForWindowExposed(&window, Guide::patience_ms), name_of("the channels do not appear"));
    constexpr int per_hour = 9;
    bench.field<QSpinBox>("per_hour").setValue(per_hour);
    bool is_done = false;
    when_asked([&](QMessageBox& unsaved) {
        guide.picture(name_of("channels-unsaved"), &window);
        when_asked([&](QMessageBox& waiting) {
            guide.picture(name_of("channels-still-saving"), &window);
            is_done = true;
            press(waiting, QMessageBox::DestructiveRole);
        });
        press(unsaved, QMessageBox::AcceptRole);
    });
    window.reject();
    guide.wait_for([&] { return is_done; }, name_of("the question"));
    bench.run_all();
}

}  // namespace

std::vector<Scene> made_up_scenes() {
    return {
        {{name_of("reading-overview"), name_of("reading-sites"), name_of("reading-sites-tree"),
          name_of("reading-wall")},
         see_reading},
        {{name_of("unreadable-overview"), name_of("unreadable-sites"), name_of("unreadable-site"),
          name_of("unreadable-site-zone")},
         see_unreadable},
        {{name_of("channels-in-part"), name_of("channels-test-in-part"), name_of("channels-wrong-pin"),
          name_of("channels-no-ca-file")},
         see_channels},
        {{name_of("channels-unsaved"), name_of("channels-still-saving")}, see_close_that_waits},
    };
}

}  // namespace wattmast::ui::test
