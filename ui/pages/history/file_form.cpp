// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/file_form.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QTimeZone>
#include <QVBoxLayout>

#include "ui/format/names.h"
#include "ui/pages/history/form_parts.h"
#include "ui/pages/history/history_texts.h"
#include "units/civil_time.h"

namespace wattmast::ui {
namespace {

using About = HistoryQuestion::About;
using Topic = HistoryGuess::Topic;

constexpr std::array encodings = {TextEncoding::automatic, TextEncoding::utf8, TextEncoding::gb18030,
                                  TextEncoding::utf16};
constexpr std::array delimiters_to_choose = {',', ';', '\t'};
constexpr std::array twice_choices = {TwiceRule::by_order, TwiceRule::first, TwiceRule::second, TwiceRule::refuse};
constexpr std::array skipped_choices = {SkippedRule::refuse, SkippedRule::forward};
constexpr std::array row_choices = {RowOrder::ascending, RowOrder::descending};
constexpr std::array absent_choices = {AbsentRule::record, AbsentRule::leave_out};

/// Data of an entry: its place in the list of choices.
template <typename Choices, typename Label>
void fill(QuietCombo& combo, const Choices& choices, Label label) {
    QStringList texts;
    QVariantList keys;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        texts << label(choices[i]);
        keys << static_cast<int>(i);
    }
    combo.set_entries(texts, keys);
}

template <typename Choices, typename Choice>
void show_choice(QuietCombo& combo, const Choices& choices, const std::optional<Choice>& choice) {
    const auto found = choice ? std::find(choices.begin(), choices.end(), *choice) : choices.end();
    combo.show_data(found == choices.end() ? QVariant() : QVariant(static_cast<int>(found - choices.begin())));
}

template <typename Choices>
std::optional<typename Choices::value_type> choice_of(const QuietCombo& combo, const Choices& choices) {
    const int index = combo.currentIndex();
    return index < 0 ? std::nullopt : std::optional(choices.at(static_cast<std::size_t>(index)));
}

}  // namespace

FileForm::FileForm(HistoryImporter& importer, QWidget* parent) : QWidget(parent), importer_(importer) {
    column_ = new QVBoxLayout(this);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(0);
    build();
    column_->addStretch(1);
    connect_fields();
    retranslate();
}

QuestionRow* FileForm::add_row(QWidget* control) {
    auto* row = new QuestionRow(control);
    column_->addWidget(row);
    return row;
}

QuietCombo* FileForm::add_combo(QuestionRow*& row) {
    auto* combo = new QuietCombo;
    row = add_row(combo);
    return combo;
}

void FileForm::build() {
    site_ = add_combo(site_row_);
    device_ = add_combo(device_row_);
    zone_ = add_combo(zone_row_);
    order_ = add_combo(order_row_);
    numbers_ = add_combo(numbers_row_);
    encoding_ = add_combo(encoding_row_);
    delimiter_ = add_combo(delimiter_row_);
    twice_ = add_combo(twice_row_);
    skipped_ = add_combo(skipped_row_);
    rows_ = add_combo(rows_row_);
    absent_ = add_combo(absent_row_);
    missing_ = new QLineEdit;
    missing_row_ = add_row(missing_);
    for (QuietCombo* combo : {site_, device_, zone_}) {
        combo->make_editable(QuietCombo::Case::is_free);
    }
}

