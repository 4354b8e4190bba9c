// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Drafts, issued reports and schedules, one below the other.
#pragma once

#include <QListView>
#include <cstdint>
#include <optional>
#include <vector>

class QStandardItemModel;

namespace wattmast::ui {

/// What a row of the list stands for.
struct ReportEntry {
    enum class Kind : std::uint8_t { draft = 1, issued = 2, schedule = 3 };
    Kind kind = Kind::draft;
    qint64 key = 0;  ///< Of a draft its place, else the number of its record.
    QString title;
    QString state;   ///< "Draft", "Issued", "Replaced by rev. 2"
    QString detail;  ///< The second line.
    bool is_locked = false;

    friend bool operator==(const ReportEntry&, const ReportEntry&) = default;
};

/// Two lines each. Emits chosen() when a person goes to another row.
class ReportShelf : public QListView {
    Q_OBJECT

public:
    explicit ReportShelf(QWidget* parent = nullptr);

    /// The chosen one stays chosen where it is still there.
    void set_entries(std::vector<ReportEntry> entries);
    /// Rows with all words in title, state or detail.
    void set_filter(const QString& words);
    /// Null: nothing is chosen.
    [[nodiscard]] const ReportEntry* chosen() const;
    /// False: there is none of that kind and key, or the filter hides it.
    bool choose(ReportEntry::Kind kind, qint64 key);
    [[nodiscard]] int row_count() const;

Q_SIGNALS:
    void chosen_changed();

private:
    /// @param before What was chosen, and is again where it is still there.
    void fill(const std::optional<ReportEntry>& before);

    std::vector<ReportEntry> entries_;
    std::vector<std::size_t> shown_;  ///< Places in entries_, by row.
    QString words_;
    QStandardItemModel* model_;
    bool is_filling_ = false;
};

}  // namespace wattmast::ui
