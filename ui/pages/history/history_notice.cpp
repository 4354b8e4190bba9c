// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/history_notice.h"

#include <QFileInfo>

#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/history/history_importer.h"
#include "ui/pages/history/history_texts.h"
#include "ui/widgets/message_strip.h"

namespace wattmast::ui {
namespace {

using Kind = MessageStrip::Kind;
using Outcome = HistoryImporter::Outcome;
using Note = HistoryImporter::Note;

QString said_count(std::uint64_t value) {
    return Format::current().count(static_cast<qint64>(value));
}

/// The site of all values is one question, and so is the device.
int questions_to_answer(const std::vector<HistoryQuestion>& questions) {
    using About = HistoryQuestion::About;
    int count = 0;
    std::vector<About> shared;
    for (const HistoryQuestion& question : questions) {
        const bool is_shared = question.about == About::site || question.about == About::device;
        if (is_shared && std::ranges::find(shared, question.about) != shared.end()) {
            continue;
        }
        shared.push_back(question.about);
        ++count;
    }
    return count;
}

double percent(const HistoryProgress& progress) {
    return progress.size == 0 ? 0 : 100.0 * static_cast<double>(progress.bytes) / static_cast<double>(progress.size);
}

}  // namespace

void HistoryNotice::show(const HistoryImporter& importer, MessageStrip& strip) {
    if (show_outcome(importer, strip) || show_note(importer, strip) || show_preview(importer, strip)) {
        return;
    }
    strip.hide();
}

QString HistoryNotice::kept(const HistoryImporter& importer) {
    const std::uint64_t stored = importer.progress().stored;
    return stored == 0 ? tr("No sample was stored.")
                       : tr("%1 samples are stored and stay; import the file again to go on.").arg(said_count(stored));
}

bool HistoryNotice::show_outcome(const HistoryImporter& importer, MessageStrip& strip) {
    switch (importer.outcome()) {
        case Outcome::none:
            return false;
        case Outcome::running:
            strip.show_message(Kind::info, tr("The import runs."),
                               tr("This window may be closed meanwhile; the status bar tells how far it is."));
            return true;
        case Outcome::complete:
        case Outcome::changed_meanwhile:
            show_complete(importer, strip);
            return true;
        case Outcome::cancelled:
            strip.show_message(Kind::warning, tr("The import was cancelled."), kept(importer));
            return true;
        case Outcome::failed:
            strip.show_failure(tr("The import stopped."),
                               explanation_of(importer.import_failure()->code) + QLatin1Char(' ') + kept(importer),
                               *importer.import_failure());
            return true;
        case Outcome::file_changed:
            strip.show_message(Kind::error, tr("The file has changed since it was looked at."),
                               tr("Nothing was stored. What is shown now is the changed file; look at it again."));
            return true;
    }
    return false;
}

void HistoryNotice::show_complete(const HistoryImporter& importer, MessageStrip& strip) {
    const HistoryReport& report = *importer.report();
    QStringList parts;
    parts << tr("%1 already there").arg(said_count(report.repeated))
          << tr("%1 kept beside another value").arg(said_count(report.conflicting));
    if (report.too_old > 0) {
        parts << tr("%1 of days that have been retired").arg(said_count(report.too_old));
    }
    parts << tr("rows and cells left out: %1").arg(said_count(report.findings.count().left_out));
    const QString all = Format::listed(parts) + tr(". SHA-256 %1").arg(to_qt(report.sha256).left(16) + QChar(0x2026));
    if (importer.outcome() == Outcome::changed_meanwhile) {
        strip.show_message(
            Kind::warning,
            tr("%1 samples are stored, but the file changed after it was looked at.").arg(said_count(report.stored)),
            tr("What is shown now is what was stored; look at it.") + QLatin1Char(' ') + all);
    } else {
        strip.show_message(Kind::success, tr("%1 samples are stored.").arg(said_count(report.stored)), all);
    }
    strip.setToolTip(to_qt(report.sha256));
}

bool HistoryNotice::show_note(const HistoryImporter& importer, MessageStrip& strip) {
    const auto& note = importer.note();
    if (!note) {
        return false;
    }
    const bool is_loaded = note->about == Note::About::mapping_loaded;
    if (note->failure) {
        const bool is_content = note->failure->code == Errc::invalid_argument;
        strip.show_failure(is_loaded ? tr("The mapping was not loaded.") : tr("The file was not saved."),
                           is_content ? tr("It is no mapping of history. Hover here for every fault with its line.")
                                      : explanation_of(note->failure->code),
                           *note->failure);
        return true;
    }
    // What is open is more important than what was loaded.
    if (is_loaded && (!importer.questions().empty() || importer.preview_failure())) {
        return false;
    }
    strip.show_message(Kind::success,
                       is_loaded                                   ? tr("The mapping is loaded.")
                       : note->about == Note::About::mapping_saved ? tr("The mapping is saved.")
                                                                   : tr("The list is saved."),
                       note->file);
    return true;
}

QString HistoryNotice::unreadable(const HistoryImporter& importer) {
    const HistoryImporter::Unreadable field = importer.unreadable().front();
    const QString value = to_qt(field.name.empty() ? field.column : field.name);
    switch (field.field) {
        case HistoryImporter::Field::zone:
            return tr("“%1” is no time zone.").arg(field.text);
        case HistoryImporter::Field::scale:
            return tr("“%1” is no multiplier of “%2”.").arg(field.text, value);
        case HistoryImporter::Field::period:
            return tr("“%1” is no period length of “%2”.").arg(field.text, value);
    }
    return {};
}

bool HistoryNotice::show_preview(const HistoryImporter& importer, MessageStrip& strip) {
    if (importer.preview_failure()) {
        strip.show_failure(tr("The file could not be read to its end."),
                           explanation_of(importer.preview_failure()->code), *importer.preview_failure());
        return true;
    }
    const auto questions = importer.questions();
    if (!questions.empty()) {
        //: %n is the number of open questions.
        const QString headline =
            tr("%n question(s) to answer before the import.", nullptr, questions_to_answer(questions));
        strip.show_message(Kind::warning, headline, HistoryTexts::question(questions.front(), importer.mapping()),
                           tr("Answer it"));
        return true;
    }
    if (!importer.unreadable().empty()) {
        strip.show_message(Kind::warning, tr("A field cannot be read."),
                           unreadable(importer) + QLatin1Char(' ') + tr("Nothing is imported before it is mended."));
        return true;
    }
    if (importer.is_read_only()) {
        strip.show_message(Kind::info, tr("The database is open for reading only."),
                           tr("Files can be looked at; they can be imported where it is open for writing."));
        return true;
    }
    if (importer.report()) {
        strip.show_message(Kind::info, tr("Nothing is stored yet."),
                           tr("The file was read to its end; look at what will happen, then import it."));
        return true;
    }
    return false;
}

std::optional<StateText> HistoryNotice::of_rows(const HistoryImporter& importer) {
    if (!importer.has_file()) {
        return StateText{tr("No file is chosen"),
                         tr("Drop a CSV file of another system here, or choose one. Nothing is stored before you "
                            "confirm it."),
                         tr("Choose file…"),
                         {}};
    }
    const auto& failure = importer.rows_failure();
    if (!failure) {
        return std::nullopt;
    }
    const QString detail = technical_detail(*failure);
    if (importer.is_empty_file()) {
        return StateText{tr("The file is empty"), tr("It has no bytes. Choose another one."), tr("Choose file…"),
                         detail};
    }
    if (failure->code == Errc::file_failed) {
        return StateText{tr("The file cannot be read"), tr("Check that it is still there and that you may read it."),
                         tr("Choose file…"), detail};
    }
    return importer.is_not_understood()
               ? StateText{tr("The file cannot be understood"),
                           tr("It needs columns parted by commas, semicolons or tabs, one of them with times. Choose "
                              "its encoding or separator at the left, or another file."),
                           tr("Choose file…"), detail}
               : StateText{tr("The mapping does not fit the file"),
                           tr("It names a column that the file does not have, or an encoding or a time zone that does "
                              "not fit."),
                           tr("Choose file…"), detail};
}

QString HistoryNotice::why_not(const HistoryImporter& importer, bool is_who_given) {
    if (importer.is_read_only()) {
        return tr("The database is open for reading only.");
    }
    if (!importer.has_file() || importer.rows_failure()) {
        return tr("Choose a file first.");
    }
    if (!importer.unreadable().empty()) {
        return unreadable(importer);
    }
    if (const auto questions = importer.questions(); !questions.empty()) {
        return HistoryTexts::question(questions.front(), importer.mapping());
    }
    if (importer.is_importing() || importer.is_previewing() || importer.is_looking()) {
        return tr("The file is being read.");
    }
    if (importer.is_stored()) {
        return tr("The file is imported.");
    }
    if (importer.report() && !importer.can_import()) {
        return tr("The file has no sample that could be stored.");
    }
    return is_who_given ? QString() : tr("Say who imports it.");
}

QString HistoryNotice::progress(const HistoryImporter& importer) {
    const HistoryProgress& now = importer.progress();
    QStringList parts{importer.is_importing()
                          ? tr("%1 rows, %2 samples stored").arg(said_count(now.rows), said_count(now.stored))
                          : tr("Reading, %1 rows").arg(said_count(now.rows)),
                      Format::current().percent(percent(now))};
    if (const auto left = importer.time_left()) {
        parts << tr("%1 left").arg(Format::current().duration(*left));
    }
    return Format::listed(parts);
}

}  // namespace wattmast::ui
