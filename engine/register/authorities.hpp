// Authorities: one party may be several, each with a register, a mailbox and bodies of its own. An
// organisation that names none is one authority itself.
//
// Pure functions of a register: no threads, no errors.
//
// Source: tryckfrihetsförordningen 2:4-5 (each committee is an authority of its own).
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace overens {

struct Register;
struct Organisation;
struct Body;

struct Authority {
    std::string id;       // short name in addresses, beside those of organisations and bodies
    std::string name;     // "Socialnämnden"
    std::string mailbox;  // the registrar's; may be empty
    std::string prefix;   // that its registration numbers begin with, "SN"; may be empty
    std::vector<std::string> bodies;

    bool operator==(const Authority&) const = default;
};

struct FoundAuthority {
    const Organisation* organisation = nullptr;
    const Authority* authority = nullptr;  // none: the organisation is one authority
};

// Of an organisation, an authority's own id, or a body: the authority that it is of. Neither when the
// register does not know it, or when it is a body that is common to the collaboration.
FoundAuthority authority_of(const Register& reg, const std::string& id);

// The organisation itself, one of its authorities or one of its bodies. Looks at no other organisation.
bool is_part_of(const Register& reg, const std::string& id, const std::string& organisation);
// The authority, one of that body's organisation, takes care of the body.
bool has_body(const Register& reg, const std::string& authority, const Body& body);

// The id that the authority's register goes by: its own, or the organisation's. A body that is common to the
// collaboration, and what the register does not know, stands for itself.
std::string register_of(const Register& reg, const std::string& id);

// What has come to one of the two has come to the other: they are of one authority, or one of them is the
// organisation as a whole.
bool is_same_authority(const Register& reg, const std::string& one, const std::string& other);

// An organisation, an authority or a body.
bool is_in_register(const Register& reg, const std::string& id);

// What it is called; the id itself when it is not in the register.
std::string name_in_register(const Register& reg, const std::string& id);

// Every authority there is, by id, those of each organisation together.
std::vector<std::string> all_authorities(const Register& reg);

}  // namespace overens