void FileForm::connect_fields() {
    connect(encoding_, &QuietCombo::chosen_by_hand, this, [this] {
        if (const auto encoding = choice_of(*encoding_, encodings)) {
            importer_.choose_encoding(*encoding);
        }
    });
    connect(delimiter_, &QuietCombo::chosen_by_hand, this,
            [this] { importer_.choose_delimiter(choice_of(*delimiter_, delimiters_to_choose)); });
    connect(zone_, &QuietCombo::chosen_by_hand, this, &FileForm::take_zone);
    const auto edits = [this](QuietCombo* combo, auto change) {
        connect(combo, &QuietCombo::chosen_by_hand, this, [this, change] { importer_.edit(change); });
    };
    edits(numbers_, [this](HistoryMapping& mapping) { mapping.numbers = choice_of(*numbers_, number_formats); });
    edits(order_, [this](HistoryMapping& mapping) { mapping.order = choice_of(*order_, date_orders); });
    edits(twice_, [this](HistoryMapping& mapping) {
        mapping.twice = choice_of(*twice_, twice_choices).value_or(mapping.twice);
    });
    edits(skipped_, [this](HistoryMapping& mapping) {
        mapping.skipped = choice_of(*skipped_, skipped_choices).value_or(mapping.skipped);
    });
    edits(rows_,
          [this](HistoryMapping& mapping) { mapping.rows = choice_of(*rows_, row_choices).value_or(mapping.rows); });
    edits(absent_, [this](HistoryMapping& mapping) {
        mapping.absent = choice_of(*absent_, absent_choices).value_or(mapping.absent);
    });
    edits(site_, [this](HistoryMapping& mapping) { mapping.site = site_->chosen().toString().toStdString(); });
    edits(device_, [this](HistoryMapping& mapping) { mapping.device = device_->chosen().toString().toStdString(); });
    connect(missing_, &QLineEdit::editingFinished, this, [this] {
        if (!missing_->isModified()) {
            return;  // Somebody only passed by.
        }
        missing_->setModified(false);
        // A word may have blanks, such as "no data".
        const QStringList words = missing_->text().split(QRegularExpression(QStringLiteral("[,，]")));
        importer_.edit([&](HistoryMapping& mapping) {
            mapping.missing.clear();
            for (const QString& word : words) {
                if (const QString kept = word.trimmed(); !kept.isEmpty()) {
                    mapping.missing.push_back(kept.toStdString());
                }
            }
        });
    });
}

void FileForm::take_zone() {
    const QString text = zone_->chosen().toString();
    const std::string zone = text.toStdString();
    if (!zone.empty() && zone != zone_in_text && !TimeZone::find(zone)) {
        importer_.set_unreadable({HistoryImporter::Field::zone, {}, {}, text});
        return;
    }
    importer_.set_readable({HistoryImporter::Field::zone, {}, {}, {}});
    importer_.edit([&](HistoryMapping& mapping) { mapping.zone = zone; });
}

void FileForm::fill_places() {
    const auto catalog = importer_.catalog();
    const std::string& site = importer_.mapping().site;
    if (filled_from_.is_of(catalog) && site == filled_site_) {
        return;
    }
    if (!filled_from_.is_of(catalog)) {
        QStringList texts;
        QVariantList codes;
        for (const Site& one : catalog->sites) {
            texts << to_qt(one.code);
            codes << to_qt(one.code);
        }
        site_->set_entries(texts, codes);
    }
    filled_from_ = CatalogMark(catalog);
    filled_site_ = site;
    QStringList names;
    QVariantList keys;
    if (const Site* found = catalog->site_by_code(site)) {
        for (const Device* device : catalog->devices_of(found->id)) {
            names << to_qt(device->name);
            keys << to_qt(device->name);
        }
    }
    device_->set_entries(names, keys);
}

void FileForm::show_state() {
    const HistoryMapping& mapping = importer_.mapping();
    const bool has_mapping = importer_.rows() != nullptr;
    setEnabled(importer_.has_file() && !importer_.is_importing());
    fill_places();
    show_choice(*encoding_, encodings, has_mapping ? std::optional(mapping.encoding) : std::nullopt);
    show_choice(*delimiter_, delimiters_to_choose, has_mapping ? std::optional(mapping.delimiter) : std::nullopt);
    show_choice(*numbers_, number_formats, mapping.numbers);
    show_choice(*order_, date_orders, mapping.order);
    show_choice(*twice_, twice_choices, std::optional(mapping.twice));
    show_choice(*skipped_, skipped_choices, std::optional(mapping.skipped));
    show_choice(*rows_, row_choices, std::optional(mapping.rows));
    show_choice(*absent_, absent_choices, std::optional(mapping.absent));
    const auto wrong_zone = importer_.unreadable_text(HistoryImporter::Field::zone);
    zone_->show_data(wrong_zone.value_or(to_qt(mapping.zone)));
    site_->show_data(to_qt(mapping.site));
    device_->show_data(to_qt(mapping.device));
    QStringList words;
    for (const std::string& word : mapping.missing) {
        words << to_qt(word);
    }
    if (!missing_->hasFocus()) {
        missing_->setText(words.join(QLatin1String(", ")));
    }
    show_reasons();
    show_questions();
}

