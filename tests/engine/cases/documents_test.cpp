// Documents on their way: drafts, shared, dispatched, received, disclosed, disposed of.
#include "catch.hpp"
#include "engine/access/visibility.hpp"
#include "engine/cases/access.hpp"
#include "engine/cases/disposal.hpp"
#include "engine/cases/errands.hpp"
#include "engine/cases/world.hpp"
#include "engine/registering/register_list.hpp"

namespace overens::testing {
namespace {

// Two authorities in the north, one in each of the others; two versions that nobody has been shown.
World with_two_drafts() {
    World world;
    world.reg.bodies["north_school"] = {"north_school",       "School",        "north", "committee",
                                        MinutesRegime::notes, Mandate::inform, {}};
    world.reg.organisations["north"].authorities = {{"north_care", "Care", "", "", {"north_committee"}},
                                                    {"north_edu", "Education", "", "", {"north_school"}}};
    REQUIRE(world.start().empty());
    REQUIRE(world.add_version("proposal").empty());
    REQUIRE(world.add_version("proposal").empty());
    return world;
}

// Which of the two versions somebody of `of` sees.
std::string seen_by(const World& world, const std::string& of) {
    std::string seen;
    const DocumentStanding& standing = world.subject.documents.at("proposal");
    for (const DocumentVersion& version : standing.versions) {
        if (sees({false, {of}}, world.reg, standing, version)) seen += std::to_string(version.number);
    }
    return seen;
}

std::string share(World& world, std::vector<std::string> to, int version = 1) {
    return world.act(lead(), commands::ShareVersion{"proposal", version, std::move(to)});
}
std::string dispatch(World& world, std::vector<std::string> to, int version = 1) {
    return world.act(lead(), commands::DispatchVersion{"proposal", version, std::move(to)});
}

}  // namespace

TEST_CASE("whom a version has come to sees it, by its authority") {
    struct Row {
        const char* to;
        const char* who;
        const char* sees;
    };
    const Row rows[] = {
        {"south", "south", "1"},
        {"south", "south_committee", "1"},
        {"south_committee", "south", "1"},
        {"south", "west", ""},
        {"south", "steering", ""},
        {"steering", "steering", "1"},
        // Of the two authorities in the north, one does not see what came to the other.
        {"north_care", "north_care", "1"},
        {"north_care", "north_committee", "1"},
        {"north_care", "north_edu", ""},
        {"north_care", "north_school", ""},
        {"north_school", "north_committee", ""},
        {"north_care", "north", "1"},
        {"north", "north_school", "1"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.to, row.who);
        World world = with_two_drafts();
        CHECK(seen_by(world, row.who).empty());
        REQUIRE(share(world, {row.to}).empty());
        CHECK(seen_by(world, row.who) == row.sees);
        CHECK(rebuild(world.entries) == world.subject);
    }
}

TEST_CASE("a version is shared, dispatched and received, each once, by those who may") {
    World world = with_two_drafts();
    CHECK(world.act(registrar("south"), commands::ShareVersion{"proposal", 1, {"west"}}) == "not_allowed");
    CHECK(world.act(registrar("south"), commands::DispatchVersion{"proposal", 1, {"west"}}) == "not_allowed");
    CHECK(share(world, {}) == "receivers_missing");
    CHECK(share(world, {"atlantis"}) == "unknown_receiver");
    CHECK(share(world, {"south"}, 3) == "version_unknown");
    REQUIRE(share(world, {"south", "south"}).empty());
    CHECK(share(world, {"south"}) == "already_shared");
    const auto receive = [&](const Actor& actor, const char* evidence = "") {
        return world.act(actor, commands::ReceiveVersion{"proposal", 1, "south", evidence});
    };
    CHECK(receive(registrar("south")) == "not_dispatched");
    REQUIRE(dispatch(world, {"south", "west"}).empty());
    CHECK(dispatch(world, {"west"}) == "already_dispatched");
    CHECK(share(world, {"west"}) == "already_shared");
    CHECK(receive(registrar("west")) == "not_allowed");
    CHECK(receive(lead()) == "evidence_missing");
    REQUIRE(receive(registrar("south_committee")).empty());
    CHECK(receive(lead(), "E-mail") == "already_received");
    const Reached& south = world.subject.documents.at("proposal").versions[0].reached.at("south");
    CHECK(south.shared_on == world.day);
    CHECK(south.dispatched_on == world.day);
    CHECK(south.received_on == world.day);
    CHECK(world.told("version_dispatched") == 1);
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("an authority has several registration numbers, and gives them itself") {
    World world = with_two_drafts();
    const auto give = [&](const Actor& actor, const char* of) {
        return world.act(actor, commands::GiveRegistryNumber{of, "SN 2023-1", {"SN 2023-2"}});
    };
    CHECK(give(registrar("south"), "north_care") == "not_allowed");
    CHECK(give(registrar("north_school"), "north_care") == "not_allowed");
    CHECK(give(lead(), "steering") == "unknown_organisation");
    REQUIRE(give(registrar("north_committee"), "north_care").empty());
    CHECK(world.subject.registry_numbers.at("north_care").size() == 2);
    CHECK(world.subject.registry_number("north_care") == "SN 2023-1");
    CHECK(world.subject.registry_number("north_edu").empty());
}

TEST_CASE("an authority acts for its organisation and its own bodies, and for no other authority's") {
    const World world = with_two_drafts();
    const Actor care = registrar("north_care");
    CHECK(acts_for(world.reg, care, {Addressee::Kind::organisation, "north", {}}));
    CHECK_FALSE(acts_for(world.reg, care, {Addressee::Kind::organisation, "south", {}}));
    CHECK(may_register_for(world.reg, care, "north_committee"));
    CHECK_FALSE(may_register_for(world.reg, care, "north_school"));
    CHECK_FALSE(may_register_for(world.reg, care, "south_committee"));
    CHECK_FALSE(acts_for_authority(world.reg, {"", "observer", "north_care"}, "north_care"));
}

TEST_CASE("a body's decisions are registered by its office, not by a member, and each office does its own") {
    const World world = with_two_drafts();
    for (const char* role : {"secretary", "registrar", "case_officer"})
        CHECK(may_register_for(world.reg, {"", role, "north_committee"}, "north_committee"));
    for (const char* role :
         {"member", "deputy", "chair", "vice_chair", "adjuster", "head", "signatory", ""}) {
        INFO(role);
        CHECK_FALSE(may_register_for(world.reg, {"", role, "north_committee"}, "north_committee"));
        CHECK_FALSE(acts_for(world.reg, {"", role, "north"}, {Addressee::Kind::organisation, "north", {}}));
    }
    const Addressee to_sign{Addressee::Kind::organisation, "north", "signatory"};
    CHECK(acts_for(world.reg, {"", "signatory", "north"}, to_sign));
    CHECK_FALSE(acts_for(world.reg, {"", "head", "north"}, to_sign));
    CHECK_FALSE(acts_for(world.reg, {"", "signatory", "south"}, to_sign));
}

TEST_CASE("an authority's list has what came in and what went out, on the days of the period") {
    World world = with_two_drafts();  // the north leads
    REQUIRE(share(world, {"south"}, 2).empty());
    REQUIRE(dispatch(world, {"south", "west"}).empty());
    const Day sent = world.day;
    world.pass_time(sent + 3);
    world.day = sent + 3;
    REQUIRE(world.act(registrar("west"), commands::ReceiveVersion{"proposal", 1, "west", ""}).empty());
    const auto list = [&](const char* authority, Day first, Day last) {
        std::string text;
        for (const RegisterLine& line : register_list(world.subject, world.reg, authority, {first, last})) {
            text += line.on.to_text() + (line.direction == RegisterLine::Direction::in ? " in " : " out ") +
                    line.from + ">";
            for (const std::string& to : line.to) text += to + ",";
            text += " v" + std::to_string(line.number) + (line.received ? " received;" : ";");
        }
        return text;
    };
    const std::string first = sent.to_text(), third = (sent + 3).to_text();
    CHECK(list("south", sent, sent) == first + " in north>south, v1;");
    CHECK(list("west", sent, sent).empty());
    CHECK(list("west", sent, sent + 3) == third + " in north>west, v1 received;");
    CHECK(list("north", sent, sent) == first + " out north>south,west, v1;");
    CHECK(list("north", sent + 1, sent + 9).empty());
}

TEST_CASE("whoever holds a document answers who asks for it: whole, redacted or not, with the statute") {
    World world = with_two_drafts();
    REQUIRE(share(world, {"west"}).empty());
    REQUIRE(dispatch(world, {"south"}).empty());
    const auto answer = [&](const Actor& actor, const char* outcome, const char* copy, const char* statute,
                            const char* reason) {
        return world.act(
            actor, commands::DiscloseCopy{"proposal", 1, outcome, copy, 3, "A journalist", statute, reason});
    };
    const std::string copy(64, 'c');
    CHECK(answer(registrar("west"), "whole", "", "", "") == "not_allowed");
    CHECK(answer(lead(), "perhaps", "", "", "") == "value_does_not_fit");
    CHECK(answer(lead(), "redacted", "", "OSL 25:1", "Health") == "copy_missing");
    CHECK(answer(lead(), "redacted", copy.c_str(), "", "Health") == "statute_missing");
    CHECK(answer(lead(), "refused", "", "OSL 25:1", "") == "reason_missing");
    CHECK(answer(lead(), "whole", copy.c_str(), "", "") == "copy_not_asked_for");
    REQUIRE(answer(registrar("south"), "redacted", copy.c_str(), "OSL 25:1", "Health").empty());
    REQUIRE(answer(lead(), "whole", "", "", "").empty());
    REQUIRE(world.subject.disclosures.size() == 2);
    CHECK(world.subject.disclosures[0].statute == "OSL 25:1");
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("what is disposed of is decided with a basis, by the rules or in spite of them") {
    World world = with_two_drafts();
    REQUIRE(dispatch(world, {"south"}, 2).empty());
    const auto decide = [&](int version, const char* basis, bool despite) {
        const commands::Disposable what{"version", "proposal", version};
        const DisposedWith with = disposed_with(world.entries, what);
        return world.act(lead(), commands::DecideDisposal{what, basis, despite, with.texts, with.contents});
    };
    CHECK(decide(1, "", true) == "basis_missing");
    CHECK(decide(1, "The archive's decision", false) == "case_not_ended");
    CHECK(decide(2, "The archive's decision", false) == "to_be_kept");
    CHECK(decide(3, "The archive's decision", true) == "nothing_to_dispose");
    REQUIRE(decide(1, "The archive's decision", true).empty());
    CHECK(decide(1, "Again", true) == "nothing_to_dispose");
    const Disposal& disposal = world.subject.disposals.at(0);
    CHECK(disposal.contents.size() == 1);
    CHECK(disposal.texts.size() == 1);
    CHECK(world.subject.documents.at("proposal").versions[0].disposed == 1);
    const auto errands = errands_of(world.subject, world.entries.back());
    REQUIRE(errands.size() == 1);
    CHECK(errands[0].kind == Errand::Kind::dispose);
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("a content that something else has brought as well stays") {
    World world;
    REQUIRE(world.start().empty());
    const auto add = [&](char content) {
        return world.act(lead(),
                         commands::AddVersion{"proposal", std::string(64, content), 1, "A version", {}});
    };
    REQUIRE(add('a').empty());
    REQUIRE(add('b').empty());
    REQUIRE(add('a').empty());
    CHECK(disposed_with(world.entries, {"version", "proposal", 1}).contents.empty());
    CHECK(disposed_with(world.entries, {"version", "proposal", 2}).contents ==
          std::vector<std::string>{std::string(64, 'b')});
}

}  // namespace overens::testing
