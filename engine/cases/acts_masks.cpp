// Masking words that are not to be read by everybody. The words stay where they are; who publishes or hands
// out reads the case without them. Source: offentlighets- och sekretesslagen (2009:400); which statute it is,
// is for a person to say.
#include <algorithm>

#include "engine/cases/acts.hpp"
#include "engine/cases/given.hpp"

namespace overens {
namespace {

bool is_among(const std::string& word, const std::vector<std::string>& words) {
    return std::ranges::find(words, word) != words.end();
}

// The texts of it that can be masked; none when it is not there.
std::vector<std::string> parts_of(const Step& step, const commands::MaskWords& command) {
    if (command.of == "remark" && step.subject.remarks.contains(command.number))
        return {"text", "proposed", "comment"};
    if (command.of == "question" && step.subject.questions.contains(command.number))
        return {"text", "answer"};
    if (command.of != "task" || !step.subject.items.contains(command.number)) return {};
    std::vector<std::string> parts{"approvedBy"};
    const Item& item = step.subject.items.at(command.number);
    for (const AnswerPart& part : step.work(step.definition.find_work(item.work).value()).answer) {
        if (part.type == ValueType::text) parts.push_back(part.name);
    }
    return parts;
}

Admission wrong_place(const Step& step, const commands::MaskWords& command) {
    static const std::vector<std::string> kinds{"remark", "task", "question"};
    if (!is_among(command.of, kinds)) {
        return refuse(RefusalKind::invalid, "value_does_not_fit",
                      {"of ska vara ett av: " + joined(kinds), "of must be one of: " + joined(kinds)}, "of");
    }
    const std::vector<std::string> parts = parts_of(step, command);
    if (parts.empty()) {
        const std::string number = std::to_string(command.number);
        return refuse(RefusalKind::not_found, "nothing_to_mask",
                      {"Det finns inget sådant: " + command.of + " " + number,
                       "There is no such thing: " + command.of + " " + number},
                      "number");
    }
    if (is_among(command.part, parts)) return {};
    return refuse(RefusalKind::invalid, "value_does_not_fit",
                  {"part ska vara ett av: " + joined(parts), "part must be one of: " + joined(parts)},
                  "part");
}

Admission reason_for_mask(const std::string& reason) {
    if (!reason.empty()) return {};
    return refuse(RefusalKind::invalid, "reason_missing",
                  {"Ange varför: paragrafen i lagen, eller att det är en personuppgift",
                   "Say why: the section of the law, or that it is a personal detail"},
                  "reason");
}

}  // namespace

Admission admit(Step& step, const commands::MaskWords& command) {
    if (auto refused = lead_only(step)) return refused;
    if (auto refused = wrong_place(step, command)) return refused;
    if (auto refused = reason_for_mask(command.reason)) return refused;
    const TextId words = step.keep(command.words);
    step.emit(events::WordsMasked{step.subject.last_mask + 1, command.of, command.number, command.part, words,
                                  step.keep(command.reason)});
    return {};
}

Admission admit(Step& step, const commands::UnmaskWords& command) {
    if (auto refused = lead_only(step)) return refused;
    if (!step.subject.masks.contains(command.mask)) {
        const std::string number = std::to_string(command.mask);
        return refuse(RefusalKind::not_found, "mask_unknown",
                      {"Det finns ingen maskning " + number, "There is no mask " + number}, "mask");
    }
    if (auto refused = reason_for_mask(command.reason)) return refused;
    step.emit(events::WordsUnmasked{command.mask, step.keep(command.reason)});
    return {};
}

}  // namespace overens
