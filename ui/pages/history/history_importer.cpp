// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/history_importer.h"

#include <QDebug>
#include <QTimer>
#include <atomic>
#include <stop_token>

#include "app/history/history_file.h"
#include "app/whole_file.h"
#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

constexpr std::chrono::milliseconds after_edit{150};
constexpr std::size_t first_samples = 20;

using StopBoth = std::stop_callback<std::function<void()>>;
using Unreadable = HistoryImporter::Unreadable;

bool is_same_field(const Unreadable& one, const Unreadable& other) {
    return one.field == other.field && one.column == other.column && one.name == other.name;
}

/// Whether the field of the value is one that counts.
bool asks_for(const HistoryValue& value, const Unreadable& field) {
    const bool has_period =
        value.stamp == StampAt::begin && value.point && info(value.point->kind).nature == PointNature::total;
    return value.column == field.column && value.name == field.name &&
           (field.field != HistoryImporter::Field::period || has_period);
}

}  // namespace

/// What a worker found out of the begin of a file.
struct HistoryImporter::Look {
    std::optional<HistoryProposal> proposal;
    std::optional<HistoryFirstRows> rows;
    std::optional<Failure> failure;  ///< Why there are no rows.
    std::uint64_t size = 0;
    bool is_empty = false;
    bool is_not_understood = false;
};

/// A file that is to be written; the person was not told that it may not be.
class HistoryImporter::Write {
public:
    Write(Note::About what, std::filesystem::path where, std::function<std::string()> text)
        : about(what), file(std::move(where)), text_(std::move(text)) {}

    const Note::About about;
    const std::filesystem::path file;

    /// Any thread. Empty: another call does it or did.
    std::optional<Result<void>> do_once() {
        return is_taken_.exchange(true) ? std::nullopt : std::optional(write_whole_file(file, text_()));
    }

private:
    std::function<std::string()> text_;
    std::atomic_bool is_taken_ = false;
};

HistoryImporter::HistoryImporter(EngineBridge& bridge, QObject* parent)
    : QObject(parent), bridge_(bridge), debounce_(new QTimer(this)) {
    debounce_->setSingleShot(true);
    debounce_->setInterval(after_edit);
    connect(debounce_, &QTimer::timeout, this, &HistoryImporter::look);
    connect(&bridge_, &EngineBridge::catalog_changed, this, &HistoryImporter::follow_catalog);
}

HistoryImporter::~HistoryImporter() {
    if (stop_import_) {
        stop_import_->request_stop();
    }
    // Jobs that no worker has come to are dropped with the ticket.
    for (const auto& write : writes_) {
        if (const auto written = write->do_once(); written && !*written) {
            qWarning() << "a file was not written:" << written->error().detail.c_str();
        }
    }
}

/// Where the sites and devices are others, other rows have a place. New points, which a collector finds, change
/// nothing.
void HistoryImporter::follow_catalog() {
    const auto now = bridge_.catalog();
    const bool has_other_places =
        looked_with_ && (now->sites != looked_with_->sites || now->devices != looked_with_->devices);
    if (has_other_places && rows_ && outcome_ == Outcome::none) {
        look();
    }
}

HistoryImporter::Look HistoryImporter::look_at(const std::filesystem::path& file, const HistoryMapping& mapping,
                                               const Catalog& catalog, UtcTime now) {
    Look made;
    auto rows = read_first_rows(file, mapping, &catalog, now, shown_rows);
    if (rows) {
        made.rows = std::move(*rows);
    } else {
        made.failure = rows.error();
    }
    std::error_code ignored;
    const auto size = std::filesystem::file_size(file, ignored);
    made.size = ignored ? 0 : size;
    return made;
}

