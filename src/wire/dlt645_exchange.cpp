// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/dlt645_exchange.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace wattmast::wire {
namespace {

/// 63 tariffs of four bytes need two frames.
constexpr std::uint8_t max_follow_ups = 8;
/// A line that talks without end is not waited out for ever; more than all follow-ups with their leading bytes.
constexpr std::size_t max_bytes_per_attempt = 4096;

bool is_answered(const Dlt645Exchange::Block& block) {
    return block || block.error().code == Errc::device_refused;
}

}  // namespace

Dlt645Exchange::Dlt645Exchange(Dlt645Target target, std::vector<Dlt645Read> reads, Dlt645Timing timing)
    : target_(target), reads_(std::move(reads)), timing_(timing) {
    const auto is_legal = [&target](const Dlt645Read& read) {
        return read.function == Dlt645Function::read_data ||
               (read.function == Dlt645Function::read_address && target.edition == Dlt645Edition::of_2007);
    };
    if (!std::ranges::all_of(reads_, is_legal) || timing_.retries < 0 || timing_.max_silent_reads < 1) {
        throw std::invalid_argument("a DL/T 645 exchange reads items or an address, with no negative retries");
    }
}

Step Dlt645Exchange::resume(const Event& event) {
    if (state_ == State::finished) {
        throw std::logic_error("a DL/T 645 exchange was resumed after it had finished");
    }
    if (const auto* broken = std::get_if<Broken>(&event)) {
        return finish_rest(
            fail(Errc::link_failed, "the link failed while reading " + where() + ": " + broken->code.message()));
    }
    const auto* received = std::get_if<Received>(&event);
    const bool elapsed = std::holds_alternative<Elapsed>(event);
    if (state_ == State::fresh && std::holds_alternative<Started>(event)) {
        return reads_.empty() ? finish(summary()) : begin_attempt();
    }
    if (state_ == State::sending && std::holds_alternative<Sent>(event)) {
        state_ = State::receiving;
        return Receive{timing_.reply_patience};
    }
    if (state_ == State::pausing && (elapsed || received != nullptr)) {
        return elapsed ? send_request() : drain(received->bytes);
    }
    if ((state_ == State::receiving || state_ == State::settling) && (elapsed || received != nullptr)) {
        return elapsed ? take_silence() : take_bytes(received->bytes);
    }
    throw std::logic_error("an event does not answer the last step of a DL/T 645 exchange");
}

Step Dlt645Exchange::begin_attempt() {
    ++attempts_;
    bytes_ = 0;
    sequence_ = 0;
    collected_.clear();
    garbled_.clear();
    stranger_.clear();
    return pause_and_send();
}

Step Dlt645Exchange::pause_and_send() {
    state_ = State::pausing;
    parser_.clear();
    return Pause{expects_late_ ? timing_.reply_patience : timing_.quiet};
}

Step Dlt645Exchange::drain(ByteView bytes) {
    bytes_ += bytes.size();
    if (bytes_ > max_bytes_per_attempt) {
        return fail_attempt(fail(Errc::wrong_reply, "the line did not fall silent before the request for " + where() +
                                                        "; check that one master uses it"));
    }
    return Pause{expects_late_ ? timing_.reply_patience : timing_.quiet};
}

Step Dlt645Exchange::send_request() {
    expects_late_ = false;
    state_ = State::sending;
    return Send{build_request(request())};
}

Step Dlt645Exchange::take_bytes(ByteView bytes) {
    bytes_ += bytes.size();
    if (bytes_ > max_bytes_per_attempt) {
        return fail_attempt(fail(Errc::malformed_frame, "the line talks without end while reading " + where() +
                                                            "; check wiring, speed and parity"));
    }
    parser_.push(bytes);
    if (auto step = take_frames()) {
        return std::move(*step);
    }
    return Receive{state_ == State::settling ? timing_.settle : timing_.reply_patience};
}

