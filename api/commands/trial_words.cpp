#include "api/commands/trial_words.hpp"

#include <algorithm>

#include "api/views/event_view.hpp"
#include "api/views/event_words.hpp"
#include "api/views/sentences.hpp"
#include "api/views/value_view.hpp"
#include "engine/cases/decision_steps.hpp"

namespace overens::api::command_line {

namespace {

using trying::PossibleAct;
using trying::Question;

std::string joined(const std::vector<std::string>& parts, const std::string& between) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : between) + part;
    return text;
}

Title followed_by(const Title& title, const std::string& sv, const std::string& en) {
    return {title.sv + sv, title.in_english() + en};
}

Scene scene_of(const trying::Trial& trial) {
    return {trial.definition(), trial.reg(), trial.subject(), trial.texts(), trial.today()};
}

// The whole sentence of an act, in both languages, by the command that it makes.
class ActTitles {
  public:
    explicit ActTitles(const trying::Trial& trial) : trial_(trial) {}

    Title operator()(const commands::MakeMove& command) const {
        const std::string state = command.state.value_or("");
        const auto index = state.empty() ? std::optional(outermost) : trial_.definition().find_state(state);
        const auto& may = trial_.definition().states[index.value_or(outermost)].may;
        const auto move = std::ranges::find(may, command.move, &Move::name);
        return move == may.end() ? Title{command.move, command.move} : move->title;
    }
    Title operator()(const commands::GiveAnswer& command) const {
        return about_item("Svara: ", "Answer: ", command.item, {});
    }
    Title operator()(const commands::RegisterDecision& command) const {
        return about_item("Beslut: ", "Decision: ", command.item, name_in(trial_.reg(), command.body));
    }
    Title operator()(const commands::RegisterDecisionFact& command) const {
        const DecisionRecord* decision = find_decision(trial_.subject(), command.decision);
        const Title step = title_of_decision_step(machines::name_of(command.what));
        if (decision == nullptr) return step;
        const std::string number = std::to_string(decision->number);
        const std::string body = name_in(trial_.reg(), decision->body);
        return {body + ", beslut " + number + ": " + step.sv, body + ", decision " + number + ": " + step.en};
    }
    Title operator()(const commands::SetFieldValue& command) const {
        const Title& title = trial_.definition().field(command.field)->title;
        const std::string party =
            command.party.empty() ? "" : " (" + name_in(trial_.reg(), command.party) + ")";
        return {"Fyll i: " + title.sv + party, "Fill in: " + title.in_english() + party};
    }
    Title operator()(const commands::AddVersion& command) const {
        const Title title = document(command.document);
        if (command.editorial) return {"Redaktionell ändring: " + title.sv, "Editorial change: " + title.en};
        return {"Ny version: " + title.sv, "New version: " + title.en};
    }
    Title operator()(const commands::AnswerEditorial& command) const {
        const std::string party = name_in(trial_.reg(), command.party) + ": ";
        const std::string version = " v" + std::to_string(command.version);
        const Title title = document(command.document);
        return {party + "är ändringen redaktionell? " + title.sv + version,
                party + "is the change editorial? " + title.en + version};
    }
    Title operator()(const commands::ShowWork& command) const {
        const Title title = title_of_work(trial_.definition(), command.work);
        return {"Dela texten med de tillfrågade: " + title.sv,
                "Show the text to those asked: " + title.in_english()};
    }
    Title operator()(const commands::DisposeRemark& command) const {
        const std::string number = std::to_string(command.remark);
        return {"Besvara synpunkt " + number, "Answer remark " + number};
    }
    Title operator()(const commands::SendSignalIn& command) const {
        const SignalKind* signal = trial_.definition().signal(command.signal);
        const Title title = signal == nullptr ? Title{command.signal, command.signal} : signal->title;
        return {"Nyhet: " + title.sv, "News: " + title.in_english()};
    }
    Title operator()(const commands::TellOfOtherCase& command) const {
        return {"Det kopplade ärendet " + command.other_case + " avslutas",
                "The linked case " + command.other_case + " ends"};
    }
    Title operator()(const commands::HoldCase&) const { return {"Lägg ärendet vilande", "Put on hold"}; }
    Title operator()(const commands::LiftHold&) const { return {"Återuppta ärendet", "Resume the case"}; }
    template <class Other>
    Title operator()(const Other&) const {
        return {};
    }

