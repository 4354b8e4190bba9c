// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/history/import.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>
#include <numeric>
#include <span>
#include <utility>

#include "app/history/history_file.h"
#include "app/history/import_record.h"
#include "carbon/digest.h"

namespace wattmast {
namespace {

constexpr std::size_t batch_size = 50'000;
constexpr std::size_t rows_between_looks = 2'000;
constexpr std::chrono::milliseconds between_reports{200};
constexpr std::size_t most_recorded_series = 100;

using Steady = std::chrono::steady_clock;
/// Takes a batch of samples; the interpreter knows their series.
using TakeHistory = std::function<Result<void>(std::span<const HistorySample>, const HistoryInterpreter&)>;

/// Reads a file once, from its begin to its end.
class HistoryRun {
public:
    HistoryRun(HistoryFile& file, HistoryInterpreter& interpreter, HistoryReport& report, const HistoryLimits& limits)
        : file_(file), interpreter_(interpreter), report_(report), limits_(limits) {}

    Result<void> run(const TakeHistory& take, const OnHistoryProgress& progress, const std::stop_token& cancel) {
        CsvRow row;
        while (true) {
            const auto more = file_.next(row);
            if (!more) {
                return more.error();
            }
            if (!*more) {
                break;
            }
            ++report_.rows;
            interpreter_.read(row, report_.findings, batch_);
            if (report_.rows % rows_between_looks == 0) {
                if (cancel.stop_requested()) {
                    return fail(Errc::cancelled, "the reading of the file was given up");
                }
                if (Steady::now() - told_ >= between_reports) {
                    tell(progress);
                }
            }
            if (batch_.size() >= batch_size) {
                if (const auto taken = hand_on(take); !taken) {
                    return taken;
                }
                tell(progress);
            }
        }
        if (cancel.stop_requested()) {
            return fail(Errc::cancelled, "the reading of the file was given up");
        }
        return hand_on(take);
    }

private:
    Result<void> hand_on(const TakeHistory& take) {
        const std::size_t room = limits_.samples - std::min(limits_.samples, report_.first.size());
        report_.first.insert(report_.first.end(), batch_.begin(),
                             batch_.begin() + static_cast<std::ptrdiff_t>(std::min(room, batch_.size())));
        auto taken = take(batch_, interpreter_);
        batch_.clear();
        return taken;
    }
    void tell(const OnHistoryProgress& progress) {
        told_ = Steady::now();
        if (progress) {
            progress({file_.bytes_read(), file_.size(), report_.rows, report_.stored});
        }
    }

    HistoryFile& file_;
    HistoryInterpreter& interpreter_;
    HistoryReport& report_;
    HistoryLimits limits_;
    std::vector<HistorySample> batch_;
    Steady::time_point told_ = Steady::now();
};

void finish(HistoryReport& report, const HistoryFile& file, const HistoryInterpreter& interpreter) {
    report.sha256 = file.sha256();
    report.size = file.bytes_read();
    report.series = interpreter.series();
    report.left_out_names = interpreter.left_out_names();
    report.left_out_columns = interpreter.left_out_columns();
}

/// A file with what its header says.
struct OpenHistory {
    HistoryFile file;
    HistoryInterpreter interpreter;
};

Result<OpenHistory> open_history(const std::filesystem::path& path, const HistoryMapping& mapping,
                                 const Catalog* catalog, UtcTime now) {
    auto file = HistoryFile::open(path, mapping);
    if (!file) {
        return file.error();
    }
    const auto header = file->header();
    if (!header) {
        return header.error();
    }
    auto interpreter = HistoryInterpreter::make(mapping, *header, catalog, now);
    if (!interpreter) {
        return interpreter.error();
    }
    return OpenHistory{std::move(*file), std::move(*interpreter)};
}

/// Stores batches, and finds or makes their points.
class HistoryStorer {
public:
    HistoryStorer(HistoryTarget& target, const Catalog& catalog, HistoryReport& report)
        : target_(target), catalog_(catalog), report_(report) {}

