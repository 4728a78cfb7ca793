// A person tries a case out, line by line: numbers for what can be done, words for the rest.
#pragma once

#include <iosfwd>
#include <vector>

#include "api/commands/trial_words.hpp"

namespace overens::api::command_line {

class TrialSession {
  public:
    // All of them must outlive the session. The case has not been started yet.
    TrialSession(trying::Trial& trial, Language language, std::istream& in, std::ostream& out)
        : trial_(trial), words_(trial, language), in_(in), out_(out) {}

    // Until it is told to quit, or the input ends.
    void run();

  private:
    bool start();
    void show();
    // False: quit.
    bool obey(const std::string& line);
    bool obey_word(const std::string& line);
    void choose(std::size_t number);
    void do_act(const trying::PossibleAct& act);
    std::optional<trying::Given> ask(const std::vector<trying::Question>& questions);
    // False: the person will not say, or the input has ended.
    bool ask_one(const trying::Question& question, trying::Given& given);
    void go_to(Day day);
    void ask_day();
    void undo();
    std::optional<std::string> read_line();
    std::string text(const char* sv, const char* en) const { return words_.say({sv, en}); }

    trying::Trial& trial_;
    TrialWords words_;
    std::istream& in_;
    std::ostream& out_;
    std::vector<trying::PossibleAct> acts_;   // as numbered, from 1
    std::vector<trying::Trial::Mark> marks_;  // before each thing that was done
};

}  // namespace overens::api::command_line
