// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Texts, models and the editing of a mapping, without a database.
#include <QAbstractItemModelTester>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QTemporaryDir>
#include <fstream>

#include "support/fake_engine.h"
#include "support/message_box.h"
#include "support/ui_test_main.h"
#include "ui/look.h"
#include "ui/pages/history/first_rows_model.h"
#include "ui/pages/history/form_parts.h"
#include "ui/pages/history/history_importer.h"
#include "ui/pages/history/history_notice.h"
#include "ui/pages/history/history_texts.h"
#include "ui/pages/history/history_window.h"
#include "ui/pages/history/mapping_edit.h"
#include "ui/pages/history/report_models.h"
#include "ui/shell/jobs/job_list.h"
#include "ui/shell/session.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_strip.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

HistoryCell cell(const char* raw, HistoryCell::State state) {
    HistoryCell made;
    made.raw = raw;
    made.state = state;
    return made;
}

/// Time, name of a point, value: one row understood, one without a value, one with too few fields.
std::shared_ptr<const HistoryFirstRows> three_rows() {
    HistoryFirstRows rows;
    rows.names = {"t", "what", "v"};
    rows.references = rows.names;
    HistoryFirstRow first;
    first.line = 2;
    first.cells = {cell("2026-10-01", HistoryCell::State::time), cell("P", HistoryCell::State::word),
                   cell("7", HistoryCell::State::value)};
    first.cells[0].at = parse_iso8601("2026-10-01T00:00Z").value();
    first.cells[2].value = Decimal(7, 3);
    first.cells[2].target = 0;
    HistoryFirstRow second = first;
    second.line = 3;
    second.cells[1].raw = "U";
    second.cells[2] = cell("-", HistoryCell::State::absent);
    HistoryFirstRow third;
    third.line = 4;
    third.cells = {cell("x", HistoryCell::State::left_out)};
    third.fault = HistoryText(HistoryPhrase::field_count, {"1", "3"});
    rows.rows = {first, second, third};
    return std::make_shared<const HistoryFirstRows>(rows);
}

HistoryValue power(std::string name) {
    HistoryValue value;
    value.column = "v";
    value.name = std::move(name);
    value.point = PointKey{PointKind::active_power, Phase::total, ""};
    value.unit = "kW";
    return value;
}

HistoryMapping long_mapping() {
    HistoryMapping mapping;
    mapping.time_column = "t";
    mapping.name_column = "what";
    mapping.values = {power("P"), power("U")};
    return mapping;
}

HistorySeries series(std::string device) {
    HistorySeries made{"S", std::move(device), {PointKind::voltage, Phase::l1, ""}, "v", 5, 2, 1, {}, {}};
    made.oldest = parse_iso8601("2026-10-01T00:00Z").value();
    made.newest = parse_iso8601("2026-10-02T00:00Z").value();
    return made;
}

std::shared_ptr<const HistoryReport> some_report() {
    HistoryReport report(10);
    report.series = {series("M1"), series("M2")};
    report.findings.add(12, "v", HistoryFindingKind::number, HistoryEffect::left_out, [] {
        return HistoryText(HistoryPhrase::no_number, {"x", "comma"});
    });
    report.findings.add(13, "", HistoryFindingKind::row_shape, HistoryEffect::left_out,
                        [] { return HistoryText(HistoryPhrase::open_quote); });
    return std::make_shared<const HistoryReport>(std::move(report));
}

std::shared_ptr<const Catalog> one_voltage() {
    Catalog catalog;
    Site site;
    site.id = SiteId{1};
    site.code = "S";
    catalog.sites = {site};
    Device device;
    device.id = DeviceId{4};
    device.site = SiteId{1};
    device.name = "M1";
    catalog.devices = {device};
    Point point;
    point.id = PointId{9};
    point.device = DeviceId{4};
    point.key = {PointKind::voltage, Phase::l1, ""};
    catalog.points = {point};
    return std::make_shared<const Catalog>(std::move(catalog));
}

/// Two readings of one point, which the file's own times place.
std::string voltage_file(const QTemporaryDir& folder) {
    const std::string path = folder.filePath(QStringLiteral("old.csv")).toStdString();
    std::ofstream(path) << "t,U (V)\n2026-10-01T00:00Z,230\n2026-10-01T00:15Z,231\n";
    return path;
}

void answer_all(HistoryMapping& mapping) {
    mapping.site = "S";
    mapping.device = "M1";
    mapping.values.at(0).is_confirmed = true;
}

}  // namespace

class HistoryPartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void every_phrase_is_said_in_both_languages() {
        for (int number = 1; number <= history_phrases; ++number) {
            const HistoryText text(static_cast<HistoryPhrase>(number), {"w1", "w2", "w3", "w4"});
            install_language(Language::english);
            const QString english = HistoryTexts::text(text);
            QVERIFY2(!english.isEmpty() && !english.contains(QLatin1Char('%')), qPrintable(QString::number(number)));
            install_language(Language::chinese);
            const QString chinese = HistoryTexts::text(text);
            QVERIFY2(chinese != english && !chinese.isEmpty() && !chinese.contains(QLatin1Char('%')),
                     qPrintable(english));
        }
    }

    void ids_are_said_and_cells_are_not() {
        QCOMPARE(HistoryTexts::text({HistoryPhrase::no_grouped_number, {"%1 a%2", "comma", "point"}}),
                 QString::fromUtf8("“%1 a%2” is not a number with a decimal comma and thousands parted by a point"));
        QCOMPARE(HistoryTexts::text({HistoryPhrase::order_refused, {"31/1/26", "2", "mdy"}}),
                 QString::fromUtf8("“31/1/26” (line 2) cannot be month day year"));
    }

    void rows_stand_beside_what_they_are_taken_for() {
        FirstRowsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.columnCount(), 0);
        model.set_rows(three_rows(), long_mapping());
        QCOMPARE(model.columnCount(), 6);  // line, t, → time, what, v, → 2 points
        QVERIFY(model.is_understood(2) && model.is_understood(5) && !model.is_understood(4));
        QCOMPARE(model.raw_column(2), 4);
        QCOMPARE(model.headerData(5, Qt::Horizontal, Qt::DisplayRole).toString(), QString::fromUtf8("→ 2 points"));
        QCOMPARE(model.index(0, 5).data().toString(), QStringLiteral("7000"));
        QCOMPARE(model.index(1, 5).data().toString(), QStringLiteral("no value"));
        QCOMPARE(model.index(2, 2).data().toString(), QStringLiteral("left out"));
        QCOMPARE(model.index(2, 1).data(Qt::ToolTipRole).toString(),
                 QStringLiteral("1 fields, but there are 3 columns"));
        QCOMPARE(model.index(2, 4).data().toString(), QString());
        HistoryMapping other = long_mapping();
        other.values.clear();
        model.set_rows(three_rows(), other);
        QCOMPARE(model.columnCount(), 5);
        model.set_rows(nullptr, other);
        QCOMPARE(model.rowCount(), 0);
    }

    void a_column_has_one_role_and_a_file_is_long_or_wide() {
        HistoryMapping mapping = long_mapping();
        const auto rows = three_rows();
        MappingEdit edit(mapping, *rows);
        QCOMPARE(edit.role_of(1), ColumnRole::name);
        QCOMPARE(edit.values_of(2), (std::vector<std::size_t>{0, 1}));
        edit.set_role(1, ColumnRole::left_out, long_mapping());
        QCOMPARE(mapping.name_column, std::string());
        QCOMPARE(mapping.values.size(), std::size_t{1});  // one for all rows now
        QCOMPARE(mapping.values.front().name, std::string());
        QVERIFY(!mapping.values.front().point);  // which of the two it was is not known
        edit.set_role(1, ColumnRole::name, long_mapping());
        QCOMPARE(mapping.values, long_mapping().values);
        edit.set_role(0, ColumnRole::value, long_mapping());
        QCOMPARE(mapping.time_column, std::string());
        QCOMPARE(edit.values_of(0).size(), std::size_t{2});  // the names of the rows
        edit.set_role(0, ColumnRole::time, {});
        QCOMPARE(edit.role_of(0), ColumnRole::time);
        QVERIFY(edit.values_of(0).empty());
    }

    void units_are_those_of_the_kind() {
        const QStringList units = units_of(PointKind::active_power);
        QCOMPARE(units.first(), QStringLiteral("W"));
        QVERIFY(units.contains(QStringLiteral("kW")) && !units.contains(QStringLiteral("kWh")));
        QCOMPARE(units_of(PointKind::temperature), QStringList{QString::fromUtf8("°C")});
    }

    void findings_and_points_are_tables() {
        FindingModel findings;
        SeriesModel points;
        ImportRecordModel imports;
        const QAbstractItemModelTester first(&findings, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester second(&points, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester third(&imports, QAbstractItemModelTester::FailureReportingMode::QtTest);
        findings.set_report(some_report());
        points.set_report(some_report(), *one_voltage());
        QCOMPARE(findings.index(1, FindingModel::column).data().toString(), QStringLiteral("whole row"));
        QCOMPARE(findings.index(0, FindingModel::kind).data().toString(), QStringLiteral("Number"));
        QCOMPARE(points.index(0, SeriesModel::state).data().toString(), QStringLiteral("known"));
        QCOMPARE(points.index(1, SeriesModel::state).data().toString(), QStringLiteral("new"));
        QCOMPARE(points.index(1, SeriesModel::missing).data().toString(), QStringLiteral("2"));
        HistoryImportRecord record;
        record.file = "a.csv";
        record.sha256 = "0123";
        HistoryImportRecord newer = record;
        newer.file = "b.csv";
        newer.end = HistoryImportRecord::End::failed;
        imports.set_records({record, newer});
        QCOMPARE(imports.index(0, ImportRecordModel::file).data().toString(), QStringLiteral("b.csv"));
        QCOMPARE(imports.index(0, ImportRecordModel::end).data().toString(), QStringLiteral("failed"));
        QCOMPARE(imports.index(1, ImportRecordModel::end).data().toString(), QStringLiteral("not ended"));
    }

    void a_full_disk_says_what_was_stored_and_what_to_do() {
        const QTemporaryDir folder;
        const std::string path = voltage_file(folder);
        FakeEngine engine;
        engine.master_data = one_voltage();
        engine.run_jobs_at_once();
        engine.on_import = [](const HistoryImportOrder& order) -> Result<HistoryReport> {
            order.progress({10, 100, 60'000, 50'000});
            return fail(Errc::store_full, "the disk is full");
        };
        EngineBridge bridge(engine);
        HistoryImporter importer(bridge);
        importer.open(path);
        QTRY_VERIFY(importer.rows() != nullptr);
        importer.edit(&answer_all);
        QVERIFY(!importer.can_import());
        QTRY_VERIFY(importer.can_import());
        importer.begin_import("L. Chen");
        QTRY_COMPARE(importer.outcome(), HistoryImporter::Outcome::failed);
        QCOMPARE(engine.ordered.size(), std::size_t{1});
        QCOMPARE(engine.ordered.front().by.who, std::string("L. Chen"));
        MessageStrip strip;
        HistoryNotice::show(importer, strip);
        QCOMPARE(
            strip.accessibleName(),
            QStringLiteral("The import stopped. The disk is full. Free some space on it. 50,000 samples are stored "
                           "and stay; import the file again to go on."));
        QVERIFY(strip.toolTip().contains(QStringLiteral("store_full")));
    }

    void a_file_that_changes_while_it_is_stored_is_told() {
        const QTemporaryDir folder;
        FakeEngine engine;
        engine.master_data = one_voltage();
        engine.run_jobs_at_once();
        engine.on_import = [](const HistoryImportOrder&) -> Result<HistoryReport> {
            HistoryReport report(10);
            report.sha256 = std::string(64, '0');  // of another file than the one that was looked at
            report.stored = 2;
            return report;
        };
        EngineBridge bridge(engine);
        HistoryImporter importer(bridge);
        importer.open(voltage_file(folder));
        QTRY_VERIFY(importer.rows() != nullptr);
        importer.edit(&answer_all);
        QTRY_VERIFY(importer.can_import());
        importer.begin_import("L. Chen");
        QTRY_COMPARE(importer.outcome(), HistoryImporter::Outcome::changed_meanwhile);
        QVERIFY(!importer.can_import());
        MessageStrip strip;
        HistoryNotice::show(importer, strip);
        QVERIFY2(strip.accessibleName().startsWith(
                     QStringLiteral("2 samples are stored, but the file changed after it was looked at.")),
                 qPrintable(strip.accessibleName()));
    }

    void every_file_that_is_to_be_written_is_written() {
        const QTemporaryDir folder;
        const auto path = [&folder](const char* name) {
            return folder.filePath(QString::fromLatin1(name)).toStdString();
        };
        FakeEngine engine;
        engine.master_data = one_voltage();
        EngineBridge bridge(engine);
        auto importer = std::make_unique<HistoryImporter>(bridge);
        const auto comes = [&engine](const std::function<bool()>& condition) {
            return QTest::qWaitFor([&] {
                engine.run_all();
                return condition();
            });
        };
        importer->open(voltage_file(folder));
        QVERIFY(comes([&] { return importer->rows() != nullptr; }));
        importer->edit(&answer_all);
        QVERIFY(comes([&] { return importer->can_import(); }));
        importer->save_mapping(path("one.toml"));
        importer->save_findings(path("two.csv"));
        importer->save_mapping(path("three.toml"));
        importer->load_mapping(path("none.toml"));
        QVERIFY(comes([&] { return QFileInfo::exists(QString::fromStdString(path("three.toml"))); }));
        QVERIFY(QFileInfo::exists(QString::fromStdString(path("two.csv"))));
        QCOMPARE(read_mapping(path("one.toml")).value(), importer->mapping());
        // No worker has come to these yet.
        importer->save_mapping(path("four.toml"));
        importer->save_mapping(path("five.toml"));
        const HistoryMapping last = importer->mapping();
        importer.reset();
        QCOMPARE(read_mapping(path("four.toml")).value(), last);
        QCOMPARE(read_mapping(path("five.toml")).value(), last);
    }

    void a_menu_that_stays_open_over_another_file_changes_nothing() {
        const QTemporaryDir folder;
        FakeEngine engine;
        engine.master_data = one_voltage();
        EngineBridge bridge(engine);
        Session session(bridge.now(), QTimeZone::utc());
        HistoryWindow window(PageContext{bridge, session});
        HistoryImporter& importer = window.importer();
        window.open_file(QString::fromStdString(voltage_file(folder)));
        QVERIFY(QTest::qWaitFor([&] {
            engine.run_all();
            return importer.rows() != nullptr;
        }));
        bool was_open = false;
        QTimer::singleShot(0, &window, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu != nullptr);
            was_open = true;
            importer.open(folder.filePath(QStringLiteral("none.csv")).toStdString());
            menu->actions().at(2)->trigger();
            menu->close();
        });
        for (DataTable* table : window.findChildren<DataTable*>()) {
            if (table->accessibleName() == QStringLiteral("Rows of the file")) {
                Q_EMIT table->horizontalHeader()->sectionClicked(1);
            }
        }
        QVERIFY(was_open);
        QVERIFY(importer.rows() == nullptr);
        QCOMPARE(importer.mapping(), HistoryMapping{});
    }

    void entries_that_differ_in_case_only_are_not_mixed_up() {
        QuietCombo combo;
        combo.make_editable(QuietCombo::Case::is_free);
        combo.set_entries({QStringLiteral("hall"), QStringLiteral("Hall"), QStringLiteral("Roof")}, {1, 2, 3});
        const auto typed = [&combo](const char* words) {
            combo.lineEdit()->setText(QString::fromLatin1(words));
            Q_EMIT combo.lineEdit()->editingFinished();
            return combo.chosen();
        };
        QCOMPARE(typed("Hall"), QVariant(2));
        QCOMPARE(typed("hall"), QVariant(1));
        QCOMPARE(typed("HALL"), QVariant(QStringLiteral("HALL")));
        QCOMPARE(typed("roof"), QVariant(3));
        QCOMPARE(combo.currentText(), QStringLiteral("Roof"));
        combo.setCurrentIndex(1);
        QCOMPARE(combo.chosen(), QVariant(2));
    }

    void quitting_asks_while_an_import_runs() {
        const QTemporaryDir folder;
        const std::string path = voltage_file(folder);
        FakeEngine engine;
        engine.master_data = one_voltage();
        EngineBridge bridge(engine);
        Session session(bridge.now(), QTimeZone::utc());
        HistoryWindow window(PageContext{bridge, session});
        HistoryImporter& importer = window.importer();
        const auto comes = [&engine](const std::function<bool()>& condition) {
            return QTest::qWaitFor([&] {
                engine.run_all();
                return condition();
            });
        };
        window.open_file(QString::fromStdString(path));
        QVERIFY(comes([&] { return importer.rows() != nullptr; }));
        const JobList& jobs = JobList::of(bridge);
        QVERIFY(jobs.may_quit(&window));
        importer.edit(&answer_all);
        QVERIFY(comes([&] { return importer.can_import(); }));
        importer.begin_import("L. Chen");  // no worker has come to it yet
        QVERIFY(importer.is_importing());
        QString asked;
        answer(QStringLiteral("Keep running"), asked);
        QVERIFY(!jobs.may_quit(&window));
        QVERIFY2(asked.contains(QStringLiteral("Import of old.csv: what is stored stays")), qPrintable(asked));
        answer(QStringLiteral("Stop and quit"), asked);
        QVERIFY(jobs.may_quit(&window));
        // Another file waits until this one is done.
        window.open_file(QStringLiteral("/nowhere/other.csv"));
        QCOMPARE(importer.file().filename().string(), std::string("old.csv"));
    }
};

WATTMAST_UI_TEST(HistoryPartsTest)
#include "history_parts_test.moc"