Step Dlt645Exchange::take_silence() {
    while (parser_.pending() != 0) {
        if (garbled_.empty()) {
            garbled_ = "the reply stopped after " + std::to_string(parser_.pending()) + " bytes";
        }
        parser_.give_up_frame();
        if (auto step = take_frames()) {
            return std::move(*step);
        }
    }
    if (state_ == State::settling && garbled_.empty()) {
        return finish_read(std::move(collected_));
    }
    heard_ = heard_ || !garbled_.empty();
    return fail_attempt(silence());
}

std::optional<Step> Dlt645Exchange::take_frames() {
    for (;;) {
        const auto frame = parser_.next();
        if (!frame) {
            garbled_ = garbled_.empty() ? frame.error().detail : garbled_;
        } else if (!frame->has_value()) {
            return std::nullopt;
        } else if (auto step = take_frame(**frame)) {
            return step;
        }
    }
}

/// Empty where the frame is not what was asked for.
std::optional<Step> Dlt645Exchange::take_frame(const Dlt645Frame& frame) {
    heard_ = heard_ || (frame.is_from_meter() && target_.address.matches(frame.address));
    if (std::string strangeness = strangeness_of(frame); !strangeness.empty()) {
        stranger_ = std::move(strangeness);
        return std::nullopt;
    }
    if (current().function == Dlt645Function::read_address && !frame.is_error()) {
        return take_address(frame);
    }
    target_.address = frame.address;
    if (frame.is_error()) {
        const std::uint8_t error = frame.data.empty() ? std::uint8_t{0} : std::to_integer<std::uint8_t>(frame.data[0]);
        return finish_read(fail(Errc::device_refused, where() + " refused: " + describe_error(target_.edition, error) +
                                                          "; check that the profile fits this meter"));
    }
    ByteView part = ByteView(frame.data).subspan(identifier_size(target_.edition));
    if (sequence_ != 0 && target_.edition == Dlt645Edition::of_2007) {
        part = part.first(part.size() - 1);  // The sequence number.
    }
    return take_part(part, frame.has_more());
}

/// The first address is kept while the line settles; another one means that no answer can be trusted.
std::optional<Step> Dlt645Exchange::take_address(const Dlt645Frame& frame) {
    if (state_ != State::settling) {
        state_ = State::settling;
        collected_ = frame.data;
        return std::nullopt;
    }
    if (collected_ == frame.data) {
        return std::nullopt;
    }
    const auto text = [](const Bytes& bytes) {
        return Dlt645Address::from_wire(std::span(bytes).first<Dlt645Address::size>()).to_string();
    };
    return fail_attempt(fail(Errc::wrong_reply, "meters " + text(collected_) + " and " + text(frame.data) +
                                                    " are on the line; write the address of the one that is meant"));
}

Step Dlt645Exchange::take_part(ByteView part, bool has_more) {
    collected_.insert(collected_.end(), part.begin(), part.end());
    if (!has_more) {
        return finish_read(std::move(collected_));
    }
    if (sequence_ == max_follow_ups) {
        return fail_attempt(fail(Errc::malformed_frame, where() + " has more than " + std::to_string(max_follow_ups) +
                                                            " further frames; no item of a meter is that long"));
    }
    ++sequence_;
    return pause_and_send();
}

Step Dlt645Exchange::fail_attempt(Failure failure) {
    return attempts_ <= timing_.retries ? begin_attempt() : finish_read(std::move(failure));
}

Step Dlt645Exchange::finish_read(Block block) {
    const bool was_address = current().function == Dlt645Function::read_address;
    if (was_address && !block) {
        return finish_rest(block.error());  // Whoever answers a wildcard next may be another meter.
    }
    if (was_address) {
        target_.address = Dlt645Address::from_wire(std::span(*block).first<Dlt645Address::size>());
    }
    silent_reads_ = heard_ ? 0 : silent_reads_ + 1;
    expects_late_ = !is_answered(block);
    blocks_.push_back(std::move(block));
    attempts_ = 0;
    heard_ = false;
    if (blocks_.size() == reads_.size()) {
        return finish(summary());
    }
    if (silent_reads_ == timing_.max_silent_reads) {
        const Failure failure = fail(Errc::timeout, "not asked for, because meter " + target_.address.to_string() +
                                                        " was silent for the reads before");
        blocks_.resize(reads_.size(), Block(failure));
        return finish(summary());
    }
    return begin_attempt();
}

