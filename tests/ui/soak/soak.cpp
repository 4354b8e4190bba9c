// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The real window on a fleet that answers: first the Overview alone, then somebody at work. Says every minute, and at
// the end, how long the GUI thread let people wait, what was slow, and what the process took. ./dev soak gui runs it.
#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QTest>
#include <QTextStream>
#include <QThread>
#include <QTimer>
#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

#include "app/memory_habits.h"
#include "desk.h"
#include "person.h"
#include "process_use.h"
#include "support/gui_watchdog.h"
#include "support/process.h"
#include "support/temporary_folder.h"
#include "ui/charts/themed_plot_view.h"
#include "ui/engine_bridge.h"
#include "ui/look.h"
#include "ui/pages/overview/overview_page.h"
#include "ui/pages/pages.h"
#include "ui/widgets/kpi_strip.h"
#include "year_of_fleet.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;
namespace fs = std::filesystem;

namespace {

constexpr int patience_ms = 120'000;

struct Plan {
    int sites = 17'000;
    int seconds = 3600;
    int days = 366;
    bool is_any_speed_fine = false;
    bool is_collected_apart = false;  ///< By a wattmastctl beside the window, which only reads then.
    QString database;                 ///< Empty: a new one that is removed afterwards.
};

QTextStream& say() {
    static QTextStream out(stdout);
    return out;
}

template <typename T>
T must(Result<T> result) {
    if (!result) {
        throw std::runtime_error(result.error().detail);
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(result).value();
    }
}

/// Knows which events took long, and which took most together.
class Application : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override {
        if (depth_ > 0 || thread() != QThread::currentThread()) {
            return QApplication::notify(receiver, event);
        }
        const QString name = QLatin1String(receiver->metaObject()->className());
        const int type = event->type();
        QElapsedTimer timer;
        timer.start();
        ++depth_;
        const bool taken = QApplication::notify(receiver, event);
        --depth_;
        Spent& spent = spent_[{name, type}];
        ++spent.count;
        spent.nanoseconds += timer.nsecsElapsed();
        if (timer.elapsed() >= slow_ms) {
            say() << "  slow: event " << type << " of " << name << " took " << timer.elapsed() << " ms" << Qt::endl;
        }
        return taken;
    }

    /// The kinds of events that took most of the GUI thread's time so far.
    void say_busiest() const {
        std::vector<std::pair<qint64, Kind>> order;
        for (const auto& [kind, spent] : spent_) {
            order.emplace_back(spent.nanoseconds, kind);
        }
        std::ranges::sort(order, std::greater{});
        order.resize(std::min<std::size_t>(order.size(), 8));
        for (const auto& [nanoseconds, kind] : order) {
            say() << "  " << nanoseconds / 1'000'000 << " ms in " << spent_.at(kind).count << " events " << kind.second
                  << " of " << kind.first << Qt::endl;
        }
    }

private:
    using Kind = std::pair<QString, int>;
    struct Spent {
        qint64 nanoseconds = 0;
        qint64 count = 0;
    };
    static constexpr int slow_ms = 60;
    int depth_ = 0;
    std::map<Kind, Spent> spent_;
};

/// The window on its database, wired as main.cpp wires it.
struct Watch {
    Watch(const fs::path& database, Access access) : engine(open(database, access)) {
        Format::set_current(Format(Format::current().language(), session.zone()));
        add_pages(window, {bridge, session});
        window.resize(1600, 960);
        window.show();
    }
    ~Watch() { engine->stop_collector(); }

    static std::unique_ptr<Engine> open(const fs::path& database, Access access) {
        EngineOptions options;
        options.database = database;
        options.access = access;
        options.resources = fs::path(WATTMAST_SOURCE_DIR) / "resources";
        return must(Engine::open(options));
    }

    /// The fleet's chart and figures are painted.
    [[nodiscard]] bool is_first_picture_there() const {
        const auto* page = window.findChild<OverviewPage*>();
        const auto tiles = page->findChildren<KpiTile*>();
        return page->chart()->data() != nullptr && !tiles.isEmpty() && !tiles.front()->kpi().value.unit.isEmpty();
    }

    std::unique_ptr<Engine> engine;
    EngineBridge bridge{*engine};
    Session session{bridge.now(), QTimeZone("Asia/Shanghai")};
    MainWindow window{bridge, session};
};

class Soak {
public:
    Soak(const Plan& plan, Watch& watch)
        : plan_(plan), watch_(watch), person_(watch.bridge, watch.session, watch.window) {}

