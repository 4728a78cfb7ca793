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

// A matter of a case is named by its work; `of`: the body that takes it up, at a joint meeting.
constexpr std::array item{
    Argument{"body", "", Shape::nothing, required},
    Argument{"meeting", "", Shape::nothing, required},
    Argument{"kind", "kind", Shape::text},
    Argument{"title", "title", Shape::text},
    Argument{"wheel", "wheel", Shape::text},
    Argument{"registry_number", "registryNumber", Shape::text},
    Argument{"work", "", Shape::nothing},
    Argument{"of", "body", Shape::text},
    Argument{"presenter", "presenter", Shape::text},
    Argument{"guests", "guests", Shape::text},
    Argument{"proposal", "proposal", Shape::text},
    Argument{"on_day", "onDay", Shape::number},
    Argument{"starts", "starts", Shape::text},
    Argument{"minutes", "minutes", Shape::number},
    Argument{"reason", "reason", Shape::text},
};
constexpr std::array withdraw{
    Argument{"body", "", Shape::nothing, required},
    Argument{"meeting", "", Shape::nothing, required},
    Argument{"item", "", Shape::nothing, required},
    Argument{"reason", "reason", Shape::text},
};
constexpr std::array order{
    Argument{"body", "", Shape::nothing, required},
    Argument{"meeting", "", Shape::nothing, required},
    Argument{"items", "items", Shape::number_list, required},
};
constexpr std::array at_meeting{
    Argument{"body", "", Shape::nothing, required},
    Argument{"meeting", "", Shape::nothing, required},
};
constexpr std::array move_meeting{
    Argument{"body", "", Shape::nothing, required}, Argument{"meeting", "", Shape::nothing, required},
    Argument{"day", "day", Shape::day, required},   Argument{"last_day", "lastDay", Shape::day},
    Argument{"cut_off", "cutOff", Shape::day},      Argument{"starts", "starts", Shape::text},
    Argument{"ends", "ends", Shape::text},          Argument{"place", "place", Shape::text},
    Argument{"reason", "reason", Shape::text},
};
constexpr std::array cancel_meeting{
    Argument{"body", "", Shape::nothing, required},
    Argument{"meeting", "", Shape::nothing, required},
    Argument{"reason", "reason", Shape::text, required},
};
constexpr std::array open_meeting{
    Argument{"body", "", Shape::nothing, required},
    Argument{"meeting", "", Shape::nothing, required},
    Argument{"chair", "chair", Shape::text, required},
    Argument{"adjusters", "adjusters", Shape::word_list},
    Argument{"secretary", "secretary", Shape::text},
    Argument{"first_section", "firstSection", Shape::number},
    Argument{"adjustment", "adjustment", Shape::text},
};
constexpr std::array attendance{
    Argument{"body", "", Shape::nothing, required},
    Argument{"meeting", "", Shape::nothing, required},
    Argument{"seats", "presences", Shape::seats_taken, required},
    Argument{"others", "others", Shape::text},
};
constexpr std::array conflict{
    Argument{"body", "", Shape::nothing, required}, Argument{"meeting", "", Shape::nothing, required},
    Argument{"item", "", Shape::nothing, required}, Argument{"seat", "seat", Shape::text, required},
    Argument{"serving", "serving", Shape::text},    Argument{"reason", "reason", Shape::text},
    Argument{"chair", "chair", Shape::text},        Argument{"adjuster", "adjuster", Shape::text},
};
constexpr std::array outcome{
    Argument{"body", "", Shape::nothing, required},
    Argument{"meeting", "", Shape::nothing, required},
    Argument{"item", "", Shape::nothing, required},
    Argument{"work", "", Shape::nothing},
    Argument{"outcome", "outcome", Shape::text, required},
    Argument{"version", "version", Shape::version},
    Argument{"wording", "wording", Shape::text},
    Argument{"distribution", "distribution", Shape::text},
    Argument{"condition", "condition", Shape::text},
    Argument{"condition_text", "conditionText", Shape::text},
    Argument{"chosen", "chosen", Shape::text},
    Argument{"vote", "vote", Shape::votes},
    Argument{"voices", "voices", Shape::voices},
    Argument{"assignments", "assignments", Shape::assignments},
};
constexpr std::array assignment{
    Argument{"body", "", Shape::nothing, required},
    Argument{"meeting", "", Shape::nothing, required},
    Argument{"assignment", "", Shape::nothing, required},
    Argument{"owner", "owner", Shape::text},
    Argument{"due", "due", Shape::day},
    Argument{"other_case", "case", Shape::case_name},
    Argument{"done", "done", Shape::value},
    Argument{"note", "note", Shape::text},
};
constexpr std::array minutes{
    Argument{"body", "", Shape::nothing, required},
    Argument{"meeting", "", Shape::nothing, required},
    Argument{"items", "items", Shape::number_list},
    Argument{"immediately", "immediately", Shape::value},
};
constexpr std::array addition{
    Argument{"body", "", Shape::nothing, required},  Argument{"meeting", "", Shape::nothing, required},
    Argument{"part", "", Shape::nothing, required},  Argument{"seat", "seat", Shape::text, required},
    Argument{"text", "text", Shape::text, required},
};
constexpr std::array minutes_fact{
    Argument{"body", "", Shape::nothing, required}, Argument{"meeting", "", Shape::nothing, required},
    Argument{"part", "", Shape::nothing, required}, Argument{"what", "what", Shape::text, required},
    Argument{"by", "by", Shape::word_list},         Argument{"how", "how", Shape::text},
    Argument{"place", "place", Shape::text},        Argument{"time", "time", Shape::text},
    Argument{"note", "note", Shape::text},          Argument{"signed_file", "signedFile", Shape::upload},
};

#define MEETING "/bodies/{body}/meetings/{meeting}"

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
    Verb{"item", "POST", MEETING "/agenda-items", false, Finds::meeting, item},
    Verb{"withdraw", "DELETE", MEETING "/agenda-items/{item}", false, Finds::meeting, withdraw},
    Verb{"order", "PUT", MEETING "/agenda-order", false, Finds::meeting, order},
    Verb{"summon", "POST", MEETING "/summons", false, Finds::meeting, at_meeting},
    Verb{"move_meeting", "POST", MEETING "/moves", false, Finds::meeting, move_meeting},
    Verb{"cancel_meeting", "POST", MEETING "/cancellations", false, Finds::meeting, cancel_meeting},
    Verb{"open_meeting", "POST", MEETING "/openings", false, Finds::meeting, open_meeting},
    Verb{"attendance", "PUT", MEETING "/attendance", false, Finds::meeting, attendance},
    Verb{"conflict", "POST", MEETING "/agenda-items/{item}/conflicts", false, Finds::meeting, conflict},
    Verb{"outcome", "PUT", MEETING "/agenda-items/{item}/outcome", false, Finds::meeting, outcome},
    Verb{"assignment", "PUT", MEETING "/assignments/{assignment}", false, Finds::meeting, assignment},
    Verb{"minutes", "POST", MEETING "/minutes-parts", false, Finds::meeting, minutes},
    Verb{"addition", "POST", MEETING "/minutes-parts/{part}/additions", false, Finds::meeting, addition},
    Verb{"minutes_fact", "POST", MEETING "/minutes-parts/{part}/facts", false, Finds::meeting, minutes_fact},
    Verb{"close_meeting", "POST", MEETING "/closings", false, Finds::meeting, at_meeting},
    // clang-format on
};

#undef MEETING

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
