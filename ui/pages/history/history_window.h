// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The window that takes files of other systems: what is proposed, what is asked, the first rows, and what will happen.
#pragma once

#include <QDialog>

#include "ui/pages/history/history_importer.h"
#include "ui/pages/history/history_texts.h"
#include "ui/shell/page_base.h"
#include "ui/widgets/message_strip.h"

class QBoxLayout;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace wattmast::ui {

class ColumnEditor;
class DataTable;
class FileForm;
class FirstRowsModel;
class Panel;
class ResultView;
class RoleLabel;

/// Stays beside the main window; closing it while an import runs leaves the import alone.
class HistoryWindow : public QDialog {
    Q_OBJECT

public:
    explicit HistoryWindow(PageContext context, QWidget* parent = nullptr);
    ~HistoryWindow() override;

    /// Shows the window; begins with `file` unless that is empty or an import runs.
    void open_file(const QString& file);
    [[nodiscard]] HistoryImporter& importer() { return *importer_; }

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* build_heading();
    void build_rows();
    QWidget* build_panels();
    QWidget* build_footer();
    QPushButton* add_button(QBoxLayout& row);
    void connect_parts();

    void choose_file();
    void choose_mapping();
    void save_mapping();
    void save_findings();
    void choose_role(int section);
    void give_role(std::size_t column, const std::string& reference, ColumnRole role);
    void begin_import();
    void go_to_question();
    void show_column();

    void show_state();
    void show_heading();
    void show_rows();
    void show_actions();
    void show_progress();
    void show_notice();
    void size_rows();
    [[nodiscard]] std::size_t column_to_choose() const;
    void retranslate();
    [[nodiscard]] bool is_who_given() const;

    PageContext context_;
    HistoryImporter* importer_;
    FirstRowsModel* model_;
    MessageStrip* notice_;
    RoleLabel* title_ = nullptr;
    RoleLabel* subtitle_ = nullptr;
    QPushButton* choose_ = nullptr;
    QPushButton* load_ = nullptr;
    QPushButton* save_ = nullptr;
    QPushButton* confirm_ = nullptr;
    Panel* form_panel_ = nullptr;
    FileForm* form_ = nullptr;
    Panel* rows_panel_ = nullptr;
    DataTable* rows_ = nullptr;
    Panel* column_panel_ = nullptr;
    ColumnEditor* editor_ = nullptr;
    ResultView* results_ = nullptr;
    RoleLabel* who_label_ = nullptr;
    QLineEdit* who_ = nullptr;
    RoleLabel* progress_text_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QPushButton* cancel_ = nullptr;
    QPushButton* close_ = nullptr;
    QPushButton* import_ = nullptr;
};

}  // namespace wattmast::ui
