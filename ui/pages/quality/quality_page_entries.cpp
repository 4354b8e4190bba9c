// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What people record on the page Data quality: events of meters, and corrections from a file.
#include <QPushButton>

#include "ui/pages/quality/correction_import_dialog.h"
#include "ui/pages/quality/meter_event_dialog.h"
#include "ui/pages/quality/quality_page.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"

namespace wattmast::ui {

/// What can be entered beside the rows of this tab.
void QualityPage::show_add() {
    const bool is_of_meters = tab() == Tab::meters;
    add_->setVisible(is_of_meters || tab() == Tab::corrections);
    add_->setText(is_of_meters ? tr("Record an event…") : tr("Import corrections…"));
    const bool is_writable = context_.bridge.options().access == Access::read_write;
    add_->setEnabled(is_writable);
    add_->setToolTip(!is_writable   ? tr("The database is open for reading only, so nothing can be entered.")
                     : is_of_meters ? tr("Installed, replaced, reset, another ratio, taken away")
                                    : tr("Take a CSV file; you see what it does first."));
}

void QualityPage::add() {
    if (tab() == Tab::meters) {
        record_meter_event();
    } else if (tab() == Tab::corrections) {
        import_corrections();
    }
}

/// The button of an empty tab adds its first row; that of a tab that could not be read reads again.
void QualityPage::act_on_empty() {
    const bool is_read = records_ && !records_failure_;
    if (is_read && (tab() == Tab::meters || tab() == Tab::corrections)) {
        add();
    } else {
        read_again();
    }
}

bool QualityPage::may_write(const QString& refused) {
    const bool is_writable = context_.bridge.options().access == Access::read_write;
    if (!is_writable) {
        strip_->show_message(MessageStrip::Kind::warning, refused,
                             tr("The database is open for reading only, so nothing can be entered."));
        strip_->set_closable(true);
    }
    return is_writable;
}

void QualityPage::record_meter_event() {
    if (!may_write(tr("Nothing was recorded."))) {
        return;
    }
    const QualityTableRow* row = tab() == Tab::meters ? chosen() : nullptr;
    auto* dialog = new MeterEventDialog(context_, row != nullptr ? row->site : context_.session.scope().site,
                                        row != nullptr ? row->event : std::nullopt, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MeterEventDialog::recorded, this, [this] {
        tell(tr("The event is recorded."), tr("Figures are made with it from now on."), {}, std::nullopt);
    });
    dialog->open();
}

void QualityPage::import_corrections(const QString& file) {
    if (!may_write(tr("Nothing was corrected."))) {
        return;
    }
    auto* dialog = new CorrectionImportDialog(context_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CorrectionImportDialog::corrected, this, [this](int count) {
        tell(tr("%Ln correction(s) imported.", nullptr, count), tr("Figures are made with them from now on."), {},
             std::nullopt);
    });
    dialog->open();
    if (!file.isEmpty()) {
        dialog->choose_file(file);
    }
}

}  // namespace wattmast::ui
