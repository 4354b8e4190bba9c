// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/plausibility_monitor.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <string>
#include <utility>

namespace wattmast {
namespace {

/// Trying again would hold up the samples of the whole fleet for ever.
bool can_never_be_stored(Errc code) {
    return code == Errc::invalid_argument;
}

bool is_about(const PlausibilityFinding& finding, PlausibilityRule rule, PointId point) {
    return finding.rule == rule && finding.point == point;
}

QuarantineRecord record_of(PointId point, TimeRange range, QuarantineVerdict verdict, std::string why) {
    return {{}, point, range, verdict, Decimal(1, 0), range.end, std::string(self_test_name), std::move(why)};
}

/// What the change means for samples that are stored already; empty where none are concerned.
std::optional<QuarantineRecord> record_of(const PlausibilityChange& change, PointId point, UtcTime at) {
    if (change.action != PlausibilityAction::quarantine) {
        return std::nullopt;
    }
    std::optional<QuarantineRecord> record;
    switch (change.kind) {
        case PlausibilityChange::Kind::opened:
            record = record_of(point, {change.since, at}, QuarantineVerdict::quarantined,
                               "contradicted since then, but not yet long enough to be said");
            break;
        case PlausibilityChange::Kind::cleared:
            record = record_of(point, {change.until, at}, QuarantineVerdict::released, "the values agree again");
            break;
        case PlausibilityChange::Kind::acquitted:
            record = record_of(point, {change.since, at}, QuarantineVerdict::released,
                               "another point turned out to be wrong");
            break;
    }
    return record && !record->range.is_empty() ? record : std::nullopt;
}

std::vector<PlausibilityFinding> findings_of(
    const std::unordered_map<DeviceId, std::vector<PlausibilityFinding>>& findings, DeviceId device) {
    const auto found = findings.find(device);
    return found == findings.end() ? std::vector<PlausibilityFinding>() : found->second;
}

}  // namespace

PlausibilityMonitor::PlausibilityMonitor(std::vector<PlausibilityFinding> findings) {
    for (PlausibilityFinding& finding : findings) {
        if (finding.state == FindingState::cleared) {
            continue;
        }
        auto& known = finding.state == FindingState::open ? open_ : accepted_;
        known[finding.device].push_back(std::move(finding));
    }
}

void PlausibilityMonitor::judge(DeviceId device, const SampleMapper& points, std::span<Sample> samples) {
    if (samples.empty()) {
        return;
    }
    const UtcTime at = samples.front().at;
    auto known = devices_.find(device);
    if (known == devices_.end() || !take_values(known->second, samples)) {
        watch(device, points, at);
        known = devices_.find(device);
        if (!take_values(known->second, samples)) {
            return;
        }
    }
    Watched& watched = known->second;
    if (watched.layout->plan.is_empty()) {
        return;
    }
    const PlausibilityVerdict& verdict = judge_.judge(watched.layout->plan, watched.state, at, values_);
    for (const PlausibilitySlot slot : verdict.withheld) {
        const PointId point = watched.points[slot];
        for (Sample& sample : samples) {
            if (sample.point == point && sample.quality == Quality::good) {
                sample.quality = Quality::suspect;
            }
        }
    }
    for (const PlausibilityChange& change : verdict.changes) {
        note(device, watched, change, at);
    }
}

bool PlausibilityMonitor::take_values(Watched& watched, std::span<const Sample> samples) {
    values_.assign(watched.points.size(), std::nullopt);
    watched.order.resize(samples.size());
    for (std::size_t i = 0; i < samples.size(); ++i) {
        PlausibilitySlot& slot = watched.order[i];
        if (slot >= watched.points.size() || watched.points[slot] != samples[i].point) {
            const auto found = std::ranges::find(watched.points, samples[i].point);
            if (found == watched.points.end()) {
                return false;
            }
            slot = static_cast<PlausibilitySlot>(found - watched.points.begin());
        }
        if (samples[i].value) {
            values_[slot] = polled_value(*samples[i].value);
        }
    }
    return true;
}

PlausibilityMonitor::Watched& PlausibilityMonitor::watch(DeviceId device, const SampleMapper& points, UtcTime at) {
    const std::vector<Point> known = points.points_of(device);
    Watched& watched = devices_[device];
    watched.layout = layout_of(known);
    watched.points.clear();
    for (const Point& point : known) {
        watched.points.push_back(point.id);
    }
    watched.order.clear();
    watched.state = PlausibilityState::of(watched.layout->plan, at);
    for (const PlausibilityFinding& accepted : findings_of(accepted_, device)) {
        (void)put_back(watched, accepted);
    }
    for (const PlausibilityFinding& finding : findings_of(open_, device)) {
        if (!put_back(watched, finding)) {
            end(finding, at);  // Its point or what it was held against is read no more.
        }
    }
    return watched;
}

bool PlausibilityMonitor::put_back(Watched& watched, const PlausibilityFinding& finding) {
    const auto place = std::ranges::find(watched.points, finding.point);
    return place != watched.points.end() && restore(watched.layout->plan, watched.state, finding,
                                                    static_cast<PlausibilitySlot>(place - watched.points.begin()));
}

std::shared_ptr<const PlausibilityMonitor::Layout> PlausibilityMonitor::layout_of(std::span<const Point> points) {
    std::vector<PointKey> keys;
    std::vector<RegisterLimits> limits;
    for (const Point& point : points) {
        keys.push_back(point.key);
        limits.push_back(point.limits);
    }
    auto& known = layouts_[keys];
    std::erase_if(known, [](const std::weak_ptr<const Layout>& layout) { return layout.expired(); });
    for (const auto& weak : known) {
        if (auto layout = weak.lock(); layout && layout->limits == limits) {
            return layout;
        }
    }
    auto plan = PlausibilityPlan::of(keys, limits);
    auto layout = std::make_shared<const Layout>(Layout{std::move(keys), std::move(limits), std::move(plan)});
    known.push_back(layout);
    return layout;
}

PlausibilityFinding* PlausibilityMonitor::open_finding(DeviceId device, PlausibilityRule rule, PointId point) {
    const auto of_device = open_.find(device);
    if (of_device == open_.end()) {
        return nullptr;
    }
    const auto found = std::ranges::find_if(
        of_device->second, [&](const PlausibilityFinding& finding) { return is_about(finding, rule, point); });
    return found == of_device->second.end() ? nullptr : &*found;
}

void PlausibilityMonitor::note(DeviceId device, const Watched& watched, const PlausibilityChange& change, UtcTime at) {
    const PointId point = watched.points[change.slot];
    PlausibilityFinding* const known = open_finding(device, change.rule, point);
    auto record = record_of(change, point, at);
    // What one check lets go another may still hold: nothing of it is released before that one lets go too.
    if (record && record->verdict == QuarantineVerdict::released && is_held(watched.state, change.slot)) {
        record.reset();
    }
    pending_.push_back({device, change.rule, point, std::nullopt, std::move(record)});
    ++revision_;
    // A phase and the total may doubt the same point.
    if (change.kind == PlausibilityChange::Kind::opened && known == nullptr) {
        open_[device].push_back({.id = {},
                                 .device = device,
                                 .point = point,
                                 .rule = change.rule,
                                 .action = change.action,
                                 .state = FindingState::open,
                                 .since = change.since,
                                 .until = std::nullopt,
                                 .factor = fix_of(change),
                                 .detail = describe(change, watched.layout->keys[change.slot])});
    }
    const bool is_over = change.kind != PlausibilityChange::Kind::opened &&
                         !is_doubted(watched.layout->plan, watched.state, change.rule, change.slot);
    if (is_over && known != nullptr) {
        end(*known, change.kind == PlausibilityChange::Kind::cleared ? change.until : change.since);
    }
}

void PlausibilityMonitor::end(const PlausibilityFinding& finding, UtcTime until) {
    PlausibilityFinding ended = finding;
    ended.state = FindingState::cleared;
    ended.until = std::max(until, ended.since);
    std::erase_if(open_[ended.device],
                  [&](const PlausibilityFinding& one) { return is_about(one, ended.rule, ended.point); });
    pending_.push_back({ended.device, ended.rule, ended.point, std::move(ended), std::nullopt});
    ++revision_;
}

Result<void> PlausibilityMonitor::save(SampleStore& store, UtcTime now) {
    constexpr std::size_t most_at_once = 4'096;  // Some 0.1 s; samples wait meanwhile.
    while (!pending_.empty()) {
        const std::size_t count = std::min(most_at_once, pending_.size());
        if (auto saved = save_some(store, now, count); !saved) {
            return saved;
        }
        pending_.erase(pending_.begin(), pending_.begin() + static_cast<std::ptrdiff_t>(count));
        ++revision_;
    }
    return {};
}

Result<void> PlausibilityMonitor::save_some(SampleStore& store, UtcTime now, std::size_t count) {
    std::vector<PlausibilityFinding*> numbered;
    auto saved = store.together([&]() -> Result<void> {
        for (std::size_t i = 0; i < count; ++i) {
            Pending& next = pending_[i];
            if (next.record) {
                next.record->entered = now;
            }
            if (auto one = save_one(store, next, numbered); !one) {
                return one;
            }
        }
        return {};
    });
    if (!saved) {  // Nothing of it is kept: what has got a number has none.
        std::ranges::for_each(numbered, [](PlausibilityFinding* finding) { finding->id = {}; });
    }
    return saved;
}

Result<void> PlausibilityMonitor::save_one(SampleStore& store, Pending& pending,
                                           std::vector<PlausibilityFinding*>& numbered) {
    if (pending.record) {
        const auto added = store.quarantine(*pending.record);
        if (!added && !can_never_be_stored(added.error().code)) {
            return added.error();
        }
        if (!added) {
            spdlog::error("what the self-test says of point {} is lost: {}", pending.point.number(),
                          added.error().detail);
        }
    }
    PlausibilityFinding* const open = open_finding(pending.device, pending.rule, pending.point);
    PlausibilityFinding* const finding = pending.ended ? &*pending.ended : open;
    if (finding == nullptr) {
        return {};
    }
    const auto id = store.save_finding(*finding);
    if (!id && !can_never_be_stored(id.error().code)) {
        return id.error();
    }
    if (!id) {
        spdlog::error("a finding about point {} is lost: {}", pending.point.number(), id.error().detail);
    } else if (!finding->id.is_assigned()) {
        finding->id = *id;
        numbered.push_back(finding);
    }
    return {};
}

void PlausibilityMonitor::settle(const PlausibilityFinding& finding) {
    const auto is_same = [&](const PlausibilityFinding& one) { return one.id == finding.id; };
    std::erase_if(open_[finding.device], is_same);
    std::erase_if(accepted_[finding.device], is_same);
    if (finding.state != FindingState::cleared) {
        auto& known = finding.state == FindingState::open ? open_ : accepted_;
        known[finding.device].push_back(finding);
    }
    const auto watched = devices_.find(finding.device);
    if (watched != devices_.end() && finding.state == FindingState::accepted) {
        (void)put_back(watched->second, finding);
    }
    ++revision_;
}

std::vector<PlausibilityFinding> PlausibilityMonitor::open_findings() const {
    std::vector<PlausibilityFinding> all;
    for (const auto& [device, findings] : open_) {
        all.insert(all.end(), findings.begin(), findings.end());
    }
    return all;
}

}  // namespace wattmast