HistoryImporter::Look HistoryImporter::propose_and_look(const std::filesystem::path& file, const HistoryHints& hints,
                                                        const Catalog& catalog, UtcTime now) {
    const auto beginning = beginning_of(file, proposal_bytes);
    Look failed;
    if (!beginning || beginning->empty()) {
        failed.is_empty = beginning.has_value();
        failed.failure = beginning ? fail(Errc::no_data, file.string() + " has no bytes") : beginning.error();
        return failed;
    }
    auto proposal = propose_mapping(*beginning, hints);
    if (!proposal) {
        failed.failure = fail(proposal.error().code, file.string() + ": " + proposal.error().detail);
        failed.size = beginning->size();
        failed.is_not_understood = true;
        return failed;
    }
    Look made = look_at(file, proposal->mapping, catalog, now);
    made.proposal = std::move(*proposal);
    return made;
}

void HistoryImporter::open(const std::filesystem::path& file) {
    if (is_importing()) {
        return;
    }
    file_ = file;
    hints_ = {};
    proposal_.reset();
    mapping_ = {};
    rows_.reset();
    rows_failure_.reset();
    is_empty_file_ = false;
    is_not_understood_ = false;
    size_ = 0;
    note_.reset();
    unreadable_.clear();
    propose();
}

void HistoryImporter::choose_encoding(TextEncoding encoding) {
    if (!is_importing() && has_file()) {
        hints_.encoding = encoding;
        propose();
    }
}

void HistoryImporter::choose_delimiter(std::optional<char> delimiter) {
    if (!is_importing() && has_file()) {
        hints_.delimiter = delimiter;
        propose();
    }
}

void HistoryImporter::forget_preview() {
    preview_ticket_.cancel();
    report_.reset();
    preview_failure_.reset();
    outcome_ = Outcome::none;
    import_failure_.reset();
}

void HistoryImporter::propose() {
    debounce_->stop();
    forget_preview();
    // What was said of the place and the clock holds for other columns too.
    hints_.zone = mapping_.zone;
    hints_.site = mapping_.site;
    hints_.device = mapping_.device;
    bridge_.run(look_ticket_,
                [this, file = file_, hints = hints_, now = bridge_.now()](Engine& engine, const Queries&, const auto&,
                                                                          const auto&) -> std::function<void()> {
                    const auto found = std::make_shared<Look>(propose_and_look(file, hints, *engine.catalog(), now));
                    return [this, found] {
                        proposal_ = found->proposal;
                        if (proposal_) {
                            mapping_ = proposal_->mapping;
                        }
                        rows_.reset();
                        take_look(*found);
                    };
                });
    Q_EMIT changed();
}

void HistoryImporter::edit(const std::function<void(HistoryMapping&)>& change) {
    if (is_importing()) {
        return;
    }
    HistoryMapping edited = mapping_;
    change(edited);
    if (edited == mapping_) {
        return;
    }
    mapping_ = std::move(edited);
    note_.reset();
    forget_preview();
    look_ticket_.cancel();
    debounce_->start();
    Q_EMIT changed();
}

void HistoryImporter::look() {
    debounce_->stop();
    forget_preview();
    bridge_.run(look_ticket_,
                [this, file = file_, mapping = mapping_, now = bridge_.now()](
                    Engine& engine, const Queries&, const auto&, const auto&) -> std::function<void()> {
                    const auto found = std::make_shared<Look>(look_at(file, mapping, *engine.catalog(), now));
                    return [this, found] { take_look(*found); };
                });
    Q_EMIT changed();
}

void HistoryImporter::take_look(const Look& look) {
    rows_failure_ = look.failure;
    is_empty_file_ = look.is_empty;
    is_not_understood_ = look.is_not_understood;
    looked_with_ = bridge_.catalog();
    size_ = look.size;
    if (look.rows) {
        rows_ = std::make_shared<const HistoryFirstRows>(*look.rows);
        if (questions().empty()) {
            preview();
        }
    }
    Q_EMIT changed();
}

std::vector<HistoryQuestion> HistoryImporter::questions() const {
    return has_file() && rows_ && !rows_failure_ ? questions_of(mapping_) : std::vector<HistoryQuestion>();
}

