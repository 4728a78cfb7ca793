#include "engine/notices/receivers.hpp"

#include <algorithm>
#include <iterator>
#include <span>

#include "engine/access/stand_ins.hpp"
#include "engine/cases/access.hpp"

namespace overens {
namespace {

// Those elected and those whose office is one act alone are written to by people.
bool may_be_written_to(const Grant& grant) {
    return does_office_work(grant.role);
}

// Those of an account, found among people.
class Found {
  public:
    Found(const std::string& case_id, const std::vector<Person>& people, Day today)
        : case_id_(case_id), people_(people), today_(today) {}

    std::vector<Receiver> found;

    // Everybody with a grant that holds here today and passes the test.
    template <class Test>
    void holding(const std::string& party, Test test) {
        for (const Person& each : people_) {
            if (holds_any(each, test)) add_person(each, party);
        }
    }
    // The same of those who have no common mailbox behind them: when all are away and nobody is there
    // instead, it goes to themselves. Better read late than never.
    template <class Test>
    void holding_alone(Test test) {
        const std::size_t before = found.size();
        holding({}, test);
        const auto added = std::span(found).subspan(before);
        if (std::ranges::any_of(added, [](const Receiver& each) { return !each.mailbox.empty(); })) return;
        for (Receiver& each : added) {
            const auto person =
                std::ranges::find(people_, each.account, [](const Person& one) { return one.account.id; });
            each.mailbox = person->account.mailbox;
        }
    }
    void account(const std::string& id, const std::string& party) {
        for (const Person& each : people_) {
            if (each.account.id == id && holds_any(each, may_be_written_to)) add_person(each, party);
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

  private:
    template <class Test>
    bool holds_any(const Person& person, Test test) const {
        return !person.account.closed && std::ranges::any_of(person.grants, [&](const Grant& grant) {
            const bool here = grant.case_id.empty() || grant.case_id == case_id_;
            return here && grant.holds_on(today_) && test(grant);
        });
    }
    // Who is away finds it in the inbox afterwards; the mail goes to whoever is there instead.
    void add_person(const Person& person, const std::string& party) {
        if (stand_in_of(person) == nullptr) return add({person.account.mailbox, person.account.id, party});
        add({{}, person.account.id, party});
        const Person* there = who_is_there(person);
        if (there != nullptr) add({there->account.mailbox, there->account.id, party, person.account.id});
    }
    // The account that is to stand in today; null: they are not away.
    const std::string* stand_in_of(const Person& person) const {
        const auto away =
            std::ranges::find_if(person.absences, [&](const Absence& each) { return each.covers(today_); });
        return away == person.absences.end() ? nullptr : &away->stand_in;
    }
    // Null: nobody is.
    const Person* who_is_there(const Person& away) const {
        const Person* person = &away;
        for (int turn = 0; turn < most_stand_ins; ++turn) {
            const auto next = std::ranges::find(people_, *stand_in_of(*person),
                                                [](const Person& each) { return each.account.id; });
            if (next == people_.end()) return nullptr;
            person = &*next;
            if (stand_in_of(*person) == nullptr) return is_member(*person) ? person : nullptr;
        }
        return nullptr;
    }
    bool is_member(const Person& person) const {
        return !person.account.closed &&
               std::ranges::any_of(person.grants, [&](const Grant& grant) { return grant.holds_on(today_); });
    }

    const std::string& case_id_;
    const std::vector<Person>& people_;
    Day today_;
};

class Finder {
  public:
    Finder(const Register& reg, Found& found) : reg_(reg), found_(found) {}

    void mailbox_of(const std::string& party) {
        const std::string mailbox = reg_.body(party) != nullptr ? of_body(party) : of_organisation(party);
        if (!mailbox.empty()) found_.add({mailbox, {}, party});
    }
    void organisation(const std::string& id, const std::string& party) {
        mailbox_of(id);
        office("registrar", id, party);
        found_.holding(party, [&](const Grant& grant) { return grant.of == id && may_be_written_to(grant); });
    }
    void body(const std::string& id) {
        const Body* body = reg_.body(id);
        if (body != nullptr && !body->organisation.empty()) {
            mailbox_of(id);
            const FoundAuthority own = authority_of(reg_, id);
            if (own.authority != nullptr) office("registrar", own.authority->id, id);
            office("registrar", body->organisation, id);
        }
        office("secretary", id, id);
    }
    void role(const std::string& name, const std::string& holder) {
        found_.holding_alone([&](const Grant& grant) {
            return grant.role == name && may_be_written_to(grant) &&
                   (holder.empty() || grant.of.empty() || grant.of == holder);
        });
    }

  private:
    std::string of_organisation(const std::string& id) const {
        const Organisation* organisation = reg_.organisation(id);
        return organisation == nullptr ? std::string() : organisation->mailbox;
    }
    // Its authority's own, where that has one.
    std::string of_body(const std::string& id) const {
        if (reg_.body(id)->organisation.empty()) return {};
        const FoundAuthority own = authority_of(reg_, id);
        if (own.authority != nullptr && !own.authority->mailbox.empty()) return own.authority->mailbox;
        return own.organisation == nullptr ? std::string() : own.organisation->mailbox;
    }
    void office(std::string_view role, const std::string& of, const std::string& party) {
        found_.holding(party, [&](const Grant& grant) { return grant.role == role && grant.of == of; });
    }

    const Register& reg_;
    Found& found_;
};

}  // namespace

std::vector<Receiver> receivers_of(const Addressee& to, const Register& reg,
                                   const std::map<std::string, std::string>& holders,
                                   const std::string& case_id, const std::vector<Person>& people, Day today) {
    Found found(case_id, people, today);
    Finder finder(reg, found);
    switch (to.kind) {
        case Addressee::Kind::organisation: finder.organisation(to.id, to.id); break;
        case Addressee::Kind::body: finder.body(to.id); break;
        case Addressee::Kind::role: {
            const auto holder = holders.find(to.id);
            finder.role(to.id, holder == holders.end() ? std::string() : holder->second);
        }
    }
    return std::move(found.found);
}

std::vector<Receiver> receivers_of(const CaseOfficer& officer, const Register& reg,
                                   const std::string& case_id, const std::vector<Person>& people, Day today) {
    Found found(case_id, people, today);
    found.account(officer.account, officer.party);
    const bool holds_something = !found.found.empty();
    if (holds_something && std::ranges::all_of(found.found, &std::string::empty, &Receiver::mailbox))
        Finder(reg, found).mailbox_of(officer.party);
    return std::move(found.found);
}

std::optional<Receiver> receiver_now(const Receiver& queued, const News& news, const Register& reg,
                                     const std::map<std::string, std::string>& holders,
                                     const std::string& case_id, const std::vector<Person>& people,
                                     Day today) {
    std::vector<Receiver> all;
    for (const Addressee& to : news.to)
        std::ranges::move(receivers_of(to, reg, holders, case_id, people, today), std::back_inserter(all));
    for (const CaseOfficer& officer : news.case_officers)
        std::ranges::move(receivers_of(officer, reg, case_id, people, today), std::back_inserter(all));
    const std::string& original = queued.instead_of.empty() ? queued.account : queued.instead_of;
    for (const Receiver& each : all) {
        const bool same =
            original.empty() ? each.account.empty() : each.account == original || each.instead_of == original;
        if (same && each.party == queued.party && !each.mailbox.empty()) return each;
    }
    return std::nullopt;
}

WorkingCalendar calendar_of(const Register& reg, const std::string& party) {
    const Body* body = reg.body(party);
    const Organisation* organisation = reg.organisation(body == nullptr ? party : body->organisation);
    return organisation == nullptr ? WorkingCalendar() : organisation->calendar;
}

}  // namespace overens
