#include "engine/definition/who.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace overens {

namespace {

constexpr std::array<std::pair<Office, std::string_view>, 10> offices{{
    {Office::contact, "contact"},
    {Office::registrar, "registrar"},
    {Office::case_officer, "case_officer"},
    {Office::head, "head"},
    {Office::signatory, "signatory"},
    {Office::chair, "chair"},
    {Office::vice_chair, "vice_chair"},
    {Office::secretary, "secretary"},
    {Office::adjuster, "adjuster"},
    {Office::members, "members"},
}};

std::string whom(const Who& who) {
    switch (who.kind) {
        case Who::Kind::role:
        case Who::Kind::body: return who.name;
        case Who::Kind::each_party: return "each party";
        case Who::Kind::each_participant: return "each participant";
        case Who::Kind::each_of: return "each of " + who.name;
        case Who::Kind::each_member: return "each member of " + who.name;
        case Who::Kind::each_vacant_seat: return "each vacant seat of " + who.name;
        case Who::Kind::each_party_not_bound: return "each party not bound by " + who.name;
        case Who::Kind::asked: return "asked";
    }
    assert(false);
    return {};
}

}  // namespace

bool is_single(const Who& who) {
    return who.kind == Who::Kind::role || who.kind == Who::Kind::body || who.kind == Who::Kind::asked;
}

std::string to_text(const Who& who) {
    if (who.office == Office::contact) return whom(who);
    return std::string(word_of(who.office)) + " of " + whom(who);
}

std::string_view word_of(Office office) {
    const auto found = std::ranges::find(offices, office, &std::pair<Office, std::string_view>::first);
    assert(found != offices.end());
    return found->second;
}

std::optional<Office> office_of(std::string_view word) {
    const auto found = std::ranges::find(offices, word, &std::pair<Office, std::string_view>::second);
    if (found == offices.end()) return std::nullopt;
    return found->first;
}

}  // namespace overens