Step Dlt645Exchange::finish_rest(const Failure& failure) {
    blocks_.resize(reads_.size(), Block(failure));
    return finish(failure);
}

Step Dlt645Exchange::finish(Result<void> outcome) {
    state_ = State::finished;
    return Finished{std::move(outcome)};
}

Result<void> Dlt645Exchange::summary() const {
    if (blocks_.empty() || std::ranges::any_of(blocks_, is_answered)) {
        return {};
    }
    return blocks_.front().error();
}

/// Why there is no reply, from what came instead.
Failure Dlt645Exchange::silence() const {
    if (!garbled_.empty()) {
        return fail(Errc::malformed_frame, "while reading " + where() + ": " + garbled_);
    }
    if (!stranger_.empty()) {
        return fail(Errc::wrong_reply, "instead of " + where() + " came " + stranger_ +
                                           "; check that one master uses the line and that addresses are unique");
    }
    return fail(Errc::timeout, "no reply for " + where() + " within " + std::to_string(timing_.reply_patience.count()) +
                                   " ms; check power, wiring, the meter's address and the serial server's speed and "
                                   "parity (even)");
}

/// What makes a frame another's, in words; empty if it is ours.
std::string Dlt645Exchange::strangeness_of(const Dlt645Frame& frame) const {
    if (!frame.is_from_meter()) {
        return "a request (of another master, or an echo of the line)";
    }
    if (!target_.address.matches(frame.address)) {
        return "a reply of meter " + frame.address.to_string();
    }
    if (function_of(target_.edition, frame.control) != request().function) {
        return "a reply with control code " + std::to_string(frame.control);
    }
    return frame.is_error() ? std::string{} : strange_content_of(frame);
}

std::string Dlt645Exchange::strange_content_of(const Dlt645Frame& frame) const {
    if (current().function == Dlt645Function::read_address) {
        return frame.data.size() == Dlt645Address::size ? "" : "an address of another length";
    }
    const std::size_t size = identifier_size(target_.edition);
    const bool has_sequence = sequence_ != 0 && target_.edition == Dlt645Edition::of_2007;
    if (frame.data.size() < size + (has_sequence ? 1 : 0)) {
        return "a reply without data identifier";
    }
    Dlt645Identifier identifier = 0;
    for (std::size_t i = 0; i < size; ++i) {
        identifier |= std::to_integer<Dlt645Identifier>(frame.data[i]) << (8U * i);
    }
    if (identifier != current().identifier) {
        return "a reply for item " + identifier_text(target_.edition, identifier);
    }
    if (has_sequence && std::to_integer<std::uint8_t>(frame.data.back()) != sequence_) {
        return "another follow-up than number " + std::to_string(sequence_);
    }
    return {};
}

/// "meter 000012345678, item 00010000"
std::string Dlt645Exchange::where() const {
    const std::string meter = "meter " + target_.address.to_string();
    if (blocks_.size() == reads_.size()) {
        return meter;
    }
    return current().function == Dlt645Function::read_address
               ? "the address of the meter"
               : meter + ", item " + identifier_text(target_.edition, current().identifier);
}

Dlt645Request Dlt645Exchange::request() const {
    const Dlt645Read& read = current();
    const bool is_continued = read.function == Dlt645Function::read_data && sequence_ != 0;
    return {target_.edition, target_.address, is_continued ? Dlt645Function::read_next : read.function, read.identifier,
            sequence_};
}

}  // namespace wattmast::wire
