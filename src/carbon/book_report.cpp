// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/book_report.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace wattmast {
namespace {

std::string joined(std::span<const std::string> lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += (text.empty() ? "" : "\n") + line;
    }
    return text;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (end > begin) {
            lines.emplace_back(text.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    return lines;
}

Failure wrong(std::string_view field, std::string_view what) {
    return fail(Errc::invalid_argument, std::string(field) + ": " + std::string(what));
}

Result<std::uint64_t> count_of(const BookRecord& record, std::string_view field) {
    const std::string_view text = record.field(field);
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) {
        return wrong(field, "is not a whole number");
    }
    return number;
}

Result<ReportKind> kind_of(const BookRecord& record) {
    const auto kind = report_kind_by_id(record.field("kind"));
    return kind ? Result<ReportKind>(*kind) : wrong("kind", "is no kind of report");
}

ReportScope scope_of(const BookRecord& record) {
    return {lines_of(record.field("area")), lines_of(record.field("sites")), std::string(record.field("tenant"))};
}

/// Fails naming the field that is to be mended.
Result<ReportScope> checked_scope_of(const BookRecord& record, ReportKind kind) {
    ReportScope scope = scope_of(record);
    const auto checked = check_scope(kind, scope);
    return checked ? Result<ReportScope>(std::move(scope))
                   : wrong(scope.tenant.empty() ? "sites" : "tenant", checked.error().detail);
}

Result<LeftOut> without_of(const BookRecord& record, ReportKind kind) {
    const auto parts = left_out_of(kind, lines_of(record.field("without")));
    return parts ? parts : wrong("without", parts.error().detail);
}

/// A field without a text would not be kept.
void put(BookRecord& record, const char* field, std::string text) {
    if (!text.empty()) {
        record.fields[field] = std::move(text);
    }
}

void put_scope(BookRecord& record, const ReportScope& scope, const std::string& organisation,
               const std::vector<std::string>& languages, const LeftOut& without) {
    put(record, "area", joined(scope.area));
    put(record, "sites", joined(scope.sites));
    put(record, "tenant", scope.tenant);
    put(record, "organisation", organisation);
    put(record, "languages", joined(languages));
    put(record, "without", joined(names_of(without)));
}

CivilDate last_day_of(CivilMonth month) {
    return {month.value / std::chrono::last};
}
CivilMonth month_of(CivilDate day) {
    return {day.year() / day.month()};
}

Result<std::vector<IssuedFile>> files_of(const BookRecord& record) {
    std::vector<IssuedFile> files;
    constexpr std::size_t digits = 2 * Digest::size;
    for (const std::string& line : lines_of(record.field("files"))) {
        const auto digest = line.size() > digits + 1 && line[digits] == ' '
                                ? Digest::parse(std::string_view(line).substr(0, digits))
                                : Result<Digest>(wrong("files", "a line is not a digest, a blank and a name"));
        if (!digest) {
            return digest.error();
        }
        files.push_back({line.substr(digits + 1), *digest});
    }
    return files;
}

Result<std::map<std::string, std::string, std::less<>>> reasons_of(const BookRecord& record) {
    std::map<std::string, std::string, std::less<>> reasons;
    for (const std::string& line : lines_of(record.field("reasons"))) {
        const std::size_t equals = line.find('=');
        if (equals == 0 || equals == std::string::npos) {
            return wrong("reasons", "a line is not a check, = and a reason");
        }
        reasons.emplace(line.substr(0, equals), line.substr(equals + 1));
    }
    return reasons;
}

}  // namespace

BookRecord record_of(const IssuedReport& report) {
    BookRecord record;
    record.kind = BookKind::issued_report;
    record.first_day = CivilDate{report.month.value / std::chrono::day{1}};
    record.last_day = last_day_of(report.month);
    put_scope(record, report.scope, report.organisation, report.languages, report.without);
    record.fields["kind"] = id_of(report.kind);
    record.fields["number"] = report.number;
    record.fields["revision"] = std::to_string(report.revision);
    record.fields["last_line"] = std::to_string(report.last_line);
    put(record, "head", report.head);
    std::string files;
    for (const IssuedFile& file : report.files) {
        files += files.empty() ? "" : "\n";
        files += file.digest.to_hex();
        files += ' ';
        files += file.name;
    }
    put(record, "files", std::move(files));
    std::string reasons;
    for (const auto& [check, reason] : report.reasons) {
        reasons += reasons.empty() ? "" : "\n";
        reasons += check;
        reasons += '=';
        reasons += reason;
    }
    put(record, "reasons", std::move(reasons));
    record.document = report.folder;
    record.who = report.who;
    record.why = report.comment;
    record.entered = report.when;
    record.replaces = report.replaces;
    return record;
}

