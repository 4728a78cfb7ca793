#include "engine/cases/access.hpp"

#include <algorithm>
#include <array>

#include "engine/cases/resolve.hpp"
#include "engine/register/authorities.hpp"

namespace overens {
namespace {

constexpr std::array<std::string_view, 10> without_office_work{
    "observer", "member", "members", "deputy", "chair", "vice_chair", "adjuster", "head", "signatory", ""};

bool holds_office(const Actor& actor, Office office) {
    return office == Office::contact ? does_office_work(actor.role) : actor.role == word_of(office);
}

bool is_of_body(const Register& reg, const std::string& of, const std::string& body_id) {
    if (of.empty()) return false;
    if (of == body_id) return true;
    const Body* body = reg.body(body_id);
    if (body == nullptr || body->organisation.empty()) return false;
    return body->organisation == of || has_body(reg, of, *body);
}

// By organisation or body alone, in whatever office.
bool belongs_to(const Register& reg, const std::string& of, const Addressee& asked) {
    if (asked.kind == Addressee::Kind::body) return is_of_body(reg, of, asked.id);
    return !of.empty() && is_part_of(reg, of, asked.id);
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

bool does_office_work(std::string_view role) {
    return std::ranges::find(without_office_work, role) == without_office_work.end();
}

bool acts_for(const Register& reg, const Actor& actor, const Addressee& asked) {
    if (asked.kind == Addressee::Kind::role) return actor.role == asked.id && !only_observes(actor);
    const bool in_that_office = !asked.office.empty() && actor.role == asked.office;
    return (in_that_office || does_office_work(actor.role)) && belongs_to(reg, actor.of, asked);
}

bool acts_for_authority(const Register& reg, const Actor& actor, const std::string& id) {
    return !actor.of.empty() && does_office_work(actor.role) && is_same_authority(reg, actor.of, id);
}

bool may_register_for(const Register& reg, const Actor& actor, const std::string& body_id) {
    return is_lead(actor) || (does_office_work(actor.role) && is_of_body(reg, actor.of, body_id));
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