    Result<void> take(std::span<const HistorySample> batch, const HistoryInterpreter& interpreter) {
        if (const auto known = know_points(interpreter.series()); !known) {
            return known;
        }
        samples_.clear();
        for (const HistorySample& one : batch) {
            samples_.push_back(one.sample);
            samples_.back().point = points_[one.series];
        }
        const auto appended = target_.append(samples_);
        if (!appended) {
            return appended.error();
        }
        report_.stored += appended->stored;
        report_.repeated += appended->repeated;
        report_.too_old += appended->retired;
        report_.conflicting += appended->conflicting.size();
        tell_conflicts(appended->conflicting, batch, interpreter);
        return {};
    }

private:
    /// Those that are new are made together.
    Result<void> know_points(const std::vector<HistorySeries>& series) {
        if (points_.size() == series.size()) {
            return {};
        }
        return target_.change_catalog([&](CatalogStore& store) {
            return store.together([&]() -> Result<void> {
                for (std::size_t i = points_.size(); i < series.size(); ++i) {
                    const auto point = store.ensure_point(device_of(series[i]), series[i].key);
                    if (!point) {
                        return point.error();
                    }
                    points_.push_back(*point);
                }
                return {};
            });
        });
    }
    /// The interpreter has looked whether it is there.
    [[nodiscard]] DeviceId device_of(const HistorySeries& series) const {
        const auto devices = catalog_.devices_of(catalog_.site_by_code(series.site)->id);
        return (*std::ranges::find(devices, series.device, &Device::name))->id;
    }

