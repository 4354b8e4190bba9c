// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The Alarms page over a fake engine and made-up alarms.
#pragma once

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <algorithm>
#include <memory>

#include "made_up_alarms.h"
#include "made_up_fleet.h"
#include "ui/format/format.h"
#include "ui/look.h"
#include "ui/pages/alarms/alarm_detail_panel.h"
#include "ui/pages/alarms/alarm_dialogs.h"
#include "ui/pages/alarms/alarm_table.h"
#include "ui/pages/alarms/alarm_toolbar.h"
#include "ui/pages/alarms/alarms_page.h"
#include "ui/person.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/state_overlay.h"

namespace wattmast::ui::test {

/// Fleet, desk and page; the page is in front.
struct AlarmsBench {
    explicit AlarmsBench(bool read_only = false) {
        fill_with_alarms(desk, *fleet.engine.master_data, fleet.now);
        fleet.engine.alarm_desk = &desk;
        if (read_only) {
            fleet.engine.open_read_only();
        }
        page = std::make_unique<AlarmsPage>(PageContext{fleet.bridge, fleet.session});
        page->resize(1524, 926);
        page->show();
        page->enter();
        settle();
    }
    void board_changed() {
        fleet.engine.listener->on_alarms_changed();
        settle();
    }
    void choose(int row) const {
        page->table()->setCurrentIndex(page->alarms().index(row, GroupedAlarmModel::site));
        settle();
    }
    [[nodiscard]] int row_of(AlarmCondition condition) const {
        for (int row = 0; row < page->alarms().rowCount(); ++row) {
            if (page->alarms().shown_alarm(row).condition == condition) {
                return row;
            }
        }
        return -1;
    }
    [[nodiscard]] QPushButton* button(const QString& text) const {
        for (QPushButton* candidate : page->findChildren<QPushButton*>()) {
            if (candidate->text() == text && candidate->isVisible()) {
                return candidate;
            }
        }
        return nullptr;
    }

    [[nodiscard]] QPushButton* button_with(const QString& text) const {
        for (QPushButton* candidate : page->findChildren<QPushButton*>()) {
            if (candidate->text().startsWith(text) && candidate->isVisible()) {
                return candidate;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QToolButton* tool(const QString& name) const {
        for (QToolButton* candidate : page->findChildren<QToolButton*>()) {
            if (candidate->accessibleName() == name) {
                return candidate;
            }
        }
        return nullptr;
    }
    [[nodiscard]] bool says(const QString& text) const {
        const auto is_said = [&](const auto* label) { return label->isVisible() && label->text().contains(text); };
        return std::ranges::any_of(page->findChildren<QLabel*>(), is_said) ||
               std::ranges::any_of(page->findChildren<RoleLabel*>(), is_said) ||
               std::ranges::any_of(page->findChildren<StateOverlay*>(), [&](const StateOverlay* overlay) {
                   return overlay->isVisible() && overlay->state().headline.contains(text);
               });
    }

    MadeUpFleet fleet;
    FakeAlarmDesk desk;
    std::unique_ptr<AlarmsPage> page;
};

/// Does something with the dialog that comes next. It is closed in any case.
template <typename Dialog, typename Act>
void with_next_dialog(Act act) {
    QTimer::singleShot(0, qApp, [act] {
        auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        act(*dialog);
        if (dialog->isVisible()) {
            dialog->reject();
        }
    });
}

inline QLineEdit& field(QDialog& dialog, const char* name) {
    return *dialog.findChild<QLineEdit*>(QLatin1String(name));
}

}  // namespace wattmast::ui::test
