// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Files of a draft, and issuing it.
#include <algorithm>
#include <memory>
#include <stop_token>

#include "app/reports/report_issue.h"
#include "ui/engine_bridge.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/reports/checks_step.h"
#include "ui/pages/reports/issue_step.h"
#include "ui/pages/reports/report_shelf.h"
#include "ui/pages/reports/report_side.h"
#include "ui/pages/reports/report_texts.h"
#include "ui/pages/reports/reports_page.h"
#include "ui/person.h"
#include "ui/widgets/message_strip.h"

namespace wattmast::ui {

void ReportsPage::show_rights() {
    if (!draft_) {
        return;
    }
    const ReportDraft& draft = drafts_.all().at(*draft_);
    const auto missing_of_files = [&]() -> QString {
        if (lacks_site(draft.order)) {
            return tr("Choose the site in step 1.");
        }
        if (!made_) {
            return making_.is_pending() || rest_.isActive()
                       ? tr("The report is being made.")
                       : tr("The report could not be made; see the message above.");
        }
        if (writing_.is_pending()) {
            return tr("Files are being written.");
        }
        if (draft.order.languages.empty() || draft.order.formats.empty()) {
            return tr("Choose a language and a kind of file in step 4.");
        }
        return draft.order.folder.empty() ? tr("Choose the folder in step 4.") : QString();
    };
    ReportRights rights;
    rights.no_files = missing_of_files();
    rights.no_issue = rights.no_files;
    if (rights.no_issue.isEmpty() && !is_writable()) {
        rights.no_issue = tr("The database is open for reading only, so nothing can be issued.");
    }
    if (rights.no_issue.isEmpty()) {
        const bool is_closed = made_->statement->closed.has_value();
        int errors = 0;
        int without = 0;
        for (const ReportCheck& check : made_->checks) {
            if (check.severity == FindingSeverity::error && !is_closed) {
                ++errors;
            } else if (check.severity != FindingSeverity::note && !draft.reasons.contains(check.check)) {
                ++without;
            }
        }
        if (errors > 0) {
            rights.no_issue = tr("%n check(s) with errors have to be mended first, see step 2.", nullptr, errors);
        } else if (without > 0) {
            rights.no_issue = tr("%n check(s) want a reason why they are let stand, see step 2.", nullptr, without);
        } else if (issue_->who().isEmpty() || issue_->comment().isEmpty()) {
            rights.no_issue = tr("Say in step 6 who issues it, with a comment.");
        }
    }
    side_->set_rights(rights);
}

void ReportsPage::show_issue_facts() {
    const ReportOrder& order = drafts_.all().at(*draft_).order;
    const CarbonStatement& statement = *made_->statement;
    const IssuedReport* last = last_issued(issued_, order.kind, order.month, order.scope);
    const Format& format = Format::current();
    IssueFacts facts;
    facts.is_closed = statement.closed.has_value();
    facts.month = month_label(order.month);
    facts.number = tr("%1-%2, revision %3")
                       .arg(to_qt(number_prefix(order.kind)), to_qt(statement.number),
                            format.count(last == nullptr ? 1 : last->revision + 1));
    facts.digest = to_qt(statement.snapshot);
    facts.head = statement.closed ? to_qt(statement.closed->head) : QString();
    facts.lines = static_cast<qint64>(statement.lines.size());
    if (last != nullptr) {
        facts.before =
            tr("Revision %1, %2, %3").arg(format.count(last->revision), format.date(last->when), to_qt(last->who));
    }
    issue_->show_facts(facts);
}

void ReportsPage::write_draft() {
    if (!draft_ || !made_ || writing_.is_pending()) {
        return;
    }
    const ReportOrder order = drafts_.all().at(*draft_).order;
    const UtcTime now = context_.bridge.now();
    const QString title = report_title(order);
    const std::string stem = std::string(number_prefix(order.kind)) + "-" + made_->statement->number + "-draft-" +
                             Format::current().local(now).toString(QStringLiteral("yyyyMMdd-HHmmss")).toStdString();
    const auto stop = std::make_shared<std::stop_source>();
    job_ = JobList::of(context_.bridge)
               .begin({.title = [title] { return tr("Draft of %1").arg(title); },
                       .cancel = [stop] { stop->request_stop(); },
                       .if_stopped = {}});
    context_.bridge.run(
        writing_,
        [this, order, stem, now, stop, statement = made_->statement](
            Engine&, const Queries&, const EngineBridge::Post& post,
            const std::stop_token& cancel) -> std::function<void()> {
            const ReportProgress progress = [this, &post](std::size_t done, std::size_t all, const std::string& next) {
                post([this, done, all, next] {
                    job_.progress(static_cast<double>(done) / static_cast<double>(std::max<std::size_t>(1, all)),
                                  to_qt(next));
                });
            };
            const std::stop_callback page_is_gone(cancel, [&stop] { stop->request_stop(); });
            auto files = ReportFiles::write(*statement, order, file_stem(stem, 0), now, progress, stop->get_token());
            const auto placed = files ? files->place() : Result<void>(files.error());
            const auto count = files ? static_cast<int>(files->files().size()) : 0;
            return [this, placed, count, folder = to_qt(order.folder.string())] {
                if (placed) {
                    job_.done([count] { return tr("%n file(s) written", nullptr, count); }, folder);
                    strip_->show_message(MessageStrip::Kind::success, tr("The draft was written."),
                                         tr("%n file(s) in %1", nullptr, count).arg(folder), tr("Open folder"));
                } else {
                    job_.failed(placed.error());
                    if (placed.error().code != Errc::cancelled) {
                        strip_->show_failure(tr("The draft was not written."), placed.error());
                    }
                }
                strip_->set_closable(true);
                show_rights();
            };
        });
    show_rights();
}

void ReportsPage::issue_report() {
    if (!draft_ || !made_ || writing_.is_pending()) {
        return;
    }
    keep_draft();
    const ReportDraft draft = drafts_.all().at(*draft_);
    const QString title = report_title(draft.order);
    const QString month = month_label(draft.order.month);
    const bool is_closed = made_->statement->closed.has_value();
    const QString text =
        is_closed
            ? tr("%1 is issued in the name of %2. It can only be followed by a revision.").arg(title, issue_->who())
            : tr("%1 is issued in the name of %2, and %3 is closed for all sites. Neither can be taken back: later "
                 "changes are corrections, and make a new revision.")
                  .arg(title, issue_->who(), month);
    if (!ask_(this, tr("Issue report"), text, tr("Issue report"))) {
        return;
    }
    set_person_name(issue_->who());
    IssueRequest request{draft.order, issue_->who().toStdString(), issue_->comment().toStdString(), draft.reasons};
    std::optional<ReportSchedule> schedule;
    if (issue_->repeats()) {
        schedule.emplace();
        schedule->kind = draft.order.kind;
        schedule->scope = draft.order.scope;
        schedule->organisation = draft.order.organisation;
        for (const ReportLanguage one : draft.order.languages) {
            schedule->languages.emplace_back(tag_of(one));
        }
        schedule->formats = draft.order.formats;
        schedule->without = draft.order.without;
        schedule->folder = draft.order.folder.string();
        schedule->who = request.who;
        schedule->from = draft.order.month;
    }
    // Not the ticket: an answer that nobody waits for would say nothing of a report that was issued all the same.
    const auto stop = std::make_shared<std::stop_source>();
    job_ = JobList::of(context_.bridge)
               .begin({.title = [title] { return tr("Issue of %1").arg(title); },
                       .cancel = [stop] { stop->request_stop(); },
                       .if_stopped = [] { return tr("No file is left; a month that was closed stays closed."); }});
    context_.bridge.run(
        writing_,
        [this, request = std::move(request), schedule, stop, now = context_.bridge.now()](
            Engine& engine, const Queries& queries, const EngineBridge::Post& post,
            const std::stop_token& cancel) -> std::function<void()> {
            const auto write = [&engine](const std::function<Result<void>(LedgerStore&)>& change) {
                return engine.change_book(change);
            };
            const auto progress = [this, &post](std::size_t done, std::size_t all, const std::string& next) {
                post([this, done, all, next] {
                    job_.progress(static_cast<double>(done) / static_cast<double>(std::max<std::size_t>(1, all)),
                                  to_qt(next));
                });
            };
            const std::stop_callback page_is_gone(cancel, [&stop] { stop->request_stop(); });
            const auto issued = queries.issue_report(request, now, write, progress, stop->get_token());
            std::optional<Failure> schedule_failure;
            if (issued && schedule) {
                const auto added = engine.add_records({record_of(*schedule, request.comment, now)});
                schedule_failure = added ? std::nullopt : std::optional(added.error());
            }
            const auto report = issued ? Result<IssuedReport>(issued->report) : Result<IssuedReport>(issued.error());
            return [this, report, schedule_failure] { finish_issue(report, schedule_failure); };
        });
    show_rights();
}

void ReportsPage::finish_issue(const Result<IssuedReport>& issued, const std::optional<Failure>& schedule_failure) {
    if (!issued) {
        job_.failed(issued.error());
        if (issued.error().code != Errc::cancelled) {
            strip_->show_failure(tr("The report was not issued."), issued.error());
            strip_->set_closable(true);
        }
        make(Make::anew);  // The month may be closed.
        read_book();
        return;
    }
    const QString folder = to_qt(issued->folder);
    job_.done([number = to_qt(issued->number)] { return tr("%1 is issued").arg(number); }, folder);
    if (schedule_failure) {
        strip_->show_failure(tr("The report was issued, and its schedule was not kept."), *schedule_failure);
    } else {
        strip_->show_message(
            MessageStrip::Kind::success,
            tr("%1, revision %2, is issued.").arg(to_qt(issued->number), Format::current().count(issued->revision)),
            tr("%n file(s) in %1", nullptr, static_cast<int>(issued->files.size())).arg(folder), tr("Open folder"));
    }
    strip_->set_closable(true);
    ReportOrder order;
    order.kind = issued->kind;
    order.month = issued->month;
    order.scope = issued->scope;
    if (const auto place = drafts_.find(order)) {
        drafts_.remove(*place);
        draft_.reset();
        fill_list();  // Rows of drafts name their places, which have moved.
    }
    to_choose_ = issued->record.number();
    read_book();
}

}  // namespace wattmast::ui
