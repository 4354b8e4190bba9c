// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Importing an edition of factors.
#pragma once

#include <QTimer>
#include <optional>

#include "carbon/edition_import.h"
#include "ui/pages/file_import/import_dialog.h"

class QCheckBox;

namespace wattmast::ui {

class EditionChangeModel;

/// What a row leaves out is stated beside the file; what changes under its id has to be accepted.
class EditionDialog : public ImportDialog {
    Q_OBJECT

public:
    explicit EditionDialog(PageContext context, QWidget* parent = nullptr);

    /// What was found last; empty: nothing yet, or it could not be read.
    [[nodiscard]] const std::optional<EditionPlan>& plan() const { return plan_; }

Q_SIGNALS:
    /// It is in the book now: so many factors are new, so many changed, so many gone.
    void imported(qint64 record, int added, int changed, int gone);

protected:
    void look() override;
    void forget() override;
    [[nodiscard]] bool is_enterable() const override { return plan_ && plan_->record; }
    [[nodiscard]] QString missing_besides() const override;
    void enter() override;

private:
    void build_statements();
    void build_findings();
    void show_plan(const EditionPlan& plan);
    void show_comparison();
    void show_summary();
    [[nodiscard]] EditionOrder order(const std::string& text) const;
    [[nodiscard]] int count(FactorChange::Kind kind) const;

    QTimer rest_;  ///< After typing.
    std::optional<EditionPlan> plan_;
    EditionChangeModel* changes_ = nullptr;
    QLineEdit* publisher_ = nullptr;
    QLineEdit* document_ = nullptr;
    QLineEdit* published_ = nullptr;
    QLineEdit* licence_ = nullptr;
    QCheckBox* is_whole_ = nullptr;
    WrappedLabel* findings_ = nullptr;
    QCheckBox* accepts_ = nullptr;
};

}  // namespace wattmast::ui
