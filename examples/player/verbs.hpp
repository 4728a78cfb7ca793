// What people can do in a story: each verb is one request of the API. The table in verbs.cpp is the
// documentation of the story files.
#pragma once

#include <span>
#include <string_view>

namespace overens::examples {

// How an argument is written in the story, and what becomes of it in the request.
enum class Shape {
    text,          // a scalar, sent as text
    day,           // 2024-10-14
    number,        // a whole number
    word_list,     // a list of names
    number_list,   // a list of whole numbers
    value,         // true and false, whole numbers, lists and texts, as they are written
    calendar,      // a map day: cut-off, or day: {cut_off, last_day, starts, ends, place, hosted_by, id}
    seats_taken,   // a map seat: member, absent, deputy or "serving for SEAT"
    voices,        // a list of {seat, kind, text}
    assignments,   // a list of {what, owner, due}
    votes,         // {yes, no, abstained}
    holder,        // a text, or none
    name_values,   // a map, sent as [{name, value}]
    uploads,       // names of parts that are files: the player writes a short text for each and uploads it
    upload,        // the name of one such file: its hash is sent
    remarks,       // a list of {clause, text, proposed, follows: {round, clause}}
    editorial,     // {reason, objections_until}
    role_holders,  // a map role: holder
    file_text,     // the name of a file among the story's texts: its text is sent
    version,       // a number, or `newest`
    case_name,     // a case of the story: its id is sent
    nothing,       // names what the act is about; not sent in the body
};

struct Argument {
    std::string_view key;
    std::string_view member;  // in the request's JSON; empty: not sent
    Shape shape;
    bool required = false;
};

// What must be looked up before the request can be made.
// `collaboration`: nothing, and the path begins there, since it is the register that is changed.
// `meeting`: the same, and what happens is dated; with a `work` the task that the matter of the case stands
// at.
enum class Finds { nothing, task, decision, remark, collaboration, meeting };

struct Verb {
    std::string_view name;
    std::string_view method;
    std::string_view
        path;  // after …/cases/{case}; {key} is an argument, {task}, {decision} and {remark} are looked up
    bool needs_if_match;
    Finds finds;
    std::span<const Argument> arguments;

    const Argument* argument(std::string_view key) const;
};

std::span<const Verb> verbs();
const Verb* find_verb(std::string_view name);

}  // namespace overens::examples
