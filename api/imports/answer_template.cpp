#include "api/imports/answer_template.hpp"

#include <algorithm>
#include <charconv>

#include "api/imports/table_collector.hpp"

namespace overens::api {

namespace {

// Å, Ä, Ö and their kind (U+00C0–U+00DE) are 0xC3 and a byte whose small letter is 32 further on.
std::string in_lower_case(std::string_view text) {
    std::string lower;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool after_c3 = !lower.empty() && lower.back() == '\xC3';
        const bool capital =
            (c >= 'A' && c <= 'Z') || (after_c3 && byte >= 0x80U && byte <= 0x9EU && byte != 0x97U);
        lower += capital ? static_cast<char>(byte + 32) : c;
    }
    return lower;
}

}  // namespace

const AskedPart* AnswerTemplate::stance() const {
    const auto choice = std::ranges::find(parts, ValueType::choice, &AskedPart::type);
    return choice == parts.end() ? nullptr : &*choice;
}

bool AnswerTemplate::has(TemplateColumn column) const {
    switch (column) {
        case TemplateColumn::stance: return stance() != nullptr;
        case TemplateColumn::remark:
        case TemplateColumn::proposed:
        case TemplateColumn::reason: return takes_remarks;
        case TemplateColumn::earlier:
        case TemplateColumn::done: return !earlier.empty();
        default: return stance() != nullptr || takes_remarks;
    }
}

std::string mark_of(std::string_view case_id, int task, int round, int version) {
    return std::string(case_id) + "/" + std::to_string(task) + "/" + std::to_string(round) + "/" +
           std::to_string(version);
}

Title heading_of(TemplateColumn column) {
    switch (column) {
        case TemplateColumn::clause: return {"Paragraf", "Clause"};
        case TemplateColumn::heading: return {"Rubrik", "Heading"};
        case TemplateColumn::stance: return {"Ställningstagande", "Stance"};
        case TemplateColumn::remark: return {"Synpunkt", "Remark"};
        case TemplateColumn::proposed: return {"Förslag till ny lydelse", "Proposed wording"};
        case TemplateColumn::reason: return {"Motiv", "Reason"};
        case TemplateColumn::earlier: return {"Er synpunkt i omgång", "Your remark in round"};
        case TemplateColumn::done: return {"Vad som gjordes", "What was done"};
    }
    return {};
}

Title label_of(HeadField field) {
    switch (field) {
        case HeadField::party: return {"Part", "Party"};
        case HeadField::body: return {"Organ eller förvaltning", "Body or administration"};
        case HeadField::registry_number: return {"Diarienummer", "Registration number"};
        case HeadField::contact: return {"Kontaktroll", "Contact (role)"};
        case HeadField::approved_by: return {"Beslutad av", "Decided by"};
        case HeadField::decided_on: return {"Datum", "Date"};
        case HeadField::paragraph: return {"§ i protokollet", "§ of the minutes"};
    }
    return {};
}

std::string_view name_of(HeadField field) {
    switch (field) {
        case HeadField::party: return "party";
        case HeadField::body: return "body";
        case HeadField::registry_number: return "registry_number";
        case HeadField::contact: return "contact";
        case HeadField::approved_by: return "approved_by";
        case HeadField::decided_on: return "decided_on";
        case HeadField::paragraph: return "paragraph";
    }
    return {};
}

Title label_of_mark() {
    return {"Märkning (ändra inte)", "Mark (do not change)"};
}

Title heading_of_labels() {
    return {"Uppgift", "Item"};
}

Title heading_of_values() {
    return {"Att fylla i", "To be filled in"};
}

Title whole_text() {
    return {"Hela texten", "The whole text"};
}

std::string compared(std::string_view text) {
    std::string same;
    for (const char c : in_lower_case(trimmed_text(text))) {
        const bool blank = c == ' ' || c == '\t' || c == '\n';
        if (!blank || same.back() != ' ') same += blank ? ' ' : c;
    }
    while (!same.empty() && (same.back() == ':' || same.back() == ' ')) same.pop_back();
    return same;
}

bool is_called(std::string_view text, const Title& title) {
    const std::string written = compared(text);
    return written == compared(title.sv) || written == compared(title.in_english());
}

std::optional<TemplateColumn> column_called(std::string_view text) {
    for (const TemplateColumn column : template_columns) {
        const Title heading = heading_of(column);
        if (is_called(text, heading)) return column;
        const std::string written = compared(text);
        const bool has_round = written.starts_with(compared(heading.sv) + " ") ||
                               written.starts_with(compared(heading.en) + " ");
        if (column == TemplateColumn::earlier && has_round) return column;
    }
    return std::nullopt;
}

std::string shown_earlier(const EarlierRemark& remark, bool english) {
    const std::string round = std::to_string(remark.round);
    return (english ? "No. " : "Nr ") + std::to_string(remark.number) + (english ? " (round " : " (omgång ") +
           round + "): " + remark.text;
}

std::optional<int> number_of_earlier(std::string_view text) {
    for (const std::string_view word : {"Nr ", "No. "}) {
        if (!text.starts_with(word)) continue;
        int number = 0;
        const std::string_view digits = text.substr(word.size());
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (error == std::errc() &&
            digits.substr(static_cast<std::size_t>(end - digits.data())).starts_with(" ("))
            return number;
    }
    return std::nullopt;
}

}  // namespace overens::api
