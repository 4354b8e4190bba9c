// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/history_job.h"

#include <QFileInfo>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/history/history_importer.h"

namespace wattmast::ui {

HistoryJob::HistoryJob(HistoryImporter& importer, JobList& jobs, QObject* parent)
    : QObject(parent), importer_(importer), jobs_(jobs) {
    connect(&importer_, &HistoryImporter::changed, this, &HistoryJob::follow);
    connect(&importer_, &HistoryImporter::progressed, this, &HistoryJob::show_progress);
}

void HistoryJob::follow() {
    if (importer_.is_importing() && !job_.is_running()) {
        JobOrder order;
        const QString file = QFileInfo(to_qt(importer_.file().string())).fileName();
        order.title = [file] { return tr("Import of %1").arg(file); };
        order.cancel = [importer = &importer_] { importer->cancel(); };
        order.if_stopped = [] { return tr("what is stored stays; import the file again to go on"); };
        job_ = jobs_.begin(std::move(order));
    } else if (!importer_.is_importing() && job_.is_running()) {
        end();
    }
}

void HistoryJob::show_progress() {
    if (!importer_.is_importing()) {
        return;
    }
    const HistoryProgress& now = importer_.progress();
    job_.progress(
        now.size == 0 ? std::nullopt : std::optional(static_cast<double>(now.bytes) / static_cast<double>(now.size)),
        tr("%1 samples stored").arg(Format::current().count(static_cast<qint64>(now.stored))));
}

void HistoryJob::end() {
    const auto stored =
        static_cast<qint64>(importer_.is_stored() && importer_.report() != nullptr ? importer_.report()->stored
                                                                                   : importer_.progress().stored);
    const auto text = [stored] { return tr("%1 samples stored").arg(Format::current().count(stored)); };
    switch (importer_.outcome()) {
        case HistoryImporter::Outcome::complete:
        case HistoryImporter::Outcome::changed_meanwhile:
            job_.done(text);
            break;
        case HistoryImporter::Outcome::failed:
            if (importer_.import_failure()) {
                job_.failed(*importer_.import_failure());
            }
            break;
        case HistoryImporter::Outcome::file_changed:
            job_.cancelled([] { return tr("the file changed meanwhile; nothing is stored"); });
            break;
        case HistoryImporter::Outcome::none:
        case HistoryImporter::Outcome::running:
        case HistoryImporter::Outcome::cancelled:
            job_.cancelled(text);
            break;
    }
}

}  // namespace wattmast::ui
