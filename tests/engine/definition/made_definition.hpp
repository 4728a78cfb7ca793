// A Definition made by hand, for tests that must not depend on YAML.
#pragma once

#include <string>
#include <utility>

#include "engine/definition/definition.hpp"

namespace overens {

inline StateIndex add_state(Definition& definition, std::string name, StateIndex parent,
                            State::End end = State::End::no) {
    State state;
    state.name = std::move(name);
    state.parent = parent;
    state.end = end;
    const StateIndex index = definition.states.size();
    if (!state.name.empty()) definition.state_by_name.emplace(state.name, index);
    definition.states.push_back(std::move(state));
    if (index != outermost) definition.states[parent].inner.push_back(index);
    return index;
}

inline Work& add_work(Definition& definition, std::string name, Work::Kind kind, Who who) {
    Work work;
    work.name = std::move(name);
    work.kind = kind;
    work.who = std::move(who);
    definition.work_by_name.emplace(work.name, definition.works.size());
    definition.works.push_back(std::move(work));
    return definition.works.back();
}

inline void add_field(Definition& definition, std::string name, ValueType type) {
    Field field;
    field.name = std::move(name);
    field.type = type;
    definition.fields.push_back(std::move(field));
}

// asking → deciding → talk (a fragment: talk.out → talk.heard) beside both (tracks: left, right), with works,
// fields and documents.
inline Definition make_definition() {
    Definition definition;
    add_state(definition, "", outermost);
    const StateIndex asking = add_state(definition, "asking", outermost);
    const StateIndex talk = add_state(definition, "talk", outermost);
    definition.states[talk].start = add_state(definition, "talk.out", talk);
    add_state(definition, "talk.heard", talk, State::End::completed);
    const StateIndex both = add_state(definition, "both", outermost);
    definition.states[both].tracks = true;
    add_state(definition, "left", both);
    add_state(definition, "right", both);
    definition.states[outermost].start = asking;

    Role lead;
    lead.name = "lead";
    definition.roles.push_back(lead);
    Place board;
    board.name = "board";
    board.may_be_missing = true;
    definition.places.push_back(board);
    DocumentKind text;
    text.name = "proposal";
    definition.documents.push_back(text);
    SignalKind news;
    news.name = "news";
    definition.signals.push_back(news);

    add_field(definition, "ends", ValueType::date);
    add_field(definition, "cost", ValueType::money);
    add_field(definition, "budget", ValueType::money);
    definition.fields.back().required = true;
    add_field(definition, "share", ValueType::money);
    definition.fields.back().per_party = true;
    add_field(definition, "pilots", ValueType::parties);
    add_field(definition, "mode", ValueType::choice);
    definition.fields.back().choice = {"fast", "slow"};
    add_field(definition, "urgent", ValueType::yes_no);
    add_field(definition, "note", ValueType::text);

    Work& survey =
        add_work(definition, "survey", Work::Kind::ask, {Who::Kind::each_party, "", Office::contact});
    survey.answer = {{"view", ValueType::choice, {"good", "bad"}, true},
                     {"price", ValueType::money, {}, true},
                     {"remark", ValueType::remarks, {}, true}};
    survey.about = "proposal";
    survey.due = When{};
    Work& approval =
        add_work(definition, "approval", Work::Kind::decide, {Who::Kind::body, "board", Office::contact});
    approval.options = {"keep", "end"};
    Work& noting =
        add_work(definition, "noting", Work::Kind::decide, {Who::Kind::body, "board", Office::contact});
    noting.as = Mandate::inform;
    add_work(definition, "pause", Work::Kind::wait, {});
    add_work(definition, "tasks", Work::Kind::plan, {Who::Kind::role, "lead", Office::contact});
    definition.works.back().answer = {{"ready", ValueType::yes_no, {}, true}};
    add_work(definition, "talk.respond", Work::Kind::ask, {Who::Kind::role, "lead", Office::contact});
    definition.works.back().answer = {{"agrees", ValueType::yes_no, {}, true},
                                      {"why", ValueType::text, {}, true}};
    return definition;
}

}  // namespace overens
