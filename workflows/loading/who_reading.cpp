#include "workflows/loading/who_reading.hpp"

#include <algorithm>
#include <array>

namespace overens::workflows {

namespace {

using Kind = Who::Kind;

constexpr std::string_view how_to_write =
    "write lead, each party, each participant, each of LIST, each member of BODY, each vacant seat of BODY, "
    "each party not bound by WORK, asked, or OFFICE of one of these";

struct Beginning {
    std::string_view words;
    Kind kind;
};
// The longer first where one begins with another.
constexpr std::array<Beginning, 4> beginnings{{
    {"each party not bound by ", Kind::each_party_not_bound},
    {"each vacant seat of ", Kind::each_vacant_seat},
    {"each member of ", Kind::each_member},
    {"each of ", Kind::each_of},
}};

bool is_office_of_body(Office office) {
    return has_word(Words::office_of_body, word_of(office));
}

std::optional<Who> parse_whom(std::string_view text, Office office) {
    if (text == "each party") return Who{Kind::each_party, "", office};
    if (text == "each participant") return Who{Kind::each_participant, "", office};
    if (text == "asked") return Who{Kind::asked, "", office};
    for (const Beginning& beginning : beginnings) {
        if (!text.starts_with(beginning.words)) continue;
        const std::string_view name = text.substr(beginning.words.size());
        if (!is_dotted_name(name)) return std::nullopt;
        return Who{beginning.kind, std::string(name), office};
    }
    if (!is_dotted_name(text)) return std::nullopt;
    return Who{Kind::role, std::string(text), office};
}

// Looks up the name in a WHO, by what its words ask for.
class Lookup {
  public:
    Lookup(Loading& loading, const Spot& spot, const WhoContext& context)
        : loading_(loading), spot_(spot), context_(context) {}

    std::optional<Who> operator()(Who who) {
        if (!find_name(who) || !office_fits(who)) return std::nullopt;
        return who;
    }

  private:
    bool refuse(std::string_view code, std::string message) {
        loading_.complaints.complain(spot_, code, std::move(message));
        return false;
    }

    bool find_name(Who& who) {
        switch (who.kind) {
            case Kind::each_party:
            case Kind::each_participant: return true;
            case Kind::asked:
                if (context_.asked != nullptr) return true;
                return refuse(
                    "word_misplaced",
                    "'asked' has a meaning only in 'escalate' and 'silence', where an item is at hand");
            case Kind::each_of: return find_list(who);
            case Kind::each_member:
            case Kind::each_vacant_seat: return find_one_body(who);
            case Kind::each_party_not_bound: return find(who, {NameKind::work}, "the name of a work");
            case Kind::role:
            case Kind::body: return find_role_or_body(who);
        }
        return false;
    }

    bool find(Who& who, const std::vector<NameKind>& kinds, std::string_view what) {
        const auto named = loading_.resolve_text(spot_, who.name, kinds, what);
        if (!named) return false;
        who.name = named->name;
        found_ = named->kind;
        return true;
    }

    bool find_role_or_body(Who& who) {
        if (who.name == "parties" || who.name == "participants") {
            return refuse("one_or_several",
                          "write " + std::string(who.name == "parties" ? "each party" : "each participant"));
        }
        const auto named = resolve_name(loading_.definition, spot_.unit->within, who.name);
        if (named && named->kind == NameKind::field) {
            return refuse("one_or_several", "'" + who.name + "' is a field: write each of " + who.name);
        }
        if (!find(who, {NameKind::role, NameKind::place}, "a role, a body or each …")) return false;
        if (found_ == NameKind::role) return true;
        who.kind = Kind::body;
        if (!loading_.definition.place(who.name)->many) return true;
        return refuse("one_or_several",
                      "several bodies may fill '" + who.name + "': write each of " + who.name);
    }

    bool find_one_body(Who& who) {
        if (!find(who, {NameKind::place}, "the name of a body")) return false;
        if (!loading_.definition.place(who.name)->many) return true;
        return refuse("one_or_several",
                      "several bodies may fill '" + who.name + "', and one is expected here");
    }

    bool find_list(Who& who) {
        if (who.name == "parties") return refuse("one_or_several", "write each party");
        if (who.name == "participants") return refuse("one_or_several", "write each participant");
        if (!find(who, {NameKind::field, NameKind::place}, "the name of a list field or of a body"))
            return false;
        if (found_ == NameKind::place) {
            if (loading_.definition.place(who.name)->many) return true;
            return refuse("one_or_several", "one body fills '" + who.name + "': write " + who.name);
        }
        const Field& field = *loading_.definition.field(who.name);
        const bool is_list = field.type == ValueType::people || field.type == ValueType::parties ||
                             field.type == ValueType::organisations;
        if (is_list && !field.per_party) return true;
        return refuse("one_or_several",
                      "'" + who.name +
                          "' is no list: 'each of' goes through a field of type people, parties or " +
                          "organisations, or a body with 'many: true'");
    }

    bool is_body(const Who& who) const {
        if (who.kind == Kind::asked) return is_body(*context_.asked);
        return who.kind == Kind::body ||
               (who.kind == Kind::each_of && loading_.definition.place(who.name) != nullptr);
    }

    bool office_fits(const Who& who) {
        if (who.office == Office::contact) return true;
        const std::string office(word_of(who.office));
        if (is_body(who) && !is_office_of_body(who.office)) {
            return refuse("addressee_unfit",
                          "'" + office +
                              "' belongs to an organisation, and this is a body: write chair, vice_chair, " +
                              "secretary, adjuster or members");
        }
        if (!is_body(who) && is_office_of_body(who.office)) {
            return refuse("addressee_unfit",
                          "'" + office + "' belongs to a body, and this is none: write contact, registrar, " +
                              "case_officer, head or signatory");
        }
        return true;
    }

    Loading& loading_;
    const Spot& spot_;
    const WhoContext& context_;
    NameKind found_ = NameKind::role;
};

}  // namespace

std::optional<Who> parse_who(std::string_view text) {
    const std::size_t of = text.find(" of ");
    if (of != std::string_view::npos) {
        const auto office = office_of(text.substr(0, of));
        if (office) return parse_whom(text.substr(of + 4), *office);
    }
    return parse_whom(text, Office::contact);
}

std::optional<Who> read_who(Loading& loading, const Spot& spot, const WhoContext& context) {
    const auto text = read_word(loading.complaints, spot, "whom it is for");
    if (!text) return std::nullopt;
    auto who = parse_who(*text);
    if (!who) {
        loading.complaints.complain(spot, "nobody_meant",
                                    "'" + *text + "' says nobody: " + std::string(how_to_write));
        return std::nullopt;
    }
    return Lookup(loading, spot, context)(std::move(*who));
}

std::vector<Who> read_whos(Loading& loading, const Spot& spot, const WhoContext& context) {
    std::vector<Who> whos;
    for (const Spot& item : read_one_or_list(loading.complaints, spot, "roles, bodies or each …")) {
        auto who = read_who(loading, item, context);
        if (!who) continue;
        if (std::ranges::find(whos, *who) == whos.end()) {
            whos.push_back(std::move(*who));
        } else {
            loading.complaints.complain(item, "listed_twice", "'" + to_text(*who) + "' is listed twice");
        }
    }
    return whos;
}

}  // namespace overens::workflows
