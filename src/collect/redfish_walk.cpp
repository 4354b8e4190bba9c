// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/redfish_walk.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "wire/redfish_document.h"

namespace wattmast {

using wire::JsonValue;

namespace {

/// A target none of whose points is read from it is not asked again.
RedfishPlan without_idle_targets(RedfishPlan plan) {
    std::set<std::size_t> owners;
    for (const auto& [key, index] : plan.owner) {
        owners.insert(index);
    }
    RedfishPlan lean{{}, {}, plan.types};
    std::map<std::size_t, std::size_t> place;
    for (const std::size_t index : owners) {
        place.emplace(index, lean.targets.size());
        lean.targets.push_back(std::move(plan.targets[index]));
    }
    for (const auto& [key, index] : plan.owner) {
        lean.owner.emplace(key, place.at(index));
    }
    return lean;
}

}  // namespace

std::vector<Reading> RedfishPlan::readings(std::size_t index, const JsonValue& document) const {
    const RedfishTarget& target = targets[index];
    std::vector<Reading> all = redfish_readings(*target.resource, target.name, document, types);
    std::erase_if(all, [&](const Reading& reading) {
        const auto found = owner.find(reading.key);
        return found != owner.end() && found->second != index;
    });
    return all;
}

RedfishWalk::RedfishWalk(const RedfishMap& map) : map_(map) {
    pending_.push_back({std::string(wire::redfish_root), 0, 0});
    seen_.emplace(wire::without_slash(wire::redfish_root));
}

const std::string* RedfishWalk::next() const noexcept {
    return pending_.empty() ? nullptr : &pending_.front().path;
}

void RedfishWalk::take(Result<JsonValue> document) {
    const Pending own = std::move(pending_.front());
    pending_.pop_front();
    ++fetched_;
    if (!document) {
        first_failure_ = first_failure_.value_or(document.error());
        return;
    }
    const RedfishResource* resource = map_.find(wire::schema_type(*document));
    const std::size_t index = nodes_.size();
    nodes_.push_back({own.path,
                      index == 0 ? std::nullopt : std::optional(own.parent),
                      resource,
                      resource == nullptr ? std::string() : redfish_name(*resource, *document),
                      {},
                      own.steps});
    for (const std::string& link : wire::member_links(*document)) {
        enqueue(link, index, own.steps + 1);
    }
    if (resource == nullptr) {
        return;
    }
    for (const wire::JsonPointer& at : resource->follow) {
        for (const std::string& link : wire::links_at(*document, at)) {
            enqueue(link, index, own.steps + 1);
        }
    }
    if (!resource->entries.empty()) {
        nodes_.back().document = std::move(*document);
    }
}

void RedfishWalk::enqueue(const std::string& link, std::size_t parent, std::size_t steps) {
    auto path = wire::local_path(link);
    if (!path) {
        first_failure_ = first_failure_.value_or(path.error());
        return;
    }
    if (steps <= most_steps && seen_.size() < most_documents && seen_.emplace(wire::without_slash(*path)).second) {
        pending_.push_back({std::move(*path), parent, steps});
    }
}

bool RedfishWalk::has_points(const Node& node) const noexcept {
    return node.resource != nullptr && !node.resource->entries.empty();
}

std::vector<std::size_t> RedfishWalk::valued_nodes() const {
    std::set<std::string> sources;
    for (const Node& node : nodes_) {
        if (has_points(node)) {
            std::ranges::move(excerpt_sources(*node.resource, node.document), std::inserter(sources, sources.end()));
        }
    }
    std::vector<std::size_t> valued;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        const Node& node = nodes_[i];
        const bool is_shown = has_points(node) && node.resource->is_source_of_excerpts &&
                              sources.contains(std::string(wire::without_slash(node.path)));
        if (has_points(node) && !is_shown && !redfish_readings(*node.resource, "", node.document, {}).empty()) {
            valued.push_back(i);
        }
    }
    std::ranges::stable_sort(valued, {}, [this](std::size_t i) { return nodes_[i].resource; });
    return valued;
}

std::size_t RedfishWalk::count_wholes(const std::vector<std::size_t>& valued) const {
    std::set<std::size_t> wholes;
    for (const std::size_t node : valued) {
        for (std::optional<std::size_t> at = node; at; at = nodes_[*at].parent) {
            if (nodes_[*at].resource != nullptr && nodes_[*at].resource->is_whole_if_alone) {
                wholes.insert(*at);
            }
        }
    }
    return wholes.size();
}

std::string RedfishWalk::full_name(std::size_t node, bool is_whole_nameless) const {
    std::string name;
    for (std::optional<std::size_t> at = node; at; at = nodes_[*at].parent) {
        const Node& one = nodes_[*at];
        const bool is_nameless = is_whole_nameless && one.resource != nullptr && one.resource->is_whole_if_alone;
        if (!one.name.empty() && !is_nameless) {
            name.insert(0, name.empty() ? "" : " ").insert(0, one.name);
        }
    }
    return name;
}

RedfishPlan RedfishWalk::plan() const {
    RedfishPlan plan;
    const std::vector<std::size_t> valued = valued_nodes();
    const bool is_whole_nameless = count_wholes(valued) == 1;
    for (const std::size_t node : valued) {
        plan.targets.push_back({nodes_[node].path, nodes_[node].resource, full_name(node, is_whole_nameless)});
        std::ranges::copy(nodes_[node].resource->types, std::inserter(plan.types, plan.types.end()));
    }
    // A place that holds a value now is preferred to one that holds null.
    for (const bool with_value : {true, false}) {
        for (std::size_t i = 0; i < valued.size(); ++i) {
            const RedfishTarget& target = plan.targets[i];
            for (const Reading& reading :
                 redfish_readings(*target.resource, target.name, nodes_[valued[i]].document, plan.types)) {
                if (reading.value.has_value() == with_value) {
                    plan.owner.emplace(reading.key, i);
                }
            }
        }
    }
    return without_idle_targets(std::move(plan));
}

std::vector<Reading> RedfishWalk::readings(const RedfishPlan& plan) const {
    std::map<std::string_view, const JsonValue*> documents;
    for (const Node& node : nodes_) {
        documents.emplace(node.path, &node.document);
    }
    std::vector<Reading> all;
    for (std::size_t i = 0; i < plan.targets.size(); ++i) {
        std::ranges::move(plan.readings(i, *documents.at(plan.targets[i].path)), std::back_inserter(all));
    }
    return all;
}

}  // namespace wattmast
