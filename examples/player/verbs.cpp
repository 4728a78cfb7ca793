#include "examples/player/verbs.hpp"

#include <algorithm>
#include <array>

namespace overens::examples {
namespace {

constexpr bool required = true;

// What the case is called in the story, which lifecycle it follows, and who takes part.
constexpr std::array start{
    Argument{"case", "", Shape::nothing, required},
    Argument{"lifecycle", "lifecycle", Shape::text, required},
    Argument{"title", "title", Shape::text, required},
    Argument{"parties", "parties", Shape::word_list},
    Argument{"participants", "participants", Shape::word_list},
    Argument{"roles", "roles", Shape::role_holders},
    Argument{"fields", "fields", Shape::name_values},
};
// `makes`: what a case that the move starts is called in the story.
constexpr std::array move{
    Argument{"move", "move", Shape::text, required}, Argument{"fill", "fill", Shape::name_values},
    Argument{"lifecycle", "lifecycle", Shape::text}, Argument{"title", "title", Shape::text},
    Argument{"makes", "", Shape::nothing},
};
// `party`: for fields with one value for each party.
constexpr std::array set{
    Argument{"field", "", Shape::nothing, required},
    Argument{"value", "value", Shape::value, required},
    Argument{"party", "party", Shape::text},
};
constexpr std::array role{
    Argument{"role", "", Shape::nothing, required},
    Argument{"holder", "holder", Shape::text, required},
};
constexpr std::array number{
    Argument{"organisation", "", Shape::nothing, required},
    Argument{"number", "number", Shape::text, required},
};
// The text stands in a file of its own, or here.
constexpr std::array version{
    Argument{"document", "", Shape::nothing, required},
    Argument{"file", "text", Shape::file_text},
    Argument{"text", "text", Shape::text},
    Argument{"label", "label", Shape::text},
    Argument{"kind", "kind", Shape::text},
    Argument{"editorial", "editorial", Shape::editorial},
};
constexpr std::array show{
    Argument{"work", "", Shape::nothing, required},
};
// `for`: the party asked, or the role.
constexpr std::array answer{
    Argument{"work", "", Shape::nothing, required}, Argument{"for", "", Shape::nothing, required},
    Argument{"parts", "parts", Shape::name_values}, Argument{"files", "parts", Shape::uploads},
    Argument{"remarks", "remarks", Shape::remarks}, Argument{"evidence", "evidence", Shape::text},
};
// `for: all` is one act for each organisation of the register, `for: [a, b]` one for each named.
constexpr std::array more_time{
    Argument{"work", "", Shape::nothing, required},
    Argument{"for", "", Shape::nothing, required},
    Argument{"due", "due", Shape::day, required},
    Argument{"reason", "reason", Shape::text},
};
// One more task of a plan.
constexpr std::array add_task{
    Argument{"work", "", Shape::nothing, required},
    Argument{"text", "text", Shape::text, required},
    Argument{"asked", "asked", Shape::text, required},
    Argument{"due", "due", Shape::day},
};
constexpr std::array dispose{
    Argument{"work", "", Shape::nothing, required},
    Argument{"round", "", Shape::nothing, required},
    Argument{"for", "", Shape::nothing, required},
    Argument{"clause", "", Shape::nothing, required},
    Argument{"disposition", "disposition", Shape::text, required},
    Argument{"comment", "comment", Shape::text},
    Argument{"in_version", "inVersion", Shape::number},
};
constexpr std::array agenda{
    Argument{"work", "", Shape::nothing, required},
    Argument{"body", "body", Shape::text, required},
    Argument{"meeting", "meeting", Shape::day, required},
};
constexpr std::array decide{
    Argument{"work", "", Shape::nothing, required},
    Argument{"body", "body", Shape::text, required},
    Argument{"outcome", "outcome", Shape::text, required},
    Argument{"version", "version", Shape::version},
    Argument{"section", "section", Shape::text},
    Argument{"wording", "wording", Shape::text},
    Argument{"condition", "condition", Shape::text},
    Argument{"condition_text", "conditionText", Shape::text},
    Argument{"chosen", "chosen", Shape::text},
    Argument{"parts", "parts", Shape::name_values},
    Argument{"files", "parts", Shape::uploads},
    Argument{"delegated", "delegated", Shape::value},
};
constexpr std::array fact{
    Argument{"work", "", Shape::nothing, required},
    Argument{"body", "", Shape::nothing, required},
    Argument{"what", "what", Shape::text, required},
    Argument{"note", "note", Shape::text},
};
constexpr std::array hold{
    Argument{"reason", "reason", Shape::text, required},
    Argument{"until", "until", Shape::day},
    Argument{"other_case", "otherCase", Shape::case_name},
    Argument{"other_state", "otherState", Shape::text},
    Argument{"look_again", "lookAgainOn", Shape::day, required},
};
constexpr std::array lift{
    Argument{"reason", "reason", Shape::text, required},
};
constexpr std::array note{
    Argument{"text", "text", Shape::text, required},
    Argument{"body", "body", Shape::text},
};
constexpr std::array join{
    Argument{"party", "party", Shape::text, required},
    Argument{"reason", "reason", Shape::text, required},
};
constexpr std::array leave{
    Argument{"party", "", Shape::nothing, required},
    Argument{"reason", "reason", Shape::text, required},
};
// This case is the newer of the two, if not said otherwise.
constexpr std::array link{
    Argument{"to", "case", Shape::case_name, required},
    Argument{"relation", "relation", Shape::text, required},
    Argument{"newer", "newer", Shape::value},
};
// The body's whole calendar, as its secretary sets it.
constexpr std::array meetings{
    Argument{"body", "", Shape::nothing, required},
    Argument{"calendar", "meetings", Shape::calendar, required},
};
// `holder: none`: the seat is vacant from that day.
constexpr std::array seat{
    Argument{"body", "", Shape::nothing, required},
    Argument{"seat", "", Shape::nothing, required},
    Argument{"holder", "holder", Shape::holder, required},
    Argument{"from", "from", Shape::day, required},
    Argument{"until", "until", Shape::day},
    Argument{"basis", "basis", Shape::text},
};
constexpr std::array signal{
    Argument{"signal", "signal", Shape::text, required},
};

constexpr std::array all{
    // clang-format off
    //   verb         method    path                                 If-Match  finds            arguments
    Verb{"start",     "POST",   "",                                  false, Finds::nothing,  start},
    Verb{"move",      "POST",   "/transitions",                      true,  Finds::nothing,  move},
    Verb{"set",       "PUT",    "/fields/{field}",                   false, Finds::nothing,  set},
    Verb{"role",      "PUT",    "/roles/{role}",                     false, Finds::nothing,  role},
    Verb{"number",    "PUT",    "/registry-numbers/{organisation}",  false, Finds::nothing,  number},
    Verb{"version",   "POST",   "/documents/{document}/versions",    false, Finds::nothing,  version},
    Verb{"show",      "POST",   "/works/{work}/showings",            false, Finds::nothing,  show},
    Verb{"answer",    "POST",   "/tasks/{task}/answers",             false, Finds::task,     answer},
    Verb{"more_time", "POST",   "/tasks/{task}/extensions",          false, Finds::task,     more_time},
    Verb{"add_task",  "POST",   "/works/{work}/tasks",               false, Finds::nothing,  add_task},
    Verb{"dispose",   "POST",   "/remarks/{remark}/dispositions",    false, Finds::remark,   dispose},
    Verb{"agenda",    "POST",   "/tasks/{task}/agenda-places",       false, Finds::task,     agenda},
    Verb{"decide",    "POST",   "/tasks/{task}/decisions",           false, Finds::task,     decide},
    Verb{"fact",      "POST",   "/decisions/{decision}/facts",       false, Finds::decision, fact},
    Verb{"hold",      "POST",   "/holds",                            true,  Finds::nothing,  hold},
    Verb{"lift",      "DELETE", "/holds/current",                    true,  Finds::nothing,  lift},
    Verb{"note",      "POST",   "/notes",                            false, Finds::nothing,  note},
    Verb{"join",      "POST",   "/parties",                          true,  Finds::nothing,  join},
    Verb{"leave",     "DELETE", "/parties/{party}",                  true,  Finds::nothing,  leave},
    Verb{"link",      "POST",   "/links",                            false, Finds::nothing,  link},
    Verb{"signal",    "POST",   "/signals",                          false, Finds::nothing,  signal},
    Verb{"meetings",  "PUT",    "/bodies/{body}/meetings",           false, Finds::collaboration, meetings},
    Verb{"seat",      "PUT",    "/bodies/{body}/seats/{seat}/holder", false, Finds::collaboration, seat},
    // clang-format on
};

}  // namespace

const Argument* Verb::argument(std::string_view key) const {
    const auto found = std::ranges::find(arguments, key, &Argument::key);
    return found == arguments.end() ? nullptr : &*found;
}

std::span<const Verb> verbs() {
    return all;
}

const Verb* find_verb(std::string_view name) {
    const auto found = std::ranges::find(all, name, &Verb::name);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace overens::examples
