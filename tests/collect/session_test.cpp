// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/session.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <cstring>
#include <deque>
#include <exception>

#include "support/matchers.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using test::FailsWith;
using test::FailsWithDetail;
using test::IsOk;
using namespace std::chrono_literals;

wire::Bytes bytes_of(std::string_view text) {
    wire::Bytes bytes(text.size());
    std::memcpy(bytes.data(), text.data(), text.size());
    return bytes;
}

/// Gives what the test put in; silence is told at once instead of waited out.
class ScriptedLink final : public Link {
public:
    std::deque<ReadOutcome> reads;
    std::deque<std::string> data;  ///< One per read without error.
    std::deque<error_code> writes;
    std::string written;
    std::vector<SteadyTime> read_deadlines;
    bool is_closed = false;

    asio::awaitable<OpenOutcome> open(SteadyTime) override { co_return OpenOutcome{}; }
    asio::awaitable<error_code> write(wire::ByteView bytes, SteadyTime) override {
        written.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        error_code error;
        if (!writes.empty()) {
            error = writes.front();
            writes.pop_front();
        }
        co_return error;
    }
    asio::awaitable<ReadOutcome> read_some(std::span<std::byte> buffer, SteadyTime deadline) override {
        read_deadlines.push_back(deadline);
        ReadOutcome outcome{make_error_code(Errc::timeout)};
        if (!reads.empty()) {
            outcome = reads.front();
            reads.pop_front();
        }
        if (!outcome.error) {
            outcome.bytes = data.front().size();
            std::memcpy(buffer.data(), data.front().data(), outcome.bytes);
            data.pop_front();
        }
        co_return outcome;
    }
    void close() noexcept override { is_closed = true; }

    void will_receive(std::string text) {
        reads.push_back({});
        data.push_back(std::move(text));
    }
};

/// Notes every event as one letter and gives the steps that the test put in, then finishes well.
class ScriptedExchange final : public wire::Exchange {
public:
    std::deque<wire::Step> steps;
    std::string events;

    wire::Step resume(const wire::Event& event) override {
        if (const auto* received = std::get_if<wire::Received>(&event)) {
            events.append("r(").append(reinterpret_cast<const char*>(received->bytes.data()), received->bytes.size());
            events.append(")");
        } else if (const auto* broken = std::get_if<wire::Broken>(&event)) {
            events.append("broken");
            return wire::Finished{fail(Errc::link_failed, broken->code.message())};
        } else {
            constexpr std::string_view letters = "STRE";
            events.push_back(letters[event.index()]);
        }
        if (steps.empty()) {
            return wire::Finished{{}};
        }
        wire::Step step = std::move(steps.front());
        steps.pop_front();
        return step;
    }
};

class Session : public testing::Test {
protected:
    SessionOutcome run_until(SteadyTime deadline) {
        SessionOutcome outcome{fail(Errc::cancelled, "did not run"), 0, {}};
        asio::io_context context;
        asio::co_spawn(context, run(exchange_, link_, deadline),
                       [&outcome](const std::exception_ptr& bug, SessionOutcome result) {
                           EXPECT_EQ(bug, nullptr);
                           outcome = std::move(result);
                       });
        context.run();
        return outcome;
    }
    SessionOutcome run_with_time() { return run_until(std::chrono::steady_clock::now() + 1h); }

    ScriptedExchange exchange_;
    ScriptedLink link_;
};

TEST_F(Session, RunsFromStartToEnd) {
    exchange_.steps = {wire::Send{bytes_of("ask")}, wire::Receive{1s}, wire::Receive{1s}, wire::Send{bytes_of("more")},
                       wire::Receive{1s}};
    link_.will_receive("an");
    link_.will_receive("swer");
    link_.will_receive("rest");
    const SessionOutcome outcome = run_with_time();
    EXPECT_THAT(outcome.result, IsOk());
    EXPECT_EQ(exchange_.events, "STr(an)r(swer)Tr(rest)");
    EXPECT_EQ(link_.written, "askmore");
    EXPECT_EQ(outcome.bytes_received, 10U);
    EXPECT_FALSE(link_.is_closed);
}

TEST_F(Session, SilenceIsToldToTheExchange) {
    exchange_.steps = {wire::Receive{1s}, wire::Receive{1s}};
    EXPECT_THAT(run_with_time().result, IsOk());
    EXPECT_EQ(exchange_.events, "SEE");
}

TEST_F(Session, WhatComesDuringAPauseIsTheExchangesToJudge) {
    exchange_.steps = {wire::Pause{1s}, wire::Pause{1s}};
    link_.will_receive("late");
    EXPECT_THAT(run_with_time().result, IsOk());
    EXPECT_EQ(exchange_.events, "Sr(late)E");
}

TEST_F(Session, NoWaitIsLongerThanTheDeadline) {
    exchange_.steps = {wire::Receive{2h}};
    const SteadyTime deadline = std::chrono::steady_clock::now() + 1h;
    link_.will_receive("x");
    EXPECT_THAT(run_until(deadline).result, IsOk());
    EXPECT_EQ(link_.read_deadlines.at(0), deadline);
}

TEST_F(Session, APassedDeadlineClosesTheLinkBecauseTheAnswerMayStillCome) {
    exchange_.steps = {wire::Send{bytes_of("ask")}, wire::Receive{1s}};
    const SessionOutcome outcome = run_until(std::chrono::steady_clock::now() - 1s);
    EXPECT_THAT(outcome.result, FailsWithDetail(Errc::timeout, "before the deadline"));
    EXPECT_TRUE(link_.is_closed);
    EXPECT_EQ(exchange_.events, "ST");
}

TEST_F(Session, AWriteThatTakesTooLongIsATimeout) {
    exchange_.steps = {wire::Send{bytes_of("ask")}};
    link_.writes = {make_error_code(Errc::timeout)};
    EXPECT_THAT(run_with_time().result, FailsWith(Errc::timeout));
}

TEST_F(Session, ABrokenLinkEndsTheExchange) {
    exchange_.steps = {wire::Send{bytes_of("ask")}, wire::Receive{1s}};
    link_.reads = {{asio::error::connection_reset, 0}};
    EXPECT_THAT(run_with_time().result, FailsWithDetail(Errc::link_failed, "reset"));
    EXPECT_EQ(exchange_.events, "STbroken");
}

TEST_F(Session, AClosedLinkIsACancelledPollWhereverItIs) {
    exchange_.steps = {wire::Send{bytes_of("ask")}, wire::Receive{1s}};
    link_.writes = {asio::error::operation_aborted};
    EXPECT_THAT(run_with_time().result, FailsWith(Errc::cancelled));
    exchange_.steps = {wire::Receive{1s}};
    link_.reads = {{asio::error::operation_aborted, 0}};
    EXPECT_THAT(run_with_time().result, FailsWith(Errc::cancelled));
}

TEST(FailureToOpen, SaysWhatToDo) {
    const auto words = [](error_code error) { return failure_to_open(error, "meter:502"); };
    EXPECT_EQ(words(asio::error::connection_refused).code, Errc::link_failed);
    EXPECT_THAT(words(asio::error::connection_refused).detail, testing::HasSubstr("meter:502 refused"));
    EXPECT_THAT(words(asio::error::host_not_found).detail, testing::HasSubstr("check the spelling"));
    EXPECT_EQ(words(make_error_code(Errc::timeout)).code, Errc::timeout);
    EXPECT_EQ(words(asio::error::operation_aborted).code, Errc::cancelled);
    EXPECT_EQ(words(asio::error::network_unreachable).code, Errc::link_failed);
}

}  // namespace
}  // namespace wattmast
