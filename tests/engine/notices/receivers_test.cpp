#include "engine/notices/receivers.hpp"

#include "catch.hpp"
#include "engine/cases/evolve.hpp"
#include "engine/notices/news.hpp"

using namespace overens;

namespace {

const Day monday = Day::of(2024, 9, 2);

Person person(const std::string& id, std::vector<Grant> grants, std::vector<Absence> absences = {}) {
    Person made;
    made.account.id = id;
    made.account.mailbox = id + "@example.se";
    made.grants = std::move(grants);
    made.absences = std::move(absences);
    return made;
}

Register kumla_register() {
    Register reg;
    Organisation kumla;
    kumla.id = "kumla";
    kumla.mailbox = "kommun@kumla.example";
    kumla.calendar = WorkingCalendar({{monday, monday}});
    reg.organisations["kumla"] = kumla;
    reg.organisations["nora"].id = "nora";
    Body board;
    board.id = "kumla_board";
    board.organisation = "kumla";
    reg.bodies["kumla_board"] = board;
    Body council;
    council.id = "council";
    council.seats.push_back({"one", "", "nora", false, "", {}, false});
    reg.bodies["council"] = council;
    return reg;
}

std::string written(const std::vector<Receiver>& receivers) {
    std::string text;
    for (const Receiver& each : receivers)
        text += (text.empty() ? "" : ", ") + each.mailbox + "/" + each.account;
    return text;
}

}  // namespace

TEST_CASE("the mailbox receives before the contact, and elected members never do") {
    const Register reg = kumla_register();
    const std::vector<Person> people{
        person("contact", {{"coordinator", "kumla"}}),
        person("registrar", {{"registrar", "kumla"}}),
        person("elected", {{"member", "kumla_board"}, {"chair", "kumla_board"}}),
        person("manager", {{"head", "kumla"}}),
        person("clerk", {{"secretary", "kumla_board"}}),
        person("lead", {{"lead"}}),
        person("case_lead", {{"lead", "", "another case"}}),
        person("former", {{"registrar", "kumla", "", Day::first(), monday - 1}})};
    const auto to = [&](Addressee addressee) {
        return written(receivers_of(addressee, reg, {}, "this case", people, monday));
    };
    CHECK(to({Addressee::Kind::organisation, "kumla", "head"}) ==
          "kommun@kumla.example/, registrar@example.se/registrar, contact@example.se/contact");
    CHECK(to({Addressee::Kind::body, "kumla_board", "members"}) ==
          "kommun@kumla.example/, registrar@example.se/registrar, clerk@example.se/clerk");
    CHECK(to({Addressee::Kind::role, "lead", {}}) == "lead@example.se/lead");
    CHECK(to({Addressee::Kind::organisation, "nora", {}}).empty());
    CHECK(to({Addressee::Kind::organisation, "nowhere", {}}).empty());
    CHECK_FALSE(calendar_of(reg, "kumla_board").is_working_day(monday));
    CHECK(calendar_of(reg, "nora").is_working_day(monday));
}

TEST_CASE("what concerns a body goes to the registrar of its own authority") {
    Register reg = kumla_register();
    const std::vector<Person> people{person("registrar", {{"registrar", "kumla"}}),
                                     person("social", {{"registrar", "kumla_social"}})};
    const auto to = [&](const Addressee& addressee) {
        return written(receivers_of(addressee, reg, {}, "c", people, monday));
    };
    const Addressee board{Addressee::Kind::body, "kumla_board", {}};
    reg.organisations["kumla"].authorities = {{"kumla_social", "Socialnämnden", "", "SN", {"kumla_board"}}};
    CHECK(to(board) == "kommun@kumla.example/, social@example.se/social, registrar@example.se/registrar");
    reg.organisations["kumla"].authorities[0].mailbox = "social@kumla.example";
    CHECK(to(board) == "social@kumla.example/, social@example.se/social, registrar@example.se/registrar");
}

