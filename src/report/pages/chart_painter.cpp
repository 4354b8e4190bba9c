// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pages/chart_painter.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "report/pages/drawing.h"
#include "report/shown.h"

namespace wattmast::pages {
namespace {

constexpr double least_axis_width = 40;
constexpr double label_height = 22;
constexpr double space_above = 14;
constexpr double dash_line = 1.3;
constexpr double course_line = 1.6;
constexpr double share_bar_height = 7;

void fill(cairo_t* context, const Colour& colour, const ChartBox& box) {
    fill(context, colour, box.x, box.y, box.width, box.height);
}

/// A column of the chart's table.
struct Values {
    const ReportColumn* column = nullptr;
    std::vector<std::optional<double>> numbers;
    std::vector<std::string> texts;
};

std::optional<Values> values_of(const ReportTable& table, std::string_view id, ReportLanguage language) {
    const auto found = std::ranges::find(table.columns, id, &ReportColumn::id);
    if (found == table.columns.end()) {
        return std::nullopt;
    }
    Values values{&*found, {}, {}};
    const auto place = static_cast<std::size_t>(found - table.columns.begin());
    for (const std::vector<Cell>& row : table.rows) {
        const auto number = number_in(row.at(place), *found);
        values.numbers.push_back(number ? std::optional(number->to_double()) : std::nullopt);
        values.texts.push_back(shown(row.at(place), *found, language));
    }
    return values;
}

std::vector<double> known(const Values& values, const std::optional<Values>& reference) {
    std::vector<double> numbers;
    for (const Values* one : {&values, reference ? &*reference : nullptr}) {
        for (const auto& number : one == nullptr ? std::vector<std::optional<double>>{} : one->numbers) {
            if (number) {
                numbers.push_back(*number);
            }
        }
    }
    return numbers;
}

class ChartPainter {
public:
    ChartPainter(cairo_t* context, const PageText& text, ReportLanguage language, const ChartBox& box)
        : context_(context), text_(text), language_(language), box_(box) {}

    void upright(const ReportChart& chart, const Values& labels, const Values& values,
                 const std::optional<Values>& reference) {
        scale_ = axis_of(known(values, reference));
        axis_width_ = axis_width_of(*values.column);
        step_ = (box_.width - axis_width_) / static_cast<double>(std::max<std::size_t>(1, values.numbers.size()));
        axis(*values.column);
        names(chart, labels);
        if (chart.kind == ReportChart::Kind::columns) {
            bars(chart, values);
            if (reference) {
                dashes(*reference);
            }
        } else {
            course(values, bar_dark, false);
            if (reference) {
                course(*reference, secondary, true);
            }
        }
    }

    void shares(const Values& labels, const Values& values) {
        const std::vector<double> numbers = known(values, std::nullopt);
        const double largest = numbers.empty() ? 0 : *std::ranges::max_element(numbers);
        constexpr double row_height = 31;
        constexpr double bar_below_text = 17;
        for (std::size_t row = 0; row < labels.texts.size(); ++row) {
            const double y = box_.y + row_height * static_cast<double>(row);
            const std::string& unit = values.column->unit;
            const std::string number =
                values.numbers[row] && !unit.empty() ? values.texts[row] + "\u00a0" + unit : values.texts[row];
            const double number_width = text_.width(number, TextStyle::cell);
            text_.draw_line(context_, labels.texts[row], TextStyle::cell,
                            {box_.x, y, box_.width - number_width - cell_gap});
            text_.draw_line(context_, number, TextStyle::cell, {box_.x, y, box_.width}, PageText::Align::right);
            if (values.numbers[row] && largest > 0) {
                fill(context_, bar_colour,
                     {box_.x, y + bar_below_text, box_.width * std::max(0.0, *values.numbers[row]) / largest,
                      share_bar_height});
            }
        }
    }

private:
    [[nodiscard]] double y_of(double value) const {
        const double height = box_.height - label_height - space_above;
        return box_.y + space_above + height * (scale_.high - value) / (scale_.high - scale_.low);
    }
    [[nodiscard]] double middle_of(std::size_t row) const {
        return box_.x + axis_width_ + step_ * (static_cast<double>(row) + 0.5);
    }

    [[nodiscard]] std::string label_of(double value, const ReportColumn& column, bool is_last) const {
        const int decimals = scale_.step >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(scale_.step)));
        const auto exact = static_cast<std::int64_t>(std::llround(value * std::pow(10, decimals)));
        const std::string number = number_text(Decimal(exact, -decimals), decimals, language_);
        return is_last && !column.unit.empty() ? number + " " + column.unit : number;
    }
    [[nodiscard]] double axis_width_of(const ReportColumn& column) const {
        return std::max(least_axis_width,
                        text_.width(label_of(scale_.high, column, true), TextStyle::chart_label) + label_gap + 1);
    }

