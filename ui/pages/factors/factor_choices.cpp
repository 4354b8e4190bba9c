// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/factors/factor_choices.h"

#include <QCheckBox>
#include <QCollator>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/factors/factor_texts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/wrapping_row.h"

namespace wattmast::ui {
namespace {

constexpr int widest_box = 190;
constexpr int day_width = 136;  ///< A compact field asks for less than its day and arrow need.

using Kind = FactorOrigin::Kind;
constexpr std::array<std::optional<Kind>, 3> origins{std::nullopt, Kind::own, Kind::edition};

QDate to_date(CivilDate day) {
    return {int{day.year()}, static_cast<int>(unsigned{day.month()}), static_cast<int>(unsigned{day.day()})};
}

CivilDate from_date(QDate date) {
    return std::chrono::year{date.year()} / std::chrono::month{static_cast<unsigned>(date.month())} /
           std::chrono::day{static_cast<unsigned>(date.day())};
}

/// Puts texts and values behind `all`, and chooses what was chosen.
void offer(QComboBox& box, const QString& all, const std::vector<std::pair<QString, QVariant>>& choices) {
    const QSignalBlocker blocker(box);
    const QVariant chosen = box.currentData();
    const QString former = box.currentText();
    box.clear();
    box.addItem(all);
    for (const auto& [text, value] : choices) {
        box.addItem(text, value);
    }
    if (!chosen.isValid()) {
        return;
    }
    if (box.findData(chosen) < 0) {
        box.addItem(former, chosen);
    }
    box.setCurrentIndex(box.findData(chosen));
}

}  // namespace

FactorChoices::FactorChoices(CivilDate today, QWidget* parent) : QWidget(parent) {
    auto* margins = new QVBoxLayout(this);
    margins->setContentsMargins(size::panel_pad, space::s2, size::panel_pad, space::s2);
    row_ = new WrappingRow(space::s2);
    margins->addLayout(row_);
    category_ = add_box("category");
    region_ = add_box("region");
    year_ = add_box("year");
    gas_ = add_box("gas");
    set_ = add_box("set");
    origin_ = new SegmentedControl;
    row_->addWidget(origin_);
    auto* known = new QWidget;
    auto* pair = new QHBoxLayout(known);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(space::s2);
    is_known_on_ = new QCheckBox;
    is_known_on_->setObjectName(QStringLiteral("is_known_on"));
    day_ = new QDateEdit(to_date(today));
    day_->setObjectName(QStringLiteral("known_on"));
    day_->setCalendarPopup(true);
    day_->setMaximumDate(to_date(today));
    day_->setProperty("wm_compact", true);
    day_->setEnabled(false);
    day_->setMinimumWidth(day_width);
    pair->addWidget(is_known_on_);
    pair->addWidget(day_);
    row_->addWidget(known);
    connect(origin_, &SegmentedControl::chosen, this, &FactorChoices::choice_changed);
    connect(is_known_on_, &QCheckBox::toggled, this, [this](bool on) {
        day_->setEnabled(on);
        Q_EMIT known_on_changed();
    });
    connect(day_, &QDateEdit::dateChanged, this, &FactorChoices::known_on_changed);
    retranslate();
}

QComboBox* FactorChoices::add_box(const char* name) {
    auto* box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    box->setMaximumWidth(widest_box);
    box->setProperty("wm_compact", true);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    row_->addWidget(box);
    connect(box, &QComboBox::currentIndexChanged, this, &FactorChoices::choice_changed);
    return box;
}

void FactorChoices::set_library(const FactorLibrary& library) {
    std::map<std::string, QString> regions;
    std::set<int, std::greater<>> years;
    std::set<std::string> sets;
    for (const EmissionFactor& factor : library.factors.all()) {
        if (!regions.contains(factor.region)) {
            regions.emplace(factor.region, region_label(factor, library));
        }
        if (factor.data_year) {
            years.insert(*factor.data_year);
        }
        if (!factor.set.empty()) {
            sets.insert(factor.set);
        }
    }
    using Choices = std::vector<std::pair<QString, QVariant>>;
    Choices offered;
    for (const FactorCategory category : all_factor_categories()) {
        offered.emplace_back(label_of(category), static_cast<int>(category));
    }
    offer(*category_, tr("All categories"), offered);
    offered.clear();
    for (const auto& [code, name] : regions) {
        offered.emplace_back(QStringLiteral("%1 (%2)").arg(name, to_qt(code)), to_qt(code));
    }
    const QCollator collator(Format::current().locale());
    std::ranges::stable_sort(
        offered, [&](const auto& one, const auto& other) { return collator.compare(one.first, other.first) < 0; });
    offer(*region_, tr("All regions"), offered);
    offered.clear();
    for (const int year : years) {
        offered.emplace_back(QString::number(year), year);
    }
    offer(*year_, tr("All years"), offered);
    offered.clear();
    for (const Gas gas : {Gas::co2, Gas::co2e, Gas::ch4, Gas::n2o}) {
        offered.emplace_back(unit_label(id_of(gas)), static_cast<int>(gas));
    }
    offer(*gas_, tr("All gases"), offered);
    offered.clear();
    for (const std::string& set : sets) {
        offered.emplace_back(to_qt(set), to_qt(set));
    }
    offer(*set_, tr("All sets"), offered);
}

FactorChoice FactorChoices::choice() const {
    FactorChoice choice;
    if (const QVariant category = category_->currentData(); category.isValid()) {
        choice.filter.category = static_cast<FactorCategory>(category.toInt());
    }
    choice.filter.region = region_->currentData().toString().toStdString();
    if (const QVariant year = year_->currentData(); year.isValid()) {
        choice.filter.data_year = year.toInt();
    }
    if (const QVariant gas = gas_->currentData(); gas.isValid()) {
        choice.gas = static_cast<Gas>(gas.toInt());
    }
    choice.filter.set = set_->currentData().toString().toStdString();
    choice.filter.origin = origins.at(static_cast<std::size_t>(origin_->current()));
    return choice;
}

std::optional<CivilDate> FactorChoices::known_on() const {
    return is_known_on_->isChecked() ? std::optional(from_date(day_->date())) : std::nullopt;
}

void FactorChoices::clear() {
    {
        const QSignalBlocker blocker(this);
        for (QComboBox* box : {category_, region_, year_, gas_, set_}) {
            box->setCurrentIndex(0);
        }
        origin_->set_current(0);
    }
    is_known_on_->setChecked(false);
    Q_EMIT choice_changed();
}

void FactorChoices::retranslate() {
    const auto name = [](QWidget* widget, const QString& text) {
        widget->setAccessibleName(text);
        widget->setToolTip(text);
    };
    name(category_, tr("Category"));
    name(region_, tr("Region"));
    name(year_, tr("Data year"));
    name(gas_, tr("Gas"));
    name(set_, tr("Publisher's set"));
    origin_->set_choices({tr("All"), tr("Own"), tr("Imported")});
    origin_->setAccessibleName(tr("Where factors come from"));
    is_known_on_->setText(tr("Known on"));
    is_known_on_->setToolTip(
        tr("Only what had been published by that day and was in this database by then. What has no date of "
           "publication is not shown."));
    day_->setAccessibleName(tr("Day on which factors were known"));
    day_->setDisplayFormat(Format::current().date_pattern());
}

}  // namespace wattmast::ui
