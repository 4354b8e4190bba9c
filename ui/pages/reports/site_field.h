// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which one site a report is of.
#pragma once

#include <QLineEdit>
#include <QStringList>
#include <memory>
#include <string>
#include <vector>

#include "model/catalog.h"

class QAbstractItemView;
class QCompleter;
class QStandardItemModel;

namespace wattmast::ui {

/// Takes a part of a code or name, with or without the marks of its letters, and offers the first few sites that have
/// it. Nothing is read of the catalogue before the first letter is typed. GUI thread.
class SiteField : public QLineEdit {
    Q_OBJECT

public:
    static constexpr int most_offered = 20;

    explicit SiteField(QWidget* parent = nullptr);

    void set_catalog(std::shared_ptr<const Catalog> catalog);
    /// By its code; one that the catalogue has not is shown as it is, and chosen.
    void show_site(const std::string& code);
    /// Code; empty: none is chosen.
    [[nodiscard]] const std::string& site() const { return code_; }
    /// What was typed is no site's.
    [[nodiscard]] bool is_wrong() const { return code_.empty() && !text().trimmed().isEmpty(); }
    /// Codes of those that are offered now.
    [[nodiscard]] QStringList offered() const;
    [[nodiscard]] QAbstractItemView* completer_popup() const;

Q_SIGNALS:
    /// By a person: another one, or none.
    void site_chosen();

private:
    void offer(const QString& typed);
    void take(const std::string& code);
    void end_typing();
    /// At most `most`, in the catalogue's order, those whose code begins with it first.
    [[nodiscard]] std::vector<const Site*> found(const QString& typed, int most);
    [[nodiscard]] QString text_of(const Site& site) const;

    std::shared_ptr<const Catalog> catalog_;
    QStringList folded_;  ///< Code and name of each site, once something is typed.
    std::string code_;
    QStandardItemModel* model_;
    QCompleter* completer_;
};

}  // namespace wattmast::ui
