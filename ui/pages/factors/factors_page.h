// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The library of emission factors: what each rests on, own ones, and new editions.
#pragma once

#include <memory>

#include "carbon/factor_library.h"
#include "ui/request_ticket.h"
#include "ui/shell/page_base.h"

class QGridLayout;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace wattmast::ui {

class DataTable;
class FactorChoices;
class FactorPanel;
class FactorTableModel;
class MessageStrip;
class StateOverlay;

/// Reads the library on a worker each time that it comes to the front, and when a day is chosen on which it is wanted.
class FactorsPage : public PageBase {
    Q_OBJECT

public:
    explicit FactorsPage(PageContext context, QWidget* parent = nullptr);

    void enter() override;
    void leave() override;
    /// Opens the dialog, with a file where one is given. Where nothing may be written, the page says so instead.
    void import_edition(const QString& file = {});
    /// Takes choices away that hide the factor, and chooses it. False: the library has none of that id.
    bool show_factor(const std::string& id);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void retranslate() override;

private:
    void build_table(QGridLayout& grid);
    void fit_columns();
    void read();
    void show_library(const Result<std::shared_ptr<const FactorLibrary>>& library);
    void show_left_out();
    void show_rows();
    void show_chosen();
    void choose_row(int row);
    void show_rights();
    void clear_choices();
    void apply_choice();
    void show_menu(const QPoint& at);
    void edition_imported(qint64 record, int added, int changed, int gone);
    [[nodiscard]] CivilMonth month() const;

    PageContext context_;
    RequestTicket ticket_;
    std::string chosen_;        ///< Id.
    bool is_choosing_ = false;  ///< By the page, which shows the factor itself.
    MessageStrip* strip_ = nullptr;
    Panel* table_panel_ = nullptr;
    FactorPanel* factor_panel_ = nullptr;
    FactorTableModel* model_ = nullptr;
    FactorChoices* choices_ = nullptr;
    DataTable* table_ = nullptr;
    StateOverlay* none_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    QLineEdit* words_ = nullptr;
    QPushButton* import_ = nullptr;
};

}  // namespace wattmast::ui
