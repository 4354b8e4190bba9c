// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "history_desk.h"

#include <QLineEdit>
#include <QtTest>
#include <fstream>
#include <stdexcept>

#include "ui/format/format.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_strip.h"

namespace wattmast::ui::test {
namespace {

constexpr int patience_ms = 30'000;

constexpr const char* inventory =
    "code,kind,time_zone,device,uri\n"
    "S,tower,Europe/Berlin,M1,modbus+tcp://10.0.0.1?unit=1\n"
    "S,tower,Europe/Berlin,M2,modbus+tcp://10.0.0.2?unit=1\n";

}  // namespace

const char* const german_file =
    "Zeit;Leistung (kW);Status\r\n"
    "24.10.2026 23:45;1,5;ok\r\n"
    "25.10.2026 02:30;2,5;ok\r\n"
    "25.10.2026 02:30;3,25;ok\r\n"
    "26.10.2026 00:00;;ok\r\n"
    "27.10.2026 00:00;zwei;ok\r\n";

HistoryDesk::HistoryDesk(Access access) : database(path("window.wattmast")) {
    const auto made = ctl({"inventory", "import", "--db", database, write("fleet.csv", inventory)});
    if (made.exit_code != 0) {
        throw std::runtime_error(made.standard_output + made.standard_error);
    }
    EngineOptions options;
    options.database = database;
    options.access = access;
    options.resources = std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources";
    Result<std::unique_ptr<Engine>> opened = Engine::open(options);
    if (!opened) {
        throw std::runtime_error(opened.error().detail);
    }
    engine = std::move(opened).value();
    open_window();
}

void HistoryDesk::wrap_engine(const std::function<std::unique_ptr<Engine>(std::unique_ptr<Engine>)>& wrap) {
    window.reset();
    session.reset();
    bridge.reset();
    engine = wrap(std::move(engine));
    open_window();
}

void HistoryDesk::open_window() {
    bridge = std::make_unique<EngineBridge>(*engine);
    bridge->set_clock([] { return parse_iso8601("2026-11-26T08:00Z").value(); });
    session = std::make_unique<Session>(bridge->now(), QTimeZone("Europe/Berlin"));
    Format::set_current(Format(Format::current().language(), session->zone()));
    window = std::make_unique<HistoryWindow>(PageContext{*bridge, *session});
    window->findChild<QLineEdit*>(QStringLiteral("who"))->setText(QStringLiteral("L. Chen"));
}

HistoryDesk::~HistoryDesk() = default;

std::string HistoryDesk::write(std::string_view name, std::string_view text) const {
    std::ofstream(folder / name, std::ios::binary) << text;
    return path(name);
}

wattmast::test::ProgramOutput HistoryDesk::ctl(const std::vector<std::string>& arguments) {
    std::vector<std::string> command;
    command.emplace_back(WATTMASTCTL);
    command.insert(command.end(), arguments.begin(), arguments.end());
    return wattmast::test::run_program(command);
}

std::string HistoryDesk::exported(const std::string& database) {
    return ctl({"export", "--db", database, "--from", "2020-01-01", "--to", "2030-01-01"}).standard_output;
}

void HistoryDesk::open(const std::string& file) {
    window->open_file(QString::fromStdString(file));
    const bool looked = QTest::qWaitFor(
        [this] { return !importer().is_looking() && (importer().rows() || importer().rows_failure()); }, patience_ms);
    QVERIFY(looked);
}

void HistoryDesk::answer() {
    type(QStringLiteral("Time zone"), QStringLiteral("Europe/Berlin"));
    type(QStringLiteral("Site"), QStringLiteral("S"));
    type(QStringLiteral("Device"), QStringLiteral("M1"));
    QTest::mouseClick(button(QStringLiteral("Confirm all")), Qt::LeftButton);
    QVERIFY(is_previewed());
}

bool HistoryDesk::is_previewed() {
    return QTest::qWaitFor([this] { return importer().report() != nullptr || importer().preview_failure(); },
                           patience_ms);
}

bool HistoryDesk::has_ended() {
    return QTest::qWaitFor(
        [this] {
            return importer().outcome() != HistoryImporter::Outcome::running &&
                   importer().outcome() != HistoryImporter::Outcome::none;
        },
        patience_ms);
}

QPushButton* HistoryDesk::button(const QString& text) const {
    for (QPushButton* candidate : window->findChildren<QPushButton*>()) {
        if (candidate->text() == text) {
            return candidate;
        }
    }
    throw std::logic_error("there is no button " + text.toStdString());
}

QuestionRow* HistoryDesk::row(const QString& name) const {
    for (QuestionRow* candidate : window->findChildren<QuestionRow*>()) {
        if (candidate->control()->accessibleName() == name) {
            return candidate;
        }
    }
    throw std::logic_error("there is no field " + name.toStdString());
}

QString HistoryDesk::notice() const {
    const auto* strip = window->findChild<MessageStrip*>();
    return strip->isVisible() ? strip->accessibleName() : QString();
}

QString HistoryDesk::cell(int row, int column) const {
    for (const DataTable* table : window->findChildren<DataTable*>()) {
        if (table->accessibleName() == QStringLiteral("Rows of the file")) {
            return table->model()->index(row, column).data().toString();
        }
    }
    throw std::logic_error("there is no table of rows");
}

void HistoryDesk::choose(const QString& field, const QString& entry) const {
    auto* combo = qobject_cast<QuietCombo*>(row(field)->control());
    const int index = combo->findText(entry);
    QVERIFY2(index >= 0, qPrintable(entry));
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index);
}

void HistoryDesk::type(const QString& field, const QString& text) const {
    QWidget* control = row(field)->control();
    auto* combo = qobject_cast<QComboBox*>(control);
    QLineEdit* line = combo != nullptr ? combo->lineEdit() : qobject_cast<QLineEdit*>(control);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
}

}  // namespace wattmast::ui::test
