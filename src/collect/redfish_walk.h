// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Finds the documents of a Redfish service that have values, by following its links. Pure: somebody else fetches.
#pragma once

#include <cstddef>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "collect/device_profile.h"
#include "collect/redfish_readings.h"
#include "model/sample.h"
#include "wire/json_tree.h"

namespace wattmast {

/// One document to read with each poll.
struct RedfishTarget {
    std::string path;
    const RedfishResource* resource = nullptr;
    std::string name;  ///< Of its instances.
};

/// What a poll reads. Refers to the profile.
struct RedfishPlan {
    std::vector<RedfishTarget> targets;     ///< In the profile's order of preference.
    std::map<PointKey, std::size_t> owner;  ///< The target from which a point is read.
    RedfishTypes types;

    /// Of target `index`, without the points that another target owns.
    [[nodiscard]] std::vector<Reading> readings(std::size_t index, const wire::JsonValue& document) const;
};

/// From the root of the service on: next() says what to fetch, take() hands it in, until next() is empty. Follows only
/// what the profile names and members of collections, each path once, never to another host.
class RedfishWalk {
public:
    /// Beyond any service that is worth polling.
    static constexpr std::size_t most_documents = 2000;
    static constexpr std::size_t most_steps = 12;  ///< From the root.

    /// `map` must outlive the walk and its plan.
    explicit RedfishWalk(const RedfishMap& map);

    /// The path to fetch, or null when all is found.
    [[nodiscard]] const std::string* next() const noexcept;
    /// The document at next(), or why there is none; then the walk goes on without it.
    void take(Result<wire::JsonValue> document);

    [[nodiscard]] std::size_t fetched() const noexcept { return fetched_; }
    /// The first document that could not be had, or link that was refused: for the message where nothing is found.
    [[nodiscard]] const std::optional<Failure>& first_failure() const noexcept { return first_failure_; }

    /// @pre next() is null
    [[nodiscard]] RedfishPlan plan() const;
    /// The readings of the documents as they were fetched. @pre the plan is this walk's
    [[nodiscard]] std::vector<Reading> readings(const RedfishPlan& plan) const;

private:
    struct Pending {
        std::string path;
        std::size_t parent = 0;  ///< Of nodes_; of the root nodes_.size() at that time, which is 0.
        std::size_t steps = 0;
    };
    struct Node {
        std::string path;
        std::optional<std::size_t> parent;
        const RedfishResource* resource = nullptr;  ///< Null: only a way to others.
        std::string name;
        wire::JsonValue document;  ///< Only of resources with points.
        std::size_t steps = 0;
    };

    void enqueue(const std::string& link, std::size_t parent, std::size_t steps);
    [[nodiscard]] bool has_points(const Node& node) const noexcept;
    /// The nodes that are read, in order of preference.
    [[nodiscard]] std::vector<std::size_t> valued_nodes() const;
    [[nodiscard]] std::string full_name(std::size_t node, bool is_whole_nameless) const;
    [[nodiscard]] std::size_t count_wholes(const std::vector<std::size_t>& valued) const;

    const RedfishMap& map_;
    std::deque<Pending> pending_;
    std::set<std::string> seen_;  ///< Without slash at the end.
    std::vector<Node> nodes_;
    std::size_t fetched_ = 0;
    std::optional<Failure> first_failure_;
};

}  // namespace wattmast
