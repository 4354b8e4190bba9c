// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wall/wall_pages.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/format/board_failure.h"
#include "ui/format/names.h"
#include "ui/theme/icons.h"
#include "ui/widgets/glyphs.h"

namespace wattmast::ui {
namespace {

QString wall_day_pattern(Language language) {
    switch (language) {
        case Language::english:
            return QStringLiteral("ddd d MMM");
        case Language::chinese:
            return QStringLiteral("M月d日 ddd");
        case Language::vietnamese:
            return QStringLiteral("ddd dd/MM");
    }
    return {};
}

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Wall)
};

constexpr double margin = 40;
constexpr double side_width = 510;  ///< Alarms and figures at the right.
constexpr double between = 50;
constexpr double body_top = 98;
constexpr double foot_height = 52;
constexpr double foot_gap = 14;
constexpr double hero_height = 190;
constexpr double hero_size = 104;
constexpr double value_size = 60;
constexpr double small_value_size = 48;
constexpr double label_height = 28;
constexpr double alarm_row = 84;
constexpr double percent = 100;

using Type = WallCanvas::Type;

struct Figure {
    QString label;
    Measure value;
    QString note;
};

/// At the right edge.
QRectF side_of(const WallCanvas& canvas) {
    return {canvas.width() - margin - side_width, body_top, side_width, canvas.height() - body_top - foot_height};
}

QRectF main_of(const WallCanvas& canvas) {
    return {margin, body_top, canvas.width() - 2 * margin - side_width - between,
            canvas.height() - body_top - foot_height - foot_gap};
}

