#include "api/commands/trial_session.hpp"

#include <algorithm>
#include <charconv>
#include <istream>
#include <ostream>

#include "engine/trying/starting.hpp"
#include "engine/trying/values.hpp"

namespace overens::api::command_line {

namespace {

using trying::Given;
using trying::PossibleAct;
using trying::Question;

std::optional<std::size_t> number_in(const std::string& line) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
    if (error != std::errc{} || end != line.data() + line.size()) return std::nullopt;
    return number;
}

constexpr int most_years_ahead = 20;

const Title help{
    "Skriv numret på det som ska göras. Frågorna som följer besvaras med ett ord eller dess nummer, en dag\n"
    "(2025-03-01, eller +30 för dagar framåt), ja eller nej; Enter tar det föreslagna, och avbryt ångrar "
    "sig.\n"
    "  dag 2025-03-01   låt tiden gå dit; det som är bevakat på vägen händer på sin dag\n"
    "  undo             ta tillbaka det senaste\n"
    "  history          vad som har hänt\n"
    "  quit             sluta\n",
    "Write the number of what is to be done. The questions that follow are answered by a word or its number, "
    "a\n"
    "day (2025-03-01, or +30 for days ahead), yes or no; Enter takes what is proposed, cancel takes it "
    "back.\n"
    "  day 2025-03-01   let time go there; what is watched for on the way happens on its day\n"
    "  undo             take back the latest\n"
    "  history          what has happened\n"
    "  quit             end\n"};

}  // namespace

void TrialSession::run() {
    if (!start()) return;
    show();
    while (true) {
        out_ << "> " << std::flush;
        const auto line = read_line();
        if (!line || !obey(*line)) break;
    }
    out_ << '\n';
}

std::optional<std::string> TrialSession::read_line() {
    std::string line;
    if (!std::getline(in_, line)) return std::nullopt;
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.pop_back();
    line.erase(0, std::min(line.find_first_not_of(' '), line.size()));
    return line;
}

bool TrialSession::start() {
    const auto fields = ask(trying::questions_at_start(trial_));
    if (!fields) return false;
    const auto refused = trial_.act({{}, "lead", {}}, trying::start_of(trial_, *fields));
    if (refused) {
        out_ << text("Ärendet kan inte startas: ", "The case cannot be started: ")
             << words_.blockers(refused->blockers, "; ") << '\n';
        return false;
    }
    out_ << words_.events_since(0);
    return true;
}

void TrialSession::show() {
    out_ << '\n' << words_.standing();
    acts_ = trying::possible_acts(trial_);
    std::size_t number = 0;
    const auto begin_line = [&]() -> std::ostream& {
        ++number;
        return out_ << (number < 10 ? "  " : " ") << number << "  ";
    };
    for (const PossibleAct& act : acts_) {
        begin_line() << words_.act(act);
        if (!act.blockers.empty())
            out_ << "  (" << text("ännu inte: ", "not yet: ") << words_.blockers(act.blockers, "; ") << ')';
        out_ << '\n';
    }
    if (trial_.has_ended()) {
        out_ << text("Ärendet är avslutat.", "The case has ended.") << '\n';
        return;
    }
    if (const auto next = trial_.next_timer()) {
        begin_line() << text("Låt tiden gå till nästa bevakade dag, ",
                             "Let time go to the next day watched for, ")
                     << next->to_text() << '\n';
    }
    begin_line() << text("Låt tiden gå till en viss dag", "Let time go to a certain day") << '\n';
}

bool TrialSession::obey(const std::string& line) {
    if (line.empty()) {
        show();
        return true;
    }
    if (const auto number = number_in(line)) {
        choose(*number);
        return true;
    }
    return obey_word(line);
}

