// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "analysis/formula.h"

namespace wattmast {
namespace {

constexpr Duration longest_lag = std::chrono::hours{24 * 366};

enum class TokenKind : std::uint8_t { end, number, name, bracket, sign };

struct Token {
    TokenKind kind = TokenKind::end;
    TextSpan span;
    char sign = 0;  ///< Of + - * / ( ) , %
};

struct Synonym {
    std::string_view text;
    char sign;
};

/// What people and Chinese keyboards write for the same.
constexpr std::array synonyms{Synonym{"−", '-'},  Synonym{"×", '*'},  Synonym{"·", '*'},  Synonym{"÷", '/'},
                              Synonym{"（", '('}, Synonym{"）", ')'}, Synonym{"，", ','}, Synonym{"＋", '+'}};

struct FunctionName {
    std::string_view text;
    FormulaOp op;
};

constexpr std::array functions{FunctionName{"sum", FormulaOp::sum},     FunctionName{"avg", FormulaOp::average},
                               FunctionName{"min", FormulaOp::minimum}, FunctionName{"max", FormulaOp::maximum},
                               FunctionName{"delta", FormulaOp::delta}, FunctionName{"dc_power", FormulaOp::dc_power}};

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool is_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '_' ||
           static_cast<unsigned char>(letter) >= 0x80;
}

/// Cuts the text into tokens; never fails but for brackets that are not closed and bytes that mean nothing.
class FormulaLexer {
public:
    explicit FormulaLexer(std::string_view text) : text_(text) {}

