// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A file of another system on its way into the database: what is known of it, what is still asked, and the work itself.
#pragma once

#include <QObject>
#include <chrono>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/history/first_rows.h"
#include "app/history/import.h"
#include "app/history/import_record.h"
#include "app/history/proposal.h"
#include "ui/engine_bridge.h"

class QTimer;

namespace wattmast::ui {

/// Knows no widget. Reads and stores on workers; nothing is stored before begin_import(). GUI thread.
///
/// open() → a proposal and the first rows → edits, each with new first rows → no open question: the whole file is read
/// (the preview) → begin_import(). Every edit takes the preview away, so that what is stored is always what was looked
/// at.
class HistoryImporter : public QObject {
    Q_OBJECT

public:
    /// What became of the last import.
    enum class Outcome : std::uint8_t {
        none = 1,
        running,
        complete,
        cancelled,
        failed,
        file_changed,       ///< Since the preview: nothing was stored.
        changed_meanwhile,  ///< Complete, but what was read and stored is not the file that was looked at.
    };
    /// Of the last wish to read or write a mapping or the list of findings.
    struct Note {
        enum class About : std::uint8_t { mapping_loaded = 1, mapping_saved, findings_saved };
        About about = About::mapping_loaded;
        QString file;
        std::optional<Failure> failure;
    };

    enum class Field : std::uint8_t { zone = 1, scale, period };
    /// What stands in a field and cannot be read; the mapping keeps what it had.
    struct Unreadable {
        Field field = Field::zone;
        std::string column;  ///< This and `name`: of the value, as HistoryValue has them; empty of the zone.
        std::string name;
        QString text;
    };

    static constexpr std::size_t shown_rows = 200;
    static constexpr std::size_t kept_findings = 20'000;  ///< Of each kind with their text; all are counted.

    explicit HistoryImporter(EngineBridge& bridge, QObject* parent = nullptr);
    /// An import that runs is stopped; what it has stored stays. Files that are still to be written are written.
    ~HistoryImporter() override;

    // ---- What a person does ----
    /// Begins with another file. Does nothing while an import runs.
    void open(const std::filesystem::path& file);
    /// Proposes anew. `automatic`: to be recognised.
    void choose_encoding(TextEncoding encoding);
    /// Proposes anew. Empty: to be found.
    void choose_delimiter(std::optional<char> delimiter);
    /// Changes the mapping; nothing happens where it stays equal.
    void edit(const std::function<void(HistoryMapping&)>& change);
    /// Until set_readable() of the same field nothing can be imported. Another file or a loaded mapping has other
    /// texts: then it is forgotten.
    void set_unreadable(const Unreadable& field);
    void set_readable(const Unreadable& field);
    void load_mapping(const std::filesystem::path& file);
    void save_mapping(const std::filesystem::path& file);
    /// The findings as CSV, English and the same in every locale.
    void save_findings(const std::filesystem::path& file);
    /// @pre can_import()
    void begin_import(const std::string& who);
    /// Stops the import that runs; outcome() then says so. What is stored stays.
    void cancel();
    void read_records();

