// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/outage_text.h"

#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"

namespace wattmast::ui {

namespace {

/// Before this, how fast samples come in is not known well enough to say how long memory lasts.
constexpr Duration shortest_to_judge = std::chrono::seconds{10};

QString count(std::size_t number) {
    return Format::current().count(static_cast<qint64>(number));
}

QString moment(UtcTime time, UtcTime now) {
    const Format& format = Format::current();
    return format.day(time) == format.day(now) ? format.time_seconds(time) : format.day_time(time);
}

}  // namespace

QString OutageText::waiting(const CollectorStatus& status) {
    return tr("%1 of the %2 samples that fit in memory wait there.")
        .arg(count(status.queued_samples), count(status.queue_capacity));
}

QString OutageText::time_left(const CollectorStatus& status, UtcTime now) {
    const Duration elapsed = now - status.outage->since;
    if (elapsed < shortest_to_judge || status.queued_samples == 0 || status.queued_samples >= status.queue_capacity) {
        return {};
    }
    const double left = static_cast<double>(status.queue_capacity - status.queued_samples);
    const double milliseconds =
        left / static_cast<double>(status.queued_samples) * static_cast<double>(elapsed.count());
    return tr("At this rate memory lasts another %1.", "%1 is a duration")
        .arg(Format::current().duration(Duration{static_cast<Duration::rep>(milliseconds)}));
}

QString OutageText::what_to_do(Errc code, const QString& database) {
    if (code == Errc::store_full) {
        return tr("Free some space on the disk of %1; everything that waits is then stored.").arg(database);
    }
    return explanation_of(code) + QLatin1Char(' ') + tr("Wattmast tries again every 2 s.");
}

OutageText::Strip OutageText::lasting(const CollectorStatus& status, const QString& database, UtcTime now) {
    if (!status.outage) {
        return {tr("The database is slower than the devices."),
                waiting(status) + QLatin1Char(' ') +
                    tr("Until it has caught up, devices are not polled; that time becomes a gap. Move it to a faster "
                       "disk, or poll less often.")};
    }
    const StoreOutage& outage = *status.outage;
    const QString since = moment(outage.since, now);
    QStringList sentences;
    sentences << waiting(status);
    if (outage.full_since) {
        sentences << tr("Memory is full as well: since %1 devices are not polled, and that time becomes a gap.")
                         .arg(moment(*outage.full_since, now));
    } else if (const QString left = time_left(status, now); !left.isEmpty()) {
        sentences << left;
    }
    sentences << what_to_do(outage.failure.code, database);
    const QString headline = outage.failure.code == Errc::store_full
                                 ? tr("The disk is full: since %1 no values are stored.").arg(since)
                                 : tr("Since %1 no values are stored.").arg(since);
    return {headline, sentences.join(QLatin1Char(' '))};
}

QString OutageText::short_state(const CollectorStatus& status) {
    const QString state = status.state == CollectorStatus::State::store_full && !status.outage ? tr("Database too slow")
                                                                                               : label_of(status.state);
    return tr("%1 · %2 of %3 samples wait", "collector state, samples in memory, samples that fit")
        .arg(state, count(status.queued_samples), count(status.queue_capacity));
}

OutageText::Strip OutageText::ended(const StoreOutage& outage, UtcTime now) {
    const QString lasted = Format::current().duration(*outage.until - outage.since);
    const QString times = outage.failure.code == Errc::store_full ? tr("The disk was full for %1, from %2 to %3.")
                                                                  : tr("The database took none for %1, from %2 to %3.");
    QStringList sentences{times.arg(lasted, moment(outage.since, now), moment(*outage.until, now)),
                          tr("All %1 samples that waited in memory are stored.").arg(count(outage.waited))};
    if (outage.full_since) {
        sentences << tr("From %1 on devices were not polled, because memory was full; that time is a gap.")
                         .arg(moment(*outage.full_since, now));
    }
    return {tr("Values are stored again."), sentences.join(QLatin1Char(' '))};
}

OutageText::Strip OutageText::before_quitting(const CollectorStatus& status) {
    return {tr("%1 samples are not stored yet.").arg(count(status.queued_samples)),
            tr("They wait in memory because the database takes none, and are lost when Wattmast ends. %1")
                .arg(explanation_of(status.outage->failure.code))};
}

}  // namespace wattmast::ui
