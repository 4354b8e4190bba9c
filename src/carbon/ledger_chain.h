// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The chain over ledger lines, and the one over closings: how they are made and how a break is found.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "carbon/digest.h"
#include "carbon/ledger.h"
#include "carbon/text_chain.h"
#include "units/civil_time.h"
#include "units/error.h"

namespace wattmast {

/// A line or a closing as it is kept: the text is the truth, `number`, `month` and `site` are copies to look it up by.
struct LedgerRow {
    std::uint64_t number = 0;
    CivilMonth month;
    std::string site;  ///< Empty in a closing.
    std::string text;  ///< canonical_text()
    Digest digest;     ///< chain_digest() of the row before and `text`.
    friend bool operator==(const LedgerRow&, const LedgerRow&) = default;
};

/// Where a ledger ends. Kept outside of the database (printed, mailed, notarised), it is what shows that a ledger was
/// not made anew as a whole.
struct LedgerHead {
    ChainEnd lines;
    ChainEnd closings;
    friend bool operator==(const LedgerHead&, const LedgerHead&) = default;
};

struct SealedClosing {
    Closing closing;               ///< With all that seal() fills in.
    LedgerRow row;                 ///< Of the closing.
    std::vector<LedgerRow> lines;  ///< In the order given.
};

/// Numbers the lines, chains them to `head` and fills in the closing's number, lines and digests, whatever stood there.
/// Fails as check_line() and check_closing() do; with `invalid_argument` for a line of another month that is no
/// correction, for a correction of a later month, and for one of a line that `head` does not have.
[[nodiscard]] Result<SealedClosing> seal(const LedgerHead& head, Closing closing, std::vector<LedgerLine> lines);

/// Something about the chain that is not as it was closed.
struct LedgerFinding {
    enum class Check : std::uint8_t {
        line = 1,          ///< A line's text or digest is not what was closed.
        missing_line = 2,  ///< Lines are gone.
        extra_line = 3,    ///< A line comes twice, in another place, or belongs to no closing.
        copy = 4,          ///< Number, month or site beside a text say something else than the text.
        closing = 5,       ///< A closing's text or digest is not what was written.
        missing_closing = 6,
        account = 7,  ///< What a closing says of its lines is not so: count, digests, month.
        head = 8,     ///< The ledger does not end, or does not pass, where it was seen to.
    };
    Check check = Check::line;
    std::optional<std::uint64_t> line;     ///< Number.
    std::optional<std::uint64_t> closing;  ///< Number.
    std::optional<CivilMonth> month;
    std::string site;    ///< Code; empty where it is not about one.
    std::string detail;  ///< English: what is wrong, and what to do.

    /// "line 17, 2026-10, site SH-PD-0473", "closing 3, 2026-10"
    [[nodiscard]] std::string place() const;
    friend bool operator==(const LedgerFinding&, const LedgerFinding&) = default;
};
[[nodiscard]] std::string_view id_of(LedgerFinding::Check check) noexcept;

/// What is wrong where a ledger was seen to end at `seen`, and the closing of that number has `stored` as its digest
/// now (empty: there is none); empty where nothing is.
[[nodiscard]] std::optional<LedgerFinding> head_finding(const ChainEnd& seen, const std::optional<Digest>& stored);

/// Checks a ledger line by line, in any size of memory. A break does not end it: each line has its own digest, so that
/// the rest is checked against that.
class LedgerVerifier {
public:
    /// @param closings All rows, ascending by number. They are checked here.
    explicit LedgerVerifier(std::span<const LedgerRow> closings);

    /// The next line. @pre ascending by number, unless the order is what was tampered with.
    void take(const LedgerRow& line);

    /// After the last line: everything found, in the order found. @param seen An end seen earlier, where there is one:
    /// the ledger must pass it.
    [[nodiscard]] std::vector<LedgerFinding> finish(const std::optional<LedgerHead>& seen = std::nullopt);

private:
    /// A closing as far as it can be read.
    struct Account {
        std::uint64_t number = 0;
        CivilMonth month;
        std::optional<Closing> closing;
    };

    void take_closing(const LedgerRow& row);
    void check_closings();
    void check_copies(const LedgerRow& line, const Account* account);
    void report_missing(std::uint64_t first, std::uint64_t last);
    /// Whether a digest that a closing states of a line's end is one of those that the line can have.
    void check_border(const Account& account, std::uint64_t line, const Digest& stated, std::string_view which);
    [[nodiscard]] const Account* account_of(std::uint64_t line) const;
    void find(LedgerFinding::Check check, const LedgerRow& line, std::string detail);
    void find(const Account& account, LedgerFinding::Check check, std::string detail);

    ChainCheck line_chain_;
    ChainCheck closing_chain_;
    std::vector<Account> accounts_;
    std::map<std::uint64_t, std::vector<Digest>> borders_;  ///< Of the lines at which closings begin and end.
    std::map<std::uint64_t, Digest> closing_digests_;
    std::uint64_t last_line_ = 0;  ///< Of all closings that can be read.
    bool is_end_unknown_ = false;  ///< The last closing cannot be read.
    std::vector<LedgerFinding> findings_;
};

/// The whole of it at once.
[[nodiscard]] std::vector<LedgerFinding> verify_chain(std::span<const LedgerRow> lines,
                                                      std::span<const LedgerRow> closings,
                                                      const std::optional<LedgerHead>& seen = std::nullopt);

}  // namespace wattmast
