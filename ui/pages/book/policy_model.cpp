// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/book/policy_model.h"

#include <algorithm>

#include "app/ledger/draft_rules.h"
#include "carbon/book_schema.h"
#include "carbon/book_views.h"
#include "ui/format/names.h"
#include "ui/pages/book/book_words.h"
#include "ui/pages/factors/factor_texts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {
namespace {

/// As a draft is made where nobody decided otherwise: to_text() leaves out what has no default.
std::string default_of(std::string_view name) {
    if (name == "tank_across_months") {
        return std::string(id_of(DraftRules().tank_across_months));
    }
    const std::string text = to_text(DraftRules());
    const std::string row = std::string(name) + "=";
    const std::size_t at = text.starts_with(row) ? 0 : text.find("\n" + row);
    if (at == std::string::npos) {
        return {};
    }
    const std::size_t begin = text.find('=', at) + 1;
    return text.substr(begin, text.find('\n', begin) - begin);
}

const BookRecord* in_force_on(const BookIndex& book, std::span<const BookPolicy> policies, std::string_view name,
                              CivilDate day) {
    const BookRecord* found = nullptr;
    for (const BookPolicy& policy : policies) {
        if (policy.name == name && policy.has_day(day)) {
            found = book.record(policy.record);  // Of two the one entered last, as policy_on() has it.
        }
    }
    return found;
}

}  // namespace

QString policy_value_label(const PolicyInForce& policy) {
    if (policy.value.empty()) {
        return policy.name == "fuel_method" ? PolicyModel::tr("tank levels, then runtime, then deliveries")
                                            : PolicyModel::tr("not decided");
    }
    if (policy.value.ends_with('%')) {
        const auto share = Decimal::parse(policy.value.substr(0, policy.value.find_last_not_of(" %") + 1));
        return share ? to_qt(share->normalized().to_string()) + QLatin1Char('%') : to_qt(policy.value);
    }
    return policy_choices(policy.name).empty() ? to_qt(policy.value) : book_word(policy.value);
}

void PolicyModel::set_book(std::shared_ptr<const BookIndex> book, CivilDate day) {
    beginResetModel();
    book_ = std::move(book);
    rows_.clear();
    if (book_) {
        const auto policies = standing_policies(book_->book().records);
        for (const std::string_view name : book_schema(BookKind::policy).field("name")->words) {
            const BookRecord* record = in_force_on(*book_, policies, name, day);
            rows_.push_back({std::string(name),
                             record != nullptr ? std::string(record->field("value")) : default_of(name), record});
        }
    }
    endResetModel();
}

int PolicyModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int PolicyModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant PolicyModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const PolicyInForce& shown = policy(index.row());
    if (role == emphasis_role) {
        const bool is_quiet = index.column() == origin || (index.column() == value && shown.value.empty());
        return is_quiet && shown.record == nullptr ? QVariant(static_cast<int>(Color::text_muted)) : QVariant();
    }
    if (role == bold_role) {
        return index.column() == value && shown.record != nullptr;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    const BookRecord* record = shown.record;
    switch (index.column()) {
        case decision:
            return book_word(shown.name);
        case value:
            return policy_value_label(shown);
        case origin:
            return record != nullptr ? tr("own") : tr("default");
        case from:
            return record != nullptr && record->first_day ? day_label(*record->first_day) : QString();
        case who:
            return record != nullptr ? to_qt(record->who) : QString();
        case document:
            return record != nullptr ? to_qt(record->document) : QString();
        default:
            return {};
    }
}

QVariant PolicyModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case decision:
            return tr("Decision");
        case value:
            return tr("In force");
        case origin:
            return tr("Origin");
        case from:
            return tr("Valid from");
        case who:
            return tr("By");
        case document:
            return tr("Document");
        default:
            return {};
    }
}

}  // namespace wattmast::ui
