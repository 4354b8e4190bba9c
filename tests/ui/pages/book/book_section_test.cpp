// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/book/book_section.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include "book_shelf.h"
#include "carbon/book_csv.h"
#include "carbon/book_schema.h"
#include "carbon/factor_library.h"
#include "support/ui_test_main.h"
#include "ui/look.h"
#include "ui/pages/book/book_import_dialog.h"
#include "ui/pages/book/book_models.h"
#include "ui/pages/book/book_words.h"
#include "ui/pages/book/boundary_panel.h"
#include "ui/pages/book/policy_model.h"
#include "ui/pages/book/policy_section.h"
#include "ui/pages/book/record_dialog.h"
#include "ui/pages/book/region_section.h"
#include "ui/pages/energy/tariff_panel.h"
#include "ui/pages/settings/section_list.h"
#include "ui/pages/settings/settings_page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/state_overlay.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

void settle_all() {
    for (int i = 0; i < 4; ++i) {
        settle();
    }
}

struct Open {
    std::unique_ptr<BookSection> section;

    explicit Open(BookShelf& shelf, BookKind kind = BookKind::fuel)
        : section(std::make_unique<BookSection>(shelf.context())) {
        section->resize(1200, 800);
        section->show();
        section->show_kind(kind);
        section->enter();
        settle_all();
    }
    template <typename Widget>
    [[nodiscard]] Widget* part(const char* name = "") const {
        return section->findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] BookRecordModel& records() const { return *section->findChild<BookRecordModel*>(); }
    [[nodiscard]] QString cell(int row, int column) const { return records().index(row, column).data().toString(); }
    [[nodiscard]] QString strip() const {
        const auto* strip = section->findChild<MessageStrip*>();
        return strip->isVisible() ? strip->accessibleName() : QString();
    }
    /// What is said under a name, anywhere in the section.
    [[nodiscard]] QString said(const QString& name) const {
        for (const QLabel* label : section->findChildren<QLabel*>()) {
            if (label->accessibleName() == name && label->isVisibleTo(section.get())) {
                return label->text();
            }
        }
        return {};
    }
};

struct Form {
    RecordDialog* dialog;

    explicit Form(const Open& open) : dialog(open.section->findChild<RecordDialog*>()) { settle_all(); }
    void type(const char* field, const QString& text) const {
        auto* line = dialog->findChild<QLineEdit*>(QLatin1String(field));
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void choose(const char* field, const char* word) const {
        auto* combo = dialog->findChild<QComboBox*>(QLatin1String(field) + QStringLiteral("_control"));
        combo->setCurrentIndex(combo->findData(QLatin1String(word)));
    }
    void press() const {
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("enter")), Qt::LeftButton);
        settle_all();
    }
    [[nodiscard]] QString warning() const {
        const auto* strip = dialog->findChild<MessageStrip*>(QStringLiteral("closed"));
        return strip->isVisible() ? strip->accessibleName() : QString();
    }
};

/// 2 kWh in each hour of 20 October 2026, UTC, at the first site.
std::shared_ptr<const EnergyReading> day_of_two_kilowatts(BookShelf& shelf) {
    EnergyHours hours;
    hours.time_zone = "UTC";
    hours.meters = 1;
    const UtcTime begin = parse_iso8601("2026-10-20T00:00:00Z").value();
    for (int i = 0; i < 24; ++i) {
        LoadHour hour;
        hour.range = {begin + std::chrono::hours{i}, begin + std::chrono::hours{i + 1}};
        hour.energy = Energy::of(2'000'000);
        hour.by_method[0] = *hour.energy;
        hour.known = whole;
        hours.hours.push_back(hour);
    }
    SiteLoad load;
    load.site = shelf.fleet.engine.catalog()->sites.front().id;
    hours.sites = {load};
    auto reading = std::make_shared<EnergyReading>();
    reading->catalog = shelf.fleet.engine.catalog();
    reading->shown = energy_span(std::move(hours));
    return reading;
}

}  // namespace

class BookSectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void every_kind_and_field_has_words_in_every_language() {
        for (const BookKind kind : book_kinds()) {
            const BookSchema& schema = book_schema(kind);
            QVERIFY2(label_of(kind) != QString::fromUtf8(id_of(kind).data()), id_of(kind).data());
            QVERIFY2(has_book_meaning(schema.meaning), std::string(schema.meaning).c_str());
            for (const BookField& field : schema.fields) {
                QVERIFY2(has_book_meaning(field.meaning), std::string(field.meaning).c_str());
                QVERIFY2(book_field_label(field.name) != QString::fromStdString(std::string(field.name)),
                         std::string(field.name).c_str());
            }
        }
        for (const std::string_view name : book_schema(BookKind::policy).field("name")->words) {
            QVERIFY2(policy_meaning(name).size() > 20, std::string(name).c_str());
        }
    }

    void records_are_listed_with_their_versions() {
        BookShelf shelf;
        shelf.enter_diesel();
        BookRecord mended = shelf.store->ledger().records().value().front();
        mended.fields["quantity"] = "130 L";
        mended.replaces = BookRecordId(1);
        mended.why = "the note says 130";
        shelf.store->ledger().add_records({mended}).value();
        const Open open(shelf);
        QCOMPARE(open.records().rowCount(), 2);
        QCOMPARE(open.cell(0, BookRecordModel::number), QStringLiteral("2"));
        QCOMPARE(open.cell(0, BookRecordModel::state), QStringLiteral("in force"));
        QCOMPARE(open.cell(1, BookRecordModel::state), QStringLiteral("replaced by 2"));
        QVERIFY(open.said(QStringLiteral("Record 1")).contains(QStringLiteral("120 L")));
        QVERIFY(open.said(QStringLiteral("Record 2")).contains(QStringLiteral("the note says 130")));
        QCOMPARE(open.said(QStringLiteral("Quantity")), QStringLiteral("130 L"));
        open.part<QCheckBox>("in_force_only")->setChecked(true);
        QCOMPARE(open.records().rowCount(), 1);
    }

    void a_form_with_an_error_is_mended_and_stored() {
        BookShelf shelf;
        const Open open(shelf);
        open.part<QPushButton>("add")->click();
        const Form form(open);
        QVERIFY(form.dialog != nullptr);
        form.type("site", QStringLiteral("XX-99"));
        form.type("first_day", QStringLiteral("2026-10-03"));
        form.type("last_day", QStringLiteral("3 October"));
        form.type("item", QStringLiteral("diesel"));
        form.type("quantity", QStringLiteral("12o"));
        QVERIFY2(form.dialog->fault_of("quantity").isEmpty(), "nothing is told before it is tried");
        form.press();
        QVERIFY2(form.dialog->fault_of("quantity").contains(QStringLiteral("12o")),
                 qPrintable(form.dialog->fault_of("quantity")));
        QVERIFY(!form.dialog->fault_of("last_day").isEmpty());
        QVERIFY(!form.dialog->fault_of("method").isEmpty());
        QCOMPARE(shelf.store->ledger().record_count().value(), std::uint64_t{0});

        form.type("last_day", QStringLiteral("2026-10-03"));
        form.type("quantity", QStringLiteral("120"));
        form.choose("method", "delivered");
        form.press();
        QVERIFY2(form.dialog->fault_of("quantity").isEmpty(), "it is mended");
        QVERIFY2(form.dialog->fault_of("site").contains(QStringLiteral("XX-99")),
                 "what the book knows of sites is told when the fields are right");
        form.type("site", QString::fromStdString(shelf.site()));
        form.type("who", QStringLiteral("L. Chen"));
        form.press();
        QCOMPARE(shelf.store->ledger().record_count().value(), std::uint64_t{0});  // Nobody has said why.
        form.type("why", QStringLiteral("delivery note 4"));
        form.press();
        settle_all();
        QCOMPARE(shelf.store->ledger().record_count().value(), std::uint64_t{1});
        const BookRecord entered = shelf.store->ledger().records().value().front();
        QCOMPARE(std::string(entered.field("quantity")), std::string("120 L"));
        QCOMPARE(std::string(entered.field("method")), std::string("delivered"));
        QCOMPARE(entered.site, shelf.site());
        QCOMPARE(entered.why, std::string("delivery note 4"));
        QCOMPARE(open.records().rowCount(), 1);
        QVERIFY(open.strip().contains(QStringLiteral("Record 1 is in the book")));
    }

    void closed_months_are_told_before_it_is_stored() {
        BookShelf shelf;
        shelf.enter_diesel();
        shelf.close_october();
        const Open open(shelf);
        open.part<QPushButton>("replace")->click();
        const Form form(open);
        QVERIFY2(form.warning().contains(QStringLiteral("October 2026")), qPrintable(form.warning()));
        form.type("quantity", QStringLiteral("130"));
        form.type("why", QStringLiteral("the note says 130"));
        form.press();
        settle_all();
        const auto records = shelf.store->ledger().records().value();
        QCOMPARE(records.size(), std::size_t{2});
        QCOMPARE(records.back().replaces->number(), std::int64_t{1});
        QCOMPARE(std::string(records.back().field("quantity")), std::string("130 L"));
    }

    void a_record_is_withdrawn() {
        BookShelf shelf;
        shelf.enter_diesel();
        const Open open(shelf);
        open.part<QPushButton>("withdraw")->click();
        const Form form(open);
        form.type("why", QStringLiteral("entered twice"));
        form.press();
        settle_all();
        QVERIFY(shelf.store->ledger().records().value().back().is_withdrawal);
        QVERIFY2(!open.part<QPushButton>("withdraw")->isEnabled(), "what is not in force stays");
    }

    void a_file_is_seen_before_it_is_entered() {
        BookShelf shelf;
        const Open open(shelf);
        const QByteArray head = "site,first_day,last_day,item,quantity,method\n";
        const QByteArray row = QByteArray::fromStdString(shelf.site()) + ",2026-10-03,2026-10-03,diesel,";
        open.section->import_file(shelf.file(head + row + "120 L,delivered\n" + row + "much,delivered\n"));
        settle_all();
        auto* dialog = open.section->findChild<BookImportDialog*>();
        QVERIFY(dialog != nullptr && dialog->plan().has_value());
        auto* faults = dialog->findChild<ImportFaultModel*>();
        QCOMPARE(faults->rowCount(), 1);
        QCOMPARE(faults->index(0, ImportFaultModel::line).data().toString(), QStringLiteral("3"));
        QCOMPARE(faults->index(0, ImportFaultModel::column).data().toString(), QStringLiteral("Quantity"));
        auto* enter = dialog->findChild<QPushButton*>(QStringLiteral("import"));
        QVERIFY(!enter->isEnabled());

        dialog->choose_file(shelf.file(head + row + "120 L,delivered\n"));
        settle_all();
        QCOMPARE(dialog->findChild<BookPlanModel*>()->index(0, BookPlanModel::change).data().toString(),
                 QStringLiteral("new"));
        dialog->findChild<QLineEdit*>(QStringLiteral("who"))->setText(QStringLiteral("L. Chen"));
        QCOMPARE(dialog->missing(), QStringLiteral("Say why it is imported."));
        dialog->findChild<QLineEdit*>(QStringLiteral("why"))->setText(QStringLiteral("notes of October"));
        QCOMPARE(shelf.store->ledger().record_count().value(), std::uint64_t{0});
        enter->click();
        settle_all();
        QCOMPARE(shelf.store->ledger().record_count().value(), std::uint64_t{1});
        QCOMPARE(open.records().rowCount(), 1);
    }

    void what_is_exported_can_be_imported_again() {
        BookShelf shelf;
        shelf.enter_diesel();
        const Open open(shelf);
        const QString path = shelf.folder.filePath(QStringLiteral("out.csv"));
        open.section->export_to(path);
        QVERIFY(open.strip().contains(QStringLiteral("1 record exported")));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::string text = file.readAll().toStdString();
        QCOMPARE(text, write_book_csv(BookKind::fuel, shelf.store->ledger().records().value()));
        QVERIFY(parse_book_csv(BookKind::fuel, text, shelf.record(BookKind::fuel, {})).faults.empty());
        open.section->export_to(QStringLiteral("/nonexistent/out.csv"));
        QVERIFY(open.strip().contains(QStringLiteral("not written")));
    }

    void reading_only_says_why_nothing_can_be_entered() {
        BookShelf shelf;
        shelf.enter_diesel();
        shelf.fleet.engine.open_read_only();
        const Open open(shelf);
        for (const char* name : {"add", "import", "replace", "withdraw"}) {
            auto* button = open.part<QPushButton>(name);
            QVERIFY2(!button->isEnabled(), name);
            QVERIFY2(button->toolTip().contains(QStringLiteral("reading only")), name);
        }
        QVERIFY(open.part<QPushButton>("export")->isEnabled());
        open.section->import_file();
        QVERIFY(open.section->findChild<BookImportDialog*>() == nullptr);
        QVERIFY(open.strip().contains(QStringLiteral("reading only")));
    }

    void what_the_program_enters_itself_has_no_form() {
        BookShelf shelf;
        const Open open(shelf, BookKind::issued_report);
        QVERIFY(!open.part<QPushButton>("add")->isEnabled());
        BookRecord report;
        report.kind = BookKind::issued_report;
        open.section->add_record(report);
        QVERIFY(open.section->findChild<RecordDialog*>() == nullptr);
    }

    void policies_are_shown_by_default_or_as_decided() {
        BookShelf shelf;
        shelf.enter_policy("gwp_set", "AR5");
        PolicySection section(shelf.context());
        section.show();
        section.enter();
        settle_all();
        const auto* model = section.findChild<PolicyModel*>();
        QCOMPARE(model->rowCount(), static_cast<int>(book_schema(BookKind::policy).field("name")->words.size()));
        QStringList origins;
        for (int row = 0; row < model->rowCount(); ++row) {
            const PolicyInForce& policy = model->policy(row);
            origins << QString::fromStdString(policy.name) + QLatin1Char(' ') +
                           model->index(row, PolicyModel::origin).data().toString() + QLatin1Char(' ') +
                           model->index(row, PolicyModel::value).data().toString();
        }
        QVERIFY2(origins.contains(QStringLiteral("gwp_set own AR5")), qPrintable(origins.join(QLatin1Char('\n'))));
        QVERIFY2(origins.contains(QStringLiteral("match_rule default within the calendar year")),
                 qPrintable(origins.join(QLatin1Char('\n'))));
        QVERIFY2(origins.contains(QStringLiteral("fuel_set default not decided")),
                 qPrintable(origins.join(QLatin1Char('\n'))));
    }

    void the_boundary_is_shown_and_entered() {
        BookShelf shelf;
        PolicySection section(shelf.context());
        section.resize(1100, 900);
        section.show();
        section.enter();
        settle_all();
        const auto said = [&](const QString& name) {
            for (const QLabel* label : section.findChild<BoundaryPanel*>()->findChildren<QLabel*>()) {
                if (label->accessibleName() == name) {
                    return label->text();
                }
            }
            return QString();
        };
        QVERIFY2(
            said(QStringLiteral("Consolidation")).startsWith(QStringLiteral("Operational control, because nothing")),
            qPrintable(said(QStringLiteral("Consolidation"))));
        QCOMPARE(said(QStringLiteral("Shares")), QStringLiteral("100% of every site."));
        auto* change = section.findChild<QPushButton*>(QStringLiteral("change_boundary"));
        QVERIFY(change->isEnabled());
        change->click();
        settle_all();
        auto* dialog = section.findChild<RecordDialog*>();
        QVERIFY(dialog != nullptr);
        const auto type = [&](const char* field, const QString& text) {
            auto* line = dialog->findChild<QLineEdit*>(QLatin1String(field));
            line->setFocus();
            line->selectAll();
            QTest::keyClicks(line, text);
        };
        type("organisation", QStringLiteral("Example Telecom"));
        auto* approach = dialog->findChild<QComboBox*>(QStringLiteral("approach_control"));
        approach->setCurrentIndex(approach->findData(QStringLiteral("equity_share")));
        type("share", QStringLiteral("62.5"));
        type("who", QStringLiteral("M. Wu"));
        type("why", QStringLiteral("joint venture"));
        QTRY_VERIFY(dialog->plan().has_value());
        dialog->accept();
        settle_all();
        const std::vector<BookRecord> records = shelf.store->ledger().records().value();
        QCOMPARE(records.size(), std::size_t{1});
        QCOMPARE(records[0].kind, BookKind::boundary);
        QCOMPARE(records[0].fields.at("share"), std::string("62.5 %"));
        QVERIFY(said(QStringLiteral("Organisation")) == QStringLiteral("Example Telecom"));
        QVERIFY2(said(QStringLiteral("Consolidation")).startsWith(QStringLiteral("By equity share, from")),
                 qPrintable(said(QStringLiteral("Consolidation"))));
        QCOMPARE(said(QStringLiteral("Shares")), QStringLiteral("all sites\u00a062.5%; 100% of every other site."));
        change->click();  // What holds is replaced, and its form begins with it.
        settle_all();
        auto* again = section.findChildren<RecordDialog*>().back();
        QVERIFY(again->windowTitle().contains(QStringLiteral("Replace record 1")));
    }

    void reading_only_says_why_no_boundary_can_be_recorded() {
        BookShelf shelf;
        shelf.fleet.engine.open_read_only();
        PolicySection section(shelf.context());
        section.show();
        section.enter();
        settle_all();
        auto* change = section.findChild<QPushButton*>(QStringLiteral("change_boundary"));
        QVERIFY(!change->isEnabled());
        QVERIFY(change->toolTip().contains(QStringLiteral("reading only")));
    }

    void each_region_leads_to_its_factor_and_its_tariff() {
        BookShelf shelf;
        FactorRegister factors;
        EmissionFactor factor;
        factor.id = "elec.CN-SH.2026";
        factor.region = shelf.fleet.engine.catalog()->sites.front().factor_region;
        factor.data_year = 2026;
        factor.value = Decimal{5'610, -4};
        factor.unit = "kgCO2/kWh";
        factor.gas = Gas::co2;
        factor.method = "location";
        factor.scope = "2";
        factor.item = "grid_average";
        factor.publisher = "Ministry";
        factor.document = "Notice 3";
        factor.licence = "public notice";
        QVERIFY(factors.add({factor}).has_value());
        shelf.fleet.engine.answers.on_factors = [&](std::optional<CivilDate>) {
            auto library = std::make_shared<FactorLibrary>();
            library->factors = factors;
            return std::shared_ptr<const FactorLibrary>(library);
        };
        BookRecord tariff = shelf.record(BookKind::tariff, {{"name", "Two-part"},
                                                            {"currency", "CNY"},
                                                            {"region", factor.region},
                                                            {"prices", "flat 0.71"},
                                                            {"periods", "flat"}});
        tariff.last_day.reset();
        shelf.store->ledger().add_records({tariff}).value();
        RegionSection section(shelf.context());
        section.resize(1100, 600);
        section.show();
        section.enter();
        settle_all();
        auto* model = section.findChild<RegionModel*>();
        const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        int row = 0;
        while (row < model->rowCount() && model->choice(row).region != factor.region) {
            ++row;
        }
        QVERIFY(row < model->rowCount());
        const auto cell = [&](int column) {
            return model->index(row, column).data().toString().replace(QChar(QChar::Nbsp), QLatin1Char(' '));
        };
        QCOMPARE(cell(RegionModel::factor), QStringLiteral("elec.CN-SH.2026"));
        QCOMPARE(cell(RegionModel::value), QStringLiteral("0.5610 kgCO₂/kWh"));
        QCOMPARE(cell(RegionModel::tariff), QStringLiteral("Two-part"));
        auto* table = section.findChild<DataTable*>();
        table->setCurrentIndex(model->index(row, 0));
        QSignalSpy to_factor(&section, &RegionSection::factor_requested);
        QSignalSpy to_record(&section, &RegionSection::record_requested);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(to_factor.count(), 1);
        section.findChild<LinkLabel*>(QStringLiteral("to_tariff"))->click();
        QCOMPARE(to_record.count(), 1);
        QCOMPARE(to_record.at(0).at(0).toLongLong(), 1LL);
        shelf.fleet.engine.answers.on_book = [](UtcTime) { return Result<KnownBook>(fail(Errc::store_locked, "x")); };
        section.enter();
        settle_all();
        QVERIFY(section.findChild<StateOverlay*>()->isVisible());
    }

    void the_hours_shown_cost_what_the_tariff_says() {
        BookShelf shelf;
        TariffPanel panel(shelf.context());
        panel.resize(900, 300);
        const auto reading = day_of_two_kilowatts(shelf);
        panel.show_reading(reading);
        settle_all();
        QVERIFY2(panel.isHidden(), "the book has no tariff");
        BookRecord tariff = shelf.record(BookKind::tariff, {{"name", "Two-part"},
                                                            {"currency", "CNY"},
                                                            {"prices", "peak 1.04; flat 0.71; valley 0.34"},
                                                            {"periods", "peak: 8-11, 18-21; valley: 22-6; flat"}});
        tariff.last_day.reset();
        shelf.store->ledger().add_records({tariff}).value();
        panel.show_reading(reading);
        settle_all();
        QVERIFY(!panel.isHidden());
        const auto* model = panel.findChild<TariffCostModel*>();
        const auto cell = [model](int row, int column) {
            return model->index(row, column).data().toString().replace(QChar(QChar::Nbsp), QLatin1Char(' '));
        };
        QCOMPARE(model->rowCount(), 4);
        // 6 h × 2 kWh × 1.04 = 12.48; 10 h × 2 × 0.71 = 14.20; 8 h × 2 × 0.34 = 5.44
        QCOMPARE(cell(0, TariffCostModel::cost), QStringLiteral("12.48 CNY"));
        QCOMPARE(cell(1, TariffCostModel::cost), QStringLiteral("14.20 CNY"));
        QCOMPARE(cell(2, TariffCostModel::cost), QStringLiteral("5.44 CNY"));
        QCOMPARE(cell(3, TariffCostModel::cost), QStringLiteral("32.12 CNY"));
        QCOMPARE(cell(0, TariffCostModel::share), QStringLiteral("25.0%"));
    }

    void sections_are_chosen_by_list_and_by_place() {
        BookShelf shelf;
        SettingsPage page(shelf.context());
        int entered = 0;
        int left = 0;
        auto* widget = new QWidget;
        page.add_part({.id = QStringLiteral("book"),
                       .name = [] { return QStringLiteral("Book"); },
                       .widget = widget,
                       .enter = [&] { ++entered; },
                       .leave = [&] { ++left; }},
                      QStringLiteral("storage"));
        page.resize(1200, 800);
        page.show();
        page.enter();
        QCOMPARE(page.section(), QStringLiteral("general"));
        QVERIFY(!widget->isVisible());
        shelf.fleet.session.set_section(QStringLiteral("book"));
        QVERIFY(widget->isVisible());
        QCOMPARE(entered, 1);
        auto* list = page.findChild<SectionList*>();
        QCOMPARE(list->chosen(), QStringLiteral("book"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(page.section(), QStringLiteral("storage"));
        QCOMPARE(left, 1);
        shelf.fleet.session.go_back();
        QCOMPARE(page.section(), QStringLiteral("book"));
        shelf.fleet.session.set_section(QStringLiteral("nothing of the kind"));
        QCOMPARE(page.section(), QStringLiteral("general"));
    }
};

WATTMAST_UI_TEST(BookSectionTest)
#include "book_section_test.moc"
