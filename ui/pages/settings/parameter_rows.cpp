// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/settings/parameter_rows.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QSet>
#include <algorithm>

#include "ui/format/names.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/fitting.h"

namespace wattmast::ui {
namespace {

constexpr int ring_room = 3;  ///< The ring of the field in focus would be cut off.
constexpr int name_share = 2;
constexpr int value_share = 3;

void mark(QLineEdit* field, bool is_wrong) {
    field->setProperty("wm_invalid", is_wrong);
    field->update();
}

bool is_parameter_name(const QString& name) {
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar one) {
        return one.unicode() < 0x80 && (one.isLetterOrNumber() || QStringLiteral("_-.").contains(one));
    });
}

}  // namespace

ParameterRows::ParameterRows(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
    grid_->setContentsMargins(ring_room, ring_room, ring_room, ring_room);
    grid_->setHorizontalSpacing(space::s2);
    grid_->setVerticalSpacing(space::s2);
    grid_->setColumnStretch(0, name_share);
    grid_->setColumnStretch(1, value_share);
}

void ParameterRows::set_parameters(const std::vector<CredentialParameter>& parameters) {
    clear();
    for (const CredentialParameter& parameter : parameters) {
        append(parameter, !parameter.value);
    }
    place_rows();
}

void ParameterRows::clear() {
    for (const Row& row : rows_) {
        row.value->clear();
        for (QWidget* widget :
             {static_cast<QWidget*>(row.name), static_cast<QWidget*>(row.value), static_cast<QWidget*>(row.remove)}) {
            widget->hide();
            widget->deleteLater();
        }
    }
    rows_.clear();
}

void ParameterRows::append(const CredentialParameter& parameter, bool is_stored) {
    Row row{new QLineEdit, new QLineEdit, new QToolButton, is_stored ? parameter.name : std::string()};
    row.name->setText(to_qt(parameter.name));
    row.value->setText(parameter.value ? to_qt(*parameter.value) : QString());
    row.remove->setAutoRaise(true);
    row.remove->setIcon(themed_icon(IconId::close));
    row.remove->setFixedSize(size::hit_min, size::hit_min);
    for (QLineEdit* field : {row.name, row.value}) {
        field->setMinimumWidth(80);
        connect(field, &QLineEdit::textEdited, this, [this, field] {
            mark(field, false);
            Q_EMIT edited();
        });
    }
    connect(row.name, &QLineEdit::textChanged, this, [this, name = row.name] {
        const auto found = std::ranges::find(rows_, name, &Row::name);
        if (found != rows_.end()) {
            dress(*found);
        }
    });
    connect(row.remove, &QToolButton::clicked, this, [this, name = row.name] { remove_row(name); });
    rows_.push_back(row);
    dress(rows_.back());
}

void ParameterRows::add_row() {
    append({}, false);
    place_rows();
    rows_.back().name->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void ParameterRows::remove_row(const QLineEdit* name) {
    const auto found = std::ranges::find(rows_, name, &Row::name);
    if (found == rows_.end()) {
        return;
    }
    const auto next = static_cast<std::size_t>(found - rows_.begin());
    for (QWidget* widget : {static_cast<QWidget*>(found->name), static_cast<QWidget*>(found->value),
                            static_cast<QWidget*>(found->remove)}) {
        widget->hide();
        widget->deleteLater();
    }
    rows_.erase(found);
    place_rows();
    if (!rows_.empty()) {
        rows_.at(std::min(next, rows_.size() - 1)).name->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT edited();
}

/// Masks by the name that the row has now.
void ParameterRows::dress(Row& row) const {
    const bool is_secret = is_secret_parameter_name(row.name->text().toStdString());
    const bool was_secret = row.value->echoMode() == QLineEdit::Password;
    if (was_secret && !is_secret) {
        row.value->clear();
    }
    if (was_secret != is_secret) {
        row.value->setEchoMode(is_secret ? QLineEdit::Password : QLineEdit::Normal);
    }
    row.value->setPlaceholderText(keeps_stored(row) ? tr("unchanged") : QString());
}

void ParameterRows::place_rows() {
    QWidget* before = this;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const Row& row = rows_[i];
        const int line = static_cast<int>(i);
        grid_->addWidget(row.name, line, 0);
        grid_->addWidget(row.value, line, 1);
        grid_->addWidget(row.remove, line, 2);
        for (QWidget* widget :
             {static_cast<QWidget*>(row.name), static_cast<QWidget*>(row.value), static_cast<QWidget*>(row.remove)}) {
            follow_in_tab_order(*before, *widget);
            before = widget;
            widget->setEnabled(editable_);
            widget->show();  // A layout would do it later, and the focus would not find it.
        }
    }
    retranslate();
}

/// No proxy: Tab would go past the first name to it.
void ParameterRows::focusInEvent(QFocusEvent* event) {
    if (rows_.empty()) {
        QWidget::focusInEvent(event);
    } else {
        rows_.front().value->setFocus(event->reason());
    }
}

void ParameterRows::set_editable(bool editable) {
    editable_ = editable;
    for (const Row& row : rows_) {
        row.name->setEnabled(editable);
        row.value->setEnabled(editable);
        row.remove->setEnabled(editable);
    }
}

bool ParameterRows::keeps_stored(const Row& row) const {
    return !row.stored.empty() && row.stored == row.name->text().toStdString();
}

std::vector<CredentialParameter> ParameterRows::parameters() const {
    std::vector<CredentialParameter> all;
    for (const Row& row : rows_) {
        const std::string value = row.value->text().toStdString();
        all.push_back(
            {row.name->text().toStdString(), value.empty() && keeps_stored(row) ? std::nullopt : std::optional(value)});
    }
    return all;
}

QString ParameterRows::check() {
    QSet<QString> seen;
    QString fault;
    for (const Row& row : rows_) {
        const QString name = row.name->text();
        const bool is_name = is_parameter_name(name);
        const bool is_double = is_name && seen.contains(name);
        const bool is_empty = row.value->text().isEmpty() && !keeps_stored(row);
        seen.insert(name);
        mark(row.name, !is_name || is_double);
        mark(row.value, is_empty);
        if (!fault.isEmpty()) {
            continue;
        }
        if (!is_name) {
            fault = tr("The name of a parameter is letters, digits, “_”, “-” and “.”, such as user or auth_password.");
        } else if (is_double) {
            fault = tr("“%1” is given twice.").arg(name);
        } else if (is_empty) {
            fault = tr("“%1” has no value.").arg(name);
        }
    }
    return rows_.empty() ? tr("There is no parameter.") : fault;
}

void ParameterRows::retranslate() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        Row& row = rows_[i];
        const QString number = QString::number(i + 1);
        row.name->setAccessibleName(tr("Parameter %1: name").arg(number));
        row.value->setAccessibleName(tr("Parameter %1: value").arg(number));
        row.remove->setAccessibleName(tr("Leave parameter %1 out").arg(number));
        row.remove->setToolTip(tr("Leave this parameter out"));
        dress(row);
    }
}

void ParameterRows::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

}  // namespace wattmast::ui