    void axis(const ReportColumn& column) {
        const int lines = static_cast<int>(std::lround((scale_.high - scale_.low) / scale_.step));
        for (int i = 0; i <= lines; ++i) {
            const double value = scale_.low + scale_.step * i;
            const double y = y_of(value);
            fill(context_, std::abs(value) < scale_.step / 2 ? line_strong : grid_line,
                 {box_.x + axis_width_, y - hair / 2, box_.width - axis_width_, hair});
            const std::string label = label_of(value, column, i == lines);
            text_.draw_line(context_, label, TextStyle::chart_label,
                            {box_.x, y - look_of(TextStyle::chart_label).line / 2, axis_width_ - label_gap},
                            PageText::Align::right);
        }
    }

    void names(const ReportChart& chart, const Values& labels) {
        // Every nth name where they do not fit side by side.
        double widest = 1;
        for (const std::string& label : labels.texts) {
            widest = std::max(widest, text_.width(label, TextStyle::chart_label_strong));
        }
        const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil((widest + label_gap) / step_)));
        for (std::size_t row = 0; row < labels.texts.size(); ++row) {
            const bool is_strong = chart.highlighted == row;
            if (row % every == 0 || is_strong) {
                const double width = std::max(step_, widest);
                text_.draw_line(context_, labels.texts[row],
                                is_strong ? TextStyle::chart_label_strong : TextStyle::chart_label,
                                {middle_of(row) - width / 2, box_.y + box_.height - label_height + label_gap, width},
                                PageText::Align::centre);
            }
        }
    }

    void bars(const ReportChart& chart, const Values& values) {
        constexpr double share = 0.62;
        for (std::size_t row = 0; row < values.numbers.size(); ++row) {
            if (values.numbers[row]) {
                const double y = y_of(*values.numbers[row]);
                const double zero = y_of(0);
                fill(context_,
                     !chart.highlighted         ? bar_colour
                     : chart.highlighted == row ? bar_dark
                                                : bar_light,
                     {middle_of(row) - step_ * share / 2, std::min(y, zero), step_ * share, std::abs(zero - y)});
            }
        }
    }

    void dashes(const Values& values) {
        constexpr double share = 0.8;
        for (std::size_t row = 0; row < values.numbers.size(); ++row) {
            if (values.numbers[row]) {
                fill(context_, ink,
                     {middle_of(row) - step_ * share / 2, y_of(*values.numbers[row]) - dash_line / 2, step_ * share,
                      dash_line});
            }
        }
    }

    /// A value without neighbours is a dot.
    void course(const Values& values, const Colour& colour, bool is_dashed) {
        constexpr double dash = 4;
        use(context_, colour);
        cairo_set_line_width(context_, course_line);
        cairo_set_dash(context_, &dash, is_dashed ? 1 : 0, 0);
        bool is_down = false;
        for (std::size_t row = 0; row < values.numbers.size(); ++row) {
            if (!values.numbers[row]) {
                is_down = false;
                continue;
            }
            const double x = middle_of(row);
            const double y = y_of(*values.numbers[row]);
            const bool is_alone = !is_down && (row + 1 == values.numbers.size() || !values.numbers[row + 1]);
            if (is_alone) {
                cairo_new_sub_path(context_);
                cairo_arc(context_, x, y, course_line / 2, 0, 2 * M_PI);
            } else if (is_down) {
                cairo_line_to(context_, x, y);
            } else {
                cairo_move_to(context_, x, y);
            }
            is_down = true;
        }
        cairo_stroke(context_);
        cairo_set_dash(context_, nullptr, 0, 0);
    }

    static constexpr double label_gap = 6;
    static constexpr double cell_gap = 8;

    cairo_t* context_;
    const PageText& text_;
    ReportLanguage language_;
    ChartBox box_;
    AxisScale scale_;
    double axis_width_ = least_axis_width;
    double step_ = 1;
};

}  // namespace

AxisScale axis_of(const std::vector<double>& values) {
    double low = 0;
    double high = 0;
    for (const double value : values) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    if (!(high > low)) {
        return {};
    }
    constexpr double steps = 4;
    const double rough = (high - low) / steps;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = power;
    for (const double times : {1.0, 2.0, 5.0, 10.0}) {
        step = power * times;
        if (step >= rough * 0.999) {
            break;
        }
    }
    return {std::floor(low / step) * step, std::ceil(high / step) * step, step};
}

void paint_chart(cairo_t* context, const PageText& text, const ReportDocument& document, const ReportChart& chart,
                 const ChartBox& box) {
    const ReportTable* table = find_table(document, chart.table);
    const auto labels = table == nullptr ? std::nullopt : values_of(*table, chart.label, document.language);
    const auto values = table == nullptr ? std::nullopt : values_of(*table, chart.value, document.language);
    const bool has_values =
        values && std::ranges::any_of(values->numbers, [](const auto& number) { return number.has_value(); });
    if (!labels || !has_values) {
        text.draw(context, word(ReportWord::no_data, document.language), TextStyle::note, {box.x, box.y, box.width});
        return;
    }
    const auto reference =
        chart.reference.empty() ? std::nullopt : values_of(*table, chart.reference, document.language);
    ChartPainter painter(context, text, document.language, box);
    if (chart.kind == ReportChart::Kind::shares) {
        painter.shares(*labels, *values);
    } else {
        painter.upright(chart, *labels, *values, reference);
    }
}

}  // namespace wattmast::pages
