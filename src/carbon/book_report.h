// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Reports that were issued, and those that are to be made by themselves, as the book keeps them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "carbon/book.h"
#include "carbon/digest.h"
#include "carbon/report_kind.h"
#include "carbon/report_part.h"
#include "units/civil_time.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

struct IssuedFile {
    std::string name;  ///< Below the folder.
    Digest digest;     ///< SHA-256 of its bytes.
    friend bool operator==(const IssuedFile&, const IssuedFile&) = default;
};

struct IssuedReport {
    BookRecordId record;  ///< Given by the store.
    ReportKind kind = ReportKind::carbon;
    CivilMonth month;  ///< Of an annual one the last of its year.
    ReportScope scope;
    std::string organisation;            ///< May be empty.
    std::string number;                  ///< "CR-2026-10-Shanghai"
    int revision = 1;                    ///< From 1.
    std::vector<std::string> languages;  ///< Tags.
    LeftOut without = {};                ///< Of reports of before there was a choice: nothing.
    std::uint64_t last_line = 0;         ///< The last that the ledger had.
    std::string head;                    ///< Where the closings ended, as `verify --head` takes it.
    std::map<std::string, std::string, std::less<>> reasons = {};  ///< Why findings of a check were let stand.
    std::vector<IssuedFile> files = {};
    std::string folder;  ///< Where the files were put.
    std::string who;
    std::string comment;
    UtcTime when;
    std::optional<BookRecordId> replaces = std::nullopt;  ///< The revision before.
};

/// The record that says so. @pre no name of a file and no text has a line feed in it
[[nodiscard]] BookRecord record_of(const IssuedReport& report);
/// Fails with `invalid_argument`, saying which field. @pre kind issued_report
[[nodiscard]] Result<IssuedReport> issued_report_of(const BookRecord& record);
/// All that were ever issued, in the order of entry; records that cannot be read are left out, check_book() names them.
[[nodiscard]] std::vector<IssuedReport> issued_reports(std::span<const BookRecord> records);
/// The last revision; null where none was issued. A pointer into `reports`.
[[nodiscard]] const IssuedReport* last_issued(std::span<const IssuedReport> reports, ReportKind kind, CivilMonth month,
                                              const ReportScope& scope);

/// Reports that the service issues by itself as months are closed.
struct ReportSchedule {
    BookRecordId record;
    ReportKind kind = ReportKind::carbon;
    ReportScope scope;
    std::string organisation;
    std::vector<std::string> languages;
    LeftOut without = {};
    std::vector<ReportFormat> formats;
    std::string folder;
    std::string who;                                 ///< In whose name they are issued.
    CivilMonth from;                                 ///< The first month.
    std::optional<CivilMonth> until = std::nullopt;  ///< The last one.
};
[[nodiscard]] BookRecord record_of(const ReportSchedule& schedule, const std::string& why, UtcTime entered);
/// Fails with `invalid_argument`, saying which field. @pre kind report_schedule
[[nodiscard]] Result<ReportSchedule> report_schedule_of(const BookRecord& record);
/// The standing ones that can be read, in the order of entry.
[[nodiscard]] std::vector<ReportSchedule> standing_schedules(std::span<const BookRecord> records);

}  // namespace wattmast
