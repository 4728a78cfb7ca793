#include "api/views/scene.hpp"

#include "api/http/problem.hpp"
#include "engine/cases/resolve.hpp"

namespace overens::api {

namespace {

std::string_view kind_of(const Register& reg, const std::string& id) {
    if (reg.organisation(id) != nullptr) return "organisation";
    if (reg.body(id) != nullptr) return "body";
    return authority_of(reg, id).authority == nullptr ? "organisation" : "authority";
}

}  // namespace

const Work* Scene::work(const std::string& name) const {
    const auto index = definition.find_work(name);
    return index ? &definition.works[*index] : nullptr;
}

Json Scene::text(TextId id) const {
    const auto found = texts.find(id.number);
    return found == texts.end() ? Json(nullptr) : Json(found->second);
}

void Scene::write_text(JsonText& out, TextId id) const {
    const auto found = texts.find(id.number);
    if (found == texts.end()) return out.null();
    out.value(found->second);
}

Json to_json(const std::optional<Day>& day) {
    return day ? Json(day->to_text()) : Json(nullptr);
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json number_or_null(int number) {
    return number == 0 ? Json(nullptr) : Json(number);
}

void write_day(JsonText& out, const std::optional<Day>& day) {
    if (!day) return out.null();
    out.value(day->to_text());
}

void write_text_or_null(JsonText& out, const std::string& text) {
    if (text.empty()) return out.null();
    out.value(text);
}

void write_number_or_null(JsonText& out, int number) {
    if (number == 0) return out.null();
    out.value(number);
}

std::string name_in(const Register& reg, const std::string& id) {
    return name_in_register(reg, id);
}

const Title* note_of_day(const Register& reg, const Addressee& asked, Day day) {
    static const Title half_day{"Halvdag: kontoret stänger kl. 12.00",
                                "Half day: the office closes at 12:00"};
    return is_half_day(reg, asked, day) ? &half_day : nullptr;
}

Json holder(const Register& reg, const std::string& id) {
    return Json{{"kind", kind_of(reg, id)}, {"id", id}, {"name", name_in(reg, id)}};
}

void write_holder(JsonText& out, const Register& reg, const std::string& id) {
    out.object([&] {
        out.member("kind", kind_of(reg, id));
        out.member("id", id);
        out.member("name", name_in(reg, id));
    });
}

Json holder_or_null(const Register& reg, const std::string& id) {
    return id.empty() ? Json(nullptr) : holder(reg, id);
}

Json who_did_view(const Register& reg, const Actor& actor) {
    return Json{{"role", actor.role},
                {"of", holder_or_null(reg, actor.of)},
                {"person", text_or_null(std::string(acting_person(actor)))}};
}

Json holder(const Register& reg, const Addressee& addressee) {
    const char* kind = addressee.kind == Addressee::Kind::body ? "body" : "organisation";
    Json view{{"kind", kind}, {"id", addressee.id}, {"name", name_in(reg, addressee.id)}};
    if (addressee.seat.empty()) return view;
    const Seat* seat = reg.seat(addressee.seat).seat;
    view["name"] = name_in(reg, addressee.id) + " (" + (seat == nullptr ? addressee.seat : seat->title) + ")";
    view["seat"] = addressee.seat;
    return view;
}

Json holder(const Scene& scene, const Addressee& addressee) {
    if (addressee.kind != Addressee::Kind::role) return holder(scene.reg, addressee);
    const Role* role = scene.definition.role(addressee.id);
    return Json{
        {"kind", "role"}, {"id", addressee.id}, {"name", role == nullptr ? addressee.id : role->title.sv}};
}

Title title_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::open: return {"öppet", "open"};
        case Outcome::approved: return {"godkänt", "approved"};
        case Outcome::approved_with_side_decision:
            return {"godkänt med tillägg", "approved with a side decision"};
        case Outcome::approved_conditionally: return {"godkänt med villkor", "approved on condition"};
        case Outcome::approved_with_changes: return {"godkänt med ändringar", "approved with changes"};
        case Outcome::rejected: return {"avslaget", "rejected"};
        case Outcome::referred_back: return {"återremitterat", "referred back"};
        case Outcome::postponed: return {"bordlagt", "postponed"};
        case Outcome::proposed_to_next: return {"föreslaget till nästa instans", "proposed to the next body"};
        case Outcome::noted: return {"lagt till handlingarna", "noted"};
        case Outcome::not_asked: return {"inte tillfrågat", "not asked"};
    }
    return {};
}

Title title_of_word(const Definition& definition, const std::string& word) {
    const auto found = definition.words.find(word);
    if (found != definition.words.end()) return found->second;
    if (const auto outcome = outcome_of(word)) return title_of(*outcome);
    if (word == "yes") return {"ja", "yes"};
    if (word == "no") return {"nej", "no"};
    return {word, word};
}

Title title_of_state(const Definition& definition, const std::string& state) {
    if (state.empty()) return definition.title;
    const auto index = definition.find_state(state);
    return index ? definition.states[*index].title : Title{state, state};
}

Title title_of_work(const Definition& definition, const std::string& work) {
    const auto index = definition.find_work(work);
    return index ? definition.works[*index].title : Title{work, work};
}

Json stances_view(const Definition& definition, const std::map<std::string, std::string>& stances) {
    Json view = Json::array();
    for (const auto& [clause, stance] : stances) {
        view.push_back(Json{
            {"clause", clause}, {"stance", stance}, {"title", to_json(title_of_word(definition, stance))}});
    }
    return view;
}

Json named_words(const Definition& definition, const std::vector<std::string>& words) {
    Json list = Json::array();
    for (const std::string& word : words) {
        list.push_back(Json{{"name", word}, {"title", to_json(title_of_word(definition, word))}});
    }
    return list;
}

}  // namespace overens::api
