#include "api/views/masking.hpp"

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

TextId of_task(const Case& subject, const Mask& mask) {
    const auto found = subject.items.find(mask.of_number);
    if (found == subject.items.end()) return {};
    if (mask.part == "approvedBy") return found->second.approved_by;
    const auto part = found->second.parts.find(mask.part);
    const auto* text = part == found->second.parts.end() ? nullptr : std::get_if<TextId>(&part->second);
    return text == nullptr ? TextId{} : *text;
}

// The same text of what came late beside the answer.
TextId of_late_answer(const Case& subject, const Mask& mask) {
    const auto found = subject.items.find(mask.of_number);
    if (mask.of != "task" || found == subject.items.end() || !found->second.also_late) return {};
    const LateAnswer& late = *found->second.also_late;
    if (mask.part == "approvedBy") return late.approved_by;
    const auto part = late.parts.find(mask.part);
    const auto* text = part == late.parts.end() ? nullptr : std::get_if<TextId>(&part->second);
    return text == nullptr ? TextId{} : *text;
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

void mask_texts(const Case& subject, TextsByNumber& texts) {
    for (const auto& [number, mask] : subject.masks) {
        mask_text(masked_text(subject, mask), mask, texts);
        mask_text(of_late_answer(subject, mask), mask, texts);
    }
    for (const auto& [number, mask] : subject.masks) texts.erase(mask.words.number);
}

}  // namespace overens::api