void HistoryImporter::set_unreadable(const Unreadable& field) {
    if (!is_importing() && unreadable_text(field.field, field.column, field.name) != field.text) {
        std::erase_if(unreadable_, [&](const Unreadable& one) { return is_same_field(one, field); });
        unreadable_.push_back(field);
        Q_EMIT changed();
    }
}

void HistoryImporter::set_readable(const Unreadable& field) {
    if (std::erase_if(unreadable_, [&](const Unreadable& one) { return is_same_field(one, field); }) > 0) {
        Q_EMIT changed();
    }
}

std::vector<HistoryImporter::Unreadable> HistoryImporter::unreadable() const {
    std::vector<Unreadable> fields;
    std::ranges::copy_if(unreadable_, std::back_inserter(fields), [this](const Unreadable& field) {
        return field.field == Field::zone ||
               std::ranges::any_of(mapping_.values, [&](const HistoryValue& value) { return asks_for(value, field); });
    });
    return fields;
}

std::optional<QString> HistoryImporter::unreadable_text(Field field, const std::string& column,
                                                        const std::string& name) const {
    const Unreadable wanted{field, column, name, {}};
    const auto found =
        std::ranges::find_if(unreadable_, [&](const Unreadable& one) { return is_same_field(one, wanted); });
    return found == unreadable_.end() ? std::nullopt : std::optional(found->text);
}

void HistoryImporter::begin_progress() {
    progress_ = {0, size_, 0, 0};
    begun_ = std::chrono::steady_clock::now();
}

void HistoryImporter::take_progress(const HistoryProgress& progress) {
    progress_ = progress;
    Q_EMIT progressed();
}

std::optional<Duration> HistoryImporter::time_left() const {
    const auto passed = std::chrono::steady_clock::now() - begun_;
    if (progress_.bytes == 0 || progress_.size < progress_.bytes) {
        return std::nullopt;
    }
    const double rest = static_cast<double>(progress_.size - progress_.bytes) / static_cast<double>(progress_.bytes);
    return std::chrono::duration_cast<Duration>(passed * rest);
}

void HistoryImporter::preview() {
    begin_progress();
    bridge_.run(
        preview_ticket_,
        [this, file = file_, mapping = mapping_, now = bridge_.now()](
            Engine& engine, const Queries&, const EngineBridge::Post& post,
            const std::stop_token& cancel) -> std::function<void()> {
            const auto catalog = engine.catalog();
            const auto result = std::make_shared<Result<HistoryReport>>(preview_history(
                file, mapping, catalog.get(), now, {first_samples, kept_findings},
                [&](const HistoryProgress& progress) { post([this, progress] { take_progress(progress); }); }, cancel));
            return [this, result] {
                preview_failure_ = *result ? std::nullopt : std::optional(result->error());
                report_ = *result ? std::make_shared<const HistoryReport>(std::move(**result)) : nullptr;
                Q_EMIT changed();
            };
        });
}

bool HistoryImporter::can_import() const {
    const auto has_samples = [](const HistorySeries& series) { return series.values + series.missing > 0; };
    return has_file() && !is_read_only() && !is_importing() && !is_stored() && report_ && !is_looking() &&
           !debounce_->isActive() && questions().empty() && unreadable().empty() &&
           std::ranges::any_of(report_->series, has_samples);
}

