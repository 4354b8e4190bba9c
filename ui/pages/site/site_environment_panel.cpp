// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/site_environment_panel.h"

#include <limits>

#include "ui/pages/alarms/alarm_client.h"
#include "ui/pages/site/environment.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {

namespace {

constexpr int title_height = 42;
constexpr int most_rows = 9;
constexpr int day_columns = 96;
constexpr std::chrono::hours day{24};
constexpr std::chrono::minutes days_every{5};

QVector<float> spark_of(const ChartLine& line, TimeRange range) {
    QVector<float> values(day_columns, std::numeric_limits<float>::quiet_NaN());
    for (const ChartColumn& column : line.columns) {
        const auto place = (column.at - range.begin) * day_columns / range.length();
        values[std::clamp<qsizetype>(static_cast<qsizetype>(place), 0, day_columns - 1)] = column.mean;
    }
    return values;
}

}  // namespace

SiteEnvironmentPanel::SiteEnvironmentPanel(const PageContext& context, QWidget* parent)
    : Panel(parent),
      context_(context),
      rules_(new AlarmClient(context.bridge, this)),
      sensors_(new EnvironmentModel(this)),
      table_(new DataTable) {
    set_header_line(true);
    table_->setModel(sensors_);
    table_->setSortingEnabled(false);
    table_->set_column_width(EnvironmentModel::value_column, 84);
    table_->set_column_width(EnvironmentModel::limit_column, 112);
    table_->set_column_width(EnvironmentModel::day_column, 96);
    table_->set_column_width(EnvironmentModel::age_column, 64);
    table_->set_stretch_column(EnvironmentModel::sensor_column);
    set_content(table_);
    connect(table_, &DataTable::row_opened, this,
            [this](const QModelIndex& index) { Q_EMIT sensor_opened(sensors_->row_at(index.row()).point); });
    retranslate();
    hide();
}

SiteEnvironmentPanel::~SiteEnvironmentPanel() = default;

void SiteEnvironmentPanel::start() {
    rules_->read_rules();
}

void SiteEnvironmentPanel::show_detail(const SiteDetail* detail, const Catalog& catalog, UtcTime now) {
    std::vector<EnvironmentRow> rows;
    if (detail != nullptr) {
        const std::shared_ptr<const AlarmBoard> board = rules_->board();
        rows = environment_rows(*detail, catalog, rules_->rules(), board.get(), now);
    }
    setVisible(!rows.empty());
    if (rows.empty()) {
        return;
    }
    const int count = static_cast<int>(rows.size());
    if (sensors_->set_rows(std::move(rows), now)) {
        days_asked_.reset();
    }
    setFixedHeight(title_height + table_->horizontalHeader()->sizeHint().height() +
                   std::min(count, most_rows) * size::table_row + 4);
    set_subtitle(tr("%n sensor(s)", nullptr, count));
    show_content();
    request_days(now);
}

void SiteEnvironmentPanel::request_days(UtcTime now) {
    ChartQuery query;
    query.range = {now - day, now};
    query.columns = day_columns;
    std::vector<PointId> points;
    for (const EnvironmentRow& row : sensors_->rows()) {
        if (info(row.kind).nature == PointNature::gauge) {
            points.push_back(row.point);
            query.lines.push_back({{row.point}});
        }
    }
    const bool is_due = !days_asked_ || now - *days_asked_ >= days_every;
    if (points.empty() || !is_due) {
        return;
    }
    days_asked_ = now;
    context_.bridge.request_chart(ticket_, std::move(query), [this, points](const Result<ChartData>& answer) {
        for (std::size_t i = 0; answer && i < points.size(); ++i) {
            sensors_->set_day(points[i], spark_of(answer->lines.at(i), answer->range));
        }
    });
}

void SiteEnvironmentPanel::retranslate() {
    //: Climate, doors, smoke and water of a site. 中文：动力环境
    set_title(tr("Environment"));
}

void SiteEnvironmentPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    Panel::changeEvent(event);
}

}  // namespace wattmast::ui
