// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/settings/retention_text.h"

#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

QString count(std::uint64_t number) {
    return Format::current().count(static_cast<qint64>(number));
}

}  // namespace

QString RetentionText::time(KeepTime time) {
    constexpr int months_per_year = 12;
    if (time.is_for_ever()) {
        return tr("for ever");
    }
    if (time.unit() == KeepTime::Unit::days) {
        return tr("%n day(s)", nullptr, time.count());
    }
    return time.count() % months_per_year == 0 ? tr("%n year(s)", nullptr, time.count() / months_per_year)
                                               : tr("%n month(s)", nullptr, time.count());
}

QString RetentionText::fault(PolicyFault fault, const RetentionPolicy& policy) {
    switch (fault) {
        case PolicyFault::raw_too_short:
            return tr("A month's report is made from its samples. Keep them for %n day(s) or longer.", nullptr,
                      fewest_raw_days);
        case PolicyFault::quarter_hours_shorter:
            return policy.raw.is_for_ever()
                       ? tr("Samples are kept for ever, and quarter hours are made of them. Keep both for ever, or "
                            "samples for a shorter time.")
                       : tr("Samples are kept longer: %1. Keep quarter hours for at least that time.")
                             .arg(time(policy.raw));
    }
    return {};
}

QString RetentionText::removal(const RetentionChange& change) {
    const Format& format = Format::current();
    QStringList sentences;
    if (change.samples_before) {
        sentences << tr("Samples before %1 become quarter hours.").arg(format.date_time(*change.samples_before));
    }
    if (change.quarter_hours_before) {
        sentences << tr("Quarter hours before %1 are removed; hours and days stay.")
                         .arg(format.date_time(*change.quarter_hours_before));
    }
    if (change.oldest) {
        sentences << tr("The file begins on %1.").arg(format.date(*change.oldest));
    }
    return sentences.join(QLatin1Char(' '));
}

QString RetentionText::nothing_goes_yet(const RetentionChange& change) {
    return change.oldest
               ? tr("The file begins on %1, which is within the new times.").arg(Format::current().date(*change.oldest))
               : tr("The file holds nothing that is over the new times.");
}

QString RetentionText::state(const RetentionState& state, UtcTime now) {
    if (state.failure) {
        return tr("Nothing is retired at present; it is tried again every hour. %1")
            .arg(explanation_of(state.failure->code));
    }
    QStringList sentences;
    if (state.done.is_done && state.retired_at) {
        const Format& format = Format::current();
        const bool is_today = format.day(*state.retired_at) == format.day(now);
        sentences << tr("Nothing is over its time; looked at %1.", "a time")
                         .arg(is_today ? format.time(*state.retired_at) : format.day_time(*state.retired_at));
    } else if (state.done.samples > 0 || state.done.quarter_days > 0) {
        sentences << tr("Data over its time is being retired.");
    }
    if (state.done.samples > 0) {
        sentences << tr("%1 samples became quarter hours since the start.").arg(count(state.done.samples));
    }
    if (!state.done.kept.empty()) {
        sentences << tr("%n day(s) stay because they are damaged.", nullptr, static_cast<int>(state.done.kept.size()));
    }
    return sentences.join(QLatin1Char(' '));
}

QString RetentionText::detail(const RetentionState& state) {
    if (state.failure) {
        return technical_detail(*state.failure);
    }
    constexpr std::size_t most_lines = 10;
    QStringList lines;
    for (const std::string& day : state.done.kept) {
        if (static_cast<std::size_t>(lines.size()) == most_lines) {
            lines << QStringLiteral("…");
            break;
        }
        lines << to_qt(day);
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace wattmast::ui
