// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/compared_figures.h"

#include <QCoreApplication>
#include <cmath>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/shared/chart_follower.h"

namespace wattmast::ui {

namespace {

class Texts {
    Q_DECLARE_TR_FUNCTIONS(KpiDifference)
};

constexpr double nearly_whole = 0.995;  ///< From here on a share reads 100%.

/// A difference that reads as nothing has no sign.
QString with_sign(double difference, const std::function<QString(double)>& text) {
    const QString amount = text(std::abs(difference));
    return amount == text(0) ? amount : (difference < 0 ? QChar(0x2212) : QChar(u'+')) + amount;
}

/// What the tool tip says of the earlier time.
QString tip_of(const Kpi& kpi, const FigurePair& pair, const ComparedNow& compared,
               const std::function<QString(double)>& text) {
    const Format& format = Format::current();
    QStringList lines;
    if (!kpi.note.isEmpty()) {
        lines += kpi.note;
    }
    //: A figure of an earlier time and when that was. 中文：%1（%2）：%3
    lines += Texts::tr("%1 (%2): %3").arg(compared.name, format.date_time(compared.at), text(pair.earlier));
    if (pair.both < pair.of) {
        lines += Texts::tr("compared at %1 of %2 sites").arg(format.count(pair.both), format.count(pair.of));
    }
    if (pair.coverage < nearly_whole) {
        lines += Texts::tr("%1 of that time is known").arg(format.percent(100 * pair.coverage));
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

ComparedFigures::ComparedFigures(EngineBridge& bridge, Session& session, PastDetail detail, QObject* parent)
    : QObject(parent), bridge_(bridge), session_(session), detail_(detail) {
    const auto begin_anew = [this] {
        ticket_.cancel();
        figures_.reset();
        failure_.reset();
        asked_ = {};
        if (active_) {
            Q_EMIT changed();
        }
    };
    connect(&session_, &Session::compare_changed, this, begin_anew);
    connect(&session_, &Session::zone_changed, this, begin_anew);
    connect(&session_, &Session::range_changed, this, [this, begin_anew] {
        if (session_.compare() && session_.compare()->with() == CompareWith::own_start) {
            begin_anew();
        }
    });
    connect(&bridge_, &EngineBridge::catalog_changed, this, begin_anew);
}

void ComparedFigures::start() {
    active_ = true;
}

void ComparedFigures::stop() {
    active_ = false;
    if (ticket_.is_pending()) {
        ticket_.cancel();
        asked_ = {};
    }
}

void ComparedFigures::read_again() {
    ticket_.cancel();
    asked_ = {};
}

void ComparedFigures::set_sites(std::vector<SiteId> sites) {
    if (sites != sites_) {
        sites_ = std::move(sites);
        ticket_.cancel();
        figures_.reset();
        failure_.reset();
        asked_ = {};
    }
}

UtcTime ComparedFigures::moved(UtcTime now) const {
    const CompareChoice& choice = *session_.compare();
    if (choice.with() == CompareWith::own_start) {
        return now - (session_.range().begin - choice.start());
    }
    return choice.at({now, now + Duration{1}}, session_.zone()).begin;
}

std::optional<ComparedNow> ComparedFigures::now() {
    if (!session_.compare() || sites_.empty()) {
        return std::nullopt;
    }
    const UtcTime now = bridge_.now();
    const UtcTime at = moved(now);
    if (active_ && !asked_.contains(at)) {
        request(at);
    }
    const bool is_of_now = figures_ != nullptr && figures_->quarter.contains(at);
    return ComparedNow{compare_label(*session_.compare()), at, is_of_now ? figures_ : nullptr, failure_, now};
}

void ComparedFigures::request(UtcTime at) {
    constexpr Duration quarter_hour = std::chrono::minutes{15};
    const UtcTime begin = at - at.time_since_epoch() % quarter_hour;
    asked_ = {begin, begin + quarter_hour};
    bridge_.run(ticket_,
                [this, catalog = bridge_.catalog(), sites = sites_, detail = detail_, at](
                    Engine& /*engine*/, const Queries& queries, const EngineBridge::Post& /*post*/,
                    const std::stop_token& cancel) -> std::function<void()> {
                    const ChartLoad load = [&queries](const ChartQuery& query, std::stop_token stop) {
                        return queries.chart(query, std::move(stop));
                    };
                    auto read =
                        std::make_shared<Result<PastFigures>>(past_figures(*catalog, sites, at, detail, load, cancel));
                    return [this, read] {
                        failure_ = *read ? std::nullopt : std::optional(read->error());
                        figures_ = *read ? std::make_shared<const PastFigures>(std::move(**read)) : nullptr;
                        Q_EMIT changed();
                    };
                });
}

void FigurePair::add(std::optional<double> value, std::optional<double> value_then, double known_then) {
    ++of;
    if (value && value_then) {
        now += *value;
        earlier += *value_then;
        ++both;
        coverage = std::min(coverage, known_then);
    }
}

std::optional<double> amount_of(const ComparedNow& compared, const std::optional<PastAmount>& amount,
                                std::optional<UtcTime> read_at) {
    if (!amount || compared.figures == nullptr || amount->coverage.count < least_coverage * whole.count) {
        return std::nullopt;
    }
    return compared.figures->amount_near(*amount, compared.at_of(read_at));
}

void show_difference(Kpi& kpi, const FigurePair& pair, const ComparedNow& compared,
                     const std::function<QString(double)>& text) {
    if (kpi.state == Kpi::State::stale) {
        return;
    }
    if (compared.failure) {
        kpi.tip = kpi.note;
        //: The earlier figures. 中文：对比值无法读取
        kpi.note = Texts::tr("comparison could not be read");
        kpi.note_quality = QualityClass::missing;
        return;
    }
    if (compared.figures == nullptr) {
        return;
    }
    if (pair.both == 0) {
        kpi.tip = kpi.note;
        //: %1 is "previous week". 中文：%1无可比值
        kpi.note = Texts::tr("nothing to compare in %1").arg(compared.name);
        kpi.note_quality = QualityClass::missing;
        return;
    }
    const Format& format = Format::current();
    const double by = pair.now - pair.earlier;
    QString difference = with_sign(by, text);
    if (pair.earlier > 0) {
        //: A difference, and what it is in per cent. 中文：%1（%2）
        difference = Texts::tr("%1 (%2)").arg(difference, format.signed_percent(100 * by / pair.earlier));
    }
    kpi.tip = tip_of(kpi, pair, compared, text);
    kpi.short_note = difference;  // With what is compared stands in the top bar.
    //: %1 is "−2.1 MW (−3.0%)", %2 "previous week". 中文：较%2 %1
    kpi.note = Texts::tr("%1 on %2").arg(difference, compared.name);
    const bool is_partial = pair.both < pair.of || pair.coverage < nearly_whole;
    kpi.note_quality = is_partial ? std::optional(QualityClass::missing) : std::nullopt;
    kpi.note_severity.reset();
}

void show_difference(Kpi& kpi, const FigurePair& pair, const ComparedNow& compared, Unit unit) {
    show_difference(kpi, pair, compared,
                    [unit](double value) { return Format::current().measure(value, unit).text(); });
}

}  // namespace wattmast::ui