TEST_CASE("a deputy gets the mail while one is away, and one address is written to once") {
    const Register reg = kumla_register();
    std::vector<Person> people{
        person("registrar", {{"registrar", "kumla"}}, {{"registrar", "deputy", monday, monday + 4}}),
        person("deputy", {{"observer"}})};
    const Addressee kumla{Addressee::Kind::organisation, "kumla", {}};
    const auto on = [&](Day day) { return written(receivers_of(kumla, reg, {}, "c", people, day)); };
    CHECK(on(monday) == "kommun@kumla.example/, /registrar, deputy@example.se/deputy");
    CHECK(on(monday + 5) == "kommun@kumla.example/, registrar@example.se/registrar");
    people[1].grants.clear();
    CHECK(on(monday) == "kommun@kumla.example/, /registrar");
    people[0].account.mailbox = "kommun@kumla.example";
    CHECK(on(monday + 5) == "kommun@kumla.example/, /registrar");
    people[0].account.closed = true;
    CHECK(on(monday + 5) == "kommun@kumla.example/");
}

TEST_CASE("where the stand-in is away too, their stand-in gets it, and nobody goes round in circles") {
    const Register reg = kumla_register();
    const Addressee lead{Addressee::Kind::role, "lead", {}};
    const auto away = [](const std::string& who, const std::string& stand_in) {
        return person(who, {{who == "a" ? "lead" : "observer"}}, {{who, stand_in, monday, monday}});
    };
    std::vector<Person> people{away("a", "b"), away("b", "c"), person("c", {{"observer"}})};
    const auto told = [&] { return receivers_of(lead, reg, {}, "c1", people, monday); };
    CHECK(told() == std::vector<Receiver>{{"", "a", ""}, {"c@example.se", "c", "", "a"}});
    people[2] = away("c", "a");
    CHECK(written(told()) == "a@example.se/a");
    people[2] = away("c", "d");
    people.push_back(away("d", "e"));
    people.push_back(away("e", "f"));
    people.push_back(person("f", {{"observer"}}));
    CHECK(written(told()) == "/a, f@example.se/f");
    people[5] = away("f", "g");
    people.push_back(person("g", {{"observer"}}));
    CHECK(written(told()) == "a@example.se/a");

    const auto officer = [&](const std::string& id) {
        return written(receivers_of(CaseOfficer{id, "kumla"}, reg, "c1", people, monday));
    };
    CHECK(officer("a") == "/a, kommun@kumla.example/");
    CHECK(officer("g").empty());
}

TEST_CASE("what was queued goes to who is a receiver when it leaves, where they are then, or to nobody") {
    Register reg = kumla_register();
    const News news{0, Topic::task, {{Addressee::Kind::organisation, "kumla", {}}}, {}};
    std::vector<Person> people{person("registrar", {{"registrar", "kumla"}}),
                               person("deputy", {{"observer"}})};
    const auto now = [&](const Receiver& queued) {
        const auto found = receiver_now(queued, news, reg, {}, "c", people, monday);
        return found ? found->mailbox + "/" + found->account + "/" + found->instead_of : "nobody";
    };
    const Receiver registrar{"old@example.se", "registrar", "kumla"};
    CHECK(now(registrar) == "registrar@example.se/registrar/");
    CHECK(now({"old@kumla.example", "", "kumla"}) == "kommun@kumla.example//");
    CHECK(now({"registrar@example.se", "registrar", "nora"}) == "nobody");
    CHECK(now({"deputy@example.se", "deputy", "kumla", "registrar"}) == "registrar@example.se/registrar/");
    people[0].absences = {{"registrar", "deputy", monday, monday}};
    CHECK(now(registrar) == "deputy@example.se/deputy/registrar");
    people[0].absences.clear();
    people[0].account.closed = true;
    CHECK(now(registrar) == "nobody");
    people[0].account.closed = false;
    people[0].grants.clear();
    CHECK(now(registrar) == "nobody");
    reg.organisations["kumla"].mailbox.clear();
    CHECK(now({"old@kumla.example", "", "kumla"}) == "nobody");
}

