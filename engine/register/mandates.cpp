#include "engine/register/mandates.hpp"

#include "engine/register/register.hpp"

namespace overens {
namespace {

std::string names_of(const Register& reg, const std::vector<std::string>& ids) {
    std::string names;
    for (const std::string& id : ids) names += (names.empty() ? "" : ", ") + reg.body(id)->name;
    return names;
}

}  // namespace

Title in_words(Mandate mandate) {
    switch (mandate) {
        case Mandate::inform: return {"informeras", "be informed"};
        case Mandate::prepare: return {"bereda", "prepare"};
        case Mandate::endorse: return {"ställa sig bakom och rekommendera", "endorse and recommend"};
        case Mandate::decide: return {"besluta", "decide"};
    }
    return {};
}

std::vector<std::string> bodies_with_mandate(const Register& reg, const Body& body,
                                             const std::string& lifecycle, Mandate least, Day day) {
    std::vector<std::string> able;
    for (const auto& [id, other] : reg.bodies) {
        const bool beside = other.organisation == body.organisation && id != body.id;
        if (beside && !other.is_dissolved(day) && other.mandate_for(lifecycle) >= least) able.push_back(id);
    }
    return able;
}

Title mandate_lacking(const Register& reg, const Body& body, const std::string& lifecycle, Mandate wanted,
                      Day day) {
    const Title may = in_words(body.mandate_for(lifecycle)), asked = in_words(wanted);
    const auto able = bodies_with_mandate(reg, body, lifecycle, wanted, day);
    Title text{body.name + " får inte " + asked.sv + " i sådana ärenden, bara " + may.sv,
               body.name + " may not " + asked.en + " in such matters, only " + may.en};
    if (able.empty()) return {text.sv + "; inget annat organ där får det", text.en + "; no other body may"};
    const std::string names = names_of(reg, able);
    return {text.sv + "; det får: " + names, text.en + "; these may: " + names};
}

}  // namespace overens
