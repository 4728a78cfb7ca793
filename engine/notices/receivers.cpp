#include "engine/notices/receivers.hpp"

#include <algorithm>
#include <array>

namespace overens {
namespace {

// Of a body or an organisation, those whom no machine writes to; observers only look on.
constexpr std::array<std::string_view, 8> never_written_to{"member",   "deputy", "chair",     "vice_chair",
                                                           "adjuster", "head",   "signatory", "observer"};

bool may_be_written_to(const Grant& grant) {
    return std::ranges::find(never_written_to, grant.role) == never_written_to.end();
}

class Finder {
  public:
    Finder(const Register& reg, const std::string& case_id, const std::vector<Person>& people, Day today)
        : reg_(reg), case_id_(case_id), people_(people), today_(today) {}

    std::vector<Receiver> found;

    void organisation(const std::string& id, const std::string& party) {
        const Organisation* organisation = reg_.organisation(id);
        if (organisation != nullptr && !organisation->mailbox.empty())
            add({organisation->mailbox, {}, party});
        holding("registrar", id, party);
        for (const Person& each : people_) {
            if (holds_any(each,
                          [&](const Grant& grant) { return grant.of == id && may_be_written_to(grant); }))
                add_person(each, party);
        }
    }
    void body(const std::string& id) {
        const Body* body = reg_.body(id);
        if (body != nullptr && !body->organisation.empty()) {
            const Organisation* organisation = reg_.organisation(body->organisation);
            if (organisation != nullptr && !organisation->mailbox.empty())
                add({organisation->mailbox, {}, id});
            holding("registrar", body->organisation, id);
        }
        holding("secretary", id, id);
    }
    void role(const std::string& name, const std::string& holder) {
        for (const Person& each : people_) {
            if (holds_any(each, [&](const Grant& grant) {
                    return grant.role == name && may_be_written_to(grant) &&
                           (holder.empty() || grant.of.empty() || grant.of == holder);
                }))
                add_person(each, {});
        }
    }

  private:
    template <class Test>
    bool holds_any(const Person& person, Test test) const {
        return !person.account.closed && std::ranges::any_of(person.grants, [&](const Grant& grant) {
            const bool here = grant.case_id.empty() || grant.case_id == case_id_;
            return here && grant.holds_on(today_) && test(grant);
        });
    }
    void holding(std::string_view role, const std::string& of, const std::string& party) {
        for (const Person& each : people_) {
            if (holds_any(each, [&](const Grant& grant) { return grant.role == role && grant.of == of; }))
                add_person(each, party);
        }
    }
    // Who is away finds it in the inbox afterwards; the mail goes to the deputy.
    void add_person(const Person& person, const std::string& party) {
        const auto away =
            std::ranges::find_if(person.absences, [&](const Absence& each) { return each.covers(today_); });
        if (away == person.absences.end()) return add({person.account.mailbox, person.account.id, party});
        add({{}, person.account.id, party});
        for (const Person& deputy : people_) {
            if (deputy.account.id == away->stand_in && !deputy.account.closed)
                add({deputy.account.mailbox, deputy.account.id, party});
        }
    }
    // A person and a party's mailbox at the same address are written to once.
    void add(Receiver receiver) {
        for (const Receiver& each : found) {
            if (each.account == receiver.account && each.mailbox == receiver.mailbox) return;
            if (!receiver.mailbox.empty() && each.mailbox == receiver.mailbox) receiver.mailbox.clear();
        }
        found.push_back(std::move(receiver));
    }

    const Register& reg_;
    const std::string& case_id_;
    const std::vector<Person>& people_;
    Day today_;
};

}  // namespace

std::vector<Receiver> receivers_of(const Addressee& to, const Register& reg,
                                   const std::map<std::string, std::string>& holders,
                                   const std::string& case_id, const std::vector<Person>& people, Day today) {
    Finder finder(reg, case_id, people, today);
    switch (to.kind) {
        case Addressee::Kind::organisation: finder.organisation(to.id, to.id); break;
        case Addressee::Kind::body: finder.body(to.id); break;
        case Addressee::Kind::role: {
            const auto holder = holders.find(to.id);
            finder.role(to.id, holder == holders.end() ? std::string() : holder->second);
        }
    }
    return std::move(finder.found);
}

WorkingCalendar calendar_of(const Register& reg, const std::string& party) {
    const Body* body = reg.body(party);
    const Organisation* organisation = reg.organisation(body == nullptr ? party : body->organisation);
    return organisation == nullptr ? WorkingCalendar() : organisation->calendar;
}

}  // namespace overens
