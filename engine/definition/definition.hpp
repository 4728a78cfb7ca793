// One kind of case from start to end: states, the work to be done in them, and the ways on. What a lifecycle
// file means, with every name resolved and every guard checked.
//
// A Definition is complete and immutable once it is made: others hold `std::shared_ptr<const Definition>`,
// and any number of threads may read it. States and works are kept in vectors and named by index; the
// outermost state (the file itself) is state 0. Names of parts of fragments are already written `state.name`.
//
// `help` is a longer text for people, empty when not given. `was` is the name that the same thing has in the
// version before, empty when it has kept its name.
//
// Source: the lifecycle language, documented in workflows/reference.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "engine/definition/title.hpp"
#include "engine/definition/when.hpp"
#include "engine/definition/who.hpp"
#include "engine/expressions/expression.hpp"

namespace overens {

using StateIndex = std::size_t;
using WorkIndex = std::size_t;
inline constexpr StateIndex outermost = 0;

// Ordered: who may decide may also endorse, prepare and inform.
enum class Mandate { inform, prepare, endorse, decide };

enum class ValueType {
    text,
    yes_no,
    number,
    money,
    date,
    choice,
    person,
    people,
    party,
    parties,
    organisation,
    organisations,
    body,
    file,
    link,
    remarks,
    signature,
    appointee,  // answers only
};

struct Role {
    std::string name;
    Title title;
    bool outside = false;  // a contact without an account
    Title help;
    std::string was;
};

// A place that a collaboration fills with a body of its own when it takes the lifecycle into use.
struct Place {
    std::string name;
    Title title;
    Mandate mandate = Mandate::inform;  // the least that the body must hold
    bool many = false;
    bool may_be_missing = false;
    Title help;
    std::string was;
};

struct DocumentKind {
    std::string name;
    Title title;
    std::vector<Who> by;             // who may add versions
    bool clauses = false;            // remarks point at clauses
    std::vector<std::string> kinds;  // policy, strategy, …; empty when it has none
    Title help;
    std::string was;
};

struct Field {
    std::string name;
    Title title;
    ValueType type = ValueType::text;
    std::vector<Who> by;
    bool per_party = false;
    std::vector<std::string> choice;
    bool required = false;  // given when the case starts
    Title help;
    std::string was;
};

struct SignalKind {
    std::string name;
    Title title;
    std::vector<Who> by;
    Title help;
    std::string was;
};

struct AnswerPart {
    std::string name;
    ValueType type = ValueType::text;
    std::vector<std::string> choice;
    bool required = true;
};

// How cases are related, seen from the newer one.
enum class Relation { part_of, split_from, follows_up, revises, arises_from, relates_to };

// One of the four things that a `wait` waits for.
struct WaitUntil {
    NamedDay day;
};
struct WaitFor {
    expressions::Expression condition;
};
struct WaitSignal {
    std::string signal;
};
struct WaitCases {
    Relation relation = Relation::part_of;
};
using Wait = std::variant<WaitUntil, WaitFor, WaitSignal, WaitCases>;

// Effects: language section 8. A closed list.
struct SetField {
    std::string field;
    std::variant<expressions::Expression, When> value;  // When for dates
};
struct OpenWork {
    WorkIndex work = 0;
};
struct Tell {
    std::vector<Who> who;
    Title text;
};
struct StartCase {
    std::string lifecycle;  // empty: chosen by the person who makes the move
    Relation relation = Relation::relates_to;
    std::vector<std::string> copy;  // fields and documents
};
struct SendSignal {
    std::string name;
    Relation to = Relation::relates_to;
};
struct Appoint {
    std::string place;
    std::string who;                  // a field of type person
    std::optional<When> from, until;  // the day it happens, and until further notice, if not said
    std::string instead_of;  // a field of type organisation or party: whose seat it is; empty: the vacant one
};
struct Dissolve {
    std::string place;
    std::optional<When> from;  // the day it happens, if not said
    std::string successor;     // a place; empty: none
};
struct Adopt {
    std::string document;
};
struct Retire {
    std::string document;
};
struct PutOnHold {
    Wait until;
    When look_again_at;
};
using Effect = std::variant<SetField, OpenWork, Tell, StartCase, SendSignal, Appoint, Dissolve, Adopt, Retire,
                            PutOnHold>;

// One entry of a `then`: taken when its guard holds (the last has none).
struct Way {
    std::optional<expressions::Expression> guard;
    std::vector<Effect> effects;
    std::optional<StateIndex> go;
};

struct Need {
    enum class Kind { field, document, work, that };
    Kind kind = Kind::field;
    std::string name;                             // field, document or work
    std::optional<expressions::Expression> that;  // Kind::that
    Title say;                                    // Kind::that: what people are told when it does not hold
};

// What a person may do in a state.
struct Move {
    std::string name;  // within its state
    Title title;
    std::vector<Who> by;
    std::vector<Need> needs;
    std::vector<std::string> fill;  // fields given in the same act
    std::vector<Effect> effects;
    std::optional<StateIndex> go;
    std::vector<std::string> not_by;  // works and moves whose doers may not do this (four eyes): a work's
                                      // name, or "state.move"; "move" alone for a move of the outermost state
    Title help;
};

// What happens by itself while a state is active.
struct Watch {
    std::string name;  // within its state
    std::optional<When> at;
    std::optional<Every> every;
    std::optional<std::string> signal;
    std::optional<expressions::Expression> guard;
    std::vector<Effect> effects;
    std::optional<StateIndex> go;
};

struct Escalation {
    Amount after{};
    std::vector<Who> tell;
};

// How a text becomes visible to those asked.
enum class Show { for_comments, dispatched };
enum class Level { officials, political, informal };
// From when an outcome counts.
enum class Counts { taken, on_record, final };
// What a body may say. Source: practice of municipal law; a member's dissent is never a party's outcome.
enum class Outcome {
    open,
    approved,
    approved_with_side_decision,
    approved_conditionally,
    approved_with_changes,
    rejected,
    referred_back,
    postponed,
    proposed_to_next,
    noted,
    not_asked,
};

// Only prepared, noted, put off or referred back: nothing that a court tries or that gains legal force.
bool is_preparatory(Outcome outcome);
// The body is done with the matter: it has neither put it off nor left it to the next one.
bool settles(Outcome outcome);

struct Work {
    enum class Kind { ask, decide, wait, plan };
    std::string name;
    Title title;
    Kind kind = Kind::ask;
    StateIndex state = outermost;  // that holds it
    Who who;                       // all but wait
    std::optional<Wait> wait;      // wait only
    std::vector<AnswerPart> answer;
    std::optional<std::string> about;  // document whose newest version is fixed when the work opens
    Show show = Show::for_comments;
    std::optional<Level> level;
    Mandate as = Mandate::decide;
    Counts counts = Counts::on_record;
    std::vector<Outcome> stays_open_on;
    std::vector<std::string> options;
    bool keep_accepted = false;
    bool delegable = false;
    bool checked = false;  // counts once the lead has checked the excerpt
    std::optional<When> due, not_before;
    std::vector<Amount> remind;        // before due
    std::vector<Escalation> escalate;  // after due
    std::vector<Escalation> silence;   // without a sign of life
    bool late_closes = false;
    std::optional<WorkIndex> follows;
    bool optional = false;
    bool on_request = false;
    std::vector<std::string> not_by;    // as in Move
    std::optional<int> enough_count;    // items; none of both: all
    std::optional<int> enough_percent;  // 1–100
    std::vector<Way> then;
    Title help;
    std::string was;
};

// What a rollout is made of: asked of each of many, as a matter of course.
bool is_measure(const Work& work);

struct State {
    enum class End { no, completed, terminated };
    std::string name;  // empty for the outermost
    Title title;
    StateIndex parent = outermost;
    std::vector<StateIndex> inner;    // as written
    bool tracks = false;              // all of `inner` at once, instead of one at a time
    std::optional<StateIndex> start;  // of `inner`, when one at a time
    End end = End::no;
    std::vector<Effect> on_entry;
    std::vector<std::string> locks;  // documents
    std::vector<WorkIndex> works;
    std::vector<Way> then;
    std::vector<Move> may;
    std::vector<Watch> watch;
    Title help;
    std::string was;
};

// What a slot of a checked expression reads. Numbers are 0 and yes_no is false where nothing is there yet;
// words are 'open' (outcome, state_ended) or 'none'. Items in a macro are named by the index of their work.
struct SlotMeaning {
    enum class Of {
        today,
        field,
        field_given,
        document_version,
        document_given,
        field_sum,
        field_size,  // of a list field, or of what is always there: "parties", "participants"
        work_done,
        work_round,
        work_asked,
        work_open,
        work_answered,
        work_undisposed,
        work_version,
        work_late,
        work_answer_sum,  // of the answers named `name`
        work_item,        // one fact of the one item of a work (when one is asked)
        item_fact,        // one fact of an item in a macro
        state_active,
        state_ended,  // the inner end's own name: "compiled", not "consultation.compiled" (see own_name)
        state_round,
    };
    Of of = Of::today;
    std::size_t index = 0;  // of the state or work
    std::string name;       // of the field, document, or item fact ("accepts", "outcome", "stance")
};

struct Definition {
    std::string lifecycle;  // its name
    int version = 1;
    std::string hash;  // of the resolved canonical form, lower-case hexadecimal
    Title title;
    Title help;
    std::vector<Role> roles;  // always with `lead`
    std::vector<Place> places;
    std::vector<DocumentKind> documents;
    std::vector<Field> fields;
    std::vector<SignalKind> signals;
    std::unordered_map<std::string, Title>
        words;                  // of answers, choices, options and kinds; fragments' included
    std::vector<State> states;  // [0] is the outermost
    std::vector<Work> works;
    std::vector<SlotMeaning> slots;
    std::unordered_map<std::string, StateIndex> state_by_name;
    std::unordered_map<std::string, WorkIndex> work_by_name;

