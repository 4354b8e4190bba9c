// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The page with the ways in: a real demo within seconds, presets, files by kind.
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <algorithm>
#include <set>

#include "app/engine.h"
#include "app/resources.h"
#include "support/ui_test_main.h"
#include "ui/desktop/new_site_defaults.h"
#include "ui/first_run/computer_form.h"
#include "ui/first_run/demo_starter.h"
#include "ui/first_run/first_run_option.h"
#include "ui/first_run/first_run_window.h"
#include "ui/first_run/grid_factors.h"
#include "ui/look.h"
#include "ui/widgets/small_parts.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

constexpr int demo_patience_ms = 120'000;
const std::filesystem::path resources = std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources";

struct Desk {
    QTemporaryDir folder;
    FirstRunWindow window{resources, folder.path(), database()};

    [[nodiscard]] std::filesystem::path database() const {
        return folder.filePath(QStringLiteral("demo.wattmast")).toStdString();
    }
};

}  // namespace

class FirstRunTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() {
        install_language(Language::english);
        Theme::instance().set_appearance(Appearance::light);
    }

    void pictures_are_not_blank_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("other");
        QTest::newRow("1600x1000") << QSize(1600, 1000) << false;
        QTest::newRow("1280x800-zh-dark") << QSize(1280, 800) << true;
        QTest::newRow("1600x1000-zh-dark") << QSize(1600, 1000) << true;
    }
    void pictures_are_not_blank() {
        QFETCH(QSize, size);
        QFETCH(bool, other);
        if (other) {
            install_language(Language::chinese);
            Theme::instance().set_appearance(Appearance::dark);
        }
        Desk desk;
        desk.window.resize(size);
        desk.window.show();
        QTRY_VERIFY(desk.window.form()->grid()->count() > 10);
        QTRY_VERIFY(!desk.window.form()->space_text().isEmpty());
        // The source of the factor comes from a file and wraps: its place grows in the next pass of the layout.
        const auto labels = desk.window.form()->findChildren<WrappedLabel*>();
        QTRY_VERIFY(std::ranges::all_of(labels, [](const WrappedLabel* label) {
            return label->isHidden() || label->height() >= label->heightForWidth(label->width());
        }));
        const QImage picture = desk.window.grab().toImage();
        QDir().mkpath(QStringLiteral(WATTMAST_BINARY_DIR "/snapshots"));
        picture.save(QStringLiteral(WATTMAST_BINARY_DIR "/snapshots/first-run-%1.png")
                         .arg(QLatin1String(QTest::currentDataTag())));
        QSet<QRgb> seen;
        for (int y = 0; y < picture.height(); y += 3) {
            for (int x = 0; x < picture.width(); x += 3) {
                seen.insert(picture.pixel(x, y));
            }
        }
        QVERIFY(seen.size() > 100);
    }

    void grids_have_the_newest_factor_with_its_source() {
        const auto factors = load_factors(resources);
        QVERIFY(factors);
        const auto choices = grid_choices(**factors);
        QVERIFY(choices.size() > 30);
        const auto usual = choices[usual_grid(choices, QStringLiteral("Asia/Shanghai"))];
        QCOMPARE(usual.region, std::string("CN"));
        QCOMPARE(factor_headline(usual), QStringLiteral("0.5306 kgCO\u2082/kWh, year 2023"));
        QVERIFY(factor_source(usual).contains(QStringLiteral("Ministry of Ecology")));
        QVERIFY(factor_source(usual).contains(QStringLiteral("CO₂ only.")));
        QVERIFY(factor_source(usual).contains(QStringLiteral("2022, 0.5366")));
        const auto germany = choices[usual_grid(choices, QStringLiteral("Europe/Berlin"))];
        QVERIFY(factor_source(germany).contains(QStringLiteral("CC BY 4.0; attribution: Ember")));
        QCOMPARE(choices[usual_grid(choices, QStringLiteral("Europe/Berlin"))].region, std::string("DE"));
        QCOMPARE(choices[usual_grid(choices, QStringLiteral("Nowhere/At_All"))].region, std::string("CN"));
        std::set<std::string> regions;
        for (const GridChoice& choice : choices) {
            QVERIFY2(regions.insert(choice.region).second, choice.region.c_str());
        }
        QVERIFY(regions.contains("CN-SD") && regions.contains("GB") && regions.contains("US-EGRID-CAMX"));
    }

    void grids_offer_only_what_scope_2_may_use_of_the_preferred_set() {
        const auto factors = load_factors(resources);
        QVERIFY(factors);
        for (const GridChoice& choice : grid_choices(**factors)) {
            QVERIFY2(is_location_average(choice.factor), choice.factor.id.c_str());
            QVERIFY2(!choice.earlier || is_location_average(*choice.earlier), choice.region.c_str());
            QVERIFY2(!choice.earlier || choice.earlier->data_year < choice.factor.data_year, choice.region.c_str());
            FactorQuery query;
            query.region = choice.region;
            query.month = CivilMonth::parse("2028-06").value();
            query.rule = YearRule::latest_published_not_after;
            const auto match = (*factors)->find(query);
            QVERIFY2(!match || match->factor.set == choice.factor.set, choice.region.c_str());
        }
    }

    void grids_stand_by_the_name_of_their_country() {
        const auto factors = load_factors(resources);
        QVERIFY(factors);
        const auto choices = grid_choices(**factors);
        const auto at = [&](const char* region) { return std::ranges::find(choices, region, &GridChoice::region); };
        QVERIFY(at("AF") < at("AL") && at("CN") < at("DE") && at("GB") < at("US"));
        QCOMPARE((at("CN") + 1)->region.substr(0, 3), std::string("CN-"));
        QVERIFY(at("US") < at("US-EGRID-CAMX"));
    }

    void a_demo_is_made_played_and_removed() {
        Desk desk;
        desk.window.show();
        QSignalSpy decided(&desk.window, &FirstRunWindow::decided);
        QElapsedTimer took;
        took.start();
        desk.window.demo_option()->button()->click();
        QVERIFY(desk.window.findChild<QProgressBar*>()->isVisible());
        QCOMPARE(desk.window.demo_option()->button()->text(), QStringLiteral("Cancel"));
        QVERIFY(!desk.window.meter_option()->button()->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(decided.count(), 1, demo_patience_ms);
        qInfo("the demo took %lld ms", static_cast<long long>(took.elapsed()));
        WayIn way = desk.window.take();
        QVERIFY(way.kind == WayIn::Kind::demo);
        QVERIFY(way.fleet != nullptr);
        {
            EngineOptions options;
            options.database = way.database;
            options.resources = resources;
            auto engine = Engine::open(options);
            QVERIFY2(bool(engine), engine ? "" : engine.error().detail.c_str());
            QVERIFY((*engine)->import_inventory(DemoFleet::inventory_of(way.database)));
            QVERIFY((*engine)->is_demo());
            QCOMPARE((*engine)->catalog()->sites.size(), std::size_t{16});
            QVERIFY((*engine)->start_collector());
            QTRY_VERIFY_WITH_TIMEOUT((*engine)->collector_status().answered > 10, 30'000);
            (*engine)->stop_collector();
        }
        way.fleet.reset();
        QVERIFY(DemoFleet::remove(way.database));
        QCOMPARE(QDir(desk.folder.path()).entryList(QDir::Files), QStringList());
    }

    void a_cancelled_demo_leaves_nothing() {
        Desk desk;
        desk.window.show();
        QSignalSpy decided(&desk.window, &FirstRunWindow::decided);
        desk.window.demo_option()->button()->click();
        desk.window.demo_option()->button()->click();
        QTRY_VERIFY_WITH_TIMEOUT(desk.window.demo_option()->button()->text() == QStringLiteral("Start demo"),
                                 demo_patience_ms);
        QCOMPARE(decided.count(), 0);
        QCOMPARE(QDir(desk.folder.path()).entryList(QDir::Files), QStringList());
        QVERIFY(desk.window.meter_option()->button()->isEnabled());
    }

    void a_folder_that_cannot_be_written_is_said() {
        FirstRunWindow window(resources, QStringLiteral("/proc/nowhere"), "/proc/nowhere/demo.wattmast");
        window.show();
        QSignalSpy decided(&window, &FirstRunWindow::decided);
        window.demo_option()->button()->click();
        QTRY_COMPARE_WITH_TIMEOUT(window.demo_option()->button()->text(), QStringLiteral("Start demo"),
                                  demo_patience_ms);
        QCOMPARE(decided.count(), 0);
    }

    void files_are_taken_by_their_kind_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("kind");
        QTest::newRow("database") << QStringLiteral("/data/fleet.wattmast") << int(WayIn::Kind::existing);
        QTest::newRow("inventory") << QStringLiteral("/data/sites.toml") << int(WayIn::Kind::inventory);
        QTest::newRow("history") << QStringLiteral("/data/2026-10.CSV") << int(WayIn::Kind::history);
    }
    void files_are_taken_by_their_kind() {
        QFETCH(QString, file);
        QFETCH(int, kind);
        Desk desk;
        QSignalSpy decided(&desk.window, &FirstRunWindow::decided);
        desk.window.open_file(file);
        QCOMPARE(decided.count(), 1);
        const WayIn way = desk.window.take();
        QCOMPARE(int(way.kind), kind);
        const bool is_fresh = way.kind != WayIn::Kind::existing;
        QCOMPARE(way.database, is_fresh ? std::filesystem::path(desk.folder.path().toStdString()) / "wattmast.db"
                                        : std::filesystem::path(file.toStdString()));
        QCOMPARE(way.file, is_fresh ? file : QString());
    }

    void the_first_meter_goes_into_the_chosen_folder_and_presets_are_kept() {
        QSettings().remove(QStringLiteral("defaults"));
        Desk desk;
        QTRY_VERIFY(desk.window.form()->grid()->count() > 10);
        QComboBox* grid = desk.window.form()->grid();
        grid->setCurrentIndex(1);
        const QString region = desk.window.form()->factor_region();
        QVERIFY(region != QStringLiteral("CN"));
        QVERIFY(!desk.window.form()->factor_text().isEmpty());
        desk.window.meter_option()->button()->click();
        const WayIn way = desk.window.take();
        QVERIFY(way.kind == WayIn::Kind::new_fleet);
        QCOMPARE(way.database.parent_path().string(), desk.folder.path().toStdString());
        QCOMPARE(NewSiteDefaults::stored().factor_region, region);
        QSettings().remove(QStringLiteral("defaults"));
    }

    void language_and_appearance_are_asked_for_and_shown() {
        Desk desk;
        QSignalSpy language(&desk.window, &FirstRunWindow::language_chosen);
        QSignalSpy appearance(&desk.window, &FirstRunWindow::appearance_chosen);
        for (QRadioButton* choice : desk.window.findChildren<QRadioButton*>()) {
            if (choice->text() == QStringLiteral("简体中文") || choice->text() == QStringLiteral("Dark")) {
                choice->click();
            }
        }
        QCOMPARE(language.count(), 1);
        QCOMPARE(appearance.count(), 1);
        install_language(Language::chinese);
        QTRY_COMPARE(desk.window.demo_option()->button()->text(), QStringLiteral("开始演示"));
        install_language(Language::vietnamese);
        QTRY_COMPARE(desk.window.demo_option()->button()->text(), QStringLiteral("Bắt đầu trình diễn"));
        for (QRadioButton* choice : desk.window.findChildren<QRadioButton*>()) {
            if (choice->text() == QStringLiteral("Tiếng Việt")) {
                QVERIFY(choice->isChecked());
                choice->click();
            }
        }
        QCOMPARE(language.count(), 2);
        QVERIFY(language[1][0].value<std::optional<Language>>() == Language::vietnamese);
    }
};

WATTMAST_UI_TEST(FirstRunTest)
#include "first_run_test.moc"
