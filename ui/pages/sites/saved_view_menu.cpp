// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/saved_view_menu.h"

#include <QInputDialog>

#include "ui/shell/saved_views.h"

namespace wattmast::ui {

SavedViewMenu::SavedViewMenu(Current current, QWidget* parent) : QMenu(parent), current_(std::move(current)) {
    connect(this, &QMenu::aboutToShow, this, &SavedViewMenu::fill);
}

void SavedViewMenu::fill() {
    clear();
    const std::vector<SavedView> views = SavedViews().of(PageId::sites);
    for (const SavedView& view : views) {
        addAction(view.name, this, [this, state = view.state] { Q_EMIT opened(sites_state_from(state)); });
    }
    if (!views.empty()) {
        addSeparator();
    }
    addAction(tr("Save this view as…"), this, &SavedViewMenu::ask_and_save);
    if (!views.empty()) {
        QMenu* removal = addMenu(tr("Remove"));
        for (const SavedView& view : views) {
            removal->addAction(view.name, this, [name = view.name] { SavedViews().remove(PageId::sites, name); });
        }
    }
}

void SavedViewMenu::save(const QString& name) {
    if (!name.trimmed().isEmpty()) {
        SavedViews().save({name.trimmed(), PageId::sites, to_json(current_())});
    }
}

void SavedViewMenu::ask_and_save() {
    auto* dialog = new QInputDialog(parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save view"));
    dialog->setLabelText(
        tr("Name of the view. Filter, order and columns are saved; a view of the same name is replaced."));
    dialog->setOkButtonText(tr("Save view"));
    connect(dialog, &QInputDialog::textValueSelected, this, &SavedViewMenu::save);
    dialog->open();
}

}  // namespace wattmast::ui