QString capitalized(QString text) {
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

QString share_note(const PartialSum& sum) {
    const Format& format = Format::current();
    return Texts::tr("known at %1 of %2 sites").arg(format.count(sum.known), format.count(sum.of));
}

/// Sums of what is read so far are none of the fleet yet. Empty where all is read.
QString reading_note(const FleetSummary& summary) {
    const Format& format = Format::current();
    if (summary.unread == 0) {
        return {};
    }
    return summary.unread == summary.sites
               ? Texts::tr("reading…")
               //: How many of how many sites; short, below a figure. 中文：已读取 %1/%2
               : Texts::tr("%1 of %2 read")
                     .arg(format.count(summary.sites - summary.unread), format.count(summary.sites));
}

/// Of a figure that comes from history.
QString history_note(const FleetSummary& summary, const QString& note) {
    const QString reading = reading_note(summary);
    return reading.isEmpty() ? note : reading;
}

QString power_note(const FleetSummary& summary) {
    const auto deviation = summary.deviation();
    if (!summary.power.is_complete() || !deviation) {
        return share_note(summary.power);
    }
    const QString amount = Format::current().percent(std::abs(*deviation), 1);
    return *deviation < 0 ? Texts::tr("%1 below expected").arg(amount) : Texts::tr("%1 above expected").arg(amount);
}

QString traffic_note(const FleetSummary& summary, const Yesterday& yesterday) {
    const auto now = summary.traffic.known_value();
    const bool is_known = now && !yesterday.traffic.empty() && yesterday.traffic.back() > 0;
    if (!is_known || !summary.traffic.is_complete()) {
        return share_note(summary.traffic);
    }
    return Texts::tr("%1 on yesterday")
        .arg(Format::current().signed_percent(percent * (*now / static_cast<double>(yesterday.traffic.back()) - 1)));
}

QString energy_note(const FleetSummary& summary) {
    if (!summary.energy_today.is_complete() || summary.energy_yesterday.value <= 0) {
        return share_note(summary.energy_today);
    }
    return Texts::tr("%1 on yesterday")
        .arg(Format::current().signed_percent(percent *
                                              (summary.energy_today_comparable / summary.energy_yesterday.value - 1)));
}

bool is_only_co2e(const FleetSummary& summary) {
    return !summary.co2.mass && summary.co2e.mass;
}

Figure carbon_figure(const FleetSummary& summary) {
    const Format& format = Format::current();
    const bool only_co2e = is_only_co2e(summary);
    Figure figure{only_co2e ? Texts::tr("CO₂e this month") : Texts::tr("CO₂ this month"),
                  format.carbon(only_co2e ? summary.co2e.mass : summary.co2.mass), Texts::tr("location-based")};
    if (summary.without_carbon > 0) {
        figure.note = Texts::tr("%Ln sites have no figure", nullptr, summary.without_carbon);
    } else if (summary.co2.mass && summary.co2e.mass) {
        figure.note = Texts::tr("plus %1 CO₂e").arg(format.carbon(summary.co2e.mass).text());
    }
    figure.note = history_note(summary, figure.note);
    return figure;
}

Figure per_traffic_figure(const FleetSummary& summary) {
    const auto value = summary.energy_per_traffic();
    return {Texts::tr("Per traffic"),
            {value ? Format::current().significant(*value) : Format::no_value(), QStringLiteral("Wh/GB")},
            history_note(summary, Texts::tr("today, GB is 10⁹ byte"))};
}

Figure energy_figure(const FleetSummary& summary) {
    return {Texts::tr("Energy today"),
            Format::current().measure(summary.energy_today.known_value(), Unit::kilowatt_hour),
            history_note(summary, energy_note(summary))};
}

Figure reporting_figure(const FleetSummary& summary) {
    const Format& format = Format::current();
    const double share = summary.sites == 0 ? 0 : percent * summary.reporting / summary.sites;
    return {
        Texts::tr("Sites reporting"),
        {summary.sites == 0 ? Format::no_value() : format.number(share, share > 99.95 ? 0 : 1), QStringLiteral("%")},
        summary.late + summary.silent == 0
            ? Texts::tr("all answer")
            : Texts::tr("%1 late, %2 silent").arg(format.count(summary.late), format.count(summary.silent))};
}

void paint_figure(const WallCanvas& canvas, const QRectF& room, const Figure& figure, double size, Color ink) {
    canvas.text({room.left(), room.top(), room.width(), label_height}, figure.label, {21});
    canvas.measure({room.left(), room.top() + label_height, room.width(), size * 1.12}, figure.value, size, ink);
    canvas.text({room.left(), room.top() + label_height + size * 1.12, room.width(), label_height}, figure.note,
                {21, QFont::Normal, Color::text_muted});
}

/// Greyed, with its age in place of the comparison, while nothing new comes.
void paint_hero(const WallCanvas& canvas, const QRectF& room, Figure figure, const WallView& view) {
    if (view.is_stale) {
        figure.note = view.newest
                          ? Texts::tr("Newest value %1", "an age").arg(Format::current().age(view.now - *view.newest))
                          : Texts::tr("No values");
    }
    paint_figure(canvas, room, figure, hero_size, view.is_stale ? Color::text_muted : Color::text_primary);
}

/// A dash where it is not known.
QString alarm_count(const WallAlarms& alarms, Severity severity) {
    return alarms.is_unknown()
               ? QStringLiteral("–")
               : Format::current().count(static_cast<qint64>(alarms.counts.at(static_cast<std::size_t>(severity) - 1)));
}

void paint_counts(const WallCanvas& canvas, const QRectF& room, const WallAlarms& alarms) {
    constexpr std::array severities{Severity::critical, Severity::major, Severity::minor};
    const double column = room.width() / severities.size();
    for (std::size_t i = 0; i < severities.size(); ++i) {
        const double left = room.left() + column * static_cast<double>(i);
        canvas.text({left, room.top(), column - 10, label_height}, capitalized(label_of(severities.at(i))), {21});
        paint_alarm_glyph(canvas.painter(), {left, room.top() + label_height + 13, 40, 40}, severities.at(i));
        canvas.measure({left + 54, room.top() + label_height, column - 64, value_size * 1.1},
                       {alarm_count(alarms, severities.at(i)), {}}, value_size);
    }
}

void paint_alarm(const WallCanvas& canvas, const QRectF& row, const WallAlarm& alarm, const WallView& view) {
    canvas.line(row.left(), row.right(), row.top());
    const bool is_new = view.watch != nullptr && view.watch->is_new(alarm.key);
    if (is_new) {
        canvas.painter().fillRect(row.adjusted(-10, 1, 10, 0), color(Color::alarm_bg_critical));
    }
    paint_alarm_glyph(canvas.painter(), {row.left(), row.center().y() - 16, 32, 32}, alarm.severity);
    // Beside the headline, so that the place has the whole row.
    constexpr double text_left = 46;
    const QRectF first(row.left() + text_left, row.top() + 12, row.width() - text_left, 32);
    const QString age = is_new ? Texts::tr("new", "an alarm") : Format::current().duration(view.now - alarm.since);
    const WallCanvas::Type age_type{22, is_new ? QFont::DemiBold : QFont::Normal,
                                    is_new ? Color::alarm_critical : Color::text_secondary};
    const double age_width = WallCanvas::text_width(first.width() / 2, age, age_type);
    canvas.text(first, age, age_type, Qt::AlignRight | Qt::AlignVCenter);
    canvas.text(first.adjusted(0, 0, -age_width - 14, 0), alarm.headline, {24, QFont::DemiBold, Color::text_primary});
    canvas.text({first.left(), row.top() + 44, first.width(), 28}, alarm.place,
                {20, QFont::Normal, Color::text_secondary});
}

void paint_alarms(const WallCanvas& canvas, const QRectF& room, const WallAlarms& alarms, const WallView& view) {
    paint_counts(canvas, {room.left(), room.top(), room.width(), 100}, alarms);
    double y = room.top() + 120;
    if (alarms.failure) {
        canvas.line(room.left(), room.right(), y);
        canvas.text({room.left(), y + 12, room.width(), 32}, board_failure_headline(),
                    {24, QFont::DemiBold, Color::alarm_critical});
        canvas.text({room.left(), y + 44, room.width(), 28}, label_of(alarms.failure->code),
                    {20, QFont::Normal, Color::text_secondary});
        y += alarm_row;
    }
    const auto most = static_cast<std::size_t>((room.bottom() - y) / alarm_row);
    const std::size_t shown = std::min(alarms.rows.size(), most);
    for (std::size_t i = 0; i < shown; ++i) {
        paint_alarm(canvas, {room.left(), y, room.width(), alarm_row}, alarms.rows[i], view);
        y += alarm_row;
    }
    canvas.line(room.left(), room.right(), y);
    if (alarms.rows.empty() && !alarms.failure) {
        canvas.text({room.left(), y, room.width(), alarm_row}, Texts::tr("No alarms"),
                    {24, QFont::Normal, Color::text_muted});
    }
}

void paint_curves(const WallCanvas& canvas, const QRectF& room, const FleetSummary& summary, const Yesterday& yesterday,
                  UtcTime now) {
    constexpr double power_share = 0.68;
    WallCanvas::Plot power;
    power.title = Texts::tr("Power");
    power.unit = Unit::watt;
    power.range = {now - std::chrono::hours{24}, now};
    power.has_times = true;
    power.without_values = summary.unread > 0 ? Texts::tr("reading…") : Texts::tr("No values");
    if (!yesterday.power.empty()) {
        power.curves.push_back({yesterday.power, color(Color::chart_compare), 2, true, false, false});
    }
    power.curves.push_back({summary.power_24h, color(SeriesRole::power), 3, false, false, true});
    const QRectF upper(room.left(), room.top(), room.width(), room.height() * power_share);
    canvas.plot(upper, power);
    if (!yesterday.power.empty()) {
        canvas.text({upper.right() - 310, upper.top(), 300, 30}, Texts::tr("dashed: yesterday"),
                    {20, QFont::Normal, Color::text_muted}, Qt::AlignRight | Qt::AlignVCenter);
    }
    WallCanvas::Plot traffic;
    traffic.title = Texts::tr("Traffic");
    traffic.unit = Unit::bit_per_second;
    traffic.range = power.range;
    traffic.from_zero = true;
    traffic.without_values = power.without_values;
    traffic.curves.push_back({summary.traffic_24h, color(SeriesRole::traffic), 3, false, true, false});
    canvas.plot({room.left(), upper.bottom(), room.width(), room.height() * (1 - power_share)}, traffic);
}

/// What is known, else, while nothing new comes, what was.
std::optional<double> shown(std::optional<double> now, std::optional<double> known, const WallView& view) {
    return now || !view.is_stale ? now : known;
}

void paint_overview(const WallCanvas& canvas, const FleetSummary& summary, const Yesterday& yesterday,
                    const WallAlarms& alarms, const WallView& view) {
    const QRectF main = main_of(canvas);
    const double half = main.width() / 2;
    const bool is_fleet = &summary == &view.fleet;
    const auto power = shown(summary.power.known_value(), is_fleet ? view.known_power : std::nullopt, view);
    const auto traffic = shown(summary.traffic.known_value(), is_fleet ? view.known_traffic : std::nullopt, view);
    paint_hero(canvas, {main.left(), main.top(), half - 20, hero_height},
               {Texts::tr("Power now"), Format::current().measure(power, Unit::watt), power_note(summary)}, view);
    paint_hero(canvas, {main.left() + half, main.top(), half, hero_height},
               {Texts::tr("Traffic now"), Format::current().measure(traffic, Unit::bit_per_second),
                traffic_note(summary, yesterday)},
               view);
    paint_curves(canvas, main.adjusted(0, hero_height + 14, 0, 0), summary, yesterday, view.now);

    const QRectF side = side_of(canvas);
    constexpr double figures_height = 300;
    const double figures_top = side.bottom() - figures_height;
    paint_alarms(canvas, {side.left(), side.top(), side.width(), figures_top - side.top() - 10}, alarms, view);
    const std::array figures{energy_figure(summary), carbon_figure(summary), per_traffic_figure(summary),
                             reporting_figure(summary)};
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const double left = side.left() + (side.width() / 2 + 10) * static_cast<double>(i % 2);
        const std::size_t row = i / 2;
        const double top = figures_top + 20 + 140 * static_cast<double>(row);
        paint_figure(canvas, {left, top, side.width() / 2 - 10, 130}, figures.at(i), small_value_size,
                     Color::text_primary);
    }
}