    /// Whether everything was as people may expect.
    bool run() {
        clock_.start();
        last_ = at_begin_ = process_use();
        QTimer minute;
        QObject::connect(&minute, &QTimer::timeout, [this] { tell(); });
        minute.start(std::min(60, std::max(5, plan_.seconds / 4)) * 1000);
        const int quiet_ms = plan_.seconds * 1000 / 3;
        QTimer::singleShot(quiet_ms, &person_, [this] {
            quiet_share_ = share_since_begin();
            person_.start();
        });
        QTimer::singleShot(plan_.seconds * 1000, &person_, [] { QCoreApplication::exit(0); });
        QCoreApplication::exec();
        return verdict();
    }

private:
    [[nodiscard]] double share_since_begin() const {
        return (process_use().thread_cpu - at_begin_.thread_cpu) / (static_cast<double>(clock_.elapsed()) / 1000);
    }

    void tell() {
        const ProcessUse use = process_use();
        const double seconds = static_cast<double>(clock_.elapsed()) / 1000;
        const double since = seconds - last_seconds_;
        const CollectorStatus status = watch_.bridge.collector_status();
        const GuiWatch& seen = dog_.watch();
        say() << QStringLiteral(
                     "%1 s  GUI thread %2 %  process %3 %  memory %4 MB  longest wait %5 ms  stalls %6  "
                     "polls/s %7  missed %8  steps %9")
                     .arg(seconds, 5, 'f', 0)
                     .arg(100 * (use.thread_cpu - last_.thread_cpu) / since, 0, 'f', 1)
                     .arg(100 * (use.process_cpu - last_.process_cpu) / since, 0, 'f', 1)
                     .arg(use.resident_mb, 0, 'f', 0)
                     .arg(static_cast<double>(seen.longest.count()) / 1000, 0, 'f', 1)
                     .arg(seen.stalls)
                     .arg(status.polls_per_second, 0, 'f', 0)
                     .arg(status.missed)
                     .arg(person_.steps())
              << Qt::endl;
        last_ = use;
        last_seconds_ = seconds;
        // A round of everything has been done by then: what is kept once is kept.
        if (!settled_ && seconds > plan_.seconds / 2.0) {
            settled_ = use;
        }
    }

    bool verdict() {
        const ProcessUse end = process_use();
        const GuiWatch& seen = dog_.watch();
        const CollectorStatus status = watch_.bridge.collector_status();
        say() << "waits by length, below 1, 2, 4 … ms:";
        for (const std::uint64_t count : seen.by_length) {
            say() << ' ' << count;
        }
        say() << Qt::endl;
        for (const GuiStall& stall : seen.first) {
            say() << "  stall at " << to_iso8601(stall.at).c_str() << ": " << stall.wait.count() / 1000 << " ms, "
                  << stall.cpu.count() / 1000 << " ms of them at work" << Qt::endl;
        }
        static_cast<const Application*>(qApp)->say_busiest();
        const double growth = settled_ ? end.resident_mb - settled_->resident_mb : 0;
        say() << QStringLiteral(
                     "GUI thread with the Overview %1 %; peak memory %2 MB; growth in the second half %3 MB; "
                     "polls %4, answered %5")
                     .arg(quiet_share_ * 100, 0, 'f', 1)
                     .arg(end.peak_mb, 0, 'f', 0)
                     .arg(growth, 0, 'f', 1)
                     .arg(status.polls)
                     .arg(status.answered)
              << Qt::endl;
        const bool is_fed = plan_.is_collected_apart || status.answered > 0;
        const bool is_alive = seen.probes > 0 && is_fed && person_.steps() > 0;
        const bool is_well =
            seen.stalls == 0 && growth < end.resident_mb / 20 && quiet_share_ <= 0.10 && end.peak_mb <= 400;
        return is_alive && (is_well || plan_.is_any_speed_fine);
    }

    Plan plan_;
    Watch& watch_;
    Person person_;
    GuiWatchdog dog_;
    QElapsedTimer clock_;
    ProcessUse at_begin_, last_;
    std::optional<ProcessUse> settled_;
    double last_seconds_ = 0;
    double quiet_share_ = 0;
};

/// A past; then, because a database that is there has old ports, the inventory and one round without a window, so that
/// every point is known.
void prepare(const fs::path& database, const fs::path& inventory, int sites, int days) {
    const UtcTime now = std::chrono::floor<Duration>(std::chrono::system_clock::now());
    const std::uint64_t stored = must(store_past(database, inventory, days, now));
    say() << "stored " << stored << " samples" << Qt::endl;
    const std::unique_ptr<Engine> engine = Watch::open(database, Access::read_write);
    must(engine->import_inventory(inventory));
    must(engine->start_collector());
    const auto is_round_done = [&] {
        return engine->collector_status().answered >= static_cast<std::uint64_t>(sites) * 2;
    };
    if (!QTest::qWaitFor(is_round_done, patience_ms * 3)) {
        throw std::runtime_error("the fleet does not answer");
    }
    engine->stop_collector();
}