  private:
    Title about_item(const char* sv, const char* en, int number, const std::string& body) const {
        const auto item = trial_.subject().items.find(number);
        if (item == trial_.subject().items.end()) return {sv, en};
        const Title work = title_of_work(trial_.definition(), item->second.work);
        const Json asked = holder(scene_of(trial_), item->second.addressee);
        std::string who = asked["name"].get<std::string>();
        if (!body.empty() && body != who) who += ", " + body;
        return {sv + work.sv + " – " + who, en + work.in_english() + " – " + who};
    }
    Title document(const std::string& name) const {
        const DocumentKind* kind = trial_.definition().document(name);
        return kind == nullptr ? Title{name, name} : Title{kind->title.sv, kind->title.in_english()};
    }

    const trying::Trial& trial_;
};

struct QuestionTitle {
    const char* name;
    Title title;
};

const QuestionTitle own_questions[]{
    {"outcome", {"Utfall", "Outcome"}},
    {"chosen", {"Val", "Choice"}},
    {"condition", {"Villkor", "Condition"}},
    {"disposition", {"Åtgärd", "What is done"}},
    {"agrees", {"Instämmer", "Agrees"}},
    {"accepted", {"tillgodoses", "accepted"}},
    {"partly", {"delvis", "partly"}},
    {"declined", {"tillgodoses inte", "declined"}},
    {"remarks", {"Synpunkt", "Remark"}},
    {"other", {"något annat", "something else"}},
    {"all_others_likewise", {"att alla andra beslutar likadant", "that all others decide likewise"}},
};

Title title_of_own(const Definition& definition, const std::string& name) {
    const auto known = definition.words.find(name);
    if (known != definition.words.end()) return known->second;
    const auto* own = std::ranges::find(own_questions, name, &QuestionTitle::name);
    return own == std::end(own_questions) ? title_of_word(definition, name) : own->title;
}

const QuestionTitle timer_kinds[]{
    {"watch", {"bevakning", "watch"}},
    {"wait", {"väntan är över", "the wait is over"}},
    {"remind", {"påminnelse", "reminder"}},
    {"receipt", {"fråga om mottagandet", "asking for receipt"}},
    {"late", {"sent", "late"}},
    {"silence", {"tystnad", "silence"}},
    {"close", {"tiden är ute", "time is up"}},
    {"look_again", {"titta igen", "look again"}},
    {"hold", {"vilandet är över", "the hold is over"}},
};

}  // namespace

const std::string& TrialWords::say(const Title& title) const {
    return language_ == Language::english ? title.in_english() : title.sv;
}

std::string TrialWords::name(const Addressee& addressee) const {
    const Role* role =
        addressee.kind == Addressee::Kind::role ? trial_.definition().role(addressee.id) : nullptr;
    return role != nullptr ? say(role->title) : name_in(trial_.reg(), addressee.id);
}

std::string TrialWords::act(const PossibleAct& act) const {
    return say(std::visit(ActTitles(trial_), act.command));
}

std::string TrialWords::question(const Question& question) const {
    const Field* field = trial_.definition().field(question.name);
    return say(field != nullptr ? field->title : title_of_own(trial_.definition(), question.name));
}

std::string TrialWords::word(const Question& question, const std::string& word) const {
    return question.type == ValueType::choice ? say(title_of_own(trial_.definition(), word))
                                              : name_in(trial_.reg(), word);
}

std::string TrialWords::choice(const Question& question) const {
    std::vector<std::string> parts;
    for (std::size_t index = 0; index < question.choice.size(); ++index)
        parts.push_back(std::to_string(index + 1) + " " + word(question, question.choice[index]));
    return joined(parts, ", ");
}

std::string TrialWords::value(const Question& question, const GivenValue& value) const {
    if (const auto* yes = std::get_if<bool>(&value))
        return say(*yes ? Title{"ja", "yes"} : Title{"nej", "no"});
    if (const auto* day = std::get_if<Day>(&value)) return day->to_text();
    if (const auto* text = std::get_if<GivenText>(&value)) return text->text;
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return question.type == ValueType::money ? shown_money(*number) : std::to_string(*number);
    if (const auto* id = std::get_if<std::string>(&value))
        return question.type == ValueType::file ? say({"en fil", "a file"}) : word(question, *id);
    std::vector<std::string> names;
    for (const std::string& each : std::get<std::vector<std::string>>(value))
        names.push_back(word(question, each));
    return joined(names, ", ");
}

std::string TrialWords::blockers(const std::vector<Blocker>& blockers, const std::string& between) const {
    std::vector<std::string> sentences;
    for (const Blocker& each : blockers) sentences.push_back(say(each.message));
    return joined(sentences, between);
}

