// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "model/annotation.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>

namespace wattmast {
namespace {

Failure refused(std::string_view why) {
    return fail(Errc::invalid_argument, "the annotation was not kept because " + std::string(why));
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t") == std::string_view::npos;
}

bool is_one_line(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

bool is_web_link(std::string_view link) {
    return link.starts_with("http://") || link.starts_with("https://");
}

}  // namespace

bool Annotation::concerns(const std::vector<SiteId>& sites) const {
    return record.sites.empty() ||
           std::ranges::any_of(record.sites, [&](SiteId site) { return std::ranges::binary_search(sites, site); });
}

std::vector<Annotation> standing(const std::vector<AnnotationRecord>& records) {
    std::map<AnnotationId, Annotation> last;
    for (const AnnotationRecord& record : records) {
        Annotation& annotation = last[record.annotation];
        annotation.record = record;
        if (record.act == AnnotationAct::added) {
            annotation.author = record.who;
            annotation.added = record.entered;
        }
    }
    std::vector<Annotation> standing;
    for (auto& [id, annotation] : last) {
        if (annotation.record.act != AnnotationAct::removed) {
            standing.push_back(std::move(annotation));
        }
    }
    std::ranges::stable_sort(standing, {}, [](const Annotation& one) { return one.record.begin; });
    return standing;
}

Result<void> check_annotation(const AnnotationRecord& record) {
    if ((record.act == AnnotationAct::added) == record.annotation.is_assigned()) {
        return refused("only what adds one has no number yet");
    }
    if (is_blank(record.text) || is_blank(record.who)) {
        return refused(is_blank(record.text) ? "its text is empty" : "its author is not named");
    }
    if (!is_one_line(record.text) || !is_one_line(record.link) || !is_one_line(record.who)) {
        return refused("its texts must have one line each");
    }
    if (record.text.size() > longest_annotation_text || record.link.size() > longest_annotation_link) {
        return refused("it is too long; keep the text under 500 bytes and the link under 2000");
    }
    if (!record.link.empty() && !is_web_link(record.link)) {
        return refused("its link does not begin with http:// or https://");
    }
    if (record.end && *record.end <= record.begin) {
        return refused("its end is not after its begin");
    }
    const bool ascends = std::ranges::adjacent_find(record.sites, std::greater_equal<>()) == record.sites.end();
    if (!ascends || (!record.sites.empty() && !record.sites.front().is_assigned())) {
        return refused("its sites do not ascend");
    }
    return {};
}

}  // namespace wattmast