bool soak(const Plan& plan) {
    const wattmast::test::TemporaryFolder folder;
    const fs::path inventory = folder.path() / "inventory.toml";
    const fs::path database =
        plan.database.isEmpty() ? folder.path() / "soak.wattmast" : fs::path(plan.database.toStdString());
    const wattmast::test::Program simulator({program("wattmastctl"), "simulate", "--sites", std::to_string(plan.sites),
                                             "--one-port", "--inventory", inventory.string()},
                                            folder.path());
    if (!wattmast::test::wait_for_file(inventory, std::chrono::seconds{300})) {
        throw std::runtime_error("the simulator did not start: " + simulator.standard_error());
    }
    // In a process of its own: what a year of writing leaves behind in memory is not the window's.
    const auto made = wattmast::test::run_program({QCoreApplication::applicationFilePath().toStdString(), "--prepare",
                                                   inventory.string(), "--database", database.string(), "--sites",
                                                   std::to_string(plan.sites), "--days", std::to_string(plan.days)});
    if (made.exit_code != 0) {
        throw std::runtime_error("the past could not be made: " + made.standard_error);
    }
    say() << made.standard_output.c_str() << Qt::flush;
    const wattmast::test::TemporaryFolder collector_folder;
    std::optional<wattmast::test::Program> collector;
    if (plan.is_collected_apart) {
        collector.emplace(std::vector<std::string>{program("wattmastctl"), "collect", "--db", database.string()},
                          collector_folder.path());
        if (!collector->wait_until_said("collecting from", std::chrono::seconds{60})) {
            throw std::runtime_error("the collector did not start: " + collector->standard_error());
        }
    }
    QElapsedTimer start;
    start.start();
    Watch watch(database, collector ? Access::read_only : Access::read_write);
    if (!collector) {
        must(watch.engine->start_collector());
    }
    if (!QTest::qWaitFor([&] { return watch.is_first_picture_there(); }, patience_ms)) {
        const bool is_kept = watch.window.grab().save(QStringLiteral("ui_soak.png"));
        throw std::runtime_error(std::string("the first picture does not come") +
                                 (is_kept ? "; what there is: ui_soak.png" : ""));
    }
    say() << "first picture after " << start.elapsed() << " ms; memory " << process_use().resident_mb << " MB"
          << Qt::endl;
    const auto is_fed = [&] { return collector || watch.engine->collector_status().newest_sample.has_value(); };
    if (!QTest::qWaitFor(is_fed, patience_ms)) {
        throw std::runtime_error("no sample arrives");
    }
    say() << "first live values after " << start.elapsed() << " ms" << Qt::endl;
    return Soak(plan, watch).run();
}

}  // namespace

int main(int argc, char** argv) {
    keep_memory_small();
    Application application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption sites(QStringLiteral("sites"), QStringLiteral("Simulated sites."), QStringLiteral("N"),
                                   QStringLiteral("17000"));
    const QCommandLineOption seconds(QStringLiteral("seconds"), QStringLiteral("Length."), QStringLiteral("N"),
                                     QStringLiteral("3600"));
    const QCommandLineOption days(QStringLiteral("days"), QStringLiteral("Past of a new database."),
                                  QStringLiteral("N"), QStringLiteral("366"));
    const QCommandLineOption database(QStringLiteral("database"), QStringLiteral("Kept; made if it is not there."),
                                      QStringLiteral("FILE"));
    const QCommandLineOption any_speed(QStringLiteral("any-speed"),
                                       QStringLiteral("Only fail where nothing was measured."));
    const QCommandLineOption apart(QStringLiteral("collector-apart"),
                                   QStringLiteral("A wattmastctl collects; the window only reads."));
    const QCommandLineOption prepare_it(QStringLiteral("prepare"),
                                        QStringLiteral("Only make the database for this inventory."),
                                        QStringLiteral("INVENTORY"));
    parser.addOptions({sites, seconds, days, database, any_speed, apart, prepare_it});
    parser.process(application);
    install_look(Appearance::light);
    install_language(Language::english);
    const Plan plan{parser.value(sites).toInt(), parser.value(seconds).toInt(), parser.value(days).toInt(),
                    parser.isSet(any_speed),     parser.isSet(apart),           parser.value(database)};
    try {
        if (parser.isSet(prepare_it)) {
            prepare(plan.database.toStdString(), parser.value(prepare_it).toStdString(), plan.sites, plan.days);
            return 0;
        }
        return soak(plan) ? 0 : 1;
    } catch (const std::exception& failure) {
        QTextStream(stderr) << "ui_soak: " << failure.what() << Qt::endl;
        return 3;
    }
}