std::string TrialWords::work_waited_for(const Work& work, const WorkStanding& standing) const {
    std::vector<std::string> open;
    std::optional<Day> last;
    for (const int number : standing.items) {
        const auto item = trial_.subject().items.find(number);
        if (item == trial_.subject().items.end() || item->second.facts.closed) continue;
        open.push_back(name(item->second.addressee));
        if (item->second.due && (!last || *item->second.due > *last)) last = item->second.due;
    }
    Title line = followed_by(work.title, "", "");
    if (!open.empty()) line = followed_by(line, ": " + joined(open, ", "), ": " + joined(open, ", "));
    if (last) line = followed_by(line, ", senast " + last->to_text(), ", by " + last->to_text());
    if (work.optional || work.on_request)
        line = followed_by(line, " (håller inget uppe)", " (holds nothing up)");
    return say(line);
}

std::string TrialWords::timer(const std::string& timer) const {
    const std::size_t first = timer.find(':');
    const std::size_t last = timer.rfind(':');
    const std::string kind = timer.substr(0, first);
    const auto* known = std::ranges::find(timer_kinds, kind, &QuestionTitle::name);
    const std::string what = known == std::end(timer_kinds) ? kind : say(known->title);
    if (first == std::string::npos) return what;
    const std::string of = timer.substr(first + 1, first == last ? std::string::npos : last - first - 1);
    const auto work = trial_.definition().find_work(of);
    if (kind != "watch" && work) return what + ": " + say(trial_.definition().works[*work].title);
    return kind == "watch" ? what + " " + timer.substr(last + 1) : what;
}

std::string TrialWords::standing() const {
    const Definition& definition = trial_.definition();
    const auto active = [&](const State& state) {
        const auto found = trial_.subject().states.find(state.name);
        return found != trial_.subject().states.end() && found->second.active;
    };
    std::vector<std::string> states, waits;
    for (const State& state : definition.states) {
        if (!active(state)) continue;
        const bool innermost = std::ranges::none_of(
            state.inner, [&](StateIndex inner) { return active(definition.states[inner]); });
        if (innermost) states.push_back(say(state.title));
        for (const WorkIndex index : state.works) {
            const auto work = trial_.subject().works.find(definition.works[index].name);
            if (work != trial_.subject().works.end() && work->second.active && !work->second.done)
                waits.push_back("  " + work_waited_for(definition.works[index], work->second));
        }
    }
    std::string text = trial_.today().to_text() + (states.empty() ? "" : "  ") + joined(states, " · ") + "\n";
    if (!waits.empty()) text += say({"Väntar på", "Waits for"}) + ":\n" + joined(waits, "\n") + "\n";
    const auto next = trial_.next_timer();
    if (!next) return text;
    std::vector<std::string> due;
    for (const auto& [each, day] : trial_.subject().timers) {
        if (day == *next) due.push_back(timer(each));
    }
    return text + say({"Nästa bevakade dag", "Next day watched for"}) + ": " + next->to_text() + " (" +
           joined(due, "; ") + ")\n";
}

namespace {

// All that sentences about events need to know of earlier ones.
struct Past {
    ItemAddressees addressees;
    DecisionBodies bodies;
    explicit Past(const trying::Trial& trial) {
        for (const Entry& entry : trial.entries()) {
            collect_addressees(entry, addressees);
            collect_bodies(entry, bodies);
        }
    }
};

}  // namespace

std::string TrialWords::events_since(std::size_t first_entry) const {
    const Past past(trial_);
    const Scene scene = scene_of(trial_);
    const History history{scene, past.addressees, past.bodies};
    std::string text;
    for (std::size_t index = first_entry; index < trial_.entries().size(); ++index) {
        const Entry& entry = trial_.entries()[index];
        for (const Event& event : entry.events) {
            if (const auto words = sentence(history, event))
                text += "  " + entry.act.happened_on.to_text() + "  " + say(*words) + "\n";
        }
    }
    return text;
}

std::string TrialWords::history() const {
    const Past past(trial_);
    const Scene scene = scene_of(trial_);
    const History history{scene, past.addressees, past.bodies};
    std::string text;
    for (const Entry& entry : trial_.entries()) {
        const Json view = entry_view(history, entry)["text"];
        const char* language = language_ == Language::english ? "en" : "sv";
        text += "  " + entry.act.happened_on.to_text() + "  " + view.at(language).get<std::string>() + "\n";
    }
    return text;
}

}  // namespace overens::api::command_line
