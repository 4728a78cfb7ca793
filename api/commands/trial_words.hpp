// A case that is tried out, in words: where it stands, what can be done, what has happened.
#pragma once

#include <string>

#include "api/ports/lifecycle_tools.hpp"
#include "engine/trying/possible_acts.hpp"

namespace overens::api::command_line {

class TrialWords {
  public:
    TrialWords(const trying::Trial& trial, Language language) : trial_(trial), language_(language) {}

    // In the language of the terminal.
    const std::string& say(const Title& title) const;

    // The day, the active states, what is waited for, the next day that is watched for.
    std::string standing() const;
    std::string act(const trying::PossibleAct& act) const;
    // "Ställningstagande"
    std::string question(const trying::Question& question) const;
    // "1 Tillstyrker, 2 Avstyrker"; empty when there is nothing to choose from.
    std::string choice(const trying::Question& question) const;
    std::string value(const trying::Question& question, const GivenValue& value) const;
    std::string blockers(const std::vector<Blocker>& blockers, const std::string& between) const;
    // A line for each event that has words, of the entries from `first_entry` on.
    std::string events_since(std::size_t first_entry) const;
    // A line for each entry.
    std::string history() const;

  private:
    std::string word(const trying::Question& question, const std::string& word) const;
    std::string name(const Addressee& addressee) const;
    std::string work_waited_for(const Work& work, const WorkStanding& standing) const;
    std::string timer(const std::string& timer) const;

    const trying::Trial& trial_;
    Language language_;
};

}  // namespace overens::api::command_line
