// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The import window on a real engine: what it proposes, what it asks, and that it stores what the command line stores.
#include <QClipboard>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <boost/json.hpp>
#include <condition_variable>
#include <fstream>
#include <iterator>
#include <mutex>
#include <utility>

#include "history_desk.h"
#include "support/ui_test_main.h"
#include "ui/look.h"
#include "ui/pages/history/history_texts.h"
#include "ui/pages/pages.h"
#include "ui/shell/jobs/job_list.h"
#include "ui/shell/main_window.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/panel.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

using Outcome = HistoryImporter::Outcome;

QString text(const char* plain) {
    return QString::fromUtf8(plain);
}

/// Minutes from 2025-11-26 on, as seconds since 1970.
std::string long_file(int rows) {
    std::string text = "t,P (W)\n";
    for (int i = 0; i < rows; ++i) {
        text += std::to_string(1'764'148'500 + 60LL * i) + "," + std::to_string(i % 991) + "\n";
    }
    return text;
}

std::size_t lines_of(const std::string& csv) {
    return static_cast<std::size_t>(std::ranges::count(csv, '\n'));
}

const KpiTile* tile(const HistoryDesk& desk, int number) {
    return desk.window->findChild<KpiStrip*>()->tile(number);
}

/// Another engine whose first import waits behind its first batch until it is cancelled.
class PausingEngine final : public Engine {
public:
    explicit PausingEngine(std::unique_ptr<Engine> real) : real_(std::move(real)) {}

    [[nodiscard]] Result<HistoryReport> import_history(const HistoryImportOrder& order) override {
        if (std::exchange(has_paused_, true)) {
            return real_->import_history(order);
        }
        HistoryImportOrder paused = order;
        paused.progress = [&order](const HistoryProgress& progress) {
            order.progress(progress);
            if (progress.stored > 0) {
                std::mutex mutex;
                std::unique_lock lock(mutex);
                std::condition_variable_any().wait(lock, order.cancel, [] { return false; });
            }
        };
        return real_->import_history(paused);
    }

    void set_listener(EngineListener* listener) override { real_->set_listener(listener); }
    [[nodiscard]] std::shared_ptr<const Catalog> catalog() const override { return real_->catalog(); }
    [[nodiscard]] bool is_demo() const override { return real_->is_demo(); }
    [[nodiscard]] const EngineOptions& options() const override { return real_->options(); }
    [[nodiscard]] Result<void> start_collector() override { return real_->start_collector(); }
    void stop_collector() override { real_->stop_collector(); }
    [[nodiscard]] CollectorStatus collector_status() const override { return real_->collector_status(); }
    [[nodiscard]] std::vector<DeviceHealth> device_health() const override { return real_->device_health(); }
    [[nodiscard]] std::optional<DeviceHealth> health_of(DeviceId device) const override {
        return real_->health_of(device);
    }
    [[nodiscard]] std::optional<ProfileFacts> profile_facts(std::string_view id) const override {
        return real_->profile_facts(id);
    }
    void post(std::function<void(const Queries&)> job) override { real_->post(std::move(job)); }
    [[nodiscard]] Result<void> import_inventory(const std::filesystem::path& file) override {
        return real_->import_inventory(file);
    }
    [[nodiscard]] Result<Release> release(const ReleaseRequest& request) override { return real_->release(request); }
    [[nodiscard]] Result<void> save_retention_policy(const RetentionPolicy& policy) override {
        return real_->save_retention_policy(policy);
    }
    [[nodiscard]] std::optional<RetentionState> retention_state() const override { return real_->retention_state(); }

private:
    bool has_paused_ = false;
    std::unique_ptr<Engine> real_;
};

DataTable* findings_of(const HistoryDesk& desk) {
    return desk.window->findChild<ResultView*>()->table(ResultView::Tab::findings);
}

}  // namespace

class HistoryWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() {
        install_language(Language::english);
        Theme::instance().set_appearance(Appearance::light);
    }

    void a_file_is_proposed_with_the_reason_of_each_guess() {
        HistoryDesk desk;
        desk.open(desk.write("old.csv", german_file));
        const auto* order = qobject_cast<QuietCombo*>(desk.row(text("Date order"))->control());
        QCOMPARE(order->currentText(), text("day month year"));
        QCOMPARE(desk.row(text("Date order"))->reason(),
                 text("Certain: “24.10.2026 23:45” (line 2) cannot be month day year"));
        const auto* mark = qobject_cast<QuietCombo*>(desk.row(text("Decimal mark"))->control());
        QCOMPARE(mark->currentText(), text("comma: 1234,5"));
        QVERIFY(desk.row(text("Time zone"))->is_open());
        QVERIFY(desk.row(text("Time zone"))->reason().contains(text("do not say of which place their clock is")));
        QVERIFY(!desk.row(text("Date order"))->is_open());
        QCOMPARE(desk.cell(0, 0), text("2"));
        QCOMPARE(desk.cell(0, 1), text("24.10.2026 23:45"));
        QCOMPARE(desk.cell(0, 2), text("2026-10-24 23:45, zone open"));
        QCOMPARE(desk.cell(0, 3), text("1,5"));
        QCOMPARE(desk.cell(0, 4), text("1500"));
        QCOMPARE(desk.cell(0, 5), text("ok"));
    }

    void an_open_question_keeps_the_import_away() {
        HistoryDesk desk;
        const std::string before = HistoryDesk::exported(desk.database);
        desk.open(desk.write("old.csv", german_file));
        QPushButton* import = desk.button(text("Import"));
        QVERIFY(!import->isEnabled());
        QCOMPARE(import->toolTip(), text("Of which time zone are the times?"));
        QVERIFY2(desk.notice().startsWith(text("4 questions to answer before the import.")), qPrintable(desk.notice()));
        desk.type(text("Time zone"), text("Europe/Berlin"));
        desk.type(text("Site"), text("S"));
        desk.type(text("Device"), text("M1"));
        QTRY_COMPARE(desk.importer().questions().size(), std::size_t{1});
        QVERIFY(!import->isEnabled());
        QVERIFY(!desk.importer().report());
        QTest::mouseClick(desk.button(text("Confirm all")), Qt::LeftButton);
        QVERIFY(desk.is_previewed());
        QVERIFY(import->isEnabled());
        QCOMPARE(desk.cell(0, 2), text("24 Oct 2026 23:45"));
        // Nothing is written before the button is pressed.
        QCOMPARE(HistoryDesk::exported(desk.database), before);
        QVERIFY(desk.engine->catalog()->points.empty());
    }

    void the_question_leads_to_its_field() {
        HistoryDesk desk;
        desk.open(desk.write("old.csv", german_file));
        desk.window->activateWindow();
        const auto ask = [&desk] { Q_EMIT desk.window->findChild<MessageStrip*>()->action_requested(); };
        ask();
        QVERIFY(desk.row(text("Time zone"))->control()->isAncestorOf(QApplication::focusWidget()) ||
                desk.row(text("Time zone"))->control() == QApplication::focusWidget());
        desk.type(text("Time zone"), text("Mars/Olympus"));
        QVERIFY(desk.row(text("Time zone"))->is_open());
        QVERIFY(desk.importer().mapping().zone.empty());
        desk.type(text("Time zone"), text("Europe/Berlin"));
        desk.type(text("Site"), text("S"));
        desk.type(text("Device"), text("M1"));
        QTRY_COMPARE(desk.importer().questions().size(), std::size_t{1});
        ask();
        const auto* editor = desk.window->findChild<ColumnEditor*>();
        QCOMPARE(editor->column(), std::optional<std::size_t>(1));
        QCOMPARE(QApplication::focusWidget(), desk.row(text("Confirmation"))->control());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(desk.is_previewed());
    }

    void another_decimal_mark_changes_the_preview() {
        HistoryDesk desk;
        desk.open(desk.write("dots.csv", "time,P (W)\n2026-10-01T00:00Z,1.500\n2026-10-01T00:15Z,2.750\n"));
        QVERIFY(desk.row(text("Decimal mark"))->is_open());
        QCOMPARE(desk.cell(0, 4), text("open"));
        desk.choose(text("Decimal mark"), text("point: 1234.5"));
        QTRY_COMPARE(desk.cell(0, 4), text("1.500"));
        desk.type(text("Site"), text("S"));
        desk.type(text("Device"), text("M1"));
        QTest::mouseClick(desk.button(text("Confirm all")), Qt::LeftButton);
        QVERIFY(desk.is_previewed());
        QCOMPARE(desk.importer().report()->first.at(1).sample.value->to_string(), std::string("2.750"));
        desk.choose(text("Decimal mark"), text("comma: 1.234,5"));
        QVERIFY(!desk.button(text("Import"))->isEnabled());
        QTRY_COMPARE(desk.cell(0, 4), text("1500"));
        QVERIFY(desk.is_previewed());
        QCOMPARE(desk.importer().report()->first.at(1).sample.value->to_string(), std::string("2750"));
    }

    void every_faulty_row_is_listed_copied_and_saved() {
        HistoryDesk desk;
        desk.open(desk.write("old.csv", german_file));
        desk.answer();
        QCOMPARE(tile(desk, 0)->kpi().value.number, text("5"));
        QCOMPARE(tile(desk, 1)->kpi().value.number, text("4"));
        QCOMPARE(tile(desk, 1)->kpi().note, text("1 without a value"));
        QCOMPARE(tile(desk, 2)->kpi().note, text("1 new, 0 known"));
        QCOMPARE(tile(desk, 3)->kpi().value.number, text("1"));
        QCOMPARE(tile(desk, 3)->kpi().note, text("Number 1"));
        DataTable* table = findings_of(desk);
        QCOMPARE(table->model()->rowCount(), 3);
        QCOMPARE(table->model()->index(2, 0).data().toString(), text("6"));
        QCOMPARE(table->model()->index(2, 1).data().toString(), text("Leistung (kW)"));
        QCOMPARE(table->model()->index(2, 3).data().toString(), text("left out"));
        QCOMPARE(table->model()->index(2, 4).data().toString(), text("“zwei” is not a number with a decimal comma"));
        QTest::mouseClick(desk.button(text("Copy")), Qt::LeftButton);
        const QStringList copied = QApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(copied.size(), 4);
        QVERIFY2(copied.last().startsWith(text("6\tLeistung (kW)\tNumber\tleft out\t")), qPrintable(copied.last()));
        desk.importer().save_findings(desk.path("findings.csv"));
        QTRY_VERIFY(desk.importer().note().has_value());
        std::ifstream saved(desk.path("findings.csv"), std::ios::binary);
        const std::string csv{std::istreambuf_iterator<char>(saved), {}};
        QVERIFY(csv.starts_with("line,column,kind,effect,message\r\n3,Zeit,clock_twice,taken,"));
        QVERIFY(
            csv.ends_with("6,Leistung (kW),number,left_out,\"\"\"zwei\"\" is not a number with a decimal comma\"\r\n"));
        QVERIFY2(desk.notice().startsWith(text("The list is saved.")), qPrintable(desk.notice()));
    }

    void it_stores_exactly_what_the_command_line_stores() {
        HistoryDesk desk;
        const std::string file = desk.write("old.csv", german_file);
        desk.open(file);
        desk.answer();
        desk.importer().save_mapping(desk.path("old.toml"));
        QTRY_VERIFY(desk.importer().note().has_value());
        QVERIFY(!desk.importer().note()->failure);
        QTest::mouseClick(desk.button(text("Import")), Qt::LeftButton);
        QVERIFY(desk.has_ended());
        QCOMPARE(desk.importer().outcome(), Outcome::complete);
        QVERIFY2(desk.notice().startsWith(text("4 samples are stored. 0 already there")), qPrintable(desk.notice()));
        QVERIFY(!desk.button(text("Import"))->isEnabled());

        const std::string other = desk.path("cli.wattmast");
        QCOMPARE(HistoryDesk::ctl({"inventory", "import", "--db", other, desk.path("fleet.csv")}).exit_code, 0);
        const auto cli = HistoryDesk::ctl({"history", "import", file, "--db", other, "--mapping", desk.path("old.toml"),
                                           "--who", "L. Chen", "--json"});
        QCOMPARE(cli.exit_code, 1);  // there are findings
        const std::string by_window = HistoryDesk::exported(desk.database);
        QVERIFY(lines_of(by_window) == 5);
        QCOMPARE(by_window, HistoryDesk::exported(other));
        auto ours =
            boost::json::parse(HistoryDesk::ctl({"history", "list", "--db", desk.database, "--json"}).standard_output);
        auto theirs =
            boost::json::parse(HistoryDesk::ctl({"history", "list", "--db", other, "--json"}).standard_output);
        auto& our_record = ours.at("imports").as_array().at(0).as_object();
        auto& their_record = theirs.at("imports").as_array().at(0).as_object();
        our_record.erase("begun");
        their_record.erase("begun");
        QCOMPARE(boost::json::serialize(ours), boost::json::serialize(theirs));
        QVERIFY(our_record.at("who").as_string() == "L. Chen");
        QCOMPARE(our_record.at("sha256").as_string().size(), std::size_t{64});
        QTRY_COMPARE(desk.importer().records().size(), std::size_t{1});
        QCOMPARE(HistoryDesk::ctl({"verify", "--db", desk.database}).exit_code, 0);
    }

    void done_again_it_says_that_everything_is_there() {
        HistoryDesk desk;
        const std::string file = desk.write("old.csv", german_file);
        for (int round = 0; round < 2; ++round) {
            desk.open(file);
            if (round == 0) {
                desk.answer();
            } else {
                QTest::mouseClick(desk.button(text("Confirm all")), Qt::LeftButton);
                desk.type(text("Time zone"), text("Europe/Berlin"));
                desk.type(text("Site"), text("S"));
                desk.type(text("Device"), text("M1"));
                QVERIFY(desk.is_previewed());
                QCOMPARE(tile(desk, 2)->kpi().note, text("0 new, 1 known"));
            }
            QTest::mouseClick(desk.button(text("Import")), Qt::LeftButton);
            QVERIFY(desk.has_ended());
        }
        QCOMPARE(desk.importer().report()->stored, std::uint64_t{0});
        QCOMPARE(desk.importer().report()->repeated, std::uint64_t{4});
        QVERIFY2(desk.notice().contains(text("4 already there")), qPrintable(desk.notice()));
        QTRY_COMPARE(desk.importer().records().size(), std::size_t{2});
    }

    void a_cancelled_import_says_exactly_what_is_stored() {
        HistoryDesk desk;
        constexpr int rows = 120'000;
        desk.wrap_engine([](std::unique_ptr<Engine> real) { return std::make_unique<PausingEngine>(std::move(real)); });
        desk.open(desk.write("long.csv", long_file(rows)));
        desk.importer().edit([](HistoryMapping& mapping) {
            mapping.site = "S";
            mapping.device = "M1";
            mapping.values.at(0).is_confirmed = true;
        });
        QVERIFY(desk.is_previewed());
        QCOMPARE(desk.importer().report()->rows, std::uint64_t{rows});
        JobList& jobs = JobList::of(*desk.bridge);
        double most_share = 0;
        connect(&jobs, &JobList::progressed, &jobs,
                [&jobs, &most_share](JobId id) { most_share = std::max(most_share, jobs.job(id)->share.value_or(0)); });
        const auto cancel_soon = connect(&desk.importer(), &HistoryImporter::progressed, [&desk] {
            if (desk.importer().progress().stored > 0) {
                QTest::mouseClick(desk.button(text("Cancel")), Qt::LeftButton);
            }
        });
        QTest::mouseClick(desk.button(text("Import")), Qt::LeftButton);
        QVERIFY(desk.has_ended());
        disconnect(cancel_soon);
        QCOMPARE(desk.importer().outcome(), Outcome::cancelled);
        QCOMPARE(jobs.jobs().size(), std::size_t{1});
        QCOMPARE(jobs.jobs().front().order.title(), text("Import of long.csv"));
        QVERIFY(jobs.jobs().front().end && jobs.jobs().front().end->outcome == JobOutcome::cancelled);
        QVERIFY(most_share > 0 && most_share < 1);
        const std::uint64_t stored = desk.importer().progress().stored;
        QVERIFY(stored > 0 && stored < rows);  // some batches, not all
        QVERIFY2(desk.notice().contains(Format::current().count(static_cast<qint64>(stored)) +
                                        text(" samples are stored and stay")),
                 qPrintable(desk.notice()));
        QTRY_COMPARE(desk.importer().records().size(), std::size_t{1});
        QCOMPARE(desk.importer().records().front().stored, stored);
        QCOMPARE(desk.importer().records().front().end, HistoryImportRecord::End::cancelled);
        QCOMPARE(lines_of(HistoryDesk::exported(desk.database)), stored + 1);
        // It can be gone on with.
        QVERIFY(desk.button(text("Import"))->isEnabled());
        QTest::mouseClick(desk.button(text("Import")), Qt::LeftButton);
        QVERIFY(desk.has_ended());
        QCOMPARE(desk.importer().outcome(), Outcome::complete);
        QCOMPARE(desk.importer().report()->stored, rows - stored);
        QCOMPARE(desk.importer().report()->repeated, stored);
    }

    void a_file_that_changed_since_the_preview_is_not_stored() {
        HistoryDesk desk;
        desk.open(desk.write("old.csv", german_file));
        desk.answer();
        desk.write("old.csv", std::string(german_file) + "28.10.2026 00:00;9;ok\r\n");
        QTest::mouseClick(desk.button(text("Import")), Qt::LeftButton);
        QVERIFY(desk.has_ended());
        QCOMPARE(desk.importer().outcome(), Outcome::file_changed);
        QVERIFY(desk.notice().startsWith(text("The file has changed since it was looked at.")));
        QVERIFY(desk.engine->catalog()->points.empty());
        QVERIFY(desk.is_previewed());
        QCOMPARE(desk.importer().report()->rows, std::uint64_t{6});
    }

    void a_dropped_file_opens_the_window() {
        HistoryDesk desk;
        MainWindow main(*desk.bridge, *desk.session);
        add_pages(main, {*desk.bridge, *desk.session});
        main.show();
        auto* window = main.findChild<HistoryWindow*>();
        QVERIFY(window != nullptr && !window->isVisible());
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(QString::fromStdString(desk.write("old.csv", german_file)))});
        QDragEnterEvent enter(QPoint(600, 400), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&main, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(600, 400), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&main, &drop);
        QVERIFY(window->isVisible());
        QTRY_VERIFY(window->importer().rows() != nullptr);
        QCOMPARE(window->importer().rows()->rows.size(), std::size_t{5});

        QMimeData picture;
        picture.setUrls({QUrl(QStringLiteral("file:///tmp/mast.png"))});
        QDragEnterEvent other(QPoint(600, 400), Qt::CopyAction, &picture, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&main, &other);
        QVERIFY(!other.isAccepted());
        // The command leads to the same window.
        window->close();
        main.shortcuts().action(QStringLiteral("history.import"))->trigger();
        QVERIFY(window->isVisible());
        QVERIFY(main.close());
    }

    void what_cannot_be_read_says_why() {
        HistoryDesk desk;
        auto* rows_panel = [&desk]() -> Panel* {
            for (Panel* panel : desk.window->findChildren<Panel*>()) {
                if (panel->title() == text("Rows of the file")) {
                    return panel;
                }
            }
            return nullptr;
        }();
        QVERIFY(rows_panel != nullptr);
        QCOMPARE(rows_panel->overlay()->state().headline, text("No file is chosen"));
        desk.open(desk.path("none.csv"));
        QCOMPARE(rows_panel->overlay()->state().headline, text("The file cannot be read"));
        QVERIFY(rows_panel->overlay()->state().detail.contains(text("none.csv")));
        desk.open(desk.write("empty.csv", ""));
        QCOMPARE(rows_panel->overlay()->state().headline, text("The file is empty"));
        desk.open(desk.write("words.csv", "a\nb\n"));
        QCOMPARE(rows_panel->overlay()->state().headline, text("The file cannot be understood"));
        QVERIFY(!desk.button(text("Import"))->isEnabled());
        // What was chosen before has left nothing behind.
        desk.open(desk.write("old.csv", german_file));
        QCOMPARE(desk.cell(0, 3), text("1,5"));
    }

    void where_nothing_may_be_written_a_file_can_be_looked_at() {
        HistoryDesk desk(Access::read_only);
        desk.open(desk.write("old.csv", german_file));
        desk.answer();
        QCOMPARE(desk.importer().report()->rows, std::uint64_t{5});
        QVERIFY(!desk.button(text("Import"))->isEnabled());
        QVERIFY(desk.notice().startsWith(text("The database is open for reading only.")));
    }

    void a_mapping_is_saved_and_loaded_as_the_command_line_has_it() {
        HistoryDesk desk;
        const std::string file = desk.write("old.csv", german_file);
        desk.open(file);
        desk.answer();
        const HistoryMapping before = desk.importer().mapping();
        desk.importer().save_mapping(desk.path("old.toml"));
        QTRY_VERIFY(desk.importer().note().has_value());
        QCOMPARE(read_mapping(desk.path("old.toml")).value(), before);
        desk.open(file);
        QVERIFY(desk.importer().mapping() != before);
        desk.importer().load_mapping(desk.path("old.toml"));
        QVERIFY(desk.is_previewed());
        QCOMPARE(desk.importer().mapping(), before);
        QVERIFY(desk.button(text("Import"))->isEnabled());
        desk.importer().load_mapping(desk.write("bad.toml", "format = 1\nzoen = 3\n"));
        QTRY_VERIFY(desk.importer().note()->failure.has_value());
        QVERIFY(desk.notice().startsWith(text("The mapping was not loaded.")));
        QCOMPARE(desk.importer().mapping(), before);
    }

    void a_column_is_given_another_target() {
        HistoryDesk desk;
        desk.open(desk.write("old.csv", german_file));
        desk.answer();
        auto* editor = desk.window->findChild<ColumnEditor*>();
        editor->set_column(1);
        desk.choose(text("Measures"), text("Voltage"));
        QTRY_VERIFY(desk.row(text("Unit"))->is_open());  // kW is no unit of a voltage
        desk.choose(text("Unit"), text("kV"));
        desk.choose(text("Phase"), text("L2"));
        desk.type(text("Multiplier"), text("40"));
        desk.choose(text("Direction"), text("turned round"));
        desk.type(text("Another device"), text("M2"));
        QTest::mouseClick(desk.button(text("Confirm all")), Qt::LeftButton);
        QVERIFY(desk.is_previewed());
        const HistoryValue& value = desk.importer().mapping().values.at(0);
        QCOMPARE(to_string(*value.point), std::string("voltage/l2"));
        QCOMPARE(value.scale, Decimal(-40, 0));
        QCOMPARE(desk.importer().report()->series.at(0).device, std::string("M2"));
        QCOMPARE(desk.cell(0, 4), text("-60000"));
        desk.choose(text("Used as"), text("Leave out"));
        QTRY_COMPARE(desk.importer().questions().size(), std::size_t{1});
        QVERIFY(desk.importer().mapping().values.empty());
        desk.choose(text("Used as"), text("Value"));
        QTRY_COMPARE(desk.importer().mapping().values.size(), std::size_t{1});
        QCOMPARE(desk.importer().mapping().values.at(0).unit, std::string("kW"));  // as proposed
    }

    void a_unit_is_the_one_whose_upper_and_lower_case_is_typed() {
        HistoryDesk desk;
        desk.open(desk.write("power.csv", "time,P (W)\n2026-10-01T00:00Z,1500.5\n2026-10-01T00:15Z,2500.5\n"));
        desk.type(text("Site"), text("S"));
        desk.type(text("Device"), text("M1"));
        desk.window->findChild<ColumnEditor*>()->set_column(1);
        const auto* unit = qobject_cast<QuietCombo*>(desk.row(text("Unit"))->control());
        const auto holds = [&](const char* wanted) {
            return unit->currentText() == text(wanted) && unit->chosen().toString() == text(wanted) &&
                   desk.importer().mapping().values.at(0).unit == wanted;
        };
        desk.choose(text("Unit"), text("MW"));
        QTRY_VERIFY(holds("MW"));
        desk.type(text("Unit"), text("mW"));
        QTRY_VERIFY(holds("mW"));
        desk.choose(text("Unit"), text("MW"));
        QTRY_VERIFY(holds("MW"));
        desk.choose(text("Unit"), text("mW"));
        QTRY_VERIFY(holds("mW"));
        desk.type(text("Unit"), text("KW"));  // none of them: not guessed
        QTRY_VERIFY(holds("KW") && desk.row(text("Unit"))->is_open());
        desk.importer().edit([](HistoryMapping& mapping) {
            mapping.values.at(0).point = PointKey{PointKind::active_energy_import, Phase::total, ""};
        });
        desk.type(text("Unit"), text("mWh"));
        QTRY_VERIFY(holds("mWh"));
        QTest::mouseClick(desk.button(text("Confirm all")), Qt::LeftButton);
        QVERIFY(desk.is_previewed());
        QTest::mouseClick(desk.button(text("Import")), Qt::LeftButton);
        QVERIFY(desk.has_ended());
        QCOMPARE(desk.importer().outcome(), Outcome::complete);
        const std::string stored = HistoryDesk::exported(desk.database);
        QVERIFY2(stored.find("0.0015005") != std::string::npos, stored.c_str());  // kWh
    }

    void a_field_that_cannot_be_read_keeps_the_import_away() {
        HistoryDesk desk;
        const std::string file = desk.write("old.csv", german_file);
        desk.open(file);
        desk.answer();
        QPushButton* import = desk.button(text("Import"));
        QVERIFY(import->isEnabled());
        desk.type(text("Time zone"), text("Asia/Shangai"));
        QVERIFY(!import->isEnabled());
        QCOMPARE(import->toolTip(), text("“Asia/Shangai” is no time zone."));
        QVERIFY2(desk.notice().startsWith(text("A field cannot be read.")), qPrintable(desk.notice()));
        QVERIFY(desk.row(text("Time zone"))->is_open());
        desk.type(text("Time zone"), text("europe/berlin"));
        QVERIFY(import->isEnabled());
        const auto* zone = qobject_cast<QuietCombo*>(desk.row(text("Time zone"))->control());
        QCOMPARE(zone->currentText(), text("Europe/Berlin"));

        auto* editor = desk.window->findChild<ColumnEditor*>();
        editor->set_column(1);
        desk.type(text("Multiplier"), text("0,5"));
        QVERIFY(!import->isEnabled());
        QCOMPARE(import->toolTip(), text("“0,5” is no multiplier of “Leistung (kW)”."));
        editor->set_column(2);
        QVERIFY(!import->isEnabled());
        editor->set_column(1);
        const auto* scale = qobject_cast<QLineEdit*>(desk.row(text("Multiplier"))->control());
        QCOMPARE(scale->text(), text("0,5"));
        QVERIFY(desk.row(text("Multiplier"))->is_open());
        desk.type(text("Multiplier"), text("0.5"));
        QVERIFY(desk.is_previewed());
        QVERIFY(import->isEnabled());
        QCOMPARE(desk.importer().mapping().values.at(0).scale, Decimal(5, -1));

        desk.importer().edit([](HistoryMapping& mapping) {
            HistoryValue& value = mapping.values.at(0);
            value.point = PointKey{PointKind::active_energy_amount, Phase::total, ""};
            value.unit = "kWh";
            value.stamp = StampAt::begin;
            value.period = HistoryPeriod::parse("15m").value();
        });
        QVERIFY(desk.is_previewed());
        desk.type(text("Period length"), text("15x"));
        QVERIFY(!import->isEnabled());
        QCOMPARE(import->toolTip(), text("“15x” is no period length of “Leistung (kW)”."));
        // At the end of a period no length is asked for.
        desk.choose(text("Its time is"), text("the end of its period"));
        QVERIFY(desk.is_previewed());
        QVERIFY(import->isEnabled());

        desk.type(text("Time zone"), text("Mars/Olympus"));
        QVERIFY(!desk.importer().unreadable().empty());
        desk.open(file);
        QVERIFY(desk.importer().unreadable().empty());
        QCOMPARE(zone->currentText(), QString());
    }

    void words_for_no_value_may_have_blanks() {
        HistoryDesk desk;
        desk.open(desk.write("old.csv", german_file));
        desk.type(text("Words for no value"), text("no data, 9999"));
        QCOMPARE(desk.importer().mapping().missing, (std::vector<std::string>{"no data", "9999"}));
    }

    void the_window_speaks_chinese() {
        HistoryDesk desk;
        desk.open(desk.write("old.csv", german_file));
        desk.answer();
        install_language(Language::chinese);
        QApplication::processEvents();
        for (QuestionRow* row : desk.window->findChildren<QuestionRow*>()) {
            const QString name = row->control()->accessibleName();
            QVERIFY2(std::ranges::any_of(name, [](QChar one) { return one.unicode() >= 0x4E00; }), qPrintable(name));
        }
        const QString reason = findings_of(desk)->model()->index(2, 4).data().toString();
        QVERIFY2(reason.contains(text("zwei")) && !reason.contains(text("number")), qPrintable(reason));
    }
};

WATTMAST_UI_TEST(HistoryWindowTest)
#include "history_window_test.moc"
