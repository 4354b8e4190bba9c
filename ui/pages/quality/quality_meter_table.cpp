// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What happened to meters, as recorded and as seen in their samples.
#include "ui/pages/quality/quality_cells.h"

namespace wattmast::ui {
namespace {

constexpr std::chrono::hours beside_event{12};

std::vector<PointId> energy_points(const Catalog& catalog, DeviceId device) {
    std::vector<PointId> points;
    for (const Point* point : catalog.points_of(device)) {
        if (point->key.kind == PointKind::active_energy_import && point->key.phase == Phase::total) {
            points.push_back(point->id);
        }
    }
    return points;
}

QString label_of(MeterEventStanding standing) {
    switch (standing) {
        case MeterEventStanding::in_force:
            return QualityTables::tr("in force");
        case MeterEventStanding::replaced:
            return QualityTables::tr("replaced");
        case MeterEventStanding::withdrawn:
            return QualityTables::tr("withdrawn");
        case MeterEventStanding::withdrawal:
            return QualityTables::tr("withdrawal");
    }
    return {};
}

}  // namespace

QualityTable meter_table(const QualityRecords& records, const QualityMonth* month, const Catalog& catalog) {
    QualityTable table;
    table.columns = {{QualityTables::tr("When"), 136},         {QualityTables::tr("Site"), 110},
                     {QualityTables::tr("Meter"), 190},        {QualityTables::tr("Event"), 150},
                     {QualityTables::tr("Before"), 132, true}, {QualityTables::tr("After"), 132, true},
                     {QualityTables::tr("Who"), 110},          {QualityTables::tr("Reason"), 200},
                     {QualityTables::tr("State"), 88}};
    table.stretch = 7;
    for (const MeterRecord& one : records.meters) {
        const Device* device = catalog.device(one.event.device);
        const auto cell = [](const std::optional<Decimal>& value) {
            return QualityCell{.text = kwh_text(value),
                               .sort = value ? value->to_double() : -1.0,
                               .copied = value ? to_qt(value->to_string()) : QString(),
                               .tip = {}};
        };
        QualityTableRow row;
        row.cells = {time_cell(one.event.at),
                     site_cell(catalog, one.site),
                     plain_cell(device != nullptr ? to_qt(device->name) : QString()),
                     plain_cell(label_of(one.event.kind)),
                     cell(one.event.final_value),
                     cell(one.event.first_value),
                     plain_cell(to_qt(one.event.who)),
                     plain_cell(to_qt(one.event.why), to_qt(one.event.why)),
                     plain_cell(label_of(one.standing))};
        row.event = one.event;
        row.site = one.site;
        row.points = energy_points(catalog, one.event.device);
        row.range = {one.event.at - beside_event, one.event.at + beside_event};
        table.rows.push_back(std::move(row));
    }
    for (const RegisterBreak& one : month != nullptr ? month->breaks : std::vector<RegisterBreak>{}) {
        const QString reason = one.kind == EnergyFinding::Kind::wrap
                                   ? QualityTables::tr("The register went round; its energy is counted.")
                                   : QualityTables::tr(
                                         "Nothing is booked across it: nobody recorded what "
                                         "happened to the meter.");
        QualityTableRow row;
        QualityCell event = plain_cell(label_of(one.kind));
        event.is_bold = one.kind != EnergyFinding::Kind::wrap;
        row.cells = {time_cell(one.range.end),
                     site_cell(catalog, one.site),
                     plain_cell(point_name(catalog, one.point)),
                     event,
                     value_cell(one.before, catalog, one.point),
                     value_cell(one.after, catalog, one.point),
                     plain_cell(QualityTables::tr("seen in samples")),
                     plain_cell(reason, reason),
                     plain_cell(QString())};
        if (const Point* point = catalog.point(one.point)) {
            row.event = MeterEvent{.device = point->device,
                                   .at = one.range.end,
                                   .kind = MeterEventKind::exchanged,
                                   .final_value = {},
                                   .first_value = {},
                                   .who = {},
                                   .why = {}};
        }
        row.site = one.site;
        row.points = {one.point};
        row.range = {one.range.begin - beside_event, one.range.end + beside_event};
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace wattmast::ui
