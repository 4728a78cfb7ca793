// What is masked in a case: personal details, and what is secret by law.
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/handlers/step.hpp"
#include "api/http/problem.hpp"
#include "api/views/masking.hpp"

namespace overens::api::handlers {

namespace {

Json mask_view(const Scene& scene, const Mask& mask) {
    return Json{{"number", mask.number},           {"of", mask.of},
                {"ofNumber", mask.of_number},      {"part", mask.part},
                {"words", scene.text(mask.words)}, {"reason", scene.text(mask.reason)}};
}

// Words that do not stand there would be masked in vain, and somebody would think that they are.
std::optional<Response> words_not_there(Call& call, const commands::MaskWords& command) {
    if (command.words.empty()) return std::nullopt;
    const auto read = call.services().store.read(call.case_key());
    if (!read) return std::nullopt;  // the step says so
    const TextId id = masked_text(*read->subject, {0, command.of, command.number, command.part, {}, {}});
    const auto text = read->texts->find(id.number);
    if (text == read->texts->end() || text->second.find(command.words) != std::string::npos)
        return std::nullopt;
    return call.problem(422,
                        blocker("words_not_there", "De orden står inte i texten: skriv dem som de står där",
                                "Those words are not in the text: write them as they stand there", "/words"));
}

}  // namespace

Response list_masks(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    Json masks = Json::array();
    for (const auto& [number, mask] : seen->read.subject->masks)
        masks.push_back(mask_view(seen->scene(), mask));
    return json_response(200, Json{{"masks", std::move(masks)}});
}

Response mask_words(Call& call) {
    ObjectReader& body = call.body();
    commands::MaskWords command;
    command.of = body.word("of", Need::required, {"remark", "task", "question"});
    command.number = static_cast<int>(body.number("number", Need::required, 1, 1'000'000).value_or(0));
    command.part = body.text("part", Need::required, {1, 64});
    command.words = body.text("words", Need::optional, {1, 1000});
    command.reason = body.text("reason", Need::required, {1, 400});
    const Act act = call.act();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (auto refused = words_not_there(call, command)) return std::move(*refused);
    return take_step(call, act, command);
}

Response unmask_words(Call& call) {
    ObjectReader& body = call.body();
    commands::UnmaskWords command;
    command.mask = call.number_parameter("mask");
    command.reason = body.text("reason", Need::required, {1, 400});
    const Act act = call.act();
    return take_step(call, act, command, {200, {}, {}});
}

}  // namespace overens::api::handlers