void paint_map(const WallCanvas& canvas, const WallView& view) {
    canvas.painter().setRenderHint(QPainter::SmoothPixmapTransform);
    canvas.painter().drawPixmap(wall_map_rect({canvas.width(), canvas.height()}), view.map,
                                QRectF(QPointF(), QSizeF(view.map.size())));
    paint_alarms(canvas, side_of(canvas), view.alarms, view);
}

void paint_region_bars(const WallCanvas& canvas, const QRectF& room, const WallView& view) {
    canvas.text({room.left(), room.top(), room.width(), label_height}, Texts::tr("By region"), {21});
    const auto mass_of = [](const FleetSummary& summary) {
        return is_only_co2e(summary) ? summary.co2e.mass : summary.co2.mass;
    };
    constexpr double row_height = 58;
    constexpr double name_width = 240;
    constexpr double value_width = 230;
    const auto most = static_cast<std::size_t>((room.height() - label_height - 10) / row_height);
    const double largest =
        view.regions.empty() ? 1
                             : static_cast<double>(mass_of(view.regions.front().second).value_or(CarbonMass{}).count());
    double y = room.top() + label_height + 10;
    for (std::size_t i = 0; i < std::min(view.regions.size(), most); ++i, y += row_height) {
        const auto& [name, summary] = view.regions[i];
        const auto mass = mass_of(summary);
        canvas.line(room.left(), room.right(), y);
        canvas.text({room.left(), y, name_width - 10, row_height}, name, {24, QFont::Normal, Color::text_primary});
        if (mass && largest > 0) {
            const double wide =
                (room.width() - name_width - value_width - 20) * static_cast<double>(mass->count()) / largest;
            canvas.painter().fillRect(QRectF(room.left() + name_width, y + 19, std::max(wide, 2.0), 20),
                                      color(SeriesRole::carbon));
        }
        // Gases are never added, and are told apart where they stand beside each other.
        const QString gas = is_only_co2e(summary) ? QStringLiteral(" CO₂e") : QStringLiteral(" CO₂");
        canvas.text({room.right() - value_width, y, value_width, row_height},
                    Format::current().carbon(mass).text() + (mass ? gas : QString()),
                    {24, QFont::DemiBold, Color::text_primary}, Qt::AlignRight | Qt::AlignVCenter);
    }
    canvas.line(room.left(), room.right(), y);
}

