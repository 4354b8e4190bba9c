// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/formula_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTimer>

#include "ui/charts/plot_text.h"
#include "ui/charts/themed_plot_view.h"
#include "ui/format/names.h"
#include "ui/pages/explore/formula_edit.h"
#include "ui/pages/explore/formula_texts.h"
#include "ui/pages/shared/drawn_point.h"
#include "ui/shell/session.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

namespace {

constexpr int dialog_width = 640;
constexpr int edit_height = 76;
constexpr int list_height = 104;
constexpr int preview_height = 150;  ///< At least; it takes what room is left.
constexpr int dialog_height = 600;
constexpr int longest_name = 60;
constexpr std::chrono::milliseconds pause_before_drawing{300};

}  // namespace

FormulaDialog::FormulaDialog(PageContext context, const SeriesSelection& selection,
                             std::optional<WrittenFormula> edited, QWidget* parent)
    : QDialog(parent),
      context_(context),
      catalog_(context.bridge.catalog()),
      index_(shared_index(catalog_)),
      names_(*index_, selection.series()),
      loader_(context.bridge),
      name_(new QLineEdit),
      edit_(new FormulaEdit(names_)),
      message_(new WrappedLabel(TextRole::table, Color::text_muted)),
      letters_(new QListWidget),
      preview_(new ThemedPlotView),
      pause_(new QTimer(this)),
      accept_(nullptr) {
    setWindowTitle(edited ? tr("Edit formula") : tr("New formula"));
    build(!edited);
    pause_->setSingleShot(true);
    pause_->setInterval(pause_before_drawing);
    connect(pause_, &QTimer::timeout, this, &FormulaDialog::draw);
    connect(edit_, &QPlainTextEdit::textChanged, this, &FormulaDialog::check);
    connect(letters_, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { edit_->insert_name(item->data(Qt::UserRole).toString()); });
    letters_->installEventFilter(this);
    if (edited) {
        name_->setText(to_qt(edited->name));
        edit_->setPlainText(to_qt(edited->text));
    }
    check();
    edit_->setFocus();
}

void FormulaDialog::build(bool is_new) {
    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    setMinimumWidth(dialog_width);
    resize(dialog_width, dialog_height);
    name_->setMaxLength(longest_name);
    name_->setPlaceholderText(tr("Rectifier loss"));
    form->addRow(tr("Name"), name_);
    edit_->setFixedHeight(edit_height);
    edit_->setAccessibleName(tr("Formula"));
    edit_->setPlaceholderText(QStringLiteral("(a - b) / a in %"));
    form->addRow(tr("Formula"), edit_);
    form->addRow(QString(), message_);
    letters_->setFixedHeight(list_height);
    letters_->setAccessibleName(tr("Drawn points"));
    for (const FormulaNames::Lettered& one : names_.lettered()) {
        const auto unit = drawn_unit(*one.point);
        //: A letter that stands for a point, the point, its unit. 中文：%1 = %2，%3
        auto* item = new QListWidgetItem(
            tr("%1 = %2, %3").arg(one.letter, one.name, unit_symbol(unit.value_or(Unit::count))), letters_);
        item->setData(Qt::UserRole, one.letter);
    }
    form->addRow(tr("Drawn points"), letters_);
    auto* help = new WrappedLabel(TextRole::table, Color::text_muted);
    help->setText(
        tr("+ − × / and parentheses; sum, avg, min and max of several; delta(a, 1 h) is the change in an "
           "hour; dc_power(volts, amperes). “in” and a unit at the end choose what it is shown in. Type [ and "
           "a site's code for points of other sites; a * stands for any."));
    form->addRow(QString(), help);
    preview_->setMinimumHeight(preview_height);
    preview_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    preview_->set_loader(&loader_);
    preview_->setAccessibleName(tr("Preview"));
    form->addRow(tr("Preview"), preview_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    accept_ = buttons->addButton(is_new ? tr("Add formula") : tr("Save formula"), QDialogButtonBox::AcceptRole);
    accept_->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    if (!is_new) {
        QPushButton* remove = buttons->addButton(tr("Remove formula"), QDialogButtonBox::ResetRole);
        connect(remove, &QPushButton::clicked, this, [this] {
            Q_EMIT removal_requested();
            reject();
        });
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
}

/// Enter in the list takes the letter; the list lets it on, to the dialog's default button.
bool FormulaDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == letters_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<const QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (QListWidgetItem* item = letters_->currentItem()) {
                Q_EMIT letters_->itemActivated(item);
            }
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

QString FormulaDialog::message() const {
    return message_->text();
}

WrittenFormula FormulaDialog::formula() const {
    QString name = name_->text().simplified();
    if (name.isEmpty()) {
        name = edit_->toPlainText().simplified().left(longest_name);
    }
    return {name.toStdString(), kept_.value_or(std::string())};
}

void FormulaDialog::check() {
    const std::string text = edit_->toPlainText().toStdString();
    const auto bound =
        bind_formula(*index_, text, [this](std::string_view name) { return names_.points_called(name); });
    accept_->setEnabled(bound.has_value());
    if (!bound) {
        kept_.reset();
        const bool is_empty = bound.error().error == FormulaError::empty;
        message_->set_color(is_empty ? Color::text_muted : Color::alarm_critical);
        message_->setText(text_of(bound.error()));
        edit_->set_fault(is_empty ? std::nullopt : std::optional(bound.error().span));
        pause_->stop();
        preview_->setEnabled(false);
        return;
    }
    kept_ = kept_text(*catalog_, *bound, text);
    shown_ = bound->shown;
    points_ = bound->all_points();
    edit_->set_fault(std::nullopt);
    message_->set_color(Color::text_muted);
    const QString unit = shown_.symbol.empty() ? unit_symbol(shown_.unit) : to_qt(shown_.symbol);
    //: What a formula comes to. 中文：结果单位：%1
    message_->setText(unit.isEmpty() || unit == QLatin1String("1") ? tr("The result is a plain number.")
                                                                   : tr("The result is in %1.").arg(unit));
    pause_->start();
}

void FormulaDialog::draw() {
    if (!kept_) {
        return;
    }
    PlotSpec spec;
    spec.scope = tr("Preview");
    spec.zone = chart_zone(context_.session.zone());
    spec.ribbons = RibbonPolicy::none;
    PaneSpec pane;
    pane.title = to_qt(formula().name);
    pane.unit = shown_.unit;
    pane.symbol = to_qt(shown_.symbol);
    pane.y = natural_policy(shown_.unit);
    SeriesSpec series;
    series.name = pane.title;
    series.line = {points_, SumPolicy::all, *kept_};
    pane.series.push_back(std::move(series));
    spec.panes.push_back(std::move(pane));
    preview_->setEnabled(true);
    preview_->set_range(context_.session.range());
    preview_->set_spec(std::move(spec));
}

}  // namespace wattmast::ui
