// One case in memory, with its register and its own calendar day: for trying a lifecycle out. Every step is
// taken by decide, as in the service; related cases that it asks for are linked to it, but are not there
// themselves.
//
// One thread at a time.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/cases/decide.hpp"

namespace overens::trying {

class Trial {
  public:
    // `definition` is never null.
    Trial(std::shared_ptr<const Definition> definition, Register reg, Day today);

    const Definition& definition() const { return *definition_; }
    const Register& reg() const { return reg_; }
    const Case& subject() const { return subject_; }
    const std::vector<Entry>& entries() const { return entries_; }
    const TextsByNumber& texts() const { return texts_; }
    Day today() const { return today_; }
    bool has_ended() const;

    // Nothing when it was done; a refusal changes nothing.
    std::optional<Refusal> act(const Actor& actor, const Command& command);

    // The day of the earliest timer, if any.
    std::optional<Day> next_timer() const;
    // Goes to the earliest timer that is due by `until` and lets that one come; without one, to `until`, and
    // is false. `until` is today or later.
    bool go_on(Day until);

    // The hash of a content that no document of this case has yet.
    std::string new_content() const;

    // Where it stands, to come back to. Valid for this trial alone, and as long as it has not gone back to an
    // earlier one.
    struct Mark {
        std::size_t entries = 0;
        Day today;
    };
    Mark mark() const { return {entries_.size(), today_}; }
    void back_to(const Mark& mark);

  private:
    std::optional<Refusal> act_on(Day day, const Actor& actor, const Command& command);
    // As the installation would: cases that were asked for are linked, seats and ends of bodies entered.
    void carry_out_errands(std::size_t first_entry);
    bool enter_in_register(std::size_t first_entry);

    std::shared_ptr<const Definition> definition_;
    Register first_reg_;  // as it was at the beginning
    Register reg_;
    Case subject_;
    std::vector<Entry> entries_;
    TextsByNumber texts_;
    Day today_;
};

}  // namespace overens::trying