void FileForm::show_reason(QuestionRow& row, Topic topic, bool is_as_proposed) {
    const auto& proposal = importer_.proposal();
    if (!proposal || !importer_.rows()) {
        row.set_reason({});
        return;
    }
    const auto guess = std::ranges::find(proposal->guesses, topic, &HistoryGuess::topic);
    if (guess == proposal->guesses.end() || guess->why.parts.empty()) {
        row.set_reason(tr("Chosen here"));
        return;
    }
    // Of what is open the reason says why; once it is answered, it is of no use any more.
    const bool was_open = guess->certainty == HistoryGuess::Certainty::ambiguous;
    QString reason = was_open ? HistoryTexts::text(guess->why) : HistoryTexts::reason(*guess);
    reason = reason.left(1).toUpper() + reason.mid(1);
    row.set_reason(is_as_proposed ? reason
                   : was_open     ? tr("Chosen here")
                                  : tr("Chosen here. Proposed: %1").arg(reason));
}

void FileForm::show_reasons() {
    const HistoryMapping& mapping = importer_.mapping();
    const HistoryMapping proposed = importer_.proposal() ? importer_.proposal()->mapping : mapping;
    show_reason(*encoding_row_, Topic::encoding, mapping.encoding == proposed.encoding);
    show_reason(*delimiter_row_, Topic::columns, mapping.delimiter == proposed.delimiter);
    show_reason(*numbers_row_, Topic::numbers, mapping.numbers == proposed.numbers);
    show_reason(*order_row_, Topic::date_order, mapping.order == proposed.order);
    show_reason(*zone_row_, Topic::zone, mapping.zone == proposed.zone);
    show_reason(*rows_row_, Topic::row_order, mapping.rows == proposed.rows);
    if (mapping.site_column.empty()) {
        show_reason(*site_row_, Topic::site, mapping.site == proposed.site);
    } else {
        site_row_->set_reason(tr("From column “%1”").arg(to_qt(mapping.site_column)));
    }
    if (mapping.device_column.empty()) {
        show_reason(*device_row_, Topic::device, mapping.device == proposed.device);
    } else {
        device_row_->set_reason(tr("From column “%1”").arg(to_qt(mapping.device_column)));
    }
    twice_row_->set_reason(mapping.twice == TwiceRule::by_order
                               ? tr("Where the clock is set back, an hour comes twice: the second is where the rows go "
                                    "back or stand still.")
                               : tr("Where the clock is set back, an hour comes twice."));
    skipped_row_->set_reason(
        mapping.skipped == SkippedRule::refuse
            ? tr("Where the clock is set forward, an hour does not exist.")
            : tr("Where the clock is set forward, an hour does not exist: 02:30 is taken as 03:30."));
    absent_row_->set_reason(tr("Cells that say that there is no value are never zero."));
    missing_row_->set_reason(tr("Beside nothing, -, NaN, N/A, null and their like, such as 9999."));
}

QString FileForm::place_question(About about) const {
    const HistoryMapping& mapping = importer_.mapping();
    const auto catalog = importer_.catalog();
    const Site* site = catalog->site_by_code(mapping.site);
    if (about == About::site) {
        return !mapping.site.empty() && site == nullptr ? tr("The database has no site of that code.") : QString();
    }
    if (mapping.device.empty() || site == nullptr) {
        return {};
    }
    const auto devices = catalog->devices_of(site->id);
    const bool is_there = std::ranges::find(devices, mapping.device, &Device::name) != devices.end();
    return is_there ? QString() : tr("The site has no device of that name.");
}