    [[nodiscard]] FormulaResult<Token> next() {
        while (at_ < text_.size() &&
               (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r')) {
            ++at_;
        }
        if (at_ == text_.size()) {
            return Token{TokenKind::end, {at_, 0}};
        }
        if (const Synonym* same = synonym()) {
            const TextSpan span{at_, same->text.size()};
            at_ += same->text.size();
            return Token{TokenKind::sign, span, same->sign};
        }
        const char letter = text_[at_];
        if (is_digit(letter) || letter == '.') {
            return number();
        }
        if (letter == '[') {
            return bracket();
        }
        if (is_letter(letter)) {
            return Token{TokenKind::name, take_word()};
        }
        if (std::string_view("+-*/(),%").find(letter) != std::string_view::npos) {
            return Token{TokenKind::sign, {at_++, 1}, letter};
        }
        return FormulaFault{FormulaError::unexpected, {at_, 1}, std::string(1, letter), {}};
    }

    /// A unit right here, after blanks: letters, °C or %, and another one after a slash without blanks.
    [[nodiscard]] TextSpan unit_span() {
        while (at_ < text_.size() && text_[at_] == ' ') {
            ++at_;
        }
        const std::size_t begin = at_;
        pass_unit();
        if (at_ > begin && at_ + 1 < text_.size() && text_[at_] == '/' && is_letter(text_[at_ + 1])) {
            ++at_;
            pass_unit();
        }
        return {begin, at_ - begin};
    }
    [[nodiscard]] std::size_t at() const { return at_; }
    void go_to(std::size_t at) { at_ = at; }
    [[nodiscard]] std::string text(TextSpan span) const { return std::string(text_.substr(span.at, span.length)); }
    [[nodiscard]] bool is_next(char letter) const {
        std::size_t at = at_;
        while (at < text_.size() && text_[at] == ' ') {
            ++at;
        }
        return at < text_.size() && (text_[at] == letter || (letter == '(' && text_.substr(at).starts_with("（")));
    }

private:
    [[nodiscard]] const Synonym* synonym() const {
        for (const Synonym& one : synonyms) {
            if (text_.substr(at_).starts_with(one.text)) {
                return &one;
            }
        }
        return nullptr;
    }
    [[nodiscard]] bool is_word_at(std::size_t at) const {
        if (at >= text_.size() || !(is_letter(text_[at]) || is_digit(text_[at]) || text_[at] == '.')) {
            return false;
        }
        for (const Synonym& one : synonyms) {
            if (text_.substr(at).starts_with(one.text)) {
                return false;
            }
        }
        return true;
    }
    void pass_unit() {
        if (at_ < text_.size() && text_[at_] == '%') {
            ++at_;
            return;
        }
        while (is_word_at(at_) && text_[at_] != '.') {
            ++at_;
        }
    }
    [[nodiscard]] TextSpan take_word() {
        const std::size_t begin = at_;
        while (is_word_at(at_)) {
            ++at_;
        }
        return {begin, at_ - begin};
    }
    [[nodiscard]] FormulaResult<Token> number() {
        const std::size_t begin = at_;
        while (at_ < text_.size() && (is_digit(text_[at_]) || text_[at_] == '.')) {
            ++at_;
        }
        const bool has_exponent =
            at_ + 1 < text_.size() && text_[at_] == 'e' && (is_digit(text_[at_ + 1]) || text_[at_ + 1] == '-');
        if (has_exponent) {
            at_ += 2;
            while (at_ < text_.size() && is_digit(text_[at_])) {
                ++at_;
            }
        }
        return Token{TokenKind::number, {begin, at_ - begin}};
    }
    [[nodiscard]] FormulaResult<Token> bracket() {
        const std::size_t begin = at_++;
        while (at_ < text_.size() && text_[at_] != ']') {
            at_ += text_[at_] == '\\' ? 2U : 1U;
        }
        if (at_ >= text_.size()) {
            return FormulaFault{FormulaError::not_closed, {begin, 1}, "[", {}};
        }
        ++at_;
        return Token{TokenKind::bracket, {begin, at_ - begin}};
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

/// Recursive descent; every level counts its depth, so that no text overflows the stack.
class FormulaParser {
public:
    explicit FormulaParser(std::string_view text) : lexer_(text) {}

    [[nodiscard]] FormulaResult<Formula> parse() {
        if (auto fault = advance()) {
            return *fault;
        }
        if (token_.kind == TokenKind::end) {
            return FormulaFault{FormulaError::empty, token_.span, {}, {}};
        }
        const auto whole = sum();
        if (!whole) {
            return whole.error();
        }
        if (is_word("in")) {
            if (auto fault = target()) {
                return *fault;
            }
        }
        if (token_.kind != TokenKind::end) {
            return unexpected();
        }
        return std::move(formula_);
    }

private:
    using Place = FormulaResult<std::size_t>;

    [[nodiscard]] std::optional<FormulaFault> advance() {
        auto next = lexer_.next();
        if (!next) {
            return next.error();
        }
        token_ = *next;
        return std::nullopt;
    }
    [[nodiscard]] bool is_sign(char sign) const { return token_.kind == TokenKind::sign && token_.sign == sign; }
    [[nodiscard]] bool is_word(std::string_view word) const {
        return token_.kind == TokenKind::name && lexer_.text(token_.span) == word;
    }
    [[nodiscard]] FormulaFault unexpected() const {
        return token_.kind == TokenKind::end
                   ? FormulaFault{FormulaError::operand_missing, token_.span, {}, {}}
                   : FormulaFault{FormulaError::unexpected, token_.span, lexer_.text(token_.span), {}};
    }

    [[nodiscard]] Place add(FormulaNode node) {
        if (formula_.nodes.size() >= most_formula_parts) {
            return FormulaFault{FormulaError::too_long, node.span, {}, {}};
        }
        formula_.nodes.push_back(std::move(node));
        return formula_.nodes.size() - 1;
    }

    [[nodiscard]] Place sum() {
        Place left = product();
        while (left && (is_sign('+') || is_sign('-'))) {
            const Token sign = token_;
            left =
                binary(*left, sign, sign.sign == '+' ? FormulaOp::add : FormulaOp::subtract, &FormulaParser::product);
        }
        return left;
    }

    [[nodiscard]] Place product() {
        Place left = factor();
        while (left && (is_sign('*') || is_sign('/'))) {
            const Token sign = token_;
            left =
                binary(*left, sign, sign.sign == '*' ? FormulaOp::multiply : FormulaOp::divide, &FormulaParser::factor);
        }
        return left;
    }

    [[nodiscard]] Place binary(std::size_t left, const Token& sign, FormulaOp op, Place (FormulaParser::*operand)()) {
        if (auto fault = advance()) {
            return *fault;
        }
        const Place right = (this->*operand)();
        return right ? add({op, {left, *right}, sign.span, 0, {}, 0, Duration{0}}) : right;
    }

    [[nodiscard]] Place factor() {
        if (depth_ >= deepest_formula) {
            return FormulaFault{FormulaError::too_deep, token_.span, {}, {}};
        }
        ++depth_;
        Place made = factor_here();
        --depth_;
        return made;
    }

    [[nodiscard]] Place factor_here() {
        if (is_sign('-') || is_sign('+')) {
            const Token sign = token_;
            if (auto fault = advance()) {
                return *fault;
            }
            const Place of = factor();
            return of && sign.sign == '-' ? add({FormulaOp::negate, {*of}, sign.span, 0, {}, 0, Duration{0}}) : of;
        }
        if (is_sign('(')) {
            return parenthesis();
        }
        switch (token_.kind) {
            case TokenKind::number:
                return number();
            case TokenKind::bracket:
                return bracket();
            case TokenKind::name:
                return named();
            case TokenKind::end:
            case TokenKind::sign:
                break;
        }
        return FormulaFault{FormulaError::operand_missing, {token_.span.at, 0}, {}, {}};
    }

    [[nodiscard]] Place parenthesis() {
        const Token open = token_;
        if (auto fault = advance()) {
            return *fault;
        }
        Place inside = sum();
        if (!inside) {
            return inside;
        }
        if (auto fault = close(open)) {
            return *fault;
        }
        return inside;
    }

    [[nodiscard]] std::optional<FormulaFault> close(const Token& open) {
        if (token_.kind == TokenKind::end) {
            return FormulaFault{FormulaError::not_closed, open.span, "(", {}};
        }
        return is_sign(')') ? advance() : std::optional(unexpected());
    }

    [[nodiscard]] Place number() {
        const std::string digits = lexer_.text(token_.span);
        FormulaNode node;
        node.op = FormulaOp::number;
        node.span = token_.span;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), node.number);
        if (error != std::errc() || end != digits.data() + digits.size() || !std::isfinite(node.number)) {
            return FormulaFault{FormulaError::bad_number, token_.span, digits, {}};
        }
        const std::size_t before = lexer_.at();
        const TextSpan span = lexer_.unit_span();
        const std::string unit = lexer_.text(span);
        if (unit.empty() || unit == "in") {
            lexer_.go_to(before);
        } else if (const auto scale = unit_of_text(unit)) {
            node.number *= scale->factor;
            node.unit = scale->unit;
        } else {
            return FormulaFault{FormulaError::unknown_unit, span, unit, {}};
        }
        if (auto fault = advance()) {
            return *fault;
        }
        return add(std::move(node));
    }

    [[nodiscard]] Place reference(FormulaReference reference) {
        FormulaNode node;
        node.op = FormulaOp::point;
        node.span = reference.span;
        node.reference = formula_.references.size();
        formula_.references.push_back(std::move(reference));
        return add(std::move(node));
    }

    [[nodiscard]] Place bracket() {
        const TextSpan span = token_.span;
        const std::string inside = lexer_.text({span.at + 1, span.length - 2});
        if (auto fault = advance()) {
            return *fault;
        }
        return reference({inside, true, span});
    }

    /// A function, or the words of a name up to what is none.
    [[nodiscard]] Place named() {
        const Token first = token_;
        const std::string word = lexer_.text(first.span);
        if (lexer_.is_next('(')) {
            for (const FunctionName& one : functions) {
                if (one.text == word) {
                    return call(one, first);
                }
            }
        }
        if (word == "in") {
            return unexpected();
        }
        TextSpan span = first.span;
        if (auto fault = advance()) {
            return *fault;
        }
        while ((token_.kind == TokenKind::name && !is_word("in")) || token_.kind == TokenKind::number) {
            span.length = token_.span.at + token_.span.length - span.at;
            if (auto fault = advance()) {
                return *fault;
            }
        }
        return reference({lexer_.text(span), false, span});
    }

    [[nodiscard]] Place call(const FunctionName& function, const Token& name) {
        if (auto fault = advance()) {
            return *fault;
        }
        const Token open = token_;
        FormulaNode node;
        node.op = function.op;
        node.span = name.span;
        do {
            if (auto fault = advance()) {
                return *fault;
            }
            const Place argument = sum();
            if (!argument) {
                return argument;
            }
            node.arguments.push_back(*argument);
        } while (is_sign(','));
        if (auto fault = close(open)) {
            return *fault;
        }
        const bool takes_two = function.op == FormulaOp::delta || function.op == FormulaOp::dc_power;
        if (takes_two && node.arguments.size() != 2) {
            return FormulaFault{FormulaError::arguments, name.span, std::string(function.text), {}};
        }
        if (function.op == FormulaOp::delta) {
            return delta(std::move(node));
        }
        return add(std::move(node));
    }

    /// The duration is taken out of the tree: it is no value that runs.
    [[nodiscard]] Place delta(FormulaNode node) {
        const FormulaNode& by = formula_.nodes[node.arguments.back()];
        const bool is_duration =
            by.op == FormulaOp::number && by.unit == FormulaUnit{Dimension::of(BaseUnit::second), false};
        const double milliseconds = is_duration ? std::round(by.number * 1000) : 0;
        if (milliseconds < 1 || milliseconds > static_cast<double>(longest_lag.count())) {
            return FormulaFault{FormulaError::duration_needed, by.span, lexer_.text(by.span), {}};
        }
        node.lag = Duration{static_cast<std::int64_t>(milliseconds)};
        node.arguments.pop_back();
        return add(std::move(node));
    }

    [[nodiscard]] std::optional<FormulaFault> target() {
        formula_.target_span = lexer_.unit_span();
        formula_.target_text = lexer_.text(formula_.target_span);
        formula_.target = unit_of_text(formula_.target_text);
        if (formula_.target_text.empty()) {
            return FormulaFault{FormulaError::operand_missing, formula_.target_span, {}, {}};
        }
        if (!formula_.target) {
            return FormulaFault{FormulaError::unknown_unit, formula_.target_span, formula_.target_text, {}};
        }
        return advance();
    }

    FormulaLexer lexer_;
    Token token_;
    Formula formula_;
    int depth_ = 0;
};

}  // namespace

FormulaResult<Formula> parse_formula(std::string_view text) {
    if (text.size() > longest_formula) {
        return FormulaFault{FormulaError::too_long, {longest_formula, text.size() - longest_formula}, {}, {}};
    }
    return FormulaParser(text).parse();
}

Duration Formula::reach() const {
    // Arguments come before what uses them.
    std::vector<Duration> reach(nodes.size(), Duration{0});
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        for (const std::size_t argument : nodes[i].arguments) {
            reach[i] = std::max(reach[i], reach[argument] + nodes[i].lag);
        }
    }
    return reach.back();
}

}  // namespace wattmast