void paint_carbon(const WallCanvas& canvas, const WallView& view) {
    const QRectF main = main_of(canvas);
    const double half = main.width() / 2;
    paint_hero(canvas, {main.left(), main.top(), half - 20, hero_height}, carbon_figure(view.fleet), view);
    paint_hero(canvas, {main.left() + half, main.top(), half, hero_height},
               {Texts::tr("Energy this month"),
                Format::current().measure(view.fleet.energy_month.known_value(), Unit::kilowatt_hour),
                history_note(view.fleet, share_note(view.fleet.energy_month))},
               view);
    paint_region_bars(canvas, main.adjusted(0, hero_height + 30, 0, 0), view);
    const QRectF side = side_of(canvas);
    const std::array figures{energy_figure(view.fleet), per_traffic_figure(view.fleet), reporting_figure(view.fleet)};
    for (std::size_t i = 0; i < figures.size(); ++i) {
        paint_figure(canvas, {side.left(), side.top() + 190 * static_cast<double>(i), side.width(), 150}, figures.at(i),
                     value_size, Color::text_primary);
    }
}

}  // namespace

std::vector<WallPage> wall_pages(const WallView& view) {
    std::vector<WallPage> pages{WallPage::fleet};
    if (!view.region_title.isEmpty()) {
        pages.push_back(WallPage::region);
    }
    if (!view.map.isNull()) {
        pages.push_back(WallPage::map);
    }
    pages.push_back(WallPage::carbon);
    return pages;
}

