// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/csv_text.h"

#include <utility>

namespace wattmast {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {
        if (text_.starts_with(byte_order_mark)) {
            at_ = byte_order_mark.size();
        }
    }

    Result<std::vector<CsvRecord>> run() {
        while (at_ < text_.size()) {
            CsvRecord record{line_, {}};
            record.fields.reserve(records_.empty() ? 0 : records_.back().fields.size());
            do {
                auto field = read_field();
                if (!field) {
                    return field.error();
                }
                record.fields.push_back(std::move(*field));
            } while (take(','));
            take_line_end();
            if (record.fields.size() > 1 || !record.fields.front().empty()) {
                records_.push_back(std::move(record));
            }
        }
        return std::move(records_);
    }

private:
    [[nodiscard]] bool is_at_field_end() const {
        return at_ == text_.size() || text_[at_] == ',' || text_[at_] == '\n' || text_.substr(at_, 2) == "\r\n";
    }

    bool take(char expected) {
        if (at_ < text_.size() && text_[at_] == expected) {
            ++at_;
            return true;
        }
        return false;
    }

    void take_line_end() {
        take('\r');
        if (take('\n')) {
            ++line_;
        }
    }

    Result<std::string> read_field() {
        if (take('"')) {
            return read_quoted();
        }
        const std::size_t begin = at_;
        while (!is_at_field_end()) {
            if (text_[at_] == '"') {
                return wrong("a quote inside a field that does not begin with one");
            }
            ++at_;
        }
        return std::string(text_.substr(begin, at_ - begin));
    }

    Result<std::string> read_quoted() {
        std::string field;
        while (at_ < text_.size()) {
            const char next = text_[at_++];
            if (next == '"' && !take('"')) {
                return is_at_field_end() ? Result<std::string>(std::move(field)) : wrong("text after a closing quote");
            }
            line_ += next == '\n' ? 1 : 0;
            field += next;
        }
        return wrong("a quote that is never closed");
    }

    [[nodiscard]] Failure wrong(const std::string& what) const {
        return fail(Errc::invalid_argument, "line " + std::to_string(line_) + ": " + what);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::vector<CsvRecord> records_;
};

}  // namespace

Result<std::vector<CsvRecord>> parse_csv(std::string_view text) {
    return Reader(text).run();
}

}  // namespace wattmast
