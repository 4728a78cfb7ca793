#include "examples/player/act_text.hpp"

#include "examples/player/printing.hpp"
#include "examples/player/requests.hpp"
#include "examples/player/swedish.hpp"
#include "examples/player/verbs.hpp"

namespace overens::examples {
namespace {

std::string day_text(const Act& act, const char* key) {
    const auto day = Day::parse(argument(act, key));
    return day ? swedish_day(*day) : argument(act, key);
}

std::string answer_text(const Act& act, const FiledRegister& reg) {
    const auto* parts = act.arguments.find("parts");
    const auto* stance = parts == nullptr ? nullptr : parts->find("stance");
    std::string text = reg.name_of(argument(act, "for")) + " " +
                       in_swedish(stance == nullptr ? argument(act, "work") : stance->text);
    const auto* remarks = act.arguments.find("remarks");
    if (remarks == nullptr) return text;
    for (const auto& remark : remarks->items) {
        const auto* clause = remark.find("clause");
        text += (&remark == &remarks->items.front() ? ": § " : "; § ") +
                (clause == nullptr ? "" : clause->text) + " " + remark.find("text")->text;
    }
    return text;
}

std::string decision_text(const Act& act, const FiledRegister& reg) {
    std::string text = reg.name_of(argument(act, "body")) + " " + in_swedish(argument(act, "outcome"));
    if (!argument(act, "version").empty()) text += " v" + argument(act, "version");
    if (!argument(act, "section").empty()) text += ", " + argument(act, "section");
    return argument(act, "work") == "party_decision" ? text : text + ": " + argument(act, "wording");
}

std::string meeting_text(const Act& act, const FiledRegister& reg) {
    const std::string at = reg.name_of(argument(act, "body")) + ", " + day_text(act, "meeting") + ": ";
    if (act.verb == "item") return at + "på dagordningen: " + argument(act, "title");
    if (act.verb == "withdraw") return at + "en punkt utgår: " + argument(act, "reason");
    if (act.verb == "order") return at + "dagordningen ordnas";
    if (act.verb == "summon") return at + "kallelsen går ut";
    if (act.verb == "move_meeting")
        return at + "flyttas till " + day_text(act, "day") + ": " + argument(act, "reason");
    if (act.verb == "cancel_meeting") return at + "ställs in: " + argument(act, "reason");
    if (act.verb == "open_meeting") return at + "öppnas, ordförande " + reg.name_of(argument(act, "chair"));
    if (act.verb == "attendance") return at + "närvaron antecknas";
    if (act.verb == "conflict") return at + "jäv: " + reg.name_of(argument(act, "seat"));
    if (act.verb == "outcome")
        return at + in_swedish(argument(act, "outcome")) + ": " + argument(act, "wording");
    if (act.verb == "assignment")
        return at + "uppdraget: " + argument(act, "owner") + " " + day_text(act, "due");
    if (act.verb == "minutes") return at + "protokollet skrivs";
    if (act.verb == "addition") return at + "tillägg begärs: " + argument(act, "text");
    if (act.verb == "minutes_fact") return at + "protokollet: " + in_swedish(argument(act, "what"));
    return at + "avslutas";
}

std::string about_text(const Act& act, const FiledRegister& reg) {
    if (act.verb == "agenda") {
        return reg.name_of(argument(act, "body")) + ": handlingarna in till sammanträdet " +
               day_text(act, "meeting");
    }
    if (act.verb == "fact")
        return reg.name_of(argument(act, "body")) + ": " + in_swedish(argument(act, "what"));
    if (act.verb == "more_time") {
        const bool many = act.of_many > 1;
        const std::string who =
            many ? "Alla " + std::to_string(act.of_many) : reg.name_of(argument(act, "for"));
        return who + " svarar senast " + day_text(act, "due") + ": " + argument(act, "reason");
    }
    const std::string comment = argument(act, "comment");
    return reg.name_of(argument(act, "for")) + " § " + argument(act, "clause") + " " +
           in_swedish(argument(act, "disposition")) + (comment.empty() ? "" : ": " + comment);
}

}  // namespace

std::string act_text(const Act& act, const FiledRegister& reg) {
    if (!act.says.empty()) return act.says;
    if (act.verb == "start") return "Ärendet startar: " + argument(act, "title");
    if (act.verb == "move") return "Nästa steg: " + argument(act, "move");
    if (act.verb == "set") return argument(act, "field") + " sätts till " + argument(act, "value");
    if (act.verb == "role") return argument(act, "role") + ": " + reg.name_of(argument(act, "holder"));
    if (act.verb == "number")
        return "Diarienummer " + argument(act, "number") + ", " + reg.name_of(argument(act, "organisation"));
    if (act.verb == "version") return "Ny version: " + argument(act, "label");
    if (act.verb == "show") return "Texten görs synlig för de tillfrågade";
    if (act.verb == "answer") return answer_text(act, reg);
    if (act.verb == "decide") return decision_text(act, reg);
    if (act.verb == "hold") return "Läggs vilande: " + argument(act, "reason");
    if (act.verb == "lift") return "Återupptas: " + argument(act, "reason");
    if (act.verb == "note") return argument(act, "text");
    if (act.verb == "join")
        return reg.name_of(argument(act, "party")) + " går med: " + argument(act, "reason");
    if (act.verb == "leave")
        return reg.name_of(argument(act, "party")) + " är inte part: " + argument(act, "reason");
    if (act.verb == "link") return "Kopplas till ärendet " + argument(act, "to");
    if (act.verb == "add_task")
        return "Ny uppgift till " + reg.name_of(argument(act, "asked")) + ": " + argument(act, "text");
    if (act.verb == "meetings") return reg.name_of(argument(act, "body")) + ": ny sammanträdesplan";
    if (act.verb == "seat") {
        const std::string seat = reg.name_of(argument(act, "body") + "/" + argument(act, "seat"));
        const std::string holder = argument(act, "holder");
        return seat + (holder == "none" ? " är ledig" : ": " + holder) + " från " + day_text(act, "from");
    }
    if (find_verb(act.verb)->finds == Finds::meeting) return meeting_text(act, reg);
    if (act.verb == "signal") return "Nyhet: " + argument(act, "signal");
    return about_text(act, reg);
}

}  // namespace overens::examples
