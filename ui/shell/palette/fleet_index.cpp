// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/palette/fleet_index.h"

#include <QHash>
#include <algorithm>
#include <map>

#include "ui/format/names.h"
#include "ui/shell/palette/pinyin.h"

namespace wattmast::ui {
namespace {

constexpr std::size_t entries_between_looks = 1024;  ///< At the stop token.

QString joined(const std::vector<std::string>& path) {
    QStringList parts;
    for (const std::string& part : path) {
        parts << to_qt(part);
    }
    return parts.join(QStringLiteral(" › "));
}

}  // namespace

class FleetIndex::Builder {
public:
    Builder(FleetIndex& index, const std::stop_token& cancel) : index_(index), cancel_(cancel) {}

    [[nodiscard]] bool run() { return add_sites() && add_points(); }

private:
    TextId text(const QString& text) {
        const auto known = ids_.constFind(text);
        if (known != ids_.cend()) {
            return known.value();
        }
        const auto id = static_cast<TextId>(index_.texts_.size());
        index_.texts_.emplace_back(text, pinyin_);
        ids_.insert(text, id);
        return id;
    }

    [[nodiscard]] bool is_cancelled(std::size_t done) const {
        return done % entries_between_looks == 0 && cancel_.stop_requested();
    }

    bool add_sites() {
        std::map<std::vector<std::string>, bool> areas;
        for (const Site& site : index_.catalog_->sites) {
            if (is_cancelled(index_.sites_.size())) {
                return false;
            }
            site_at_[site.id.number()] = static_cast<std::uint32_t>(index_.sites_.size());
            index_.sites_.push_back({text(to_qt(site.code)), text(to_qt(site.name)), text(joined(site.area))});
            std::vector<std::string> path;
            for (const std::string& part : site.area) {
                path.push_back(part);
                areas[path] = true;
            }
        }
        for (const auto& [path, used] : areas) {
            index_.areas_.push_back({path, text(to_qt(path.back())), text(joined(path))});
        }
        return true;
    }

    bool add_points() {
        std::unordered_map<std::int64_t, std::pair<TextId, std::uint32_t>> devices;
        for (const Device& device : index_.catalog_->devices) {
            if (const auto site = site_at_.find(device.site.number()); site != site_at_.end()) {
                devices[device.id.number()] = {text(to_qt(device.name)), site->second};
            }
        }
        index_.points_.reserve(index_.catalog_->points.size());
        for (std::size_t i = 0; i < index_.catalog_->points.size(); ++i) {
            if (is_cancelled(i)) {
                return false;
            }
            const Point& point = index_.catalog_->points[i];
            if (const auto device = devices.find(point.device.number()); device != devices.end()) {
                index_.points_.push_back({text(label_of(point)), device->second.first, device->second.second,
                                          static_cast<std::uint32_t>(i)});
            }
        }
        return true;
    }

    FleetIndex& index_;
    const std::stop_token& cancel_;
    Pinyin pinyin_;
    QHash<QString, TextId> ids_;
    std::unordered_map<std::int64_t, std::uint32_t> site_at_;
};

/// Scores of one query. A word counts in full where it is the thing's own name, less where it is that of what is above.
class FleetIndex::Matcher {
public:
    Matcher(const FleetIndex& index, const QStringList& words) : index_(index) {
        for (const QString& word : words) {
            std::vector<std::uint8_t>& scores = scores_.emplace_back();
            scores.reserve(index.texts_.size());
            for (const SearchText& text : index.texts_) {
                scores.push_back(static_cast<std::uint8_t>(text.match(word)));
            }
        }
        of_sites_.reserve(index.sites_.size() * scores_.size());
        for (const SiteTexts& site : index.sites_) {
            for (const auto& scores : scores_) {
                of_sites_.push_back(std::max({scores[site.code], scores[site.name], weaker(scores[site.area])}));
            }
        }
    }

    [[nodiscard]] int site(std::size_t index) const {
        int sum = 0;
        for (std::size_t word = 0; word < scores_.size(); ++word) {
            const int score = of_site(index, word);
            if (score == 0) {
                return 0;
            }
            sum += score;
        }
        return sum / static_cast<int>(scores_.size());
    }

    [[nodiscard]] int area(const Area& area) const {
        int sum = 0;
        bool is_named = false;
        for (const auto& scores : scores_) {
            const int score = std::max(scores[area.name], weaker(scores[area.whole]));
            if (score == 0) {
                return 0;
            }
            is_named = is_named || scores[area.name] > 0;
            sum += score;
        }
        return is_named ? sum / static_cast<int>(scores_.size()) : 0;
    }

