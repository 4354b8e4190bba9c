// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/snmp_agent.h"

#include <algorithm>

namespace wattmast::sim {
namespace {

/// Room for what surrounds the varbinds: lengths, version, community, request id.
constexpr std::size_t envelope_bytes = 64;

bool is_before(const MibEntry& entry, const SnmpOid& name) {
    return entry.varbind.name < name;
}

Varbind get(const MibImage& image, const SnmpOid& name) {
    const auto found = std::lower_bound(image.begin(), image.end(), name, is_before);
    if (found != image.end() && found->varbind.name == name) {
        return found->varbind;
    }
    const bool has_object = std::any_of(image.begin(), image.end(), [&name](const MibEntry& entry) {
        const auto object = std::span(entry.varbind.name).first(entry.object_length);
        return name.size() >= object.size() && std::equal(object.begin(), object.end(), name.begin());
    });
    return {name, has_object ? SnmpAbsence::no_such_instance : SnmpAbsence::no_such_object};
}

Varbind get_next(const MibImage& image, const SnmpOid& name) {
    auto found = std::lower_bound(image.begin(), image.end(), name, is_before);
    if (found != image.end() && found->varbind.name == name) {
        ++found;
    }
    return found == image.end() ? Varbind{name, SnmpAbsence::end_of_mib_view} : found->varbind;
}

/// RFC 3416 section 4.2.3; ends early where the answer is full or every repeater has left the view.
std::vector<Varbind> get_bulk(const MibImage& image, const SnmpMessage& request) {
    const std::size_t count = request.varbinds.size();
    const std::size_t singles = std::min(count, static_cast<std::size_t>(std::max(0, request.error_status)));
    const int repetitions = std::max(0, request.error_index);
    std::vector<Varbind> result;
    std::size_t bytes = envelope_bytes + request.community.size();
    const auto append = [&result, &bytes](Varbind varbind) {
        bytes += encoded_size(varbind);
        if (bytes <= most_bulk_bytes) {
            result.push_back(std::move(varbind));
        }
        return bytes <= most_bulk_bytes;
    };
    for (std::size_t i = 0; i < singles; ++i) {
        if (!append(get_next(image, request.varbinds[i].name))) {
            return result;
        }
    }
    std::vector<SnmpOid> names;
    for (std::size_t i = singles; i < count; ++i) {
        names.push_back(request.varbinds[i].name);
    }
    for (int repetition = 0; repetition < repetitions && !names.empty(); ++repetition) {
        bool is_over = true;
        for (SnmpOid& name : names) {
            Varbind next = get_next(image, name);
            name = next.name;
            is_over = is_over && next.value == SnmpValue{SnmpAbsence::end_of_mib_view};
            if (!append(std::move(next))) {
                return result;
            }
        }
        if (is_over) {
            return result;
        }
    }
    return result;
}

SnmpMessage refused(SnmpMessage response, SnmpError error, std::int32_t index) {
    response.error_status = static_cast<std::int32_t>(error);
    response.error_index = index;
    return response;
}

}  // namespace

std::optional<SnmpMessage> answer(const SnmpMessage& request, std::string_view community, const MibImage& image) {
    if (request.community != community) {
        return std::nullopt;
    }
    SnmpMessage response{request.community, PduType::response, request.request_id, 0, 0, {}};
    switch (request.type) {
        case PduType::get:
            for (const Varbind& asked : request.varbinds) {
                response.varbinds.push_back(get(image, asked.name));
            }
            break;
        case PduType::get_next:
            for (const Varbind& asked : request.varbinds) {
                response.varbinds.push_back(get_next(image, asked.name));
            }
            break;
        case PduType::get_bulk:
            response.varbinds = get_bulk(image, request);
            return response;
        case PduType::set:
            response.varbinds = request.varbinds;
            return refused(std::move(response), SnmpError::not_writable, request.varbinds.empty() ? 0 : 1);
        case PduType::response:
        case PduType::inform:
        case PduType::trap:
        case PduType::report:
            return std::nullopt;
    }
    std::size_t bytes = envelope_bytes + request.community.size();
    for (const Varbind& varbind : response.varbinds) {
        bytes += encoded_size(varbind);
    }
    if (bytes > most_answer_bytes) {
        // RFC 3416 section 4.2.1: the alternate response has no variable bindings.
        response.varbinds.clear();
        return refused(std::move(response), SnmpError::too_big, 0);
    }
    return response;
}

}  // namespace wattmast::sim
