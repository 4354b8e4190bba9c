// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/bridge_loader.h"

#include <QSignalSpy>

#include "support/fake_engine.h"
#include "support/ui_test_main.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

constexpr TimeRange range{utc_from_milliseconds(1'000'000), utc_from_milliseconds(9'000'000)};

/// Answers each line with as many samples as its point's number, and says how many lines it was asked for at once.
struct Stage {
    Stage() {
        engine.answers.on_chart = [this](const ChartQuery& query, std::stop_token cancel) -> Result<ChartData> {
            lines_asked.push_back(query.lines.size());
            if (cancel.stop_requested()) {
                return fail(Errc::cancelled, "given up");
            }
            ChartData data;
            data.range = query.range;
            data.asked_at = utc_from_milliseconds(5'000'000 + query.lines.front().sum_of.front().number());
            for (const ChartLineQuery& line : query.lines) {
                if (line.sum_of.front() == refused) {
                    return fail(Errc::store_locked, "SQLITE_BUSY");
                }
                ChartLine made;
                made.samples = static_cast<std::uint64_t>(line.sum_of.front().number());
                data.lines.push_back(made);
            }
            return data;
        };
        QObject::connect(&loader, &ChartLoader::loaded, &loader,
                         [this](quint64 /*ticket*/, const std::shared_ptr<const ChartData>& data) {
                             ++loaded;
                             answer = data;
                         });
        QObject::connect(&loader, &ChartLoader::failed, &loader, [this] { ++failed; });
    }
    static ChartQuery query(int lines) {
        ChartQuery asked{{}, range, 100};
        for (int i = 1; i <= lines; ++i) {
            asked.lines.push_back({{PointId(i)}});
        }
        return asked;
    }
    bool run_next() {
        const bool ran = engine.run_next();
        QCoreApplication::processEvents();
        return ran;
    }

    PointId refused;
    std::vector<std::size_t> lines_asked;
    int loaded = 0;
    int failed = 0;
    std::shared_ptr<const ChartData> answer;
    FakeEngine engine;
    EngineBridge bridge{engine};
    BridgeLoader loader{bridge};
};

}  // namespace

class BridgeLoaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void few_lines_are_one_request() {
        Stage stage;
        stage.loader.request(stage.loader.next_ticket(), Stage::query(11));
        QVERIFY(stage.run_next());
        QVERIFY(!stage.run_next());
        QCOMPARE(stage.loaded, 1);
        QCOMPARE(stage.answer->lines.size(), std::size_t{11});
    }

    void many_lines_are_read_by_two_workers_and_answered_once_in_order() {
        Stage stage;
        stage.loader.request(stage.loader.next_ticket(), Stage::query(25));
        QVERIFY(stage.run_next());
        QCOMPARE(stage.loaded, 0);
        QVERIFY(stage.run_next());
        QVERIFY((stage.lines_asked == std::vector<std::size_t>{12, 13}));
        QCOMPARE(stage.loaded, 1);
        QCOMPARE(stage.answer->lines.size(), std::size_t{25});
        for (std::size_t i = 0; i < stage.answer->lines.size(); ++i) {
            QCOMPARE(stage.answer->lines[i].samples, i + 1);
        }
        QVERIFY(stage.answer->asked_at == utc_from_milliseconds(5'000'013));
        QVERIFY(stage.answer->range == range);
    }

    void a_part_that_fails_is_the_whole_s_failure_once() {
        for (const int refused : {2, 24}) {
            Stage stage;
            stage.refused = PointId(refused);
            stage.loader.request(stage.loader.next_ticket(), Stage::query(25));
            while (stage.run_next()) {
            }
            QCOMPARE(stage.failed, 1);
            QCOMPARE(stage.loaded, 0);
        }
    }

    void what_is_cancelled_is_not_answered() {
        Stage stage;
        const quint64 ticket = stage.loader.next_ticket();
        stage.loader.request(ticket, Stage::query(25));
        QVERIFY(stage.run_next());
        stage.loader.cancel(ticket);
        while (stage.run_next()) {
        }
        QCOMPARE(stage.loaded + stage.failed, 0);
    }
};

WATTMAST_UI_TEST(BridgeLoaderTest)
#include "bridge_loader_test.moc"
