// Who may use a route: one column of the route table, from which the gate, the description of the API and the
// test of every route against every kind of caller are made.
//
// What a step of a case or a meeting asks besides, by the case's state and its lifecycle, the engine decides
// in the step's transaction (engine/cases/access.hpp).
#pragma once

#include <array>
#include <string_view>

namespace overens::api {

enum class Right {
    anyone,         // without signing in
    account,        // whoever has signed in
    keeper,         // looks after the installation
    founder,        // makes a collaboration: a keeper; changes one: its administrator
    member,         // holds something in the collaboration; of a case: in that case, or in all
    asked,          // a member, or whoever holds a link to the task in the path
    contributor,    // a member, or whoever holds a link: brings a file, which nothing rests on yet
    insider,        // holds something in the whole collaboration, not in single cases alone
    actor,          // a member, in a role that is held: which one it must be, the engine knows
    lead,           // in the role lead or administrator
    secretary,      // in the role administrator, or secretary of the body in the path
    administrator,  // in the role administrator
};

// As the description of the API says it, in x-access.
constexpr std::string_view word_of(Right right) {
    constexpr std::array<std::string_view, 12> words{"anyone", "account", "keeper",      "founder",
                                                     "member", "asked",   "contributor", "insider",
                                                     "actor",  "lead",    "secretary",   "administrator"};
    return words[static_cast<std::size_t>(right)];
}

// Whether the route is about a collaboration, so that grants in it are asked for.
constexpr bool is_within_collaboration(Right right) {
    return right >= Right::founder;
}

}  // namespace overens::api
