// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/view_menu.h"

#include <QInputDialog>

namespace wattmast::ui {

ViewMenu::ViewMenu(QWidget* parent) : QMenu(parent) {
    connect(this, &QMenu::aboutToShow, this, &ViewMenu::fill);
    fill();
}

void ViewMenu::save(const QString& name, const QJsonObject& state) {
    SavedViews().save({name, PageId::explore, state});
}

void ViewMenu::fill() {
    clear();
    connect(addAction(tr("Save view…")), &QAction::triggered, this, &ViewMenu::ask_for_name);
    const std::vector<SavedView> mine = SavedViews().of(PageId::explore);
    if (!mine.empty()) {
        addSection(tr("Saved views"));
    }
    for (const SavedView& view : mine) {
        QString text = view.name;
        QAction* action = addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, view] { Q_EMIT view_chosen(view); });
    }
    addSeparator();
    if (!mine.empty()) {
        QMenu* remove = addMenu(tr("Remove view"));
        for (const SavedView& view : mine) {
            QString text = view.name;
            QAction* action = remove->addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
            connect(action, &QAction::triggered, this,
                    [name = view.name] { SavedViews().remove(PageId::explore, name); });
        }
    }
    //: Back to the power of the first sites. 中文：重置选择
    connect(addAction(tr("Reset selection")), &QAction::triggered, this, &ViewMenu::reset_requested);
}

void ViewMenu::ask_for_name() {
    auto* dialog = new QInputDialog(parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save view"));
    dialog->setLabelText(tr("Name of the view; one of the same name is replaced"));
    dialog->setOkButtonText(tr("Save view"));
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) {
        if (!name.trimmed().isEmpty()) {
            Q_EMIT save_requested(name.trimmed());
        }
    });
    dialog->open();
}

}  // namespace wattmast::ui
