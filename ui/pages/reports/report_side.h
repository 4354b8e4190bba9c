// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What comes of the report at hand: files, checks in short, and the buttons.
#pragma once

#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

#include "app/reports/report_checks.h"
#include "app/reports/report_files.h"

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace wattmast::ui {

class LinkLabel;
class PropertyGrid;
class RoleLabel;
class WrappedLabel;

/// What the buttons may do; a reason makes one disabled, with the reason as its tool tip and above the buttons.
struct ReportRights {
    QString no_files;  ///< Why no draft can be written; empty: it can.
    QString no_issue;  ///< Why it cannot be issued.
};

class ReportSide : public QWidget {
    Q_OBJECT

public:
    enum class Mode : std::uint8_t { draft = 1, issued = 2, schedule = 3 };

    explicit ReportSide(QWidget* parent = nullptr);

    void set_mode(Mode mode);
    void show_order(const ReportOrder& order);
    /// @param pages Of the preview; 0: not known.
    void show_pages(int pages);
    void show_checks(const std::vector<ReportCheck>& checks);
    /// Nothing is made that could be checked.
    void show_no_checks();
    void set_rights(const ReportRights& rights);
    void retranslate();

    [[nodiscard]] QPushButton* issue_button() const { return issue_; }
    [[nodiscard]] QPushButton* files_button() const { return files_; }
    [[nodiscard]] QPushButton* other_button() const { return other_; }

Q_SIGNALS:
    void check_chosen(const QString& check);
    void files_wanted();
    void issue_wanted();
    /// Of an issued report a new revision, of a schedule its end, of a draft that it is thrown away.
    void other_wanted();
    void folder_wanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place_buttons();
    void fill_output();
    void fill_checks();

    Mode mode_ = Mode::draft;
    ReportOrder order_;
    int pages_ = 0;
    std::optional<std::vector<ReportCheck>> checks_;  ///< Empty: nothing was checked.
    ReportRights rights_;
    RoleLabel* output_title_;
    PropertyGrid* output_;
    RoleLabel* checks_title_;
    QWidget* checks_part_;
    QVBoxLayout* checks_column_;
    WrappedLabel* about_;
    QPushButton* folder_;
    QPushButton* other_;
    QPushButton* files_;
    QPushButton* issue_;
    QBoxLayout* buttons_;  ///< The last two.
};

}  // namespace wattmast::ui
