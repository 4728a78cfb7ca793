#include "engine/cases/access.hpp"

#include <algorithm>

#include "engine/cases/resolve.hpp"
#include "engine/register/authorities.hpp"

namespace overens {
namespace {

bool holds_office(const Actor& actor, Office office) {
    return office == Office::contact || actor.role == word_of(office);
}

bool is_who(const Surroundings& around, const Actor& actor, const Who& who, const Item* item) {
    if (who.kind == Who::Kind::role) {
        if (actor.role == who.name) return true;
        const auto held = around.subject.roles.find(who.name);
        const bool vacant = held == around.subject.roles.end() || held->second.empty();
        return vacant && actor.role == "lead";
    }
    const std::vector<Addressee> asked =
        addressees(around.definition, around.reg, around.subject, who, around.today, item);
    return holds_office(actor, who.office) &&
           std::any_of(asked.begin(), asked.end(),
                       [&](const Addressee& addressee) { return acts_for(around.reg, actor, addressee); });
}

Title office_in_words(Office office) {
    switch (office) {
        case Office::contact: return {"kontakten", "the contact"};
        case Office::registrar: return {"registratorn", "the registrar"};
        case Office::case_officer: return {"handläggaren", "the case officer"};
        case Office::head: return {"chefen", "the head"};
        case Office::signatory: return {"undertecknaren", "the signatory"};
        case Office::chair: return {"ordföranden", "the chair"};
        case Office::vice_chair: return {"vice ordföranden", "the vice chair"};
        case Office::secretary: return {"sekreteraren", "the secretary"};
        case Office::adjuster: return {"justeraren", "the verifier"};
        case Office::members: return {"ledamöterna", "the members"};
    }
    return {};
}

Title group_in_words(const Definition& definition, const Who& who) {
    if (const Role* role = definition.role(who.name)) return role->title;
    if (const Place* place = definition.place(who.name)) return place->title;
    switch (who.kind) {
        case Who::Kind::each_party: return {"en part", "a party"};
        case Who::Kind::each_participant: return {"en medverkande", "a participant"};
        case Who::Kind::asked: return {"den som är tillfrågad", "the one asked"};
        default: return {who.name, who.name};
    }
}

}  // namespace

bool only_observes(const Actor& actor) {
    return actor.role == "observer";
}

bool is_lead(const Actor& actor) {
    return actor.role == "lead" || actor.role == "administrator";
}

bool acts_for(const Register& reg, const Actor& actor, const Addressee& asked) {
    if (only_observes(actor)) return false;
    switch (asked.kind) {
        case Addressee::Kind::role: return actor.role == asked.id;
        case Addressee::Kind::organisation: return !actor.of.empty() && is_part_of(reg, actor.of, asked.id);
        case Addressee::Kind::body: return may_register_for(reg, actor, asked.id) && !actor.of.empty();
    }
    return false;
}

bool acts_for_authority(const Register& reg, const Actor& actor, const std::string& id) {
    return !actor.of.empty() && !only_observes(actor) && is_same_authority(reg, actor.of, id);
}

bool may_register_for(const Register& reg, const Actor& actor, const std::string& body_id) {
    if (is_lead(actor)) return true;
    if (actor.of.empty() || only_observes(actor)) return false;
    if (actor.of == body_id) return true;
    const Body* body = reg.body(body_id);
    if (body == nullptr || body->organisation.empty()) return false;
    return body->organisation == actor.of || has_body(reg, actor.of, *body);
}

bool is_one_of(const Surroundings& around, const Actor& actor, const std::vector<Who>& by, const Item* item) {
    if (actor.role == "administrator") return true;
    return std::any_of(by.begin(), by.end(),
                       [&](const Who& who) { return is_who(around, actor, who, item); });
}

Title in_words(const Surroundings& around, const std::vector<Who>& by) {
    Title words;
    for (const Who& who : by) {
        const Title group = group_in_words(around.definition, who);
        if (!words.sv.empty()) {
            words.sv += " eller ";
            words.en += " or ";
        }
        if (who.kind != Who::Kind::role && who.office != Office::contact) {
            const Title office = office_in_words(who.office);
            words.sv += office.sv + " hos ";
            words.en += office.en + " of ";
        }
        words.sv += group.sv;
        words.en += group.in_english();
    }
    return words;
}

}  // namespace overens
