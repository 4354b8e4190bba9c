// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices/add/test_poll_view.h"

#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/devices/add/device_texts.h"
#include "ui/pages/devices/add/live_preview.h"
#include "ui/pages/devices/add/test_poll_model.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr std::size_t most_latencies = 1000;

/// What a person looks at first, most telling first.
constexpr std::array preview_kinds{
    PointKind::active_power,        PointKind::dc_power,    PointKind::apparent_power, PointKind::current,
    PointKind::dc_current,          PointKind::voltage,     PointKind::dc_voltage,     PointKind::battery_voltage,
    PointKind::ups_output_load,     PointKind::temperature, PointKind::traffic_down,   PointKind::if_in_octets,
    PointKind::active_energy_import};

const TestPollRow* row_for_preview(const TestPollRound& round) {
    for (const PointKind kind : preview_kinds) {
        const auto found = std::ranges::find_if(
            round.rows, [kind](const TestPollRow& row) { return row.key.kind == kind && row.value.has_value(); });
        if (found != round.rows.end()) {
            return &*found;
        }
    }
    const auto any = std::ranges::find_if(round.rows, [](const TestPollRow& row) { return row.value.has_value(); });
    return any == round.rows.end() ? nullptr : &*any;
}

}  // namespace

TestPollView::TestPollView(DeviceDesk& desk, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      table_panel_(new Panel),
      preview_panel_(new Panel),
      model_(new TestPollModel(this)),
      table_(new DataTable),
      explanation_(new WrappedLabel(TextRole::table, Color::text_secondary)),
      preview_(new LivePreview) {
    table_->setItemDelegate(new CellDelegate(table_));
    table_->setModel(model_);
    table_->set_column_width(TestPollModel::place, 84);
    table_->set_column_width(TestPollModel::type, 84);
    table_->set_column_width(TestPollModel::raw, 88);
    table_->set_column_width(TestPollModel::value, 92);
    table_->set_column_width(TestPollModel::unit, 52);
    table_->set_column_width(TestPollModel::state, 124);
    table_->set_stretch_column(TestPollModel::quantity);  // Which is told in its tool tip where there is no room.
    explanation_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    explanation_->setContentsMargins(size::panel_pad, space::s2, size::panel_pad, space::s3);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(table_, 1);
    column->addWidget(explanation_);
    table_panel_->set_header_line(true);
    table_panel_->set_content(content);
    preview_panel_->set_content(preview_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s3);
    layout->addWidget(table_panel_, 62);
    layout->addWidget(preview_panel_, 38);
    show_state();
}

TestPollView::~TestPollView() = default;

void TestPollView::start(const DeviceTestOrder& order) {
    clear();
    const int generation = generation_;
    auto task = desk_.test(order, [this, generation](const TestPollRound& round) {
        QMetaObject::invokeMethod(
            this, [this, generation, round] { take(generation, round); }, Qt::QueuedConnection);
    });
    if (task) {
        task_ = std::move(*task);
    } else {
        last_ = TestPollRound{};
        last_->failure = task.error();
    }
    show_state();
    Q_EMIT running_changed();
}

void TestPollView::stop() {
    if (task_) {
        old_frames_ = task_->frames();
        task_.reset();
        ++generation_;
        show_state();
        Q_EMIT running_changed();
    }
}

void TestPollView::clear() {
    const bool was_running = task_ != nullptr;
    task_.reset();
    old_frames_.clear();
    ++generation_;
    rounds_ = 0;
    answered_ = 0;
    latencies_.clear();
    last_.reset();
    answer_.reset();
    preview_->clear();
    model_->set_rows({});
    show_state();
    if (was_running) {
        Q_EMIT running_changed();
    }
}

std::vector<LoggedFrame> TestPollView::frames() const {
    return task_ ? task_->frames() : old_frames_;
}

void TestPollView::take(int generation, const TestPollRound& round) {
    if (generation != generation_) {
        return;
    }
    ++rounds_;
    last_ = round;
    if (!round.failure) {
        ++answered_;
        answer_ = round;
        if (round.latency && latencies_.size() < most_latencies) {
            latencies_.push_back(*round.latency);
        }
        model_->set_rows(round.rows);
    }
    feed_preview(round);
    show_state();
    Q_EMIT round_done();
}

void TestPollView::feed_preview(const TestPollRound& round) {
    if (const auto& point = preview_->point()) {
        const auto same = std::ranges::find(round.rows, *point, &TestPollRow::key);
        const bool has_value = same != round.rows.end() && same->value;
        preview_->add(*point, round.at, has_value ? std::optional(same->value->to_double()) : std::nullopt);
    } else if (const TestPollRow* row = row_for_preview(round)) {
        preview_->add(row->key, round.at, row->value->to_double());
    }
}

QString TestPollView::summary() const {
    const Format& format = Format::current();
    if (rounds_ == 0) {
        return is_running() ? tr("asking…") : QString();
    }
    QStringList parts{tr("%1 of %2 answered").arg(format.count(answered_), format.count(rounds_))};
    if (!latencies_.empty()) {
        std::vector<Duration> sorted = latencies_;
        std::ranges::sort(sorted);
        parts << tr("median %1")
                     .arg(Measure{format.count(sorted[sorted.size() / 2].count()), QStringLiteral("ms")}.text());
    }
    if (answer_) {
        const auto valid = std::ranges::count(answer_->rows, TestPollState::valid, &TestPollRow::state);
        parts << tr("%1 of %2 valid").arg(format.count(valid), format.count(static_cast<qint64>(answer_->rows.size())));
    }
    return Format::listed(parts);
}

void TestPollView::show_state() {
    table_panel_->set_title(tr("Test poll"));
    table_->setAccessibleName(table_panel_->title());
    table_panel_->set_subtitle(summary());
    preview_panel_->set_title(tr("Live preview"));
    show_table();
    show_explanation();
    show_preview_text();
}

void TestPollView::show_table() {
    if (answer_) {
        table_panel_->show_content();
    } else if (last_ && last_->failure) {
        table_panel_->show_error(
            {tr("Nothing was read"), explanation_of_test(*last_->failure), {}, technical_detail(*last_->failure)});
    } else if (is_running()) {
        table_panel_->show_empty({tr("Asking the device…"), tr("Nothing is written to it, ever."), {}, {}});
    } else {
        table_panel_->show_empty(
            {tr("Not tested yet"), tr("A test reads every point once a second and stores nothing."), {}, {}});
    }
}

QString TestPollView::explanation() const {
    QStringList lines;
    if (!answer_) {
        return {};
    }
    if (last_->failure) {
        lines << tr("The last reading failed. %1").arg(explanation_of_test(*last_->failure));
    }
    if (last_->waited_for_line) {
        lines << tr("The collector uses the same line, so each reading waits for its turn between two polls.");
    }
    const auto odd = std::ranges::find_if(answer_->rows, [](const TestPollRow& row) {
        return row.state == TestPollState::refused || row.state == TestPollState::not_answered ||
               row.state == TestPollState::unreadable;
    });
    if (odd != answer_->rows.end()) {
        const QString where = odd->where.empty() ? name_of(odd->key) : place_text(odd->where);
        lines << (odd->exception ? tr("%1 answered %2. %3 It stays without a value; nothing is made up for it.")
                                       .arg(where, exception_name(*odd->exception), exception_meaning(*odd->exception))
                                 : tr("%1: %2. It stays without a value; nothing is made up for it.")
                                       .arg(where, label_of(odd->state)));
    }
    return lines.join(QLatin1Char('\n'));
}

void TestPollView::show_explanation() {
    const QString text = explanation();
    explanation_->setText(text);
    explanation_->setVisible(!text.isEmpty());
}

void TestPollView::show_preview_text() {
    if (const auto& point = preview_->point()) {
        preview_panel_->set_subtitle(
            Format::listed({name_of(*point), preview_->shown_unit_symbol(), tr("one value per second")}));
    } else {
        preview_panel_->set_subtitle({});
    }
    preview_->setAccessibleName(preview_panel_->title());
    preview_->update();
}

void TestPollView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        show_state();
    }
}

}  // namespace wattmast::ui
