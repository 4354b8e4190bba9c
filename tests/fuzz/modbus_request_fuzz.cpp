// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What anybody can send to the simulator's Modbus server.
#include <algorithm>
#include <utility>
#include <vector>

#include "fuzz/fuzz.h"
#include "wire/modbus_server_frame.h"

namespace {

using namespace wattmast;
using namespace wattmast::wire;
using test::FuzzInput;
using test::require;

std::vector<ModbusServerRequest> requests_of(ModbusFraming framing, const Bytes& bytes, std::size_t piece) {
    ModbusRequestParser parser(framing);
    std::vector<ModbusServerRequest> requests;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        parser.push(ByteView(bytes).subspan(at, std::min(piece, bytes.size() - at)));
        for (;;) {
            auto request = parser.next();
            if (!request) {
                return requests;
            }
            if (!request->has_value()) {
                break;
            }
            requests.push_back(**std::move(request));
        }
    }
    return requests;
}

/// A request that may be served is one that the client could have built, and its answer one that the client reads.
void check(ModbusFraming framing, const ModbusServerRequest& request) {
    ModbusReplyParser client(framing);
    if (const auto refusal = refusal_of(request)) {
        if (request.function < 128) {  // an exception to a function with the exception bit cannot be told apart
            client.push(build_exception(framing, request, *refusal));
            const auto reply = client.next().value().value();
            require(reply.function == request.function && std::get<ModbusExceptionCode>(reply.body) == *refusal,
                    "a refusal is read as it was meant");
        }
        return;
    }
    require(is_readable(*request.span), "what may be served is legal");
    const Bytes rebuilt = build_request(framing, {request.transaction, request.unit, *request.span});
    require(requests_of(framing, rebuilt, 1) == std::vector{request}, "a request survives its way");
    const std::vector<std::uint16_t> registers(request.span->count, 0xA5C3);
    client.push(build_reply(framing, request, registers));
    require(std::get<ModbusReply::Registers>(client.next().value().value().body) == registers, "so does a reply");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    FuzzInput input(data, size);
    const ModbusFraming framing = input.byte() % 2 == 0 ? ModbusFraming::tcp : ModbusFraming::rtu;
    const Bytes bytes = input.take(size);
    const auto requests = requests_of(framing, bytes, bytes.size() + 1);
    require(requests == requests_of(framing, bytes, 1), "pieces do not matter");
    for (const ModbusServerRequest& request : requests) {
        check(framing, request);
    }
    return 0;
}