    void tell_conflicts(const std::vector<Sample>& conflicts, std::span<const HistorySample> batch,
                        const HistoryInterpreter& interpreter) {
        if (conflicts.empty()) {
            return;
        }
        const auto place = [&](std::size_t i) { return std::pair(samples_[i].point, samples_[i].at); };
        std::vector<std::size_t> order(samples_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::sort(order, {}, place);
        for (const Sample& conflict : conflicts) {
            auto found = std::ranges::lower_bound(order, std::pair(conflict.point, conflict.at), {}, place);
            while (found != order.end() && samples_[*found].at == conflict.at && samples_[*found] != conflict) {
                ++found;
            }
            if (found == order.end()) {
                continue;
            }
            const HistorySample& told = batch[*found];
            report_.findings.add(told.line, interpreter.series()[told.series].column, HistoryFindingKind::conflicting,
                                 HistoryEffect::taken, [&] {
                                     const std::string at = to_iso8601(conflict.at);
                                     return conflict.value
                                                ? HistoryText(HistoryPhrase::other_value_counts,
                                                              {at, conflict.value->to_string()})
                                                : HistoryText(HistoryPhrase::other_value_counts_beside_none, {at});
                                 });
        }
    }

    HistoryTarget& target_;
    const Catalog& catalog_;
    HistoryReport& report_;
    std::vector<PointId> points_;  ///< By series.
    std::vector<Sample> samples_;
};

void describe(HistoryImportRecord& record, const HistoryReport& report) {
    record.rows = report.rows;
    record.stored = report.stored;
    record.repeated = report.repeated;
    record.conflicting = report.conflicting;
    record.too_old = report.too_old;
    record.left_out = report.findings.count().left_out;
    record.size = report.size;
    for (const HistorySeries& series : report.series) {
        if (record.series.size() < most_recorded_series) {
            record.series.push_back({series.site + "/" + series.device + "/" + to_string(series.key), series.column,
                                     series.values, series.missing, series.oldest, series.newest});
        }
    }
}

}  // namespace

Result<HistoryReport> preview_history(const std::filesystem::path& file, const HistoryMapping& mapping,
                                      const Catalog* catalog, UtcTime now, const HistoryLimits& limits,
                                      const OnHistoryProgress& progress, std::stop_token cancel) {
    auto open = open_history(file, mapping, catalog, now);
    if (!open) {
        return open.error();
    }
    HistoryReport report(limits.findings);
    const auto taken = HistoryRun(open->file, open->interpreter, report, limits)
                           .run([](auto, const auto&) { return Result<void>(); }, progress, cancel);
    if (!taken) {
        return taken.error();
    }
    finish(report, open->file, open->interpreter);
    return report;
}

namespace {

/// The store of the caller's own thread.
class OwnStore final : public HistoryTarget {
public:
    explicit OwnStore(Store& store) : store_(store) {}
    Result<void> change_catalog(const std::function<Result<void>(CatalogStore&)>& change) override {
        return change(store_.catalog());
    }
    Result<void> keep_record(const std::function<Result<void>(CatalogStore&)>& change) override {
        return change(store_.catalog());
    }
    Result<AppendReport> append(std::span<const Sample> samples) override { return store_.samples().append(samples); }

private:
    Store& store_;
};

}  // namespace

Result<HistoryReport> import_history(const std::filesystem::path& file, const HistoryMapping& mapping,
                                     const Catalog& catalog, HistoryTarget& target, const HistoryImportBy& by,
                                     const HistoryLimits& limits, const OnHistoryProgress& progress,
                                     std::stop_token cancel) {
    auto open = open_history(file, mapping, &catalog, by.when);
    if (!open) {
        return open.error();
    }
    HistoryImportRecord record;
    record.file = file.filename().string();
    record.who = by.who;
    record.begun = by.when;
    record.mapping = mapping_text(mapping);
    std::uint64_t number = 0;
    const auto added = target.keep_record([&](CatalogStore& store) -> Result<void> {
        const auto made = add_history_import(store, record);
        number = made ? *made : 0;
        return made ? Result<void>() : made.error();
    });
    if (!added) {
        return added.error();
    }
    HistoryReport report(limits.findings);
    HistoryStorer storer(target, catalog, report);
    const auto taken =
        HistoryRun(open->file, open->interpreter, report, limits)
            .run([&](auto batch, const HistoryInterpreter& of) { return storer.take(batch, of); }, progress, cancel);
    finish(report, open->file, open->interpreter);
    describe(record, report);
    using End = HistoryImportRecord::End;
    record.sha256 = taken ? report.sha256 : "";
    record.end = taken ? End::complete : taken.error().code == Errc::cancelled ? End::cancelled : End::failed;
    const auto recorded =
        target.keep_record([&](CatalogStore& store) { return change_history_import(store, number, record); });
    if (!taken) {
        return fail(taken.error().code, taken.error().detail + "; " + std::to_string(report.stored) +
                                            " samples are stored and stay: do it again to go on");
    }
    return recorded ? Result<HistoryReport>(std::move(report)) : recorded.error();
}

Result<HistoryReport> import_history(const std::filesystem::path& file, const HistoryMapping& mapping, Store& store,
                                     const HistoryImportBy& by, const HistoryLimits& limits,
                                     const OnHistoryProgress& progress, std::stop_token cancel) {
    const auto catalog = store.catalog().load();
    if (!catalog) {
        return catalog.error();
    }
    OwnStore target(store);
    return import_history(file, mapping, *catalog, target, by, limits, progress, std::move(cancel));
}

Result<std::string> digest_of_file(const std::filesystem::path& file, const std::stop_token& cancel) {
    constexpr std::size_t piece_size = 1024UL * 1024;
    std::ifstream stream(file, std::ios::binary);
    std::string piece(piece_size, '\0');
    Sha256 digest;
    while (stream && !cancel.stop_requested()) {
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        digest.add(std::string_view(piece).substr(0, static_cast<std::size_t>(stream.gcount())));
    }
    if (cancel.stop_requested()) {
        return fail(Errc::cancelled, "the reading of the file was given up");
    }
    return stream.eof() ? Result<std::string>(digest.digest().to_hex())
                        : fail(Errc::file_failed, file.string() + " cannot be read: " + std::strerror(errno));
}

}  // namespace wattmast
