// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/pue.h"

#include <QRegularExpression>
#include <algorithm>

#include "ui/format/names.h"

namespace wattmast::ui {

namespace {

PueMeter meter_of(const NodeMeters& node, bool is_it) {
    PueMeter meter;
    meter.node = node.node.name;
    // Amounts of periods are no register; a power beside them is summed up instead.
    meter.is_register = node.energy != nullptr && info(node.energy->key.kind).nature == PointNature::counter;
    meter.point = meter.is_register || node.power == nullptr ? node.energy->id : node.power->id;
    meter.is_it = is_it;
    return meter;
}

void refuse(PueFigure& figure, PueFigure::Refusal why, std::size_t meter) {
    if (figure.refusal == PueFigure::Refusal::none) {
        figure.refusal = why;
        figure.meter = meter;
    }
}

/// Sums, or why there are none.
void judge(PueFigure& figure) {
    std::optional<double> facility = 0;
    std::optional<double> it = 0;
    std::size_t worst = 0;
    for (std::size_t i = 0; i < figure.meters.size(); ++i) {
        const PueMeter& meter = figure.meters[i];
        std::optional<double>& sum = meter.is_it ? it : facility;
        if (!meter.kilowatt_hours) {
            refuse(figure, PueFigure::Refusal::no_value, i);
            sum.reset();
        } else if (sum) {
            *sum += *meter.kilowatt_hours;
        }
        worst = meter.coverage.count < figure.meters[worst].coverage.count ? i : worst;
    }
    figure.coverage = figure.meters[worst].coverage;
    figure.facility = facility;
    figure.it = it;
    if (figure.coverage.count < pue_coverage.count) {
        refuse(figure, PueFigure::Refusal::low_coverage, worst);
    }
    if (facility && it && (*it <= 0 || *facility < *it)) {
        refuse(figure, PueFigure::Refusal::contradictory, 0);
    }
    if (figure.refusal == PueFigure::Refusal::none) {
        figure.value = *facility / *it;
    }
}

}  // namespace

PueCategory pue_category(const std::vector<std::string>& tags) {
    static const QRegularExpression pattern(QStringLiteral("^PUE ?(?:category )?([123])(?![0-9.])"),
                                            QRegularExpression::CaseInsensitiveOption);
    PueCategory found = PueCategory::not_stated;
    for (const std::string& tag : tags) {
        const auto match = pattern.match(to_qt(tag));
        if (!match.hasMatch()) {
            continue;
        }
        const auto stated = static_cast<PueCategory>(match.captured(1).toInt());
        if (found != PueCategory::not_stated && found != stated) {
            return PueCategory::not_stated;
        }
        found = stated;
    }
    return found;
}

QString pue_symbol(PueCategory category) {
    const QString symbol = QStringLiteral("PUE");
    return category == PueCategory::not_stated ? symbol : symbol + QString::number(static_cast<int>(category));
}

std::vector<PueMeter> pue_meters(const SiteLayout& layout) {
    std::vector<PueMeter> meters;
    if (!layout.is_drawn_from_sources) {
        return {};
    }
    for (const NodeMeters& node : layout.drawn) {
        meters.push_back(meter_of(node, false));
    }
    const std::size_t sources = meters.size();
    for (const NodeMeters& node : uppermost(layout, NodeKind::ict)) {
        meters.push_back(meter_of(node, true));
    }
    return sources == 0 || meters.size() == sources ? std::vector<PueMeter>{} : meters;
}

ChartQuery pue_query(const std::vector<PueMeter>& meters, TimeRange range) {
    ChartQuery query;
    query.range = range;
    query.columns = 1;
    for (const PueMeter& meter : meters) {
        query.lines.push_back({{meter.point}});
    }
    return query;
}

PueFigure pue_figure(std::vector<PueMeter> meters, const ChartData& data) {
    PueFigure figure;
    figure.range = data.range;
    figure.meters = std::move(meters);
    for (std::size_t i = 0; i < figure.meters.size(); ++i) {
        figure.meters[i].kilowatt_hours = data.lines.at(i).total;
        figure.meters[i].coverage = data.lines.at(i).coverage;
    }
    judge(figure);
    return figure;
}

}  // namespace wattmast::ui