void HistoryImporter::begin_import(const std::string& who) {
    HistoryImportOrder order;
    order.file = file_;
    order.mapping = mapping_;
    order.by = {who, bridge_.now()};
    order.limits = {first_samples, kept_findings};
    stop_import_ = std::make_shared<std::stop_source>();
    order.cancel = stop_import_->get_token();
    outcome_ = Outcome::running;
    import_failure_.reset();
    note_.reset();
    begin_progress();
    bridge_.run(import_ticket_,
                [this, order, stop = stop_import_, looked_at = report_->sha256](
                    Engine& engine, const Queries&, const EngineBridge::Post& post,
                    const std::stop_token& gone) mutable -> std::function<void()> {
                    const StopBoth stop_too(gone, [stop] { stop->request_stop(); });
                    order.progress = [&](const HistoryProgress& progress) {
                        post([this, progress] { take_progress(progress); });
                    };
                    const auto digest = digest_of_file(order.file, order.cancel);
                    if (digest && *digest != looked_at) {
                        return [this] {
                            look();
                            outcome_ = Outcome::file_changed;
                            Q_EMIT changed();
                        };
                    }
                    auto result = digest ? engine.import_history(order) : Result<HistoryReport>(digest.error());
                    if (!result) {
                        return [this, failure = result.error()] { take_import_failure(failure); };
                    }
                    // What was looked at is one reading of the file, and what is stored another.
                    const bool has_changed = result->sha256 != looked_at;
                    const auto report = std::make_shared<const HistoryReport>(std::move(*result));
                    return [this, report, has_changed] { take_import(report, has_changed); };
                });
    Q_EMIT changed();
}

void HistoryImporter::cancel() {
    if (stop_import_) {
        stop_import_->request_stop();
    }
}

void HistoryImporter::take_import(const std::shared_ptr<const HistoryReport>& report, bool has_changed) {
    outcome_ = has_changed ? Outcome::changed_meanwhile : Outcome::complete;
    report_ = report;
    Q_EMIT changed();
    read_records();
}

void HistoryImporter::take_import_failure(const Failure& failure) {
    import_failure_ = failure;
    outcome_ = failure.code == Errc::cancelled ? Outcome::cancelled : Outcome::failed;
    Q_EMIT changed();
    read_records();
}

void HistoryImporter::read_records() {
    bridge_.run(records_ticket_,
                [this](Engine&, const Queries& queries, const auto&, const auto&) -> std::function<void()> {
                    return [this, records = queries.history_imports()] {
                        records_failure_ = records ? std::nullopt : std::optional(records.error());
                        records_ = records ? *records : std::vector<HistoryImportRecord>();
                        Q_EMIT records_changed();
                    };
                });
}

void HistoryImporter::load_mapping(const std::filesystem::path& file) {
    if (is_importing()) {
        return;
    }
    bridge_.run(load_ticket_, [this, file](Engine&, const Queries&, const auto&, const auto&) -> std::function<void()> {
        return [this, file, mapping = read_mapping(file)] { take_mapping(file, mapping); };
    });
}

void HistoryImporter::take_mapping(const std::filesystem::path& file, const Result<HistoryMapping>& mapping) {
    note_ = Note{Note::About::mapping_loaded, to_qt(file.string()),
                 mapping ? std::nullopt : std::optional(mapping.error())};
    if (mapping && !is_importing()) {
        mapping_ = *mapping;
        unreadable_.clear();
        proposal_.reset();
        hints_ = {};
        rows_.reset();
        if (has_file()) {
            look();
            return;
        }
    }
    Q_EMIT changed();
}

void HistoryImporter::write(Note::About about, const std::filesystem::path& file, std::function<std::string()> text) {
    writes_.push_back(std::make_shared<Write>(about, file, std::move(text)));
    if (writes_.size() == 1) {
        write_next();
    }
}

void HistoryImporter::write_next() {
    bridge_.run(
        write_ticket_,
        [this, write = writes_.front()](Engine&, const Queries&, const auto&, const auto&) -> std::function<void()> {
            return [this, write, written = write->do_once().value_or(Result<void>())] {
                note_ = Note{write->about, to_qt(write->file.string()),
                             written ? std::nullopt : std::optional(written.error())};
                writes_.pop_front();
                if (!writes_.empty()) {
                    write_next();
                }
                Q_EMIT changed();
            };
        });
}

void HistoryImporter::save_mapping(const std::filesystem::path& file) {
    write(Note::About::mapping_saved, file, [mapping = mapping_] { return mapping_text(mapping); });
}

void HistoryImporter::save_findings(const std::filesystem::path& file) {
    if (report_) {
        write(Note::About::findings_saved, file, [report = report_] { return findings_csv(report->findings); });
    }
}

}  // namespace wattmast::ui