TEST_CASE("a step is news of what it tells and of what it did, unless it was taken in afterwards") {
    Case subject;
    subject.items[1] = {};
    subject.items[1].number = 1;
    subject.items[1].work = "view";
    subject.items[1].addressee = {Addressee::Kind::organisation, "kumla", {}};
    subject.remarks[4] = {};
    subject.remarks[4].item = 1;
    const Addressee kumla = subject.items[1].addressee;
    const Addressee head{Addressee::Kind::organisation, "kumla", "head"};
    const Addressee lead{Addressee::Kind::role, "lead", {}};
    Entry entry;
    entry.events = {events::StateEntered{"outer", 1},
                    events::Told{"asked", {kumla}, "view", 0, {}, false},
                    events::Told{"reminder", {kumla}, "view", 0, {}, true},
                    events::Told{"late_to_send", {head}, "view", 1, {}, false},
                    events::RemarkDisposed{4, "accepted", {}, 0},
                    events::RemarkDisposed{4, "open", {}, 0},
                    events::HoldLifted{},
                    events::StateEntered{"outer.inner", 1}};
    CHECK(tells_somebody(entry));
    CHECK(news_of(subject, entry) == std::vector<News>{{1, Topic::task, {kumla}},
                                                       {3, Topic::escalation, {lead}},
                                                       {4, Topic::remark, {kumla}},
                                                       {6, Topic::hold, {lead, kumla}},
                                                       {7, Topic::state, {lead}}});
    entry.act.origin = Origin::imported;
    CHECK_FALSE(tells_somebody(entry));
    CHECK(news_of(subject, entry).empty());
}

TEST_CASE("who takes care of a task hears of it beside those asked, or their deputy does") {
    Case subject;
    for (const int number : {1, 2, 3}) {
        Item& item = subject.items[number];
        item.number = number;
        item.work = number == 3 ? "other" : "view";
        item.addressee = {Addressee::Kind::organisation, number == 2 ? "nora" : "kumla", {}};
        item.case_officer = number == 2 ? "erik" : "anna";
    }
    const Addressee kumla = subject.items[1].addressee;
    Entry entry;
    entry.act.actor.person = "kim";
    entry.events = {events::Told{"reminder", {kumla}, "view", 0, {}, false},
                    events::Told{"asked", {kumla}, "other", 3, {}, false},
                    events::Told{"late_to_send", {kumla}, "view", 1, {}, false},
                    events::CaseOfficerNamed{2, "erik", {}},
                    events::CaseOfficerNamed{1, "kim", {}},
                    events::CaseOfficerNamed{1, "", {}}};
    std::vector<News> news = news_of(subject, entry);
    REQUIRE(news.size() == 4);
    const CaseOfficer anna{"anna", "kumla"};
    CHECK(news[0].case_officers == std::vector{anna});
    CHECK(news[1].case_officers == std::vector{anna});
    CHECK(news[2].case_officers.empty());
    CHECK(news[3] == News{3, Topic::task, {}, {{"erik", "nora"}}});

    const std::vector<Person> people{
        person("anna", {{"contact", "kumla"}}, {{"anna", "deputy", monday, monday + 4}}),
        person("deputy", {{"observer"}}), person("elected", {{"member", "kumla_board"}})};
    const auto told = [&](const std::string& account, Day day) {
        return written(receivers_of(CaseOfficer{account, "kumla"}, Register(), "c", people, day));
    };
    CHECK(told("anna", monday + 5) == "anna@example.se/anna");
    CHECK(told("anna", monday) == "/anna, deputy@example.se/deputy");
    CHECK(told("elected", monday).empty());
    CHECK(told("nobody", monday).empty());
}

