// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Reports that a person is at work on.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/reports/report_files.h"

namespace wattmast::ui {

/// A report before it is issued: what it is of and where it goes. Its figures are made anew each time.
struct ReportDraft {
    ReportOrder order;
    std::string comment;
    std::map<std::string, std::string, std::less<>> reasons;  ///< By check.
};

[[nodiscard]] QJsonObject to_json(const ReportDraft& draft);
/// Of an older program, what it did not know is as in a new draft. Empty where it is none, or names a kind, language,
/// kind of file or part that this program has not.
[[nodiscard]] std::optional<ReportDraft> draft_from(const QJsonObject& json);

/// The drafts of this person for one database, in QSettings; each is kept as it is changed. GUI thread.
class ReportDrafts : public QObject {
    Q_OBJECT

public:
    ReportDrafts(const QString& database, QObject* parent);

    [[nodiscard]] const std::vector<ReportDraft>& all() const { return drafts_; }
    /// How many there are that this program cannot read. They are kept as they are.
    [[nodiscard]] qsizetype unread() const { return unread_.size(); }
    /// The place of one with that kind, month and scope; empty: there is none.
    [[nodiscard]] std::optional<std::size_t> find(const ReportOrder& order) const;
    /// Adds it, or replaces the one of its kind, month and scope. Gives its place.
    std::size_t keep(const ReportDraft& draft);
    /// Changes what it is of. @pre place names a draft
    void change(std::size_t place, const ReportDraft& draft);
    void remove(std::size_t place);

private:
    void store() const;

    QString key_;
    std::vector<ReportDraft> drafts_;
    QJsonArray unread_;
};

}  // namespace wattmast::ui
