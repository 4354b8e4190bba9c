// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The page Reports with a real engine over a real database of one site and one month.
#pragma once

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>
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

    explicit Desk(Access access = Access::read_write, In in = In::page) {
        write("site.toml",
              "format = 1\n[[site]]\ncode = \"SD-01\"\nname = \"Jinan\"\nkind = \"base_station\"\n"
              "time_zone = \"Asia/Shanghai\"\nfactor_region = \"CN-SD\"\narea = [\"China\", \"Shandong\"]\n"
              "[[site.device]]\nname = \"M1\"\nuri = \"modbus+tcp://127.0.0.1:1\"\nprofile = \"eastron.sdm630\"\n"
              "interval = \"1h\"\n[[site.node]]\nname = \"Mains\"\nkind = \"grid\"\ndevice = \"M1\"\n");
        std::string csv = "utc_ms,site,device,point,value,form,unit,quality,origin,reason,time\n";
        // 2026-09-30T16:00Z is midnight of 1 October in Shanghai; the month has 744 hours.
        for (int hour = 0; hour <= 744; ++hour) {
            const std::int64_t at = 1'790'784'000'000 + std::int64_t{hour} * 3'600'000;
            csv += std::to_string(at) + ",SD-01,M1,active_energy_import/total," + std::to_string(5000 + hour) +
                   ".25,decimal,kWh,good,imported,," + to_iso8601(utc_from_milliseconds(at)) + "\n";
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
