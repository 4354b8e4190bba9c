// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/annotation_table.h"

#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace wattmast::sqlite {
namespace {

constexpr std::string_view read_sql =
    "SELECT id, annotation, act, begins, ends, sites, text, link, entered, who, digest IS row_check(id, annotation, "
    "act, begins, ends, sites, text, link, entered, who) FROM annotation ORDER BY id";
constexpr std::string_view insert_sql =
    "INSERT INTO annotation VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
    "row_check(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10))";
constexpr int digest_column = 10;

std::string text_of(const std::vector<SiteId>& sites) {
    std::string text;
    for (const SiteId site : sites) {
        text += (text.empty() ? "" : "\n") + std::to_string(site.number());
    }
    return text;
}

std::optional<std::vector<SiteId>> sites_of(std::string_view text) {
    std::vector<SiteId> sites;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        std::int64_t number = 0;
        const auto read = std::from_chars(line.data(), line.data() + line.size(), number);
        if (read.ec != std::errc{} || read.ptr != line.data() + line.size()) {
            return std::nullopt;
        }
        sites.emplace_back(number);
        text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
    return sites;
}

Result<AnnotationRecord> record_from(const Query& row) {
    const std::string text = row.text(5);
    const auto sites = sites_of(text);
    if (row.integer(digest_column) != 1 || !sites) {
        return fail(Errc::store_damaged, "row " + std::to_string(row.integer(0)) +
                                             " of table annotation is not what was written; take it from the newest "
                                             "backup");
    }
    AnnotationRecord record{.id = AnnotationRecordId(row.integer(0)),
                            .annotation = AnnotationId(row.integer(1)),
                            .act = static_cast<AnnotationAct>(row.integer(2)),
                            .begin = utc_from_milliseconds(row.integer(3)),
                            .end = std::nullopt,
                            .sites = *sites,
                            .text = row.text(6),
                            .link = row.text(7),
                            .entered = utc_from_milliseconds(row.integer(8)),
                            .who = row.text(9)};
    if (!row.is_null(4)) {
        record.end = utc_from_milliseconds(row.integer(4));
    }
    return record;
}

}  // namespace

Result<std::vector<AnnotationRecord>> read_annotations(Connection& connection) {
    std::vector<AnnotationRecord> records;
    const auto read = each_row(connection, read_sql, {}, [&](const Query& row) -> Result<void> {
        auto record = record_from(row);
        if (!record) {
            return record.error();
        }
        records.push_back(std::move(*record));
        return {};
    });
    if (!read) {
        return read.error();
    }
    return records;
}

Result<AnnotationRecordId> insert_annotation(Connection& connection, const AnnotationRecord& record) {
    const auto last = connection.number("SELECT max(id) FROM annotation");
    if (!last) {
        return last.error();
    }
    const std::int64_t id = last->value_or(0) + 1;
    std::int64_t annotation = id;
    if (record.act != AnnotationAct::added) {
        annotation = record.annotation.number();
        auto query = connection.query("SELECT 1 FROM annotation WHERE id = ?1 AND act = 1", {annotation});
        if (!query) {
            return query.error();
        }
        const auto is_there = query->next();
        if (!is_there) {
            return is_there.error();
        }
        if (!*is_there) {
            return fail(Errc::invalid_argument,
                        "there is no annotation " + std::to_string(annotation) + "; read the list again");
        }
    }
    const Parameter end = record.end ? Parameter(milliseconds_of(*record.end)) : Parameter();
    const auto inserted = connection.run(
        insert_sql, {id, annotation, static_cast<std::int64_t>(record.act), milliseconds_of(record.begin), end,
                     text_of(record.sites), record.text, record.link, milliseconds_of(record.entered), record.who});
    if (!inserted) {
        return inserted.error();
    }
    return AnnotationRecordId(id);
}

}  // namespace wattmast::sqlite
