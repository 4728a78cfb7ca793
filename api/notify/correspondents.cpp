#include "api/notify/correspondents.hpp"

#include <algorithm>
#include <set>

#include "api/notify/mail_text.hpp"

namespace overens::api {

std::vector<Person> people_of(const Store& store, const std::string& collaboration) {
    return people_among(store, collaboration, store.accounts().granted_accounts(collaboration));
}

std::vector<Person> people_among(const Store& store, const std::string& collaboration,
                                 std::vector<std::string> ids) {
    std::vector<Person> people;
    const AccountStore& accounts = store.accounts();
    std::set<std::string> known(ids.begin(), ids.end());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        auto account = accounts.account(ids[i]);
        if (!account) continue;
        Person person{std::move(*account), accounts.grants(collaboration, ids[i]), accounts.absences(ids[i]),
                      store.outbox().notice_settings(ids[i])};
        for (const Absence& each : person.absences) {
            if (known.insert(each.stand_in).second) ids.push_back(each.stand_in);
        }
        people.push_back(std::move(person));
    }
    return people;
}

Contact contact_of(const Store& store, const ToldScene& scene, Day today) {
    static const std::map<std::string, std::string> nobody;
    const auto& holders = scene.read ? scene.read->subject->roles : nobody;
    const AccountStore& accounts = store.accounts();
    const Addressee lead = scene.meeting ? Addressee{Addressee::Kind::body, scene.source.body, {}}
                                         : Addressee{Addressee::Kind::role, "lead", {}};
    std::vector<Person> people;
    for (const std::string& id : accounts.granted_accounts(scene.source.collaboration)) {
        const auto grants = accounts.grants(scene.source.collaboration, id);
        const bool leads = std::ranges::any_of(
            grants, [](const Grant& each) { return each.role == "lead" || each.role == "secretary"; });
        const auto account = leads ? accounts.account(id) : std::nullopt;
        if (account) people.push_back({*account, grants, {}, {}});
    }
    for (const Receiver& each :
         receivers_of(lead, *scene.reg, holders, scene.source.case_id, people, today)) {
        const auto found =
            std::ranges::find(people, each.account, [](const Person& person) { return person.account.id; });
        if (found == people.end()) continue;
        const std::string& mailbox = found->account.mailbox;
        return {found->account.name, is_mail_address(mailbox) ? mailbox : std::string()};
    }
    return {};
}

}  // namespace overens::api