void FileForm::show_questions() {
    const auto questions = importer_.questions();
    const auto is_asked = [&](std::initializer_list<About> abouts) {
        return std::ranges::any_of(questions, [&](const HistoryQuestion& question) {
            return std::ranges::find(abouts, question.about) != abouts.end();
        });
    };
    numbers_row_->set_question(is_asked({About::numbers}) ? tr("Open: point or comma?") : QString());
    order_row_->set_question(is_asked({About::date_order}) ? tr("Open: in which order?") : QString());
    const bool is_unknown = importer_.unreadable_text(HistoryImporter::Field::zone).has_value();
    zone_row_->set_question(is_unknown ? tr("There is no such time zone. Write it as Asia/Shanghai.")
                            : is_asked({About::zone, About::period_zone}) ? tr("Open: of which place is the clock?")
                                                                          : QString());
    site_row_->set_question(is_asked({About::site}) ? tr("Open: which site?") : place_question(About::site));
    device_row_->set_question(is_asked({About::device}) ? tr("Open: which device?") : place_question(About::device));
}

QWidget* FileForm::field_of(About about) const {
    switch (about) {
        case About::date_order:
            return order_;
        case About::zone:
        case About::period_zone:
            return zone_;
        case About::numbers:
            return numbers_;
        case About::site:
            return site_;
        case About::device:
            return device_;
        case About::time_column:
        case About::values:
        case About::point:
        case About::unit:
        case About::wrong_unit:
        case About::confirmation:
        case About::period:
        case About::same_point:
            return nullptr;
    }
    return nullptr;
}

void FileForm::retranslate() {
    encoding_row_->set_name(tr("Encoding"));
    delimiter_row_->set_name(tr("Separator"));
    numbers_row_->set_name(tr("Decimal mark"));
    order_row_->set_name(tr("Date order"));
    zone_row_->set_name(tr("Time zone"));
    twice_row_->set_name(tr("Repeated hour"));
    skipped_row_->set_name(tr("Skipped hour"));
    rows_row_->set_name(tr("Order of rows"));
    absent_row_->set_name(tr("No value"));
    missing_row_->set_name(tr("Words for no value"));
    site_row_->set_name(tr("Site"));
    device_row_->set_name(tr("Device"));
    fill(*encoding_, encodings, [](TextEncoding one) { return HistoryTexts::label(one); });
    fill(*delimiter_, delimiters_to_choose, &HistoryTexts::label_of_delimiter);
    fill(*numbers_, number_formats, [](NumberFormat one) { return HistoryTexts::label(one); });
    fill(*order_, date_orders, [](DateOrder one) { return HistoryTexts::label(one); });
    fill(*twice_, twice_choices, [](TwiceRule one) { return HistoryTexts::label(one); });
    fill(*skipped_, skipped_choices, [](SkippedRule one) { return HistoryTexts::label(one); });
    fill(*rows_, row_choices, [](RowOrder one) { return HistoryTexts::label(one); });
    fill(*absent_, absent_choices, [](AbsentRule one) { return HistoryTexts::label(one); });
    QStringList zones{tr("offset in the file")};
    QVariantList ids{to_qt(zone_in_text)};
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
        zones << QString::fromLatin1(id);
        ids << QString::fromLatin1(id);
    }
    zone_->set_entries(zones, ids);
    for (QuietCombo* combo : {encoding_, delimiter_, numbers_, order_}) {
        combo->setPlaceholderText(tr("choose"));
    }
    zone_->lineEdit()->setPlaceholderText(tr("such as Asia/Shanghai"));
    site_->lineEdit()->setPlaceholderText(tr("code"));
    device_->lineEdit()->setPlaceholderText(tr("name"));
    show_state();
}

}  // namespace wattmast::ui
