// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/book/book_texts.h"

#include <QCoreApplication>
#include <algorithm>

#include "carbon/book_schema.h"
#include "carbon/canonical_text.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/book/book_words.h"
#include "ui/pages/factors/factor_texts.h"

namespace wattmast::ui {
namespace {

struct BookTexts {
    Q_DECLARE_TR_FUNCTIONS(BookTexts)
};

constexpr int most_in_summary = 160;

}  // namespace

BookIndex::BookIndex(KnownBook book) : book_(std::move(book)) {
    for (const BookRecord& record : book_.records) {
        if (record.replaces) {
            successors_.emplace(record.replaces->number(), &record);
        }
    }
}

const BookRecord* BookIndex::record(BookRecordId id) const {
    const auto place = static_cast<std::size_t>(id.number()) - 1;  // Numbered from 1 without gaps.
    return id.number() >= 1 && place < book_.records.size() ? &book_.records[place] : nullptr;
}

const BookRecord* BookIndex::successor(const BookRecord& record) const {
    const auto found = successors_.find(record.id.number());
    return found == successors_.end() ? nullptr : found->second;
}

std::vector<const BookFinding*> BookIndex::findings_of(const BookRecord& record) const {
    std::vector<const BookFinding*> found;
    for (const BookFinding& finding : book_.findings) {
        if (finding.record == record.id) {
            found.push_back(&finding);
        }
    }
    return found;
}

std::vector<const BookRecord*> BookIndex::versions_of(const BookRecord& record) const {
    const BookRecord* newest = this->record(record.id);
    for (const BookRecord* next = newest; next != nullptr; next = successor(*next)) {
        newest = next;
    }
    std::vector<const BookRecord*> versions;
    while (newest != nullptr) {
        versions.push_back(newest);
        // A record replaces an older one only, so this ends.
        newest = newest->replaces ? this->record(*newest->replaces) : nullptr;
    }
    return versions;
}

bool BookIndex::is_in_force(const BookRecord& record) const {
    return !record.is_withdrawal && successor(record) == nullptr;
}

QString days_label(const BookRecord& record) {
    if (!record.first_day) {
        return {};
    }
    const QString first = day_label(*record.first_day);
    if (book_schema(record.kind).period == BookPeriod::open && !record.last_day) {
        return BookTexts::tr("from %1").arg(first);
    }
    return !record.last_day || record.last_day == record.first_day
               ? first
               : QStringLiteral("%1 – %2").arg(first, day_label(*record.last_day));
}

QString value_label(const BookRecord& record, const BookField& field) {
    const std::string_view value = record.field(field.name);
    const bool is_word = field.type == BookFieldType::choice ||
                         (record.kind == BookKind::policy && !policy_choices(record.field("name")).empty());
    if (field.type == BookFieldType::date) {
        const auto day = read_civil_date(value);
        return day ? day_label(*day) : to_qt(value);
    }
    return is_word ? book_word(value) : to_qt(value);
}

QString summary_of(const BookRecord& record) {
    QStringList parts;
    for (const BookField& field : book_schema(record.kind).fields) {
        if (!record.field(field.name).empty()) {
            parts << value_label(record, field).simplified();
        }
    }
    QString text = parts.join(QStringLiteral(" · "));
    if (text.size() > most_in_summary) {
        text = text.left(most_in_summary) + QChar(0x2026);
    }
    return text;
}

QString state_label(const BookRecord& record, const BookIndex& index) {
    if (record.is_withdrawal) {
        return BookTexts::tr("withdraws %1").arg(record.replaces->number());
    }
    const BookRecord* next = index.successor(record);
    if (next == nullptr) {
        return BookTexts::tr("in force");
    }
    return next->is_withdrawal ? BookTexts::tr("withdrawn by %1").arg(next->id.number())
                               : BookTexts::tr("replaced by %1").arg(next->id.number());
}

std::vector<Property> properties_of(const BookRecord& record, const BookIndex& index) {
    std::vector<Property> properties;
    const auto add = [&properties](const QString& name, const QString& value) {
        if (!value.isEmpty()) {
            properties.push_back({name, value});
        }
    };
    add(BookTexts::tr("State"), state_label(record, index));
    for (const BookFinding* finding : index.findings_of(record)) {
        add(BookTexts::tr("Finding"),
            book_field_label(finding->field) + QStringLiteral(": ") + fault_label(finding->message));
    }
    add(book_field_label("site"), to_qt(record.site));
    add(BookTexts::tr("Days"), days_label(record));
    for (const BookField& field : book_schema(record.kind).fields) {
        add(book_field_label(field.name), value_label(record, field));
    }
    add(book_field_label("document"), to_qt(record.document));
    add(BookTexts::tr("Entered"), Format::current().date_time(record.entered));
    add(BookTexts::tr("By"), to_qt(record.who));
    add(BookTexts::tr("Why"), to_qt(record.why));
    if (record.replaces && !record.is_withdrawal) {
        add(book_field_label("replaces"), BookTexts::tr("record %1").arg(record.replaces->number()));
    }
    return properties;
}

QString fault_label(std::string_view message) {
    QString text = to_qt(message);
    if (Format::current().language() == Language::english) {
        if (!text.isEmpty()) {
            text[0] = text[0].toUpper();
        }
        return text + QLatin1Char('.');
    }
    return BookTexts::tr("This cannot be entered so. Technical detail: %1").arg(text);
}

QString months_label(const std::vector<CivilMonth>& months) {
    if (months.empty()) {
        return {};
    }
    const auto named = [](CivilMonth month) {
        return Format::current().month(static_cast<int>(month.value.year()),
                                       static_cast<int>(static_cast<unsigned>(month.value.month())));
    };
    return months.size() == 1 ? named(months.front())
                              : BookTexts::tr("%n months from %1 to %2", nullptr, static_cast<int>(months.size()))
                                    .arg(named(months.front()), named(months.back()));
}

bool is_entered_by_hand(BookKind kind) {
    return why_not_by_hand(kind).isEmpty();
}

QString why_not_by_hand(BookKind kind) {
    switch (kind) {
        case BookKind::factor_edition:
            return BookTexts::tr("Editions are imported on the page Factors, which shows what they change.");
        case BookKind::issued_report:
            return BookTexts::tr("The program enters a record for each report that is issued.");
        case BookKind::report_schedule:
            return BookTexts::tr("Scheduled reports are changed on the page Reports.");
        default:
            return {};
    }
}

}  // namespace wattmast::ui
