#include "engine/cases/registry_numbers.hpp"

#include <algorithm>

#include "engine/register/authorities.hpp"

namespace overens {

Admission wrong_registry_number(const Step& step, const std::string& of, const std::string& number,
                                const char* at) {
    const FoundAuthority found = authority_of(step.reg, of);
    if (found.organisation == nullptr) {
        return refuse(RefusalKind::invalid, "no_register_here",
                      {of + " har inget eget diarium: utelämna diarienumret",
                       of + " has no register of its own: leave the registration number out"},
                      at);
    }
    if (found.authority == nullptr || number.starts_with(found.authority->prefix)) return {};
    const std::string& prefix = found.authority->prefix;
    return refuse(RefusalKind::invalid, "other_register",
                  {"Myndighetens diarienummer börjar med " + prefix,
                   "The authority's registration numbers begin with " + prefix},
                  at);
}

void add_registry_number(Step& step, const std::string& of, const std::string& number) {
    if (number.empty()) return;
    const std::string authority = register_of(step.reg, of);
    std::vector<std::string> numbers;
    const auto given = step.subject.registry_numbers.find(authority);
    if (given != step.subject.registry_numbers.end()) numbers = given->second;
    if (std::ranges::find(numbers, number) != numbers.end()) return;
    numbers.push_back(number);
    step.emit(events::RegistryNumberGiven{authority, numbers.front(), {numbers.begin() + 1, numbers.end()}});
}

}  // namespace overens
