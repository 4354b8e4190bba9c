// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// restate out of the ledger of a database.
#include <algorithm>
#include <boost/json.hpp>
#include <charconv>
#include <iostream>
#include <optional>
#include <utility>
#include <vector>

#include "app/cli/opened_database.h"
#include "app/cli/restate_output.h"
#include "app/ledger/restated_months.h"
#include "carbon/civil_date_text.h"
#include "store/ledger_store.h"

namespace wattmast::cli {
namespace {

/// What is asked, read from the texts of the command line.
struct RestateQuestion {
    std::vector<CivilMonth> months;
    std::optional<std::pair<int, int>> years;  ///< In place of months.
    std::optional<CivilDate> day;              ///< Of the factors.
};

Result<int> read_year(const std::string& text) {
    int year = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), year);
    constexpr std::size_t digits = 4;
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || text.size() != digits) {
        return fail(Errc::invalid_argument, "\"" + text + "\" is not a year; write it as 2025");
    }
    return year;
}

Result<std::vector<CivilMonth>> months_asked(const LedgerRestateArguments& options) {
    if (!options.month.empty()) {
        const auto month = CivilMonth::parse(options.month);
        return month ? Result<std::vector<CivilMonth>>({*month}) : month.error();
    }
    const auto year = read_year(options.year);
    if (!year) {
        return year.error();
    }
    std::vector<CivilMonth> months;
    for (unsigned number = 1; number <= 12; ++number) {
        months.push_back({std::chrono::year{*year} / std::chrono::month{number}});
    }
    return months;
}

Result<RestateQuestion> question_of(const LedgerRestateArguments& options) {
    const int ways = (options.year.empty() ? 0 : 1) + (options.month.empty() ? 0 : 1) + (options.from.empty() ? 0 : 1);
    if (options.database.empty() || ways != 1) {
        return fail(Errc::invalid_argument,
                    "nothing to compare: give two files by --before and --after, or a database by --db and one of "
                    "--year 2025, --month 2025-10, and --from 2024 --to 2025");
    }
    RestateQuestion question;
    if (!options.from.empty()) {
        const auto from = read_year(options.from);
        const auto to = from ? read_year(options.to) : from;
        if (!to || !options.factors_of.empty()) {
            return to ? fail(Errc::invalid_argument, "--with-factors-of goes with --year or --month alone")
                      : to.error();
        }
        question.years = {*from, *to};
        return question;
    }
    auto months = months_asked(options);
    if (!months) {
        return months.error();
    }
    question.months = std::move(*months);
    if (!options.factors_of.empty() && options.factors_of != "now") {
        question.day = parse_civil_date(options.factors_of);
        if (!question.day) {
            return fail(Errc::invalid_argument,
                        "\"" + options.factors_of + "\" is not a day; write 2026-03-31, or now for all factors");
        }
    }
    return question;
}

boost::json::array texts_of(const std::vector<CivilMonth>& months) {
    boost::json::array texts;
    for (const CivilMonth month : months) {
        texts.emplace_back(month.to_string());
    }
    return texts;
}

void print_as_json(const RestatedMonths& restated) {
    boost::json::object categories;
    for (const CategoryRestatement& category : restated.categories) {
        categories[id_of(category.category)] = to_json(category.change, ShownLines::changed);
    }
    print_json(boost::json::object{{"before", restated.before},
                                   {"after", restated.after},
                                   {"months", texts_of(restated.months)},
                                   {"open_months", texts_of(restated.open)},
                                   {"categories", std::move(categories)}});
}

void print_as_text(const RestatedMonths& restated) {
    std::cout << "before: " << restated.before << "; after: " << restated.after << "; " << restated.months.size()
              << " months\n";
    for (const CategoryRestatement& category : restated.categories) {
        std::cout << '\n' << id_of(category.category) << '\n';
        print(category.change, ShownLines::changed);
    }
    for (const CivilMonth month : restated.open) {
        std::cout << "note: " << month.to_string() << " is not closed and is left out\n";
    }
}

}  // namespace

Exit run_ledger_restatement(const LedgerRestateArguments& options) {
    const auto question = question_of(options);
    if (!question) {
        return report_failure(question.error());
    }
    const StopAtEndSignal stop;
    const auto opened = open_with_factors(options.database, OpenMode::read_only);
    const auto months = opened ? ClosedMonths::read(opened->store->ledger()) : opened.error();
    if (!months) {
        return report_failure(months.error());
    }
    const auto restated = [&]() -> Result<RestatedMonths> {
        if (question->years) {
            return restate_years(*months, question->years->first, question->years->second);
        }
        if (options.factors_of.empty()) {
            return restate_corrections(*months, question->months);
        }
        const SignalReader reader(opened->store->samples(), opened->catalog);
        return restate_factors(*months, question->months, reader, *opened->factors, question->day, stop.token());
    }();
    if (!restated) {
        return report_failure(restated.error());
    }
    if (restated->months.empty()) {
        return report_failure(fail(Errc::no_data,
                                   "none of the months asked for is closed, so that there is nothing to "
                                   "compare; see `wattmastctl close`"));
    }
    if (options.as_json) {
        print_as_json(*restated);
    } else {
        print_as_text(*restated);
    }
    const bool has_errors = std::ranges::any_of(restated->categories, [](const CategoryRestatement& category) {
        return std::ranges::any_of(category.change.findings, &RestatementFinding::is_error);
    });
    return has_errors ? Exit::findings : Exit::done;
}

}  // namespace wattmast::cli
