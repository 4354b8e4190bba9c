// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/reports/part_boxes.h"

#include <QCheckBox>
#include <QGridLayout>
#include <algorithm>
#include <array>

#include "ui/format/names.h"
#include "ui/pages/reports/report_texts.h"

namespace wattmast::ui {
namespace {

constexpr int most_columns = 3;
constexpr int column_gap = 16;
constexpr std::size_t always_count = 4;
enum Always : std::size_t { method = 0, factors, quality, findings };

/// A carbon report has its data quality within its method; of the others only a site sheet has factors.
bool is_in(Always what, ReportKind kind) {
    switch (kind) {
        case ReportKind::carbon:
        case ReportKind::annual:
            return what != quality;
        case ReportKind::energy:
        case ReportKind::quality:
            return what == quality || what == findings;
        case ReportKind::site:
            return what != method;
    }
    return false;
}

}  // namespace

PartBoxes::PartBoxes(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(column_gap);
    grid_->setVerticalSpacing(4);
    for (const ReportKind kind : report_kinds()) {
        for (const ReportPart part : parts_of(kind)) {
            if (boxes_.contains(part)) {
                continue;
            }
            auto* box = new QCheckBox(this);
            box->setObjectName(QStringLiteral("part_") + to_qt(id_of(part)));
            connect(box, &QCheckBox::toggled, this, [this] {
                if (!is_filling_) {
                    Q_EMIT edited();
                }
            });
            boxes_.emplace(part, box);
        }
    }
    for (std::size_t i = 0; i < always_count; ++i) {
        auto* box = new QCheckBox(this);
        box->setChecked(true);
        box->setEnabled(false);
        always_.push_back(box);
    }
    arrange();
    retranslate();
}

void PartBoxes::arrange() {
    for (const auto& [part, box] : boxes_) {
        grid_->removeWidget(box);
        box->hide();
    }
    int at = 0;
    const auto put = [&](QCheckBox* box) {
        grid_->addWidget(box, at / columns_, at % columns_);
        box->show();
        ++at;
    };
    for (const ReportPart part : parts_of(kind_, whose_)) {
        put(boxes_.at(part));
    }
    for (std::size_t i = 0; i < always_count; ++i) {
        grid_->removeWidget(always_[i]);
        always_[i]->hide();
        if (is_in(static_cast<Always>(i), kind_)) {
            put(always_[i]);
        }
    }
}

int PartBoxes::widest() const {
    int wide = 0;
    for (const auto& [part, box] : boxes_) {
        wide = std::max(wide, box->sizeHint().width());
    }
    for (const QCheckBox* box : always_) {
        wide = std::max(wide, box->sizeHint().width());
    }
    return wide;
}

QSize PartBoxes::sizeHint() const {
    return {most_columns * widest() + (most_columns - 1) * column_gap, QWidget::sizeHint().height()};
}

QSize PartBoxes::minimumSizeHint() const {
    return {widest(), QWidget::minimumSizeHint().height()};
}

void PartBoxes::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const int fit = std::clamp((width() + column_gap) / (widest() + column_gap), 1, most_columns);
    if (fit != columns_) {
        columns_ = fit;
        arrange();
    }
}

void PartBoxes::show_parts(ReportKind kind, ReportOf whose, const LeftOut& without) {
    is_filling_ = true;
    if (kind != kind_ || whose != whose_) {
        kind_ = kind;
        whose_ = whose;
        arrange();
    }
    for (const auto& [part, box] : boxes_) {
        box->setChecked(!without.contains(part));
    }
    is_filling_ = false;
}

LeftOut PartBoxes::without() const {
    LeftOut parts;
    for (const ReportPart part : parts_of(kind_, whose_)) {
        if (!boxes_.at(part)->isChecked()) {
            parts.insert(part);
        }
    }
    return parts;
}

void PartBoxes::retranslate() {
    for (const auto& [part, box] : boxes_) {
        box->setText(label_of(part));
    }
    const std::array names{tr("Method and audit trail"), tr("Factors"), tr("Data quality"),
                           tr("Findings and missing data")};
    for (std::size_t i = 0; i < always_count; ++i) {
        always_[i]->setText(tr("%1, always").arg(names.at(i)));
        always_[i]->setToolTip(tr("Without it nobody could check the report."));
    }
}

}  // namespace wattmast::ui
