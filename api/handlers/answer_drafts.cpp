// Drafts of an answer inside one organisation, and what they come to together. Nobody else reads them, not
// even whoever leads the case: a draft becomes an official document when it is given as the answer.
#include "api/handlers/answer_reading.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/http/problem.hpp"
#include "engine/cases/access.hpp"
#include "engine/rounds/merged_answer.hpp"

namespace overens::api::handlers {

namespace {

constexpr std::size_t most_drafts = 20;  // of one task

// By a link there is the link's own draft alone: who leads the case can make links, and what a party thinks
// before it has answered is not theirs to read.
std::optional<std::string> only_unit(const Call& call) {
    const bool by_link = call.identity() != nullptr && call.identity()->by.kind == Credential::Kind::link;
    return by_link ? std::optional(call.identity()->by.id) : std::nullopt;
}

// The task, for whoever is asked; for anybody else it has no drafts to speak of.
std::expected<int, Response> own_task(Call& call) {
    const auto seen = see_case(call);
    if (!seen) return std::unexpected(seen.error());
    const Item* item = item_of(call, *seen->read.subject);
    if (item == nullptr || !acts_for(seen->reg(), call.actor(), item->addressee))
        return std::unexpected(no_such_task(call));
    return item->number;
}

Response no_such_draft(const Call& call) {
    return call.not_found("Det finns inget sådant utkast", "There is no such draft", "path:unit");
}

std::optional<UnitDraft> read_kept(const Call& call, const AnswerDraft& draft) {
    std::vector<Blocker> problems;
    const auto kept = nlohmann::json::parse(draft.answer);
    ObjectReader reader(kept, "", problems);
    UnitDraft read{draft.unit, read_answer(call, reader)};
    return problems.empty() ? std::optional(std::move(read)) : std::nullopt;
}

Json conflict_view(const MergeConflict& conflict) {
    static constexpr std::array<const char*, 4> kinds{"part", "stance", "approvedBy", "registryNumber"};
    return Json{{"of", kinds.at(static_cast<std::size_t>(conflict.kind))},
                {"name", text_or_null(conflict.name)},
                {"units", conflict.units}};
}

Json kept_draft_view(const AnswerDraft& draft) {
    return Json{{"unit", draft.unit},
                {"title", draft.title.empty() ? draft.unit : draft.title},
                {"savedAt", draft.saved_at.to_text()},
                {"answer", Json::parse(draft.answer)}};
}

Json drafts_view(const Call& call, const std::vector<AnswerDraft>& drafts) {
    Json list = Json::array();
    std::vector<UnitDraft> read;
    for (const AnswerDraft& draft : drafts) {
        list.push_back(kept_draft_view(draft));
        if (auto unit = read_kept(call, draft)) read.push_back(std::move(*unit));
    }
    const MergedAnswer merged = merge_drafts(read);
    Json conflicts = Json::array();
    for (const MergeConflict& each : merged.conflicts) conflicts.push_back(conflict_view(each));
    return Json{{"drafts", std::move(list)},
                {"merged", answer_as_sent(merged.answer)},
                {"conflicts", std::move(conflicts)}};
}

}  // namespace

Response list_answer_drafts(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto task = own_task(call);
    if (!task) return task.error();
    auto drafts = call.services().store.answer_drafts(call.case_key(), *task);
    if (const auto only = only_unit(call))
        std::erase_if(drafts, [&](const AnswerDraft& each) { return each.unit != *only; });
    return json_response(200, drafts_view(call, drafts));
}

Response save_answer_draft(Call& call) {
    const commands::GiveAnswer answer = read_answer(call, call.body());
    const std::string title = call.query_text("title").value_or("");
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto task = own_task(call);
    if (!task) return task.error();
    Store& store = call.services().store;
    const std::string& unit = call.parameter("unit");
    if (only_unit(call).value_or(unit) != unit) return no_such_draft(call);
    const auto drafts = store.answer_drafts(call.case_key(), *task);
    if (drafts.size() >= most_drafts && std::ranges::find(drafts, unit, &AnswerDraft::unit) == drafts.end()) {
        return call.problem(409, blocker("drafts_full", "Uppgiften har redan 20 utkast: ta bort något först",
                                         "The task has 20 drafts already: remove one first", "path:unit"));
    }
    const AnswerDraft draft{unit, call.services().clock.now(), answer_as_sent(answer).dump(), title};
    store.save_answer_draft(call.case_key(), *task, draft);
    return json_response(200, kept_draft_view(draft));
}

Response remove_answer_draft(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto task = own_task(call);
    if (!task) return task.error();
    const std::string& unit = call.parameter("unit");
    const bool may = only_unit(call).value_or(unit) == unit;
    if (!may || !call.services().store.remove_answer_draft(call.case_key(), *task, unit))
        return no_such_draft(call);
    Response response;
    response.status = 204;
    return response;
}

}  // namespace overens::api::handlers
