// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What people enter on the page Data quality: events of meters, corrections of a file.
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

#include "open_quality.h"
#include "support/window_checks.h"
#include "ui/format/names.h"
#include "ui/look.h"
#include "ui/pages/quality/correction_import_dialog.h"
#include "ui/pages/quality/meter_event_dialog.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

class QualityEntryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void an_event_of_a_meter_is_recorded_where_a_register_fell() {
        QualityShelf shelf;
        shelf.is_closed = true;
        const Open open(shelf);
        open.page->show_tab(Tab::meters);
        open.choose(1);  // A register that fell.
        auto* add = open.page->findChild<QPushButton*>(QStringLiteral("add"));
        QVERIFY(add->isVisible() && add->isEnabled());
        add->click();
        settle();
        settle();
        auto* dialog = open.page->findChild<MeterEventDialog*>();
        QVERIFY(dialog != nullptr && dialog->plan());
        QCOMPARE(dialog->findChild<QLineEdit*>(QStringLiteral("site"))->text(), to_qt(shelf.site(2).code));
        auto* effect = dialog->findChild<MessageStrip*>(QStringLiteral("effect"));
        QVERIFY(effect->accessibleName().contains(QStringLiteral("Nothing is booked")));
        QVERIFY(effect->accessibleName().contains(QStringLiteral("October 2026")));
        const auto line = [&](const char* name) { return dialog->findChild<QLineEdit*>(QLatin1String(name)); };
        const auto type_line = [&](const char* name, const QString& text) {
            line(name)->clear();
            QTest::keyClicks(line(name), text);
        };
        auto* record = dialog->findChild<QPushButton*>(QStringLiteral("record"));
        type_line("who", QStringLiteral("M. Wu"));
        type_line("final", QStringLiteral("9 101"));
        record->click();
        QVERIFY(dialog->fault_of(MeterEventField::final_value).contains(QStringLiteral("12345.6")));
        QVERIFY(!dialog->fault_of(MeterEventField::why).isEmpty());
        QVERIFY(shelf.events.empty());
        type_line("final", QStringLiteral("9101.2"));
        QVERIFY(!dialog->fault_of(MeterEventField::first_value).isEmpty());  // Both belong together.
        type_line("first", QStringLiteral("0.3"));
        type_line("why", QStringLiteral("seal broken"));
        QVERIFY(dialog->fault_of(MeterEventField::why).isEmpty());
        const auto asked = shelf.records_asked.size();
        record->click();
        settle();
        settle();
        QCOMPARE(shelf.events.size(), 1U);
        const MeterEvent& event = shelf.events[0].event;
        QCOMPARE(event.device, shelf.catalog().point(shelf.power(2))->device);
        QCOMPARE(event.at, QualityShelf::time("2026-10-21T02:01:00Z"));
        QCOMPARE(event.kind, MeterEventKind::exchanged);
        QCOMPARE(event.final_value, std::optional(Decimal(91'012, -1)));
        QCOMPARE(event.first_value, std::optional(Decimal(3, -1)));
        QCOMPARE(event.who, std::string("M. Wu"));
        QCOMPARE(event.why, std::string("seal broken"));
        QVERIFY(shelf.records_asked.size() > asked);  // Figures are made anew.
        QVERIFY(open.says(QStringLiteral("The event is recorded.")));
    }

    void an_event_has_the_fields_of_its_kind() {
        QualityShelf shelf;
        shelf.write_failure = fail(Errc::store_full, "disk full");
        MeterEventDialog dialog(shelf.context(), shelf.site(1).id, std::nullopt);
        dialog.show();
        settle();
        const auto line = [&](const char* name) { return dialog.findChild<QLineEdit*>(QLatin1String(name)); };
        auto* event = dialog.findChild<QComboBox*>(QStringLiteral("event"));
        QVERIFY(line("final")->isVisible() && line("first")->isVisible() && !line("ratio")->isVisible());
        event->setCurrentIndex(event->findData(static_cast<int>(MeterEventKind::installed)));
        QVERIFY(!line("final")->isVisible() && line("first")->isVisible());
        event->setCurrentIndex(event->findData(static_cast<int>(MeterEventKind::ratio_changed)));
        QVERIFY(line("ratio")->isVisible());
        line("who")->setText(QStringLiteral("M. Wu"));
        line("why")->setText(QStringLiteral("work order 4"));
        dialog.accept();
        QVERIFY(!dialog.fault_of(MeterEventField::ratio).isEmpty());
        line("ratio")->setText(QStringLiteral("CT 200/5 to 400/5"));
        dialog.accept();
        settle();
        settle();
        QCOMPARE(shelf.events.size(), 1U);
        QCOMPARE(shelf.events[0].ratio, std::string("CT 200/5 to 400/5"));
        QVERIFY(dialog.isVisible());  // The disk is full: what was typed stays.
        QVERIFY(dialog.findChild<MessageStrip*>(QStringLiteral("strip"))
                    ->accessibleName()
                    .contains(QStringLiteral("Nothing was recorded.")));
        line("site")->setText(QStringLiteral("nowhere"));
        QVERIFY(!dialog.findChild<QComboBox*>(QStringLiteral("meter"))->isEnabled());
        dialog.accept();
        QVERIFY(!dialog.fault_of(MeterEventField::device).isEmpty());
    }

    void an_event_on_record_can_be_withdrawn() {
        QualityShelf shelf;
        MeterEvent known;
        known.device = shelf.catalog().point(shelf.power(1))->device;
        known.at = QualityShelf::time("2026-10-21T02:01:00Z");
        known.kind = MeterEventKind::exchanged;
        known.final_value = Decimal(5, 0);
        known.first_value = Decimal(0, 0);
        MeterEventDialog dialog(shelf.context(), shelf.site(1).id, known);
        dialog.show();
        settle();
        settle();
        auto* withdraw = dialog.findChild<QCheckBox*>(QStringLiteral("withdraw"));
        QVERIFY(!withdraw->isVisible());  // There is none yet.
        known.who = "M. Wu";
        known.why = "seal broken";
        shelf.add_event(known);
        MeterEventDialog again(shelf.context(), shelf.site(1).id, known);
        again.show();
        settle();
        settle();
        withdraw = again.findChild<QCheckBox*>(QStringLiteral("withdraw"));
        QVERIFY(withdraw->isVisible());
        withdraw->click();
        QVERIFY(!again.findChild<QLineEdit*>(QStringLiteral("final"))->isVisible());
        QCOMPARE(again.findChild<QPushButton*>(QStringLiteral("record"))->text(), QStringLiteral("Withdraw"));
        again.findChild<QLineEdit*>(QStringLiteral("who"))->setText(QStringLiteral("M. Wu"));
        again.findChild<QLineEdit*>(QStringLiteral("why"))->setText(QStringLiteral("another meter"));
        again.accept();
        settle();
        settle();
        QCOMPARE(shelf.events.size(), 1U);
        QVERIFY(shelf.events[0].event.is_withdrawal && !shelf.events[0].event.final_value);
    }

    void corrections_of_a_file_are_seen_before_they_count() {
        QualityShelf shelf;
        const Open open(shelf);
        open.page->show_tab(Tab::corrections);
        const Point& point = *shelf.catalog().point(shelf.power(1));
        const QByteArray columns = "site,device,point,time,value\n";
        const QByteArray where = QByteArray::fromStdString(
            shelf.site(1).code + "," + shelf.catalog().device(point.device)->name + "," + to_string(point.key) + ",");
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("corrections.csv"));
        const auto write_rows = [&](const QByteArray& rows) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(columns + rows) > 0;
        };
        QVERIFY(write_rows(where + "2026-10-11T16:00:00Z,913.1\n" + where + "yesterday,5\n"));
        open.page->import_corrections(path);
        settle();
        settle();
        auto* dialog = open.page->findChild<CorrectionImportDialog*>();
        QVERIFY(dialog != nullptr && dialog->plan());
        auto* faults = dialog->findChild<ImportFaultModel*>();
        QCOMPARE(faults->rowCount(), 1);
        QCOMPARE(faults->index(0, ImportFaultModel::line).data().toString(), QStringLiteral("3"));
        QCOMPARE(faults->index(0, ImportFaultModel::column).data().toString(), QStringLiteral("time"));
        auto* import = dialog->findChild<QPushButton*>(QStringLiteral("import"));
        QVERIFY(!import->isEnabled());
        QVERIFY(write_rows(where + "2026-10-11T16:00:00Z,913.1\n"));
        dialog->choose_file(path);
        settle();
        settle();
        auto* changes = dialog->findChild<CorrectionPlanModel*>();
        QAbstractItemModelTester tester(changes, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(changes->rowCount(), 1);
        QCOMPARE(changes->index(0, CorrectionPlanModel::site).data().toString(), to_qt(shelf.site(1).code));
        QCOMPARE(changes->index(0, CorrectionPlanModel::was).data().toString(), QStringLiteral("–"));
        QVERIFY(changes->index(0, CorrectionPlanModel::now).data().toString().contains(QStringLiteral("913.1")));
        dialog->findChild<QLineEdit*>(QStringLiteral("who"))->setText(QStringLiteral("L. Chen"));
        QCOMPARE(dialog->missing(), QStringLiteral("Say why it is imported."));
        dialog->findChild<QLineEdit*>(QStringLiteral("why"))->setText(QStringLiteral("sheet 7"));
        QVERIFY(shelf.corrections.empty());
        shelf.write_failure = fail(Errc::conflicting_sample, "somebody changed it");
        import->click();
        settle();
        settle();
        settle();
        QVERIFY(dialog->findChild<MessageStrip*>()->isVisible());  // Said, and the file looked at anew.
        QVERIFY(dialog->findChild<MessageStrip*>()->accessibleName().contains(QStringLiteral("Nothing was imported.")));
        shelf.write_failure.reset();
        shelf.corrections.clear();
        import->click();
        settle();
        settle();
        QCOMPARE(shelf.corrections.size(), 1U);
        QCOMPARE(shelf.corrections[0].who, std::string("L. Chen"));
        QCOMPARE(shelf.corrections[0].why, std::string("sheet 7"));
        QVERIFY(open.says(QStringLiteral("1 correction imported.")));
    }

    void what_people_enter_is_named_and_fits_in_every_language() {
        QAccessible::setActive(true);
        for (const Language language : every_language) {
            install_language(language);
            QualityShelf shelf;
            const Open open(shelf);
            open.page->resize(1204, 800);  // Of the smallest window.
            open.page->show_tab(Tab::meters);
            settle();
            MeterEventDialog record(shelf.context(), shelf.site(1).id, std::nullopt);
            record.show();
            CorrectionImportDialog import(shelf.context());
            import.show();
            settle();
            settle();
            for (QWidget* root : std::initializer_list<QWidget*>{open.page.get(), &record, &import}) {
                const QStringList faults = nameless_in(*root) + clipped_in(*root);
                QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
            }
        }
    }
};

WATTMAST_UI_TEST(QualityEntryTest)
#include "quality_entry_test.moc"
