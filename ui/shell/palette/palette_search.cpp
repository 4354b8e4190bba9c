// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/palette/palette_search.h"

#include <QtConcurrentRun>
#include <algorithm>
#include <map>
#include <utility>

#include "ui/shell/palette/fleet_index.h"
#include "ui/shell/palette/pinyin.h"

namespace wattmast::ui {
namespace {

constexpr std::size_t most_of_fleet_group = 6;
constexpr std::size_t most_of_fixed_group = 8;

}  // namespace

struct PaletteSearch::Fixed {
    PaletteEntries entries;
    std::vector<SearchText> texts;  ///< Title and subtitle of each.
};

PaletteSearch::PaletteSearch(QObject* parent) : QObject(parent) {
    preparing_.setMaxThreadCount(1);
    answering_.setMaxThreadCount(1);
    connect(&fleet_watcher_, &FleetWatcher::finished, this, [this] {
        fleet_ = fleet_watcher_.result();
        search_what_is_asked();
    });
    connect(&fixed_watcher_, &FixedWatcher::finished, this, [this] {
        fixed_ = fixed_watcher_.result();
        search_what_is_asked();
    });
    connect(&answer_watcher_, &AnswerWatcher::finished, this, [this] {
        // An answer to what is not asked for any more is dropped.
        if (std::exchange(is_searching_, false)) {
            Q_EMIT found(answer_watcher_.result());
        }
    });
}

PaletteSearch::~PaletteSearch() {
    stop_.request_stop();
    preparing_.waitForDone();
    answering_.waitForDone();
}

void PaletteSearch::prepare(const std::shared_ptr<const Catalog>& catalog) {
    if (catalog == wanted_) {
        return;
    }
    wanted_ = catalog;
    stop_.request_stop();
    stop_ = std::stop_source();
    fleet_watcher_.setFuture(QtConcurrent::run(
        &preparing_, [catalog, cancel = stop_.get_token()] { return FleetIndex::build(catalog, cancel); }));
}

void PaletteSearch::reset() {
    wanted_.reset();
}

void PaletteSearch::set_fixed(PaletteEntries entries) {
    fixed_watcher_.setFuture(
        QtConcurrent::run(&answering_, [entries = std::move(entries)] { return prepared(entries); }));
}

void PaletteSearch::search(const QString& query) {
    query_ = query;
    search_again();
}

void PaletteSearch::search_what_is_asked() {
    if (!words_of(query_).isEmpty()) {
        search_again();
    }
}

void PaletteSearch::search_again() {
    const QStringList words = words_of(query_);
    if (words.isEmpty()) {
        is_searching_ = false;
        Q_EMIT found({});
        return;
    }
    is_searching_ = true;
    answer_watcher_.setFuture(QtConcurrent::run(
        &answering_, [words, fleet = fleet_, fixed = fixed_] { return answer(words, fleet.get(), fixed.get()); }));
}

std::shared_ptr<const PaletteSearch::Fixed> PaletteSearch::prepared(PaletteEntries entries) {
    Pinyin pinyin;
    auto made = std::make_shared<Fixed>();
    for (const PaletteEntry& entry : entries) {
        made->texts.emplace_back(entry.title + QLatin1Char(' ') + entry.subtitle, pinyin);
    }
    made->entries = std::move(entries);
    return made;
}

PaletteEntries PaletteSearch::answer(const QStringList& words, const FleetIndex* fleet, const Fixed* fixed) {
    PaletteEntries found = fleet == nullptr ? PaletteEntries() : fleet->search(words, most_of_fleet_group);
    std::map<PaletteGroup, PaletteEntries> groups;
    for (std::size_t i = 0; fixed != nullptr && i < fixed->entries.size(); ++i) {
        int sum = 0;
        const bool matches = std::ranges::all_of(words, [&](const QString& word) {
            const int score = fixed->texts[i].match(word);
            sum += score;
            return score > 0;
        });
        if (matches) {
            PaletteEntry entry = fixed->entries[i];
            entry.score = sum / static_cast<int>(words.size());
            groups[entry.group].push_back(std::move(entry));
        }
    }
    for (auto& [group, entries] : groups) {
        std::ranges::stable_sort(entries, std::ranges::greater{}, &PaletteEntry::score);
        entries.resize(std::min(entries.size(), most_of_fixed_group));
        found.insert(found.end(), entries.begin(), entries.end());
    }
    std::map<PaletteGroup, int> best;
    for (const PaletteEntry& entry : found) {
        best[entry.group] = std::max(best[entry.group], entry.score);
    }
    std::ranges::stable_sort(found, [&best](const PaletteEntry& left, const PaletteEntry& right) {
        return best[left.group] != best[right.group] ? best[left.group] > best[right.group] : left.group < right.group;
    });
    return found;
}

}  // namespace wattmast::ui
