// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "support/sample_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QTabBar>
#include <cmath>

#include "support/fake_engine.h"
#include "ui/engine_bridge.h"
#include "ui/theme/theme.h"
#include "ui/widgets/attention_list.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui::test {

namespace {

std::vector<float> wave(int count, double phase) {
    std::vector<float> values;
    for (int i = 0; i < count; ++i) {
        values.push_back(static_cast<float>(4 + std::sin(i / 9.0 + phase)));
    }
    return values;
}

Attention attention(AttentionKind kind, Severity severity, int device, Duration age, UtcTime now) {
    Attention item;
    item.kind = kind;
    item.severity = severity;
    item.site = SiteId(1);
    item.device = DeviceId(device);
    item.since = now - age;
    item.value = 61;
    item.reason = Errc::timeout;
    item.spark = wave(24, device);
    return item;
}

QHBoxLayout* row_of(const QList<QWidget*>& widgets) {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s2);
    for (QWidget* widget : widgets) {
        row->addWidget(widget);
    }
    row->addStretch(1);
    return row;
}

}  // namespace

void fill_with_samples(FakeEngine& engine, UtcTime now) {
    using namespace std::chrono_literals;
    auto catalog = std::make_shared<Catalog>();
    const auto add_site = [&](const char* code, const char* name, std::vector<std::string> area) {
        Site site;
        site.id = SiteId(static_cast<std::int64_t>(catalog->sites.size()) + 1);
        site.code = code;
        site.name = name;
        site.area = std::move(area);
        site.time_zone = "Asia/Shanghai";
        catalog->sites.push_back(site);
    };
    add_site("NB-YZ-0218", "鄞州百丈路", {"长三角", "宁波"});
    add_site("SH-PD-0473", "张江科苑路", {"长三角", "上海", "浦东"});
    add_site("HZ-LP-B2", "临平数据中心", {"长三角", "杭州"});
    Device device;
    device.id = DeviceId(1);
    device.site = SiteId(1);
    device.name = "M1";
    catalog->devices.push_back(device);
    engine.master_data = catalog;
    engine.status.state = CollectorStatus::State::running;
    engine.status.points = 68902;
    engine.status.samples_per_second = 1148;
    engine.status.newest_sample = now - 1400ms;
    engine.status.database_bytes = 38'200'000'000;
    FleetNow fleet;
    fleet.at = now;
    fleet.quality_today.share = {PartsPerMillion{991'800}, PartsPerMillion{5'200}, PartsPerMillion{2'100},
                                 PartsPerMillion{900}};
    fleet.attention = {attention(AttentionKind::mains_failure, Severity::critical, 0, 18min, now),
                       attention(AttentionKind::device_silent, Severity::major, 1, 131min, now),
                       attention(AttentionKind::register_reset, Severity::minor, 1, 65min, now),
                       attention(AttentionKind::values_suspect, Severity::warning, 1, 6h, now)};
    engine.answers.fleet_now = fleet;
}

SamplePage::SamplePage(PageContext context) {
    auto* column = new QVBoxLayout(body());
    column->setContentsMargins(space::s4, space::s3, space::s4, space::s3);
    column->setSpacing(size::gutter);
    auto* strip = new KpiStrip(6);
    const Format& format = Format::current();
    const std::array<Kpi, 6> kpis{Kpi{QStringLiteral("Power now"),
                                      format.measure(67.7e6, Unit::watt),
                                      QStringLiteral("expected 68.3 MW, −0.9%"),
                                      {},
                                      {},
                                      Kpi::State::normal,
                                      {},
                                      {},
                                      Kpi::Spark::line,
                                      wave(96, 0),
                                      SeriesRole::power},
                                  Kpi{QStringLiteral("Energy today"),
                                      format.measure(905200, Unit::kilowatt_hour, 4),
                                      QStringLiteral("4% estimated"),
                                      {},
                                      {},
                                      Kpi::State::normal,
                                      QualityClass::estimated,
                                      {},
                                      Kpi::Spark::bars,
                                      wave(14, 0),
                                      SeriesRole::power},
                                  Kpi{QStringLiteral("Traffic now"),
                                      format.measure(3.12e12, Unit::bit_per_second),
                                      QStringLiteral("+4.1%"),
                                      {},
                                      {},
                                      Kpi::State::normal,
                                      {},
                                      {},
                                      Kpi::Spark::line,
                                      wave(96, 2),
                                      SeriesRole::traffic},
                                  Kpi{QStringLiteral("Power now"),
                                      format.measure(4280, Unit::watt),
                                      QStringLiteral("30 min old"),
                                      {},
                                      {},
                                      Kpi::State::stale,
                                      QualityClass::missing,
                                      {},
                                      Kpi::Spark::none,
                                      {},
                                      SeriesRole::power},
                                  Kpi{QStringLiteral("Battery"),
                                      format.measure(std::nullopt, Unit::volt),
                                      QStringLiteral("no value"),
                                      {},
                                      {},
                                      Kpi::State::normal,
                                      {},
                                      {},
                                      Kpi::Spark::none,
                                      {},
                                      SeriesRole::power},
                                  Kpi{QStringLiteral("Rack inlet"),
                                      format.measure(32.4, Unit::degree_celsius),
                                      QStringLiteral("above 32 °C for 9 min"),
                                      {},
                                      {},
                                      Kpi::State::alarm,
                                      {},
                                      Severity::critical,
                                      Kpi::Spark::none,
                                      {},
                                      SeriesRole::power}};
    for (std::size_t i = 0; i < kpis.size(); ++i) {
        strip->tile(static_cast<int>(i))->set_kpi(kpis[i]);
        strip->tile(static_cast<int>(i))->set_active(true);
    }
    column->addWidget(strip);
    auto* grid = new QGridLayout;
    grid->setSpacing(size::gutter);
    auto* controls = new Panel;
    controls->set_title(QStringLiteral("Controls"));
    controls->set_content(make_controls());
    grid->addWidget(controls, 0, 0);
    auto* needs = new Panel;
    needs->set_title(QStringLiteral("Needs attention"));
    needs->set_subtitle(QStringLiteral("1 critical, 1 major, 1 minor"));
    needs->add_tool(new LinkLabel(QStringLiteral("Open alarms")));
    auto* list = new AttentionList;
    needs->set_content(list);
    auto* ticket = new RequestTicket;
    connect(this, &QObject::destroyed, this, [ticket] { delete ticket; });
    context.bridge.request_fleet(
        *ticket, [list, bridge = &context.bridge](const Result<std::shared_ptr<const FleetNow>>& fleet) {
            if (fleet) {
                list->items()->set_items((*fleet)->attention, bridge->catalog(), (*fleet)->at);
            }
        });
    grid->addWidget(needs, 0, 1);
    auto* table = new Panel;
    table->set_title(QStringLiteral("Regions"));
    table->set_subtitle(QStringLiteral("deviation from expected power; band is ±3%"));
    table->set_stale(QStringLiteral("30 min old"));
    auto* segments = new SegmentedControl;
    segments->set_choices({QStringLiteral("By class"), QStringLiteral("By region"), QStringLiteral("Total")});
    table->add_tool(segments);
    table->add_icon_tool(IconId::expand);
    table->add_icon_tool(IconId::more);
    table->set_content(make_table());
    grid->addWidget(table, 1, 0);
    auto* error = new Panel;
    error->set_title(QStringLiteral("Power"));
    error->show_error({QStringLiteral("The chart could not be read"),
                       QStringLiteral("The database is locked by another program, for 10 s now. Close the other "
                                      "program, or wait; Wattmast tries again every 5 s."),
                       QStringLiteral("Try again"), QStringLiteral("SQLITE_BUSY")});
    grid->addWidget(error, 1, 1);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    column->addLayout(grid, 1);
}

QWidget* SamplePage::make_controls() {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(size::panel_pad, 4, size::panel_pad, size::panel_pad);
    const auto button = [](const char* text, const char* property = nullptr) {
        auto* made = new QPushButton(QLatin1String(text));
        made->setProperty("wm_compact", true);
        if (property != nullptr) {
            made->setProperty(property, true);
        }
        return made;
    };
    auto* disabled = button("Disabled");
    disabled->setEnabled(false);
    auto* on = button("Live");
    on->setCheckable(true);
    on->setChecked(true);
    auto* add = button("Add device", "wm_primary");
    add->setIcon(themed_icon(IconId::plus, Color::text_on_accent));
    column->addLayout(row_of({button("Normal"), on, disabled, button("Primary", "wm_primary"), add}));
    auto* check = new QCheckBox(QStringLiteral("On"));
    check->setChecked(true);
    auto* radio = new QRadioButton(QStringLiteral("This"));
    radio->setChecked(true);
    column->addLayout(
        row_of({check, new QCheckBox(QStringLiteral("Off")), radio, new QRadioButton(QStringLiteral("That"))}));
    auto* field = new QLineEdit(QStringLiteral("10.21.47.12"));
    auto* wrong = new QLineEdit(QStringLiteral("10.21.470.12"));
    wrong->setProperty("wm_invalid", true);
    auto* combo = new QComboBox;
    combo->addItems({QStringLiteral("All classes"), QStringLiteral("Macro sites")});
    column->addLayout(row_of({field, wrong, combo}));
    auto* tabs = new QTabBar;
    tabs->addTab(QStringLiteral("Dashboard"));
    tabs->addTab(QStringLiteral("Points 42"));
    column->addLayout(row_of({tabs, new Chip(QStringLiteral("Outdoor cabinet"))}));
    auto* message = new MessageStrip;
    message->show_message(MessageStrip::Kind::warning, QStringLiteral("The export left out 3 columns."),
                          QStringLiteral("XLSX allows 16,384 columns; the rest is in the CSV."),
                          QStringLiteral("Show"));
    column->addWidget(message);
    column->addStretch(1);
    return box;
}

QWidget* SamplePage::make_table() {
    auto* model = new QStandardItemModel(12, 6, this);
    model->setHorizontalHeaderLabels({QStringLiteral("Region"), QStringLiteral("Power, MW"), QStringLiteral("Dev., %"),
                                      QString(), QStringLiteral("Last 24 h"), QStringLiteral("Quality")});
    model->setHeaderData(1, Qt::Horizontal, int(Qt::AlignRight), Qt::TextAlignmentRole);
    model->setHeaderData(2, Qt::Horizontal, int(Qt::AlignRight), Qt::TextAlignmentRole);
    for (int row = 0; row < model->rowCount(); ++row) {
        const double deviation = row * 1.1 - 4;
        const auto set = [&](int column, int role, const QVariant& value) {
            model->setData(model->index(row, column), value, role);
        };
        set(0, Qt::DisplayRole, QStringLiteral("Shanghai %1").arg(row));
        set(0, bold_role, true);
        if (row < 4) {
            set(0, severity_role, row + 1);
        }
        set(1, Qt::DisplayRole, Format::current().number(18.92 - row, 2));
        set(1, Qt::TextAlignmentRole, int(Qt::AlignRight));
        set(2, Qt::DisplayRole, Format::current().signed_number(deviation, 1));
        set(2, Qt::TextAlignmentRole, int(Qt::AlignRight));
        if (std::abs(deviation) > 3) {
            set(2, emphasis_role, int(Color::alarm_major));
            set(2, bold_role, true);
        }
        set(3, deviation_role, deviation);
        const std::vector<float> values = wave(48, row);
        set(4, spark_role, QVariant::fromValue(QVector<float>(values.begin(), values.end())));
        set(5, Qt::DisplayRole, QStringLiteral("99.%1%").arg(row));
        set(5, quality_role, row % 4 + 1);
    }
    auto* table = new DataTable;
    table->setModel(model);
    table->set_column_width(3, 104);
    table->set_column_width(4, 120);
    table->set_stretch_column(5);
    return table;
}

}  // namespace wattmast::ui::test
