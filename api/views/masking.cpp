#include "api/views/masking.hpp"

#include <algorithm>

namespace overens::api {

namespace {

std::string text_in(const TextsByNumber& texts, TextId id) {
    const auto found = texts.find(id.number);
    return found == texts.end() ? std::string() : found->second;
}

// Nothing when the words do not stand in the text.
std::string without(const std::string& text, const std::string& words, const std::string& in_their_place) {
    std::string shown;
    std::size_t from = 0;
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, from)) {
        shown += text.substr(from, at - from) + in_their_place;
        from = at + words.size();
    }
    return from == 0 ? std::string() : shown + text.substr(from);
}

TextId of_remark(const Case& subject, const Mask& mask) {
    const auto found = subject.remarks.find(mask.of_number);
    if (found == subject.remarks.end()) return {};
    if (mask.part == "text") return found->second.text;
    return mask.part == "proposed" ? found->second.proposed : found->second.comment;
}

TextId of_question(const Case& subject, const Mask& mask) {
    const auto found = subject.questions.find(mask.of_number);
    if (found == subject.questions.end()) return {};
    return mask.part == "text" ? found->second.text : found->second.answer;
}

TextId of_answer(const std::map<std::string, FieldValue>& parts, TextId approved_by, const Mask& mask) {
    if (mask.part == "approvedBy") return approved_by;
    const auto part = parts.find(mask.part);
    const auto* text = part == parts.end() ? nullptr : std::get_if<TextId>(&part->second);
    return text == nullptr ? TextId{} : *text;
}

// What is masked stays so when the next round has opened.
const PastAnswer* past_answer_of(const Case& subject, const Mask& mask) {
    for (const PastRound& past : subject.past_rounds) {
        const auto answer = std::ranges::find(past.answers, mask.of_number, &PastAnswer::item);
        if (answer != past.answers.end()) return &*answer;
    }
    return nullptr;
}

TextId of_task(const Case& subject, const Mask& mask) {
    const auto item = subject.items.find(mask.of_number);
    if (item != subject.items.end()) return of_answer(item->second.parts, item->second.approved_by, mask);
    const PastAnswer* past = past_answer_of(subject, mask);
    return past == nullptr ? TextId{} : of_answer(past->parts, past->approved_by, mask);
}

// The same text of what came late beside the answer.
TextId of_late_answer(const Case& subject, const Mask& mask) {
    if (mask.of != "task") return {};
    const auto item = subject.items.find(mask.of_number);
    const PastAnswer* past = past_answer_of(subject, mask);
    std::optional<LateAnswer> late;
    if (item != subject.items.end())
        late = item->second.also_late;
    else if (past != nullptr)
        late = past->also_late;
    return late ? of_answer(late->parts, late->approved_by, mask) : TextId{};
}

void mask_text(TextId id, const Mask& mask, TextsByNumber& texts) {
    const auto text = texts.find(id.number);
    if (text == texts.end()) return;
    const std::string reason = "[maskat: " + text_in(texts, mask.reason) + "]";
    const std::string words = text_in(texts, mask.words);
    const std::string shown = words.empty() ? reason : without(text->second, words, reason);
    text->second = shown.empty() ? reason : shown;
}

}  // namespace

TextId masked_text(const Case& subject, const Mask& mask) {
    if (mask.of == "remark") return of_remark(subject, mask);
    return mask.of == "question" ? of_question(subject, mask) : of_task(subject, mask);
}

void mask_texts(const Case& subject, TextsByNumber& texts, const std::function<bool(const Mask&)>& applies) {
    for (const auto& [number, mask] : subject.masks) {
        if (!applies(mask)) continue;
        mask_text(masked_text(subject, mask), mask, texts);
        mask_text(of_late_answer(subject, mask), mask, texts);
    }
    for (const auto& [number, mask] : subject.masks) {
        if (applies(mask)) texts.erase(mask.words.number);
    }
}

std::string writer_of(const Case& subject, const Mask& mask) {
    if (mask.of == "remark") {
        const auto remark = subject.remarks.find(mask.of_number);
        return remark == subject.remarks.end() ? std::string() : remark->second.party;
    }
    if (mask.of == "question") {
        const auto question = subject.questions.find(mask.of_number);
        return question == subject.questions.end() ? std::string() : question->second.asker;
    }
    const auto item = subject.items.find(mask.of_number);
    if (item != subject.items.end()) return item->second.addressee.id;
    const PastAnswer* past = past_answer_of(subject, mask);
    return past == nullptr ? std::string() : past->addressee.id;
}

}  // namespace overens::api