TEST_CASE("nobody is reminded of what is answered, or while the case is on hold") {
    Case subject;
    Item& item = subject.items[1];
    item.number = 1;
    item.work = "view";
    item.addressee = {Addressee::Kind::organisation, "kumla", {}};
    Entry entry;
    entry.events = {events::Told{"asked", {item.addressee}, "view", 0, {}, false},
                    events::Told{"reminder", {item.addressee}, "view", 0, {}, false}};
    CHECK(still_matters(subject, entry, 1, "kumla", monday));
    CHECK_FALSE(still_matters(subject, entry, 1, "nora", monday));
    item.answered_on = monday;
    CHECK_FALSE(still_matters(subject, entry, 1, "kumla", monday));
    CHECK(still_matters(subject, entry, 0, "kumla", monday));
    item.answered_on.reset();
    subject.hold.emplace();
    CHECK_FALSE(still_matters(subject, entry, 1, "kumla", monday));
}

TEST_CASE("only the newest reminder of a task matters, until its last day has passed") {
    Case subject;
    Item& item = subject.items[1];
    item.number = 1;
    item.work = "view";
    item.addressee = {Addressee::Kind::organisation, "kumla", {}};
    item.due = monday + 4;
    subject.works["view"].items = {1};
    const auto told = [&](const char* kind) {
        Entry entry;
        entry.sequence = subject.version + 1;
        entry.act.happened_on = monday;
        entry.events = {events::Told{
            kind, {{Addressee::Kind::organisation, "kumla", "registrar"}}, "view", 0, {}, false}};
        evolve(subject, entry);
        return entry;
    };
    const auto matters = [&](const Entry& entry, Day today) {
        return still_matters(subject, entry, 0, "kumla", today);
    };
    const Entry first = told("reminder");
    CHECK(matters(first, monday + 4));
    const Entry receipt = told("receipt_reminder");
    CHECK_FALSE(matters(first, monday));
    CHECK(matters(receipt, monday));
    const Entry last = told("reminder");
    CHECK_FALSE(matters(receipt, monday));
    CHECK(matters(last, monday + 4));
    CHECK_FALSE(matters(last, monday + 5));
    const Entry late = told("late");
    CHECK(matters(late, monday + 5));
    Entry by_hand = told("reminder");
    by_hand.act.happened_on = monday + 5;
    CHECK(matters(by_hand, monday + 5));
    const Entry asked_again = told("receipt_reminder");
    item.signs["received"];
    CHECK_FALSE(matters(asked_again, monday));
}

TEST_CASE("an elected member is written to in nobody's place") {
    const Register reg = kumla_register();
    std::vector<Person> people{
        person("registrar", {{"registrar", "kumla"}}, {{"registrar", "chair", monday, monday}}),
        person("chair", {{"chair", "kumla_board"}})};
    const Addressee kumla{Addressee::Kind::organisation, "kumla", {}};
    const auto told = [&] { return written(receivers_of(kumla, reg, {}, "c", people, monday)); };
    CHECK(told() == "kommun@kumla.example/, /registrar");
    people[1].grants.push_back({"contact", "nora"});
    CHECK(told() == "kommun@kumla.example/, /registrar, chair@example.se/chair");
}

TEST_CASE("a meeting that is summoned or moved is told to its body and those with seats") {
    const Register reg = kumla_register();
    MeetingRecord record;
    record.body = "council";
    record.joint_with = {"kumla_board"};
    MeetingEntry entry;
    entry.events = {meeting_events::Begun{}};
    CHECK_FALSE(tells_somebody(entry));
    entry.events.emplace_back(meeting_events::Moved{});
    CHECK(tells_somebody(entry));
    CHECK(news_of(reg, record, entry) == std::vector<News>{{1,
                                                            Topic::meeting,
                                                            {{Addressee::Kind::organisation, "nora", {}},
                                                             {Addressee::Kind::body, "council", {}},
                                                             {Addressee::Kind::body, "kumla_board", {}}}}});
}
