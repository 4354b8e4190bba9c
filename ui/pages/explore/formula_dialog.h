// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A formula is written, checked and previewed.
#pragma once

#include <QDialog>
#include <optional>

#include "ui/charts/bridge_loader.h"
#include "ui/pages/explore/formula_names.h"
#include "ui/shell/page_base.h"

class QLineEdit;
class QListWidget;
class QPushButton;
class QTimer;

namespace wattmast::ui {

class FormulaEdit;
class ThemedPlotView;
class WrappedLabel;

/// While it is written, the formula is checked with every letter, and drawn over the session's range when it stands. It
/// is kept with references in place of names, so that it means the same in another language and view.
class FormulaDialog : public QDialog {
    Q_OBJECT

public:
    /// @param selection What is drawn now. @param edited Empty: a new one.
    FormulaDialog(PageContext context, const SeriesSelection& selection, std::optional<WrittenFormula> edited,
                  QWidget* parent = nullptr);

    /// What was written. @pre it was accepted
    [[nodiscard]] WrittenFormula formula() const;
    [[nodiscard]] bool stands() const { return kept_.has_value(); }

    [[nodiscard]] QLineEdit* name() const { return name_; }
    [[nodiscard]] FormulaEdit* edit() const { return edit_; }
    [[nodiscard]] QListWidget* letters() const { return letters_; }
    [[nodiscard]] ThemedPlotView* preview() const { return preview_; }
    [[nodiscard]] QString message() const;
    [[nodiscard]] QPushButton* accept_button() const { return accept_; }

Q_SIGNALS:
    void removal_requested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build(bool is_new);
    void check();
    void draw();

    PageContext context_;
    std::shared_ptr<const Catalog> catalog_;
    std::shared_ptr<const CatalogIndex> index_;  ///< Of catalog_.
    FormulaNames names_;
    BridgeLoader loader_;
    std::optional<std::string> kept_;  ///< The text with references; empty while it does not stand.
    ResultUnit shown_;
    std::vector<PointId> points_;

    QLineEdit* name_;
    FormulaEdit* edit_;
    WrappedLabel* message_;
    QListWidget* letters_;
    ThemedPlotView* preview_;
    QTimer* pause_;
    QPushButton* accept_;
};

}  // namespace wattmast::ui
