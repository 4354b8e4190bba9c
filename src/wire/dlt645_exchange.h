// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Reading items from one DL/T 645 meter, as a state machine.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "units/error.h"
#include "wire/dlt645_frame.h"
#include "wire/exchange.h"

namespace wattmast::wire {

/// Whom to ask.
struct Dlt645Target {
    Dlt645Edition edition = Dlt645Edition::of_2007;
    Dlt645Address address;  ///< With wildcards the first meter that answers is asked for the rest.
};

/// What to ask for: a data item, or the meter's address (function read_address, edition of 2007 only).
struct Dlt645Read {
    Dlt645Function function = Dlt645Function::read_data;
    Dlt645Identifier identifier = 0;

    friend bool operator==(const Dlt645Read&, const Dlt645Read&) = default;
};

struct Dlt645Timing {
    std::chrono::milliseconds reply_patience{1000};  ///< Silence after which a reply is given up; meters take 500 ms.
    int retries = 1;                                 ///< Further attempts per read after silence or a bad frame; >= 0.
    int max_silent_reads = 2;                        ///< In a row without a sign of the meter; then it is left; >= 1.
    std::chrono::milliseconds quiet{30};             ///< Silence before each request; late bytes are drained.
    std::chrono::milliseconds settle{200};           ///< After an address: does a second meter answer?
};

/// Reads one item after the other; never more than one request is on its way.
///
/// - A reply that is continued is fetched to its end (at most 8 more frames); only the whole counts.
/// - An error reply marks its read with `device_refused`, in words, and the next is read.
/// - Frames of other meters, of other items and requests of other masters are ignored, late answers of an earlier
///   request among them. If nothing else comes, the read is `wrong_reply`; if nothing came, `timeout`; if a frame was
///   cut off or garbled, `malformed_frame`. All three are tried `retries` times more, from the item's first frame.
/// - Error replies do not say of which item. So that none of an earlier one is taken for the current one, the line must
///   be silent for as long as a reply may take before the request that follows a read given up.
/// - A meter that gives no sign for `max_silent_reads` reads ends the exchange: the others get `timeout` too.
/// - An address that cannot be had ends it too, with the same failure for the rest.
/// - A broken link ends it: what was read stays, the rest is `link_failed`.
class Dlt645Exchange final : public Exchange {
public:
    /// The bytes behind the identifier, of all frames together; or the six of an address, as on the wire.
    using Block = Result<Bytes>;

    /// @pre reads are read_data, or read_address of 2007; timing as stated; otherwise throws std::invalid_argument.
    Dlt645Exchange(Dlt645Target target, std::vector<Dlt645Read> reads, Dlt645Timing timing);

    /// Finished::outcome is success if any read was answered, if only by a refusal (and the link held), or there was
    /// nothing to read. Otherwise it is the failure of the first read. Throws std::logic_error when called after
    /// Finished.
    [[nodiscard]] Step resume(const Event& event) override;

    /// One per read, in the same order. @pre Finished was returned.
    [[nodiscard]] const std::vector<Block>& blocks() const noexcept { return blocks_; }

    /// The address asked, without wildcards once a meter has answered.
    [[nodiscard]] const Dlt645Address& address() const noexcept { return target_.address; }

private:
    enum class State { fresh, pausing, sending, receiving, settling, finished };

    Step begin_attempt();
    Step pause_and_send();
    Step send_request();
    Step drain(ByteView bytes);
    Step take_bytes(ByteView bytes);
    Step take_silence();
    [[nodiscard]] std::optional<Step> take_frames();
    [[nodiscard]] std::optional<Step> take_frame(const Dlt645Frame& frame);
    [[nodiscard]] std::optional<Step> take_address(const Dlt645Frame& frame);
    Step take_part(ByteView part, bool has_more);
    Step fail_attempt(Failure failure);
    Step finish_read(Block block);
    Step finish_rest(const Failure& failure);
    Step finish(Result<void> outcome);
    [[nodiscard]] Result<void> summary() const;
    [[nodiscard]] Failure silence() const;
    [[nodiscard]] std::string strangeness_of(const Dlt645Frame& frame) const;
    [[nodiscard]] std::string strange_content_of(const Dlt645Frame& frame) const;
    [[nodiscard]] std::string where() const;
    [[nodiscard]] const Dlt645Read& current() const { return reads_[blocks_.size()]; }
    [[nodiscard]] Dlt645Request request() const;

    Dlt645Target target_;
    std::vector<Dlt645Read> reads_;
    Dlt645Timing timing_;
    Dlt645Parser parser_;
    std::vector<Block> blocks_;
    State state_ = State::fresh;
    Bytes collected_;            ///< Of the frames so far of the current item; or the address while it settles.
    std::uint8_t sequence_ = 0;  ///< 0: the first frame is asked for; else the number of the follow-up.
    int attempts_ = 0;           ///< Begun for the current read.
    int silent_reads_ = 0;       ///< In a row.
    std::size_t bytes_ = 0;      ///< Received in this attempt.
    bool heard_ = false;         ///< Anything of the meter during the current read.
    bool expects_late_ = false;  ///< A reply to a read given up may still come.
    std::string garbled_;        ///< What was wrong with a frame in this attempt.
    std::string stranger_;       ///< What came instead of the reply in this attempt.
};

}  // namespace wattmast::wire
