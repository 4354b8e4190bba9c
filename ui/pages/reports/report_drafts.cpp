// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/reports/report_drafts.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>
#include <algorithm>

#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

QJsonArray texts(const std::vector<std::string>& values) {
    QJsonArray array;
    for (const std::string& value : values) {
        array.append(to_qt(value));
    }
    return array;
}

std::vector<std::string> texts(const QJsonValue& value) {
    std::vector<std::string> values;
    for (const auto& one : value.toArray()) {
        values.push_back(one.toString().toStdString());
    }
    return values;
}

bool is_same(const ReportOrder& one, const ReportOrder& other) {
    return one.kind == other.kind && one.month == other.month && one.scope == other.scope;
}

}  // namespace

QJsonObject to_json(const ReportDraft& draft) {
    QJsonArray languages;
    for (const ReportLanguage language : draft.order.languages) {
        languages.append(to_qt(tag_of(language)));
    }
    QJsonArray formats;
    for (const ReportFormat format : draft.order.formats) {
        formats.append(to_qt(id_of(format)));
    }
    QJsonObject reasons;
    for (const auto& [check, reason] : draft.reasons) {
        reasons.insert(to_qt(check), to_qt(reason));
    }
    return {{QStringLiteral("kind"), to_qt(id_of(draft.order.kind))},
            {QStringLiteral("month"), to_qt(draft.order.month.to_string())},
            {QStringLiteral("area"), texts(draft.order.scope.area)},
            {QStringLiteral("sites"), texts(draft.order.scope.sites)},
            {QStringLiteral("tenant"), to_qt(draft.order.scope.tenant)},
            {QStringLiteral("organisation"), to_qt(draft.order.organisation)},
            {QStringLiteral("languages"), languages},
            {QStringLiteral("formats"), formats},
            {QStringLiteral("folder"), to_qt(draft.order.folder.string())},
            {QStringLiteral("without"), texts(names_of(draft.order.without))},
            {QStringLiteral("comment"), to_qt(draft.comment)},
            {QStringLiteral("reasons"), reasons}};
}

std::optional<ReportDraft> draft_from(const QJsonObject& json) {
    const auto text = [&](const char* name) { return json.value(QLatin1String(name)).toString().toStdString(); };
    const auto kind = report_kind_by_id(text("kind"));
    const auto month = CivilMonth::parse(text("month"));
    if (!kind || !month) {
        return std::nullopt;
    }
    ReportDraft draft;
    draft.order.kind = *kind;
    draft.order.month = *month;
    draft.order.scope = {texts(json.value(QLatin1String("area"))), texts(json.value(QLatin1String("sites"))),
                         text("tenant")};
    draft.order.organisation = text("organisation");
    draft.order.folder = text("folder");
    draft.comment = text("comment");
    draft.order.languages.clear();
    for (const std::string& tag : texts(json.value(QLatin1String("languages")))) {
        const auto language = report_language_by_tag(tag);
        if (!language) {
            return std::nullopt;
        }
        draft.order.languages.push_back(*language);
    }
    draft.order.formats.clear();
    for (const std::string& id : texts(json.value(QLatin1String("formats")))) {
        const auto format = report_format_by_id(id);
        if (!format) {
            return std::nullopt;
        }
        draft.order.formats.push_back(*format);
    }
    for (const std::string& id : texts(json.value(QLatin1String("without")))) {
        const auto part = report_part_by_id(id);
        if (!part) {
            return std::nullopt;
        }
        draft.order.without.insert(*part);
    }
    const QJsonObject reasons = json.value(QLatin1String("reasons")).toObject();
    for (auto reason = reasons.begin(); reason != reasons.end(); ++reason) {
        draft.reasons.emplace(reason.key().toStdString(), reason.value().toString().toStdString());
    }
    return draft;
}

ReportDrafts::ReportDrafts(const QString& database, QObject* parent) : QObject(parent) {
    const QByteArray path = QFileInfo(database).absoluteFilePath().toUtf8();
    key_ = QStringLiteral("reports/drafts/") +
           QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(16));
    const QJsonDocument kept = QJsonDocument::fromJson(QSettings().value(key_).toByteArray());
    for (const auto& value : kept.array()) {
        if (auto draft = draft_from(value.toObject())) {
            drafts_.push_back(std::move(*draft));
        } else {
            unread_.append(value);
        }
    }
}

std::optional<std::size_t> ReportDrafts::find(const ReportOrder& order) const {
    const auto found =
        std::ranges::find_if(drafts_, [&](const ReportDraft& draft) { return is_same(draft.order, order); });
    return found == drafts_.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - drafts_.begin()));
}

std::size_t ReportDrafts::keep(const ReportDraft& draft) {
    if (const auto place = find(draft.order)) {
        change(*place, draft);
        return *place;
    }
    drafts_.push_back(draft);
    store();
    return drafts_.size() - 1;
}

void ReportDrafts::change(std::size_t place, const ReportDraft& draft) {
    drafts_.at(place) = draft;
    store();
}

void ReportDrafts::remove(std::size_t place) {
    drafts_.erase(drafts_.begin() + static_cast<std::ptrdiff_t>(place));
    store();
}

void ReportDrafts::store() const {
    QJsonArray all;
    for (const ReportDraft& draft : drafts_) {
        all.append(to_json(draft));
    }
    for (const auto& value : unread_) {
        all.append(value);
    }
    QSettings().setValue(key_, QJsonDocument(all).toJson(QJsonDocument::Compact));
}

}  // namespace wattmast::ui
