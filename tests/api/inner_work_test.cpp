// What one authority sees of another's: its bodies' preparing and minutes, its answers to those who asked for
// a copy, what is masked, and what has been disposed of.
#include "api/joint_meeting.hpp"
#include "api/signed_in_service.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

// Kumla's board prepares a meeting; Nora is another authority in the same collaboration.
struct BoardOfKumla {
    BoardOfKumla() {
        in.service.services.sign_in = nullptr;
        in.service.put(in_orebro + "/bodies/kumla_namnd/seats",
                       {{"seats", {council_seat("chair", "kumla"), council_seat("other", "kumla")}}});
        in.service.services.sign_in = &in.sign_in;
        in.add("lead", {{"lead"}});
        in.add("kumla", {{"registrar", "kumla"}});
        in.add("board", {{"secretary", "kumla_namnd"}});
        in.add("nora", {{"registrar", "nora"}});
        in.add("observer", {{"observer"}});
        in.add("admin", {{"administrator"}});
        must("board", "POST", meeting + "/agenda-items",
             Json{{"kind", "decision"}, {"title", "Hemlig förhandling"}, {"proposal", "Ja."}});
    }
    Json must(const std::string& who, const std::string& method, const std::string& target,
              const Json& body = Json::object()) {
        const Response response = in.ask(who, method, target, body.dump());
        INFO(target << " " << response.body);
        REQUIRE(response.status < 300);
        return body_of(response);
    }
    std::string seen(const std::string& who, const std::string& target) {
        return in.ask(who, "GET", target).body;
    }
    bool tells(const std::string& who, const std::string& target, const std::string& words) {
        return seen(who, target).find(words) != std::string::npos;
    }

    SignedInService in;
    std::string meeting = in_orebro + "/bodies/kumla_namnd/meetings/2024-10-14";
};

}  // namespace

TEST_CASE("a board's agenda is its own until the summons, and what it did until the minutes are valid") {
    BoardOfKumla kumla;
    const std::string log = in_orebro + "/decision-log";
    const std::string matter = "Hemlig förhandling";
    for (const char* own : {"board", "kumla", "admin"}) CHECK(kumla.tells(own, kumla.meeting, matter));
    for (const char* other : {"nora", "observer", "lead"}) {
        CHECK_FALSE(kumla.tells(other, kumla.meeting, matter));
        CHECK_FALSE(kumla.tells(other, kumla.meeting + "?format=html", matter));
    }
    kumla.must("board", "POST", kumla.meeting + "/summons");
    CHECK(kumla.tells("nora", kumla.meeting, matter));

    kumla.in.set_today("2024-10-14");
    kumla.must("board", "POST", kumla.meeting + "/openings",
               Json{{"chair", "kumla_namnd/chair"},
                    {"adjusters", {"kumla_namnd/other"}},
                    {"secretary", "sekreteraren"}});
    kumla.must("board", "PUT", kumla.meeting + "/attendance",
               Json{{"presences",
                     {{{"seat", "kumla_namnd/chair"}, {"as", "member"}},
                      {{"seat", "kumla_namnd/other"}, {"as", "member"}}}}});
    kumla.must("board", "PUT", kumla.meeting + "/agenda-items/1/outcome",
               Json{{"outcome", "approved"},
                    {"wording", "Nämnden säger ja."},
                    {"assignments", {{{"what", "Ring regionen"}}}}});
    kumla.must("board", "POST", kumla.meeting + "/minutes-parts");
    const std::string wording = "Nämnden säger ja.";
    for (const std::string& target : {kumla.meeting, log, kumla.meeting + "/minutes-parts/1",
                                      kumla.meeting + "/agenda-items/1/excerpt"}) {
        INFO(target);
        CHECK(kumla.tells("kumla", target, wording));
        CHECK_FALSE(kumla.tells("nora", target, wording));
        CHECK_FALSE(kumla.tells("observer", target, wording));
    }
    CHECK(kumla.tells("kumla", in_orebro + "/assignments", "Ring regionen"));
    CHECK_FALSE(kumla.tells("nora", in_orebro + "/assignments", "Ring regionen"));
    CHECK(kumla.in.ask("nora", "GET", kumla.meeting + "/minutes-parts/1").status == 404);

    kumla.must("board", "POST", kumla.meeting + "/minutes-parts/1/facts",
               Json{{"what", "adjust"}, {"how", "pen"}, {"by", {"kumla_namnd/chair", "kumla_namnd/other"}}});
    for (const std::string& target : {kumla.meeting, log, kumla.meeting + "/minutes-parts/1"}) {
        INFO(target);
        CHECK(kumla.tells("nora", target, wording));
    }
}