Result<IssuedReport> issued_report_of(const BookRecord& record) {
    IssuedReport report;
    const auto kind = kind_of(record);
    const auto revision = count_of(record, "revision");
    const auto last_line = count_of(record, "last_line");
    auto files = files_of(record);
    auto reasons = reasons_of(record);
    if (!kind) {
        return kind.error();
    }
    if (!revision || !last_line) {
        return revision ? last_line.error() : revision.error();
    }
    if (!files || !reasons) {
        return files ? reasons.error() : files.error();
    }
    auto without = without_of(record, *kind);
    auto scope = checked_scope_of(record, *kind);
    if (!without || !scope) {
        return without ? scope.error() : without.error();
    }
    constexpr std::uint64_t most_revisions = 1'000'000;
    if (*revision == 0 || *revision > most_revisions || !record.first_day) {
        return record.first_day ? wrong("revision", "counts from 1") : wrong("first_day", "is missing");
    }
    report.record = record.id;
    report.kind = *kind;
    report.month = month_of(*record.first_day);
    report.scope = std::move(*scope);
    report.organisation = record.field("organisation");
    report.number = record.field("number");
    report.revision = static_cast<int>(*revision);
    report.languages = lines_of(record.field("languages"));
    report.without = std::move(*without);
    report.last_line = *last_line;
    report.head = record.field("head");
    report.reasons = std::move(*reasons);
    report.files = std::move(*files);
    report.folder = record.document;
    report.who = record.who;
    report.comment = record.why;
    report.when = record.entered;
    report.replaces = record.replaces;
    return report;
}

std::vector<IssuedReport> issued_reports(std::span<const BookRecord> records) {
    std::vector<IssuedReport> reports;
    for (const BookRecord& record : records) {
        if (record.kind != BookKind::issued_report || record.is_withdrawal) {
            continue;
        }
        if (auto report = issued_report_of(record)) {
            reports.push_back(std::move(*report));
        }
    }
    return reports;
}

const IssuedReport* last_issued(std::span<const IssuedReport> reports, ReportKind kind, CivilMonth month,
                                const ReportScope& scope) {
    const IssuedReport* last = nullptr;
    for (const IssuedReport& report : reports) {
        if (report.kind == kind && report.month == month && report.scope == scope &&
            (last == nullptr || report.revision > last->revision)) {
            last = &report;
        }
    }
    return last;
}

BookRecord record_of(const ReportSchedule& schedule, const std::string& why, UtcTime entered) {
    BookRecord record;
    record.kind = BookKind::report_schedule;
    record.first_day = CivilDate{schedule.from.value / std::chrono::day{1}};
    if (schedule.until) {
        record.last_day = last_day_of(*schedule.until);
    }
    put_scope(record, schedule.scope, schedule.organisation, schedule.languages, schedule.without);
    record.fields["kind"] = id_of(schedule.kind);
    std::vector<std::string> ids;
    for (const ReportFormat format : schedule.formats) {
        ids.emplace_back(id_of(format));
    }
    put(record, "formats", joined(ids));
    record.document = schedule.folder;
    record.who = schedule.who;
    record.why = why;
    record.entered = entered;
    return record;
}

Result<ReportSchedule> report_schedule_of(const BookRecord& record) {
    const auto kind = kind_of(record);
    if (!kind) {
        return kind.error();
    }
    auto without = without_of(record, *kind);
    auto scope = checked_scope_of(record, *kind);
    if (!without || !scope) {
        return without ? scope.error() : without.error();
    }
    ReportSchedule schedule;
    for (const std::string& id : lines_of(record.field("formats"))) {
        const auto format = report_format_by_id(id);
        if (!format) {
            return wrong("formats", "\"" + id + "\" is none of pdf, xlsx, csv, html, json; write one a line");
        }
        schedule.formats.push_back(*format);
    }
    if (schedule.formats.empty() || record.document.empty() || !record.first_day) {
        return wrong(schedule.formats.empty()  ? "formats"
                     : record.document.empty() ? "document"
                                               : "first_day",
                     record.document.empty() ? "names the folder that the files are written to" : "is missing");
    }
    schedule.record = record.id;
    schedule.kind = *kind;
    schedule.scope = std::move(*scope);
    schedule.organisation = record.field("organisation");
    schedule.languages = lines_of(record.field("languages"));
    schedule.without = std::move(*without);
    schedule.folder = record.document;
    schedule.who = record.who;
    schedule.from = month_of(*record.first_day);
    if (record.last_day) {
        schedule.until = month_of(*record.last_day);
    }
    return schedule;
}

std::vector<ReportSchedule> standing_schedules(std::span<const BookRecord> records) {
    std::vector<ReportSchedule> schedules;
    for (const BookRecord* record : standing_among(records)) {
        if (record->kind != BookKind::report_schedule) {
            continue;
        }
        if (auto schedule = report_schedule_of(*record)) {
            schedules.push_back(std::move(*schedule));
        }
    }
    return schedules;
}

}  // namespace wattmast
