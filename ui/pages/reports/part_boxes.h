// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which parts a report has.
#pragma once

#include <QWidget>
#include <map>
#include <vector>

#include "carbon/book_report.h"
#include "carbon/report_part.h"

class QCheckBox;
class QGridLayout;

namespace wattmast::ui {

/// A box for each part that a report of the kind can be made without, and ticked ones that cannot be changed for what
/// is in every report.
class PartBoxes : public QWidget {
    Q_OBJECT

public:
    explicit PartBoxes(QWidget* parent = nullptr);

    void show_parts(ReportKind kind, ReportOf whose, const LeftOut& without);
    /// Parts of the shown kind that are not ticked.
    [[nodiscard]] LeftOut without() const;
    void retranslate();
    /// Three columns; there are fewer where the width has no room for them.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By a person.
    void edited();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    /// Of all boxes.
    [[nodiscard]] int widest() const;

    ReportKind kind_ = ReportKind::carbon;
    ReportOf whose_ = ReportOf::everybody;
    bool is_filling_ = false;
    int columns_ = 3;
    std::map<ReportPart, QCheckBox*> boxes_;
    std::vector<QCheckBox*> always_;  ///< Method, factors, data quality, findings.
    QGridLayout* grid_;
};

}  // namespace wattmast::ui
