// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Long work: the list of jobs, its entry in the status bar, and the question before it is stopped.
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QMessageBox>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "support/fake_engine.h"
#include "support/message_box.h"
#include "support/sample_page.h"
#include "support/ui_test_main.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/look.h"
#include "ui/shell/jobs/file_exports.h"
#include "ui/shell/jobs/job_entry.h"
#include "ui/shell/jobs/job_popup.h"
#include "ui/shell/jobs/job_texts.h"
#include "ui/shell/main_window.h"
#include "ui/shell/nav_rail.h"
#include "ui/shell/session.h"
#include "ui/shell/status_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/small_parts.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

JobOrder work(const QString& title, std::function<void()> cancel = {}) {
    return {[title] { return title; }, std::move(cancel), {}};
}

struct JobDesk {
    UtcTime now = parse_iso8601("2026-11-12T06:32:08Z").value();
    FakeEngine engine;
    std::unique_ptr<EngineBridge> bridge;
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;

    JobDesk() {
        fill_with_samples(engine, now);
        bridge = std::make_unique<EngineBridge>(engine);
        bridge->set_clock([this] { return now; });
        session = std::make_unique<Session>(now, QTimeZone("Asia/Shanghai"));
        window = std::make_unique<MainWindow>(*bridge, *session);
        window->add_page(
            PageId::overview, IconId::overview, [] { return QStringLiteral("Overview"); },
            new SamplePage({*bridge, *session}));
        window->resize(1600, 1000);
        window->show();
        QCoreApplication::processEvents();
    }
    JobList& jobs() const { return JobList::of(*bridge); }
    JobEntry* entry() const { return window->status()->jobs(); }
};

/// What the desktop was asked to open.
class FolderHandler : public QObject {
    Q_OBJECT

public:
    FolderHandler() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
    ~FolderHandler() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    QUrl opened;

public Q_SLOTS:
    void open(const QUrl& url) { opened = url; }
};

}  // namespace

class JobsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    // ---- The list ----

    void there_is_one_list_for_an_engine() {
        const JobDesk desk;
        QCOMPARE(&JobList::of(*desk.bridge), &JobList::of(*desk.bridge));
    }

    void a_handle_that_goes_without_a_word_is_a_cancellation() {
        JobList jobs;
        {
            JobHandle handle = jobs.begin(work(QStringLiteral("A")));
            JobHandle moved = std::move(handle);
            QVERIFY(moved.is_running());
            QCOMPARE(jobs.running(), std::size_t{1});
        }
        QCOMPARE(jobs.running(), std::size_t{0});
        QCOMPARE(jobs.jobs().size(), std::size_t{1});
        QVERIFY(jobs.jobs().front().end->outcome == JobOutcome::cancelled);
    }

    void a_job_ends_once_and_is_asked_to_end_once() {
        JobList jobs;
        int asked = 0;
        JobHandle handle = jobs.begin(work(QStringLiteral("A"), [&asked] { ++asked; }));
        const JobId id = handle.id();
        jobs.cancel(id);
        jobs.cancel(id);
        QCOMPARE(asked, 1);
        QVERIFY2(!jobs.job(id)->end, "asked is not ended");
        QCOMPARE(JobTexts::state(*jobs.job(id)), QStringLiteral("Being cancelled…"));
        handle.done([] { return QStringLiteral("came through"); });
        handle.failed(fail(Errc::store_full, "x"));
        QVERIFY(jobs.job(id)->end->outcome == JobOutcome::done);
        QCOMPARE(JobTexts::state(*jobs.job(id)), QStringLiteral("came through"));
        jobs.cancel(id);
        QCOMPARE(asked, 1);
    }

    void a_job_may_end_while_it_is_asked_to() {
        JobList jobs;
        JobHandle handle;
        handle = jobs.begin(work(QStringLiteral("A"), [&handle] { handle.cancelled(); }));
        const JobId id = handle.id();
        jobs.cancel(id);
        QVERIFY(jobs.job(id)->end->outcome == JobOutcome::cancelled);
    }

    void a_failure_with_the_code_of_cancelling_is_none() {
        JobList jobs;
        JobHandle handle = jobs.begin(work(QStringLiteral("A")));
        handle.failed(fail(Errc::cancelled, ""));
        QVERIFY(jobs.jobs().front().end->outcome == JobOutcome::cancelled);
        QCOMPARE(jobs.unseen_failures(), std::size_t{0});
        JobHandle other = jobs.begin(work(QStringLiteral("B")));
        other.failed(fail(Errc::store_full, "no room"));
        QCOMPARE(jobs.unseen_failures(), std::size_t{1});
        QCOMPARE(JobTexts::summary(jobs), QStringLiteral("1 job failed"));
        QCOMPARE(JobTexts::state(jobs.jobs().front()), explanation_of(Errc::store_full));
        jobs.set_seen();
        QCOMPARE(JobTexts::summary(jobs), QStringLiteral("2 jobs finished"));
    }

    void only_so_many_finished_jobs_are_kept_and_none_that_runs_is_dropped() {
        JobList jobs;
        const JobHandle first = jobs.begin(work(QStringLiteral("runs")));
        for (std::size_t i = 0; i < JobList::kept + 5; ++i) {
            jobs.begin(work(QString::number(i))).done();
        }
        QCOMPARE(jobs.jobs().size(), JobList::kept + 1);
        QCOMPARE(jobs.jobs().front().order.title(), QString::number(JobList::kept + 4));
        QVERIFY(jobs.job(first.id()) != nullptr);
        jobs.clear_finished();
        QCOMPARE(jobs.jobs().size(), std::size_t{1});
    }

    void time_left_follows_the_speed_so_far() {
        Job job;
        job.begun = std::chrono::steady_clock::now();
        job.share = 0.25;
        QVERIFY2(!time_left(job, job.begun + std::chrono::seconds(1)), "too early to say");
        QCOMPARE(*time_left(job, job.begun + std::chrono::seconds(10)), Duration(std::chrono::seconds(30)));
        job.share = std::nullopt;
        QVERIFY(!time_left(job, job.begun + std::chrono::seconds(10)));
    }

    // ---- The status bar ----

    void the_entry_is_there_only_while_there_is_something_to_show() {
        JobDesk desk;
        QVERIFY(!desk.entry()->isVisible());
        JobHandle handle = desk.jobs().begin(work(QStringLiteral("Export of sites")));
        QVERIFY(desk.entry()->isVisible());
        QCOMPARE(desk.entry()->text(), QStringLiteral("Export of sites"));
        handle.progress(0.41);
        QCOMPARE(desk.entry()->text(), QStringLiteral("Export of sites 41%"));
        QVERIFY(desk.window->status()->texts().contains(QStringLiteral("Export of sites 41%")));
        JobHandle second = desk.jobs().begin(work(QStringLiteral("B")));
        QCOMPARE(desk.entry()->text(), QStringLiteral("2 jobs running"));
        second.progress(0.59);
        QCOMPARE(desk.entry()->text(), QStringLiteral("2 jobs running 50%"));
        second.done();
        handle.done();
        QCOMPARE(desk.entry()->text(), QStringLiteral("2 jobs finished"));
        QVERIFY(desk.window->status()->rect().contains(desk.entry()->geometry()));
        desk.jobs().clear_finished();
        QVERIFY(!desk.entry()->isVisible());
    }

    void separators_stand_between_parts_and_nowhere_else() {
        StatusBar bar;
        bar.resize(1600, bar.height());
        bar.set_now(parse_iso8601("2026-11-12T06:32:08Z").value());
        const auto separators = [&bar] {
            const QImage image = bar.grab().toImage();
            int count = 0;
            for (int x = 0; x < image.width(); ++x) {
                bool is_one = true;
                for (int y = (image.height() - 14) / 2; y < (image.height() + 14) / 2; ++y) {
                    is_one = is_one && image.pixelColor(x, y) == color(Color::border_strong);
                }
                count += is_one ? 1 : 0;
            }
            return count;
        };
        // Of an empty database: "Collector stopped | No sample yet", "Database | zone | clock".
        QCOMPARE(bar.texts().size(), 5);
        QCOMPARE(separators(), 3);
        JobList jobs;
        bar.set_jobs(jobs);
        const JobHandle job = jobs.begin(work(QStringLiteral("A")));
        QCOMPARE(bar.texts().size(), 6);
        QCOMPARE(separators(), 4);
    }

    void the_list_shows_progress_and_cancels() {
        JobDesk desk;
        JobHandle handle;
        handle = desk.jobs().begin(work(QStringLiteral("Import of long.csv"), [&handle] {
            handle.cancelled([] { return QStringLiteral("7 samples stored"); });
        }));
        handle.progress(0.5, QStringLiteral("7 samples stored"));
        desk.entry()->setFocus();
        QTest::keyClick(desk.entry(), Qt::Key_Return);
        JobPopup* popup = desk.entry()->popup();
        QVERIFY(popup != nullptr && popup->isVisible());
        QCOMPARE(popup->rows().size(), std::size_t{1});
        JobRow* row = popup->rows().front();
        QCOMPARE(row->title(), QStringLiteral("Import of long.csv"));
        QCOMPARE(row->state(), QStringLiteral("7 samples stored, 50%"));
        handle.progress(0.75, QStringLiteral("9 samples stored"));
        QCOMPARE(row->state(), QStringLiteral("9 samples stored, 75%"));
        QVERIFY(popup->clear()->isHidden());
        QCOMPARE(row->action()->text(), QStringLiteral("Cancel"));
        QTest::keyClick(row->action(), Qt::Key_Return);
        QCOMPARE(popup->rows().front(), row);
        QCOMPARE(row->state(), QStringLiteral("Cancelled, 7 samples stored"));
        QVERIFY(row->action()->isHidden());
        QPointer<JobPopup> watched = popup;
        popup->clear()->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY2(watched.isNull() || !watched->isVisible(), "an empty list closes");
    }

    void what_cannot_be_cancelled_offers_no_cancel() {
        JobDesk desk;
        const JobHandle handle = desk.jobs().begin(work(QStringLiteral("Adding M1")));
        desk.entry()->click();
        QVERIFY(desk.entry()->popup()->rows().front()->action()->isHidden());
        QCOMPARE(desk.entry()->popup()->rows().front()->state(), QStringLiteral("Running"));
    }

    void a_written_file_leads_to_its_folder() {
        JobDesk desk;
        const FolderHandler desktop;
        desk.jobs().begin(work(QStringLiteral("Export"))).done({}, QStringLiteral("/data/out/sites.csv"));
        desk.entry()->click();
        LinkLabel* action = desk.entry()->popup()->rows().front()->action();
        QCOMPARE(action->text(), QStringLiteral("Open folder"));
        action->click();
        QCOMPARE(desktop.opened, QUrl::fromLocalFile(QStringLiteral("/data/out")));
    }

    void a_failure_is_shown_in_words_with_the_detail_behind_a_button() {
        JobDesk desk;
        desk.jobs().begin(work(QStringLiteral("Export"))).failed(fail(Errc::store_full, "ENOSPC 42"));
        QCOMPARE(desk.entry()->text(), QStringLiteral("1 job failed"));
        desk.entry()->click();
        QCOMPARE(desk.entry()->text(), QStringLiteral("1 job finished"));
        LinkLabel* action = desk.entry()->popup()->rows().front()->action();
        QCOMPARE(action->text(), QStringLiteral("Show error"));
        action->click();
        auto* box = desk.window->findChild<QMessageBox*>();
        QVERIFY(box != nullptr);
        QCOMPARE(box->text(), QStringLiteral("Export failed."));
        QCOMPARE(box->informativeText(), explanation_of(Errc::store_full));
        QVERIFY(box->detailedText().contains(QStringLiteral("ENOSPC 42")));
        box->close();
    }

    void the_list_lies_within_the_screen_wherever_its_entry_is() {
        JobDesk desk;
        const JobHandle handle = desk.jobs().begin(work(QStringLiteral("Export of sites")));
        const QRect screen = desk.window->screen()->availableGeometry();
        for (const QPoint corner : {screen.topLeft(), screen.bottomRight()}) {
            // The entry leaves the screen with the window's edge.
            desk.window->move(corner - desk.entry()->mapTo(desk.window.get(), desk.entry()->rect().center()));
            desk.entry()->click();
            JobPopup* popup = desk.entry()->popup();
            QVERIFY2(screen.contains(popup->geometry()), qPrintable(QDebug::toString(popup->geometry())));
            popup->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    void the_entry_stays_within_a_narrow_bar() {
        StatusBar bar;
        bar.set_now(parse_iso8601("2026-11-12T06:32:08Z").value());
        JobList jobs;
        bar.set_jobs(jobs);
        const JobHandle job =
            jobs.begin(work(QStringLiteral("Import of a-file-with-quite-a-long-name-2026-11.csv into the database")));
        bar.show();
        for (const int width : {1600, 420, 300, 120}) {
            bar.resize(width, bar.height());
            QVERIFY2(bar.rect().contains(bar.jobs()->geometry()), qPrintable(QString::number(width)));
            QVERIFY(bar.jobs()->width() >= bar.jobs()->minimumSizeHint().width());
        }
    }

    void f6_reaches_the_jobs() {
        JobDesk desk;
        const JobHandle handle = desk.jobs().begin(work(QStringLiteral("A")));
        desk.window->activateWindow();
        desk.window->rail()->setFocus();
        bool is_reached = false;
        for (int i = 0; i < 4 && !is_reached; ++i) {
            QTest::keyClick(desk.window.get(), Qt::Key_F6);
            is_reached = desk.entry()->hasFocus();
        }
        QVERIFY(is_reached);
    }

    void the_entry_speaks_chinese_after_a_switch() {
        JobDesk desk;
        desk.jobs().begin(work(QStringLiteral("A"))).done();
        install_language(Language::chinese);
        QCoreApplication::processEvents();
        QCOMPARE(desk.entry()->text(), QStringLiteral("1 个任务已完成"));
        QCOMPARE(desk.entry()->accessibleName(), desk.entry()->text());
        desk.entry()->click();
        const JobPopup* popup = desk.entry()->popup();
        QCOMPARE(popup->rows().front()->state(), QStringLiteral("已完成"));
        QCOMPARE(popup->clear()->text(), QStringLiteral("清除已完成"));
        QCOMPARE(popup->accessibleName(), QStringLiteral("任务"));
    }

    // ---- Quitting ----

    void quitting_asks_once_for_all_that_runs() {
        JobList jobs;
        QVERIFY(jobs.may_quit(nullptr));
        JobHandle one = jobs.begin({[] { return QStringLiteral("Import of a.csv"); },
                                    {},
                                    [] { return QStringLiteral("what is stored stays"); }});
        JobHandle two = jobs.begin(work(QStringLiteral("Export of sites")));
        QString said;
        answer(QStringLiteral("Keep running"), said);
        QVERIFY(!jobs.may_quit(nullptr));
        QVERIFY2(said.contains(QStringLiteral("Import of a.csv: what is stored stays")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("Export of sites")), qPrintable(said));
        answer(QStringLiteral("Stop and quit"), said);
        QVERIFY(jobs.may_quit(nullptr));
        one.done();
        two.done();
        QVERIFY(jobs.may_quit(nullptr));
    }

    // ---- Files ----

    void files_are_written_by_a_worker_each_as_a_job() {
        JobDesk desk;
        const QTemporaryDir folder;
        FileExports files(*desk.bridge);
        std::vector<bool> results;
        const auto order = [&](const QString& file) {
            return FileExports::Order{
                [file] { return file; }, file, FileExports::Cancel::impossible,
                [file](const Queries&, const std::stop_token&) -> Result<void> {
                    QFile target(file);
                    return target.open(QIODevice::WriteOnly) && target.write("x") == 1
                               ? Result<void>()
                               : fail(Errc::file_failed, "refused");
                },
                [&results](const Result<void>& result) { results.push_back(result.has_value()); }};
        };
        files.begin(order(folder.filePath(QStringLiteral("a.csv"))));
        files.begin(order(folder.filePath(QStringLiteral("nowhere/b.csv"))));
        QCOMPARE(files.writing(), std::size_t{2});
        QCOMPARE(desk.jobs().running(), std::size_t{2});
        desk.engine.run_all();
        QTRY_COMPARE(results.size(), std::size_t{2});
        QCOMPARE(results, (std::vector<bool>{true, false}));
        QVERIFY(desk.jobs().jobs().at(1).end->outcome == JobOutcome::done);
        QCOMPARE(desk.jobs().jobs().at(1).end->file, folder.filePath(QStringLiteral("a.csv")));
        QVERIFY(desk.jobs().jobs().at(0).end->outcome == JobOutcome::failed);
    }

    void a_cancelled_file_is_told_by_the_worker() {
        JobDesk desk;
        FileExports files(*desk.bridge);
        std::optional<Errc> code;
        files.begin({[] { return QStringLiteral("Samples"); }, QStringLiteral("/tmp/never.csv"),
                     FileExports::Cancel::possible,
                     [](const Queries&, const std::stop_token& cancel) -> Result<void> {
                         return cancel.stop_requested() ? Result<void>(fail(Errc::cancelled, "")) : Result<void>();
                     },
                     [&code](const Result<void>& result) {
                         code = result ? std::nullopt : std::optional(result.error().code);
                     }});
        desk.jobs().cancel(desk.jobs().jobs().front().id);
        QCOMPARE(desk.jobs().running(), std::size_t{1});
        desk.engine.run_all();
        QTRY_COMPARE(desk.jobs().running(), std::size_t{0});
        QVERIFY(code == Errc::cancelled);
        QVERIFY(desk.jobs().jobs().front().end->outcome == JobOutcome::cancelled);
    }
};

WATTMAST_UI_TEST(JobsTest)
#include "jobs_test.moc"
