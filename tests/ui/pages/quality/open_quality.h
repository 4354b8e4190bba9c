// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The page Data quality, opened as a person has it in front.
#pragma once

#include <QLabel>
#include <QPushButton>
#include <memory>

#include "quality_shelf.h"
#include "support/ui_test_main.h"
#include "ui/pages/quality/decision_dialog.h"
#include "ui/pages/quality/quality_kpis.h"
#include "ui/pages/quality/quality_page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/state_overlay.h"

namespace wattmast::ui::test {

using Tab = QualityPage::Tab;

struct Open {
    std::unique_ptr<QualityPage> page;

    explicit Open(QualityShelf& shelf) : page(std::make_unique<QualityPage>(shelf.context())) {
        page->resize(1500, 900);
        page->show();
        page->enter();
        settle();
        settle();
    }
    [[nodiscard]] QStringList row(int at) const {
        QStringList cells;
        const QAbstractItemModel& model = *page->table()->model();
        for (int column = 0; column < model.columnCount(); ++column) {
            cells << model.index(at, column).data().toString().replace(QChar(QChar::Nbsp), QLatin1Char(' '));
        }
        return cells;
    }
    [[nodiscard]] int rows() const { return page->table()->model()->rowCount(); }
    void choose(int at) const { page->table()->setCurrentIndex(page->table()->model()->index(at, 0)); }
    [[nodiscard]] const Kpi& kpi(QualityFigure figure) const {
        return page->kpis()->tile(static_cast<int>(figure))->kpi();
    }
    [[nodiscard]] QString figure(QualityFigure of) const {
        return kpi(of).value.text().replace(QChar(QChar::Nbsp), QLatin1Char(' '));
    }
    [[nodiscard]] StateOverlay* overlay(const QString& headline) const {
        for (StateOverlay* overlay : page->findChildren<StateOverlay*>()) {
            if (overlay->isVisible() && overlay->state().headline == headline) {
                return overlay;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QPushButton* act() const { return page->findChild<QPushButton*>(QStringLiteral("act")); }
    [[nodiscard]] bool says(const QString& text) const {
        for (const QLabel* label : page->findChild<MessageStrip*>()->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text)) {
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] DecisionDialog* dialog() const {
        act()->click();
        settle();
        return page->findChild<DecisionDialog*>();
    }
};

}  // namespace wattmast::ui::test
