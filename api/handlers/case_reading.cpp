#include "api/handlers/case_reading.hpp"

namespace overens::api {

namespace {

const std::vector<std::string> relations{"part_of", "split_from",  "follows_up",
                                         "revises", "arises_from", "relates_to"};

}  // namespace

commands::Link read_link(ObjectReader& body) {
    commands::Link link;
    link.other_case = body.case_id("case", Need::required);
    link.relation =
        relation_of(body.word("relation", Need::required, relations)).value_or(Relation::relates_to);
    link.newer = body.yes_no("newer", Need::optional).value_or(true);
    return link;
}

commands::Start read_start(ObjectReader& body, std::string title) {
    commands::Start command;
    command.title = std::move(title);
    command.parties = body.names("parties", Need::optional, 500);
    command.participants = body.names("participants", Need::optional, 500);
    body.each("roles", Need::optional, 100, [&](ObjectReader& each) {
        const std::string role = each.name("role", Need::required);
        command.roles[role] = each.name("holder", Need::required);
    });
    command.fields = body.named_values("fields", 200);
    body.each("links", Need::optional, 50,
              [&](ObjectReader& each) { command.links.push_back(read_link(each)); });
    return command;
}

}  // namespace overens::api
