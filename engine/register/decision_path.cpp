#include "engine/register/decision_path.hpp"

#include <set>

namespace overens {

namespace {

PathFault unfinished(const std::string& sv, const std::string& en) {
    return {PathFault::Kind::unfinished, {sv, en}};
}

PathFault wrong(const std::string& sv, const std::string& en) {
    return {PathFault::Kind::wrong, {sv, en}};
}

}  // namespace

std::optional<PathFault> fault_in_path(const Register& reg, const Organisation& organisation) {
    const std::string& whose = organisation.name.empty() ? organisation.id : organisation.name;
    std::set<std::string> seen;
    for (const std::string& id : organisation.decision_path) {
        if (!seen.insert(id).second) {
            return wrong("Organet " + id + " står två gånger på vägen till beslut för " + whose,
                         "The body " + id + " stands twice on the decision path of " + whose);
        }
        const Body* body = reg.body(id);
        if (body == nullptr || body->organisation.empty() || body->organisation == organisation.id) continue;
        return wrong(
            "Organet " + id + " hör till " + body->organisation + " och beslutar inte för " + whose,
            "The body " + id + " belongs to " + body->organisation + " and does not decide for " + whose);
    }
    if (organisation.decision_path.empty()) {
        return unfinished(
            "Registret säger inte vilket organ som beslutar för " + whose + ": ange decisionPath",
            "The register does not say which body decides for " + whose + ": give decisionPath");
    }
    for (const std::string& id : organisation.decision_path) {
        if (reg.body(id) != nullptr) continue;
        return unfinished("Organet " + id + " på vägen till beslut för " + whose + " finns inte i registret",
                          "The body " + id + " on the decision path of " + whose + " is not in the register");
    }
    return std::nullopt;
}

}  // namespace overens
