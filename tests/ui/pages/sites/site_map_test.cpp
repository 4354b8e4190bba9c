// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/map/site_map.h"

#include <QImage>
#include <QSignalSpy>

#include "made_up_fleet.h"
#include "made_up_region.h"
#include "support/ui_test_main.h"
#include "ui/look.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

struct MapStage {
    std::shared_ptr<const Catalog> catalog = made_up_region(10);
    SiteList list;
    SiteMap map{list};

    MapStage() {
        list.set_snapshot(
            make_site_snapshot(make_site_book(catalog), made_up_region_now(*catalog, made_up_now()), nullptr),
            made_up_now(), Reorder::now);
        map.resize(1200, 700);
        map.show();
        map.set_active(true);
        map.fit_sites();
        map.grab();
    }
    QPoint on_screen(SiteId site) const {
        return map.view().to_screen(to_plane(*catalog->site(site)->position)).toPoint();
    }
};

}  // namespace

class SiteMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void the_plane_and_back_is_the_same_place() {
        for (const Position& position : {Position{31.21, 121.46}, Position{-45.5, -170.25}, Position{0, 0}}) {
            const Position back = from_plane(to_plane(position));
            QVERIFY(std::abs(back.latitude - position.latitude) < 1e-9);
            QVERIFY(std::abs(back.longitude - position.longitude) < 1e-9);
        }
        QVERIFY(to_plane({60, 10}).y() < to_plane({59, 10}).y());
    }

    void zooming_keeps_what_is_under_the_pointer() {
        MapView view;
        view.set_size({800, 600});
        view.fit({to_plane({33, 118}), to_plane({29, 123})}, 40);
        const QPointF at(650, 120);
        const QPointF before = view.to_plane(at);
        view.zoom(3.7, at);
        QVERIFY(std::abs(view.to_plane(at).x() - before.x()) < 1e-9);
        QVERIFY(std::abs(view.to_plane(at).y() - before.y()) < 1e-9);
        view.zoom(1e12, at);
        QVERIFY(view.scale() <= MapView::largest_scale);
    }

    void graticule_steps_are_round_and_far_enough_apart() {
        QCOMPARE(graticule_step(100, 90), 1.0);
        QCOMPARE(graticule_step(100, 110), 2.0);
        QCOMPARE(graticule_step(10'000, 90), 0.01);
        QCOMPARE(graticule_step(2, 90), 45.0);
    }

    void clusters_hold_every_site_once_and_do_not_touch() {
        MapStage stage;
        int sites = 0;
        for (const MapCluster& cluster : stage.map.clusters()) {
            sites += cluster.count;
        }
        QCOMPARE(sites, static_cast<int>(stage.map.placed().all().size()));
        QVERIFY(stage.map.clusters().size() < stage.map.placed().all().size() / 4);
        const auto& clusters = stage.map.clusters();
        for (std::size_t i = 0; i < clusters.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (clusters[i].count > 1 && clusters[j].count > 1) {
                    const QPointF apart =
                        stage.map.view().to_screen(clusters[i].plane) - stage.map.view().to_screen(clusters[j].plane);
                    QVERIFY(std::hypot(apart.x(), apart.y()) > 12);
                }
            }
        }
    }

    void a_cluster_shows_the_worst_of_its_sites() {
        MapStage stage;
        const auto worst = std::ranges::min(stage.map.clusters(), {}, &MapCluster::worst).worst;
        const auto of_sites = std::ranges::min(stage.map.placed().all(), {}, &PlacedSite::mark).mark;
        QVERIFY(worst == of_sites);
        QVERIFY(worst == MapMark::minor);
    }

    void labels_do_not_cover_each_other_or_clusters() {
        MapStage stage;
        const auto& labels = stage.map.labels();
        QVERIFY(labels.size() > 8);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            QVERIFY(QRectF(stage.map.rect()).contains(labels[i].box));
            for (std::size_t j = 0; j < i; ++j) {
                QVERIFY(!labels[i].box.intersects(labels[j].box));
            }
        }
    }

    void sites_without_coordinates_are_counted_and_listed() {
        MapStage stage;
        const auto without =
            std::ranges::count_if(stage.catalog->sites, [](const Site& site) { return !site.position; });
        QVERIFY(without > 0);
        QCOMPARE(stage.map.unplaced(), static_cast<int>(without));
        QSignalSpy requested(&stage.map, &SiteMap::unplaced_requested);
        auto* link = stage.map.findChild<QAbstractButton*>();
        QVERIFY(link->isVisible());
        QVERIFY(link->text().contains(QString::number(without)));
        link->click();
        QCOMPARE(requested.count(), 1);
    }

    void a_click_selects_and_a_double_click_opens_the_site_under_it() {
        MapStage stage;
        const SiteId site = stage.catalog->site_by_code("SH-PD-0001")->id;
        QSignalSpy selected(&stage.map, &SiteMap::site_selected);
        QSignalSpy opened(&stage.map, &SiteMap::site_opened);
        stage.map.show_site(site);
        stage.map.grab();
        QCOMPARE(selected.count(), 1);
        QTest::mouseClick(&stage.map, Qt::LeftButton, {}, stage.on_screen(site));
        QCOMPARE(selected.count(), 2);
        QVERIFY(selected.back().at(0).value<SiteId>() == site);
        QTest::mouseDClick(&stage.map, Qt::LeftButton, {}, stage.on_screen(site));
        QCOMPARE(opened.count(), 1);
        QVERIFY(opened.front().at(0).value<SiteId>() == site);
    }

    void dragging_pans_and_keys_zoom_and_fit() {
        MapStage stage;
        const MapView fitted = stage.map.view();
        QTest::mousePress(&stage.map, Qt::LeftButton, {}, {300, 300});
        QTest::mouseMove(&stage.map, {340, 300});
        QTest::mouseMove(&stage.map, {420, 330});
        QTest::mouseRelease(&stage.map, Qt::LeftButton, {}, {420, 330});
        QVERIFY(stage.map.view().centre() != fitted.centre());
        QCOMPARE(stage.map.view().scale(), fitted.scale());
        QTest::keyClick(&stage.map, Qt::Key_Plus);
        QVERIFY(stage.map.view().scale() > fitted.scale());
        QTest::keyClick(&stage.map, Qt::Key_0);
        QVERIFY(stage.map.view() == fitted);
    }

    void a_background_lies_between_its_corners_with_its_approval_number() {
        MapStage stage;
        const QImage before = stage.map.grab().toImage();
        QImage image(400, 400, QImage::Format_RGB32);
        image.fill(QColor(200, 230, 200));
        MapImage about{QStringLiteral("/maps/delta.png"), {33, 118}, {28.5, 123}, QStringLiteral("GS(2024)0650")};
        QVERIFY(about.is_sound());
        stage.map.set_background(image, about);
        const QImage after = stage.map.grab().toImage();
        QVERIFY(after != before);
        const QPoint inside = stage.map.view().to_screen(to_plane({32.6, 118.1})).toPoint();
        QCOMPARE(QColor(after.pixel(inside)), QColor(200, 230, 200));
    }

    void a_background_without_approval_number_or_with_turned_corners_is_refused() {
        MapImage about{QStringLiteral("/maps/delta.png"), {33, 118}, {28.5, 123}, QStringLiteral("GS(2024)0650")};
        remember_map_image(about);
        QVERIFY(remembered_map_image() == about);
        MapImage unapproved = about;
        unapproved.approval = QStringLiteral(" ");
        QVERIFY(!unapproved.is_sound());
        MapImage turned = about;
        std::swap(turned.north_west, turned.south_east);
        QVERIFY(!turned.is_sound());
        remember_map_image(std::nullopt);
        QVERIFY(!remembered_map_image());
    }

    void is_empty_without_sites_and_in_both_languages() {
        SiteList list;
        SiteMap map(list);
        map.resize(600, 400);
        map.set_active(true);
        QVERIFY(!map.grab().isNull());
        MapStage stage;
        install_language(Language::chinese);
        QCoreApplication::processEvents();
        QVERIFY(!stage.map.grab().isNull());
        QVERIFY(stage.map.accessibleDescription() != QString());
    }
};

WATTMAST_UI_TEST(SiteMapTest)
#include "site_map_test.moc"