    // ---- How it stands ----
    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    [[nodiscard]] bool has_file() const { return !file_.empty(); }
    [[nodiscard]] std::uint64_t size() const { return size_; }
    [[nodiscard]] const HistoryMapping& mapping() const { return mapping_; }
    /// Empty where a mapping was loaded, or nothing could be proposed.
    [[nodiscard]] const std::optional<HistoryProposal>& proposal() const { return proposal_; }
    [[nodiscard]] std::shared_ptr<const Catalog> catalog() const { return bridge_.catalog(); }
    /// Null while they are read for the first time, or cannot be.
    [[nodiscard]] const std::shared_ptr<const HistoryFirstRows>& rows() const { return rows_; }
    /// Why there are no rows.
    [[nodiscard]] const std::optional<Failure>& rows_failure() const { return rows_failure_; }
    [[nodiscard]] bool is_empty_file() const { return is_empty_file_; }
    /// Whether nothing could be proposed: no columns, no times, or an encoding that is not recognised.
    [[nodiscard]] bool is_not_understood() const { return is_not_understood_; }
    [[nodiscard]] std::vector<HistoryQuestion> questions() const;
    /// Fields that cannot be read. Those of values that the mapping does not have any more, and lengths of periods that
    /// it does not ask for, do not count.
    [[nodiscard]] std::vector<Unreadable> unreadable() const;
    /// What stands in a field that cannot be read; empty: it can.
    [[nodiscard]] std::optional<QString> unreadable_text(Field field, const std::string& column = {},
                                                         const std::string& name = {}) const;
    /// Of the preview, or of the import once that is done; null before.
    [[nodiscard]] const std::shared_ptr<const HistoryReport>& report() const { return report_; }
    [[nodiscard]] const std::optional<Failure>& preview_failure() const { return preview_failure_; }
    [[nodiscard]] bool is_looking() const { return look_ticket_.is_pending(); }
    [[nodiscard]] bool is_previewing() const { return preview_ticket_.is_pending(); }
    [[nodiscard]] bool is_read_only() const { return bridge_.options().access == Access::read_only; }
    /// Whether everything is said, can be read and was looked at, and something is there to be stored.
    [[nodiscard]] bool can_import() const;
    [[nodiscard]] Outcome outcome() const { return outcome_; }
    [[nodiscard]] bool is_importing() const { return outcome_ == Outcome::running; }
    /// Whether the last import came to its end.
    [[nodiscard]] bool is_stored() const {
        return outcome_ == Outcome::complete || outcome_ == Outcome::changed_meanwhile;
    }
    [[nodiscard]] const std::optional<Failure>& import_failure() const { return import_failure_; }
    /// Of the preview or the import that runs; of the import as it ended.
    [[nodiscard]] const HistoryProgress& progress() const { return progress_; }
    [[nodiscard]] std::optional<Duration> time_left() const;
    [[nodiscard]] const std::optional<Note>& note() const { return note_; }
    [[nodiscard]] const std::vector<HistoryImportRecord>& records() const { return records_; }
    [[nodiscard]] const std::optional<Failure>& records_failure() const { return records_failure_; }

Q_SIGNALS:
    void changed();
    void progressed();
    void records_changed();

private:
    struct Look;
    class Write;
    [[nodiscard]] static Look look_at(const std::filesystem::path& file, const HistoryMapping& mapping,
                                      const Catalog& catalog, UtcTime now);
    [[nodiscard]] static Look propose_and_look(const std::filesystem::path& file, const HistoryHints& hints,
                                               const Catalog& catalog, UtcTime now);
    void propose();
    void look();
    void take_look(const Look& look);
    void follow_catalog();
    void preview();
    void forget_preview();
    void begin_progress();
    void take_progress(const HistoryProgress& progress);
    void take_import(const std::shared_ptr<const HistoryReport>& report, bool has_changed);
    void take_import_failure(const Failure& failure);
    void take_mapping(const std::filesystem::path& file, const Result<HistoryMapping>& mapping);
    /// One after the other, in the order of the wishes. `text` is called on a worker.
    void write(Note::About about, const std::filesystem::path& file, std::function<std::string()> text);
    void write_next();

    EngineBridge& bridge_;
    std::filesystem::path file_;
    std::uint64_t size_ = 0;
    HistoryHints hints_;
    std::optional<HistoryProposal> proposal_;
    HistoryMapping mapping_;
    std::vector<Unreadable> unreadable_;
    std::shared_ptr<const HistoryFirstRows> rows_;
    std::optional<Failure> rows_failure_;
    bool is_empty_file_ = false;
    bool is_not_understood_ = false;
    std::shared_ptr<const Catalog> looked_with_;  ///< Whose places the rows were held against.
    std::shared_ptr<const HistoryReport> report_;
    std::optional<Failure> preview_failure_;
    Outcome outcome_ = Outcome::none;
    std::optional<Failure> import_failure_;
    HistoryProgress progress_;
    std::chrono::steady_clock::time_point begun_;
    std::optional<Note> note_;
    std::deque<std::shared_ptr<Write>> writes_;  ///< The first is being written.
    std::vector<HistoryImportRecord> records_;
    std::optional<Failure> records_failure_;

    QTimer* debounce_;
    std::shared_ptr<std::stop_source> stop_import_;
    RequestTicket look_ticket_;
    RequestTicket preview_ticket_;
    RequestTicket import_ticket_;
    RequestTicket load_ticket_;
    RequestTicket write_ticket_;
    RequestTicket records_ticket_;
};

}  // namespace wattmast::ui
