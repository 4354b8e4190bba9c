// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Searches for the palette on a worker, so that typing never waits.
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <memory>
#include <stop_token>

#include "model/catalog.h"
#include "ui/shell/palette/palette_entry.h"

namespace wattmast::ui {

class FleetIndex;

/// GUI thread. Two threads of its own: one prepares, one answers, so that commands are found while a large fleet is
/// still being read.
class PaletteSearch : public QObject {
    Q_OBJECT

public:
    explicit PaletteSearch(QObject* parent = nullptr);
    ~PaletteSearch() override;

    /// Prepares sites, areas and points. The same catalogue again does nothing, unless reset() was called.
    void prepare(const std::shared_ptr<const Catalog>& catalog);
    /// Forgets the fleet, because names of points are in another language now.
    void reset();
    /// Pages, views and commands, in the order in which equals are shown.
    void set_fixed(PaletteEntries entries);
    /// found() follows, also for what was prepared meanwhile; a newer query replaces an older one.
    void search(const QString& query);
    /// Between search() and found().
    [[nodiscard]] bool is_searching() const { return is_searching_; }
    [[nodiscard]] bool is_ready() const { return fleet_ != nullptr; }

Q_SIGNALS:
    /// Groups in the order of their best entry; empty for an empty query.
    void found(const wattmast::ui::PaletteEntries& entries);

private:
    struct Fixed;
    using FleetWatcher = QFutureWatcher<std::shared_ptr<const FleetIndex>>;
    using FixedWatcher = QFutureWatcher<std::shared_ptr<const Fixed>>;
    using AnswerWatcher = QFutureWatcher<PaletteEntries>;

    [[nodiscard]] static std::shared_ptr<const Fixed> prepared(PaletteEntries entries);
    [[nodiscard]] static PaletteEntries answer(const QStringList& words, const FleetIndex* fleet, const Fixed* fixed);
    void search_again();
    void search_what_is_asked();

    QString query_;
    bool is_searching_ = false;
    std::shared_ptr<const Catalog> wanted_;
    std::shared_ptr<const FleetIndex> fleet_;
    std::shared_ptr<const Fixed> fixed_;
    std::stop_source stop_;
    FleetWatcher fleet_watcher_;
    FixedWatcher fixed_watcher_;
    AnswerWatcher answer_watcher_;
    QThreadPool preparing_;
    QThreadPool answering_;
};

}  // namespace wattmast::ui
