// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What can be done with what the list has beside issuing: a revision, an end, a draft thrown away, the folder.
#include <QDesktopServices>
#include <QUrl>

#include "ui/engine_bridge.h"
#include "ui/format/failures.h"
#include "ui/format/names.h"
#include "ui/pages/reports/issue_step.h"
#include "ui/pages/reports/report_shelf.h"
#include "ui/pages/reports/reports_page.h"
#include "ui/widgets/message_strip.h"

namespace wattmast::ui {

void ReportsPage::other() {
    const ReportEntry* entry = list_->chosen();
    if (entry == nullptr) {
        return;
    }
    if (entry->kind == ReportEntry::Kind::draft) {
        drafts_.remove(static_cast<std::size_t>(entry->key));
        draft_.reset();
        fill_list();
        return;
    }
    if (entry->kind == ReportEntry::Kind::schedule) {
        end_schedule(entry->key);
        return;
    }
    if (const IssuedReport* report = issued(entry->key)) {
        ReportDraft draft = fresh_draft(report->month);
        draft.order.kind = report->kind;
        draft.order.scope = report->scope;
        draft.order.organisation = report->organisation;
        draft.order.folder = report->folder;
        draft.order.without = report->without;
        draft.reasons = report->reasons;
        const auto place = static_cast<qint64>(drafts_.keep(draft));
        fill_list();
        list_->choose(ReportEntry::Kind::draft, place);
        go_to_step(Step::checks);
    }
}

void ReportsPage::end_schedule(qint64 record) {
    if (!ask_(this, tr("End schedule"), tr("No further report is issued by this schedule. What it issued stays."),
              tr("End schedule"))) {
        return;
    }
    BookRecord end;
    end.kind = BookKind::report_schedule;
    end.who = issue_->who().isEmpty() ? "schedule" : issue_->who().toStdString();
    end.why = "schedule ended";
    end.entered = context_.bridge.now();
    end.replaces = BookRecordId(record);
    end.is_withdrawal = true;
    context_.bridge.run(writing_,
                        [this, end](Engine& engine, const Queries&, const EngineBridge::Post&,
                                    const std::stop_token&) -> std::function<void()> {
                            const auto done = engine.add_records({end});
                            return [this, done] {
                                if (!done) {
                                    strip_->show_failure(tr("The schedule was not ended."), done.error());
                                    strip_->set_closable(true);
                                }
                                read_book();
                            };
                        });
}

void ReportsPage::open_folder() {
    const ReportEntry* entry = list_->chosen();
    if (entry == nullptr) {
        return;
    }
    std::string folder;
    if (entry->kind == ReportEntry::Kind::draft) {
        folder = drafts_.all().at(static_cast<std::size_t>(entry->key)).order.folder.string();
    } else if (const IssuedReport* report = issued(entry->key)) {
        folder = report->folder;
    } else {
        for (const ReportSchedule& schedule : schedules_) {
            folder = schedule.record.number() == entry->key ? schedule.folder : folder;
        }
    }
    QDesktopServices::openUrl(QUrl::fromLocalFile(to_qt(folder)));
}

}  // namespace wattmast::ui
