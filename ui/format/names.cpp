// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/format/names.h"

#include <QCoreApplication>

#include "ui/format/format.h"

namespace wattmast::ui {

namespace {

class Names {
    Q_DECLARE_TR_FUNCTIONS(Names)
};

}  // namespace

QString label_of(Severity severity) {
    switch (severity) {
        case Severity::critical:
            return Names::tr("critical");
        case Severity::major:
            return Names::tr("major");
        case Severity::minor:
            return Names::tr("minor");
        case Severity::warning:
            return Names::tr("warning");
    }
    return {};
}

QString label_of(SiteState state) {
    switch (state) {
        case SiteState::reporting:
            return Names::tr("reporting");
        case SiteState::late:
            return Names::tr("late");
        case SiteState::silent:
            return Names::tr("silent");
    }
    return {};
}

QString label_of(DeviceState state) {
    switch (state) {
        case DeviceState::well:
            return Names::tr("well");
        case DeviceState::late:
            return Names::tr("late");
        case DeviceState::silent:
            return Names::tr("silent");
        case DeviceState::never_polled:
            return Names::tr("not polled");
    }
    return {};
}

QString label_of(QualityClass quality) {
    switch (quality) {
        case QualityClass::measured:
            return Names::tr("measured");
        case QualityClass::integrated:
            return Names::tr("integrated");
        case QualityClass::estimated:
            return Names::tr("estimated");
        case QualityClass::missing:
            return Names::tr("missing");
    }
    return {};
}

QString label_of(Quality quality) {
    switch (quality) {
        case Quality::good:
            return Names::tr("good");
        case Quality::suspect:
            return Names::tr("suspect");
        case Quality::missing:
            return Names::tr("missing");
    }
    return {};
}

QString label_of(CollectorStatus::State state) {
    switch (state) {
        case CollectorStatus::State::stopped:
            return Names::tr("Collector stopped");
        case CollectorStatus::State::running:
            return Names::tr("Collector running");
        case CollectorStatus::State::store_full:
            return Names::tr("Disk full");
        case CollectorStatus::State::failed:
            return Names::tr("Collector failed");
    }
    return {};
}

QString label_of(Errc code) {
    switch (code) {
        case Errc::timeout:
            return Names::tr("no answer in time");
        case Errc::link_failed:
            return Names::tr("connection failed");
        case Errc::malformed_frame:
            return Names::tr("garbled answer");
        case Errc::device_refused:
            return Names::tr("device refuses");
        case Errc::wrong_reply:
            return Names::tr("answer to another request");
        case Errc::no_such_point:
            return Names::tr("no such object");
        case Errc::not_a_number:
            return Names::tr("no number");
        case Errc::not_polled:
            return Names::tr("not polled");
        case Errc::invalid_profile:
            return Names::tr("profile invalid");
        case Errc::unknown_point:
            return Names::tr("unknown point");
        case Errc::invalid_argument:
            return Names::tr("not understood");
        case Errc::invalid_inventory:
            return Names::tr("inventory invalid");
        case Errc::no_profile:
            return Names::tr("no profile fits");
        case Errc::store_failed:
            return Names::tr("database error");
        case Errc::schema_newer:
            return Names::tr("database is newer");
        case Errc::conflicting_sample:
            return Names::tr("two values at one time");
        case Errc::store_locked:
            return Names::tr("database in use");
        case Errc::store_read_only:
            return Names::tr("database is read-only");
        case Errc::store_full:
            return Names::tr("disk full");
        case Errc::store_damaged:
            return Names::tr("database damaged");
        case Errc::not_a_store:
            return Names::tr("not a Wattmast database");
        case Errc::no_factor:
            return Names::tr("no emission factor");
        case Errc::ambiguous_factor:
            return Names::tr("more than one emission factor");
        case Errc::period_locked:
            return Names::tr("month is closed");
        case Errc::overflow:
            return Names::tr("sum too large");
        case Errc::no_data:
            return Names::tr("no data");
        case Errc::file_failed:
            return Names::tr("file not accessible");
        case Errc::keyring_failed:
            return Names::tr("keyring not accessible");
        case Errc::cancelled:
            return Names::tr("cancelled");
    }
    return {};
}

QString headline_of(const Attention& attention) {
    switch (attention.kind) {
        case AttentionKind::mains_failure:
            return Names::tr("Mains failure, site on battery");
        case AttentionKind::device_silent:
            return Names::tr("Device silent");
        case AttentionKind::register_reset:
            return Names::tr("Energy register fell, nothing booked across");
        case AttentionKind::values_suspect:
            return Names::tr("Values outside their limits");
    }
    return {};
}

QString detail_of(const Attention& attention) {
    const Format& format = Format::current();
    switch (attention.kind) {
        case AttentionKind::mains_failure:
            return attention.value ? Names::tr("battery %1").arg(format.percent(*attention.value)) : QString();
        case AttentionKind::device_silent:
            return attention.reason ? label_of(*attention.reason) : QString();
        case AttentionKind::register_reset:
            return attention.value ? Names::tr("%1 before")
                                         .arg(Measure{format.number(*attention.value, 1), QStringLiteral("kWh")}.text())
                                   : QString();
        case AttentionKind::values_suspect:
            return attention.value ? Names::tr("%1 in the last hour").arg(format.number(*attention.value, 0))
                                   : QString();
    }
    return {};
}

QString to_qt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace wattmast::ui
