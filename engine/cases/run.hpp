// How a case goes from state to state: steps 5–8 of "How a case moves".
#pragma once

#include "engine/cases/step.hpp"

namespace overens {

// Leaves, does and enters: a move from `from`, to `go` if it has one.
void take(Step& step, StateIndex from, const std::vector<Effect>& effects, std::optional<StateIndex> go,
          const std::string& chosen_lifecycle = {}, const std::string& chosen_title = {});

// Enters a state and what it starts in, and opens its work; the outermost one for a new case.
void enter(Step& step, StateIndex state);

// Automatic moves until there are none; more than 1 000 fail the step.
void run(Step& step);

// Opens a work: its items, whom they are for and by when.
void open_work(Step& step, WorkIndex work);
// Opens one more item of a work that is open; `due`: by the lifecycle's rule if not said.
void open_item(Step& step, WorkIndex work, const Addressee& addressee, std::optional<Day> due = {});
// Opens one for each of them, and tells them unless the text is yet to be shown.
void open_items(Step& step, WorkIndex work, const std::vector<Addressee>& asked);
// A task that somebody adds to a plan; `due`: by the lifecycle's rule if not said.
void add_task(Step& step, WorkIndex plan, const Addressee& addressee, TextId text, std::optional<Day> due);
// The lead is told that the work asks nobody.
void tell_of_nobody(Step& step, WorkIndex work);

// The works that entering `state` opens at once, with those of the states it starts in.
std::vector<WorkIndex> works_opened_by(const Definition& definition, StateIndex state);
// Work that would be for nobody and so could never be done.
bool is_for_nobody(const Definition& definition, const Register& reg, const Case& subject, const Work& work,
                   Day today);

// Does the expression hold now? A number that overflows fails the step.
bool holds(const Definition& definition, const Case& subject, Day today,
           const expressions::Expression& guard);

// True when the act on hand may go on to automatic moves: the case is active and not on hold.
bool may_run(const Case& subject);

}  // namespace overens
