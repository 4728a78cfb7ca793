// Remarks of all rounds, and what is done about each.
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/handlers/step.hpp"
#include "api/views/remark_view.hpp"
#include "api/views/tags.hpp"

namespace overens::api::handlers {

Response list_remarks(Call& call) {
    const auto as_of = call.as_of();
    RemarkFilter filter;
    filter.work = call.query("work").value_or("");
    filter.party = call.query("party").value_or("");
    filter.clause = call.query("clause").value_or("");
    filter.round = call.query_number("round", 1, 10'000).value_or(0);
    filter.undisposed = call.query_word("undisposed", {"true", "false"}).value_or("false") == "true";
    const ReadBy reader = read_by(call);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call, as_of, reader);
    return seen ? json_response(200, remarks_view(seen->scene(), filter)) : seen.error();
}

Response get_remark(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    const auto found = seen->read.subject->remarks.find(call.number_parameter("remark"));
    if (found == seen->read.subject->remarks.end()) {
        return call.not_found("Det finns ingen sådan synpunkt", "There is no such remark", "path:remark");
    }
    JsonText view;
    write_remark(view, seen->scene(), found->second, followers_in(*seen->read.subject));
    return json_response(200, std::move(view)).with("ETag", remark_tag(found->second));
}

Response dispose_remark(Call& call) {
    ObjectReader& body = call.body();
    commands::DisposeRemark command;
    command.remark = call.number_parameter("remark");
    command.disposition =
        body.word("disposition", Need::required, {"accepted", "partly", "declined", "open"});
    command.comment = body.text("comment", Need::optional, {0, 20'000});
    command.in_version = static_cast<int>(body.number("inVersion", Need::optional, 1, 100'000).value_or(0));
    const Act act = call.act();
    return take_step(call, act, command, {201, tag_of_remark(command.remark), {}});
}

Response tag_remark(Call& call) {
    ObjectReader& body = call.body();
    commands::TagRemark command;
    command.remark = call.number_parameter("remark");
    const auto tags = body.value("tags", Need::required);
    if (const auto* list = tags ? std::get_if<std::vector<std::string>>(&*tags) : nullptr) {
        command.tags = *list;
    } else if (tags) {
        body.complain("wrong_type", "'tags' ska vara en lista av texter", "'tags' must be a list of texts",
                      "tags");
    }
    const Act act = call.act();
    return take_step(call, act, command, {200, tag_of_remark(command.remark), {}});
}

}  // namespace overens::api::handlers