QRectF wall_map_rect(const QSizeF& canvas) {
    return {margin, body_top, canvas.width() - 2 * margin - side_width - between,
            canvas.height() - body_top - foot_height - 10};
}

void paint_wall_page(const WallCanvas& canvas, WallPage page, const WallView& view) {
    switch (page) {
        case WallPage::fleet:
            paint_overview(canvas, view.fleet, view.yesterday, view.alarms, view);
            break;
        case WallPage::region:
            paint_overview(canvas, view.region, {}, view.region_alarms, view);
            break;
        case WallPage::map:
            paint_map(canvas, view);
            break;
        case WallPage::carbon:
            paint_carbon(canvas, view);
            break;
    }
}

void paint_wall_head(const WallCanvas& canvas, WallPage page, const WallView& view) {
    const Format& format = Format::current();
    constexpr double top = 24;
    constexpr double height = 52;
    paint_icon(canvas.painter(), IconId::logo, {margin, top + 7, 38, 38}, color(Color::accent));
    const bool is_region = page == WallPage::region;
    const double right = canvas.width() - margin;
    const QLocale& locale = format.locale();
    const QDateTime local = format.local(view.now);
    const QString day = locale.toString(local.date(), wall_day_pattern(format.language()));
    canvas.text({right - 190, top, 190, height}, day, {21}, Qt::AlignRight | Qt::AlignVCenter);
    const double day_width = WallCanvas::text_width(190, day, {21});
    const double clock_right = right - day_width - 16;
    canvas.text({clock_right - 130, top, 130, height}, format.time(view.now),
                {38, QFont::DemiBold, Color::text_primary}, Qt::AlignRight | Qt::AlignVCenter);
    const double age_width = 420;
    const QString age = view.newest ? Texts::tr("newest value %1", "an age").arg(format.age(view.now - *view.newest))
                                    : Texts::tr("no values");
    canvas.text({clock_right - 130 - 34 - age_width, top, age_width, height}, age,
                {21, QFont::Normal, view.is_stale ? Color::alarm_major : Color::text_secondary},
                Qt::AlignRight | Qt::AlignVCenter);
    double left = margin + 52;
    const double room = clock_right - 130 - 34 - 300 - left;
    const QString title = is_region ? view.region_title : view.title;
    const WallCanvas::Type title_type{26, QFont::DemiBold, Color::text_primary};
    canvas.text({left, top, room, height}, title, title_type);
    const double used = WallCanvas::text_width(room, title, title_type);
    left += used + 14;
    const int sites = is_region ? view.region.sites : view.fleet.sites;
    QString what = Texts::tr("%Ln site(s)", nullptr, sites);
    if (is_region) {
        what = Texts::tr("%1, %2", "sites, why this region").arg(what, view.region_reason);
    }
    canvas.text({left, top, std::max(0.0, room - used - 14), height}, what, {26});
}

void paint_wall_foot(const WallCanvas& canvas, const QString& left, const QString& right) {
    const double top = canvas.height() - foot_height;
    canvas.line(margin, canvas.width() - margin, top);
    const QRectF room(margin, top + 6, canvas.width() - 2 * margin, 34);
    canvas.text(room.adjusted(0, 0, -room.width() / 3, 0), left, {18, QFont::Normal, Color::text_muted});
    canvas.text(room, right, {18, QFont::Normal, Color::text_muted}, Qt::AlignRight | Qt::AlignVCenter);
}

QString wall_page_text(WallPage page, const WallView& view) {
    const FleetSummary& summary = page == WallPage::region ? view.region : view.fleet;
    const WallAlarms& alarms = page == WallPage::region ? view.region_alarms : view.alarms;
    const Format& format = Format::current();
    QStringList parts{page == WallPage::region ? view.region_title : view.title};
    if (page == WallPage::carbon) {
        const Figure carbon = carbon_figure(summary);
        parts << carbon.label + QLatin1Char(' ') + carbon.value.text() << carbon.note;
    } else {
        parts << Texts::tr("Power now") + QLatin1Char(' ') +
                     format.measure(summary.power.known_value(), Unit::watt).text();
    }
    for (const Severity severity : {Severity::critical, Severity::major, Severity::minor}) {
        parts << label_of(severity) + QLatin1Char(' ') + alarm_count(alarms, severity);
    }
    if (alarms.failure) {
        parts << board_failure_headline();
    }
    return Format::listed(parts);
}

}  // namespace wattmast::ui
