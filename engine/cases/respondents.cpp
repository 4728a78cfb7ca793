#include "engine/cases/respondents.hpp"

#include <algorithm>

namespace overens {
namespace {

bool is_among(const std::vector<Addressee>& list, const Addressee& addressee) {
    return std::ranges::any_of(list,
                               [&](const Addressee& each) { return is_same_receiver(each, addressee); });
}

const WorkStanding* standing_of(const Definition& definition, const Case& subject, WorkIndex work) {
    const auto found = subject.works.find(definition.works[work].name);
    return found == subject.works.end() ? nullptr : &found->second;
}

}  // namespace

std::optional<Addressee> addressee_called(const Definition& definition, const Register& reg,
                                          const std::string& name) {
    if (definition.role(name) != nullptr) return Addressee{Addressee::Kind::role, name, {}};
    if (reg.organisation(name) != nullptr) return Addressee{Addressee::Kind::organisation, name, {}};
    if (reg.body(name) != nullptr) return Addressee{Addressee::Kind::body, name, {}};
    return std::nullopt;
}

bool is_added(const Definition& definition, const Case& subject, WorkIndex work, const Addressee& addressee) {
    const WorkStanding* standing = standing_of(definition, subject, work);
    if (standing != nullptr && is_among(standing->added, addressee)) return true;
    const auto followed = definition.works[work].follows;
    return followed && is_added(definition, subject, *followed, addressee);
}

bool is_excused(const Definition& definition, const Case& subject, WorkIndex work,
                const Addressee& addressee) {
    const WorkStanding* standing = standing_of(definition, subject, work);
    return standing != nullptr && is_among(standing->excused, addressee);
}

}  // namespace overens
