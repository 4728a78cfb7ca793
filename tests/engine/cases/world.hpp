// A small county for tests: three parties with bodies, and a case that follows a shipped lifecycle, in one
// process.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "engine/cases/decide.hpp"
#include "engine/cases/evolve.hpp"
#include "workflows/loader.hpp"
#include "workflows/shipped.hpp"

namespace overens::testing {

inline const char* const parties[] = {"north", "south", "west"};

inline Register small_county() {
    Register reg;
    reg.collaboration = "county";
    reg.name = "The county";
    const auto meetings = [] {
        std::vector<Meeting> days;
        for (Day day = Day::of(2023, 1, 12); day < Day::of(2027, 1, 1); day += 28)
            days.push_back({day, day - 14});
        return days;
    };
    const auto add_body = [&](const std::string& id, const std::string& organisation, MinutesRegime regime,
                              Mandate mandate) {
        reg.bodies[id] = {id, id, organisation, "body", regime, mandate, meetings()};
    };
    for (const std::string party : parties) {
        Organisation organisation{
            party, party, "municipality", party + "@example.org", {}, {party + "_committee"}};
        add_body(party + "_committee", party, MinutesRegime::statutory, Mandate::decide);
        if (party == "north") {
            add_body("north_assembly", party, MinutesRegime::statutory, Mandate::decide);
            organisation.decision_path.push_back("north_assembly");
        }
        reg.organisations[party] = organisation;
    }
    add_body("steering", "", MinutesRegime::notes, Mandate::endorse);
    add_body("managers", "", MinutesRegime::notes, Mandate::endorse);
    add_body("council_a", "", MinutesRegime::agreed, Mandate::prepare);
    add_body("council_b", "", MinutesRegime::agreed, Mandate::prepare);
    add_body("regional", "", MinutesRegime::agreed, Mandate::endorse);
    reg.places["county_agreement"] = {{"steering_group", {"steering"}},
                                      {"managers_group", {"managers"}},
                                      {"specific_councils", {"council_a", "council_b"}},
                                      {"regional_council", {"regional"}}};
    return reg;
}

inline std::shared_ptr<const Definition> shipped_definition(const std::string& name) {
    const auto text = workflows::shipped_lifecycle(name);
    const auto loaded = workflows::load_lifecycle({name + ".yaml", std::string{text.value()}});
    return loaded.value().definition;
}

inline Actor lead() {
    return {"", "lead", ""};
}
inline Actor registrar(const std::string& of) {
    return {"", "registrar", of};
}

// One case and everything that has happened in it. `day` is today; acts happen today if nothing else is said.
class World {
  public:
    explicit World(const std::string& lifecycle = "county_agreement", Day today = Day::of(2023, 1, 2))
        : definition(shipped_definition(lifecycle)), reg(small_county()), day(today) {}

    // The refusal's codes, separated by blanks; empty when it was done.
    std::string act(const Actor& actor, Command command) { return act_on(day, actor, std::move(command)); }

    std::string act_on(Day happened_on, const Actor& actor, Command command) {
        const Act how{actor, happened_on, Instant::at_utc(day), Origin::registered};
        auto decided = decide(*definition, reg, subject, command, how, day);
        if (decided) {
            if (!decided->entry.events.empty()) entries.push_back(decided->entry);
            for (auto& text : decided->texts) texts.push_back(std::move(text));
            return {};
        }
        if (decided.error().case_is_spoiled) subject = rebuild(entries);
        std::string codes;
        for (const Blocker& blocker : decided.error().refusal.blockers)
            codes += (codes.empty() ? "" : " ") + blocker.code;
        return codes;
    }

    std::string start() {
        return act(lead(),
                   commands::Start{"Agreement", {"north", "south", "west"}, {}, {{"lead", "north"}}, {}, {}});
    }

    std::string move(const std::string& name, std::map<std::string, GivenValue> fill = {},
                     const Actor& actor = lead()) {
        return act(actor, commands::MakeMove{std::nullopt, name, std::move(fill), {}, {}});
    }

    std::string set(const std::string& field, GivenValue value) {
        return act(lead(), commands::SetFieldValue{field, {}, std::move(value)});
    }

    std::string add_version(const std::string& document, std::optional<commands::Editorial> editorial = {}) {
        const std::string content = std::string(60, 'a') + std::to_string(1000 + contents++);
        return act(lead(), commands::AddVersion{document, content, 100, "a version", editorial});
    }

    // Lets the clock reach `until`: every timer on the way comes on its day.
    void pass_time(Day until) {
        while (true) {
            std::string next;
            for (const auto& [name, due] : subject.timers) {
                if (due <= until && (next.empty() || due < subject.timers.at(next))) next = name;
            }
            if (next.empty()) break;
            const Day due = subject.timers.at(next);
            if (due > day) day = due;
            act_on(due, the_system(), commands::LetDayCome{next});
        }
        day = until;
    }

    // How many notices of that kind there have been.
    int told(const std::string& kind) const {
        int count = 0;
        for (const Entry& entry : entries) {
            for (const Event& event : entry.events) {
                const auto* notice = std::get_if<events::Told>(&event);
                count += notice != nullptr && notice->kind == kind ? 1 : 0;
            }
        }
        return count;
    }

    // The item of this addressee in the work's latest round; 0: none.
    int item(const std::string& work, const std::string& addressee) const {
        const auto standing = subject.works.find(work);
        if (standing == subject.works.end()) return 0;
        for (const int number : standing->second.items) {
            if (subject.items.at(number).addressee.id == addressee) return number;
        }
        return 0;
    }

    // Active states without active ones inside, as written in the lifecycle: "consultation.out not_begun".
    std::string where() const {
        const auto is_active = [&](StateIndex index) {
            const auto standing = subject.states.find(definition->states[index].name);
            return standing != subject.states.end() && standing->second.active;
        };
        std::string names;
        for (StateIndex index = 0; index < definition->states.size(); ++index) {
            const auto& inner = definition->states[index].inner;
            if (!is_active(index) || std::any_of(inner.begin(), inner.end(), is_active)) continue;
            names += (names.empty() ? "" : " ") + definition->states[index].name;
        }
        return names;
    }

    std::shared_ptr<const Definition> definition;
    Register reg;
    Day day;
    Case subject;
    std::vector<Entry> entries;
    std::vector<StoredText> texts;
    int contents = 0;
};

}  // namespace overens::testing
