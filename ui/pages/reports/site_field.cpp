// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/reports/site_field.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStandardItemModel>
#include <algorithm>
#include <utility>

#include "ui/format/names.h"
#include "ui/shell/palette/search_text.h"

namespace wattmast::ui {
namespace {

constexpr int code_role = Qt::UserRole + 1;

QString folded(const QString& text) {
    return words_of(text).join(QLatin1Char(' '));
}

}  // namespace

SiteField::SiteField(QWidget* parent)
    : QLineEdit(parent), model_(new QStandardItemModel(this)), completer_(new QCompleter(this)) {
    setObjectName(QStringLiteral("report_site"));
    setClearButtonEnabled(true);
    completer_->setModel(model_);
    completer_->setWidget(this);
    completer_->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    connect(this, &QLineEdit::textEdited, this, &SiteField::offer);
    connect(this, &QLineEdit::editingFinished, this, &SiteField::end_typing);
    connect(completer_, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { take(index.data(code_role).toString().toStdString()); });
}

void SiteField::set_catalog(std::shared_ptr<const Catalog> catalog) {
    if (catalog != catalog_) {
        catalog_ = std::move(catalog);
        folded_.clear();
    }
}

QString SiteField::text_of(const Site& site) const {
    return site.name.empty() || site.name == site.code ? to_qt(site.code)
                                                       : to_qt(site.code) + QStringLiteral(" · ") + to_qt(site.name);
}

void SiteField::show_site(const std::string& code) {
    code_ = code;
    const Site* site = catalog_ && !code.empty() ? catalog_->site_by_code(code) : nullptr;
    const QString shown = site == nullptr ? to_qt(code) : text_of(*site);
    if (text() != shown) {
        setText(shown);
        setCursorPosition(0);
    }
}

std::vector<const Site*> SiteField::found(const QString& typed, int most) {
    std::vector<const Site*> sites;
    const QStringList words = words_of(typed);
    if (!catalog_ || words.isEmpty()) {
        return sites;
    }
    if (folded_.isEmpty()) {
        folded_.reserve(static_cast<qsizetype>(catalog_->sites.size()));
        for (const Site& site : catalog_->sites) {
            folded_ << folded(to_qt(site.code) + QLatin1Char(' ') + to_qt(site.name));
        }
    }
    const QString whole = words.join(QLatin1Char(' '));
    std::vector<const Site*> inside;
    const auto wanted = static_cast<std::size_t>(most);
    for (qsizetype at = 0; at < folded_.size() && sites.size() < wanted; ++at) {
        const QString& text = folded_[at];
        const Site& site = catalog_->sites[static_cast<std::size_t>(at)];
        if (text.startsWith(whole)) {
            sites.push_back(&site);
        } else if (inside.size() < wanted &&
                   std::ranges::all_of(words, [&](const QString& word) { return text.contains(word); })) {
            inside.push_back(&site);
        }
    }
    for (const Site* site : inside) {
        if (sites.size() < wanted) {
            sites.push_back(site);
        }
    }
    return sites;
}

void SiteField::offer(const QString& typed) {
    model_->clear();
    for (const Site* site : found(typed, most_offered)) {
        auto* item = new QStandardItem(text_of(*site));
        item->setData(to_qt(site->code), code_role);
        model_->appendRow(item);
    }
    if (model_->rowCount() == 0) {
        completer_->popup()->hide();
    } else {
        completer_->complete();
    }
}

QStringList SiteField::offered() const {
    QStringList codes;
    for (int row = 0; row < model_->rowCount(); ++row) {
        codes << model_->index(row, 0).data(code_role).toString();
    }
    return codes;
}

QAbstractItemView* SiteField::completer_popup() const {
    return completer_->popup();
}

void SiteField::take(const std::string& code) {
    const bool is_other = code != code_;
    show_site(code);
    if (is_other) {
        Q_EMIT site_chosen();
    }
}

/// A code that is typed whole, or all that is needed to tell one site, is a choice.
void SiteField::end_typing() {
    const QString typed = text().trimmed();
    const Site* shown = catalog_ && !code_.empty() ? catalog_->site_by_code(code_) : nullptr;
    if (completer_->popup()->isVisible() || (shown != nullptr && typed == text_of(*shown)) || typed == to_qt(code_)) {
        return;
    }
    const std::vector<const Site*> sites = found(typed, 2);
    const auto is_its_code = [&](const Site* site) {
        return to_qt(site->code).compare(typed, Qt::CaseInsensitive) == 0;
    };
    const auto whole = std::ranges::find_if(sites, is_its_code);
    const Site* exact = whole == sites.end() ? nullptr : *whole;
    const Site* chosen = exact != nullptr ? exact : sites.size() == 1 ? sites.front() : nullptr;
    if (chosen != nullptr) {
        take(chosen->code);
        return;
    }
    const bool was_chosen = !std::exchange(code_, std::string()).empty();
    if (was_chosen || !typed.isEmpty()) {
        Q_EMIT site_chosen();
    }
}

}  // namespace wattmast::ui