bool TrialSession::obey_word(const std::string& line) {
    const std::string word = line.substr(0, line.find(' '));
    if (word == "quit" || word == "sluta") return false;
    if (word == "undo") {
        undo();
    } else if (word == "history") {
        out_ << words_.history();
    } else if (word == "help") {
        out_ << words_.say(help);
    } else if (const auto day = trying::read_day(line.substr(std::min(line.find(' '), line.size() - 1) + 1),
                                                 trial_.today());
               (word == "day" || word == "dag") && day) {
        go_to(*day);
    } else {
        out_ << text("Skriv ett nummer, dag ÅÅÅÅ-MM-DD, undo, history, help eller quit.",
                     "Write a number, day YYYY-MM-DD, undo, history, help or quit.")
             << '\n';
    }
    return true;
}

void TrialSession::choose(std::size_t number) {
    const auto next = trial_.next_timer();
    const bool ended = trial_.has_ended();
    if (number >= 1 && number <= acts_.size()) {
        do_act(acts_[number - 1]);
    } else if (!ended && next && number == acts_.size() + 1) {
        go_to(std::max(*next, trial_.today()));
    } else if (!ended && number == acts_.size() + (next ? 2 : 1)) {
        ask_day();
    } else {
        out_ << text("Det numret finns inte.", "There is no such number.") << '\n';
    }
}

void TrialSession::do_act(const PossibleAct& act) {
    const auto given = act.blockers.empty() ? ask(act.questions) : Given{};
    if (!given) return;
    const auto mark = trial_.mark();
    const auto refused = trial_.act(act.actors.front(), trying::command_of(act, *given));
    if (refused) {
        out_ << text("Det går inte:", "That cannot be done:") << "\n  "
             << words_.blockers(refused->blockers, "\n  ") << '\n';
        return;
    }
    marks_.push_back(mark);
    out_ << words_.events_since(mark.entries);
    show();
}

std::optional<Given> TrialSession::ask(const std::vector<Question>& questions) {
    Given given;
    for (const Question& question : questions) {
        if (trying::is_asked(question, given) && !ask_one(question, given)) return std::nullopt;
    }
    return given;
}

bool TrialSession::ask_one(const Question& question, Given& given) {
    const auto usual = question.required ? trying::usual_value(question, trial_) : std::nullopt;
    const std::string choice = words_.choice(question);
    while (true) {
        out_ << words_.question(question) << (choice.empty() ? "" : " [" + choice + "]");
        if (usual) out_ << " (Enter: " << words_.value(question, *usual) << ')';
        if (!question.required) out_ << text(" (Enter: inget)", " (Enter: nothing)");
        out_ << ": " << std::flush;
        const auto line = read_line();
        if (!line || *line == "avbryt" || *line == "cancel") return false;
        if (line->empty() && !question.required) return true;
        const auto value = line->empty() ? usual : trying::read_value(question, trial_, *line);
        if (value) {
            given[question.name] = *value;
            return true;
        }
        out_ << text("Det passar inte.", "That does not fit.") << '\n';
    }
}

void TrialSession::ask_day() {
    out_ << text("Dag (ÅÅÅÅ-MM-DD eller +dagar)", "Day (YYYY-MM-DD or +days)") << ": " << std::flush;
    const auto line = read_line();
    if (!line) return;
    const auto day = trying::read_day(*line, trial_.today());
    if (day) return go_to(*day);
    out_ << text("Det är ingen dag.", "That is not a day.") << '\n';
}

void TrialSession::go_to(Day day) {
    if (day > add_months(trial_.today(), most_years_ahead * 12)) {
        out_ << text("Så långt fram går det inte: högst 20 år åt gången.",
                     "Not that far ahead: 20 years at a time at most.")
             << '\n';
        return;
    }
    if (day < trial_.today()) {
        out_ << text("Tiden går bara framåt; ångra med undo.", "Time goes only forward; take back with undo.")
             << '\n';
        return;
    }
    const auto mark = trial_.mark();
    marks_.push_back(mark);
    while (trial_.go_on(day)) {
    }
    out_ << words_.events_since(mark.entries);
    show();
}

void TrialSession::undo() {
    if (marks_.empty()) {
        out_ << text("Det finns inget att ta tillbaka.", "There is nothing to take back.") << '\n';
        return;
    }
    trial_.back_to(marks_.back());
    marks_.pop_back();
    show();
}

}  // namespace overens::api::command_line
