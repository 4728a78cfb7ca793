#include "engine/register/authorities.hpp"

#include <algorithm>

#include "engine/register/register.hpp"

namespace overens {
namespace {

const Authority* find_by_id(const Organisation& organisation, const std::string& id) {
    const auto found = std::ranges::find(organisation.authorities, id, &Authority::id);
    return found == organisation.authorities.end() ? nullptr : &*found;
}

const Authority* find_by_body(const Organisation& organisation, const std::string& body) {
    const auto has = [&](const Authority& each) { return std::ranges::count(each.bodies, body) > 0; };
    const auto found = std::ranges::find_if(organisation.authorities, has);
    return found == organisation.authorities.end() ? nullptr : &*found;
}

}  // namespace

FoundAuthority authority_of(const Register& reg, const std::string& id) {
    if (const Organisation* organisation = reg.organisation(id)) return {organisation, nullptr};
    if (const Body* body = reg.body(id)) {
        const Organisation* organisation = reg.organisation(body->organisation);
        if (organisation == nullptr) return {};
        return {organisation, find_by_body(*organisation, id)};
    }
    for (const auto& [unused, organisation] : reg.organisations) {
        if (const Authority* authority = find_by_id(organisation, id)) return {&organisation, authority};
    }
    return {};
}

bool is_part_of(const Register& reg, const std::string& id, const std::string& organisation) {
    if (id == organisation) return true;
    if (const Body* body = reg.body(id)) return body->organisation == organisation;
    const Organisation* found = reg.organisation(organisation);
    return found != nullptr && find_by_id(*found, id) != nullptr;
}

bool has_body(const Register& reg, const std::string& authority, const Body& body) {
    const Organisation* organisation = reg.organisation(body.organisation);
    const Authority* found = organisation == nullptr ? nullptr : find_by_id(*organisation, authority);
    return found != nullptr && std::ranges::count(found->bodies, body.id) > 0;
}

std::string register_of(const Register& reg, const std::string& id) {
    const FoundAuthority found = authority_of(reg, id);
    if (found.authority != nullptr) return found.authority->id;
    return found.organisation == nullptr ? id : found.organisation->id;
}

bool is_same_authority(const Register& reg, const std::string& one, const std::string& other) {
    if (one == other) return true;
    const FoundAuthority a = authority_of(reg, one), b = authority_of(reg, other);
    if (a.organisation == nullptr || a.organisation != b.organisation) return false;
    return a.authority == nullptr || b.authority == nullptr || a.authority == b.authority;
}

bool is_in_register(const Register& reg, const std::string& id) {
    return reg.body(id) != nullptr || authority_of(reg, id).organisation != nullptr;
}

std::string name_in_register(const Register& reg, const std::string& id) {
    if (const Organisation* organisation = reg.organisation(id)) return organisation->name;
    if (const Body* body = reg.body(id)) return body->name;
    const Authority* authority = authority_of(reg, id).authority;
    return authority == nullptr ? id : authority->name;
}

std::vector<std::string> all_authorities(const Register& reg) {
    std::vector<std::string> ids;
    for (const auto& [id, organisation] : reg.organisations) {
        if (organisation.authorities.empty()) ids.push_back(id);
        for (const Authority& each : organisation.authorities) ids.push_back(each.id);
    }
    return ids;
}

}  // namespace overens
