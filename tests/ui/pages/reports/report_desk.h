// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The page Reports with a real engine over a real database of one site and one month.
#pragma once

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

#include "support/process.h"
#include "support/temporary_folder.h"
#include "support/ui_test_main.h"
#include "ui/engine_bridge.h"
#include "ui/format/format.h"
#include "ui/pages/pages.h"
#include "ui/pages/reports/checks_step.h"
#include "ui/pages/reports/report_shelf.h"
#include "ui/pages/reports/report_side.h"
#include "ui/pages/reports/reports_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session.h"

namespace wattmast::ui::test {

inline constexpr int patience_ms = 30'000;

/// A site in Shandong whose register grows by 1 kWh an hour through October.
class Desk {
public:
    enum class In : std::uint8_t { page = 1, window = 2 };  ///< The page alone, or the whole program's window.

    /// With a tower TW-1 as well, whose 1 kWh an hour three operators share: 0.4, 0.2 and 0.1 kWh on their branches.
    enum class Sites : std::uint8_t { one = 1, one_and_a_shared_tower = 2 };

    explicit Desk(Access access = Access::read_write, In in = In::page, Sites sites = Sites::one) {
        const bool has_tower = sites == Sites::one_and_a_shared_tower;
        write("site.toml",
              "format = 1\n[[site]]\ncode = \"SD-01\"\nname = \"Jinan\"\nkind = \"base_station\"\n"
              "time_zone = \"Asia/Shanghai\"\nfactor_region = \"CN-SD\"\narea = [\"China\", \"Shandong\"]\n"
              "[[site.device]]\nname = \"M1\"\nuri = \"modbus+tcp://127.0.0.1:1\"\nprofile = \"eastron.sdm630\"\n"
              "interval = \"1h\"\n[[site.node]]\nname = \"Mains\"\nkind = \"grid\"\ndevice = \"M1\"\n" +
                  (has_tower ? tower() : std::string()));
        std::string csv = "utc_ms,site,device,point,value,form,unit,quality,origin,reason,time\n";
        // 2026-09-30T16:00Z is midnight of 1 October in Shanghai; the month has 744 hours.
        for (int hour = 0; hour <= 744; ++hour) {
            const std::int64_t at = 1'790'784'000'000 + std::int64_t{hour} * 3'600'000;
            csv += std::to_string(at) + ",SD-01,M1,active_energy_import/total," + std::to_string(5000 + hour) +
                   ".25,decimal,kWh,good,imported,," + to_iso8601(utc_from_milliseconds(at)) + "\n";
            for (std::size_t meter = 0; has_tower && meter < tower_meters.size(); ++meter) {
                const auto& [device, watt_hours] = tower_meters.at(meter);
                csv += std::to_string(at) + ",TW-1," + device + ",active_energy_import/total," +
                       Decimal(5'000'000 + std::int64_t{hour} * watt_hours, -3).to_string() +
                       ",decimal,kWh,good,imported,," + to_iso8601(utc_from_milliseconds(at)) + "\n";
            }
        }
        write("samples.csv", csv);
        const auto made = wattmast::test::run_program(
            {WATTMASTCTL, "import", "--db", path("d.wattmast"), path("site.toml"), path("samples.csv")});
        if (made.exit_code != 0) {
            throw std::runtime_error(made.standard_output + made.standard_error);
        }
        EngineOptions options;
        options.database = path("d.wattmast");
        options.access = access;
        options.resources = std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources";
        engine = Engine::open(options).value();
        if (has_tower) {
            share_tower();
        }
        bridge = std::make_unique<EngineBridge>(*engine);
        bridge->set_clock([] { return parse_iso8601("2026-11-05T08:00Z").value(); });
        session = std::make_unique<Session>(bridge->now(), QTimeZone("Asia/Shanghai"));
        Format::set_current(Format(Format::current().language(), session->zone()));
        if (in == In::window) {
            window = std::make_unique<MainWindow>(*bridge, *session);
            add_pages(*window, {*bridge, *session});
            page = dynamic_cast<ReportsPage*>(window->page(PageId::reports));
        } else {
            own_page = std::make_unique<ReportsPage>(PageContext{*bridge, *session});
            page = own_page.get();
        }
        page->set_ask([this](QWidget*, const QString&, const QString& text, const QString&) {
            asked << text;
            return says_yes;
        });
        if (in == In::window) {
            window->resize(1500, 920);
            window->show();
            session->set_page(PageId::reports);
        } else {
            page->resize(1320, 860);
            page->show();
            page->enter();
        }
    }