    const Role* role(std::string_view name) const;
    const Place* place(std::string_view name) const;
    const DocumentKind* document(std::string_view name) const;
    const Field* field(std::string_view name) const;
    const SignalKind* signal(std::string_view name) const;
    std::optional<StateIndex> find_state(const std::string& name) const;
    std::optional<WorkIndex> find_work(const std::string& name) const;
    // True when `inner` is `outer` or lies inside it.
    bool lies_within(StateIndex inner, StateIndex outer) const;
    // How many states hold it; 0 for the outermost.
    int depth_of(StateIndex state) const;
    // True when a place is asked that a collaboration may lack.
    bool may_be_missing(const Who& who) const;
    // A place that may be missing; seats and unbound parties, of which there may be none: nobody is asked,
    // and that is in order.
    bool may_be_for_nobody(const Who& who) const;
};

// The last part of a name: "compiled" of "consultation.compiled". Views `name`.
std::string_view own_name(std::string_view name);

// The language's words, e.g. "approved_with_changes", "endorse", "part_of", "yes_no"; they live as long as
// the program.
std::string_view word_of(Outcome outcome);
std::string_view word_of(Mandate mandate);
std::string_view word_of(Relation relation);
std::string_view word_of(ValueType type);
std::string_view word_of(Show show);
std::string_view word_of(Level level);
std::string_view word_of(Counts counts);
std::optional<Outcome> outcome_of(std::string_view word);
std::optional<Mandate> mandate_of(std::string_view word);
std::optional<Relation> relation_of(std::string_view word);
std::optional<ValueType> value_type_of(std::string_view word);
std::optional<Show> show_of(std::string_view word);
std::optional<Level> level_of(std::string_view word);
std::optional<Counts> counts_of(std::string_view word);

}  // namespace overens