    [[nodiscard]] int point(const PointTexts& point) const {
        int sum = 0;
        bool is_named = false;
        for (std::size_t word = 0; word < scores_.size(); ++word) {
            const std::uint8_t own = std::max(scores_[word][point.label], weaker(scores_[word][point.device]));
            const int score = std::max(own, weaker(of_site(point.site, word)));
            if (score == 0) {
                return 0;
            }
            is_named = is_named || own > 0;
            sum += score;
        }
        // A query that names the site only is about the site.
        return is_named ? sum / static_cast<int>(scores_.size()) : 0;
    }

private:
    [[nodiscard]] static std::uint8_t weaker(std::uint8_t score) { return static_cast<std::uint8_t>(score * 7 / 10); }
    [[nodiscard]] std::uint8_t of_site(std::size_t site, std::size_t word) const {
        return of_sites_[site * scores_.size() + word];
    }

    const FleetIndex& index_;
    std::vector<std::vector<std::uint8_t>> scores_;  ///< Word, text.
    std::vector<std::uint8_t> of_sites_;             ///< Site × word.
};

std::shared_ptr<const FleetIndex> FleetIndex::build(std::shared_ptr<const Catalog> catalog,
                                                    const std::stop_token& cancel) {
    auto index = std::make_shared<FleetIndex>();
    index->catalog_ = std::move(catalog);
    return Builder(*index, cancel).run() ? index : nullptr;
}

PaletteEntries FleetIndex::search(const QStringList& words, std::size_t most_of_a_group) const {
    PaletteEntries found;
    if (words.isEmpty()) {
        return found;
    }
    const Matcher matcher(*this, words);
    // The best first; of the same score the shorter text, then the order of the catalogue.
    const auto take_best = [&](std::size_t count, const auto& score, const auto& length, const auto& entry) {
        std::vector<Hit> hits;
        for (std::size_t i = 0; i < count; ++i) {
            if (const int value = score(i); value > 0) {
                hits.push_back({value, static_cast<std::uint32_t>(i)});
            }
        }
        const auto comes_before = [&](const Hit& left, const Hit& right) {
            const auto rank = [&](const Hit& hit) { return std::tuple(-hit.score, length(hit.index), hit.index); };
            return rank(left) < rank(right);
        };
        const auto end = hits.begin() + static_cast<std::ptrdiff_t>(std::min(hits.size(), most_of_a_group));
        std::partial_sort(hits.begin(), end, hits.end(), comes_before);
        for (auto hit = hits.begin(); hit != end; ++hit) {
            found.push_back(entry(*hit));
        }
    };
    take_best(
        sites_.size(), [&](std::size_t i) { return matcher.site(i); },
        [&](std::size_t i) { return texts_[sites_[i].name].length(); },
        [this](const Hit& hit) { return site_entry(hit); });
    take_best(
        areas_.size(), [&](std::size_t i) { return matcher.area(areas_[i]); },
        [&](std::size_t i) { return texts_[areas_[i].whole].length(); },
        [this](const Hit& hit) { return area_entry(hit); });
    take_best(
        points_.size(), [&](std::size_t i) { return matcher.point(points_[i]); },
        [&](std::size_t i) { return texts_[points_[i].label].length(); },
        [this](const Hit& hit) { return point_entry(hit); });
    return found;
}

PaletteEntry FleetIndex::site_entry(const Hit& hit) const {
    const Site& site = catalog_->sites[hit.index];
    const QString area = site.area.empty() ? QString() : to_qt(site.area.back());
    return {PaletteGroup::sites,
            {QStringLiteral("site"), to_qt(site.code)},
            to_qt(site.code),
            to_qt(site.name),
            area,
            IconId::sites,
            hit.score};
}

PaletteEntry FleetIndex::area_entry(const Hit& hit) const {
    const Area& area = areas_[hit.index];
    QStringList key{QStringLiteral("area")};
    for (const std::string& part : area.path) {
        key << to_qt(part);
    }
    const std::vector<std::string> above(area.path.begin(), area.path.end() - 1);
    return {PaletteGroup::areas, key, key.constLast(), {}, joined(above), IconId::site_link, hit.score};
}

PaletteEntry FleetIndex::point_entry(const Hit& hit) const {
    const PointTexts& texts = points_[hit.index];
    const Point& point = catalog_->points[texts.point];
    const Site& site = catalog_->sites[texts.site];
    const Device* device = catalog_->device(point.device);
    const QString name = device == nullptr ? QString() : to_qt(device->name);
    return {PaletteGroup::points,
            {QStringLiteral("point"), to_qt(site.code), name, to_qt(to_string(point.key))},
            label_of(point),
            to_qt(site.code) + QLatin1Char('/') + name,
            to_qt(site.name),
            IconId::explore,
            hit.score};
}

}  // namespace wattmast::ui