    static constexpr std::array<std::pair<const char*, std::int64_t>, 4> tower_meters{
        {{"M", 1000}, {"MA", 400}, {"MB", 200}, {"MC", 100}}};
    static std::string tower() {
        std::string text =
            "[[site]]\ncode = \"TW-1\"\nname = \"Hill\"\nkind = \"base_station\"\ntime_zone = \"Asia/Shanghai\"\n"
            "factor_region = \"CN-SD\"\narea = [\"China\", \"Shandong\"]\n";
        std::string nodes = "[[site.node]]\nname = \"Mains\"\nkind = \"grid\"\ndevice = \"M\"\n";
        for (const auto& [device, watt_hours] : tower_meters) {
            text += "[[site.device]]\nname = \"" + std::string(device) +
                    "\"\nuri = \"modbus+tcp://127.0.0.1:" + std::to_string(watt_hours) +
                    "\"\nprofile = \"eastron.sdm630\"\ninterval = \"1h\"\n";
            if (device[1] != 0) {
                nodes += "[[site.node]]\nname = \"Branch " + std::string(device + 1) +
                         "\"\nkind = \"tenant\"\nparent = \"Mains\"\ndevice = \"" + device + "\"\n";
            }
        }
        return text + nodes;
    }
    void share_tower() {
        std::vector<BookRecord> rules;
        for (const char* const letter : {"A", "B", "C"}) {
            BookRecord rule;
            rule.kind = BookKind::tenant_rule;
            rule.site = "TW-1";
            rule.first_day = CivilDate{std::chrono::year{2026} / 1 / 1};
            rule.fields = {{"tenant", std::string("Operator ") + letter},
                           {"rule", "measured"},
                           {"node", std::string("Branch ") + letter}};
            rule.who = "Q. Li";
            rule.why = "contract";
            rule.entered = parse_iso8601("2026-11-01T08:00Z").value();
            rules.push_back(rule);
        }
        if (const auto added = engine->add_records(rules); !added) {
            throw std::runtime_error(added.error().detail);
        }
    }
    [[nodiscard]] std::string path(std::string_view name) const { return (folder / name).string(); }
    void write(std::string_view name, std::string_view text) const {
        std::ofstream(folder / name, std::ios::binary) << text;
    }
    template <typename Widget>
    [[nodiscard]] Widget* part(const char* name = "") const {
        return page->findChild<Widget*>(QLatin1String(name));
    }
    void click(const char* button) const { QTest::mouseClick(part<QPushButton>(button), Qt::LeftButton); }
    void type(const char* field, const QString& text) const {
        auto* edit = part<QLineEdit>(field);
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    [[nodiscard]] bool is_made() const {
        return QTest::qWaitFor([this] { return page->made().has_value(); }, patience_ms);
    }
    [[nodiscard]] ReportShelf& list() const { return *page->findChild<ReportShelf*>(); }
    [[nodiscard]] ReportSide& side() const { return *page->findChild<ReportSide*>(); }
    [[nodiscard]] std::vector<std::string> files() const {
        std::vector<std::string> names;
        if (std::filesystem::exists(folder / "out")) {
            for (const auto& entry : std::filesystem::directory_iterator(folder / "out")) {
                if (entry.is_regular_file()) {
                    names.push_back(entry.path().filename().string());
                }
            }
        }
        std::ranges::sort(names);
        return names;
    }
    /// Up to the last button: October, a reason for what stands open, two files.
    void fill_in() const {
        click("new_report");
        QVERIFY(is_made());
        fill_in_rest();
    }
    /// Of the draft that is open and made.
    void fill_in_rest() const {
        page->go_to_step(ReportsPage::Step::checks);
        for (const ReportCheck& check : page->made()->checks) {
            if (check.severity != FindingSeverity::note) {
                page->findChild<ChecksStep*>()->choose(check.check);
                type("reason", QStringLiteral("known, ticket 12"));
            }
        }
        page->go_to_step(ReportsPage::Step::content);
        part<QCheckBox>("format_xlsx")->setChecked(false);
        part<QCheckBox>("format_csv")->setChecked(false);
        part<QCheckBox>("format_json")->setChecked(true);
        type("report_folder", QString::fromStdString(path("out")));
        page->go_to_step(ReportsPage::Step::issue);
        type("issue_who", QStringLiteral("L. Chen"));
        type("issue_comment", QStringLiteral("first issue"));
    }

    wattmast::test::TemporaryFolder folder;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<EngineBridge> bridge;
    std::unique_ptr<Session> session;
    std::unique_ptr<ReportsPage> own_page;
    std::unique_ptr<MainWindow> window;
    ReportsPage* page = nullptr;
    QStringList asked;
    bool says_yes = true;
};

}  // namespace wattmast::ui::test
